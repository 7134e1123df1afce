"""What every piece says, and what none may: the sentences that are owed, and sayings that a service has not allowed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from leaflets.check.readings import folded
from leaflets.copydeck import CopyDeck
from leaflets.policy import Owed
from leaflets.problem import Problem
from leaflets.region import Contact

SERVICE = re.compile(r"\(\(\s*services\.(\w+)")


def unsaid(deck: CopyDeck, owed: Iterable[Owed]) -> tuple[Problem, ...]:
    """A problem for each sentence that an English deck owes its readers, and does not say in what every piece shows."""
    found = []
    must = {key: folded(deck.words[key].text) for key in deck.must if key in deck.words}
    for sentence in owed:
        if sentence.audience != deck.audience or deck.publication in sentence.apart_from:
            continue
        said = [folded(wording) for wording in sentence.said]
        if not any(wording in text for wording in said for text in must.values()):
            found.append(_unsaid(deck, sentence, said))
    return tuple(found)


def _unsaid(deck: CopyDeck, sentence: Owed, said: list[str]) -> Problem:
    for key, words in deck.words.items():
        if any(wording in folded(words.text) for wording in said):
            fault = f"pieces may leave out '{sentence.said[0]}'"
            return Problem(words.place, fault, f"add '{key}' to the list 'must'")
    fault = f"'{deck.publication}' does not say '{sentence.said[0]}'"
    return Problem(deck.place, fault, "add it to the words, and its key to the list 'must'")


def unallowed(deck: CopyDeck, services: Mapping[str, Contact]) -> tuple[Problem, ...]:
    """A problem for each saying that may not be printed of a service which the deck names."""
    found = []
    for key in _named(deck, services):
        for saying in services[key].unprinted:
            pattern = re.compile(rf"(?<!\w){re.escape(folded(saying))}(?!\w)")
            found += [
                Problem(words.place, f"'{saying}' may not be printed of {services[key].name('en')}", "leave it out")
                for words in deck.all_words
                if pattern.search(folded(words.text))
            ]
    return tuple(dict.fromkeys(found))


def _named(deck: CopyDeck, services: Mapping[str, Contact]) -> list[str]:
    """The services that a deck offers, by key: as a helpline, in a gap, or by name."""
    text = " ".join(folded(words.text) for words in deck.all_words)
    named = {line.key for line in deck.helplines}
    named |= {key for words in deck.all_words for key in SERVICE.findall(words.text)}
    return [key for key in services if key in named or folded(services[key].name("en")) in text]
