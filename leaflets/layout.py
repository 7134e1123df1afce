"""Where things go on a format."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from leaflets.block import Block, Corners, Rule
from leaflets.format import Format
from leaflets.problem import Place
from leaflets.theme import Theme, TypeStyle


class Edge(Struct, frozen=True):
    """One edge of a frame: `distance` points onward from that side of another frame, or of the page (`frame` empty).

    Sides are `top`, `bottom`, `start` and `end`; distances grow downwards and in the direction of reading.
    """

    frame: str
    side: str
    distance: float


class At(Struct, frozen=True):
    """Where a frame stands: any two of start, end, width, and of top, bottom, height. What is missing, words decide."""

    top: Edge | None
    bottom: Edge | None
    start: Edge | None
    end: Edge | None
    width: float | None
    height: float | None


class Tail(Struct, frozen=True):
    """The triangle that makes a field a speech shape.

    It stands on the field's `side`, with its upright edge `inset` points from the `near` end of that side: start or end
    of a top or bottom, top of a start or end. Near the `center` it is two tails in one, `inset` points off the middle.
    """

    side: str
    near: str
    inset: float
    width: float
    height: float


class Keyline(Struct, frozen=True):
    """A line along a field's edges, round its tails: what survives a photocopier when the fill drops out.

    Along all four sides it is closed. `dash` is the length of its dashes, 0 for an unbroken line.
    """

    ink: str
    width: float
    along: tuple[str, ...]
    dash: float = 0.0


class Frame(Struct, frozen=True):
    """A part of the page: where it stands, what is drawn behind it, and what it holds.

    It stands on `page` (from 0), and measures from the edges of its `panel` where one is named. With `columns`, blocks
    fill its cells in reading order, `gap` and `row_gap` apart, in `rows` of equal height where their number is given,
    with a `divider` between columns and `ruled` between rows. Frames of one `fit` share the factor by which their type
    gives way. A frame set `as_list` is read out as a list. `voice` says which of the piece's languages it speaks. Of
    its blocks at `most` so many are set, where that is not 0.
    """

    name: str
    place: Place
    at: At
    fill: str
    keyline: Keyline | None
    tails: tuple[Tail, ...]
    corners: Corners
    columns: tuple[float, ...]
    rows: int
    gap: float
    row_gap: float
    align: str
    fit: str
    as_list: bool
    blocks: tuple[Block, ...]
    page: int = 0
    panel: str = ""
    voice: int = 0
    divider: Rule | None = None
    ruled: Rule | None = None
    most: int = 0


class Step(Struct, frozen=True):
    """One step of the ladder: what gives way, and which frames have more room for it."""

    name: str
    helps: tuple[str, ...]


class Layout(Struct, frozen=True):
    """One piece's design for one script, or for those of all its voices: format, theme, type and frames.

    Frames stand in reading order, on as many `pages` as there are. `styles` are by script and role. `voices` is how
    many languages it speaks: 1, 2 or, where it says 0, any number; `facing` ones read towards opposite sides. `steps`
    are what may give way where words do not fit.
    """

    name: str
    title: str
    format: Format
    theme: Theme
    styles: Mapping[str, Mapping[str, TypeStyle]]
    words: str
    voices: int
    facing: bool
    pages: int
    frames: tuple[Frame, ...]
    steps: tuple[Step, ...]
    place: Place
