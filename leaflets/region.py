"""A region and its contacts, and who vouched for them when."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from leaflets.ink import Ink
from leaflets.problem import Place

ROUTE = "police_advice"
"""The kind of service that a nation's own route is, which is no place's."""


PLACEHOLDER = "placeholder.svg"
"""The logo that is none: it shows where one goes, and a screen reader passes it by."""


class Confirmation(Struct, frozen=True):
    """Who stood by a record, on which day, and `of` what: what it stated then, or a digest of it.

    What has changed since is confirmed no longer.
    """

    on: date
    by: str
    of: str


class Assurance(Struct, frozen=True):
    """What stands behind a piece: its `doubts`, each the colophon's word for what nobody has confirmed.

    A final piece says instead on which day the oldest of its details was `checked`, and by when `again`. A proof may
    have no doubts: it is one all the same, for nobody has read it back.
    """

    doubts: tuple[str, ...] = ()
    checked: date | None = None
    again: date | None = None

    @property
    def said(self) -> str:
        """All of it in one line, for the file's own record."""
        if self.checked:
            return f"checked {self.checked}, again by {self.again}"
        return f"proof, unconfirmed: {', '.join(self.doubts) or 'nothing'}"


class Contact(Struct, frozen=True):
    """Somebody to call. `phone` keeps its owner's grouping; `site` is an address for people; either may be empty.

    `service` says what kind of service it is, for languages in which it has no name of its own. `dated` is how old its
    source is, where that says (2023-02-09, or 2023). `nations` are those it serves, or none where it serves all four.
    `unprinted` are sayings that no piece may print of it, such as its hours; `apart_from` the numbers that its own is
    like without being a slip of them.
    """

    key: str
    names: Mapping[str, str]
    service: str
    phone: str
    site: str
    audience: str
    source: str
    confirmed: Confirmation | None
    place: Place
    dated: str = ""
    nations: tuple[str, ...] = ()
    unprinted: tuple[str, ...] = ()
    apart_from: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """What readers are given: the number, or else the address."""
        return self.phone or self.site

    @property
    def stated(self) -> str:
        """What a confirmation is of: all that a reader may be told of it, in English, and for whom it is."""
        return ", ".join(part for part in (self.names["en"], self.phone, self.site, self.audience) if part)

    def name(self, language: str) -> str:
        """The contact's name in that language where it has one, or else in English."""
        return self.names.get(language, self.names["en"])

    @property
    def dial(self) -> str:
        """The address that a telephone understands (RFC 3966)."""
        return "tel:" + self.phone.replace(" ", "") if self.phone else ""


class Badge(Struct, frozen=True):
    """A logo's file, whose it is (empty for the region's own), and the line that names it."""

    file: str
    owner: str
    place: Place


class Route(Struct, frozen=True):
    """What a nation offers wherever nobody has found a council's own number: whom to `call`, and a page to read."""

    call: Contact
    page: str


class Region(Struct, frozen=True):
    """A council's area: its names by language, its contacts by role (`main` is the one to call).

    `logos` are its own and then its partners', and `colours` the inks that take the place of a theme's, by role.
    `gss` is its code in the Government Statistical Service, `area` the part of its nation that it lies in. Where it is
    `routed` nobody has found its own number: `main` is then the route that its nation gives everybody.
    """

    key: str
    names: Mapping[str, str]
    short_names: Mapping[str, str]
    gss: str
    area: str
    nation: str
    police: str
    site: str
    logos: tuple[Badge, ...]
    colours: Mapping[str, Ink]
    contacts: Mapping[str, Contact]
    place: Place
    routed: bool = False
    confirmed: Confirmation | None = None

    @property
    def stated(self) -> str:
        """What a confirmation is of: a digest of its names in all languages, its page, its police and its logos."""
        logos = [(badge.file, badge.owner) for badge in self.logos]
        said = (sorted(self.names.items()), sorted(self.short_names.items()), self.police, self.site, logos)
        return hashlib.sha256(repr(said).encode()).hexdigest()[:12]

    def name(self, language: str) -> str:
        return self.names.get(language, self.names["en"])

    def short_name(self, language: str) -> str:
        return self.short_names.get(language, self.short_names["en"])


Record = Contact | Region
"""What somebody can stand by."""
