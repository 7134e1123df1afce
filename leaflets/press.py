"""The order of work, and what is remembered between jobs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from leaflets.check import doubts, misdirected
from leaflets.compose import compose
from leaflets.impose import impose
from leaflets.job import Job, Proof
from leaflets.page import Page
from leaflets.preflight import preflight
from leaflets.problem import Refused
from leaflets.read.library import Library
from leaflets.typeface import Cut
from leaflets.typeset import Case, cut_faces, typeset
from leaflets.write import write_pdf


@dataclass(frozen=True, slots=True)
class Made:
    """Pages that every edition of a piece shares: the faces they show, what is unconfirmed, the numbers they owe."""

    pages: tuple[Page, ...]
    cuts: Mapping[str, Cut]
    doubts: tuple[str, ...]
    numbers: tuple[str, ...]


class Press:
    """A library and a memory: what is shaped for one job serves the next, and editions share their pages."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._pages = lru_cache(maxsize=8)(self._typeset)

    @cached_property
    def _case(self) -> Case:
        return Case(self.library.scripts, self.library.typefaces)

    def run(self, job: Job) -> Proof:
        """The finished file, or every problem that stands in its way."""
        try:
            made = self._pages(job.layout, job.region, job.language, job.theme, job.on)
        except Refused as refused:
            return Proof(job, b"", (), {}, (), refused.problems)
        sheets = impose(made.pages, job.edition)
        problems = preflight(sheets, made.numbers)
        if problems:
            return Proof(job, b"", sheets, {}, made.doubts, problems)
        press, screen = self.library.profiles
        pdf = write_pdf(sheets, job.edition, made.cuts, press if job.edition.process else screen, job.on)
        return Proof(job, pdf, sheets, made.pages[0].sizes, made.doubts, ())

    def _typeset(self, layout_name: str, region_name: str, tag: str, theme: str, on: date) -> Made:
        """What every edition of a piece shares."""
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
        pages = typeset(document, self._case)
        numbers = tuple(contact.phone for contact in contacts if contact.phone)
        return Made(pages, cut_faces(pages, library.typefaces), found, numbers)
