"""Typefaces and the scripts they serve."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct


class Typeface(Struct, frozen=True, eq=False, weakref=True):
    """One font file, as it lies in `fonts/`: its name is the file's without the ending."""

    name: str
    file: Path
    data: bytes


class Setting(Struct, frozen=True):
    """How a script sets one kind of text beside Latin: size factor, and leading in em."""

    size: float
    leading: float


class Script(Struct, frozen=True):
    """How one script is set.

    `faces` gives the typeface's name for each weight; `settings` the size and leading for each kind of text; `tracked`
    says whether letters may be moved closer; `clearance` is the least distance in points between the inks of two
    lines, 0 where leading alone decides; `foreign` is the size of another script's words among this one's.
    """

    code: str
    faces: Mapping[str, str]
    settings: Mapping[str, Setting]
    tracked: bool
    clearance: float
    foreign: float


class Cut(Struct, frozen=True):
    """A typeface cut down to the glyphs that a document shows, with a character code for each.

    Code `n` shows `glyphs[n]` and stands for `texts[n]`; code 0 is .notdef. `program` is the font file, whose own
    glyph numbers are `places`; `widths` are in thousandths of an em, as are the metrics.
    """

    name: str
    program: bytes
    codes: Mapping[tuple[int, str], int]
    places: tuple[int, ...]
    texts: tuple[str, ...]
    widths: tuple[float, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    weight: int
