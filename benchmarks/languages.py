"""The first poster of a language in a warm process, beside Typst's compile of the same words, for every language.

Prints a table and writes benchmarks/languages.md. A warm process has made the English poster; then every language comes
once, each at a place of its own in every round. Nothing of it has been read before: for us its words, and its script's
faces and layout where no language before it had them. Typst is handed the sizes that we choose, and of our own time it
is said how much went into choosing them.
"""

from __future__ import annotations

import json
import os
import platform
import random
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from compare import HERE, ROOT, script, table

RESULTS = HERE / "languages.md"
ROUNDS = 9
WARM_UP = 3
MOST = {"Latn": 2.0}
MOST_OTHERS = 1.2
MOST_CHOOSING = 0.1

Times = dict[str, float]
"""CPU milliseconds of one poster: `ours`, `typst`, and of ours `sizes` and `ladder`."""


class Chosen:
    """What choosing sizes costs: all that would not be done if the sizes were known.

    `sizes`: setting words at sizes that are not kept. `ladder`: every round but the last, with its layout. Shaping
    is neither, as every paragraph is shaped once, whatever its size comes to.
    """

    def __init__(self) -> None:
        from leaflets import press, typeset
        from leaflets.typeset import case, fitting

        self.spent: Times = defaultdict(float)
        self._at: dict[float, float] = {}
        self._rounds: list[tuple[float, float, float]] = []
        fit, set_frame, tried = typeset.fit, fitting._set_frame, press.Press._tried
        case.galley = self._timed("shaping", case.galley)

        def timed_set(room: Any, setter: Any, scale: float) -> Any:
            with self._watch() as own:
                made = set_frame(room, setter, scale)
            self._at[scale] = self._at.get(scale, 0.0) + own[0]
            return made

        def timed_fit(rooms: Any, setter: Any) -> float:
            self._at.clear()
            with self._watch() as own:
                scale: float = fit(rooms, setter)
            self.spent["sizes"] += own[0] - self._at.get(scale, 0.0)
            return scale

        def timed_try(*arguments: Any) -> Any:
            start, shaping, sizes = time.process_time(), self.spent["shaping"], self.spent["sizes"]
            self._rounds.append((start, shaping, sizes))
            return tried(*arguments)

        typeset.fit, fitting._set_frame, press.Press._tried = timed_fit, timed_set, timed_try  # type: ignore

    def taken(self) -> tuple[float, float]:
        """Milliseconds since the last call: for sizes in the last round, and for the rounds before it."""
        first, last = self._rounds[0], self._rounds[-1]
        ladder = 1000 * (last[0] - first[0] - (last[1] - first[1]))
        sizes = 1000 * (self.spent["sizes"] - last[2])
        self._rounds.clear()
        return sizes, ladder

    @contextmanager
    def _watch(self) -> Iterator[list[float]]:
        """Seconds spent inside, without shaping."""
        own = [0.0]
        start, shaping = time.process_time(), self.spent["shaping"]
        yield own
        own[0] = time.process_time() - start - (self.spent["shaping"] - shaping)

    def _timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments)
            finally:
                self.spent[name] += time.process_time() - start

        return call


def write_words(folder: Path, on: date) -> None:
    """`words-TAG.json` for every language of readers whose words fit."""
    from words import poster_words

    from leaflets.problem import Refused
    from leaflets.read.library import Library

    library = Library(ROOT)
    for tag, language in library.languages.items():
        if not language.for_designers:
            try:
                (folder / f"words-{tag}.json").write_text(poster_words(library, "leeds", tag, on), "utf-8")
            except Refused as refused:
                print(f"left out: {tag}: {refused.problems[0].fault}", file=sys.stderr)


def one_round(folder: Path, seed: int, on: date) -> dict[str, Times]:
    """Every language once in this process, in an order of its own."""
    import typst

    from leaflets.job import PRESS, Job
    from leaflets.press import Press
    from leaflets.read.library import Library

    chosen, press = Chosen(), Press(Library(ROOT))
    poster = str(HERE / "poster.typ")
    compiler = typst.Compiler(poster, root=str(ROOT), font_paths=[str(ROOT / "fonts")], ignore_system_fonts=True)
    files = {file.stem.removeprefix("words-"): file.read_text("utf-8") for file in folder.glob("words-*.json")}

    def both(tag: str, day: date) -> Times:
        job, inputs = Job("poster/a4", "leeds", tag, PRESS, "", day), {"words": files[tag]}
        ours = _cpu(lambda: press.run(job).pdf)
        sizes, ladder = chosen.taken()
        typsts = _cpu(lambda: compiler.compile(sys_inputs=inputs))
        return {"ours": ours, "sizes": sizes, "ladder": ladder, "typst": typsts}

    for day in range(WARM_UP):
        both("en", on.replace(day=1 + day))
    order = sorted(files.keys() - {"en"})
    random.Random(seed).shuffle(order)
    return {tag: both(tag, on) for tag in order}


