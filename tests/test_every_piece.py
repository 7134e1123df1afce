"""Every layout in every language: no problem, it opens, and judges of its own kind find nothing to say against it."""

import pytest

from conftest import ROOT
from leaflets.job import EDITIONS
from leaflets.problem import Refused
from leaflets.read.library import Library
from translated import decks_in
from witnesses import pdfx4, verapdf

LIBRARY = Library(ROOT)
LANGUAGES = [tag for tag in LIBRARY.languages if tag != "stretched"]
"""Stretched English is there to find out where a layout breaks, so that it may well be refused."""
SEVERAL = "en+pl+ur+ar+pa+zh-Hans"
"""Languages of every direction and of many scripts, for layouts that speak any number."""


def voices(layout: str) -> list[str]:
    """What a layout can be made in. One that cannot be read fails by itself, not with all the others."""
    try:
        words, number = LIBRARY.layout(layout, ("Latn",)).words, LIBRARY.voices(layout)
    except Refused:
        return ["en"]
    tags = [tag for tag in LANGUAGES if words in decks_in(LIBRARY, tag)]
    return {1: tags, 2: [f"{tag}+en" for tag in tags if tag != "en"], 0: [SEVERAL]}[number]


PIECES = [(layout, spoken) for layout in LIBRARY.layout_names() for spoken in voices(layout)]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize(("layout", "language"), PIECES)
def test_the_piece_conforms(proof, layout, language, edition):
    made = proof(layout, language, edition)
    assert made.problems == ()
    assert verapdf.broken_rules(made.pdf, "ua1") == []
    assert verapdf.broken_rules(made.pdf, "2a") == []
    if edition == "press":
        assert pdfx4.broken_rules(made.pdf) == []


@pytest.mark.parametrize("theme", LIBRARY.theme_names())
def test_every_theme_passes_preflight(proof, theme):
    made = proof("poster/a4", "ur", "press", theme)
    assert made.problems == ()
    assert pdfx4.broken_rules(made.pdf) == []


def test_stretched_english_is_set_or_told_frame_by_frame_what_is_over(proof):
    made = proof("poster/a4", "stretched", "screen")
    assert made.pdf or all(problem.frames and "over" in problem.fault for problem in made.problems)
