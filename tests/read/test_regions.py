"""`content/regions/*.yaml` and `content/services.yaml`: who to call."""

from datetime import date
from pathlib import Path

import pytest

from leaflets.ink import Ink
from leaflets.problem import Place
from leaflets.read.library import Library
from leaflets.read.regions import read_region, read_services
from leaflets.region import Confirmation, Contact, Region, Route
from read.files import faults, written

YORK = """
    name: City of York Council
    names: { cy: Cyngor Dinas Efrog }
    short: York
    gss: E06000014
    nation: England
    police: North Yorkshire Police
    site: https://www.york.gov.uk/worried?from=poster#top
    contacts:
      main:
        name: York children’s social care
        phone: 01904 551900
        audience: public
        source: https://www.york.gov.uk
        confirmed: { on: 2026-11-23, by: Duty manager, of: 01904 551900 }
      practitioners:
        name: Front door
        site: https://www.york.gov.uk/front-door
        audience: professional
        source: https://www.york.gov.uk
    """


POLICE = Contact("police_101", {"en": "Police"}, "", "101", "", "public", "", None, Place("services.yaml"))
ROUTES = {"England": Route(POLICE, "https://www.gov.uk/report"), "Wales": Route(POLICE, "https://gov.wales/report")}


def printed(colour: str) -> Ink:
    """A plain separation: what of a colour the paper does not give back."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return Ink(colour, (1 - red, 1 - green, 1 - blue, 0), (red, green, blue))


def york(folder: Path, old: str = "", new: str = "") -> Region:
    assert old in YORK
    return read_region(written(folder, "york.yaml", YORK.replace(old, new)), printed, ROUTES)


def test_a_region_is_keyed_by_its_file(tmp_path: Path) -> None:
    assert york(tmp_path).key == "york"


def test_a_name_in_another_language_stands_in_where_there_is_one(tmp_path: Path) -> None:
    region = york(tmp_path)
    assert (region.name("cy"), region.name("ur"), region.name("en")) == (
        "Cyngor Dinas Efrog",
        "City of York Council",
        "City of York Council",
    )


def test_a_number_keeps_its_zero_and_its_owners_grouping(tmp_path: Path) -> None:
    assert york(tmp_path).contacts["main"].phone == "01904 551900"
    assert york(tmp_path).contacts["main"].dial == "tel:01904551900"


def test_a_contact_without_a_number_dials_nothing(tmp_path: Path) -> None:
    assert york(tmp_path).contacts["practitioners"].dial == ""


def test_a_confirmation_has_its_day_and_its_name(tmp_path: Path) -> None:
    contacts = york(tmp_path).contacts
    assert contacts["main"].confirmed == Confirmation(date(2026, 11, 23), "Duty manager", "01904 551900")
    assert contacts["practitioners"].confirmed is None


def test_a_region_may_do_without_a_logo(tmp_path: Path) -> None:
    assert york(tmp_path).logos == ()


@pytest.mark.parametrize(
    "phone",
    ["999", "101", "116 000", "111", "18000", "18001 101", "0113 222 4403", "020 7946 0000", "0800 1111",
     "0800 555 111", "07700 900123", "028 9536 5000"],
)  # fmt: skip
def test_numbers_of_the_national_plan_are_taken(tmp_path: Path, phone: str) -> None:
    assert york(tmp_path, "01904 551900", f"'{phone}'").contacts["main"].phone == phone


@pytest.mark.parametrize(
    "phone",
    ["0113 222 440", "0113 222 44033", "1904 551900", "0800 1112", "0113  222 4403", " 0113 222 4403", "0113-222-4403",
     "+44 113 222 4403", "0800 CHILD", "٠١١٣ ٢٢٢ ٤٤٠٣", "٩٩٩", "9", "99", "9999", "", "0113 222 4403 "],
)  # fmt: skip
def test_numbers_that_nobody_can_dial_are_refused(tmp_path: Path, phone: str) -> None:
    (fault,) = faults(lambda: york(tmp_path, "01904 551900", f"'{phone}'"))
    assert fault.startswith(f"11: '{phone}' is not a ")


@pytest.mark.parametrize(
    "site",
    ["http://www.york.gov.uk", "www.york.gov.uk", "https://york", "https://york.gov.uk/a b", "javascript:alert(1)",
     "https://york.gov.uk@evil.example", "https://yоrk.gov.uk", "ftp://york.gov.uk",
     "https://", "https:///york.gov.uk"],
)  # fmt: skip
def test_what_is_no_plain_web_address_is_refused(tmp_path: Path, site: str) -> None:
    (fault,) = faults(lambda: york(tmp_path, "https://www.york.gov.uk/worried?from=poster#top", f"'{site}'"))
    assert fault.endswith("is not a web address")


@pytest.mark.parametrize(
    "day", ["2026-02-30", "23/11/2026", "23 November 2026", "2026-13-01", "today", "20261123", "2026-W48-1"]
)
def test_what_is_no_day_is_refused(tmp_path: Path, day: str) -> None:
    assert faults(lambda: york(tmp_path, "2026-11-23", day)) == [f"14: '{day}' is not a date"]


def test_every_contact_that_is_wrong_is_told(tmp_path: Path) -> None:
    def both() -> Region:
        text = YORK.replace("01904 551900", "01904").replace("https://www.york.gov.uk/front-door", "york")
        return read_region(written(tmp_path, "york.yaml", text), printed, ROUTES)

    assert [fault.partition(":")[0] for fault in faults(both)] == ["11", "17"]


@pytest.mark.parametrize("name", ["City of York Council", "York children’s social care", "Cyngor Dinas Efrog"])
def test_an_empty_name_is_refused(tmp_path: Path, name: str) -> None:
    (fault,) = faults(lambda: york(tmp_path, name, "' '"))
    assert fault.endswith(" is empty")


def test_the_public_must_have_a_number_to_call(tmp_path: Path) -> None:
    text = "        phone: 01904 551900\n"
    assert faults(lambda: york(tmp_path, text, "        site: https://www.york.gov.uk\n")) == [
        "10: 'main' lacks 'phone'"
    ]


def test_where_nobody_has_found_a_number_the_nations_own_route_stands_in(tmp_path: Path) -> None:
    region = york(tmp_path, "      main:\n", "      office:\n")
    assert region.routed
    assert (region.contacts["main"].key, region.contacts["main"].phone) == ("main", "101")
    assert region.site == "https://www.york.gov.uk/worried?from=poster#top"
    assert not york(tmp_path).routed


def test_where_a_region_has_no_page_its_nations_is_opened(tmp_path: Path) -> None:
    line = "    site: https://www.york.gov.uk/worried?from=poster#top\n"
    assert york(tmp_path, line, "").site == "https://www.gov.uk/report"


def test_every_nation_has_a_route_with_a_number_and_a_page(library: Library) -> None:
    for route in library.routes.values():
        assert route.call.phone
        assert route.page.startswith("https://")


def test_services_are_contacts_by_key(tmp_path: Path) -> None:
    text = "police_101:\n  name: Police\n  phone: '101'\n  audience: public\n  source: https://www.police.uk\n"
    services = read_services(written(tmp_path, "services.yaml", text))
    assert services["police_101"].phone == "101"
    assert services["police_101"].key == "police_101"


def test_every_region_of_the_house_can_be_read(library: Library) -> None:
    assert library.region_names()
    for name in library.region_names():
        assert library.region(name).contacts["main"].audience != "professional"
