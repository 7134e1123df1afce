"""Numbers and addresses are each one piece, wherever they stand in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.typeset.bidi import embedding_levels, line_levels, visual_order
from leaflets.typeset.pieces import ISOLATE, POP, breaks_allowed, isolated, unbreakable
from typeset.specimens import ADDRESSES, NUMBERS

OTHERS = ["18001 101", "25/11/2026", "1,000", "24/7", "101", "10am", "M62", "LS10 1AB"]
WORDS_AND_NUMBERS = st.text("0123456789 .,:/+-–()£@abو،۔\u00a0", max_size=30)


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in unbreakable(text)]


def visually(text: str) -> str:
    """What stands on a right-to-left page, from left to right, without the steering characters."""
    base, levels = embedding_levels(text, 1)
    order = visual_order(line_levels(text, levels, base, 0, len(text)))
    return "".join(text[at] for at in order if text[at] not in ISOLATE + POP)


@pytest.mark.parametrize(
    "piece", [*NUMBERS, *ADDRESSES, "18001 101", "25/11/2026", "1,000", "24/7", "101", "10am", "M62", "LS10 1AB"]
)
def test_it_is_one_piece_in_the_middle_and_at_the_end_of_a_sentence(piece: str) -> None:
    assert pieces(f"Call {piece} now") == [piece]
    assert pieces(f"It is {piece}.") == [piece]
    assert pieces(f"({piece}), or") == [piece]
    assert pieces(f"ابھی {piece} پر کہیں۔") == [piece]


def test_two_sentences_do_not_share_a_number() -> None:
    assert pieces("Call 101. 999 is for emergencies.") == ["101", "999"]


def test_a_list_of_numbers_is_several_pieces() -> None:
    assert pieces("101, 999 or 0800 1111") == ["101", "999", "0800 1111"]


@pytest.mark.parametrize("words", ["One sign is not proof.", "Gifts, money or clothes", "5 signs", "well-being"])
def test_words_are_left_alone(words: str) -> None:
    assert pieces(words) == []


@pytest.mark.parametrize("number", NUMBERS[:5])
def test_unprotected_it_would_be_turned_round_and_in_its_isolate_it_is_not(number: str) -> None:
    sentence = f"فون {number} کریں"
    assert number not in visually(sentence)
    assert number in visually(isolated(sentence))


@given(WORDS_AND_NUMBERS)
def test_isolating_adds_isolates_and_nothing_else(text: str) -> None:
    assert isolated(text).replace(ISOLATE, "").replace(POP, "") == text
    assert isolated(text).count(ISOLATE) == isolated(text).count(POP) == len(unbreakable(text))


@given(WORDS_AND_NUMBERS)
def test_what_is_isolated_already_is_left_as_it_is(text: str) -> None:
    assert isolated(isolated(text)) == isolated(text)


@given(WORDS_AND_NUMBERS)
def test_breaks_inside_a_piece_are_struck_out_and_the_others_stay(text: str) -> None:
    everywhere = list(range(1, len(text) + 1))
    struck = set(everywhere) - set(breaks_allowed(everywhere, text))
    assert struck == {at for start, end in unbreakable(text) for at in everywhere if start < at < end}
