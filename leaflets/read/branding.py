"""A council's own colours in place of a theme's: taken where words stay legible on them and a copier keeps them apart.

One dark, one bright, nothing between: deep is L* 28 at the most, glow L* 80 at the least, and what stands on them
reaches 7 : 1 (WCAG 2, AAA).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from leaflets.ink import Ink, contrast
from leaflets.read.entries import Entry

LEGIBLE = 7.0
STEPS = 200
WHITE = Ink("white", (0, 0, 0, 0), (1, 1, 1))
BLACK = Ink("ink", (0, 0, 0, 1), (0x1F / 255, 0x1F / 255, 0x1D / 255))


class Rule(Struct, frozen=True):
    """What a colour in that role has to be: what stands on it, and which way it must go where it is not."""

    above: Ink
    towards: float
    tone: float

    def holds(self, ink: Ink) -> bool:
        """Whether the ink is dark, or bright, enough."""
        toned = ink.lightness <= self.tone if self.towards == 0 else ink.lightness >= self.tone
        return toned and contrast(self.above, ink) >= LEGIBLE


OWN = {"deep": Rule(WHITE, 0.0, 28.0), "glow": Rule(BLACK, 1.0, 80.0)}
"""The inks of a theme that a council may replace."""


def own_ink(entry: Entry, ink: Callable[[str], Ink]) -> Ink:
    """The ink that prints the colour, in that role. Refused with its contrast, and with the nearest that would pass."""
    text, rule = entry.text(), OWN[entry.name]
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", text):
        raise entry.refusal(f"'{text}' is not a colour", "write it as '#0D3E50'")
    screen = tuple(int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))
    asked = Ink(entry.name, (0, 0, 0, 0), (screen[0], screen[1], screen[2]))
    if rule.holds(asked):
        return replace(ink(text.upper()), role=entry.name)
    ratio = contrast(rule.above, asked)
    fault = f"{rule.above.role} on '{text}' is {ratio:.1f} : 1, at L* {asked.lightness:.0f}"
    bound = "at most" if rule.towards == 0 else "at least"
    need = f"{LEGIBLE:g} : 1 is the least, and {entry.name} is L* {rule.tone:g} {bound}"
    raise entry.refusal(fault, f"{need}: '{nearest(asked, rule)}' would pass")


def nearest(asked: Ink, rule: Rule) -> str:
    """The first colour on the way to black, or to white, that passes."""
    for step in range(1, STEPS + 1):
        share = step / STEPS
        red, green, blue = (round(255 * (part + (rule.towards - part) * share)) for part in asked.screen)
        if rule.holds(Ink("", (0, 0, 0, 0), (red / 255, green / 255, blue / 255))):
            return f"#{red:02X}{green:02X}{blue:02X}"
    raise AssertionError("black and white pass")
