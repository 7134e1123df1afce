"""Killed at any moment, two hundred times over: no region, wording, ledger or PDF is ever half written.

`test_region_killed.py` kills whole runs of `region`, from their start. Here what is to be killed has been loaded and is
forked for every kill, and waits for a disk as slow as a stick, so that many of them die in the middle of writing.
"""

import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from breaks.house import DAY, ROOT, good_house
from leaflets.command import main
from leaflets.command.ledger import read_ledger
from leaflets.read.library import Library

KILLS = 50
"""For each of four commands."""
NAMES = ("One, Lead", "Two, Lead")
BUILD = "build|poster/a4|--region|leeds|--language|en|--final|--out|{out}"
ORDERS = {
    "build": (BUILD, BUILD, f"{BUILD}|--fresh"),
    "region confirm": tuple(f"region|confirm|leeds|--by|{name}" for name in NAMES),
    "region import": ("region|import|{out}/1.csv", "region|import|{out}/2.csv"),
    "words confirm": tuple(f"words|confirm|{tag}|--by|{name}" for name in NAMES for tag in ("en", "ur")),
}
LONGEST = {"build": 0.5, "region confirm": 0.4, "region import": 0.4, "words confirm": 0.8}
"""Seconds after which the last of the kills come: by then most of the orders have been carried out once."""
WORKER = """
import os, signal, sys, time
from pathlib import Path
from leaflets.command import main

house, *orders = sys.argv[1:]
orders = [order.split("|") for order in orders]
told, quiet = os.dup(1), os.open(os.devnull, os.O_WRONLY)
os.dup2(quiet, 1)
os.dup2(quiet, 2)
for order in orders:
    main(order, Path(house))
os.fsync = lambda descriptor: time.sleep(0.02)
os.write(told, b"ready\\n")
for after in sys.stdin:
    child = os.fork()
    if not child:
        while all(main(order, Path(house)) == 0 for order in orders):
            pass
        os._exit(1)
    time.sleep(float(after))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.write(told, b"killed\\n" if os.WIFSIGNALED(status) else b"ended\\n")
"""


@pytest.fixture
def house(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = good_house(tmp_path / "house")
    (made / "out").mkdir()
    for name in ("1", "2"):
        (made / "out" / f"{name}.csv").write_text(f"region,short\nleeds,Leeds {name}\nyork,York {name}\n", "utf-8")
    return made


def written(house: Path) -> dict[str, bytes]:
    """Every file that a command may have written, by its name within the house; what is left over is none of them."""
    files = [file for folder in ("content", "out") for file in (house / folder).rglob("*") if file.is_file()]
    return {str(file.relative_to(house)): file.read_bytes() for file in files if not file.name.startswith(".")}


def left_over(house: Path) -> set[Path]:
    """What was being written when its process was killed."""
    return {file for folder in ("content", "out") for file in (house / folder).rglob(".*") if file.is_file()}


def every_state(house: Path, orders: list[str]) -> dict[str, set[str]]:
    """The digests of all that may stand in each file: before any of the orders, and after each of them."""
    states: dict[str, set[str]] = {}
    for order in (None, *orders, *orders):
        if order:
            assert main(order.split("|"), house) == 0
        for name, data in written(house).items():
            states.setdefault(name, set()).add(hashlib.sha256(data).hexdigest())
    return states


def kill(house: Path, orders: list[str], longest: float, look: Callable[[], None]) -> None:
    """Kills the orders, each time after another while, and looks at what they have left."""
    chance = random.Random(8)
    command = [sys.executable, "-c", WORKER, str(house), *orders]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=dict(os.environ), text=True, bufsize=1
    ) as worker:
        assert worker.stdin
        assert worker.stdout
        assert worker.stdout.readline() == "ready\n"
        for _ in range(KILLS):
            worker.stdin.write(f"{chance.uniform(0, longest)}\n")
            assert worker.stdout.readline() == "killed\n"
            look()
        worker.stdin.close()


@pytest.mark.parametrize("command", ORDERS)
def test_killed_at_any_moment_every_file_is_whole(house, capsys, command):
    orders = [order.format(out=house / "out") for order in ORDERS[command]]
    states = every_state(house, orders)
    library, lines, stray = Library(house), [0], set[Path]()

    def look() -> None:
        found = written(house)
        ledger = found.pop("out/ledger.jsonl", None)
        for name, data in found.items():
            assert hashlib.sha256(data).hexdigest() in states[name], name
        if ledger is not None:
            recorded, problems = read_ledger(house / "out")
            # A line that was cut off is the last, and whoever writes next takes it away.
            assert [problem.place.line for problem in problems] in ([], [ledger.count(b"\n") + 1])
            assert len(recorded) >= lines[-1]
            lines.append(len(recorded))
        stray.update(left_over(house))

    kill(house, orders, LONGEST[command], look)
    assert stray, "some were killed in the middle of writing"
    again = Library(house)
    assert (again.region_names(), again.deck_names()) == (library.region_names(), library.deck_names())
    assert (again.layout_names(), again.languages) == (library.layout_names(), library.languages)
    for order in orders:
        assert main(order.split("|"), house) == 0
    look()
    if command == "build":
        recorded, problems = read_ledger(house / "out")
        assert (problems, len(recorded) > 2 * len(orders)) == ([], True)
        assert {line.file for line in recorded} == {"leeds/poster-a4-en-press-final.pdf"}
    else:
        assert max(len(found) for found in states.values()) > 1, "the orders had changed something"


def test_what_was_left_over_is_taken_for_nothing(house, capsys):
    """The names that the left-overs have, with what would be refused if anything read it."""
    main(BUILD.format(out=house / "out").split("|"), house)
    places = ("content/regions/leeds.yaml", "content/english/poster.yaml", "content/translations/ur.po",
              "content/services.yaml", "out/leeds/poster-a4-en-press-final.pdf", "out/ledger.jsonl")  # fmt: skip
    for place in places:
        (house / place).with_name(f".{Path(place).name}.k1ll3d").write_bytes(b"\xff half a")
    for order in (
        ["check", "regions"],
        ["check", "words", "poster", "ur"],
        ["check", "translations", "ur"],
        ["region", "status"],
        ["words", "status"],
        ["list", "regions"],
        ["preflight", str(house / places[4])],
        ["recall", "--region", "leeds", "--out", str(house / "out")],
    ):
        code = main(order, house)
        assert "k1ll3d" not in "".join(capsys.readouterr()), order
        assert code == 0, order
