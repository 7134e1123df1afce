"""The order sheet: what a print shop has to know about a final file, beside it as text and as JSON.

The text is for whoever takes the order, the JSON for whatever does. Lengths are in millimetres.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflets.command.kept import Finished
from leaflets.command.orders import Order
from leaflets.measure import MM

if TYPE_CHECKING:
    from leaflets.format import Format
    from leaflets.layout import Layout
    from leaflets.read.library import Library
    from leaflets.sheet import Sheet

FOLDS = {"roll": "roll fold", "z": "Z fold", "gate": "gate fold", "single": "one fold"}
STANDARD = "PDF/X-4 (ISO 15930-7); also PDF/UA-1 and PDF/A-2a"
OPEN = "to be agreed"
LABELS = {
    "piece": "Piece",
    "region": "Region",
    "language": "Language",
    "quantity": "Quantity",
    "finished_size": "Finished size",
    "flat_size": "Flat size",
    "pages": "Pages",
    "fold": "Fold",
    "panels": "Panels",
    "stock": "Stock, suggested",
    "inks": "Inks, front/back",
    "bleed": "Bleed",
    "marks": "Marks",
    "standard": "Standard",
    "condition": "Output condition",
    "printer": "Made for",
    "note": "Note",
    "file": "File",
    "sha256": "SHA-256",
    "date": "Date",
}
MILLIMETRES = {"finished_size", "flat_size", "bleed"}


def order_files(library: Library, order: Order, finished: Finished, path: Path, quantity: int) -> dict[Path, bytes]:
    """The order sheet of the file at `path`, to be written with it; a piece for a screen has none.

    `quantity` is 0 where nobody has said how many.
    """
    languages = [library.language(tag) for tag in order.language.split("+")]
    layout = library.layout(order.layout, tuple(language.script for language in languages))
    if layout.format.pixels:
        return {}
    facts: dict[str, Any] = {
        "piece": layout.title,
        "region": library.region(order.region).names["en"],
        "language": " and ".join(language.english_name for language in languages),
        "quantity": quantity or None,
        **_paper(layout, finished, backwards=languages[0].right_to_left),
        **_press(library, order, layout.format),
        "file": path.name,
        "sha256": hashlib.sha256(finished.pdf).hexdigest(),
        "date": order.day,
    }
    told = json.dumps(facts, ensure_ascii=False, indent=2) + "\n"
    return {
        path.with_name(f"{path.stem}-order.txt"): _text(facts).encode(),
        path.with_name(f"{path.stem}-order.json"): told.encode(),
    }


def inks_of(sheets: Iterable[Sheet]) -> str:
    """How many inks the front and the back take, as a print shop writes it: `4/0`, `1/1`."""
    pages = [_plates(sheet) for sheet in sheets]
    return "/".join(str(len(plates)) for plates in [*pages, frozenset[int]()][: max(2, len(pages))])


def _plates(sheet: Sheet) -> frozenset[int]:
    """The plates that a page needs: black alone, or all four."""
    from leaflets.page import Drawn, Line

    plates: set[int] = set()
    for item in sheet.page.items:
        if isinstance(item, Line):
            inks = [run.ink for run in item.runs]
        elif isinstance(item, Drawn):
            inks = [ink for ink in (item.shape.fill, item.shape.stroke) if ink]
        else:
            plates.update(range(4) if item.raster.channels == 4 else {3})
            continue
        plates.update(plate for ink in inks for plate, share in enumerate(ink.press) if share)
    return frozenset(range(4)) if plates - {3} else frozenset(plates)


def _paper(layout: Layout, finished: Finished, *, backwards: bool) -> dict[str, Any]:
    format = layout.format
    flat = [_mm(format.width), _mm(format.height)]
    widths = [panel.width for face in format.faces for panel in face]
    panels = [[f"{panel.name.replace('_', ' ')} {_mm(panel.width):g}" for panel in face] for face in format.faces]
    sides = ("outside", "inside")
    return {
        "finished_size": [_mm(max(widths)), flat[1]] if widths else flat,
        "flat_size": flat,
        "pages": finished.pages,
        "fold": FOLDS[format.fold] if format.fold else None,
        "panels": {side: face[::-1] if backwards else face for side, face in zip(sides, panels, strict=False)} or None,
        "inks": finished.inks,
    }


def _press(library: Library, order: Order, format: Format) -> dict[str, Any]:
    printer = library.printer(order.printer) if order.printer else None
    profile = printer.profile if printer else library.profiles[0]
    cut = bool(format.slug)
    return {
        "stock": (printer.stock if printer else "") or format.stock or None,
        "bleed": _mm((printer.bleed if printer else format.bleed) if cut else 0),
        "marks": cut and (printer is None or printer.marks),
        "standard": STANDARD,
        "condition": f"{profile.condition}: {profile.description}",
        "printer": printer.title if printer else None,
        "note": (printer.note if printer else "") or None,
    }


def _text(facts: Mapping[str, Any]) -> str:
    """The facts one a line, in the order in which they are asked for; what does not apply is left out."""
    wide = max(map(len, LABELS.values())) + 2
    lines = [f"{LABELS[key]:{wide}}{said}" for key in LABELS if (said := _said(key, facts))]
    return "\n".join(("Order sheet", "", *lines)) + "\n"


def _said(key: str, facts: Mapping[str, Any]) -> str:
    found = facts[key]
    if key == "quantity":
        return f"{found:,}" if found else OPEN
    if key == "marks":
        return "crop and fold marks in the slug" if found and facts["fold"] else "crop marks" if found else "none"
    if key == "pages":
        return f"{found}, {'one side' if found == 1 else 'both sides of one sheet' if found == 2 else 'all sides'}"
    if key == "panels" and found:
        return "; ".join(f"{side}, from the left: {', '.join(face)} mm" for side, face in found.items())
    if key == "inks":
        return f"{found} ({'black alone' if '4' not in found else 'cyan, magenta, yellow, black'})"
    if key == "date":
        day = date.fromisoformat(found)
        return f"{day.day} {day:%B %Y}"
    if key in MILLIMETRES:
        return " x ".join(f"{side:g}" for side in (found if isinstance(found, list) else [found])) + " mm"
    return str(found) if found else ""


def _mm(points: float) -> float:
    return round(points / MM, 2)
