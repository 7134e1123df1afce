"""Decks and regions are judged: what is unconfirmed, what is stale, what must not be printed."""

from leaflets.check.audience import misdirected
from leaflets.check.doubts import doubts
from leaflets.check.unsettled import assured, unsettled

__all__ = ["assured", "doubts", "misdirected", "unsettled"]
