"""Marks within words: bold, and other languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.block import Span
from leaflets.compose.marks import marked, spans_of, unmarked
from leaflets.read.decks import markup_fault


def spans(text: str, weight: str = "", link: str = "") -> list[Span]:
    return list(spans_of(marked(text), weight, link, begins=True))


def said(text: str, weight: str = "", language: str = "") -> Span:
    """A stretch that goes on with a sentence."""
    return Span(text, weight, language=language, begins=False)


def test_words_without_marks_are_one_span() -> None:
    assert spans("It is never the child’s fault.") == [Span("It is never the child’s fault.")]


def test_words_between_two_pairs_of_stars_are_bold() -> None:
    assert spans("You are **not** to blame.") == [Span("You are "), said("not", "bold"), said(" to blame.")]


def test_words_in_another_language_say_which() -> None:
    assert spans("Powiedz [en: Ask for Ani] w aptece") == [
        Span("Powiedz "),
        said("Ask for Ani", language="en"),
        said(" w aptece"),
    ]
    assert spans("[zh-Hans: 你好]") == [Span("你好", language="zh-Hans")]


@pytest.mark.parametrize("text", ["**[en: Ask for Ani]**", "[en: **Ask for Ani**]"])
def test_words_may_be_both(text: str) -> None:
    assert spans(text) == [Span("Ask for Ani", "bold", language="en")]


def test_of_several_spans_only_the_first_begins_a_sentence() -> None:
    for text in ("**a** b [en: c]", "a **b**", "[en: a]**b**c"):
        assert [span.begins for span in spans(text)] == [True] + [False] * (len(spans(text)) - 1)
        assert len(spans(text)) > 1


def test_a_link_goes_with_every_span_and_a_weight_with_those_that_have_none() -> None:
    assert spans("a **b**", "semibold", "tel:999") == [
        Span("a ", "semibold", "tel:999"),
        Span("b", "bold", "tel:999", begins=False),
    ]


@pytest.mark.parametrize("text", ["", "****", "** **"])
def test_marks_around_nothing_say_nothing(text: str) -> None:
    assert "".join(span.text for span in spans(text)).strip() == ""


@pytest.mark.parametrize("text", ["a * b", "2*3", "a_b_c", "(en: a)", "en: a", "*once*"])
def test_other_signs_are_signs(text: str) -> None:
    assert spans(text) == [Span(text)]


def test_without_their_marks_words_are_words() -> None:
    assert unmarked(marked("**Nie** [en: blame], [zh-Hans: 你]")) == "Nie blame, 你"


@given(st.lists(st.sampled_from(["**", "[en: ", "]", "[", "a", "b c", " ", "*", "你"])).map("".join))
def test_marks_that_an_editor_may_write_are_never_printed_and_words_always(text: str) -> None:
    if markup_fault(text):
        return
    bare = text.replace("[en: ", "").replace("]", "").replace("**", "")
    assert unmarked(marked(text)) == bare
    assert "".join(span.text for span in spans(text)) == bare
