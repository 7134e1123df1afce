# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0"]
# ///
"""Makes every font file in this folder again, from named npm packages at pinned versions.

Run it with npm on the path and fontTools 4.68.0 installed, or let uv see to fontTools:

    python fonts/gather.py
    uv run fonts/gather.py

Each package is fetched with `npm pack`, and each face in it is checked (family, style, weight, leave to embed, no
variations), rid of what print does not use, and checked again against its fingerprint. A Chinese face is first cut down
to the characters that its package names. Either every file is written or none is: all that is wrong is listed first.
The same packages always give the same bytes.

To add a face, add its row to `FACES`, its package to the packages above it and, where it is a new one, its copyright
line to `OFL.txt`. Leave the fingerprint empty at first: the complaint says what it is.

Apart from those Chinese characters, this file knows nothing of scripts, languages or layouts; which face serves which
script is told in `README.md`.
"""

import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent
LICENCE = FOLDER / "OFL.txt"


class GatherError(Exception):
    """A package cannot be had, or lacks a file that it should hold."""


@dataclass(frozen=True, slots=True)
class Package:
    """One npm package at one version: the type family that it holds, and the SHA-256 of its archive.

    `kept` is what its faces are cut down to, where they hold far more than is ever set.
    """

    family: str
    name: str
    version: str
    sha256: str
    kept: frozenset[str] = frozenset()

    @property
    def spec(self) -> str:
        """The package as npm is asked for it: `name@version`."""
        return f"{self.name}@{self.version}"


@dataclass(frozen=True, slots=True)
class Face:
    """One static font file: what it claims to be, and the SHA-256 of what is made of it."""

    package: Package
    style: str
    weight: int
    sha256: str

    @property
    def file(self) -> str:
        """Its name in this folder, such as `NotoSans-Bold.ttf`."""
        return f"{self.package.family.replace(' ', '')}-{self.style}.ttf"

    @property
    def member(self) -> str:
        """Its place in its package, such as `700Bold/NotoSans_700Bold.ttf`."""
        cut = f"{self.weight}{self.style}"
        return f"{cut}/{self.package.family.replace(' ', '')}_{cut}.ttf"


def read_rows(codec: str, leads: range, trails: range = range(0x40, 0xFF)) -> frozenset[str]:
    """Every character of a codec's double-byte table whose first byte is in `leads`."""
    pairs = (bytes(pair).decode(codec, "ignore") for pair in product(leads, trails))
    return frozenset(text for text in pairs if len(text) == 1 and not text.isascii())


def in_hong_kong_set(codes: range) -> frozenset[str]:
    """The characters of a stretch of Unicode that the Hong Kong set (HKSCS, with Big5) has."""
    return frozenset(chr(code) for code in codes if chr(code).encode("big5hkscs", "ignore"))


COMMON = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("\u00a0·〇")
"""What both Chinese families keep beside their own sets: ASCII, a middle dot, and the nought of written years."""

GB2312 = read_rows("gb2312", range(0xB0, 0xF8))
"""The 6,763 hanzi of GB 2312."""

GB2312_SIGNS = read_rows("gb2312", range(0xA1, 0xA4), range(0xA1, 0xFF)) | frozenset("—")
"""Its punctuation, signs and full-width ASCII. The codec reads its dash as U+2015; everyone writes U+2014."""

BIG5 = read_rows("big5", range(0xA4, 0xC6)) | read_rows("big5", range(0xC6, 0xC7), range(0x40, 0x7F))
"""The 5,401 hanzi of Big5's first level."""

BIG5_SIGNS = read_rows("big5", range(0xA1, 0xA3)) | frozenset("—")
"""Its punctuation, signs and most of its full-width ASCII."""

MOUTH = in_hong_kong_set(range(0x53E3, 0x56D7)) | in_hong_kong_set(range(0x20B99, 0x211A2))
"""Everything under the radical mouth: the particles, and most words that only Cantonese writes."""

CANTONESE = frozenset(
    "乜佢冇冚嬲孭屙扻抌抦拃挭挼捹掂掅掟掹揇揈揗揦揸揼揾搇搣搲搵摷撍擗擝擤擸攐攞攰朘樖氹沊渧烚煠煱煲熠狋畀痾癐"
    "睇瞓矋笪箍簕糉罉耷脷腍膥臊艔蔃蠄裇褦覷詏諗譖趌趷跁踎踭蹅躀躝軚輋鈪鎅鑊靚餸餼鯁黐㓟㓤㗅㗇㗎㗾㜺㞗㧬㧻㧾㨃"
    "㨆㨘㨴㩒㩧㪗㬹㷛㷫㿭㿺䁓䁪䒏䒑䟕䟴䠋䱽𠝹𢃇𢆡𢫏𢯎𢱑𢱕𢲡𢳂𢵧𢶍𢺳𣲷𤓓𤺧𥄫𥅈𥊙𦉘𦧲𦧺𧕴𧵳𧿹𨀤𨂽𨃩𨅝𨋢𩓥𩜠𪘲𪙛"
)
"""Written Cantonese under other radicals: everyday verbs, things and ways."""

