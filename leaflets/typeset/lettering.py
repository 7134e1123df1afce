"""Words as outlines: for the slug, where nobody reads them but whoever cuts and folds."""

from __future__ import annotations

from typing import Any

import uharfbuzz as hb

from leaflets.drawing import Outline
from leaflets.typeface import Typeface
from leaflets.typeset.sorts import sorts_of


def lettered(text: str, size: float, typeface: Typeface) -> Outline:
    """The words in one line at that size, standing on the origin."""
    sorts = sorts_of(typeface)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(sorts.font, buffer)
    scale, pen, whole = size / sorts.em, 0.0, Outline("", ())
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        whole += _glyph(sorts.font, info.codepoint).mapped(scale, 0, 0, -scale, pen, 0)
        pen += position.x_advance * scale
    return whole


def _glyph(font: hb.Font, glyph: int) -> Outline:
    """One glyph in the font's own units, y up. TrueType's quadratic curves become cubic ones."""
    pen = _Pen()
    font.draw_glyph_with_pen(glyph, pen)
    return Outline(pen.commands, tuple(pen.numbers))


class _Pen:
    """What HarfBuzz draws with."""

    def __init__(self) -> None:
        self.commands, self.numbers, self._at = "", list[float](), (0.0, 0.0)

    def _to(self, command: str, *points: tuple[float, float]) -> None:
        self.commands += command
        self.numbers += [value for point in points for value in point]
        self._at = points[-1]

    def moveTo(self, to: tuple[float, float]) -> None:  # noqa: N802  # HarfBuzz's names
        self._to("M", to)

    def lineTo(self, to: tuple[float, float]) -> None:  # noqa: N802
        self._to("L", to)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._to("C", *points)

    def qCurveTo(self, bend: tuple[float, float], to: tuple[float, float], *_: Any) -> None:  # noqa: N802
        handles = ((x + 2 * (bend[0] - x) / 3, y + 2 * (bend[1] - y) / 3) for x, y in (self._at, to))
        self._to("C", *handles, to)

    def closePath(self) -> None:  # noqa: N802
        self.commands += "Z"
