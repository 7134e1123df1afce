"""What every piece says, and what none may."""

import pytest
from msgspec.structs import replace

from check.wordings import saying
from leaflets.check.owed import unallowed, unsaid
from leaflets.copydeck import Words
from leaflets.problem import Place
from leaflets.read.library import Library

PUBLIC = ("One sign is not proof.", "You don’t need proof to ask for advice.", "It is never the child’s fault.")
YOUNG = ("You are not to blame.", "You don't have to be sure to ask for help.")
ALL = ("text0", "text1", "text2")


def lacking(library: Library, texts: tuple[str, ...], must: tuple[str, ...] = ALL, **changes: object) -> list[str]:
    deck = saying(library, *texts, must=must, **changes)
    return [problem.fault for problem in unsaid(deck, library.policy.owed)]


def test_every_wording_of_the_house_says_what_it_owes(library: Library) -> None:
    assert [
        found for name in library.deck_names() for found in unsaid(library.deck(name, "en"), library.policy.owed)
    ] == []


def test_a_public_piece_says_all_three_whatever_its_apostrophes(library: Library) -> None:
    assert lacking(library, PUBLIC) == []
    assert (
        lacking(library, ("ONE SIGN is not proof. You don't need\nproof to ask", "It is never the child's fault")) == []
    )


@pytest.mark.parametrize("at", range(3))
def test_each_of_the_three_is_missed(library: Library, at: int) -> None:
    (fault,) = lacking(library, tuple(text for number, text in enumerate(PUBLIC) if number != at))
    assert PUBLIC[at][:18] in fault


def test_a_sentence_that_pieces_may_leave_out_is_not_said(library: Library) -> None:
    assert lacking(library, PUBLIC, must=("text0", "text1")) == ["pieces may leave out 'It is never the child’s fault'"]


def test_young_people_are_told_in_words_of_their_own(library: Library) -> None:
    assert lacking(library, YOUNG, audience="young people") == []
    assert len(lacking(library, PUBLIC, audience="young people")) == 2


def test_cards_with_contacts_only_are_excepted(library: Library) -> None:
    assert lacking(library, ("Call us.",), publication="contacts") == []
    assert len(lacking(library, ("Call us.",), publication="parents")) == 3


# Sayings that a service has not allowed


def test_what_a_service_may_not_be_said_to_do_is_found_in_the_decks_that_name_it(library: Library) -> None:
    services = dict(library.services)
    services["childline"] = replace(services["childline"], unprinted=("24 hours",))
    text = Words("Open **24\u00a0hours** a day", Place("content/english/x.yaml", 3))
    for naming in ("Talk to Childline.", "Call ((services.childline.phone))."):
        deck = saying(library, naming)
        (problem,) = unallowed(replace(deck, words={**deck.words, "open": text}), services)
        assert problem.place == text.place
        assert problem.fault == "'24 hours' may not be printed of Childline"


def test_it_is_no_matter_to_decks_that_do_not_name_it_nor_within_other_words(library: Library) -> None:
    services = dict(library.services)
    services["childline"] = replace(services["childline"], unprinted=("24 hours",))
    assert unallowed(saying(library, "Open 24 hours."), services) == ()
    assert unallowed(saying(library, "Childline: 124 hours."), services) == ()


def test_a_helpline_names_its_service(library: Library) -> None:
    deck = library.deck("poster", "en")
    services = dict(library.services)
    services["nspcc"] = replace(services["nspcc"], unprinted=("advice for adults",))
    assert unallowed(deck, services)
    assert unallowed(replace(deck, helplines=deck.helplines[:2]), services) == ()


def test_no_wording_of_the_house_says_what_a_service_has_not_allowed(library: Library) -> None:
    assert [
        found for name in library.deck_names() for found in unallowed(library.deck(name, "en"), library.services)
    ] == []
