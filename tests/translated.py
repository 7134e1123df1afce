"""Which publications a language has: those of which its PO file translates anything at all."""

import re

from leaflets.read.library import Library

ROOM = re.compile(r'^msgctxt "([\w-]+)\.', re.MULTILINE)


def decks_in(library: Library, tag: str) -> list[str]:
    """The decks that can be had in that language. Half a translation is one: the test of translations tells of it."""
    if tag == "en" or library.language(tag).for_designers:
        return library.deck_names()
    text = (library.content / "translations" / f"{tag}.po").read_text("utf-8")
    begun = set(ROOM.findall(text))
    return [name for name in library.deck_names() if name in begun]
