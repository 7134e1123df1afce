"""Copyfitting: the largest scale at which a group of frames holds its words, found by bisection.

Each style gives way together down to its floor; a floor is never broken. What does not fit then is a problem with a
name, a language and a number of lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from msgspec.structs import replace

from leaflets.block import Box, Item, Logo, Paragraph, Picture, Row, every_block
from leaflets.document import Document
from leaflets.layout import Frame
from leaflets.measure import Rect
from leaflets.problem import Problem, Refused
from leaflets.typeset.puts import Column, Overset, Put, SetLine, Stroke, Tags, dropped
from leaflets.typeset.setter import Setter, shared_widths
from leaflets.typeset.standing import Room

STEPS = 9
"""Bisections: a headline's range of 15 points is settled to a thirtieth of a point."""


def fit(rooms: Sequence[Room], setter: Setter) -> float:
    """The largest scale, at most 1, at which all of the rooms hold their words; 0 where even the floors do not help."""
    if _fits(rooms, setter, 1.0):
        return 1.0
    low, high = 0.0, 1.0
    if not _fits(rooms, setter, low):
        return low
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _fits(rooms, setter, middle) else (low, middle)
    return low


def _fits(rooms: Sequence[Room], setter: Setter, scale: float) -> bool:
    for room in rooms:
        column = set_frame(room, setter, scale)
        if column.oversets or (room.height is not None and column.height > room.height + 0.01):
            return False
    return True


def set_frame(room: Room, setter: Setter, scale: float) -> Column:
    """The frame's blocks at that scale, in its columns; remembered, because they are set alike for every region."""
    document, frame = setter.document, room.frame
    found = setter.depends.get(frame.name)
    if found is None:
        found = setter.depends[frame.name] = (frame, document.language.tag, document.mirrored, *_leans(frame, document))
    key = (*found, room.width, room.height, scale)
    column = setter.case.columns.get(key)
    if column is None:
        column = setter.case.columns[key] = _set_frame(room, setter, scale)
    return column


def _leans(frame: Frame, document: Document) -> list[object]:
    """The styles and pictures that a frame's blocks name: with words and room, all that its column depends on."""
    found: list[object] = []
    for block in every_block(frame.blocks):
        match block:
            case Paragraph():
                language = document.languages[block.language] if block.language else document.language
                found.append(document.styles[language.script][block.style])
            case Picture():
                # A drawing's own hash would look at each of its points. Its column holds on to it.
                found.append(id(document.pictures[block.name]))
            case Logo():
                names = (block.name, *(name for name, _ in block.partners))
                found += [id(document.pictures[name]) for name in names]
    return found


def _set_frame(room: Room, setter: Setter, scale: float) -> Column:
    frame = room.frame
    tags: Tags = ()
    if frame.as_list:
        # A box or a row that stands in a list by itself is an entry too.
        entries = tuple(Item((block,)) if isinstance(block, Box | Row | Paragraph) else block for block in frame.blocks)
        frame, tags = replace(frame, blocks=entries), (setter.tag("L"),)
        room = replace(room, frame=frame)
    if len(frame.columns) == 1 and not (frame.rows or frame.row_gap or frame.ruled):
        return setter.column(frame.blocks, room.width, room.height or 0.0, scale, tags)
    return _grid(room, setter, scale, tags)


def _grid(room: Room, setter: Setter, scale: float, tags: Tags) -> Column:
    """Blocks in the frame's cells, row by row in reading order. Rows of a given number share the frame's height."""
    frame = room.frame
    widths = shared_widths(frame.columns, frame.gap, room.width)
    if min(widths) <= 0 or sum(widths) + frame.gap * (len(widths) - 1) > room.width + 0.01:
        mend = "make them narrower, or the frame wider"
        raise Refused(Problem(frame.place, f"the columns of the frame '{frame.name}' are wider than it is", mend))
    pitch = room.height / frame.rows if frame.rows and room.height else 0.0
    puts = _dividers(room, widths) if frame.divider and room.height else []
    oversets: list[Overset] = []
    down = fullest = 0.0
    for first in range(0, len(frame.blocks), len(widths)):
        row = frame.blocks[first : first + len(widths)]
        cells = [setter.column((block,), width, pitch, scale, tags) for block, width in zip(row, widths, strict=False)]
        fullest = max(fullest, *(cell.height for cell in cells))
        height = pitch or max(cell.height for cell in cells)
        across = 0.0
        for cell, width in zip(cells, widths, strict=False):
            puts += cell.moved(across, down + dropped(height - cell.height, frame.align)).puts
            oversets += cell.oversets
            across += width + frame.gap
        more = first + len(widths) < len(frame.blocks)
        down += height + (frame.row_gap if more else 0.0)
        if more and frame.ruled:
            line = Rect(0, down - frame.row_gap / 2, room.width, 0)
            puts.append(Put(line, Stroke(frame.ruled), None))
        if pitch and max(cell.height for cell in cells) > pitch + 0.01:
            oversets += _first_words(puts)
    used = fullest / pitch * down if pitch else down
    return Column(down, tuple(puts), tuple(oversets), used)


def _dividers(room: Room, widths: Sequence[float]) -> list[Put]:
    """A line in the middle of the gap between every two columns."""
    assert room.frame.divider and room.height
    ends = accumulate(width + room.frame.gap for width in widths[:-1])
    stroke = Stroke(room.frame.divider)
    return [Put(Rect(end - room.frame.gap / 2, 0, 0, room.height), stroke, None) for end in ends]


def _first_words(puts: Sequence[Put]) -> list[Overset]:
    lines = [put.what for put in puts if isinstance(put.what, SetLine)]
    return [Overset(lines[-1].paragraph, 1, lines[-1].size)] if lines else []


def problems(room: Room, column: Column, document: Document) -> list[Problem]:
    """What to tell the editor about a frame whose words do not fit at their floors."""
    mend = "shorten the words, or choose a larger format"
    found = []
    for over in dict.fromkeys(column.oversets):
        lines = "1 line" if over.lines == 1 else f"{over.lines} lines"
        language = document.languages[over.paragraph.language or document.language.tag]
        fault = f"'{over.paragraph.style}' in the frame '{room.frame.name}' is {lines} over in {language.english_name}"
        found.append(
            Problem(over.paragraph.place, f"{fault} at {over.size:g} pt, its smallest", mend, (room.frame.name,))
        )
    if not found and room.height is not None and column.height > room.height + 0.01:
        lines = _lines_over(column, column.height - room.height)
        words = [put.what.paragraph for put in column.puts if isinstance(put.what, SetLine)]
        tag = words[-1].language if words else ""
        spoken = document.languages[tag or document.language.tag].english_name
        fault = f"the frame '{room.frame.name}' is {lines} over in {spoken} with all type at its smallest"
        found.append(Problem(words[-1].place if words else room.frame.place, fault, mend, (room.frame.name,)))
    return found


def _lines_over(column: Column, over: float) -> str:
    baselines = sorted({put.rect.y for put in column.puts if isinstance(put.what, SetLine)})
    gaps = [below - above for above, below in pairwise(baselines) if below - above > 1]
    count = max(1, -int(-over // min(gaps))) if gaps else 1
    return "1 line" if count == 1 else f"{count} lines"
