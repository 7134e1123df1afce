"""Lines of a table, whatever file they come from, into rows: the first line names the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from msgspec import Struct

from leaflets.exchange.cells import fault_of, legible, mended_phone
from leaflets.exchange.rows import COLUMNS, MOST_COLUMNS, MOST_ROWS, Row, Taken, tidy
from leaflets.problem import Place, Problem, Refused


class Line(Struct, frozen=True):
    """A line's cells from the left. `number` is its row where cells are called by letter and row, or else 0;
    `wrong` is what cannot be read in it, by the cell's index: a fault and a mend."""

    place: Place
    cells: list[str]
    number: int = 0
    wrong: dict[int, tuple[str, str]] = {}


def rows_of(lines: Iterator[Line], name: str) -> Taken:
    """Rows of a table. Refused as a whole where its columns cannot be told."""
    header = next((line for line in lines if any(map(tidy, line.cells))), None)
    if header is None:
        raise Refused(Problem(Place(name), "is empty", f"begin with a line of columns: {', '.join(COLUMNS)}"))
    columns = _columns(header)
    rows: list[Row] = []
    problems: list[Problem] = []
    for count, line in enumerate(lines):
        if count >= MOST_ROWS:
            fault = f"has more than {MOST_ROWS:,} rows"
            raise Refused(Problem(Place(name), fault, "delete empty ones at its end, or cut it into several files"))
        row, wrong = _row(line, columns)
        problems += wrong
        if row.cells and not wrong:
            rows.append(row)
    return Taken(tuple(rows), tuple(problems))


def _columns(header: Line) -> list[str]:
    columns = [tidy(cell).lower().replace(" ", "_") for cell in header.cells]
    while columns and not columns[-1]:
        columns.pop()
    if len(columns) > MOST_COLUMNS:
        raise Refused(Problem(header.place, f"has {len(columns):,} columns", f"keep to these: {', '.join(COLUMNS)}"))
    problems = [Problem(header.place, *fault) for fault in _column_faults(columns)]
    if problems:
        raise Refused(*problems)
    return columns


def _column_faults(columns: list[str]) -> Iterator[tuple[str, str]]:
    for at, column in enumerate(columns):
        if column and column not in COLUMNS:
            yield f"there is no column called '{legible(column)}'", _meant(column)
        if column and column in columns[:at]:
            yield f"column '{legible(column)}' stands here twice", "keep one of them"
    if "region" not in columns:
        yield "column 'region' is missing", "add it, with each region's short name, such as leeds"


def _meant(column: str) -> str:
    if column.startswith("confirm"):
        return "leave it out: 'region confirm' notes who stands by a number"
    near = get_close_matches(column, COLUMNS, n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else f"columns are {', '.join(COLUMNS)}"


def _row(line: Line, columns: list[str]) -> tuple[Row, list[Problem]]:
    cells: dict[str, str] = {}
    faults: list[tuple[int, tuple[str, str]]] = list(line.wrong.items())
    mended: list[tuple[int, str]] = []
    for at, cell in enumerate(line.cells):
        text, column = tidy(cell), columns[at] if at < len(columns) else ""
        fault = fault_of(column, text)
        if fault:
            faults.append((at, fault))
        elif text and not column:
            faults.append((at, ("stands in no column", "name its column in the first line, or delete it")))
        elif text:
            cells[column], said = mended_phone(text) if column == "phone" else (text, "")
            mended += [(at, said)] if said else []
    spots = {at: _spot(line, columns, at) for at in range(max(len(columns), len(line.cells)))}
    named = {column: spots[at] for at, column in enumerate(columns) if column}
    told = tuple(f"{line.place}: {spots[at]}: {said}" for at, said in mended)
    row = Row(line.place, cells, f"row {line.number}" if line.number else "", named, told)
    return row, [Problem(line.place, f"{spots[at]}: {fault}", mend) for at, (fault, mend) in faults]


def _spot(line: Line, columns: list[str], at: int) -> str:
    """Where a cell is: by its column's name, and as workbooks call it."""
    named = f"column '{columns[at]}'" if at < len(columns) and columns[at] else f"column {at + 1}"
    return f"cell {letters(at)}{line.number}, {named}" if line.number else named


def letters(at: int) -> str:
    """What a workbook calls its column: A for 0, Z for 25, AA for 26."""
    rest, last = divmod(at, 26)
    return (letters(rest - 1) if rest else "") + chr(ord("A") + last)


def without_tail(cells: Iterable[str]) -> list[str]:
    """A line's cells without the empty ones at its end."""
    found = list(cells)
    while found and not found[-1]:
        found.pop()
    return found
