"""A picture of each page, as a screen would show it."""

from __future__ import annotations

import io


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
