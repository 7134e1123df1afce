"""A document becomes pages: bidi, shape, break, fit, place. The only room with HarfBuzz and ICU.

Here words get their size, their lines and their place. It does not know where the words come from, what edition is
asked for, or what a PDF is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leaflets.document import Document
from leaflets.measure import Rect
from leaflets.page import Page
from leaflets.problem import Problem, Refused
from leaflets.typeset.case import Case
from leaflets.typeset.cutting import cut_faces
from leaflets.typeset.fitting import fit, problems, set_frame
from leaflets.typeset.fix import Fixer
from leaflets.typeset.lettering import lettered
from leaflets.typeset.places import place_problems
from leaflets.typeset.puts import Column, SetLine, dropped
from leaflets.typeset.setter import Setter
from leaflets.typeset.standing import Room, panels_of, room_for

__all__ = ["Case", "cut_faces", "lettered", "typeset"]


def typeset(document: Document, case: Case) -> tuple[Page, ...]:
    """The document's pages. Refused where words do not fit at their floors, or a character has no face."""
    page = Rect(0, 0, document.format.width, document.format.height)
    setter, panels = Setter(document, case), panels_of(document.format)
    scales = _scales(document, setter, page, panels)
    standing: dict[str, Rect] = {}
    made: list[tuple[Room, Column, Rect]] = []
    wrong: list[Problem] = []
    for frame in document.frames:
        room = room_for(frame, panels.get(frame.panel, page), standing)
        column = set_frame(room, setter, scales.get(frame.fit, 1.0))
        wrong += problems(room, column, document)
        rect = standing[frame.name] = room.filled(column.height)
        spare = rect.height - column.height if len(frame.columns) == 1 else 0.0
        made.append((room, column, rect.moved(0, dropped(spare, frame.align))))
    wrong += place_problems(made, document.format)
    if wrong:
        raise Refused(*wrong)
    return _fixed(document, case, page, panels, standing, made)


def _fixed(
    document: Document, case: Case, page: Rect, panels: Mapping[str, Rect], standing: Mapping[str, Rect],
    made: Sequence[tuple[Room, Column, Rect]],
) -> tuple[Page, ...]:  # fmt: skip
    """The pages, once all frames have been set. The last of what was made is where a column starts."""
    fixers = [Fixer(document, page, case) for _ in range(document.pages)]
    for order, (room, column, start) in enumerate(made):
        frame, fixer = room.frame, fixers[room.frame.page]
        if room.height and any(isinstance(put.what, SetLine) for put in column.puts):
            fixer.fills[frame.name] = column.fullest / room.height
        fixer.behind(frame, standing[frame.name])
        fixer.frame(frame, start, column, order)
    return tuple(
        fixer.finished(
            {frame.name: standing[frame.name] for frame in document.frames if frame.page == number},
            [(panel.name, panels[panel.name]) for face in document.format.faces[number : number + 1] for panel in face],
        )
        for number, fixer in enumerate(fixers)
    )


def _scales(document: Document, setter: Setter, page: Rect, panels: Mapping[str, Rect]) -> dict[str, float]:
    """The scale of every fit group, in the room that its frames have before any type gives way."""
    groups: dict[str, list[Room]] = {}
    standing: dict[str, Rect] = {}
    for frame in document.frames:
        room = room_for(frame, panels.get(frame.panel, page), standing)
        height = set_frame(room, setter, 1.0).height if room.height is None else room.height
        standing[frame.name] = room.filled(height)
        if frame.blocks:
            groups.setdefault(frame.fit, []).append(room)
    return {name: fit(rooms, setter) for name, rooms in groups.items()}
