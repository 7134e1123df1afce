"""Reads a page's content as a press would, and notes what it paints. Judges nothing: the rules stand in `press_rules`.

A clip is the box around it. Where this reader cannot see what is painted (a tiling pattern, a soft mask, an inline
image, an unknown operator) it says so, and a careful witness refuses the file.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot, inf
from typing import Any

import pikepdf
from pikepdf import Matrix, Name

from witnesses.painting import Box, Colour, Kind, Overprint, Paint, Painting, Point


def painted(page: pikepdf.Page, paper: Box) -> Painting:
    """Read a page's content and the forms that it places; what falls outside the paper is not painted."""
    painter = _Painter(paper)
    painter.play(page.obj, page.resources)
    return Painting(tuple(painter.paints), tuple(dict.fromkeys(painter.colours)), tuple(dict.fromkeys(painter.unread)))


def colour_spaces(space: Any, resources: Any) -> tuple[str, ...]:
    """The family of a colour space and of those it rests on, outermost first: ('Indexed', 'ICCBased RGB')."""
    if isinstance(space, Name):
        named = resources.get("/ColorSpace", {}).get(str(space))
        return (str(space)[1:],) if named is None else colour_spaces(named, {})
    family = str(space[0])[1:]
    match family:
        case "ICCBased":
            return (f"ICCBased {({1: 'Gray', 3: 'RGB', 4: 'CMYK'}).get(int(space[1].N), '?')}",)
        case "Separation" | "DeviceN":
            return family, *colour_spaces(space[2], resources)
        case "Indexed" | "Pattern" if len(space) > 1:
            return family, *colour_spaces(space[1], resources)
        case _:
            return (family,)


_UPRIGHT = Matrix()
_KNOCKOUT = Overprint()
_BLACK = Colour(("DeviceGray",), (1.0,))
_PARTS = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}
_DEVICE_OPERATORS = {"g": "DeviceGray", "rg": "DeviceRGB", "k": "DeviceCMYK"}


@dataclass(frozen=True, slots=True)
class _State:
    clip: Box
    matrix: Matrix = _UPRIGHT
    fill: Colour = _BLACK
    stroke: Colour = _BLACK
    fill_space: Any = Name.DeviceGray
    stroke_space: Any = Name.DeviceGray
    width: float = 1
    overprint: Overprint = _KNOCKOUT
    type_size: float = 0
    leading: float = 0
    rendering: int = 0


