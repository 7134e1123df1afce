"""`content/english/*.yaml`: a publication's words as they were written."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import yaml
from msgspec.structs import replace

from leaflets.copydeck import SPOKEN, STRONG, CopyDeck, Helpline, Point, Sign, Words
from leaflets.language import Language
from leaflets.problem import Problem, Refused
from leaflets.read.entries import Entry, Parts, each_read, meant, read_entries
from leaflets.read.manuscript import read_text
from leaflets.read.regions import read_confirmation

COLOPHON = ("reference", "proof", "unread", "contacts", "translation", "wording", "comma", "checked")
TAG = re.compile(r"</?[A-Za-z][^>]*>|&[A-Za-z]+;|\{/?\w+\}")
"""Marks of other languages than ours: HTML, placeholders of other programs."""
DECK_AUDIENCES = ("public", "young people", "professional")


def read_deck(
    folder: Path, publication: str, english: Language, services: Collection[str], pictures: Collection[str]
) -> CopyDeck:
    """The publication's words as they were written: `english/PUBLICATION.yaml` with the shared signs and colophon.

    Its helplines are some of `services`, and its signs are shown by some of `pictures`.
    """
    whole = read_entries(folder / "english" / f"{publication}.yaml")
    parts = whole.parts("audience words", "signs points helplines must confirmed")
    known = read_entries(folder / "english" / "signs.yaml").pairs()
    signs = parts["signs"].items() if "signs" in parts else []
    points = parts["points"].pairs() if "points" in parts else {}
    helplines = parts["helplines"].pairs().values() if "helplines" in parts else []
    deck = CopyDeck(
        publication=publication,
        audience=parts["audience"].one_of(DECK_AUDIENCES),
        language=english,
        words=_words(parts["words"], ("title", "subject")),
        colophon=_words(read_entries(folder / "english" / "colophon.yaml"), COLOPHON),
        signs=tuple(each_read(signs, lambda entry: _sign(entry, known, pictures))),
        points={name: tuple(_points(entry, pictures)) for name, entry in points.items()},
        helplines=tuple(each_read(helplines, lambda entry: _helpline(entry, services))),
        must=_must(parts) if "must" in parts else (),
        confirmed=read_confirmation(parts["confirmed"]) if "confirmed" in parts else None,
        place=whole.place,
    )
    return replace(deck, digest=_digest(deck))


def confirmed_span(file: Path) -> tuple[int, int] | None:
    """Where in the deck's file the value of `confirmed` begins and ends, in characters; nothing where there is none."""
    entry = read_entries(file).pairs().get("confirmed")
    if entry is None:
        return None
    block = isinstance(entry.node, yaml.MappingNode) and not entry.node.flow_style
    last = entry.node.value[-1][1] if block else entry.node
    lines = read_text(file).split("\n")
    begins, ends = (
        sum(len(line) + 1 for line in lines[: mark.line]) + mark.column
        for mark in (entry.node.start_mark, last.end_mark)
    )
    return begins, ends


def _digest(deck: CopyDeck) -> str:
    """A short name for exactly these words, for whoever confirms them."""
    said = "\n".join(words.text for words in deck.all_words)
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _must(parts: Parts) -> tuple[str, ...]:
    """The words that every piece has to show."""
    return tuple(key.one_of(parts["words"].pairs()) for key in parts["must"].items())


def _words(entry: Entry, needed: Collection[str]) -> dict[str, Words]:
    pairs = entry.pairs()
    lacking = [key for key in needed if key not in pairs or not pairs[key].text()]
    if lacking:
        mend = "add '{}: ...' to it"
        raise Refused(*(Problem(entry.place, f"'{entry.name}' lacks '{key}'", mend.format(key)) for key in lacking))
    return dict(zip(pairs, each_read(pairs.values(), _said), strict=True))


def _said(entry: Entry) -> Words:
    """Words as they were written. Refused where what marks bold or another language is left open."""
    text = entry.text()
    fault = markup_fault(text)
    if fault:
        raise entry.refusal(*fault)
    return Words(text, entry.place)


def markup_fault(text: str) -> tuple[str, str] | None:
    """What is wrong with the marks in a text, and the mend."""
    if text.count(STRONG) % 2:
        return f"'{STRONG}' is opened and not closed", f"write {STRONG}bold words{STRONG}"
    tag = TAG.search(text)
    if tag:
        return f"there is a tag '{tag[0]}'", f"take it out; for bold write {STRONG}words{STRONG}"
    if any(mark in SPOKEN.sub("", text) for mark in "[]"):
        return "square brackets hold no words in another language", "write [en: English words], or use round brackets"
    return None


def _points(entry: Entry, pictures: Collection[str]) -> list[Point]:
    return each_read(entry.pairs().values(), lambda point: _point(point, pictures))


def _point(entry: Entry, pictures: Collection[str]) -> Point:
    parts = entry.parts("short", "long picture")
    picture = parts["picture"].one_of(pictures) if "picture" in parts else ""
    return Point(entry.name, picture, _said(parts["short"]), _said(parts["long"]) if "long" in parts else None)


def _helpline(entry: Entry, services: Collection[str]) -> Helpline:
    if entry.name not in services:
        raise entry.refusal(f"there is no service called '{entry.name}'", meant(entry.name, services))
    return Helpline(entry.name, _said(entry))


def _sign(entry: Entry, known: Mapping[str, Entry], pictures: Collection[str]) -> Sign:
    key = entry.text()
    if key not in known:
        raise entry.refusal(f"there is no sign called '{key}'", meant(key, known))
    parts = known[key].parts("short long", "picture")
    short, long = (_said(parts[part]) for part in ("short", "long"))
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
        points={name: _turned_points(points, turn, f"{own}.{name}") for name, points in deck.points.items()},
        helplines=tuple(
            replace(line, label=turn(line.label, f"{own}.helplines.{line.key}")) for line in deck.helplines
        ),
    )


def _turned_points(points: tuple[Point, ...], turn: Callable[[Words, str], Words], room: str) -> tuple[Point, ...]:
    return tuple(
        replace(
            point,
            short=turn(point.short, f"{room}.{point.key}.short"),
            long=turn(point.long, f"{room}.{point.key}.long") if point.long else None,
        )
        for point in points
    )
