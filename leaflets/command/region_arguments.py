"""What `region` can be asked."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_region(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    region = commands.add_parser("region", help="keep councils' details", description="Keeps councils' details.")
    actions = region.add_subparsers(dest="action", required=True, metavar="ACTION")
    new = actions.add_parser("new", help="begin a region's file")
    new.add_argument("region", help="its short name in small letters, such as east-riding")
    new.add_argument("--name", required=True, help="the body's whole name")
    new.add_argument("--nation", required=True, help="England, Wales, Scotland or Northern Ireland")
    bring = actions.add_parser("import", help="take details over from a table or a feed")
    bring.add_argument("file", type=Path, help="CSV, XLSX, or JSON of Open Referral UK")
    bring.add_argument("--skip-bad", action="store_true", help="take what is right, and leave the rest")
    export = actions.add_parser("export", help="hand details out as a table")
    export.add_argument("file", type=Path, help="where to, as .csv, .xlsx or .json")
    export.add_argument("--region", action="append", default=[], help="some of them (all)")
    confirm = actions.add_parser("confirm", help="stand by a region's contacts")
    confirm.add_argument("region", help="whose; `services` for those of the whole country")
    confirm.add_argument("--by", required=True, metavar="NAME, ROLE", help="who stands by them")
    confirm.add_argument("--on", default="", metavar="DATE", help="since when, as 2026-11-23 (today)")
    confirm.add_argument("--contact", action="append", default=[], help="some of them (all)")
    status = actions.add_parser("status", help="say what is confirmed, by whom, and until when")
    status.add_argument("region", nargs="*", help="some of them (all)")
