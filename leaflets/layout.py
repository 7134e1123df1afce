"""Where things go on a format."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.block import Block, Corners
from leaflets.format import Format
from leaflets.problem import Place
from leaflets.theme import Theme
from leaflets.typeface import Script


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of a frame: `distance` points onward from that side of another frame, or of the page (`frame` empty).

    Sides are `top`, `bottom`, `start` and `end`; distances grow downwards and in the direction of reading.
    """

    frame: str
    side: str
    distance: float


@dataclass(frozen=True, slots=True)
class At:
    """Where a frame stands: any two of start, end, width, and of top, bottom, height. What is missing, words decide."""

    top: Edge | None
    bottom: Edge | None
    start: Edge | None
    end: Edge | None
    width: float | None
    height: float | None


@dataclass(frozen=True, slots=True)
class Tail:
    """The triangle that makes a field a speech shape.

    It stands on the field's `side` (top or bottom), with its upright edge `inset` points from the field's start or end.
    """

    side: str
    near: str
    inset: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Keyline:
    """A line along a field's edges, round its tail: what survives a photocopier when the fill drops out."""

    ink: str
    width: float
    along: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the page: where it stands, what is drawn behind it, and what it holds.

    With `columns`, blocks fill its cells in reading order, `gap` and `row_gap` apart, in `rows` of equal height where
    their number is given. Frames of one `fit` share the factor by which their type gives way. A frame set `as_list` is
    read out as a list.
    """

    name: str
    place: Place
    at: At
    fill: str
    keyline: Keyline | None
    tail: Tail | None
    corners: Corners
    columns: tuple[float, ...]
    rows: int
    gap: float
    row_gap: float
    align: str
    fit: str
    as_list: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the ladder: what gives way, and which frames have more room for it."""

    name: str
    helps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """One piece's design for one script: format, theme and frames, in reading order.

    `steps` are what may give way where words do not fit, in order.
    """

    name: str
    title: str
    format: Format
    theme: Theme
    script: Script
    words: str
    frames: tuple[Frame, ...]
    steps: tuple[Step, ...]
    place: Place
