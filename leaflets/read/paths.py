"""The path data of an SVG file (SVG 1.1, 8.3): every command becomes a move, a line, a cubic curve or a close."""

from __future__ import annotations

import math
import re

from leaflets.drawing import Outline
from leaflets.measure import Rect

TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
COMMAND = re.compile(r"([MLHVCSQTAZ])([^MLHVCSQTAZ]*)", re.IGNORECASE)
COMMAND_LETTER = re.compile("[MLHVCSQTAZ]", re.IGNORECASE)
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
FLAG = re.compile(r"[\s,]*([01])")
LARGEST = 1e9
Numbers = list[float]


def outline_of(data: str) -> Outline:
    """The outline of a path's `d`. ValueError where the data is not a path."""
    pen = _Pen()
    if data.strip() and data.strip()[0] not in "Mm":
        raise ValueError("a path starts with a move")
    strange = re.sub(r"[\s,]+", "", COMMAND_LETTER.sub("", NUMBER.sub("", data)))
    if strange:
        raise ValueError(f"'{strange[:20]}' is no command")
    for command, text in COMMAND.findall(data):
        for index, numbers in enumerate(_groups(command.upper(), text)):
            again = {"M": "L", "m": "l"}.get(command, command) if index else command
            pen.draw(again, numbers)
    if not all(abs(number) < LARGEST for number in pen.numbers):
        raise ValueError("a number is too large")
    return Outline("".join(pen.commands), tuple(pen.numbers))


def _groups(command: str, text: str) -> list[Numbers]:
    """The numbers of a command, in as many groups as it is repeated."""
    numbers = _arc_numbers(text) if command == "A" else [float(number) for number in NUMBER.findall(text)]
    takes = TAKES[command]
    if takes == 0:
        return [[]]
    if not numbers or len(numbers) % takes:
        raise ValueError(f"'{command}' has {len(numbers)} numbers")
    return [numbers[at : at + takes] for at in range(0, len(numbers), takes)]


def _arc_numbers(text: str) -> Numbers:
    """An arc's two flags need no space after them, so that `0 01.5 2` is 0, 0, 1, .5, 2."""
    numbers: Numbers = []
    at, end = 0, len(text.rstrip(", \t\n\r"))
    while at < end:
        match = (FLAG.match if len(numbers) % 7 in (3, 4) else _number_after)(text, at)
        if not match:
            raise ValueError("an arc lacks a number")
        numbers.append(float(match[1]))
        at = match.end()
    return numbers


_number_after = re.compile(rf"[\s,]*({NUMBER.pattern})").match


class _Pen:
    """Where the pen stands, and what it has drawn."""

    def __init__(self) -> None:
        self.commands: list[str] = []
        self.numbers: Numbers = []
        self.x = self.y = self.start_x = self.start_y = 0.0
        self.handle: tuple[str, float, float] = ("", 0.0, 0.0)

    def draw(self, command: str, numbers: Numbers) -> None:
        upper = command.upper()
        if command != upper:
            numbers = self._absolute(upper, numbers)
        previous, self.handle = self.handle, ("", 0.0, 0.0)
        match upper:
            case "M" | "L":
                self._to(upper, numbers)
            case "H":
                self._to("L", [numbers[0], self.y])
            case "V":
                self._to("L", [self.x, numbers[0]])
            case "C" | "S":
                whole = numbers if upper == "C" else [*self._reflected("C", previous), *numbers]
                self.handle = ("C", whole[2], whole[3])
                self._to("C", whole)
            case "Q" | "T":
                qx, qy = numbers[:2] if upper == "Q" else self._reflected("Q", previous)
                self.handle = ("Q", qx, qy)
                self._quadratic(qx, qy, *numbers[-2:])
            case "A":
                for curve in arc_curves(self.x, self.y, numbers):
                    self._to("C" if len(curve) == 6 else "L", curve)
            case "Z":
                self.commands.append("Z")
                self.x, self.y = self.start_x, self.start_y

    def _absolute(self, command: str, numbers: Numbers) -> Numbers:
        if command == "H":
            return [numbers[0] + self.x]
        if command == "V":
            return [numbers[0] + self.y]
        if command == "A":
            return [*numbers[:5], numbers[5] + self.x, numbers[6] + self.y]
        return [number + (self.y if index % 2 else self.x) for index, number in enumerate(numbers)]

    def _to(self, command: str, numbers: Numbers) -> None:
        self.commands.append(command)
        self.numbers += numbers
        self.x, self.y = numbers[-2:]
        if command == "M":
            self.start_x, self.start_y = self.x, self.y

    def _reflected(self, kind: str, previous: tuple[str, float, float]) -> Numbers:
        if previous[0] != kind:
            return [self.x, self.y]
        return [2 * self.x - previous[1], 2 * self.y - previous[2]]

    def _quadratic(self, qx: float, qy: float, x: float, y: float) -> None:
        first = [self.x + 2 / 3 * (qx - self.x), self.y + 2 / 3 * (qy - self.y)]
        second = [x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y)]
        self._to("C", [*first, *second, x, y])


