"""Words are shaped once; sizes, measures and lines are cut from that."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leaflets.read.library import Library
from leaflets.typeset.galley import Galley, Run, galley
from typeset.specimens import ENGLISH, HERE, LETTERS, NUMBERS, URDU, cast, faces, one_line, part

WORDS = st.lists(st.sampled_from(f"{URDU} {ENGLISH} 0113 222 4403, 9:00-17:00 help@leeds.gov.uk".split()), min_size=1)


def width(library: Library, text: str, **changes: object) -> float:
    made = cast(library, text, **changes)
    return made.width(0, len(made.text))


def glyphs(runs: tuple[Run, ...] | list[Run]) -> list[int]:
    return [sort.glyph for run in runs for sort in run.sorts]


def forms(runs: list[Run]) -> list[tuple[float, ...]]:
    """Each glyph with its advance and offset, but not the character that it came from."""
    return [(sort.glyph, sort.advance, sort.dx, sort.dy) for run in runs for sort in run.sorts]


def advance(runs: tuple[Run, ...] | list[Run]) -> float:
    return sum(sort.advance for run in runs for sort in run.sorts)


def spoken(galley: Galley, runs: list[Run]) -> str:
    """The characters that the runs stand for, in reading order."""
    stretches = sorted((run.stretch for run in runs), key=lambda stretch: stretch.start)
    return "".join(galley.text[stretch.start : stretch.end] for stretch in stretches)


# Widths


def test_letters_are_kerned(library: Library) -> None:
    assert width(library, "AV") < width(library, "A") + width(library, "V") - 0.02
    assert width(library, "To") < width(library, "T") + width(library, "o") - 0.02


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (URDU, "ur")])
def test_a_line_of_twice_the_size_is_twice_as_wide(library: Library, text: str, language: str) -> None:
    small = one_line(library, text, language, size=10, floor=10)
    large = one_line(library, text, language, size=20, floor=20)
    assert large.ink.width == pytest.approx(2 * small.ink.width)
    assert [run.glyphs for run in large.runs] == [run.glyphs for run in small.runs]


def test_tracking_draws_each_letter_closer(library: Library) -> None:
    assert width(library, "changed") - width(library, "changed", tracking=-0.02) == pytest.approx(7 * 0.02)


def test_joined_letters_are_never_tracked(library: Library) -> None:
    assert width(library, URDU, language="ur", tracking=-0.02) == width(library, URDU, language="ur")


def test_space_at_the_end_of_a_line_takes_no_room(library: Library) -> None:
    assert width(library, "school ") == width(library, "school")
    assert width(library, "سکول ", language="ur") == width(library, "سکول", language="ur")


@given(text=WORDS)
def test_a_line_is_as_wide_as_its_glyphs_but_for_the_space_at_its_end(library: Library, text: list[str]) -> None:
    for language in ("en", "ur"):
        made = cast(library, " ".join(text), language=language)
        for start, end in pairwise((0, *made.breaks)):
            visible = made.visible_end(start, end)
            assert advance(made.line(start, visible)) == pytest.approx(made.width(start, end), abs=0.02)


# Words


def test_words_are_composed_before_they_are_set(library: Library) -> None:
    apart, together = cast(library, "cafe\u0301"), cast(library, "café")
    assert apart.text == "café"
    assert glyphs(apart.runs) == glyphs(together.runs)


def test_spans_follow_each_other_after_a_space(library: Library) -> None:
    assert cast(library, "One sign is", "not proof.").text == "One sign is not proof."


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_chinese_sentences_follow_each_other_without_a_space(library: Library, language: str) -> None:
    assert cast(library, "你好。", "再见。", language=language).text == "你好。再见。"


def test_what_belongs_to_a_sentence_follows_it_as_it_was_written(library: Library) -> None:
    parts = [part(library, text) for text in ("You are ", "not", " to blame.", "Call.")]
    parts = [replace(one, begins=number in (0, 3)) for number, one in enumerate(parts)]
    made = galley(parts, library.language("en"), faces(library), 0, HERE)
    assert made.text == "You are not to blame. Call."
    assert [run.stretch.span for run in made.runs] == [0, 1, 2, 3]


def mixed(library: Library, language: str, *pairs: tuple[str, str]) -> Galley:
    """One sentence in that language, of stretches each in a language of its own."""
    parts = [part(library, text, tag, foreign=tag != language) for tag, text in pairs]
    parts = [replace(one, begins=not number) for number, one in enumerate(parts)]
    return galley(parts, library.language(language), faces(library, language), 0, HERE)


def test_words_in_another_language_are_shaped_in_it_and_in_its_own_faces(library: Library) -> None:
    made = mixed(library, "en", ("en", "Say "), ("ur", "انی"), ("en", " or "), ("zh-Hans", "直"), ("en", "."))
    found = [(run.stretch.language, run.stretch.choice.script.code) for run in made.runs]
    assert list(dict.fromkeys(found)) == [("en", "Latn"), ("ur", "Aran"), ("zh-Hans", "Hans")]


def test_one_character_may_have_two_faces_and_its_language_tells_which(library: Library) -> None:
    """直 is drawn otherwise in Taiwan; an Arabic letter otherwise in Urdu."""
    for own, other, text in (("zh-Hant", "zh-Hans", "直"), ("ur", "ar", "علم"), ("en", "zh-Hant", "直")):
        (run,) = mixed(library, own, (other, text)).runs
        assert run.stretch.choice.script.code == library.language(other).script


def test_words_read_the_other_way_stand_in_an_isolate(library: Library) -> None:
    urdu = mixed(library, "ur", ("ur", "فون "), ("en", "Ask for Ani 24/7"), ("ur", "!"))
    english = mixed(library, "en", ("en", "Say "), ("ur", "گھنٹی"), ("en", "!"))
    assert urdu.text == "فون \u2066Ask for Ani 24/7\u2069!"
    assert english.text == "Say \u2067گھنٹی\u2069!"
    assert mixed(library, "en", ("en", "Say "), ("pl", "Zapytaj"), ("en", "!")).text == "Say Zapytaj!"


def test_a_stop_after_words_read_the_other_way_belongs_to_the_sentence(library: Library) -> None:
    """Without an isolate, the stop after an English name would stand at its right in Urdu."""
    made = mixed(library, "ur", ("ur", "کہیں "), ("en", "Ask for Ani!"), ("ur", "!"))
    said = [galley_text(made, run) for run in made.line(0, len(made.text))]
    assert said.index("!") < said.index("Ask for Ani!")


def galley_text(made: Galley, run: Run) -> str:
    return made.text[run.stretch.start : run.stretch.end]


@given(text=LETTERS)
def test_every_character_has_a_real_glyph(library: Library, text: str) -> None:
    for language in ("en", "ur"):
        assert 0 not in glyphs(cast(library, text, language=language).runs)


@given(text=LETTERS, data=st.data())
def test_a_line_holds_the_characters_that_it_was_cut_from(library: Library, text: str, data: st.DataObject) -> None:
    for language in ("en", "ur"):
        made = cast(library, text, language=language)
        ends = (0, *made.breaks)
        start = data.draw(st.sampled_from(ends[:-1]))
        end = data.draw(st.sampled_from([end for end in ends if end > start]))
        kept = [character for character in made.text[start:end] if character not in "\u2066\u2069"]
        assert spoken(made, made.line(start, end)) == "".join(kept)


@given(data=st.data())
def test_a_line_is_shaped_as_if_it_stood_alone(library: Library, data: st.DataObject) -> None:
    for text, language in ((ENGLISH, "en"), (URDU, "ur")):
        whole = cast(library, text, language=language)
        start, end = sorted(data.draw(st.sets(st.sampled_from((0, *whole.breaks)), min_size=2, max_size=2)))
        alone = cast(library, text[start:end].strip(), language=language)
        end = whole.visible_end(start, end)
        assert forms(whole.line(start, end)) == forms(alone.line(0, len(alone.text)))


def test_a_hyphen_at_the_end_of_a_line_is_not_kerned_with_the_next(library: Library) -> None:
    whole, alone = cast(library, "post-Tudor"), cast(library, "post-")
    assert whole.breaks == (5, 10)
    assert width(library, "post-Tudor") < width(library, "post-") + width(library, "Tudor") - 0.02
    assert forms(whole.line(0, 5)) == forms(alone.line(0, 5))


# Order


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_reads_from_left_to_right_in_an_urdu_line(library: Library, number: str) -> None:
    line = one_line(library, f"ہفتے کے دن {number} پر فون کریں۔", "ur")
    placed = [pair for run in line.runs for pair in zip(run.xs, run.texts, strict=True)]
    across = "".join(text for _, text in sorted(placed))
    assert number in across


def test_an_urdu_line_starts_at_the_right(library: Library) -> None:
    line = one_line(library, "پہلے پھر", "ur")
    x_of = {text: x for run in line.runs for x, text in zip(run.xs, run.texts, strict=True) if text}
    assert max(x_of, key=x_of.__getitem__).startswith("پ")
    assert min(x_of, key=x_of.__getitem__) == "ر"


def test_two_values_without_a_space_between_them_stand_right_to_left_too(library: Library) -> None:
    line = one_line(library, "لیڈز \u2068Leeds\u2069\u2068York\u2069", "ur")
    assert [text for text in ("".join(run.texts) for run in line.runs) if text.isascii()] == ["York", "Leeds"]


def test_bold_words_stand_between_their_neighbours_in_urdu(library: Library) -> None:
    made = cast(library, "یہ", "بہت", "اچھا", language="ur")
    starts = [run.stretch.start for run in made.line(0, len(made.text))]
    assert starts == sorted(starts, reverse=True)


# Breaks


@pytest.mark.parametrize("text", ["school\u00a0day", "don’t", "£5.50", "(yes)"])
def test_nothing_breaks_inside(library: Library, text: str) -> None:
    assert cast(library, text).breaks == (len(text),)


def test_a_line_may_end_after_a_space_or_a_hyphen(library: Library) -> None:
    assert cast(library, "a well-known face").breaks == (2, 7, 13, 17)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("language", ["en", "ur"])
def test_no_line_may_end_inside_a_number(library: Library, number: str, language: str) -> None:
    made = cast(library, f"ab {number} cd", language=language)
    start = made.text.index(number)
    assert not [at for at in made.breaks if start < at < start + len(number)]
