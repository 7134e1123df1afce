"""`dummy` and `overview`: what helps to plan a campaign and is not part of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from leaflets.command.files import write_files
from leaflets.command.orders import today
from leaflets.command.report import print_problems
from leaflets.job import SCREEN, Job, Proof
from leaflets.press import Press
from leaflets.problem import Problem, Refused
from leaflets.read.library import Library


def dummy(root: Path, asked: Mapping[str, Any]) -> int:
    """Writes the folding dummy of a layout, and prints where."""
    press = Press(Library(root))
    path = asked["out"] / f"{asked['layout'].replace('/', '-')}-{asked['language']}-dummy.pdf"
    press.library.layout_file(asked["layout"])
    write_files({path: press.dummy(asked["layout"], asked["language"], date.fromisoformat(today()))})
    print(path)
    return 0


def overview(root: Path, asked: Mapping[str, Any]) -> int:
    """Writes the overview, and prints where; what cannot be made in that language is told and left out."""
    library = Library(root)
    press, day, made = Press(library), date.fromisoformat(today()), list[tuple[str, Proof]]()
    left_out = list[str]()
    region, tag = library.region(asked["region"]).key, library.language(asked["language"]).tag
    for name in library.layout_names():
        proof = press.run(Job(name, region, _voices(library, name, tag), SCREEN, "", day))
        if proof.problems:
            left_out.append(name)
        else:
            made.append((name, proof))
    if not made:
        raise Refused(Problem(None, f"nothing can be made in '{tag}'", "see what build says of a layout"))
    path = asked["out"] / region / f"overview-{tag}.pdf"
    write_files({path: press.overview(made, tag, day)})
    print(path)
    print_problems(Problem(None, f"{name} is left out", "build it, to be told why") for name in left_out)
    return 0


def _voices(library: Library, name: str, tag: str) -> str:
    """A layout that speaks several languages is shown with English, or Welsh, beside the one asked for."""
    if library.voices(name) == 1:
        return tag
    return f"{tag}+{'en' if tag != 'en' else 'cy'}"
