"""Slips of the pen between two numbers."""

import pytest

from leaflets.check.slips import slips


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("08088005000", "08088005000", 0),
        ("08008005000", "08088005000", 1),
        ("08088050000", "08088005000", 1),
        ("0808800500", "08088005000", 1),
        ("088088005000", "08088005000", 1),
        ("0800800500", "08088005000", 2),
        ("01132224403", "01132224304", 2),
        ("01132224403", "01132425403", 2),
        ("", "01", 2),
        ("", "", 0),
    ],
)
def test_a_digit_wrong_lost_added_or_swapped_is_one_slip(one: str, other: str, told: int) -> None:
    assert slips(one, other, 2) == told
    assert slips(other, one, 2) == told


@pytest.mark.parametrize("other", ["01614960000", "0800", "116000", "08088112000"])
def test_more_slips_than_are_asked_for_are_only_said_to_be_more(other: str) -> None:
    assert slips("08088005000", other, 2) == 3
    assert slips("08088005000", other, 1) == 2