def _cpu(make: Callable[[], bytes]) -> float:
    start = time.process_time()
    assert make().startswith(b"%PDF")
    return 1000 * (time.process_time() - start)


def results(rounds: list[dict[str, Times]], on: date) -> str:
    from leaflets.read.library import Library

    languages = Library(ROOT).languages
    costs = {tag: {name: median(one[tag][name] for one in rounds) for name in rounds[0][tag]} for tag in rounds[0]}
    latin = [tag for tag in costs if languages[tag].script == "Latn"]
    others = [tag for tag in costs if tag not in latin]
    head = ["Measure", "Ours", "Typst", "Ratio", "Target", "Met"]
    body = [
        _group(f"first poster, {len(latin)} languages in Latin, Greek or Cyrillic: CPU ms", latin, costs, MOST["Latn"]),
        _group(f"first poster, {len(others)} languages in other scripts: CPU ms", others, costs, MOST_OTHERS),
    ]
    for name, parts in (("sizes", ["sizes"]), ("sizes and what gives way", ["sizes", "ladder"])):
        whole = sum(cost["ours"] for cost in costs.values()) / len(costs)
        spent = sum(cost[part] for cost in costs.values() for part in parts) / len(costs)
        met = "yes" if spent / whole <= MOST_CHOOSING else "no"
        row = [f"choosing {name}, share of our build", f"{spent:.1f} of {whole:.1f}", "", f"{spent / whole:.2f}"]
        body.append([*row, f"{MOST_CHOOSING:g}", met])
    details = [
        [tag, languages[tag].english_name, *_details(cost, MOST.get(languages[tag].script, MOST_OTHERS))]
        for tag, cost in sorted(costs.items())
    ]
    columns = ["Tag", "Language", "Ours", "Typst", "Ratio", "Met", "Choosing sizes", "What gives way"]
    packages = ", ".join(f"{name} {version(name)}" for name in ("typst", "uharfbuzz", "icu4py"))
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, CPython {platform.python_version()}"
    return f"""# The first poster of a language

{on.isoformat()}: {machine}; {packages}.
Written by `languages.py`, which tells how it is measured; {len(rounds)} rounds.

CPU time, all threads together: of a group the mean of its languages, of a language the median of the rounds. *Ratio* is
ours over Typst's. *Choosing* is all that would not be done if the sizes were known beforehand, as they are to Typst:
setting words at sizes that are not kept, and every round but the last of what gives way. Both are shares of our build.
The first language of a script also pays for reading the layout and the faces as that script sets them.

{table(head, body)}

{table(columns, details)}
"""


def _group(measure: str, tags: list[str], costs: dict[str, Times], most: float) -> list[str]:
    ours, typsts = (sum(costs[tag][maker] for tag in tags) / len(tags) for maker in ("ours", "typst"))
    met = "yes" if ours / typsts <= most else "no"
    return [measure, f"{ours:.1f}", f"{typsts:.1f}", f"{ours / typsts:.2f}", f"{most:g} times", met]


def _details(cost: Times, most: float) -> list[str]:
    ours, typsts = cost["ours"], cost["typst"]
    shares = [f"{cost[part] / ours:.2f}" for part in ("sizes", "ladder")]
    return [f"{ours:.1f}", f"{typsts:.1f}", f"{ours / typsts:.2f}", "yes" if ours / typsts <= most else "no", *shares]


def main() -> None:
    on = date.today()
    folder = Path(tempfile.mkdtemp(prefix="leaflets-languages-"))
    try:
        script("languages.py", folder, "words", on.isoformat())
        rounds = [json.loads(script("languages.py", folder, str(seed), on.isoformat())) for seed in range(ROUNDS + 1)]
        text = results(rounds[1:], on)
        RESULTS.write_text(text, "utf-8")
        print(text)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.path.insert(0, str(ROOT))
        main()
    else:
        _, _, folder, what, on = sys.argv
        if what == "words":
            write_words(Path(folder), date.fromisoformat(on))
        else:
            print(json.dumps(one_round(Path(folder), int(what), date.fromisoformat(on))))
