"""`content/languages.yaml` as languages."""

from pathlib import Path

import pytest

from leaflets.language import Language
from leaflets.read.entries import read_entries
from leaflets.read.languages import read_language
from leaflets.read.library import Library
from read.files import faults, written

WELSH = """
    cy:
      name: Cymraeg
      english: Welsh
      direction: ltr
      script: Latn
      quotes: “ ”
      locale: cy
    """


def language(folder: Path, text: str = WELSH, tag: str = "cy") -> Language:
    return read_language(read_entries(written(folder, "languages.yaml", text)).pairs()[tag], {"Latn", "Aran"})


def test_a_language_has_its_names_and_runs_its_way(tmp_path: Path) -> None:
    welsh = language(tmp_path)
    assert (welsh.tag, welsh.own_name, welsh.english_name) == ("cy", "Cymraeg", "Welsh")
    assert not welsh.right_to_left
    assert (welsh.quotes, welsh.digits, welsh.for_designers) == (("“", "”"), "latn", False)


def test_a_screen_reader_is_told_the_tag_where_nothing_else_is_given(tmp_path: Path, library: Library) -> None:
    assert language(tmp_path).speech == "cy"
    assert library.language("en").speech == "en-GB"


def test_norwegian_is_not_taken_for_a_refusal(tmp_path: Path) -> None:
    assert language(tmp_path, WELSH.replace("cy:", "no:"), "no").tag == "no"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("ltr", "left", "4: 'direction' cannot be 'left'"),
        ("Latn", "Latin", "5: 'script' cannot be 'Latin'"),
        ("“ ”", "“", "6: 'quotes' must be two marks"),
        ("locale: cy", "locale: cy\n      digits: roman", "8: 'digits' cannot be 'roman'"),
        ("name: Cymraeg\n", "names: Cymraeg\n", "2: 'cy' has no part called 'names'"),
    ],
)
def test_what_is_wrong_with_a_language_is_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert faults(lambda: language(tmp_path, WELSH.replace(old, new)))[0] == fault


def test_every_language_of_the_house_can_be_set(library: Library) -> None:
    for language in library.languages.values():
        assert language.script in library.scripts
        right_to_left = language.script in {"Aran", "Arab", "Hebr"} or language.tag == "mirrored"
        assert language.right_to_left == right_to_left
