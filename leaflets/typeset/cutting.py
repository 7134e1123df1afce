"""Exact subset fonts: only the glyphs that the pages show, and a character code for each glyph and its meaning.

The same glyph may stand for different words in different places; with a code for each pair, what a reader copies,
searches or hears is exact.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Mapping
from functools import lru_cache

import uharfbuzz as hb

from leaflets.page import Line, Page
from leaflets.typeface import Cut, Typeface
from leaflets.typeset.sorts import Sorts, sorts_of

KEPT = {"glyf", "loca", "head", "hhea", "hmtx", "maxp"}
"""The tables that a PDF reader needs of a TrueType font whose glyphs are named by number (ISO 32000-1, 9.9)."""

UNSPOKEN = "\u2060"
"""What a mark's glyph stands for in the font's own map, where its words belong to the letter that carries it."""


def cut_faces(pages: Iterable[Page], typefaces: Mapping[str, Typeface]) -> dict[str, Cut]:
    """The faces that the pages show, cut down to what they show of each, by the face's name."""
    shown: dict[str, dict[tuple[int, str], None]] = {}
    for page in pages:
        for item in page.items:
            if isinstance(item, Line):
                for run in item.runs:
                    shown.setdefault(run.face, {}).update(dict.fromkeys(zip(run.glyphs, run.texts, strict=True)))
    return {name: _cut(sorts_of(typefaces[name]), list(pairs)) for name, pairs in shown.items()}


def _cut(sorts: Sorts, pairs: list[tuple[int, str]]) -> Cut:
    codes = {pair: code for code, pair in enumerate(pairs, start=1)}
    glyphs = [0, *(glyph for glyph, _ in pairs)]
    program, numbers = _program(sorts, tuple(sorted(set(glyphs))))
    head = sorts.face.reference_table("head").data
    os2 = sorts.face.reference_table("OS/2").data
    to_thousandths = 1000 / sorts.em
    left, bottom, right, top = (round(value * to_thousandths) for value in struct.unpack(">4h", head[36:44]))
    weight, cap = struct.unpack(">H", os2[4:6])[0], struct.unpack(">h", os2[88:90])[0]
    tag = hashlib.sha256(program).digest()[:6]
    return Cut(
        name="".join(chr(65 + byte % 26) for byte in tag) + "+" + sorts.name,
        program=program,
        codes=codes,
        places=tuple(numbers[glyph] for glyph in glyphs),
        texts=("", *(text or UNSPOKEN for _, text in pairs)),
        widths=tuple(round(1000 * sorts.advance(glyph), 3) for glyph in glyphs),
        box=(left, bottom, right, top),
        ascent=round(sorts.ascent * 1000),
        descent=-round(sorts.descent * 1000),
        cap_height=round(cap * to_thousandths),
        weight=weight,
    )


@lru_cache(maxsize=256)
def _program(sorts: Sorts, glyphs: tuple[int, ...]) -> tuple[bytes, Mapping[int, int]]:
    """The font file with those glyphs alone, and their new numbers. Layout closure would drag in all of Nastaliq."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
    dropped = [tag for tag in sorts.face.table_tags if tag not in KEPT]
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(int.from_bytes(tag.encode(), "big") for tag in dropped)
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    plan = hb.SubsetPlan(sorts.face, wanted)
    numbers = plan.old_to_new_glyph_mapping
    return plan.execute().blob.data, {glyph: numbers[glyph] for glyph in glyphs}
