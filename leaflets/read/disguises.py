"""English in disguise, for designers: a layout that holds these will hold what translators send."""

from __future__ import annotations

import re

from msgspec.structs import replace

from leaflets.copydeck import GAP, CopyDeck
from leaflets.language import Language
from leaflets.read.decks import turned

ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "âçéîñöšûýžÂÇÉÎÑÖŠÛÝŽ")
LONGER = 1.4
"""How much longer the stretched texts are: what the longest of our languages needs over English, and a little more."""

LONG = re.compile(r"\w{10,}")
"""Words that are long already, such as names, stay as they are."""


def disguised(deck: CopyDeck, language: Language) -> CopyDeck:
    """The English deck as that language would have it: `stretched` texts are 40 % longer; `mirrored` ones stay."""
    change = stretched if language.tag == "stretched" else str
    return replace(turned(deck, lambda words, _: replace(words, text=change(words.text))), language=language)


def stretched(text: str) -> str:
    """The text with accents, 40 % longer: its first words said again, and vowels drawn out for the rest. Gaps stay.

    Languages with longer texts have more words too, not only longer ones.
    """
    parts = GAP.split(text)
    words = "".join(part for part in parts if not GAP.fullmatch(part))
    again = _said_again(words.split(), round(len(words) * (LONGER - 1)))
    longer = LONGER - sum(len(word) + 1 for word in again) / max(len(words), 1)
    drawn = "".join(part if GAP.fullmatch(part) else _drawn_out(part, longer) for part in parts)
    return " ".join((drawn, *(_drawn_out(word, 1.0) for word in again)))


def _said_again(words: list[str], room: int) -> list[str]:
    """As many of a longer text's first words as there is room for."""
    again: list[str] = []
    for word in words if len(words) > 2 else ():
        bare = word.strip(".,:?!*“”")
        if len(bare) + 1 > room:
            break
        again.append(bare)
        room -= len(bare) + 1
    return again


def _drawn_out(text: str, longer: float) -> str:
    wanted = round(len(text) * longer)
    long = {at for word in LONG.finditer(text) for at in range(*word.span())}
    vowels = [at for at, letter in enumerate(text) if letter in "aeiou" and at not in long]
    extra = wanted - len(text) if vowels else 0
    times = [extra // len(vowels) + (number < extra % len(vowels)) for number in range(len(vowels))] if vowels else []
    drawn = dict(zip(vowels, times, strict=True))
    return "".join(letter * (1 + drawn.get(at, 0)) for at, letter in enumerate(text)).translate(ACCENTS)
