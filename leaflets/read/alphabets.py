"""Alphabets: which letters a language is written in, and whether a text is.

A language is written in the letters of its own name: Български in Cyrillic, தமிழ் in Tamil.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from leaflets.language import Language

WORD = re.compile(r"[^\W\d_]+")
NAME = re.compile(r"\b[A-Z]{2,}\b|(?<=[\w,;] )[A-Z]\w+")
"""Names stay as they are in every language: NSPCC, Relay. What begins a sentence may be any word."""
SHORT = re.compile(r"\b[A-Z]{2,}\b")
"""Initials, which a language may give a name of its own by: NCA."""
FIRST = re.compile(r"^[A-Z]\w+")


def is_foreign(text: str, english: str, language: Language, named: bool) -> bool:
    """Whether words of a translation are in letters that its language is not written in.

    The names in the English may stay as they are, and one word that the language has borrowed (`grooming`); where it is
    `named`, its first word is a name too.
    """
    names = {*NAME.findall(english), *(FIRST.findall(english) if named else ())}
    english_words = {word.casefold() for word in WORD.findall(english)}
    borrowed = {word for word in WORD.findall(text) if word.casefold() in english_words} - names
    kept = names | (borrowed if len(borrowed) == 1 else set()) | set(SHORT.findall(text))
    own = set(_letters(language.own_name))
    others = [set(_letters(word)) for word in WORD.findall(text) if word not in kept]
    if any(others):
        return any(word and word.isdisjoint(own) for word in others)
    return own.isdisjoint(_letters(text)) and not names.issuperset(WORD.findall(english))


def _letters(text: str) -> Iterable[str]:
    """The alphabet of every letter; marks and modifiers, which many alphabets share, are none."""
    for character in text:
        if unicodedata.category(character) in ("Lu", "Ll", "Lo"):
            yield unicodedata.name(character, "").partition(" ")[0]
