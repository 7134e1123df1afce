"""Where a finished file is not what its sheets were to be."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from leaflets.finding import Colour
from leaflets.job import Edition
from leaflets.measure import Rect
from leaflets.problem import Problem, Refused
from leaflets.provenance import Provenance
from leaflets.sheet import Sheet
from leaflets.verify import rendered
from leaflets.verify.claims import claims
from leaflets.verify.comparing import MEND, Pairs, compared, spelt
from leaflets.verify.due import Owing
from leaflets.verify.files import File
from leaflets.verify.numbers import DIALLED, shown_lines, whole_in
from leaflets.verify.painted import Painting
from leaflets.verify.rendered import View
from leaflets.verify.things import Pictured, Shown

NEAR = 0.01
"""Points by which a box may be off."""


def disagreements(
    pdf: bytes,
    sheets: Sequence[Sheet],
    edition: Edition,
    provenance: Provenance,
    numbers: Collection[str],
    addresses: Collection[str],
    most_ink: float,
) -> tuple[Problem, ...]:
    """Every point in which a file is not what its sheets owe; none where it may be handed over.

    `numbers` must stand on its pages as their owners write them, `addresses` are what its codes must lead to, and
    `most_ink` is the most that all inks may come to at one spot, as a share of 1 for each (3.0 is 300 %).
    """
    try:
        # A code may lie across two tiles: nobody looks for it twice.
        wanted = addresses if all(sheet.spoken for sheet in sheets) else ()
        with rendered.opened(pdf) as document:
            judge = _Judge(File(pdf), rendered.views(document, wanted), sheets, edition)
            found = [*judge.boxes(), *judge.things(), *judge.links(), *judge.codes(addresses), *judge.inks(most_ink)]
            found += judge.numbers(numbers, [told for _, told in provenance.contacts])
            found += [*judge.claims(provenance), *judge.intents()]
    except Refused as refused:
        found = [problem._replace(fault=f"the file {problem.fault}", mend=MEND) for problem in refused.problems]
    return tuple(dict.fromkeys(found))


class _Judge:
    """One file beside its sheets."""

    def __init__(self, file: File, views: Sequence[View], sheets: Sequence[Sheet], edition: Edition) -> None:
        self._sheets, self._edition, self._file, self._views = sheets, edition, file, views
        self._pages = file.pages()
        self._paintings = [Painting(file, page) for page in self._pages]

    def boxes(self) -> Iterator[Problem]:
        """Pages of the right size, cut where they should be."""
        if not len(self._views) == len(self._pages) == len(self._sheets):
            yield _problem(f"the file has {len(self._pages)} pages, not {len(self._sheets)}")
        for at, (view, sheet) in enumerate(zip(self._views, self._sheets, strict=False), start=1):
            due = [_on_paper(box, sheet) for box in (sheet.media, sheet.trim, sheet.bleed)]
            due = due if self._edition.bleeds else due[:2]
            for name, found, wanted in zip(("MediaBox", "TrimBox", "BleedBox"), view.boxes, due, strict=False):
                if not _same(found, wanted):
                    yield _problem(f"page {at} of the file has a {name} of {_size(found)}, not {_size(wanted)}")

    def things(self) -> Iterator[Problem]:
        """Everything on every page, as on its sheet, and nothing else."""
        pairs = Pairs()
        for at, (painting, sheet) in enumerate(zip(self._paintings, self._sheets, strict=False), start=1):
            matched, problems = compared(painting, Owing(sheet, self._edition).all(), at)
            pairs += matched
            yield from problems
            for strange in painting.strange:
                yield _problem(f"page {at} of the file has {strange}, which no sheet asks for")
            if not _windows(painting.clips, sheet):
                yield _problem(f"page {at} of the file does not show all of its sheet")
        yield from _letters(pairs)

    def links(self) -> Iterator[Problem]:
        """Where a screen's links lead; a press's file has none."""
        wanted = {element.link for sheet in self._sheets for element in sheet.page.elements if element.link}
        found = {address for page in self._pages for address in self._leading(page)}
        for address in sorted(found - (wanted if self._edition.links else set())):
            yield _problem(f"a link leads to {address}, which its sheet does not name")
        for address in sorted(wanted - found if self._edition.links else ()):
            yield _problem(f"no link leads to {address}")

    def _leading(self, page: dict[str, object]) -> Iterator[str]:
        for annotation in map(self._file.dictionary, self._file.inside(page.get("Annots"))):
            address = self._file.dictionary(annotation.get("A")).get("URI", b"")
            yield address.decode("latin-1") if isinstance(address, bytes) else str(address)

    def codes(self, addresses: Collection[str]) -> Iterator[Problem]:
        """Codes as a telephone reads them. Where a page is cut into tiles, one may lie across two of them."""
        found = {address for view in self._views for address in view.addresses}
        for address in sorted(found - set(addresses)):
            yield _problem(f"a QR code leads to {address}, which the piece does not name")
        whole = all(sheet.spoken for sheet in self._sheets)
        for address in sorted(set(addresses) - found if whole else ()):
            yield _problem(f"no QR code leads to {address}")

    def inks(self, most: float) -> Iterator[Problem]:
        """Only the edition's own colours, and no more of them than the press takes."""
        for painting in self._paintings:
            for colour in painting.colours:
                if not self._is_own(colour):
                    yield _problem(f"the file paints in {spelt(colour)}, which is no ink of its {self._edition.name}")
                elif colour[0] == "DeviceCMYK" and sum(colour[1]) > most + 0.001:
                    yield _problem(
                        f"the file lays down {100 * sum(colour[1]):.0f} % ink: {100 * most:.0f} % is the most"
                    )
            for thing in painting.things:
                if isinstance(thing, Pictured):
                    space = str(self._file.found(thing.image.get("ColorSpace")))
                    if space not in (("DeviceCMYK", "DeviceGray") if self._edition.process else ("DeviceRGB",)):
                        yield _problem(f"a picture in the file is in {space}")

    def _is_own(self, colour: Colour) -> bool:
        space, values = colour
        if not self._edition.process:
            return space == "DeviceRGB"
        if space == "Separation/All":
            return self._edition.bleeds
        return space == "DeviceCMYK" and not (self._edition.one_ink and any(values[:3]))

    def numbers(self, owed: Collection[str], known: Collection[str]) -> Iterator[Problem]:
        """Every number that is owed, whole; and none that is nobody's."""
        lines = [line for painting in self._paintings for line in shown_lines(painting.things)]
        for number in dict.fromkeys(owed):
            if not whole_in(number, lines):
                yield _problem(f"the number {number} is not in the file")
        ours = {*owed, *known}
        for number in dict.fromkeys(number for line in lines for number in DIALLED.findall(line)):
            if number not in ours:
                yield _problem(f"the file shows the number {number}, which no record has")

    def claims(self, provenance: Provenance) -> Iterator[Problem]:
        """What the file says of itself."""
        (found, title), due = claims(self._file), self._sheets[0].page.title
        if found is None:
            yield _problem("the file does not say what it was made from")
            return
        for name in Provenance.__struct_fields__:
            if name != "digests" and getattr(found, name) != getattr(provenance, name):
                yield _problem(f"the file says another {name} of itself than it has")
        for part, digest in provenance.digests.items():
            if found.digests.get(part) != digest:
                yield _problem(f"the file gives another digest of its {part}")
        if title != due:
            yield _problem(f"the file is called '{title}', not '{due}'")

    def intents(self) -> Iterator[Problem]:
        """The printing condition, with its profile."""
        intents = map(self._file.dictionary, self._file.inside(self._file.catalog.get("OutputIntents")))
        found = {str(intent.get("S")): self._file.dictionary(intent.get("DestOutputProfile")) for intent in intents}
        if found.keys() != ({"GTS_PDFX", "GTS_PDFA1"} if self._edition.bleeds else {"GTS_PDFA1"}):
            yield _problem("the file does not name the printing condition that it is meant for")
        if any(profile.get("N") != (4 if self._edition.process else 3) for profile in found.values()):
            yield _problem("the file has another kind of colour profile")


