"""What one printer asks for beyond any, each broken on a sheet that keeps it."""

import pytest
from msgspec.structs import replace

from conftest import DAY
from leaflets.drawing import Raster, Shape, polyline, rectangle
from leaflets.ink import Ink
from leaflets.job import PRESS, Job
from leaflets.measure import MM, Rect
from leaflets.page import Drawn, Line, Placed
from leaflets.preflight import preflight
from leaflets.sheet import Mark

NUMBERS = ("0113 222 4403", "101", "18001 101", "0800 555 111", "0808 800 5000", "999")


@pytest.fixture(scope="module")
def sheet(proof):
    return proof().sheets[0]


@pytest.fixture(scope="module")
def digital(library):
    return library.printer("digital")


def judged(sheet, printer=None, printed=None):
    return [str(problem) for problem in preflight([sheet], NUMBERS, (), printer, printed)]


def with_item(sheet, item):
    return replace(sheet, page=replace(sheet.page, items=(*sheet.page.items, item)))


def test_the_poster_passes_for_a_printer_that_asks_for_no_more(sheet, digital, library):
    assert judged(sheet, digital) == []
    assert judged(sheet, digital, lambda ink: library.printed(ink, digital.profile)) == []


# boxes


def test_a_bleed_narrower_than_the_format_asks_for(sheet):
    narrow = replace(sheet, bleed=sheet.trim.inset(-2 * MM))
    assert judged(narrow) == ["page 1 has 2.0 mm of bleed: the format 'a4-portrait' asks for 3 mm"]


def test_a_bleed_narrower_than_the_printer_asks_for(sheet, digital):
    wide = replace(digital, bleed=5 * MM)
    assert judged(sheet, wide) == ["page 1 has 3.0 mm of bleed: the printer 'digital' asks for 5 mm"]


@pytest.mark.parametrize("box", ["bleed", "media"])
def test_boxes_that_do_not_lie_within_each_other(sheet, box):
    narrow = replace(sheet, **{box: sheet.trim.inset(1 * MM)})
    fault = "the trim, the bleed and the sheet of page 1 do not lie within each other: impose it anew"
    assert fault in judged(narrow)


def test_a_trim_that_is_not_its_format(sheet):
    short = replace(sheet, trim=replace(sheet.trim, width=200 * MM))
    assert judged(short)[0] == (
        "page 1 is trimmed to 200.0 x 297.0 mm, and its format is 210.0 x 297.0 mm: impose it anew"
    )


def test_a_mark_in_the_bleed(sheet):
    near = sheet.bleed.x - 0.5 * MM
    mark = Mark(polyline((near, 0), (near, 9)), 0.25)
    assert judged(replace(sheet, marks=(*sheet.marks, mark))) == [
        "a mark on page 1 stands within 1 mm of the bleed: move it outwards"
    ]


# bleed reached, edge by edge


@pytest.mark.parametrize(
    ("side", "rect"),
    [
        ("left", lambda trim, bleed: Rect(trim.x, 300, 60, 60)),
        ("right", lambda trim, bleed: Rect(trim.right - 60, 300, 60, 60)),
        ("top", lambda trim, bleed: Rect(300, trim.y, 60, 60)),
        ("bottom", lambda trim, bleed: Rect(300, trim.bottom - 60, 60, 60)),
    ],
)
def test_colour_that_reaches_the_trim_and_not_the_bleed(sheet, side, rect):
    field = Shape(rectangle(rect(sheet.trim, sheet.bleed)), fill=Ink("mist", (0, 0, 0, 0), (1, 1, 1)))
    spoilt = replace(sheet, page=replace(sheet.page, items=(Drawn(field, "ground"), *sheet.page.items)))
    assert judged(spoilt) == [
        f"the frame 'ground' ends 3.0 mm short of the bleed ({side}): "
        "colour that reaches the trim must run on to the bleed"
    ]


