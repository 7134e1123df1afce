"""Pieces that no line may break and no neighbour may turn round: numbers, times, prices, addresses.

Unprotected, a conforming engine shows `0808 800 5000` as `5000 800 0808` in Urdu. Inside a piece no break is offered,
and in a right-to-left paragraph each stands in a left-to-right isolate (UAX #9), which leaves no trace on the page.
"""

from __future__ import annotations

import re

ISOLATE, POP = "\u2066", "\u2069"
DIGITS = r"\d(?:[\d:.,/\u2011\u2013-]*\d)?"
"""Digits with what may stand between them: points, colons, slashes, hyphens, and the dash of `9:00–17:00`."""
NUMBER = rf"[A-Za-z]*{DIGITS}[A-Za-z]*"
"""Digits with the letters that they share a word with: `10am`, `M62`, both halves of `LS10 1AB`."""
PIECE = re.compile(
    rf"""
    (?:https?://|www\.)[\w./~%\#?=&+-]*\w          # web addresses
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                  # e-mail addresses
    | (?=[0-9.-]*[A-Za-z])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[\w./-]*\w)?   # bare addresses
    | [£$€]?\+?(?:\(\+?\d+\)[ \u00a0]?)?{NUMBER}(?:[ \u00a0](?:\(\d+\)[ \u00a0]?)?{NUMBER})*  # numbers, times, dates
    """,
    re.VERBOSE,
)


def unbreakable(text: str) -> list[tuple[int, int]]:
    """Where each piece of two or more characters begins and ends."""
    spans = []
    for match in PIECE.finditer(text):
        end = match.start() + len(match.group().rstrip(".,:-/"))
        if end - match.start() > 1:
            spans.append((match.start(), end))
    return spans


def isolated(text: str) -> str:
    """The text with every piece in an isolate, unless it stands in one already."""
    parts, at = [], 0
    for start, end in unbreakable(text):
        parts.append(text[at:start])
        alone = text[start - 1 : start] in (ISOLATE,) and text[end : end + 1] == POP
        parts.append(text[start:end] if alone else f"{ISOLATE}{text[start:end]}{POP}")
        at = end
    return "".join(parts) + text[at:]


def breaks_allowed(breaks: list[int], text: str) -> list[int]:
    """Those of the break opportunities that fall inside no piece."""
    inside = {at for start, end in unbreakable(text) for at in range(start + 1, end)}
    return [at for at in breaks if at not in inside]
