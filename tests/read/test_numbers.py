"""`content/known_numbers.yaml` and `content/withdrawn.yaml`."""

from pathlib import Path

import pytest

from leaflets.read.library import Library
from leaflets.read.numbers import read_register
from leaflets.register import Known, Register, Withdrawn
from read.files import faults, written

KNOWN = """
    services:
      nspcc: { phone: 0808 800 5000, name: NSPCC Helpline }
    regions:
      leeds: { 0113 222 4403: public, 0113 376 0336: professional }
    """
GONE = """
    0800 800 5000: { was: a misprint, now: 0808 800 5000, source: a page }
    0500 700 700: { was: an old number, source: a page }
    """


def register(folder: Path, known: str = KNOWN, gone: str = GONE) -> Register:
    return read_register(written(folder, "known.yaml", known), written(folder, "gone.yaml", gone))


def test_a_number_knows_whose_it_is_and_whom_it_is_for(tmp_path: Path) -> None:
    found = register(tmp_path)
    assert found.services["nspcc"] == Known("0808 800 5000", "NSPCC Helpline", "public")
    assert found.regions["leeds"][1] == Known("0113 376 0336", "leeds", "professional")


def test_a_withdrawn_number_is_found_by_its_digits(tmp_path: Path) -> None:
    found = register(tmp_path).withdrawn
    assert found["08008005000"] == Withdrawn("0800 800 5000", "a misprint", "0808 800 5000", "a page")
    assert found["0500700700"].now == ""


def test_what_is_known_of_a_contact_is_its_regions_and_its_own(tmp_path: Path) -> None:
    found = register(tmp_path)
    assert [known.phone for known in found.own("leeds", "nspcc")] == ["0808 800 5000", "0113 222 4403", "0113 376 0336"]
    assert found.own("york", "main") == ()


def test_a_number_is_told_with_its_owner(tmp_path: Path) -> None:
    found = register(tmp_path)
    assert found.told("08088005000") == "0808 800 5000 (NSPCC Helpline)"
    assert found.told("01904 551900") == "01904 551900"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("0808 800 5000,", "0808-800-5000,", "2: '0808-800-5000' is not a telephone number"),
        ("0113 222 4403:", "leeds:", "4: 'leeds' is not a telephone number"),
        ("public", "everybody", "4: '0113 222 4403' cannot be 'everybody'"),
        ("name:", "named:", "2: 'nspcc' has no part called 'named'"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert fault in faults(lambda: register(tmp_path, KNOWN.replace(old, new)))


def test_a_withdrawn_number_says_what_it_was(tmp_path: Path) -> None:
    assert faults(lambda: register(tmp_path, gone=GONE.replace("was: an old number, ", ""))) == [
        "2: '0500 700 700' lacks 'was'"
    ]


def test_no_number_is_known_and_withdrawn(library: Library) -> None:
    found = library.register
    known = {one.digits for numbers in found.regions.values() for one in numbers}
    assert not (known | {one.digits for one in found.services.values()}) & set(found.withdrawn)


def test_what_is_to_be_given_now_is_known(library: Library) -> None:
    for withdrawn in library.register.withdrawn.values():
        assert not withdrawn.now or "(" in library.register.told(withdrawn.now)


def test_the_register_is_of_services_and_regions_that_there_are(library: Library) -> None:
    assert set(library.register.services) == {key for key, one in library.services.items() if one.phone}
    assert set(library.register.regions) < set(library.region_names())


def test_every_number_of_every_region_is_in_the_register(library: Library) -> None:
    for name in library.region_names():
        region = library.region(name)
        known = {one.phone for one in library.register.regions.get(name, ())}
        own = {one.phone for key, one in region.contacts.items() if not (region.routed and key == "main")}
        assert own <= known, name
