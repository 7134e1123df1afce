"""Words as a reader takes them in, whatever was put between their letters, and as sentences."""

from __future__ import annotations

import re
import unicodedata

from leaflets.copydeck import GAP, SPOKEN, STRONG

UNSEEN = {"\u034f", "\u180e", "\ufe0e", "\ufe0f"}
"""What shows nothing and is not of Unicode's category of format characters."""
APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u0060\u00b4\u2032\uff07]")
LOOKALIKES = str.maketrans("аеорсухіѕјһοεν", "aeopcyxisjhoev")
"""Cyrillic and Greek letters in the place of the Latin ones that they look like."""
HYPHENS = re.compile("[-\u2010-\u2015\u2212]")
DIVIDED = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011]\s+(?=[^\W\d_])")
"""A word that was divided at a line's end."""
END = re.compile(r"[.?!…]+[\"”’)\]]*(?=\s|$)")
WORD = re.compile(r"[^\W_]+(?:[-'.@/][^\W_]+)*")


def seen(text: str) -> str:
    """The text as it is seen on the page: no marks, no characters that show nothing, one kind of apostrophe and space.

    A gap becomes one word.
    """
    text = GAP.sub(" it ", text.replace(STRONG, ""))
    text = unicodedata.normalize("NFKC", SPOKEN.sub(r"\2", text))
    text = "".join(letter for letter in text if letter not in UNSEEN and unicodedata.category(letter) != "Cf")
    return " ".join(APOSTROPHES.sub("'", text).split())


def folded(text: str) -> str:
    """The text for comparing: without regard to case, to hyphens, and to where lines end."""
    bare = HYPHENS.sub(" ", DIVIDED.sub("", seen(text))).casefold()
    return " ".join(bare.translate(LOOKALIKES).split())


def sentences(text: str) -> list[list[str]]:
    """The words of each of its sentences. What has no full stop, such as a heading, is one of its own."""
    parts = [WORD.findall(part) for part in END.split(seen(text))]
    return [part for part in parts if part]
