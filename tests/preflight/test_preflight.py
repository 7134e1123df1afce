"""Every fault that preflight is there to find, made on purpose on a page that had none."""

import pytest
from msgspec.structs import replace

from leaflets.drawing import Raster, Shape, polyline, rectangle
from leaflets.ink import Ink
from leaflets.measure import MM, Rect
from leaflets.page import Drawn, Element, Line, Placed
from leaflets.preflight import preflight
from leaflets.preflight.grounds import Ground

NUMBERS = ("0113 222 4403", "101", "18001 101", "0800 555 111", "0808 800 5000", "999")


@pytest.fixture(params=["en", "ur"])
def sheet(request, proof):
    return proof(language=request.param).sheets[0]


def judged(sheet, items, numbers=NUMBERS, owed=()):
    page = replace(sheet.page, items=tuple(items))
    return [str(problem) for problem in preflight([replace(sheet, page=page)], numbers, owed)]


def changed(sheet, frame, change):
    """The page's items with one frame's lines changed."""
    return [change(item) if isinstance(item, Line) and item.frame == frame else item for item in sheet.page.items]


def shifted(line, dx, dy):
    inks = tuple((a + dx, b + dy, c + dx, d + dy) for a, b, c, d in line.inks)
    return replace(line, baseline=line.baseline + dy, ink=line.ink.moved(dx, dy), inks=inks)


def test_the_posters_pass(sheet):
    assert judged(sheet, sheet.page.items) == []


def test_words_in_the_safe_zone(sheet):
    away = -20 * MM if sheet.page.language.tag == "en" else 20 * MM
    (problem,) = [p for p in judged(sheet, changed(sheet, "topic", lambda line: shifted(line, away, 0))) if "safe" in p]
    assert "reaches into the safe zone" in problem
    assert "content/" in problem


def test_two_lines_that_touch(sheet):
    headline = next(item for item in sheet.page.items if isinstance(item, Line) and item.frame == "headline")
    found = judged(sheet, changed(sheet, "topic", lambda line: shifted(line, 0, headline.baseline - line.baseline)))
    assert any(
        "come too near to each other" in problem and "'topic'" in problem and "'headline'" in problem
        for problem in found
    )


def test_words_on_a_keyline(sheet):
    field = sheet.page.frames["answer"]
    found = judged(sheet, changed(sheet, "question", lambda line: shifted(line, 0, field.y - line.baseline)))
    assert any("touches a line of the frame 'answer'" in problem for problem in found)


def test_white_words_off_their_dark_field(sheet):
    field = sheet.page.frames["ask"]
    found = judged(sheet, changed(sheet, "lead", lambda line: shifted(line, 0, field.bottom - line.baseline + 30)))
    assert any("is white on paper, only 1.0 : 1" in problem for problem in found)


def test_bright_words_on_white(sheet):
    glow = next(
        ink for item in sheet.page.items if isinstance(item, Line) for ink in [item.runs[0].ink] if ink.role == "glow"
    )
    faint = changed(sheet, "whose", lambda line: replace(line, runs=tuple(replace(run, ink=glow) for run in line.runs)))
    assert any("is glow on glow, only 1.0 : 1: 7 : 1 is the least" in problem for problem in judged(sheet, faint))


def test_more_ink_than_the_press_takes(sheet):
    mud = Ink("mud", (0.9, 0.8, 0.8, 0.6), (0, 0, 0))
    found = judged(sheet, [*sheet.page.items, Drawn(Shape(polyline((0, 0), (9, 9)), stroke=mud, width=1), "ask")])
    assert any("mud lays down 310 % ink: 300 % is the most" in problem for problem in found)


def test_type_below_its_floor(sheet):
    small = judged(sheet, changed(sheet, "whose", lambda line: replace(line, size=11.5)))
    assert any("is set in 11.5 pt: 12 pt is the least for 'whose'" in problem for problem in small)


