"""Rows of somebody's table laid into regions' texts, one after another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, partial
from typing import Any

from msgspec.structs import replace

from leaflets.check.numbers import form_problems, unprintable
from leaflets.command.orders import today
from leaflets.command.region_beginning import key_faults
from leaflets.command.region_texts import SERVICES, RegionText, vouched
from leaflets.exchange import CONTACT_FIELDS, REGION_FIELDS, Part, Row, begun, tidy
from leaflets.problem import Problem, Refused
from leaflets.read.entries import meant
from leaflets.read.library import Library
from leaflets.read.regions import NATIONS
from leaflets.region import Contact

SHOWN = {"name", "short", "phone", "site", "audience"}
"""Keys whose values are short enough to be told before and after."""
NEEDED = ("name", "nation", "police")
"""Columns that a region must have to begin with."""


class RegionRows:
    """`texts` are the regions that rows speak of; `changes` what the rows change in them, one line each.

    `mended` is what has been put right in the rows, and `renumbered` the contacts that have another number now.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self.texts: dict[str, RegionText] = {}
        self.changes: list[str] = []
        self.mended: list[str] = []
        self.renumbered: list[tuple[str, str, Row]] = []
        self._rows: dict[tuple[str, str], Row] = {}
        self._said: dict[tuple[str, str], str] = {}

    def take(self, row: Row) -> None:
        """Lays one row into its region's text. Refused, with nothing taken, where the two do not fit."""
        key = self._key(row)
        contact = _contact(row)
        self._judge_twice(row, key, contact)
        _judge_dated(row)
        text = self.texts.get(key) or self._text(key, row)
        values = {**_values(text, (), row, REGION_FIELDS), **_contact_values(text, contact, row)}
        if {"name", "short", "police", "site"} & values.keys() and text.whole.part("confirmed"):
            # Whoever confirmed the region stood by these.
            values["confirmed"] = None
        before = text.whole
        try:
            text.change(values, partial(self._judge_number, contact, values))
        except Refused as refused:
            raise Refused(*(_by_row(row, problem) for problem in refused.problems)) from None
        if key not in self.texts and text.kept is None:
            self.changes.append(f"{key}: begun")
        self.texts[key] = text
        self._note(row, key, contact)
        self.mended += row.mended
        self.changes += _told(key, contact, values, before)
        if "phone" in values.get("contacts", {}).get(contact, {}):
            self.renumbered.append((key, contact, row))

    def _key(self, row: Row) -> str:
        """The region that a row speaks of: by its short name, its whole name, or its code."""
        said = row.cells.get("region", "")
        known = self._library.region_names()
        if said in known or said in self.texts:
            return said
        found = self._directory.get(said.casefold(), "")
        if found:
            return found
        if not said or said == SERVICES or key_faults(said) or not all(row.cells.get(part) for part in NEEDED):
            fault = f"there is no region called '{said[:80]}'" if said else "is empty"
            mend = meant(said, known, "write its short name; a new one needs its name, nation and police as well")
            raise Refused(row.problem("region", fault, mend))
        return said

    @cached_property
    def _directory(self) -> Mapping[str, str]:
        """Regions by their codes and by their whole names, without those names that two of them have."""
        found: dict[str, str] = {}
        for key in self._library.region_names():
            region = self._library.region(key)
            for name in {region.gss.casefold(), *(name.casefold() for name in region.names.values())} - {""}:
                found[name] = "" if name in found else key
        return found

    def _text(self, key: str, row: Row) -> RegionText:
        if key in self._library.region_names():
            return RegionText(self._library, key)
        nation = row.cells["nation"]
        if nation not in NATIONS:
            raise Refused(row.problem("nation", f"cannot be '{nation}'", meant(nation, NATIONS)))
        return RegionText(self._library, key, begun(row.cells["name"], nation, today()))

    def _judge_twice(self, row: Row, key: str, contact: str) -> None:
        """Refuses a row that says again, or otherwise, what one before it has said."""
        earlier = self._rows.get((key, contact))
        if earlier:
            fault = f"'{key}' and its '{contact}' stand in {_where(earlier)} already" if contact else ""
            fault = fault or f"'{key}' stands in {_where(earlier)} already"
            raise Refused(row.problem("region", fault, "keep one of the rows"))
        for column in REGION_FIELDS:
            said, before = row.cells.get(column), self._said.get((key, column))
            if said and before and said != before:
                fault = f"is '{said}' here and '{before}' in a row before"
                raise Refused(row.problem(column, fault, "let every row of a region say the same"))

    def _judge_number(self, contact: str, values: Mapping[str, Any], contacts: Mapping[str, Contact]) -> None:
        """Refuses a new number that nobody can call, by the numbering plan, or that no piece may ever carry."""
        if "phone" in values.get("contacts", {}).get(contact, {}):
            never = unprintable(contacts[contact], self._library.register)
            problems = (never,) if never else form_problems([contacts[contact]])
            if problems:
                raise Refused(*problems)

    def _note(self, row: Row, key: str, contact: str) -> None:
        self._rows[key, contact] = row
        self._said.update({(key, column): row.cells[column] for column in REGION_FIELDS if column in row.cells})


