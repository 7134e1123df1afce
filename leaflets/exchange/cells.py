"""A cell's text: what it may hold, what is put right in it, and how it is kept from being taken for a formula."""

from __future__ import annotations

import re

from leaflets.exchange.rows import LONGEST

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
RISKY = re.compile(r"'*[=+\-@\t]")
"""What a spreadsheet takes for a formula, however many apostrophes already stand before it."""


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if RISKY.match(text) else text


def unguarded(text: str) -> str:
    """The text as it was before it was guarded."""
    return text[1:] if text.startswith("'") and RISKY.match(text) else text


def fault_of(column: str, text: str) -> tuple[str, str] | None:
    """What no cell may hold, and the mend."""
    if CONTROL.search(text):
        return "has a character that text cannot have", "delete it"
    if len(text) > LONGEST:
        return f"is {len(text):,} characters long", f"{LONGEST:,} are the most"
    if "\n" in text and column != "note":
        return "has more than one line", "write it on one line"
    return None


def mended_phone(text: str) -> tuple[str, str]:
    """A number as it is dialled from within the country, and what has been put right in it, if anything.

    Spreadsheets take numbers for sums and drop the zero that they begin with; feeds write +44 for it (ITU-T E.123),
    or an address that telephones understand.
    """
    written = " ".join(text.replace("\u00a0", " ").split())
    plain = _without_scheme(written)
    abroad = re.fullmatch(r"(?:\+|00) ?44 ?(?:\(0\) ?)?([1-9][0-9 ]*)", plain)
    if abroad:
        return "0" + abroad[1], f"'{written}' is written for callers from abroad: taken as 0{abroad[1]}"
    digits = plain.replace(" ", "")
    if re.fullmatch(r"[1-9]\d{9}|800\d{6}|8001111", digits, re.ASCII):
        return "0" + plain, f"'{written}' has lost the zero that it begins with: taken as 0{plain}"
    return plain, f"'{written}' is written as an address: taken as {plain}" if plain != written else ""


def _without_scheme(written: str) -> str:
    """The number of an address `tel:+44-1904-551901`, whose hyphens and dots only part its digits (RFC 3966)."""
    scheme, _, number = written.partition(":")
    if scheme.strip().lower() != "tel":
        return written
    return " ".join(re.sub(r"%20|(?<=[0-9)])[-.](?=[0-9(])", " ", number).split())


def legible(text: str, most: int = 60) -> str:
    """The text as it can be quoted to a reader: its beginning, without what moves a terminal's cursor."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text[:most])
