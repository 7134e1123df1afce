"""Folded sheets are folded in code, and their panels come in the order in which they are read, in both directions."""

import pytest
from msgspec.structs import replace

from impose.paper import Paper, panel_names
from leaflets.drawing import Outline, rectangle
from leaflets.impose.dummies import dummy_pages
from leaflets.measure import MM, Rect
from leaflets.read.library import Library


def letter(text: str, size: float) -> Outline:
    return rectangle(Rect(0, 0, size * 0.6 * len(text), size))


def pages(library: Library, format: str, language: str):
    layout = replace(library.layout("poster/a4", ("Latn",)), format=library.format(format), pages=2, frames=())
    return dummy_pages(layout, library.language(language), letter)


def folded(paper: Paper, fold: str, mirrored: bool) -> list[str]:
    """The piece, closed as its fold says. A piece that is read from the right is folded the other way round."""
    far, last = (0, 1) if mirrored else (len(paper.stacks) - 1, len(paper.stacks) - 2)
    while fold in ("roll", "z") and len(paper.stacks) > 2:
        (paper.fold_over if fold == "roll" else paper.fold_under)(far, last)
        far, last = (0, 1) if mirrored else (len(paper.stacks) - 1, len(paper.stacks) - 2)
    paper.fold_over(*((1, 0) if mirrored else (0, 1)))
    return paper.faces


ROLLED = [
    ("a4-roll-fold", ["front", "first", "flap", "third", "second", "back"]),
    ("letter-roll-fold", ["front", "first", "flap", "third", "second", "back"]),
    ("legal-roll-fold", ["front", "first", "flap", "third", "second", "back"]),
    ("tabloid-roll-fold", ["front", "first", "flap", "third", "second", "back"]),
    ("a5-roll-fold", ["front", "first", "flap", "third", "second", "back"]),
    ("a4-z-fold", ["front", "first", "second", "fifth", "fourth", "third"]),
    ("a4-single-fold", ["front", "first", "second", "back"]),
    ("a5-single-fold", ["front", "first", "second", "back"]),
    ("a3-single-fold", ["front", "first", "second", "back"]),
]


@pytest.mark.parametrize("language", ["en", "ur", "mirrored"])
@pytest.mark.parametrize(("format", "faces"), ROLLED)
def test_a_folded_sheet_has_its_front_on_top_and_opens_in_order(
    library: Library, format: str, faces: list[str], language: str
) -> None:
    outside, inside = pages(library, format, language)
    mirrored = library.language(language).right_to_left
    assert folded(Paper(outside, inside), outside.format.fold, mirrored) == faces


@pytest.mark.parametrize("language", ["en", "ur"])
def test_eight_pages_roll_up_with_the_narrowest_innermost(library: Library, language: str) -> None:
    outside, inside = pages(library, "dl-eight-page-fold", language)
    paper = Paper(outside, inside)
    faces = folded(paper, "roll", library.language(language).right_to_left)
    assert (faces[0], faces[-1]) == ("front", "back")
    widths = [round(leaf.width / MM) for leaf in paper.stacks[0]]
    assert widths == [100, 98, 96, 100]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_gate_closes_over_its_middle_without_overlap(library: Library, language: str) -> None:
    outside, inside = pages(library, "a4-gate-fold", language)
    left, middle, right = sorted(inside.panels, key=lambda panel: panel[1].x)
    assert left[1].width + right[1].width < middle[1].width
    assert {panel_names(outside)[0], panel_names(outside)[2]} == {"flap", "front"}


@pytest.mark.parametrize(
    ("language", "outside_drawing", "inside_drawing"),
    [
        ("en", "flap 97 | back 100 | front 100", "first 100 | second 100 | third 97"),
        ("ur", "front 100 | back 100 | flap 97", "third 97 | second 100 | first 100"),
    ],
)
def test_right_to_left_mirrors_the_order_and_the_short_flap(
    library: Library, language: str, outside_drawing: str, inside_drawing: str
) -> None:
    made = pages(library, "a4-roll-fold", language)
    for page, expected in zip(made, (outside_drawing, inside_drawing), strict=True):
        lying = sorted(page.panels, key=lambda panel: panel[1].x)
        assert " | ".join(f"{name} {rect.width / MM:g}" for name, rect in lying) == expected
