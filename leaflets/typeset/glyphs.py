"""A run's glyphs in their final places, with the words that each stands for."""

from __future__ import annotations

from leaflets.ink import Ink
from leaflets.page import GlyphRun
from leaflets.typeset.galley import Run
from leaflets.typeset.puts import SetLine


def glyph_run(run: Run, line: SetLine, pen: float, baseline: float, ink: Ink) -> GlyphRun:
    """The run's glyphs in their places, from the pen's on that baseline. Sizes and places are in points."""
    size = line.size
    ends = _cluster_ends(run)
    glyphs, xs, ys, texts, marks = [], [], [], [], []
    seen: set[int] = set()
    advancing = {sort.cluster for sort in run.sorts if sort.advance}
    at = pen
    for number, sort in enumerate(run.sorts):
        glyphs.append(sort.glyph)
        xs.append(at + sort.dx * size)
        ys.append(baseline - sort.dy * size)
        mark = not sort.advance and sort.cluster in advancing
        texts.append("" if mark or sort.cluster in seen else line.galley.text[sort.cluster : ends[sort.cluster]])
        if mark:
            marks.append(number)
        else:
            seen.add(sort.cluster)
        at += sort.advance * size
    return GlyphRun(
        face=run.stretch.choice.sorts.name,
        size=size * run.stretch.choice.factor,
        ink=ink,
        glyphs=tuple(glyphs),
        xs=tuple(xs),
        ys=tuple(ys),
        texts=tuple(texts),
        marks=frozenset(marks),
        backwards=run.stretch.level % 2 == 1,
    )


def _cluster_ends(run: Run) -> dict[int, int]:
    """Where the text of each cluster ends: where the next begins, in reading order."""
    starts = sorted({sort.cluster for sort in run.sorts})
    return dict(zip(starts, [*starts[1:], run.stretch.end], strict=True))
