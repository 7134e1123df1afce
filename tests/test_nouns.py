"""The nouns' own arithmetic."""

import pytest

from leaflets.drawing import loops_around, polygon, rounded
from leaflets.ink import Ink, contrast
from leaflets.measure import MM, Rect
from leaflets.problem import Place, Problem, Refused

BLACK = Ink("ink", (0, 0, 0, 1), (0, 0, 0))
WHITE = Ink("white", (0, 0, 0, 0), (1, 1, 1))


def test_a_millimetre_is_72_points_over_25_4():
    assert pytest.approx(25.4 * MM) == 72


def test_a_mirrored_rectangle_keeps_its_size_and_its_distance_from_the_other_edge():
    mirrored = Rect(10, 20, 30, 40).mirrored(210)
    assert (mirrored.x, mirrored.right, mirrored.y, mirrored.height) == (170, 200, 20, 40)


def test_rectangles_that_share_an_edge_do_not_overlap():
    left = Rect(0, 0, 10, 10)
    assert not left.overlaps(Rect(10, 0, 10, 10))
    assert left.overlaps(Rect(9, 9, 10, 10))


def test_a_rectangle_holds_what_lies_inside_it():
    safe = Rect(0, 0, 100, 100).inset(5)
    assert safe.holds(Rect(5, 5, 90, 90))
    assert not safe.holds(Rect(4, 5, 10, 10))
    assert safe.inset(-5) == Rect(0, 0, 100, 100)


def test_black_on_white_has_the_greatest_contrast_there_is():
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, BLACK) == pytest.approx(21)


def test_only_black_ink_may_overprint():
    assert BLACK.only_black
    assert not WHITE.only_black
    assert not Ink("deep", (0.95, 0.6, 0.45, 0.45), (0, 0, 0)).only_black


def test_total_ink_is_the_sum_of_all_four():
    assert Ink("deep", (0.95, 0.6, 0.45, 0.45), (0, 0, 0)).total == pytest.approx(245)


def test_lightness_runs_from_0_to_100():
    assert BLACK.lightness == pytest.approx(0)
    assert WHITE.lightness == pytest.approx(100)


def test_a_problem_reads_place_fault_mend():
    problem = Problem(Place("content/regions/leeds.yaml", 12), "'x' is not a number", "write one")
    assert str(problem) == "content/regions/leeds.yaml:12: 'x' is not a number: write one"
    assert str(Problem(None, "nothing is there")) == "nothing is there"
    assert Refused(problem).problems == (problem,)


def test_three_corners_are_round_and_the_speaking_corner_is_square():
    outline = rounded(Rect(0, 0, 18, 18), 4.8, "bottom-left")
    assert outline.commands.count("C") == 3
    points = set(zip(outline.numbers[::2], outline.numbers[1::2], strict=True))
    assert (0, 18) in points
    assert not {(0, 0), (18, 0), (18, 18)} & points


def test_a_mirrored_outline_is_the_same_twice_over():
    outline = polygon((1, 2), (3, 4), (5, 7))
    assert outline.mirrored(10).mirrored(10) == outline
    assert outline.mirrored(10).numbers[0] == 9


def test_loops_run_round_cells_and_their_holes():
    ring = frozenset((x, y) for x in range(3) for y in range(3)) - {(1, 1)}
    outline = loops_around(ring)
    assert outline.commands == "MLLLZMLLLZ"
    assert outline.box == Rect(0, 0, 3, 3)
