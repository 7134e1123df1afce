"""Inks: no more than the press takes, small black in black alone, and every word legible on what lies under it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from leaflets.ink import MOST_INK, Ink, contrast
from leaflets.page import Drawn, Line, Page, Placed
from leaflets.preflight.grounds import Ground, ground_under
from leaflets.printer import Printer
from leaflets.problem import Problem

LARGE = 14.4
"""Points from which a line counts as large."""
LEGIBLE, LEGIBLE_LARGE = 7.0, 4.5
"""WCAG 2 ratios: AAA for text, AA for large text."""


BLACK_BELOW = 12.0
"""Points below which black type overprints, and so has to be black alone (Ghent Workgroup 2015)."""
BLACK, NEUTRAL = 20.0, 0.06
"""The greatest L* of what people call black, and how far its sRGB channels may lie apart."""

Printed = Callable[[Ink], Ink]


def ink_problems(page: Page, printer: Printer | None, printed: Printed | None) -> Iterator[Problem]:
    """Inks that are too heavy, and words that stand out too little, or in black made of several inks."""
    yield from _heavy(page, printer)
    grounds: list[Ground] = []
    lines: list[Line] = []
    for item in page.items:
        if isinstance(item, Drawn) and item.shape.fill:
            grounds.append(Ground(item.shape.outline, item.shape.fill, item.shape.outline.box))
            yield from _hidden(lines, grounds[-1], item)
        elif isinstance(item, Line):
            lines.append(item)
            yield from _faint(item, [ground for ground in grounds if ground.meets(item.ink)], printed)
            yield from _mixed_black(item)


def _heavy(page: Page, printer: Printer | None) -> Iterator[Problem]:
    """Inks, and pixels, that lay down more than the press takes."""
    most = printer.most_ink if printer else MOST_INK
    mend = f"{most:g} % is the most" + (f" for the printer '{printer.name}'" if printer else "")
    for ink in dict.fromkeys(_inks(page)):
        if ink.total > most + 0.01:
            yield Problem(None, f"{ink.role} lays down {ink.total:.0f} % ink", mend)
    for item in page.items:
        if isinstance(item, Placed) and (total := _most_laid(item)) > most + 1:
            fault = f"the picture '{item.raster.name}' lays down {total:.0f} % ink in its shadows"
            yield Problem(None, fault, f"{mend}: lighten them, or give it as SVG", (item.frame,))


def _most_laid(placed: Placed) -> float:
    """The total ink, in per cent, of the heaviest pixel that can be seen at all."""
    raster = placed.raster
    if raster.channels != 4:
        return 100.0
    pixels = memoryview(raster.press).cast("I").tolist()
    seen = {pixel for pixel, alpha in zip(pixels, raster.alpha, strict=True) if alpha} if raster.alpha else set(pixels)
    return max((sum(pixel.to_bytes(4, "little")) for pixel in seen), default=0) / 2.55


def _mixed_black(line: Line) -> Iterator[Problem]:
    """Small black type that would need several plates in register, and could not overprint."""
    for ink in {run.ink.role: run.ink for run in line.runs}.values():
        black = ink.lightness < BLACK and max(ink.screen) - min(ink.screen) < NEUTRAL
        if black and not ink.only_black and line.size < BLACK_BELOW:
            fault = f"'{_words(line)}' is set in {ink.role}, a black of several inks"
            yield Problem(line.place, fault, f"below {BLACK_BELOW:g} pt set it in black alone", (line.frame,))


def _hidden(lines: list[Line], ground: Ground, item: Drawn) -> Iterator[Problem]:
    """Words that something is drawn over."""
    for line in lines:
        if ground.meets(line.ink) and any(ground.covers(x, y) for x, y in _corners(line)):
            fault = f"'{_words(line)}' lies under the frame '{item.frame}'"
            yield Problem(line.place, fault, "move one of them", (line.frame, item.frame))


def _inks(page: Page) -> Iterator[Ink]:
    for item in page.items:
        if isinstance(item, Line):
            yield from (run.ink for run in item.runs)
        elif isinstance(item, Drawn):
            yield from (ink for ink in (item.shape.fill, item.shape.stroke) if ink)


def _faint(line: Line, grounds: list[Ground], printed: Printed | None) -> Iterator[Problem]:
    """A problem where any part of the line's ink comes too near to its ground's tone."""
    look = printed or (lambda ink: ink)
    least = LEGIBLE if line.size < LARGE else LEGIBLE_LARGE
    points = _corners(line)[: None if grounds else 1]
    unders = {under.role: under for under in (ground_under(x, y, grounds) for x, y in points)}
    for ink in {run.ink.role: run.ink for run in line.runs}.values():
        for under in unders.values():
            ratio = contrast(look(ink), look(under))
            if ratio < least:
                how = " as it is printed" if printed else ""
                fault = f"'{_words(line)}' is {ink.role} on {under.role}, only {ratio:.1f} : 1{how}"
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
