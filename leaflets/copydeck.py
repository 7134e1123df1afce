"""One publication's words in one language, and how far they can be relied on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from leaflets.language import Language
from leaflets.problem import Place
from leaflets.region import Confirmation


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence or two as the translator or editor left it, with gaps `((like this))`, and the line it stands on."""

    text: str
    place: Place
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that a person may notice: one word for it, one line about it, and the picture that goes with it."""

    key: str
    picture: str
    short: Words
    long: Words


@dataclass(frozen=True, slots=True)
class Helpline:
    """A national service as this publication offers it: which contact, and what is said of it."""

    key: str
    label: Words


@dataclass(frozen=True, slots=True)
class CopyDeck:
    """Everything that a publication says in one language.

    `words` are its own sentences; `colophon` are those that every publication carries in its small print.
    `must` names the words that every piece has to show; `confirmed` says who stands by the English wording.
    """

    publication: str
    audience: str
    language: Language
    words: Mapping[str, Words]
    colophon: Mapping[str, Words]
    signs: tuple[Sign, ...]
    helplines: tuple[Helpline, ...]
    must: tuple[str, ...]
    confirmed: Confirmation | None
    place: Place

    @property
    def drafts(self) -> int:
        """How many of the translations nobody has confirmed."""
        listed = [words for sign in self.signs for words in (sign.short, sign.long)]
        labels = [line.label for line in self.helplines]
        return sum(words.draft for words in (*self.words.values(), *self.colophon.values(), *listed, *labels))
