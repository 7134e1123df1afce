"""Where lines end: greedily to count them, then with the least raggedness at that count.

All in em; `measure` is the width of the column over the size of the type.
"""

from __future__ import annotations

from leaflets.typeset.galley import Galley

SLACK = 1e-6
Lines = list[tuple[int, int]]


def count_lines(galley: Galley, measure: float) -> int:
    return len(greedy_lines(galley, measure))


def greedy_lines(galley: Galley, measure: float) -> Lines:
    """As much on every line as it takes. A piece wider than the measure stands alone and sticks out."""
    lines: Lines = []
    start, fitting = 0, 0
    for end in galley.breaks:
        if galley.width(start, end) > measure + SLACK and fitting > start:
            lines.append((start, fitting))
            start = fitting
        fitting = end
    if fitting > start:
        lines.append((start, fitting))
    return lines


def even_lines(galley: Galley, measure: float, balanced: bool) -> Lines:
    """The greedy number of lines, with the least sum of squared differences from the mean, or from the measure.

    Headings, labels and short details are balanced, last line and all; in running text the last line is free.
    """
    greedy = greedy_lines(galley, measure)
    count = len(greedy)
    if count < 2:
        return greedy
    widths = [galley.width(*line) for line in greedy]
    target = sum(widths) / count if balanced else measure
    best: dict[int, tuple[float, Lines]] = {0: (0.0, [])}
    for number in range(1, count + 1):
        free = not balanced and number == count
        best = _extended(galley, measure, best, target, free)
    found = best.get(galley.breaks[-1])
    return found[1] if found else greedy


def _extended(
    galley: Galley, measure: float, best: dict[int, tuple[float, Lines]], target: float, free: bool
) -> dict[int, tuple[float, Lines]]:
    """The cheapest way to every place that one more line can reach."""
    onward: dict[int, tuple[float, Lines]] = {}
    for start, (cost, lines) in best.items():
        for end in galley.breaks:
            if end <= start:
                continue
            width = galley.width(start, end)
            if width > measure + SLACK:
                break
            total = cost + (0.0 if free else (target - width) ** 2)
            if end not in onward or total < onward[end][0]:
                onward[end] = (total, [*lines, (start, end)])
    return onward


def widest_piece(galley: Galley) -> float:
    """The room that the widest unbreakable piece takes: below this no measure can go."""
    starts = (0, *galley.breaks)
    return max((galley.width(start, end) for start, end in zip(starts, galley.breaks, strict=False)), default=0.0)
