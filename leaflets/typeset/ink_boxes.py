"""Where the ink of a line really is. Nastaliq's strokes leave their line box at the top and at the side.

Jurisdiction: distances between inks. Font metrics are not to be trusted here: a tall stack of Noto Nastaliq rises to
2.79 em, above its stated ascent of 1.90.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.typeset.galley import Run
from leaflets.typeset.sorts import Box


def ink_boxes(runs: Sequence[Run], size: float) -> list[Box]:
    """The ink of every glyph, in points about the start of the first run on the baseline, y down."""
    boxes: list[Box] = []
    pen = 0.0
    for run in runs:
        scale = run.stretch.choice.factor
        box_of = run.stretch.choice.sorts.box
        for sort in run.sorts:
            box = box_of(sort.glyph)
            if box:
                x, y = pen + sort.dx, -sort.dy
                left, top, right, bottom = box
                boxes.append(
                    (
                        (x + left * scale) * size,
                        (y + top * scale) * size,
                        (x + right * scale) * size,
                        (y + bottom * scale) * size,
                    )
                )
            pen += sort.advance
    return boxes


def around(boxes: Sequence[Box]) -> Box:
    """The box around all of them; nothing at the origin where there are none."""
    if not boxes:
        return 0.0, 0.0, 0.0, 0.0
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def needed_distance(above: Sequence[Box], below: Sequence[Box], clearance: float) -> float:
    """How far apart two baselines must be, so that no ink comes nearer to another line's than `clearance`.

    The boxes share an origin across. Boxes that pass each other at the side by more than the clearance do not count.
    """
    distance = 0.0
    for left, _, right, bottom in above:
        for other_left, top, other_right, _ in below:
            if other_left - clearance < right and left < other_right + clearance:
                distance = max(distance, bottom - top + clearance)
    return distance
