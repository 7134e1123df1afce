"""Sheets for one's own printer: several up, tiles, labels; drawn in characters, a centimetre across each."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from impose.paper import drawing
from leaflets.drawing import Outline, rectangle
from leaflets.impose import impose
from leaflets.job import OFFICE
from leaflets.measure import MM, Rect
from leaflets.page import Page
from leaflets.sheet import Sheet

UNPRINTED = 5 * MM

TWO_A5 = "\n".join(["A" * 15 + "B" * 15] * 10)
THREE_DL = "\n".join(["A" * 10 + "B" * 10 + "C" * 10] * 10)
FOUR_A6 = "\n".join(["A" * 10 + "B" * 11] * 7 + ["C" * 10 + "D" * 11] * 8)
TEN_CARDS = """\
.....................
..AAAAAAAABBBBBBBBB..
..AAAAAAAABBBBBBBBB..
..CCCCCCCCDDDDDDDDD..
..CCCCCCCCDDDDDDDDD..
..CCCCCCCCDDDDDDDDD..
..EEEEEEEEFFFFFFFFF..
..EEEEEEEEFFFFFFFFF..
..EEEEEEEEFFFFFFFFF..
..GGGGGGGGHHHHHHHHH..
..GGGGGGGGHHHHHHHHH..
..GGGGGGGGHHHHHHHHH..
..IIIIIIIIJJJJJJJJJ..
..IIIIIIIIJJJJJJJJJ..
....................."""


def letter(text: str, size: float) -> Outline:
    return rectangle(Rect(0, -0.7 * size, size * 0.5 * len(text), 0.9 * size))


@pytest.fixture
def page(proof) -> Page:
    return proof().sheets[0].page


def sheets(page: Page, width: float, height: float, paper: str = "a4", count: int = 1) -> tuple[Sheet, ...]:
    """Office sheets of an empty page of that size in millimetres."""
    sized = replace(page.format, width=width * MM, height=height * MM, name="sized")
    empty = replace(page, format=sized, items=(), elements=())
    return impose([empty] * count, OFFICE, letter, paper)


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (148, 210, TWO_A5),
        (105, 148, FOUR_A6),
        (85, 55, TEN_CARDS),
        (99, 210, THREE_DL),
    ],
)
def test_as_many_as_there_is_room_for_stand_on_a_sheet(page: Page, width: float, height: float, expected: str) -> None:
    (sheet,) = sheets(page, width, height)
    assert drawing(sheet) == expected


def test_an_a3_sheet_takes_twice_as_many(page: Page) -> None:
    (small,), (large,) = (sheets(page, 148, 210, paper) for paper in ("a4", "a3"))
    assert (len(small.copies) + 1, len(large.copies) + 1) == (2, 4)


@pytest.mark.parametrize("size", [(210, 297), (148, 210), (105, 148), (85, 55), (52, 210), (297, 420), (800, 2000)])
def test_nothing_is_printed_within_five_millimetres_of_the_sheets_edge(page: Page, size: tuple[float, float]) -> None:
    for sheet in sheets(page, *size, count=2):
        live = sheet.media.inset(UNPRINTED)
        assert live.holds(sheet.clip)
        for mark in sheet.marks:
            assert live.holds(mark.outline.box.inset(0), slack=0.02), mark


@pytest.mark.parametrize("size", [(85, 55), (105, 148), (148, 210), (52, 210)])
def test_backs_lie_behind_their_fronts(page: Page, size: tuple[float, float]) -> None:
    front, back = sheets(page, *size, count=2)
    for sheet in (front, back):
        lefts = sorted({round(x - sheet.media.x, 1) for x, _ in [(0, 0), *sheet.copies]})
        rights = sorted({round(sheet.media.right - x - size[0] * MM, 1) for x, _ in [(0, 0), *sheet.copies]})
        assert lefts == pytest.approx(rights, abs=0.2)


@pytest.mark.parametrize(("size", "edge"), [((148, 210), "short"), ((85, 55), "long"), ((105, 148), "long")])
def test_two_sides_say_which_edge_to_flip_on(page: Page, size: tuple[float, float], edge: str) -> None:
    said: list[str] = []

    def noting(text: str, size: float) -> Outline:
        said.append(text)
        return letter(text, size)

    sized = replace(page.format, width=size[0] * MM, height=size[1] * MM)
    impose([replace(page, format=sized, items=())] * 2, OFFICE, noting)
    assert set(said) == {f"Print on both sides, flip on the {edge} edge"}
    said.clear()
    impose([replace(page, format=sized, items=())], OFFICE, noting)
    assert not said


@pytest.mark.parametrize(
    ("size", "paper", "count"), [((297, 420), "a4", 4), ((297, 420), "a3", 1), ((420, 594), "a3", 4)]
)
def test_what_is_larger_than_the_paper_is_tiled(page: Page, size: tuple[float, float], paper: str, count: int) -> None:
    tiles = sheets(page, *size, paper)
    assert len(tiles) == count


def test_tiles_overlap_and_leave_nothing_out(page: Page) -> None:
    tiles = sheets(page, 594, 841)
    trim = Rect(0, 0, 594 * MM, 841 * MM)
    for x in range(3, 594, 7):
        for y in range(3, 841, 7):
            point = Rect(x * MM, y * MM, 0, 0)
            assert any(tile.clip.holds(point) for tile in tiles), (x, y)
    assert all(trim.holds(tile.clip) for tile in tiles)
    lefts = sorted({round(tile.media.x, 2) for tile in tiles})
    assert all(after - before < tiles[0].media.width - 2 * UNPRINTED - 9.9 * MM for before, after in pairwise(lefts))


def test_neighbouring_tiles_carry_the_same_crosses(page: Page) -> None:
    tiles = sheets(page, 297, 420)
    boxes = [[mark.outline.box for mark in tile.marks if mark.halo] for tile in tiles]
    crosses = [{(round(box.x, 1), round(box.y, 1)) for box in tile} for tile in boxes]
    assert crosses[0] & crosses[1]
    assert crosses[0] & crosses[2]


def test_only_the_first_tile_is_read_out(page: Page) -> None:
    assert [tile.spoken for tile in sheets(page, 297, 420)] == [True, False, False, False]
