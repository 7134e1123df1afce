"""Fields behind words: the two speech shapes of the A4 poster, to the tenth of a millimetre.

W = 210, M = 14; the dark field ends at A = 90, the bright one stands between B = 212 and C = 252; tails are 22 by 16.
"""

import pytest

from leaflets.block import Corners
from leaflets.drawing import Outline, Shape
from leaflets.layout import Frame, Keyline, Tail
from leaflets.measure import MM, Rect
from leaflets.page import Drawn
from leaflets.read.library import Library
from leaflets.typeset.fields import field_shapes, tint_shape
from typeset.specimens import at, frame, page

A4 = Rect(0, 0, 210 * MM, 297 * MM)
ASK = frame(
    at(top=0, start=0, end=0, height=90 * MM),
    name="ask",
    fill="deep",
    tails=(Tail("bottom", "start", 14 * MM, 22 * MM, 16 * MM),),
)
ANSWER = frame(
    at(top=212 * MM, start=0, end=0, height=40 * MM),
    name="answer",
    fill="glow",
    tails=(Tail("top", "end", 14 * MM, 22 * MM, 16 * MM),),
    keyline=Keyline("deep", 0.9 * MM, ("top", "bottom")),
)
ASK_POLYGON = [(-3, 90), (-3, -3), (213, -3), (213, 90), (36, 90), (14, 106), (14, 90)]
ANSWER_POLYGON = [(-3, 252), (-3, 212), (174, 212), (196, 196), (196, 212), (213, 212), (213, 252)]
ANSWER_TOP = [(-5, 212), (174, 212), (196, 196), (196, 212), (215, 212)]
ANSWER_BOTTOM = [(215, 252), (-5, 252)]


def corners(outline: Outline) -> list[tuple[float, float]]:
    return list(zip(outline.numbers[::2], outline.numbers[1::2], strict=True))


def points(outline: Outline) -> list[tuple[float, float]]:
    """The outline's corners in millimetres."""
    assert set(outline.commands) <= set("MLZ")
    return [
        (round(x / MM, 6), round(y / MM, 6)) for x, y in zip(outline.numbers[::2], outline.numbers[1::2], strict=True)
    ]


def turned(polygon: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(210 - x, y) for x, y in polygon]


def drawn(library: Library, field: Frame, language: str) -> list[Shape]:
    fields = page(library, field, language=language, width=A4.width, height=A4.height)
    return [item.shape for item in fields.items if isinstance(item, Drawn)]


def shapes(library: Library, field: Frame, rect: Rect) -> list[Shape]:
    return field_shapes(field, rect, A4, 3 * MM, library.theme("harbour").inks)


# The speech shapes


def test_the_dark_field_asks_with_a_tail_at_the_start_margin(library: Library) -> None:
    (shape,) = drawn(library, ASK, "en")
    assert points(shape.outline) == ASK_POLYGON
    assert shape.outline.commands.endswith("Z")
    assert shape.fill == library.theme("harbour").inks["deep"]


def test_the_bright_field_answers_with_a_tail_at_the_end_margin(library: Library) -> None:
    shape = drawn(library, ANSWER, "en")[0]
    assert points(shape.outline) == ANSWER_POLYGON
    assert shape.fill == library.theme("harbour").inks["glow"]


def test_the_keyline_follows_the_tail_and_ends_two_millimetres_past_the_bleed(library: Library) -> None:
    _, top, bottom = drawn(library, ANSWER, "en")
    assert points(top.outline) == ANSWER_TOP
    assert points(bottom.outline) == ANSWER_BOTTOM
    assert "Z" not in top.outline.commands + bottom.outline.commands
    assert top.width == bottom.width == pytest.approx(0.9 * MM)
    assert top.stroke == library.theme("harbour").inks["deep"]


def test_in_urdu_both_fields_stand_the_other_way_round(library: Library) -> None:
    assert points(drawn(library, ASK, "ur")[0].outline) == turned(ASK_POLYGON)
    assert [points(shape.outline) for shape in drawn(library, ANSWER, "ur")] == [
        turned(ANSWER_POLYGON),
        turned(ANSWER_TOP),
        turned(ANSWER_BOTTOM),
    ]


# Other fields


def test_a_field_inside_the_page_does_not_bleed(library: Library) -> None:
    inside = Rect(20 * MM, 30 * MM, 50 * MM, 60 * MM)
    (shape,) = shapes(library, frame(at(width=1), fill="mist"), inside)
    assert points(shape.outline) == [(20, 90), (20, 30), (70, 30), (70, 90)]


def test_a_field_bleeds_only_where_it_meets_the_trim(library: Library) -> None:
    (shape,) = shapes(library, frame(at(width=1), fill="mist"), Rect(0, 30 * MM, 50 * MM, 267 * MM))
    assert points(shape.outline) == [(-3, 300), (-3, 30), (50, 30), (50, 300)]


def test_a_frame_without_fill_and_keyline_draws_nothing(library: Library) -> None:
    assert shapes(library, frame(at(width=1)), A4) == []


@pytest.mark.parametrize(
    ("square", "mirrored", "corner"),
    [
        ("bottom-start", False, (10, 50)),
        ("bottom-start", True, (40, 50)),
        ("top-end", False, (40, 20)),
        ("top-end", True, (10, 20)),
    ],
)
def test_of_a_plates_four_corners_one_is_square(
    library: Library, square: str, mirrored: bool, corner: tuple[float, float]
) -> None:
    ink = library.theme("harbour").inks["deep"]
    outline = tint_shape(Rect(10, 20, 30, 30), ink, None, 0, Corners(8, square), mirrored).outline
    assert set(corners(outline)) & {(10, 20), (40, 20), (10, 50), (40, 50)} == {corner}
    assert outline.commands.count("C") == 3


def test_a_field_too_has_one_square_corner(library: Library) -> None:
    callout = frame(at(width=1), fill="deep", corners=Corners(5 * MM, "top-end"))
    (shape,) = shapes(library, callout, Rect(20 * MM, 30 * MM, 50 * MM, 60 * MM))
    assert shape.outline.commands.count("C") == 3
    assert (70 * MM, 30 * MM) in corners(shape.outline)
