"""A PDF file taken apart: its objects found by its own table, its streams unpacked.

It reads what is written plainly: a cross-reference table and deflated streams, as all files of ours have. Anything else
is refused, and so is whatever would not fit into memory.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Any

from leaflets.problem import Problem, Refused
from leaflets.verify.tokens import Reference, tokens

MOST = 300_000_000
"""Bytes that a stream may unpack to: more than any sheet's picture does."""
BEGUN = re.compile(rb"\s*\d+\s+\d+\s+obj")
STREAM = re.compile(rb"\s*stream\r?\n")


class File:
    """A file's trailer, and its objects by number."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._places: dict[int, int] = {}
        self._read: dict[int, Any] = {}
        self.trailer: dict[str, Any] = {}
        try:
            self._read_table()
        except (ValueError, TypeError, StopIteration):
            raise damaged("its table of contents cannot be read") from None

    @property
    def catalog(self) -> dict[str, Any]:
        return self.dictionary(self.trailer.get("Root"))

    def pages(self) -> list[dict[str, Any]]:
        """The pages in order; those of ours hang on one branch."""
        kids = self.found(self.dictionary(self.catalog.get("Pages")).get("Kids"))
        return [self.dictionary(kid) for kid in kids] if isinstance(kids, list) else []

    def found(self, value: Any) -> Any:
        """The value itself, where it is named by number."""
        return self._object(value.number)[0] if isinstance(value, Reference) else value

    def dictionary(self, value: Any) -> dict[str, Any]:
        found = self.found(value)
        return found if isinstance(found, dict) else {}

    def stream(self, value: Any) -> bytes:
        """A stream's bytes, unpacked."""
        if not isinstance(value, Reference):
            raise damaged("a stream is missing")
        entries, data = self._object(value.number)
        if data is None:
            raise damaged(f"object {value.number} is no stream")
        filters = self.found(entries.get("Filter"))
        for name in filters if isinstance(filters, list) else [filters] if filters else []:
            if name != "FlateDecode" or entries.get("DecodeParms"):
                raise damaged(f"object {value.number} is packed as '{name}'")
            data = _unpacked(data, value.number)
        return bytes(data)

    def _read_table(self) -> None:
        at = self._data.rindex(b"startxref") + len(b"startxref")
        start = int(next(tokens(self._data, at))[0])
        words = tokens(self._data, start)
        if next(words)[0] != "xref":
            raise ValueError
        first, _ = next(words)
        while first != "trailer":
            count, at = next(words)
            for number in range(count):
                (place, _), (_, _), (kind, at) = next(words), next(words), next(words)
                if kind == "n":
                    self._places[first + number] = place
            first, at = next(words)
        self.trailer = dict(next(tokens(self._data, at))[0])

    def _object(self, number: int) -> tuple[Any, bytes | None]:
        if number not in self._read:
            if number not in self._places:
                raise damaged(f"object {number} is missing")
            self._read[number] = None, None  # one that leans on itself finds nothing
            try:
                self._read[number] = self._parsed(self._places[number])
            except (ValueError, TypeError, StopIteration, RecursionError):
                raise damaged(f"object {number} cannot be read") from None
        found: tuple[Any, bytes | None] = self._read[number]
        return found

    def _parsed(self, place: int) -> tuple[Any, bytes | None]:
        begun = BEGUN.match(self._data, place)
        if not begun:
            raise ValueError
        value, end = next(tokens(self._data, begun.end()))
        stream = STREAM.match(self._data, end)
        if not isinstance(value, dict) or not stream:
            return value, None
        length = self.found(value.get("Length"))
        if not isinstance(length, int) or self._data[stream.end() + length :].lstrip()[:9] != b"endstream":
            raise ValueError
        return value, self._data[stream.end() : stream.end() + length]

    def inside(self, value: Any) -> Iterator[Any]:
        """The members of a list, wherever it stands."""
        found = self.found(value)
        yield from found if isinstance(found, list) else ()


def _unpacked(data: bytes, number: int) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        found = unpacking.decompress(data, MOST)
    except zlib.error:
        raise damaged(f"object {number} cannot be unpacked") from None
    if unpacking.unconsumed_tail:
        raise damaged(f"object {number} is too large")
    return found


def damaged(what: str) -> Refused:
    """The exception to raise about a file that is not whole."""
    return Refused(Problem(None, f"is damaged: {what}", "make it again"))
