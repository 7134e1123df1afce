"""Marks within words: `**bold**`, and `[en: words in another language]`, as spans of one sentence.

While gaps are being filled they are characters that no text can hold, so that what a region gives is never read as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaflets.block import Span
from leaflets.copydeck import SPOKEN, STRONG

BOLD, TAG, TAGGED, END = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
"""Noncharacters, which Unicode keeps for a program's own use; `read` refuses them in every file."""
PIECE = re.compile(f"{BOLD}|{TAG}([^{TAGGED}]*){TAGGED}|{END}")
MARKS = dict.fromkeys(map(ord, (BOLD, TAG, TAGGED, END)))


def marked(text: str) -> str:
    """An editor's or translator's words with their marks as such characters."""
    if STRONG not in text and "[" not in text:
        return text
    return SPOKEN.sub(rf"{TAG}\1{TAGGED}\2{END}", text).replace(STRONG, BOLD)


def unmarked(text: str) -> str:
    """The words alone, for titles and for machines."""
    return re.sub(f"{TAG}[^{TAGGED}]*{TAGGED}", "", text).translate(MARKS)


def spans_of(text: str, weight: str, link: str, *, begins: bool) -> Iterator[Span]:
    """The spans of one sentence. Only its first `begins` one."""
    bold, language, at = False, "", 0
    for piece in (*PIECE.finditer(text), None):
        said = text[at : piece.start() if piece else len(text)]
        if said:
            yield Span(said, "bold" if bold else weight, link, language, begins)
            begins = False
        if piece is None:
            return
        at = piece.end()
        if piece[0] == BOLD:
            bold = not bold
        else:
            language = piece[1] or ""