class _Painter:
    """Plays a content stream and notes what it paints."""

    def __init__(self, clip: Box) -> None:
        self.paints: list[Paint] = []
        self.colours: list[Colour] = []
        self.unread: list[str] = []
        self._state = _State(clip)
        self._kept: list[_State] = []
        self._resources: Any = {}
        self._path: list[list[Point]] = []
        self._start: Point = (0, 0)
        self._clips = False
        self._text = self._line = _UPRIGHT

    def play(self, content: Any, resources: Any) -> None:
        outer, self._resources = self._resources, resources
        for instruction in pikepdf.parse_content_stream(content):
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                self.unread.append("an inline image")
                continue
            operator = str(instruction.operator)
            if operator in _OPERATORS:
                _OPERATORS[operator](self, *instruction.operands)
            elif operator.lower() in _DEVICE_OPERATORS:
                self.set_space(operator[0].isupper(), Name("/" + _DEVICE_OPERATORS[operator.lower()]))
                self.set_colour(operator[0].isupper(), *instruction.operands)
            else:
                self.unread.append(f"the operator {operator}")
        self._resources = outer

    # graphics state

    def keep(self) -> None:
        self._kept.append(self._state)

    def restore(self) -> None:
        if self._kept:
            self._state = self._kept.pop()
        else:
            self.unread.append("a Q without its q")

    def set(self, **changes: Any) -> None:
        self._state = replace(self._state, **changes)

    def concatenate(self, *six: Any) -> None:
        self.set(matrix=Matrix(*map(float, six)) @ self._state.matrix)

    def set_graphics_state(self, name: Any) -> None:
        entries = self._resources.ExtGState[name]
        old = self._state.overprint
        stroke = bool(entries.get("/OP", old.stroke))
        # OP alone speaks for both, as before PDF 1.3
        fill = bool(entries.get("/op", stroke if "/OP" in entries else old.fill))
        self.set(overprint=Overprint(fill, stroke, int(entries.get("/OPM", old.mode))))
        if "/LW" in entries:
            self.set(width=float(entries.LW))
        if "/Font" in entries:
            self.set(type_size=float(entries.Font[1]))
        if entries.get("/SMask", Name("/None")) != Name("/None"):
            self.unread.append("a soft mask")

    # colour

    def set_space(self, stroke: bool, space: Any) -> None:
        if isinstance(space, Name) and str(space)[1:] not in _PARTS:
            space = self._resources.get("/ColorSpace", {}).get(str(space), space)
        self.set(**{"stroke_space" if stroke else "fill_space": space})
        solid = _PARTS.get(str(space)[1:], 1) if isinstance(space, Name) else 1
        self.set_colour(stroke, *([0] * (solid - 1)), int(solid == 4 or not isinstance(space, Name)))

    def set_colour(self, stroke: bool, *operands: Any) -> None:
        space = self._state.stroke_space if stroke else self._state.fill_space
        spaces = colour_spaces(space, self._resources)
        if spaces[0] == "Pattern":
            if operands and isinstance(operands[-1], Name) and self._resources.Pattern[operands[-1]].PatternType == 1:
                self.unread.append("a tiling pattern")
            operands = ()
        inks = tuple(float(part) for part in operands)
        if spaces == ("DeviceGray",):
            inks = (1 - inks[0],)
        colour = Colour(spaces, inks, str(space[1])[1:] if spaces[0] == "Separation" else "")
        self.colours.append(colour)
        self.set(**{"stroke" if stroke else "fill": colour})

    # paths

    def move(self, *point: Any) -> None:
        self._start = self._placed(*point)
        self._path.append([self._start])

    def close(self) -> None:
        self._path.append([self._path[-1][-1], self._start])

    def draw(self, *ends: Any) -> None:
        start = self._path[-1][-1]
        points = [self._placed(*ends[at : at + 2]) for at in range(0, len(ends), 2)]
        self._path.append([start, *points])

    def rectangle(self, x: Any, y: Any, width: Any, height: Any) -> None:
        x, y, right, top = float(x), float(y), float(x) + float(width), float(y) + float(height)
        corners = [self._placed(*corner) for corner in ((x, y), (right, y), (right, top), (x, top), (x, y))]
        self._path += [list(side) for side in pairwise(corners)]
        self._start = corners[0]

    def clip(self) -> None:
        self._clips = True

    def paint_path(self, fills: bool, strokes: bool, closes: bool) -> None:
        if closes:
            self.close()
        # a segment has two points or more: a lone one is only a place to start from
        sides = [Box.around(segment) for segment in self._path if len(segment) > 1]
        whole = [Box.around(point for segment in self._path for point in segment)] if self._path else []
        if fills:
            self._note("fill", self._state.fill, whole)
        if strokes:
            self._note("stroke", self._state.stroke, sides, self._state.width * _scale(self._state.matrix))
        if self._clips:
            self._narrow(whole)
        self._path, self._clips = [], False

    def shade(self, name: Any) -> None:
        spaces = colour_spaces(self._resources.Shading[name].ColorSpace, self._resources)
        self._note("fill", Colour(spaces), [self._state.clip])

    # text

    def begin_text(self) -> None:
        self._text = self._line = _UPRIGHT

    def next_line(self, x: Any, y: Any) -> None:
        self._text = self._line = Matrix(1, 0, 0, 1, float(x), float(y)) @ self._line

    def next_line_leading(self, x: Any, y: Any) -> None:
        self.set(leading=-float(y))
        self.next_line(x, y)

    def set_text_matrix(self, *six: Any) -> None:
        self._text = self._line = Matrix(*map(float, six))

    def show(self, *_: Any) -> None:
        matrix = self._text @ self._state.matrix
        size = self._state.type_size * hypot(matrix.c, matrix.d)
        origin = [Box.around([matrix.transform((0, 0))])]
        fills, strokes = self._state.rendering in (0, 2, 4, 6), self._state.rendering in (1, 2, 5, 6)
        if fills or strokes:
            self._note("text", self._state.fill if fills else self._state.stroke, origin, size)
        if strokes:
            self._note("stroke", self._state.stroke, origin, self._state.width * _scale(self._state.matrix))

    def next_leading(self) -> None:
        self.next_line(0, -self._state.leading)

    def show_on_next_line(self, *_: Any) -> None:
        self.next_leading()
        self.show()

    # pictures and forms

    def place(self, name: Any) -> None:
        placed = self._resources.XObject[name]
        if placed.Subtype == Name.Image:
            self._place_picture(placed)
        elif placed.Subtype == Name.Form:
            with self._kept_state():
                self.concatenate(*placed.get("/Matrix", [1, 0, 0, 1, 0, 0]))
                left, bottom, right, top = map(float, placed.BBox)
                self._narrow([Box.around(self._placed(x, y) for x in (left, right) for y in (bottom, top))])
                self.play(placed, placed.get("/Resources", self._resources))

    def _place_picture(self, picture: Any) -> None:
        square = [Box.around(self._placed(x, y) for x in (0, 1) for y in (0, 1))]
        if picture.get("/ImageMask", False):
            self._note("fill", self._state.fill, square)
            return
        matrix = self._state.matrix
        across, down = hypot(matrix.a, matrix.b) / 72, hypot(matrix.c, matrix.d) / 72
        spaces = colour_spaces(picture.get("/ColorSpace", Name("/Unnamed")), self._resources)
        if spaces == ("DeviceRGB",) and "/DefaultRGB" in self._resources.get("/ColorSpace", {}):
            spaces = colour_spaces(self._resources.ColorSpace.DefaultRGB, {})
        self._note("picture", Colour(spaces), square, min(int(picture.Width) / across, int(picture.Height) / down))

    # the notes

    def _note(
        self,
        kind: Kind,
        colour: Colour,
        boxes: list[Box],
        size: float = inf,
    ) -> None:
        shown = tuple(part for box in boxes if (part := box.overlap(self._state.clip)))
        if shown:
            self.paints.append(Paint(kind, colour, self._state.overprint, shown, size))

    def _narrow(self, boxes: list[Box]) -> None:
        clip = boxes[0].overlap(self._state.clip) if boxes else None
        self.set(clip=clip or Box(inf, inf, -inf, -inf))

    def _placed(self, x: Any, y: Any) -> Point:
        return self._state.matrix.transform((float(x), float(y)))

    @contextmanager
    def _kept_state(self) -> Iterator[None]:
        self.keep()
        yield
        self.restore()


