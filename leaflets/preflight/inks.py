"""Inks: no more than the press takes, and every word legible on what lies under it."""

from __future__ import annotations

from collections.abc import Iterator

from leaflets.ink import MOST_INK, Ink, contrast
from leaflets.page import Drawn, Line, Page
from leaflets.preflight.grounds import Ground, ground_under
from leaflets.problem import Problem

LARGE = 14.4
"""Points from which a line counts as large."""
LEGIBLE, LEGIBLE_LARGE = 7.0, 4.5
"""WCAG 2 ratios: AAA for text, AA for large text."""


def ink_problems(page: Page) -> Iterator[Problem]:
    """Inks that are too heavy, and words that stand out too little."""
    for ink in dict.fromkeys(_inks(page)):
        if ink.total > MOST_INK + 0.01:
            yield Problem(None, f"{ink.role} lays down {ink.total:.0f} % ink", f"{MOST_INK} % is the most")
    grounds: list[Ground] = []
    lines: list[Line] = []
    for item in page.items:
        if isinstance(item, Drawn) and item.shape.fill:
            grounds.append(Ground(item.shape.outline, item.shape.fill, item.shape.outline.box))
            yield from _hidden(lines, grounds[-1], item)
        elif isinstance(item, Line):
            lines.append(item)
            yield from _faint(item, [ground for ground in grounds if ground.box.overlaps(item.ink)])


def _hidden(lines: list[Line], ground: Ground, item: Drawn) -> Iterator[Problem]:
    """Words that something is drawn over."""
    for line in lines:
        if ground.box.overlaps(line.ink) and any(ground.covers(x, y) for x, y in _corners(line)):
            fault = f"'{_words(line)}' lies under the frame '{item.frame}'"
            yield Problem(line.place, fault, "move one of them", (line.frame, item.frame))


def _inks(page: Page) -> Iterator[Ink]:
    for item in page.items:
        if isinstance(item, Line):
            yield from (run.ink for run in item.runs)
        elif isinstance(item, Drawn):
            yield from (ink for ink in (item.shape.fill, item.shape.stroke) if ink)


def _faint(line: Line, grounds: list[Ground]) -> Iterator[Problem]:
    """A problem where any part of the line's ink comes too near to its ground's tone."""
    least = LEGIBLE if line.size < LARGE else LEGIBLE_LARGE
    unders = {under.role: under for under in (ground_under(x, y, grounds) for x, y in _corners(line))}
    for ink in {run.ink.role: run.ink for run in line.runs}.values():
        for under in unders.values():
            if contrast(ink, under) < least:
                fault = f"'{_words(line)}' is {ink.role} on {under.role}, only {contrast(ink, under):.1f} : 1"
                yield Problem(
                    line.place, fault, f"{least:g} : 1 is the least; move it, or choose another ink", (line.frame,)
                )
                return


def _corners(line: Line) -> list[tuple[float, float]]:
    """The corners of the first, the middle and the last glyph."""
    chosen = [line.inks[at] for at in dict.fromkeys((0, len(line.inks) // 2, len(line.inks) - 1))] if line.inks else []
    return [(x, y) for left, top, right, bottom in chosen for x in (left, right) for y in (top, bottom)]


def _words(line: Line) -> str:
    return line.words if len(line.words) < 40 else line.words[:37].strip() + "..."
