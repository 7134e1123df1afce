"""Words that blame, label or stigmatise, however they are written, and what to say instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from functools import cache

from leaflets.check.readings import folded
from leaflets.copydeck import CopyDeck
from leaflets.policy import Term
from leaflets.problem import Problem

SHORTEST = 4
"""Letters of a word that may have an ending; shorter ones such as `with` or `at` never mean anything else by it."""
OTHERS = r"(?: [\w']+){0,3}"


def misworded(deck: CopyDeck, terms: Iterable[Term]) -> tuple[Problem, ...]:
    """A problem for each word in an English deck that its readers should not meet."""
    binding = [term for term in terms if deck.audience in term.audiences]
    found = []
    for context, words in deck.placed:
        text = folded(words.text)
        for term in binding:
            if not any(fnmatchcase(context, quoted) for quoted in term.quoted_in):
                said = dict.fromkeys(_said(text, term))
                found += [Problem(words.place, f"'{form}': {term.why}", f"say: {term.instead}") for form in said]
    return tuple(found)


def _said(text: str, term: Term) -> Iterator[str]:
    """The term's forms in the text, as they stand there; the longest where several begin at one place."""
    right = [span.span() for phrase in term.unless for span in _pattern((phrase,)).finditer(text)]
    for match in _pattern(term.forms).finditer(text):
        if not any(start <= match.start() and match.end() <= end for start, end in right):
            yield match[0]


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the forms as whole words with any of their usual endings."""
    ways = sorted((" ".join(map(_word, folded(form).split())) for form in forms), key=len, reverse=True)
    either = "|".join(ways).replace(f" {OTHERS} ", f"{OTHERS} ")
    return re.compile(rf"(?<![\w'])(?:{either})(?!\w)")


def _word(word: str) -> str:
    """The word with its usual endings: risk, risks, risk's; groom, grooming; choice, choices; plug, plugging."""
    if not word.strip(".…"):
        return OTHERS
    plain = re.escape(word)
    if len(word) < SHORTEST:
        return plain
    if word.endswith("e"):
        return rf"{plain[:-1]}(?:e|es|ed|er|ers|ing|e's|es')"
    if word.endswith("y") and word[-2] not in "aeiou":
        return rf"(?:{plain}(?:ing|'s)?|{plain[:-1]}(?:ies|ied))"
    return rf"{plain}(?:(?:{plain[-1]})?(?:ed|er|ers|ing)|s|es|'s|s')?"
