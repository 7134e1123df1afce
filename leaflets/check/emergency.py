"""999 on every piece: whoever is told of 101, or of anybody to call, is told whom to call in danger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaflets.block import Each, Paragraph, every_block
from leaflets.copydeck import CopyDeck
from leaflets.layout import Layout
from leaflets.problem import Problem

EMERGENCY = re.compile(r"services\.emergency_999\.phone|\b999\b")
NOT_URGENT = re.compile(r"services\.police_101|\b101\b")
OWN_WORDS = re.compile(r"\bwords\.(\w+)")


def without_999(layout: Layout, deck: CopyDeck) -> tuple[Problem, ...]:
    """A problem where a layout shows its readers no 999; preflight looks for it on the sheets as well.

    That is said of what the layout itself and the words that it names say, whatever a region adds to them.
    """
    said = "\n".join(_said(layout, deck))
    if EMERGENCY.search(said):
        return ()
    offered = any(NOT_URGENT.search(f"services.{line.key}") for line in deck.helplines) and "helplines" in said
    fault = "shows 101 and not 999" if offered or NOT_URGENT.search(said) else "does not show 999"
    return (Problem(layout.place, f"{layout.name} {fault}", "give ((services.emergency_999.phone)) a frame"),)


def _said(layout: Layout, deck: CopyDeck) -> Iterator[str]:
    """What a layout's blocks say, gaps and all, and the words that those name."""
    for frame in layout.frames:
        for block in every_block(frame.blocks):
            if isinstance(block, Each):
                yield block.source
            for span in block.spans if isinstance(block, Paragraph) else ():
                yield span.text
                yield from (deck.words[key].text for key in OWN_WORDS.findall(span.text) if key in deck.words)
