"""Names are the same in every language, or what a language calls them."""

import pytest
from msgspec.structs import replace

from check.wordings import PLACE, saying
from conftest import ROOT
from leaflets.check.names import misnamed
from leaflets.read.library import Library
from leaflets.read.policies import read_names
from translated import decks_in

NAMES = read_names(ROOT / "content" / "names.yaml")


def found(library: Library, english: str, text: str, tag: str = "pl") -> list[str]:
    deck = replace(saying(library, text), language=library.language(tag))
    return [problem.fault for problem in misnamed(saying(library, english), deck, NAMES)]


@pytest.mark.parametrize("name", [name.name for name in NAMES])
def test_every_name_is_missed_and_its_own_letters_are_wanted(library: Library, name: str) -> None:
    assert found(library, f"Call {name}.", "Zadzwoń.") == [f"'poster.text0' lacks the name {name}"]
    assert found(library, f"Call {name}.", f"Zadzwoń: {name.swapcase()}.") == [f"'poster.text0' lacks the name {name}"]
    assert found(library, f"Call {name}.", f"{name}: zadzwoń.") == []


@pytest.mark.parametrize("text", ["Relay\u00a0UK", "Relay\u202fUK ile", "через Relay UK", "Relay UK-ən", "Relay UK지"])
def test_spaces_and_endings_may_differ(library: Library, text: str) -> None:
    assert found(library, "Police by text, with Relay\u00a0UK", text) == []


def test_a_language_may_have_a_name_of_its_own(library: Library) -> None:
    english = "CEOP is part of the National Crime Agency."
    assert found(library, english, "Mae CEOP yn rhan o’r Asiantaeth Troseddu Cenedlaethol.", "cy") == []
    assert found(library, english, "Mae CEOP yn rhan o’r Asiantaeth.", "cy") != []
    assert found(library, english, "CEOP: Asiantaeth Troseddu Cenedlaethol.", "pl") != []


def test_a_name_of_the_translations_own_is_told(library: Library) -> None:
    assert found(library, "Talk to us.", "Childline: 0800") == [
        "'poster.text0' has the name Childline, and its English has not"
    ]


def test_it_is_told_where_it_stands(library: Library) -> None:
    deck = replace(saying(library, "Nic"), language=library.language("pl"))
    (problem,) = misnamed(saying(library, "NSPCC"), deck, NAMES)
    assert (problem.place, problem.mend) == (PLACE, "write 'NSPCC'")


def test_the_names_of_the_house_are_kept_in_every_language(library: Library) -> None:
    for tag in library.languages:
        for name in decks_in(library, tag):
            if tag != "en" and not library.language(tag).for_designers:
                assert misnamed(library.deck(name, "en"), library.deck(name, tag), NAMES) == ()
