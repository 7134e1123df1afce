"""Words on the sheet: none below its floor, every number as its record has it, 999 on every sheet."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from leaflets.page import Line, Page
from leaflets.problem import Problem

EMERGENCY = "999"


def size_problems(page: Page) -> Iterator[Problem]:
    """Lines that came out smaller than their style allows."""
    for item in page.items:
        if isinstance(item, Line) and item.size < item.floor - 0.001:
            fault = f"'{item.words}' is set in {item.size:g} pt"
            yield Problem(item.place, fault, f"{item.floor:g} pt is the least for '{item.style}'")


def number_problems(page: Page, numbers: Collection[str]) -> Iterator[Problem]:
    """Numbers that the sheet owes its reader and does not show whole, on one line, as their owner writes them."""
    lines = [item.words for item in page.items if isinstance(item, Line)]
    for number in dict.fromkeys((*numbers, EMERGENCY)):
        if number not in lines and not any(f" {number} " in f" {line} " for line in lines):
            yield Problem(None, f"the number {number} is not on the sheet", "give it a frame in the layout")
