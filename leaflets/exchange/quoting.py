"""Text as YAML (1.1) must have it, so that it reads back as the same text, in our reader and in any other."""

from __future__ import annotations

import re
from collections.abc import Mapping

PLAIN = re.compile(r"[^\W_][^\n]*")
NOT_TEXT = re.compile(r"[\d.,_:+-]+([ex][\da-f.+-]*)?|0x[\da-f_]*|y|n|yes|no|on|off|true|false|null", re.IGNORECASE)
"""What other readers of YAML take for a number, a time or a truth."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def scalar(text: str, *, flowing: bool = False) -> str:
    """One text on one line: bare where it can be, or else in quotes. `flowing` is said of what stands in braces."""
    if _is_plain(text, flowing):
        return text
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(character) for character in text) + '"'


def flow(values: Mapping[str, object]) -> str:
    """A mapping on one line. Its keys are our own words, which need no quotes."""
    parts = (
        f"{key}: {flow(value) if isinstance(value, Mapping) else scalar(str(value), flowing=True)}"
        for key, value in values.items()
    )
    return f"{{ {', '.join(parts)} }}"


def _is_plain(text: str, flowing: bool) -> bool:
    if not (PLAIN.fullmatch(text) and text.isprintable()) or text[-1] in " :":
        return False
    if NOT_TEXT.fullmatch(text) and not DAY.fullmatch(text):
        return False
    return ": " not in text and " #" not in text and not (flowing and re.search(r"[,\[\]{}:?]", text))


def _escaped(character: str) -> str:
    if character in ESCAPES:
        return ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
