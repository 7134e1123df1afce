"""`region import`: details from a table or a feed, taken over row by row; nothing is written unless all is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from leaflets.command.region_judging import judged_numbers
from leaflets.command.region_rows import RegionRows
from leaflets.command.region_texts import keep
from leaflets.command.report import FAINT, print_problems, tell
from leaflets.exchange import read_rows
from leaflets.problem import Problem, Refused
from leaflets.read.library import Library
from leaflets.read.manuscript import shown


def take_over(root: Path, asked: Mapping[str, Any]) -> int:
    """Prints what has been put right, what has changed, and what is wrong; 1 where anything is."""
    file = asked["file"]
    taken = read_rows(file, shown(file))
    library = Library(root)
    regions = RegionRows(library)
    problems = [*taken.problems]
    for row in taken.rows:
        try:
            regions.take(row)
        except Refused as refused:
            problems += refused.problems
    if problems and not asked["skip_bad"]:
        print_problems(problems)
        raise Refused(Problem(None, "nothing has been changed", "mend the file, or take what is right with --skip-bad"))
    for line in (*regions.mended, *regions.changes):
        tell(line, FAINT)
    keep(list(regions.texts.values()))
    if not regions.changes:
        tell(f"{shown(file)}: nothing to change", FAINT)
    print_problems((*problems, *_suspect(library, regions)))
    return 1 if problems else 0


def _suspect(library: Library, regions: RegionRows) -> Iterator[Problem]:
    """What `check regions` would say of the new numbers, and which row each is from. They are kept: each may be right,
    and the record old."""
    for key, contact, row in regions.renumbered:
        for problem in judged_numbers(regions.texts[key], (contact,), library.register):
            yield problem._replace(fault=f"{problem.fault} ({row.where('phone')})")
