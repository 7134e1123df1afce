"""What a person or a program is told about a build."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from leaflets.command.kept import Finished
from leaflets.command.orders import Order
from leaflets.problem import Problem

BOLD, FAINT, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


class Report:
    """Gathers what came of each order, and prints it as it comes or, as JSON, at the end."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._files: list[dict[str, Any]] = []
        self._said: set[Problem] = set()
        self._failed = False

    def add(self, order: Order, finished: Finished, paths: list[Path]) -> None:
        """An order that is done."""
        if self._as_json:
            self._files.append({**_described(order), **_finished(finished, paths)})
            return
        for path in paths:
            print(path, flush=True)
        if finished.doubts:
            for place in finished.stale:
                tell(f"{place}: its English has changed since: translate it anew: it is a draft", BOLD)
            tell(f"{paths[0]} is a proof: not yet confirmed: {', '.join(finished.doubts)}", FAINT)

    def fail(self, order: Order, problems: Iterable[Problem]) -> None:
        """An order of which nothing came. A problem that several share is told once."""
        self._failed = True
        if self._as_json:
            self._files.append(
                {**_described(order), "path": None, "problems": [_spelt(problem) for problem in problems]}
            )
        fresh = [problem for problem in problems if problem not in self._said]
        self._said.update(fresh)
        print_problems(fresh)

    def finish(self) -> int:
        """The exit code."""
        if self._as_json:
            import json

            print(json.dumps(self._files, ensure_ascii=False, indent=2))
        return 1 if self._failed else 0


def print_problems(problems: Iterable[Problem]) -> None:
    """One line each, on standard error."""
    for problem in problems:
        tell(str(problem), BOLD)


def tell(text: str, style: str) -> None:
    """Prints to standard error, in style where somebody is watching and has not asked for none (no-color.org)."""
    styled = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
    print(f"{style}{text}{PLAIN}" if styled else text, file=sys.stderr, flush=True)


def _described(order: Order) -> dict[str, Any]:
    return {"layout": order.layout, "region": order.region, "language": order.language, "edition": order.edition}


def _finished(finished: Finished, paths: list[Path]) -> dict[str, Any]:
    return {
        "path": str(paths[0]),
        "pictures": [str(path) for path in paths[1:] if path.suffix == ".png"],
        "order_sheet": [str(path) for path in paths[1:] if path.suffix != ".png"],
        "pages": finished.pages,
        "sha256": hashlib.sha256(finished.pdf).hexdigest(),
        "sizes": finished.sizes,
        "gave_way": finished.gave_way,
        "unconfirmed": finished.doubts,
        "stale": finished.stale,
        "problems": [],
    }


def _spelt(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "file": place.file if place else None,
        "line": place.line or None if place else None,
        "fault": problem.fault,
        "mend": problem.mend,
    }
