"""`layouts/printers/*.yaml`: what print shops' presses ask of a file."""

from __future__ import annotations

import re
from pathlib import Path

from leaflets.ink import MOST_INK
from leaflets.measure import MM
from leaflets.printer import Printer
from leaflets.profile import Profile
from leaflets.read.entries import Entry, read_entries
from leaflets.read.themes import read_profile

LEAST_BLEED, MOST_BLEED = 2 * MM, 50 * MM
"""Below it a cut that is 1 mm out leaves a white edge (UK printers ask for 2 to 5 mm); beyond it, it is a slip."""
LEAST_INK = 200
"""Per cent. No press takes less, and the house's inks need more."""
SLACK = 0.01


def read_printer(file: Path, usual: Profile, folder: Path) -> Printer:
    """One press. `usual` is the condition that the house's inks are made for; other profiles lie in `folder`."""
    parts = read_entries(file).parts("title bleed", "safe marks most_ink profile stock note")
    return Printer(
        name=file.stem,
        title=parts.text("title"),
        bleed=_bleed(parts["bleed"]),
        safe=parts.length("safe"),
        marks=parts.flag("marks") if "marks" in parts else True,
        most_ink=_most_ink(parts["most_ink"]) if "most_ink" in parts else MOST_INK,
        profile=_condition(parts["profile"], usual, folder) if "profile" in parts else usual,
        stock=parts.text("stock"),
        note=parts.text("note"),
    )


def _bleed(entry: Entry) -> float:
    bleed = entry.length()
    if bleed < LEAST_BLEED - SLACK:
        raise entry.refusal(
            f"a bleed of {bleed / MM:g} mm is too narrow", f"{LEAST_BLEED / MM:g} mm is the least that hides a cut"
        )
    if bleed > MOST_BLEED + SLACK:
        raise entry.refusal(f"a bleed of {bleed / MM:g} mm is too wide", f"{MOST_BLEED / MM:g} mm is the most")
    return bleed


def _most_ink(entry: Entry) -> float:
    """`280 %`."""
    match = re.fullmatch(r"(\d{1,3}) %", entry.text(), re.ASCII)
    if not match:
        raise entry.refusal(f"'most_ink' cannot be '{entry.text()}'", f"write per cent, such as {MOST_INK} %")
    most = int(match[1])
    if most > MOST_INK:
        raise entry.refusal(f"'most_ink' is {most} %", f"{MOST_INK} % is the most that the house's inks are made for")
    if most < LEAST_INK:
        raise entry.refusal(f"'most_ink' is only {most} %", f"no press takes less than {LEAST_INK} %")
    return float(most)


def _condition(entry: Entry, usual: Profile, folder: Path) -> Profile:
    """The house's own condition by its name, or another with its file, as in `house.yaml`."""
    if entry.is_text:
        if entry.text() != usual.condition:
            mend = f"write {usual.condition}, or its profile, condition and description, as layouts/house.yaml does"
            raise entry.refusal(f"there is no profile for '{entry.text()}'", mend)
        return usual
    return read_profile(entry, folder, "CMYK")
