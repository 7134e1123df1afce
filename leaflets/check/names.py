"""Names that are the same in every language, so that readers find whom they are sent to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from leaflets.check.readings import seen
from leaflets.copydeck import CopyDeck
from leaflets.policy import ProperName
from leaflets.problem import Problem


def misnamed(english: CopyDeck, deck: CopyDeck, names: Iterable[ProperName]) -> tuple[Problem, ...]:
    """A problem for each name that a translation has lost, or has and its English has not."""
    found = []
    known = list(names)
    originals = {context: seen(words.text) for context, words in english.placed}
    for context, words in deck.placed:
        original, text = originals.get(context, ""), seen(words.text)
        for name in known:
            others = name.others.get(deck.language.tag, ())
            wanted = _named(original, (name.name,))
            if wanted and not _named(text, (name.name, *others)):
                ways = " or ".join(f"'{way}'" for way in (name.name, *others))
                found.append(Problem(words.place, f"'{context}' lacks the name {name.name}", f"write {ways}"))
            elif not wanted and _named(text, (name.name,)):
                fault = f"'{context}' has the name {name.name}, and its English has not"
                found.append(Problem(words.place, fault, "take it out"))
    return tuple(found)


def _named(text: str, ways: Iterable[str]) -> bool:
    """Whether one of the ways stands in the text, its letters as they are. An ending in other letters may follow."""
    return any(re.search(rf"(?<![A-Za-z]){re.escape(seen(way))}(?![A-Z])", text) for way in ways)
