"""Boxes as the press asks for them, ink as far as the bleed, and marks that keep clear of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaflets.measure import MM, Rect
from leaflets.page import Drawn
from leaflets.printer import Printer
from leaflets.problem import Problem
from leaflets.sheet import Sheet

CLEAR_OF_BLEED = 1 * MM
"""Between the bleed and the nearest mark (Ghent Workgroup 2015)."""
SLIVER = 1 * MM
"""A cut may be as far out as this, so that a field that ends nearer to the trim leaves a white sliver, or none."""
SLACK = 0.02


def box_problems(sheets: Sequence[Sheet], printer: Printer | None) -> Iterator[Problem]:
    """Trim within bleed within sheet, each trim the piece's own, and as much bleed as is asked for."""
    for number, sheet in enumerate(sheets, start=1):
        page = sheet.page.format
        if abs(sheet.trim.width - page.width) > SLACK or abs(sheet.trim.height - page.height) > SLACK:
            fault = f"page {number} is trimmed to {_size(sheet.trim)}, and its format is"
            yield Problem(None, f"{fault} {_size(Rect(0, 0, page.width, page.height))}", "impose it anew")
        if not sheet.bleed.holds(sheet.trim) or not sheet.media.holds(sheet.bleed):
            fault = f"the trim, the bleed and the sheet of page {number} do not lie within each other"
            yield Problem(None, fault, "impose it anew")
        asked = (printer.bleed if printer else page.bleed) if page.slug else 0.0
        least = min(_margins(sheet.trim, sheet.bleed).values())
        if least < asked - SLACK:
            whose = f"the printer '{printer.name}'" if printer else f"the format '{page.name}'"
            yield Problem(
                None, f"page {number} has {least / MM:.1f} mm of bleed", f"{whose} asks for {asked / MM:g} mm"
            )
        forbidden = sheet.bleed.inset(-CLEAR_OF_BLEED + SLACK)
        if any(not mark.halo and forbidden.overlaps(mark.outline.box.inset(-0.001)) for mark in sheet.marks):
            fault = f"a mark on page {number} stands within {CLEAR_OF_BLEED / MM:g} mm of the bleed"
            yield Problem(None, fault, "move it outwards")


def bleed_problems(sheet: Sheet) -> Iterator[Problem]:
    """Fields and lines that reach the trim and not the bleed, or that end so near to the trim that the cut shows it."""
    if sheet.bleed == sheet.trim:
        return
    for item in sheet.page.items:
        if not isinstance(item, Drawn) or item.pictured:
            continue
        box = item.shape.outline.box
        beyond, short = _margins(sheet.trim, box), _margins(box, sheet.bleed)
        for side in beyond:
            if beyond[side] > -SLACK and short[side] > SLACK:
                fault = f"the frame '{item.frame}' ends {short[side] / MM:.1f} mm short of the bleed ({side})"
                yield Problem(None, fault, "colour that reaches the trim must run on to the bleed", (item.frame,))
            elif item.shape.fill and -SLIVER + SLACK < beyond[side] < -SLACK:
                fault = f"the frame '{item.frame}' ends {-beyond[side] / MM:.1f} mm inside the trim ({side})"
                mend = f"let it reach the trim, or keep it {SLIVER / MM:g} mm away"
                yield Problem(None, fault, mend, (item.frame,))


def _margins(inner: Rect, outer: Rect) -> dict[str, float]:
    """How far `outer` reaches beyond `inner`, side by side."""
    return {
        "left": inner.x - outer.x,
        "top": inner.y - outer.y,
        "right": outer.right - inner.right,
        "bottom": outer.bottom - inner.bottom,
    }


def _size(rect: Rect) -> str:
    return f"{rect.width / MM:.1f} x {rect.height / MM:.1f} mm"
