"""Numbers: whether they can be called, whose they are, and whether one is a slip of another."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec.structs import replace

from leaflets.check.numbers import DRAMA, form_fault, form_problems, number_problems
from leaflets.problem import Place, Problem
from leaflets.read.library import Library
from leaflets.region import Contact

MISPRINTS = [
    ("nspcc", "", "0800 800 5000", "0808 800 5000 (NSPCC Helpline)"),
    ("nspcc", "", "0800 800 500", "0808 800 5000 (NSPCC Helpline)"),
    ("main", "sheffield", "0114 271 4855", "0114 273 4855 (sheffield)"),
    ("papyrus", "", "0808 068 4141", "0800 068 4141 (Papyrus HOPELINE247)"),
    ("main", "solihull", "0121 788 4333", "0121 788 4300 (solihull)"),
    ("out_of_hours", "leeds", "0113 376 0469", "0113 535 0600 (leeds)"),
    ("out_of_hours", "leeds", "0113 240 9536", "0113 535 0600 (leeds)"),
    ("main", "liverpool", "0151 233 3700", "0151 459 2606 (liverpool)"),
    ("main", "sunderland", "0191 561 7007", "0191 520 5560 (sunderland)"),
    ("out_of_hours", "glasgow", "0800 811 505", "0300 343 1505 (glasgow)"),
    ("nspcc", "east-dunbartonshire", "0800 800 5000", "0808 800 5000 (NSPCC Helpline)"),
]
"""Numbers that public bodies have misprinted: the contact, its region, what was printed, what is right."""


def contact(phone: str, key: str = "main", audience: str = "public", apart_from: tuple[str, ...] = ()) -> Contact:
    place = Place("region.yaml", 9)
    return Contact(key, {"en": "Social care"}, "", phone, "", audience, "", None, place, apart_from=apart_from)


def told(library: Library, *contacts: Contact, home: str = "leeds") -> tuple[Problem, ...]:
    return number_problems(contacts, home, library.register)


@pytest.mark.parametrize(("key", "home", "printed", "right"), MISPRINTS)
def test_what_has_been_misprinted_is_caught_and_the_right_number_named(
    library: Library, key: str, home: str, printed: str, right: str
) -> None:
    audience = "professional" if (key, home) == ("out_of_hours", "leeds") else "public"
    (problem,) = told(library, contact(printed, key, audience), home=home)
    assert problem.place == Place("region.yaml", 9)
    assert problem.fault.startswith(f"'{printed}' must not be printed: ")
    assert problem.mend == f"did you mean {right}?"


@pytest.mark.parametrize(("key", "home", "printed", "right"), [MISPRINTS[at] for at in (0, 1, 2, 3, 4)])
def test_a_misprint_is_a_near_miss_even_where_nobody_has_noted_it(
    library: Library, key: str, home: str, printed: str, right: str
) -> None:
    register = replace(library.register, withdrawn={})
    (problem,) = number_problems([contact(printed, key)], home, register)
    assert problem.fault == f"'{printed}' is nearly another number"
    assert problem.mend.startswith(f"did you mean {right}?")


def test_each_withdrawn_number_is_refused_whoever_gives_it(library: Library) -> None:
    assert len(library.register.withdrawn) == 20
    for withdrawn in library.register.withdrawn.values():
        (problem,) = told(library, contact(withdrawn.phone), home="york")
        assert withdrawn.was in problem.fault
        assert withdrawn.now in problem.mend
        assert problem.mend


@pytest.mark.parametrize(
    "phone",
    ["0113 222 4404", "0113 222 4430", "0113 222 4043", "0113 224 2403", "0113 232 4403", "0114 222 4403",
     "0133 222 4403"],
)  # fmt: skip
def test_a_slip_of_the_regions_own_number_is_told(library: Library, phone: str) -> None:
    (problem,) = told(library, contact(phone))
    assert problem.fault == f"'{phone}' is nearly another number"
    assert problem.mend == ("did you mean 0113 222 4403 (leeds)? If not, write 'apart_from: [0113 222 4403]'")


@pytest.mark.parametrize("phone", ["0808 800 5001", "0808 800 0500", "0808 880 5000", "0800 880 5000", "0880 800 5000"])
def test_a_slip_of_a_services_number_is_told_in_any_region(library: Library, phone: str) -> None:
    (problem,) = told(library, contact(phone), home="york")
    assert "0808 800 5000 (NSPCC Helpline)" in problem.mend


@pytest.mark.parametrize(
    ("key", "phone", "right"),
    [("emergency_999", "998", "999"), ("emergency_999", "101", "999"), ("police_101", "111", "101"),
     ("samaritans", "116 000", "116 123"), ("emergency_relay", "18001", "18000"),
     ("emergency_999", "0113 222 4403", "999"), ("childline", "0800 1112", "0800 1111"),
     ("safecall", "116 006", "116 000")],
)  # fmt: skip
def test_a_service_with_another_number_than_is_known_is_told(
    library: Library, key: str, phone: str, right: str
) -> None:
    (problem,) = told(library, contact(phone, key), home="")
    assert problem.mend.startswith(f"did you mean {right} (")
    assert told(library, contact(phone, key), home="york")


def wrong(phone: str) -> Iterator[str]:
    """The number with each digit after the first two wrong, and with each two neighbours swapped."""
    places = [at for at, digit in enumerate(phone) if digit != " "][2:]
    for at in places:
        yield from (phone[:at] + digit + phone[at + 1 :] for digit in "0123456789" if digit != phone[at])
    for at, after in pairwise(places):
        if phone[at] != phone[after]:
            between = phone[at + 1 : after]
            yield phone[:at] + phone[after] + between + phone[at] + phone[after + 1 :]


@pytest.mark.parametrize("key", ["nspcc", "childline", "crimestoppers", "papyrus", "meic", "ni_social_work"])
def test_no_single_slip_of_a_service_passes(library: Library, key: str) -> None:
    passed = [phone for phone in wrong(library.services[key].phone) if not told(library, contact(phone, key), home="")]
    assert passed == []


@pytest.mark.parametrize("home", ["leeds", "sheffield", "lancashire", "wiltshire", "bromley", "glasgow", "torfaen"])
def test_no_single_slip_of_a_regions_own_line_passes(library: Library, home: str) -> None:
    """A slip that makes it another of the region's lines shows where that line is in the file as well."""
    region = library.region(home)
    others = [one for key, one in region.contacts.items() if key != "main"]
    known = {one.digits for one in library.register.regions[home]} - {one.dial[4:] for one in others}
    for phone in wrong(region.contacts["main"].phone):
        found = told(library, replace(region.contacts["main"], phone=phone), *others, home=home)
        assert found or phone.replace(" ", "") in known, phone


