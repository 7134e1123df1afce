"""Numbers and words as a PDF file writes them (ISO 32000-1, 7.3)."""

from __future__ import annotations

import re

_ZEROS = re.compile(r"\.?0+(?= |$)")


def number(value: float) -> str:
    """At most three decimals, and none that say nothing: a thousandth of a point is less than any press can place."""
    return _ZEROS.sub("", f"{value:.3f}")


def numbers(*values: float) -> str:
    """Several numbers, written in one go: a page has thousands."""
    return _ZEROS.sub("", ("%.3f " * len(values) % values)[:-1])


def hexed(text: str) -> str:
    """A text string in UTF-16 with its mark, which means the same in a dictionary and in a content stream."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
