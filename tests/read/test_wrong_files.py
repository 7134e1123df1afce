"""Every file of `tests/wrong` is laid over the library, and earns exactly the message that its first lines hold.

The bad files speak of a small publication of their own, `plain`, so that they need not follow every change of a poster.
Those whose fault is in their bytes are made here.
"""

import re
import shutil
import struct
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from leaflets.job import PRESS, Job, Proof
from leaflets.press import Press
from leaflets.problem import Refused
from leaflets.read.library import Library

ROOT = Path(__file__).parents[2]
PLAIN = Path(__file__).parent / "plain"
WRONG = sorted((ROOT / "tests" / "wrong").iterdir())
MESSAGE = re.compile(r"(?:#|<!--) ((?:content|layouts|fonts)/\S+?(?::\d+)?: .*?)(?: -->)?")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library to spoil, in the working folder: a copy of the house's own, with a plain publication in it."""
    for folder in ("content", "layouts"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "fonts").mkdir()
    for file in (ROOT / "fonts").iterdir():
        (tmp_path / "fonts" / file.name).symlink_to(file)
    (tmp_path / "layouts" / "plain").mkdir()
    shutil.copy(PLAIN / "layout.yaml", tmp_path / "layouts" / "plain" / "a4.yaml")
    shutil.copy(PLAIN / "words.yaml", tmp_path / "content" / "english" / "plain.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def built(desk: Path, language: str = "en", layout: str = "plain/a4") -> Proof:
    return Press(Library(desk)).run(Job(layout, "leeds", language, PRESS, "", date(2026, 11, 23)))


def refusals(proof: Proof) -> list[str]:
    """What is wrong; nothing may have been made."""
    assert proof.pdf == b""
    return [str(problem) for problem in proof.problems]


def judged(desk: Path) -> list[str]:
    """What is wrong with the layout for any script, as `check layouts` finds it."""
    try:
        Library(desk).judge_layout("plain/a4")
    except Refused as refused:
        return [str(problem) for problem in refused.problems]
    return []


def laid(desk: Path, path: str, content: bytes) -> None:
    file = desk / path
    file.unlink(missing_ok=True)
    file.write_bytes(content)


def earned(text: str) -> list[str]:
    """The messages in the comments that a bad file begins with."""
    messages = []
    for line in text.splitlines():
        match = MESSAGE.fullmatch(line)
        if not match:
            break
        messages.append(match[1])
    return messages


def test_the_plain_publication_itself_has_no_fault(desk: Path) -> None:
    proof = built(desk)
    assert proof.problems == ()
    assert proof.pdf.startswith(b"%PDF-")


@pytest.mark.parametrize("wrong", WRONG, ids=lambda file: file.name)
def test_a_wrong_file_earns_its_message(desk: Path, wrong: Path) -> None:
    content = wrong.read_bytes()
    messages = earned(content.decode())
    assert messages, f"{wrong.name} does not begin with a message"
    path = messages[0].partition(": ")[0].partition(":")[0]
    laid(desk, path, content)
    assert (judged(desk) or refusals(built(desk, "ur" if path.endswith("ur.po") else "en"))) == messages


# Faults that are in the bytes


def picture_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds hardly any of it."""
    header = b"IHDR" + struct.pack(">2L5B", width, height, 8, 2, 0, 0, 0)
    pixels = b"IDAT" + zlib.compress(bytes(9))
    png = b"\x89PNG\r\n\x1a\n"
    for chunk in (header, pixels):
        png += struct.pack(">L", len(chunk) - 4) + chunk + struct.pack(">L", zlib.crc32(chunk))
    return png


FONT = (ROOT / "fonts" / "NotoSans-Regular.ttf").read_bytes
REGION = "content/regions/leeds.yaml"
LOGO = "content/logos/placeholder.svg"
FACE = "fonts/NotoSans-Regular.ttf"
DAMAGED = f"{FACE}: is a damaged font: fetch it again from its source"
NOT_UTF_8 = "is not UTF-8 text: save the file as UTF-8"
NOT_TRUETYPE = f"{FACE}: is not a TrueType font: save it as .ttf, with glyf outlines"


@pytest.mark.parametrize(
    ("path", "content", "message"),
    [
        (REGION, lambda: "name: Leeds\nshort: Lééds\n".encode("latin-1"), f"{REGION}:2: {NOT_UTF_8}"),
        (REGION, lambda: "name: Leeds\n".encode("utf-16"), f"{REGION}:1: {NOT_UTF_8}"),
        (REGION, lambda: b"", f"{REGION}: is empty: write its first key"),
        (REGION, lambda: b"#" * 1_000_001, f"{REGION}: is 1,000,001 bytes long: keep it under 1,000,000"),
        (REGION, lambda: b"[" * 500_000, f"{REGION}:1: is nested too deeply: 40 levels are the most"),
        (LOGO, lambda: b"<svg>\n\xff</svg>", f"{LOGO}:2: {NOT_UTF_8}"),
        (FACE, lambda: b"OTTO" + FONT()[4:], NOT_TRUETYPE),
        (FACE, lambda: b"<!DOCTYPE html>", NOT_TRUETYPE),
        (FACE, lambda: FONT()[:20_000], DAMAGED),
        (FACE, lambda: FONT()[:100], DAMAGED),
        (FACE, lambda: FONT().replace(b"glyf", b"CFF ", 1), DAMAGED),
    ],
    ids=lambda value: value.partition(": ")[2] if isinstance(value, str) and ": " in value else "",
)  # fmt: skip
def test_wrong_bytes_earn_their_message(desk: Path, path: str, content: Callable[[], bytes], message: str) -> None:
    laid(desk, path, content())
    assert refusals(built(desk)) == [message]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (lambda: picture_header(10_000, 6_000), "has 60.0 megapixels: save it smaller: 50 megapixels are the most"),
        (lambda: picture_header(30_000, 30_000), "has too many pixels: save it smaller: 50 megapixels are the most"),
        (lambda: bytes(10_400_000), "is 10.4 MB large: save it smaller: 10 MB is the most that a logo may have"),
        (lambda: picture_header(20, 20), "is not a picture: save it as SVG, PNG or JPEG"),
        (lambda: b"", "is not a picture: save it as SVG, PNG or JPEG"),
        (lambda: b"GIF89a" + bytes(50), "is not a picture: save it as SVG, PNG or JPEG"),
    ],
    ids=["60 megapixels", "900 megapixels", "10 MB", "cut off", "empty", "GIF"],
)
def test_a_wrong_picture_earns_its_message(desk: Path, content: Callable[[], bytes], fault: str) -> None:
    changed(desk, REGION, "placeholder.svg", "crest.png")
    laid(desk, "content/logos/crest.png", content())
    assert refusals(built(desk)) == [f"content/logos/crest.png: {fault}"]


# Faults in one line of the house's own files


def changed(desk: Path, path: str, old: str, new: str) -> None:
    text = (desk / path).read_text()
    assert text.count(old) == 1, f"{path} no longer holds {old!r} once"
    laid(desk, path, text.replace(old, new).encode())


def line_of(desk: Path, path: str, words: str) -> int:
    return (desk / path).read_text().partition(words)[0].count("\n") + 1


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (
            "layouts/house.yaml",
            "profile: sRGB-v2-magic.icc",
            "profile: FOGRA39_l.icc",
            "layouts/profiles/FOGRA39_l.icc is no RGB profile: name an .icc file that is",
        ),
        (
            "layouts/house.yaml",
            "phone: device-mobile",
            "phone: device-mobil",
            "'phone' cannot be 'device-mobil': did you mean 'device-mobile'?",
        ),
        (
            "layouts/house.yaml",
            "detail: { size: 12 pt, weight: regular",
            "detail: { size: 12 pt, weight: heavy",
            "'weight' cannot be 'heavy': it can be bold, display, number, regular, semibold",
        ),
        (
            REGION,
            "https://www.leedsscp.org.uk/concerned-about-a-child\n",
            f"https://www.leeds.gov.uk/{'a' * 300}\n",
            "the address is 325 characters long: 250 are the most",
        ),
    ],
    ids=["profile", "drawing", "style", "address"],
)
def test_a_changed_line_earns_its_message(desk: Path, path: str, old: str, new: str, message: str) -> None:
    line = line_of(desk, path, old)
    changed(desk, path, old, new)
    assert refusals(built(desk)) == [f"{path}:{line}: {message}"]


def test_a_house_without_its_ink_is_refused(desk: Path) -> None:
    changed(desk, "layouts/house.yaml", "  ink: { press", "  inc: { press")
    (message,) = refusals(built(desk))
    assert message == (
        "layouts/themes/harbour.yaml:4: 'inks' lacks 'ink': the house has ink and white, and every theme deep, glow "
        "and mist"
    )


UR = "content/translations/ur.po"
FAULT = re.compile(r'#: .*\n(?:#, fuzzy\n)?msgctxt "poster.fault"\n(msgid .*\n)(msgstr .*\n)')


def test_a_translation_that_is_missing_is_asked_for(desk: Path) -> None:
    text = (desk / UR).read_text()
    laid(desk, UR, FAULT.sub("", text).encode())
    assert refusals(built(desk, "ur", "poster/a4")) == [
        f"{UR}: 'poster.fault' is not translated: say in it: \"It is never the child’s fault.\""
    ]


def test_a_translation_that_is_empty_is_asked_for(desk: Path) -> None:
    text = (desk / UR).read_text()
    laid(desk, UR, FAULT.sub(r'msgctxt "poster.fault"\n\1msgstr " "\n', text).encode())
    (message,) = refusals(built(desk, "ur", "poster/a4"))
    assert message.startswith(f"{UR}:{line_of(desk, UR, 'poster.fault')}: 'poster.fault' is not translated: ")


def test_a_gap_misspelt_by_a_translator_is_named_in_the_translation(desk: Path) -> None:
    text = (desk / UR).read_text()
    laid(desk, UR, FAULT.sub(r'msgctxt "poster.fault"\n\1msgstr "قصور ((region.shrot))"\n', text).encode())
    assert refusals(built(desk, "ur", "poster/a4")) == [
        f"{UR}:{line_of(desk, UR, 'poster.fault')}: 'poster.fault' has ((region.shrot)) of its own: "
        'keep the gaps of "It is never the child’s fault."'
    ]


def test_all_faults_of_a_job_are_told_together(desk: Path) -> None:
    changed(desk, "layouts/plain/a4.yaml", "fault: ((words.headline))", "fault: ((words.hedline))")
    changed(desk, "layouts/plain/a4.yaml", "code: { to: ((region.site))", "code: { to: ((region.sight))")
    found = refusals(built(desk))
    assert [message.partition(": ")[2].partition(" cannot")[0] for message in found] == [
        "'((words.hedline))'",
        "'((region.sight))'",
    ]


@pytest.mark.parametrize(
    ("layout", "region", "language", "theme", "message"),
    [
        ("plain/a5", "leeds", "en", "", "there is no layout called 'plain/a5': did you mean 'plain/a4'?"),
        ("plain/a4", "leds", "en", "", "there is no region called 'leds': did you mean 'leeds'?"),
        ("plain/a4", "leeds", "un", "", "there is no language called 'un': it can be "),
        ("plain/a4", "leeds", "en", "tied", "there is no theme called 'tied': did you mean 'tide'?"),
        ("../../etc/a4", "leeds", "en", "", "there is no layout called '../../etc/a4': "),
        ("plain/a4", "../leeds", "en", "", "there is no region called '../leeds': "),
    ],
)
def test_a_job_for_what_is_not_there_is_refused_by_name(
    desk: Path, layout: str, region: str, language: str, theme: str, message: str
) -> None:
    (found,) = refusals(Press(Library(desk)).run(Job(layout, region, language, PRESS, theme, date(2026, 11, 23))))
    assert found.startswith(message)
