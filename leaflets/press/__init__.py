"""The order of work, and what is remembered between jobs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property, lru_cache, partial

from msgspec.structs import replace

from leaflets.compose import compose
from leaflets.copydeck import CopyDeck
from leaflets.document import Document
from leaflets.impose import Letter, impose, screen_sheet
from leaflets.job import OFFICE, PRESS, SCREEN, Job, Made, Proof
from leaflets.layout import Layout
from leaflets.page import Page
from leaflets.preflight import preflight
from leaflets.press.designs import Design, branded, for_printer, next_step
from leaflets.press.settling import (
    assurance_of,
    codes_of,
    misprinted,
    reread,
    strange_codes,
    unfit,
)
from leaflets.press.voices import facing, spoken
from leaflets.printer import Printer
from leaflets.problem import Problem, Refused
from leaflets.read.digests import Digests
from leaflets.read.library import Library
from leaflets.region import Assurance, Region
from leaflets.typeset import Case, cut_faces, lettered, typeset
from leaflets.write import thumbnail, write_pdf

__all__ = ["Press", "facing", "spoken"]

THUMBNAIL = 700
"""Pixels of the height of a picture in an overview."""


class Press:
    """A library and a memory: what is shaped for one job serves the next, and editions share their pages."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.fitted = lru_cache(maxsize=8)(self._fitted)

    @cached_property
    def _case(self) -> Case:
        return Case(self.library.scripts, self.library.typefaces)

    @cached_property
    def _digests(self) -> Digests:
        return Digests(self.library)

    @cached_property
    def _letter(self) -> Letter:
        # The face is opened only where there is something to say: a damaged one is refused by whoever sets words in it.
        typefaces, faces = self.library.typefaces, self.library.scripts["Latn"].faces
        return lambda text, size: lettered(text, size, typefaces[faces["regular"]])

    def run(self, job: Job) -> Proof:
        """The finished file, or every problem that stands in its way."""
        try:
            made = self.fitted(replace(job, edition=PRESS, paper=""))
        except Refused as refused:
            return Proof(job, b"", (), {}, (), (), refused.problems)
        printer = self._printer(job)
        sheets = impose(made.pages, job.edition, self._letter, job.paper, printer)
        if made.problems:
            return Proof(job, b"", sheets, {}, made.assurance.doubts, made.gave_way, made.problems)
        press, screen = self.library.profiles
        profile = screen if not job.edition.process else printer.profile if printer else press
        origin = self._digests.provenance(job, made)
        pdf = write_pdf(sheets, job.edition, made.cuts, profile, job.on, origin)
        if job.final and (problems := reread(pdf, sheets, job, made, origin, printer)):
            return Proof(job, b"", sheets, {}, (), made.gave_way, problems)
        return Proof(
            job, pdf, sheets, made.pages[0].sizes, made.assurance.doubts, made.gave_way, (), made.stale, origin
        )

    def dummy(self, layout_name: str, tag: str, on: date) -> bytes:
        """A piece's paper with its panels' names and numbers and no words: to be folded and looked at."""
        from leaflets.impose.dummies import dummy_pages

        language = self.library.language(tag)
        layout = self.library.layout(layout_name, (language.script,))
        sheets = tuple(screen_sheet(page) for page in dummy_pages(layout, language, self._letter))
        return write_pdf(sheets, OFFICE, {}, self.library.profiles[0], on)

    def overview(self, made: Sequence[tuple[str, Proof]], tag: str, on: date) -> bytes:
        """One sheet with the first page of every finished piece, by name."""
        from leaflets.impose.overviews import overview_page

        language, job = self.library.language(tag), made[0][1].job
        pictures = [(name, thumbnail(proof.pdf, THUMBNAIL)) for name, proof in made]
        title = f"{self.library.region(job.region).names['en']}, {language.english_name}, {on:%d %B %Y}"
        sheet = screen_sheet(overview_page(title, language, pictures, self._letter))
        return write_pdf([sheet], SCREEN, {}, self.library.profiles[1], on)

    def _fitted(self, job: Job) -> Made:
        """The piece with as few steps of its ladder taken as its words allow, and whatever is wrong all the same.

        Whatever the edition, its pages are those for the press.
        """
        library = self.library
        languages = spoken(library, job.layout, job.language)
        design = Design(job.layout, tuple(language.script for language in languages), job.theme, facing(languages))
        region = library.region(job.region)
        layout = branded(design.laid(library), region, job.theme)
        decks = [library.deck(layout.words, language.tag) for language in languages]
        contacts = self._digests.contacts_of(job)
        wrong = misprinted(library, decks, contacts, region) or (
            unfit(library, decks, contacts, region, job.on) if job.final else ()
        )
        if wrong:
            raise Refused(*wrong)
        assurance = assurance_of(library, decks, contacts, region, job)
        taken: tuple[int, ...] = ()
        while True:
            document, pages, problems = self._tried(job, layout, decks, region, assurance)
            step = next_step(layout.steps, taken, problems)
            if step is None:
                break
            taken = tuple(sorted((*taken, step)))
            layout = branded(design.laid(library, taken), region, job.theme)
        return Made(
            pages=pages,
            cuts=cut_faces(pages, library.typefaces),
            assurance=assurance,
            gave_way=tuple(layout.steps[number].name for number in taken),
            stale=tuple(str(words.place) for deck in decks for words in deck.all_words if words.stale),
            problems=problems,
            numbers=document.numbers,
            codes=codes_of(document),
        )

    def _tried(
        self, job: Job, layout: Layout, decks: Sequence[CopyDeck], region: Region, assurance: Assurance
    ) -> tuple[Document, tuple[Page, ...], tuple[Problem, ...]]:
        """The layout filled, its pages, and what is wrong with them; no pages where the words cannot be set at all."""
        library, printer = self.library, self._printer(job)
        languages, picture, logo = library.languages, library.picture, library.logo
        layout = for_printer(layout, printer) if printer else layout
        document = compose(layout, decks, region, library.services, assurance, job.on, languages, picture, logo)
        everywhere = (region.contacts["main"].phone, library.services["emergency_999"].phone)
        document = replace(document, numbers=(*everywhere, *document.numbers))
        try:
            pages = typeset(document, self._case)
        except Refused as refused:
            return document, (), refused.problems
        sheets = impose(pages, PRESS, self._letter, printer=printer)
        # A profile is slow to open: a proof for no press in particular is judged by its theme's screen colours.
        profile = printer.profile if printer else library.profiles[0] if job.final else None
        printed = partial(library.printed, press=profile) if profile else None
        found = preflight(sheets, document.numbers, document.owed, printer, printed)
        return document, pages, (*found, *strange_codes(document, decks[0], region, library.services))

    def _printer(self, job: Job) -> Printer | None:
        return self.library.printer(job.printer) if job.printer else None
