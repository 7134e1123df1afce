"""Rows as a file for somebody else; what is taken over from it again changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from leaflets.exchange.cells import fault_of
from leaflets.exchange.csv_files import write_csv
from leaflets.exchange.referrals import write_referrals
from leaflets.exchange.rows import tidy
from leaflets.exchange.workbooks import write_workbook
from leaflets.problem import Place, Problem, Refused

FORMS: dict[str, Callable[[Iterable[dict[str, str]]], bytes]] = {
    ".csv": write_csv,
    ".xlsx": write_workbook,
    ".json": write_referrals,
}


def exported(rows: Iterable[tuple[Place, dict[str, str]]], form: str) -> bytes:
    """The rows in one of the `FORMS`. Each comes with the file that it is from, to be named where it cannot go in."""
    tidied: list[dict[str, str]] = []
    problems: list[Problem] = []
    for place, row in rows:
        cells = {column: tidy(text) for column, text in row.items()}
        faults = ((column, fault_of(column, text)) for column, text in cells.items())
        problems += [Problem(place, f"'{column}' {fault[0]}", fault[1]) for column, fault in faults if fault]
        tidied.append(cells)
    if problems:
        raise Refused(*problems)
    return FORMS[form](tidied)
