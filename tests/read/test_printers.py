"""Printers' profiles: what they hold, and what they are refused for."""

import shutil
from pathlib import Path

import pytest

from leaflets.measure import MM
from leaflets.profile import Profile
from leaflets.read.library import Library
from leaflets.read.printers import read_printer
from leaflets.read.shelves import layout_names
from read.files import faults, written

ROOT = Path(__file__).parents[2]
PROFILES = ROOT / "layouts" / "profiles"
USUAL = Profile("FOGRA39", "Coated", "", b"", 4)


@pytest.fixture
def read(tmp_path):
    return lambda text: read_printer(written(tmp_path, "corner-shop.yaml", text), USUAL, PROFILES)


def test_a_printer_is_read_whole(read):
    printer = read("""
        title: The corner shop
        bleed: 4 mm
        safe: 6 mm
        marks: no
        most_ink: 270 %
        profile: FOGRA39
        stock: 200 gsm, uncoated
        note: Ring before noon.
        """)
    assert (printer.name, printer.title, printer.marks) == ("corner-shop", "The corner shop", False)
    assert (printer.bleed / MM, printer.safe / MM, printer.most_ink) == pytest.approx((4, 6, 270))
    assert printer.profile is USUAL
    assert (printer.stock, printer.note) == ("200 gsm, uncoated", "Ring before noon.")


def test_what_a_printer_does_not_say_is_as_usual(read):
    printer = read("title: The corner shop\nbleed: 3 mm\n")
    assert (printer.safe, printer.marks, printer.most_ink, printer.profile) == (0, True, 300, USUAL)


def test_a_printer_may_bring_a_profile_of_its_own(read):
    printer = read("""
        title: The corner shop
        bleed: 3 mm
        profile: { profile: FOGRA39_l.icc, condition: OURS, description: Our own press }
        """)
    assert (printer.profile.condition, printer.profile.components) == ("OURS", 4)
    assert printer.profile.data == (PROFILES / "FOGRA39_l.icc").read_bytes()


WHOLE = "title: The corner shop\nbleed: 3 mm\n"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("title: The corner shop\n", "1: 'corner-shop' lacks 'bleed'"),
        ("bleed: 3 mm\n", "1: 'corner-shop' lacks 'title'"),
        ("title: x\nbleed: 3\n", "2: '3' is not a length"),
        ("title: x\nbleed: 0\n", "2: a bleed of 0 mm is too narrow"),
        ("title: x\nbleed: 1.9 mm\n", "2: a bleed of 1.9 mm is too narrow"),
        ("title: x\nbleed: 3 in\n", "2: a bleed of 76.2 mm is too wide"),
        (WHOLE + "safe: -1 mm\n", "3: 'safe' cannot be less than nothing"),
        (WHOLE + "safe: five\n", "3: there is no measure called 'five'"),
        (WHOLE + "marks: perhaps\n", "3: 'marks' cannot be 'perhaps'"),
        (WHOLE + "most_ink: 320 %\n", "3: 'most_ink' is 320 %"),
        (WHOLE + "most_ink: 30 %\n", "3: 'most_ink' is only 30 %"),
        (WHOLE + "most_ink: 280\n", "3: 'most_ink' cannot be '280'"),
        (WHOLE + "profile: FOGRA51\n", "3: there is no profile for 'FOGRA51'"),
        (
            WHOLE + "profile: { profile: sRGB-v2-magic.icc, condition: x, description: y }\n",
            "3: {}/sRGB-v2-magic.icc is no CMYK profile",
        ),
        (
            WHOLE + "profile: { profile: gone.icc, condition: x, description: y }\n",
            "3: {}/gone.icc cannot be read (No such file or directory)",
        ),
        (WHOLE + "bleeds: 3 mm\n", "3: 'corner-shop' has no part called 'bleeds'"),
        (WHOLE + "bleed: 4 mm\n", "3: 'bleed' stands here twice"),
    ],
)
def test_a_wrong_printer_is_refused_by_line(read, monkeypatch, text, fault):
    monkeypatch.chdir(ROOT)
    (found,) = faults(lambda: read(text))
    assert found.replace(str(PROFILES), "{}").replace("layouts/profiles", "{}") == fault


def test_every_shipped_printer_says_in_a_comment_what_it_is(library):
    for name in library.printer_names():
        first, *_ = (ROOT / "layouts" / "printers" / f"{name}.yaml").read_text().splitlines()
        assert first.startswith("# ")
        printer = library.printer(name)
        assert printer.title and printer.profile is library.profiles[0]


def test_printers_are_no_layouts():
    assert not any(name.startswith("printers/") for name in layout_names(ROOT / "layouts"))


def test_a_printer_that_is_not_there_is_refused_by_name(library):
    assert faults(lambda: library.printer("sheet-fed")) == [": there is no printer called 'sheet-fed'"]
    assert faults(lambda: library.printer("../house")) == [": there is no printer called '../house'"]


def test_a_library_without_printers_has_none(tmp_path):
    shutil.copytree(ROOT / "layouts" / "formats", tmp_path / "layouts" / "formats")
    assert Library(tmp_path).printer_names() == []
