"""What can be painted on a page: words, paths and pixels, with everything about them that can be seen."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from leaflets.finding import Colour
from leaflets.verify.tokens import Reference

Matrix = tuple[float, float, float, float, float, float]


class Glyph(Struct, frozen=True):
    """One glyph: what it stands for, where its origin is, how far it moves the pen, and its number in its font."""

    text: str
    x: float
    y: float
    advance: float
    number: int


class Shown(Struct, frozen=True):
    """A run of glyphs of one face, size and colour. `turn` is the matrix's part that turns or stretches.

    `spoken` are stretches that say of themselves what they stand for: that, and what their glyphs do. What `overprints`
    leaves the inks below it standing.
    """

    face: str
    size: float
    colour: Colour
    turn: tuple[float, float, float, float]
    glyphs: tuple[Glyph, ...]
    spoken: tuple[tuple[str, str], ...]
    overprints: bool = False

    @property
    def text(self) -> str:
        """What its glyphs stand for, from left to right."""
        return "".join(glyph.text for glyph in self.glyphs)


class Painted(Struct, frozen=True):
    """A path that is filled, stroked or both. `points` are all its coordinates in a row."""

    operator: str
    fill: Colour
    stroke: Colour
    width: float
    points: tuple[float, ...]
    overprints: bool = False


class Pictured(Struct, frozen=True):
    """Pixels in the upright rectangle that a matrix makes of a unit square."""

    matrix: Matrix
    image: dict[str, Any]
    data: Reference


Thing = Shown | Painted | Pictured
