"""`region new`: a file that says what is to be filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from leaflets.command.orders import today
from leaflets.command.region_texts import SERVICES, RegionText, keep
from leaflets.exchange import begun
from leaflets.problem import Problem, Refused
from leaflets.read.entries import meant
from leaflets.read.library import Library
from leaflets.read.manuscript import shown
from leaflets.read.regions import NATIONS

LONGEST_KEY = 60


def begin(root: Path, asked: Mapping[str, Any]) -> int:
    """Writes the file, and prints where."""
    library, key = Library(root), asked["region"]
    problems = [*key_faults(key), *_faults(library, asked)]
    if problems:
        raise Refused(*(Problem(None, fault, mend) for fault, mend in problems))
    keep([RegionText(library, key, begun(one_line("--name", asked["name"]), asked["nation"], today()))])
    return 0


def key_faults(key: str) -> list[tuple[str, str]]:
    """Why a region cannot be called that, if so."""
    if key == SERVICES:
        return [(f"a region cannot be called '{SERVICES}'", "that is what serves the whole country")]
    if len(key) > LONGEST_KEY or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key):
        fault = f"'{key[:LONGEST_KEY]}' is no short name for a region"
        return [(fault, "write small letters, figures and single hyphens, such as east-riding")]
    return []


def _faults(library: Library, asked: Mapping[str, Any]) -> list[tuple[str, str]]:
    key, nation = asked["region"], asked["nation"]
    found = []
    if key in library.region_names():
        file = shown(library.content / "regions" / f"{key}.yaml")
        found.append((f"there is a region called '{key}' already", f"edit {file}"))
    if nation not in NATIONS:
        found.append((f"--nation cannot be '{nation}'", meant(nation, NATIONS)))
    return found


def one_line(option: str, text: str, mend: str = "write who or what it is") -> str:
    """A name from the command line, without doubled spaces. Refused where there is none, or more than a line."""
    if not re.search(r"[^\W\d_]", text):
        raise Refused(Problem(None, f"{option} has no name", mend))
    if not text.isprintable() or len(text) > 200:
        raise Refused(
            Problem(None, f"{option} is not one line of text", "write it without line ends, in 200 characters")
        )
    return " ".join(text.split())
