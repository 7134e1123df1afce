"""Pages without words of their own: all that is on them is drawn, lettering too."""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.format import Format
from leaflets.language import Language
from leaflets.measure import Rect
from leaflets.page import Drawn, Element, Page, Placed


def drawn_page(
    format: Format,
    title: str,
    subject: str,
    language: Language,
    items: Sequence[Drawn | Placed],
    elements: Sequence[Element],
    panels: Sequence[tuple[str, Rect]] = (),
) -> Page:
    """The page, in the order in which it is drawn and read."""
    return Page(
        format=format,
        title=title,
        subject=subject,
        author="",
        language=language,
        items=tuple(items),
        elements=tuple(elements),
        frames={},
        sizes={},
        fills={},
        reader_size=0.0,
        panels=tuple(panels),
    )
