"""The Unicode Bidirectional Algorithm (UAX #9): which way each character of a paragraph reads.

The way from a paragraph to the order of its characters on the line lives here: rules P2 to X10 and I1 to L2. What
happens inside one isolating run sequence (W1 to N2) is in bidi_resolution.py. None of this knows glyphs, typefaces,
widths or where a line ends, and mirroring (L4) is left to the shaper.

One letter stands for each character's class (see bidi_characters.py), so that a paragraph is a string of letters and
most rules are one substitution on it. Names such as W4 and BD16 are the standard's own.
"""

import re
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from msgspec import Struct, field

from leaflets.typeset.bidi_characters import (
    ISOLATES,
    OPENERS,
    OPENERS_TO_RIGHT_TO_LEFT,
    REMOVED,
    class_letters,
)
from leaflets.typeset.bidi_resolution import resolve_sequence

_OVERRIDES = {"v": "L", "V": "R"}
_DEEPEST_LEVEL = 125  # BD2
_RISE = ({"L": 0, "R": 1, "1": 2, "2": 2}, {"R": 0, "L": 1, "1": 1, "2": 1})  # I1 for even levels, I2 for odd ones

_NOT_FLAT = re.compile(rf"[RA2fp{OPENERS}]")
_ISOLATE_EDGES = re.compile(rf"[bp{ISOLATES}]")
_STRONG_OR_ISOLATE = re.compile(rf"[LRAb{ISOLATES}]")
_EXPLICIT_OR_STRETCH = re.compile(rf"[bfp{OPENERS}]|[^bfp{OPENERS}]+")
_SPACE = f"[wp{ISOLATES}{REMOVED}]"
_SPACE_BEFORE_EDGE = re.compile(rf"(?<!{_SPACE}){_SPACE}*(?:[bs]|\Z)")  # the look-behind keeps long space linear


def embedding_levels(text: str, base: int | None = None) -> tuple[int, list[int | None]]:
    """The level of a paragraph (0 or 1) and of each of its characters; None where X9 removes the character.

    `text` is one paragraph (P1): a separator, such as a line feed, can only be its last character. `base` is its
    level where that is known; otherwise the text decides (P2, P3).
    """
    letters = class_letters(text)
    if not base and not _NOT_FLAT.search(letters):
        return 0, [None if letter == "x" else 0 for letter in letters] if "x" in letters else [0] * len(letters)
    return _levels_by_rule(text, letters, base)


def line_levels(text: str, levels: Sequence[int | None], base: int, start: int, end: int) -> list[int | None]:
    """L1: the levels of the line text[start:end], where separators and space at the end take the paragraph's level."""
    line = list(levels[start:end])
    for space in _SPACE_BEFORE_EDGE.finditer(class_letters(text[start:end])):
        for place in range(*space.span()):
            if line[place] is not None:
                line[place] = base
    return line


def visual_order(levels: Sequence[int | None]) -> list[int]:
    """L2: the indices of a line's kept characters, from left to right."""
    by_level = groupby(enumerate(levels), key=itemgetter(1))
    runs = [(level, [place for place, _ in run]) for level, run in by_level if level is not None]
    for threshold in range(max((level for level, _ in runs), default=0), 0, -1):
        reordered: list[tuple[int, list[int]]] = []
        for turned, group in groupby(runs, key=lambda run: run[0] >= threshold):
            members = list(group)
            reordered += reversed(members) if turned else members
        runs = reordered
    return [place for level, run in runs for place in (reversed(run) if level % 2 else run)]


def _levels_by_rule(text: str, letters: str, base: int | None) -> tuple[int, list[int | None]]:
    """The whole algorithm, P2 to I2."""
    partners = _isolate_partners(letters)
    if base is None:
        base = _first_strong_level(letters, 0, len(letters), partners)
    levels, overridden = _explicit_levels(letters, base, partners)
    for sequence in _isolating_run_sequences(letters, levels, base, partners):
        rise = _RISE[sequence.level % 2]
        resolved = resolve_sequence(
            "".join(map(overridden.__getitem__, sequence.places)),
            list(map(text.__getitem__, sequence.places)),
            "LR"[sequence.level % 2],
            sequence.before,
            sequence.after,
        )
        for place, letter in zip(sequence.places, resolved, strict=True):
            levels[place] = sequence.level + rise[letter]
    return base, [None if letter in REMOVED else level for letter, level in zip(letters, levels, strict=True)]


