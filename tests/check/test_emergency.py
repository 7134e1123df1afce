"""999 on every piece, and never 101 without it."""

import re

import pytest
from msgspec.structs import replace

from conftest import DAY, ROOT
from leaflets.check.emergency import without_999
from leaflets.job import EDITIONS, Job
from leaflets.layout import Layout
from leaflets.press import Press
from leaflets.read.library import Library
from leaflets.read.shelves import layout_names

LAYOUTS = layout_names(ROOT / "layouts")


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_of_the_house_shows_999(library: Library, name: str) -> None:
    layout = library.layout(name, ("Latn",))
    assert without_999(layout, library.deck(layout.words, "en")) == ()


def bare(layout: Layout, *without: str) -> Layout:
    """The layout without the frames in which any of those is named."""
    return replace(
        layout, frames=tuple(f for f in layout.frames if not any(text in repr(f.blocks) for text in without))
    )


def test_a_piece_with_101_and_without_999_is_found(library: Library) -> None:
    layout, deck = library.layout("poster/a4", ("Latn",)), library.deck("poster", "en")
    (problem,) = without_999(bare(layout, "emergency_999"), deck)
    assert problem.fault == "poster/a4 shows 101 and not 999"
    assert problem.place == layout.place


def test_a_piece_with_neither_is_found_as_well(library: Library) -> None:
    layout, deck = library.layout("poster/a4", ("Latn",)), library.deck("poster", "en")
    (problem,) = without_999(bare(layout, "emergency_999", "helpline"), deck)
    assert problem.fault == "poster/a4 does not show 999"


def test_words_that_a_layout_shows_may_say_it(library: Library) -> None:
    layout, deck = library.layout("poster/a4", ("Latn",)), library.deck("poster", "en")
    said = replace(deck.words["headline"], text="In danger, call ((services.emergency_999.phone)).")
    shown = replace(deck, words={**deck.words, "headline": said})
    assert without_999(bare(layout, "emergency_999"), shown) == ()
    unseen = replace(deck, words={**deck.words, "nowhere": said})
    assert without_999(bare(layout, "emergency_999"), unseen) != ()


def test_the_sheet_itself_is_looked_at_before_it_is_printed(tmp_path) -> None:  # type: ignore[no-untyped-def]
    house = tmp_path / "house"
    (house / "layouts" / "poster").mkdir(parents=True)
    for part in ("content", "fonts"):
        (house / part).symlink_to(ROOT / part)
    for part in ("formats", "themes", "pictures", "profiles", "house.yaml"):
        (house / "layouts" / part).symlink_to(ROOT / "layouts" / part)
    text = (ROOT / "layouts" / "poster" / "a4.yaml").read_text("utf-8")
    spoilt = re.sub(r"say: \(\(services\.emergency_999\.phone\)\)", "say: '112'", text)
    assert spoilt != text
    (house / "layouts" / "poster" / "a4.yaml").write_text(spoilt, "utf-8")
    made = Press(Library(house)).run(Job("poster/a4", "leeds", "en", EDITIONS["press"], "", DAY))
    assert "the number 999 is not on the sheet" in [problem.fault for problem in made.problems]
