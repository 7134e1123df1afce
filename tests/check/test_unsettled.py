"""Why a piece is not final yet."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from leaflets.check.unsettled import assured, unsettled
from leaflets.policy import Policy
from leaflets.read.library import Library
from leaflets.region import Assurance, Confirmation, Contact, Region

DAY = date(2026, 11, 23)
POLICY = Policy(stands_for=timedelta(days=365))
BY = "A. Name, duty manager"


def main(library: Library, on: date = DAY, of: str = "") -> Contact:
    contact = library.region("leeds").contacts["main"]
    return replace(contact, confirmed=Confirmation(on, BY, of or contact.stated))


def leeds(library: Library) -> Region:
    region = replace(library.region("leeds"), logos=())
    return replace(region, confirmed=Confirmation(DAY, BY, region.stated))


def faults(library: Library, *records: Contact | Region) -> list[str]:
    return [problem.fault for problem in unsettled([], records, DAY, POLICY)]


def test_what_somebody_stands_by_is_settled(library: Library) -> None:
    assert faults(library, main(library), leeds(library)) == []


@pytest.mark.parametrize(
    ("on", "of", "said"),
    [
        (DAY - timedelta(366), "", "ran out on 2026-11-22"),
        (DAY + timedelta(1), "", "is confirmed from 2026-11-24 on"),
        (DAY, "Leeds children’s social work, 0113 222 4404", "has changed since it was confirmed: it was 'Leeds"),
    ],
)
def test_a_confirmation_that_does_not_stand_says_why(library: Library, on: date, of: str, said: str) -> None:
    (fault,) = faults(library, main(library, on, of))
    assert "0113 222 4403 (Leeds children’s social work)" in fault
    assert said in fault


def test_what_nobody_confirmed_is_named_with_what_would_settle_it(library: Library) -> None:
    (problem,) = unsettled([], [library.region("leeds").contacts["main"]], DAY, POLICY)
    assert str(problem.place).startswith("content/regions/leeds.yaml:")
    assert problem.fault == "nobody has confirmed 0113 222 4403 (Leeds children’s social work)"
    assert "'region confirm'" in problem.mend


def test_nothing_final_has_the_placeholder_for_a_logo(library: Library) -> None:
    region = library.region("leeds")
    shown = replace(region, confirmed=Confirmation(DAY, BY, region.stated))
    assert faults(library, shown) == ["the logo only shows where one goes"]


def test_drafts_and_the_wording_are_told_by_publication(library: Library) -> None:
    found = [str(problem) for problem in unsettled([library.deck("poster", "ur")], [], DAY, POLICY)]
    assert any("content/translations/ur.po: " in told and "drafts in Urdu" in told for told in found)
    assert any("content/english/poster.yaml" in told and "is confirmed by nobody" in told for told in found)


def test_a_settled_piece_says_when_the_oldest_of_its_details_was_checked(library: Library) -> None:
    older = DAY - timedelta(100)
    assert assured([], [main(library), main(library, older)], POLICY) == Assurance(
        checked=older, again=older + timedelta(365)
    )
