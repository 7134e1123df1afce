"""Where lines end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.read.library import Library
from leaflets.typeset.galley import Galley
from leaflets.typeset.lines import Lines, count_lines, even_lines, greedy_lines, widest_piece
from typeset.specimens import ADDRESSES, ENGLISH, NUMBERS, URDU, cast

PARAGRAPHS = st.lists(st.sampled_from([*ENGLISH.split(), *NUMBERS, *ADDRESSES]), min_size=1, max_size=25).map(" ".join)
MEASURES = st.floats(2, 40)
HEADLINES = [
    "Has something changed?",
    "Know the signs of child exploitation",
    "Ein Gespräch hilft immer weiter",
    "Who is calling so late at night, and why?",
]


def texts(galley: Galley, lines: Lines) -> list[str]:
    return [galley.text[start:end] for start, end in lines]


def spread(galley: Galley, lines: Lines) -> float:
    """The variance of the lines' widths."""
    widths = [galley.width(*line) for line in lines]
    mean = sum(widths) / len(widths)
    return sum((width - mean) ** 2 for width in widths) / len(widths)


@given(text=PARAGRAPHS, measure=MEASURES, balanced=st.booleans())
def test_no_word_is_lost_doubled_or_moved(library: Library, text: str, measure: float, balanced: bool) -> None:
    galley = cast(library, text)
    assert "".join(texts(galley, greedy_lines(galley, measure))) == text
    assert "".join(texts(galley, even_lines(galley, measure, balanced))) == text


@given(text=PARAGRAPHS, measure=MEASURES, balanced=st.booleans())
def test_evening_out_costs_no_line(library: Library, text: str, measure: float, balanced: bool) -> None:
    galley = cast(library, text)
    assert len(even_lines(galley, measure, balanced)) == count_lines(galley, measure)


@given(text=PARAGRAPHS, measure=MEASURES, balanced=st.booleans())
def test_only_a_piece_that_is_too_wide_by_itself_sticks_out(
    library: Library, text: str, measure: float, balanced: bool
) -> None:
    galley = cast(library, text)
    for lines in (greedy_lines(galley, measure), even_lines(galley, measure, balanced)):
        wide = [line for line in lines if galley.width(*line) > measure + 0.001]
        assert all(not any(start < at < end for at in galley.breaks) for start, end in wide)
    assert bool(wide) == (widest_piece(galley) > measure + 0.001)


@given(text=PARAGRAPHS, measure=MEASURES)
def test_balanced_lines_are_no_more_ragged_than_greedy_ones(library: Library, text: str, measure: float) -> None:
    galley = cast(library, text)
    balanced, greedy = even_lines(galley, measure, balanced=True), greedy_lines(galley, measure)
    assert spread(galley, balanced) <= spread(galley, greedy) + 1e-9


@given(text=PARAGRAPHS, measure=MEASURES)
def test_a_narrower_column_never_takes_fewer_lines(library: Library, text: str, measure: float) -> None:
    galley = cast(library, text)
    assert count_lines(galley, measure * 0.9) >= count_lines(galley, measure)


@pytest.mark.parametrize("piece", [*NUMBERS, *ADDRESSES])
@pytest.mark.parametrize(("language", "words"), [("en", ENGLISH), ("ur", URDU)])
def test_a_piece_is_never_broken_at_any_measure(library: Library, piece: str, language: str, words: str) -> None:
    galley = cast(library, f"{words} {piece} {words}", language=language)
    for tenth in range(1, 400, 7):
        for balanced in (True, False):
            lines = texts(galley, even_lines(galley, tenth / 10, balanced))
            assert sum(piece in line for line in lines) == 1


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headlines_last_line_is_not_a_lone_short_word(library: Library, headline: str) -> None:
    galley = cast(library, headline, weight="display")
    whole = galley.width(0, len(headline))
    for hundredth in range(int(100 * whole / 3), int(100 * whole)):
        measure = hundredth / 100
        lines = even_lines(galley, measure, balanced=True)
        if widest_piece(galley) <= measure and len(lines) == 2:
            shorter, longer = sorted(galley.width(*line) for line in lines)
            assert shorter > 0.5 * longer, texts(galley, lines)


def test_balancing_moves_a_word_down_to_a_short_last_line(library: Library) -> None:
    galley = cast(library, "Used much more, kept hidden, or a second one")
    measure = galley.width(0, len(galley.text)) * 0.93
    assert texts(galley, greedy_lines(galley, measure))[-1] == "one"
    assert texts(galley, even_lines(galley, measure, balanced=True)) == [
        "Used much more, kept ",
        "hidden, or a second one",
    ]


def test_in_running_text_the_last_line_is_free(library: Library) -> None:
    galley = cast(library, ENGLISH)
    lines = even_lines(galley, 20, balanced=False)
    widths = [galley.width(*line) for line in lines]
    assert min(widths[:-1]) > 0.85 * 20 > widths[-1]


def test_one_line_is_left_as_it_is(library: Library) -> None:
    galley = cast(library, "Signs to notice")
    assert even_lines(galley, 100, balanced=True) == [(0, 15)]


def test_the_widest_piece_is_what_no_line_can_split(library: Library) -> None:
    galley = cast(library, "Call 0113 222 4403 today")
    assert widest_piece(galley) == pytest.approx(galley.width(5, 19))


def test_lines_follow_each_other_without_a_gap(library: Library) -> None:
    lines = even_lines(cast(library, URDU, language="ur"), 9, balanced=True)
    assert len(lines) > 2
    assert all(above[1] == below[0] for above, below in pairwise(lines))
