"""Lines and pictures that a press can hold: no hairlines, no coarse pixels."""

from __future__ import annotations

from collections.abc import Iterator

from leaflets.page import Drawn, Page, Placed
from leaflets.problem import Problem

FINEST_LINE = 0.25
"""Points (Ghent Workgroup 2015)."""
COARSEST = 150.0
"""Pixels an inch, below which a picture is refused; from 225 it is good (Ghent Workgroup 2015)."""


def picture_problems(page: Page) -> Iterator[Problem]:
    for item in page.items:
        if isinstance(item, Drawn) and item.shape.stroke and item.shape.width < FINEST_LINE - 0.001:
            fault = f"a line in the frame '{item.frame}' is {item.shape.width:.2f} pt thin"
            yield Problem(None, fault, f"{FINEST_LINE} pt is the least that prints", (item.frame,))
        if isinstance(item, Drawn) and not item.pictured and item.shape.fill and not item.shape.stroke:
            box = item.shape.outline.box
            if min(box.width, box.height) < FINEST_LINE - 0.001:
                fault = f"a field in the frame '{item.frame}' is {min(box.width, box.height):.2f} pt thin"
                yield Problem(None, fault, f"{FINEST_LINE} pt is the least that prints", (item.frame,))
        if isinstance(item, Placed):
            across, down = item.raster.width / item.rect.width, item.raster.height / item.rect.height
            sharpness = 72 * min(across, down)
            if sharpness < COARSEST:
                fault = f"the picture '{item.raster.name}' has only {sharpness:.0f} pixels an inch"
                yield Problem(None, fault, f"{COARSEST:.0f} is the least: save it larger, or as SVG", (item.frame,))
