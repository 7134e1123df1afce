"""What a finished file holds."""

from __future__ import annotations

import hashlib

from leaflets.finding import Colour, Finding, Leaf
from leaflets.problem import Problem, Refused
from leaflets.provenance import Provenance
from leaflets.verify import rendered
from leaflets.verify.claims import OWN_NAME, claims
from leaflets.verify.files import File
from leaflets.verify.numbers import numbers_in, shown_lines
from leaflets.verify.painted import Painting


def contents(pdf: bytes) -> Finding:
    """What a file shows and what it says of itself. Refused where it is no PDF, or is damaged or locked.

    Of somebody else's file only pages and words are told, and no provenance.
    """
    with rendered.opened(pdf) as document:
        file, provenance = _ours(pdf)
        if not file or not provenance:
            leaves = [Leaf(*rendered.boxes(page), rendered.words(page), (), ()) for page in rendered.pages(document)]
            return Finding(tuple(leaves), (), "", None, hashlib.sha256(pdf).hexdigest())
        paintings = [Painting(file, page) for page in file.pages()]
        if len(paintings) != len(document):
            raise Refused(Problem(None, "is damaged: its pages cannot be counted", "make it again"))
        known = [told for _, told in provenance.contacts]
        views, texts = rendered.views(document), list(map(rendered.words, rendered.pages(document)))
        leaves = [_leaf(*parts, known) for parts in zip(views, texts, paintings, strict=True)]
    inks: dict[Colour, None] = {}
    for painting in paintings:
        inks |= painting.colours
    return Finding(tuple(leaves), tuple(inks), _condition(file), provenance, hashlib.sha256(pdf).hexdigest())


def _ours(pdf: bytes) -> tuple[File | None, Provenance | None]:
    """The file taken apart, where it says anywhere that it is one of ours."""
    if OWN_NAME not in pdf:
        return None, None
    file = File(pdf)
    return file, claims(file)[0]


def _leaf(view: rendered.View, text: str, painting: Painting, known: list[str]) -> Leaf:
    numbers = numbers_in(shown_lines(painting.things), known)
    return Leaf(*view.boxes, text, tuple(numbers), view.addresses)


def _condition(file: File) -> str:
    """The printing condition that the file is meant for, by name."""
    for intent in map(file.dictionary, file.inside(file.catalog.get("OutputIntents"))):
        name = file.found(intent.get("OutputConditionIdentifier"))
        if isinstance(name, bytes):
            encoding = "utf-16" if name[:2] in (b"\xfe\xff", b"\xff\xfe") else "latin-1"
            return name.decode(encoding, "replace")
    return ""
