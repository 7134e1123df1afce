"""SVG path data as outlines."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.drawing import TAKES, Outline
from leaflets.read.paths import arc_curves, outline_of


def steps(data: str) -> list[tuple[str, tuple[float, ...]]]:
    return [(command, tuple(round(number, 6) for number in numbers)) for command, numbers in outline_of(data).steps()]


@pytest.mark.parametrize(
    ("data", "drawn"),
    [
        ("M1 2", [("M", (1, 2))]),
        ("m1 2", [("M", (1, 2))]),
        ("M1 2 3 4 5 6", [("M", (1, 2)), ("L", (3, 4)), ("L", (5, 6))]),
        ("m1 2 3 4 5 6", [("M", (1, 2)), ("L", (4, 6)), ("L", (9, 12))]),
        ("M1 2L3 4", [("M", (1, 2)), ("L", (3, 4))]),
        ("M1 2l3 4", [("M", (1, 2)), ("L", (4, 6))]),
        ("M1 2H9", [("M", (1, 2)), ("L", (9, 2))]),
        ("M1 2h9", [("M", (1, 2)), ("L", (10, 2))]),
        ("M1 2V9", [("M", (1, 2)), ("L", (1, 9))]),
        ("M1 2v9", [("M", (1, 2)), ("L", (1, 11))]),
        ("M1 2h1 2 3", [("M", (1, 2)), ("L", (2, 2)), ("L", (4, 2)), ("L", (7, 2))]),
        ("M1 2C3 4 5 6 7 8", [("M", (1, 2)), ("C", (3, 4, 5, 6, 7, 8))]),
        ("M1 2c3 4 5 6 7 8", [("M", (1, 2)), ("C", (4, 6, 6, 8, 8, 10))]),
        ("M0 0C1 2 3 4 5 6S7 8 9 10", [("M", (0, 0)), ("C", (1, 2, 3, 4, 5, 6)), ("C", (7, 8, 7, 8, 9, 10))]),
        ("M0 0c1 2 3 4 5 6s7 8 9 10", [("M", (0, 0)), ("C", (1, 2, 3, 4, 5, 6)), ("C", (7, 8, 12, 14, 14, 16))]),
        ("M1 2S3 4 5 6", [("M", (1, 2)), ("C", (1, 2, 3, 4, 5, 6))]),
        ("M0 0Q3 3 6 0", [("M", (0, 0)), ("C", (2, 2, 4, 2, 6, 0))]),
        ("M1 1q3 3 6 0", [("M", (1, 1)), ("C", (3, 3, 5, 3, 7, 1))]),
        ("M0 0Q3 3 6 0T12 0", [("M", (0, 0)), ("C", (2, 2, 4, 2, 6, 0)), ("C", (8, -2, 10, -2, 12, 0))]),
        ("M0 0q3 3 6 0t6 0", [("M", (0, 0)), ("C", (2, 2, 4, 2, 6, 0)), ("C", (8, -2, 10, -2, 12, 0))]),
        ("M0 0T6 0", [("M", (0, 0)), ("C", (0, 0, 2, 0, 6, 0))]),
        ("M1 2L3 4Z", [("M", (1, 2)), ("L", (3, 4)), ("Z", ())]),
        ("M1 2l3 4zl1 1", [("M", (1, 2)), ("L", (4, 6)), ("Z", ()), ("L", (2, 3))]),
        ("M1 2l3 4zm1 1", [("M", (1, 2)), ("L", (4, 6)), ("Z", ()), ("M", (2, 3))]),
        ("M-1-2L+1e1,2E-1", [("M", (-1, -2)), ("L", (10, 0.2))]),
        ("M.5.5-1-.5", [("M", (0.5, 0.5)), ("L", (-1, -0.5))]),
        ("  M 1 , 2\n\tL 3 4  ", [("M", (1, 2)), ("L", (3, 4))]),
        ("", []),
    ],
)  # fmt: skip
def test_each_command_draws_what_svg_says(data: str, drawn: list[tuple[str, tuple[float, ...]]]) -> None:
    assert steps(data) == drawn


@pytest.mark.parametrize(
    "data",
    ["L1 2", "1 2", "M1", "M", "M1 2L3", "M1 2C1 2 3 4 5", "M1 2N3 4", "M1 2L3 4 foo", "M1 2L3;4", "M1 2A1 1 0 2 0 3 4",
     "M1 2A1 1 0 0 0 3", "M0 0L1e400 0", "M0 0L" + "9" * 400 + " 0", "M0 0H#", "M0 0l1 2 NaN 3"],
)  # fmt: skip
def test_what_is_no_path_is_not_drawn(data: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        outline_of(data)


# Arcs


def points_of(outline: Outline, pieces: int = 8) -> list[tuple[float, float]]:
    """Points on the outline's curves and lines."""
    points: list[tuple[float, float]] = []
    for command, numbers in outline.steps():
        if command == "C":
            x0, y0 = points[-1]
            x1, y1, x2, y2, x3, y3 = numbers
            for step in range(1, pieces + 1):
                t = step / pieces
                a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
                points.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
        elif command in "ML":
            points.append((numbers[0], numbers[1]))
    return points