HONG_KONG = frozenset("着裏衞説脱税閲悦綫峯牀麪粧鈎邨埗滘塱汚温湼濶鷄滙坭糍荽蚝")
"""Forms, things and place names usual in Hong Kong that Big5's first level lacks, or writes otherwise."""

NOTO_SANS = Package(
    family="Noto Sans",
    name="@expo-google-fonts/noto-sans",
    version="0.4.2",
    sha256="98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548",
)
NOTO_SANS_DISPLAY = Package(
    family="Noto Sans Display",
    name="@expo-google-fonts/noto-sans-display",
    version="0.4.2",
    sha256="d7448f06e06edb36abdfd41b809fbf3df4956c4cee7867eae53ec966298329c2",
)
NOTO_NASTALIQ_URDU = Package(
    family="Noto Nastaliq Urdu",
    name="@expo-google-fonts/noto-nastaliq-urdu",
    version="0.4.2",
    sha256="ed17207b541a71873b0bdd50080251759b6d564d444fd7a35ee1cb299e42f687",
)
NOTO_SANS_ARABIC = Package(
    family="Noto Sans Arabic",
    name="@expo-google-fonts/noto-sans-arabic",
    version="0.4.3",
    sha256="29e966f9d48a4ce7dd3c2c4c016f29cd888089538217303fb2c87de9e7f048ed",
)
NOTO_SANS_GURMUKHI = Package(
    family="Noto Sans Gurmukhi",
    name="@expo-google-fonts/noto-sans-gurmukhi",
    version="0.4.1",
    sha256="a880021879dfa6df078c64a414c07045491269d6ed2f585487208eccb1e0d326",
)
NOTO_SANS_BENGALI = Package(
    family="Noto Sans Bengali",
    name="@expo-google-fonts/noto-sans-bengali",
    version="0.4.4",
    sha256="aea68a0e86d50c55739f11b3efebf859cbc63219ad1dfbf83dc7e6cfd84a4243",
)
NOTO_SANS_GUJARATI = Package(
    family="Noto Sans Gujarati",
    name="@expo-google-fonts/noto-sans-gujarati",
    version="0.4.2",
    sha256="8755e83efd5f0a75427bcb9adae912167c6c1fbd94d2a820c91655e0b58673af",
)
NOTO_SANS_DEVANAGARI = Package(
    family="Noto Sans Devanagari",
    name="@expo-google-fonts/noto-sans-devanagari",
    version="0.4.1",
    sha256="fb9a4c288af3829f383d945fcec350c8cdf99abf18ffe55c987c495bca42e80e",
)
NOTO_SANS_TAMIL = Package(
    family="Noto Sans Tamil",
    name="@expo-google-fonts/noto-sans-tamil",
    version="0.4.3",
    sha256="e86c62e93d3e47ec8b93f71681e1ae2010b22a9f5e8bcd496b3e46c6ba70750e",
)
NOTO_SANS_ETHIOPIC = Package(
    family="Noto Sans Ethiopic",
    name="@expo-google-fonts/noto-sans-ethiopic",
    version="0.4.2",
    sha256="3030fe790f54df5297904e82da1d5216df61064af4e2ca2972ad166a6ad81f49",
)
NOTO_SANS_HEBREW = Package(
    family="Noto Sans Hebrew",
    name="@expo-google-fonts/noto-sans-hebrew",
    version="0.4.1",
    sha256="f82f8e852e3355521c511f2762a0130216d208d108bf4739aa977eb6a6d3012c",
)
NOTO_SANS_THAI = Package(
    family="Noto Sans Thai",
    name="@expo-google-fonts/noto-sans-thai",
    version="0.4.2",
    sha256="44282ae7c24587e7e50f083e5db3aafa8011ac2eac1159ef62be4fc516a66165",
)
NOTO_SANS_SINHALA = Package(
    family="Noto Sans Sinhala",
    name="@expo-google-fonts/noto-sans-sinhala",
    version="0.4.2",
    sha256="3c73b2be95baaae05b3cddde8a7a59b82f290776bda38b14fa67db6a9c845bce",
)
NOTO_SANS_SC = Package(
    family="Noto Sans SC",
    name="@expo-google-fonts/noto-sans-sc",
    version="0.4.3",
    sha256="0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
    kept=COMMON | GB2312 | GB2312_SIGNS,
)
NOTO_SANS_HK = Package(
    family="Noto Sans HK",
    name="@expo-google-fonts/noto-sans-hk",
    version="0.4.3",
    sha256="250f41901a7f04a3501b25d06db2c5c5b78632f3a9dd0719ce5a797324a8aeb7",
    kept=COMMON | BIG5 | BIG5_SIGNS | MOUTH | CANTONESE | HONG_KONG,
)

