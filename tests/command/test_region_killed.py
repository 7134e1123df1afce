"""Stopped at any moment, `region` leaves every file as it was or as it was to be, and nothing beside it."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from exchange.houses import ADUR, ROOT, YORK, house_at
from exchange.tables import csv_at
from leaflets.read.library import Library

KILLS = 30
NAMES = ("One, Lead", "Two, Lead")
WORKER = """
import os, sys
from pathlib import Path
from leaflets.command import main

house, *orders = sys.argv[1:]
told = os.dup(1)
quiet = os.open(os.devnull, os.O_WRONLY)
os.dup2(quiet, 1)
os.dup2(quiet, 2)
main(["region", "status"], Path(house))
os.write(told, b"ready\\n")
while True:
    for order in orders:
        main(["region", *order.split("|")], Path(house))
        os.write(told, b"done\\n")
"""


def killed(house: Path, orders: list[str], done: int, after: float) -> None:
    """Has the orders carried out over and over, until the process is killed: so long after so many are `done`."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795392000"}
    command = [sys.executable, "-c", WORKER, str(house), *orders]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env=environment) as worker:
        assert worker.stdout
        for expected in ("ready", *["done"] * done):
            assert worker.stdout.readline().decode().strip() == expected
        sleep(after)
        assert worker.poll() is None
        worker.send_signal(signal.SIGKILL)


def confirmed_by(name: str) -> dict[str, str]:
    text = YORK.replace("on: 2026-11-20", "on: 2026-11-23").replace("Duty manager, York", name)
    of = "Front door, https://www.york.gov.uk/front-door, professional"
    line = f"    confirmed: {{ on: 2026-11-23, by: '{name}', of: '{of}' }}\n"
    return {"york": text + line, "adur": ADUR}


def with_short(name: str) -> dict[str, str]:
    return {
        "york": YORK.replace("short: York", f"short: {name}"),
        "adur": ADUR.replace("short: Adur", f"short: {name}"),
    }


def tables(folder: Path) -> list[str]:
    names = ("One", "Two")
    made = [csv_at(folder, f"york,{n}", f"adur,{n}", header="region,short", name=f"{n}.csv") for n in names]
    return [f"import|{table}" for table in made]


@pytest.mark.parametrize("action", ["confirm", "import"])
def test_killed_at_any_moment_each_file_is_whole(tmp_path, action):
    house, chance = house_at(tmp_path), random.Random(5)
    orders = tables(tmp_path)
    if action == "confirm":
        contacts = "--contact|main|--contact|practitioners"
        orders = [f"confirm|york|--by|{name}|{contacts}" for name in NAMES]
    states = [
        {"york": YORK, "adur": ADUR},
        *map(with_short, ("One", "Two")),
        *map(confirmed_by, NAMES),
    ]
    seen = set()
    for kill in range(KILLS):
        killed(house, orders, kill % 3, chance.uniform(0, 0.06))
        library = Library(house)
        assert library.region_names() == ["adur", "york"]
        for name in library.region_names():
            library.region(name)
            text = (house / "content/regions" / f"{name}.yaml").read_text("utf-8")
            assert text in [state[name] for state in states]
            seen.add(text)
    assert len(seen) >= 3, "files had been written when it was killed"
