"""What a finished file says of itself: what it is, and what it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

PARTS = WORDS, REGION, CONTACTS, LAYOUT, FONTS, PROFILE, PROGRAM = (
    "words",
    "region",
    "contacts",
    "layout",
    "fonts",
    "profile",
    "program",
)
"""What a file is made from, each with a digest of its own."""
DETAILS = (WORDS, REGION, CONTACTS)
"""Those of them that readers rely on. The others change how a piece looks, not what it tells."""


SITE = "site"
"""The key of the region's own page among a file's contacts."""


class Provenance(Struct, frozen=True):
    """One file's layout, region, language, edition, theme, paper and printer, by name, and the day that it is dated.

    `standing` is what stands behind it. `digests` are by part: the start of the SHA-256 of exactly what each names.
    `contacts` are those that it sends its readers to, each by key with its number or address; `faces` the typefaces
    that it shows.
    """

    layout: str
    region: str
    language: str
    edition: str
    theme: str
    paper: str
    printer: str
    one_ink: bool
    final: bool
    day: date
    standing: str
    digests: Mapping[str, str]
    contacts: tuple[tuple[str, str], ...]
    faces: tuple[str, ...]


class Recorded(Struct, frozen=True):
    """One line of a ledger: when a file was made, in UTC, where it lies below the ledger's folder, and from what.

    `order` is what the command line was asked, or could have been, to make it.
    """

    time: str
    file: str
    sha256: str
    provenance: Provenance
    doubts: tuple[str, ...]
    order: tuple[str, ...]
