"""Marks for whoever cuts, folds and joins: thin lines, and the few words that go with them.

Crop marks are 5 mm long and 0.25 pt thick, and start 1 mm outside the bleed at least (Ghent Workgroup 2015): 5 mm from
the trim where the slug has room for that. Fold marks are dashed, and stand in the slug alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from leaflets.drawing import Outline, polyline
from leaflets.measure import MM, Rect
from leaflets.sheet import Mark

Letter = Callable[[str, float], Outline]
"""Words as an outline at a size, standing on the origin."""

LENGTH = 5 * MM
WIDTH = 0.25
CLEAR_OF_BLEED = 1 * MM
CLEAR_OF_TRIM = 5 * MM
DASH = (1.2 * MM, 0.8 * MM)
HALO = 0.8
SMALL = 6.5
"""Points of the words in the slug."""


def crop_marks(trim: Rect, offset: float) -> list[Mark]:
    """Two marks at every corner, in line with the trim's edges."""
    marks = []
    for x, outward in ((trim.x, -1), (trim.right, 1)):
        for y, downward in ((trim.y, -1), (trim.bottom, 1)):
            near, far = offset * outward, (offset + LENGTH) * outward
            marks.append(Mark(polyline((x + near, y), (x + far, y)), WIDTH))
            near, far = offset * downward, (offset + LENGTH) * downward
            marks.append(Mark(polyline((x, y + near), (x, y + far)), WIDTH))
    return marks


def fold_marks(panels: Sequence[tuple[str, Rect]], trim: Rect, offset: float, letter: Letter) -> list[Mark]:
    """A dashed mark above and below every fold, with the word for it, and the panels' names and widths below."""
    marks = []
    folds = sorted({round(rect.right, 3) for _, rect in panels if rect.right < trim.right - 1})
    for x in folds:
        marks += [
            Mark(polyline((x, trim.y - offset), (x, trim.y - offset - LENGTH)), WIDTH, DASH),
            Mark(polyline((x, trim.bottom + offset), (x, trim.bottom + offset + LENGTH)), WIDTH, DASH),
            words("fold", x + 1 * MM, trim.y - offset - 1 * MM, letter),
        ]
    for name, rect in panels:
        said = f"{name.replace('_', ' ')}, {rect.width / MM:g} mm"
        lettering = letter(said, SMALL)
        start = rect.x + (rect.width - lettering.box.width) / 2
        marks.append(words(said, start, trim.bottom + offset + LENGTH - 0.5 * MM, letter))
    return marks


def words(said: str, x: float, y: float, letter: Letter, size: float = SMALL, halo: float = 0.0) -> Mark:
    """Small words that stand on the baseline at (x, y)."""
    return Mark(letter(said, size).mapped(1, 0, 0, 1, x, y), 0.0, halo=halo)


def cut_ticks(xs: Iterable[float], ys: Iterable[float], grid: Rect, live: Rect) -> list[Mark]:
    """Ticks at the ends of every cut: outside the grid where the printer reaches there, or else on the artwork."""
    marks = []
    for x in xs:
        if live.x - 0.01 <= x <= live.right + 0.01:
            for edge, inner, outward in ((grid.y, live.y, -1), (grid.bottom, live.bottom, 1)):
                start, end, halo = _tick(edge, inner, outward)
                marks.append(Mark(polyline((x, start), (x, end)), WIDTH, halo=halo))
    for y in ys:
        if live.y - 0.01 <= y <= live.bottom + 0.01:
            for edge, inner, outward in ((grid.x, live.x, -1), (grid.right, live.right, 1)):
                start, end, halo = _tick(edge, inner, outward)
                marks.append(Mark(polyline((start, y), (end, y)), WIDTH, halo=halo))
    return marks


def _tick(edge: float, inner: float, outward: int) -> tuple[float, float, float]:
    """Where a tick starts and ends: away from the grid's edge, if 2 mm can be printed there; and its halo."""
    room = (inner - edge) * outward
    if room >= 3 * MM:
        return edge + outward * MM, edge + outward * min(LENGTH, room), 0.0
    return inner, inner - outward * 3 * MM, HALO


def register_marks(clip: Rect) -> list[Mark]:
    """A cross in each corner of a tile, by which it is laid on its neighbours."""
    arm, inset = 2.5 * MM, 5 * MM
    marks = []
    for x in (clip.x + inset, clip.right - inset):
        for y in (clip.y + inset, clip.bottom - inset):
            marks += [
                Mark(polyline((x - arm, y), (x + arm, y)), WIDTH, halo=HALO),
                Mark(polyline((x, y - arm), (x, y + arm)), WIDTH, halo=HALO),
            ]
    return marks
