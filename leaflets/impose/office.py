"""Pages on an office printer's sheets: several up with cut marks, or in tiles where they are larger than the sheet.

An office printer lays nothing down within 5 mm of the sheet's edge, and has no bleed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor

from leaflets.format import LabelSheet
from leaflets.impose.marks import Letter, cut_ticks, register_marks, words
from leaflets.measure import MM, Rect
from leaflets.page import Line, Page, Placed
from leaflets.sheet import Mark, Sheet

SHEETS = {"a4": (210 * MM, 297 * MM), "a3": (297 * MM, 420 * MM)}
UNPRINTED = 5 * MM
NOTE = 3 * MM
"""The strip at a sheet's foot for what its printer has to know."""
NOTED = 5.5
"""Points of its type."""
OVERLAP = 10 * MM
SLACK = 0.5 * MM
"""By how much pieces may be larger than their sheet together: paper sizes are rounded to whole millimetres."""


def office_sheets(pages: Sequence[Page], paper: str, letter: Letter) -> tuple[Sheet, ...]:
    """The pages on sheets of that paper, in the order in which they are printed."""
    first = pages[0].format
    if first.labels:
        return tuple(_labelled(page, first.labels) for page in pages)
    upright, sideways = SHEETS[paper], SHEETS[paper][::-1]
    size = max((upright, sideways), key=lambda size: _count(first.width, first.height, size))
    if _count(first.width, first.height, size):
        return tuple(_several(page, pages, size, letter) for page in pages)
    return tuple(sheet for page in pages for sheet in _tiles(page, _fewest(first.width, first.height, paper), letter))


def _grid(width: float, height: float, size: tuple[float, float]) -> tuple[int, int]:
    """How many of that size stand beside and below each other on a sheet."""
    return floor((size[0] + SLACK) / width), floor((size[1] + SLACK) / height)


def _count(width: float, height: float, size: tuple[float, float]) -> int:
    columns, rows = _grid(width, height, size)
    return columns * rows


def _several(page: Page, pages: Sequence[Page], size: tuple[float, float], letter: Letter) -> Sheet:
    """As many copies as there is room for, in the middle of the sheet, so that backs lie behind their fronts."""
    width, height = page.format.width, page.format.height
    columns, rows = _grid(width, height, size)
    grid = Rect(0, 0, width * columns, height * rows)
    media = Rect((grid.width - size[0]) / 2, (grid.height - size[1]) / 2, *size)
    live = media.inset(UNPRINTED)
    copies = [(width * column, height * row) for row in range(rows) for column in range(columns)]
    marks: list[Mark] = []
    if columns * rows > 1 or grid.width < live.width:
        xs, ys = [width * at for at in range(columns + 1)], [height * at for at in range(rows + 1)]
        marks += cut_ticks(xs, ys, grid, live)
    if len(pages) > 1:
        marks.append(_noted(_flip(size), pages, live, copies, letter))
    return Sheet(page, media, media, _within(grid, media), live, tuple(marks), tuple(copies[1:]))


def _within(grid: Rect, media: Rect) -> Rect:
    """The trim of a sheet lies within it, also where papers were rounded."""
    x, y = max(grid.x, media.x), max(grid.y, media.y)
    return Rect(x, y, min(grid.right, media.right) - x, min(grid.bottom, media.bottom) - y)


def _flip(size: tuple[float, float]) -> str:
    """What a printer that prints both sides must be told: the sheet is turned like the page of a book."""
    return f"Print on both sides, flip on the {'long' if size[0] < size[1] else 'short'} edge"


def _noted(said: str, pages: Sequence[Page], live: Rect, copies: Sequence[tuple[float, float]], letter: Letter) -> Mark:
    """The note, at the sheet's foot or head, where it meets neither words nor pictures of any page."""
    inks = [box.moved(x, y) for page in pages for box in _inks(page) for x, y in copies]
    wide = letter(said, NOTED).box.width
    tops = (live.bottom - NOTE, live.y)
    lefts = [live.x + step * MM for step in range(int((live.width - wide) / MM) + 1)]
    places = [Rect(left, top, wide, NOTE) for top in tops for left in lefts]
    place = next((place for place in places if not any(place.overlaps(ink) for ink in inks)), places[0])
    return words(said, place.x, place.bottom - 0.8 * MM, letter, NOTED, halo=1.2)


def _inks(page: Page) -> Iterator[Rect]:
    """Where a page's words and pictures are."""
    for item in page.items:
        if isinstance(item, Line):
            yield item.ink
        elif isinstance(item, Placed):
            yield item.rect
        elif item.pictured or item.shape.stroke:
            yield item.shape.outline.box


def _labelled(page: Page, labels: LabelSheet) -> Sheet:
    """One copy a label. Nothing is cut, so that there are no marks."""
    size = SHEETS["a4"]
    media = Rect(-labels.left, -labels.top, *size)
    places = [
        (labels.across * column, labels.down * row) for row in range(labels.rows) for column in range(labels.columns)
    ]
    trim = Rect(0, 0, places[-1][0] + page.format.width, places[-1][1] + page.format.height)
    return Sheet(page, media, media, trim, trim, (), tuple(places[1:]))


def _fewest(width: float, height: float, paper: str) -> tuple[float, float]:
    """The way round of the paper that takes fewer tiles."""

    def tiles(size: tuple[float, float]) -> int:
        wide, high = _live(size)
        return len(list(_starts(width, wide))) * len(list(_starts(height, high)))

    return min((SHEETS[paper], SHEETS[paper][::-1]), key=tiles)


def _live(size: tuple[float, float]) -> tuple[float, float]:
    """What of a sheet a tile may take: all that is printed, but for the note at its foot."""
    return size[0] - 2 * UNPRINTED, size[1] - 2 * UNPRINTED - NOTE


def _starts(whole: float, live: float) -> Iterator[float]:
    """Where each tile's live part begins, so that neighbours overlap and all lie in the middle."""
    count = ceil((whole - OVERLAP) / (live - OVERLAP))
    covered = count * (live - OVERLAP) + OVERLAP
    yield from ((whole - covered) / 2 + number * (live - OVERLAP) for number in range(count))


def _tiles(page: Page, size: tuple[float, float], letter: Letter) -> Iterator[Sheet]:
    """The page in parts that overlap by 10 mm, with crosses to lay them on each other by."""
    wide, high = _live(size)
    trim = Rect(0, 0, page.format.width, page.format.height)
    lefts, tops = list(_starts(trim.width, wide)), list(_starts(trim.height, high))
    for row, top in enumerate(tops):
        for column, left in enumerate(lefts):
            live = Rect(left, top, wide, high)
            media = Rect(left - UNPRINTED, top - UNPRINTED, *size)
            said = f"Row {row + 1} of {len(tops)}, column {column + 1} of {len(lefts)}: lay the crosses on each other"
            marks = [*register_marks(live), words(said, left, media.bottom - UNPRINTED - 0.6 * MM, letter, 5.5)]
            shown = _within(trim, live)
            yield Sheet(page, media, media, shown, shown, tuple(marks), spoken=row + column == 0)