def _letters(pairs: Pairs) -> Iterator[Problem]:
    """A glyph of a typeface is one glyph of its part in the file. Parts keep their order: none can be another."""
    numbers: dict[str, dict[int, int]] = {}
    for due, thing in pairs:
        if isinstance(thing, Shown) and isinstance(due.thing, Shown):
            seen = numbers.setdefault(due.thing.face, {})
            for wanted, found in zip(due.thing.glyphs, thing.glyphs, strict=False):
                if seen.setdefault(wanted.number, found.number) != found.number:
                    yield _problem(f"'{wanted.text}' in '{due.called}' is not drawn as it is elsewhere in the file")
    for face, seen in numbers.items():
        order = [seen[number] for number in sorted(seen)]
        if any(one >= other for one, other in pairwise(order)):
            yield _problem(f"letters of {face} have been exchanged in the file")


def _windows(found: Sequence[tuple[float, ...]], sheet: Sheet) -> bool:
    """Whether a page shows what its sheet's clip leaves, and with copies the page's own size of it, and no less."""
    page = sheet.page.format
    due = [sheet.clip, *([Rect(0, 0, page.width, page.height)] if sheet.copies else [])]
    edges = [(box.x, box.y, box.right, box.bottom) for box in (_on_paper(box, sheet) for box in due)]
    return len(found) == len(edges) and all(
        len(one) == 4 and all(abs(a - b) < NEAR for a, b in zip(one, other, strict=True))
        for one, other in zip(found, edges, strict=True)
    )


def _on_paper(box: Rect, sheet: Sheet) -> Rect:
    """A box of the page as a file has it, counted up from the sheet's foot."""
    return Rect(box.x - sheet.media.x, sheet.media.bottom - box.bottom, box.width, box.height)


def _same(one: Rect, other: Rect) -> bool:
    return one.holds(other, NEAR) and other.holds(one, NEAR)


def _size(box: Rect) -> str:
    return f"{box.width:.1f} x {box.height:.1f} pt at {box.x:.1f}, {box.y:.1f}"


def _problem(fault: str) -> Problem:
    return Problem(None, fault, MEND)
