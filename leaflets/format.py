"""The paper, before anything is on it."""

from __future__ import annotations

from msgspec import Struct


class Panel(Struct, frozen=True):
    """A part of a folded sheet's face: how far it lies from where reading starts, and how wide it is, in points."""

    name: str
    start: float
    width: float


class LabelSheet(Struct, frozen=True):
    """An A4 sheet of labels: where the first one lies, how many there are, and how far apart they begin."""

    left: float
    top: float
    columns: int
    rows: int
    across: float
    down: float


class Format(Struct, frozen=True):
    """A trim size with its bleed, safe zone and slug, all in points.

    `safe` is how far from the trim the nearest word must stay; `slug` is the margin beyond the trim that carries marks;
    `least` is the smallest type, in points, that readers of this format are given. A folded sheet has a `fold` and the
    panels of its two `faces`, outside and inside, from where reading starts. `labels` is the sheet that labels are on.
    One that is measured in `pixels` is for a screen, a point for each. `stock` is the paper that suits it, as a print
    shop is told.
    """

    name: str
    width: float
    height: float
    bleed: float
    safe: float
    slug: float
    least: float
    fold: str = ""
    faces: tuple[tuple[Panel, ...], ...] = ()
    labels: LabelSheet | None = None
    pixels: bool = False
    stock: str = ""
