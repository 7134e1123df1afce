"""Regions to and from other people's files: CSV, XLSX and Open Referral UK; and edits to our own, line by line."""

from leaflets.exchange.exporting import FORMS, exported
from leaflets.exchange.importing import read_rows
from leaflets.exchange.region_files import Part, Value, begun, edited
from leaflets.exchange.rows import COLUMNS, CONTACT_FIELDS, REGION_FIELDS, Row, Taken, tidy

__all__ = [
    "COLUMNS",
    "CONTACT_FIELDS",
    "FORMS",
    "REGION_FIELDS",
    "Part",
    "Row",
    "Taken",
    "Value",
    "begun",
    "edited",
    "exported",
    "read_rows",
    "tidy",
]
