"""What layouts and words can name between `((` and `))`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from leaflets.compose.gaps import Dialled, Given, Listed, Members, Said
from leaflets.copydeck import CopyDeck, Point, Words
from leaflets.language import Language
from leaflets.layout import Layout
from leaflets.region import ROUTE, Assurance, Contact, Region

ZEROS = {"latn": "0", "arab": "\u0660", "arabext": "\u06f0", "beng": "\u09e6", "deva": "\u0966"}
"""The nought of each numbering system; the other nine follow it in Unicode."""


def values(
    layout: Layout,
    deck: CopyDeck,
    decks: Sequence[CopyDeck],
    region: Region,
    services: Mapping[str, Contact],
    assurance: Assurance,
    on: date,
) -> dict[str, Any]:
    """`words`, `colophon`, `region`, `services`, `helplines`, `piece` and `foot`, for one of a piece's decks.

    `foot` is what the small print ends with: what is in doubt, or when the details were checked.
    """
    language = deck.language
    signs = tuple(
        {"key": sign.key, "picture": sign.picture, "short": sign.short, "long": sign.long} for sign in deck.signs
    )
    helplines = tuple({**_contact(services[line.key], language), "label": line.label} for line in deck.helplines)
    comma = deck.colophon["comma"].text
    return {
        "words": Listed(deck.words, signs=signs, **{name: _points(points) for name, points in deck.points.items()}),
        "colophon": Listed(deck.colophon),
        "helplines": helplines,
        "services": _contacts(services, deck),
        "region": _region(region, deck),
        "piece": {
            "name": layout.name,
            "title": layout.title,
            "language": Said(language.own_name if len(decks) == 1 else "+".join(each.language.tag for each in decks)),
            "own_name": Said(language.own_name),
            "date": Said(_date(on, language)),
            "checked": Said(_date(assurance.checked, language) if assurance.checked else ""),
            "check_by": Said(_date(assurance.again, language) if assurance.again else ""),
        },
        "doubts": Said(comma.join(deck.colophon[doubt].text for doubt in assurance.doubts)),
        "foot": deck.colophon["checked" if assurance.checked else "proof" if assurance.doubts else "unread"],
    }


def _points(points: Sequence[Point]) -> Members:
    return Members(
        (
            point.key,
            {
                "key": point.key,
                "number": Said(str(at)),
                "even": Said("" if at % 2 else str(at)),
                "picture": point.picture,
                "short": point.short,
                "long": point.long or "",
            },
        )
        for at, point in enumerate(points, start=1)
    )


def _contacts(contacts: Mapping[str, Contact], deck: CopyDeck) -> dict[str, Any]:
    """The contacts that this publication's readers may be given: lines for practitioners are not even named."""
    for_all = deck.audience == "professional"
    return {
        key: {**_contact(contact, deck.language), "name": _name(contact, deck)}
        for key, contact in contacts.items()
        if for_all or contact.audience != "professional"
    }


def _name(contact: Contact, deck: CopyDeck) -> Given | Words:
    """What the contact is called: its own name in that language; or the kind of service that it is, and the place."""
    kind, pattern = deck.colophon.get(contact.service), deck.colophon.get("of_region")
    if kind and contact.service == ROUTE and deck.language.tag != "en":
        return kind
    if deck.language.tag in contact.names or kind is None or pattern is None:
        return Given(contact.name(deck.language.tag), contact.place)
    return Words(pattern.text.replace("((contact.service))", kind.text), pattern.place)


def _region(region: Region, deck: CopyDeck) -> dict[str, Any]:
    language = deck.language
    return {
        **_contacts(region.contacts, deck),
        "name": Given(region.name(language.tag), region.place),
        "short": Given(region.short_name(language.tag), region.place),
        "plain_name": Said(region.names["en"]),
        "police": Given(region.police, region.place),
        "routed": Said("yes" if region.routed else ""),
        "site": region.site,
        "site_shown": Given(_site_shown(region.site), region.place),
        "logo": region.logos[0].file if region.logos else "",
        "logos": region.logos,
        "place": region.place,
    }


def _contact(contact: Contact, language: Language) -> dict[str, Any]:
    return {
        "key": contact.key,
        "name": Given(contact.name(language.tag), contact.place),
        "phone": Dialled(contact.phone, contact.place),
        "dial": Said(contact.dial),
        "site": contact.site,
        "site_shown": Given(_site_shown(contact.site), contact.place),
    }


def _site_shown(site: str) -> str:
    return site.removeprefix("https://").removeprefix("www.").rstrip("/")


@lru_cache(maxsize=64)
def _date(day: date, language: Language) -> str:
    """The day as the language writes it, in its own figures (CLDR, through ICU)."""
    from icu4py.messageformat import MessageFormat

    zero = ZEROS[language.digits]
    # Persian and Pashto would else count by a calendar that tells a British printer nothing.
    locale = f"{language.locale}@calendar=gregorian;numbers=latn"
    written = str(MessageFormat("{day, date, long}", locale).format({"day": day}))
    return written.translate({ord(str(figure)): chr(ord(zero) + figure) for figure in range(10)})
