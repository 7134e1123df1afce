"""`region`: councils' details are begun, taken over, handed out, stood by, and listed."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

DOORS = {
    "confirm": ("region_confirming", "confirm"),
    "export": ("region_exporting", "export"),
    "import": ("region_importing", "take_over"),
    "new": ("region_beginning", "begin"),
    "status": ("region_status", "status"),
}


def region(root: Path, asked: Mapping[str, Any]) -> int:
    """Does what is asked of regions; the exit code."""
    module, function = DOORS[asked["action"]]
    code: int = getattr(import_module(f"leaflets.command.{module}"), function)(root, asked)
    return code
