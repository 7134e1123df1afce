"""What setting makes of blocks: things with a place in their column, on a page that is read from left to right.

Mirroring comes last of all (fix.py), so that nothing before it needs to know which way the page is read.
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from leaflets.block import Corners, Paragraph, Rule
from leaflets.drawing import Drawing, Raster
from leaflets.measure import Rect
from leaflets.page import GlyphRun
from leaflets.theme import TypeStyle
from leaflets.typeset.galley import Galley, Run
from leaflets.typeset.sorts import Box


class Tag(NamedTuple):
    """A step down the structure tree: the element's name, a number that is its own, and what is said of it."""

    name: str
    number: int
    alt: str = ""
    language: str = ""
    link: str = ""


Tags = tuple[Tag, ...] | None
"""The way down to an element; None for what is not read out."""


class SetLine(Struct, frozen=True, eq=False):
    """One line of a paragraph at its size."""

    galley: Galley
    start: int
    end: int
    runs: tuple[Run, ...]
    paragraph: Paragraph
    size: float
    floor: float
    links: tuple[str, ...]
    style: TypeStyle

    @property
    def clearance(self) -> float:
        """How far its ink keeps from other lines: what the scripts of its faces ask for."""
        return max((run.stretch.choice.script.clearance for run in self.runs), default=0.0)


class Tint(Struct, frozen=True):
    """A box's own colour, and its outline."""

    fill: str
    corners: Corners
    outline: Rule | None


class Stroke(Struct, frozen=True):
    """A rule, along the top of the rectangle."""

    rule: Rule


class Figure(Struct, frozen=True):
    """A drawing or pixels, to be fitted into the rectangle. `ink` fills what the drawing leaves open."""

    picture: Drawing | Raster
    ink: str
    alt: str


class Matrix(Struct, frozen=True):
    """A QR code, to fill the rectangle."""

    address: str
    alt: str


class Put(Struct, frozen=True):
    """Something in its place. A line's rectangle has no height: it stands on its baseline.

    With an `area` it reads upwards: `rect` is then measured along the area's height, from its foot.
    """

    rect: Rect
    what: SetLine | Tint | Stroke | Figure | Matrix
    tags: Tags
    area: Rect | None = None

    def moved(self, dx: float, dy: float) -> Put:
        if not dx and not dy:
            return self
        if self.area:
            return Put(self.rect, self.what, self.tags, self.area.moved(dx, dy))
        return Put(self.rect.moved(dx, dy), self.what, self.tags)


def dropped(spare: float, align: str) -> float:
    """How far down something stands at the `top`, in the `middle` or at the `bottom` of more height than it needs."""
    return {"top": 0.0, "middle": spare / 2, "bottom": spare}[align]


class Overset(Struct, frozen=True):
    """Words that do not fit at the smallest size they may have: how many lines too many, or how far too wide."""

    paragraph: Paragraph
    lines: int
    size: float


class Column(Struct, frozen=True):
    """Blocks set one under another. `used` is the height that its words need, where it takes more than that."""

    height: float
    puts: tuple[Put, ...]
    oversets: tuple[Overset, ...]
    used: float = 0.0

    @property
    def fullest(self) -> float:
        """The height that its words need."""
        return self.used or self.height

    def moved(self, dx: float, dy: float) -> Column:
        return replace(self, puts=tuple(put.moved(dx, dy) for put in self.puts)) if dx or dy else self


class FixedLine(NamedTuple):
    """What a line's place makes of it: its glyphs and its ink. It is the same for every document that has it there."""

    runs: tuple[GlyphRun, ...]
    ink: Rect
    inks: tuple[Box, ...]
