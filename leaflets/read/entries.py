"""YAML as composed nodes: every value is text that knows its line.

YAML's own guesses turn `0161` into 113 and `no` into False, so that nothing here is ever converted by YAML itself.
Unknown and duplicate keys are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import yaml
from msgspec import Struct, field

from leaflets.measure import INCH, MM
from leaflets.problem import Place, Problem, Refused
from leaflets.read.manuscript import composed

Made = TypeVar("Made")
UNITS = {"mm": MM, "cm": 10 * MM, "in": INCH, "pt": 1.0, "px": 1.0}
"""Points in each. A pixel of a screen layout is a point of its page, so that a picture of it is exact at 72 an inch."""


def read_entries(file: Path) -> Entry:
    """The file's outermost value."""
    return Entry(file.stem, composed(file))


class Entry(Struct, frozen=True):
    """A value in a file, under the key `name`. `measures` are lengths that may be called by a name of their own."""

    name: str
    node: yaml.Node
    measures: Mapping[str, float] = field(default_factory=dict)

    @property
    def place(self) -> Place:
        return _place(self.node)

    def refusal(self, fault: str, mend: str = "") -> Refused:
        """The exception to raise about this value."""
        return Refused(Problem(self.place, fault, mend))

    # what kind of value it is

    @property
    def is_text(self) -> bool:
        return isinstance(self.node, yaml.ScalarNode)

    @property
    def is_list(self) -> bool:
        return isinstance(self.node, yaml.SequenceNode)

    # its value, as one kind or another

    def text(self) -> str:
        """The scalar's own characters; a block of prose without its last line end."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.refusal(f"'{self.name}' must be one text", "write it on one line, or as a block after '|'")
        return str(self.node.value).rstrip("\n")

    def one_of(self, known: Iterable[str]) -> str:
        """Text that must be one of a few words."""
        text, known = self.text(), list(known)
        if text not in known:
            raise self.refusal(f"'{self.name}' cannot be '{text}'", meant(text, known))
        return text

    def items(self) -> list[Entry]:
        """The list's members."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.refusal(f"'{self.name}' must be a list", "write '- ' before each member, or [a, b]")
        return [Entry(self.name, node, self.measures) for node in self.node.value]

    def pairs(self) -> dict[str, Entry]:
        """The mapping's values under keys of any name, each once."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.refusal(f"'{self.name}' must have parts", "write 'key: value' lines below it")
        found: dict[str, Entry] = {}
        for key, value in self.node.value:
            entry = Entry(str(key.value), value, self.measures)
            if not isinstance(key, yaml.ScalarNode):
                raise entry.refusal(f"'{self.name}' has a key that is not a word", "write one word before the colon")
            if key.value in found:
                raise Refused(Problem(_place(key), f"'{key.value}' stands here twice", "keep one of them"))
            found[entry.name] = entry
        return found

    def parts(self, needed: str, optional: str = "") -> Parts:
        """The mapping's values under the keys named, which are all that it may have."""
        pairs, known = self.pairs(), [*needed.split(), *optional.split()]
        problems = []
        places = {str(key.value): _place(key) for key, _ in self.node.value}
        for key in pairs:
            if key not in known:
                fault = f"'{self.name}' has no part called '{key}'"
                problems.append(Problem(places[key], fault, meant(key, known)))
        lacking = [key for key in needed.split() if key not in pairs]
        problems += [Problem(self.place, f"'{self.name}' lacks '{key}'", f"add '{key}: ...' to it") for key in lacking]
        if problems:
            raise Refused(*problems)
        return Parts(self, pairs)

    def number(self, least: float = 0.0) -> float:
        """A plain number, no smaller than `least`."""
        text = self.text()
        if not re.fullmatch(r"-?\d{1,6}(\.\d{1,6})?", text, re.ASCII):
            raise self.refusal(f"'{self.name}' must be a number, not '{text}'", "write digits, such as 1.5")
        if float(text) < least:
            raise self.refusal(f"'{self.name}' cannot be {text}", f"{least:g} is the least")
        return float(text)

    def count(self, least: int, most: int) -> int:
        """A whole number of things."""
        text, mend = self.text(), f"write a number from {least} to {most}"
        if not re.fullmatch(r"-?\d{1,6}", text, re.ASCII):
            raise self.refusal(f"'{self.name}' must be a whole number, not '{text}'", mend)
        if not least <= int(text) <= most:
            raise self.refusal(f"'{self.name}' cannot be {text}", mend)
        return int(text)

    def length(self) -> float:
        """A length in points, from `12 mm`, `9 pt`, `0.5 in`, `0`, or the name of a measure."""
        found = self.distance()
        if found < 0:
            raise self.refusal(f"'{self.name}' cannot be less than nothing", "write a length without a minus")
        return found

    def distance(self) -> float:
        """A length that may go the other way, and then has a minus."""
        return length(self.text(), self)

    def share(self, whole: float) -> float:
        """A length, or a percentage of `whole`."""
        match = re.fullmatch(r"(\d{1,3}(?:\.\d{1,3})?) %", self.text(), re.ASCII)
        return float(match[1]) / 100 * whole if match else self.length()

    def flag(self) -> bool:
        """Yes or no."""
        return self.one_of(("yes", "no")) == "yes"


