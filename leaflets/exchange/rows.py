"""A row: what one line of somebody's table, or one service of a feed, says of one contact of one region."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from leaflets.problem import Place, Problem

REGION_FIELDS = {
    "name": "name",
    "short": "short",
    "nation": "nation",
    "area": "area",
    "gss": "gss",
    "police": "police",
    "page": "site",
}
"""Columns that speak of the region, and its keys in a region's file."""
CONTACT_FIELDS = {
    "contact_name": "name",
    "service": "service",
    "phone": "phone",
    "site": "site",
    "audience": "audience",
    "source": "source",
    "dated": "dated",
    "note": "note",
}
"""Columns that speak of a contact, and its keys in a region's file."""
COLUMNS = ("region", *REGION_FIELDS, "contact", *CONTACT_FIELDS)
LARGEST = 5_000_000
"""Bytes: no table of contacts is longer."""
MOST_ROWS = 5_000
MOST_COLUMNS = 60
LONGEST = 32_767
"""Characters: what a cell of a workbook can hold."""


class Row(Struct, frozen=True):
    """`cells` by column, without those that are empty. `spot` is where it stands, for readers who count no lines;
    `spots` the same for its cells. `mended` is what has been put right in it, one line each."""

    place: Place
    cells: Mapping[str, str]
    spot: str = ""
    spots: Mapping[str, str] = {}
    mended: tuple[str, ...] = ()

    def where(self, column: str) -> str:
        """Where one of its cells stands, as a reader finds it."""
        return ": ".join(part for part in (str(self.place), self._spot(column)) if part)

    def problem(self, column: str, fault: str, mend: str) -> Problem:
        """What is wrong with one cell; with the row as a whole where no column is named."""
        spot = self._spot(column)
        return Problem(self.place, f"{spot}: {fault}" if spot else fault, mend)

    def _spot(self, column: str) -> str:
        return self.spots.get(column, f"column '{column}'") if column else self.spot


class Taken(Struct, frozen=True):
    """What was found in a file: rows that can be read, and what is wrong with those that cannot."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


def tidy(text: str) -> str:
    """A text without what no table keeps: space around it, and one system's line ends or another's."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
