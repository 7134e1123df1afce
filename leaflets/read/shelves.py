"""Which layouts there are, by the names of their files alone: nothing is opened, so that it costs nothing to ask."""

from __future__ import annotations

import re
from pathlib import Path

NOT_PUBLICATIONS = {"formats", "themes", "pictures", "printers", "profiles"}
"""Folders of `layouts` that hold something else."""


def layout_names(layouts: Path) -> list[str]:
    """Every layout, as `poster/a4`."""
    files = [file for file in layouts.glob("*/*.yaml") if file.parent.name not in NOT_PUBLICATIONS]
    return sorted(f"{file.parent.name}/{file.stem}" for file in files)


def speaks(layouts: Path, name: str, voices: int) -> bool:
    """Whether a layout speaks that many languages at once, by the line that says so."""
    said = re.search(r"^voices: (\w+)$", (layouts / f"{name}.yaml").read_text("utf-8", "replace"), re.MULTILINE)
    return {"two": voices == 2, "many": True}.get(said[1] if said else "one", voices == 1)