FACES = (
    Face(NOTO_SANS, "Regular", 400, "9473d1f96d7514515f47d96e912bbbc540f1c1bebb72006e64bbd9a5565e0f3c"),
    Face(NOTO_SANS, "SemiBold", 600, "fe6de1ece8ff5c76177ef7ed609fefeee653ec6dac1541d89b978cb0b566dc2f"),
    Face(NOTO_SANS, "Bold", 700, "c82c58befc949e0ebb7a7b3ef71d5cfb704a5cd939c31c4a5c7a004158bb1fc6"),
    Face(NOTO_SANS_DISPLAY, "ExtraBold", 800, "97bcd01fdb9426a956a335101689ec939b11b1117b9d970f70c7d1e0e0dd5b83"),
    Face(NOTO_NASTALIQ_URDU, "Regular", 400, "cde823e2dbfd219c5c869c8764210146f5eaf268c2fa6a3a690030b89038259c"),
    Face(NOTO_NASTALIQ_URDU, "Bold", 700, "4d922ec61f2bfd2418372beb51a0078b4deda58ec9dbb69e360062e384e9101a"),
    Face(NOTO_SANS_ARABIC, "Regular", 400, "92041bccb5aefd3f9d1240bed30501e51664ee7bb957f8a9188c1a9634554339"),
    Face(NOTO_SANS_ARABIC, "Bold", 700, "d01f961333d8badd00fe0c40ea3ce4e9eebef67692822546762fd24340959012"),
    Face(NOTO_SANS_ARABIC, "ExtraBold", 800, "0b776d64f571946189012a82010a46afd7124651bfb2e5af0744ab5b2560b114"),
    Face(NOTO_SANS_GURMUKHI, "Regular", 400, "79d7701e5a673795537a095586afff102c1ee3c7a4ca8c4310203c4616704323"),
    Face(NOTO_SANS_GURMUKHI, "Bold", 700, "ab8840337641d81f57a0ed5e9df2df49118eb16d7b0fad11e934583250360963"),
    Face(NOTO_SANS_GURMUKHI, "ExtraBold", 800, "198ed622c00fecbb87bfea317788946453a42032670dc60c6060423a8e1f4a3c"),
    Face(NOTO_SANS_BENGALI, "Regular", 400, "b2cd9ac1f24074d6d4a8b20619422429567d604e1d88373fa234104a557f19ba"),
    Face(NOTO_SANS_BENGALI, "Bold", 700, "a59bcf76f3572a0f1efff2a4cad0e2602686171f2b63e0aad991ecce7ff58894"),
    Face(NOTO_SANS_BENGALI, "ExtraBold", 800, "8f73b5fc3a130ef1916d77dba691e52f1dc751f731f72a393a82859db41da7bf"),
    Face(NOTO_SANS_GUJARATI, "Regular", 400, "60288788469028d87723fb5c9a20d0bc19feaa3f4ca5d24f65d3042cb9661386"),
    Face(NOTO_SANS_GUJARATI, "Bold", 700, "d76b52a562b09729765ea35557bc4c08f1e5478d778d9f903d15aaeb2c9cf954"),
    Face(NOTO_SANS_GUJARATI, "ExtraBold", 800, "7aa373e483045a1c58142c7b5f7e12e0b9064b4eb69011503f6252cfa15b5953"),
    Face(NOTO_SANS_DEVANAGARI, "Regular", 400, "db7e2277ff70e438ebf2ecc96cc6019243d477a1a579f7fabb79bae8367712d2"),
    Face(NOTO_SANS_DEVANAGARI, "Bold", 700, "62291fc23ed81488c375fe99f661a132c886bb41b9c0170ea15270556a5c8ade"),
    Face(NOTO_SANS_DEVANAGARI, "ExtraBold", 800, "fa605853432e2771f39c1037fba4293be1f0ebaa674922a623372a4124f4c33a"),
    Face(NOTO_SANS_TAMIL, "Regular", 400, "6ac7a93232c6b608bba91b2cd5f91793a6c911f316ea1bcbb7ea6affe9ee939e"),
    Face(NOTO_SANS_TAMIL, "Bold", 700, "6931b7dfcff2043fa3de98ced45b1d19cd7a3191ec6ae873d27aa9e813359f10"),
    Face(NOTO_SANS_TAMIL, "ExtraBold", 800, "dfed641486c232df99776a80fca16d7c360b1998cb4356aefa6aa8e0a8e8c250"),
    Face(NOTO_SANS_ETHIOPIC, "Regular", 400, "1a719b67d2444a34150195a848490f3f3f9b37ac9d73f3c2787f5449a90cd6b2"),
    Face(NOTO_SANS_ETHIOPIC, "Bold", 700, "5bff972c8b02d74848b52a6f1ba0a35ea7189ef330d7f1c40de2a60ec8a090d1"),
    Face(NOTO_SANS_ETHIOPIC, "ExtraBold", 800, "4a83cf3d9cfeffbe68302a9a3866f6efca2dd7ed2045811a2a68d15070a0e76a"),
    Face(NOTO_SANS_HEBREW, "Regular", 400, "546c1de5b65b745cec477a77c7763d53bcaf189267a9b25f80175443348c74c4"),
    Face(NOTO_SANS_HEBREW, "Bold", 700, "1ec17b6b203f73302667ce184c1e20fb279a31eac2ce536a27e1ba154adcfba1"),
    Face(NOTO_SANS_HEBREW, "ExtraBold", 800, "b12648917fbeedc13bd947793e05f3a7840aef2c6e9fbed2191e70b81ff62378"),
    Face(NOTO_SANS_THAI, "Regular", 400, "4f15a900b9d2d5669b752ef0e06bdcae46592af6b0a81024d22754e0c9a66c0f"),
    Face(NOTO_SANS_THAI, "Bold", 700, "e1b0f68888a5b8839348542da150b50fe5f7db3c955379619e5a8474ef9f8c0b"),
    Face(NOTO_SANS_THAI, "ExtraBold", 800, "6f546a45c225e2431c040b248b43177961f32bc290ad513f5a79cfd7851be379"),
    Face(NOTO_SANS_SINHALA, "Regular", 400, "9afe0a434e48b16c807ed02141e234938ea4895018b7784ada911df2d56c0884"),
    Face(NOTO_SANS_SINHALA, "Bold", 700, "bd4a74e5843c59048d956e401964c43d37b89eebc78ede9eceee7728b247f5f7"),
    Face(NOTO_SANS_SINHALA, "ExtraBold", 800, "062b72f302a40270237a82f4e2bbe36af240722748ff9277dc9590c5a6721ecb"),
    Face(NOTO_SANS_SC, "Regular", 400, "038413f0cbc538614bbe325b8081e043a428b6eb7ef14c940acd0778c8c3f326"),
    Face(NOTO_SANS_SC, "Bold", 700, "9ceac87b33da7bbc5b0de33a2841d3705e0065a65a19d3b9afa70e86464304d8"),
    Face(NOTO_SANS_HK, "Regular", 400, "bf7fd2e9601d9a14b8a676b65a3dca65a3000c211632d72f0377ec69a45ffe7f"),
    Face(NOTO_SANS_HK, "Bold", 700, "5d926b58731a35f8f46a00ee36b24a597b2ea4a874b117f57804c8ff31d58b78"),
)