def test_one_number_for_two_contacts_of_a_region_is_told(library: Library) -> None:
    (problem,) = told(library, contact("0300 123 6722"), contact("0300 123 6722", "out_of_hours"), home="lancashire")
    assert problem.fault == "'out_of_hours' has the number of 'main', 0300 123 6722"


def test_a_slip_of_another_regions_number_is_told(library: Library) -> None:
    (problem,) = told(library, contact("0114 273 4858"))
    assert "did you mean 0114 273 4855 (sheffield)?" in problem.mend


def test_a_number_that_is_like_another_and_right_says_what_it_is_apart_from(library: Library) -> None:
    assert told(library, contact("0113 222 4404", apart_from=("0113 2224403",))) == ()
    assert told(library, contact("0113 222 4404", apart_from=("0808 800 5000",)))


def test_a_number_that_is_like_nothing_known_is_left_alone(library: Library) -> None:
    assert told(library, contact("01904 551900"), contact("", "other"), home="york") == ()


@pytest.mark.parametrize(("phone", "owner"), [("0114 273 4855", "sheffield"), ("0808 800 5000", "NSPCC Helpline")])
def test_a_number_that_is_known_as_anothers_is_told_as_such(library: Library, phone: str, owner: str) -> None:
    (problem,) = told(library, contact(phone))
    assert problem.fault == f"'{phone}' is known as another's ({owner})"
    assert told(library, contact(phone, apart_from=(phone,))) == ()


@pytest.mark.parametrize("home", ["darlington", "hartlepool", "stockton-on-tees"])
def test_a_number_that_regions_are_known_to_share_is_each_ones_own(library: Library, home: str) -> None:
    assert told(library, contact("01642 524552", "out_of_hours"), home=home) == ()


