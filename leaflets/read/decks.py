"""`content/english/*.yaml` and `content/translations/*.po`: a publication's words, in English or translated."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.copydeck import CopyDeck, Helpline, Sign, Words
from leaflets.language import Language
from leaflets.problem import Place, Problem, Refused
from leaflets.read.entries import Entry, Parts, each_read, meant, read_entries
from leaflets.read.manuscript import read_text, shown
from leaflets.read.regions import read_confirmation

if TYPE_CHECKING:
    import polib


COLOPHON = ("reference", "proof", "contacts", "translation", "wording", "comma")


def read_deck(
    folder: Path, publication: str, english: Language, services: Collection[str], pictures: Collection[str]
) -> CopyDeck:
    """The publication's words as they were written: `english/PUBLICATION.yaml` with the shared signs and colophon.

    Its helplines are some of `services`, and its signs are shown by some of `pictures`.
    """
    whole = read_entries(folder / "english" / f"{publication}.yaml")
    parts = whole.parts("audience words", "signs helplines must confirmed")
    known = read_entries(folder / "english" / "signs.yaml").pairs()
    signs = parts["signs"].items() if "signs" in parts else []
    helplines = parts["helplines"].pairs().values() if "helplines" in parts else []
    return CopyDeck(
        publication=publication,
        audience=parts["audience"].one_of(("public", "young people", "professional")),
        language=english,
        words=_words(parts["words"], ("title", "subject")),
        colophon=_words(read_entries(folder / "english" / "colophon.yaml"), COLOPHON),
        signs=tuple(each_read(signs, lambda entry: _sign(entry, known, pictures))),
        helplines=tuple(each_read(helplines, lambda entry: _helpline(entry, services))),
        must=_must(parts) if "must" in parts else (),
        confirmed=read_confirmation(parts["confirmed"]) if "confirmed" in parts else None,
        place=whole.place,
    )


def _must(parts: Parts) -> tuple[str, ...]:
    """The words that every piece has to show."""
    return tuple(key.one_of(parts["words"].pairs()) for key in parts["must"].items())


def _words(entry: Entry, needed: Collection[str]) -> dict[str, Words]:
    pairs = entry.pairs()
    lacking = [key for key in needed if key not in pairs or not pairs[key].text()]
    if lacking:
        mend = "add '{}: ...' to it"
        raise Refused(*(Problem(entry.place, f"'{entry.name}' lacks '{key}'", mend.format(key)) for key in lacking))
    values = each_read(pairs.values(), lambda value: Words(value.text(), value.place))
    return dict(zip(pairs, values, strict=True))


def _helpline(entry: Entry, services: Collection[str]) -> Helpline:
    if entry.name not in services:
        raise entry.refusal(f"there is no service called '{entry.name}'", meant(entry.name, services))
    return Helpline(entry.name, Words(entry.text(), entry.place))


def _sign(entry: Entry, known: Mapping[str, Entry], pictures: Collection[str]) -> Sign:
    key = entry.text()
    if key not in known:
        raise entry.refusal(f"there is no sign called '{key}'", meant(key, known))
    parts = known[key].parts("short long", "picture")
    short, long = (Words(parts.text(part), parts[part].place) for part in ("short", "long"))
    picture = parts.text("picture", key)
    if picture not in pictures:
        named = parts.get("picture", known[key])
        raise named.refusal(f"there is no picture called '{picture}'", meant(picture, pictures))
    return Sign(key, picture, short, long)


def translated(deck: CopyDeck, file: Path, language: Language) -> CopyDeck:
    """The deck in another language, from its PO file, whose contexts name each text's place (`poster.headline`).

    A fuzzy entry is a draft, and so is one whose English has changed since. A text without a translation is refused.
    """
    entries, name = _po_entries(file), shown(file)
    problems: list[Problem] = []

    def turn(words: Words, context: str) -> Words:
        entry = entries.get(context)
        if entry is None or not entry.msgstr.strip():
            place = Place(name, (entry.linenum or 0) if entry else 0)
            problems.append(Problem(place, f"'{context}' is not translated", f'say in it: "{words.text}"'))
            return words
        stale = entry.msgid.strip() != words.text.strip()
        return Words(entry.msgstr, Place(name, entry.linenum or 0), draft=entry.fuzzy or stale)

    made = turned(deck, turn)
    if problems:
        raise Refused(*problems)
    return replace(made, language=language)


def turned(deck: CopyDeck, turn: Callable[[Words, str], Words]) -> CopyDeck:
    """The deck with every one of its words turned into others; `turn` is told where each belongs."""
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
        # polib would open a file whose name its text happens to be: no such name ends in a new line.
        parsed = polib.pofile(f"{text}\n")
    except (OSError, ValueError) as error:
        line = re.search(r"\(line (\d+)\)", str(error))
        place = Place(name, int(line[1]) if line else 0)
        raise Refused(Problem(place, "is not a PO file", "open it in a PO editor and save it")) from None
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
