"""`build`: a file for each layout, language and edition."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import Any

from leaflets.command.files import write_file
from leaflets.command.report import Report
from leaflets.job import EDITIONS, Job, Proof
from leaflets.press import Press
from leaflets.problem import Problem, Refused
from leaflets.read.entries import meant
from leaflets.read.library import Library


def build(library: Library, asked: Mapping[str, Any]) -> int:
    """Makes what was asked for; 1 where anything of it has problems."""
    press, report = Press(library), Report(as_json=asked["json"])
    for job in _jobs(library, asked):
        proof = press.run(job)
        try:
            report.add(proof, _write(proof, asked["out"], pictures=asked["png"]))
        except Refused as refused:
            report.fail(job, refused.problems)
    return report.finish()


def _jobs(library: Library, asked: Mapping[str, Any]) -> Iterator[Job]:
    """The jobs in order. Every name is checked before the first is made, and all that are wrong are told together."""
    tags = list(library.languages) if asked["language"] == ["all"] else asked["language"]
    looks: list[Callable[[], object]] = [partial(_layouts, library, pattern) for pattern in asked["layouts"]]
    looks.append(partial(library.region, asked["region"]))
    looks += [partial(library.language, tag) for tag in tags]
    if asked["theme"]:
        looks.append(partial(library.theme, asked["theme"]))
    _all_found(looks)
    layouts = [name for pattern in asked["layouts"] for name in _layouts(library, pattern)]
    for layout in dict.fromkeys(layouts):
        for tag in tags:
            for edition in asked["editions"]:
                yield Job(layout, asked["region"], tag, EDITIONS[edition], asked["theme"], _today())


def _all_found(looks: Iterable[Callable[[], object]]) -> None:
    problems: list[Problem] = []
    for look in looks:
        try:
            look()
        except Refused as refused:
            problems += refused.problems
    if problems:
        raise Refused(*problems)


def _layouts(library: Library, pattern: str) -> list[str]:
    """The layouts that a pattern names."""
    known = library.layout_names()
    found = [name for name in known if pattern == "all" or fnmatchcase(name, pattern)]
    if not found:
        raise Refused(Problem(None, f"there is no layout called '{pattern}'", meant(pattern, known)))
    return found


def _today() -> date:
    """The day that files are dated: SOURCE_DATE_EPOCH where it is set, so that a build can be repeated to the byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now().astimezone().date()


def _write(proof: Proof, folder: Path, *, pictures: bool) -> list[Path]:
    """Writes the file, and a picture of each page where that is asked for; nothing where there are problems."""
    if proof.problems:
        return []
    path = folder / f"{proof.job.file}.pdf"
    paths = [path]
    write_file(path, proof.pdf)
    if pictures:
        from leaflets.write import write_png

        pages = write_png(proof.pdf)
        for number, picture in enumerate(pages, start=1):
            ending = f"-{number}.png" if len(pages) > 1 else ".png"
            paths.append(path.with_name(path.stem + ending))
            write_file(paths[-1], picture)
    return paths
