"""Rules W1 to N2 of the Unicode Bidirectional Algorithm (UAX #9): every character of a sequence finds a direction.

Weak characters, paired brackets and neutrals live here. This file sees one isolating run sequence at a time, as letters
(see bidi_characters.py); it does not know levels, isolates' insides or the rest of the paragraph.
"""

import re
from collections.abc import Callable, Sequence

from leaflets.typeset.bidi_characters import CLOSER_OF, CLOSERS, ISOLATES, NEUTRALS

_DEEPEST_BRACKET = 63  # BD16
_DIRECTION = {"L": "L", "R": "R", "1": "R", "2": "R"}  # numbers count as R in N0 to N2
_OPPOSITE = {"L": "R", "R": "L"}
_MARKS = re.compile(r"([^m])(m+)")
_ARABIC_TO_LAST_NUMBER = re.compile(r"A[^LRA]*1")
_LATIN_TO_LAST_NUMBER = re.compile(r"L[^LR]*1")
_EUROPEAN_SEPARATOR = re.compile(r"(?<=1)[+,](?=1)")
_ARABIC_SEPARATOR = re.compile(r"(?<=2),(?=2)")
_TERMINATORS = re.compile(r"(?<=1)\$+|\$+(?=1)")
_LEFTOVER_PUNCTUATION = str.maketrans("+,$", "ooo")
_NEUTRALS_BETWEEN = {
    "L": re.compile(rf"(?<=L)[{NEUTRALS}]+(?=L)"),
    "R": re.compile(rf"(?<=[R12])[{NEUTRALS}]+(?=[R12])"),
}
_NEUTRALS_AS = {direction: str.maketrans(dict.fromkeys(NEUTRALS, direction)) for direction in "LR"}


def resolve_sequence(letters: str, characters: Sequence[str], embedding: str, before: str, after: str) -> str:
    """A letter out of L, R, 1 (EN) and 2 (AN) for each character of an isolating run sequence.

    `embedding`, `before` (sos) and `after` (eos) are directions, L or R.
    """
    bounded = before + letters + after
    resolved = _resolve_weak(bounded)
    if not CLOSERS.keys().isdisjoint(characters):
        resolved = _resolve_brackets(resolved, bounded, ["", *characters], embedding)
    return _resolve_neutrals(resolved, embedding)[1:-1]


def _repeat(letter: str) -> Callable[[re.Match[str]], str]:
    return lambda found: letter * len(found[0])


def _mark_like_its_base(found: re.Match[str]) -> str:
    base, marks = found.groups()
    return base + ("o" if base in "p" + ISOLATES else base) * len(marks)


def _resolve_weak(letters: str) -> str:
    """W1 to W7, on a sequence's letters between its sos and eos."""
    letters = _MARKS.sub(_mark_like_its_base, letters)  # W1
    letters = _ARABIC_TO_LAST_NUMBER.sub(lambda found: found[0].replace("1", "2"), letters)  # W2
    letters = letters.replace("A", "R")  # W3
    letters = _ARABIC_SEPARATOR.sub("2", _EUROPEAN_SEPARATOR.sub("1", letters))  # W4
    letters = _TERMINATORS.sub(_repeat("1"), letters)  # W5
    letters = letters.translate(_LEFTOVER_PUNCTUATION)  # W6
    return _LATIN_TO_LAST_NUMBER.sub(lambda found: found[0].replace("1", "L"), letters)  # W7


def _resolve_brackets(letters: str, initial: str, characters: list[str], embedding: str) -> str:
    """N0: a pair of brackets takes one direction, and so do the marks upon them."""
    resolved = list(letters)
    for pair in _bracket_pairs(characters, letters):
        direction = _pair_direction(resolved, *pair, embedding)
        if direction is None:
            continue
        for place in pair:
            resolved[place] = direction
            while initial[place := place + 1] == "m":
                resolved[place] = direction
    return "".join(resolved)


def _bracket_pairs(characters: list[str], letters: str) -> list[tuple[int, int]]:
    """BD16: the places of the brackets that belong together, in the order of the opening ones."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for place, character in enumerate(characters):
        if letters[place] != "o":
            continue
        if character in CLOSER_OF:
            if len(waiting) == _DEEPEST_BRACKET:
                return []
            waiting.append((CLOSER_OF[character], place))
        elif character in CLOSERS:
            for depth in reversed(range(len(waiting))):
                if waiting[depth][0] == CLOSERS[character]:
                    pairs.append((waiting[depth][1], place))
                    del waiting[depth:]
                    break
    return sorted(pairs)


def _pair_direction(resolved: list[str], opener: int, closer: int, embedding: str) -> str | None:
    inside = {_DIRECTION.get(letter) for letter in resolved[opener + 1 : closer]}
    if embedding in inside:  # N0 b
        return embedding
    if _OPPOSITE[embedding] not in inside:  # N0 d
        return None
    return next(_DIRECTION[letter] for letter in reversed(resolved[:opener]) if letter in _DIRECTION)  # N0 c


def _resolve_neutrals(letters: str, embedding: str) -> str:
    """N1 and N2; N1 matters only between two letters of the other direction."""
    other = _OPPOSITE[embedding]
    return _NEUTRALS_BETWEEN[other].sub(_repeat(other), letters).translate(_NEUTRALS_AS[embedding])
