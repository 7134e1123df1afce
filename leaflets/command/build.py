"""`build`: a file for each layout, language and edition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflets.command.files import write_files
from leaflets.command.kept import Finished, Kept
from leaflets.command.ledger import record
from leaflets.command.orders import Order, layouts_named, orders
from leaflets.command.report import Report
from leaflets.problem import Problem, Refused

if TYPE_CHECKING:
    from leaflets.press import Press
    from leaflets.read.library import Library

PRINT, POINTS_PER_INCH = 150, 72
"""Pixels an inch of a picture of a printed page; and of a screen's, which has a point for each pixel."""


def build(root: Path, asked: Mapping[str, Any]) -> int:
    """Makes what was asked for; 1 where anything of it has problems."""
    wanted = orders(asked, layouts_named(asked["layouts"], root), languages_named(root, asked["language"]), root)
    kept, report = Kept(root), Report(as_json=asked["json"])
    ready = {} if asked["fresh"] else {order: found for order in wanted if (found := kept.find(order))}
    try:
        make = None if len(ready) == len(wanted) else _maker(root, wanted, kept)
    except Refused as refused:
        for order in wanted:
            report.fail(order, refused.problems)
        return report.finish()
    ordered = _order_sheets(root, asked["quantity"])
    for order in wanted:
        try:
            finished = ready[order] if order in ready or make is None else make(order)
            path = asked["out"] / f"{order.file}.pdf"
            paths = _write(path, finished, ordered(order, finished, path), pictures=asked["png"])
            record(asked["out"], paths[0], finished)
            report.add(order, finished, paths)
        except Refused as refused:
            report.fail(order, refused.problems)
    return report.finish()


def languages_named(root: Path, asked: list[str]) -> list[str]:
    """The languages asked for; `all` is every one that readers use."""
    if asked != ["all"]:
        return asked
    from leaflets.read.library import Library

    return [tag for tag, language in Library(root).languages.items() if not language.for_designers]


def _maker(root: Path, wanted: Iterable[Order], kept: Kept) -> Callable[[Order], Finished]:
    """What runs the press for an order. Every name is looked up before the first file is made."""
    from leaflets.press import Press
    from leaflets.read.library import Library

    library = Library(root)
    _look_up(library, wanted)
    press = Press(library)

    def make(order: Order) -> Finished:
        finished = _pressed(press, order)
        kept.keep(order, finished)
        return finished

    return make


def _look_up(library: Any, wanted: Iterable[Order]) -> None:
    """Refuses all names that stand for nothing, together."""
    looks: dict[tuple[str, str], Callable[[str], object]] = {}
    for order in wanted:
        looks["layout", order.layout] = library.layout_file
        looks["region", order.region] = library.region
        for tag in order.language.split("+"):
            looks["language", tag] = library.language
        if order.theme:
            looks["theme", order.theme] = library.theme
        if order.printer:
            looks["printer", order.printer] = library.printer
    problems: list[Problem] = []
    for (_, name), look in looks.items():
        try:
            look(name)
        except Refused as refused:
            problems += refused.problems
    if problems:
        raise Refused(*problems)


def _pressed(press: Press, order: Order) -> Finished:
    from datetime import date

    from msgspec import to_builtins
    from msgspec.structs import replace

    from leaflets.command.ordersheet import inks_of
    from leaflets.job import EDITIONS, Job

    day = date.fromisoformat(order.day)
    paper, one_ink = order.paper.removesuffix("-one-ink") or "a4", order.paper.endswith("-one-ink")
    edition = replace(EDITIONS[order.edition], one_ink=one_ink)
    names = order.layout, order.region, order.language
    proof = press.run(Job(*names, edition, order.theme, day, paper, order.printer, bool(order.final)))
    if proof.problems:
        raise Refused(*proof.problems)
    pixels = order.edition == "screen" and proof.sheets[0].page.format.pixels
    return Finished(
        proof.pdf,
        len(proof.sheets),
        pixels,
        dict(proof.sizes),
        list(proof.doubts),
        list(proof.gave_way),
        list(proof.stale),
        to_builtins(proof.provenance),
        inks_of(proof.sheets) if order.edition == "press" else "",
    )


def _order_sheets(root: Path, quantity: int) -> Callable[[Order, Finished, Path], dict[Path, bytes]]:
    """What makes the order sheet of a final file for a print shop; no other file has one."""
    from functools import cache

    @cache
    def library() -> Library:
        from leaflets.read.library import Library

        return Library(root)

    def made(order: Order, finished: Finished, path: Path) -> dict[Path, bytes]:
        if not order.final or order.edition != "press":
            return {}
        from leaflets.command.ordersheet import order_files

        return order_files(library(), order, finished, path, quantity)

    return made


def _write(path: Path, finished: Finished, sheet: Mapping[Path, bytes], *, pictures: bool) -> list[Path]:
    """Writes the file with its order sheet, and a picture of each page where it is asked for, or is for a screen."""
    files = {path: finished.pdf, **sheet}
    if pictures or finished.pixels:
        from leaflets.write import write_png

        pages = write_png(finished.pdf, POINTS_PER_INCH if finished.pixels else PRINT)
        for number, picture in enumerate(pages, start=1):
            ending = f"-{number}.png" if len(pages) > 1 else ".png"
            files[path.with_name(path.stem + ending)] = picture
    write_files(files)
    return list(files)
