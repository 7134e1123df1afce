"""What one file is to be, in words alone: an order becomes a job only where the press has to run for it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from time import gmtime as universal
from time import localtime, strftime
from typing import Any, NamedTuple

from leaflets.problem import Problem, Refused
from leaflets.read.shelves import layout_names, speaks

USUAL_REGION = "leeds"
LAST_SECOND = 253402300799
"""The end of the year 9999, after which no calendar goes."""


class Order(NamedTuple):
    """One file: its layout, region, language, edition and theme by name, the day that it is dated, and for an office
    the paper, with `-one-ink` where black is to be its only ink."""

    layout: str
    region: str
    language: str
    edition: str
    theme: str
    day: str
    paper: str

    @property
    def file(self) -> str:
        """The finished file's name below the output folder, without its ending."""
        edition = "-".join((self.edition, *(part for part in self.paper.split("-", 1) if part not in ("", "a4"))))
        theme = f"-{self.theme}" if self.theme else ""
        return f"{self.region}/{self.layout.replace('/', '-')}-{self.language}{theme}-{edition}"


def orders(asked: Mapping[str, Any], layouts: list[str], languages: list[str], root: Path) -> list[Order]:
    """Every file that was asked for, in order. A pattern passes over layouts that speak another number of languages."""
    region, theme, day = asked["region"], asked["theme"], today()
    if "office" not in asked["editions"] and (asked["one_ink"] or asked["paper"] != "a4"):
        raise Refused(Problem(None, "--paper and --one-ink are for an office", "add --for office, or leave them out"))
    paper = asked["paper"] + ("-one-ink" if asked["one_ink"] else "")
    wanted = [
        Order(layout, region, language, edition, theme, day, paper if edition == "office" else "")
        for layout in layouts
        for language in languages
        for edition in asked["editions"]
        if layout in asked["layouts"] or speaks(root / "layouts", layout, language.count("+") + 1)
    ]
    if not wanted:
        fault = "none of these layouts speaks as many languages at once"
        raise Refused(Problem(None, fault, "name two with a plus, as in ur+en, for those that speak two"))
    return wanted


def layouts_named(patterns: list[str], root: Path) -> list[str]:
    """The layouts that the patterns name, in order and once each; a pattern that names none stands for itself."""
    known = layout_names(root / "layouts")
    chosen: list[str] = []
    for pattern in patterns:
        found = [name for name in known if pattern == "all" or fnmatchcase(name, pattern)]
        chosen += found or [pattern]
    return list(dict.fromkeys(chosen))


def usual_region(names: list[str]) -> str:
    """Whose details a layout is tried with where nobody has said."""
    return USUAL_REGION if USUAL_REGION in names else names[0]


def today() -> str:
    """The day that files are dated: SOURCE_DATE_EPOCH where it is set, so that a build can be repeated to the byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return strftime("%Y-%m-%d", localtime())
    if not epoch.isdecimal() or int(epoch) > LAST_SECOND:
        raise Refused(Problem(None, f"SOURCE_DATE_EPOCH cannot be '{epoch}'", "give seconds since 1970, or unset it"))
    return strftime("%Y-%m-%d", universal(int(epoch)))