@pytest.mark.parametrize("phone", ["101", "999", "116 000", "116123"])
def test_a_short_number_is_no_councils_own(library: Library, phone: str) -> None:
    (problem,) = told(library, contact(phone), home="york")
    assert problem.fault.startswith(f"'{phone}' is known as another's (")


def test_a_nations_route_may_be_everybodys_number(library: Library) -> None:
    region = library.region("york")
    assert region.routed
    assert number_problems([region.contacts["main"]], "york", library.register) == ()


@pytest.mark.parametrize(
    ("key", "home", "phone", "grouped"),
    [("main", "leeds", "0113 2224403", "0113 222 4403"), ("main", "north-tyneside", "0345 200 0109", "0345 2000 109"),
     ("victim_support", "", "0808 168 9111", "08 08 16 89 111"), ("samaritans", "", "116123", "116 123")],
)  # fmt: skip
def test_a_number_keeps_its_owners_grouping(library: Library, key: str, home: str, phone: str, grouped: str) -> None:
    (problem,) = told(library, contact(phone, key), home=home)
    assert problem.fault == f"'{phone}' is not grouped as its owner writes it"
    assert problem.mend == f"write {grouped}"


@pytest.mark.parametrize("start", DRAMA)
def test_a_number_for_drama_is_refused(library: Library, start: str) -> None:
    number = start.ljust(11, "7")
    (problem,) = told(library, contact(f"{number[:5]} {number[5:]}"), home="york")
    assert problem.fault.endswith("is a number for drama, which nobody answers")


@pytest.mark.parametrize("phone", ["0113 495 0123", "020 7947 0123", "07700 800123"])
def test_a_number_beside_those_for_drama_is_not_for_drama(library: Library, phone: str) -> None:
    assert told(library, contact(phone), home="york") == ()


@pytest.mark.parametrize("audience", ["public", "both"])
def test_a_practitioners_line_that_is_said_to_be_for_the_public_is_told(library: Library, audience: str) -> None:
    (problem,) = told(library, contact("0113 376 0336", audience=audience))
    assert "is a line for professionals" in problem.fault
    assert told(library, contact("0113 376 0336", "practitioners", "professional")) == ()


def test_one_number_cannot_be_for_professionals_and_for_the_public(library: Library) -> None:
    duty = contact("01904 551900", "practitioners", "professional")
    (problem,) = told(library, duty, contact("01904 551900"), home="york")
    assert problem.fault == "'01904 551900' is a line for professionals, and 'main' is for the public"


def test_the_publics_own_line_cannot_be_for_professionals(library: Library) -> None:
    (problem,) = told(library, contact("01904 551900", audience="professional"), home="york")
    assert problem.fault == "'main' is a line for professionals"


@pytest.mark.parametrize(
    "phone",
    ["999", "101", "111", "116 000", "116 123", "18000", "18001 101", "18001 0113 222 4403", "0800 1111",
     "0800 555 111", "0113 222 4403", "0300 1234 333", "028 9504 9999", "0800 833 408"],
)  # fmt: skip
def test_real_numbers_are_in_form(phone: str) -> None:
    assert form_fault(phone) == ""


@pytest.mark.parametrize(
    ("phone", "fault"),
    [
        ("911", "is no short number of the United Kingdom"),
        ("116 001", "is no short number of the United Kingdom"),
        ("85258", "takes texts, not calls"),
        ("0500 700 700", "is not in the numbering plan of the United Kingdom"),
        ("0100 222 4403", "is not in the numbering plan of the United Kingdom"),
        ("0212 222 4403", "is not in the numbering plan of the United Kingdom"),
        ("0909 111 1111", "costs its callers more than a call"),
        ("18001 911", "is no short number of the United Kingdom"),
        ("0", "is not a telephone number"),
    ],
)
def test_numbers_that_nobody_should_call_are_told(phone: str, fault: str) -> None:
    assert form_fault(phone) == fault


def test_a_number_out_of_form_is_told_with_its_place() -> None:
    (problem,) = form_problems([contact("101"), contact("911"), contact("")])
    assert str(problem).startswith("region.yaml:9: '911' is no short number of the United Kingdom: ")
