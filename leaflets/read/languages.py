"""`content/languages.yaml`: every language that a piece can be in."""

from __future__ import annotations

from collections.abc import Collection

from leaflets.language import Language
from leaflets.read.entries import Entry

DIGITS = ("latn", "arab", "arabext", "beng", "deva")
"""The numbering systems of CLDR that our languages write their dates in."""


def read_language(entry: Entry, scripts: Collection[str]) -> Language:
    """The language under that entry, in one of those scripts."""
    parts = entry.parts("name english script quotes locale", "direction speech digits for")
    opening, _, closing = parts.text("quotes").partition(" ")
    if not closing:
        raise parts["quotes"].refusal("'quotes' must be two marks", "write the opening one, a space, the closing one")
    return Language(
        tag=entry.name,
        speech=parts.text("speech", entry.name),
        own_name=parts.text("name"),
        english_name=parts.text("english"),
        direction=parts.one_of("direction", ("ltr", "rtl"), "ltr"),
        script=parts["script"].one_of(scripts),
        locale=parts.text("locale"),
        digits=parts.one_of("digits", DIGITS, "latn"),
        quotes=(opening, closing),
        for_designers=parts.one_of("for", ("readers", "designers"), "readers") == "designers",
    )
