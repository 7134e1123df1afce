"""What nobody has confirmed yet, so that a piece is a proof and says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from leaflets.copydeck import CopyDeck
from leaflets.policy import Policy
from leaflets.region import Confirmation, Record


def doubts(deck: CopyDeck, records: Iterable[Record], on: date, policy: Policy) -> tuple[str, ...]:
    """Which of `contacts`, `translation` and `wording` nobody stands by on that day."""
    found = []
    if not all(stands(record.confirmed, record.stated, on, policy) for record in records):
        found.append("contacts")
    if deck.drafts or (deck.checked and not stands(deck.checked, deck.checked.of, on, policy)):
        found.append("translation")
    if not stands(deck.confirmed, deck.digest, on, policy):
        found.append("wording")
    return tuple(found)


def stands(confirmation: Confirmation | None, of: str, on: date, policy: Policy) -> bool:
    """Whether somebody confirmed exactly that, and not too long ago."""
    return confirmation is not None and confirmation.of == of and on - policy.stands_for <= confirmation.on <= on
