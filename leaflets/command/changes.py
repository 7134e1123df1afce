"""What has changed since a file was made: its provenance then beside what it would be today."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from leaflets.job import EDITIONS, Job
from leaflets.problem import Refused
from leaflets.provenance import CONTACTS, FONTS, LAYOUT, PROFILE, PROGRAM, REGION, WORDS, Provenance
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
        self._digests = Digests(self.library)

    def changes(self, then: Provenance) -> tuple[Change, ...]:
        """Everything that has changed since a file was made."""
        if then.edition not in EDITIONS:
            return (Change("", f"it can no longer be made: there is no edition called '{then.edition}'"),)
        try:
            now = self._digests.provenance(_job(then), then.faces)
        except Refused as refused:
            return tuple(Change("", f"it can no longer be made: {problem}") for problem in refused.problems)
        return tuple(_differences(then, now))


def _job(then: Provenance) -> Job:
    edition = replace(EDITIONS[then.edition], one_ink=then.one_ink)
    return Job(then.layout, then.region, then.language, edition, then.theme, then.day, then.paper, then.printer)


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
