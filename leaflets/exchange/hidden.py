"""What a sheet of a workbook holds and does not show: rows, columns, or the whole of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from leaflets.exchange.rows import MOST_COLUMNS, MOST_ROWS
from leaflets.exchange.tables import Line, letters

MEND = "so that somebody sees what is taken over"
MOST_NAMED = 5
"""Rows or columns that are named; of more it is told how many there are."""


def hidden_fault(sheet: Any, lines: Sequence[Line]) -> tuple[str, str] | None:
    """Which of the sheet's rows and columns hold something that nobody sees, and the mend."""
    if sheet.sheet_state != "visible":
        return "has its sheet hidden", f"show it, {MEND}"
    rows, columns = _hidden(sheet)
    held = {line.number for line in lines if _filled(line)}
    filled = {at + 1 for line in lines for at in _filled(line)}
    unseen = [str(number) for number in sorted(rows & held)], [letters(at - 1) for at in sorted(columns & filled)]
    found = [*_told("row", unseen[0]), *_told("column", unseen[1])]
    if not found:
        return None
    return f"has {' and '.join(found)} hidden", f"show {'it' if sum(map(len, unseen)) == 1 else 'them'}, {MEND}"


def _filled(line: Line) -> set[int]:
    """The indices of cells that hold anything."""
    return {at for at, cell in enumerate(line.cells) if cell.strip()} | line.wrong.keys()


def _hidden(sheet: Any) -> tuple[set[int], set[int]]:
    """The numbers of hidden rows and columns, from the sheet's own XML: openpyxl passes them over in what it reads so.

    Of no height, or no width, is hidden too (ECMA-376, part 1, 18.3.1.13 and 18.3.1.73).
    """
    from openpyxl.xml.functions import iterparse

    rows: set[int] = set()
    columns: set[int] = set()
    number = 0
    with sheet._get_source() as source:
        for _, element in iterparse(source, events=("end",)):
            kind, said = element.tag.rpartition("}")[2], element.attrib
            if kind == "row":
                number = int(said.get("r", number + 1))
                if _is_hidden(said, "ht") and number <= MOST_ROWS + 2:
                    rows.add(number)
                element.clear()
            elif kind == "col" and _is_hidden(said, "width"):
                columns.update(range(int(said["min"]), min(int(said["max"]), MOST_COLUMNS) + 1))
    return rows, columns


def _is_hidden(said: Any, size: str) -> bool:
    return said.get("hidden") in ("1", "true") or float(said.get(size, 1)) == 0


def _told(kind: str, names: list[str]) -> Iterator[str]:
    if len(names) == 1:
        yield f"{kind} {names[0]}"
    elif len(names) > MOST_NAMED:
        yield f"{len(names)} {kind}s ({', '.join(names[:MOST_NAMED])} …)"
    elif names:
        yield f"{kind}s {', '.join(names[:-1])} and {names[-1]}"
