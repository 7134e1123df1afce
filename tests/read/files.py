"""Small files to read, and what they are refused for."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from leaflets.problem import Refused
from leaflets.read.entries import Entry, read_entries


def written(folder: Path, name: str, text: str) -> Path:
    """A file of that text, without the indent that it has in a test."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return file


def entries(folder: Path, text: str) -> Entry:
    """What stands in a file of that text."""
    return read_entries(written(folder, "file.yaml", text))


def faults(read: Callable[[], object]) -> list[str]:
    """What reading is refused for, each as `line: fault`."""
    with pytest.raises(Refused) as refused:
        read()
    return [f"{problem.place.line if problem.place else ''}: {problem.fault}" for problem in refused.value.problems]
