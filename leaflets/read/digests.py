"""What a piece is made from, as digests: anybody can tell later what has changed since, and what has not.

Each is made from what lies in the library today. Files' line ends do not count, so that they are the same wherever a
library has been copied to.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from leaflets.block import Code, Paragraph, When, every_block
from leaflets.copydeck import CopyDeck
from leaflets.job import Job, Made
from leaflets.layout import Layout
from leaflets.profile import Profile
from leaflets.provenance import CONTACTS, FONTS, LAYOUT, PROFILE, PROGRAM, REGION, SITE, WORDS, Provenance
from leaflets.read.library import Library
from leaflets.region import Contact

if TYPE_CHECKING:
    from leaflets.printer import Printer

DIGITS = 16
"""How many hexadecimal digits of a SHA-256 are kept: enough to tell any two of a library's states apart."""
NAMED = re.compile(r"^(scales|format|theme): *['\"]?([\w/-]+)", re.MULTILINE)
CALLED = re.compile(r"\b(services|region)\.(\w+)")
PACKAGE = Path(__file__).parents[1]


class Digests:
    """The digests of one library, each worked out when it is first asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._file = lru_cache(maxsize=None)(_file_digest)
        self._face = lru_cache(maxsize=None)(self._face_digest)
        self._profile = lru_cache(maxsize=None)(_profile_digest)
        self._words = lru_cache(maxsize=None)(self._words_digest)
        self._region = lru_cache(maxsize=None)(self._region_digest)
        self._layout = lru_cache(maxsize=None)(self._layout_digest)
        self._fonts = lru_cache(maxsize=None)(self._fonts_digest)
        self._called = lru_cache(maxsize=None)(self._calls)
        self.contacts = lru_cache(maxsize=256)(self._contacts)

    def provenance(self, job: Job, made: Made) -> Provenance:
        """What a job's file is made from, which shows those pages."""
        site = self._library.region(job.region).site
        shows = site in made.codes or any(element.link == site for page in made.pages for element in page.elements)
        return self.of(job, made.cuts, made.assurance.said, site if shows else "")

    def of(self, job: Job, faces: Iterable[str], standing: str, site: str) -> Provenance:
        """What a job's file is made from today, if it shows those faces and leads to that page of the region's.

        Refused where something of it is there no more.
        """
        languages, faces = tuple(job.language.split("+")), tuple(sorted(faces))
        publication, contacts = self.publication(job), self.contacts_of(job)
        return Provenance(
            layout=job.layout,
            region=job.region,
            language=job.language,
            edition=job.edition.name,
            theme=job.theme,
            paper="" if job.edition.bleeds or job.edition.links else job.paper,
            printer=job.printer,
            one_ink=job.edition.one_ink,
            final=job.final,
            day=job.on,
            standing=standing,
            digests={
                WORDS: self._words(publication, languages),
                REGION: self._region(job.region),
                CONTACTS: _digest(_told_of(contact, languages) for contact in contacts),
                LAYOUT: self._layout(job.layout, job.theme),
                FONTS: self._fonts(faces),
                PROFILE: self._printing(job),
                PROGRAM: _program(),
            },
            contacts=(*((c.key, c.told) for c in contacts), *(((SITE, site),) if site else ())),
            faces=faces,
        )

    def publication(self, job: Job) -> str:
        """Whose words a job's piece speaks."""
        return self._design(job.layout, tuple(job.language.split("+")), job.theme).words

    def contacts_of(self, job: Job) -> tuple[Contact, ...]:
        """Whom a job's piece sends its readers to."""
        return self.contacts(job.layout, job.region, tuple(job.language.split("+")), job.theme)

    def _design(self, name: str, languages: Sequence[str], theme: str) -> Layout:
        spoken = [self._library.language(tag) for tag in languages]
        facing = len(spoken) == 2 and spoken[0].right_to_left != spoken[1].right_to_left
        return self._library.layout(name, tuple(language.script for language in spoken), theme, (), facing)

    # words, region and contacts

    def _words_digest(self, publication: str, languages: tuple[str, ...]) -> str:
        """Every text of the publication in those languages and in English, as it stands without gaps filled."""
        decks = [self._library.deck(publication, tag) for tag in dict.fromkeys((*languages, "en"))]
        return _digest(part for deck in decks for part in (deck.language.tag, *_said(deck)))

    def _region_digest(self, name: str) -> str:
        """All that a region says of itself but its contacts, and the bytes of its logos."""
        region = self._library.region(name)
        logos = [f"{badge.file}:{badge.owner}:{self._logo(badge.file)}" for badge in region.logos]
        inks = [f"{role}:{ink.press}:{ink.screen}" for role, ink in sorted(region.colours.items())]
        names = [str(sorted(names.items())) for names in (region.names, region.short_names)]
        return _digest((*names, region.gss, region.area, region.nation, region.police, *logos, *inks))

    def _logo(self, name: str) -> str:
        """The logo's bytes, where it is there: a piece that shows none need not have it."""
        folder = self._library.content / "logos"
        return self._file(folder / name) if folder / name in folder.glob("*") else ""

    def _contacts(self, layout: str, region_name: str, languages: tuple[str, ...], theme: str) -> tuple[Contact, ...]:
        """Whom the piece sends its readers to: the region's own contact, 999, and whoever is named in it."""
        region, services = self._library.region(region_name), self._library.services
        found = {"main": region.contacts["main"], "emergency_999": services["emergency_999"]}
        for where, key in self._called(layout, languages, theme):
            contacts = services if where == "services" else region.contacts
            if key in contacts:
                found[key] = contacts[key]
        return tuple(found.values())

    def _calls(self, layout: str, languages: tuple[str, ...], theme: str) -> tuple[tuple[str, str], ...]:
        """What a layout and its words name of services and of a region, whatever the region: its helplines first."""
        design = self._design(layout, languages, theme)
        decks = [self._library.deck(design.words, tag) for tag in languages]
        helplines = [("services", line.key) for deck in decks for line in deck.helplines]
        return tuple(dict.fromkeys((*helplines, *CALLED.findall("\n".join(_texts(design))), *_in_words(decks))))

    # layout, fonts, profile

    def _layout_digest(self, name: str, theme: str) -> str:
        """The layout's file and that of the one it scales; their formats and themes, the house and its pictures."""
        folder, files = self._library.layouts, [self._library.layouts / "house.yaml"]
        waiting = [folder / f"{name}.yaml"]
        while waiting:
            file = waiting.pop()
            files.append(file)
            for key, named in NAMED.findall(file.read_text("utf-8", "replace")):
                if key == "scales":
                    waiting.append(folder / f"{named}.yaml")
                else:
                    files.append(folder / f"{key}s" / f"{theme if theme and key == 'theme' else named}.yaml")
        paths = dict.fromkeys(file.relative_to(folder).as_posix() for file in files)
        return _digest((*(f"{path}:{self._file(folder / path)}" for path in paths), self._pictures))

    @cached_property
    def _pictures(self) -> str:
        folder = self._library.layouts / "pictures"
        names = sorted(name for name in os.listdir(folder) if name.endswith(".svg"))  # noqa: PTH208
        return _digest(f"{name}:{_file_digest(f'{folder}/{name}')}" for name in names)

    def _fonts_digest(self, faces: tuple[str, ...]) -> str:
        """The faces' files, and how the scripts that have them set their words."""
        scripts = [script for script in self._library.scripts.values() if {*script.faces.values()} & {*faces}]
        return _digest((*map(self._face, faces), *map(str, scripts)))

    def _face_digest(self, name: str) -> str:
        return hashlib.sha256(self._library.typefaces[name].data).hexdigest()

    def _printing(self, job: Job) -> str:
        """The profile that the file names, and all that its print shop asks for."""
        printer: Printer | None = self._library.printer(job.printer) if job.printer else None
        press, screen = self._library.profiles
        profile = printer.profile if printer else press if job.edition.process else screen
        asked = replace(printer, profile=None) if printer else ""
        return _digest((self._profile(profile), str(asked)))


