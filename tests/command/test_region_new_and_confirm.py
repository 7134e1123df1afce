"""`region new` and `region confirm`: files are begun, and somebody stands by them."""

import pytest

from exchange.houses import YORK, bytes_of
from leaflets.check.doubts import stands
from leaflets.read.library import Library


def text(house, name="york"):
    return (house / "content" / "regions" / f"{name}.yaml").read_text("utf-8")


# new


def test_a_region_that_is_begun_offers_its_nations_route(house, run):
    code, said, _ = run("new", "selby", "--name", "Selby's Council: north #1", "--nation", "England")
    region = Library(house).region("selby")
    assert (code, said) == (0, [str(house / "content/regions/selby.yaml")])
    assert (region.names["en"], region.routed) == ("Selby's Council: north #1", True)
    assert "# contacts:" in text(house, "selby")


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("york", "--name", "York", "--nation", "England"), "there is a region called 'york' already"),
        (("../york", "--name", "York", "--nation", "England"), "'../york' is no short name for a region"),
        (("York", "--name", "York", "--nation", "England"), "'York' is no short name"),
        (("x" * 61, "--name", "York", "--nation", "England"), "is no short name"),
        (("services", "--name", "York", "--nation", "England"), "a region cannot be called 'services'"),
        (("selby", "--name", "Selby", "--nation", "Englnd"), "--nation cannot be 'Englnd': did you mean 'England'?"),
        (("selby", "--name", " ", "--nation", "England"), "--name has no name"),
        (("selby", "--name", "a\nb", "--nation", "England"), "--name is not one line of text"),
    ],
)
def test_what_cannot_be_begun_is_refused_in_one_line(house, run, arguments, fault):
    before = bytes_of(house)
    code, _, said = run("new", *arguments)
    assert (code, len(said), bytes_of(house)) == (1, 1, before)
    assert fault in said[0]


# confirm


def test_a_confirmation_says_who_when_and_of_what(house, run):
    code, paths, said = run("confirm", "york", "--by", "Ann O'Neil, duty manager", "--on", "2026-11-22")
    contacts = Library(house).region("york").contacts
    assert (code, paths) == (0, [str(house / "content/regions/york.yaml")])
    for contact in contacts.values():
        confirmed = contact.confirmed
        assert (str(confirmed.on), confirmed.by, confirmed.of) == (
            "2026-11-22",
            "Ann O'Neil, duty manager",
            contact.stated,
        )
    assert said[0].startswith("york: its names, page, police and logos are confirmed by Ann O'Neil, duty manager on")
    assert said[1].endswith(
        f"{contacts['main'].stated} is confirmed by Ann O'Neil, duty manager on 2026-11-22, until 2027-11-22"
    )


def test_a_region_without_contacts_has_names_to_stand_by(house, run):
    code, _, said = run("confirm", "adur", "--by", "Ann Lee, lead")
    region = Library(house).region("adur")
    assert (code, len(said), region.confirmed.of) == (0, 1, region.stated)


def test_a_confirmation_touches_nothing_else(house, run):
    run("confirm", "york", "--by", "Duty manager, York", "--contact", "main")
    assert text(house) == YORK.replace("2026-11-20", "2026-11-23")
    run("confirm", "york", "--by", "Head, York", "--contact", "practitioners")
    of = Library(house).region("york").contacts["practitioners"].stated
    line = f"    confirmed: {{ on: 2026-11-23, by: 'Head, York', of: '{of}' }}\n"
    assert text(house) == YORK.replace("2026-11-20", "2026-11-23") + line


def test_confirming_twice_changes_nothing_and_says_so(house, run):
    run("confirm", "york", "--by", "Head, York")
    before = bytes_of(house)
    code, paths, said = run("confirm", "york", "--by", "Head, York")
    assert (code, paths, bytes_of(house)) == (0, [], before)
    assert "nothing to change" in said[0]


def test_the_services_of_the_whole_country_are_confirmed_like_a_region(house, run):
    code, _, said = run("confirm", "services", "--by", "Sam Roe, head of service", "--contact", "nspcc")
    library = Library(house)
    contact = library.services["nspcc"]
    assert (code, len(said)) == (0, 1)
    assert stands(contact.confirmed, contact.stated, contact.confirmed.on, library.policy)
    assert library.services["childline"].confirmed is None


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("york", "--by", "Ann Lee, lead", "--on", "2026-11-24"), "--on cannot be 2026-11-24: that is in the future"),
        (
            ("york", "--by", "Ann Lee, lead", "--on", "24.11.2026"),
            "--on cannot be '24.11.2026': write a day as 2026-11-23",
        ),
        (("york", "--by", "Ann Lee, lead", "--on", "2026-02-30"), "--on cannot be '2026-02-30'"),
        (("york", "--by", ""), "--by has no name"),
        (("york", "--by", " \t"), "--by has no name"),
        (("york", "--by", "--- , 12"), "--by has no name"),
        (("york", "--by", "Ann\nB"), "--by is not one line of text"),
        (("york", "--by", "Ann \u202e"), "--by is not one line of text"),
        (("yrk", "--by", "Ann Lee, lead"), "there is no region called 'yrk': did you mean 'york'?"),
        (("york", "--by", "Ann Lee, lead", "--contact", "mian"), "has no contact called 'mian': did you mean 'main'?"),
        (("adur", "--by", "Ann Lee, lead", "--contact", "main"), "has no contact called 'main': its nation's route is"),
    ],
)
def test_what_cannot_be_confirmed_is_refused_in_one_line(house, run, arguments, fault):
    before = bytes_of(house)
    code, _, said = run("confirm", *arguments)
    assert (code, len(said), bytes_of(house)) == (1, 1, before)
    assert fault in said[0]


def test_a_file_that_is_wrong_already_is_refused_at_its_line(house, run):
    (house / "content/regions/york.yaml").write_text(YORK.replace("audience: public", "audience: all"), "utf-8")
    code, _, said = run("confirm", "york", "--by", "Ann Lee, lead")
    assert (code, len(said)) == (1, 1)
    assert f"{house}/content/regions/york.yaml:14: 'audience' cannot be 'all'" in said[0]


def test_what_a_stopped_program_left_behind_is_swept_away(house, run):
    import os

    folder = house / "content" / "regions"
    old, young = folder / ".york.yaml.abcdefgh", folder / ".york.yaml.12345678"
    old.write_text("half")
    young.write_text("half")
    os.utime(old, (0, 0))
    assert Library(house).region_names() == ["adur", "york"]
    run("confirm", "york", "--by", "Ann Lee, lead")
    assert (old.exists(), young.exists()) == (False, True)
