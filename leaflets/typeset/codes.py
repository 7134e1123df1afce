"""QR codes as outlines: one path around the dark modules, so that no seam can show between them."""

from __future__ import annotations

from functools import lru_cache

from leaflets.drawing import Outline, loops_around


@lru_cache(maxsize=1024)
def code_outline(address: str) -> tuple[Outline, int]:
    """The code's dark modules, in modules, and how many modules it is wide. Error correction is level Q or better."""
    import segno

    matrix = segno.make(address, error="q", micro=False, boost_error=True).matrix
    dark = frozenset((x, y) for y, row in enumerate(matrix) for x, cell in enumerate(row) if cell & 1)
    return loops_around(dark), len(matrix)
