"""A QR code's outline: read by a scanner, and measured beside what another maker makes of the address."""

import pytest
import segno

from leaflets.measure import MM, Rect
from leaflets.typeset.codes import FINEST_MODULE, code_outline
from typeset.specimens import scanned

QUIET = 4
"""Modules of white that ISO/IEC 18004 wants around a code."""

ADDRESSES = [
    "https://www.leedsscp.org.uk/concerned-about-a-child",
    "https://a.uk",
    "https://www.example.gov.uk/a/rather/long/path/that/somebody/may/have/chosen?with=one&and=another#part",
    "tel:01132224403",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_leads_to_its_address(address: str) -> None:
    outline, modules = code_outline(address, 100 * MM)
    assert scanned(outline, modules, QUIET).text == address


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_is_no_larger_than_another_makers(address: str) -> None:
    _, modules = code_outline(address, 100 * MM)
    assert modules <= segno.make(address, error="q", micro=False).symbol_size(border=0)[0]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_quarter_of_it_may_be_lost(address: str) -> None:
    outline, modules = code_outline(address, 100 * MM)
    assert scanned(outline, modules, QUIET).ec_level in ("Q", "H")


def test_it_fills_its_square() -> None:
    outline, modules = code_outline(ADDRESSES[0], 100 * MM)
    assert outline.box == Rect(0, 0, modules, modules)


def test_its_outline_has_no_seams() -> None:
    """Each stretch of an edge is drawn once: between two dark modules there is none."""
    outline, _ = code_outline(ADDRESSES[0], 100 * MM)
    drawn: list[tuple[float, float, float, float]] = []
    start = at = (0.0, 0.0)
    for command, point in outline.steps():
        to = start if command == "Z" else (point[0], point[1])
        if command == "M":
            start = to
        elif to[0] == at[0]:
            low, high = sorted((int(at[1]), int(to[1])))
            drawn += [(at[0], y, at[0], y + 1) for y in range(low, high)]
        else:
            low, high = sorted((int(at[0]), int(to[0])))
            drawn += [(x, at[1], x + 1, at[1]) for x in range(low, high)]
        at = to
    assert len(drawn) == len(set(drawn))


def test_a_long_address_gives_up_some_of_that_before_its_modules_are_too_fine() -> None:
    address = "https://www.west-dunbarton.gov.uk/health-social-care/children/children-at-risk"
    outline, modules = code_outline(address, 24 * MM)
    assert scanned(outline, modules, QUIET).text == address
    assert scanned(outline, modules, QUIET).ec_level == "M"
    assert 24 * MM / modules >= FINEST_MODULE > 24 * MM / code_outline(address, 100 * MM)[1]
