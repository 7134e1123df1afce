"""Open Referral UK: services as HSDS 3 has them, an organisation with its telephones, one or a page of them.

What our records hold and HSDS has no place for (which region and contact it is, for whom, from which source) stands in
the service's `attributes`, each with a `label` and a `value`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from leaflets.exchange.cells import fault_of, legible, mended_phone
from leaflets.exchange.rows import MOST_ROWS, Row, Taken, tidy
from leaflets.problem import Place, Problem, Refused

LABELS = ("region", "contact", "service", "audience", "source", "dated", "note")
"""Our columns that are attributes of a service."""
PAGES = ("contents", "content", "services")
"""Under what key a page holds its services: HSDS 3, Open Referral UK 1, and what some feeds write."""
SPOKEN = ("", "voice", "telephone", "phone", "landline", "cell", "mobile", "hotline")
"""Types of telephone that can be called and spoken into; the others are fax, text, video, pager and textphone."""
NOT_OFFERED = ("inactive", "defunct", "temporarily closed")


def read_referrals(data: bytes, name: str) -> Taken:
    """A row for each service. Refused as a whole where it is no feed of services."""
    services = _services(_parsed(data, name), name)
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, service in enumerate(services, 1):
        try:
            rows.append(_row(service, number, Place(name)))
        except Refused as refused:
            problems += refused.problems
    return Taken(tuple(rows), tuple(problems))


def write_referrals(rows: Iterable[dict[str, str]]) -> bytes:
    """One page of services, with a comma wherever HSDS wants one and the same ids for the same contacts."""
    services = [_service(row) for row in rows if row.get("contact")]
    page = {
        "total_items": len(services),
        "total_pages": 1,
        "page_number": 1,
        "size": len(services),
        "first_page": True,
        "last_page": True,
        "empty": not services,
        "contents": services,
    }
    return (json.dumps(page, ensure_ascii=False, indent=2) + "\n").encode()


# reading


def _parsed(data: bytes, name: str) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refused(Problem(Place(name), "is not UTF-8 text", "save it as UTF-8")) from None
    except json.JSONDecodeError as error:
        mend = "fetch the feed again"
        raise Refused(Problem(Place(name, error.lineno), f"is not JSON ({error.msg})", mend)) from None
    except (RecursionError, ValueError):
        raise Refused(Problem(Place(name), "is JSON beyond all measure", "fetch the feed again")) from None


def _services(feed: Any, name: str) -> list[Any]:
    if isinstance(feed, dict):
        listed = next((feed[key] for key in PAGES if key in feed), None)
        feed = [feed] if listed is None and "name" in feed else listed
    if not isinstance(feed, list):
        fault = "is no feed of Open Referral UK: it has no services"
        raise Refused(Problem(Place(name), fault, f"its services stand in a list, or under '{PAGES[0]}'"))
    if not feed:
        raise Refused(Problem(Place(name), "has no services", "fetch another page of the feed"))
    if len(feed) > MOST_ROWS:
        raise Refused(Problem(Place(name), f"has more than {MOST_ROWS:,} services", "take them over page by page"))
    return feed


def _row(service: Any, number: int, place: Place) -> Row:
    spot = f"service {number}"
    if not isinstance(service, dict):
        raise Refused(Problem(place, f"{spot}: has no parts", "a service is written in braces"))
    called = _text(service, "name")
    spot += f" ('{legible(called)}')" if called else ""
    row = Row(place, {}, spot)
    cells = {**_attributes(service), "contact_name": called, "site": _text(service, "url")}
    problems = [row.problem("", *fault) for fault in (*_lacking(service, cells), *_at_odds(service))]
    if problems:
        raise Refused(*problems)
    cells["phone"], said = mended_phone(_number(service, row))
    cells["region"] = cells.get("region") or _body(service)
    cells["source"] = cells.get("source") or cells["site"]
    cells["dated"] = cells.get("dated") or _text(service, "assured_date")[:10]
    cells = {column: text for column, text in cells.items() if text}
    wrong = [(column, fault) for column, text in cells.items() if (fault := fault_of(column, text))]
    spots = {column: f"{spot}, '{PLACES.get(column, column)}'" for column in (*cells, "phone", "audience", "source")}
    row = Row(place, cells, spot, spots, (f"{place}: {spot}: {said}",) if said else ())
    if wrong:
        raise Refused(*(row.problem(column, *fault) for column, fault in wrong))
    return row


PLACES = {"region": "organization", "contact_name": "name", "phone": "phones", "site": "url", "dated": "assured_date"}
"""Where a feed says what stands in our columns; the others are attributes."""


def _lacking(service: dict[str, Any], cells: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Parts that a contact cannot be made without."""
    if not cells["contact_name"]:
        yield "has no 'name'", "ask whoever keeps the feed"
    if not cells.get("region") and not _body(service):
        yield "has no 'organization' with a name", "fetch the service itself: lists often leave parts out"
    if not _telephones(service) and not cells["site"]:
        yield "has neither 'phones' nor a 'url'", "fetch the service itself: lists often leave parts out"
    status = _text(service, "status")
    if status in NOT_OFFERED:
        yield f"is offered no longer (its status is '{status}')", "leave it out"


