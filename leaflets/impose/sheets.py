"""Pages on the press's own sheets: one a page, with boxes, bleed and marks; and on a screen's, at their trim."""

from __future__ import annotations

from leaflets.impose.marks import CLEAR_OF_BLEED, CLEAR_OF_TRIM, LENGTH, Letter, crop_marks, fold_marks
from leaflets.measure import Rect
from leaflets.page import Page
from leaflets.sheet import Sheet


def press_sheet(page: Page, letter: Letter) -> Sheet:
    """With bleed, slug and marks. A screen's page, which nobody cuts, has none."""
    trim = Rect(0, 0, page.format.width, page.format.height)
    if not page.format.slug:
        return screen_sheet(page)
    offset = max(CLEAR_OF_TRIM, page.format.bleed + CLEAR_OF_BLEED)
    slug = max(page.format.slug, offset + LENGTH)
    bleed = trim.inset(-page.format.bleed)
    marks = [*crop_marks(trim, offset), *fold_marks(page.panels, trim, offset, letter)]
    return Sheet(page, trim.inset(-slug), bleed, trim, bleed, tuple(marks))


def screen_sheet(page: Page) -> Sheet:
    """At its trim."""
    trim = Rect(0, 0, page.format.width, page.format.height)
    return Sheet(page, media=trim, bleed=trim, trim=trim, clip=trim, marks=())
