"""Process inks and tints: what the press lays down, what a screen shows, and how well one reads on another."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

MOST_INK = 300
"""Per cent of all inks together: the press profile's own limit (FOGRA39L); the Ghent Workgroup (2015) allows 320."""


class Ink(Struct, frozen=True):
    """One colour of a theme, under its role: `press` in cyan, magenta, yellow, black; `screen` in sRGB; all 0 to 1."""

    role: str
    press: tuple[float, float, float, float]
    screen: tuple[float, float, float]

    @property
    def total(self) -> float:
        """Total ink in per cent."""
        return 100 * sum(self.press)

    @property
    def only_black(self) -> bool:
        """Whether black alone prints it, so that it may overprint and cannot go out of register."""
        return self.press[:3] == (0, 0, 0) and self.press[3] > 0

    @property
    def alone(self) -> Ink:
        """What stands for it where black is the only ink: black or paper, because a copier loses tints."""
        return Ink(self.role, (0, 0, 0, 1.0 if self.lightness < 60 else 0.0), self.screen)

    @property
    def luminance(self) -> float:
        """Relative luminance as WCAG 2 defines it, of the colour that a screen shows."""
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in self.screen)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    @property
    def lightness(self) -> float:
        """CIE L*, 0 black to 100 white: what a copier sees."""
        y = self.luminance
        return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y


@lru_cache(maxsize=1024)
def contrast(one: Ink, other: Ink) -> float:
    """The WCAG 2 contrast ratio of two inks, 1 to 21."""
    lighter, darker = sorted((one.luminance, other.luminance), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
