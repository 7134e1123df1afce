"""Everything in its final place: columns become a page's lines and shapes, mirrored where the page is read that way."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from leaflets.document import Document
from leaflets.drawing import OPEN, Drawing, Shape
from leaflets.ink import Ink
from leaflets.layout import Frame
from leaflets.measure import Rect
from leaflets.page import Drawn, Element, GlyphRun, Line, Page, Placed
from leaflets.typeset.codes import code_outline
from leaflets.typeset.fields import field_shapes, tint_shape
from leaflets.typeset.galley import Run
from leaflets.typeset.ink_boxes import around, ink_boxes
from leaflets.typeset.puts import Column, Figure, Matrix, Put, SetLine, Tag, Tint
from leaflets.typeset.setter import hidden

FOREIGN = "en-GB"
"""Latin words in another script are the names of British services."""
Mapped = tuple[float, float, float, float, float, float]


class Fixer:
    """Gathers one page: its items in reading order, and the elements that they belong to."""

    def __init__(self, document: Document, page: Rect) -> None:
        self.document, self.page = document, page
        self.inks = document.theme.inks
        self.mirrored = document.language.right_to_left
        self.items: list[Line | Drawn | Placed] = []
        self.elements: list[Element] = []
        self.sizes: dict[str, float] = {}
        self.fills: dict[str, float] = {}
        self._numbers: dict[Tag, int] = {}
        self._in_latin = unicodedata.name(document.language.own_name[0]).startswith("LATIN")

    def behind(self, frame: Frame, rect: Rect) -> None:
        """What is drawn behind a frame's words."""
        for shape in field_shapes(frame, rect, self.page, self.document.format.bleed, self.inks):
            turned = replace(shape, outline=shape.outline.mirrored(self.page.width)) if self.mirrored else shape
            self.items.append(Drawn(turned, frame.name))

    def frame(self, frame: Frame, rect: Rect, column: Column) -> None:
        """The frame's own words and pictures. `rect` is where they start, on a page read from left to right."""
        for put in column.puts:
            placed = put.moved(rect.x, rect.y)
            if self.mirrored:
                placed = replace(placed, rect=placed.rect.mirrored(self.page.width))
            match placed.what:
                case SetLine():
                    self._line(frame, placed, placed.what)
                case Tint():
                    shape = tint_shape(placed.rect, self.inks[placed.what.fill], placed.what.corners, self.mirrored)
                    self.items.append(Drawn(shape, frame.name))
                case Figure():
                    self._figure(frame, placed, placed.what)
                case Matrix():
                    self._matrix(frame, placed, placed.what)

    def finished(self, frames: dict[str, Rect]) -> Page:
        standing = {name: rect.mirrored(self.page.width) if self.mirrored else rect for name, rect in frames.items()}
        document = self.document
        return Page(
            format=document.format,
            title=document.title,
            subject=document.subject,
            author=document.author,
            language=document.language,
            items=tuple(self.items),
            elements=tuple(self.elements),
            frames=standing,
            sizes=self.sizes,
            fills=self.fills,
            reader_size=min(
                (size for role, size in self.sizes.items() if document.theme.styles[role].reader), default=0.0
            ),
        )

    # the structure tree

    def _element(self, tags: Sequence[Tag], box: Rect | None = None) -> int:
        """The number of the innermost element, made with those around it where they are new; -1 for decoration."""
        parent = -1
        for tag in tags:
            if tag not in self._numbers:
                name, _, said = tag
                element = Element(
                    name,
                    parent,
                    alt=said if name == "Figure" else "",
                    language=said if name == "Span" else "",
                    link=said if name == "Link" else "",
                    box=box if name == "Figure" else None,
                )
                self._numbers[tag] = len(self.elements)
                self.elements.append(element)
            parent = self._numbers[tag]
        return parent

    def _elements_of(self, put: Put, line: SetLine) -> dict[int, int]:
        """The element of each run, by where it starts. They are numbered in reading order, whatever is drawn first.

        A stretch in another language is a Span that says which; in a right-to-left paragraph with such a stretch every
        run is one, because only then can each be spoken in its own order.
        """
        foreign = [run for run in line.galley.runs if self._foreign(run, line)]
        elements = {}
        for run in sorted(line.runs, key=lambda run: run.stretch.start):
            tags, link = put.tags, line.links[run.stretch.span]
            if link:
                tags = (*tags, ("Link", tags[-1][1], link))
            if self._foreign(run, line):
                tags = (*tags, ("Span", id(run), FOREIGN))
            elif foreign and self.mirrored:
                tags = (*tags, ("Span", id(run), ""))
            elements[run.stretch.start] = self._element(tags)
        return elements

    def _foreign(self, run: Run, line: SetLine) -> bool:
        """Whether the run holds Latin words in a language that is not written in Latin."""
        if self._in_latin or run.stretch.unicode_script != "Latn":
            return False
        return any(letter.isalpha() for letter in line.galley.text[run.stretch.start : run.stretch.end])

    # lines

    def _line(self, frame: Frame, put: Put, line: SetLine) -> None:
        style = self.document.theme.styles[line.paragraph.style]
        pen = put.rect.x - (hidden(line) if self.mirrored else 0.0)
        boxes = ink_boxes(line.runs, line.size)
        left, top, right, bottom = around(boxes)
        ink = Rect(pen + left, put.rect.y + top, right - left, bottom - top)
        shift = self._inward(ink)
        x, y = pen + shift, put.rect.y
        inked = self.inks[line.paragraph.ink or style.ink]
        elements = self._elements_of(put, line)
        runs = []
        for run in line.runs:
            runs.append(_glyph_run(run, line, pen + shift, y, elements[run.stretch.start], inked))
            pen += sum(sort.advance for sort in run.sorts) * line.size
        self.items.append(
            Line(
                text=line.galley.text[line.start : line.end],
                style=style.role,
                frame=frame.name,
                size=line.size,
                baseline=y,
                floor=max(line.floor, self.document.format.least) if style.reader else line.floor,
                clearance=line.clearance,
                runs=tuple(runs),
                ink=ink.moved(shift, 0),
                inks=tuple((a + x, b + y, c + x, d + y) for a, b, c, d in boxes),
                place=line.paragraph.place,
            )
        )
        self.sizes[style.role] = min(self.sizes.get(style.role, line.size), line.size)

    def _inward(self, ink: Rect) -> float:
        """How far a line must move so that its ink, which may overhang its own end, keeps to the safe zone."""
        safe = self.page.inset(self.document.format.safe)
        if ink.right > safe.right:
            return safe.right - ink.right
        return max(0.0, safe.x - ink.x)

    # pictures

    def _figure(self, frame: Frame, put: Put, figure: Figure) -> None:
        element = self._element(put.tags, put.rect) if figure.alt else -1
        rect, picture = put.rect, figure.picture
        if not isinstance(picture, Drawing):
            self.items.append(Placed(picture, rect, frame.name, element))
            return
        scale = rect.width / picture.width
        matrix: Mapped = (scale, 0, 0, scale, rect.x, rect.y)
        if picture.turns and self.mirrored:
            matrix = (-scale, 0, 0, scale, rect.right, rect.y)
        for shape in picture.shapes:
            filled = _inked(shape, figure.ink, self)
            self.items.append(Drawn(filled.mapped(*matrix), frame.name, element, pictured=True))

    def _matrix(self, frame: Frame, put: Put, code: Matrix) -> None:
        outline, modules = code_outline(code.address)
        side = put.rect.width / modules
        placed = outline.mapped(side, 0, 0, side, put.rect.x, put.rect.y)
        shape = Shape(placed, fill=self.inks["ink"], even_odd=True)
        self.items.append(Drawn(shape, frame.name, self._element(put.tags, put.rect), pictured=True))


