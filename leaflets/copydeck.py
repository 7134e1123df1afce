"""One publication's words in one language, and how far they can be relied on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from leaflets.language import Language
from leaflets.problem import Place
from leaflets.region import Confirmation

GAP = re.compile(r"(\(\(.*?\)\))")
"""What is filled in when the piece is made: `((region.short))`."""
STRONG = "**"
"""What stands before and after words in bold."""
SPOKEN = re.compile(r"\[([a-z]{2,3}(?:-[A-Z][a-z]{3})?): ([^\[\]]+)\]")
"""Words in another language: `[en: Ask for Ani]`."""


class Words(Struct, frozen=True):
    """A sentence or two as the translator or editor left it, and the line it stands on.

    A translation is a `draft` until somebody stands by it, and `stale` where its English has changed since. There may
    be gaps `((like this))` in it, `**strong**` words, and words in another language: `[en: Ask for Ani]`.
    """

    text: str
    place: Place
    draft: bool = False
    stale: bool = False


class Sign(Struct, frozen=True):
    """Something that a person may notice: one word for it, one line about it, and the picture that goes with it."""

    key: str
    picture: str
    short: Words
    long: Words


class Point(Struct, frozen=True):
    """One of a publication's own points: what it says in short and, where there is more to say, at length."""

    key: str
    picture: str
    short: Words
    long: Words | None


class Helpline(Struct, frozen=True):
    """A national service as this publication offers it: which contact, and what is said of it."""

    key: str
    label: Words


class CopyDeck(Struct, frozen=True):
    """Everything that a publication says in one language.

    `words` are its own sentences and `points` its lists of them, by name; `colophon` are those that every publication
    carries in its small print.
    `must` names the words that every piece has to show; `confirmed` says who stands by the English wording, whose
    `digest` changes with any of it. `checked` says who stands by a translation, for as long as its words stay the same.
    """

    publication: str
    audience: str
    language: Language
    words: Mapping[str, Words]
    colophon: Mapping[str, Words]
    signs: tuple[Sign, ...]
    points: Mapping[str, tuple[Point, ...]]
    helplines: tuple[Helpline, ...]
    must: tuple[str, ...]
    confirmed: Confirmation | None
    place: Place
    digest: str = ""
    checked: Confirmation | None = None

    @property
    def all_words(self) -> tuple[Words, ...]:
        """Every one of its words, wherever they stand."""
        return tuple(words for _, words in self.placed)

    @property
    def placed(self) -> Iterator[tuple[str, Words]]:
        """Every one of its words with its context, which names its place as translators see it (`poster.headline`)."""
        own = self.publication
        yield from ((f"{own}.{key}", words) for key, words in self.words.items())
        yield from ((f"colophon.{key}", words) for key, words in self.colophon.items())
        for sign in self.signs:
            yield from ((f"signs.{sign.key}.{part}", words) for part, words in _both(sign))
        for name, points in self.points.items():
            for point in points:
                yield from ((f"{own}.{name}.{point.key}.{part}", words) for part, words in _both(point))
        yield from ((f"{own}.helplines.{line.key}", line.label) for line in self.helplines)

    @property
    def drafts(self) -> int:
        """How many of the translations nobody has confirmed."""
        return sum(words.draft for words in self.all_words)


def _both(said: Sign | Point) -> Iterator[tuple[str, Words]]:
    """What is said in short and, where there is more, at length."""
    yield "short", said.short
    if said.long:
        yield "long", said.long
