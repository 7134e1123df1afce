"""What is wrong, where, and what would mend it."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A line of a file; line 0 stands for the file as a whole."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


class Problem(NamedTuple):
    """One fault in one line: `place: fault: mend`. Without a place it concerns what was asked for.

    `frames` are the parts of a page that it concerns.
    """

    place: Place | None
    fault: str
    mend: str = ""
    frames: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ": ".join(str(part) for part in (self.place, self.fault, self.mend) if part)


class Refused(Exception):
    """Work that cannot be done, with every problem that stands in its way."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems
