"""Edits to a file of regions or contacts: only values that change are touched; all else stays as it was written.

Text goes in and text comes out. Whoever asks for an edit reads the new text back before keeping it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from leaflets.exchange.quoting import flow, scalar

Value: TypeAlias = "str | Mapping[str, Value] | None"
"""What a key is to have: a text, parts, or nothing, whereupon it goes."""


class Part(Struct, frozen=True):
    """A value and where it stands, in characters from the file's first: its key `at`, itself from `start` to `end`.

    `text` is what it says where it is one text; `parts` are a mapping's values or a list's. `flowing` is said of what
    is written in braces.
    """

    key: str
    at: int
    start: int
    end: int
    text: str | None = None
    parts: tuple[Part, ...] = ()
    flowing: bool = False

    def part(self, *path: str) -> Part | None:
        """The part under a key, and under a key of that, and so on."""
        found: Part | None = self
        for key in path:
            found = next((part for part in found.parts if part.key == key), None) if found else None
        return found

    def said(self, *path: str) -> str:
        """What stands there; nothing where nothing does."""
        found = self.part(*path)
        return (found.text or "") if found else ""

    @property
    def last(self) -> int:
        """Where the last of its text ends. YAML lets a block run on to the next key, over comments beyond it."""
        return self.parts[-1].last if self.parts and not self.flowing else self.end


class _Splice(Struct, frozen=True):
    """Characters from `start` to `end` give way to `new`."""

    start: int
    end: int
    new: str


def edited(text: str, whole: Part, values: Mapping[str, Value]) -> str:
    """The text with those values; those that it has already are left as they are written."""
    splices = sorted(_splices(text, whole, values), key=lambda splice: splice.start)
    if not splices:
        return text
    pieces: list[str] = []
    at = 0
    for splice in splices:
        pieces += [text[at : splice.start], splice.new]
        at = splice.end
    new = "".join([*pieces, text[at:]])
    return new if new.endswith("\n") else new + _line_break(text)


def begun(name: str, nation: str, day: str) -> str:
    """The first text of a region's file, which says what is to be filled in."""
    called = scalar(name)
    return f"""\
# {" ".join(name.split())}. Begun on {day}; nobody has confirmed it yet, so pieces are proofs.
# Fill in what is known, and take away the '# ' before it. Without contacts, pieces offer the nation's own route.
name: {called}
# names: {{ cy: Its name in Welsh }}
# As people call it, such as Leeds:
short: {called}
# gss: E08000035
# area: the part of the nation that it lies in
nation: {nation}
# The force's whole name, such as West Yorkshire Police:
police: ''
# site: https://its.page/for-whoever-is-worried
# contacts:
#   main:
#     name: the service's own name
#     service: childrens_social_work
#     phone: as its owner groups it
#     audience: public
#     source: the page where the number was found
#     dated: {day}
"""


def _splices(text: str, mapping: Part, values: Mapping[str, Value]) -> Iterator[_Splice]:
    added: dict[str, Value] = {}
    for key, value in values.items():
        part = mapping.part(key)
        if value is None:
            if part:
                yield _removal(text, mapping, part)
        elif part is None:
            added[key] = value
        elif isinstance(value, Mapping) and part.text is None:
            yield from _splices(text, part, value)
        elif part.text != value:
            yield _replacement(text, mapping, part, value)
    if added:
        yield _addition(text, mapping, added)


def _replacement(text: str, mapping: Part, part: Part, value: str | Mapping[str, Value]) -> _Splice:
    new = flow(value) if isinstance(value, Mapping) else scalar(value, flowing=mapping.flowing)
    # A block of prose ends where the next key begins; the line ends before that stay.
    end = part.start + len(text[part.start : part.last].rstrip())
    glued = part.start == end and text[part.start - 1 : part.start] != " "
    return _Splice(part.start, end, f" {new}" if glued else new)


def _removal(text: str, mapping: Part, part: Part) -> _Splice:
    at = mapping.parts.index(part)
    if not mapping.flowing:
        start = text.rfind("\n", 0, part.at) + 1
        return _Splice(start, _line_end(text, start + len(text[start : part.last].rstrip())), "")
    if at + 1 < len(mapping.parts):
        return _Splice(part.at, mapping.parts[at + 1].at, "")
    return _Splice(mapping.parts[at - 1].end if at else part.at, part.end, "")


def _addition(text: str, mapping: Part, added: Mapping[str, Value]) -> _Splice:
    if mapping.flowing:
        inside = flow(added)[2:-2]
        if not mapping.parts:
            return _Splice(mapping.start, mapping.end, f"{{ {inside} }}")
        return _Splice(mapping.parts[-1].end, mapping.parts[-1].end, f", {inside}")
    line_break = _line_break(text)
    first = mapping.parts[0].at
    lines = _lines(added, first - (text.rfind("\n", 0, first) + 1))
    at = _line_end(text, mapping.start + len(text[mapping.start : mapping.last].rstrip()))
    before = "" if text[:at].endswith("\n") else line_break
    return _Splice(at, at, before + "".join(line + line_break for line in lines))


def _lines(values: Mapping[str, Value], indent: int) -> Iterator[str]:
    """Values one a line. Who confirmed what, and when, is one thing and stands on one."""
    for key, value in values.items():
        margin = " " * indent + key + ":"
        if isinstance(value, Mapping) and "on" not in value:
            yield margin
            yield from _lines(value, indent + 2)
        elif value is not None:
            yield f"{margin} {flow(value) if isinstance(value, Mapping) else scalar(value)}"


def _line_end(text: str, at: int) -> int:
    """Where the line that holds this character ends, its line end included."""
    end = text.find("\n", at)
    return end + 1 if end >= 0 else len(text)


def _line_break(text: str) -> str:
    """How the file's lines end."""
    return "\r\n" if "\r\n" in text else "\n"
