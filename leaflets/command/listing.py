"""`list`: what there is to choose from, one a line, its name first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from leaflets.measure import MM
from leaflets.read.library import Library


def listing(root: Path, asked: Mapping[str, Any]) -> int:
    """Prints names, and what each one is, in two columns."""
    library = Library(root)
    listings: dict[str, Callable[[Library], Iterable[tuple[str, str]]]] = {
        "layouts": _layouts,
        "formats": _formats,
        "languages": _languages,
        "regions": _regions,
        "themes": _themes,
        "printers": _printers,
    }
    rows = list(listings[asked["kind"]](library))
    width = max((len(name) for name, _ in rows), default=0)
    for name, meaning in rows:
        print(f"{name:{width}}  {meaning}")
    return 0


def _layouts(library: Library) -> Iterable[tuple[str, str]]:
    for name in library.layout_names():
        layout = library.layout(name, ("Latn",))
        yield name, f"{layout.title}, {layout.format.width / MM:g} x {layout.format.height / MM:g} mm"


def _formats(library: Library) -> Iterable[tuple[str, str]]:
    for name in library.format_names():
        found = library.format(name)
        yield name, f"{found.width / MM:g} x {found.height / MM:g} mm, bleed {found.bleed / MM:g} mm"


def _languages(library: Library) -> Iterable[tuple[str, str]]:
    for tag, language in library.languages.items():
        yield tag, f"{language.english_name} ({language.own_name})"


def _regions(library: Library) -> Iterable[tuple[str, str]]:
    for name in library.region_names():
        yield name, library.region(name).names["en"]


def _themes(library: Library) -> Iterable[tuple[str, str]]:
    for name in library.theme_names():
        yield name, library.theme(name).title


def _printers(library: Library) -> Iterable[tuple[str, str]]:
    for name in library.printer_names():
        yield name, library.printer(name).title
