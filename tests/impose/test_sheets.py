"""Boxes and marks."""

import pytest

from leaflets.job import PRESS, SCREEN
from leaflets.measure import MM


def test_a_press_sheet_has_bleed_slug_and_eight_crop_marks(proof):
    (sheet,) = proof().sheets
    assert (sheet.trim.width / MM, sheet.trim.height / MM) == pytest.approx((210, 297))
    assert sheet.bleed.x / MM == pytest.approx(-3)
    assert sheet.media.x / MM == pytest.approx(-10)
    assert len(sheet.marks) == 8


def test_marks_stand_clear_of_the_bleed_and_within_the_sheet(proof):
    (sheet,) = proof().sheets
    forbidden = sheet.bleed.inset(-1 * MM)
    for mark in sheet.marks:
        assert mark.width == 0.25
        assert sheet.media.holds(mark.outline.box)
        assert not forbidden.inset(0.01).overlaps(mark.outline.box.inset(-0.001))


def test_marks_are_in_line_with_the_trim(proof):
    (sheet,) = proof().sheets
    for mark in sheet.marks:
        box = mark.outline.box
        upright = box.width == pytest.approx(0)
        at = box.x if upright else box.y
        edges = (sheet.trim.x, sheet.trim.right) if upright else (sheet.trim.y, sheet.trim.bottom)
        assert any(at == pytest.approx(edge) for edge in edges)
        assert max(box.width, box.height) / MM == pytest.approx(5)


def test_a_screen_sheet_is_its_trim(proof):
    (sheet,) = proof(edition="screen").sheets
    assert sheet.media == sheet.trim == sheet.bleed
    assert not sheet.marks


def test_editions_differ_in_what_their_readers_need():
    assert PRESS.bleeds and PRESS.process and not PRESS.links
    assert SCREEN.links and not SCREEN.process and not SCREEN.bleeds
