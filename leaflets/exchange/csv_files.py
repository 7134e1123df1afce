"""Comma-separated values (RFC 4180), with semicolons or tabs as well, as spreadsheets of other countries write them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from leaflets.exchange.cells import guarded, legible, unguarded
from leaflets.exchange.rows import COLUMNS
from leaflets.exchange.tables import Line, without_tail
from leaflets.problem import Place, Problem, Refused

OTHERS = {
    b"\xff\xfe": "UTF-16 text",
    b"\xfe\xff": "UTF-16 text",
    b"PK\x03\x04": "a workbook or another ZIP file",
    b"\xd0\xcf\x11\xe0": "an old workbook (.xls)",
    b"%PDF": "a PDF",
}
"""What a file that is no CSV is instead, by its first bytes."""


def read_csv(data: bytes, name: str) -> Iterator[Line]:
    """Its lines, each with the number of the line in the file that it begins in."""
    text = _text(data, name)
    first = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(first), strict=True)
    line = 1
    try:
        for cells in reader:
            place, line = Place(name, line), reader.line_num + 1
            wrong = {
                at: (f"'{legible(cell)}' is a formula", "write the value itself")
                for at, cell in enumerate(cells)
                if cell.startswith("=")
            }
            yield Line(place, without_tail(unguarded(cell) for cell in cells), wrong=wrong)
    except csv.Error as error:
        mend = "compare its quotes with the lines around it"
        raise Refused(Problem(Place(name, line), f"is not CSV ({error})", mend)) from None


def write_csv(rows: Iterable[dict[str, str]]) -> bytes:
    """A table that spreadsheets know for UTF-8 by its first mark, and by its guards take for text."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([guarded(row.get(column, "")) for column in COLUMNS] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _text(data: bytes, name: str) -> str:
    mend = "save it as UTF-8 (in a spreadsheet: CSV UTF-8)"
    kind = next((kind for start, kind in OTHERS.items() if data.startswith(start)), "")
    kind = kind or ("UTF-16 text, or no text at all" if b"\0" in data else "")
    if kind:
        raise Refused(Problem(Place(name), f"is {kind}", mend))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault = f"is not UTF-8 text but perhaps Windows-1252 (byte {data[error.start]:02X})"
        raise Refused(Problem(Place(name, line), fault, mend)) from None


def _delimiter(header: str) -> str:
    """The one of the three that finds most of our columns in the first line."""

    def known(delimiter: str) -> int:
        cells = (cell.strip(' "').lower().replace(" ", "_") for cell in header.split(delimiter))
        return sum(cell in COLUMNS for cell in cells)

    return max(",;\t", key=lambda delimiter: (known(delimiter), header.count(delimiter)))
