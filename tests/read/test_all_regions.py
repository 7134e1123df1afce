"""The 212 bodies of the United Kingdom that answer for children: each has its file, and somebody to call."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from leaflets.read.library import Library
from leaflets.region import Region

CODES = {
    "England": r"E0[6-9]0000\d\d|E100000\d\d",
    "Wales": r"W060000\d\d",
    "Scotland": r"S120000\d\d",
    "Northern Ireland": "",
}
AREAS = {
    "North East": 12, "North West": 24, "Yorkshire and The Humber": 15, "East Midlands": 10, "West Midlands": 14,
    "East of England": 11, "London": 33, "South East": 19, "South West": 15, "Wales": 22, "Scotland": 32,
    "Northern Ireland": 5,
}  # fmt: skip
"""How many bodies there are in each area of the Office for National Statistics."""


@pytest.fixture(scope="module")
def regions(library: Library) -> list[Region]:
    return [library.region(name) for name in library.region_names()]


def test_each_nation_has_all_its_bodies(regions: list[Region]) -> None:
    assert Counter(region.nation for region in regions) == {
        "England": 153,
        "Wales": 22,
        "Scotland": 32,
        "Northern Ireland": 5,
    }


def test_each_area_has_all_its_bodies(regions: list[Region]) -> None:
    assert Counter(region.area for region in regions) == AREAS


def test_each_body_has_a_code_of_its_nation_and_of_its_own(regions: list[Region]) -> None:
    for region in regions:
        assert re.fullmatch(CODES[region.nation], region.gss), region.key
    codes = [region.gss for region in regions if region.gss]
    assert len(set(codes)) == len(codes) == 207


def test_no_two_bodies_share_a_name(regions: list[Region]) -> None:
    assert len({region.names["en"] for region in regions}) == 212
    assert len({region.short_names["en"] for region in regions}) == 212


def test_every_piece_has_somebody_to_call_and_a_page_to_read(library: Library, regions: list[Region]) -> None:
    for region in regions:
        main = region.contacts["main"]
        assert main.phone, region.key
        assert main.audience != "professional", region.key
        assert (main.phone == library.routes[region.nation].call.phone) == region.routed, region.key


def test_the_address_of_every_page_is_short_enough_for_a_posters_code(regions: list[Region]) -> None:
    """24 mm at 0.6 mm a module hold 37 modules: at level M, 84 characters (ISO/IEC 18004, version 5)."""
    for region in regions:
        assert len(region.site.removeprefix("https://")) > 5
        assert len(region.site) <= 84, region.key


def test_a_number_that_is_to_be_verified_first_is_nobodys_to_call(regions: list[Region]) -> None:
    held = [region for region in regions if "to_verify" in region.contacts]
    keys = {region.key for region in held}
    assert keys == {"barnsley", "cheshire-west-and-chester", "east-sussex", "somerset", "west-berkshire"}
    assert all(region.routed for region in held)


def test_nothing_in_the_files_has_been_confirmed(regions: list[Region]) -> None:
    for region in regions:
        assert region.routed or region.contacts["main"].confirmed is None, region.key
        assert all(contact.source for contact in region.contacts.values()), region.key


@pytest.mark.parametrize(
    ("key", "name", "short"),
    [
        ("vale-of-glamorgan", "Cyngor Bro Morgannwg", "Bro Morgannwg"),
        ("isle-of-anglesey", "Cyngor Sir Ynys Môn", "Ynys Môn"),
        ("rhondda-cynon-taf", "Cyngor Bwrdeistref Sirol Rhondda Cynon Taf", "Rhondda Cynon Taf"),
        ("swansea", "Cyngor Dinas a Sir Abertawe", "Abertawe"),
    ],
)
def test_a_welsh_council_has_its_welsh_name(library: Library, key: str, name: str, short: str) -> None:
    assert library.region(key).names["cy"] == name
    assert library.region(key).short_names["cy"] == short


def test_every_welsh_council_has_a_welsh_name(regions: list[Region]) -> None:
    for region in regions:
        if region.nation == "Wales":
            assert region.names["cy"].startswith("Cyngor "), region.key
            assert region.short_names["cy"], region.key


def _told(regions: list[Region]) -> Iterator[str]:
    for region in regions:
        yield from region.names.values()
        yield from region.short_names.values()
        yield from (name for contact in region.contacts.values() for name in contact.names.values())


def test_names_have_no_stray_spaces_and_no_initials_that_only_the_trade_knows(regions: list[Region]) -> None:
    for name in _told(regions):
        assert name == " ".join(name.split())
        assert not re.search(r"\b(MASH|MASSH|CASS|CHAD|MARU|EDT|EDS|SPOA|HSC)\b", name), name


def test_forces_are_called_by_their_own_names(regions: list[Region]) -> None:
    forces = {region.police for region in regions}
    assert len(forces) == 45
    for force in forces:
        assert re.search(r"\b(Police|Constabulary)\b", force), force
