"""Where frames stand, on a page of 400 by 300 points."""

import pytest

from leaflets.format import Format, Panel
from leaflets.layout import At, Edge
from leaflets.measure import Rect
from leaflets.typeset.standing import panels_of, room_for
from typeset.specimens import at, frame, words

PAGE = Rect(0, 0, 400, 300)
LOGO = {"logo": Rect(20, 200, 100, 50)}
NOWHERE = {"logo": Rect(20, 200, 0, 0)}


def standing(place: At, content: float = 40, others: dict[str, Rect] | None = None) -> Rect:
    return room_for(frame(place, words("Words")), PAGE, others or {}).filled(content)


def below(distance: float) -> At:
    return At(Edge("logo", "bottom", distance), None, Edge("", "start", 0), Edge("", "end", 0), None, None)


def after(distance: float) -> At:
    return At(Edge("", "top", 0), None, Edge("logo", "end", distance), Edge("", "end", 0), None, None)


@pytest.mark.parametrize(
    ("place", "rect"),
    [
        (at(top=10, start=20, end=30), Rect(20, 10, 350, 40)),
        (at(top=10, start=20, width=50), Rect(20, 10, 50, 40)),
        (at(top=10, start=None, end=30, width=50), Rect(320, 10, 50, 40)),
        (at(top=10, bottom=60, end=0), Rect(0, 10, 400, 230)),
        (at(top=10, height=70, end=0), Rect(0, 10, 400, 70)),
        (at(top=None, bottom=60, height=70, end=0), Rect(0, 170, 400, 70)),
        (at(top=None, bottom=60, end=0), Rect(0, 200, 400, 40)),
    ],
    ids=["margins", "width", "width from the end", "top to bottom", "height", "height from the foot", "words decide"],
)
def test_two_of_three_say_where_a_frame_stands_and_words_say_the_rest(place: At, rect: Rect) -> None:
    assert standing(place) == rect


def test_a_frame_at_the_foot_grows_upwards_with_its_words() -> None:
    assert standing(at(top=None, bottom=60, end=0), content=90) == Rect(0, 150, 400, 90)


def test_a_frame_leans_on_one_that_stands_already() -> None:
    assert standing(below(5), others=LOGO).y == 255
    assert standing(after(5), others=LOGO).x == 125


def test_nobody_keeps_a_distance_from_a_frame_that_holds_nothing() -> None:
    assert standing(below(5), others=NOWHERE).y == 200
    assert standing(after(5), others=NOWHERE).x == 20


def test_a_frame_that_holds_nothing_takes_no_room() -> None:
    empty = room_for(frame(at(top=10, start=20, end=30, height=70)), PAGE, {}).filled(0)
    assert (empty.x, empty.y, empty.width, empty.height) == (20, 10, 0, 0)


def test_a_field_of_colour_stands_without_words() -> None:
    field = frame(at(top=10, start=20, end=30, height=70), fill="deep")
    assert room_for(field, PAGE, {}).filled(0) == Rect(20, 10, 350, 70)


# Panels

ROLL = Format(
    "roll", 297, 210, bleed=9, safe=15, slug=30, least=0, fold="roll",
    faces=(
        (Panel("flap", 0, 97), Panel("back", 97, 100), Panel("front", 197, 100)),
        (Panel("first", 0, 100), Panel("second", 100, 100), Panel("third", 200, 97)),
    ),
)  # fmt: skip


def test_panels_stand_side_by_side_from_where_reading_starts_each_as_high_as_the_sheet() -> None:
    assert panels_of(ROLL) == {
        "flap": Rect(0, 0, 97, 210),
        "back": Rect(97, 0, 100, 210),
        "front": Rect(197, 0, 100, 210),
        "first": Rect(0, 0, 100, 210),
        "second": Rect(100, 0, 100, 210),
        "third": Rect(200, 0, 97, 210),
    }


def test_a_frame_measures_from_the_edges_of_its_panel() -> None:
    front = panels_of(ROLL)["front"]
    assert room_for(frame(at(top=10, start=7, end=8), words("a")), front, {}).filled(40) == Rect(204, 10, 85, 40)
    assert room_for(frame(at(top=None, bottom=10, start=None, end=8, width=50), words("a")), front, {}).filled(40) == (
        Rect(239, 160, 50, 40)
    )


def test_a_frame_may_lean_on_one_of_another_panel() -> None:
    standing_already = {"logo": Rect(20, 150, 50, 20)}
    leaning = frame(below(5), words("a"))
    assert room_for(leaning, panels_of(ROLL)["front"], standing_already).filled(9) == Rect(197, 175, 100, 9)
