"""Where this program's time goes: imports, phases and functions of the poster, cold and warm.

Run by `compare.py --profile`. Function times come from cProfile, which makes small calls look dearer than they are.
"""

from __future__ import annotations

import cProfile
import io
import pstats
import re
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

TOP_IMPORTS, TOP_FUNCTIONS = 15, 25


def imports(command: list[str], cwd: Path) -> str:
    """The dearest imports of a cold process, cumulative."""
    arguments = [command[0], "-X", "importtime", *command[1:]]
    run = subprocess.run(arguments, cwd=cwd, capture_output=True, text=True, check=True)
    rows = re.findall(r"import time:\s+(\d+) \|\s+(\d+) \| (.*)", run.stderr)
    dear = sorted(((int(total), int(own), name.strip()) for own, total, name in rows), reverse=True)[:TOP_IMPORTS]
    lines = [f"{total / 1000:9.1f} {own / 1000:9.1f}  {name}" for total, own, name in dear]
    return "\n".join([f"{'total ms':>9} {'own ms':>9}  import", *lines])


class Phases:
    """Times what a module calls by name: each function of this program's that it imported."""

    def __init__(self, module: ModuleType) -> None:
        self.spent: dict[str, float] = {}
        for name, found in list(vars(module).items()):
            if isinstance(found, FunctionType) and found.__module__.startswith("leaflets"):
                setattr(module, name, self._timed(name, found))

    def _timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments, **named)
            finally:
                self.spent[name] = self.spent.get(name, 0.0) + 1000 * (time.process_time() - start)

        return call

    def rows(self, whole: float, posters: int) -> str:
        """One line a phase, in milliseconds a poster."""
        spent = dict(sorted(self.spent.items(), key=lambda item: -item[1]))
        spent["reading and all else"] = whole - sum(spent.values())
        rows = [f"{milliseconds / posters:9.2f}  {name}" for name, milliseconds in spent.items()]
        return "\n".join([*rows, f"{whole / posters:9.2f}  whole"])


def cold(command: list[str], root: Path, folder: Path) -> None:
    """A whole process: its imports, and its functions."""
    subprocess.run(command, cwd=root, capture_output=True, check=True)  # so that every module is compiled
    print(f"Cold process, wall ms of the dearest imports\n{imports(command, root)}")
    file = str(folder / "cold.profile")
    arguments = [command[0], "-m", "cProfile", "-o", file, *command[1:]]
    subprocess.run(arguments, cwd=root, capture_output=True, check=True)
    print(f"\nCold process, own time\n{functions(file)}")


def in_process(folder: Path, tag: str, on: date) -> None:
    """The first poster and those that follow: their phases, and their functions."""
    start = time.process_time()
    from leaflets import press as module
    from leaflets.job import PRESS, Job
    from leaflets.read.library import Library

    print(f"\nImporting leaflets.press: {1000 * (time.process_time() - start):.1f} ms CPU")
    phases = Phases(module)
    press = module.Press(Library(folder / "library"))
    regions = [file.stem.partition(f"words-{tag}-")[2] for file in sorted(folder.glob(f"words-{tag}-town-*.json"))]

    def run(names: list[str]) -> float:
        start = time.process_time()
        for name in names:
            assert press.run(Job("poster/a4", name, tag, PRESS, "", on)).pdf
        return 1000 * (time.process_time() - start)

    print("\nFirst poster, CPU ms by phase\n" + phases.rows(run(["leeds"]), 1))
    phases.spent.clear()
    print("\nEach later region, CPU ms by phase\n" + phases.rows(run(regions), len(regions)))
    press = module.Press(press.library)
    profile = cProfile.Profile()
    profile.runcall(run, regions)
    print(f"\nLater regions, own time for {len(regions)} posters\n" + functions(profile))


def functions(profile: cProfile.Profile | str) -> str:
    """The functions with the most time of their own. They are cProfile's, or the file that it wrote."""
    text = io.StringIO()
    pstats.Stats(profile, stream=text).strip_dirs().sort_stats("tottime").print_stats(TOP_FUNCTIONS)
    return text.getvalue().partition("\n\n\n")[0].strip()


if __name__ == "__main__":
    root, folder, tag, on, *command = sys.argv[1:]
    print(f"=== {tag} ===")
    cold(command, Path(root), Path(folder))
    in_process(Path(folder), tag, date.fromisoformat(on))
