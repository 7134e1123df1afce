"""Setting blocks in a column: paragraphs into lines, boxes and rows around them, one under another.

A `scale` of 1 sets every style at its full size; less than 1 lets each go down towards its floor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import assert_never

from leaflets.block import Block, Box, Code, Each, Item, Logo, Paragraph, Picture, Row, Space, Span, When
from leaflets.document import Document
from leaflets.drawing import Drawing, Raster
from leaflets.measure import MM, Rect
from leaflets.problem import Problem, Refused
from leaflets.theme import TypeStyle
from leaflets.typeset.case import Case
from leaflets.typeset.codes import code_outline
from leaflets.typeset.galley import Galley
from leaflets.typeset.ink_boxes import ink_boxes, needed_distance
from leaflets.typeset.lines import count_lines, even_lines, widest_piece
from leaflets.typeset.puts import Column, Figure, Matrix, Overset, Put, SetLine, Tag, Tint, dropped

FINEST_MODULE = 0.6 * MM
"""The least side of a QR code's module, for a telephone at arm's length."""
ROUNDING = 20
"""Sizes are whole twentieths of a point."""


class Setter:
    """Sets the blocks of one document. Tags number the elements that a screen reader will be told of; `columns` keeps
    what has been set."""

    def __init__(self, document: Document, case: Case) -> None:
        self.document, self.case = document, case
        self.script = document.script
        self.faces = case.faces(document.script.code)
        self.columns: dict[tuple[object, ...], Column] = {}
        self._numbers = count()

    def column(
        self, blocks: Sequence[Block], width: float, height: float, scale: float, tags: tuple[Tag, ...], align: str = ""
    ) -> Column:
        """Blocks one under another. `height` is what there is for pictures that take what they can; 0 is no limit."""
        puts: list[Put] = []
        oversets: tuple[Overset, ...] = ()
        down = 0.0
        last: list[Put] = []
        for block in blocks:
            room = max(height - down, 0.0)
            made = self._set(block, width, room, scale, tags, align)
            shift = down + self._clearing(last, made, width, down)
            placed = made.moved(0, shift)
            puts += placed.puts
            oversets += made.oversets
            down = shift + made.height
            last = [put for put in placed.puts if isinstance(put.what, SetLine)] or last
        return Column(down, tuple(puts), oversets)

    def _set(
        self, block: Block, width: float, height: float, scale: float, tags: tuple[Tag, ...], align: str
    ) -> Column:
        match block:
            case Paragraph():
                return self._paragraph(block, width, scale, tags, align)
            case Picture():
                return self._figure(self.document.pictures[block.name], block.ink, block.alt, width, height, tags)
            case Logo():
                return self._figure(self.document.pictures[block.name], "ink", block.alt, width, height, tags)
            case Code():
                return self._code(block, width, tags)
            case Space():
                return Column(block.height, (), ())
            case Box():
                return self._box(block, width, height, scale, tags)
            case Row():
                return self._row(block, width, scale, tags)
            case Item():
                inside = (*tags, self.tag("LI"), self.tag("LBody")) if tags and tags[-1][0] == "L" else tags
                return self.column(block.blocks, width, height, scale, inside, align)
            case Each() | When():
                raise AssertionError("composing leaves no gaps")
        assert_never(block)

    def tag(self, name: str, said: str = "") -> Tag:
        """A new element."""
        return name, next(self._numbers), said

    def _tagged(self, put: Put, name: str, said: str = "") -> Put:
        return replace(put, tags=(*put.tags, self.tag(name, said)))

    # paragraphs

    def _paragraph(self, block: Paragraph, width: float, scale: float, tags: tuple[Tag, ...], align: str) -> Column:
        style = self.document.theme.styles[block.style]
        whole = self._galley(block, style)
        size, floor = self.size(style, whole, width, scale), self.floor(style)
        cut = [
            (part, spans, line)
            for part, spans in self._turned(block, style, whole, width / size)
            for line in even_lines(part, width / size, style.balanced)
        ]
        oversets = self._oversets(block, style, whole, len(cut), width / size, size)
        tags = (*tags, self.tag(style.tag))
        side = block.align or align or style.align
        puts = []
        for part, spans, (start, end) in cut:
            runs, room = tuple(part.line(start, end)), part.width(start, end) * size
            across = {"start": 0.0, "center": (width - room) / 2, "end": width - room}[side]
            links = tuple(span.link for span in spans)
            line = SetLine(part, start, end, runs, block, size, floor, links)
            puts.append(Put(Rect(across, 0, room, 0), line, tags))
        return self._leaded(puts, style, size, oversets, width)

    def _leaded(
        self, puts: list[Put], style: TypeStyle, size: float, oversets: tuple[Overset, ...], width: float
    ) -> Column:
        """Lines at their baselines: half of the leading above and below each face, more where inks would touch."""
        face = self.faces.main(style.weight)
        leading = self.script.settings[style.kind].leading * style.leading * size
        baseline = leading / 2 + (face.ascent - face.descent) / 2 * size
        down, placed = 0.0, list[Put]()
        for put in puts:
            if placed:
                down += max(leading, self._distance(placed[-1], put, width))
            placed.append(put.moved(0, baseline + down))
        return Column(down + leading if puts else 0.0, tuple(placed), oversets)

    def _galley(self, block: Paragraph, style: TypeStyle, spans: tuple[Span, ...] | None = None) -> Galley:
        return self.case.galley(spans or block.spans, style, self.document.language, block.place)

    def _turned(
        self, block: Paragraph, style: TypeStyle, whole: Galley, measure: float
    ) -> list[tuple[Galley, tuple[Span, ...]]]:
        """The paragraph whole; or, where it may turn and its first span fills one line, that line and the rest."""
        first, rest = block.spans[:1], block.spans[1:]
        if block.turn and rest and count_lines(self._galley(block, style, first), measure) == 1:
            return [(self._galley(block, style, first), first), (self._galley(block, style, rest), rest)]
        return [(whole, block.spans)]

    def size(self, style: TypeStyle, whole: Galley, width: float, scale: float) -> float:
        """The size at that scale: no smaller than the floor, and no larger than the widest piece allows."""
        full = style.size * self.script.settings[style.kind].size
        cap = width / max(widest_piece(whole), 1e-9)
        wanted = min(full * scale, cap)
        return max(self.floor(style), int(wanted * ROUNDING + 1e-6) / ROUNDING)

    def floor(self, style: TypeStyle) -> float:
        """The least size: in running text the points themselves count, in display type the height of the letters."""
        factor = self.script.settings[style.kind].size
        return style.floor * (factor if style.kind in ("headline", "label") else 1.0)

    def _oversets(
        self, block: Paragraph, style: TypeStyle, whole: Galley, lines: int, measure: float, size: float
    ) -> tuple[Overset, ...]:
        over = max(lines - style.lines, 0) if style.lines else 0
        if not over and widest_piece(whole) > measure + 1e-6:
            over = 1
        return (Overset(block, over, size),) if over else ()

    # distances between inks

    def _clearing(self, above: list[Put], below: Column, width: float, down: float) -> float:
        """How much further down a column must start, so that its first line keeps clear of the last line above it."""
        lines = [put for put in below.puts if isinstance(put.what, SetLine)]
        if not above or not lines:
            return 0.0
        needed = self._distance(above[-1], lines[0], width)
        return max(0.0, above[-1].rect.y + needed - (down + lines[0].rect.y)) if needed else 0.0

    def _distance(self, above: Put, below: Put, width: float) -> float:
        """How far apart two lines' baselines must be: their inks keep the mean of what each asks for."""
        assert isinstance(above.what, SetLine) and isinstance(below.what, SetLine)
        clearance = (above.what.clearance + below.what.clearance) / 2
        if not clearance:
            return 0.0
        return needed_distance(self._boxes(above, width), self._boxes(below, width), clearance)

    def _boxes(self, put: Put, width: float) -> list[tuple[float, float, float, float]]:
        """The line's inks across its column, as the page will be read."""
        line = put.what
        assert isinstance(line, SetLine)
        mirrored = self.document.language.right_to_left
        left = width - put.rect.right if mirrored else put.rect.x
        left -= hidden(line) if mirrored else 0.0
        return [(a + left, b, c + left, d) for a, b, c, d in ink_boxes(line.runs, line.size)]

    # pictures, boxes and rows

    def _code(self, block: Code, width: float, tags: tuple[Tag, ...]) -> Column:
        """As wide as its column. A code whose modules a telephone could not tell apart is refused."""
        _, modules = code_outline(block.address)
        if width / modules < FINEST_MODULE:
            fault = f"the QR code needs {modules} modules a side, only {width / modules / MM:.2f} mm each"
            raise Refused(Problem(block.place, fault, "0.6 mm is the least: give it a shorter address, or more room"))
        put = Put(Rect(0, 0, width, width), Matrix(block.address, block.alt), tags)
        return Column(width, (self._tagged(put, "Figure", block.alt),), ())

    def _figure(
        self, picture: Drawing | Raster, ink: str, alt: str, width: float, height: float, tags: tuple[Tag, ...]
    ) -> Column:
        """As large as fits, in the corner where reading starts."""
        scale = min(width / picture.width, height / picture.height if height else width / picture.width)
        rect = Rect(0, 0, picture.width * scale, picture.height * scale)
        put = Put(rect, Figure(picture, ink, alt), tags)
        return Column(rect.height, (self._tagged(put, "Figure", alt) if alt else replace(put, tags=()),), ())

    def _box(self, block: Box, width: float, height: float, scale: float, tags: tuple[Tag, ...]) -> Column:
        width = block.width or width
        inner_width = width - 2 * block.padding
        given = block.height or 0.0
        inside = self.column(block.blocks, inner_width, max(given - 2 * block.padding, 0.0), scale, tags)
        height = given or inside.height + 2 * block.padding
        spare = height - 2 * block.padding - inside.height
        tint = (Put(Rect(0, 0, width, height), Tint(block.fill, block.corners), ()),) if block.fill else ()
        oversets = inside.oversets
        if spare < -0.01 and not oversets:
            oversets = self._too_high(block.blocks, -spare)
        moved = inside.moved(block.padding, block.padding + dropped(spare, block.align))
        return Column(height, (*tint, *moved.puts), oversets)

    def _too_high(self, blocks: Sequence[Block], over: float) -> tuple[Overset, ...]:
        words = next((block for block in blocks if isinstance(block, Paragraph)), None)
        if words is None:
            return ()
        style = self.document.theme.styles[words.style]
        leading = self.script.settings[style.kind].leading * style.leading * self.floor(style)
        return (Overset(words, int(over / leading) + 1, self.floor(style)),)

    def _row(self, block: Row, width: float, scale: float, tags: tuple[Tag, ...]) -> Column:
        widths = shared_widths(block.columns, block.gap, width)
        cells = [self.column(cell, room, 0.0, scale, tags) for cell, room in zip(block.cells, widths, strict=True)]
        height = max(cell.height for cell in cells)
        puts: list[Put] = []
        across = 0.0
        for cell, room in zip(cells, widths, strict=True):
            puts += cell.moved(across, dropped(height - cell.height, block.align)).puts
            across += room + block.gap
        return Column(height, tuple(puts), tuple(over for cell in cells for over in cell.oversets))


def shared_widths(columns: Sequence[float], gap: float, width: float) -> list[float]:
    """The width of each column; those of width 0 share what the others leave."""
    shares = sum(1 for column in columns if not column)
    left = width - sum(columns) - gap * (len(columns) - 1)
    return [column or left / shares for column in columns]


def hidden(line: SetLine) -> float:
    """The room of the space at the line's end, which a right-to-left line has at its left."""
    total = sum(sort.advance for run in line.runs for sort in run.sorts)
    return (total - line.galley.width(line.start, line.end)) * line.size
