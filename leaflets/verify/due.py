"""What the sheets ask a file to show: the same things as a file is read into, each with the place in the content that
a problem should name."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from leaflets.drawing import Outline, Shape
from leaflets.finding import Colour
from leaflets.ink import Ink
from leaflets.job import Edition
from leaflets.page import Drawn, GlyphRun, Line, Placed
from leaflets.problem import Place
from leaflets.sheet import Mark, Sheet
from leaflets.verify.things import Glyph, Painted, Pictured, Shown, Thing
from leaflets.verify.tokens import Reference

WHITE: Colour = ("DeviceCMYK", (0.0, 0.0, 0.0, 0.0))
BLACK: Colour = ("DeviceCMYK", (0.0, 0.0, 0.0, 1.0))
EVERY_PLATE: Colour = ("Separation/All", (1.0,))
NONE: Colour = ("", ())
NOWHERE = Reference(0)
OVERPRINT_BELOW = 12.0
"""Black type smaller than this, in points, overprints (Ghent Workgroup 2015)."""


class Due(Struct, frozen=True):
    """A thing that a sheet owes, what a person would call it, and where it comes from."""

    thing: Thing
    called: str
    place: Place | None = None
    frame: str = ""


class Owing:
    """Reads one sheet. A page counts down from its trim's top, a file counts up from the sheet's foot."""

    def __init__(self, sheet: Sheet, edition: Edition) -> None:
        self.sheet, self._edition = sheet, edition
        self._left, self._foot = -sheet.media.x, sheet.media.bottom

    def all(self) -> list[Due]:
        """Everything on the sheet, in the order in which it is laid down."""
        found = [due for shift in ((0.0, 0.0), *self.sheet.copies) for due in self._page(*shift)]
        return [*found, *(due for mark in self.sheet.marks for due in self._mark(mark))]

    def _page(self, right: float, down: float) -> Iterator[Due]:
        for item in self.sheet.page.items:
            match item:
                case Line():
                    for run in item.runs:
                        yield Due(self._run(item, run, right, down), item.words, item.place, item.frame)
                case Drawn():
                    if item.shape.fill or item.shape.stroke:
                        yield Due(self._shape(item.shape, right, down), "a shape", None, item.frame)
                case Placed():
                    box = item.rect.moved(right, down)
                    matrix = (box.width, 0.0, 0.0, box.height, box.x + self._left, self._foot - box.bottom)
                    size = {"Width": item.raster.width, "Height": item.raster.height}
                    yield Due(Pictured(matrix, size, NOWHERE), f"the picture {item.raster.name}", None, item.frame)

    def _run(self, line: Line, run: GlyphRun, right: float, down: float) -> Shown:
        order = [at for at in range(len(run.glyphs)) if at not in run.marks] + sorted(run.marks)
        glyphs = tuple(self._glyph(line, run, at, right, down) for at in order)
        turn = (0.0, 1.0, -1.0, 0.0) if line.pivot else (1.0, 0.0, 0.0, 1.0)
        over = self._edition.process and run.ink.only_black and run.size < OVERPRINT_BELOW
        return Shown(run.face, run.size, self._colour(run.ink), turn, glyphs, (), over)

    def _glyph(self, line: Line, run: GlyphRun, at: int, right: float, down: float) -> Glyph:
        x, y = run.xs[at], run.ys[at]
        if line.pivot:
            x, y = line.pivot.x + y, line.pivot.y - x
        text = run.texts[at].replace("\u2060", "")
        return Glyph(text, x + right + self._left, self._foot - y - down, 0.0, run.glyphs[at])

    def _shape(self, shape: Shape, right: float, down: float) -> Painted:
        points = self._points(shape.outline, right, down)
        odd = "*" if shape.even_odd and shape.fill else ""
        fill = self._colour(shape.fill) if shape.fill else NONE
        if not shape.stroke:
            return Painted(f"f{odd}", fill, NONE, 0.0, points)
        operator = f"B{odd}" if shape.fill else "S"
        return Painted(operator, fill, self._colour(shape.stroke), shape.width, points)

    def _mark(self, mark: Mark) -> Iterator[Due]:
        points = self._points(mark.outline, 0.0, 0.0)
        ink = EVERY_PLATE if self._edition.bleeds else BLACK
        if mark.halo:
            yield Due(Painted("S", NONE, WHITE, mark.width + 2 * mark.halo, points), "the white around a mark")
        operator = "S" if mark.width else "f"
        yield Due(Painted(operator, NONE if mark.width else ink, ink, mark.width, points), "a mark in the slug")

    def _points(self, outline: Outline, right: float, down: float) -> tuple[float, ...]:
        turned = outline.mapped(1, 0, 0, -1, self._left + right, self._foot - down)
        return turned.numbers

    def _colour(self, ink: Ink) -> Colour:
        if not self._edition.process:
            return "DeviceRGB", ink.screen
        return "DeviceCMYK", (ink.alone if self._edition.one_ink else ink).press
