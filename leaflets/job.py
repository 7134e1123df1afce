"""What is asked for, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from leaflets.page import Page
from leaflets.problem import Problem
from leaflets.provenance import Provenance
from leaflets.region import Assurance
from leaflets.sheet import Sheet
from leaflets.typeface import Cut


class Edition(Struct, frozen=True):
    """What a file is for: its colours, its bleed and marks, and whether its links can be followed.

    In `one_ink` all is printed in black, without tints.
    """

    name: str
    process: bool
    bleeds: bool
    links: bool
    one_ink: bool = False


PRESS = Edition("press", process=True, bleeds=True, links=False)
"""For a print shop: PDF/X-4, PDF/UA-1 and PDF/A-2a in one file."""

SCREEN = Edition("screen", process=False, bleeds=False, links=True)
"""For a web site or an e-mail: PDF/UA-1 and PDF/A-2a."""

OFFICE = Edition("office", process=True, bleeds=False, links=False)
"""For one's own printer: PDF/UA-1 and PDF/A-2a, several up or in tiles."""

EDITIONS = {edition.name: edition for edition in (PRESS, OFFICE, SCREEN)}


class Job(Struct, frozen=True):
    """One file to be made: which layout, for whom, in which language (`ur+en` for two), theme and edition, dated when.

    `paper` is what an office prints on, and `printer` names the print shop's press, where it is not any. A `final` file
    is to be displayed: it carries no doubts, and is refused where there are any.
    """

    layout: str
    region: str
    language: str
    edition: Edition
    theme: str
    on: date
    paper: str = "a4"
    printer: str = ""
    final: bool = False


class Proof(Struct, frozen=True):
    """A finished file with what is known about it. With problems there is nothing to print: `pdf` is empty.

    `stale` are the lines of its translation whose English has changed since, and `provenance` what the file says of
    itself; nothing where there is none.
    """

    job: Job
    pdf: bytes
    sheets: tuple[Sheet, ...]
    sizes: Mapping[str, float]
    doubts: tuple[str, ...]
    gave_way: tuple[str, ...]
    problems: tuple[Problem, ...]
    stale: tuple[str, ...] = ()
    provenance: Provenance | None = None


class Made(Struct, frozen=True):
    """What every edition of a piece shares: its pages and the faces they show, what stands behind it, what is wrong.

    Its readers are owed `numbers`, and `codes` that open these addresses.
    """

    pages: tuple[Page, ...]
    cuts: Mapping[str, Cut]
    assurance: Assurance
    gave_way: tuple[str, ...]
    stale: tuple[str, ...]
    problems: tuple[Problem, ...]
    numbers: tuple[str, ...]
    codes: tuple[str, ...]
