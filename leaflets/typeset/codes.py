"""QR codes as outlines: one path around the dark modules, so that no seam can show between them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from leaflets.drawing import Outline, loops_around
from leaflets.measure import MM

FINEST_MODULE = 0.6 * MM


def code_outline(address: str, width: float) -> tuple[Outline, int]:
    """The code's dark modules, in modules, and how many modules it is wide. Error correction is level Q.

    An address that is too long for that at so many points takes level M, as most printed codes do; with both, a
    module may still come out finer than FINEST_MODULE.
    """
    at_best = _outline(address, "Q")
    return at_best if width / at_best[1] >= FINEST_MODULE else _outline(address, "M")


@lru_cache(maxsize=1024)
def _outline(address: str, level: str) -> tuple[Outline, int]:
    import zxingcpp

    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    image: Any = code.to_image(scale=1, add_quiet_zones=False)
    rows: Any = memoryview(image).tolist()
    dark = frozenset((x, y) for y, row in enumerate(rows) for x, tone in enumerate(row) if not tone)
    return loops_around(dark), len(rows)
