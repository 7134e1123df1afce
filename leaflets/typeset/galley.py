"""A paragraph shaped once, at 1 em: after that, any size and any measure is arithmetic.

NFC, levels (UAX #9), runs, HarfBuzz, break opportunities (UAX #14), in that order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import uharfbuzz as hb
from icu4py.breakers import LineBreaker
from msgspec import Struct
from msgspec.structs import replace

from leaflets.language import Language
from leaflets.problem import Place
from leaflets.typeset.bidi import embedding_levels, line_levels, visual_order
from leaflets.typeset.itemise import Faces, Stretch, Tone, stretches
from leaflets.typeset.phrases import phrase_ends
from leaflets.typeset.pieces import breaks_allowed, isolated

UNSEEN = " \u00a0\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\u3000\n"
"""What takes no room at the end of a line."""

SOFT_HYPHEN = "\u00ad"
LEFT_TO_RIGHT, RIGHT_TO_LEFT, POP = "\u2066", "\u2067", "\u2069"
IDEOGRAPHS = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]{2}").match
"""Two in a row: only between these can a break fall within a word."""
UNSPACED = ("Hans", "Hant")
"""Scripts that put no space between sentences."""
TIED = hb.GlyphFlags.UNSAFE_TO_BREAK


class Sort(NamedTuple):
    """A glyph in its run: its number, the character that it begins with, its advance and its offset, in em.

    `tied` glyphs depend on the one before, so that a line that begins with one has to be shaped anew.
    """

    glyph: int
    cluster: int
    advance: float
    dx: float
    dy: float
    tied: bool


class Run(Struct, frozen=True):
    """A stretch with its glyphs in visual order."""

    stretch: Stretch
    sorts: tuple[Sort, ...]


class Galley(Struct, frozen=True):
    """Text set in one endless line, waiting to be cut into lines.

    `reach[i]` is the room that text[:i] takes, in em; `breaks` are the places where a line may end.
    """

    text: str
    base: int
    levels: tuple[int | None, ...]
    runs: tuple[Run, ...]
    reach: tuple[float, ...]
    breaks: tuple[int, ...]
    tracking: float

    def visible_end(self, start: int, end: int) -> int:
        """Where the line text[start:end] ends for the eye."""
        while end > start and self.text[end - 1] in UNSEEN:
            end -= 1
        return end

    def width(self, start: int, end: int) -> float:
        """The room that a line takes, in em."""
        return self.reach[self.visible_end(start, end)] - self.reach[start]

    def line(self, start: int, end: int) -> list[Run]:
        """The runs of one line, from left to right. Space at its end is kept for whoever copies the words."""
        levels = line_levels(self.text, self.levels, self.base, start, end)
        pieces = [piece for run in self.runs for piece in _cut(run, start, end, levels, self)]
        placed = _spaced(pieces, levels, start)
        in_order = (placed[at][1] for at in visual_order([level for level, _ in placed]))
        return [piece for piece in in_order if piece and piece.sorts]


class Part(Struct, frozen=True):
    """A span as a galley takes it: its `language` where that is not the paragraph's; whether it `begins` a sentence."""

    text: str
    tone: Tone
    language: Language | None
    begins: bool


def galley(parts: Sequence[Part], language: Language, faces: Faces, tracking: float, place: Place) -> Galley:
    """A paragraph of one or more spans. Refused where a character has no face."""
    text, spans = "", []
    for number, part in enumerate(parts):
        joined = (_word_space(language) if number and part.begins else "") + _said(part, language)
        text += joined
        spans += [number] * len(joined)
    base, levels = embedding_levels(text, int(language.right_to_left))
    found = stretches(text, levels, spans, [part.tone for part in parts], faces, place)
    runs = tuple(Run(stretch, shaped(text, stretch, tracking)) for stretch in found)
    room = [0.0] * len(text)
    for run in runs:
        for sort in run.sorts:
            room[sort.cluster] += sort.advance
    breaks = breaks_allowed(_opportunities(text, language), text)
    return Galley(text, base, tuple(levels), runs, (0.0, *accumulate(room)), tuple(breaks), tracking)


