"""The order of work, and what is remembered between jobs."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache, partial
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from leaflets.block import Paragraph, every_block
from leaflets.check import assured, doubts, form_problems, misdirected, number_problems, unsettled
from leaflets.compose import compose
from leaflets.copydeck import CopyDeck
from leaflets.impose import Letter, impose, screen_sheet
from leaflets.job import OFFICE, PRESS, SCREEN, Job, Proof
from leaflets.language import Language
from leaflets.layout import Layout, Step
from leaflets.page import Page
from leaflets.preflight import preflight
from leaflets.printer import Printer
from leaflets.problem import Problem, Refused
from leaflets.read.digests import Digests
from leaflets.read.library import Library
from leaflets.region import Assurance, Contact, Record, Region
from leaflets.typeface import Cut
from leaflets.typeset import Case, cut_faces, lettered, typeset
from leaflets.write import thumbnail, write_pdf

SERVICE = re.compile(r"\bservices\.(\w+)")
THUMBNAIL = 700
"""Pixels of the height of a picture in an overview."""


class Made(Struct, frozen=True):
    """What every edition of a piece shares: its pages and the faces they show, what is unconfirmed, what is wrong."""

    pages: tuple[Page, ...]
    cuts: Mapping[str, Cut]
    doubts: tuple[str, ...]
    gave_way: tuple[str, ...]
    stale: tuple[str, ...]
    problems: tuple[Problem, ...]


class Design(Struct, frozen=True):
    """A layout by name, with all that it is laid for: its voices' scripts, its theme, which way the voices read."""

    name: str
    scripts: tuple[str, ...]
    theme: str
    facing: bool

    def laid(self, library: Library, taken: tuple[int, ...] = ()) -> Layout:
        """The layout, with those steps of its ladder taken."""
        return library.layout(self.name, self.scripts, self.theme, taken, self.facing)


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
            return Proof(job, b"", sheets, {}, made.doubts, made.gave_way, made.problems)
        press, screen = self.library.profiles
        profile = screen if not job.edition.process else printer.profile if printer else press
        origin = self._digests.provenance(job, made.cuts)
        pdf = write_pdf(sheets, job.edition, made.cuts, profile, job.on, origin)
        return Proof(job, pdf, sheets, made.pages[0].sizes, made.doubts, made.gave_way, (), made.stale, origin)

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
        region, services = library.region(job.region), library.services
        layout = branded(design.laid(library), region, job.theme)
        decks = [library.deck(layout.words, language.tag) for language in languages]
        contacts = [region.contacts["main"], *(services[key] for key in called(layout, decks[0], services))]
        if problems := misdirected(decks[0], contacts):
            raise Refused(*problems)
        records: tuple[Record, ...] = (*contacts, region)
        if job.final and (problems := self._unfit(job, decks, contacts)):
            raise Refused(*problems)
        numbers = tuple(contact.phone for contact in (region.contacts["main"], services["emergency_999"]))
        if job.final:
            assurance = assured(decks, records, library.policy)
        else:
            found = (doubt for deck in decks for doubt in doubts(deck, records, job.on, library.policy))
            assurance = Assurance(tuple(dict.fromkeys(found)))
        taken: tuple[int, ...] = ()
        while True:
            pages, problems = self._tried(job, layout, decks, region, assurance, numbers)
            step = next_step(layout.steps, taken, problems)
            if step is None:
                break
            taken = tuple(sorted((*taken, step)))
            layout = branded(design.laid(library, taken), region, job.theme)
        gave_way = tuple(layout.steps[number].name for number in taken)
        stale = tuple(str(words.place) for deck in decks for words in deck.all_words if words.stale)
        return Made(pages, cut_faces(pages, library.typefaces), assurance.doubts, gave_way, stale, problems)

    def _unfit(self, job: Job, decks: Sequence[CopyDeck], contacts: Sequence[Contact]) -> tuple[Problem, ...]:
        """Why nothing final can be made of that: what nobody stands by, wrong numbers, words that should not be met."""
        from leaflets.check.wording import misspoken

        library, region = self.library, self.library.region(job.region)
        english = library.deck(decks[0].publication, "en")
        found = [
            *unsettled(decks, (*contacts, region), job.on, library.policy),
            *form_problems(contacts),
            *number_problems(contacts, region.key, library.register),
            *misspoken(english, decks, library.policy, library.terms, library.proper_names, library.services),
        ]
        return tuple(dict.fromkeys(found))

    def _tried(
        self,
        job: Job,
        layout: Layout,
        decks: Sequence[CopyDeck],
        region: Region,
        assurance: Assurance,
        numbers: tuple[str, ...],
    ) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
        """The layout's pages and what is wrong with them; no pages where the words cannot be set at all."""
        library, printer = self.library, self._printer(job)
        languages, picture, logo = library.languages, library.picture, library.logo
        layout = for_printer(layout, printer) if printer else layout
        document = compose(layout, decks, region, library.services, assurance, job.on, languages, picture, logo)
        try:
            pages = typeset(document, self._case)
        except Refused as refused:
            return (), refused.problems
        sheets = impose(pages, PRESS, self._letter, printer=printer)
        # A profile is slow to open: a proof for no press in particular is judged by its theme's screen colours.
        profile = printer.profile if printer else library.profiles[0] if job.final else None
        printed = partial(library.printed, press=profile) if profile else None
        return pages, preflight(sheets, (*numbers, *document.numbers), document.owed, printer, printed)

    def _printer(self, job: Job) -> Printer | None:
        return self.library.printer(job.printer) if job.printer else None