def _inked(shape: Shape, role: str, fixer: Fixer) -> Shape:
    """The shape with what it left open filled in."""
    ink = fixer.inks[role]
    return replace(
        shape,
        fill=ink if shape.fill is OPEN else shape.fill,
        stroke=ink if shape.stroke is OPEN else shape.stroke,
    )


def _glyph_run(run: Run, line: SetLine, pen: float, baseline: float, element: int, ink: Ink) -> GlyphRun:
    size = line.size
    ends = _cluster_ends(run)
    glyphs, xs, ys, texts, marks = [], [], [], [], []
    seen: set[int] = set()
    advancing = {sort.cluster for sort in run.sorts if sort.advance}
    at = pen
    for number, sort in enumerate(run.sorts):
        glyphs.append(sort.glyph)
        xs.append(at + sort.dx * size)
        ys.append(baseline - sort.dy * size)
        mark = not sort.advance and sort.cluster in advancing
        texts.append("" if mark or sort.cluster in seen else line.galley.text[sort.cluster : ends[sort.cluster]])
        if mark:
            marks.append(number)
        else:
            seen.add(sort.cluster)
        at += sort.advance * size
    return GlyphRun(
        face=run.stretch.choice.sorts.name,
        size=size * run.stretch.choice.factor,
        ink=ink,
        glyphs=tuple(glyphs),
        xs=tuple(xs),
        ys=tuple(ys),
        texts=tuple(texts),
        marks=frozenset(marks),
        element=element,
        backwards=run.stretch.level % 2 == 1,
    )


def _cluster_ends(run: Run) -> dict[int, int]:
    """Where the text of each cluster ends: where the next begins, in reading order."""
    starts = sorted({sort.cluster for sort in run.sorts})
    return dict(zip(starts, [*starts[1:], run.stretch.end], strict=True))
