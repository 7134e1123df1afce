"""Sheets are judged before they go to press: edges, inks, sizes, numbers. It mends nothing.

It does not know how a page was made, only what is on it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from leaflets.preflight.edges import edge_problems
from leaflets.preflight.inks import ink_problems
from leaflets.preflight.words import number_problems, size_problems
from leaflets.problem import Problem
from leaflets.sheet import Sheet

__all__ = ["preflight"]


def preflight(sheets: Iterable[Sheet], numbers: Collection[str]) -> tuple[Problem, ...]:
    """Everything that would be wrong in print. `numbers` are those that the sheets must show between them."""
    found: list[Problem] = []
    for sheet in sheets:
        page = sheet.page
        found += [*edge_problems(page), *ink_problems(page), *size_problems(page), *number_problems(page, numbers)]
    return tuple(dict.fromkeys(found))
