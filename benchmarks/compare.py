"""This program and Typst side by side: the same A4 poster, in one run, by turns.

Prints a table and writes benchmarks/results.md. Only the standard library is imported here, because a child's peak
memory is never counted as less than its parent's was.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "benchmarks"
RESULTS = HERE / "results.md"
LANGUAGES = {"en": "English", "ur": "Urdu"}
KINDS = {"town": "another region", "day": "another day"}
COLD_ROUNDS = 9
MOST_MEMORY, MOST_BYTES = 90.0, 160.0
COMPILE = (
    "import sys, typst; "
    "poster, root, fonts, words, output = sys.argv[1:]; "
    "typst.compile(poster, output=output, root=root, font_paths=[fonts], ignore_system_fonts=True, "
    "sys_inputs={'words': open(words, encoding='utf-8').read()})"
)


@dataclass(frozen=True)
class Cost:
    """What one poster took: CPU and wall milliseconds, and for a whole process its peak memory in MB."""

    cpu: float
    wall: float
    memory: float = 0.0


@dataclass(frozen=True)
class Row:
    """One line of the table. `most` is the target, for the ratio or, where Typst sets no measure, for our own value."""

    measure: str
    ours: float
    typst: float | None
    unit: str
    most: float | None
    relative: bool = True

    @property
    def ratio(self) -> float | None:
        return self.ours / self.typst if self.typst else None

    @property
    def met(self) -> str:
        value = self.ratio if self.relative else self.ours
        return "" if self.most is None or value is None else "yes" if value <= self.most else "no"

    def cells(self) -> list[str]:
        """measure, ours, Typst, ratio, target, met"""
        typst = "" if self.typst is None else f"{self.typst:.1f}"
        most = "" if self.most is None else f"{self.most:g} times" if self.relative else f"{self.most:g} {self.unit}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        return [self.measure, f"{self.ours:.1f}", typst, ratio, most, self.met]


def our_command(tag: str, folder: Path, *, fresh: bool) -> list[str]:
    asked = ["build", "poster/a4", "--region", "leeds", "--language", tag, "--for", "press", "--out", str(folder)]
    return [sys.executable, str(ROOT / "generate.py"), *asked, *(["--fresh"] if fresh else [])]


def typst_command(tag: str, folder: Path) -> list[str]:
    words, output = folder / f"words-{tag}-day-00.json", folder / f"typst-{tag}.pdf"
    return [sys.executable, "-c", COMPILE, *map(str, (HERE / "poster.typ", ROOT, ROOT / "fonts", words, output))]


def environment(folder: Path) -> dict[str, str]:
    """Python as it usually runs: modules are compiled once and kept, here in the benchmark's own folder."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "XDG_CACHE_HOME": str(folder / "kept")}


def whole_process(command: list[str], folder: Path) -> Cost:
    """Runs it to its end. User and system time are those of this one child, as the kernel counts them."""
    start = time.perf_counter()
    pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    child = subprocess.Popen(command, cwd=ROOT, env=environment(folder), **pipes)
    assert child.stderr is not None
    said = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command[:4])} failed:\n{said.decode(errors='replace')}")
    return Cost(1000 * (used.ru_utime + used.ru_stime), 1000 * wall, used.ru_maxrss / 1024)


def cold(folder: Path, rounds: int) -> dict[tuple[str, str], list[Cost]]:
    """Whole processes by turns, for each maker and language; the first of each is thrown away."""
    commands = {}
    for tag in LANGUAGES:
        commands["ours", tag] = our_command(tag, folder, fresh=True)
        commands["kept", tag] = our_command(tag, folder, fresh=False)
        commands["typst", tag] = typst_command(tag, folder)
    costs: dict[tuple[str, str], list[Cost]] = {key: [] for key in commands}
    for turn in range(rounds + 1):
        for key, command in commands.items():
            cost = whole_process(command, folder)
            if turn:
                costs[key].append(cost)
    return costs


