"""Who stands by a translation, and of which words."""

from pathlib import Path

import pytest

from leaflets.read.library import Library
from leaflets.read.translations import confirmable
from leaflets.read.vouching import by_room, spelt
from read.flyer import deck
from read.test_translations import CONTEXTS, changed, po, polish, vouched

LAST = '\nmsgctxt "{}"\nmsgid "A"\nmsgstr "B"\n'


def test_whoever_stands_by_a_deck_is_named_with_the_day_and_the_words(tmp_path: Path, library: Library) -> None:
    checked = polish(library, tmp_path).checked
    assert checked is not None
    assert (checked.by, f"{checked.on}") == ("Anna Nowak", "2026-11-01")
    assert list(by_room(checked.of)) == ["colophon", "flyer", "signs"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("‹Worth a talk?›", "‹Worth a long talk?›"),
        ("‹You are not to blame.›", "‹You are to blame.›"),
        ('msgctxt "flyer.title"', '#, fuzzy\nmsgctxt "flyer.title"'),
        ("‹Kept hidden›", "‹Kept›"),
        ("‹contact details›", "‹details›"),
        ("X-Checked-Of: colophon", "X-Checked-Of: signs"),
    ],
)
def test_what_changes_afterwards_is_a_draft_with_all_that_stood_with_it(
    tmp_path: Path, library: Library, old: str, new: str
) -> None:
    made = polish(library, tmp_path, changed(tmp_path, library, old, new))
    assert made.checked is None
    assert made.drafts == len(CONTEXTS)


def test_a_header_that_does_not_say_of_what_stands_by_nothing(tmp_path: Path, library: Library) -> None:
    file = po(tmp_path, deck(tmp_path, library))
    lines = [line for line in file.read_text().splitlines() if "X-Checked-Of" not in line]
    file.write_text("\n".join(lines) + "\n")
    assert polish(library, tmp_path, file).drafts == len(CONTEXTS)


@pytest.mark.parametrize("flags", ["#, fuzzy", "#, fuzzy, no-wrap"])
def test_a_new_draft_is_a_draft_and_takes_nothing_from_the_others(tmp_path: Path, library: Library, flags: str) -> None:
    source = deck(tmp_path, library)
    file = po(tmp_path, source)
    text = file.read_text()
    whole = file.read_text().replace('msgctxt "flyer.title"', f'{flags}\nmsgctxt "flyer.title"')
    file.write_text(whole)
    vouched(file)
    assert polish(library, tmp_path, file).drafts == 1
    assert text != whole


def test_other_publications_entries_may_change(tmp_path: Path, library: Library) -> None:
    file = po(tmp_path, deck(tmp_path, library))
    file.write_text(file.read_text() + LAST.format("poster.title"))
    assert polish(library, tmp_path, file).drafts == 0


def test_wrapped_and_reordered_entries_are_the_same_words() -> None:
    head, entry = 'msgid ""\nmsgstr ""\n\n', 'msgctxt "a.b"\nmsgid "B"\nmsgstr "be"\n'
    one = f'{head}{entry}\nmsgctxt "a.c"\nmsgid "C"\nmsgstr "ce"\n'
    other = f'{head}# Note\nmsgctxt "a.c"\nmsgid "C"\nmsgstr ""\n"c"\n"e"\n\n{entry}'
    assert confirmable(one, "x.po") == confirmable(other, "x.po")


def test_digests_are_spelt_and_read_again() -> None:
    known = {"poster": "0f1e2d3c4b5a", "many-languages": "5a4b3c2d1e0f"}
    assert spelt(known) == "many-languages 5a4b3c2d1e0f, poster 0f1e2d3c4b5a"
    assert by_room(spelt(known)) == known
    assert by_room("nonsense") == {}
