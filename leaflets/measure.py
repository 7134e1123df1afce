"""Lengths, points and rectangles: in PDF points, from the top-left corner of the trim, everywhere but in `write`."""

from __future__ import annotations

from msgspec import Struct

MM = 72 / 25.4
"""Points in a millimetre."""

INCH = 72.0
"""Points in an inch."""


class Point(Struct, frozen=True):
    """A place on the page: `x` to the right, `y` down."""

    x: float
    y: float


class Rect(Struct, frozen=True):
    """An upright rectangle. `x` and `y` are its left and top edges."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def inset(self, distance: float) -> Rect:
        """The rectangle with every edge moved inwards; a negative distance moves them outwards."""
        return Rect(self.x + distance, self.y + distance, self.width - 2 * distance, self.height - 2 * distance)

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def mirrored(self, page_width: float) -> Rect:
        """The rectangle as it stands on a page that is read from right to left."""
        return Rect(page_width - self.right, self.y, self.width, self.height)

    def holds(self, other: Rect, slack: float = 0.01) -> bool:
        """Whether `other` lies wholly inside, give or take `slack` points."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def overlaps(self, other: Rect, slack: float = 0.01) -> bool:
        """Whether the two share more than an edge."""
        return (
            other.x < self.right - slack
            and self.x < other.right - slack
            and other.y < self.bottom - slack
            and self.y < other.bottom - slack
        )

    def union(self, other: Rect) -> Rect:
        """The smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)
