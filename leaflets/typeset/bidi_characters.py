"""What the Unicode Character Database says of characters that the bidirectional algorithm wants to know.

Bidi classes and paired brackets live here. This file does not know the algorithm (see bidi.py).

One letter stands for each class, so that a paragraph is a string of letters: small where the class leads from left to
right and capital where it leads from right to left, when there are two of a kind.
"""

from functools import cache
from unicodedata import bidirectional, normalize

# fmt: off
_LETTER_OF_CLASS = {
    "L": "L", "R": "R", "AL": "A", "EN": "1", "AN": "2", "ES": "+", "ET": "$", "CS": ",",
    "NSM": "m", "BN": "x", "B": "b", "S": "s", "WS": "w", "ON": "o",
    "LRE": "e", "RLE": "E", "LRO": "v", "RLO": "V", "PDF": "f", "LRI": "i", "RLI": "I", "FSI": "j", "PDI": "p",
}
# The classes that DerivedBidiClass.txt reserves for characters of the future; what is not listed is L. Emoji are the
# exception: they arrive every year, always as ON, and fonts have them before Python's tables do.
_UNASSIGNED = (
    (0x0590, 0x05FF, "R"), (0x0600, 0x07BF, "AL"), (0x07C0, 0x085F, "R"), (0x0860, 0x08FF, "AL"),
    (0x2065, 0x2065, "BN"), (0x20A0, 0x20CF, "ET"),
    (0xFB1D, 0xFB4F, "R"), (0xFB50, 0xFDCF, "AL"), (0xFDD0, 0xFDEF, "BN"), (0xFDF0, 0xFDFF, "AL"),
    (0xFE70, 0xFEFF, "AL"), (0xFFF0, 0xFFF8, "BN"),
    (0x10800, 0x10CFF, "R"), (0x10D00, 0x10D3F, "AL"), (0x10D40, 0x10EBF, "R"), (0x10EC0, 0x10EFF, "AL"),
    (0x10F00, 0x10F2F, "R"), (0x10F30, 0x10F6F, "AL"), (0x10F70, 0x10FFF, "R"),
    (0x1E800, 0x1EC6F, "R"), (0x1EC70, 0x1ECBF, "AL"), (0x1ECC0, 0x1ECFF, "R"), (0x1ED00, 0x1ED4F, "AL"),
    (0x1ED50, 0x1EDFF, "R"), (0x1EE00, 0x1EEFF, "AL"), (0x1EF00, 0x1EFFF, "R"),
    (0x1F000, 0x1FAFF, "ON"), (0xE0000, 0xE0FFF, "BN"),
)
# fmt: on
# BidiBrackets.txt: each opening bracket, followed by the one that closes it.
_BRACKETS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜\u3008\u3009《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
# BD16 matches canonical equivalents: U+2329 may be closed by U+3009. NFC makes each pair of equivalents one.
CLOSER_OF = {opener: normalize("NFC", closer) for opener, closer in zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True)}
CLOSERS = {closer: normalize("NFC", closer) for closer in _BRACKETS[1::2]}

REMOVED = "eEvVfx"  # by rule X9
ISOLATES = "iIj"
OPENERS = "eEvV" + ISOLATES
OPENERS_TO_RIGHT_TO_LEFT = "EVI"
NEUTRALS = "bswop" + ISOLATES


def class_letters(text: str) -> str:
    """The bidi class of each character, as one letter."""
    return "".join(map(_class_letter, text))


@cache
def _class_letter(character: str) -> str:
    return _LETTER_OF_CLASS[bidirectional(character) or _unassigned_class(ord(character))]


def _unassigned_class(code: int) -> str:
    if code & 0xFFFE == 0xFFFE:  # the noncharacters at the end of each plane
        return "BN"
    return next((name for first, last, name in _UNASSIGNED if first <= code <= last), "L")
