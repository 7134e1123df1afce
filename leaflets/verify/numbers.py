"""Telephone numbers as a page shows them, from left to right, in whichever direction the words around them run."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from leaflets.verify.things import Shown, Thing

APART = 0.6
"""A gap of more than this many ems ends what stands on one line."""
LEVEL = 0.05
"""Points by which glyphs on one line may differ in height."""
DIALLED = re.compile(r"(?<!\d)0\d(?: ?\d){6,12}(?! ?\d)")
"""What looks like a telephone number: a nought and seven digits or more."""


def shown_lines(things: Iterable[Thing]) -> list[str]:
    """The page's words line by line, from left to right. Only where they are digits is that their reading order."""
    found: list[str] = []
    for shown in things:
        if isinstance(shown, Shown):
            found += _stretches(shown)
    return found


def _stretches(shown: Shown) -> Iterator[str]:
    """A run, or its parts where a gap, or a step up or down, lies between them."""
    text, x, y = "", 0.0, 0.0
    upright = abs(shown.turn[0]) > abs(shown.turn[1])
    for glyph in shown.glyphs:
        along, across = (glyph.x, glyph.y) if upright else (glyph.y, glyph.x)
        if text and (along - x > APART * shown.size or along < x - APART * shown.size or abs(across - y) > LEVEL):
            yield text
            text = ""
        if glyph.text:
            text += glyph.text
            y = across
        x = along + glyph.advance
    if text:
        yield text


def whole_in(number: str, lines: Iterable[str]) -> bool:
    """Whether a number stands whole on one line, in its owner's grouping, with no digit before or after it."""
    whole = re.compile(rf"(?<!\d){re.escape(number)}(?!\d)(?! \d)")
    return any(whole.search(line) for line in lines)


def numbers_in(lines: Collection[str], known: Iterable[str]) -> list[str]:
    """Those of the known numbers that the lines show, and whatever else looks like one."""
    found = [number for number in known if number[:1].isdigit() and whole_in(number, lines)]
    return list(dict.fromkeys((*found, *(number for line in lines for number in DIALLED.findall(line)))))
