"""The paper, before anything is on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A trim size with its bleed, safe zone and slug, all in points.

    `safe` is how far from the trim the nearest word must stay; `slug` is the margin beyond the trim that carries marks;
    `least` is the smallest type, in points, that readers of this format are given.
    """

    name: str
    width: float
    height: float
    bleed: float
    safe: float
    slug: float
    least: float
