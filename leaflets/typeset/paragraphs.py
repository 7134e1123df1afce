"""Setting paragraphs: words into lines at a size, and lines at such distances that their inks keep clear.

Jurisdiction: size, measure, leading and clearance. What stands around a paragraph is for setter.py.
"""

from __future__ import annotations

from msgspec import Struct

from leaflets.block import Paragraph, Span
from leaflets.document import Document
from leaflets.language import Language
from leaflets.measure import Rect
from leaflets.theme import TypeStyle
from leaflets.typeface import Script
from leaflets.typeset.case import Case
from leaflets.typeset.galley import Galley
from leaflets.typeset.ink_boxes import ink_boxes, needed_distance
from leaflets.typeset.lines import count_lines, even_lines, widest_piece
from leaflets.typeset.puts import Column, Overset, Put, SetLine, Tags

ROUNDING = 20
"""Sizes are whole twentieths of a point."""
OPPOSITE = {"start": "end", "end": "start", "center": "center"}


class Wording(Struct, frozen=True):
    """A paragraph with what its language and role make of it."""

    block: Paragraph
    language: Language
    script: Script
    style: TypeStyle


class Paragraphs:
    """Sets the paragraphs of one document."""

    def __init__(self, document: Document, case: Case) -> None:
        self.document, self.case = document, case

    def wording(self, block: Paragraph) -> Wording:
        language = self.document.languages[block.language] if block.language else self.document.language
        style = self.document.styles[language.script][block.style]
        return Wording(block, language, self.case.scripts[language.script], style)

    def set(self, wording: Wording, width: float, scale: float, tags: Tags, align: str) -> Column:
        """The paragraph's lines, and whether they are too many."""
        block, style = wording.block, wording.style
        whole = self._galley(wording, block.spans)
        size = self._size(wording, whole, width, scale)
        cut = [
            (part, spans, line)
            for part, spans in self._turned(wording, whole, width / size)
            for line in even_lines(part, width / size, style.balanced)
        ]
        oversets = self._oversets(wording, whole, len(cut), width / size, size)
        side = block.align or align or style.align
        if wording.language.right_to_left != self.document.mirrored:
            side = OPPOSITE[side]
        puts = []
        for part, spans, (start, end) in cut:
            runs, room = tuple(part.line(start, end)), part.width(start, end) * size
            across = {"start": 0.0, "center": (width - room) / 2, "end": width - room}[side]
            links = tuple(span.link for span in spans)
            line = SetLine(part, start, end, runs, block, size, self.floor(wording), links, style)
            puts.append(Put(Rect(across, 0, room, 0), line, tags))
        return self._leaded(puts, wording, size, oversets, width)

    def clearing(self, above: list[Put], below: Column, width: float, down: float) -> float:
        """How much further down a column must start, so that its lines keep clear of those of the block above it.

        Lines of a row stand side by side: any of them may be the one that comes too near.
        """
        lines = [put for put in below.puts if isinstance(put.what, SetLine) and not put.area]
        further = 0.0
        for upper in above:
            for lower in lines:
                needed = 0.0 if upper.area else self._distance(upper, lower, width)
                if needed:
                    further = max(further, upper.rect.y + needed - (down + lower.rect.y))
        return further

    def floor(self, wording: Wording) -> float:
        """The least size: in running text the points themselves count, in display type the height of the letters.

        Nothing that is there to be read is smaller than the format's least.
        """
        style = wording.style
        factor = wording.script.settings[style.kind].size if style.kind in ("headline", "label") else 1.0
        return max(style.floor * factor, self.document.format.least if style.reader else 0.0)

    def leading(self, wording: Wording, size: float) -> float:
        """From one line to the next, in points."""
        return wording.script.settings[wording.style.kind].leading * wording.style.leading * size

    def _leaded(
        self, puts: list[Put], wording: Wording, size: float, oversets: tuple[Overset, ...], width: float
    ) -> Column:
        """Lines at their baselines: half of the leading above and below each face, more where inks would touch."""
        face = self.case.faces(wording.script.code).main(wording.style.weight)
        leading = self.leading(wording, size)
        baseline = leading / 2 + (face.ascent - face.descent) / 2 * size
        down, placed = 0.0, list[Put]()
        for put in puts:
            if placed:
                down += max(leading, self._distance(placed[-1], put, width))
            placed.append(put.moved(0, baseline + down))
        return Column(down + leading if puts else 0.0, tuple(placed), oversets)

    def _galley(self, wording: Wording, spans: tuple[Span, ...]) -> Galley:
        return self.case.galley(spans, wording.style, wording.language, self.document.languages, wording.block.place)

    def _turned(self, wording: Wording, whole: Galley, measure: float) -> list[tuple[Galley, tuple[Span, ...]]]:
        """The paragraph whole; or, where it may turn and its first sentence fills one line, that line and the rest."""
        spans = wording.block.spans
        second = next((at for at, span in enumerate(spans) if at and span.begins), 0)
        if wording.block.turn and second:
            first, rest = (self._galley(wording, part) for part in (spans[:second], spans[second:]))
            if count_lines(first, measure) == 1:
                return [(first, spans[:second]), (rest, spans[second:])]
        return [(whole, spans)]

    def _size(self, wording: Wording, whole: Galley, width: float, scale: float) -> float:
        """The size at that scale: no smaller than the floor, and no larger than the widest piece allows."""
        full = wording.style.size * wording.script.settings[wording.style.kind].size
        cap = width / max(widest_piece(whole), 1e-9)
        wanted = min(full * scale, cap)
        return max(self.floor(wording), int(wanted * ROUNDING + 1e-6) / ROUNDING)

    def _oversets(
        self, wording: Wording, whole: Galley, lines: int, measure: float, size: float
    ) -> tuple[Overset, ...]:
        over = max(lines - wording.style.lines, 0) if wording.style.lines else 0
        if not over and widest_piece(whole) > measure + 1e-6:
            over = 1
        return (Overset(wording.block, over, size),) if over else ()

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
        left = width - put.rect.right if self.document.mirrored else put.rect.x
        left -= hidden(line)
        return [(a + left, b, c + left, d) for a, b, c, d in ink_boxes(line.runs, line.size)]


def hidden(line: SetLine) -> float:
    """The room of the space at the line's end, where the line is read from the right and has it at its left."""
    if not line.galley.base:
        return 0.0
    total = sum(sort.advance for run in line.runs for sort in run.sorts)
    return (total - line.galley.width(line.start, line.end)) * line.size
