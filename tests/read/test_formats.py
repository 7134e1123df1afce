"""`layouts/formats/*.yaml` as papers."""

from pathlib import Path

import pytest
from pytest import approx

from leaflets.measure import INCH, MM
from leaflets.read.formats import read_format
from leaflets.read.library import Library
from read.files import faults, written


def test_a_format_is_wide_before_it_is_high(tmp_path: Path) -> None:
    made = read_format(written(tmp_path, "a4-portrait.yaml", "trim: 210 x 297 mm\n"))
    assert (made.name, made.width, made.height) == (
        "a4-portrait",
        pytest.approx(210 * MM),
        pytest.approx(297 * MM),
    )


def test_a_silent_format_has_the_houses_bleed_safe_zone_and_slug(tmp_path: Path) -> None:
    made = read_format(written(tmp_path, "a4.yaml", "trim: 210 x 297 mm\n"))
    assert [made.bleed, made.safe, made.slug] == pytest.approx([3 * MM, 5 * MM, 10 * MM])


def test_a_format_may_choose_its_own(tmp_path: Path) -> None:
    text = "trim: 8.5 x 11 in\nbleed: 0.125 in\nsafe: 0.25 in\nslug: 0.5 in\n"
    made = read_format(written(tmp_path, "letter.yaml", text))
    assert [made.width, made.height, made.bleed, made.safe, made.slug] == pytest.approx([612, 792, 9, 18, INCH / 2])


def test_a_format_cannot_ask_readers_for_the_smallest_print(tmp_path: Path) -> None:
    file = written(tmp_path, "a4.yaml", "trim: 210 x 297 mm\nreader: 8.9 pt\n")
    assert faults(lambda: read_format(file)) == ["2: 'reader' is 8.9 pt"]


@pytest.mark.parametrize(
    "trim",
    ["210 mm", "210 x 297", "210x297 mm", "210 mm x 297 mm", "210 by 297 mm", "210 x 297 x 3 mm", "0 x 297 mm",
     "-210 x 297 mm", "210 x 99999 mm", "A4"],
)  # fmt: skip
def test_what_is_no_size_is_refused(tmp_path: Path, trim: str) -> None:
    file = written(tmp_path, "a4.yaml", f"trim: {trim}\n")
    assert faults(lambda: read_format(file)) == [f"1: '{trim}' is not a size"]


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("bleed: 11 mm", "1: the slug is narrower than the bleed"),
        ("slug: 2 mm", "1: the slug is narrower than the bleed"),
        ("bleed: -1 mm", "2: 'bleed' cannot be less than nothing"),
        ("safe: -1 mm", "2: 'safe' cannot be less than nothing"),
        ("blede: 3 mm", "2: 'a4' has no part called 'blede'"),
    ],
)
def test_what_no_press_can_do_is_refused(tmp_path: Path, more: str, fault: str) -> None:
    file = written(tmp_path, "a4.yaml", f"trim: 210 x 297 mm\n{more}\n")
    assert faults(lambda: read_format(file)) == [fault]


# Folds

ROLL = """trim: 297 x 210 mm
fold: roll
panels:
  outside: [flap 97 mm, back 100 mm, front 100 mm]
  inside: [first 100 mm, second 100 mm, third 97 mm]
"""


def test_a_folded_sheet_has_the_panels_of_both_its_faces(tmp_path: Path) -> None:
    made = read_format(written(tmp_path, "roll.yaml", ROLL))
    assert made.fold == "roll"
    found = [[(panel.name, panel.start / MM, panel.width / MM) for panel in face] for face in made.faces]
    assert found == [
        [("flap", 0, approx(97)), ("back", approx(97), approx(100)), ("front", approx(197), approx(100))],
        [("first", 0, approx(100)), ("second", approx(100), approx(100)), ("third", approx(200), approx(97))],
    ]


def test_a_flat_sheet_has_none(tmp_path: Path) -> None:
    made = read_format(written(tmp_path, "a4.yaml", "trim: 210 x 297 mm\n"))
    assert (made.fold, made.faces) == ("", ())


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("flap 97 mm", "flap 98 mm", "4: the panels are 298 mm wide together, and the trim is 297 mm"),
        ("third 97 mm", "third 90 mm", "5: the panels are 290 mm wide together, and the trim is 297 mm"),
        ("back 100 mm, front 100 mm", "back 200 mm", "5: the folds inside are not those outside"),
        ("[first 100 mm, second 100 mm, third 97 mm]", "[first 97 mm, second 100 mm, third 100 mm]",
         "5: the folds inside are not those outside"),
        ("flap 97 mm, back 100 mm", "flap -3 mm, back 200 mm", "4: the panel 'flap' has no width"),
        ("flap 97 mm, back 100 mm", "flap 0, back 197 mm", "4: the panel 'flap' has no width"),
        ("third 97", "flap 97", "4: two panels are called 'flap'"),
        ("front 100", "back 100", "4: two panels are called 'back'"),
        ("fold: roll\n", "", "1: a fold and its panels belong together"),
        ("fold: roll", "fold: crumple", "2: 'fold' cannot be 'crumple'"),
        ("flap 97 mm", "flap", "4: '' is not a length"),
        ("flap 97 mm", "flap -97 mm", "4: the panel 'flap' has no width"),
        ("  inside: [first 100 mm, second 100 mm, third 97 mm]\n", "", "4: 'panels' lacks 'inside'"),
    ],
)  # fmt: skip
def test_panels_that_no_sheet_folds_into_are_refused(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert ROLL.count(old) == 1
    file = written(tmp_path, "roll.yaml", ROLL.replace(old, new))
    assert faults(lambda: read_format(file)) == [fault]


def test_a_fold_without_panels_is_refused(tmp_path: Path) -> None:
    file = written(tmp_path, "roll.yaml", ROLL.partition("panels")[0])
    assert faults(lambda: read_format(file)) == ["1: a fold and its panels belong together"]


def test_every_format_of_the_house_can_be_read(library: Library) -> None:
    assert all(library.format(name).width > 0 for name in library.format_names())
