"""`region confirm`: somebody stands by a region's names and contacts, from a day on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from leaflets.command.orders import today
from leaflets.command.region_beginning import one_line
from leaflets.command.region_judging import judged_numbers
from leaflets.command.region_texts import SERVICES, RegionText, keep, vouched
from leaflets.command.report import FAINT, tell
from leaflets.command.signing import MEND, expiry_problem, older_problems, signature_fault
from leaflets.problem import Problem, Refused
from leaflets.read.entries import meant
from leaflets.read.library import Library
from leaflets.read.regions import day_of
from leaflets.region import Record


def confirm(root: Path, asked: Mapping[str, Any]) -> int:
    """Notes who it is, on which day, and of what: a number that changes later is confirmed no longer."""
    library, by = Library(root), signed(asked["by"])
    on = confirmed_on(asked["on"], library)
    known = [*library.region_names(), SERVICES]
    if asked["region"] not in known:
        fault = f"there is no region called '{asked['region']}'"
        raise Refused(Problem(None, fault, meant(asked["region"], known, "'list regions' names them all")))
    text = RegionText(library, asked["region"])
    keys = _chosen(text, asked["contact"])
    records: dict[tuple[str, ...], Record] = {text.path(key): text.contacts[key] for key in keys}
    if text.region and not asked["contact"]:
        records = {(): text.region, **records}
    problems = (*judged_numbers(text, keys, library.register), *_older(text, records, on, library))
    if problems:
        raise Refused(*problems)
    for path, record in records.items():
        _stand_by(text, path, record, on, by, library)
    if not text.has_changed:
        tell(f"{text.key}: nothing to change: {by} has confirmed all of it on {on} already", FAINT)
    keep([text])
    return 0


def signed(by: str) -> str:
    """Who it is, by name and role. Refused where one of them is missing, or a word stands in its place."""
    signature = one_line("--by", by, MEND)
    fault = signature_fault(signature)
    if fault:
        raise Refused(Problem(None, f"--by cannot stand: {fault}", MEND))
    return signature


def confirmed_on(text: str, library: Library) -> date:
    """The day of a confirmation; today where none is given. Refused where it is no day, to come, or too long ago."""
    day, now = day_of(text or today()), date.fromisoformat(today())
    if not day:
        raise Refused(Problem(None, f"--on cannot be '{text}'", "write a day as 2026-11-23"))
    if day > now:
        raise Refused(Problem(None, f"--on cannot be {day}: that is in the future", f"today is {now}"))
    expired = expiry_problem(day, now, library.policy)
    if expired:
        raise Refused(expired._replace(fault=f"--on cannot be {day}: {expired.fault}"))
    return day


def _older(
    text: RegionText, records: Mapping[tuple[str, ...], Record], on: date, library: Library
) -> Iterator[Problem]:
    """Those that somebody has confirmed since that day already."""
    given = (
        (text.here(record.place), f"'{path[-1]}'" if path else "its names", record.confirmed, vouched(record))
        for path, record in records.items()
    )
    return older_problems(on, given, date.fromisoformat(today()), library.policy)


def _chosen(text: RegionText, wanted: list[str]) -> list[str]:
    """The contacts that are meant: those named, or all that are the region's own. A nation's route is a service."""
    own = text.own_contacts()
    unknown = [key for key in wanted if key not in own]
    if unknown:
        mend = meant(unknown[0], own) if own else f"its nation's route is confirmed with 'region confirm {SERVICES}'"
        raise Refused(*(Problem(text.place, f"has no contact called '{key}'", mend) for key in unknown))
    return wanted or own


def _stand_by(text: RegionText, path: tuple[str, ...], record: Record, on: date, by: str, library: Library) -> None:
    values: dict[str, Any] = {"confirmed": {"on": on.isoformat(), "by": by, "of": vouched(record)}}
    for part in reversed(path):
        values = {part: values}
    before = text.text
    text.change(values)
    if text.text != before:
        until = on + library.policy.stands_for
        told = f"{path[-1]}: {vouched(record)}" if path else "its names, page, police and logos"
        verb = "is" if path else "are"
        tell(f"{text.key}: {told} {verb} confirmed by {by} on {on}, until {until}", FAINT)
