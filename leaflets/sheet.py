"""Pages as the press receives them."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.drawing import Outline
from leaflets.measure import Rect
from leaflets.page import Page


@dataclass(frozen=True, slots=True)
class Mark:
    """A line in registration colour, outside the bleed: where to cut, and where the inks must meet."""

    outline: Outline
    width: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the finished file. All boxes are in the page's own points, so `trim` starts at (0, 0)."""

    page: Page
    media: Rect
    bleed: Rect
    trim: Rect
    marks: tuple[Mark, ...]
