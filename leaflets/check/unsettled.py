"""Why a piece cannot be final yet: one problem for each reason, with what would settle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from leaflets.check.doubts import stands
from leaflets.copydeck import CopyDeck
from leaflets.policy import Policy
from leaflets.problem import Problem
from leaflets.region import Assurance, Contact


def unsettled(decks: Iterable[CopyDeck], contacts: Iterable[Contact], on: date, policy: Policy) -> tuple[Problem, ...]:
    """Everything about those decks and contacts that nobody stands by on that day."""
    found: list[Problem] = []
    for contact in contacts:
        found += _contact(contact, on, policy)
    for deck in decks:
        found += _deck(deck, on, policy)
    return tuple(dict.fromkeys(found))


def assured(decks: Iterable[CopyDeck], contacts: Iterable[Contact], policy: Policy) -> Assurance:
    """When the oldest confirmation behind a settled piece was given, and until when all of them stand."""
    given = [contact.confirmed for contact in contacts]
    given += [confirmed for deck in decks for confirmed in (deck.confirmed, deck.checked) if confirmed]
    oldest = min(confirmed.on for confirmed in given if confirmed)
    return Assurance(checked=oldest, again=oldest + policy.stands_for)


def _contact(contact: Contact, on: date, policy: Policy) -> Iterator[Problem]:
    """`contact.place` is in the file of whoever can settle it."""
    if stands(contact.confirmed, contact.told, on, policy):
        return
    confirmed, name = contact.confirmed, contact.names["en"]
    mend = "dial it, then note who stands by it with 'region confirm'"
    if confirmed is None:
        yield Problem(contact.place, f"nobody has confirmed {contact.told} ({name})", mend)
    elif confirmed.of != contact.told:
        yield Problem(contact.place, f"{contact.told} ({name}) was {confirmed.of} when it was confirmed", mend)
    elif confirmed.on > on:
        yield Problem(contact.place, f"{contact.told} ({name}) is confirmed from {confirmed.on} on", "wait, or mend the day")
    else:
        ended = confirmed.on + policy.stands_for
        yield Problem(contact.place, f"what confirmed {contact.told} ({name}) ran out on {ended}", mend)


def _deck(deck: CopyDeck, on: date, policy: Policy) -> Iterator[Problem]:
    tag, name = deck.language.tag, deck.language.english_name
    for words in deck.all_words:
        if words.stale:
            yield Problem(words.place, "its English has changed since", "translate it anew")
    drafts = sum(words.draft and not words.stale for words in deck.all_words)
    if drafts:
        fault = f"{drafts} of {len(deck.all_words)} texts of '{deck.publication}' are drafts in {name}"
        place = next(words.place for words in deck.all_words if words.draft)._replace(line=0)
        yield Problem(place, fault, f"let a fluent speaker read them, then 'words confirm {tag}'")
    elif deck.checked and not stands(deck.checked, deck.checked.of, on, policy):
        yield Problem(deck.place, f"what confirmed the words in {name} has run out", f"'words confirm {tag}' again")
    if not stands(deck.confirmed, deck.digest, on, policy):
        how = "has changed since it was confirmed" if deck.confirmed and deck.confirmed.of != deck.digest else ""
        how = how or ("was confirmed too long ago" if deck.confirmed else "is confirmed by nobody")
        yield Problem(deck.place, f"the wording of '{deck.publication}' {how}", "read it, then 'words confirm en'")
