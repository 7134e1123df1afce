"""How far a translation is: what nobody stands by, and what its English has left behind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from leaflets.check.doubts import stands
from leaflets.copydeck import CopyDeck
from leaflets.language import Language
from leaflets.policy import Policy
from leaflets.problem import Place, Problem


def unfinished(decks: Iterable[CopyDeck], on: date, policy: Policy) -> tuple[Problem, ...]:
    """What is worth a look in the decks of one language: each stale text, and how many are drafts in all."""
    found: list[Problem] = []
    texts: dict[Place, tuple[bool, Language]] = {}
    for deck in decks:
        run_out = deck.checked is not None and not stands(deck.checked, deck.checked.of, on, policy)
        texts |= {words.place: (words.draft or run_out, deck.language) for words in deck.all_words}
        stale = [words.place for words in deck.all_words if words.stale]
        found += [
            Problem(place, "its English has changed since", "translate it anew: it is a draft") for place in stale
        ]
    drafts = sum(draft for draft, _ in texts.values())
    if drafts:
        place, (_, language) = next(iter(texts.items()))
        fault = f"{drafts} of {len(texts)} texts in {language.english_name} are drafts"
        mend = f"let a fluent speaker read them, then 'words confirm {language.tag}'"
        found.append(Problem(place._replace(line=0), fault, mend))
    return tuple(dict.fromkeys(found))
