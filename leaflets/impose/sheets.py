"""Pages on the press's own sheets: one a page, with boxes, bleed and marks; and on a screen's, at their trim."""

from __future__ import annotations

from leaflets.impose.marks import CLEAR_OF_BLEED, CLEAR_OF_TRIM, LENGTH, Letter, crop_marks, fold_marks
from leaflets.measure import Rect
from leaflets.page import Page
from leaflets.printer import Printer
from leaflets.sheet import Sheet


def press_sheet(page: Page, letter: Letter, printer: Printer | None = None) -> Sheet:
    """With the bleed, slug and marks that the printer asks for, or any would. A page that nobody cuts has none."""
    trim = Rect(0, 0, page.format.width, page.format.height)
    if not page.format.slug:
        return screen_sheet(page)
    wide = printer.bleed if printer else page.format.bleed
    bleed = trim.inset(-wide)
    if printer and not printer.marks:
        return Sheet(page, bleed, bleed, trim, bleed, ())
    offset = max(CLEAR_OF_TRIM, wide + CLEAR_OF_BLEED)
    slug = max(page.format.slug, offset + LENGTH)
    marks = [*crop_marks(trim, offset), *fold_marks(page.panels, trim, offset, letter)]
    return Sheet(page, trim.inset(-slug), bleed, trim, bleed, tuple(marks))


def screen_sheet(page: Page) -> Sheet:
    """At its trim."""
    trim = Rect(0, 0, page.format.width, page.format.height)
    return Sheet(page, media=trim, bleed=trim, trim=trim, clip=trim, marks=())
