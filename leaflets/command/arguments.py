"""What can be asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from leaflets.command.record_arguments import add_preflight, add_recall
from leaflets.command.region_arguments import add_region
from leaflets.command.words_arguments import add_words

EDITIONS = ("press", "office", "screen")
PAPERS = ("a4", "a3")
"""Written out, so that --help need not load what makes them; a test holds it to `leaflets.job`."""

MOST_COPIES = 10_000_000
KINDS = ("layouts", "formats", "languages", "regions", "themes", "printers")

BUILD_EXAMPLES = """\
examples:
  python generate.py build poster/a4 --region leeds --language en
  python generate.py build poster/a4 --region leeds --language en,ur --for press,screen --out proofs
  python generate.py build 'poster/*' --region leeds --language ur --theme contrast --png
  python generate.py build all --region leeds --language en --json

The paths of finished files are printed, one a line. Until somebody has confirmed its contacts, its wording and its
translation, a piece is a proof, and says so in its small print.
"""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments, sorted out. Leaves with exit code 2 where they make no sense."""
    parser = argparse.ArgumentParser(
        prog="generate.py",
        description="Posters and leaflets about keeping children safe, ready for a print shop, in many languages.",
        epilog="Start with: python generate.py build poster/a4 --region leeds --language en",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_build(commands)
    _add_fit(commands)
    _add_check(commands)
    _add_dummy(commands)
    _add_overview(commands)
    add_region(commands)
    add_words(commands)
    add_recall(commands)
    add_preflight(commands)
    listing = commands.add_parser("list", help="say what there is", description="Says what there is to choose from.")
    listing.add_argument("kind", choices=KINDS, help="what to list")
    return parser.parse_args(arguments)


def _add_build(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    build = commands.add_parser(
        "build",
        help="make files",
        description="Makes one file for each layout, language and edition.",
        epilog=BUILD_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    build.add_argument(
        "layouts", nargs="+", metavar="LAYOUT", help="such as poster/a4, a pattern as in 'poster/*', or all"
    )
    build.add_argument("--region", required=True, help="whose details to print; `list regions` names them")
    build.add_argument("--language", required=True, type=_listed, help="one language or several, as in en,ur, or all")
    build.add_argument(
        "--for",
        dest="editions",
        type=_editions,
        default=["press"],
        metavar="EDITION[,EDITION]",
        help="press (for a print shop; what you get if you say nothing), office (for your own printer) or screen (for a"
        " web site or a display), or several",
    )
    build.add_argument(
        "--final",
        action="store_true",
        help="to be displayed: refused while anything is unconfirmed or wrong, and read back before it is handed over",
    )
    build.add_argument("--printer", default="", help="whose press it is for; `list printers` names them")
    build.add_argument("--quantity", type=_quantity, default=0, metavar="N", help="how many, for the order sheet")
    build.add_argument("--paper", choices=PAPERS, default="a4", help="what the office prints on (a4)")
    build.add_argument("--one-ink", action="store_true", help="for the office: black alone, without tints")
    build.add_argument("--theme", default="", help="colours other than the layout's own; `list themes` names them")
    build.add_argument("--out", type=Path, default=Path("out"), metavar="DIR", help="where to put the files (out)")
    build.add_argument(
        "--json", action="store_true", help="print everything about each file as JSON instead of its path"
    )
    build.add_argument(
        "--fresh", action="store_true", help="make everything anew, even what is kept from an earlier run"
    )
    build.add_argument("--png", action="store_true", help="also write a picture of each page")


def _add_fit(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    fit = commands.add_parser(
        "fit",
        help="say how words fit",
        description="Says for each language how large its type came out, how full the page is, and what gave way.",
    )
    fit.add_argument("--layout", required=True, help="such as poster/a4")
    fit.add_argument("--language", required=True, type=_listed, help="one language or several, as in en,ur, or all")
    fit.add_argument("--region", default="", help="whose details to try it with (leeds)")
    fit.add_argument("--theme", default="", help="colours other than the layout's own")


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser(
        "check",
        help="say what is wrong",
        description="Tells what is wrong: with layouts, formats and themes, each set in a few languages; with"
        " translations, those among them whose English has changed; with words, whatever readers should not meet in"
        " them; or with regions, every number that is misprinted or out of date.",
    )
    check.add_argument("kind", choices=("layouts", "translations", "words", "regions"), help="what to check")
    check.add_argument("names", nargs="*", metavar="NAME", default=["all"], help="some of them (all)")


def _add_dummy(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    dummy = commands.add_parser(
        "dummy",
        help="make a folding dummy",
        description="Makes a piece's paper with its panels' names and numbers, to print, fold and look at.",
    )
    dummy.add_argument("layout", help="such as parents/dl-roll-fold")
    dummy.add_argument("--language", default="en", help="right-to-left languages fold the other way round (en)")
    dummy.add_argument("--out", type=Path, default=Path("out"), metavar="DIR", help="where to put the file (out)")


def _add_overview(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    overview = commands.add_parser(
        "overview",
        help="make a sheet of all pieces",
        description="Makes one sheet with a small picture of every layout, as it is for a region and language.",
    )
    overview.add_argument("--region", required=True, help="whose details to print")
    overview.add_argument("--language", required=True, help="one language")
    overview.add_argument("--out", type=Path, default=Path("out"), metavar="DIR", help="where to put the file (out)")


def _listed(text: str) -> list[str]:
    members = [member.strip() for member in text.split(",") if member.strip()]
    if not members:
        raise argparse.ArgumentTypeError("name at least one")
    return list(dict.fromkeys(members))


def _quantity(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) <= MOST_COPIES):
        raise argparse.ArgumentTypeError(f"give a number from 1 to {MOST_COPIES:,}")
    return int(text)


def _editions(text: str) -> list[str]:
    chosen = _listed(text)
    for edition in chosen:
        if edition not in EDITIONS:
            raise argparse.ArgumentTypeError(
                f"there is no edition called '{edition}' (choose from {', '.join(EDITIONS)})"
            )
    return chosen
