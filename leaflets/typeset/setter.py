"""Setting blocks in a column: paragraphs, boxes and rows around them, one under another.

A `scale` of 1 sets every style at its full size; less than 1 lets each go down towards its floor.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from msgspec.structs import replace

from leaflets.block import (
    Aside,
    Block,
    Box,
    Code,
    Each,
    Item,
    Logo,
    Paragraph,
    Picture,
    Repeat,
    Row,
    Rule,
    Space,
    Turned,
    Voiced,
    When,
)
from leaflets.document import Document
from leaflets.drawing import Drawing, Raster
from leaflets.measure import MM, Rect
from leaflets.problem import Problem, Refused
from leaflets.typeset.case import Case
from leaflets.typeset.codes import FINEST_MODULE, code_outline
from leaflets.typeset.paragraphs import Paragraphs
from leaflets.typeset.puts import Column, Figure, Matrix, Overset, Put, SetLine, Stroke, Tag, Tags, Tint, dropped

BESIDE = 5 * MM
"""The clear space between two logos."""
"""The least side of a QR code's module, for a telephone at arm's length."""


class Setter:
    """Sets the blocks of one document. `depends` is what each frame's column hangs on, by the frame's name."""

    def __init__(self, document: Document, case: Case) -> None:
        self.document, self.case = document, case
        self.paragraphs = Paragraphs(document, case)
        self.depends: dict[str, tuple[object, ...]] = {}

    def column(
        self, blocks: Sequence[Block], width: float, height: float, scale: float, tags: Tags, align: str = ""
    ) -> Column:
        """Blocks one under another. `height` is what there is for pictures that take what they can; 0 is no limit."""
        puts: list[Put] = []
        oversets: tuple[Overset, ...] = ()
        down = 0.0
        last: list[Put] = []
        for block in blocks:
            room = max(height - down, 0.0)
            made = self._set(block, width, room, scale, tags, align)
            shift = down + self.paragraphs.clearing(last, made, width, down)
            placed = made.moved(0, shift)
            puts += placed.puts
            oversets += made.oversets
            down = shift + made.height
            last = [put for put in placed.puts if isinstance(put.what, SetLine)] or last
        return Column(down, tuple(puts), oversets)

    def _set(self, block: Block, width: float, height: float, scale: float, tags: Tags, align: str) -> Column:
        match block:
            case Paragraph():
                return self._paragraph(block, width, scale, tags, align)
            case Picture():
                return self._figure(self.document.pictures[block.name], block.ink, block.alt, width, height, tags)
            case Logo():
                return self._logos(block, width, height, tags)
            case Code():
                return self._code(block, width, tags)
            case Space():
                return Column(block.height, (), ())
            case Rule():
                return Column(0.0, (Put(Rect(0, 0, width, 0), Stroke(block), None),), ())
            case Box():
                return self._box(block, width, height, scale, tags)
            case Turned():
                return self._upwards(block, scale, tags)
            case Aside():
                return self.column(block.blocks, width, height, scale, None, align)
            case Row():
                return self._row(block, width, scale, tags)
            case Item():
                inside = tags
                if tags and tags[-1].name == "L":
                    inside = (*tags, self.tag("LI"), self.tag("LBody"))
                return self.column(block.blocks, width, height, scale, inside, align)
            case Each() | Repeat() | Voiced() | When():
                raise AssertionError("composing leaves no gaps")
        assert_never(block)

    def tag(self, name: str, *, alt: str = "", language: str = "") -> Tag:
        """A new element."""
        return Tag(name, next(self.case.numbers), alt, language)

    def _within(self, tags: Tags, tag: Tag) -> Tags:
        return None if tags is None else (*tags, tag)

    def _paragraph(self, block: Paragraph, width: float, scale: float, tags: Tags, align: str) -> Column:
        wording = self.paragraphs.wording(block)
        spoken = wording.language.speech if block.language else ""
        tag = self.tag(wording.style.tag, language=spoken)
        return self.paragraphs.set(wording, width, scale, self._within(tags, tag), align)

    # pictures, boxes and rows

    def _code(self, block: Code, width: float, tags: Tags) -> Column:
        """As wide as its column. A code whose modules a telephone could not tell apart is refused."""
        _, modules = code_outline(block.address, width)
        if width / modules < FINEST_MODULE:
            fault = f"the QR code needs {modules} modules a side, only {width / modules / MM:.2f} mm each"
            raise Refused(Problem(block.place, fault, "0.6 mm is the least: give it a shorter address, or more room"))
        inside = self._within(tags, self.tag("Figure", alt=block.alt))
        return Column(width, (Put(Rect(0, 0, width, width), Matrix(block.address, block.alt), inside),), ())

    def _figure(self, picture: Drawing | Raster, ink: str, alt: str, width: float, height: float, tags: Tags) -> Column:
        """As large as fits, in the corner where reading starts."""
        scale = min(width / picture.width, height / picture.height if height else width / picture.width)
        rect = Rect(0, 0, picture.width * scale, picture.height * scale)
        inside = self._within(tags, self.tag("Figure", alt=alt)) if alt else None
        return Column(rect.height, (Put(rect, Figure(picture, ink, alt), inside),), ())

    def _logos(self, block: Logo, width: float, height: float, tags: Tags) -> Column:
        """The region's own, and its partners' beside it, with clear space between."""
        every = ((block.name, block.alt), *block.partners)
        room = (width - BESIDE * (len(every) - 1)) / len(every)
        made = [self._figure(self.document.pictures[name], "ink", alt, room, height, tags) for name, alt in every]
        puts, across = list[Put](), 0.0
        for column in made:
            puts += column.moved(across, 0).puts
            across += column.puts[0].rect.width + BESIDE
        return Column(max(column.height for column in made), tuple(puts), ())

    def _box(self, block: Box, width: float, height: float, scale: float, tags: Tags) -> Column:
        sides = block.padding if block.sides is None else block.sides
        whole, width = width, block.width or width
        given = block.height or 0.0
        room = max(given - 2 * block.padding, 0.0)
        inside = self.column(block.blocks, width - 2 * sides, room, scale, tags)
        if block.hugs:
            width = min(width, widest_line(inside) + 2 * sides + 0.01)
            inside = self.column(block.blocks, width - 2 * sides, room, scale, tags)
        height = given or inside.height + 2 * block.padding
        spare = height - 2 * block.padding - inside.height
        drawn = Tint(block.fill, block.corners, block.outline)
        tint = (Put(Rect(0, 0, width, height), drawn, None),) if block.fill or block.outline else ()
        oversets = inside.oversets
        if spare < -0.01 and not oversets:
            oversets = self._too_high(block.blocks, -spare)
        moved = inside.moved(sides, block.padding + dropped(spare, block.align))
        across = {"start": 0.0, "center": (whole - width) / 2, "end": whole - width}[block.side]
        return Column(height, (*tint, *moved.puts), oversets).moved(across, 0)

    def _too_high(self, blocks: Sequence[Block], over: float) -> tuple[Overset, ...]:
        words = next((block for block in blocks if isinstance(block, Paragraph)), None)
        if words is None:
            return ()
        wording = self.paragraphs.wording(words)
        least = self.paragraphs.floor(wording)
        return (Overset(words, int(over / self.paragraphs.leading(wording, least)) + 1, least),)

    def _upwards(self, block: Turned, scale: float, tags: Tags) -> Column:
        """Set along the box's height, from its foot; its puts are turned when they are fixed."""
        inside = self.column(block.blocks, block.height, block.width, scale, tags)
        area = Rect(0, 0, block.width, block.height)
        spare = block.width - inside.height
        puts = tuple(replace(put.moved(0, spare / 2), area=area) for put in inside.puts)
        oversets = inside.oversets
        if spare < -0.01 and not oversets:
            oversets = self._too_high(block.blocks, -spare)
        return Column(block.height, puts, oversets)

    def _row(self, block: Row, width: float, scale: float, tags: Tags) -> Column:
        widths = shared_widths(block.columns, block.gap, width)
        cells = [self.column(cell, room, 0.0, scale, tags) for cell, room in zip(block.cells, widths, strict=True)]
        height = max(cell.height for cell in cells)
        puts: list[Put] = []
        across = 0.0
        for cell, room in zip(cells, widths, strict=True):
            puts += cell.moved(across, dropped(height - cell.height, block.align)).puts
            across += room + block.gap
        return Column(height, tuple(puts), tuple(over for cell in cells for over in cell.oversets))


def widest_line(column: Column) -> float:
    """The width of its widest line or picture."""
    return max((put.rect.width for put in column.puts if isinstance(put.what, SetLine | Figure | Matrix)), default=0.0)


def shared_widths(columns: Sequence[float], gap: float, width: float) -> list[float]:
    """The width of each column; those of width 0 share what the others leave."""
    shares = sum(1 for column in columns if not column)
    left = width - sum(columns) - gap * (len(columns) - 1)
    return [column or left / shares for column in columns]
