"""Pages as a press, or an office printer, receives them."""

from __future__ import annotations

from msgspec import Struct

from leaflets.drawing import Outline
from leaflets.measure import Rect
from leaflets.page import Page


class Mark(Struct, frozen=True):
    """A line, or small lettering, for whoever cuts and folds: never part of the piece.

    A stroke is `width` points thick; one of width 0 is filled. With a `halo`, it lies on artwork, and white is laid
    that far around it first.
    """

    outline: Outline
    width: float
    dash: tuple[float, ...] = ()
    halo: float = 0.0


class Sheet(Struct, frozen=True):
    """One page of the finished file. All boxes are in the page's own points, so `trim` starts at (0, 0).

    `clip` is what is shown of the page; `copies` say how far each further copy of it lies from the first. A sheet that
    is not `spoken` shows again what another has said already.
    """

    page: Page
    media: Rect
    bleed: Rect
    trim: Rect
    clip: Rect
    marks: tuple[Mark, ...]
    copies: tuple[tuple[float, float], ...] = ()
    spoken: bool = True
