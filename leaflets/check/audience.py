"""Lines for practitioners never reach the public."""

from __future__ import annotations

from collections.abc import Iterable

from leaflets.copydeck import CopyDeck
from leaflets.problem import Problem
from leaflets.region import Contact


def misdirected(deck: CopyDeck, contacts: Iterable[Contact]) -> tuple[Problem, ...]:
    """A problem for each contact that this publication's readers must not be sent to."""
    if deck.audience == "professional":
        return ()
    return tuple(
        Problem(contact.place, f"'{contact.key}' is a line for professionals", "give the public's own number")
        for contact in contacts
        if contact.audience == "professional"
    )
