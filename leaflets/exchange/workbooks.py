"""Workbooks (XLSX): values alone, never a formula's or a macro's."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from leaflets.exchange.cells import legible
from leaflets.exchange.hidden import hidden_fault
from leaflets.exchange.rows import COLUMNS, LONGEST, MOST_COLUMNS, MOST_ROWS
from leaflets.exchange.tables import Line, without_tail
from leaflets.problem import Place, Problem, Refused

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_PARTS = 500
LARGEST_UNPACKED = 30_000_000
"""Bytes: a workbook of 5,000 rows unpacks to less; more is a mistake, or meant to choke whoever opens it."""
FARTHEST = 2_000
"""Columns that are looked at: a cell that says it stands in column ZZZZZZ is not waited for."""
SHEET = "contacts"
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, SyntaxError, OSError, RuntimeError),
    *(ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
)
"""What openpyxl says of files that are not what they claim to be; XML's own errors are among them."""


def read_workbook(data: bytes, name: str) -> Iterator[Line]:
    """The lines of its one sheet, or of the one called `contacts`."""
    _judge_package(data, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sheet = _sheet(data, name)
            lines = list(_lines(sheet, name))
            fault = hidden_fault(sheet, lines)
    except BROKEN:
        raise Refused(_broken(name, "is damaged, or no workbook")) from None
    if fault:
        raise Refused(Problem(Place(name), *fault))
    return iter(lines)


def write_workbook(rows: Iterable[dict[str, str]]) -> bytes:
    """A workbook whose cells are all text, so that no zero is lost and nothing is worked out."""
    from openpyxl import Workbook

    workbook = Workbook()
    # A date of its own would make two exports of the same details differ.
    workbook.properties.created = workbook.properties.modified = datetime(2000, 1, 1)
    sheet = workbook.worksheets[0]
    sheet.title = SHEET
    for at, cells in enumerate(({column: column for column in COLUMNS}, *rows), 1):
        _write_line(sheet, at, cells)
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _write_line(sheet: Worksheet, row: int, cells: dict[str, str]) -> None:
    for at, column in enumerate(COLUMNS, 1):
        text = cells.get(column, "")
        if text:
            cell: Any = sheet.cell(row, at)
            cell.value = text
            cell.data_type, cell.number_format, cell.quotePrefix = "s", "@", True


def _judge_package(data: bytes, name: str) -> None:
    """Refuses what is no workbook, what has macros, and what would unpack to more than any table of contacts."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused(Problem(Place(name), "is an old or a locked workbook", "save it as XLSX, without a password"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
    except BROKEN:
        raise Refused(_broken(name, "is no workbook")) from None
    if any(re.search(r"vba|macro", part.filename, re.IGNORECASE) for part in parts):
        raise Refused(macros(name))
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED:
        fault = f"unpacks to {len(parts):,} parts and {unpacked:,} bytes"
        raise Refused(Problem(Place(name), fault, "copy its table into a new workbook"))


def macros(name: str) -> Problem:
    return Problem(Place(name), "has macros", "save it as XLSX, which has none")


def _broken(name: str, fault: str) -> Problem:
    return Problem(Place(name), fault, "open it in a spreadsheet and save it as XLSX")


def _sheet(data: bytes, name: str) -> Any:
    from openpyxl import load_workbook

    # Links to other workbooks are left alone: their values would be somebody else's.
    workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    sheets = list(workbook.worksheets)
    named = [sheet for sheet in sheets if sheet.title.lower() == SHEET]
    if not named and len(sheets) != 1:
        titles = ", ".join(f"'{legible(sheet.title)}'" for sheet in sheets[:5])
        fault = f"has {len(sheets)} sheets ({titles})"
        raise Refused(Problem(Place(name), fault, f"call the one that is meant '{SHEET}'"))
    return (named or sheets)[0]


def _lines(sheet: Any, name: str) -> Iterator[Line]:
    # What a file says of its own size is not to be relied on: it is found out by reading.
    sheet.reset_dimensions()
    place = Place(name)
    for number, row in enumerate(sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=FARTHEST), 1):
        if any(cell.value is not None for cell in row[MOST_COLUMNS:]):
            fault = f"has more than {MOST_COLUMNS} columns"
            raise Refused(Problem(place, fault, f"keep to these: {', '.join(COLUMNS)}"))
        values = [_value(cell) for cell in row[:MOST_COLUMNS]]
        wrong = {at: value for at, value in enumerate(values) if isinstance(value, tuple)}
        cells = without_tail("" if isinstance(value, tuple) else value for value in values)
        yield Line(place, cells, number, wrong)


def _value(cell: Any) -> str | tuple[str, str]:
    """A cell's value as text; or what is wrong with it, and the mend."""
    value, kind = cell.value, cell.data_type
    if value is None:
        return ""
    if kind == "f":
        return "is a formula", "put its value in its place (paste special: values)"
    if kind == "e" or isinstance(value, bool | time):
        return f"holds {legible(str(value))}, not text", "write the text itself"
    if isinstance(value, datetime | date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)[: LONGEST + 1]
