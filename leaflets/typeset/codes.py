"""QR codes as outlines: one path around the dark modules, so that no seam can show between them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from leaflets.drawing import Outline, loops_around


@lru_cache(maxsize=1024)
def code_outline(address: str) -> tuple[Outline, int]:
    """The code's dark modules, in modules, and how many modules it is wide. Error correction is level Q."""
    import zxingcpp

    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    image: Any = code.to_image(scale=1, add_quiet_zones=False)
    rows: Any = memoryview(image).tolist()
    dark = frozenset((x, y) for y, row in enumerate(rows) for x, tone in enumerate(row) if not tone)
    return loops_around(dark), len(rows)