def reach(outline: Outline) -> Rect:
    """The rectangle that the outline itself fills, its curves' handles left out."""
    points: list[tuple[float, float]] = []
    start = (0.0, 0.0)
    for command, numbers in outline.steps():
        if command == "C":
            points += _points_along(*points[-1], *numbers)
        else:
            points.append((numbers[0], numbers[1]) if numbers else start)
        start = points[-1] if command == "M" else start
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _points_along(
    x1: float, y1: float, x2: float, y2: float, x3: float, y3: float, x4: float, y4: float
) -> list[tuple[float, float]]:
    """Points of a cubic curve, close enough together to miss none of its bends by a hundredth of its size."""
    points = []
    for step in range(1, 17):
        t, s = step / 16, 1 - step / 16
        a, b, c, d = s**3, 3 * s * s * t, 3 * s * t * t, t**3
        points.append((a * x1 + b * x2 + c * x3 + d * x4, a * y1 + b * y2 + c * y3 + d * y4))
    return points


def arc_curves(x1: float, y1: float, numbers: Numbers) -> list[Numbers]:
    """An elliptical arc as cubic curves of at most a quarter turn each (SVG 1.1, F.6)."""
    rx, ry, turn, large, sweep, x2, y2 = numbers
    rx, ry = abs(rx), abs(ry)
    if (x1, y1) == (x2, y2):
        return []
    if not rx or not ry:
        return [[x2, y2]]
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    dx, dy = (x1 - x2) / 2, (y1 - y2) / 2
    ux, uy = (cos * dx + sin * dy) / rx, (cos * dy - sin * dx) / ry
    reach = ux * ux + uy * uy
    if not reach:
        return [[x2, y2]]
    if reach > 1:
        rx, ry, ux, uy, reach = rx * reach**0.5, ry * reach**0.5, ux / reach**0.5, uy / reach**0.5, 1.0
    side = (1 if large != sweep else -1) * math.sqrt(max(0.0, 1 / reach - 1))
    cx, cy = side * uy, -side * ux
    first = math.atan2(uy - cy, ux - cx)
    angle = math.atan2(-uy - cy, -ux - cx) - first
    angle += (2 * math.pi if sweep and angle < 0 else 0) - (2 * math.pi if not sweep and angle > 0 else 0)
    middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2

    def placed(u: float, v: float) -> Numbers:
        u, v = (u + cx) * rx, (v + cy) * ry
        return [cos * u - sin * v + middle_x, sin * u + cos * v + middle_y]

    curves = [
        [number for point in points for number in placed(*point)]
        for points in _unit_arc(first, angle, max(1, math.ceil(abs(angle) / (math.pi / 2) - 1e-9)))
    ]
    curves[-1][4:] = [x2, y2]
    return curves


def _unit_arc(first: float, angle: float, pieces: int) -> list[list[tuple[float, float]]]:
    """An arc of the unit circle, in pieces of one cubic curve each: two handles and an end."""
    step = angle / pieces
    handle = 4 / 3 * math.tan(step / 4)
    curves = []
    for index in range(pieces):
        a, b = first + index * step, first + (index + 1) * step
        start = (math.cos(a) - handle * math.sin(a), math.sin(a) + handle * math.cos(a))
        end = (math.cos(b) + handle * math.sin(b), math.sin(b) - handle * math.cos(b))
        curves.append([start, end, (math.cos(b), math.sin(b))])
    return curves
