"""Where ink really is, and how far apart two lines must stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.read.library import Library
from leaflets.typeset.ink_boxes import around, ink_boxes, needed_distance
from leaflets.typeset.sorts import Box
from typeset.specimens import cast, faces

SIZE = 10
SIDES = st.floats(-20, 20)
BOXES = st.lists(st.tuples(SIDES, SIDES, st.floats(0.1, 20), st.floats(0.1, 20)), min_size=1, max_size=6)


def inks(library: Library, text: str, language: str = "en") -> list[Box]:
    made = cast(library, text, language=language)
    return ink_boxes(made.line(0, len(made.text)), SIZE)


def test_a_capital_stands_on_the_baseline_and_p_hangs_below(library: Library) -> None:
    capital, hanging = inks(library, "Hp")
    assert capital[3] == pytest.approx(0)
    assert capital[1] == pytest.approx(-0.714 * SIZE)
    assert hanging[3] > 0.2 * SIZE


def test_letters_follow_each_other_to_the_right(library: Library) -> None:
    lefts = [box[0] for box in inks(library, "school")]
    assert lefts == sorted(lefts)


def test_a_space_has_no_ink(library: Library) -> None:
    assert len(inks(library, "a b")) == 2


def test_no_ink_is_a_box_at_the_origin(library: Library) -> None:
    assert around(inks(library, " ")) == (0, 0, 0, 0)


def test_the_box_around_a_line_holds_all_of_its_ink() -> None:
    assert around([(0, -3, 2, 1), (1, -5, 4, 0)]) == (0, -5, 4, 1)


def test_nastaliq_leaves_its_line_box_at_the_top_and_at_the_side(library: Library) -> None:
    made = cast(library, "گھنٹی", language="ur")
    _, top, right, _ = around(ink_boxes(made.line(0, len(made.text)), SIZE))
    assert -top > faces(library, "ur").main("regular").ascent * SIZE
    assert right > made.width(0, len(made.text)) * SIZE


# Distances


def test_ink_straight_below_ink_keeps_the_clearance() -> None:
    assert needed_distance([(0, -8, 5, 3)], [(2, -7, 6, 1)], 4) == 3 + 7 + 4


def test_ink_that_passes_at_the_side_needs_no_distance() -> None:
    assert needed_distance([(0, -8, 5, 3)], [(9.5, -7, 12, 1)], 4) == 0


def test_ink_that_passes_too_near_at_the_side_does() -> None:
    assert needed_distance([(0, -8, 5, 3)], [(8.5, -7, 12, 1)], 4) == 3 + 7 + 4


@given(above=BOXES, below=BOXES, clearance=st.floats(0.1, 10))
def test_at_that_distance_no_two_inks_are_nearer_than_the_clearance(
    above: list[Box], below: list[Box], clearance: float
) -> None:
    uppers = [(x, y, x + width, y + height) for x, y, width, height in above]
    lowers = [(x, y, x + width, y + height) for x, y, width, height in below]
    down = needed_distance(uppers, lowers, clearance)
    for left, _, right, bottom in uppers:
        for other_left, other_top, other_right, _ in lowers:
            across = max(other_left - right, left - other_right)
            assert max(across, other_top + down - bottom) >= clearance - 1e-9
