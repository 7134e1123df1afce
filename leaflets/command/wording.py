"""`check words`: whatever readers should not meet in them; and the door to `words`, which keeps them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from leaflets.check.emergency import without_999
from leaflets.check.names import misnamed
from leaflets.check.owed import unallowed, unsaid
from leaflets.check.progress import unfinished
from leaflets.check.reading import Told, hard_to_read
from leaflets.check.terms import misworded
from leaflets.command.orders import today
from leaflets.command.report import print_problems
from leaflets.copydeck import CopyDeck
from leaflets.policy import Policy
from leaflets.problem import Place, Problem, Refused
from leaflets.read.decks import DECK_AUDIENCES
from leaflets.read.entries import meant
from leaflets.read.library import Library
from leaflets.read.manuscript import shown

PASSED = "Worth a look, and in nobody's way:"


def check_words(root: Path, asked: Mapping[str, Any]) -> int:
    """Prints what is worth a look, then what is wrong; 1 where anything is wrong."""
    library = Library(root)
    publications, tags = chosen(library, asked["names"])
    wrong: dict[Problem, None] = {}
    doubtful: dict[Problem, None] = {}
    for problems, looks in _told(library, publications, tags):
        wrong.update(dict.fromkeys(problems))
        doubtful.update(dict.fromkeys(looks))
    if doubtful:
        print(PASSED, *doubtful, sep="\n", file=sys.stderr)
    print_problems(wrong)
    return 1 if wrong else 0


def words(root: Path, asked: Mapping[str, Any]) -> int:
    """Says how wordings and translations stand, or notes who stands by them."""
    if asked["action"] == "status":
        from leaflets.command.word_status import status

        return status(Library(root))
    from leaflets.command.word_confirming import confirm

    return confirm(Library(root), asked["language"], asked["by"] or "", asked["on"] or "")


def translations(library: Library) -> list[str]:
    """The languages that are translated into: not English, nor any of its disguises."""
    return [tag for tag, language in library.languages.items() if tag != "en" and not language.for_designers]


def chosen(library: Library, names: Iterable[str]) -> tuple[list[str], list[str]]:
    """The publications and the languages that are named; `all` are all of both, and `en` all publications."""
    publications, tags = library.deck_names(), translations(library)
    named = list(names)
    if unknown := [name for name in named if name not in (*publications, *tags, "all", "en")]:
        known = [*publications, *tags, "en"]
        raise Refused(
            *(Problem(None, f"there are no words called '{name}'", meant(name, known)) for name in unknown),
        )
    if "all" in named:
        return publications, tags
    return [name for name in publications if name in named or "en" in named], [tag for tag in tags if tag in named]


def _told(library: Library, publications: Collection[str], tags: Iterable[str]) -> Iterator[Told]:
    """What is wrong and what is worth a look, in English and then in each of those languages."""
    policy, terms = library.policy, library.terms
    yield _misnamed_limits(policy, library.deck_names()), ()
    for publication in publications:
        deck, problems = _tried(library.deck, publication, "en")
        yield problems, ()
        if deck:
            yield (*misworded(deck, terms), *unsaid(deck, policy.owed), *unallowed(deck, library.services)), ()
            yield hard_to_read(deck, policy.reading)
    yield _without_999(library, publications), ()
    day, names = date.fromisoformat(today()), library.proper_names
    for tag in tags:
        decks = []
        begun = library.publications(tag)
        if not begun:
            file = shown(library.content / "translations" / f"{tag}.po")
            yield (
                (
                    Problem(
                        Place(file), "has no words of any publication", "copy another language's file, and translate it"
                    ),
                ),
                (),
            )
        for publication in begun:
            deck, problems = _tried(library.deck, publication, tag)
            yield problems, ()
            if deck:
                decks.append(deck)
                yield misnamed(library.deck(publication, "en"), deck, names), ()
        yield (), unfinished(decks, day, policy)


def _tried(
    find: Callable[[str, str], CopyDeck], publication: str, tag: str
) -> tuple[CopyDeck | None, tuple[Problem, ...]]:
    try:
        return find(publication, tag), ()
    except Refused as refused:
        return None, refused.problems


def _misnamed_limits(policy: Policy, publications: Collection[str]) -> tuple[Problem, ...]:
    """Limits of reading for neither an audience nor a publication would bind nobody."""
    known = (*DECK_AUDIENCES, *publications)
    return tuple(
        Problem(limits.place, f"there is neither an audience nor a publication called '{key}'", meant(key, known))
        for key, limits in policy.reading.items()
        if key not in known
    )


def _without_999(library: Library, publications: Collection[str]) -> tuple[Problem, ...]:
    """The layouts of those publications that show no 999."""
    found: list[Problem] = []
    for name in library.layout_names():
        try:
            layout = library.layout(name, ("Latn",))
            if layout.words in publications:
                found += without_999(layout, library.deck(layout.words, "en"))
        except Refused as refused:
            found += refused.problems
    return tuple(found)
