# ruff: noqa: E501  # a break is one line of a table
"""Finished files: what the program itself might write wrongly, what others change in a file, and what changes after it
was made."""

import re

import pikepdf

from breaks.breaking import (
    A4,
    LEEDS,
    NOWHERE,
    PDF,
    POSTER,
    RECHECK,
    SERVICES,
    WRITTEN,
    Change,
    gone,
    group,
    swap,
    written,
)
from verify.tampering import Edit, block_changed, swapped, tampered
from verify.test_disagreements import PRESS_FILE

NUMBER = "0113 222 4403"
COPY = "handed-on/poster.pdf"
"""A finished file that somebody has been sent: no ledger lies by it."""
NOT_OURS = "is not the file that the ledger has under its name"
OF_PROOFS = ("another region", "a proof that says it is final")
"""What a final file is changed in otherwise."""


def edited(edit: Edit) -> Change:
    return lambda pdf: tampered(pdf, edit)


def last_digit(block: str, codes: dict[str, int]) -> str:
    return block.replace(f"<{codes['3']:04X}>] TJ", f"<{codes['4']:04X}>] TJ")


def said_otherwise(old: str, new: str) -> Change:
    """Other words in the file's own account of itself, as long as those before."""

    def change(pdf: bytes) -> bytes:
        if old.encode() not in pdf or len(old) != len(new):
            raise AssertionError(f"'{old}' is not there to be changed")
        return pdf.replace(old.encode(), new.encode(), 1)

    return change


def without_metadata(document: pikepdf.Pdf) -> None:
    del document.Root.Metadata


def in_rgb(document: pikepdf.Pdf) -> None:
    swapped(" k\n", " k\n1 0 0 rg\n")(document)


def trimmed(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.TrimBox = pikepdf.Array([28, 28, 600, 860])


def locked(pdf: bytes) -> bytes:
    import io

    changed = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(changed, encryption=pikepdf.Encryption(owner="o", user="u"))
    return changed.getvalue()


def blank(_: bytes) -> bytes:
    import io

    data = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(595, 842))
        document.save(data)
    return data.getvalue()


WRITING = group(
    "Files as they are written",
    tuple(
        (f"the file has {name}" if not name.startswith(("words", "digits", "one digit", "a proof")) else f"in the file, {name}", WRITTEN, PDF, edited(edit), fault, NOWHERE)
        for name, (edit, fault) in PRESS_FILE.items()
        if name not in OF_PROOFS
    ),
)  # fmt: skip

FILES = group(
    "Finished files",
    (
        ("a digit is changed in a file with its ledger", RECHECK, PDF, edited(block_changed(NUMBER, last_digit)), NOT_OURS),
        ("digits are drawn as each other", RECHECK, PDF, edited(PRESS_FILE["digits that look like each other"][0]), NOT_OURS),
        ("the council’s number is taken out", RECHECK, PDF, edited(block_changed(NUMBER, lambda block, codes: "")), NOT_OURS),
        ("a colour of a screen is put in", RECHECK, PDF, edited(in_rgb), NOT_OURS),
        ("the trim is changed", RECHECK, PDF, edited(trimmed), NOT_OURS),
        ("the file is only saved anew", RECHECK, PDF, edited(lambda document: None), NOT_OURS),
        ("a byte is added", RECHECK, PDF, lambda pdf: pdf + b"\n", NOT_OURS),
        ("another file’s bytes are under its name", RECHECK, PDF, blank, "is not one of ours"),
        ("the file is gone", RECHECK, PDF, gone, "cannot be read"),
        ("a digit is changed in a file that is handed on", RECHECK, COPY, edited(block_changed(NUMBER, last_digit)), "shows the number 0113 222 4404, which none of its contacts has"),
        ("digits are made to mean each other", RECHECK, COPY, edited(PRESS_FILE["digits that mean each other"][0]), "which none of its contacts has"),
        ("the QR code is another’s", RECHECK, COPY, edited(PRESS_FILE["another QR code"][0]), "has a QR code that leads to https://example.org/, which none of its contacts has"),
        ("the file says that it is for another region", RECHECK, COPY, said_otherwise("region: leeds", "region: yorks"), "it can no longer be made"),
        ("the file says that it is of another edition", RECHECK, COPY, said_otherwise("edition: press", "edition: prest"), "there is no edition called 'prest'"),
        ("the file says another number of itself", RECHECK, COPY, said_otherwise("main: 0113 222 4403", "main: 0113 222 4404"), "main was 0113 222 4404 and is now 0113 222 4403"),
        ("the file says nothing of itself", RECHECK, COPY, edited(without_metadata), "is not one of ours"),
        ("a digest in the file is another", RECHECK, COPY, lambda pdf: re.sub(rb"<rdf:li>words: [0-9a-f]{4}", b"<rdf:li>words: 0000", pdf, count=1), "its words have changed"),
        ("the file is cut off", RECHECK, COPY, lambda pdf: pdf[: len(pdf) // 2], "is no PDF, or a damaged one"),
        ("the file’s end is lost", RECHECK, COPY, lambda pdf: pdf[:-30], "is no PDF, or a damaged one"),
        ("the file is empty", RECHECK, COPY, written(b""), "is no PDF, or a damaged one"),
        ("the file is a web page", RECHECK, COPY, written(b"<!DOCTYPE html><html>Not found</html>"), "is no PDF, or a damaged one"),
        ("the file asks for a password", RECHECK, COPY, locked, "asks for a password"),
        ("the council’s number has changed since", RECHECK, LEEDS, swap("phone: 0113 222 4403", "phone: 0113 378 2255"), "main was 0113 222 4403 and is now 0113 378 2255", COPY),
        ("a service’s number has changed since", RECHECK, SERVICES, swap("phone: 0800 555 111", "phone: 0800 555 112"), "crimestoppers was 0800 555 111 and is now 0800 555 112", COPY),
        ("the council’s page has changed since", RECHECK, LEEDS, swap("site: https://www.leedsscp.org.uk/concerned-about-a-child\n", "site: https://www.leeds.gov.uk/children\n"), "is now https://www.leeds.gov.uk/children", COPY),
        ("the council’s name has changed since", RECHECK, LEEDS, swap("name: Leeds City Council", "name: City of Leeds"), "its region's names, police force, logos or colours have changed", COPY),
        ("the contact’s name has changed since", RECHECK, LEEDS, swap("name: Leeds children’s social work\n", "name: Leeds children’s services\n"), "what its contacts are called has changed", COPY),
        ("the words have changed since", RECHECK, POSTER, swap("Talk it through.", "Ask us."), "its words have changed", COPY),
        ("the layout has changed since", RECHECK, A4, swap("plate: 18 mm", "plate: 17 mm"), "its layout has changed", COPY),
        ("a helpline is no longer given", RECHECK, POSTER, swap("  crimestoppers: Crimestoppers, no name needed\n", ""), "crimestoppers, 0800 555 111, is no longer given", COPY),
        ("a helpline has come to it", RECHECK, POSTER, swap("  crimestoppers: Cr", "  childline: Childline, for children\n  crimestoppers: Cr"), "childline, 0800 1111, has come to it", COPY),
        ("the region is gone", RECHECK, LEEDS, gone, "it can no longer be made: there is no region called 'leeds'", COPY),
        ("the layout is gone", RECHECK, A4, gone, "it can no longer be made", COPY),
    ),
)  # fmt: skip
