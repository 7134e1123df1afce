"""What `preflight` and `recall` can be asked about files that are made already."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_preflight(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    preflight = commands.add_parser(
        "preflight",
        help="look into a finished file",
        description="Says what a file of ours is, and whether all that it was made from still holds.",
    )
    preflight.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a finished PDF")


def add_recall(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    recall = commands.add_parser(
        "recall",
        help="list files whose details have changed",
        description="Lists every file that carries details changed since, and the command that would replace it.",
    )
    recall.add_argument("--since", default="", metavar="DATE", help="those made on that day or later")
    recall.add_argument("--region", default="", help="those of one region")
    recall.add_argument("--contact", default="", metavar="NUMBER", help="those that carry this number")
    recall.add_argument("--out", type=Path, default=Path("out"), metavar="DIR", help="the folder they are in (out)")
