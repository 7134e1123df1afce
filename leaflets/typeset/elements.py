"""What a screen reader is told of a page: its elements, numbered in the order in which they are read."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from leaflets.document import Document
from leaflets.language import Language
from leaflets.measure import Rect
from leaflets.page import Element
from leaflets.typeset.galley import Run
from leaflets.typeset.puts import Put, SetLine, Tag, Tags

FOREIGN = "en-GB"
"""Latin words in another script are the names of British services."""


class Elements:
    """Gathers one page's elements. `order` is the place of the frame at hand among all that the document has."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.all: list[Element] = []
        self.order = 0
        self._numbers: dict[Tag, int] = {}

    def element(self, tags: Tags, box: Rect | None = None) -> int:
        """The number of the innermost element, made with those around it where they are new; -1 for decoration."""
        parent = -1
        for tag in tags or ():
            if tag not in self._numbers:
                element = Element(
                    tag.name,
                    parent,
                    self.order,
                    alt=tag.alt,
                    language=tag.language,
                    link=tag.link,
                    box=box if tag.name == "Figure" else None,
                )
                self._numbers[tag] = len(self.all)
                self.all.append(element)
            parent = self._numbers[tag]
        return parent

    def of_runs(self, put: Put, line: SetLine) -> dict[int, int]:
        """The element of each run, by where it starts. They are numbered in reading order, whatever is drawn first.

        A stretch in another language is a Span that says which; in a right-to-left paragraph with such a stretch every
        run is one, because only then can each be spoken in its own order.
        """
        if put.tags is None:
            return {run.stretch.start: -1 for run in line.runs}
        own = self.document.languages[line.paragraph.language or self.document.language.tag]
        foreign = any(self._other_language(run, line, own) for run in line.galley.runs)
        elements = {}
        for run in sorted(line.runs, key=lambda run: run.stretch.start):
            tags, link = put.tags, line.links[run.stretch.span]
            if link:
                tags = (*tags, Tag("Link", tags[-1].number, link=link))
            other = self._other_language(run, line, own)
            if other or (foreign and own.right_to_left):
                tags = (*tags, Tag("Span", id(run), language=other))
            elements[run.stretch.start] = self.element(tags)
        return elements

    def _other_language(self, run: Run, line: SetLine, own: Language) -> str:
        """What a screen reader is told of a run in another language: one that is named, or Latin words among others."""
        stretch = run.stretch
        if stretch.language != own.tag:
            return self.document.languages[stretch.language].speech
        if stretch.unicode_script != "Latn" or _in_latin(own):
            return ""
        letters = any(letter.isalpha() for letter in line.galley.text[stretch.start : stretch.end])
        return FOREIGN if letters else ""


@lru_cache(maxsize=64)
def _in_latin(language: Language) -> bool:
    """Whether a language is written in Latin letters, as its own name is."""
    return unicodedata.name(language.own_name[0]).startswith("LATIN")
