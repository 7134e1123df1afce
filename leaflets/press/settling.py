"""Whether a piece may be final: what stands behind it, and whether the file shows just what it owes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from leaflets.block import Code, every_block
from leaflets.check import assured, doubts, form_problems, misdirected, number_problems, unsettled
from leaflets.copydeck import CopyDeck
from leaflets.document import Document
from leaflets.ink import MOST_INK
from leaflets.job import Job, Made
from leaflets.printer import Printer
from leaflets.problem import Problem
from leaflets.provenance import Provenance
from leaflets.read.library import Library
from leaflets.region import Assurance, Contact, Record, Region
from leaflets.sheet import Sheet


def unfit(
    library: Library, decks: Sequence[CopyDeck], contacts: Sequence[Contact], region: Region, on: date
) -> tuple[Problem, ...]:
    """Why nothing final can be made of that: what nobody stands by, wrong numbers, words that should not be met."""
    from leaflets.check.wording import misspoken

    english = library.deck(decks[0].publication, "en")
    found = [
        *unsettled(decks, (*contacts, region), on, library.policy),
        *(
            Problem(None, f"{deck.language.english_name} is for trying layouts", "name a language that is spoken")
            for deck in decks
            if deck.language.for_designers
        ),
        *form_problems(contacts),
        *misspoken(english, decks, library.policy, library.terms, library.proper_names, library.services),
    ]
    return tuple(dict.fromkeys(found))


def misprinted(
    library: Library, decks: Sequence[CopyDeck], contacts: Sequence[Contact], region: Region
) -> tuple[Problem, ...]:
    """Numbers that not even a proof may show: others' lines, misprints, and what is kept for drama."""
    return misdirected(decks[0], contacts) or number_problems(contacts, region.key, library.register)


def assurance_of(
    library: Library, decks: Sequence[CopyDeck], contacts: Sequence[Contact], region: Region, job: Job
) -> Assurance:
    """What the small print says of that: for a proof its doubts, for a final piece when its details were checked."""
    records: tuple[Record, ...] = (*contacts, region)
    if job.final:
        return assured(decks, records, library.policy)
    found = (doubt for deck in decks for doubt in doubts(deck, records, job.on, library.policy))
    return Assurance(tuple(dict.fromkeys(found)))


def codes_of(document: Document) -> tuple[str, ...]:
    """The addresses that its codes must open."""
    blocks = (block for frame in document.frames for block in every_block(frame.blocks))
    return tuple(dict.fromkeys(block.address for block in blocks if isinstance(block, Code)))


def strange_codes(
    document: Document, deck: CopyDeck, region: Region, services: Mapping[str, Contact]
) -> tuple[Problem, ...]:
    """A problem for each code that opens what no record for these readers has: they scan it all the same."""
    contacts = [
        contact
        for contact in (*region.contacts.values(), *services.values())
        if deck.audience == "professional" or contact.audience != "professional"
    ]
    known = {region.site, *(told for contact in contacts for told in (contact.site, contact.dial))}
    mend = "lead it to ((region.site)), or to a service's page"
    return tuple(
        Problem(None, f"a QR code leads to {address}, which no record has", mend)
        for address in codes_of(document)
        if address not in known
    )


def reread(
    pdf: bytes, sheets: Sequence[Sheet], job: Job, made: Made, origin: Provenance, printer: Printer | None
) -> tuple[Problem, ...]:
    """A final file is read back before it is handed over: whatever it does not show as it should."""
    from leaflets.verify import disagreements

    most = (printer.most_ink if printer else MOST_INK) / 100
    return disagreements(pdf, sheets, job.edition, origin, made.numbers, made.codes, most)
