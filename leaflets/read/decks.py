"""`content/english/*.yaml`: a publication's words as they were written."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path

from leaflets.copydeck import CopyDeck, Helpline, Sign, Words
from leaflets.language import Language
from leaflets.problem import Problem, Refused
from leaflets.read.entries import Entry, Parts, each_read, meant, read_entries
from leaflets.read.regions import read_confirmation

COLOPHON = ("reference", "proof", "contacts", "translation", "wording", "comma")
GAP = re.compile(r"(\(\(.*?\)\))")
"""What is filled in when the piece is made: `((region.short))`."""


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
