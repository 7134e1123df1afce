"""Slips of the pen between two numbers."""

from __future__ import annotations

from functools import lru_cache
from operator import sub


def slips(one: str, other: str, most: int) -> int:
    """How many slips turn one number into the other: a digit wrong, lost, added, or changed places with its neighbour.

    Where there are more than `most`, it is enough to say so: `most` + 1. (The distance of Damerau and Levenshtein, for
    which no stretch is edited twice.)
    """
    # A slip takes one digit away at most, and brings one: most pairs of numbers differ in more than that.
    if sum(map(abs, map(sub, _tally(one), _tally(other)))) > 2 * most:
        return most + 1
    one, other = _apart(one, other)
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, digit in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, its in enumerate(other, start=1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (digit != its))
            if i > 1 and j > 1 and digit == other[j - 2] and one[i - 2] == its:
                least = min(least, last[j - 2] + 1)
            row.append(least)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


@lru_cache(maxsize=4096)
def _tally(number: str) -> tuple[int, ...]:
    """How often it has each digit."""
    return tuple(map(number.count, "0123456789"))


def _apart(one: str, other: str) -> tuple[str, str]:
    """What is left of both without the beginning and the end that they share."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]
