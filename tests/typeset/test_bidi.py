"""Unicode's conformance tests, a few sentences that a reader can follow, and properties of every text."""

import lzma
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.typeset import bidi
from leaflets.typeset.bidi import embedding_levels, line_levels, visual_order
from leaflets.typeset.bidi_characters import CLOSER_OF, CLOSERS, class_letters

UNICODE = Path(__file__).parent / "unicode"
FSI, PDI = "\u2068", "\u2069"
# fmt: off
EXAMPLE_OF_CLASS = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "ES": "+", "ET": "$", "AN": "\u0661", "CS": ",",
    "NSM": "\u0300", "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!",
    "LRE": "\u202a", "LRO": "\u202d", "RLE": "\u202b", "RLO": "\u202e", "PDF": "\u202c",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": FSI, "PDI": PDI,
}
# fmt: on
BASES_OF_BITSET = {bits: [base for bit, base in ((1, None), (2, 0), (4, 1)) if bits & bit] for bits in range(1, 8)}


def lines(name: str) -> Iterator[str]:
    with lzma.open(UNICODE / f"{name}.txt.xz", "rt", encoding="utf-8") as file:
        yield from map(str.strip, file)


def data(name: str) -> Iterator[str]:
    return (line for line in lines(name) if line and not line.startswith("#"))


def levels_and_order(text: str, base: int | None) -> tuple[int, list[int | None], list[int]]:
    """The paragraph's level, and the whole paragraph set as one line."""
    found, levels = embedding_levels(text, base)
    line = line_levels(text, levels, found, 0, len(text))
    return found, line, visual_order(line)


def seen(text: str, base: int | None = None) -> str:
    """What stands on the page, from left to right."""
    return "".join(text[place] for place in levels_and_order(text, base)[2])


def numbers(field: str) -> list[int]:
    return [int(number) for number in field.split()]


def expected_levels(field: str) -> list[int | None]:
    return [None if level == "x" else int(level) for level in field.split()]


# Conformance


def test_every_line_of_bidi_character_test() -> None:
    wrong, count = [], 0
    for line in data("BidiCharacterTest"):
        codes, direction, paragraph, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        base = {"0": 0, "1": 1, "2": None}[direction]
        count += 1
        if levels_and_order(text, base) != (int(paragraph), expected_levels(levels), numbers(order)):
            wrong.append(line)
    assert not wrong[:5]
    assert count == 91_707


def bidi_test_cases() -> Iterator[tuple[str, list[int | None], list[int], list[int | None]]]:
    """Classes, the levels and the order expected, and the paragraph levels for which they are expected."""
    levels: list[int | None] = []
    order: list[int] = []
    for line in data("BidiTest"):
        if line.startswith("@Levels:"):
            levels = expected_levels(line.removeprefix("@Levels:"))
        elif line.startswith("@Reorder:"):
            order = numbers(line.removeprefix("@Reorder:"))
        else:
            classes, bits = line.split(";")
            yield classes, levels, order, BASES_OF_BITSET[int(bits, 16)]


def test_every_line_of_bidi_test() -> None:
    wrong, count = [], 0
    for classes, levels, order, bases in bidi_test_cases():
        text = "".join(map(EXAMPLE_OF_CLASS.__getitem__, classes.split()))
        for base in bases:
            count += 1
            if levels_and_order(text, base)[1:] != (levels, order):
                wrong.append((classes, base))
    assert not wrong[:5]
    assert count == 770_241


# What Unicode says of characters


def test_brackets_are_those_of_unicode() -> None:
    fields = [line.partition("#")[0].split(";") for line in data("BidiBrackets")]
    pairs = {chr(int(opener, 16)): chr(int(closer, 16)) for opener, closer, kind in fields if kind.strip() == "o"}
    assert {opener: unicodedata.normalize("NFC", closer) for opener, closer in pairs.items()} == CLOSER_OF
    assert set(CLOSERS) == set(pairs.values())


def code_range(field: str) -> range:
    first, _, last = field.strip().partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def test_unassigned_characters_have_the_class_reserved_for_them() -> None:
    reserved = dict.fromkeys(range(0x110000), "L")
    letters = {"Left_To_Right": "L", "Right_To_Left": "R", "Arabic_Letter": "A", "European_Terminator": "$"}
    for line in lines("DerivedBidiClass"):
        if line.startswith("# @missing:"):
            codes, name = line.removeprefix("# @missing:").split(";")
            reserved.update(dict.fromkeys(code_range(codes), letters[name.strip()]))
    for line in data("DerivedBidiClass"):
        codes, name = line.partition("#")[0].split(";")
        reserved.update(dict.fromkeys(code_range(codes), class_letters(EXAMPLE_OF_CLASS[name.strip()])))
    unknown = [code for code in reserved if not unicodedata.bidirectional(chr(code))]
    # Marks that came with Unicode 15 are in scripts that no language here uses; pictographs are taken for emoji.
    wrong = [code for code in unknown if class_letters(chr(code)) != reserved[code] and reserved[code] != "m"]
    assert [hex(code) for code in wrong if code not in range(0x1F000, 0x1FB00)] == []


