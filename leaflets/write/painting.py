"""A page's items as drawing operators: a content stream, with every operator in an element or an artifact.

Here the y axis turns: a page counts down from the top of its trim, PDF counts up from the foot of the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice

from msgspec.structs import replace

from leaflets.drawing import TAKES, Outline, Raster, Shape
from leaflets.ink import Ink
from leaflets.job import Edition
from leaflets.measure import Rect
from leaflets.page import Drawn, Line, Placed
from leaflets.sheet import Mark, Sheet
from leaflets.typeface import Cut
from leaflets.write.numbers import number, numbers
from leaflets.write.words import run_operators

OVERPRINT_BELOW = 12.0
"""Black type smaller than this, in points, overprints (Ghent Workgroup 2015)."""
PEN = {"M": "m", "L": "l", "C": "c", "Z": "h"}


class Painter:
    """Writes one sheet's content stream, and remembers which element each marked content belongs to.

    `owners[n]` is the element of marked content n; `fonts` and `rasters` are the resources that the stream names.
    """

    def __init__(self, sheet: Sheet, edition: Edition, cuts: Mapping[str, Cut], font_names: Mapping[str, str]) -> None:
        self.sheet, self.edition, self.cuts, self.font_names = sheet, edition, cuts, font_names
        self.owners: list[int] = []
        self.rasters: list[Raster] = []
        self.left, self.foot = -sheet.media.x, sheet.media.bottom
        self._code: list[str] = []
        self._open: int | None = None
        self._ink: tuple[Ink | None, bool] = (None, False)

    def stream(self) -> bytes:
        """The whole page: artwork clipped to the bleed, then the marks outside it."""
        self._code.append("q")
        self._code.append(f"{self._rect(self.sheet.clip)} re W n")
        if self.sheet.copies:
            page = self.sheet.page.format
            self._code.append(f"q {self._rect(Rect(0, 0, page.width, page.height))} re W n")
        for item in self.sheet.page.items:
            self._item(item)
        self._close()
        if self.sheet.copies:
            self._code.append("Q")
            self._code.append("/Artifact BMC")
            self._code += [f"q 1 0 0 1 {numbers(x, -y)} cm /Copy Do Q" for x, y in self.sheet.copies]
            self._code.append("EMC")
        self._code.append("Q")
        if self.sheet.marks:
            self._marks(self.sheet.marks)
        return "\n".join(self._code).encode("ascii")

    def copy(self) -> bytes:
        """The page by itself, for nobody to read out: what further copies of it are."""
        silent = Painter(replace(self.sheet, spoken=False), self.edition, self.cuts, self.font_names)
        for item in self.sheet.page.items:
            silent._item(item)
        silent._close()
        return "\n".join(code for code in silent._code if code not in ("/Artifact BMC", "EMC")).encode("ascii")

    def _item(self, item: Line | Drawn | Placed) -> None:
        match item:
            case Line():
                self._line(item)
            case Drawn():
                self._begin(item.element)
                self._shape(item.shape)
            case Placed():
                self._begin(item.element)
                self._pixels(item)

    # marked content

    def _begin(self, element: int) -> None:
        """Opens the element's content, unless it is the one that is open."""
        element = element if self.sheet.spoken else -1
        if self._open == element:
            return
        self._close()
        if element < 0:
            self._code.append("/Artifact BMC")
        else:
            tag = self.sheet.page.elements[element].tag
            self._code.append(f"/{self.tag(tag)} <</MCID {len(self.owners)}>> BDC")
            self.owners.append(element)
        self._open = element

    def _close(self) -> None:
        if self._open is not None:
            self._code.append("EMC")
        self._open = None

    def tag(self, tag: str) -> str:
        """A link that cannot be followed is a plain span."""
        return "Span" if tag == "Link" and not self.edition.links else tag

    # colour

    def _fill(self, ink: Ink, overprint: bool = False) -> None:
        if self._ink == (ink, overprint):
            return
        if self.edition.process and self._ink[1] != overprint:
            self._code.append("/Over gs" if overprint else "/Knock gs")
        if self._ink[0] != ink:
            self._code.append(self._colour(ink, "k", "rg"))
        self._ink = (ink, overprint)

    def _colour(self, ink: Ink, process: str, screen: str) -> str:
        if self.edition.process:
            return f"{numbers(*(ink.alone if self.edition.one_ink else ink).press)} {process}"
        return f"{numbers(*ink.screen)} {screen}"

    # what is drawn

    def _line(self, line: Line) -> None:
        left, foot = self.left, self.foot
        for run, element in zip(line.runs, line.elements, strict=True):
            self._begin(element)
            self._fill(run.ink, overprint=run.ink.only_black and run.size < OVERPRINT_BELOW)
            if line.pivot:
                # The line's own coordinates, turned a quarter about the pivot: to the right becomes up.
                self._code.append(f"q 0 1 -1 0 {numbers(line.pivot.x + left, foot - line.pivot.y)} cm")
                self._code += run_operators(run, self.cuts[run.face], self.font_names[run.face], 0.0, 0.0)
                self._code.append("Q")
            else:
                self._code += run_operators(run, self.cuts[run.face], self.font_names[run.face], left, foot)

    def _shape(self, shape: Shape) -> None:
        if shape.stroke:
            self._stroked(shape, shape.stroke)
            return
        if shape.fill:
            self._fill(shape.fill)
            self._code.append(f"{self._path(shape.outline)} {'f*' if shape.even_odd else 'f'}")

    def _stroked(self, shape: Shape, ink: Ink) -> None:
        """A stroke, and its fill. Its own state would outlive it, so it is kept to itself; no shape overprints."""
        before = self._ink
        self._code.append("q")
        if self.edition.process and before[1]:
            self._code.append("/Knock gs")
            self._ink = (before[0], False)
        self._code.append(f"{number(shape.width)} w 0 J 0 j 10 M {self._colour(ink, 'K', 'RG')}")
        if shape.dash:
            self._code.append(f"[{numbers(*shape.dash)}] 0 d")
        if shape.fill:
            self._fill(shape.fill)
        paint = "B" if shape.fill else "S"
        self._code.append(f"{self._path(shape.outline)} {paint}{'*' if shape.fill and shape.even_odd else ''}")
        self._code.append("Q")
        self._ink = before

    def _pixels(self, placed: Placed) -> None:
        rect = placed.rect
        name = f"Im{len(self.rasters)}"
        self.rasters.append(placed.raster)
        x, y = rect.x + self.left, self.foot - rect.bottom
        self._code.append(f"q {numbers(rect.width, 0, 0, rect.height, x, y)} cm /{name} Do Q")

    def _marks(self, marks: Iterable[Mark]) -> None:
        ink = "/All CS 1 SCN /All cs 1 scn" if self.edition.bleeds else "0 0 0 1 K 0 0 0 1 k"
        self._code.append(f"/Artifact BMC q {ink} 0 J")
        for mark in marks:
            path = self._path(mark.outline)
            if mark.halo:
                self._code.append(f"q 0 0 0 0 K {number(mark.width + 2 * mark.halo)} w {path} S Q")
            if not mark.width:
                self._code.append(f"{path} f")
            elif mark.dash:
                self._code.append(f"q [{numbers(*mark.dash)}] 0 d {number(mark.width)} w {path} S Q")
            else:
                self._code.append(f"{number(mark.width)} w {path} S")
        self._code.append("Q EMC")

    def _rect(self, rect: Rect) -> str:
        return numbers(rect.x + self.left, self.foot - rect.bottom, rect.width, rect.height)

    def _path(self, outline: Outline) -> str:
        return path_operators(outline, self.left, self.foot)


@lru_cache(maxsize=512)
def path_operators(outline: Outline, left: float, foot: float) -> str:
    """The outline's pen strokes, `left` and `foot` being where the trim's corner and top lie on the sheet."""
    turned = outline.mapped(1, 0, 0, -1, left, foot)
    written = iter(numbers(*turned.numbers).split())
    steps = []
    for command in turned.commands:
        steps += [*islice(written, TAKES[command]), PEN[command]]
    return " ".join(steps)
