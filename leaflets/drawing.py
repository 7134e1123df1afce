"""Outlines and pictures: what a pen draws, whether a plate's corner, an icon, a QR code or a logo."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from leaflets.ink import Ink
from leaflets.measure import Rect

OPEN = Ink("", (0, 0, 0, 1), (0, 0, 0))
"""The ink of a drawing's shapes that take whatever ink the drawing is set in."""

TAKES = {"M": 2, "L": 2, "C": 6, "Z": 0}
"""How many numbers each pen command takes: move, line, cubic curve, close."""


class Outline(Struct, frozen=True):
    """A path: one letter a pen command, and all their numbers in one row."""

    commands: str
    numbers: tuple[float, ...]

    def steps(self) -> Iterator[tuple[str, tuple[float, ...]]]:
        """Each command with its own numbers."""
        at = 0
        for command in self.commands:
            takes = TAKES[command]
            yield command, self.numbers[at : at + takes]
            at += takes

    def mapped(self, a: float, b: float, c: float, d: float, e: float, f: float) -> Outline:
        """The outline under the matrix that takes (x, y) to (ax + cy + e, bx + dy + f)."""
        xs, ys = self.numbers[::2], self.numbers[1::2]
        moved = [value for x, y in zip(xs, ys, strict=True) for value in (a * x + c * y + e, b * x + d * y + f)]
        return Outline(self.commands, tuple(moved))

    def mirrored(self, page_width: float) -> Outline:
        """The outline as it stands on a page that is read from right to left."""
        return self.mapped(-1, 0, 0, 1, page_width, 0)

    @property
    def box(self) -> Rect:
        """A rectangle that holds every point, the curves' handles included."""
        xs, ys = self.numbers[::2], self.numbers[1::2]
        return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def __add__(self, other: Outline) -> Outline:
        return Outline(self.commands + other.commands, self.numbers + other.numbers)


def polygon(*points: tuple[float, float]) -> Outline:
    """A closed outline with straight sides."""
    return Outline("M" + "L" * (len(points) - 1) + "Z", tuple(value for point in points for value in point))


def polyline(*points: tuple[float, float]) -> Outline:
    """An open outline with straight sides."""
    return Outline("M" + "L" * (len(points) - 1), tuple(value for point in points for value in point))


def rectangle(rect: Rect) -> Outline:
    return polygon((rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom))


class Shape(Struct, frozen=True):
    """An outline with what it is filled and stroked with. `width` and `dash` are in points."""

    outline: Outline
    fill: Ink | None = None
    stroke: Ink | None = None
    width: float = 0
    even_odd: bool = False
    dash: tuple[float, ...] = ()

    def mapped(self, a: float, b: float, c: float, d: float, e: float, f: float) -> Shape:
        """The shape under a matrix; its stroke and its dashes grow with the matrix's own scale."""
        scale = abs(a * d - b * c) ** 0.5
        outline = self.outline.mapped(a, b, c, d, e, f)
        dash = tuple(part * scale for part in self.dash)
        return Shape(outline, self.fill, self.stroke, self.width * scale, self.even_odd, dash)


class Drawing(Struct, frozen=True):
    """A picture made of shapes, in a box of its own units.

    `turns` says whether it is drawn the other way round on a page that is read from right to left.
    """

    name: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    turns: bool = False


class Raster(Struct, frozen=True, eq=False):
    """A picture made of pixels, already in press inks and in screen colours, row by row; `alpha` may be empty.

    `channels` is 4 for process inks and 1 for black alone; the screen version always has 3.
    """

    name: str
    width: int
    height: int
    press: bytes
    channels: int
    screen: bytes
    alpha: bytes


def rounded(rect: Rect, radius: float, square: str = "") -> Outline:
    """A rectangle with round corners, of which one may stay square (`top-left`, `bottom-right` and so on).

    The arcs are the usual four cubic curves; 0.5523 is the handle length that errs by less than 0.03 % of the radius.
    """
    corners = {
        "top-left": ((0, 1), (1, 0)),
        "top-right": ((-1, 0), (0, 1)),
        "bottom-right": ((0, -1), (-1, 0)),
        "bottom-left": ((1, 0), (0, -1)),
    }
    commands, numbers = "", []
    for name, ((inx, iny), (outx, outy)) in corners.items():
        x = rect.x if "left" in name else rect.right
        y = rect.y if "top" in name else rect.bottom
        if name == square or not radius:
            commands += "L"
            numbers += [x, y]
            continue
        near = radius * (1 - 0.5523)
        commands += "LC"
        numbers += [x + inx * radius, y + iny * radius]
        numbers += [x + inx * near, y + iny * near, x + outx * near, y + outy * near]
        numbers += [x + outx * radius, y + outy * radius]
    return Outline("M" + commands[1:] + "Z", tuple(numbers))


def loops_around(cells: frozenset[tuple[int, int]]) -> Outline:
    """The edges of a set of unit squares (column, row), each loop once: dark modules without seams between them."""
    onward: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for x, y in cells:
        sides = (
            ((x, y), (x + 1, y), (x, y - 1)),
            ((x + 1, y), (x + 1, y + 1), (x + 1, y)),
            ((x + 1, y + 1), (x, y + 1), (x, y + 1)),
            ((x, y + 1), (x, y), (x - 1, y)),
        )
        for start, end, neighbour in sides:
            if neighbour not in cells:
                onward.setdefault(start, []).append(end)
    loops = [_corners(_walk(onward, start)) for start in sorted(onward) for _ in onward[start][:] if onward[start]]
    commands = "".join("M" + "L" * (len(loop) - 1) + "Z" for loop in loops)
    return Outline(commands, tuple(float(value) for loop in loops for point in loop for value in point))


def _walk(onward: dict[tuple[int, int], list[tuple[int, int]]], start: tuple[int, int]) -> list[tuple[int, int]]:
    loop, at = [start], onward[start].pop()
    while at != start:
        loop.append(at)
        at = onward[at].pop()
    return loop


def _corners(loop: list[tuple[int, int]]) -> list[tuple[int, int]]:
    around = [loop[-1], *loop, loop[0]]
    turns = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(around)]
    return [point for point, (before, after) in zip(loop, pairwise(turns), strict=True) if before != after]
