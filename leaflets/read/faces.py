"""`fonts/faces.yaml` and the font files that it names."""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from leaflets.problem import Place, Problem, Refused
from leaflets.read.entries import Entry, each_read, meant, read_entries
from leaflets.read.manuscript import shown
from leaflets.read.themes import KINDS, WEIGHTS
from leaflets.typeface import Script, Setting, Typeface

SMALLEST = 0.7
"""The least that a script's type may be beside Latin: below it, what a layout calls 12 pt cannot be read as such."""
POSTSCRIPT, ENCODINGS = 6, {1: "mac-roman", 3: "utf-16-be"}
NEEDED = {b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"OS/2"}


def read_scripts(file: Path) -> dict[str, Script]:
    """Scripts by ISO 15924 code."""
    entries = read_entries(file).pairs().values()
    known = list(Typefaces(file.parent))
    return {script.code: script for script in each_read(entries, lambda entry: _script(entry, known))}


def _script(entry: Entry, known: Collection[str]) -> Script:
    parts = entry.parts(" ".join(("faces", *KINDS)), "tracked clearance foreign note")
    faces = parts["faces"].parts(" ".join(WEIGHTS))
    return Script(
        code=entry.name,
        faces={weight: _face(faces[weight], known) for weight in WEIGHTS},
        settings={kind: _setting(parts[kind]) for kind in KINDS},
        tracked=parts.flag("tracked"),
        clearance=parts.length("clearance"),
        foreign=parts.number("foreign", 1.0),
    )


def _face(entry: Entry, known: Collection[str]) -> str:
    name = entry.text()
    if name not in known:
        raise entry.refusal(f"there is no {name}.ttf in this folder", meant(name, known))
    return name


def _setting(entry: Entry) -> Setting:
    parts = entry.parts("size leading")
    return Setting(parts["size"].number(SMALLEST), parts["leading"].number())


class Typefaces(Mapping[str, Typeface]):
    """The font files of a folder by name, each opened when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opened: dict[str, Typeface] = {}

    def __getitem__(self, name: str) -> Typeface:
        if name not in self._opened:
            self._opened[name] = _typeface(self._folder / f"{name}.ttf")
        return self._opened[name]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(file.stem for file in self._folder.glob("*.ttf")))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _typeface(file: Path) -> Typeface:
    try:
        data = file.read_bytes()
    except OSError as error:
        problem = Problem(Place(shown(file)), f"cannot be read ({error.strerror})", "name a file of this folder")
        raise Refused(problem) from None
    if data[:4] not in (b"\x00\x01\x00\x00", b"true"):
        raise Refused(Problem(Place(shown(file)), "is not a TrueType font", "save it as .ttf, with glyf outlines"))
    if not _whole(data):
        raise Refused(Problem(Place(shown(file)), "is a damaged font", "fetch it again from its source"))
    if (called := _called(data)) not in ("", file.stem):
        mend = f"name the file {called}.ttf, or fetch the font that its name says"
        raise Refused(Problem(Place(shown(file)), f"holds the font {called}", mend))
    return Typeface(file.stem, file, data)


def _whole(data: bytes) -> bool:
    """Whether every table that the font's directory names is there, and all that are needed among them."""
    tables = _tables(data)
    return tables.keys() >= NEEDED and all(start + length <= len(data) for start, length in tables.values())


def _tables(data: bytes) -> dict[bytes, tuple[int, int]]:
    """Where each table begins, and how long it is, by the font's directory."""
    records = data[12 : 12 + 16 * int.from_bytes(data[4:6], "big")]
    rows = struct.iter_unpack(">4s3L", records[: len(records) // 16 * 16])
    return {tag: (start, length) for tag, _, start, length in rows}


def _called(data: bytes) -> str:
    """The PostScript name that a font gives itself; empty where it has none (OpenType, the table `name`, ID 6)."""
    start, length = _tables(data).get(b"name", (0, 0))
    table = data[start : start + length]
    texts = table[int.from_bytes(table[4:6], "big") :]
    records = table[6 : 6 + 12 * int.from_bytes(table[2:4], "big")]
    for platform, _, _, number, long, at in struct.iter_unpack(">6H", records[: len(records) // 12 * 12]):
        if number == POSTSCRIPT and platform in ENCODINGS:
            return texts[at : at + long].decode(ENCODINGS[platform], "replace")
    return ""