def test_colour_that_ends_just_inside_the_trim(sheet):
    field = Shape(rectangle(Rect(0.5 * MM, 300, 60, 60)), fill=Ink("mist", (0, 0, 0, 0), (1, 1, 1)))
    spoilt = replace(sheet, page=replace(sheet.page, items=(Drawn(field, "ground"), *sheet.page.items)))
    assert judged(spoilt) == [
        "the frame 'ground' ends 0.5 mm inside the trim (left): let it reach the trim, or keep it 1 mm away"
    ]


def test_a_line_that_reaches_the_trim_and_not_the_bleed(sheet):
    line = Shape(polyline((0, 20), (60, 20)), stroke=Ink("ink", (0, 0, 0, 1), (0, 0, 0)), width=1)
    assert any("ends 3.0 mm short of the bleed (left)" in told for told in judged(with_item(sheet, Drawn(line, "ask"))))


# the printer's safe zone and ink


def test_words_and_pictures_nearer_to_the_trim_than_the_printer_allows(sheet, digital):
    found = judged(sheet, replace(digital, safe=12 * MM))
    asked = "reaches into the safe zone of the printer 'digital': it asks for 12 mm from the trim"
    assert any((asked in problem and "poster/a4" in problem) or asked in problem for problem in found)
    assert any(problem.startswith("a picture in the frame 'logo'") and asked in problem for problem in found)
    assert not any("move its frame inwards" in problem for problem in found)


def test_no_step_of_a_ladder_is_taken_for_a_printer(sheet, digital):
    problems = preflight([sheet], NUMBERS, (), replace(digital, safe=12 * MM))
    assert problems and not any(problem.frames for problem in problems)


def test_more_ink_than_this_printer_takes(sheet, digital):
    heavy = Drawn(
        Shape(polyline((30, 30), (60, 30)), stroke=Ink("brown", (0.9, 0.8, 0.7, 0.5), (0, 0, 0)), width=1), ""
    )
    assert "brown lays down 290 % ink: 280 % is the most for the printer 'digital'" in judged(
        with_item(sheet, heavy), digital
    )
    assert not any("lays down" in problem for problem in judged(with_item(sheet, heavy)))


def test_a_picture_with_heavier_shadows_than_this_printer_takes(sheet, digital):
    side, box = 300, replace(sheet.page.frames["logo"], width=72.0, height=72.0)
    shadow, light = bytes((230, 200, 190, 120)), bytes((10, 10, 10, 10))
    pixels = shadow + light * (side * side - 1)
    placed = Placed(Raster("crest", side, side, pixels, 4, b"", b""), box, "logo")
    found = judged(with_item(sheet, placed), digital)
    assert any(
        "the picture 'crest' lays down 290 % ink in its shadows: 280 % is the most for the printer 'digital'" in problem
        for problem in found
    )
    unseen = replace(placed, raster=replace(placed.raster, alpha=b"\0" + b"\xff" * (side * side - 1)))
    assert not any("lays down" in problem for problem in judged(with_item(sheet, unseen), digital))


def test_contrast_is_judged_as_the_press_prints_it(sheet):
    def washed_out(ink):
        return replace(ink, screen=tuple(0.5 + channel / 2 for channel in ink.screen))

    assert judged(sheet) == []
    found = judged(sheet, printed=washed_out)
    assert any(problem.endswith("is the least; move it, or choose another ink") for problem in found)
    assert any("is white on deep, only" in problem and "as it is printed" in problem for problem in found)


# through the press


def test_the_press_names_the_printer_whose_zone_is_wider(press):
    proof = press.run(Job("poster/a4", "leeds", "en", PRESS, "", DAY, printer="large-format"))
    assert proof.pdf == b""
    assert all("the safe zone of the printer 'large-format'" in problem.fault for problem in proof.problems)
    assert proof.gave_way == press.run(Job("poster/a4", "leeds", "en", PRESS, "", DAY)).gave_way


def test_words_keep_their_place_whatever_the_printer(press):
    def places(name):
        (sheet,) = press.run(Job("poster/a4", "leeds", "en", PRESS, "", DAY, printer=name)).sheets
        return [item.ink for item in sheet.page.items if isinstance(item, Line)]

    assert places("")
    assert places("") == places("sheetfed") == places("print-room") == places("digital")
