"""SVG files as drawings: paths and plain shapes in plain colours.

What a press file cannot carry as it stands is refused by name, and so is whatever could reach outside the file:
scripts, entities, style sheets, links, embedded pictures.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

from leaflets.drawing import OPEN, Drawing, Outline, Shape, polygon, polyline, rounded
from leaflets.ink import Ink
from leaflets.measure import Rect
from leaflets.problem import Place, Problem, Refused
from leaflets.read.manuscript import read_text, shown
from leaflets.read.paths import arc_curves, outline_of, reach
from leaflets.read.transforms import UNMOVED, Matrix, matrix_of, product

SILENT = {"title", "desc", "metadata", "sodipodi:namedview", "defs"}
DRAWN = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
INHERITED = ("fill", "stroke", "stroke-width", "stroke-dasharray", "fill-rule", "stroke-linecap", "stroke-linejoin")
NAMED = {"black": "#000000", "white": "#FFFFFF", "red": "#FF0000", "green": "#008000", "blue": "#0000FF"}
NAMED |= {"navy": "#000080", "yellow": "#FFFF00", "grey": "#808080", "gray": "#808080", "silver": "#C0C0C0"}
OPAQUE = re.compile(r"\s*(1(\.0*)?|100(\.0*)?%)\s*").fullmatch
UNIT = re.compile(r"\s*[+-]?[\d.]+\s*(?:pt|pc|mm|cm|in|em|ex|q|rem)\s*", re.IGNORECASE).fullmatch
TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")
MOST_SHAPES = 20_000
OUTSIDE = 0.02
"""How far a shape may reach outside the drawing's own frame, as a part of it: half of a line along its edge."""


def read_drawing(file: Path, ink_for: Callable[[str], Ink], turns: bool = False) -> Drawing:
    """An SVG file. `ink_for` turns `#RRGGBB` into an ink; `currentColor` stays open until the drawing is set."""
    text = read_text(file)
    reader = _Reader(shown(file), ink_for)
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.ProcessingInstructionHandler = reader.instruction
    reader.parser = parser
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        place = Place(reader.file, error.lineno)
        fault = f"is not an SVG picture ({expat.ErrorString(error.code)})"
        raise Refused(Problem(place, fault, "save it as plain SVG")) from None
    if not reader.size:
        raise Refused(Problem(Place(reader.file), "is not an SVG picture", "save it as plain SVG"))
    if not reader.shapes:
        raise Refused(Problem(Place(reader.file), "draws nothing", "draw it with paths and plain shapes"))
    x, y, width, height = reader.size
    shapes = tuple(shape.mapped(1, 0, 0, 1, -x, -y) for shape in reader.shapes)
    return Drawing(file.stem, width, height, shapes, turns)


