"""Who stands by a translation: three lines in the header of its PO file, and what exactly they are of.

`X-Checked-Of` holds a digest for each publication, and for what all of them share. An entry whose English or
translation has changed since, or that has lost or gained its fuzzy flag, gives its publication another digest, so that
nobody stands by it any more. Fuzzy entries are in no digest: they are drafts anyway.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from leaflets.problem import Place, Problem, Refused
from leaflets.read.regions import day_of
from leaflets.region import Confirmation

if TYPE_CHECKING:
    import polib

CHECKED_BY, CHECKED_ON, CHECKED_OF = "X-Checked-By", "X-Checked-On", "X-Checked-Of"
"""The header lines by which a fluent speaker stands by a whole file."""


def claimed(parsed: polib.POFile, text: str, name: str, rooms: Collection[str]) -> Confirmation | None:
    """Who stands by those rooms according to the header, and of which digests. Refused where the day is none."""
    by, on, of = (parsed.metadata.get(key, "").strip() for key in (CHECKED_BY, CHECKED_ON, CHECKED_OF))
    day = day_of(on)
    if on and not day:
        line = text.count("\n", 0, text.find(CHECKED_ON)) + 1
        raise Refused(Problem(Place(name, line), f"'{on}' is not a date", "write it as 2026-11-23"))
    if not (by and day):
        return None
    return Confirmation(day, by, spelt({room: digest for room, digest in by_room(of).items() if room in rooms}))


def digests(entries: Iterable[polib.POEntry]) -> dict[str, str]:
    """For every room that has entries which are no drafts, a short name for exactly these words."""
    said = defaultdict(list)
    for entry in entries:
        if entry.msgctxt and not entry.obsolete and not entry.fuzzy:
            room = entry.msgctxt.partition(".")[0]
            said[room].append("\0".join((entry.msgctxt, entry.msgid.strip(), entry.msgstr.strip())))
    return {room: hashlib.sha256("\n".join(sorted(texts)).encode()).hexdigest()[:12] for room, texts in said.items()}


def spelt(known: Mapping[str, str]) -> str:
    """Digests as the header has them: `colophon 0f1e2d3c4b5a, poster 5a4b3c2d1e0f`."""
    return ", ".join(f"{room} {known[room]}" for room in sorted(known))


def by_room(of: str) -> dict[str, str]:
    """The digests that the header has."""
    return dict(member.rsplit(" ", 1) for member in of.split(", ") if " " in member)
