"""`content/languages.yaml`: every language that a piece can be in."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from leaflets.language import Language
from leaflets.read.entries import Entry, each_read, read_entries


def read_languages(file: Path, scripts: Collection[str]) -> dict[str, Language]:
    """Languages by tag, in the file's order, each in one of those scripts."""
    made = each_read(read_entries(file).pairs().values(), lambda entry: _language(entry, scripts))
    return {language.tag: language for language in made}


def _language(entry: Entry, scripts: Collection[str]) -> Language:
    parts = entry.parts("name english direction script date months", "speech")
    months = tuple(month.text() for month in parts["months"].items())
    if len(months) != 12:
        raise parts["months"].refusal(f"'months' has {len(months)} names", "a year has 12")
    date = parts.text("date")
    if not all(part in date for part in ("d", "MMMM", "y")):
        raise parts["date"].refusal(f"'{date}' is not the form of a date", "write it with d, MMMM and y: d MMMM y")
    return Language(
        tag=entry.name,
        speech=parts.text("speech", entry.name),
        own_name=parts.text("name"),
        english_name=parts.text("english"),
        direction=parts["direction"].one_of(("ltr", "rtl")),
        script=parts["script"].one_of(scripts),
        date=date,
        months=months,
    )
