"""The words of a PDF, as its content streams say them: by marked content, through ActualText and ToUnicode.

Words stand in the order of the content stream: right-to-left text reads rightly only if it is written in logical order
or carries ActualText. A code that no ToUnicode map explains is heard as U+FFFD.
"""

from dataclasses import dataclass, field
from math import hypot
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Matrix, Name, Pdf

Place = tuple[tuple[int, int], int]
"""Marked content: the object number of its stream, and its MCID."""

Heard = tuple[tuple[int, float], str]
"""Some text, and the line that it stands on: page and baseline in pt."""

UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def joined(heard: list[Heard]) -> str:
    """Texts joined: a new line is a space, as nobody draws the space at which a line is broken."""
    text, line = "", None
    for place, part in heard:
        text += part if place == line else f" {part}"
        line = place
    return " ".join(text.split())


@dataclass(slots=True)
class _Marked:
    """Marked content while it is open."""

    place: Place | None = None
    artifact: bool = False
    actual: str | None = None
    heard: list[Heard] = field(default_factory=list)


class Listener:
    """Plays page contents and notes their words: those `said` in marked content, and page by page those `untagged`."""

    def __init__(self) -> None:
        self.said: dict[Place, list[Heard]] = {}
        self.untagged: list[list[Heard]] = []
        self._page = 0
        self._open: list[_Marked] = []
        self._fonts: dict[tuple[int, int], tuple[int, dict[bytes, str]]] = {}

    def play_page(self, page: pikepdf.Page) -> None:
        self._page += 1
        self._open = [_Marked()]
        self._play(page.obj, page.resources, Matrix())
        self.untagged.append(self._open[0].heard)

    def _play(self, content: Any, resources: Any, matrix: Matrix) -> None:
        kept: list[tuple[Matrix, Any]] = []
        font: Any = None
        text = line = Matrix()
        leading = 0.0
        for instruction in pikepdf.parse_content_stream(content):
            values: list[Any] = list(instruction.operands)
            operator = str(instruction.operator)
            match operator:
                case "q":
                    kept.append((matrix, font))
                case "Q":
                    matrix, font = kept.pop()
                case "cm":
                    matrix = Matrix(*map(float, values)) @ matrix
                case "BMC" | "BDC":
                    self._begin(content, resources, *values)
                case "EMC":
                    self._end()
                case "Do" if resources.XObject[values[0]].Subtype == Name.Form:
                    form = resources.XObject[values[0]]
                    inner = Matrix(*map(float, form.get("/Matrix", [1, 0, 0, 1, 0, 0]))) @ matrix
                    self._play(form, form.get("/Resources", resources), inner)
                case "BT":
                    text = line = Matrix()
                case "Tf":
                    font = resources.Font[values[0]]
                case "TL":
                    leading = float(values[0])
                case "Tm":
                    text = line = Matrix(*map(float, values))
                case "Td" | "TD":
                    text = line = Matrix(1, 0, 0, 1, float(values[0]), float(values[1])) @ line
                    leading = -float(values[1]) if operator == "TD" else leading
                case "T*":
                    text = line = Matrix(1, 0, 0, 1, 0, -leading) @ line
                case "Tj" | "TJ" | "'" | '"':
                    if operator in ("'", '"'):
                        text = line = Matrix(1, 0, 0, 1, 0, -leading) @ line
                    self._hear(text @ matrix, font, values[-1])

    def _begin(self, content: Any, resources: Any, tag: Any, properties: Any = None) -> None:
        if isinstance(properties, Name):
            properties = resources.Properties[properties]
        properties = Dictionary() if properties is None else properties
        place = (content.objgen, int(properties.MCID)) if "/MCID" in properties else None
        actual = str(properties.ActualText) if "/ActualText" in properties else None
        self._open.append(_Marked(place, tag == Name.Artifact, actual))

    def _end(self) -> None:
        ended = self._open.pop()
        heard = ended.heard
        if ended.actual is not None:
            heard = [(heard[0][0] if heard else (self._page, 0.0), ended.actual)]
        if ended.place is not None:
            self.said.setdefault(ended.place, []).extend(heard)
        elif not ended.artifact:
            self._open[-1].heard += heard

    def _hear(self, matrix: Matrix, font: Any, shown: Any) -> None:
        """Note what a string says, and on which line: how far its origin lies along the letters' upright."""
        baseline = (matrix.d * matrix.f + matrix.c * matrix.e) / (hypot(matrix.c, matrix.d) or 1)
        codes = b"".join(
            bytes(part) for part in (shown if isinstance(shown, Array) else [shown]) if isinstance(part, pikepdf.String)
        )
        if font.objgen not in self._fonts or not font.is_indirect:
            self._fonts[font.objgen] = _unicode(font)
        width, letters = self._fonts[font.objgen]
        text = "".join(letters.get(codes[at : at + width], UNKNOWN) for at in range(0, len(codes), width))
        self._open[-1].heard.append(((self._page, round(baseline)), text))


def listen(document: Pdf) -> Listener:
    """Hear a whole document."""
    listener = Listener()
    for page in document.pages:
        listener.play_page(page)
    return listener


def _unicode(font: Any) -> tuple[int, dict[bytes, str]]:
    """How many bytes a character code has, and what each code says, by the font's ToUnicode map.

    The map is PostScript of so plain a kind that it reads like a content stream: its values, then its operator.
    """
    letters: dict[bytes, str] = {}
    if "/ToUnicode" in font:
        for instruction in pikepdf.parse_content_stream(font.ToUnicode):
            values: list[Any] = list(instruction.operands)
            if str(instruction.operator) == "endbfchar":
                letters |= {bytes(code): _utf16(text) for code, text in zip(values[::2], values[1::2], strict=True)}
            elif str(instruction.operator) == "endbfrange":
                for first, last, text in zip(values[::3], values[1::3], values[2::3], strict=True):
                    letters |= _range(bytes(first), bytes(last), text)
    return 2 if font.Subtype == Name.Type0 else 1, letters


def _range(first: bytes, last: bytes, text: Any) -> dict[bytes, str]:
    start, end = int.from_bytes(first), int.from_bytes(last)
    if isinstance(text, Array):
        texts = [_utf16(item) for item in text]
    else:
        head, tail = _utf16(text)[:-1], ord(_utf16(text)[-1])
        texts = [head + chr(tail + step) for step in range(end - start + 1)]
    return {(start + step).to_bytes(len(first)): text for step, text in enumerate(texts)}


def _utf16(text: Any) -> str:
    return bytes(text).decode("utf-16-be")
