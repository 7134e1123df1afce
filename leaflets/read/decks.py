"""`content/english/*.yaml` and `content/translations/*.po`: a publication's words, in English or translated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.copydeck import CopyDeck, Helpline, Sign, Words
from leaflets.language import Language
from leaflets.problem import Place, Problem, Refused
from leaflets.read.entries import Entry, each_read, meant, read_entries, read_text, shown
from leaflets.read.regions import read_confirmation

if TYPE_CHECKING:
    import polib


def read_deck(folder: Path, publication: str, english: Language) -> CopyDeck:
    """The publication's words as they were written: `english/PUBLICATION.yaml` with the shared signs and colophon."""
    whole = read_entries(folder / "english" / f"{publication}.yaml")
    parts = whole.parts("audience words", "signs helplines confirmed")
    known = read_entries(folder / "english" / "signs.yaml").pairs()
    helplines = parts["helplines"].pairs() if "helplines" in parts else {}
    return CopyDeck(
        publication=publication,
        audience=parts["audience"].one_of(("public", "young people", "professional")),
        language=english,
        words=_words(parts["words"]),
        colophon=_words(read_entries(folder / "english" / "colophon.yaml")),
        signs=tuple(each_read(parts["signs"].items(), lambda entry: _sign(entry, known))) if "signs" in parts else (),
        helplines=tuple(Helpline(key, Words(entry.text(), entry.place)) for key, entry in helplines.items()),
        confirmed=read_confirmation(parts["confirmed"]) if "confirmed" in parts else None,
        place=whole.place,
    )


def _words(entry: Entry) -> dict[str, Words]:
    return {key: Words(value.text(), value.place) for key, value in entry.pairs().items()}


def _sign(entry: Entry, known: Mapping[str, Entry]) -> Sign:
    key = entry.text()
    if key not in known:
        raise entry.refusal(f"there is no sign called '{key}'", meant(key, known))
    parts = known[key].parts("short long", "picture")
    short, long = (Words(parts.text(part), parts[part].place) for part in ("short", "long"))
    return Sign(key, parts.text("picture", key), short, long)


def translated(deck: CopyDeck, file: Path, language: Language) -> CopyDeck:
    """The deck in another language, from its PO file, whose contexts name each text's place (`poster.headline`).

    A fuzzy entry is a draft, and so is one whose English has changed since. A text without a translation is refused.
    """
    entries, name = _po_entries(file), shown(file)
    problems: list[Problem] = []

    def turn(words: Words, context: str) -> Words:
        entry = entries.get(context)
        if entry is None or not entry.msgstr:
            place = Place(name, (entry.linenum or 0) if entry else 0)
            problems.append(Problem(place, f"'{context}' is not translated", f'say in it: "{words.text}"'))
            return words
        stale = entry.msgid.strip() != words.text.strip()
        return Words(entry.msgstr, Place(name, entry.linenum or 0), draft=entry.fuzzy or stale)

    turned = _turned(deck, turn)
    if problems:
        raise Refused(*problems)
    return replace(turned, language=language)


def _turned(deck: CopyDeck, turn: Callable[[Words, str], Words]) -> CopyDeck:
    own = deck.publication
    return replace(
        deck,
        words={key: turn(words, f"{own}.{key}") for key, words in deck.words.items()},
        colophon={key: turn(words, f"colophon.{key}") for key, words in deck.colophon.items()},
        signs=tuple(
            replace(
                sign,
                short=turn(sign.short, f"signs.{sign.key}.short"),
                long=turn(sign.long, f"signs.{sign.key}.long"),
            )
            for sign in deck.signs
        ),
        helplines=tuple(
            replace(line, label=turn(line.label, f"{own}.helplines.{line.key}")) for line in deck.helplines
        ),
    )


def _po_entries(file: Path) -> dict[str, polib.POEntry]:
    import polib

    text, name = read_text(file), shown(file)
    try:
        parsed = polib.pofile(text)
    except (OSError, ValueError) as error:
        line = next((int(word) for word in str(error).split() if word.isdigit()), 0)
        raise Refused(Problem(Place(name, line), "is not a PO file", "open it in a PO editor and save it")) from None
    found: dict[str, polib.POEntry] = {}
    for entry in parsed:
        if entry.obsolete:
            continue
        place = Place(name, entry.linenum or 0)
        if not entry.msgctxt:
            raise Refused(Problem(place, "has no context", "add the msgctxt line that says where the words belong"))
        if entry.msgctxt in found:
            raise Refused(Problem(place, f"'{entry.msgctxt}' stands here twice", "keep one of them"))
        found[entry.msgctxt] = entry
    return found
