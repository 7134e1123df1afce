"""Regions' files as texts that can be edited, and read back before they are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from time import time
from typing import TypeAlias

from leaflets.command.files import write_files
from leaflets.exchange import Part, Value, edited
from leaflets.problem import Place, Problem, Refused
from leaflets.read.entries import Entry, read_entries
from leaflets.read.library import Library
from leaflets.read.manuscript import read_text, shown
from leaflets.read.pictures import ink_of
from leaflets.read.regions import read_region, read_services
from leaflets.region import Contact, Record, Region

SERVICES = "services"
"""What the services of the whole country are called where a region can be named."""
Judge: TypeAlias = Callable[[Mapping[str, Contact]], None]
STALE = 3600.0
"""Seconds after which a file that was being written is known to have been given up."""


class RegionText:
    """One file's text, as it is kept and as it is to be.

    It is judged in a folder of its own, so that the file itself is never anything but right.
    """

    def __init__(self, library: Library, key: str, text: str | None = None) -> None:
        self.key, self._library = key, library
        self.file = library.content / ("services.yaml" if key == SERVICES else f"regions/{key}.yaml")
        self.kept = None if text is not None else read_text(self.file)
        self.text = (self.kept if text is None else text) or ""
        self.whole, self.contacts, self.region = self._judged(self.text)

    @property
    def has_changed(self) -> bool:
        return self.text != self.kept

    @property
    def place(self) -> Place:
        return Place(shown(self.file))

    def path(self, contact: str) -> tuple[str, ...]:
        """The keys under which a contact stands in the file."""
        return (contact,) if self.key == SERVICES else ("contacts", contact)

    def own_contacts(self) -> list[str]:
        """Those of its own, in the file's order, without its nation's route."""
        within = self.whole if self.key == SERVICES else self.whole.part("contacts")
        return [part.key for part in within.parts] if within else []

    def change(self, values: Mapping[str, Value], judge: Judge | None = None) -> None:
        """Has those values from now on. Refused, and as it was before, where the file would not be right with them,
        or where `judge` refuses the contacts that it would have."""
        text = edited(self.text, self.whole, values)
        if text != self.text:
            whole, contacts, region = self._judged(text)
            _judge_edit(whole, values, self.place)
            if judge:
                judge(contacts)
            self.text, self.whole, self.contacts, self.region = text, whole, contacts, region

    def _judged(self, text: str) -> tuple[Part, Mapping[str, Contact], Region | None]:
        """The text taken apart, the contacts in it, and the region that it is of."""
        with TemporaryDirectory(prefix="leaflets-") as folder:
            file = Path(folder, self.file.name)
            file.write_bytes(text.encode())
            try:
                contacts, region = self._records(file)
                return part_of(read_entries(file)), contacts, region
            except Refused as refused:
                raise Refused(*(self._told(problem, shown(file)) for problem in refused.problems)) from None

    def _told(self, problem: Problem, judged: str) -> Problem:
        """The problem in the file itself, where it is one of what was `judged`, and not of what that leans on."""
        own = problem.place is None or problem.place.file == judged
        return problem._replace(place=self.here(problem.place)) if own else problem

    def _records(self, file: Path) -> tuple[Mapping[str, Contact], Region | None]:
        if self.key == SERVICES:
            return read_services(file), None
        region = read_region(file, lambda colour: ink_of(colour, *self._library.profiles), self._library.routes)
        return region.contacts, region

    def here(self, place: Place | None) -> Place:
        """A line of what has been judged, as a line of the file itself."""
        return Place(shown(self.file), place.line if place else 0)


def vouched(record: Record) -> str:
    """What whoever confirms a record stands by: what `check` compares a confirmation with."""
    return record.stated


def part_of(entry: Entry, at: int = -1) -> Part:
    """A value and all in it, with where they stand in the file's text."""
    node = entry.node
    start, end = node.start_mark.index, node.end_mark.index
    at = start if at < 0 else at
    if entry.is_text:
        return Part(entry.name, at, start, end, text=entry.text())
    flowing = bool(getattr(node, "flow_style", False))
    if entry.is_list:
        return Part(entry.name, at, start, end, parts=tuple(map(part_of, entry.items())), flowing=flowing)
    begins = {key.value: key.start_mark.index for key, _ in node.value}
    parts = tuple(part_of(value, begins[key]) for key, value in entry.pairs().items())
    return Part(entry.name, at, start, end, parts=parts, flowing=flowing)


def _judge_edit(whole: Part, values: Mapping[str, Value], place: Place, path: tuple[str, ...] = ()) -> None:
    """Refuses an edit after which the file says anything else than it was meant to."""
    for key, value in values.items():
        here = (*path, key)
        if isinstance(value, Mapping):
            _judge_edit(whole, value, place, here)
        elif whole.part(*here) if value is None else whole.said(*here) != value:
            fault = f"'{'.'.join(here)}' cannot be changed in the way it is written"
            raise Refused(Problem(place, fault, "change it by hand"))


def keep(texts: list[RegionText]) -> None:
    """Writes those that have changed, each whole or not at all, and prints their paths."""
    changed = [text for text in texts if text.has_changed]
    for folder in {text.file.parent for text in changed}:
        _sweep(folder)
    write_files({text.file: _bytes(text) for text in changed})
    for text in changed:
        print(shown(text.file), flush=True)


def _bytes(text: RegionText) -> bytes:
    """The text as bytes, with the mark at its beginning that its file may have had."""
    marked = text.kept is not None and _is_marked(text.file)
    return text.text.encode("utf-8-sig" if marked else "utf-8")


def _is_marked(file: Path) -> bool:
    """Whether the file begins with UTF-8's mark. Refused where it has vanished since it was read."""
    try:
        with file.open("rb") as opened:
            return opened.read(3) == b"\xef\xbb\xbf"
    except OSError as error:
        raise Refused(
            Problem(Place(shown(file)), f"cannot be read ({error.strerror})", "check its name and rights")
        ) from None


def _sweep(folder: Path) -> None:
    """Takes away what a program that was stopped while writing has left behind."""
    for file in folder.glob(".*.yaml.*"):
        try:
            if time() - file.stat().st_mtime > STALE:
                file.unlink()
        except OSError:
            # Somebody else has taken it away, or it is not ours to take.
            continue
