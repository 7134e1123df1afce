"""The colour profile that a file names as the one it is meant for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """An ICC profile: the printing condition that it describes, where that is registered, and its own bytes."""

    condition: str
    description: str
    registry: str
    data: bytes
    components: int
