"""A region and its contacts, and who vouched for them when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from leaflets.ink import Ink
from leaflets.problem import Place


class Confirmation(Struct, frozen=True):
    """Who stood by a record, and on which day."""

    on: date
    by: str


class Contact(Struct, frozen=True):
    """Somebody to call. `phone` keeps its owner's grouping; `site` is an address for people; either may be empty.

    `service` says what kind of service it is, for languages in which it has no name of its own.
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


class Region(Struct, frozen=True):
    """A council's area: its names by language, its contacts by role (`main` is the one to call).

    `logos` are its own and then its partners', and `colours` the inks that take the place of a theme's, by role.
    """

    key: str
    names: Mapping[str, str]
    short_names: Mapping[str, str]
    area: str
    nation: str
    police: str
    site: str
    logos: tuple[Badge, ...]
    colours: Mapping[str, Ink]
    contacts: Mapping[str, Contact]
    place: Place

    def name(self, language: str) -> str:
        return self.names.get(language, self.names["en"])

    def short_name(self, language: str) -> str:
        return self.short_names.get(language, self.short_names["en"])
