"""What nobody has confirmed, day by day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leaflets.check.doubts import doubts, stands
from leaflets.copydeck import CopyDeck
from leaflets.policy import Policy
from leaflets.read.library import Library
from leaflets.region import Confirmation, Contact

DAY = date(2026, 11, 23)
POLICY = Policy(stands_for=timedelta(days=365))
WORDS, NUMBER = "0f1e2d3c4b5a", "Leeds children’s social work, 0113 222 4403, public"
FRESH = Confirmation(DAY, "Duty manager", NUMBER)
AGREED = Confirmation(DAY, "Editor", WORDS)


def deck(library: Library, confirmed: Confirmation | None = AGREED, drafts: int = 0) -> CopyDeck:
    whole = library.deck("poster", "en")
    words = {key: replace(text, draft=index < drafts) for index, (key, text) in enumerate(sorted(whole.words.items()))}
    return replace(whole, words=words, confirmed=confirmed, digest=WORDS)


def contact(library: Library, confirmed: Confirmation | None = FRESH) -> Contact:
    return replace(library.region("leeds").contacts["main"], confirmed=confirmed)


def test_what_is_confirmed_leaves_no_doubt(library: Library) -> None:
    assert doubts(deck(library), [contact(library)], DAY, POLICY) == ()


def test_one_contact_that_nobody_confirmed_is_enough(library: Library) -> None:
    assert doubts(deck(library), [contact(library), contact(library, None)], DAY, POLICY) == ("contacts",)


def test_one_draft_is_enough(library: Library) -> None:
    assert doubts(deck(library, drafts=1), [contact(library)], DAY, POLICY) == ("translation",)


def test_wording_that_nobody_confirmed_is_in_doubt(library: Library) -> None:
    assert doubts(deck(library, None), [contact(library)], DAY, POLICY) == ("wording",)


def test_doubts_come_together_and_in_order(library: Library) -> None:
    found = doubts(deck(library, None, drafts=3), [contact(library, None)], DAY, POLICY)
    assert found == ("contacts", "translation", "wording")


def test_every_doubt_has_its_words_in_the_small_print(library: Library) -> None:
    assert set(doubts(deck(library, None, 1), [contact(library, None)], DAY, POLICY)) <= set(
        library.deck("poster", "en").colophon
    )


@pytest.mark.parametrize(
    ("days", "holds"), [(0, True), (1, True), (364, True), (365, True), (366, False), (4000, False), (-1, False)]
)
def test_a_confirmation_holds_for_365_days_and_not_before_it_was_given(days: int, holds: bool) -> None:
    assert stands(FRESH, NUMBER, DAY + timedelta(days), POLICY) == holds


def test_a_confirmation_that_runs_out_brings_its_doubt_back(library: Library) -> None:
    fresh, stale = DAY + timedelta(365), DAY + timedelta(366)
    assert doubts(deck(library), [contact(library)], fresh, POLICY) == ()
    assert doubts(deck(library), [contact(library)], stale, POLICY) == ("contacts", "wording")


def test_nobody_stands_by_nothing() -> None:
    assert not stands(None, NUMBER, DAY, POLICY)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-1000, 1000))
def test_a_confirmation_never_holds_again_once_it_has_run_out(given_on: date, days: int) -> None:
    on = given_on + timedelta(days)
    confirmation = Confirmation(given_on, "Editor", NUMBER)
    assert stands(confirmation, NUMBER, on, POLICY) == (0 <= days <= 365)


def test_what_has_changed_since_is_confirmed_no_longer(library: Library) -> None:
    changed = replace(contact(library), phone="0113 222 4404")
    assert doubts(deck(library), [changed], DAY, POLICY) == ("contacts",)
    reworded = replace(deck(library), digest="ffffffffffff")
    assert doubts(reworded, [contact(library)], DAY, POLICY) == ("wording",)


def test_a_translation_that_was_checked_too_long_ago_is_in_doubt_again(library: Library) -> None:
    checked = replace(deck(library), checked=Confirmation(DAY, "Reader", "poster 0f1e2d3c4b5a"))
    agreed = replace(checked, confirmed=Confirmation(DAY + timedelta(300), "Editor", WORDS))
    fresh = [replace(contact(library), confirmed=Confirmation(DAY + timedelta(300), "Duty manager", NUMBER))]
    assert doubts(agreed, fresh, DAY + timedelta(365), POLICY) == ()
    assert doubts(agreed, fresh, DAY + timedelta(366), POLICY) == ("translation",)


def test_a_regions_own_record_is_confirmed_like_a_contact(library: Library) -> None:
    leeds = library.region("leeds")
    assert doubts(deck(library), [leeds], DAY, POLICY) == ("contacts",)
    vouched = replace(leeds, confirmed=Confirmation(DAY, "Duty manager", leeds.stated))
    assert doubts(deck(library), [vouched], DAY, POLICY) == ()
    renamed = replace(vouched, names={**leeds.names, "ur": "لیڈز"})
    assert doubts(deck(library), [renamed], DAY, POLICY) == ("contacts",)
