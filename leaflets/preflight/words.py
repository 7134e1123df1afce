"""Words on the sheets: none below its floor, every number as its record has it, every sentence that is owed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from leaflets.page import STEERING, Line, Page
from leaflets.problem import Problem

LEAST_IN_SEVERAL_INKS = 8.0
"""Type smaller than this, in points, prints in one ink, or white (Ghent Workgroup 2015)."""

TELEPHONE = re.compile(r"(?<![\d.])(?:\+44 ?\d|0\d)(?:[ -]?\d){8,9}(?!\d)")
"""A United Kingdom number in full, however it is grouped."""


def size_problems(page: Page) -> Iterator[Problem]:
    """Lines that came out smaller than their style or their format allows."""
    for item in page.items:
        if not isinstance(item, Line):
            continue
        if item.size < item.floor - 0.001:
            fault = f"'{item.words}' is set in {item.size:g} pt"
            yield Problem(item.place, fault, f"{item.floor:g} pt is the least for '{item.style}'", (item.frame,))
        inks = [run.ink for run in item.runs if not run.ink.only_black and run.ink.total]
        if inks and item.size < LEAST_IN_SEVERAL_INKS:
            fault = f"'{item.words}' is set in {item.size:g} pt in several inks"
            yield Problem(item.place, fault, "set it in black, or in 8 pt at least", (item.frame,))


def number_problems(pages: Iterable[Page], numbers: Collection[str]) -> Iterator[Problem]:
    """Numbers that the sheets owe their reader and do not show whole, on one line, as their owner writes them."""
    lines = [line.words for line in _lines(pages)]
    for number in dict.fromkeys(numbers):
        whole = re.compile(rf"(?<![\d]){re.escape(number)}(?![\d])(?! \d)")
        if not any(whole.search(line) for line in lines):
            yield Problem(None, f"the number {number} is not on the sheet", "give it a frame in the layout")


def stray_problems(pages: Iterable[Page], numbers: Collection[str]) -> Iterator[Problem]:
    """Telephone numbers that the sheets show and no record has: a reader may call them all the same."""
    known = {_dialled(number) for number in numbers}
    for line in _lines(pages):
        for found in TELEPHONE.findall(line.words):
            if _dialled(found) not in known:
                fault = f"the number {found} is on the sheet and in no record"
                yield Problem(line.place, fault, "take it from a contact or a service", (line.frame,))


def _dialled(number: str) -> str:
    return re.sub(r"\D", "", number.replace("+44", "0"))


def sentence_problems(pages: Iterable[Page], owed: Collection[str]) -> Iterator[Problem]:
    """Sentences that every piece must show and this one does not."""
    said = "".join("".join(line.words.split()) for line in _lines(pages))
    for sentence in owed:
        bare = sentence.translate(STEERING)
        if not bare.strip():
            yield Problem(None, "a sentence that every piece must show is empty", "write it again")
        elif "".join(bare.split()) not in said:
            yield Problem(None, f"'{bare}' is not on the sheet", "give it a frame in the layout")


def _lines(pages: Iterable[Page]) -> list[Line]:
    return [item for page in pages for item in page.items if isinstance(item, Line)]
