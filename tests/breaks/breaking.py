"""One break: a single thing that is made wrong in a house in which all is right, and what has to be said of it."""

import re
from collections.abc import Callable
from typing import NamedTuple

Change = Callable[[bytes], bytes | None]
"""A file's bytes, changed; none where the file is to be gone."""

LEEDS = "content/regions/leeds.yaml"
SERVICES = "content/services.yaml"
POSTER = "content/english/poster.yaml"
SIGNS = "content/english/signs.yaml"
URDU = "content/translations/ur.po"
A4 = "layouts/poster/a4.yaml"
HOUSE_STYLE = "layouts/house.yaml"
HARBOUR = "layouts/themes/harbour.yaml"
FORMAT = "layouts/formats/a4-portrait.yaml"
PDF = "out/leeds/poster-a4-en-press-final.pdf"
URDU_PDF = "out/leeds/poster-a4-ur-press-final.pdf"

REGIONS, WORDS, TRANSLATIONS, LAYOUTS = "check regions", "check words", "check translations", "check layouts"
BUILD, BUILD_URDU, RECHECK = "build --final", "build --final, in Urdu", "preflight"
CONFIRMED = "words confirm, build --final"
REGION_CONFIRMED = "region confirm, build --final"
"""Somebody stands by the words, or by the region, all the same."""
WRITTEN = "build --final, reading back"
"""The file that the program has written is changed before it is read back."""
NOWHERE = "-"
"""The place of what is wrong with a sheet, and with no line of a file."""


class Break(NamedTuple):
    """What is broken, in which file of the house and how; which command catches it, and what its message says.

    `place` is the file that the message names, with its line where it has lines: the broken one, where it is empty.
    """

    group: str
    name: str
    command: str
    file: str
    change: Change
    says: str
    place: str = ""

    @property
    def told_of(self) -> str:
        """The file that the message has to name; empty where it names none."""
        return "" if self.place == NOWHERE else self.place or self.file


Row = tuple[str, str, str, Change, str] | tuple[str, str, str, Change, str, str]


def group(name: str, rows: tuple[Row, ...]) -> list[Break]:
    """Breaks of one kind."""
    return [Break(name, *row) for row in rows]


def swap(*pairs: str) -> Change:
    """Puts each second text in the place of the first one like the text before it. It must be there."""

    def change(data: bytes) -> bytes:
        text = data.decode()
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            if old not in text or old == new:
                raise AssertionError(f"'{old}' is not there to be changed")
            text = text.replace(old, new, 1)
        return text.encode()

    return change


def matched(pattern: str, new: str = "") -> Change:
    """Puts a text in the place of the first that matches."""

    def change(data: bytes) -> bytes:
        changed, times = re.subn(pattern, new, data.decode(), count=1)
        if not times:
            raise AssertionError(f"nothing matches '{pattern}'")
        return changed.encode()

    return change


def everywhere(old: str, new: str) -> Change:
    """Puts one text in the place of another, as often as it is there."""

    def change(data: bytes) -> bytes:
        if old.encode() not in data:
            raise AssertionError(f"'{old}' is not there to be changed")
        return data.replace(old.encode(), new.encode())

    return change


def within(start: str, old: str, new: str) -> Change:
    """Changes the first such text that comes after `start`."""

    def change(data: bytes) -> bytes:
        head, found, tail = data.decode().partition(start)
        if not found or old not in tail:
            raise AssertionError(f"'{old}' does not come after '{start}'")
        return (head + found + tail.replace(old, new, 1)).encode()

    return change


def said(context: str, old: str, new: str) -> Change:
    """Changes what a PO file says for one text; at its beginning, where `old` is empty."""

    def change(data: bytes) -> bytes:
        head, found, tail = data.decode().partition(f'msgctxt "{context}"\n')
        entry, end, rest = tail.partition("\n\n")
        english, mark, translation = entry.partition("msgstr ")
        before = old or '"'
        if not found or before not in translation:
            raise AssertionError(f"'{context}' does not say '{old}'")
        changed = translation.replace(before, new if old else f'"{new}', 1)
        return (head + found + english + mark + changed + end + rest).encode()

    return change


def retold(context: str, words: str) -> Change:
    """Puts other words in the place of a translation."""

    def change(data: bytes) -> bytes:
        pattern = rf'(msgctxt "{re.escape(context)}"\nmsgid .*?\nmsgstr ).*?(?=\n\n)'
        changed, times = re.subn(pattern, lambda entry: f'{entry[1]}"{words}"', data.decode(), count=1, flags=re.DOTALL)
        if not times:
            raise AssertionError(f"there is no '{context}'")
        return changed.encode()

    return change


def lines_gone(start: str, lines: int = 1) -> Change:
    """Takes away the line that begins so, and those that follow it."""

    def change(data: bytes) -> bytes:
        kept = data.decode().splitlines(keepends=True)
        at = next(number for number, line in enumerate(kept) if line.startswith(start))
        return "".join(kept[:at] + kept[at + lines :]).encode()

    return change


def added(text: str) -> Change:
    """Adds lines at the end."""
    return lambda data: data.rstrip() + b"\n" + text.encode()


def gone(_: bytes) -> None:
    """Takes the file away."""


def unchanged(data: bytes) -> bytes:
    """Nothing is changed: what is wrong is asked for."""
    return data


def written(data: bytes) -> Change:
    """Another file in its place."""
    return lambda _: data
