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

TOP_IMPORTS, TOP_FUNCTIONS, REGIONS = 15, 25, 12


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


def main(root: Path, folder: Path, tag: str, on: date) -> None:
    """Phases and functions of the first poster and of those that follow."""
    start = time.process_time()
    from leaflets import press as module
    from leaflets.job import PRESS, Job
    from leaflets.read.library import Library

    print(f"imports of leaflets.press: {1000 * (time.process_time() - start):.1f} ms CPU; bare Python {1000 * start:.1f}")
    phases = Phases(module)
    press = module.Press(Library(folder / "library"))

    def run(region: str) -> None:
        assert press.run(Job("poster/a4", region, tag, PRESS, "", on)).pdf

    start = time.process_time()
    run("leeds")
    print(f"\nFirst poster ({tag}), CPU ms by phase\n" + phases.rows(1000 * (time.process_time() - start), 1))
    phases.spent.clear()
    start = time.process_time()
    for number in range(REGIONS):
        run(f"town-{number:02}")
    whole = 1000 * (time.process_time() - start)
    print(f"\nEach later region ({tag}), CPU ms by phase\n" + phases.rows(whole, REGIONS))

    press = module.Press(press.library)
    profile = cProfile.Profile()
    profile.runcall(lambda: [run(f"town-{number:02}") for number in range(REGIONS)])
    print(f"\nEach later region ({tag}): own time for {REGIONS} posters\n" + functions(profile))


def functions(profile: cProfile.Profile | str) -> str:
    """The functions with the most time of their own."""
    text = io.StringIO()
    pstats.Stats(profile, stream=text).strip_dirs().sort_stats("tottime").print_stats(TOP_FUNCTIONS)
    return text.getvalue().partition("\n\n\n")[0].strip()


def functions_cold(command: list[str], cwd: Path, folder: Path) -> str:
    """The same for a whole cold process, imports and all."""
    file = str(folder / "cold.profile")
    arguments = [command[0], "-m", "cProfile", "-o", file, *command[1:]]
    subprocess.run(arguments, cwd=cwd, capture_output=True, check=True)
    return functions(file)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], date.fromisoformat(sys.argv[4]))
