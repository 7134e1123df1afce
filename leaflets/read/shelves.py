"""Which layouts there are, by the names of their files alone: nothing is opened, so that it costs nothing to ask."""

from __future__ import annotations

from pathlib import Path

NOT_PUBLICATIONS = {"formats", "themes", "pictures", "profiles"}
"""Folders of `layouts` that hold something else."""


def layout_names(layouts: Path) -> list[str]:
    """Every layout, as `poster/a4`."""
    files = [file for file in layouts.glob("*/*.yaml") if file.parent.name not in NOT_PUBLICATIONS]
    return sorted(f"{file.parent.name}/{file.stem}" for file in files)
