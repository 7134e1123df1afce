"""What a file says of itself in its XMP."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, ParseError, fromstring

from leaflets.provenance import Provenance
from leaflets.verify.files import File

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
OWN = "{urn:leaflets:provenance:1}"
OWN_NAME = b"urn:leaflets:provenance:1"
DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
LARGEST = 200_000


def claims(file: File) -> tuple[Provenance | None, str]:
    """A file's provenance, where it has one of ours, and its title."""
    metadata = file.catalog.get("Metadata")
    packet = file.stream(metadata) if metadata is not None else b""
    if len(packet) > LARGEST or DECLARED.search(packet):
        return None, ""
    try:
        tree = fromstring(packet)
    except ParseError:
        return None, ""
    titles = [item.text or "" for item in tree.iterfind(f".//{DC}title//{RDF}li")]
    return _provenance(tree), titles[0] if titles else ""


def _provenance(tree: Element) -> Provenance | None:
    made, digests = dict(_lines(tree, "made")), dict(_lines(tree, "digests"))
    said: Any = made.get
    try:
        return Provenance(
            layout=made["layout"],
            region=made["region"],
            language=made["language"],
            edition=made["edition"],
            theme=said("theme", ""),
            paper=said("paper", ""),
            printer=said("printer", ""),
            one_ink=said("ink") == "one",
            final=made["state"] == "final",
            day=date.fromisoformat(made["day"]),
            standing=made["standing"],
            digests=digests,
            contacts=tuple(_lines(tree, "contacts")),
            faces=tuple(made["faces"].split()) if "faces" in made else (),
        )
    except (KeyError, ValueError):
        return None


def _lines(tree: Element, name: str) -> list[tuple[str, str]]:
    """The lines of one row, `name: value`, each taken apart."""
    lines = [(item.text or "").partition(": ") for item in tree.iterfind(f".//{OWN}{name}/{RDF}Seq/{RDF}li")]
    return [(key, value) for key, _, value in lines]
