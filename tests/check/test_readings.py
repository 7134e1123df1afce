"""Words as they are seen, and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.check.readings import folded, seen, sentences


def test_a_text_is_seen_without_marks_and_without_what_shows_nothing() -> None:
    assert seen("**Ask**\u00ad [en: for\u200b Ani] ((region.short)),\u00a0it’s fine") == "Ask for Ani it , it's fine"


def test_a_word_divided_at_a_lines_end_is_one_word() -> None:
    assert folded("life-\n  Style and well-being") == "lifestyle and well being"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("One sign is not proof. You don’t need proof to ask.", 2), ("In danger now?", 1), ("Police, not urgent", 1),
        ("“Keep this between us.” They said so.", 2), ("See gov.uk for more.", 1), ("Call ((services.x.phone)).", 1),
        ("Wait … what?", 2), ("", 0), ("·", 0), ("Listen: it matters.", 1),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_stops(text: str, number: int) -> None:
    assert len(sentences(text)) == number


def test_a_gap_is_one_word_and_so_are_contractions() -> None:
    assert sentences("Don’t wait, call ((services.childline.phone)) now.") == [["Don't", "wait", "call", "it", "now"]]


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)
