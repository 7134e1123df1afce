"""Frames are judged by where they stand: in the safe zone, across a fold, on each other.

A frame of a given height takes as much of it as its words do. What their ink makes of it is for preflight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from leaflets.format import Format
from leaflets.layout import Frame
from leaflets.measure import MM, Rect
from leaflets.problem import Problem
from leaflets.typeset.puts import Column
from leaflets.typeset.standing import Room

SLACK = 0.05 * MM
LAID_OVER = 0.4
"""How much of the smaller of two frames may lie on the other: columns of one may end above where the other begins."""


def place_problems(made: Sequence[tuple[Room, Column, Rect]], format: Format) -> Iterator[Problem]:
    """What is wrong with the places of frames that hold something, each with its column and where that starts."""
    held = [
        (room, Rect(start.x, start.y, start.width, min(column.height, start.height)))
        for room, column, start in made
        if room.frame.blocks
    ]
    for room, _ in held:
        # A field may run to the bleed with its words inside it; preflight looks at their ink.
        if not room.frame.fill:
            yield from _outside(room, format)
        yield from _folded(room, format)
    given = [(room.frame, rect) for room, rect in held if room.height is not None]
    for (one, rect), (other, second) in combinations(given, 2):
        if one.page == other.page and rect.overlaps(second):
            yield from _overlap(one, other, rect, second)


def _outside(room: Room, format: Format) -> Iterator[Problem]:
    """Across the page its place is known always, along it where its height is given."""
    low, high = format.safe - SLACK, format.width - format.safe + SLACK
    outside = room.start < low or room.start + room.width > high
    if room.height is not None:
        rect = room.filled(0.0)
        outside = outside or rect.y < low or rect.bottom > format.height - format.safe + SLACK
    if outside:
        fault = f"the frame '{room.frame.name}' reaches into the safe zone"
        yield Problem(room.frame.place, fault, f"keep it {format.safe / MM:g} mm from the trim")


def _folded(room: Room, format: Format) -> Iterator[Problem]:
    """No fold goes through a frame that holds words, or comes nearer to it than the trim may.

    A frame with a fill may end at its fold: what stands in it is judged by its ink.
    """
    end, clear = room.start + room.width, 0.0 if room.frame.fill else format.safe
    for panel in format.faces[room.frame.page][1:] if format.faces else ():
        if room.start + SLACK < panel.start < end - SLACK:
            fault = f"the fold before the panel '{panel.name}' cuts the frame '{room.frame.name}'"
            yield Problem(room.frame.place, fault, "keep it within one panel")
        elif min(abs(room.start - panel.start), abs(end - panel.start)) < clear - SLACK:
            fault = f"the frame '{room.frame.name}' is too near to the fold before the panel '{panel.name}'"
            yield Problem(room.frame.place, fault, f"keep it {format.safe / MM:g} mm from the fold")


def _overlap(one: Frame, other: Frame, rect: Rect, second: Rect) -> Iterator[Problem]:
    deep = min(rect.bottom, second.bottom) - max(rect.y, second.y)
    wide = min(rect.right, second.right) - max(rect.x, second.x)
    if wide * deep > LAID_OVER * min(rect.width * rect.height, second.width * second.height):
        fault = f"the frames '{one.name}' and '{other.name}' overlap by {wide / MM:.1f} x {deep / MM:.1f} mm"
        yield Problem(other.place, fault, "move one, or make it smaller", (one.name, other.name))
