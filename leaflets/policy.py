"""What the house has agreed on: how long things stand, and how plainly its words must read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from msgspec import Struct, field

from leaflets.problem import Place


class Limits(Struct, frozen=True):
    """How plainly words must read for one audience, or in one publication: a reading age in years, and a sentence's
    length in words.

    Above the first number of each pair it is worth a look; above the second it is wrong. None: nobody minds.
    """

    age: tuple[float, float] | None
    sentence: tuple[int, int] | None
    place: Place


class Owed(Struct, frozen=True):
    """Something that every piece for an audience says, in any of several wordings; but for publications that are
    `apart_from` that."""

    key: str
    audience: str
    said: tuple[str, ...]
    apart_from: tuple[str, ...]
    place: Place


class Policy(Struct, frozen=True):
    """A confirmation `stands_for` so long; `reading` has limits by audience or publication; `owed` is what all say."""

    stands_for: timedelta
    reading: Mapping[str, Limits] = field(default_factory=dict)
    owed: tuple[Owed, ...] = ()


class Term(Struct, frozen=True):
    """Words to avoid: in which `forms`, `why`, what to say `instead`, and who says so.

    It binds writing for its `audiences`. `unless` are phrases in which the words are right; `quoted_in` names texts
    that may show them in order to warn of them, as `staff.wordings.*.long` does.
    """

    key: str
    forms: tuple[str, ...]
    why: str
    instead: str
    source: str
    audiences: tuple[str, ...]
    unless: tuple[str, ...]
    quoted_in: tuple[str, ...]
    place: Place


class ProperName(Struct, frozen=True):
    """A name that stays as it is in every language, but for those in which it has another, by tag."""

    name: str
    others: Mapping[str, tuple[str, ...]]