TABLES_KEPT = frozenset(
    {"GDEF", "GPOS", "GSUB", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}
)
FEATURES_KEPT = ("ccmp", "halt", "kern", "liga", "locl", "mark", "palt")
"""What a face that is cut down keeps of its layout: not the vertical forms, nor those of half and full width."""

COPYRIGHT, FAMILY, STYLE, TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_STYLE = 0, 1, 2, 16, 17
"""Numbers of the entries in a font's name table (OpenType specification, "name")."""


def main() -> int:
    """Write every face into this folder, or list what is wrong and write none."""
    made: dict[str, bytes] = {}
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for package in dict.fromkeys(face.package for face in FACES):
            try:
                archive = fetch(package, Path(folder))
                problems.extend(package_faults(package, archive))
                for face in (face for face in FACES if face.package == package):
                    original = read_member(archive, face.member)
                    faults = list(face_faults(face, original))
                    problems.extend(faults)
                    if faults:
                        continue
                    made[face.file] = trimmed(original, face.package.kept)
                    problems.extend(unlike(face.file, face.sha256, made[face.file]))
            except GatherError as failure:
                problems.append(f"{package.spec}: {failure}")
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        return 1
    for file, font in made.items():
        (FOLDER / file).write_bytes(font)
        print(f"{file}: {len(font):,} bytes")
    return 0