def _scale(matrix: Matrix) -> float:
    """The least a line is widened: a press cannot hold its thinner direction either."""
    return min(hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d))


_WITHOUT_INK = (
    "BMC",
    "BDC",
    "EMC",
    "MP",
    "DP",
    "BX",
    "EX",
    "d",
    "j",
    "J",
    "M",
    "ri",
    "i",
    "ET",
    "Tc",
    "Tw",
    "Tz",
    "Ts",
)


def _setting(field: str, kind: type) -> Callable[..., None]:
    return lambda painter, *operands: painter.set(**{field: kind(operands[-1])})


def _painting(*, fills: bool = False, strokes: bool = False, closes: bool = False) -> Callable[..., None]:
    return lambda painter: painter.paint_path(fills, strokes, closes)


_OPERATORS: dict[str, Callable[..., None]] = {
    **dict.fromkeys(_WITHOUT_INK, lambda *_: None),
    "q": _Painter.keep,
    "Q": _Painter.restore,
    "cm": _Painter.concatenate,
    "gs": _Painter.set_graphics_state,
    "w": _setting("width", float),
    "cs": lambda painter, space: painter.set_space(False, space),
    "CS": lambda painter, space: painter.set_space(True, space),
    **dict.fromkeys(("sc", "scn"), lambda painter, *parts: painter.set_colour(False, *parts)),
    **dict.fromkeys(("SC", "SCN"), lambda painter, *parts: painter.set_colour(True, *parts)),
    "m": _Painter.move,
    **dict.fromkeys(("l", "c", "v", "y"), _Painter.draw),
    "h": _Painter.close,
    "re": _Painter.rectangle,
    **dict.fromkeys(("W", "W*"), _Painter.clip),
    "n": _painting(),
    "S": _painting(strokes=True),
    "s": _painting(strokes=True, closes=True),
    **dict.fromkeys(("f", "F", "f*"), _painting(fills=True)),
    **dict.fromkeys(("B", "B*"), _painting(fills=True, strokes=True)),
    **dict.fromkeys(("b", "b*"), _painting(fills=True, strokes=True, closes=True)),
    "sh": _Painter.shade,
    "Do": _Painter.place,
    "BT": _Painter.begin_text,
    "Tf": _setting("type_size", float),
    "TL": _setting("leading", float),
    "Tr": _setting("rendering", int),
    "Td": _Painter.next_line,
    "TD": _Painter.next_line_leading,
    "Tm": _Painter.set_text_matrix,
    "T*": _Painter.next_leading,
    **dict.fromkeys(("Tj", "TJ"), _Painter.show),
    **dict.fromkeys(("'", '"'), _Painter.show_on_next_line),
}
