"""A folding dummy: the paper of a piece with nothing on it but its panels' names and numbers, to fold and look at."""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.drawing import Shape, polyline, rectangle
from leaflets.impose.drawn_pages import drawn_page
from leaflets.impose.marks import DASH, Letter
from leaflets.ink import Ink
from leaflets.language import Language
from leaflets.layout import Layout
from leaflets.measure import MM, Rect
from leaflets.page import Drawn, Element, Page

BLACK = Ink("ink", (0, 0, 0, 1), (0, 0, 0))
NUMBER, NAME = 60.0, 14.0
"""Points."""


def dummy_pages(layout: Layout, language: Language, letter: Letter) -> tuple[Page, ...]:
    """A page for each of the layout's, with its panels in the order in which they are read."""
    format = layout.format
    read = list(dict.fromkeys(frame.panel for frame in layout.frames if frame.panel))
    names = [*read, *(panel.name for face in format.faces for panel in face if panel.name not in read)]
    pages = []
    for number in range(layout.pages):
        face = format.faces[number] if format.faces else ()
        panels = [(panel.name, Rect(panel.start, 0, panel.width, format.height)) for panel in face]
        if language.right_to_left:
            panels = [(name, rect.mirrored(format.width)) for name, rect in panels]
        areas = panels or [(f"page {number + 1}", Rect(0, 0, format.width, format.height))]
        numbers = [names.index(name) + 1 if panels else number + 1 for name, _ in areas]
        pages.append(_page(layout, language, areas, numbers, letter))
    return tuple(pages)


def _page(
    layout: Layout, language: Language, areas: Sequence[tuple[str, Rect]], numbers: Sequence[int],
    letter: Letter,
) -> Page:  # fmt: skip
    format = layout.format
    items = [Drawn(Shape(rectangle(Rect(0, 0, format.width, format.height)), stroke=BLACK, width=0.5), "trim")]
    elements = []
    for at, ((name, rect), order) in enumerate(zip(areas, numbers, strict=True)):
        if rect.right < format.width - 1:
            fold = polyline((rect.right, 0), (rect.right, format.height))
            items.append(Drawn(Shape(fold, stroke=BLACK, width=0.5, dash=DASH), "fold"))
        said = f"{name.replace('_', ' ')}, {rect.width / MM:g} mm"
        elements.append(Element("Figure", -1, order, alt=f"{order}: {said}", box=rect))
        for text, size, down in ((str(order), NUMBER, 0.45), (said, NAME, 0.52)):
            outline = letter(text, size)
            x = rect.x + (rect.width - outline.box.width) / 2
            placed = outline.mapped(1, 0, 0, 1, x, rect.height * down)
            items.append(Drawn(Shape(placed, fill=BLACK), name, at, pictured=True))
    title, subject = f"Folding dummy: {layout.title}", "Panels in the order in which they are read"
    return drawn_page(format, title, subject, language, items, elements, areas if format.faces else ())
