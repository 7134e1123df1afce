"""What one page of a PDF paints: each fill, stroke, text and picture, with its ink, its overprint and its place.

Holds what `painter` reads and `press_rules` judges. Places are boxes, in points from the bottom left corner.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Literal, NamedTuple

Point = tuple[float, float]
Kind = Literal["fill", "stroke", "text", "picture"]


class Box(NamedTuple):
    """A rectangle in points, bottom-left origin."""

    left: float
    bottom: float
    right: float
    top: float

    @classmethod
    def around(cls, points: Iterable[Point]) -> "Box":
        """The smallest box that holds all the points."""
        xs, ys = zip(*points, strict=True)
        return cls(min(xs), min(ys), max(xs), max(ys))

    def grown(self, by: float) -> "Box":
        """The box with `by` more on each side."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def within(self, other: "Box") -> bool:
        """Whether no part lies outside the other, but for 0.02 pt of rounding."""
        outer = other.grown(0.02)
        return (
            outer.left <= self.left
            and outer.bottom <= self.bottom
            and self.right <= outer.right
            and self.top <= outer.top
        )

    def overlap(self, other: "Box") -> "Box | None":
        """What both cover, be it a line or a point; None where they are apart."""
        left, bottom = max(self.left, other.left), max(self.bottom, other.bottom)
        right, top = min(self.right, other.right), min(self.top, other.top)
        return Box(left, bottom, right, top) if left <= right and bottom <= top else None


class Overprint(NamedTuple):
    """What of the graphics state decides whether a colour knocks out what lies beneath: op, OP and OPM."""

    fill: bool = False
    stroke: bool = False
    mode: int = 0


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as a page names it.

    `spaces` are the family of its colour space and of those it rests on, outermost first; `inks` run from 0 (none) to
    1 (solid), and grey is counted as black ink; `colorant` is the name of a Separation.
    """

    spaces: tuple[str, ...]
    inks: tuple[float, ...] = ()
    colorant: str = ""

    @property
    def registers(self) -> bool:
        """Whether it prints on every plate: Separation /All."""
        return self.spaces[0] == "Separation" and self.colorant == "All"


@dataclass(frozen=True, slots=True)
class Paint:
    """One thing painted, and where it shows; a text is the point where its line starts.

    `size` is a line's width in pt, a text's size in pt, or a picture's pixels an inch.
    """

    kind: Kind
    colour: Colour
    overprint: Overprint
    boxes: tuple[Box, ...]
    size: float = inf


@dataclass(frozen=True, slots=True)
class Painting:
    """A page as it is painted; `colours` are all it names, painted with or not; `unread` is what could not be seen."""

    paints: tuple[Paint, ...]
    colours: tuple[Colour, ...]
    unread: tuple[str, ...]
