"""Pages on sheets: the boxes that a press reads, and the marks that a cutter needs.

Crop marks are 5 mm long and 0.25 pt thick, in registration colour, and start 1 mm outside the bleed at least (Ghent
Workgroup 2015): 5 mm from the trim where the slug has room for that.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.drawing import polyline
from leaflets.job import Edition
from leaflets.measure import MM, Rect
from leaflets.page import Page
from leaflets.sheet import Mark, Sheet

MARK_LENGTH = 5 * MM
MARK_WIDTH = 0.25
CLEAR_OF_BLEED = 1 * MM
CLEAR_OF_TRIM = 5 * MM


def impose(pages: Sequence[Page], edition: Edition) -> tuple[Sheet, ...]:
    """One sheet a page: with bleed, slug and marks for the press, at its trim for every other edition."""
    return tuple(_sheet(page, edition) for page in pages)


def _sheet(page: Page, edition: Edition) -> Sheet:
    trim = Rect(0, 0, page.format.width, page.format.height)
    if not edition.bleeds:
        return Sheet(page, media=trim, bleed=trim, trim=trim, marks=())
    offset = max(CLEAR_OF_TRIM, page.format.bleed + CLEAR_OF_BLEED)
    slug = max(page.format.slug, offset + MARK_LENGTH)
    return Sheet(page, trim.inset(-slug), trim.inset(-page.format.bleed), trim, _crop_marks(trim, offset))


def _crop_marks(trim: Rect, offset: float) -> tuple[Mark, ...]:
    """Two marks at every corner, in line with the trim's edges."""
    marks = []
    for x, outward in ((trim.x, -1), (trim.right, 1)):
        for y, downward in ((trim.y, -1), (trim.bottom, 1)):
            near, far = offset * outward, (offset + MARK_LENGTH) * outward
            marks.append(Mark(polyline((x + near, y), (x + far, y)), MARK_WIDTH))
            near, far = offset * downward, (offset + MARK_LENGTH) * downward
            marks.append(Mark(polyline((x, y + near), (x, y + far)), MARK_WIDTH))
    return tuple(marks)
