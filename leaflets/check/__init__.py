"""Decks and regions are judged: what is unconfirmed, what is stale, what must not be printed."""

from leaflets.check.areas import area_problems
from leaflets.check.audience import misdirected
from leaflets.check.doubts import doubts
from leaflets.check.numbers import form_problems, number_problems
from leaflets.check.unsettled import assured, unsettled

__all__ = ["area_problems", "assured", "doubts", "form_problems", "misdirected", "number_problems", "unsettled"]
