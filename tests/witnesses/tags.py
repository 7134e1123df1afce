"""The tags witness: what a screen reader is told, element by element, in reading order.

The words are those of the finished file, as `spoken` hears them, and not those that were meant. Knows nothing of how
the files were made.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from witnesses.spoken import Heard, Place, joined, listen

ATTRIBUTES = ("/ListNumbering", "/Scope")


def outline(pdf: bytes) -> list[str]:
    """The structure tree, a line an element, two spaces a level: its tag, words, attributes, alternative and language.

    H1 "Has something changed?" [cy] / Figure alt "A telephone" / Link "childline.org.uk" -> https://... / L Disc.
    Words between the children of an element have a line of their own.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        tree: Any = document.Root.get("/StructTreeRoot", {})
        said = listen(document).said
        return [line for kid in _kids(tree) for line in _element(kid, None, said)]


def untagged(pdf: bytes) -> list[str]:
    """The words that a screen reader never reaches: neither in an element of the tree nor marked as an artifact."""
    with pikepdf.open(BytesIO(pdf)) as document:
        listener = listen(document)
        claimed = set(_claimed(document.Root.get("/StructTreeRoot", {}), None))
        lost = [heard for place, heard in listener.said.items() if place not in claimed]
        return [words for heard in (*lost, *listener.untagged) if (words := joined(heard))]


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _place(kid: Any, page: Any) -> Place | None:
    """Where an element's words are, if this child of it stands for words."""
    if isinstance(kid, int):
        return page.objgen, kid
    if kid.get("/Type") == Name.MCR:
        return kid.get("/Stm", kid.get("/Pg", page)).objgen, int(kid.MCID)
    return None


def _claimed(element: Any, page: Any) -> Iterator[Place]:
    page = element.get("/Pg", page)
    for kid in _kids(element):
        if place := _place(kid, page):
            yield place
        elif isinstance(kid, Dictionary):
            yield from _claimed(kid, page)


def _element(element: Any, page: Any, said: dict[Place, list[Heard]], level: int = 0) -> list[str]:
    """An element's own line, then its children's."""
    page = element.get("/Pg", page)
    heard: list[Heard] = []
    below: list[str] = []
    indent = "  " * (level + 1)
    target = ""
    for kid in _kids(element):
        if place := _place(kid, page):
            heard += said.get(place, [])
        elif kid.get("/Type") == Name.OBJR:
            target = f" -> {kid.Obj.A.URI}" if "/A" in kid.Obj and "/URI" in kid.Obj.A else ""
        else:
            below += _quoted(heard, indent) + _element(kid, page, said, level + 1)
            heard = []
    if below:
        below += _quoted(heard, indent)
        heard = []
    line = "  " * level + str(element.S)[1:] + "".join(_quoted(heard, " ")) + _described(element) + target
    return [line, *below]


def _described(element: Any) -> str:
    attributes = element.get("/A", Dictionary())
    owners = [attributes] if isinstance(attributes, Dictionary) else list(attributes)
    described = "".join(f" {str(owner[key])[1:]}" for owner in owners for key in ATTRIBUTES if key in owner)
    for key, name in (("/Alt", "alt"), ("/ActualText", "actual"), ("/E", "short for")):
        described += f' {name} "{element[key]}"' if key in element else ""
    return described + (f" [{element.Lang}]" if "/Lang" in element else "")


def _quoted(heard: list[Heard], indent: str) -> list[str]:
    words = joined(heard)
    return [f'{indent}"{words}"'] if words else []
