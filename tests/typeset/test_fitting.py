"""Copyfitting: the largest type that its frames hold, no smaller than its floors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leaflets.block import Rule
from leaflets.layout import Frame
from leaflets.measure import Rect
from leaflets.page import Drawn, Page
from leaflets.problem import Refused
from leaflets.read.library import Library
from leaflets.typeset.fitting import fit, set_frame
from leaflets.typeset.setter import Setter
from leaflets.typeset.standing import Room, room_for
from typeset.specimens import BODY, ENGLISH, HEADLINE, URDU, at, case, document, frame, lines, page, setter, words

FREE = replace(HEADLINE, lines=0)
FALLING = replace(BODY, role="falling", size=20, floor=8)
STYLES = [BODY, FREE, FALLING]
SIGNS = "Know the signs"
TEXTS = st.lists(st.sampled_from(ENGLISH.split()), min_size=1, max_size=40).map(" ".join)


def room(height: float, *texts: str, width: float = 300) -> Room:
    blocks = [words(SIGNS, style=FREE), *(words(text, style=FALLING) for text in texts)]
    return room_for(frame(at(width=width, height=height), *blocks), Rect(0, 0, 400, 300), {})


def fresh(library: Library) -> Setter:
    return setter(library, styles=STYLES)


def wrong(library: Library, *frames: Frame, **changes: object) -> list[str]:
    with pytest.raises(Refused) as refused:
        page(library, *frames, **changes)
    return [str(problem) for problem in refused.value.problems]


def sizes(made: Page, name: str) -> set[float]:
    return {line.size for line in lines(made) if line.frame == name}


# The scale


def test_where_there_is_room_nothing_gives_way(library: Library) -> None:
    assert fit([room(300, ENGLISH)], fresh(library)) == 1


@pytest.mark.parametrize("height", [180, 160, 140, 120])
def test_the_scale_is_the_largest_at_which_the_words_fit(library: Library, height: float) -> None:
    tight = room(height, ENGLISH, ENGLISH)
    scale = fit([tight], fresh(library))
    assert 0 < scale < 1
    assert set_frame(tight, fresh(library), scale).height <= height + 0.01
    assert set_frame(tight, fresh(library), scale + 2 / 512).height > height + 0.01


def test_where_even_the_floors_do_not_help_the_floors_it_is(library: Library) -> None:
    assert fit([room(20, ENGLISH)], fresh(library)) == 0


@given(text=TEXTS, scale=st.floats(0, 1), smaller=st.floats(0, 1))
def test_smaller_type_never_takes_more_room(library: Library, text: str, scale: float, smaller: float) -> None:
    words_in = room(300, text, text)
    high, low = (set_frame(words_in, fresh(library), factor).height for factor in (scale, scale * smaller))
    assert low <= high + 1e-6


@given(text=TEXTS, height=st.floats(40, 300), width=st.floats(60, 400))
def test_words_fit_above_their_floors_or_are_refused(library: Library, text: str, height: float, width: float) -> None:
    blocks = words(SIGNS, style=FREE), words(text, style=FALLING)
    narrow = frame(at(width=width, height=height), *blocks)
    try:
        made = page(library, narrow, styles=STYLES)
    except Refused as refused:
        assert all("over in English" in problem.fault for problem in refused.problems)
    else:
        bounds = {style.role: (style.floor, style.size) for style in STYLES}
        for line in lines(made):
            smallest, largest = bounds[line.style]
            assert smallest <= line.size <= largest
            assert line.ink.right <= width + 2
            assert line.baseline <= height


# Groups


def test_frames_that_belong_together_share_one_size(library: Library) -> None:
    full = frame(at(width=190, height=90), words(ENGLISH, style=FALLING), name="left", fit="panels")
    spare = frame(at(start=200, width=190, height=90), words(SIGNS, style=FALLING), name="right", fit="panels")
    made = page(library, spare, full, styles=STYLES)
    assert sizes(made, "left") == sizes(made, "right") != {FALLING.size}


def test_frames_that_do_not_keep_their_own_size(library: Library) -> None:
    full = frame(at(width=190, height=90), words(ENGLISH, style=FALLING), name="left")
    spare = frame(at(start=200, width=190, height=90), words(SIGNS, style=FALLING), name="right")
    assert sizes(page(library, full, spare, styles=STYLES), "right") == {FALLING.size}


def test_styles_give_way_together_and_each_stops_at_its_own_floor(library: Library) -> None:
    blocks = words(SIGNS, style=FREE), words(ENGLISH), words(ENGLISH, style=FALLING)
    made = page(library, frame(at(width=300, height=130), *blocks), styles=STYLES)
    assert made.sizes["body"] == BODY.size
    assert made.sizes["headline"] / FREE.size == pytest.approx(made.sizes["falling"] / FALLING.size, abs=0.003)
    assert made.sizes["headline"] < FREE.size


# What is refused


def test_a_headline_that_does_not_fit_is_refused_with_frame_language_and_lines_over(library: Library) -> None:
    one = replace(HEADLINE, lines=1)
    narrow = frame(at(width=150), words("Has something changed?", style=one), name="title")
    assert wrong(library, narrow, styles=[one]) == [
        "content/translations/ur.po:7: 'headline' in the frame 'title' is 1 line over in English "
        "at 20 pt, its smallest: shorten the words, or choose a larger format"
    ]


def test_a_frame_that_is_too_low_says_how_many_lines_are_over(library: Library) -> None:
    three = 3.2 * 12 * library.scripts["Latn"].settings["text"].leading
    low = frame(at(width=80, height=three), words(ENGLISH), name="lead")
    needed = len(lines(page(library, frame(at(width=80), words(ENGLISH)))))
    (problem,) = wrong(library, low)
    assert f"the frame 'lead' is {needed - 3} lines over in English with all type at its smallest" in problem


def test_the_language_is_named(library: Library) -> None:
    (problem,) = wrong(library, frame(at(width=150, height=30), words(URDU)), language="ur")
    assert "over in Urdu" in problem


TWO = {"lead": 0, "foot": 100}


def test_all_that_is_wrong_is_said_at_once(library: Library) -> None:
    low = [frame(at(top=top, width=150, height=30), words(ENGLISH), name=name) for name, top in TWO.items()]
    assert ["'lead'" in problem for problem in wrong(library, *low)] == [True, False]


def test_a_list_whose_rows_are_too_low_is_refused(library: Library) -> None:
    grid = frame(at(width=300, height=60), *[words(ENGLISH)] * 4, columns=(0, 0), rows=2, name="signs")
    assert all("'body' in the frame 'signs'" in problem for problem in wrong(library, grid))


# Columns


def test_blocks_fill_a_grid_row_by_row_in_reading_order(library: Library) -> None:
    grid = frame(at(width=300, height=200), *map(words, "abcd"), columns=(0, 0), rows=2, gap=10)
    made = page(library, grid)
    places = {line.text: (round(line.runs[0].xs[0]), line.baseline) for line in lines(made)}
    assert [places[letter][0] for letter in "abcd"] == [0, 155, 0, 155]
    assert places["a"][1] == places["b"][1]
    assert places["c"][1] == places["d"][1] == pytest.approx(places["a"][1] + 100)


def test_in_urdu_the_first_column_is_the_right_one(library: Library) -> None:
    grid = frame(at(width=400, height=100), words("پہلا"), words("دوسرا"), columns=(0, 0), rows=1, gap=10)
    first, second = lines(page(library, grid, language="ur"))
    assert first.ink.x > 205 > 195 > second.ink.right


def test_without_rows_of_a_given_number_a_row_is_as_high_as_its_highest_cell(library: Library) -> None:
    leading = 12 * library.scripts["Latn"].settings["text"].leading
    grid = frame(at(width=300), words(ENGLISH), words("b"), words("c"), words("d"), columns=(0, 0), gap=10)
    spread = document(library, grid)
    made = set_frame(room_for(grid, Rect(0, 0, 400, 300), {}), Setter(spread, case(library)), 1)
    highest = len(lines(page(library, frame(at(width=145), words(ENGLISH)))))
    assert made.height == pytest.approx(highest * leading + leading)


def strokes(made: Page) -> list[Drawn]:
    return [item for item in made.items if isinstance(item, Drawn) and item.shape.stroke]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_divider_stands_in_the_middle_of_every_gap_as_high_as_the_frame(library: Library, language: str) -> None:
    place = at(top=20, start=30, width=320, height=200)
    columns = frame(place, *map(words, "abc"), columns=(80, 0, 0), gap=20, divider=Rule("deep", 2))
    made = page(library, columns, language=language)
    lines_of = [item.shape.outline.box for item in strokes(made)]
    middles = [30 + 80 + 10, 30 + 80 + 20 + 100 + 10]
    assert [box.x for box in lines_of] == ([400 - x for x in middles] if language == "ur" else middles)
    assert {(box.y, box.height, box.width) for box in lines_of} == {(20, 200, 0)}
    assert {(item.shape.width, item.element) for item in strokes(made)} == {(2, -1)}


def test_one_column_has_no_divider(library: Library) -> None:
    single = frame(at(width=300, height=200), words("a"), divider=Rule("deep", 2))
    assert strokes(page(library, single)) == []


def test_a_frame_in_another_language_is_told_to_be_over_in_that_language(library: Library) -> None:
    urdu = replace(words(URDU), language="ur")
    (low,) = wrong(library, frame(at(width=150, height=30), urdu))
    (long,) = wrong(library, frame(at(width=150), replace(urdu, style="headline"), name="title"))
    assert "over in Urdu" in low
    assert "over in Urdu" in long
