"""What is drawn behind words: fields with tails, their keylines, tinted boxes, rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leaflets.block import Corners
from leaflets.drawing import Outline, Shape, polygon, polyline, rounded
from leaflets.ink import Ink
from leaflets.layout import Frame, Tail
from leaflets.measure import MM, Rect

BEYOND = 2 * MM
"""How far a keyline runs on past the bleed, so that its end is never seen."""
ROUND = ("start", "top", "end", "bottom")
"""A field's sides, clockwise."""

Points = list[tuple[float, float]]


def field_shapes(frame: Frame, rect: Rect, page: Rect, bleed: float, inks: Mapping[str, Ink]) -> list[Shape]:
    """The frame's fill and keyline, on a page read from left to right. What meets the trim runs on to the bleed."""
    shapes = []
    box = bled(rect, page, bleed)
    if frame.fill:
        shapes.append(Shape(_outline(frame, rect, box), fill=inks[frame.fill]))
    if frame.keyline:
        line = frame.keyline
        dash = (line.dash, line.dash) if line.dash else ()
        outlines = _keylines(frame, line.along, rect, bled(rect, page, bleed + BEYOND))
        shapes += [Shape(outline, stroke=inks[line.ink], width=line.width, dash=dash) for outline in outlines]
    return shapes


def tint_shape(
    rect: Rect, fill: Ink | None, stroke: Ink | None, width: float, corners: Corners, mirrored: bool
) -> Shape:
    """A box with round corners; `rect` is already where the page will have it. Its outline is drawn inside it."""
    inner = rect.inset(width / 2) if stroke else rect
    return Shape(rounded(inner, corners.radius, _corner(corners.square, mirrored)), fill, stroke, width)


def bled(rect: Rect, page: Rect, bleed: float) -> Rect:
    """The rectangle, run on to the bleed where it meets the trim."""
    left = page.x - bleed if rect.x <= page.x + 0.01 else rect.x
    right = page.right + bleed if rect.right >= page.right - 0.01 else rect.right
    top = page.y - bleed if rect.y <= page.y + 0.01 else rect.y
    bottom = page.bottom + bleed if rect.bottom >= page.bottom - 0.01 else rect.bottom
    return Rect(left, top, right - left, bottom - top)


def _corner(square: str, mirrored: bool) -> str:
    if not square:
        return ""
    upright, _, side = square.partition("-")
    left = (side == "start") != mirrored
    return f"{upright}-{'left' if left else 'right'}"


def _outline(frame: Frame, rect: Rect, box: Rect) -> Outline:
    if frame.corners.radius:
        return rounded(box, frame.corners.radius, _corner(frame.corners.square, mirrored=False))
    around: dict[tuple[float, float], None] = {}
    for side in ROUND:
        around |= dict.fromkeys(_side(side, box, rect, frame.tails))
    return polygon(*around)


def _keylines(frame: Frame, along: Sequence[str], rect: Rect, box: Rect) -> list[Outline]:
    """Lines along those sides; where sides meet, one line round the corner."""
    if set(along) == set(ROUND):
        return [_outline(frame, rect, box)]
    first = next(at for at, side in enumerate(ROUND) if side not in along)
    lines: list[Points] = [[]]
    for side in (*ROUND[first:], *ROUND[:first]):
        if side in along:
            lines[-1] += [point for point in _side(side, box, rect, frame.tails) if point not in lines[-1]]
        elif lines[-1]:
            lines.append([])
    return [polyline(*line) for line in lines if line]


def _side(side: str, box: Rect, rect: Rect, tails: Sequence[Tail]) -> Points:
    """A field's edge, clockwise, round its tails."""
    ends: dict[str, Points] = {
        "start": [(box.x, box.bottom), (box.x, box.y)],
        "top": [(box.x, box.y), (box.right, box.y)],
        "end": [(box.right, box.y), (box.right, box.bottom)],
        "bottom": [(box.right, box.bottom), (box.x, box.bottom)],
    }
    first, last = ends[side]
    bent = [_bend(tail, first, rect) for tail in tails if tail.side == side]
    backwards = side in ("start", "bottom")
    return [first, *(point for bend in sorted(bent, reverse=backwards) for point in bend), last]


def _bend(tail: Tail, corner: tuple[float, float], rect: Rect) -> Points:
    """A tail's three points, clockwise: its upright stands towards the end of the side that it is near."""
    if tail.side in ("start", "end"):
        x, top = corner[0], rect.y + tail.inset
        tip = x + (tail.height if tail.side == "end" else -tail.height)
        bend = [(x, top), (tip, top), (x, top + tail.width)]
    else:
        y = corner[1]
        tip = y + (tail.height if tail.side == "bottom" else -tail.height)
        bend = [(first, y if flat else tip) for first, flat in _feet(tail, rect)]
    return bend[::-1] if tail.side in ("start", "bottom") else bend


def _feet(tail: Tail, rect: Rect) -> list[tuple[float, bool]]:
    """Where a top or bottom tail's points stand, from left to right, and which of them are on the field's edge."""
    match tail.near:
        case "start":
            upright = rect.x + tail.inset
            return [(upright, True), (upright, False), (upright + tail.width, True)]
        case "end":
            upright = rect.right - tail.inset
            return [(upright - tail.width, True), (upright, False), (upright, True)]
    middle = rect.x + rect.width / 2 + tail.inset
    return [(middle - tail.width / 2, True), (middle, False), (middle + tail.width / 2, True)]
