"""What `preflight` and `recall` can be asked about files that are made already."""

from __future__ import annotations

import argparse
from pathlib import Path

RECALL_EXAMPLES = """\
examples:
  python generate.py recall
  python generate.py recall --region leeds --since 2026-09-01
  python generate.py recall --contact '0113 222 4403' --out campaign

Exit 0: told, whether there is anything to recall or not; 1: there is no ledger, or what was asked makes no sense.
"""


def add_preflight(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    preflight = commands.add_parser(
        "preflight",
        help="look into a finished file",
        description="Says what a file of ours is and shows, and whether all that it was made from still holds. Exit 0:"
        " it does; 1: something has changed since, or the file is damaged, altered or not one of ours.",
    )
    preflight.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a finished PDF")


def add_recall(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    recall = commands.add_parser(
        "recall",
        help="list files whose details have changed",
        description="Lists every file of an output folder that carries words, contacts or details of a region that have"
        " changed since it was made, and the command that would replace it.",
        epilog=RECALL_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    recall.add_argument("--since", default="", metavar="DATE", help="those made on that day or later")
    recall.add_argument("--region", default="", help="those of one region")
    recall.add_argument(
        "--contact", default="", metavar="NUMBER", help="all that carry this number, changed since or not"
    )
    recall.add_argument("--out", type=Path, default=Path("out"), metavar="DIR", help="the folder they are in (out)")
