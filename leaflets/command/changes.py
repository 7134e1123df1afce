"""What has changed since a file was made: its provenance then beside what it would be today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from leaflets.check import unsettled
from leaflets.command.orders import today
from leaflets.job import EDITIONS, Job, Proof
from leaflets.press import Press
from leaflets.press.settling import misprinted
from leaflets.problem import Refused
from leaflets.provenance import CONTACTS, FONTS, LAYOUT, PROFILE, PROGRAM, REGION, SITE, WORDS, Provenance
from leaflets.read.digests import Digests
from leaflets.read.library import Library

SAID = {
    WORDS: "its words have changed",
    REGION: "its region's names, police force, logos or colours have changed",
    CONTACTS: "what its contacts are called has changed",
    LAYOUT: "its layout has changed",
    FONTS: "its typefaces have changed",
    PROFILE: "the colour profile, or what its print shop asks for, has changed",
    PROGRAM: "the program has changed",
}


class Change(Struct, frozen=True):
    """One part of what a file was made from that is not today what it was then, and what is said of it.

    The part is empty where the piece can no longer be made at all.
    """

    part: str
    said: str


class Today:
    """The library as it is now, beside which files are held."""

    def __init__(self, root: Path) -> None:
        self.library = Library(root)
        self.day = date.fromisoformat(today())
        self._digests = Digests(self.library)
        self._press = Press(self.library)

    def changes(self, then: Provenance) -> tuple[Change, ...]:
        """Everything that has changed since a file was made."""
        if then.edition not in EDITIONS:
            return (Change("", f"it can no longer be made: there is no edition called '{then.edition}'"),)
        try:
            now = self._digests.of(job_of(then), then.faces, then.standing, self._site(then))
        except Refused as refused:
            return tuple(Change("", f"it can no longer be made: {problem}") for problem in refused.problems)
        return (*_differences(then, now), *self._fallen(then))

    def made_again(self, then: Provenance) -> Proof:
        """What a file with that provenance would be today."""
        return self._press.run(job_of(then))

    def _site(self, then: Provenance) -> str:
        """The region's page, for a file that leads to it."""
        return self.library.region(then.region).site if SITE in dict(then.contacts) else ""

    def _fallen(self, then: Provenance) -> Iterator[Change]:
        """What no longer stands though nobody has changed it: numbers withdrawn, confirmations that have run out."""
        job = job_of(then)
        region, contacts = self.library.region(job.region), self._digests.contacts_of(job)
        decks = [self.library.deck(self._digests.publication(job), tag) for tag in job.language.split("+")]
        for problem in misprinted(self.library, decks, contacts, region):
            yield Change(CONTACTS, f"{problem.fault}: {problem.mend}")
        if then.final:
            for problem in unsettled(decks, (*contacts, region), self.day, self.library.policy):
                yield Change(CONTACTS, problem.fault)


def job_of(then: Provenance) -> Job:
    """The job that made a file, of which the order can be repeated."""
    edition = replace(EDITIONS[then.edition], one_ink=then.one_ink)
    paper = then.paper or "a4"
    return Job(then.layout, then.region, then.language, edition, then.theme, then.day, paper, then.printer, then.final)


def _differences(then: Provenance, now: Provenance) -> Iterator[Change]:
    told = list(_contacts(dict(then.contacts), dict(now.contacts)))
    for part, saying in SAID.items():
        if part == CONTACTS and told:
            yield from told
        elif then.digests.get(part) != now.digests[part]:
            yield Change(part, saying)


def _contacts(then: dict[str, str], now: dict[str, str]) -> Iterator[Change]:
    """Numbers and addresses, then and now."""
    for key, told in then.items():
        if key not in now:
            yield Change(CONTACTS, f"{key}, {told}, is no longer given")
        elif now[key] != told:
            yield Change(CONTACTS, f"{key} was {told} and is now {now[key]}")
    for key, told in now.items():
        if key not in then:
            yield Change(CONTACTS, f"{key}, {told}, has come to it")
