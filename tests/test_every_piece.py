"""Every layout in every language: no problem, it opens, and judges of its own kind find nothing to say against it."""

import pytest

from conftest import ROOT
from leaflets.job import EDITIONS
from leaflets.read.library import Library
from witnesses import pdfx4, verapdf

LIBRARY = Library(ROOT)
LANGUAGES = [tag for tag in LIBRARY.languages if tag != "stretched"]
"""Stretched English is there to find out where a layout breaks, so that it may well be refused."""
PIECES = [(layout, language) for layout in LIBRARY.layout_names() for language in LANGUAGES]


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
