"""`content/regions/*.yaml` and `content/services.yaml`: who to call, and who vouches for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from leaflets.ink import Ink
from leaflets.read.branding import OWN, own_ink
from leaflets.read.entries import Entry, Parts, each_read, read_entries
from leaflets.region import ROUTE, Badge, Confirmation, Contact, Region, Route

LONGEST_SITE = 250
"""Characters: a code that holds more cannot be read from a poster."""
MOST_LOGOS = 3
NATIONS = ("England", "Wales", "Scotland", "Northern Ireland")
AUDIENCES = ("public", "professional", "both")


def read_region(file: Path, ink: Callable[[str], Ink], routes: Mapping[str, Route]) -> Region:
    """One council's details. `ink` is what prints a colour of its own, `routes` what its nation offers without it."""
    whole = read_entries(file)
    parts = whole.parts("name short nation police", "names shorts gss area site logo logos colours contacts confirmed")
    contacts = {contact.key: contact for contact in _contacts(parts)}
    if "main" in contacts and not contacts["main"].phone:
        fault = "'main' lacks 'phone'"
        raise parts["contacts"].pairs()["main"].refusal(fault, "the public must have a number to call")
    nation = parts["nation"].one_of(NATIONS)
    route, routed = routes[nation], "main" not in contacts
    if routed:
        contacts["main"] = replace(route.call, key="main", service=ROUTE)
    return Region(
        key=file.stem,
        names=_names(parts["name"], parts.get("names")),
        short_names=_names(parts["short"], parts.get("shorts")),
        gss=parts.text("gss"),
        area=parts.text("area"),
        nation=nation,
        police=parts.text("police"),
        site=_site(parts["site"]) if "site" in parts else route.page,
        logos=_logos(parts),
        colours={role: own_ink(entry, ink) for role, entry in _colours(parts).items()},
        contacts=contacts,
        place=whole.place,
        routed=routed,
        confirmed=read_confirmation(parts["confirmed"]) if "confirmed" in parts else None,
    )


def read_routes(file: Path, services: Mapping[str, Contact]) -> dict[str, Route]:
    """`content/nations.yaml`: the route of each nation, made of the services that it has."""
    parts = read_entries(file).parts(",".join(NATIONS).replace(" ", "_").replace(",", " "))
    return {nation: _route(parts[nation.replace(" ", "_")], services) for nation in NATIONS}


def _route(entry: Entry, services: Mapping[str, Contact]) -> Route:
    parts = entry.parts("call page")
    call, page = (services[parts[key].one_of(services)] for key in ("call", "page"))
    if not call.phone:
        raise parts["call"].refusal(f"'{call.key}' has no number", "name a service that can be called")
    if not page.site:
        raise parts["page"].refusal(f"'{page.key}' has no 'site'", "name a service that has a page")
    return Route(call, page.site)


def _contacts(parts: Parts) -> list[Contact]:
    return each_read(parts["contacts"].pairs().values(), _contact) if "contacts" in parts else []


def _logos(parts: Parts) -> tuple[Badge, ...]:
    """`logo: crest.svg`, or `logos:` with up to three, each a file or `{ file: , owner: }`."""
    if "logo" in parts and "logos" in parts:
        raise parts["logos"].refusal("'logo' and 'logos' say the same", "keep one of them")
    if "logo" in parts:
        return (Badge(parts.text("logo"), "", parts["logo"].place),) if parts.text("logo") else ()
    entries = parts["logos"].items() if "logos" in parts else []
    if len(entries) > MOST_LOGOS:
        raise parts["logos"].refusal(f"there are {len(entries)} logos", f"{MOST_LOGOS} are the most")
    badges = tuple(each_read(entries, _badge))
    for badge, entry in list(zip(badges, entries, strict=True))[1:]:
        if not badge.owner:
            raise entry.refusal(f"nothing says whose logo '{badge.file}' is", "write { file: ..., owner: its name }")
    return badges


def _badge(entry: Entry) -> Badge:
    if entry.is_text:
        return Badge(entry.text(), "", entry.place)
    parts = entry.parts("file owner")
    return Badge(parts.text("file"), parts.text("owner"), entry.place)