class _Reader:
    """What has been drawn so far, and the properties in force."""

    def __init__(self, file: str, ink_for: Callable[[str], Ink]) -> None:
        self.file, self.ink_for = file, ink_for
        self.parser: expat.XMLParserType
        self.size: tuple[float, float, float, float] | None = None
        self.shapes: list[Shape] = []
        self.properties: list[dict[str, str]] = [{"fill": "black", "stroke": "none", "stroke-width": "1"}]
        self.matrices: list[Matrix] = [UNMOVED]
        self.silent = 0

    def refuse(self, fault: str, mend: str) -> Refused:
        return Refused(Problem(Place(self.file, self.parser.CurrentLineNumber), fault, mend))

    def doctype(self, *_: object) -> None:
        raise self.refuse("has a document type or entities", "save it as plain SVG, without a DOCTYPE")

    def instruction(self, target: str, _: str) -> None:
        raise self.refuse(f"calls for '{target}' from outside", "save it as plain SVG, without a style sheet")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.removeprefix("svg:")
        given = dict(attributes)
        given |= dict(re.findall(r"([\w-]+)\s*:\s*([^;]+)", given.pop("style", "")))
        self._judge(tag, given)
        if self.silent or tag in SILENT:
            self.silent += 1
            return
        self.properties.append({**self.properties[-1], **{key: given[key] for key in INHERITED if key in given}})
        self.matrices.append(product(self.matrices[-1], self._transform(given.get("transform", ""))))
        if tag == "svg" and self.size is None:
            self.size = self._viewbox(given)
        elif tag in DRAWN:
            self._draw(tag, given)

    def end(self, _: str) -> None:
        if self.silent:
            self.silent -= 1
        else:
            self.properties.pop()
            self.matrices.pop()

    def _judge(self, tag: str, attributes: dict[str, str]) -> None:
        """Refuses what is not drawn here, above all whatever runs or reaches outside."""
        if tag in ("script", "foreignObject") or any(name.lower().startswith("on") for name in attributes):
            raise self.refuse("has a script", "save it as plain SVG, without scripts")
        links = [name for name in attributes if name.split(":")[-1] == "href"]
        if links or any("url(" in value for value in attributes.values()):
            raise self.refuse("has a link to something else", "draw it out, without gradients, clips or pictures")
        if tag == "style" or (not self.silent and "class" in attributes):
            raise self.refuse("has a style sheet", "save it with presentation attributes")
        if self.silent:
            return
        if tag == "text":
            raise self.refuse("has live text", "turn its text into outlines")
        if tag not in DRAWN and tag not in SILENT and tag not in ("svg", "g"):
            raise self.refuse(f"has a '{tag}', which cannot be printed as it is", "use paths and plain shapes")
        if tag == "svg" and self.size:
            raise self.refuse("has a drawing within the drawing", "save it as plain SVG")
        if not all(OPAQUE(attributes.get(name, "1")) for name in ("opacity", "fill-opacity", "stroke-opacity")):
            raise self.refuse("is partly transparent", "use plain colours")
        if attributes.get("display", "").strip() == "none" or attributes.get("visibility", "").strip() == "hidden":
            raise self.refuse("has hidden parts", "delete them")

    def _viewbox(self, given: dict[str, str]) -> tuple[float, float, float, float]:
        numbers = [self._number(number) for number in re.split(r"[\s,]+", given.get("viewBox", "").strip()) if number]
        if not numbers:
            sides = [given.get(side, "0") for side in ("width", "height")]
            if any(UNIT(side) for side in sides):
                raise self.refuse("has a size in units of its own, but no viewBox", "give the svg element a viewBox")
            numbers = [0, 0, *map(self._number, sides)]
        if len(numbers) != 4 or min(numbers[2:]) <= 0:
            raise self.refuse("has no size", "give the svg element a viewBox")
        x, y, width, height = numbers
        return x, y, width, height

    def _number(self, text: str) -> float:
        match = re.fullmatch(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?)\s*(?:px)?\s*", text, re.I)
        if UNIT(text):
            raise self.refuse(f"'{text[:40]}' is in units of its own", "write it in the drawing's units, without any")
        if not match or len(text) > 40:
            raise self.refuse(f"'{text[:40]}' is not a number", "save it as plain SVG")
        return float(match[1])

    def _transform(self, text: str) -> Matrix:
        matrix = UNMOVED
        if TRANSFORM.sub("", text).strip(", \t\n\r"):
            raise self.refuse(f"has a transform '{text[:40]}' that makes no sense", "save it as plain SVG")
        for name, inside in TRANSFORM.findall(text):
            numbers = [self._number(number) for number in re.split(r"[\s,]+", inside.strip())]
            try:
                matrix = product(matrix, matrix_of(name, numbers))
            except (KeyError, IndexError, ValueError):
                raise self.refuse(f"has a transform '{name}' that makes no sense", "save it as plain SVG") from None
        return matrix

    def _draw(self, tag: str, given: dict[str, str]) -> None:
        try:
            outline = outline_of(given.get("d", "")) if tag == "path" else self._plain(tag, given)
        except ValueError as error:
            raise self.refuse(f"has a path that makes no sense ({error})", "save it as plain SVG") from None
        properties = self.properties[-1]
        fill = self._ink(properties["fill"]) if tag != "line" else None
        stroke = self._ink(properties["stroke"])
        if not set(outline.commands) - {"M", "Z"} or not (fill or stroke):
            return
        if len(self.shapes) == MOST_SHAPES:
            raise self.refuse(f"has more than {MOST_SHAPES:,} shapes", "simplify it")
        ends = {properties.get("stroke-linecap", "butt"), properties.get("stroke-linejoin", "miter")}
        if stroke and ends != {"butt", "miter"}:
            raise self.refuse("has strokes with round or cut ends", "turn its strokes into outlines")
        width = self._number(properties["stroke-width"]) if stroke else 0.0
        dashes = properties.get("stroke-dasharray", "none")
        dash = tuple(self._number(part) for part in re.split(r"[\s,]+", dashes)) if dashes != "none" else ()
        even_odd = properties.get("fill-rule") == "evenodd"
        shape = Shape(outline, fill, stroke, width, even_odd, dash).mapped(*self.matrices[-1])
        self._judge_reach(shape)
        self.shapes.append(shape)

    def _judge_reach(self, shape: Shape) -> None:
        """Refuses a shape that a viewer would cut off at the edge of the drawing: here it would be drawn whole."""
        if not self.size:
            return
        x, y, width, height = self.size
        out = shape.width / 2

        def within(box: Rect) -> bool:
            across = x - OUTSIDE * width <= box.x - out and box.right + out <= x + width * (1 + OUTSIDE)
            return across and y - OUTSIDE * height <= box.y - out and box.bottom + out <= y + height * (1 + OUTSIDE)

        # No curve leaves the box of its handles, and most of those are within.
        if not within(shape.outline.box) and not within(reach(shape.outline)):
            raise self.refuse("draws outside its own frame", "fit the page to the drawing")

    def _ink(self, colour: str) -> Ink | None:
        colour = NAMED.get(colour.strip().lower(), colour.strip())
        if colour in ("none", "currentColor"):
            return None if colour == "none" else OPEN
        if re.fullmatch(r"#[0-9a-fA-F]{3}", colour):
            colour = "#" + "".join(digit * 2 for digit in colour[1:])
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
            raise self.refuse(f"has the colour '{colour[:40]}'", "write colours as #RRGGBB")
        return self.ink_for(colour.upper())

    def _plain(self, tag: str, given: dict[str, str]) -> Outline:
        def at(name: str) -> float:
            return self._number(given.get(name, "0"))

        if tag == "rect":
            width, height = at("width"), at("height")
            if min(width, height) <= 0:
                return Outline("", ())
            return rounded(Rect(at("x"), at("y"), width, height), self._radius(given, width, height))
        if tag == "line":
            return polyline((at("x1"), at("y1")), (at("x2"), at("y2")))
        if tag in ("circle", "ellipse"):
            rx, ry = (at("r"), at("r")) if tag == "circle" else (at("rx"), at("ry"))
            return _ellipse(at("cx"), at("cy"), rx, ry)
        numbers = [self._number(number) for number in re.split(r"[\s,]+", given.get("points", "").strip()) if number]
        if len(numbers) < 4 or len(numbers) % 2:
            raise ValueError("points come in pairs")
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        return polygon(*points) if tag == "polygon" else polyline(*points)

    def _radius(self, given: dict[str, str], width: float, height: float) -> float:
        """The radius of a rectangle's corners: a missing one is the other; none is over half a side."""
        radii = [given[name] for name in ("rx", "ry") if given.get(name, "auto").strip() != "auto"] or ["0"]
        rx, ry = min(self._number(radii[0]), width / 2), min(self._number(radii[-1]), height / 2)
        if min(rx, ry) < 0 or abs(rx - ry) > max(rx, ry) / 1000:
            raise self.refuse("has a rectangle whose corners are not round", "make its rx and ry equal, or draw a path")
        return rx


def _ellipse(cx: float, cy: float, rx: float, ry: float) -> Outline:
    if min(rx, ry) <= 0:
        return Outline("", ())
    halves = arc_curves(cx + rx, cy, [rx, ry, 0, 0, 1, cx - rx, cy])
    halves += arc_curves(cx - rx, cy, [rx, ry, 0, 0, 1, cx + rx, cy])
    numbers = [number for half in halves for number in half]
    return Outline("M" + "C" * len(halves) + "Z", (cx + rx, cy, *numbers))
