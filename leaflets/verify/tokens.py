"""The words of PDF's language (ISO 32000-1, 7.2 and 7.3): numbers, names, strings, lists, and what else there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

TOKEN = re.compile(
    rb"(?:[\x00\t\n\f\r ]|%[^\r\n]*)*(?:(?P<end>\Z)|(?P<mark><<|>>|\[|\])|/(?P<name>[^\x00\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|<(?P<hex>[0-9A-Fa-f\x00\t\n\f\r ]*)>|\((?P<text>(?:[^()\\]|\\.)*)\)"
    rb"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+))(?=[\x00\t\n\f\r ()<>\[\]{}/%]|$)"
    rb"|(?P<word>[^\x00\t\n\f\r ()<>\[\]{}/%]+))",
    re.DOTALL,
)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
CONSTANTS = {"true": True, "false": False, "null": None}
DEEPEST = 30


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


class Word(str):
    """An operator, or one of the words that hold a file together."""

    __slots__ = ()


class Reference(NamedTuple):
    """Another object, by its number."""

    number: int


def tokens(data: bytes, start: int = 0) -> Iterator[tuple[Any, int]]:
    """Each value or word with the place after it; lists and dictionaries whole. What cannot be read is a ValueError."""
    open_: list[tuple[bytes, list[Any]]] = []
    at = start
    while at < len(data):
        match = TOKEN.match(data, at)
        if not match:
            raise ValueError(f"byte {at} cannot be read")
        at = match.end()
        if match.lastgroup == "end":
            return
        value = _value(match, open_)
        if value is _PENDING:
            continue
        if open_:
            _add(open_[-1][1], value)
        else:
            yield value, at


_PENDING = object()


def _value(match: re.Match[bytes], open_: list[tuple[bytes, list[Any]]]) -> Any:
    kind, text = match.lastgroup, match[match.lastgroup or 0]
    if kind == "number":
        return float(text) if b"." in text else int(text)
    if kind == "word":
        word = text.decode("latin-1")
        return CONSTANTS[word] if word in CONSTANTS else Word(word)
    if kind == "name":
        return Name(re.sub(rb"#([0-9A-Fa-f]{2})", lambda code: bytes([int(code[1], 16)]), text).decode("latin-1"))
    if kind == "hex":
        digits = b"".join(text.replace(b"\0", b"").split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    if kind == "text":
        return ESCAPE.sub(_escaped, text)
    return _opened_or_closed(text, open_)


def _escaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    return bytes([int(code, 8) & 255]) if code.isdigit() else ESCAPED.get(code, code)


def _opened_or_closed(mark: bytes, open_: list[tuple[bytes, list[Any]]]) -> Any:
    if mark in (b"[", b"<<"):
        if len(open_) >= DEEPEST:
            raise ValueError("lists lie too deep in one another")
        open_.append((mark, []))
        return _PENDING
    if not open_ or open_[-1][0] != {b"]": b"[", b">>": b"<<"}[mark]:
        raise ValueError("a list is closed that is not open")
    members = open_.pop()[1]
    if mark == b"]":
        return members
    if len(members) % 2:
        raise ValueError("a dictionary lacks a value")
    return {str(key): value for key, value in zip(members[::2], members[1::2], strict=True)}


def _add(members: list[Any], value: Any) -> None:
    """Adds a value; `12 0 R` becomes one."""
    if value == "R" and isinstance(value, Word) and len(members) >= 2 and isinstance(members[-2], int):
        del members[-1]
        members[-1] = Reference(members[-1])
    else:
        members.append(value)
