"""Lines for practitioners never reach the public."""

import pytest
from msgspec.structs import replace

from leaflets.check.audience import misdirected
from leaflets.read.library import Library
from leaflets.region import Contact


@pytest.fixture
def contacts(library: Library) -> tuple[Contact, Contact]:
    """A line for everybody and one for practitioners."""
    found = library.region("leeds").contacts
    return found["main"], found["practitioners"]


@pytest.mark.parametrize("audience", ["public", "young people"])
def test_a_line_for_practitioners_is_refused_with_its_place(
    library: Library, contacts: tuple[Contact, Contact], audience: str
) -> None:
    (problem,) = misdirected(replace(library.deck("poster", "en"), audience=audience), contacts)
    assert problem.place == contacts[1].place
    assert problem.fault == "'practitioners' is a line for professionals"
    assert problem.mend


def test_practitioners_may_be_sent_to_any_line(library: Library, contacts: tuple[Contact, Contact]) -> None:
    assert misdirected(replace(library.deck("poster", "en"), audience="professional"), contacts) == ()


def test_a_line_for_everybody_is_for_everybody(library: Library, contacts: tuple[Contact, Contact]) -> None:
    assert misdirected(library.deck("poster", "en"), contacts[:1]) == ()


def test_every_line_is_judged(library: Library, contacts: tuple[Contact, Contact]) -> None:
    other = replace(contacts[1], key="duty")
    found = misdirected(library.deck("poster", "en"), [contacts[1], contacts[0], other])
    assert [problem.fault.split("'")[1] for problem in found] == ["practitioners", "duty"]