def script(name: str, folder: Path, *arguments: str) -> str:
    """What one of the scripts beside this one prints."""
    command = [sys.executable, str(HERE / name), str(ROOT), str(folder), *arguments]
    env = {**environment(folder), "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, check=True).stdout


def warm(folder: Path, on: date) -> dict[tuple[str, str, str], list[Cost]]:
    """Posters in one warm process by turns, for each maker, language and kind of change."""
    costs = {}
    for tag in LANGUAGES:
        for kind in KINDS:
            times = json.loads(script("in_process.py", folder, tag, kind, on.isoformat()))
            for maker, pairs in times.items():
                costs[maker, tag, kind] = [Cost(cpu, wall) for cpu, wall in pairs]
    return costs


def cpu(costs: list[Cost]) -> float:
    return median(cost.cpu for cost in costs)


def rows_of(folder: Path, cold_costs: dict[tuple[str, str], list[Cost]], warm_costs: dict) -> list[Row]:
    """The table, targets first."""
    rows = []
    for tag, language in LANGUAGES.items():
        typst, most = cpu(cold_costs["typst", tag]), 4 if tag == "en" else None
        for maker, label in (("ours", "nothing kept"), ("kept", "kept from an earlier run")):
            rows.append(
                Row(f"whole process, {label}, {language}: CPU ms", cpu(cold_costs[maker, tag]), typst, "ms", most)
            )
    for kind, label in KINDS.items():
        for tag, language in LANGUAGES.items():
            ours, typst = cpu(warm_costs["ours", tag, kind]), cpu(warm_costs["typst", tag, kind])
            most = {"en": 3, "ur": 2}[tag] if kind == "town" else None
            rows.append(Row(f"warm, {label}, {language}: CPU ms", ours, typst, "ms", most))
    for tag, language in LANGUAGES.items():
        peaks = [max(cost.memory for cost in cold_costs[maker, tag]) for maker in ("ours", "typst")]
        rows.append(Row(f"peak memory, {language}: MB", *peaks, "MB", MOST_MEMORY, relative=False))
    for tag, language in LANGUAGES.items():
        files = folder / f"leeds/poster-a4-{tag}-press.pdf", folder / f"typst-{tag}.pdf"
        sizes = [file.stat().st_size / 1000 for file in files]
        rows.append(Row(f"file, {language}: KB", *sizes, "KB", MOST_BYTES, relative=False))
    return rows


def spread(cold_costs: dict[tuple[str, str], list[Cost]], warm_costs: dict) -> list[list[str]]:
    """Least CPU and median wall time of everything timed."""
    cells = []
    for tag in LANGUAGES:
        pair = cold_costs["ours", tag], cold_costs["typst", tag]
        cells.append([f"whole process, {LANGUAGES[tag]}", *_least_and_wall(*pair)])
    for kind, label in KINDS.items():
        for tag in LANGUAGES:
            pair = warm_costs["ours", tag, kind], warm_costs["typst", tag, kind]
            cells.append([f"warm, {label}, {LANGUAGES[tag]}", *_least_and_wall(*pair)])
    return cells


def _least_and_wall(ours: list[Cost], typst: list[Cost]) -> list[str]:
    least = [f"{min(cost.cpu for cost in costs):.1f}" for costs in (ours, typst)]
    wall = [f"{median(cost.wall for cost in costs):.1f}" for costs in (ours, typst)]
    return [*least, *wall]


def table(head: list[str], body: list[list[str]]) -> str:
    """A Markdown table that is a table to the eye as well."""
    widths = [max(len(row[at]) for row in (head, *body)) for at in range(len(head))]
    lines = [head, ["-" * width for width in widths], *body]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines
    )


def results(rows: list[Row], details: list[list[str]], on: date) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("typst", "uharfbuzz", "icu4py", "zxing-cpp"))
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, CPython {platform.python_version()}"
    return f"""# Results

{on.isoformat()}: {machine}; {packages}.
Written by `compare.py`; how to read it is told in README.md.

{table(["Measure", "Ours", "Typst", "Ratio", "Target", "Met"], [row.cells() for row in rows])}

Least CPU and median wall milliseconds of the same runs:

{table(["Measure", "Ours, least", "Typst, least", "Ours, wall", "Typst, wall"], details)}
"""


def show_profile(folder: Path, on: date) -> None:
    """Where our own time goes."""
    for tag in LANGUAGES:
        print(script("phases.py", folder, tag, on.isoformat(), *our_command(tag, folder, fresh=True)))


def main() -> None:
    parser = argparse.ArgumentParser(description="Compares this program with Typst and writes results.md.")
    parser.add_argument("--rounds", type=int, default=COLD_ROUNDS, help=f"whole processes of each ({COLD_ROUNDS})")
    parser.add_argument("--profile", action="store_true", help="also say where our own time goes")
    parser.add_argument("--only-profile", action="store_true", help="say that alone, and write nothing")
    asked = parser.parse_args()
    on = date.today()
    folder = Path(tempfile.mkdtemp(prefix="leaflets-benchmark-"))
    try:
        script("words.py", folder, on.isoformat())
        if not asked.only_profile:
            cold_costs, warm_costs = cold(folder, asked.rounds), warm(folder, on)
            text = results(rows_of(folder, cold_costs, warm_costs), spread(cold_costs, warm_costs), on)
            RESULTS.write_text(text, "utf-8")
            print(text)
        if asked.profile or asked.only_profile:
            show_profile(folder, on)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
