"""Drafts and stale translations, by language."""

from datetime import date, timedelta

from msgspec.structs import replace

from leaflets.check.progress import unfinished
from leaflets.read.library import Library
from leaflets.region import Confirmation

DAY = date(2026, 11, 23)


def test_drafts_of_a_language_are_counted_once_each_however_many_decks_share_them(library: Library) -> None:
    decks = [library.deck("poster", "ur"), library.deck("parents", "ur")]
    (problem,) = unfinished(decks, DAY, library.policy)
    texts = len({words.place for deck in decks for words in deck.all_words})
    assert problem.fault == f"{texts} of {texts} texts in Urdu are drafts"
    assert problem.place is not None
    assert problem.place.line == 0
    assert "words confirm ur" in problem.mend


def test_what_is_confirmed_is_nothing_to_tell_of_until_it_runs_out(library: Library) -> None:
    poster = library.deck("poster", "en")
    sure = replace(poster, language=library.language("ur"), checked=Confirmation(DAY, "Reader", "poster 0f1e2d3c4b5a"))
    assert unfinished([sure], DAY + timedelta(365), library.policy) == ()
    assert len(unfinished([sure], DAY + timedelta(366), library.policy)) == 1


def test_each_stale_text_is_told_with_its_line(library: Library) -> None:
    poster = library.deck("poster", "ur")
    stale = replace(poster.words["headline"], stale=True)
    found = unfinished([replace(poster, words={**poster.words, "headline": stale})], DAY, library.policy)
    assert found[0].place == stale.place
    assert found[0].fault == "its English has changed since"


def test_a_language_with_nothing_in_it_has_nothing_unfinished(library: Library) -> None:
    assert unfinished([], DAY, library.policy) == ()
