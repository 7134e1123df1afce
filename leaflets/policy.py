"""What the house has agreed on: how long things stand, and how plainly its words must read."""

from __future__ import annotations

from datetime import timedelta

from msgspec import Struct


class Policy(Struct, frozen=True):
    """A confirmation `stands_for` so long."""

    stands_for: timedelta
