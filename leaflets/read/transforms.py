"""The `transform` of an SVG element (SVG 1.1, 7.6): every list of turns and moves becomes one matrix."""

from __future__ import annotations

import math

Matrix = tuple[float, float, float, float, float, float]
"""It takes (x, y) to (ax + cy + e, bx + dy + f)."""
UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)


def matrix_of(name: str, numbers: list[float]) -> Matrix:
    """The matrix of one function of the list. KeyError, IndexError or ValueError where it makes no sense."""
    match name:
        case "matrix":
            a, b, c, d, e, f = numbers
            return a, b, c, d, e, f
        case "translate":
            return 1, 0, 0, 1, numbers[0], numbers[1] if len(numbers) > 1 else 0
        case "scale":
            return numbers[0], 0, 0, numbers[-1], 0, 0
        case "rotate":
            cos, sin = math.cos(math.radians(numbers[0])), math.sin(math.radians(numbers[0]))
            x, y = numbers[1:] if len(numbers) == 3 else (0.0, 0.0)
            return cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y
        case "skewX":
            return 1, 0, math.tan(math.radians(numbers[0])), 1, 0, 0
        case "skewY":
            return 1, math.tan(math.radians(numbers[0])), 0, 1, 0, 0
    raise KeyError(name)


def product(outer: Matrix, inner: Matrix) -> Matrix:
    """Both in one: first the inner, then the outer."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f
