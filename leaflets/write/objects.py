"""The objects of a PDF file. ReportLab numbers them and writes the cross-reference; what is in them is written here.

Jurisdiction: every use of ReportLab's own classes. An object is handed over as finished bytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from reportlab.pdfbase import pdfdoc


class Written(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An object whose bytes are ready, or will be by the time the file is written."""

    __RefOnly__ = 1

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def format(self, _: object) -> bytes:
        return self.content


class Objects:
    """The objects of one file, each known by its reference (`12 0 R`)."""

    def __init__(self, version: tuple[int, int]) -> None:
        self._document = pdfdoc.PDFDocument(dummyoutline=1, compression=0, invariant=1, pdfVersion=version)
        self._waiting: dict[str, Written] = {}

    def add(self, content: str) -> str:
        """Adds a dictionary or an array."""
        return self._reference(Written(content.encode("latin-1")))

    def reserve(self) -> str:
        """A reference whose object is still to come."""
        written = Written()
        reference = self._reference(written)
        self._waiting[reference] = written
        return reference

    def fill(self, reference: str, content: str) -> None:
        self._waiting.pop(reference).content = content.encode("latin-1")

    def stream(self, data: bytes, entries: str = "", *, packed: bool = True) -> str:
        """Adds a stream, deflated unless it must be readable as it stands."""
        return self.packed_stream(zlib.compress(data), entries) if packed else self._stream(data, entries)

    def packed_stream(self, data: bytes, entries: str = "") -> str:
        """Adds a stream that is deflated already."""
        return self._stream(data, f"{entries}/Filter/FlateDecode")

    def _stream(self, data: bytes, entries: str) -> str:
        head = f"<<{entries}/Length {len(data)}>>\nstream\n".encode("latin-1")
        # PDF/A 6.1.7.1 wants an end of line before endstream, which ReportLab's own streams lack.
        return self._reference(Written(head + data + b"\nendstream"))

    def finished(self, catalog: str, info: str, identity: bytes) -> bytes:
        """The whole file. `identity` names it in its trailer."""
        assert not self._waiting, "every reserved object is filled"
        document = self._document
        document.Catalog = Written(catalog.encode("latin-1"))
        document.info = Written(info.encode("latin-1"))
        document._ID = b"[<%b><%b>]" % (identity, identity)
        return bytes(document.format())

    def _reference(self, written: Written) -> str:
        self._document.Reference(written)
        return f"{self._document.objectcounter} 0 R"


def array(members: Iterable[object]) -> str:
    return f"[{' '.join(str(member) for member in members)}]"