def test_an_emoji_newer_than_the_tables_is_neutral() -> None:
    assert class_letters("\U0001fa75\U0001faff") == "oo"


# Sentences

PHONE = "0113 222 4403"
URDU = "ہمیں {} پر فون کریں"


def test_isolated_phone_number_reads_from_left_to_right_in_urdu() -> None:
    assert PHONE in seen(URDU.format(FSI + PHONE + PDI))


def test_phone_number_without_isolates_is_turned_round() -> None:
    assert "4403 222 0113" in seen(URDU.format(PHONE))


@pytest.mark.parametrize(
    ("text", "visual"),
    [
        pytest.param("abc אבג def", "abc גבא def", id="Hebrew in Latin"),
        pytest.param("אבג abc דהו", "והד abc גבא", id="Latin in Hebrew"),
        pytest.param("אבג (abc) דהו", "והד )abc( גבא", id="brackets follow the sentence; the shaper mirrors them"),
        pytest.param("abc (אבג) def", "abc (גבא) def", id="brackets of a Latin sentence stay"),
        pytest.param("אב (abc", "abc( בא", id="a bracket that is never closed"),
        pytest.param("א 12:30 ב", "ב 12:30 א", id="a time in Hebrew"),
        pytest.param("א abc!", "!abc א", id="an exclamation mark belongs to the sentence"),
        pytest.param("א\u2329a\u3009ב", "ב\u3009a\u2329א", id="canonically equivalent brackets pair"),
    ],
)
def test_what_stands_on_the_page(text: str, visual: str) -> None:
    assert seen(text) == visual


def test_base_level_comes_from_the_first_strong_character_outside_isolates() -> None:
    assert embedding_levels(f"{FSI}abc{PDI} אבג")[0] == 1
    assert embedding_levels(f"{FSI}אבג{PDI} abc")[0] == 0
    assert embedding_levels("0113!")[0] == 0


def test_space_at_the_end_of_a_line_goes_to_the_paragraphs_end() -> None:
    text = "abc אבג דהו"
    base, levels = embedding_levels(text)
    assert levels[7] == 1
    assert line_levels(text, levels, base, 0, 8) == [0, 0, 0, 0, 1, 1, 1, 0]


def test_joiners_are_removed_by_rule_and_keep_their_place() -> None:
    assert embedding_levels("ක\u200dෂ") == (0, [0, None, 0])
    assert embedding_levels("می\u200cروم") == (1, [1, 1, None, 1, 1, 1])


def test_embeddings_nest_no_deeper_than_the_standard_allows() -> None:
    assert max(level for level in embedding_levels("\u2067" * 200 + "a", 1)[1] if level is not None) == 126


def test_nothing_comes_of_nothing() -> None:
    assert levels_and_order("", None) == (0, [], [])
    assert levels_and_order("", 1) == (1, [], [])


# Properties

texts = st.text(st.one_of(st.sampled_from("".join(EXAMPLE_OF_CLASS.values()) + "()[]〈\u232a"), st.characters()))
flat_texts = st.text(st.sampled_from("ab1+$,!() \t\u0300\u00ad\u200d\u2029中ක"))
bases = st.sampled_from([None, 0, 1])


@given(texts, bases)
def test_visual_order_is_a_permutation_of_the_kept_characters(text: str, base: int | None) -> None:
    _, levels, order = levels_and_order(text, base)
    assert len(levels) == len(text)
    assert sorted(order) == [place for place, level in enumerate(levels) if level is not None]


@given(st.one_of(texts, flat_texts), bases)
def test_fast_path_agrees_with_the_whole_algorithm(text: str, base: int | None) -> None:
    assert embedding_levels(text, base) == bidi._levels_by_rule(text, class_letters(text), base)


@given(texts)
def test_an_isolated_text_leaves_its_surroundings_alone(text: str) -> None:
    closed = f"{FSI}{text}{PDI}" if not set(class_letters(text)) & set("bpiIj") else f"{FSI}{PDI}"
    assert seen(f"א{closed}ב 12").startswith("12 ב")
