"""`words status`: who stands by which words, and until when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from leaflets.check.doubts import stands
from leaflets.command.orders import today
from leaflets.command.report import print_problems
from leaflets.command.wording import translations
from leaflets.problem import Problem, Refused
from leaflets.read.library import Library
from leaflets.read.progress import Progress, read_progress
from leaflets.region import Confirmation

WORDING = ("English wording", "texts", "confirmed by", "on", "stands until")
TRANSLATION = (
    "language", "name", "publications", "texts", "drafts", "stale", "missing", "confirmed by", "on", "stands until",
)  # fmt: skip
COUNTS = range(2, 7)


def status(library: Library) -> int:
    """Prints a table of the English wordings and one of the translations; 1 where a file cannot be read."""
    day, problems = date.fromisoformat(today()), list[Problem]()
    wordings: list[tuple[str, ...]] = [WORDING]
    languages: list[tuple[str, ...]] = [TRANSLATION]
    for publication in library.deck_names():
        try:
            wordings.append(_wording(library, publication, day))
        except Refused as refused:
            problems += refused.problems
    for tag in translations(library):
        try:
            languages.append(_translation(library, tag, day))
        except Refused as refused:
            problems += refused.problems
    for line in (*_aligned(wordings, (1,)), "", *_aligned(languages, COUNTS)):
        print(line)
    print_problems(dict.fromkeys(problems))
    return 1 if problems else 0


def _wording(library: Library, publication: str, day: date) -> tuple[str, ...]:
    deck = library.deck(publication, "en")
    confirmed = deck.confirmed
    changed = confirmed is not None and confirmed.of != deck.digest
    return (publication, str(len(deck.all_words)), *_confirmed(library, confirmed, day, changed=changed))


def _translation(library: Library, tag: str, day: date) -> tuple[str, ...]:
    begun = [library.deck(publication, "en") for publication in library.publications(tag)]
    found = read_progress(library.content / "translations" / f"{tag}.po", begun)
    counts = (len(begun), found.texts, _drafts(library, found, day), len(found.stale), found.missing)
    known = _confirmed(library, found.claimed, day, changed=bool(found.changed))
    return (tag, library.language(tag).english_name, *map(str, counts), *known)


def _drafts(library: Library, found: Progress, day: date) -> int:
    """All of them are drafts where a confirmation has run out."""
    holds = found.claimed is not None and stands(found.claimed, found.claimed.of, day, library.policy)
    return found.drafts if holds else found.texts - found.missing


def _confirmed(library: Library, confirmed: Confirmation | None, day: date, *, changed: bool) -> tuple[str, str, str]:
    """Who, when, and until when that stands."""
    if confirmed is None:
        return "nobody", "", ""
    until = confirmed.on + library.policy.stands_for
    if changed:
        how = "changed since"
    elif confirmed.on > day:
        how = "not yet"
    else:
        how = f"{until}" if until >= day else f"{until}, run out"
    return confirmed.by, f"{confirmed.on}", how


def _aligned(rows: Sequence[Sequence[str]], counts: Sequence[int]) -> Iterator[str]:
    """Rows in columns; numbers stand under one another by their last figures."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            f"{cell:>{width}}" if at in counts else f"{cell:<{width}}"
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
