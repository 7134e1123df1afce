"""What three readers copy from a page, and how much of what was written there they give back.

poppler (`pdftotext`), pdfium (Chrome's) and MuPDF share no code. A reader may give a page's lines in another order, and
many do; what is searched for and pasted is words. So the measure is the share of characters that come back in the right
word:

- A word is a run of letters, marks and digits. Spaces and punctuation only part words, as readers disagree about which
  side of a space a right-to-left comma stands on. Text is compared in NFC, without characters that nobody sees; the
  non-joiner counts, as Persian spells with it.
- Each word copied whole counts in full, as often as it was written.
- Each word left is paired with one piece of what else was copied, the pair with most in common first, and counts as
  many characters as stand in both in the same order. So a word broken in two keeps its longer part, two words run
  together count once, and a word turned round keeps little: what it happens to share with the piece that is left.
"""

import shutil
import subprocess
import unicodedata
from collections import Counter

import pymupdf
import pypdfium2

READERS = ("poppler", "pdfium", "MuPDF")
UNSEEN = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0xFEFF))
JOINERS = "\u200c\u200d"


def copied(pdf: bytes, reader: str) -> str:
    """The words of the first page, as that reader gives them when asked for nothing special."""
    if reader == "poppler":
        assert shutil.which("pdftotext"), "pdftotext is not installed: apt-get install poppler-utils"
        command = ["pdftotext", "-l", "1", "-enc", "UTF-8", "-", "-"]
        return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    if reader == "pdfium":
        document = pypdfium2.PdfDocument(pdf)
        try:
            return document[0].get_textpage().get_text_range()
        finally:
            document.close()
    with pymupdf.open(stream=pdf) as opened:
        return opened[0].get_text()


def recovered(written: str, found: str) -> float:
    """From 0 to 1: the share of what was written that was copied in the right word."""
    meant, got = Counter(_words(written)), Counter(_words(found))
    whole = meant & got
    kept = sum(len(word) * times for word, times in whole.items())
    left, pieces = [*(meant - whole).elements()], [*(got - whole).elements()]
    pairs = sorted(
        ((_shared(word, piece), at, other) for at, word in enumerate(left) for other, piece in enumerate(pieces)),
        reverse=True,
    )
    paired: set[tuple[str, int]] = set()
    for shared, at, other in pairs:
        if paired.isdisjoint({("word", at), ("piece", other)}):
            paired |= {("word", at), ("piece", other)}
            kept += shared
    return kept / sum(len(word) * times for word, times in meant.items())


def _words(text: str) -> list[str]:
    seen = unicodedata.normalize("NFC", text.translate(UNSEEN))
    parted = (c if unicodedata.category(c)[0] in "LMN" or c in JOINERS else " " for c in seen)
    return "".join(parted).split()


def _shared(one: str, other: str) -> int:
    """The length of the longest common subsequence, by Hyyrö's bits: one for each character of `one` not met yet."""
    places: dict[str, int] = {}
    for at, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << at
    every = (1 << len(one)) - 1
    unmet = every
    for character in other:
        met = unmet & places.get(character, 0)
        unmet = (unmet + met) | (unmet - met)
    return len(one) - (unmet & every).bit_count()
