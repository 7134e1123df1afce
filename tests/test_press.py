"""Which languages a piece speaks, in which order; and a whole piece in two."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from conftest import ROOT
from leaflets.job import SCREEN, Job, Proof
from leaflets.measure import MM
from leaflets.page import Line
from leaflets.press import Press, facing, spoken
from leaflets.problem import Refused
from leaflets.read.library import Library

LAYOUT = """title: Plain
format: a4-portrait
theme: harbour
words: poster
voices: VOICES
frames:
  first:
    at: { top: 20 mm, start: 14 mm, end: 14 mm, height: 100 mm }
    set:
      - headline: { say: ((words.headline)), ink: deep }
      - detail: ((words.fault)) ((words.reassurance))
      - detail: ((words.danger)) ((words.danger_ask))
      - whose: ((services.emergency_999.phone))
      - whose: ((region.main.phone))
  second:
    at: { top: 130 mm, start: 14 mm, end: 14 mm, height: 90 mm }
    voice: VOICE
    set:
      - section: ((words.headline))
      - detail: ((words.fault)) ((words.reassurance))
      - detail: ((words.danger)) ((words.danger_ask))
  colophon:
    at: { bottom: 8 mm, start: 14 mm, end: 14 mm }
    set:
      - small: ((colophon.reference))
      - small: ((foot))
"""


@pytest.fixture
def house(tmp_path: Path) -> Library:
    """The house, with three small layouts: in one language, in two, in many."""
    shutil.copytree(ROOT / "layouts", tmp_path / "layouts")
    for folder in ("content", "fonts"):
        (tmp_path / folder).symlink_to(ROOT / folder, target_is_directory=True)
    (tmp_path / "layouts" / "plain").mkdir()
    for voices in ("one", "two", "many"):
        text = LAYOUT.replace("VOICES", voices).replace("VOICE", "second" if voices == "two" else "first")
        (tmp_path / "layouts" / "plain" / f"{voices}.yaml").write_text(text)
    return Library(tmp_path)


def tags(house: Library, layout: str, voices: str) -> list[str]:
    return [language.tag for language in spoken(house, f"plain/{layout}", voices)]


@pytest.mark.parametrize(
    ("layout", "voices", "found"),
    [
        ("one", "ur", ["ur"]),
        ("two", "pl+en", ["pl", "en"]),
        ("two", "en+pl", ["en", "pl"]),
        ("two", "ur+ar", ["ur", "ar"]),
        ("two", "ur+en", ["ur", "en"]),
        ("many", "ur", ["ur"]),
        ("many", "ro+en+pl+es", ["en", "es", "pl", "ro"]),
    ],
)
def test_languages_speak_as_they_are_named_and_many_by_their_own_names(
    house: Library, layout: str, voices: str, found: list[str]
) -> None:
    assert tags(house, layout, voices) == found


@pytest.mark.parametrize(
    ("layout", "voices", "fault"),
    [
        ("one", "ur+en", "plain/one speaks one language, not 'ur+en': name them apart, as in ur,en"),
        ("two", "ur", "plain/two speaks two languages, not 'ur': name two, as in ur+en"),
        ("two", "ur+en+pl", "plain/two speaks two languages, not 'ur+en+pl': name two, as in ur+en"),
        ("two", "en+en", "'en+en' names a language twice: name each once"),
        ("many", "en+ur+en", "'en+ur+en' names a language twice: name each once"),
        ("two", "en+xx", "there is no language called 'xx'"),
        ("two", "en+", "there is no language called ''"),
    ],
)
def test_as_many_languages_as_the_layout_speaks(house: Library, layout: str, voices: str, fault: str) -> None:
    with pytest.raises(Refused) as refused:
        tags(house, layout, voices)
    assert str(refused.value.problems[0]).startswith(fault)


@pytest.mark.parametrize(
    ("voices", "found"),
    [("ur", False), ("ur+en", True), ("en+ur", True), ("en+pl", False), ("ur+ar", False), ("ur+en+pl", False)],
)
def test_two_languages_that_read_towards_opposite_sides_face_each_other(
    library: Library, voices: str, found: bool
) -> None:
    assert facing([library.language(tag) for tag in voices.split("+")]) is found


# A whole piece


def made(house: Library, voices: str, layout: str = "plain/two") -> Proof:
    proof = Press(house).run(Job(layout, "leeds", voices, SCREEN, "", date(2026, 11, 23)))
    assert proof.problems == ()
    return proof


def said(proof: Proof, frame: str) -> str:
    items = proof.sheets[0].page.items
    return " ".join(line.words for line in items if isinstance(line, Line) and line.frame == frame)


def test_a_piece_in_two_languages_says_everything_twice(house: Library) -> None:
    proof = made(house, "pl+en")
    polish, english = (house.deck("poster", tag).words["fault"].text.strip() for tag in ("pl", "en"))
    assert polish in said(proof, "first")
    assert english in said(proof, "second")
    assert "pl+en" in said(proof, "colophon")


def test_two_languages_that_face_each_other_are_laid_as_the_page_is_drawn(house: Library) -> None:
    page = made(house, "ur+en").sheets[0].page
    lines = [item for item in page.items if isinstance(item, Line) and item.style == "detail"]
    (urdu, *_), (english, *_) = ([line for line in lines if line.frame == frame] for frame in ("first", "second"))
    assert (urdu.backwards, english.backwards) == (True, False)
    assert urdu.ink.right == pytest.approx(196 * MM, abs=9)
    assert english.ink.x == pytest.approx(14 * MM, abs=9)


def test_a_translation_that_is_a_draft_is_owned_up_to_whichever_voice_it_is(house: Library) -> None:
    assert "translation" in made(house, "en+pl").doubts
    assert "translation" not in made(house, "en", "plain/one").doubts


def test_where_one_of_two_languages_does_not_fit_it_is_named(house: Library) -> None:
    file = house.layouts / "plain" / "two.yaml"
    file.write_text(file.read_text().replace("end: 14 mm, height: 90 mm", "end: 14 mm, height: 12 mm"))
    proof = Press(Library(house.root)).run(Job("plain/two", "leeds", "en+pl", SCREEN, "", date(2026, 11, 23)))
    assert proof.pdf == b""
    assert ["over in Polish" in str(problem) for problem in proof.problems] == [True] * len(proof.problems)
    assert proof.problems
