"""`preflight FILE`: what a finished file is, what it shows, and whether all that it was made from still holds."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from leaflets.command.changes import Today
from leaflets.command.ledger import NAME, read_ledger
from leaflets.command.report import print_problems
from leaflets.finding import Finding, Leaf
from leaflets.job import Proof
from leaflets.measure import MM
from leaflets.problem import Place, Problem, Refused
from leaflets.provenance import PROGRAM, Provenance
from leaflets.verify import contents

LARGEST = 200_000_000
"""Bytes: no file of ours comes near to it."""
PLATES = ("cyan", "magenta", "yellow", "black")


def recheck(root: Path, asked: Mapping[str, Any]) -> int:
    """Says of each file what it is; 1 where anything of one is wrong or has changed since."""
    today, wrong = Today(root), 0
    for path in asked["files"]:
        try:
            finding = contents(_read(path))
            problems = [Problem(Place(str(path)), *fault) for fault in _faults(path, finding, today)]
            _describe(path, finding)
        except Refused as refused:
            problems = [problem._replace(place=Place(str(path))) for problem in refused.problems]
        if problems:
            wrong += 1
            print_problems(problems)
        else:
            print(f"  holds     nothing that it tells its readers has changed{_by_another(finding, today)}")
    return 1 if wrong else 0


def _read(path: Path) -> bytes:
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            raise Refused(Problem(None, f"is larger than {LARGEST // 1_000_000} MB", "no file of ours is"))
        return path.read_bytes()
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise Refused(Problem(None, f"cannot be read ({reason})", "check its name and rights")) from None


def _faults(path: Path, finding: Finding, today: Today) -> Iterator[tuple[str, str]]:
    """What is wrong with a file, and what has changed since: a fault and a mend for each."""
    said = finding.provenance
    if said is None:
        yield "is not one of ours: it does not say what it was made from", "nothing more can be told of it"
        return
    recorded = _recorded(path)
    if recorded and recorded != finding.sha256:
        yield "is not the file that the ledger has under its name", "build it again"
    known = {told for _, told in said.contacts}
    for number in dict.fromkeys(number for leaf in finding.leaves for number in leaf.numbers if number not in known):
        yield f"shows the number {number}, which none of its contacts has", "do not print it: build it again"
    shown = {number for leaf in finding.leaves for number in leaf.numbers}
    for key, told in said.contacts:
        if key in ("main", "emergency_999") and told not in shown:
            yield f"does not show the number {told} ({key})", "do not print it: build it again"
    for address in dict.fromkeys(address for leaf in finding.leaves for address in leaf.addresses):
        if address not in known:
            yield f"has a QR code that leads to {address}, which none of its contacts has", "do not print it"
    changes = today.changes(said)
    for change in changes:
        if change.part != PROGRAM:
            yield change.said, "build it again" if change.part else ""
    if not changes:
        yield from _edited(finding, today.made_again(said))


def _by_another(finding: Finding, today: Today) -> str:
    """That a file could not be compared byte by byte, where another version of the program has made it."""
    changes = today.changes(finding.provenance) if finding.provenance else ()
    return "; another version of the program made it, so that its bytes are not compared" if changes else ""


def _edited(finding: Finding, again: Proof) -> Iterator[tuple[str, str]]:
    """Nothing that the file was made from has changed: so it must be, byte for byte, what would be made today.

    But for who stands by it: a piece that was confirmed again, or for the first time, says so at its foot.
    """
    said = finding.provenance
    if said and again.provenance and again.provenance.standing != said.standing:
        yield f"says of itself '{said.standing}'; today it would be '{again.provenance.standing}'", "build it again"
    elif hashlib.sha256(again.pdf).hexdigest() != finding.sha256:
        yield "is not the file that is made from what it names: it has been changed since", "do not print it"


def _recorded(path: Path) -> str:
    """What the ledger says that the file's SHA-256 is, where it lies in a folder that has a ledger."""
    whole = path.absolute()
    for folder in list(whole.parents)[:3]:
        if (folder / NAME).is_file():
            lines = {line.file: line.sha256 for line in read_ledger(folder)[0]}
            return lines.get(whole.relative_to(folder).as_posix(), "")
    return ""


def _describe(path: Path, finding: Finding) -> None:
    """A file of ours, line by line; nothing is said of others'."""
    said = finding.provenance
    if said is None:
        return
    print(path)
    for name, text in (*_piece(said), *_pages(finding), ("sha256", finding.sha256)):
        print(f"  {name:9} {text}")


def _piece(said: Provenance) -> Iterator[tuple[str, str]]:
    more = (said.theme, said.paper, said.printer, "one ink" if said.one_ink else "")
    edition = " ".join((f"{said.edition} edition", *(f"({part})" for part in more if part)))
    yield "piece", f"{said.layout} for {said.region} in {said.language}, {edition}"
    yield "state", f"{'final' if said.final else 'proof'}, dated {said.day}; {said.standing}"
    for key, told in said.contacts:
        yield "contact", f"{key}: {told}"


def _pages(finding: Finding) -> Iterator[tuple[str, str]]:
    known = {told: key for key, told in finding.provenance.contacts} if finding.provenance else {}
    for at, leaf in enumerate(finding.leaves, start=1):
        yield "page", f"{at} of {len(finding.leaves)}: {_sizes(leaf)}"
        for number in leaf.numbers:
            yield "number", f"{number} ({known.get(number, 'nobody’s')})"
        for address in leaf.addresses:
            yield "code", f"{address} ({known.get(address, 'nobody’s')})"
    yield "inks", _inks(finding)


def _sizes(leaf: Leaf) -> str:
    """The trim in millimetres, and how far bleed and sheet go beyond it."""
    trim, bleed, media = leaf.trim, leaf.bleed, leaf.media
    said = f"{trim.width / MM:.0f} x {trim.height / MM:.0f} mm"
    beyond = (trim.x - bleed.x) / MM
    if beyond > 0.05 and bleed != media:
        said += f", bleed {beyond:.1f} mm"
    if media != trim:
        said += f", on a sheet of {media.width / MM:.0f} x {media.height / MM:.0f} mm"
    return said


def _inks(finding: Finding) -> str:
    """The colours by their spaces, and the most that is laid down of them at one spot."""
    spaces = {space for space, _ in finding.inks}
    if spaces == {"DeviceRGB"}:
        return f"{len(finding.inks)} colours of a screen"
    process = [values for space, values in finding.inks if space == "DeviceCMYK"]
    plates = [name for at, name in enumerate(PLATES) if any(values[at] for values in process)]
    most = max((100 * sum(values) for values in process), default=0)
    return f"{', '.join(plates)}; {most:.0f} % at most; for {finding.condition}"
