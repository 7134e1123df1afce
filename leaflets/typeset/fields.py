"""What is drawn behind words: fields with tails, their keylines, tinted boxes."""

from __future__ import annotations

from collections.abc import Mapping

from leaflets.block import Corners
from leaflets.drawing import Outline, Shape, polygon, polyline, rounded
from leaflets.ink import Ink
from leaflets.layout import Frame, Tail
from leaflets.measure import MM, Rect

BEYOND = 2 * MM
"""How far a keyline runs on past the bleed, so that its end is never seen."""

Points = list[tuple[float, float]]


def field_shapes(frame: Frame, rect: Rect, page: Rect, bleed: float, inks: Mapping[str, Ink]) -> list[Shape]:
    """The frame's fill and keyline, on a page read from left to right. What meets the trim runs on to the bleed."""
    shapes = []
    box = _bled(rect, page, bleed)
    if frame.fill:
        outline = _outline(frame, rect, box)
        shapes.append(Shape(outline, fill=inks[frame.fill]))
    if frame.keyline:
        long = _bled(rect, page, bleed + BEYOND)
        for side in frame.keyline.along:
            points = _side(side, long, rect, frame.tail)
            shapes.append(Shape(polyline(*points), stroke=inks[frame.keyline.ink], width=frame.keyline.width))
    return shapes


def tint_shape(rect: Rect, fill: Ink, corners: Corners, mirrored: bool) -> Shape:
    """A box with round corners; `rect` is already where the page will have it."""
    return Shape(rounded(rect, corners.radius, _corner(corners.square, mirrored)), fill=fill)


def _corner(square: str, mirrored: bool) -> str:
    if not square:
        return ""
    upright, _, side = square.partition("-")
    left = (side == "start") != mirrored
    return f"{upright}-{'left' if left else 'right'}"


def _outline(frame: Frame, rect: Rect, box: Rect) -> Outline:
    if frame.corners.radius:
        return rounded(box, frame.corners.radius, _corner(frame.corners.square, mirrored=False))
    top, bottom = _side("top", box, rect, frame.tail), _side("bottom", box, rect, frame.tail)
    return polygon(*top, *reversed(bottom))


def _bled(rect: Rect, page: Rect, bleed: float) -> Rect:
    left = page.x - bleed if rect.x <= page.x + 0.01 else rect.x
    right = page.right + bleed if rect.right >= page.right - 0.01 else rect.right
    top = page.y - bleed if rect.y <= page.y + 0.01 else rect.y
    bottom = page.bottom + bleed if rect.bottom >= page.bottom - 0.01 else rect.bottom
    return Rect(left, top, right - left, bottom - top)


def _side(side: str, box: Rect, rect: Rect, tail: Tail | None) -> Points:
    """A field's edge from start to end, round its tail: its upright stands towards the near margin."""
    y = box.y if side == "top" else box.bottom
    points = [(box.x, y), (box.right, y)]
    if tail is None or tail.side != side:
        return points
    tip_y = y - tail.height if side == "top" else y + tail.height
    tip_x = rect.x + tail.inset if tail.near == "start" else rect.right - tail.inset
    base_x = tip_x + tail.width if tail.near == "start" else tip_x - tail.width
    bent = [(tip_x, y), (tip_x, tip_y), (base_x, y)]
    return [points[0], *(bent if tail.near == "start" else reversed(bent)), points[1]]
