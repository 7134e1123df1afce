"""Boxes, bleed and marks as printers ask for them."""

import pytest
from msgspec.structs import replace

from conftest import DAY
from leaflets.impose.sheets import press_sheet
from leaflets.job import PRESS, Job
from leaflets.measure import MM
from leaflets.page import Drawn


@pytest.fixture
def sheet_for(press, library):
    def made(name, layout="poster/a1"):
        proof = press.run(Job(layout, "leeds", "en", PRESS, "", DAY, printer=name))
        assert proof.problems == ()
        return proof.sheets[0]

    return made


@pytest.mark.parametrize("name", ["sheetfed", "digital", "online", "print-room", "large-format"])
def test_the_bleed_box_is_the_printers(sheet_for, library, name):
    sheet, printer = sheet_for(name), library.printer(name)
    assert -sheet.bleed.x == pytest.approx(printer.bleed)
    assert sheet.bleed == sheet.clip
    assert sheet.bleed.holds(sheet.trim) and sheet.media.holds(sheet.bleed)


@pytest.mark.parametrize(("name", "marks"), [("sheetfed", True), ("digital", False), ("online", False)])
def test_marks_are_on_or_off(sheet_for, name, marks):
    sheet = sheet_for(name)
    assert bool(sheet.marks) is marks
    assert (sheet.media == sheet.bleed) is not marks


def test_a_folded_piece_without_marks_has_no_fold_marks(sheet_for):
    assert sheet_for("sheetfed", "parents/dl-roll-fold").marks
    assert sheet_for("online", "parents/dl-roll-fold").marks == ()


def test_a_wider_bleed_moves_the_marks_outwards(sheet_for):
    sheet = sheet_for("large-format")
    inner = sheet.bleed.inset(-0.99 * MM)
    assert all(not inner.overlaps(mark.outline.box.inset(-0.001)) for mark in sheet.marks)
    assert all(sheet.media.holds(mark.outline.box) for mark in sheet.marks)


@pytest.mark.parametrize(("name", "reach"), [("large-format", 5), ("print-room", 3)])
def test_colour_runs_on_as_far_as_the_wider_of_the_two_bleeds(sheet_for, name, reach):
    """A narrower bleed box cuts off what the format draws; a wider one is drawn."""
    boxes = [i.shape.outline.box for i in sheet_for(name).page.items if isinstance(i, Drawn) and i.frame == "ask"]
    assert min(box.x for box in boxes if box.height > 9) / MM == pytest.approx(-reach)


def test_what_nobody_cuts_has_no_bleed_for_any_printer(library, press):
    labels = press.run(Job("contacts/labels-l7160", "leeds", "en", PRESS, "", DAY, printer="sheetfed"))
    (sheet, *_) = labels.sheets
    assert sheet.media == sheet.bleed == sheet.trim
    assert sheet.marks == ()


def test_without_a_printer_a_sheet_is_its_formats(press, library):
    page = press.run(Job("poster/a4", "leeds", "en", PRESS, "", DAY)).sheets[0].page
    wide = replace(page, format=replace(page.format, bleed=6 * MM))
    assert press_sheet(wide, lambda text, size: None).bleed.x == pytest.approx(-6 * MM)