QUARTERS = {
    (0, 1): (0, 1),
    (1, 1): (1, 0),
    (0, 0): (1, 0),
    (1, 0): (0, 1),
}
"""Which centre an arc of radius 1 from (0, 0) to (1, 1) turns around, by its flags."""


@pytest.mark.parametrize(("large", "sweep"), QUARTERS)
def test_flags_choose_one_of_four_arcs(large: int, sweep: int) -> None:
    cx, cy = QUARTERS[large, sweep]
    points = points_of(outline_of(f"M0 0A1 1 0 {large} {sweep} 1 1"))
    assert points[-1] == (1, 1)
    assert all(math.hypot(x - cx, y - cy) == pytest.approx(1, abs=3e-4) for x, y in points)
    turned = sum(
        math.remainder(math.atan2(y2 - cy, x2 - cx) - math.atan2(y1 - cy, x1 - cx), math.tau)
        for (x1, y1), (x2, y2) in pairwise(points)
    )
    assert turned == pytest.approx((1 if sweep else -1) * (1.5 * math.pi if large else 0.5 * math.pi))


@given(
    st.tuples(st.floats(0.5, 50), st.floats(0.5, 50), st.floats(-180, 180)),
    st.tuples(st.floats(0, math.tau), st.floats(0.05, math.tau - 0.05), st.booleans()),
)
def test_an_arc_stays_on_its_ellipse(ellipse: tuple[float, float, float], stretch: tuple[float, float, bool]) -> None:
    (rx, ry, turn), (first, angle, sweep) = ellipse, stretch
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    last = first + (angle if sweep else -angle)

    def at(a: float) -> tuple[float, float]:
        x, y = rx * math.cos(a), ry * math.sin(a)
        return 100 + cos * x - sin * y, 200 + sin * x + cos * y

    (x1, y1), (x2, y2) = at(first), at(last)
    curves = arc_curves(x1, y1, [rx, ry, turn, float(angle > math.pi), float(sweep), x2, y2])
    numbers = (x1, y1, *(number for curve in curves for number in curve))
    for x, y in points_of(Outline("M" + "C" * len(curves), numbers)):
        u, v = (cos * (x - 100) + sin * (y - 200)) / rx, (cos * (y - 200) - sin * (x - 100)) / ry
        assert math.hypot(u, v) == pytest.approx(1, abs=2e-3)


def test_a_radius_that_does_not_reach_grows_until_it_does() -> None:
    points = points_of(outline_of("M0 0A1 1 0 0 1 10 0"))
    assert all(math.hypot(x - 5, y) == pytest.approx(5, abs=2e-3) for x, y in points)


