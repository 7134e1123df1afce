# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0"]
# ///
"""Makes every font file in this folder again, from named npm packages at pinned versions.

Run it with npm on the path and fontTools 4.68.0 installed, or let uv see to fontTools:

    python fonts/gather.py
    uv run fonts/gather.py

Each package is fetched with `npm pack`, and each face in it is checked (family, style, weight, leave to embed, no
variations), rid of what print does not use, and checked again against its fingerprint. Either every file is written or
none is: all that is wrong is listed first. The same packages always give the same bytes.

To add a face, add its row to `FACES`, its package to the packages above it and, where it is a new one, its copyright
line to `OFL.txt`. Leave the fingerprint empty at first: the complaint says what it is.

This file knows nothing of scripts, languages or layouts; which face serves which script is told in `README.md`.
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
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent
LICENCE = FOLDER / "OFL.txt"


class GatherError(Exception):
    """A package cannot be had, or lacks a file that it should hold."""


@dataclass(frozen=True, slots=True)
class Package:
    """One npm package at one version: the type family that it holds, and the SHA-256 of its archive."""

    family: str
    name: str
    version: str
    sha256: str

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

FACES = (
    Face(NOTO_SANS, "Regular", 400, "9473d1f96d7514515f47d96e912bbbc540f1c1bebb72006e64bbd9a5565e0f3c"),
    Face(NOTO_SANS, "SemiBold", 600, "fe6de1ece8ff5c76177ef7ed609fefeee653ec6dac1541d89b978cb0b566dc2f"),
    Face(NOTO_SANS, "Bold", 700, "c82c58befc949e0ebb7a7b3ef71d5cfb704a5cd939c31c4a5c7a004158bb1fc6"),
    Face(NOTO_SANS_DISPLAY, "ExtraBold", 800, "97bcd01fdb9426a956a335101689ec939b11b1117b9d970f70c7d1e0e0dd5b83"),
    Face(NOTO_NASTALIQ_URDU, "Regular", 400, "cde823e2dbfd219c5c869c8764210146f5eaf268c2fa6a3a690030b89038259c"),
    Face(NOTO_NASTALIQ_URDU, "Bold", 700, "4d922ec61f2bfd2418372beb51a0078b4deda58ec9dbb69e360062e384e9101a"),
)

TABLES_KEPT = frozenset(
    {"GDEF", "GPOS", "GSUB", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}
)
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
                    made[face.file] = trimmed(original)
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


def trimmed(original: bytes) -> bytes:
    """The font without hinting and without tables that neither typesetting nor a PDF uses.

    Outlines, metrics, names and layout rules stay as they are; untouched tables are copied byte for byte.
    """
    font = TTFont(io.BytesIO(original), recalcTimestamp=False, recalcBBoxes=False)
    for table in set(font.reader.keys()) - TABLES_KEPT:
        del font[table]
    for glyph in font["glyf"].glyphs.values():
        glyph.trim(remove_hinting=True)
    result = io.BytesIO()
    font.save(result)
    return result.getvalue()


if __name__ == "__main__":
    sys.exit(main())
