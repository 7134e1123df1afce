"""A typeface as HarfBuzz sees it, with what is asked of its glyphs over and over kept at hand.

Measures are in em. A sort is one glyph of a face, as it was when sorts were metal.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

import uharfbuzz as hb

from leaflets.typeface import Typeface

Box = tuple[float, float, float, float]
"""Left, top, right and bottom of a glyph's ink about its origin, in em, y down."""


class Sorts:
    """The glyphs of one face."""

    def __init__(self, typeface: Typeface) -> None:
        self.name = typeface.name
        self.face = hb.Face(hb.Blob(typeface.data))
        self.font = hb.Font(self.face)
        self.em = float(self.face.upem)
        extents = self.font.get_font_extents("ltr")
        self.ascent, self.descent = extents.ascender / self.em, -extents.descender / self.em
        self._boxes: dict[int, Box | None] = {}
        self._advances: dict[int, float] = {}
        self._covered: dict[str, bool] = {}

    def covers(self, character: str) -> bool:
        covered = self._covered.get(character)
        if covered is None:
            covered = self._covered[character] = self.font.get_nominal_glyph(ord(character)) is not None
        return covered

    def advance(self, glyph: int) -> float:
        """The glyph's own advance, before kerning."""
        advance = self._advances.get(glyph)
        if advance is None:
            advance = self._advances[glyph] = self.font.get_glyph_h_advance(glyph) / self.em
        return advance

    def box(self, glyph: int) -> Box | None:
        """The glyph's ink; None where it has none."""
        if glyph not in self._boxes:
            found = self.font.get_glyph_extents(glyph)
            empty = found is None or not found.width or not found.height
            self._boxes[glyph] = None if empty else self._inked(found)
        return self._boxes[glyph]

    def _inked(self, found: hb.GlyphExtents) -> Box:
        left, top = found.x_bearing, -found.y_bearing
        right, bottom = left + found.width, top - found.height
        return left / self.em, top / self.em, right / self.em, bottom / self.em


_SORTS: WeakKeyDictionary[Typeface, Sorts] = WeakKeyDictionary()
"""What has been opened, for as long as its typeface is held by a library: one face must never be two."""


def sorts_of(typeface: Typeface) -> Sorts:
    """The typeface's glyphs."""
    sorts = _SORTS.get(typeface)
    if sorts is None:
        sorts = _SORTS[typeface] = Sorts(typeface)
    return sorts
