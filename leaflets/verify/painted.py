"""What one page paints, told from its operators alone: words, shapes and pictures in their order, and their colours.

Jurisdiction: reading the few operators that files of ours are made of (ISO 32000-1, annex A). Whatever else stands in a
page is told as `strange`, because nobody meant it to be there. All places are in points from the foot of the sheet.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from leaflets.finding import Colour
from leaflets.verify.files import File, damaged
from leaflets.verify.things import Glyph, Matrix, Painted, Pictured, Shown, Thing
from leaflets.verify.tokens import Name, Reference, Word, tokens
from leaflets.verify.typefaces import Face, read_face

UPRIGHT: Matrix = (1, 0, 0, 1, 0, 0)
SPACES = {"k": "DeviceCMYK", "g": "DeviceGray", "rg": "DeviceRGB"}
HARMLESS = {"w", "J", "j", "M", "d", "n"}
DEEPEST = 3
MOST, LONGEST = 500_000, 8_000_000
"""Operators that one page may come to, and bytes of one stream of them: ten times what ours ever do."""


class _State(Struct, frozen=True):
    matrix: Matrix = UPRIGHT
    fill: Colour = ("DeviceGray", (0.0,))
    stroke: Colour = ("DeviceGray", (0.0,))
    width: float = 1.0
    overprints: bool = False


class Painting:
    """Reads one page. `things` come in the order in which they are painted; `colours` are all that are ever chosen."""

    def __init__(self, file: File, page: dict[str, Any]) -> None:
        self.things: list[Thing] = []
        self.colours: dict[Colour, None] = {}
        self.clips: list[tuple[float, ...]] = []
        self.strange: dict[str, None] = {}
        self._file, self._faces = file, dict[str, Face]()
        self._state, self._kept = _State(), list[_State]()
        self._path: list[float] = []
        self._resources = [file.dictionary(page.get("Resources"))]
        self._left = MOST
        self._forms: dict[str, list[tuple[str, list[Any]]]] = {}
        # text: the matrix that the next glyph stands at, its face and size, and what has been shown since BT
        self._pen, self._face, self._size = (0.0, 0.0), "", 0.0
        self._glyphs: list[Glyph] | None = None
        self._spoken: list[tuple[str, str]] = []
        self._marked: list[tuple[str | None, int]] = []
        contents = page.get("Contents")
        for part in file.found(contents) if isinstance(file.found(contents), list) else [contents]:
            for operator, given in _operations(file.stream(part)):
                self._do(operator, given)

    def _do(self, operator: str, given: list[Any]) -> None:
        self._left -= 1
        if self._left < 0:
            raise damaged("a page is too much to read")
        try:
            self._one(operator, given)
        except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError):
            self.strange[f"'{operator}' with other values than ours"] = None

    def _one(self, operator: str, given: list[Any]) -> None:
        if operator in ("m", "l", "c", "h", "re"):
            self._pen_moves(operator, given)
        elif operator in ("f", "f*", "S", "B", "B*"):
            state = self._state
            stroke = state.width if operator[0] in "SB" else 0.0
            points, over = tuple(self._path), state.overprints
            self.things.append(Painted(operator, state.fill, state.stroke, stroke, points, over))
            self._path = []
        elif operator == "W":
            self.clips.append(tuple(self._path))
            self._path = []
        elif operator == "w":
            self._state = replace(self._state, width=float(given[0]))
        elif operator not in HARMLESS:
            doing = _DOINGS.get(operator)
            if doing is None:
                self.strange[f"'{operator}'"] = None
            else:
                doing(self, given)

    # state and colour

    def _keep(self, _: list[Any]) -> None:
        self._kept.append(self._state)

    def _restore(self, _: list[Any]) -> None:
        self._state = self._kept.pop()

    def _turn(self, given: list[Any]) -> None:
        a, b, c, d, e, f = map(float, given)
        self._state = replace(self._state, matrix=_times((a, b, c, d, e, f), self._state.matrix))

    def _graphics(self, given: list[Any]) -> None:
        entries = self._file.dictionary(self._resource("ExtGState", given[0]))
        for key in entries.keys() - {"op", "OP", "OPM", "Type"}:
            self.strange[f"the graphics state '{key}'"] = None
        self._state = replace(self._state, overprints=entries.get("op") is True)

    def _coloured(self, colour: Colour, *, stroke: bool) -> None:
        self.colours[colour] = None
        self._state = replace(self._state, stroke=colour) if stroke else replace(self._state, fill=colour)

    def _space(self, given: list[Any], *, stroke: bool) -> None:
        """Chooses a colour space by name; ours has one, for what every plate is to carry."""
        space = self._file.found(self._resource("ColorSpace", given[0]))
        name = "/".join(part for part in space[:2] if isinstance(part, Name)) if isinstance(space, list) else given[0]
        self._state = replace(self._state, **{"stroke" if stroke else "fill": (str(name), (1.0,))})

    def _tint(self, given: list[Any], *, stroke: bool) -> None:
        space = (self._state.stroke if stroke else self._state.fill)[0]
        self._coloured((space, tuple(map(float, given))), stroke=stroke)

    # paths and pictures

    def _pen_moves(self, operator: str, given: list[Any]) -> None:
        if operator == "re":
            x, y, width, height = map(float, given)
            given = [x, y, x + width, y + height]
        for x, y in zip(given[::2], given[1::2], strict=True):
            self._path += _at(self._state.matrix, float(x), float(y))

    def _xobject(self, given: list[Any]) -> None:
        reference = self._resource("XObject", given[0])
        entries = self._file.dictionary(reference)
        if entries.get("Subtype") == "Image":
            self.things.append(Pictured(self._state.matrix, entries, reference))
        elif entries.get("Subtype") == "Form" and len(self._resources) < DEEPEST:
            self._form(str(given[0]), reference, entries)
        else:
            self.strange[f"an object of the kind '{entries.get('Subtype')}'"] = None

    def _form(self, name: str, reference: Reference, entries: dict[str, Any]) -> None:
        if name not in self._forms:
            self._forms[name] = list(_operations(self._file.stream(reference)))
        if entries.get("Matrix"):
            self.strange["a form with a matrix"] = None
        kept = self._state, self._kept
        self._kept = []
        self._resources.append(self._file.dictionary(entries.get("Resources")))
        for operator, given in self._forms[name]:
            self._do(operator, given)
        self._resources.pop()
        self._state, self._kept = kept

    def _resource(self, kind: str, name: object) -> Any:
        return self._file.dictionary(self._resources[-1].get(kind)).get(str(name))

    # words

    def _begin(self, _: list[Any]) -> None:
        self._glyphs, self._spoken = [], []

    def _end(self, _: list[Any]) -> None:
        if self._glyphs:
            turn = self._state.matrix[:4]
            colour, glyphs = self._state.fill, tuple(self._glyphs)
            spoken, over = tuple(self._spoken), self._state.overprints
            self.things.append(Shown(self._face, self._size, colour, turn, glyphs, spoken, over))
        self._glyphs = None

    def _font(self, given: list[Any]) -> None:
        name, self._size = str(given[0]), float(given[1])
        if name not in self._faces:
            self._faces[name] = read_face(self._file, self._resource("Font", name))
        self._face = name

    def _place(self, given: list[Any]) -> None:
        if [float(value) for value in given[:4]] != [1, 0, 0, 1]:
            self.strange["words that are stretched"] = None
        self._pen = float(given[4]), float(given[5])

    def _show(self, given: list[Any]) -> None:
        face = self._faces[self._face]
        for part in given[0]:
            if isinstance(part, bytes):
                for code in zip(part[::2], part[1::2], strict=True):
                    self._glyph(face, code[0] * 256 + code[1])
            else:
                self._pen = self._pen[0] - part / 1000 * self._size, self._pen[1]

    def _glyph(self, face: Face, code: int) -> None:
        if self._glyphs is None:
            raise ValueError(code)
        x, y = self._pen
        text, width, number = face.glyph(code)
        advance = width / 1000 * self._size
        self._glyphs.append(Glyph(text, *_at(self._state.matrix, x, y), advance, number))
        self._pen = x + advance, y

    def _marks(self, given: list[Any]) -> None:
        properties = given[1] if len(given) > 1 and isinstance(given[1], dict) else {}
        actual = properties.get("ActualText")
        text = actual.decode("utf-16") if isinstance(actual, bytes) else None
        self._marked.append((text, len(self._glyphs or ())))

    def _unmarks(self, _: list[Any]) -> None:
        said, start = self._marked.pop()
        if said is not None:
            shown = "".join(glyph.text for glyph in (self._glyphs or [])[start:])
            self._spoken.append((said, shown))

    def face_name(self, shown: Shown) -> str:
        """The typeface of a run, by the name in its file."""
        return self._faces[shown.face].name


_DOINGS: dict[str, Callable[[Painting, list[Any]], None]] = {
    "q": Painting._keep,
    "Q": Painting._restore,
    "cm": Painting._turn,
    "gs": Painting._graphics,
    "cs": lambda page, given: page._space(given, stroke=False),
    "CS": lambda page, given: page._space(given, stroke=True),
    "scn": lambda page, given: page._tint(given, stroke=False),
    "SCN": lambda page, given: page._tint(given, stroke=True),
    "Do": Painting._xobject,
    "BT": Painting._begin,
    "ET": Painting._end,
    "Tf": Painting._font,
    "Tm": Painting._place,
    "TJ": Painting._show,
    "BMC": Painting._marks,
    "BDC": Painting._marks,
    "EMC": Painting._unmarks,
}


def _device(space: str, *, stroke: bool) -> Callable[[Painting, list[Any]], None]:
    return lambda page, given: page._coloured((space, tuple(map(float, given))), stroke=stroke)


for _operator, _name in SPACES.items():
    _DOINGS[_operator] = _device(_name, stroke=False)
    _DOINGS[_operator.upper()] = _device(_name, stroke=True)


def _operations(data: bytes) -> list[tuple[str, list[Any]]]:
    """Each operator with what stands before it."""
    if len(data) > LONGEST:
        raise damaged("a page is too much to read")
    found: list[tuple[str, list[Any]]] = []
    given: list[Any] = []
    try:
        for value, _ in tokens(data):
            if isinstance(value, Word):
                found.append((str(value), given))
                given = []
            else:
                given.append(value)
    except ValueError:
        raise damaged("a page cannot be read") from None
    return found


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
