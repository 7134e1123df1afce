"""Pages become sheets: panels, bleed, boxes and marks, several up, tiles. It does not know what is on a page."""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.impose.marks import Letter
from leaflets.impose.sheets import press_sheet, screen_sheet
from leaflets.job import Edition
from leaflets.page import Page
from leaflets.printer import Printer
from leaflets.sheet import Sheet

__all__ = ["Letter", "impose", "screen_sheet"]


def impose(
    pages: Sequence[Page], edition: Edition, letter: Letter, paper: str = "a4", printer: Printer | None = None
) -> tuple[Sheet, ...]:
    """The pages on the sheets of an edition. `letter` draws the few words that stand outside the piece.

    An office's sheets are of that `paper`, a4 or a3; a press's as that `printer` asks for them.
    """
    if edition.bleeds:
        return tuple(press_sheet(page, letter, printer) for page in pages)
    if edition.links:
        return tuple(screen_sheet(page) for page in pages)
    from leaflets.impose.office import office_sheets

    return office_sheets(pages, paper, letter)