def test_a_number_that_is_not_there(sheet):
    without = [item for item in sheet.page.items if not (isinstance(item, Line) and item.frame == "main_number")]
    assert judged(sheet, without) == ["the number 0113 222 4403 is not on the sheet: give it a frame in the layout"]


def test_a_number_that_differs_in_one_digit(sheet):
    wrong = changed(sheet, "main_number", lambda line: replace(line, text=line.text.replace("4403", "4430")))
    assert any("0113 222 4403 is not on the sheet" in problem for problem in judged(sheet, wrong))


def test_999_is_on_every_sheet(sheet):
    without = [item for item in sheet.page.items if not (isinstance(item, Line) and "999" in item.text)]
    assert judged(sheet, without) == ["the number 999 is not on the sheet: give it a frame in the layout"]


def test_a_tail_covers_only_its_triangle(sheet):
    field = next(item for item in sheet.page.items if isinstance(item, Drawn) and item.frame == "ask")
    outline = field.shape.outline
    ground = Ground(outline, field.shape.fill, outline.box)
    ask, mirrored = sheet.page.frames["ask"], sheet.page.language.right_to_left
    inside, outside = 14.5 * MM, 35 * MM
    if mirrored:
        inside, outside = sheet.page.format.width - inside, sheet.page.format.width - outside
    assert ground.covers(inside, ask.bottom + 5 * MM)
    assert not ground.covers(outside, ask.bottom + 5 * MM)


def test_a_number_may_stand_in_a_sentence_but_not_in_a_longer_number(sheet):
    found = [item for item in sheet.page.items if not (isinstance(item, Line) and "999" in item.text)]
    line = next(item for item in found if isinstance(item, Line) and item.frame == "whose")
    for text, owed in (("Call 999.", False), ("Call 9990", True), ("999 5000", True), ("0999", True)):
        told = judged(sheet, [*found, replace(line, text=text, inks=())])
        assert any("999 is not on the sheet" in problem for problem in told) is owed


def test_sentences_that_are_owed_may_run_over_lines(sheet):
    words = [item.words for item in sheet.page.items if isinstance(item, Line) and item.frame == "lead"]
    assert judged(sheet, sheet.page.items, owed=[" ".join(words)]) == []
    (problem,) = judged(sheet, sheet.page.items, owed=["It is never the weather’s fault."])
    assert problem == "'It is never the weather’s fault.' is not on the sheet: give it a frame in the layout"
    assert judged(sheet, sheet.page.items, owed=[" "]) == [
        "a sentence that every piece must show is empty: write it again"
    ]


def test_words_under_a_picture(sheet):
    code = sheet.page.frames["code"]
    found = judged(
        sheet, changed(sheet, "whose", lambda line: shifted(line, code.x - line.ink.x, code.y + 20 - line.baseline))
    )
    assert any("runs into the picture in the frame 'code'" in problem for problem in found)


def test_a_picture_that_nothing_is_said_of(sheet):
    silent = tuple(replace(element, alt="") for element in sheet.page.elements)
    found = preflight([replace(sheet, page=replace(sheet.page, elements=silent))], NUMBERS, ())
    assert [str(problem) for problem in found] == [
        "a picture has nothing to be read out: give it an alt, or let it be decoration"
    ]


@pytest.mark.parametrize(("tag", "message"), [("H2", "there is no H1 first"), ("H3", "there is no H1 first")])
def test_headings_that_do_not_begin_with_the_first(sheet, tag, message):
    swapped = tuple(replace(e, tag=tag) if e.tag == "H1" else e for e in sheet.page.elements)
    found = preflight([replace(sheet, page=replace(sheet.page, elements=swapped))], (), ())
    assert any(message in str(problem) for problem in found)


def test_a_hairline(sheet):
    line = Drawn(Shape(polyline((30, 30), (60, 30)), stroke=sheet.page.items[0].shape.fill, width=0.1), "ask")
    assert any("0.10 pt thin: 0.25 pt is the least" in problem for problem in judged(sheet, [line, *sheet.page.items]))


