"""English in disguise, for designers: a layout that holds these will hold what translators send."""

from __future__ import annotations

from dataclasses import replace

from leaflets.copydeck import CopyDeck
from leaflets.language import Language
from leaflets.read.decks import GAP, turned

ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "âçéîñöšûýžÂÇÉÎÑÖŠÛÝŽ")
LONGER = 1.4
"""How much longer the stretched words are: what the longest of our languages needs over English, and a little more."""


def disguised(deck: CopyDeck, language: Language) -> CopyDeck:
    """The English deck as that language would have it: `stretched` words are 40 % longer; `mirrored` ones stay."""
    change = stretched if language.tag == "stretched" else str
    return replace(turned(deck, lambda words, _: replace(words, text=change(words.text))), language=language)


def stretched(text: str) -> str:
    """The text with accents, and with vowels drawn out until it is 40 % longer. Gaps stay as they are."""
    return "".join(part if GAP.fullmatch(part) else _drawn_out(part) for part in GAP.split(text))


def _drawn_out(text: str) -> str:
    wanted = round(len(text) * LONGER)
    vowels = [at for at, letter in enumerate(text) if letter in "aeiou"]
    extra = wanted - len(text) if vowels else 0
    times = [extra // len(vowels) + (number < extra % len(vowels)) for number in range(len(vowels))] if vowels else []
    drawn = dict(zip(vowels, times, strict=True))
    return "".join(letter * (1 + drawn.get(at, 0)) for at, letter in enumerate(text)).translate(ACCENTS)
