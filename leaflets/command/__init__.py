"""The command line: what was asked for goes to the press, and what comes of it to the shell.

Finished files' paths go to standard output, everything else to standard error. Exit 0: done; 1: problems, all of them
printed; 2: wrong usage. It loads nothing heavy until there is work to do.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from leaflets.command.arguments import parse
from leaflets.problem import Refused

INTERRUPTED = 130
GARBAGE = 50_000
"""Objects made before the next search for cycles."""
DOORS = {
    "build": ("build", "build"),
    "check": ("checking", "check"),
    "check regions": ("regions", "check_regions"),
    "check words": ("wording", "check_words"),
    "dummy": ("extras", "dummy"),
    "fit": ("fitting", "fit"),
    "list": ("listing", "listing"),
    "overview": ("extras", "overview"),
    "preflight": ("rechecking", "recheck"),
    "recall": ("recalling", "recall"),
    "region": ("regionkeeping", "region"),
    "words": ("wording", "words"),
}
"""For each command the module and the function that see to it, imported when they are called for."""


def main(arguments: Sequence[str], root: Path) -> int:
    """Does what the arguments ask for with the library at `root`; the exit code."""
    asked = parse(arguments)
    # A poster leaves few cycles behind; looking for them at Python's usual pace takes a twentieth of its time.
    gc.set_threshold(GARBAGE)
    try:
        return _done(asked.command, vars(asked), root)
    except Refused as refused:
        from leaflets.command.report import print_problems

        print_problems(refused.problems)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever was reading has gone, as `| head` does: there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _done(command: str, asked: dict[str, object], root: Path) -> int:
    """Opens the one door that was asked for. `check regions` and `check words` have doors of their own."""
    module, function = DOORS.get(f"{command} {asked.get('kind', '')}") or DOORS[command]
    door: Callable[[Path, dict[str, object]], int] = getattr(import_module(f"leaflets.command.{module}"), function)
    return door(root, asked)
