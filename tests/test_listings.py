"""What stands where on each page: the main golden form. `LISTINGS=write make test` writes it anew, to be read over."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from leaflets.measure import MM
from leaflets.page import Drawn, Line
from leaflets.write import write_png
from listing import listing

HERE = Path(__file__).parent
PIECES = [("poster/a4", "en"), ("poster/a4", "ur")]
WRITE = os.environ.get("LISTINGS") == "write"


@pytest.mark.parametrize(("layout", "language"), PIECES)
def test_the_page_is_as_listed(proof, layout, language):
    made = proof(layout, language)
    found = "\n".join(line for sheet in made.sheets for line in listing(sheet)) + "\n"
    file = HERE / "listings" / f"{layout.replace('/', '-')}-{language}.txt"
    if WRITE:
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("layout", "language"), PIECES)
def test_the_page_looks_as_it_did(proof, layout, language):
    """A thumbnail sees what a listing cannot: that the words are drawn, shaped, and in their colours."""
    (png,) = write_png(proof(layout, language, "screen").pdf, 15)
    found = Image.open(io.BytesIO(png)).convert("RGB")
    file = HERE / "pictures" / f"{layout.replace('/', '-')}-{language}.png"
    if WRITE:
        found.save(file, optimize=True)
    assert file.stat().st_size < 20_000
    difference = ImageChops.difference(found, Image.open(file).convert("RGB"))
    assert max(ImageStat.Stat(difference).mean) < 1.0


def mm(value):
    return pytest.approx(value * MM, abs=0.02)


def points(proof, frame):
    (sheet,) = proof.sheets
    shapes = [item.shape for item in sheet.page.items if isinstance(item, Drawn) and item.frame == frame]
    numbers = shapes[0].outline.numbers
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def test_the_fields_are_those_of_the_design_to_the_millimetre(proof):
    """W = 210, M = 14, tails of 22 x 16, the ask field down to 90, the answer field from 212 to 252."""
    expected = [(-3, 90), (-3, -3), (213, -3), (213, 90), (36, 90), (14, 106), (14, 90)]
    assert points(proof(), "ask") == [(mm(x), mm(y)) for x, y in expected]
    expected = [(-3, 252), (-3, 212), (174, 212), (196, 196), (196, 212), (213, 212), (213, 252)]
    assert points(proof(), "answer") == [(mm(x), mm(y)) for x, y in expected]


def test_the_urdu_page_is_a_mirror(proof):
    xs = [x for x, _ in points(proof(language="ur"), "ask")]
    assert xs[5] == mm(196)
    frames = {lang: proof(language=lang).sheets[0].page.frames for lang in ("en", "ur")}
    for name in ("code", "logo", "danger"):
        assert frames["ur"][name].x == pytest.approx(210 * MM - frames["en"][name].right)


@pytest.mark.parametrize(
    ("frame", "x", "y"),
    [
        ("topic", 14, 10.5), ("headline", 14, 19.5), ("section", 40, 93), ("signs", 14, 107), ("fault", 14, 199.7),
        ("question", 14, 216), ("main_number", 13.4, 224.2), ("whose", 14, 244.5), ("danger", 154, 216.5),
        ("contacts", 14, 255.6), ("code", 172, 256), ("logo", 14, 276.6), ("colophon", 56, None),
    ],
)  # fmt: skip
def test_frames_stand_where_the_design_has_them(proof, frame, x, y):
    rect = proof().sheets[0].page.frames[frame]
    assert rect.x == mm(x)
    if y is not None:
        assert rect.y == mm(y)


@pytest.mark.parametrize(
    ("style", "size"),
    [
        ("headline", 69), ("topic", 19), ("lead", 14.4), ("section", 20.7), ("sign", 20.7), ("detail", 12),
        ("fault", 20.7), ("question", 18), ("main_number", 56), ("whose", 12), ("danger", 12),
        ("emergency_number", 36), ("number", 16), ("label", 12), ("caption", 8.5), ("small", 7),
    ],
)  # fmt: skip
def test_type_has_the_sizes_of_the_design(proof, style, size):
    assert proof().sizes[style] == size


def test_the_headline_breaks_after_its_second_word(proof):
    lines = [item.text for item in proof().sheets[0].page.items if isinstance(item, Line) and item.frame == "headline"]
    assert lines == ["Has something ", "changed?"]
