"""One thing is made wrong at a time in a house in which all is right: a command refuses it, and says what and where."""

from collections import Counter
from pathlib import Path

import pytest

from breaks import BREAKS
from breaks.breaking import Break
from breaks.house import DAY, ROOT, good_house
from breaks.table import table
from breaks.trying import GOOD, answer, catches, finished, order_of, said

GROUPS = {
    "Numbers": 40,
    "Names": 20,
    "Dates and confirmations": 20,
    "Placeholders": 15,
    "Words": 40,
    "Terms": 30,
    "Colours": 20,
    "Boxes and printers": 20,
    "Fonts": 15,
    "Sizes": 20,
    "Pictures": 20,
    "Orders": 15,
    "Files as they are written": 20,
    "Finished files": 20,
}
"""The least number of breaks of each kind."""


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """The house with its final posters. Every break is mended again, so that all share it."""
    folder: Path = tmp_path_factory.mktemp("catching")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", DAY)
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        house = good_house(folder / "house")
        patch.chdir(house)
        finished(house)
        yield house


def named(broken: Break) -> str:
    return f"{broken.group}: {broken.name}".replace("[", "(").replace("]", ")")


@pytest.mark.xdist_group("what_we_catch")
@pytest.mark.parametrize("command", GOOD)
def test_nothing_is_wrong_with_the_house_before_anything_is_broken(house, command):
    code, lines = said(order_of(command, house), house)
    assert (code, [line for line in lines if "Worth a look" in line]) == (0, [])


@pytest.mark.parametrize(
    "broken",
    # Half of them share a house, so that two workers have as much to do as each other.
    [
        pytest.param(broken, marks=pytest.mark.xdist_group(f"what_we_catch_{at % 2}"), id=named(broken))
        for at, broken in enumerate(BREAKS)
    ],
)
def test_it_is_caught_and_named(house, broken):
    answered = answer(broken, house)
    assert catches(broken, answered), answered


@pytest.mark.xdist_group("what_we_catch")
def test_everything_is_mended_again_after_a_break(house):
    before = {file: file.read_bytes() for file in (house / "content").rglob("*.*")}
    for broken in (BREAKS[0], next(broken for broken in BREAKS if broken.command.startswith("words confirm"))):
        answer(broken, house)
    assert {file: file.read_bytes() for file in (house / "content").rglob("*.*")} == before


def test_no_break_is_there_twice():
    assert len({(broken.group, broken.name) for broken in BREAKS}) == len(BREAKS)
    assert all(broken.says.strip() for broken in BREAKS)


def test_every_kind_of_thing_is_broken_often_enough():
    found = Counter(broken.group for broken in BREAKS)
    assert found.keys() == GROUPS.keys()
    assert all(found[group] >= least for group, least in GROUPS.items())


def test_the_page_tells_what_the_tests_find():
    page = (ROOT / "docs" / "what-we-catch.md").read_text("utf-8")
    assert page == table(BREAKS, BREAKS), "write it anew: .venv/bin/python docs/catching/make.py"
