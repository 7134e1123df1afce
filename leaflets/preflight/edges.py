"""Where ink must not be: beyond the safe zone, on another line, on a keyline."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from leaflets.drawing import Shape
from leaflets.measure import MM, Rect
from leaflets.page import Drawn, Line, Page, Placed
from leaflets.printer import Printer
from leaflets.problem import Place, Problem

Box = tuple[float, float, float, float]
Stroke = tuple[Box, tuple[float, float], tuple[float, float]]
BETWEEN_FRAMES = 1 * MM
"""Inks of different frames are never nearer to each other."""
OFF_THE_LINE = 0.5 * MM
"""Words keep this far from a keyline."""


def edge_problems(page: Page, printer: Printer | None) -> Iterator[Problem]:
    """Words and pictures outside the safe zone, and inks that touch."""
    lines = [item for item in page.items if isinstance(item, Line)]
    yield from _outside(page, lines, printer)
    yield from _crowded(lines)
    yield from _covered(page, lines)
    yield from _on_lines(page, lines)
    yield from _on_pictures(page)


def _outside(page: Page, lines: list[Line], printer: Printer | None) -> Iterator[Problem]:
    """What is nearer to the trim than its format allows, or than the printer does where the piece is to be cut."""
    trim = Rect(0, 0, page.format.width, page.format.height)
    safe, asked = trim.inset(page.format.safe), 0.0
    if printer and page.format.slug and printer.safe > page.format.safe:
        asked = printer.safe
    things: list[tuple[str, Place | None, Rect, str]] = [
        (f"'{line.words}'", line.place, line.ink, line.frame) for line in lines if line.inks
    ]
    pictures = [(item.frame, box) for item in page.items if (box := _figure_box(item))]
    things += [(f"a picture in the frame '{frame}'", None, box, frame) for frame, box in pictures]
    for name, place, box, frame in things:
        if not safe.holds(box, slack=0.05):
            mend = "move its frame inwards"
            yield Problem(place, f"{name} reaches into the safe zone", mend, (frame,) if place else ())
        elif printer and asked and not trim.inset(asked).holds(box, slack=0.05):
            # No step of a ladder was made for one printer, so that none is to be taken for it.
            fault = f"{name} reaches into the safe zone of the printer '{printer.name}'"
            yield Problem(place, fault, f"it asks for {asked / MM:g} mm from the trim: choose another, or another size")


def _crowded(lines: list[Line]) -> Iterator[Problem]:
    for one, other in _neighbours(lines):
        # Latin is set so tight on purpose that lines of one headline may reach into each other.
        clearance = (one.clearance + other.clearance) / 2
        apart = f"give '{one.frame}' more height"
        if one.frame != other.frame:
            clearance = max(clearance, BETWEEN_FRAMES)
            apart = f"move the frames '{one.frame}' and '{other.frame}' apart"
        if clearance and _meet(one, other, clearance):
            fault = f"'{one.words}' and '{other.words}' come too near to each other"
            yield Problem(one.place, fault, apart, (one.frame, other.frame))


def _on_lines(page: Page, lines: list[Line]) -> Iterator[Problem]:
    """Words that touch a keyline, and pictures that one goes through."""
    figures = _figures(page)
    for item in page.items:
        if isinstance(item, Drawn) and item.shape.stroke and not item.pictured:
            strokes, width = _strokes(item.shape), item.shape.width
            for line in lines:
                if _struck(line, strokes, width / 2 + OFF_THE_LINE):
                    fault = f"'{line.words}' touches a line of the frame '{item.frame}'"
                    yield Problem(line.place, fault, f"move the frame '{line.frame}'", (line.frame,))
            for frame, box in figures.items():
                if frame != item.frame and _strikes(box, strokes, width / 2):
                    fault = f"a line of the frame '{item.frame}' goes through the picture in the frame '{frame}'"
                    yield Problem(None, fault, f"move the frame '{frame}'", (frame, item.frame))


def _covered(page: Page, lines: list[Line]) -> Iterator[Problem]:
    """Words that run into a picture of another frame."""
    whole = _figures(page)
    for line in lines:
        for frame, box in whole.items():
            if frame != line.frame and line.inks and line.ink.overlaps(box):
                fault = f"'{line.words}' runs into the picture in the frame '{frame}'"
                yield Problem(
                    line.place, fault, f"move the frames '{line.frame}' and '{frame}' apart", (line.frame, frame)
                )


def _on_pictures(page: Page) -> Iterator[Problem]:
    """Pictures that lie on pictures of other frames."""
    boxes = [(item.frame, box) for item in page.items if (box := _figure_box(item))]
    for (one, box), (other, second) in combinations(boxes, 2):
        if one != other and box.overlaps(second, 0.5):
            fault = f"pictures of the frames '{one}' and '{other}' lie on each other"
            yield Problem(None, fault, "move one of the frames", (one, other))


def _figures(page: Page) -> dict[str, Rect]:
    """The box around each frame's pictures."""
    boxes: dict[str, Rect] = {}
    for item in page.items:
        box = _figure_box(item)
        if box:
            boxes[item.frame] = boxes[item.frame].union(box) if item.frame in boxes else box
    return boxes


