"""`layouts/formats/*.yaml`: the papers that pieces are printed on."""

from __future__ import annotations

import re
from pathlib import Path

from leaflets.format import Format
from leaflets.measure import MM
from leaflets.read.entries import Entry, length, read_entries

LARGEST = 5000 * MM
"""A PDF page is at most 14,400 points wide or high (ISO 32000-1, annex C)."""


def read_format(file: Path) -> Format:
    """One format. Bleed and safe zone are 3 mm and 5 mm where the file is silent (Ghent Workgroup, UK printers)."""
    parts = read_entries(file).parts("trim", "bleed safe slug title reader")
    width, height = _size(parts["trim"])
    made = Format(
        name=file.stem,
        width=width,
        height=height,
        bleed=parts.length("bleed", 3 * MM),
        safe=parts.length("safe", 5 * MM),
        slug=parts.length("slug", 10 * MM),
        least=parts.length("reader"),
    )
    if made.bleed > made.slug:
        raise parts.whole.refusal("the slug is narrower than the bleed", "marks stand in the slug, outside the bleed")
    return made


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
