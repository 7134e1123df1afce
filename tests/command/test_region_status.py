"""`region status`: who stands by what, until when."""

import sys
from time import perf_counter

import pytest

from exchange.houses import ADUR, YORK


def test_the_table_says_who_stands_by_what_and_until_when(run):
    code, said, _ = run("status")
    rows = [line.split("  ") for line in said]
    assert code == 0
    assert [[cell.strip() for cell in row if cell.strip()] for row in rows[1:6]] == [
        ["adur", "-", "its names and logos", "unconfirmed"],
        ["adur", "main", "101", "its nation's route"],
        ["york", "-", "its names and logos", "unconfirmed"],
        ["york", "main", "01904 551 900", "confirmed", "Duty manager, York", "2026-11-20", "2027-11-20"],
        ["york", "practitioners", "https://www.york.gov.uk/front-door", "unconfirmed"],
    ]
    assert said[-1] == "2 regions: 1 unconfirmed, 1 with their nation's route"


def test_columns_stand_below_their_headings(run):
    _, said, _ = run("status")
    at = said[0].index("standing")
    assert [line[at:].split("  ")[0] for line in said[:-1]] == [
        "standing",
        "unconfirmed",
        "its nation's route",
        "unconfirmed",
        "confirmed",
        "unconfirmed",
    ]


@pytest.mark.parametrize(
    ("old", "new", "standing"),
    [
        ("on: 2026-11-20", "on: 2025-11-23", "confirmed"),
        ("on: 2026-11-20", "on: 2025-11-22", "expired"),
        ("on: 2026-11-20", "on: 2026-11-24", "to come"),
        ("phone: 01904 551 900", "phone: 01904 551 901", "changed since"),
    ],
)
def test_a_confirmation_that_does_not_stand_says_why(house, run, old, new, standing):
    (house / "content/regions/york.yaml").write_text(YORK.split("  # not for")[0].replace(old, new), "utf-8")
    _, said, _ = run("status", "york")
    assert f"  {standing}  " in said[2]
    assert said[-1] == f"1 region: 1 {'unconfirmed' if standing == 'confirmed' else standing}"


def test_services_can_be_asked_for_too(run):
    _, said, _ = run("status", "services")
    assert any("childline" in line and "unconfirmed" in line for line in said)


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_listed(house, run):
    (house / "content/regions/york.yaml").write_text("name: [", "utf-8")
    code, said, told = run("status")
    assert (code, len(told)) == (1, 1)
    assert "york.yaml:2: is not YAML" in told[0]
    assert said[1].startswith("adur")


def test_an_unknown_region_is_refused(run):
    code, _, told = run("status", "yrk")
    assert (code, told) == (1, ["there is no region called 'yrk': did you mean 'york'?"])


def test_headings_are_bold_for_who_watches_and_wants_them(run, monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run("status")[1][0].startswith("\x1b[1m")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in "".join(run("status")[1])


def test_as_many_regions_as_there_are_take_no_time_to_speak_of(house, run):
    for number in range(210):
        (house / "content/regions" / f"r{number}.yaml").write_text(ADUR, "utf-8")
    start = perf_counter()
    _, said, _ = run("status")
    assert said[-1].startswith("212 regions:")
    assert perf_counter() - start < 5
