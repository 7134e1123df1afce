"""The languages that a piece is asked for in, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize

from leaflets.language import Language
from leaflets.problem import Problem, Refused
from leaflets.read.library import Library


def spoken(library: Library, layout_name: str, voices: str) -> list[Language]:
    """The languages of `ur+en`. Refused where the layout speaks another number of them."""
    languages = [library.language(tag) for tag in voices.split("+")]
    wanted = library.voices(layout_name)
    if len(set(voices.split("+"))) < len(languages):
        raise Refused(Problem(None, f"'{voices}' names a language twice", "name each once"))
    if wanted == 1 and len(languages) > 1:
        raise Refused(
            Problem(None, f"{layout_name} speaks one language, not '{voices}'", "name them apart, as in ur,en")
        )
    if wanted == 2 and len(languages) != 2:
        raise Refused(Problem(None, f"{layout_name} speaks two languages, not '{voices}'", "name two, as in ur+en"))
    if wanted == 2 and facing(languages):
        # The sheet that faces readers has the one that is read from the right on its left, whichever was named first.
        return sorted(languages, key=lambda language: not language.right_to_left)
    if wanted == 0:
        return sorted(languages, key=lambda language: normalize("NFKD", language.own_name).casefold())
    return languages


def facing(languages: Sequence[Language]) -> bool:
    """Whether two languages read towards opposite sides."""
    return len(languages) == 2 and languages[0].right_to_left != languages[1].right_to_left
