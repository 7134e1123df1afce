"""Why a piece cannot be final yet: one problem for each reason, with what would settle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from leaflets.check.doubts import stands
from leaflets.copydeck import CopyDeck
from leaflets.policy import Policy
from leaflets.problem import Place, Problem
from leaflets.region import PLACEHOLDER, Assurance, Contact, Record, Region

CALL = "dial it, compare its name and page, then note who stands by it with 'region confirm'"
COMPARE = "compare its names, page, police and logos, then note who stands by them with 'region confirm'"


def unsettled(decks: Iterable[CopyDeck], records: Iterable[Record], on: date, policy: Policy) -> tuple[Problem, ...]:
    """Everything about those decks, and those records of a region and its contacts, that nobody stands by that day."""
    found = [problem for record in records for problem in _record(record, on, policy)]
    found += [problem for deck in decks for problem in _deck(deck, on, policy)]
    return tuple(dict.fromkeys(found))


def assured(decks: Iterable[CopyDeck], records: Iterable[Record], policy: Policy) -> Assurance:
    """When the oldest confirmation behind a settled piece was given, and until when all of them stand."""
    given = [record.confirmed for record in records]
    given += [confirmed for deck in decks for confirmed in (deck.confirmed, deck.checked)]
    oldest = min(confirmed.on for confirmed in given if confirmed)
    return Assurance(checked=oldest, again=oldest + policy.stands_for)


def _record(record: Record, on: date, policy: Policy) -> Iterator[Problem]:
    """Its place is in the file of whoever can settle it."""
    confirmed, name = record.confirmed, record.names["en"]
    for badge in record.logos if isinstance(record, Region) else ():
        if badge.file == PLACEHOLDER:
            yield Problem(badge.place, "the logo only shows where one goes", "name the body's own, or leave 'logo' out")
    if stands(confirmed, record.stated, on, policy):
        return
    it = f"{record.told} ({name})" if isinstance(record, Contact) else f"the record of {name}"
    how = CALL if isinstance(record, Contact) else COMPARE
    if confirmed is None:
        yield Problem(record.place, f"nobody has confirmed {it}", how)
    elif confirmed.of != record.stated:
        was = f": it was '{confirmed.of}'" if isinstance(record, Contact) else ""
        yield Problem(record.place, f"{it} has changed since it was confirmed{was}", how)
    elif confirmed.on > on:
        yield Problem(record.place, f"{it} is confirmed from {confirmed.on} on", "wait, or mend the day")
    else:
        yield Problem(record.place, f"what confirmed {it} ran out on {confirmed.on + policy.stands_for}", how)


def _deck(deck: CopyDeck, on: date, policy: Policy) -> Iterator[Problem]:
    if deck.language.tag != "en":
        yield from _translation(deck, on, policy)
    if not stands(deck.confirmed, deck.digest, on, policy):
        how = "is confirmed by nobody"
        if deck.confirmed:
            changed = deck.confirmed.of != deck.digest
            early = "is confirmed for later" if deck.confirmed.on > on else "was confirmed too long ago"
            how = "has changed since it was confirmed" if changed else early
        yield Problem(deck.place, f"the wording of '{deck.publication}' {how}", "read it, then 'words confirm en'")


def _translation(deck: CopyDeck, on: date, policy: Policy) -> Iterator[Problem]:
    """Stale entries one by one, and drafts by their number."""
    tag, name, words = deck.language.tag, deck.language.english_name, deck.all_words
    for stale in (text for text in words if text.stale):
        yield Problem(stale.place, "its English has changed since", "translate it anew")
    drafts = [text for text in words if text.draft and not text.stale]
    file = Place(words[0].place.file)
    if drafts:
        fault = f"{len(drafts)} of {len(words)} texts of '{deck.publication}' are drafts in {name}"
        yield Problem(file, fault, f"let a fluent speaker read them, then 'words confirm {tag}'")
    elif deck.checked and not stands(deck.checked, deck.checked.of, on, policy):
        how = "is for later" if deck.checked.on > on else "has run out"
        yield Problem(file, f"what confirmed the words in {name} {how}", f"'words confirm {tag}' again")
