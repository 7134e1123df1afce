"""What readers should not meet in a publication, all together: for whoever is about to print it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from leaflets.check.names import misnamed
from leaflets.check.owed import unallowed, unsaid
from leaflets.check.reading import hard_to_read
from leaflets.check.terms import misworded
from leaflets.copydeck import CopyDeck
from leaflets.policy import Policy, ProperName, Term
from leaflets.problem import Problem
from leaflets.region import Contact


def misspoken(
    english: CopyDeck, decks: Iterable[CopyDeck], policy: Policy, terms: Iterable[Term], names: Iterable[ProperName],
    services: Mapping[str, Contact],
) -> Iterator[Problem]:  # fmt: skip
    """What is wrong with the English wording, whatever language the piece is in, and with names in its translations."""
    yield from misworded(english, terms)
    yield from unsaid(english, policy.owed)
    yield from unallowed(english, services)
    yield from hard_to_read(english, policy.reading)[0]
    for deck in decks:
        yield from misnamed(english, deck, names)
