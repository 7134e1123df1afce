"""`layouts/formats/*.yaml` as papers."""

from pathlib import Path

import pytest

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


def test_every_format_of_the_house_can_be_read(library: Library) -> None:
    assert all(library.format(name).width > 0 for name in library.format_names())
