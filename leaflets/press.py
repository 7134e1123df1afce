"""The order of work, and what is remembered between jobs."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from leaflets.check import doubts, misdirected
from leaflets.compose import compose
from leaflets.impose import impose
from leaflets.job import Job, Proof
from leaflets.page import Page
from leaflets.problem import Refused
from leaflets.read.library import Library
from leaflets.typeface import Cut
from leaflets.typeset import cut_faces, typeset
from leaflets.write import write_pdf


class Press:
    """A library and a memory: pages that two editions share are set once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._pages = lru_cache(maxsize=8)(self._typeset)

    def run(self, job: Job) -> Proof:
        """The finished file, or every problem that stands in its way."""
        try:
            pages, cuts, found = self._pages(job.layout, job.region, job.language, job.theme, job.on)
        except Refused as refused:
            return Proof(job, b"", (), {}, (), refused.problems)
        sheets = impose(pages, job.edition)
        press, screen = self.library.profiles
        pdf = write_pdf(sheets, job.edition, cuts, press if job.edition.process else screen, job.on)
        return Proof(job, pdf, sheets, pages[0].sizes, found, ())

    def _typeset(
        self, layout_name: str, region_name: str, tag: str, theme: str, on: date
    ) -> tuple[tuple[Page, ...], dict[str, Cut], tuple[str, ...]]:
        """The pages that every edition shares, the faces they show, and what about them is unconfirmed."""
        library = self.library
        language = library.language(tag)
        layout = library.layout(layout_name, language.script, theme)
        deck, region, services = library.deck(layout.words, tag), library.region(region_name), library.services
        contacts = [region.contacts["main"], *(services[line.key] for line in deck.helplines)]
        problems = misdirected(deck, contacts)
        if problems:
            raise Refused(*problems)
        found = doubts(deck, contacts, on)
        document = compose(layout, deck, region, services, found, on, library.picture, library.logo)
        pages = typeset(document, library.scripts, library.typefaces)
        return pages, cut_faces(pages, library.typefaces), found
