"""A document becomes pages: bidi, shape, break, fit, place. The only room with HarfBuzz and ICU.

Here words get their size, their lines and their place. It does not know where the words come from, what edition is
asked for, or what a PDF is.
"""

from __future__ import annotations

from leaflets.document import Document
from leaflets.measure import Rect
from leaflets.page import Page
from leaflets.problem import Problem, Refused
from leaflets.typeset.case import Case
from leaflets.typeset.cutting import cut_faces
from leaflets.typeset.fitting import fit, problems, set_frame
from leaflets.typeset.fix import Fixer
from leaflets.typeset.puts import SetLine, dropped
from leaflets.typeset.setter import Setter
from leaflets.typeset.standing import Room, room_for

__all__ = ["Case", "cut_faces", "typeset"]


def typeset(document: Document, case: Case) -> tuple[Page, ...]:
    """The document's pages. Refused where words do not fit at their floors, or a character has no face."""
    page = Rect(0, 0, document.format.width, document.format.height)
    setter, fixer = Setter(document, case), Fixer(document, page)
    scales = _scales(document, setter, page)
    standing: dict[str, Rect] = {}
    wrong: list[Problem] = []
    for frame in document.frames:
        room = room_for(frame, page, standing)
        column = set_frame(room, setter, scales.get(frame.fit, 1.0))
        wrong += problems(room, column, document.language)
        rect = standing[frame.name] = room.filled(column.height)
        spare = rect.height - column.height if len(frame.columns) == 1 else 0.0
        if room.height and any(isinstance(put.what, SetLine) for put in column.puts):
            fixer.fills[frame.name] = column.fullest / room.height
        fixer.behind(frame, rect)
        fixer.frame(frame, rect.moved(0, dropped(spare, frame.align)), column)
    if wrong:
        raise Refused(*wrong)
    return (fixer.finished(standing),)


def _scales(document: Document, setter: Setter, page: Rect) -> dict[str, float]:
    """The scale of every fit group, in the room that its frames have before any type gives way."""
    groups: dict[str, list[Room]] = {}
    standing: dict[str, Rect] = {}
    for frame in document.frames:
        room = room_for(frame, page, standing)
        height = set_frame(room, setter, 1.0).height if room.height is None else room.height
        standing[frame.name] = room.filled(height)
        if frame.blocks:
            groups.setdefault(frame.fit, []).append(room)
    return {name: fit(rooms, setter) for name, rooms in groups.items()}
