"""What nobody has confirmed yet, so that a piece is a proof and says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from leaflets.copydeck import CopyDeck
from leaflets.region import Confirmation, Contact

STANDS_FOR = timedelta(days=365)
"""A confirmation older than this no longer counts."""


def doubts(deck: CopyDeck, contacts: Iterable[Contact], on: date) -> tuple[str, ...]:
    """Which of `contacts`, `translation` and `wording` nobody stands by on that day."""
    found = []
    if not all(stands(contact.confirmed, on) for contact in contacts):
        found.append("contacts")
    if deck.drafts:
        found.append("translation")
    if not stands(deck.confirmed, on):
        found.append("wording")
    return tuple(found)


def stands(confirmation: Confirmation | None, on: date) -> bool:
    """Whether somebody confirmed it, and not too long ago."""
    return confirmation is not None and on - STANDS_FOR <= confirmation.on <= on
