"""What `words` can be asked."""

from __future__ import annotations

import argparse


def add_words(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    words = commands.add_parser(
        "words",
        help="keep wordings and translations",
        description="Tells which wordings and translations somebody stands by, or notes that somebody does.",
    )
    actions = words.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("status", help="say for each language what is confirmed, drafted and out of date")
    confirm = actions.add_parser("confirm", help="stand by the words of a language")
    confirm.add_argument("language", help="such as ur; en for the English wording")
    confirm.add_argument("--by", required=True, metavar="NAME, ROLE", help="who stands by them")
    confirm.add_argument("--on", default="", metavar="DATE", help="since when, as 2026-11-23 (today)")
