"""How plainly words read: the age that a reader should have, and how long their sentences are.

The age is five years more than the Flesch-Kincaid grade, 0.39 words a sentence + 11.8 syllables a word - 15.59
(Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75, Naval Air Station Memphis, 1975); pupils of an
American grade are five years older than its number. Among the usual formulas it asks for the shortest samples and for
no list of words that everybody knows, and it weighs just what an editor can change: long sentences and long words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from leaflets.check.readings import sentences
from leaflets.check.syllables import syllables
from leaflets.copydeck import CopyDeck, Words
from leaflets.policy import Limits
from leaflets.problem import Place, Problem

LONGER = 30
"""Words of a text that is judged by itself. In a shorter one, a single long word is worth a year and more."""
UNREAD = ("title", "subject")
"""What a file is called, which stands on no page."""

Told = tuple[tuple[Problem, ...], tuple[Problem, ...]]
"""What is wrong, and what is worth a look."""


def hard_to_read(deck: CopyDeck, reading: Mapping[str, Limits]) -> Told:
    """What is wrong with an English deck for its readers, and what is worth a look.

    The limits are those of its publication or else of its audience; without either, nothing is said.
    """
    limits = reading.get(deck.publication) or reading.get(deck.audience)
    if limits is None:
        return (), ()
    wrong: list[Problem] = []
    doubtful: list[Problem] = []
    for found, limit, told in _measured(deck, limits):
        warn, fail = limit
        if found > warn:
            bound = f"{fail:g} is the most" if found > fail else f"{warn:g} is what to aim at"
            (wrong if found > fail else doubtful).append(told(bound))
    return tuple(wrong), tuple(doubtful)


def reading_age(texts: Iterable[str]) -> float:
    """The age in years that a reader of all of them together should have; 0 for no words."""
    found = [sentence for text in texts for sentence in sentences(text)]
    words = [word for sentence in found for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(found) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59 + 5


Measured = tuple[float, tuple[float, float], Callable[[str], Problem]]


def _measured(deck: CopyDeck, limits: Limits) -> Iterator[Measured]:
    """Everything that is measured, with its limits and what to say where it is beyond one of them."""
    read = list(_read(deck))
    if limits.age:
        yield reading_age(words.text for words in read), limits.age, _too_old("it", deck.place, read)
        for words in read:
            if sum(map(len, sentences(words.text))) >= LONGER:
                yield reading_age([words.text]), limits.age, _too_old("this text", words.place, [words])
    for words in read if limits.sentence else ():
        for sentence in sentences(words.text):
            yield len(sentence), limits.sentence or (0, 0), _too_long(sentence, words.place)


def _read(deck: CopyDeck) -> Iterator[Words]:
    """What its readers read, in their order; not the small print, which is everybody's."""
    unread = {f"{deck.publication}.{key}" for key in UNREAD}
    for context, words in deck.placed:
        if context not in unread and not context.startswith("colophon."):
            yield words


def _too_old(what: str, place: Place, texts: list[Words]) -> Callable[[str], Problem]:
    def told(bound: str) -> Problem:
        age = reading_age(words.text for words in texts)
        fault = f"{what} reads like something for the age of {age:.1f}, and {bound}"
        return Problem(place, fault, "use shorter sentences and shorter words")

    return told


def _too_long(sentence: list[str], place: Place) -> Callable[[str], Problem]:
    def told(bound: str) -> Problem:
        begins = " ".join(sentence[:4])
        fault = f"the sentence '{begins} ...' has {len(sentence)} words, and {bound}"
        return Problem(place, fault, "make two of it")

    return told
