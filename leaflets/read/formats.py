"""`layouts/formats/*.yaml`: the papers that pieces are printed on."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from leaflets.format import Format, LabelSheet, Panel
from leaflets.measure import MM
from leaflets.read.entries import Entry, length, read_entries

FOLDS = ("roll", "z", "gate", "single")
LEAST = 9.0
"""Points of the smallest text that a reader is given (the house's design, on wallet cards)."""
LARGEST = 5000 * MM
"""A PDF page is at most 14,400 points wide or high (ISO 32000-1, annex C)."""


def read_format(file: Path) -> Format:
    """One format. Bleed and safe zone are 3 mm and 5 mm where the file is silent (Ghent Workgroup, UK printers)."""
    parts = read_entries(file).parts("trim", "bleed safe slug reader fold panels labels stock")
    width, height = _size(parts["trim"])
    made = Format(
        name=file.stem,
        width=width,
        height=height,
        bleed=parts.length("bleed", 3 * MM),
        safe=parts.length("safe", 5 * MM),
        slug=parts.length("slug", 10 * MM),
        least=parts.length("reader"),
        fold=parts.one_of("fold", FOLDS, ""),
        faces=_faces(parts["panels"], width) if "panels" in parts else (),
        pixels=parts["trim"].text().endswith(" px"),
        labels=_labels(parts["labels"]) if "labels" in parts else None,
        stock=parts.text("stock"),
    )
    if "reader" in parts and made.least < LEAST:
        fault = f"'reader' is {made.least:g} pt"
        raise parts["reader"].refusal(fault, f"{LEAST:g} pt is the least, on a card that is held in the hand")
    if bool(made.fold) != bool(made.faces):
        raise parts.whole.refusal("a fold and its panels belong together", "give both, or neither")
    if made.bleed > made.slug:
        raise parts.whole.refusal("the slug is narrower than the bleed", "marks stand in the slug, outside the bleed")
    if made.faces:
        _judge_fold(made, parts["panels"])
    return made


def _judge_fold(format: Format, entry: Entry) -> None:
    """What tucks in must find room: rolled panels grow narrower inwards, and a gate's flaps do not overlap."""
    widths = [panel.width for panel in format.faces[0]]
    if format.fold == "roll" and any(inner >= outer - 0.01 for inner, outer in pairwise(widths[:-1])):
        raise entry.refusal("a panel that tucks in is no narrower than the one it lies on", "make each 2 mm narrower")
    if format.fold == "gate" and widths[0] + widths[-1] > sum(widths[1:-1]):
        raise entry.refusal("the two flaps are wider than the middle", "make them narrower, so that they meet")


def _labels(entry: Entry) -> LabelSheet:
    """`{ left: 4.65 mm, top: 15.15 mm, columns: 2, rows: 7, across: 101.6 mm, down: 38.1 mm }`."""
    parts = entry.parts("left top columns rows across down")
    return LabelSheet(
        left=parts.length("left"),
        top=parts.length("top"),
        columns=parts.count("columns", 1, 1),
        rows=parts.count("rows", 1, 1),
        across=parts.length("across"),
        down=parts.length("down"),
    )


def _faces(entry: Entry, width: float) -> tuple[tuple[Panel, ...], ...]:
    """`outside: [flap 97 mm, back 100 mm, front 100 mm]`, and the inside likewise, from where reading starts."""
    faces = entry.parts("outside inside")
    made = tuple(_panels(faces[side], width) for side in ("outside", "inside"))
    names = [panel.name for face in made for panel in face]
    twice = next((name for name in names if names.count(name) > 1), "")
    if twice:
        raise entry.refusal(f"two panels are called '{twice}'", "give each a name of its own")
    folds = [round(panel.start, 2) for panel in made[0][1:]]
    behind = [round(width - panel.start, 2) for panel in reversed(made[1][1:])]
    if folds != behind:
        raise faces["inside"].refusal(
            "the folds inside are not those outside", "write the same widths the other way round"
        )
    return made


def _panels(entry: Entry, width: float) -> tuple[Panel, ...]:
    panels: list[Panel] = []
    start = 0.0
    for member in entry.items():
        name, _, wide = member.text().partition(" ")
        panels.append(Panel(name, start, length(wide, member)))
        if panels[-1].width <= 0:
            raise member.refusal(f"the panel '{name}' has no width", "write its name and its width: flap 97 mm")
        start += panels[-1].width
    if abs(start - width) > 0.01:
        fault = f"the panels are {start / MM:g} mm wide together, and the trim is {width / MM:g} mm"
        raise entry.refusal(fault, "make them add up")
    return tuple(panels)


def _size(entry: Entry) -> tuple[float, float]:
    """`210 x 297 mm`."""
    match = re.fullmatch(r"(\S+) x (\S+) (\w+)", entry.text())
    if not match:
        raise entry.refusal(f"'{entry.text()}' is not a size", "write width x height unit, such as 210 x 297 mm")
    width, height, unit = match.groups()
    sizes = length(f"{width} {unit}", entry), length(f"{height} {unit}", entry)
    if not 0 < min(sizes) <= max(sizes) <= LARGEST:
        raise entry.refusal(f"'{entry.text()}' is not a size", "each side is more than nothing and at most 5000 mm")
    return sizes
