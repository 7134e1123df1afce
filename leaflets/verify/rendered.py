"""A file as somebody else's program opens it: its pages' boxes and words, and what a telephone reads from its codes."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import Struct

from leaflets.measure import Rect
from leaflets.problem import Problem, Refused

SHARP = (200 / 72, 400 / 72, 1.0, 0.5)
"""Pixels a point at which codes are looked for, one after another."""
MOST_PAGES = 200
MOST = 5000
"""Pixels of a picture's longer side."""


class View(Struct, frozen=True):
    """One page's media, trim and bleed box, in points from the foot, and what its codes lead to."""

    boxes: tuple[Rect, Rect, Rect]
    addresses: tuple[str, ...]


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """The file, opened by pdfium. Refused where that cannot be done, with the reason."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Refused(Problem(None, "asks for a password", "hand in the file without one")) from None
        raise Refused(Problem(None, "is no PDF, or a damaged one", "make it again")) from None
    try:
        if not 0 < len(document) <= MOST_PAGES:
            raise Refused(Problem(None, f"has {len(document):,} pages", f"files of ours have 1 to {MOST_PAGES}"))
        yield document
    except pypdfium2.PdfiumError as error:
        raise Refused(Problem(None, f"is damaged: {error}", "make it again")) from None
    finally:
        document.close()


def pages(document: Any) -> Iterator[Any]:
    """Each page, for as long as it is looked at."""
    for at in range(len(document)):
        page = document[at]
        try:
            yield page
        finally:
            page.close()


def views(document: Any, wanted: Collection[str] = ()) -> list[View]:
    """Every page's boxes and codes, looked at again, closer or from afar, until all `wanted` codes are found."""
    found = [dict[str, None]() for _ in range(len(document))]
    for sharpness in SHARP:
        for page, codes in zip(pages(document), found, strict=True):
            codes |= dict.fromkeys(_read(page, sharpness))
        if all(any(address in codes for codes in found) for address in wanted):
            break
    return [View(boxes(page), tuple(codes)) for page, codes in zip(pages(document), found, strict=True)]


def boxes(page: Any) -> tuple[Rect, Rect, Rect]:
    """The page's media, trim and bleed box, in points from the foot."""
    return _rect(page.get_mediabox()), _rect(page.get_trimbox()), _rect(page.get_bleedbox())


def words(page: Any) -> str:
    """The page's text as it is copied."""
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()


def _read(page: Any, sharpness: float) -> Iterator[str]:
    """The page's codes, as it looks at so many pixels a point."""
    import zxingcpp

    longer = max(page.get_width(), page.get_height(), 1.0)
    bitmap = page.render(scale=min(sharpness, MOST / longer), grayscale=True)
    width, height, stride, rows = bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)
    packed = b"".join(rows[at * stride : at * stride + width] for at in range(height))
    for code in zxingcpp.read_barcodes(memoryview(packed).cast("B", (height, width))):
        yield str(code.text)


def _rect(box: tuple[float, float, float, float]) -> Rect:
    left, bottom, right, top = box
    return Rect(left, bottom, right - left, top - bottom)
