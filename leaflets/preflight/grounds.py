"""What lies under the words of a page: the ink of the last filled shape drawn there, or the paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from leaflets.drawing import Outline
from leaflets.ink import Ink
from leaflets.measure import Rect

PAPER = Ink("paper", (0, 0, 0, 0), (1, 1, 1))
Side = tuple[tuple[float, float], tuple[float, float]]


class Ground(Struct, frozen=True, dict=True):
    """A filled shape, with the box that it lies in."""

    outline: Outline
    fill: Ink
    box: Rect

    def meets(self, ink: Rect) -> bool:
        """Whether the ink can lie on it, give or take a hundredth of a point."""
        left, top, right, bottom = self._edges
        return ink.x < right and ink.y < bottom and ink.x + ink.width > left and ink.y + ink.height > top

    @cached_property
    def _edges(self) -> tuple[float, float, float, float]:
        box = self.box
        return box.x + 0.01, box.y + 0.01, box.right - 0.01, box.bottom - 0.01

    def covers(self, x: float, y: float) -> bool:
        """Whether the outline winds round the point; curves count as their chords, which is near enough for words."""
        inside = False
        for (ax, ay), (bx, by) in self._sides:
            if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
                inside = not inside
        return inside

    @cached_property
    def _sides(self) -> list[Side]:
        sides: list[Side] = []
        start = at = (0.0, 0.0)
        for command, numbers in self.outline.steps():
            end = start if command == "Z" else (numbers[-2], numbers[-1])
            if command == "M":
                start = end
            else:
                sides.append((at, end))
            at = end
        return sides


def ground_under(x: float, y: float, grounds: Sequence[Ground]) -> Ink:
    """The ink at that point, where the shapes are drawn in that order."""
    return next((ground.fill for ground in reversed(grounds) if ground.covers(x, y)), PAPER)
