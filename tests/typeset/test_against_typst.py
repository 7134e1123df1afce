"""Whole lines against an independent witness: Typst, drawn by the same reader, must put its ink where we put ours."""

import pytest

from leaflets.read.library import Library
from leaflets.typeset.pieces import isolated
from typeset.specimens import file_of, wide_page
from witnesses.typst_lines import Setting, agreement, ink, typst_line

GATE = 0.995
SIZE = 24

FACES = {"regular": ("Noto Sans", 400), "bold": ("Noto Sans", 700), "display": ("Noto Sans Display", 800)}
ENGLISH = [
    "AVATAR, Type, To, Wave, LT, Yo: kerning pairs",
    "An efficient office files difficult affidavits by the fjord.",
    "“We’ll talk it through,” she said. ‘Don’t worry.’",
    "Call 0113 222 4403 between 9:00 and 17:00, or +44 20 7946 0000.",
]
URDU = [
    "صبح سویرے بازار میں تازہ سبزیاں اور پھل ملتے ہیں۔",
    "نصیحت سننے والے بچپن ہی سے مخلص دوست بن جاتے ہیں۔",
    "محلے کی لائبریری میں کہانیوں کی بہت سی کتابیں ہیں۔",
    "گھنٹی بجتے ہی پچیس بچے ہنستے کھیلتے باہر نکلے۔",
    "ننھی چڑیا نے پیڑ کی ٹہنی پر گھونسلا بنایا ہے۔",
    "مچھلی پکڑنے کے لیے نہر کے ٹھنڈے پانی میں کشتی چلی۔",
    "کیا مستقبل کی تقریب جمعے کو منعقد ہوگی؟",
]
URDU_WITH_A_NUMBER = [
    "لائبریری کا فون نمبر 0113 222 4403 ہے، ہفتے کو بند ہے۔",
    "دکان 9:00-17:00 تک کھلی رہتی ہے۔",
]


def ours(library: Library, text: str, language: str, weight: str, tracking: float = 0) -> bytes:
    """The line as this engine sets it and this program writes it."""
    sheet = wide_page(library, text, language, size=SIZE, floor=SIZE, weight=weight, tracking=tracking)
    return file_of(library, [sheet])


def theirs(library: Library, text: str, language: str, weight: str) -> bytes:
    if language == "en":
        family, heaviness = FACES[weight]
        return typst_line(text, Setting(family, heaviness, SIZE, "en"))
    heaviness = {"regular": 400, "bold": 700}[weight]
    foreign = library.scripts["Aran"].foreign
    return typst_line(isolated(text), Setting("Noto Nastaliq Urdu", heaviness, SIZE, "ur", True, foreign))


def score(library: Library, text: str, language: str, weight: str) -> float:
    return agreement(ink(ours(library, text, language, weight)), ink(theirs(library, text, language, weight)))


@pytest.mark.parametrize("weight", FACES)
@pytest.mark.parametrize("text", ENGLISH)
def test_english_stands_where_typst_puts_it(library: Library, text: str, weight: str) -> None:
    assert score(library, text, "en", weight) >= GATE


@pytest.mark.parametrize("weight", ["regular", "bold"])
@pytest.mark.parametrize("text", URDU + URDU_WITH_A_NUMBER)
def test_nastaliq_stands_where_typst_puts_it(library: Library, text: str, weight: str) -> None:
    assert score(library, text, "ur", weight) >= GATE


@pytest.mark.parametrize("text", URDU)
def test_the_witness_sees_letters_that_are_not_joined(library: Library, text: str) -> None:
    apart = ours(library, "\u200c".join(text), "ur", "regular")
    assert agreement(ink(apart), ink(theirs(library, text, "ur", "regular"))) < 0.9


@pytest.mark.parametrize(("text", "language"), [(ENGLISH[1], "en"), (URDU[0], "ur"), (URDU_WITH_A_NUMBER[0], "ur")])
def test_the_witness_sees_words_that_run_the_wrong_way(library: Library, text: str, language: str) -> None:
    right = ink(theirs(library, text, language, "regular"))
    for backwards in (text[::-1], " ".join(reversed(text.split()))):
        assert agreement(ink(ours(library, backwards, language, "regular")), right) < 0.9


def test_the_witness_sees_a_number_that_is_turned_round(library: Library) -> None:
    turned = ours(library, URDU_WITH_A_NUMBER[0].replace("0113 222 4403", "4403 222 0113"), "ur", "regular")
    assert agreement(ink(turned), ink(theirs(library, URDU_WITH_A_NUMBER[0], "ur", "regular"))) < 0.95


def test_the_witness_sees_letters_that_are_a_hundredth_of_an_em_too_close(library: Library) -> None:
    tight = ours(library, ENGLISH[0], "en", "regular", tracking=-0.01)
    assert agreement(ink(tight), ink(theirs(library, ENGLISH[0], "en", "regular"))) < GATE
