"""`region export`: all contacts as a table or a feed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from leaflets.command.files import write_files
from leaflets.command.region_texts import part_of
from leaflets.command.report import FAINT, tell
from leaflets.exchange import CONTACT_FIELDS, FORMS, REGION_FIELDS, Part, exported
from leaflets.problem import Place, Problem, Refused
from leaflets.read.entries import meant, read_entries
from leaflets.read.library import Library
from leaflets.read.manuscript import shown


def export(root: Path, asked: Mapping[str, Any]) -> int:
    """Writes the file, and prints its path."""
    library, file = Library(root), asked["file"]
    form = file.suffix.lower()
    if form not in FORMS:
        raise Refused(
            Problem(Place(str(file)), "cannot be told for a table or a feed", f"end it in {', '.join(FORMS)}")
        )
    known = library.region_names()
    for name in asked["region"]:
        if name not in known:
            raise Refused(Problem(None, f"there is no region called '{name}'", meant(name, known)))
    names = sorted(set(asked["region"])) or known
    rows = [row for name in names for row in _rows(library, name)]
    write_files({file: exported(rows, form)})
    contacts = sum("contact" in row for _, row in rows)
    print(file, flush=True)
    tell(f"{file}: {len(names)} regions, {contacts} contacts", FAINT)
    return 0


def _rows(library: Library, name: str) -> Iterator[tuple[Place, dict[str, str]]]:
    """A row for each of its contacts; one without a contact where it has none. All of it reads as a region."""
    library.region(name)
    file = library.content / "regions" / f"{name}.yaml"
    whole = part_of(read_entries(file))
    about = {"region": name, **_cells(whole, REGION_FIELDS)}
    contacts = whole.part("contacts")
    for contact in contacts.parts if contacts else ():
        yield Place(shown(file)), {**about, "contact": contact.key, **_cells(contact, CONTACT_FIELDS)}
    if not contacts or not contacts.parts:
        yield Place(shown(file)), about


def _cells(part: Part, fields: Mapping[str, str]) -> dict[str, str]:
    return {column: part.said(key) for column, key in fields.items() if part.said(key)}
