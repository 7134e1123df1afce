"""What a finished file was found to hold, by somebody who was not there when it was made."""

from __future__ import annotations

from msgspec import Struct

from leaflets.measure import Rect
from leaflets.provenance import Provenance

Colour = tuple[str, tuple[float, ...]]
"""A colour space and its values: `("DeviceCMYK", (0, 0, 0, 1))`."""


class Leaf(Struct, frozen=True):
    """One page of a file: its boxes in points, counted from the foot as a PDF does, and what is on it.

    `numbers` are telephone numbers as they are shown, `addresses` what its QR codes lead to, and `text` its words as a
    reader copies them.
    """

    media: Rect
    trim: Rect
    bleed: Rect
    text: str
    numbers: tuple[str, ...]
    addresses: tuple[str, ...]


class Finding(Struct, frozen=True):
    """A whole file. One that is not ours has no provenance.

    `inks` are all colours that it lays down, and `condition` is the printing condition that it says it is meant for.
    """

    leaves: tuple[Leaf, ...]
    inks: tuple[Colour, ...]
    condition: str
    provenance: Provenance | None
    sha256: str