def fetch(package: Package, folder: Path) -> Path:
    """Fetch a package's archive into the folder with `npm pack`; GatherError if npm is missing or refuses."""
    npm = shutil.which("npm")
    if npm is None:
        raise GatherError("npm was not found; install Node.js, which brings it")
    order = [npm, "pack", package.spec, "--loglevel=error", "--ignore-scripts"]
    answer = subprocess.run(order, cwd=folder, capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        raise GatherError(f"npm could not fetch it:\n{answer.stderr.strip()}")
    return folder / answer.stdout.split()[-1]


def read_member(archive: Path, member: str) -> bytes:
    """One file out of a package's archive; GatherError if the package has no such file."""
    with tarfile.open(archive) as package:
        try:
            content = package.extractfile(f"package/{member}")
        except KeyError:
            content = None
        if content is None:
            raise GatherError(f"it holds no file called {member}")
        return content.read()


def unlike(name: str, expected: str, content: bytes) -> Iterator[str]:
    """Say so if the content's SHA-256 is not the one that is written down for it."""
    found = hashlib.sha256(content).hexdigest()
    if found != expected:
        yield f"{name}: the SHA-256 is {found}, but {expected or 'nothing'} is written in {Path(__file__).name}"


def package_faults(package: Package, archive: Path) -> Iterator[str]:
    """Name each way in which an archive is not the package that was chosen, under the licence that was read."""
    yield from unlike(package.spec, package.sha256, archive.read_bytes())
    for line in read_member(archive, "LICENSE_FONT").decode().splitlines():
        if line.startswith("Copyright"):
            yield from unlicensed(package.spec, line)


def face_faults(face: Face, original: bytes) -> Iterator[str]:
    """Name each way in which a font is not the static, embeddable face that its row promises."""
    font = TTFont(io.BytesIO(original))
    names, metrics = font["name"], font["OS/2"]
    family = names.getDebugName(TYPOGRAPHIC_FAMILY) or names.getDebugName(FAMILY)
    style = names.getDebugName(TYPOGRAPHIC_STYLE) or names.getDebugName(STYLE)
    if (family, style) != (face.package.family, face.style):
        yield f"{face.file}: it calls itself {family} {style}, not {face.package.family} {face.style}"
    if metrics.usWeightClass != face.weight:
        yield f"{face.file}: its weight is {metrics.usWeightClass}, not {face.weight}"
    if metrics.fsType != 0:
        yield f"{face.file}: fsType is {metrics.fsType}; only 0 lets it be embedded and subset without limits"
    if "fvar" in font or "glyf" not in font:
        yield f"{face.file}: it is not a static font with TrueType outlines"
    yield from unlicensed(face.file, names.getDebugName(COPYRIGHT))


def unlicensed(name: str, copyright_line: str) -> Iterator[str]:
    """Say so if our copy of the licence lacks a copyright line."""
    if copyright_line.strip() not in LICENCE.read_text(encoding="utf-8").splitlines():
        yield f"{name}: {LICENCE.name} lacks the line '{copyright_line.strip()}'"


def trimmed(original: bytes, kept: frozenset[str]) -> bytes:
    """The font without hinting and without tables that neither typesetting nor a PDF uses.

    Outlines, metrics, names and layout rules stay as they are; untouched tables are copied byte for byte. Where `kept`
    names characters, the font has these alone.
    """
    font = TTFont(io.BytesIO(original), recalcTimestamp=False, recalcBBoxes=False)
    for table in set(font.reader.keys()) - TABLES_KEPT:
        del font[table]
    if kept:
        cut_down(font, kept)
    for glyph in font["glyf"].glyphs.values():
        glyph.trim(remove_hinting=True)
    result = io.BytesIO()
    font.save(result)
    return result.getvalue()


def cut_down(font: TTFont, kept: frozenset[str]) -> None:
    """Take out of the font every glyph that the characters do not need; what remains looks and stands as before."""
    options = Options(
        hinting=False,
        layout_features=list(FEATURES_KEPT),
        name_IDs=["*"],
        name_languages=["*"],
        name_legacy=True,
        notdef_outline=True,
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=map(ord, kept))
    subsetter.subset(font)


if __name__ == "__main__":
    sys.exit(main())
