"""An overview: every piece of a campaign on one sheet, as a small picture with its name."""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.drawing import Raster, Shape, rectangle
from leaflets.format import Format
from leaflets.impose.drawn_pages import drawn_page
from leaflets.impose.marks import Letter
from leaflets.ink import Ink
from leaflets.language import Language
from leaflets.measure import MM, Rect
from leaflets.page import Drawn, Element, Page, Placed

BLACK, GREY = Ink("ink", (0, 0, 0, 1), (0.12, 0.12, 0.11)), Ink("grey", (0, 0, 0, 0.3), (0.75, 0.75, 0.75))
MARGIN, GAP, NAME = 12 * MM, 6 * MM, 8.0
HEAD = 14 * MM
SHEET = Format("overview", 420 * MM, 297 * MM, bleed=0, safe=5 * MM, slug=0, least=0)
"""A3 on its side."""


def overview_page(title: str, language: Language, pictures: Sequence[tuple[str, Raster]], letter: Letter) -> Page:
    """The pictures in rows of one height, as large as they all fit on the sheet."""
    height = _height(pictures)
    items: list[Drawn | Placed] = []
    elements = [Element("H1", -1, 0), Element("Figure", 0, 0, alt=title, box=Rect(MARGIN, MARGIN, 200, 20))]
    heading = letter(title, 18.0).mapped(1, 0, 0, 1, MARGIN, MARGIN + 5 * MM)
    items.append(Drawn(Shape(heading, fill=BLACK), "title", 1, pictured=True))
    for at, (row, left, name, raster) in enumerate(_places(pictures, height), start=2):
        top = MARGIN + HEAD + row * (height + GAP + NAME)
        rect = Rect(left, top, height * raster.width / raster.height, height)
        elements.append(Element("Figure", -1, at, alt=name, box=rect))
        items.append(Placed(raster, rect, name, at))
        items.append(Drawn(Shape(rectangle(rect), stroke=GREY, width=0.4), name))
        words = letter(name, NAME).mapped(1, 0, 0, 1, left, top + height + NAME * 1.3)
        items.append(Drawn(Shape(words, fill=BLACK), name, at, pictured=True))
    return drawn_page(SHEET, title, "Every piece, as a small picture with its name", language, items, elements)


def _height(pictures: Sequence[tuple[str, Raster]]) -> float:
    """The greatest height of all pictures at which their rows fit."""
    low, high = 5 * MM, 120 * MM
    for _ in range(20):
        middle = (low + high) / 2
        rows = max((row for row, *_ in _places(pictures, middle)), default=0) + 1
        fits = HEAD + rows * (middle + GAP + NAME) <= SHEET.height - 2 * MARGIN
        low, high = (middle, high) if fits else (low, middle)
    return low


def _places(pictures: Sequence[tuple[str, Raster]], height: float) -> list[tuple[int, float, str, Raster]]:
    """Each picture's row and left edge at that height."""
    places = []
    row, left = 0, MARGIN
    for name, raster in pictures:
        width = height * raster.width / raster.height
        if left > MARGIN and left + width > SHEET.width - MARGIN:
            row, left = row + 1, MARGIN
        places.append((row, left, name, raster))
        left += max(width, NAME * 0.5 * len(name)) + GAP
    return places
