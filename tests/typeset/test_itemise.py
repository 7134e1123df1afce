"""Which face shows which character, and where a run ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.problem import Place, Refused
from leaflets.read.library import Library
from leaflets.typeset.bidi import embedding_levels
from leaflets.typeset.itemise import CONTROLS, Stretch, Tone, stretches
from leaflets.typeset.pieces import isolated
from typeset.specimens import NUMBERS, cast, faces

HERE = Place("content/translations/ur.po", 12)


def itemised(library: Library, text: str, language: str = "en", weight: str = "regular") -> list[Stretch]:
    base = int(library.language(language).right_to_left)
    levels = embedding_levels(text, base)[1]
    return stretches(text, levels, [0] * len(text), [tone(library, language, weight)], faces(library, language), HERE)


def tone(library: Library, language: str = "en", weight: str = "regular") -> Tone:
    return Tone(weight, language, library.scripts[library.language(language).script])


def faces_of(library: Library, text: str, language: str, weight: str = "regular") -> dict[str, str]:
    """Each run's words with the face that shows them."""
    runs = itemised(library, text, language, weight)
    return {text[run.start : run.end].strip(): run.choice.sorts.name for run in runs}


def fault(library: Library, text: str, language: str = "en") -> str:
    with pytest.raises(Refused) as refused:
        itemised(library, text, language)
    (problem,) = refused.value.problems
    return str(problem)


# Faces


@pytest.mark.parametrize(("weight", "face"), [("regular", "NotoSans-Regular"), ("bold", "NotoSans-Bold")])
def test_latin_letters_and_ascii_digits_are_set_in_noto_sans_inside_nastaliq(
    library: Library, weight: str, face: str
) -> None:
    found = faces_of(library, "ہم Leeds میں 7 دن", "ur", weight)
    assert found["Leeds"] == found["7"] == face
    assert found["ہم"].startswith("NotoNastaliqUrdu")


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_comes_from_one_face_with_its_hyphens_points_and_spaces(library: Library, number: str) -> None:
    assert faces_of(library, isolated(f"فون {number} کریں"), "ur")[number] == "NotoSans-Regular"


def test_numbers_that_stand_by_themselves_are_set_in_the_display_face(library: Library) -> None:
    runs = itemised(library, isolated("0113 222 4403"), "ur", "number")
    assert [run.choice.sorts.name for run in runs] == ["NotoSansDisplay-ExtraBold"]


def test_foreign_words_are_set_a_little_smaller_but_a_number_by_itself_is_not(library: Library) -> None:
    sizes = [run.choice.factor for run in itemised(library, "ہم Leeds", "ur")]
    assert sizes == [1, library.scripts["Aran"].foreign]
    assert [run.choice.factor for run in itemised(library, isolated("0113 222 4403"), "ur", "number")] == [1]


def test_an_urdu_name_in_an_english_sentence_is_set_in_nastaliq(library: Library) -> None:
    assert faces_of(library, "Urdu is اردو in Urdu", "en")["اردو"] == "NotoNastaliqUrdu-Regular"


def test_punctuation_keeps_the_face_of_the_words_beside_it(library: Library) -> None:
    assert faces_of(library, "”سلام!“", "ur") == {"”سلام!“": "NotoNastaliqUrdu-Regular"}
    assert faces_of(library, "“Hello!”", "en") == {"“Hello!”": "NotoSans-Regular"}


# What no face can show


def test_a_character_without_a_face_is_named_in_full(library: Library) -> None:
    assert fault(library, "Call 𐌰 now").startswith(
        "content/translations/ur.po:12: no face can show '𐌰' (U+10330, GOTHIC LETTER AHSA) in NotoSans-Regular: "
    )


def test_in_urdu_the_face_that_is_named_is_nastaliqs(library: Library) -> None:
    assert "(U+10330, GOTHIC LETTER AHSA) in NotoNastaliqUrdu-Regular" in fault(library, "فون 𐌰", "ur")


@pytest.mark.parametrize("mark", ["\u0711", "\u20dd"])
def test_a_mark_without_a_face_is_refused_like_a_letter(library: Library, mark: str) -> None:
    assert f"U+{ord(mark):04X}" in fault(library, f"e{mark}")


# Where a run ends


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_a_joiner_stays_in_the_run_of_its_neighbours(library: Library, joiner: str) -> None:
    text = f"می{joiner}روم"
    assert [(run.start, run.end) for run in itemised(library, text, "ur")] == [(0, len(text))]


def test_a_mark_stays_with_its_letter(library: Library) -> None:
    text = "x\u0301y"
    assert [(run.start, run.end) for run in itemised(library, text)] == [(0, 3)]


def test_a_non_joiner_keeps_letters_apart_and_a_joiner_changes_their_form(library: Library) -> None:
    def glyphs(text: str) -> list[int]:
        return [sort.glyph for run in cast(library, text, language="ur").runs for sort in run.sorts]

    assert glyphs("ب\u200cب") != glyphs("بب")
    assert glyphs("ب\u200d") != glyphs("ب")


def test_a_change_of_span_is_a_change_of_run(library: Library) -> None:
    levels = embedding_levels("old new", 0)[1]
    tones = [tone(library, weight=weight) for weight in ("regular", "bold")]
    runs = stretches("old new", levels, [0, 0, 0, 1, 1, 1, 1], tones, faces(library), HERE)
    assert [(run.start, run.span, run.choice.sorts.name) for run in runs] == [
        (0, 0, "NotoSans-Regular"),
        (3, 1, "NotoSans-Bold"),
    ]


@given(text=st.text("abAV 0123.,:-+£“”ابپتےںہھلگ،۔\u200c\u2066\u2069\u2068\u064e", max_size=40))
def test_every_character_is_in_one_run_but_for_those_that_only_steer(library: Library, text: str) -> None:
    held = [at for run in itemised(library, text, "ur") for at in range(run.start, run.end)]
    assert held == [at for at, character in enumerate(text) if character not in CONTROLS]