def test_coarse_pixels(sheet):
    box = sheet.page.frames["logo"]
    for across, down in ((72, 1000), (1000, 72)):
        raster = Raster("crest", across, down, bytes(4 * across * down), 4, b"", b"")
        placed = Placed(raster, replace(box, width=72.0, height=72.0), "logo")
        found = judged(sheet, [placed, *sheet.page.items])
        assert any("'crest' has only 72 pixels an inch: 150 is the least" in problem for problem in found)


def test_small_type_in_several_inks(sheet):
    deep = sheet.page.items[0].shape.fill
    line = next(item for item in sheet.page.items if isinstance(item, Line) and item.frame == "colophon")
    inked = replace(line, runs=tuple(replace(run, ink=deep) for run in line.runs))
    items = [inked if item is line else item for item in sheet.page.items]
    assert any("is set in 7 pt in several inks" in problem for problem in judged(sheet, items))


@pytest.mark.parametrize(("orders", "found"), [((0, 1, 2), 0), ((1, 0, 2), 2), ((0, 2, 1), 1)])
def test_headings_are_in_order_as_they_are_read_whatever_page_they_are_on(sheet, orders, found):
    """H1 on the first page, H2 and H3 on the second, read in the order of their frames."""
    first, second, third = (Element(f"H{level}", -1, order) for level, order in enumerate(orders, start=1))
    pages = [replace(sheet.page, elements=elements) for elements in ((first,), (second, third))]
    told = [str(problem) for problem in preflight([replace(sheet, page=page) for page in pages], (), ())]
    assert len([problem for problem in told if "heading" in problem or "H1" in problem]) == found


def test_a_number_or_sentence_may_stand_on_any_page(sheet):
    empty = replace(sheet, page=replace(sheet.page, items=(), elements=()))
    assert [str(problem) for problem in preflight([empty, sheet], NUMBERS, ())] == []
    assert len(preflight([empty, empty], NUMBERS, ())) == len(NUMBERS)


def test_a_number_that_no_record_has(sheet):
    line = next(item for item in sheet.page.items if isinstance(item, Line) and item.frame == "whose")
    stray = replace(line, text="Or call 0113 496 0000.", inks=())
    (problem,) = judged(sheet, [*sheet.page.items, stray])
    assert "the number 0113 496 0000 is on the sheet and in no record: take it from a contact or a service" in problem


@pytest.mark.parametrize("text", ["0113 222 4403", "0113 2224403", "+44 113 222 4403", "01132224403", "23.11.2026"])
def test_a_number_of_the_record_is_no_stray_however_it_is_grouped(sheet, text):
    line = next(item for item in sheet.page.items if isinstance(item, Line) and item.frame == "whose")
    assert judged(sheet, [*sheet.page.items, replace(line, text=text, inks=())]) == []


@pytest.mark.parametrize(("size", "wrong"), [(11.9, True), (12.0, False)])
def test_small_black_type_in_several_inks(sheet, size, wrong):
    rich = Ink("deep", (0.4, 0.3, 0.3, 1.0), (0.06, 0.07, 0.07))
    line = next(item for item in sheet.page.items if isinstance(item, Line) and item.frame == "whose")
    mixed = replace(line, size=size, floor=size, runs=tuple(replace(run, ink=rich) for run in line.runs))
    items = [mixed if item is line else item for item in sheet.page.items]
    found = [problem for problem in judged(sheet, items) if "is set in deep, a black of several inks" in problem]
    assert bool(found) is wrong


def test_a_field_too_thin_to_print(sheet):
    thin = Drawn(Shape(rectangle(Rect(60, 60, 40, 0.1)), fill=sheet.page.items[0].shape.fill), "ask")
    found = judged(sheet, [thin, *sheet.page.items])
    assert any("a field in the frame 'ask' is 0.10 pt thin: 0.25 pt is the least that prints" in p for p in found)
