"""A theme: inks by role. And type styles, of which a layout has one for each role."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from leaflets.ink import Ink


class TypeStyle(Struct, frozen=True):
    """How text of one role is set.

    `size` and `floor` are in points: the size asked for, and the size below which it must not go. `leading` multiplies
    the script's own for this `kind` of text (`text`, `headline`, `label`, `number`). `tracking` is in em. `lines` is
    the most lines it may take, 0 for any number. `tag` is what a screen reader is told: H1, H2, P. What is not for the
    `reader`, small print and captions, may be smaller than a format's reader text.
    """

    role: str
    size: float
    floor: float
    weight: str
    kind: str
    leading: float
    tracking: float
    ink: str
    align: str
    balanced: bool
    lines: int
    tag: str
    reader: bool


class Theme(Struct, frozen=True):
    """The colours of a piece."""

    name: str
    title: str
    inks: Mapping[str, Ink]
