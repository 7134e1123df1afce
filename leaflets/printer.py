"""A print shop's press, and what it asks of a file."""

from __future__ import annotations

from msgspec import Struct

from leaflets.profile import Profile


class Printer(Struct, frozen=True):
    """What a press asks for, beyond what every one does. Lengths are in points.

    The file's bleed box is as wide as `bleed`, and its colour runs at least as far; words keep out of `safe`, or of the
    format's own zone where that is wider. `most_ink` is in per cent, all four inks together; with no `marks` the sheet
    ends at its bleed. `profile` is the printing condition that the press keeps to. `stock` is the paper it prints on,
    where that is not for the format to say, and `note` a sentence for the order sheet.
    """

    name: str
    title: str
    bleed: float
    safe: float
    marks: bool
    most_ink: float
    profile: Profile
    stock: str = ""
    note: str = ""