def _text(part: Any, key: str) -> str:
    value = part.get(key) if isinstance(part, dict) else None
    return tidy(value) if isinstance(value, str) else str(value) if isinstance(value, int) else ""


def _listed(part: Any, key: str) -> list[Any]:
    value = part.get(key) if isinstance(part, dict) else None
    return value if isinstance(value, list) else []


def _at_odds(service: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Attributes of ours that a service has twice, once so and once otherwise."""
    attributes = _listed(service, "attributes")
    for label in LABELS:
        said = dict.fromkeys(_text(one, "value") for one in attributes if _text(one, "label") == label)
        if len(said) > 1:
            told = legible(" and ".join(f"'{value}'" for value in said))
            yield f"'{label}' is said to be {told}", "keep the one that is right"


def _attributes(service: dict[str, Any]) -> dict[str, str]:
    found = {_text(attribute, "label"): _text(attribute, "value") for attribute in _listed(service, "attributes")}
    return {label: found[label] for label in LABELS if label in found}


def _body(service: dict[str, Any]) -> str:
    """Whose service it is: by a GSS code where it has one, or else by name."""
    body = service.get("organization")
    codes = [_text(identifier, "identifier") for identifier in _listed(body, "organization_identifiers")]
    return next((code for code in codes if len(code) == 9 and code[1:].isdecimal()), "") or _text(body, "name")


def _telephones(service: dict[str, Any]) -> list[dict[str, Any]]:
    """Those that one can speak into: its own, or else its contacts'."""
    own = _listed(service, "phones")
    found = own or [phone for contact in _listed(service, "contacts") for phone in _listed(contact, "phones")]
    return [phone for phone in found if _text(phone, "number") and _text(phone, "type").lower() in SPOKEN]


def _number(service: dict[str, Any], row: Row) -> str:
    telephones = _telephones(service)
    numbers = list(dict.fromkeys(_text(phone, "number") for phone in telephones))
    if len(numbers) > 1:
        fault = f"'phones' has {len(numbers)} numbers ({legible(', '.join(numbers))})"
        raise Refused(row.problem("", fault, "keep the one that is to be printed"))
    if any(_text(phone, "extension") for phone in telephones):
        raise Refused(row.problem("", "'phones' has an extension", "give a number that can be dialled as it is"))
    return numbers[0] if numbers else ""


# writing


def _service(row: dict[str, str]) -> dict[str, Any]:
    key = f"{row['region']}/{row['contact']}"
    identifier = {"id": _id(key, "gss"), "identifier_scheme": "GSS", "identifier_type": "GSS code"}
    organisation = {
        "id": _id(row["region"], "organization"),
        "name": row["name"],
        "description": f"{row['name']}, {row['nation']}",
        "organization_identifiers": [{**identifier, "identifier": row["gss"]}] if row.get("gss") else [],
    }
    phone = {"id": _id(key, "phone"), "number": row.get("phone", ""), "type": "voice"}
    return {
        "id": _id(key, "service"),
        "name": row["contact_name"],
        "status": "active",
        **({"url": row["site"]} if row.get("site") else {}),
        "organization": organisation,
        "phones": [phone] if row.get("phone") else [],
        "attributes": [
            {"id": _id(key, label), "link_entity": "service", "label": label, "value": row[label]}
            for label in LABELS
            if row.get(label)
        ],
    }


def _id(key: str, part: str) -> str:
    """The same UUID for the same thing in every export."""
    return str(uuid5(NAMESPACE_URL, f"leaflets:{key}#{part}"))
