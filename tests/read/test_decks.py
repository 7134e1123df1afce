"""`content/english/*.yaml`: words."""

from pathlib import Path

import pytest

from leaflets.read.decks import read_deck
from leaflets.read.library import Library
from read.files import faults
from read.flyer import FLYER, deck


def test_words_are_what_was_written(tmp_path: Path, library: Library) -> None:
    made = deck(tmp_path, library)
    assert made.words["talk"].text == "You are not to blame."
    assert made.colophon["comma"].text == ", "
    assert made.audience == "young people"
    assert made.confirmed is not None
    assert made.confirmed.by == "Editor"
    assert made.drafts == 0


def test_words_know_the_line_they_stand_on(tmp_path: Path, library: Library) -> None:
    made = deck(tmp_path, library)
    assert made.words["title"].place.line == 3
    assert made.signs[0].long.place.file.endswith("signs.yaml")


def test_signs_come_in_the_publications_order_with_their_pictures(tmp_path: Path, library: Library) -> None:
    signs = deck(tmp_path, library).signs
    assert [(sign.key, sign.picture, sign.short.text) for sign in signs] == [
        ("rides", "lifts", "Lifts"),
        ("phone", "phone", "Phone"),
    ]


def test_a_publication_may_do_without_signs_and_helplines(tmp_path: Path, library: Library) -> None:
    made = deck(tmp_path, library, "audience: public\nwords: { title: A, subject: B }\n")
    assert (made.signs, made.helplines, made.confirmed) == ((), (), None)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("[rides, phone]", "[fone, gone]", ["7: there is no sign called 'fone'", "7: there is no sign called 'gone'"]),
        ("childline:", "childlin:", ["9: there is no service called 'childlin'"]),
        ("young people", "children", ["1: 'audience' cannot be 'children'"]),
        ("title:", "titel:", ["3: 'words' lacks 'title'"]),
        ("For you", "''", ["3: 'words' lacks 'subject'"]),
        ("Worth a talk?", "[Worth, a talk]", ["3: 'title' must be one text"]),
        ("not to", "**not to", ["5: '**' is opened and not closed"]),
        ("not to", "[not] to", ["5: square brackets hold no words in another language"]),
        ("not to", "[english: not] to", ["5: square brackets hold no words in another language"]),
        ("not to", "[en: not to", ["5: square brackets hold no words in another language"]),
        ("not to", "not to]", ["5: square brackets hold no words in another language"]),
        ("childline: Childline", "childline: '**Childline'", ["9: '**' is opened and not closed"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_words_is_named(
    tmp_path: Path, library: Library, old: str, new: str, found: list[str]
) -> None:
    assert faults(lambda: deck(tmp_path, library, FLYER.replace(old, new))) == found


def test_a_picture_that_the_house_has_not_is_named_at_its_sign(tmp_path: Path, library: Library) -> None:
    deck(tmp_path, library)
    found = faults(lambda: read_deck(tmp_path, "flyer", library.language("en"), {"childline"}, {"phone"}))
    assert found == ["2: there is no picture called 'lifts'"]
