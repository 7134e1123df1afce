"""Cut faces as Type 0 fonts: one code for each glyph and what it stands for, so that ToUnicode is exact."""

from __future__ import annotations

from leaflets.typeface import Cut
from leaflets.write.numbers import number
from leaflets.write.objects import Objects, array

ROWS = 100
"""How many lines one block of a character map may have (Adobe Technical Note 5014)."""


def write_font(objects: Objects, cut: Cut) -> str:
    """Adds the font and all that it needs; its reference."""
    program = objects.stream(cut.program, f"/Length1 {len(cut.program)}")
    descriptor = objects.add(
        f"<</Type/FontDescriptor/FontName/{cut.name}/Flags 4/FontBBox{array(cut.box)}/ItalicAngle 0"
        f"/Ascent {cut.ascent}/Descent {cut.descent}/CapHeight {cut.cap_height}"
        f"/StemV {50 + round((cut.weight / 65) ** 2)}/FontFile2 {program}>>"
    )
    places = objects.stream(b"".join(place.to_bytes(2, "big") for place in cut.places))
    widths = array(number(width) for width in cut.widths)
    descendant = objects.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{cut.name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        f"/Supplement 0>>/FontDescriptor {descriptor}/DW 1000/W[0 {widths}]/CIDToGIDMap {places}>>"
    )
    words = objects.stream(_character_map(cut))
    return objects.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{cut.name}/Encoding/Identity-H/DescendantFonts[{descendant}]"
        f"/ToUnicode {words}>>"
    )


def _character_map(cut: Cut) -> bytes:
    rows = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in enumerate(cut.texts)
        if code and text
    ]
    blocks = [rows[at : at + ROWS] for at in range(0, len(rows), ROWS)]
    listed = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{listed}\nendcmap CMapName currentdict/CMap defineresource pop end end\n"
    ).encode("ascii")