def _figure_box(item: Line | Drawn | Placed) -> Rect | None:
    """The box of a picture."""
    if isinstance(item, Placed):
        return item.rect
    return item.shape.outline.box if isinstance(item, Drawn) and item.pictured else None


def _neighbours(lines: list[Line]) -> Iterator[tuple[Line, Line]]:
    """Pairs of lines whose inks share some height, give or take the clearance that both ask for."""
    falling = sorted((line for line in lines if line.inks), key=lambda line: line.ink.y)
    for at, one in enumerate(falling):
        reach = one.ink.bottom + max(one.clearance, BETWEEN_FRAMES)
        for other in falling[at + 1 :]:
            if other.ink.y - other.clearance > reach:
                break
            yield one, other


def _meet(one: Line, other: Line, clearance: float) -> bool:
    if one.ink.x - clearance >= other.ink.right or other.ink.x - clearance >= one.ink.right:
        return False
    near = [box for box in other.inks if _close(box, (one.ink.x, one.ink.y, one.ink.right, one.ink.bottom), clearance)]
    return any(_close(box, rival, clearance - 0.05) for box in one.inks for rival in near)


def _close(one: Box, other: Box, clearance: float) -> bool:
    return (
        one[0] - clearance < other[2]
        and other[0] - clearance < one[2]
        and one[1] - clearance < other[3]
        and other[1] - clearance < one[3]
    )


def _strokes(shape: Shape) -> list[Stroke]:
    """What the pen draws, from point to point, each with the box that it lies in."""
    points = list(zip(shape.outline.numbers[::2], shape.outline.numbers[1::2], strict=True))
    return [(_span(start, end), start, end) for start, end in pairwise(points)]


def _struck(line: Line, strokes: list[Stroke], reach: float) -> bool:
    """Whether a stroke passes through the line's ink, or nearer to it than words should come."""
    whole = (line.ink.x, line.ink.y, line.ink.right, line.ink.bottom)
    return any(
        _close(box, span, reach) and _crosses(box, start, end, reach)
        for span, start, end in strokes
        if _close(whole, span, reach)
        for box in line.inks
    )


def _strikes(box: Rect, strokes: list[Stroke], reach: float) -> bool:
    """Whether a stroke passes through the box."""
    edges = (box.x, box.y, box.right, box.bottom)
    return any(_close(edges, span, reach) and _crosses(edges, start, end, reach) for span, start, end in strokes)


def _span(start: tuple[float, float], end: tuple[float, float]) -> Box:
    return min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])


def _crosses(box: Box, start: tuple[float, float], end: tuple[float, float], reach: float) -> bool:
    """Whether the box, grown by `reach`, has corners on both sides of the line through the two points."""
    left, top, right, bottom = box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach
    dx, dy = end[0] - start[0], end[1] - start[1]
    sides = [dx * (y - start[1]) - dy * (x - start[0]) > 0 for x in (left, right) for y in (top, bottom)]
    return any(sides) and not all(sides)
