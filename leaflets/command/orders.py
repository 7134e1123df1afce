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
    """One file: its layout, region, language, edition and theme by name, and the day that it is dated.

    For an office it has the paper, with `-one-ink` where black is to be its only ink; for a print shop a printer, where
    it is not for any. `final` is that word, or empty for a proof.
    """

    layout: str
    region: str
    language: str
    edition: str
    theme: str
    day: str
    paper: str
    printer: str = ""
    final: str = ""

    @property
    def file(self) -> str:
        """The finished file's name below the output folder, without its ending."""
        papers = [part for part in self.paper.split("-", 1) if part != "a4"]
        edition = "-".join(part for part in (self.edition, *papers, self.printer, self.final) if part)
        theme = f"-{self.theme}" if self.theme else ""
        return f"{self.region}/{self.layout.replace('/', '-')}-{self.language}{theme}-{edition}"


def orders(asked: Mapping[str, Any], layouts: list[str], languages: list[str], root: Path) -> list[Order]:
    """Every file that was asked for, in order. A pattern passes over layouts that speak another number of languages."""
    region, theme, day, final = asked["region"], asked["theme"], today(), "final" if asked["final"] else ""
    _judge_options(asked)
    paper = asked["paper"] + ("-one-ink" if asked["one_ink"] else "")
    wanted = [
        Order(
            layout,
            region,
            language,
            edition,
            theme,
            day,
            paper if edition == "office" else "",
            asked["printer"] if edition == "press" else "",
            final,
        )
        for layout in layouts
        for language in languages
        for edition in asked["editions"]
        if layout in asked["layouts"] or speaks(root / "layouts", layout, language.count("+") + 1)
    ]
    if not wanted:
        fault = "none of these layouts speaks as many languages at once"
        raise Refused(Problem(None, fault, "name two with a plus, as in ur+en, for those that speak two"))
    return wanted


def _judge_options(asked: Mapping[str, Any]) -> None:
    """Refuses what no edition that was asked for can follow."""
    editions = asked["editions"]
    if "office" not in editions and (asked["one_ink"] or asked["paper"] != "a4"):
        raise Refused(Problem(None, "--paper and --one-ink are for an office", "add --for office, or leave them out"))
    if "press" not in editions and asked["printer"]:
        raise Refused(Problem(None, "--printer is for a print shop", "add --for press, or leave it out"))
    if asked["quantity"] and not (asked["final"] and "press" in editions):
        fault = "--quantity is for the order sheet, which comes with a final file for a print shop"
        raise Refused(Problem(None, fault, "add --final, or leave it out"))


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
