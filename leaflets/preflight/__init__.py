"""Sheets are judged before they go to press: edges, inks, sizes, numbers, sentences, structure. It mends nothing.

It does not know how a page was made, only what is on it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from leaflets.preflight.edges import edge_problems
from leaflets.preflight.inks import ink_problems
from leaflets.preflight.pictures import picture_problems
from leaflets.preflight.structure import structure_problems
from leaflets.preflight.words import number_problems, sentence_problems, size_problems
from leaflets.problem import Problem
from leaflets.sheet import Sheet

__all__ = ["preflight"]


def preflight(sheets: Sequence[Sheet], numbers: Collection[str], owed: Collection[str]) -> tuple[Problem, ...]:
    """Everything that would be wrong in print. The sheets must show `numbers` and the sentences `owed` between them."""
    pages = [sheet.page for sheet in sheets]
    found: list[Problem] = []
    for page in pages:
        found += [*edge_problems(page), *ink_problems(page), *picture_problems(page), *size_problems(page)]
    found += [*number_problems(pages, numbers), *sentence_problems(pages, owed), *structure_problems(pages)]
    return tuple(dict.fromkeys(found))