def _colours(parts: Parts) -> Mapping[str, Entry]:
    return parts["colours"].parts("", " ".join(OWN)) if "colours" in parts else {}


def read_services(file: Path) -> dict[str, Contact]:
    """The services that serve the whole country, by key."""
    return {contact.key: contact for contact in each_read(read_entries(file).pairs().values(), _contact)}


def _contact(entry: Entry) -> Contact:
    parts = entry.parts(
        "name audience source", "names service phone site dated nations unprinted apart_from confirmed note"
    )
    if "phone" not in parts and "site" not in parts:
        raise entry.refusal(f"'{entry.name}' has neither 'phone' nor 'site'", "add one of them")
    return Contact(
        key=entry.name,
        names=_names(parts["name"], parts.get("names")),
        service=parts.text("service"),
        phone=_phone(parts["phone"]) if "phone" in parts else "",
        site=_site(parts["site"]) if "site" in parts else "",
        audience=parts["audience"].one_of(AUDIENCES),
        source=parts.text("source"),
        confirmed=read_confirmation(parts["confirmed"]) if "confirmed" in parts else None,
        place=entry.place,
        dated=_dated(parts["dated"]) if "dated" in parts else "",
        nations=tuple(nation.one_of(NATIONS) for nation in parts["nations"].items()) if "nations" in parts else (),
        unprinted=tuple(saying.text() for saying in parts["unprinted"].items()) if "unprinted" in parts else (),
        apart_from=tuple(_phone(number) for number in parts["apart_from"].items()) if "apart_from" in parts else (),
    )


def _dated(entry: Entry) -> str:
    """A day, a month or a year."""
    text = entry.text()
    if not day_of((text + "-01-01")[:10]):
        raise entry.refusal(f"'{text}' is not a date", "write it as 2026-11-23, 2026-11 or 2026")
    return text


def _names(english: Entry, others: Entry | None) -> dict[str, str]:
    entries = {"en": english, **(others.pairs() if others else {})}
    for entry in entries.values():
        if not entry.text().strip():
            raise entry.refusal(f"'{entry.name}' is empty", "write the name out")
    return {tag: entry.text() for tag, entry in entries.items()}


def _phone(entry: Entry) -> str:
    """A number in its owner's grouping. Lengths are those of Ofcom's National Telephone Numbering Plan."""
    text, remedy = entry.text(), "compare it with its source"
    digits = text.replace(" ", "")
    if not re.fullmatch(r"[0-9]+( [0-9]+)*", text):
        raise entry.refusal(f"'{text}' is not a telephone number", "write digits, in groups with one space between")
    if not digits.startswith("0"):
        if len(digits) not in (3, 5, 6, 8):
            raise entry.refusal(f"'{text}' is not a UK telephone number (it starts with no 0)", remedy)
    elif len(digits) != 11 and not re.fullmatch(r"0800\d{6}|08001111", digits):
        raise entry.refusal(f"'{text}' is not a UK telephone number (10 digits after the 0 are needed)", remedy)
    return text


def _site(entry: Entry) -> str:
    text = entry.text()
    if len(text) > LONGEST_SITE:
        raise entry.refusal(f"the address is {len(text):,} characters long", f"{LONGEST_SITE} are the most")
    if not re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]{2,}(/[\w./~%#?=&+-]*)?", text, re.IGNORECASE | re.ASCII):
        raise entry.refusal(f"'{text}' is not a web address", "write it whole, from https:// on")
    return text


def read_confirmation(entry: Entry) -> Confirmation:
    """`{ on: 2026-11-23, by: Duty manager, of: 0113 222 4403 }`."""
    parts = entry.parts("on by of")
    day = day_of(parts.text("on"))
    if not day:
        raise parts["on"].refusal(f"'{parts.text('on')}' is not a date", "write it as 2026-11-23")
    if not parts.text("by").strip():
        raise parts["by"].refusal("'by' is empty", "say who confirmed it: a name and a role")
    return Confirmation(day, parts.text("by"), parts.text("of"))


def day_of(text: str) -> date | None:
    """The day that is written as 2026-11-23; none where it is written in any other way."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
