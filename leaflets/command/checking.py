"""`check`: whatever is wrong with layouts, formats and themes, or with translations, one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from leaflets.command.orders import layouts_named, today, usual_region
from leaflets.command.report import print_problems
from leaflets.job import PRESS, Job
from leaflets.press import Press
from leaflets.problem import Problem, Refused
from leaflets.read.library import Library

TRIED = {1: ("en", "mirrored", "stretched"), 2: ("cy+en", "ur+en"), 0: ("ar+cy+en+pl+ta+ur",)}
"""The languages that a layout is set in, by how many it speaks at once."""


def check(root: Path, asked: Mapping[str, Any]) -> int:
    """Prints every problem; 1 where there is any."""
    library = Library(root)
    if asked["kind"] == "translations":
        known = [tag for tag, language in library.languages.items() if tag != "en" and not language.for_designers]
        names = known if asked["names"] == ["all"] else [library.language(tag).tag for tag in asked["names"]]
        found = dict.fromkeys(problem for tag in names for problem in _translated(library, tag))
    else:
        found = dict.fromkeys(_problems(library, layouts_named(asked["names"], root)))
    print_problems(found)
    return 1 if found else 0


def _problems(library: Library, names: list[str]) -> Iterator[Problem]:
    for name in library.format_names():
        yield from _told(library.format, name)
    for name in library.theme_names():
        yield from _told(library.theme, name)
    press, day = Press(library), date.fromisoformat(today())
    region = usual_region(library.region_names())
    for name in names:
        wrong = list(_told(library.judge_layout, name))
        yield from wrong
        for voices in () if wrong else _tried(library, name):
            yield from _told(partial(_problems_set, press, name, region, day), voices)


def _tried(library: Library, name: str) -> tuple[str, ...]:
    """The languages that a layout is set in: those that all are, and one for each script that it treats on its own."""
    number = library.voices(name)
    if number != 1:
        return TRIED[number]
    words, scripts = library.layout(name, ("Latn",)).words, set(library.scripts_of(name))
    found = dict.fromkeys(TRIED[1])
    for tag, language in library.languages.items():
        if language.script in scripts and words in library.publications(tag):
            scripts.remove(language.script)
            found[tag] = None
    return tuple(found)


def _problems_set(press: Press, name: str, region: str, day: date, voices: str) -> tuple[Problem, ...]:
    return press.fitted(Job(name, region, voices, PRESS, "", day)).problems


def _translated(library: Library, tag: str) -> Iterator[Problem]:
    """What is wrong with a language's words; publications that it has none of are passed over."""
    for publication in library.publications(tag):
        try:
            deck = library.deck(publication, tag)
        except Refused as refused:
            yield from refused.problems
            continue
        for words in deck.all_words:
            if words.stale:
                yield Problem(words.place, "its English has changed since", "translate it anew: it is a draft")


def _told(look: Callable[[str], object], name: str) -> tuple[Problem, ...]:
    """The problems that looking at a thing finds."""
    try:
        found = look(name)
    except Refused as refused:
        return refused.problems
    return found if isinstance(found, tuple) else ()
