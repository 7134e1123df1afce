"""A font as a file carries it: for each of its codes what it stands for, how wide it is, and which glyph it shows."""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct

from leaflets.verify.files import File

MAPPED = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]*)>")
UNSPOKEN = "\u2060"
"""What stands in a font's map for a glyph whose words belong to the letter beside it."""


class Face(Struct, frozen=True, eq=False):
    """Codes in a row, from 0: `widths` are in thousandths of an em. `name` is without the mark of a part of a font."""

    name: str
    texts: dict[int, str]
    widths: list[float]
    glyphs: bytes

    def glyph(self, code: int) -> tuple[str, float, int]:
        """What a code stands for, its width and its glyph's number; IndexError where the font has no such code."""
        number = int.from_bytes(self.glyphs[2 * code : 2 * code + 2], "big")
        return self.texts.get(code, ""), self.widths[code], number


def read_face(file: File, reference: Any) -> Face:
    """The font behind a reference, as all of ours are: one row of codes with a map to words and one to glyphs."""
    font = file.dictionary(reference)
    descendant = file.dictionary(next(file.inside(font.get("DescendantFonts")), None))
    _, widths = list(file.inside(descendant.get("W")))
    texts = {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be").replace(UNSPOKEN, "")
        for code, text in MAPPED.findall(file.stream(font.get("ToUnicode")))
    }
    name = str(font.get("BaseFont", "")).partition("+")[2]
    return Face(name, texts, [float(width) for width in file.inside(widths)], file.stream(descendant["CIDToGIDMap"]))