def _word_space(language: Language) -> str:
    """What stands between two sentences: in Chinese, whose full stop has its own, nothing."""
    return "" if language.script in UNSPACED else " "


def _said(part: Part, language: Language) -> str:
    """The span's text. Where anything runs from right to left, numbers and other languages stand in isolates."""
    text = unicodedata.normalize("NFC", part.text)
    own = part.language or language
    if own.right_to_left:
        text = isolated(text)
    if part.language and (own.right_to_left or language.right_to_left):
        return f"{RIGHT_TO_LEFT if own.right_to_left else LEFT_TO_RIGHT}{text}{POP}"
    return text


def shaped(text: str, stretch: Stretch, tracking: float) -> tuple[Sort, ...]:
    """The glyphs of one run, with the words around it as context."""
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(character) for character in text], stretch.start, stretch.end - stretch.start)
    buffer.direction = "rtl" if stretch.level % 2 else "ltr"
    buffer.script = stretch.unicode_script
    buffer.language = stretch.language
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(stretch.choice.sorts.font, buffer)
    scale = stretch.choice.factor / stretch.choice.sorts.em
    closer = tracking if stretch.choice.script.tracked else 0.0
    made = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        advance = position.x_advance * scale + (closer if position.x_advance else 0.0)
        offset = position.x_offset * scale, position.y_offset * scale
        made.append(Sort(info.codepoint, info.cluster, advance, *offset, bool(info.flags & TIED)))
    return tuple(made)


def _opportunities(text: str, language: Language) -> list[int]:
    """UAX #14, through ICU, and in Chinese no break within a phrase. Nothing is hyphenated, so that a soft hyphen is no
    place to break either."""
    ends = accumulate(len(segment) for segment in LineBreaker(text, language.tag))
    phrases = phrase_ends(text, language.script)
    allowed = [end for end in ends if text[end - 1] != SOFT_HYPHEN]
    if phrases is not None:
        allowed = [end for end in allowed if end in phrases or not IDEOGRAPHS(text, end - 1)]
    return allowed or [len(text)]


def _cut(run: Run, start: int, end: int, levels: list[int | None], whole: Galley) -> list[Run]:
    """The part of a run that falls into the line; space that takes the paragraph's level becomes a piece of its own."""
    stretch = run.stretch
    first, last = max(stretch.start, start), min(stretch.end, end)
    pieces = []
    while first < last:
        level = next((found for found in levels[first - start : last - start] if found is not None), stretch.level)
        split = first + 1
        while split < last and levels[split - start] in (level, None):
            split += 1
        part = replace(stretch, start=first, end=split, level=level)
        pieces.append(Run(part, _sorts_within(run, part, whole)))
        first = split
    return pieces


def _spaced(pieces: list[Run], levels: list[int | None], start: int) -> list[tuple[int, Run | None]]:
    """The pieces with their levels, and between them what has no glyph: an isolate keeps its two sides apart (L2)."""
    placed: list[tuple[int, Run | None]] = []
    at = 0
    for piece in pieces:
        first = piece.stretch.start - start
        placed += [(level, None) for level in levels[at:first] if level is not None]
        placed.append((piece.stretch.level, piece))
        at = piece.stretch.end - start
    return placed


def _sorts_within(run: Run, part: Stretch, whole: Galley) -> tuple[Sort, ...]:
    """The glyphs of a part of a run: those it has already, unless they lean on what is cut away."""
    same_way = part.level % 2 == run.stretch.level % 2
    edges = {edge for edge in (part.start, part.end) if run.stretch.start < edge < run.stretch.end}
    if same_way and not any(sort.tied for sort in run.sorts if sort.cluster in edges):
        return tuple(sort for sort in run.sorts if part.start <= sort.cluster < part.end)
    return shaped(whole.text, part, whole.tracking)
