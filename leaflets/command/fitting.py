"""`fit`: how the words of each language fit a layout, as a table; and every piece that does not fit, by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from leaflets.command.build import languages_named
from leaflets.command.orders import today, usual_region
from leaflets.command.report import print_problems
from leaflets.job import PRESS, Job, Made
from leaflets.press import Press
from leaflets.problem import Problem, Refused
from leaflets.read.library import Library

HEAD = ("language", "headline", "smallest", "fill", "gave way")


def fit(root: Path, asked: Mapping[str, Any]) -> int:
    """Prints the table; 1 where anything does not fit."""
    library = Library(root)
    press, day = Press(library), date.fromisoformat(today())
    region = asked["region"] or usual_region(library.region_names())
    rows, problems = [], list[Problem]()
    number = library.voices(asked["layout"])
    tags = languages_named(root, asked["language"])
    if asked["language"] == ["all"] and number == 2:
        tags = [f"{tag}+en" for tag in tags if tag != "en"]
    for tag in tags:
        try:
            made = press.fitted(Job(asked["layout"], region, tag, PRESS, asked["theme"], day))
        except Refused as refused:
            problems += refused.problems
            continue
        problems += made.problems
        rows.append(_row(tag, made))
    _print_table([HEAD, *rows])
    print_problems(dict.fromkeys(problems))
    return 1 if problems else 0


def _row(tag: str, made: Made) -> tuple[str, ...]:
    """What a language came to: sizes in points, and how much of its room the fullest frame takes."""
    if made.problems:
        return tag, "", "", "", "does not fit"
    page = made.pages[0]
    headline = page.sizes.get("headline")
    fill = max(page.fills.values(), default=0.0)
    gave_way = ", ".join(made.gave_way) or "nothing"
    return tag, f"{headline:g} pt" if headline else "none", f"{page.reader_size:g} pt", f"{fill:.0%}", gave_way


def _print_table(rows: Sequence[tuple[str, ...]]) -> None:
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
