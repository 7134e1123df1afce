"""The voices of a piece: in each of its languages, what its gaps stand for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from leaflets.compose.gaps import Gaps, Members
from leaflets.problem import Place, Problem, Refused

EVERY = "voices"
"""The list of all voices: `each: voice in voices` sets its blocks once in every language of the piece."""


class Voices(Struct, frozen=True):
    """All of a piece's voices, and which of them speaks."""

    all: tuple[Gaps, ...]
    now: int = 0

    @property
    def gaps(self) -> Gaps:
        """What the gaps of the voice that speaks stand for."""
        return self.all[self.now]

    def turned(self, voice: int, place: Place) -> Voices:
        """The same with another speaking."""
        if voice >= len(self.all):
            raise Refused(Problem(place, "there is no second language", "name two, as in --language ur+en"))
        return Voices(self.all, voice)

    def each(self, name: str, source: str, place: Place) -> Iterator[Voices]:
        """Once for every member of a list, under that name in every voice: they all count the same members."""
        if source == EVERY:
            yield from (Voices(self.all, now) for now in range(len(self.all)))
            return
        lists = [self._members(gaps, source, place) for gaps in self.all]
        for members in zip(*lists, strict=True):
            yield Voices(
                tuple(gaps.also(name, member) for gaps, member in zip(self.all, members, strict=True)), self.now
            )

    def _members(self, gaps: Gaps, source: str, place: Place) -> tuple[Any, ...]:
        members = gaps.found(source, place)
        if isinstance(members, Members):
            return tuple(members.values())
        if not isinstance(members, tuple):
            fault = f"'{source}' is not a list"
            raise Refused(Problem(place, fault, "name one, such as words.signs or helplines"))
        return members
