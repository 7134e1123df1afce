"""Who signs a confirmation: a name and a role that somebody can be asked by, and not a word in their place; and since
which day it holds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from leaflets.check.doubts import stands
from leaflets.policy import Policy
from leaflets.problem import Place, Problem
from leaflets.region import Confirmation

MEND = "write a name and a role, as in 'Ann Lee, duty manager'"
LEAST_LETTERS = 2
"""Letters of a name, and of a role."""
STAND_INS = frozenset(
    (
        *("anon", "anonymous", "anybody", "anyone", "dummy", "example", "me", "na", "name", "nil", "nk", "nobody"),
        *("none", "noone", "notapplicable", "notknown", "null", "placeholder", "role", "somebody", "someone", "tba"),
        *("tbc", "tbd", "test", "testing", "tobeagreed", "tobeconfirmed", "tobedecided", "todo", "unknown"),
    )
)
"""What is written where nobody is named, by its letters alone: `N/A` is `na`."""


def is_stand_in(text: str) -> bool:
    """Whether the text is a word, or several, that people write where they have no name or role to give."""
    said = unicodedata.normalize("NFKC", text).casefold()
    whole, *words = (re.sub(r"[\W\d_]", "", part) for part in (said, *said.split()))
    return all(word in STAND_INS or set(word) == {"x"} for word in words if word) or whole in STAND_INS


def name_fault(by: str) -> str:
    """What keeps whoever signs, with or without a role, from being known by name; empty where nothing does."""
    name, _ = _parts(by)
    if sum(map(str.isalpha, name)) < LEAST_LETTERS or is_stand_in(name):
        return f"'{by.strip()}' has no name" if by.strip() else "the name is blank"
    return ""


def signature_fault(by: str) -> str:
    """What keeps whoever signs from being known by name and role; empty where nothing does."""
    _, role = _parts(by)
    fault = name_fault(by)
    if not fault and (sum(map(str.isalpha, role)) < LEAST_LETTERS or is_stand_in(role)):
        return f"'{by.strip()}' has no role"
    return fault


def expiry_problem(on: date, now: date, policy: Policy) -> Problem | None:
    """A day so long ago that what was confirmed then stands no longer."""
    if on + policy.stands_for >= now:
        return None
    fault = f"what was confirmed on {on} ran out on {on + policy.stands_for}"
    return Problem(None, fault, "compare it anew, and give the day on which that was done")


def older_problems(
    on: date, given: Iterable[tuple[Place, str, Confirmation | None, str]], now: date, policy: Policy
) -> Iterator[Problem]:
    """Confirmations that stand, and since a later day than `on`. Each is `given` with its place, a name for what was
    confirmed, and what it has to be of."""
    for place, name, confirmed, of in given:
        if confirmed and on < confirmed.on and stands(confirmed, of, now, policy):
            fault = f"{on} is older than what stands: {confirmed.by} confirmed {name} on {confirmed.on}"
            yield Problem(place, fault, "give a later day, or leave --on out")


def _parts(by: str) -> tuple[str, str]:
    name, _, role = re.sub("[،，]", ",", by).partition(",")
    return name, role