def _place(node: yaml.Node) -> Place:
    return Place(node.start_mark.name, node.start_mark.line + 1)


class Parts(Mapping[str, Entry]):
    """A mapping whose keys have been checked."""

    def __init__(self, whole: Entry, pairs: dict[str, Entry]) -> None:
        self.whole, self._pairs = whole, pairs

    def __getitem__(self, key: str) -> Entry:
        return self._pairs[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def text(self, key: str, otherwise: str = "") -> str:
        return self[key].text() if key in self else otherwise

    def one_of(self, key: str, known: Iterable[str], otherwise: str) -> str:
        return self[key].one_of(known) if key in self else otherwise

    def length(self, key: str, otherwise: float = 0.0) -> float:
        return self[key].length() if key in self else otherwise

    def number(self, key: str, otherwise: float = 0.0, least: float = 0.0) -> float:
        return self[key].number(least) if key in self else otherwise

    def count(self, key: str, otherwise: int = 0, least: int = 0, most: int = 100) -> int:
        return self[key].count(least, most) if key in self else otherwise

    def flag(self, key: str) -> bool:
        return key in self and self[key].flag()


def length(text: str, entry: Entry) -> float:
    """Points from a length with its unit; `entry` is where the text stands."""
    text = text.strip()
    if text in entry.measures:
        return entry.measures[text]
    match = re.fullmatch(r"([+-]?\d{1,6}(?:\.\d{1,6})?) ?(mm|cm|in|pt|px)", text, re.ASCII)
    if text == "0":
        return 0.0
    if not match and re.fullmatch(r"[a-z_]+", text):
        raise entry.refusal(f"there is no measure called '{text}'", meant(text, [*entry.measures, "12.5 mm"]))
    if not match:
        units = ", ".join(UNITS)
        raise entry.refusal(f"'{text}' is not a length", f"write a number and a unit ({units}), such as 12.5 mm")
    return float(match[1]) * UNITS[match[2]]


def meant(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The nearest of the known words, as a question; failing that, what to do `otherwise`, or all of them."""
    from difflib import get_close_matches

    known = list(known)
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    every = ", ".join(sorted(known))
    return otherwise or (f"it can be {every}" if every else "there is none yet, so write the first one")


def each_read(entries: Iterable[Entry], read: Callable[[Entry], Made]) -> list[Made]:
    """What `read` makes of every entry; where some are wrong, all their problems together."""
    made: list[Made] = []
    problems: list[Problem] = []
    for entry in entries:
        try:
            made.append(read(entry))
        except Refused as refused:
            problems += refused.problems
    if problems:
        raise Refused(*problems)
    return made
