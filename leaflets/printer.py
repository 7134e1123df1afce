"""A print shop's press, and what it asks of a file."""

from __future__ import annotations

from msgspec import Struct

from leaflets.profile import Profile


class Printer(Struct, frozen=True):
    """What a press asks for, beyond what every one does. Lengths are in points.

    `bleed` and `safe` are at least those of the format, or 0 where the format's own will do; `most_ink` is a share of 1
    for each of the four inks, summed (3.0 is 300 %); with no `marks` the sheet ends at its bleed. `profile` is the
    printing condition it separates for.
    """

    name: str
    title: str
    bleed: float
    safe: float
    marks: bool
    most_ink: float
    profile: Profile