def _profile_digest(profile: Profile) -> str:
    return hashlib.sha256(profile.data).hexdigest()


def _said(deck: CopyDeck) -> Iterator[str]:
    """The deck's texts, those that have names under their names."""
    for key, words in (*deck.words.items(), *deck.colophon.items()):
        yield f"{key}={words.text}"
    yield from (words.text for words in deck.all_words[len(deck.words) + len(deck.colophon) :])


def _texts(design: Layout) -> Iterator[str]:
    """What a layout has between its double brackets."""
    for frame in design.frames:
        for block in every_block(frame.blocks):
            match block:
                case Paragraph():
                    yield from (text for span in block.spans for text in (span.text, span.link))
                case Code():
                    yield block.address
                case When():
                    yield block.condition


def _in_words(decks: Iterable[CopyDeck]) -> list[tuple[str, str]]:
    return [found for deck in decks for words in deck.all_words for found in CALLED.findall(words.text)]


def _told_of(contact: Contact, languages: Sequence[str]) -> str:
    """What a piece may print of a contact."""
    names = [contact.name(tag) for tag in languages]
    return "\n".join((contact.key, contact.phone, contact.site, contact.service, contact.audience, *names))


@lru_cache(maxsize=1)
def _program() -> str:
    """Every source file of the program."""
    paths = []
    for folder, folders, names in os.walk(PACKAGE):
        folders[:] = [name for name in folders if name != "__pycache__"]
        paths += [f"{folder}/{name}" for name in names if name.endswith(".py")]
    return _digest(f"{path[len(str(PACKAGE)) :]}:{_file_digest(path)}" for path in sorted(paths))


def _file_digest(file: str | Path) -> str:
    # Opened as plainly as can be: a program has more than a hundred files.
    with open(file, "rb", buffering=0) as opened:  # noqa: PTH123
        data = opened.read()
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def _digest(parts: Iterable[str]) -> str:
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode()
        # Each part is told its length, so that no two rows of parts run together alike.
        whole.update(b"%d:%b" % (len(data), data))
    return whole.hexdigest()[:DIGITS]
