"""What a screen reader is told: pictures with words for them, headings in order (ISO 14289-1, 7.3 and 7.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from leaflets.page import Page
from leaflets.problem import Problem


def structure_problems(pages: Iterable[Page]) -> Iterator[Problem]:
    """Figures that nothing is said of, and headings that skip a level or do not begin with the first."""
    level = 0
    for element in sorted((element for page in pages for element in page.elements), key=attrgetter("order")):
        if element.tag == "Figure" and not element.alt.strip():
            yield Problem(None, "a picture has nothing to be read out", "give it an alt, or let it be decoration")
        if element.tag in ("H1", "H2", "H3"):
            found = int(element.tag[1])
            if found > level + 1:
                fault = f"a heading of level {found} follows one of level {level}" if level else "there is no H1 first"
                yield Problem(None, fault, "set the tags of the styles in order: H1, H2, H3")
            level = found