def _isolate_partners(letters: str) -> dict[int, int]:
    """BD9: the place of each isolate initiator that is closed, with the place of the PDI that closes it."""
    partners: dict[int, int] = {}
    waiting: list[int] = []
    for edge in _ISOLATE_EDGES.finditer(letters):
        if edge[0] == "b":
            waiting.clear()
        elif edge[0] != "p":
            waiting.append(edge.start())
        elif waiting:
            partners[waiting.pop()] = edge.start()
    return partners


def _first_strong_level(letters: str, start: int, end: int, partners: dict[int, int]) -> int:
    """P2 and P3: the level that the first strong character outside any isolate asks for, or 0."""
    while found := _STRONG_OR_ISOLATE.search(letters, start, end):
        if found[0] not in ISOLATES:
            return int(found[0] in "RA")
        start = partners.get(found.start(), end)
    return 0


class _Status(NamedTuple):
    """An entry of X1's directional status stack; `override` is L, R or empty."""

    level: int
    override: str
    isolate: bool


class _StatusStack:
    """X1's directional status stack and its three counters."""

    def __init__(self, base: int) -> None:
        self.entries = [_Status(base, "", False)]
        self.overflow_isolates = self.overflow_embeddings = self.valid_isolates = 0

    def open(self, opener: str) -> None:
        """X2 to X5b: enter an embedding, override or isolate, unless that is too deep."""
        level = self.entries[-1].level
        level = (level + 1) | 1 if opener in OPENERS_TO_RIGHT_TO_LEFT else (level + 2) & ~1
        isolate = opener in ISOLATES
        if level <= _DEEPEST_LEVEL and not self.overflow_isolates and not self.overflow_embeddings:
            self.entries.append(_Status(level, _OVERRIDES.get(opener, ""), isolate))
            self.valid_isolates += isolate
        elif isolate:
            self.overflow_isolates += 1
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def close_isolate(self) -> None:
        """X6a: leave the isolate, and every embedding still open inside it."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            self.valid_isolates -= 1
            while not self.entries.pop().isolate:
                pass

    def close_embedding(self) -> None:
        """X7: leave the embedding or override, if it was opened inside the present isolate."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.entries[-1].isolate and len(self.entries) > 1:
            self.entries.pop()


def _explicit_levels(letters: str, base: int, partners: dict[int, int]) -> tuple[list[int], str]:
    """X1 to X8: the level that formatting characters give each character, and the letters as overrides leave them."""
    levels: list[int] = []
    overridden: list[str] = []
    stack = _StatusStack(base)
    for found in _EXPLICIT_OR_STRETCH.finditer(letters):
        stretch = found[0]
        if stretch == "p":
            stack.close_isolate()
        elif stretch == "b":
            stack = _StatusStack(base)
        status = stack.entries[-1]
        levels += [status.level] * len(stretch)
        overridden.append(status.override * len(stretch) or stretch)
        if stretch == "j":
            inside_end = partners.get(found.start(), len(letters))
            stack.open("iI"[_first_strong_level(letters, found.end(), inside_end, partners)])  # X5c
        elif stretch in OPENERS:
            stack.open(stretch)
        elif stretch == "f":
            stack.close_embedding()
    return levels, "".join(overridden)


class _Sequence(Struct):
    """BD13: an isolating run sequence, with the directions `before` (sos) and `after` (eos) it."""

    level: int
    before: str
    after: str = ""
    places: list[int] = field(default_factory=list)


def _isolating_run_sequences(letters: str, levels: list[int], base: int, partners: dict[int, int]) -> list[_Sequence]:
    """X10: level runs, joined where one ends with an isolate initiator and another begins with its PDI."""
    kept = [place for place, letter in enumerate(letters) if letter not in REMOVED]
    runs = [list(run) for _, run in groupby(kept, key=levels.__getitem__)]
    outline = [base, *(levels[run[0]] for run in runs), base]
    sequences: list[_Sequence] = []
    awaited: dict[int, _Sequence] = {}
    for run, previous, level, following in zip(runs, outline, outline[1:], outline[2:], strict=False):
        sequence = awaited.pop(run[0], None)
        if sequence is None:
            sequence = _Sequence(level, before="LR"[max(previous, level) % 2])
            sequences.append(sequence)
        sequence.places += run
        last = run[-1]
        sequence.after = "LR"[max(level, base if letters[last] in ISOLATES else following) % 2]
        if last in partners:
            awaited[partners[last]] = sequence
    return sequences
