"""`region confirm`: what nobody can stand by, and who cannot stand by anything."""

import pytest

from exchange.houses import YORK, bytes_of
from leaflets.read.library import Library

SIGN = "write a name and a role, as in 'Ann Lee, duty manager'"
STAND_INS = ("nobody", "No one", "TBC", "t.b.c.", "Test", "test test", "N/A", "unknown", "xxx", "to be confirmed")
BY = ("--by", "Ann Lee, lead")


def write(house, text):
    (house / "content/regions/york.yaml").write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("by", "fault"),
    [
        ("Ann Lee", "'Ann Lee' has no role"),
        ("Ann Lee,", "'Ann Lee,' has no role"),
        ("Ann Lee, x1", "'Ann Lee, x1' has no role"),
        ("A, duty manager", "'A, duty manager' has no name"),
        (", duty manager", "', duty manager' has no name"),
        *((f"{word}, duty manager", "has no name") for word in STAND_INS),
        *((f"Ann Lee, {word}", "has no role") for word in STAND_INS),
    ],
)
def test_whoever_stands_by_it_has_a_name_and_a_role(house, run, by, fault):
    before = bytes_of(house)
    code, _, said = run("confirm", "york", "--by", by)
    assert (code, len(said), bytes_of(house)) == (1, 1, before)
    assert said[0].endswith(f"{fault}: {SIGN}")


@pytest.mark.parametrize("by", ["Peter Noone, tester", "Na Li, lead, York", "Unknown Xu, head"])
def test_a_name_that_only_looks_like_none_is_one(house, run, by):
    assert run("confirm", "york", "--by", by)[0] == 0
    assert Library(house).region("york").contacts["main"].confirmed.by == by


# numbers that are wrong


@pytest.mark.parametrize(
    ("phone", "fault"),
    [
        ("01134 960 000", "is a number for drama, which nobody answers: give the number that people can call"),
        ("0800 800 5000", "must not be printed: a misprint of the NSPCC Helpline: did you mean 0808 800 5000"),
        ("0808 800 5001", "is nearly another number: did you mean 0808 800 5000 (NSPCC Helpline)?"),
        ("01632 111 222", "is not in the numbering plan of the United Kingdom: compare it with its source"),
    ],
)
def test_nobody_can_stand_by_a_number_that_is_wrong(house, run, phone, fault):
    write(house, YORK.replace("01904 551 900\n", f"{phone}\n"))
    before = bytes_of(house)
    code, paths, said = run("confirm", "york", *BY)
    assert (code, paths, len(said), bytes_of(house)) == (1, [], 1, before)
    assert said[0].startswith(f"{house}/content/regions/york.yaml:12: '{phone}' {fault}")
    assert run("confirm", "york", *BY, "--contact", "main")[0] == 1
    assert run("confirm", "york", *BY, "--contact", "practitioners")[0] == 0


def test_what_only_looks_like_another_number_is_stood_by_once_it_says_so(house, run):
    slip = YORK.replace("01904 551 900\n", "0808 800 5001\n    apart_from: [0808 800 5000]\n")
    write(house, slip)
    assert run("confirm", "york", *BY)[0] == 0


def test_two_contacts_with_one_number_are_not_stood_by_whichever_is_named(house, run):
    site = "site: https://www.york.gov.uk/front-door\n    audience: professional"
    write(house, YORK.replace(site, "phone: 01904 551 900\n    audience: public"))
    for contact, other in (("main", "practitioners"), ("practitioners", "main")):
        code, _, said = run("confirm", "york", *BY, "--contact", contact)
        assert (code, len(said)) == (1, 1)
        assert f"'{contact}' has the number of '{other}'" in said[0]


def test_a_service_whose_number_is_wrong_is_not_stood_by(house, run):
    file = house / "content/services.yaml"
    file.write_text(file.read_text("utf-8").replace("phone: 0808 800 5000", "phone: 0800 800 5000"), "utf-8")
    before = bytes_of(house)
    code, _, said = run("confirm", "services", *BY)
    assert (code, len(said), bytes_of(house)) == (1, 1, before)
    assert "'0800 800 5000' must not be printed" in said[0]
    assert run("confirm", "services", *BY, "--contact", "childline")[0] == 0


# days


@pytest.mark.parametrize(
    ("on", "fault"),
    [
        ("2025-11-22", "--on cannot be 2025-11-22: what was confirmed on 2025-11-22 ran out on 2026-11-22: compare"),
        ("2026-11-19", "york.yaml:12: 2026-11-19 is older than what stands: Duty manager, York confirmed 'main' on"),
    ],
)
def test_a_day_that_is_too_old_changes_nothing(house, run, on, fault):
    before = bytes_of(house)
    code, _, said = run("confirm", "york", *BY, "--on", on)
    assert (code, len(said), bytes_of(house)) == (1, 1, before)
    assert fault in said[0]


def test_the_oldest_day_that_still_stands_is_taken_where_nothing_newer_stands(house, run):
    assert run("confirm", "york", *BY, "--on", "2025-11-23", "--contact", "practitioners")[0] == 0
    write(house, YORK.replace("551 900\n", "551 901\n"))
    assert run("confirm", "york", *BY, "--on", "2026-11-19")[0] == 0


def test_a_regions_own_names_are_not_given_an_older_day(house, run):
    run("confirm", "adur", *BY, "--on", "2026-11-22")
    code, _, said = run("confirm", "adur", "--by", "Bo Ray, lead", "--on", "2026-11-21")
    assert (code, len(said)) == (1, 1)
    assert "2026-11-21 is older than what stands: Ann Lee, lead confirmed its names on 2026-11-22" in said[0]


# files that cannot be read


def vanished(file):
    file.unlink()


def unreadable(file):
    file.write_bytes(b"nspcc: \xff\x00")


def folder(file):
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (vanished, ": cannot be read (No such file or directory)"),
        (unreadable, ":1: is not UTF-8 text: save the file as UTF-8"),
        (folder, ": cannot be read (Is a directory)"),
    ],
)
@pytest.mark.parametrize(("file", "asked"), [("services", "services"), ("services", "york"), ("regions/york", "york")])
def test_what_cannot_be_read_takes_one_line_in_its_own_name(house, run, monkeypatch, harm, fault, file, asked):
    monkeypatch.setattr(Library, "region_names", lambda library: ["york"])
    harm(house / "content" / f"{file}.yaml")
    code, _, said = run("confirm", asked, *BY)
    assert (code, len(said)) == (1, 1)
    assert said[0].startswith(f"{house}/content/{file}.yaml{fault}")


def test_a_file_that_vanishes_while_it_is_edited_is_told(house, run, monkeypatch):
    from leaflets.command import region_confirming as confirming

    keep = confirming.keep

    def late(texts):
        texts[0].file.unlink()
        keep(texts)

    monkeypatch.setattr(confirming, "keep", late)
    code, _, said = run("confirm", "york", *BY, "--contact", "main")
    assert code == 1
    assert said[-1].startswith(f"{house}/content/regions/york.yaml: cannot be read (No such file or directory)")
