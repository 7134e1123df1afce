"""Where each frame stands, once the frames above it in the file do: edges lean only on what is already placed."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from leaflets.format import Format
from leaflets.layout import At, Edge, Frame
from leaflets.measure import Rect


class Room(Struct, frozen=True):
    """A frame and the room it has: start and width, and top, bottom or height as far as the layout gives them."""

    frame: Frame
    start: float
    width: float
    top: float | None
    bottom: float | None
    height: float | None

    def filled(self, content: float) -> Rect:
        """Where the frame stands once its words are `content` points high; with nothing in it, it takes no room."""
        frame = self.frame
        drawn = bool(frame.fill or frame.keyline or frame.blocks)
        height = (content if self.height is None else self.height) if drawn else 0.0
        top = self.top if self.top is not None else (self.bottom or 0.0) - height
        return Rect(self.start, top, self.width if drawn else 0.0, height)


def panels_of(format: Format) -> dict[str, Rect]:
    """A folded sheet's panels by name, each on its own face as it is read from the left."""
    return {panel.name: Rect(panel.start, 0, panel.width, format.height) for face in format.faces for panel in face}


def room_for(frame: Frame, page: Rect, standing: Mapping[str, Rect]) -> Room:
    """The room that the layout gives a frame, among those that stand already. `page` is its panel, where it has one."""
    return Room(frame, *_across(frame.at, page, standing), *_upright(frame.at, page, standing))


def _across(at: At, page: Rect, standing: Mapping[str, Rect]) -> tuple[float, float]:
    """The frame's start and width."""
    start = _edge(at.start, page, standing) if at.start else None
    end = _edge(at.end, page, standing) if at.end else None
    if at.width is not None:
        return (start, at.width) if start is not None else ((end or 0.0) - at.width, at.width)
    assert start is not None and end is not None, "a layout gives two of start, end and width"
    return start, end - start


def _upright(at: At, page: Rect, standing: Mapping[str, Rect]) -> tuple[float | None, float | None, float | None]:
    """The frame's top, bottom and height, as far as the layout says: what is None, the words decide."""
    top = _edge(at.top, page, standing) if at.top else None
    bottom = _edge(at.bottom, page, standing) if at.bottom else None
    height = at.height
    if top is not None and bottom is not None:
        height = bottom - top
    elif height is not None:
        top = top if top is not None else (bottom or 0.0) - height
    return top, bottom, height


def _edge(edge: Edge, page: Rect, standing: Mapping[str, Rect]) -> float:
    """A frame that holds nothing stands in nobody's way: whoever leans on its far side keeps no distance from it."""
    rect = standing[edge.frame] if edge.frame else page
    distance = edge.distance
    if edge.frame and edge.side in ("end", "bottom") and not rect.width * rect.height:
        distance = min(distance, 0.0)
    side = {"start": rect.x, "end": rect.right, "top": rect.y, "bottom": rect.bottom}[edge.side]
    return side + distance