def branded(layout: Layout, region: Region, theme: str) -> Layout:
    """The layout in the region's own colours, unless a theme was asked for."""
    if theme or not region.colours:
        return layout
    inks = {**layout.theme.inks, **region.colours}
    return replace(layout, theme=replace(layout.theme, name=f"{layout.theme.name} of {region.key}", inks=inks))


def for_printer(layout: Layout, printer: Printer) -> Layout:
    """The layout with its colour running on as far as the printer's bleed; one that nobody cuts stays as it is."""
    bleed = max(layout.format.bleed, printer.bleed) if layout.format.slug else layout.format.bleed
    return replace(layout, format=replace(layout.format, bleed=bleed))


def spoken(library: Library, layout_name: str, voices: str) -> list[Language]:
    """The languages of `ur+en`. Refused where the layout speaks another number of them."""
    languages = [library.language(tag) for tag in voices.split("+")]
    wanted = library.voices(layout_name)
    if len(set(voices.split("+"))) < len(languages):
        raise Refused(Problem(None, f"'{voices}' names a language twice", "name each once"))
    if wanted == 1 and len(languages) > 1:
        raise Refused(
            Problem(None, f"{layout_name} speaks one language, not '{voices}'", "name them apart, as in ur,en")
        )
    if wanted == 2 and len(languages) != 2:
        raise Refused(Problem(None, f"{layout_name} speaks two languages, not '{voices}'", "name two, as in ur+en"))
    if wanted == 2 and facing(languages):
        # The sheet that faces readers has the one that is read from the right on its left, whichever was named first.
        return sorted(languages, key=lambda language: not language.right_to_left)
    if wanted == 0:
        return sorted(languages, key=lambda language: normalize("NFKD", language.own_name).casefold())
    return languages


def called(layout: Layout, deck: CopyDeck, services: Collection[str]) -> list[str]:
    """The services that a piece sends its readers to: its helplines, and those that its layout or its words name."""
    spans = [
        span
        for frame in layout.frames
        for block in every_block(frame.blocks)
        if isinstance(block, Paragraph)
        for span in block.spans
    ]
    texts = [*(span.text for span in spans), *(words.text for words in deck.all_words)]
    named = [key for text in texts for key in SERVICE.findall(text)]
    return [key for key in dict.fromkeys((*(line.key for line in deck.helplines), *named)) if key in services]


def facing(languages: Sequence[Language]) -> bool:
    """Whether two languages read towards opposite sides."""
    return len(languages) == 2 and languages[0].right_to_left != languages[1].right_to_left


def next_step(steps: Sequence[Step], taken: Collection[int], problems: Collection[Problem]) -> int | None:
    """The first step of the ladder, not taken yet, that gives room to a frame in trouble; None where none does."""
    troubled = {frame for problem in problems for frame in problem.frames}
    return next((n for n, step in enumerate(steps) if n not in taken and troubled & set(step.helps)), None)