@pytest.mark.parametrize("data", ["M0 0A0 5 0 0 1 3 4", "M0 0a5 0 0 0 1 3 4", "M0 0A1e200 1e200 0 0 1 3 4"])
def test_an_arc_without_a_radius_to_speak_of_is_a_line(data: str) -> None:
    assert steps(data) == [("M", (0, 0)), ("L", (3, 4))]


def test_an_arc_to_where_it_is_draws_nothing() -> None:
    assert steps("M3 4A5 5 0 0 1 3 4") == [("M", (3, 4))]


@pytest.mark.parametrize(
    "tight", ["M0 0a1 1 0 01.5.5", "M0,0a1,1,0,0,1,.5,.5", "M0 0a1 1 0 0 1.5.5", "M0 0a1 1 0 01.5 .5\t"]
)
def test_flags_need_no_space_after_them(tight: str) -> None:
    assert steps(tight) == steps("M0 0 A 1 1 0 0 1 0.5 0.5")


def test_an_arc_may_be_repeated_without_its_letter() -> None:
    assert steps("M0 0a1 1 0 0 1 1 1 1 1 0 0 1 1 1") == steps("M0 0a1 1 0 0 1 1 1a1 1 0 0 1 1 1")


# Properties

number = st.integers(-9999, 9999).map(lambda n: n / 100)
command = st.sampled_from("mlhvcsqtazMLHVCSQTAZ")
ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}


@st.composite
def segments(draw: st.DrawFn) -> list[tuple[str, list[float]]]:
    """A path as its commands and their numbers."""
    path: list[tuple[str, list[float]]] = [("M", [draw(number), draw(number)])]
    for letter in draw(st.lists(command, max_size=8)):
        if letter.upper() == "A":
            radii = [draw(st.integers(1, 90)), draw(st.integers(1, 90)), draw(st.integers(-180, 180))]
            flags = [draw(st.integers(0, 1)), draw(st.integers(0, 1))]
            path.append((letter, [*radii, *flags, draw(number), draw(number)]))
        else:
            path.append((letter, [draw(number) for _ in range(ARGUMENTS[letter.upper()])]))
    return path


def typed(path: list[tuple[str, list[float]]]) -> str:
    return "".join(letter + " ".join(f"{number:g}" for number in numbers) for letter, numbers in path)


def translated(path: list[tuple[str, list[float]]], dx: float, dy: float) -> list[tuple[str, list[float]]]:
    """The path with its absolute coordinates moved."""
    moved = []
    for letter, numbers in path:
        match letter:
            case "H":
                moved.append((letter, [numbers[0] + dx]))
            case "V":
                moved.append((letter, [numbers[0] + dy]))
            case "A":
                moved.append((letter, [*numbers[:5], numbers[5] + dx, numbers[6] + dy]))
            case _ if letter.isupper():
                moved.append((letter, [n + (dy if at % 2 else dx) for at, n in enumerate(numbers)]))
            case _:
                moved.append((letter, numbers))
    return moved


@given(segments(), st.integers(-500, 500), st.integers(-500, 500))
def test_a_path_that_is_moved_is_its_outline_moved(path: list[tuple[str, list[float]]], dx: int, dy: int) -> None:
    there = outline_of(typed(path)).mapped(1, 0, 0, 1, dx, dy)
    moved = outline_of(typed(translated(path, dx, dy)))
    assert moved.commands == there.commands
    assert moved.numbers == pytest.approx(there.numbers, abs=0.02)


@given(segments())
def test_an_outline_has_the_numbers_that_its_commands_take(path: list[tuple[str, list[float]]]) -> None:
    outline = outline_of(typed(path))
    assert len(outline.numbers) == sum(TAKES[command] for command in outline.commands)


@given(st.text("MLHVCSQTAZmlhvcsqtaz0123456789.,+- \neE"))
def test_any_data_is_a_path_or_is_not_one(data: str) -> None:
    try:
        outline = outline_of(data)
    except ValueError:
        return
    assert all(math.isfinite(number) for number in outline.numbers)
