"""Sheets are judged before they go to press: boxes, edges, inks, sizes, numbers, sentences, structure.

It mends nothing, and does not know how a page was made, only what is on it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from leaflets.ink import Ink
from leaflets.preflight.boxes import bleed_problems, box_problems
from leaflets.preflight.edges import edge_problems
from leaflets.preflight.inks import ink_problems
from leaflets.preflight.pictures import picture_problems
from leaflets.preflight.structure import structure_problems
from leaflets.preflight.words import number_problems, sentence_problems, size_problems, stray_problems
from leaflets.printer import Printer
from leaflets.problem import Problem
from leaflets.sheet import Sheet

__all__ = ["preflight"]


def preflight(
    sheets: Sequence[Sheet],
    numbers: Collection[str],
    owed: Collection[str],
    printer: Printer | None = None,
    printed: Callable[[Ink], Ink] | None = None,
) -> tuple[Problem, ...]:
    """Everything that would be wrong in print. The sheets must show `numbers` and the sentences `owed` between them.

    `printer` is whose press they are for, where it is not any; `printed` says how an ink looks as the press prints it,
    where contrast is to be judged through its profile.
    """
    pages = [sheet.page for sheet in sheets]
    found: list[Problem] = [*box_problems(sheets, printer)]
    for sheet, page in zip(sheets, pages, strict=True):
        found += [*bleed_problems(sheet), *edge_problems(page, printer), *ink_problems(page, printer, printed)]
        found += [*picture_problems(page), *size_problems(page)]
    found += [*number_problems(pages, numbers), *stray_problems(pages, numbers)]
    found += [*sentence_problems(pages, owed), *structure_problems(pages)]
    return tuple(dict.fromkeys(found))
