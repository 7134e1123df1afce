"""Everything in its final place: columns become a page's lines and shapes, mirrored where the page is read that way."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from leaflets.document import Document
from leaflets.drawing import OPEN, Drawing, Shape, polyline
from leaflets.layout import Frame
from leaflets.measure import Point, Rect
from leaflets.page import Drawn, Line, Page, Placed
from leaflets.typeset.case import Case
from leaflets.typeset.codes import code_outline
from leaflets.typeset.elements import Elements
from leaflets.typeset.fields import bled, field_shapes, tint_shape
from leaflets.typeset.glyphs import glyph_run
from leaflets.typeset.ink_boxes import around, ink_boxes
from leaflets.typeset.paragraphs import hidden
from leaflets.typeset.puts import Column, Figure, FixedLine, Matrix, Put, SetLine, Stroke, Tint
from leaflets.typeset.sorts import Box

Mapped = tuple[float, float, float, float, float, float]


class Fixer:
    """Gathers one page: its items in reading order, and the elements that they belong to.

    The case remembers what has been fixed, for as long as it remembers what was set.
    """

    def __init__(self, document: Document, page: Rect, case: Case) -> None:
        self.document, self.page, self._lines, self._figures = document, page, case.lines, case.figures
        self._safe = page.inset(document.format.safe)
        self.inks = document.theme.inks
        self.mirrored = document.mirrored
        self.items: list[Line | Drawn | Placed] = []
        self.elements = Elements(document)
        self.sizes: dict[str, float] = {}
        self.fills: dict[str, float] = {}
        self._reader = float("inf")

    def behind(self, frame: Frame, rect: Rect) -> None:
        """What is drawn behind a frame's words."""
        for shape in field_shapes(frame, rect, self.page, self.document.format.bleed, self.inks):
            turned = replace(shape, outline=shape.outline.mirrored(self.page.width)) if self.mirrored else shape
            self.items.append(Drawn(turned, frame.name))

    def frame(self, frame: Frame, rect: Rect, column: Column, order: int) -> None:
        """The frame's own words and pictures; `order` is its place among all of the document's.

        `rect` is where they start, on a page read from left to right.
        """
        self.elements.order = order
        for put in column.puts:
            placed = self._faced(put.moved(rect.x, rect.y))
            match placed.what:
                case SetLine():
                    self._line(frame, placed, placed.what)
                case Tint():
                    self._drawn(frame, placed, self._tint(placed, placed.what))
                case Stroke():
                    self._drawn(frame, placed, self._stroke(placed, placed.what))
                case Figure():
                    self._figure(frame, placed, placed.what)
                case Matrix():
                    self._matrix(frame, placed, placed.what)

    def _faced(self, put: Put) -> Put:
        """The put as the page is read."""
        if not self.mirrored:
            return put
        if put.area:
            return replace(put, rect=put.rect.mirrored(put.area.height), area=put.area.mirrored(self.page.width))
        return replace(put, rect=put.rect.mirrored(self.page.width))

    def _drawn(self, frame: Frame, put: Put, shape: Shape, element: int = -1, *, pictured: bool = False) -> None:
        turned = shape.mapped(*_upwards(put.area)) if put.area else shape
        self.items.append(Drawn(turned, frame.name, element, pictured))

    def _tint(self, put: Put, tint: Tint) -> Shape:
        fill = self.inks[tint.fill] if tint.fill else None
        stroke, width = (self.inks[tint.outline.ink], tint.outline.width) if tint.outline else (None, 0.0)
        return tint_shape(put.rect, fill, stroke, width, tint.corners, self.mirrored)

    def _stroke(self, put: Put, stroke: Stroke) -> Shape:
        line = put.rect if put.area else bled(put.rect, self.page, self.document.format.bleed)
        return Shape(
            polyline((line.x, line.y), (line.right, line.bottom)),
            stroke=self.inks[stroke.rule.ink],
            width=stroke.rule.width,
        )

    def finished(self, frames: dict[str, Rect], panels: Sequence[tuple[str, Rect]]) -> Page:
        standing = {name: self._mirrored(rect) for name, rect in frames.items()}
        document = self.document
        return Page(
            format=document.format,
            title=document.title,
            subject=document.subject,
            author=document.author,
            language=document.language,
            items=tuple(self.items),
            elements=tuple(self.elements.all),
            frames=standing,
            sizes=self.sizes,
            fills=self.fills,
            reader_size=self._reader if self.items else 0.0,
            panels=tuple((name, self._mirrored(rect)) for name, rect in panels),
        )

    def _mirrored(self, rect: Rect) -> Rect:
        return rect.mirrored(self.page.width) if self.mirrored else rect

    # lines

    def _line(self, frame: Frame, put: Put, line: SetLine) -> None:
        style = line.style
        key = (line, put.rect, put.area, self._safe, line.paragraph.ink or style.ink, self.document.theme.name)
        fixed = self._lines.get(key)
        if fixed is None:
            fixed = self._lines[key] = self._fixed(put, line)
        elements = self.elements.of_runs(put, line)
        self.items.append(
            Line(
                text=line.galley.text[line.start : line.end],
                style=style.role,
                frame=frame.name,
                size=line.size,
                baseline=put.rect.y,
                floor=line.floor,
                clearance=line.clearance,
                runs=fixed.runs,
                elements=tuple(elements[run.stretch.start] for run in line.runs),
                ink=fixed.ink,
                inks=fixed.inks,
                place=line.paragraph.place,
                backwards=bool(line.galley.base),
                pivot=Point(put.area.x, put.area.bottom) if put.area else None,
            )
        )
        if style.reader:
            self._reader = min(self._reader, line.size)
        self.sizes[style.role] = min(self.sizes.get(style.role, line.size), line.size)

    def _fixed(self, put: Put, line: SetLine) -> FixedLine:
        x, y = put.rect.x - hidden(line), put.rect.y
        boxes = ink_boxes(line.runs, line.size)
        ink = _rect(around(boxes)).moved(x, y)
        if put.area:
            ink = _rect(_turned(put.area, (ink.x, ink.y, ink.right, ink.bottom)))
        else:
            shift = self._inward(ink)
            x, ink = x + shift, ink.moved(shift, 0)
        inks = [(a + x, b + y, c + x, d + y) for a, b, c, d in boxes]
        inked = self.inks[line.paragraph.ink or line.style.ink]
        runs = []
        for run in line.runs:
            runs.append(glyph_run(run, line, x, y, inked))
            x += sum(sort.advance for sort in run.sorts) * line.size
        return FixedLine(tuple(runs), ink, tuple(_turned(put.area, box) for box in inks) if put.area else tuple(inks))

    def _inward(self, ink: Rect) -> float:
        """How far a line must move so that its ink, which may overhang its own end, keeps to the safe zone."""
        if ink.right > self._safe.right:
            return self._safe.right - ink.right
        return max(0.0, self._safe.x - ink.x)

    # pictures

    def _figure(self, frame: Frame, put: Put, figure: Figure) -> None:
        element = self.elements.element(put.tags, _standing(put)) if figure.alt else -1
        rect, picture = put.rect, figure.picture
        if not isinstance(picture, Drawing):
            self.items.append(Placed(picture, rect, frame.name, element))
            return
        scale = rect.width / picture.width
        matrix: Mapped = (scale, 0, 0, scale, rect.x, rect.y)
        if picture.turns and self.mirrored:
            matrix = (-scale, 0, 0, scale, rect.right, rect.y)
        key = (id(picture), self.inks[figure.ink], matrix)
        shapes = self._figures.get(key)
        if shapes is None:
            # The picture is kept beside its shapes, so that no other ever has its number.
            shapes = tuple(_inked(shape, figure.ink, self).mapped(*matrix) for shape in picture.shapes), picture
            self._figures[key] = shapes
        for shape in shapes[0]:
            self._drawn(frame, put, shape, element, pictured=True)

    def _matrix(self, frame: Frame, put: Put, code: Matrix) -> None:
        outline, modules = code_outline(code.address, put.rect.width)
        side = put.rect.width / modules
        placed = outline.mapped(side, 0, 0, side, put.rect.x, put.rect.y)
        shape = Shape(placed, fill=self.inks["ink"], even_odd=True)
        self._drawn(frame, put, shape, self.elements.element(put.tags, _standing(put)), pictured=True)


def _upwards(area: Rect) -> Mapped:
    """What turns things laid from the origin to the right into things that stand upwards from the area's foot."""
    return 0, -1, 1, 0, area.x, area.bottom


def _turned(area: Rect, box: Box) -> Box:
    left, top, right, bottom = box
    return area.x + top, area.bottom - right, area.x + bottom, area.bottom - left


def _standing(put: Put) -> Rect:
    """Where the page has it."""
    rect = put.rect
    return _rect(_turned(put.area, (rect.x, rect.y, rect.right, rect.bottom))) if put.area else rect


def _rect(box: Box) -> Rect:
    left, top, right, bottom = box
    return Rect(left, top, right - left, bottom - top)


def _inked(shape: Shape, role: str, fixer: Fixer) -> Shape:
    """The shape with what it left open filled in."""
    ink = fixer.inks[role]
    return replace(
        shape,
        fill=ink if shape.fill is OPEN else shape.fill,
        stroke=ink if shape.stroke is OPEN else shape.stroke,
    )
