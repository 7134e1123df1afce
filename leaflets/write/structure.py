"""The structure tree: what a screen reader is told, in reading order (ISO 14289-1, ISO 32000-1 14.7 and 14.8)."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from msgspec import Struct, field

from leaflets.measure import Rect
from leaflets.page import STEERING, Element, Line, Page
from leaflets.write.numbers import hexed, numbers
from leaflets.write.objects import Objects, array
from leaflets.write.painting import Painter


class Tagged(Struct):
    """One page of the tree: its object, its elements, the owner of each marked content, and its links."""

    page: str
    painter: Painter
    annotations: list[tuple[str, int]] = field(default_factory=list)


class Structure:
    """Writes the tree of a whole file, a page at a time. Frames are read in their order, whatever page they are on."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._root, self._document = objects.reserve(), objects.reserve()
        self._kids: list[tuple[int, str]] = []
        self._parents: list[str] = []
        self._links: list[str] = []

    def add(self, tagged: Tagged, first_link: int) -> None:
        """The elements of a page. `first_link` is the number in the parent tree of its first annotation."""
        elements = tagged.painter.sheet.page.elements if tagged.painter.sheet.spoken else ()
        references = [self._objects.reserve() for _ in elements]
        kids = _kids(elements, references, tagged)
        spoken = _spoken(tagged.painter.sheet.page) if elements else {}
        owners = list(references)
        for at in spoken:
            owners[at], kids[at] = self._span(references[at], kids[at], tagged.page)
        for at, element in enumerate(elements):
            parent = references[element.parent] if element.parent >= 0 else self._document
            tag = tagged.painter.tag(element.tag)
            content = f"<</Type/StructElem/S/{tag}/P {parent}/Pg {tagged.page}/K{array(kids[at])}"
            words = f"/ActualText {hexed(spoken[at])}" if at in spoken else ""
            self._objects.fill(references[at], content + words + _said(element, tagged.painter) + ">>")
        outermost = zip(references, elements, strict=True)
        self._kids += [(one.order, reference) for reference, one in outermost if one.parent < 0]
        self._parents.append(array(owners[owner] for owner in tagged.painter.owners))
        self._links += [f"{first_link + at} {references[e]}" for at, (_, e) in enumerate(tagged.annotations)]

    def _span(self, parent: str, kids: list[str], page: str) -> tuple[str, list[str]]:
        """An element's own marked content in a Span of its own: where it stands, and what the element holds then.

        For MuPDF, which would turn round the `ActualText` of an element that holds right-to-left glyphs itself.
        """
        contents = [kid for kid in kids if kid.isdecimal()]
        if not contents:
            return parent, kids
        span = self._objects.add(f"<</Type/StructElem/S/Span/P {parent}/Pg {page}/K{array(contents)}>>")
        at = kids.index(contents[0])
        return span, [*kids[:at], span, *(kid for kid in kids[at:] if not kid.isdecimal())]

    def finished(self) -> str:
        """The root's reference."""
        pages = " ".join(f"{number} {owners}" for number, owners in enumerate(self._parents))
        tree = self._objects.add(f"<</Nums[{pages} {' '.join(self._links)}]>>")
        count = len(self._parents) + len(self._links)
        kids = array(reference for _, reference in sorted(self._kids, key=itemgetter(0)))
        self._objects.fill(self._document, f"<</Type/StructElem/S/Document/P {self._root}/K{kids}>>")
        content = f"<</Type/StructTreeRoot/K[{self._document}]/ParentTree {tree}/ParentTreeNextKey {count}>>"
        self._objects.fill(self._root, content)
        return self._root


def _kids(elements: Sequence[Element], references: Sequence[str], tagged: Tagged) -> list[list[str]]:
    """What each element holds: marked content and elements, in the order in which they are read.

    Elements are numbered when their first words are placed, so their own order is reading order already; words of an
    element's own come before its inner elements unless they were placed after them.
    """
    kids: list[list[str]] = [[] for _ in elements]
    placed: set[int] = set()

    def place(element: int) -> None:
        parent = elements[element].parent
        if element in placed or parent < 0:
            return
        placed.add(element)
        place(parent)
        kids[parent].append(references[element])

    for content, owner in enumerate(tagged.painter.owners):
        place(owner)
        kids[owner].append(str(content))
    numbers = {reference: number for number, reference in enumerate(references)}
    for members in kids:
        # Glyphs are drawn from left to right, elements are numbered as they are read.
        if all(member in numbers for member in members):
            members.sort(key=numbers.__getitem__)
    for annotation, owner in tagged.annotations:
        kids[owner].append(f"<</Type/OBJR/Obj {annotation}/Pg {tagged.page}>>")
    return kids


def _spoken(page: Page) -> dict[int, str]:
    """What each paragraph says, where its glyphs stand in another order than its words.

    Readers that go by the page turn right-to-left glyphs round for themselves; those that go by the structure, as
    screen readers do, are given the words.
    """
    spoken: dict[int, str] = {}
    for item in page.items:
        if isinstance(item, Line) and item.backwards:
            elements = list(dict.fromkeys(element for element in item.elements if element >= 0))
            for element in elements:
                runs = item.runs_of(element)
                words = item.text.translate(STEERING) if len(elements) == 1 else "".join(run.words for run in runs)
                spoken[element] = spoken.get(element, "") + words
    return spoken


def _said(element: Element, painter: Painter) -> str:
    said = f"/Alt {hexed(element.alt)}" if element.alt else ""
    if element.language:
        said += f"/Lang({element.language})"
    if element.tag == "L":
        said += "/A<</O/List/ListNumbering/None>>"
    if element.box:
        said += f"/A<</O/Layout/Placement/Block/BBox[{_corners(element.box, painter)}]>>"
    return said


def write_links(objects: Objects, tagged: Tagged, first: int) -> None:
    """Adds an annotation for every stretch of words that leads somewhere."""
    painter = tagged.painter
    for rect, text, element in _leading(painter.sheet.page):
        link = painter.sheet.page.elements[element].link
        annotation = objects.add(
            f"<</Type/Annot/Subtype/Link/Rect[{_corners(rect, painter)}]/Border[0 0 0]/F 4"
            f"/StructParent {first + len(tagged.annotations)}/Contents {hexed(text)}"
            f"/A<</S/URI/URI {_address(link)}>>>>"
        )
        tagged.annotations.append((annotation, element))


def _leading(page: Page) -> list[tuple[Rect, str, int]]:
    """Each stretch of one line that is a link: its box, its words, its element."""
    found: list[tuple[Rect, str, int]] = []
    for item in page.items:
        if isinstance(item, Line):
            for element in dict.fromkeys(element for element in item.elements if element >= 0):
                if page.elements[element].link:
                    runs = item.runs_of(element)
                    whole = len(runs) == len(item.runs)
                    # A turned line's runs are not where the page has them.
                    inked = whole or item.pivot is not None
                    left = item.ink.x if inked else min(min(run.xs) for run in runs)
                    right = item.ink.right if inked else max(max(run.xs) + run.size for run in runs)
                    text = item.words if whole else "".join(run.words for run in runs).strip()
                    found.append((Rect(left, item.ink.y, right - left, item.ink.height), text, element))
    return found


def _corners(rect: Rect, painter: Painter) -> str:
    left, foot = painter.left, painter.foot
    return numbers(rect.x + left, foot - rect.bottom, rect.right + left, foot - rect.y)


def _address(link: str) -> str:
    escaped = link.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"({escaped})"
