"""`region status`: what is confirmed, by whom and until when, and what is lacking."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from leaflets.check.doubts import stands
from leaflets.command.orders import today
from leaflets.command.region_texts import SERVICES, vouched
from leaflets.command.report import BOLD, PLAIN, print_problems
from leaflets.problem import Problem, Refused
from leaflets.read.entries import meant
from leaflets.read.library import Library
from leaflets.region import Record

HEADINGS = ("region", "contact", "number", "standing", "confirmed by", "on", "expires on")
CONFIRMED, ROUTE = "confirmed", "its nation's route"
WORST = ("changed since", "to come", "expired", ROUTE, "unconfirmed", CONFIRMED)
"""What a region is counted as: the first of these that one of its contacts is."""


class Standing(NamedTuple):
    """One line of the table."""

    region: str
    contact: str
    number: str
    standing: str
    by: str = ""
    on: str = ""
    until: str = ""


def status(root: Path, asked: Mapping[str, Any]) -> int:
    """Prints the table and its sum; 1 where a file cannot be read."""
    library, wanted = Library(root), asked["region"]
    known = library.region_names()
    unknown = [name for name in wanted if name not in (*known, SERVICES)]
    if unknown:
        raise Refused(*(Problem(None, f"there is no region called '{name}'", meant(name, known)) for name in unknown))
    lines: list[Standing] = []
    problems: list[Problem] = []
    for name in sorted(set(wanted)) or known:
        try:
            lines += standings(library, name, date.fromisoformat(today()))
        except Refused as refused:
            problems += refused.problems
    _print_table(lines)
    print(_sum(lines))
    print_problems(problems)
    return 1 if problems else 0


def standings(library: Library, name: str, on: date) -> list[Standing]:
    """How each contact of a region, or each of the services of the whole country, stands on a day."""
    if name == SERVICES:
        return [_standing(name, key, contact.told, contact, on, library) for key, contact in library.services.items()]
    region = library.region(name)
    found = [
        Standing(name, key, contact.told, ROUTE)
        if region.routed and key == "main"
        else _standing(name, key, contact.told, contact, on, library)
        for key, contact in region.contacts.items()
    ]
    return [_standing(name, "-", "its names and logos", region, on, library), *sorted(found)]


def _standing(name: str, key: str, told: str, record: Record, on: date, library: Library) -> Standing:
    confirmed, policy = record.confirmed, library.policy
    if confirmed is None:
        return Standing(name, key, told, "unconfirmed")
    if stands(confirmed, vouched(record), on, policy):
        said = CONFIRMED
    elif confirmed.of != vouched(record):
        said = "changed since"
    else:
        said = "to come" if confirmed.on > on else "expired"
    until = confirmed.on + policy.stands_for
    return Standing(name, key, told, said, confirmed.by, f"{confirmed.on}", f"{until}")


def _print_table(lines: list[Standing]) -> None:
    if not lines:
        return
    widths = [max(map(len, column)) for column in zip(HEADINGS, *lines, strict=True)]
    styled = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    heading = _line(HEADINGS, widths)
    print(f"{BOLD}{heading}{PLAIN}" if styled else heading)
    for line in lines:
        print(_line(line, widths))


def _line(cells: Iterable[str], widths: list[int]) -> str:
    return "  ".join(f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()


def _sum(lines: list[Standing]) -> str:
    """How many regions there are, and how they stand: each as its worst contact does."""
    found: dict[str, set[str]] = {}
    for line in lines:
        found.setdefault(line.region, set()).add(line.standing)
    counts = Counter(next(standing for standing in WORST if standing in said) for said in found.values())
    named = {ROUTE: "with their nation's route"}
    told = [f"{counts[standing]} {named.get(standing, standing)}" for standing in reversed(WORST) if counts[standing]]
    return f"{len(found)} region{'' if len(found) == 1 else 's'}: {', '.join(told) or 'nothing to tell'}"
