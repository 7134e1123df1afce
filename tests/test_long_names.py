"""Every layout holds every place: the longest names that regions have, and places without a number of their own."""

import pytest
from _pytest.mark import ParameterSet
from msgspec.structs import replace

from conftest import DAY, ROOT
from leaflets.job import PRESS, Job
from leaflets.press import Press
from leaflets.read.library import Library
from leaflets.region import Contact, Region
from translated import decks_in

LIBRARY = Library(ROOT)
HARD = ("ur", "ta")
"""The language that needs the most height, and one of the longest words."""


def owned(region: Region, name: str, phone: str) -> Region:
    """The region as it is once its council has given its own number, in Leeds' place where codes are concerned."""
    leeds = LIBRARY.region("leeds")
    contact: Contact = replace(leeds.contacts["main"], names={"en": name}, phone=phone)
    return replace(region, contacts={"main": contact}, site=leeds.site, routed=False)


def longest(own: str) -> Region:
    """A region in whose name `own` is as long as in any."""
    return max(
        (LIBRARY.region(name) for name in LIBRARY.region_names()), key=lambda region: len(getattr(region, own)["en"])
    )


SHORT = longest("short_names")
PLACES = {
    "longest short name": owned(SHORT, f"{SHORT.short_names['en']} children’s social care", "0300 456 0888"),
    "longest name": longest("names"),
    "no number of its own": replace(SHORT, contacts={"main": LIBRARY.routes["England"].call}, logos=(), routed=True),
}


def pieces() -> list[ParameterSet]:
    """The layouts in English, and in the hard languages that their words are drafted in."""
    whole = {tag: decks_in(LIBRARY, tag) for tag in HARD}
    made = []
    for layout in LIBRARY.layout_names():
        words, voices = LIBRARY.layout(layout, ("Latn",)).words, LIBRARY.voices(layout)
        drafted = [tag for tag in HARD if words in whole[tag]]
        spoken = {1: ["en", *drafted], 2: [f"{tag}+en" for tag in drafted], 0: ["en+ur"]}[voices]
        made += [
            pytest.param(layout, language, marks=pytest.mark.xdist_group(layout), id=f"{layout}-{language}")
            for language in spoken
        ]
    return made


@pytest.fixture(scope="module")
def gazetteer() -> Press:
    """A press whose library knows the places above by the names that the tests give them."""
    library = Library(ROOT)
    library.region = PLACES.__getitem__  # type: ignore[assignment]
    return Press(library)


@pytest.mark.parametrize(("layout", "language"), pieces())
def test_the_layout_holds_the_longest_names(gazetteer: Press, layout: str, language: str) -> None:
    for place in PLACES:
        made = gazetteer.fitted(Job(layout, place, language, PRESS, "", DAY))
        assert made.problems == (), place
        assert made.pages
