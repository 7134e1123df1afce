"""`words confirm`: somebody stands by the words of a language. Only the lines that say so change."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

from leaflets.command.files import write_files
from leaflets.command.orders import today
from leaflets.command.po_lines import cleared, headed
from leaflets.command.report import print_problems
from leaflets.command.signing import MEND, expiry_problem, name_fault, older_problems
from leaflets.command.wording import translations
from leaflets.problem import Place, Problem, Refused
from leaflets.read.decks import confirmed_span
from leaflets.read.entries import meant
from leaflets.read.library import Library
from leaflets.read.manuscript import HIDDEN, read_text, shown
from leaflets.read.progress import read_progress
from leaflets.read.regions import day_of
from leaflets.read.translations import confirmable
from leaflets.read.vouching import CHECKED_BY, CHECKED_OF, CHECKED_ON, spelt

LONGEST_NAME = 120
"""Characters of a name and a role."""


def confirm(library: Library, tag: str, by: str, on: str) -> int:
    """Notes who stands by a language's words since when, and says until when that holds. Refused: nothing changed."""
    known = translations(library)
    problems = [*_name_problems(by), *_day_problems(on, library)]
    if tag not in ("en", *known):
        problems.append(Problem(None, f"there are no words in '{tag}' to confirm", meant(tag, ["en", *known])))
    if problems:
        raise Refused(*problems)
    name, day = " ".join(by.split()), date.fromisoformat(on or today())
    _judge_older(library, tag, day)
    stale: tuple[str, ...] = ()
    if tag == "en":
        files = {file: _deck_text(library, file, name, day) for file in _deck_files(library)}
    else:
        file = _po(library, tag)
        text, stale = _translated_text(library, file, tag, name, day)
        files = {file: text}
    write_files({file: _saved(file, text) for file, text in files.items() if text != read_text(file)})
    _tell_stale(library, tag, stale)
    print(f"{name} stands by the words in {library.language(tag).english_name} until {day + library.policy.stands_for}")
    return 0


def _name_problems(by: str) -> list[Problem]:
    if not any(map(str.isalpha, by)):
        return [Problem(None, f"'{by.strip()}' is no name" if by.strip() else "the name is blank", MEND)]
    if len(by) > LONGEST_NAME:
        return [Problem(None, f"the name is {len(by)} characters long", f"{LONGEST_NAME} are the most")]
    if HIDDEN.search(by) or any(unicodedata.category(letter) in ("Cc", "Zl", "Zp", "Cs") for letter in by):
        return [Problem(None, "the name has a character that cannot be printed", MEND)]
    fault = name_fault(by)
    return [Problem(None, fault, MEND)] if fault else []


def _day_problems(on: str, library: Library) -> list[Problem]:
    day = day_of(on) if on else None
    if on and not day:
        return [Problem(None, f"'{on}' is not a date", "write it as 2026-11-23")]
    now = date.fromisoformat(today())
    if day and day > now:
        return [Problem(None, f"{on} is in the future", "give the day on which the words were read")]
    expired = expiry_problem(day, now, library.policy) if day else None
    return [expired] if expired else []


def _judge_older(library: Library, tag: str, day: date) -> None:
    """Refuses a day before that on which somebody confirmed what stands; told once, for the latest of them."""
    decks = [library.deck(name, tag) for name in (library.deck_names() if tag == "en" else library.publications(tag))]
    given = [(deck.place, deck.confirmed, deck.digest) for deck in decks]
    if tag != "en":
        given = [(Place(shown(_po(library, tag))), deck.checked, deck.checked.of) for deck in decks if deck.checked]
    given.sort(key=lambda one: one[1].on if one[1] else date.min, reverse=True)
    named = ((place, "its words", confirmed, of) for place, confirmed, of in given)
    problem = next(older_problems(day, named, date.fromisoformat(today()), library.policy), None)
    if problem:
        raise Refused(problem)


# English


def _deck_files(library: Library) -> list[Path]:
    return [library.content / "english" / f"{publication}.yaml" for publication in library.deck_names()]


def _deck_text(library: Library, file: Path, name: str, day: date) -> str:
    """The deck's file with who confirms it, in the place of an older line or as its last."""
    digest, quoted = library.deck(file.stem, "en").digest, name.replace("'", "''")
    value = f"{{ on: {day}, by: '{quoted}', of: {digest} }}"
    text, span = read_text(file), confirmed_span(file)
    if span:
        return text[: span[0]] + value + text[span[1] :]
    end = "\r\n" if "\r\n" in text else "\n"
    return f"{text.rstrip()}{end}{end}confirmed: {value}{end}"


# Translations


def _po(library: Library, tag: str) -> Path:
    return library.content / "translations" / f"{tag}.po"


def _translated_text(library: Library, file: Path, tag: str, name: str, day: date) -> tuple[str, tuple[str, ...]]:
    """The PO file without its fuzzy flags and with who confirms it; and the contexts of what stays a draft.

    Refused where it cannot be a translation of the English.
    """
    begun = library.publications(tag)
    if not begun:
        raise Refused(Problem(None, f"nothing is translated into '{tag}' yet", "translate something first"))
    for publication in begun:
        library.deck(publication, tag)
    english = [library.deck(publication, "en") for publication in begun]
    stale = read_progress(file, english).stale
    sure = {context for deck in english for context, _ in deck.placed}.difference(stale)
    text = cleared(read_text(file), sure)
    of = spelt(confirmable(text, shown(file)))
    return headed(text, {CHECKED_BY: name, CHECKED_ON: f"{day}", CHECKED_OF: of}), stale


def _tell_stale(library: Library, tag: str, stale: tuple[str, ...]) -> None:
    """Names what nobody can stand by, since its English has changed."""
    places = {
        context: words.place
        for publication in (library.publications(tag) if stale else ())
        for context, words in library.deck(publication, tag).placed
    }
    mend = "translate it anew, then confirm again"
    print_problems(
        Problem(places[context], f"'{context}' stays a draft: its English has changed since", mend) for context in stale
    )


# Files


def _saved(file: Path, text: str) -> bytes:
    """The text as the file had it, with its mark of UTF-8 where there was one."""
    return text.encode("utf-8-sig" if file.read_bytes().startswith(b"\xef\xbb\xbf") else "utf-8")
