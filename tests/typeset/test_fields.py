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


# Tails

INSIDE = Rect(20 * MM, 30 * MM, 50 * MM, 60 * MM)


def tailed(library: Library, *tails: Tail, along: tuple[str, ...] = ()) -> list[list[tuple[float, float]]]:
    """The outlines of a field of 50 by 60 at (20, 30), in millimetres: its fill, and the lines along those sides."""
    line = Keyline("deep", 1, along) if along else None
    field = frame(at(width=1), fill="mist", tails=tails, keyline=line)
    return [points(shape.outline) for shape in shapes(library, field, INSIDE)]


def tail(side: str, near: str, inset: float, width: float = 6, height: float = 4) -> Tail:
    return Tail(side, near, inset * MM, width * MM, height * MM)


FOOT, HEAD, TOP, SHARP = (20, 90), (20, 30), (70, 30), (70, 90)
"""The corners of that field, clockwise from its foot where reading starts."""


@pytest.mark.parametrize(
    ("made", "corners"),
    [
        (tail("end", "top", 10), [FOOT, HEAD, TOP, (70, 40), (74, 40), (70, 46), SHARP]),
        (tail("start", "top", 10), [FOOT, (20, 46), (16, 40), (20, 40), HEAD, TOP, SHARP]),
        (tail("top", "start", 10), [FOOT, HEAD, (30, 30), (30, 26), (36, 30), TOP, SHARP]),
        (tail("top", "end", 10), [FOOT, HEAD, (54, 30), (60, 26), (60, 30), TOP, SHARP]),
        (tail("bottom", "start", 10), [FOOT, HEAD, TOP, SHARP, (36, 90), (30, 94), (30, 90)]),
        (tail("bottom", "end", 10), [FOOT, HEAD, TOP, SHARP, (60, 90), (60, 94), (54, 90)]),
        (tail("bottom", "center", 0), [FOOT, HEAD, TOP, SHARP, (48, 90), (45, 94), (42, 90)]),
        (tail("top", "center", -5), [FOOT, HEAD, (37, 30), (40, 26), (43, 30), TOP, SHARP]),
    ],
)
def test_a_tail_stands_on_its_side_and_points_away(
    library: Library, made: Tail, corners: list[tuple[float, float]]
) -> None:
    assert tailed(library, made) == [corners]


@pytest.mark.parametrize("turned_round", [False, True])
def test_a_field_may_have_several_tails_in_whatever_order(library: Library, turned_round: bool) -> None:
    tails = [
        tail("top", "start", 5),
        tail("top", "end", 5),
        tail("bottom", "start", 5),
        tail("bottom", "center", 0),
        tail("start", "top", 10),
        tail("start", "top", 30),
        tail("end", "top", 10),
        tail("end", "top", 30),
    ]
    assert tailed(library, *(reversed(tails) if turned_round else tails)) == [
        [
            *[FOOT, (20, 66), (16, 60), (20, 60), (20, 46), (16, 40), (20, 40), HEAD],
            *[(25, 30), (25, 26), (31, 30), (59, 30), (65, 26), (65, 30), TOP],
            *[(70, 40), (74, 40), (70, 46), (70, 60), (74, 60), (70, 66), SHARP],
            *[(48, 90), (45, 94), (42, 90), (31, 90), (25, 94), (25, 90)],
        ]
    ]


def test_in_urdu_a_tail_at_the_end_points_to_the_left(library: Library) -> None:
    field = frame(
        at(top=30 * MM, start=20 * MM, width=50 * MM, height=60 * MM), fill="mist", tails=(tail("end", "top", 10),)
    )
    (shape,) = drawn(library, field, "ur")
    assert points(shape.outline) == turned([FOOT, HEAD, TOP, (70, 40), (74, 40), (70, 46), SHARP])


# Keylines


def test_a_keyline_along_all_sides_is_closed_and_goes_round_the_tails(library: Library) -> None:
    fill, line = tailed(library, tail("end", "top", 10), along=("top", "bottom", "start", "end"))
    assert line == fill
    field = frame(at(width=1), keyline=Keyline("deep", 1, ("top", "bottom", "start", "end")))
    (closed,) = shapes(library, field, INSIDE)
    assert closed.outline.commands == "MLLLZ"
    assert closed.fill is None


def test_a_closed_keyline_has_the_corners_of_its_field(library: Library) -> None:
    sides = Keyline("deep", 1, ("top", "bottom", "start", "end"))
    field = frame(at(width=1), fill="mist", corners=Corners(5 * MM, "top-end"), keyline=sides)
    fill, line = shapes(library, field, INSIDE)
    assert line.outline == fill.outline
    assert line.outline.commands.count("C") == 3


@pytest.mark.parametrize(
    ("along", "lines"),
    [
        (("top",), [[HEAD, TOP]]),
        (("end", "top"), [[HEAD, TOP, SHARP]]),
        (("bottom", "start"), [[SHARP, FOOT, HEAD]]),
        (("start", "top"), [[FOOT, HEAD, TOP]]),
        (("top", "bottom"), [[HEAD, TOP], [SHARP, FOOT]]),
        (("end", "start"), [[TOP, SHARP], [FOOT, HEAD]]),
        (("start", "top", "end"), [[FOOT, HEAD, TOP, SHARP]]),
        (("end", "start", "bottom"), [[TOP, SHARP, FOOT, HEAD]]),
    ],
)
def test_where_two_sides_meet_one_line_goes_round_the_corner(
    library: Library, along: tuple[str, ...], lines: list[list[tuple[float, float]]]
) -> None:
    _, *found = tailed(library, along=along)
    assert sorted(found) == sorted(lines)


def test_a_line_round_a_corner_follows_the_tails_of_both_sides(library: Library) -> None:
    _, line = tailed(library, tail("top", "end", 10), tail("end", "top", 10), along=("top", "end"))
    assert line == [HEAD, (54, 30), (60, 26), (60, 30), TOP, (70, 40), (74, 40), (70, 46), SHARP]


@pytest.mark.parametrize(("dash", "pattern"), [(0, ()), (3, (3, 3))])
def test_a_keyline_may_be_dashed(library: Library, dash: float, pattern: tuple[float, ...]) -> None:
    for along in (("top",), ("top", "end", "bottom", "start")):
        field = frame(at(width=1), keyline=Keyline("deep", 1, along, dash))
        assert [shape.dash for shape in shapes(library, field, INSIDE)] == [pattern]


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


# Boxes


def test_a_box_with_an_outline_keeps_it_inside(library: Library) -> None:
    inks = library.theme("harbour").inks
    shape = tint_shape(Rect(10, 20, 30, 40), inks["mist"], inks["deep"], 2, Corners(0), mirrored=False)
    assert shape.outline.box == Rect(11, 21, 28, 38)
    assert (shape.fill, shape.stroke, shape.width) == (inks["mist"], inks["deep"], 2)


def test_a_box_without_one_fills_its_rectangle(library: Library) -> None:
    shape = tint_shape(Rect(10, 20, 30, 40), library.theme("harbour").inks["mist"], None, 0, Corners(0), mirrored=False)
    assert (shape.outline.box, shape.stroke) == (Rect(10, 20, 30, 40), None)
