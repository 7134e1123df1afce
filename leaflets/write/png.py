"""A picture of each page, as a screen would show it."""

from __future__ import annotations

import io

from leaflets.drawing import Raster


def thumbnail(pdf: bytes, height: int) -> Raster:
    """The first page of a finished file as a small picture, `height` pixels high."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        bitmap = page.render(scale=height / page.get_height(), rev_byteorder=True)
        rows = bytes(bitmap.buffer)
        wide, stride, channels = bitmap.width, bitmap.stride, bitmap.n_channels
        lines = (rows[at * stride : at * stride + wide * channels] for at in range(bitmap.height))
        packed = b"".join(lines)
        screen = bytearray(3 * wide * bitmap.height)
        for channel in range(3):
            screen[channel::3] = packed[channel::channels]
        made = Raster("thumbnail", wide, bitmap.height, b"", 4, bytes(screen), b"")
        page.close()
    finally:
        document.close()
    return made


def write_png(pdf: bytes, pixels_per_inch: float) -> tuple[bytes, ...]:
    """Each page of a finished file as a PNG."""
    import pypdfium2

    pictures = []
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            buffer = io.BytesIO()
            page.render(scale=pixels_per_inch / 72).to_pil().save(buffer, "PNG", optimize=True)
            pictures.append(buffer.getvalue())
            page.close()
    finally:
        document.close()
    return tuple(pictures)
