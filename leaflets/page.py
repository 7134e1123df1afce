"""A page with everything fixed: what is drawn where, and what a screen reader is told."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from leaflets.drawing import Raster, Shape
from leaflets.format import Format
from leaflets.ink import Ink
from leaflets.language import Language
from leaflets.measure import Point, Rect
from leaflets.problem import Place

STEERING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x61C))
"""Marks, embeddings and isolates: nobody sees or says them."""


class Element(Struct, frozen=True):
    """One node of the structure tree: its tag, its parent's number (-1 for the document), and what is said of it.

    `order` is the place of its frame among all that the document has, on whatever page.
    """

    tag: str
    parent: int
    order: int = 0
    alt: str = ""
    language: str = ""
    link: str = ""
    box: Rect | None = None


class GlyphRun(Struct, frozen=True, eq=False):
    """Glyphs of one face, size and ink, from left to right, with the words that each stands for.

    `xs` and `ys` are the glyphs' origins on the page; `texts[i]` is what glyph `i` is spoken and searched as: empty for
    all but the first glyph of a cluster. `marks` lists the glyphs that do not advance. `backwards` says that the words
    run from right to left.
    """

    face: str
    size: float
    ink: Ink
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    texts: tuple[str, ...]
    marks: frozenset[int]
    backwards: bool

    @property
    def words(self) -> str:
        """What the run says, in reading order."""
        return "".join(reversed(self.texts) if self.backwards else self.texts)


class Line(Struct, frozen=True):
    """One line of type: its words in reading order, its glyphs in visual order.

    `elements` are the elements that its runs belong to, -1 for decoration. `inks` are the boxes of its glyphs' ink
    (left, top, right, bottom), and `ink` is the box around them all. `clearance` is how far its ink keeps from another
    such line's; `place` is where in the content its words stand. `pivot` is for a line that reads upwards: its runs are
    then laid from the origin to the right, and turned a quarter about that point; `ink` and `inks` are where the page
    has them. `backwards` says that it is read from the right.
    """

    text: str
    style: str
    frame: str
    size: float
    baseline: float
    floor: float
    clearance: float
    runs: tuple[GlyphRun, ...]
    elements: tuple[int, ...]
    ink: Rect
    inks: tuple[tuple[float, float, float, float], ...]
    place: Place
    backwards: bool = False
    pivot: Point | None = None

    def runs_of(self, element: int) -> list[GlyphRun]:
        """The runs that belong to one element."""
        return [run for run, owner in zip(self.runs, self.elements, strict=True) if owner == element]

    @property
    def words(self) -> str:
        """What the line says, without the characters that only steer its direction."""
        return self.text.translate(STEERING).strip()


class Drawn(Struct, frozen=True):
    """A shape on the page; `element` is -1 for decoration. `pictured` shapes belong to a picture: words keep off it."""

    shape: Shape
    frame: str
    element: int = -1
    pictured: bool = False


class Placed(Struct, frozen=True):
    """Pixels on the page, filling `rect`."""

    raster: Raster
    rect: Rect
    frame: str
    element: int = -1


class Page(Struct, frozen=True):
    """All that is on one page, in the order in which it is drawn and read.

    `frames` says where each stands, `sizes` which size each type style came to, and `fills` how much of its height
    each frame's words take, as a share of 1. `reader_size` is the smallest size of what is there to be read. `panels`
    are those of a folded sheet's face, as they lie on it.
    """

    format: Format
    title: str
    subject: str
    author: str
    language: Language
    items: tuple[Line | Drawn | Placed, ...]
    elements: tuple[Element, ...]
    frames: Mapping[str, Rect]
    sizes: Mapping[str, float]
    fills: Mapping[str, float]
    reader_size: float
    panels: tuple[tuple[str, Rect], ...] = ()