def _contact(row: Row) -> str:
    """The contact's key; `main` where a row speaks of a contact without saying which; empty where it speaks of none."""
    speaks = any(column in row.cells for column in CONTACT_FIELDS)
    key = row.cells.get("contact", "main" if speaks else "")
    if key and not re.fullmatch(r"[a-z][a-z0-9_]{0,40}", key):
        raise Refused(row.problem("contact", f"'{key[:40]}' is no short name", "write small letters, such as main"))
    if key and not speaks:
        raise Refused(row.problem("contact", f"nothing is said of '{key}'", "fill in its columns, or empty this one"))
    return key


def _judge_dated(row: Row) -> None:
    dated, now = row.cells.get("dated", ""), today()
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", dated, re.ASCII) and dated > now[: len(dated)]:
        raise Refused(row.problem("dated", f"{dated} is in the future", "compare it with its source"))


def _values(text: RegionText, path: tuple[str, ...], row: Row, fields: Mapping[str, str]) -> dict[str, Any]:
    """What a row says otherwise than the file."""
    said = {key: row.cells[column] for column, key in fields.items() if column in row.cells}
    return {key: value for key, value in said.items() if tidy(text.whole.said(*path, key)) != value}


def _contact_values(text: RegionText, contact: str, row: Row) -> dict[str, Any]:
    path = text.path(contact)
    values = _values(text, path, row, CONTACT_FIELDS) if contact else {}
    old = {key: text.whole.said(*path, key) for key in ("phone", "site", "audience")}
    if "phone" in values:
        values["phone"] = _grouped(values["phone"], old["phone"])
        if values["phone"] == old["phone"]:
            del values["phone"]
    if contact in text.own_contacts() and text.whole.part(*path, "confirmed"):
        before = text.contacts[contact]
        names = {**before.names, "en": values.get("name", before.names["en"])}
        after = replace(before, names=names, **{key: values.get(key, old[key]) for key in old})
        if vouched(after) != vouched(before):
            values["confirmed"] = None
    return {"contacts": {contact: values}} if values else {}


def _grouped(phone: str, old: str) -> str:
    """A number whose grouping a table has lost, in that of the one before it where they share their code."""
    code = old.split(" ")[0]
    if " " in phone or len(phone) != len(old.replace(" ", "")) or not phone.startswith(code):
        return phone
    digits = iter(phone)
    return "".join(" " if character == " " else next(digits) for character in old)


def _told(key: str, contact: str, values: Mapping[str, Any], before: Part) -> list[str]:
    """What has changed, one line for the region and one for its contact."""
    lines = [
        f"{key}: {_change(part, before.said(part), value)}" for part, value in values.items() if part != "contacts"
    ]
    changed = values.get("contacts", {}).get(contact, {})
    if changed:
        path = ("contacts", contact)
        told = [_change(part, before.said(*path, part), value) for part, value in changed.items()]
        lines.append(f"{key}: {contact}: {'' if before.part(*path) else 'added: '}{', '.join(told)}")
    return lines


def _change(part: str, old: str, new: str | None) -> str:
    if new is None:
        return "its confirmation is removed"
    if part not in SHOWN:
        return f"{part} {'changed' if old else 'added'}"
    return f"{old} → {new}" if old else new


def _by_row(row: Row, problem: Problem) -> Problem:
    """A problem that the file would have, told of the row and the column that would bring it in."""
    lacks = re.search(r"lacks '(\w+)'", problem.fault)
    if lacks:
        column = next((column for column, part in CONTACT_FIELDS.items() if part == lacks[1]), "")
        return row.problem(column, "is empty, and nothing stands in the region's file", "fill it in")
    # A number may have been grouped on its way in.
    quoted = {text.replace(" ", "") for text in re.findall(r"'([^']*)'", problem.fault)}
    fields = [field for field in (*CONTACT_FIELDS.items(), *REGION_FIELDS.items()) if field[0] in row.cells]
    named = (column for column, part in fields if {row.cells[column].replace(" ", ""), part} & quoted)
    return row.problem(next(named, ""), problem.fault, problem.mend)


def _where(row: Row) -> str:
    return row.spot or f"line {row.place.line}"
