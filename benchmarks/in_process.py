"""Posters one after another in one process that is warm: this program and Typst by turns. Prints times as JSON.

`town`: each poster is for a region that neither has met, so that its file is read, its QR code made and its words
set anew. `day`: each is the same poster under another date. What does not depend on either may be remembered.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import typst

from leaflets.job import PRESS, Job
from leaflets.press import Press
from leaflets.read.library import Library

WARM_UP = 3


def timed(make: Callable[[], bytes]) -> tuple[float, float]:
    """CPU and wall milliseconds of one call."""
    cpu, wall = time.process_time(), time.perf_counter()
    assert make().startswith(b"%PDF")
    return 1000 * (time.process_time() - cpu), 1000 * (time.perf_counter() - wall)


def posters(root: Path, folder: Path, tag: str, kind: str, on: date) -> dict[str, list[tuple[float, float]]]:
    """Times for every poster of that kind after the first few."""
    press = Press(Library(folder / "library"))
    poster = str(root / "benchmarks/poster.typ")
    compiler = typst.Compiler(poster, root=str(root), font_paths=[str(root / "fonts")], ignore_system_fonts=True)
    found: dict[str, list[tuple[float, float]]] = {"ours": [], "typst": []}
    for file in sorted(folder.glob(f"words-{tag}-{kind}-*.json")):
        number = file.stem.rpartition("-")[2]
        region, day = ("leeds", on + timedelta(days=int(number))) if kind == "day" else (f"town-{number}", on)
        job = Job("poster/a4", region, tag, PRESS, "", day)
        words = {"words": file.read_text("utf-8")}
        found["ours"].append(timed(lambda job=job: press.run(job).pdf))
        found["typst"].append(timed(lambda words=words: compiler.compile(sys_inputs=words)))
    return {name: times[WARM_UP:] for name, times in found.items()}


if __name__ == "__main__":
    root, folder, tag, kind, on = sys.argv[1:]
    print(json.dumps(posters(Path(root), Path(folder), tag, kind, date.fromisoformat(on))))
