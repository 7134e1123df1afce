"""The objects of a PDF file: numbered as they come, written one after another, found again by a table of their places.

Jurisdiction: the body, the cross-reference and the trailer of a file (ISO 32000-1, 7.5). It does not know what an
object is for.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from functools import lru_cache

NOT_PLAIN = b"%\xe2\xe3\xcf\xd3"
"""A comment of four bytes above 127, which tells programs that move files that this is no plain text (7.5.2)."""


class Objects:
    """The objects of one file, each known by its reference (`12 0 R`)."""

    def __init__(self, version: tuple[int, int]) -> None:
        self._version = version
        self._contents: list[bytes] = []
        self._waiting: set[str] = set()

    def add(self, content: str) -> str:
        """Adds a dictionary or an array."""
        return self._added(content.encode("latin-1"))

    def reserve(self) -> str:
        """A reference whose object is still to come."""
        reference = self._added(b"")
        self._waiting.add(reference)
        return reference

    def fill(self, reference: str, content: str) -> None:
        """Hands in the object of a reserved reference."""
        self._waiting.remove(reference)
        self._contents[int(reference.split()[0]) - 1] = content.encode("latin-1")

    def stream(self, data: bytes, entries: str = "", *, packed: bool = True) -> str:
        """Adds a stream, deflated unless it must be readable as it stands."""
        return self.packed_stream(_packed(data), entries) if packed else self._stream(data, entries)

    def packed_stream(self, data: bytes, entries: str = "") -> str:
        """Adds a stream that is deflated already."""
        return self._stream(data, f"{entries}/Filter/FlateDecode")

    def _stream(self, data: bytes, entries: str) -> str:
        head = f"<<{entries}/Length {len(data)}>>\nstream\n".encode("latin-1")
        # PDF/A 6.1.7.1 wants an end of line before endstream.
        return self._added(head + data + b"\nendstream")

    def finished(self, catalog: str, info: str, identity: bytes) -> bytes:
        """The whole file. `identity` names it in its trailer."""
        assert not self._waiting, "every reserved object is filled"
        root, about = self.add(catalog), self.add(info)
        parts, places, at = [b"%%PDF-%d.%d\n%b\n" % (*self._version, NOT_PLAIN)], [], 0
        for number, content in enumerate(self._contents, start=1):
            at += len(parts[-1])
            places.append(at)
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        at += len(parts[-1])
        size = len(places) + 1
        table = "".join(f"{place:010d} 00000 n \n" for place in places)
        parts.append(f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode())
        trailer = f"<</Size {size}/Root {root}/Info {about}/ID[<{identity.decode()}><{identity.decode()}>]>>"
        parts.append(f"trailer\n{trailer}\nstartxref\n{at}\n%%EOF\n".encode())
        return b"".join(parts)

    def _added(self, content: bytes) -> str:
        self._contents.append(content)
        return f"{len(self._contents)} 0 R"


@lru_cache(maxsize=256)
def _packed(data: bytes) -> bytes:
    """Remembered: a campaign's files share most of their fonts."""
    return zlib.compress(data)


def array(members: Iterable[object]) -> str:
    return f"[{' '.join(str(member) for member in members)}]"
