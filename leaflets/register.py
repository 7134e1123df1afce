"""The register: numbers that are known, and numbers that no piece may carry."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Known(Struct, frozen=True):
    """A number in its owner's grouping, and whose it is. `audience` are the readers it is for."""

    phone: str
    owner: str
    audience: str

    @property
    def digits(self) -> str:
        return self.phone.replace(" ", "")


class Withdrawn(Struct, frozen=True):
    """A number that no piece may carry: what it `was`, and what to give `now`, where there is anything."""

    phone: str
    was: str
    now: str
    source: str


class Register(Struct, frozen=True):
    """The numbers of services and regions, each by key, and the withdrawn ones by their digits.

    It is kept apart from the files that pieces are made of, so that a slip in one of these is seen.
    """

    services: Mapping[str, Known]
    regions: Mapping[str, tuple[Known, ...]]
    withdrawn: Mapping[str, Withdrawn]

    def own(self, region: str, contact: str) -> tuple[Known, ...]:
        """What is known of a contact: the numbers of its region, and its own where it is a service."""
        service = self.services.get(contact)
        return (*((service,) if service else ()), *self.regions.get(region, ()))

    def told(self, phone: str) -> str:
        """The number, and whose it is where that is known."""
        digits = phone.replace(" ", "")
        every = (*self.services.values(), *(known for numbers in self.regions.values() for known in numbers))
        return next((f"{known.phone} ({known.owner})" for known in every if known.digits == digits), phone)
