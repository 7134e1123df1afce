"""Numbers and words as a PDF file writes them (ISO 32000-1, 7.3)."""

from __future__ import annotations


def number(value: float) -> str:
    """At most three decimals, and none that say nothing: a thousandth of a point is less than any press can place."""
    text = f"{value:.3f}"
    return text.rstrip("0").rstrip(".") if "." in text and text != "-0.000" else text.replace("-0.000", "0")


def numbers(*values: float) -> str:
    return " ".join(number(value) for value in values)


def hexed(text: str) -> str:
    """A text string in UTF-16 with its mark, which means the same in a dictionary and in a content stream."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
