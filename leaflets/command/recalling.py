"""`recall`: the files in a folder that tell their readers what is no longer so, and the commands that replace them."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflets.command.changes import Change, Today
from leaflets.command.ledger import order_of, read_ledger
from leaflets.command.orders import today
from leaflets.command.report import print_problems
from leaflets.problem import Problem, Refused
from leaflets.provenance import DETAILS
from leaflets.read.regions import day_of

if TYPE_CHECKING:
    from leaflets.provenance import Recorded


def recall(root: Path, asked: Mapping[str, Any]) -> int:
    """Prints every file to be recalled, what has changed of it, and what replaces it; 0, with or without any."""
    since, folder = _day(asked["since"]), asked["out"]
    number = _digits(asked["contact"])
    recorded, problems = read_ledger(folder)
    print_problems(problems)
    latest = {line.file: line for line in recorded}
    _judge_region(asked["region"], latest.values(), root)
    now, found = Today(root), 0
    for line in latest.values():
        then = line.provenance
        if line.time[:10] < since or asked["region"] not in ("", then.region) or not _carries(line, number):
            continue
        changes = [change for change in now.changes(then) if change.part in ("", *DETAILS)]
        if changes or number:
            found += 1
            _tell(line, changes, folder, number)
    if not found:
        print(f"nothing to recall among {len(latest)} {'file' if len(latest) == 1 else 'files'}")
    return 0


def _tell(line: Recorded, changes: Iterable[Change], folder: Path, number: str) -> None:
    then = line.provenance
    print(folder / line.file)
    print(f"  made {line.time[:10]}, dated {then.day}, {'final' if then.final else 'a proof'}")
    for change in changes:
        print(f"  {change.said}")
    for key, told in then.contacts if number else ():
        if _digits_of(told) == number:
            print(f"  carries {told} ({key})")
    order = order_of({name: getattr(then, name) for name in then.__struct_fields__})
    print(f"  replace it: python generate.py {shlex.join([*order, '--out', str(folder)])}")


def _carries(line: Recorded, number: str) -> bool:
    return not number or any(_digits_of(told) == number for _, told in line.provenance.contacts)


def _day(text: str) -> str:
    """The day, where one is asked for; days are compared as they are written."""
    if text and not day_of(text):
        raise Refused(Problem(None, f"--since cannot be '{text}'", "write the day as 2026-11-23"))
    if text > today():
        raise Refused(Problem(None, f"--since cannot be '{text}', which is to come", "name a day that has been"))
    return text


def _digits(text: str) -> str:
    """A number without its grouping. Refused where there is none in it."""
    if text and not (text.isascii() and _digits_of(text)):
        raise Refused(Problem(None, f"--contact cannot be '{text}'", "write the number, as in '0113 222 4403'"))
    return _digits_of(text)


def _digits_of(text: str) -> str:
    bare = re.sub(r"^\+44(\(0\))?", "0", re.sub(r"[\s-]", "", text))
    return bare if bare.isdecimal() else ""


def _judge_region(name: str, lines: Iterable[Recorded], root: Path) -> None:
    """A region may be gone by now; one that no file was ever made for, and that there is not, is a slip."""
    if name and all(line.provenance.region != name for line in lines):
        from leaflets.read.library import Library

        known = Library(root).region_names()
        if name not in known:
            from leaflets.read.entries import meant

            raise Refused(Problem(None, f"there is no region called '{name}'", meant(name, known)))
