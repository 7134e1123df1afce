"""The colour profile that a file names as the one it is meant for."""

from __future__ import annotations

from msgspec import Struct


class Profile(Struct, frozen=True, eq=False):
    """An ICC profile: the printing condition that it describes, where that is registered, and its own bytes."""

    condition: str
    description: str
    registry: str
    data: bytes
    components: int
