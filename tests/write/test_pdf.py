"""The finished file, judged by witnesses that share no code with the program."""

import io

import pikepdf
import pytest
from msgspec.structs import replace
from PIL import Image

from leaflets.drawing import Raster, Shape, rectangle
from leaflets.job import PRESS, SCREEN
from leaflets.measure import Rect
from leaflets.page import Drawn, Element, Line, Placed
from leaflets.write import write_pdf, write_png
from leaflets.write.metadata import About, info, xmp
from witnesses import pdfx4, tags, verapdf

BOTH = pytest.mark.parametrize("language", ["en", "ur"])
EDITIONS = pytest.mark.parametrize("edition", ["press", "screen"])


@BOTH
@EDITIONS
def test_verapdf_finds_nothing(proof, language, edition):
    pdf = proof(language=language, edition=edition).pdf
    assert verapdf.broken_rules(pdf, "ua1") == []
    assert verapdf.broken_rules(pdf, "2a") == []


@BOTH
def test_the_press_file_keeps_every_line_of_pdf_x_4(proof, language):
    assert pdfx4.broken_rules(proof(language=language).pdf) == []


@BOTH
@EDITIONS
def test_every_word_is_in_an_element_or_an_artifact(proof, language, edition):
    assert tags.untagged(proof(language=language, edition=edition).pdf) == []


def test_a_press_file_has_no_links_and_a_screen_file_dials_and_opens(proof):
    press, screen = (tags.outline(proof(edition=edition).pdf) for edition in ("press", "screen"))
    assert not any("->" in line for line in press)
    addresses = [line.split("-> ")[1] for line in screen if "->" in line]
    assert "tel:01132224403" in addresses
    assert "tel:999" in addresses
    assert any(address.startswith("https://") for address in addresses)


def test_headings_come_in_order_and_signs_are_a_list(proof):
    lines = tags.outline(proof().pdf)
    headings = [line.split()[0] for line in lines if line.strip().startswith("H")]
    assert headings == ["H1", "H2", "H2"]
    assert sum(line.strip().startswith("LI") for line in lines) == 8 + 4


def test_a_right_to_left_paragraph_is_spoken_in_its_own_order(proof):
    lines = tags.outline(proof(language="ur").pdf)
    assert any("کیا کچھ بدل گیا ہے؟" in line for line in lines)


def test_the_file_stays_small(proof):
    for language in ("en", "ur"):
        assert len(proof(language=language).pdf) < 160_000


@EDITIONS
def test_pixels_become_process_inks_for_the_press_and_light_for_the_screen(proof, library, edition):
    made = proof(edition=edition)
    raster = Raster(
        "logo", 2, 1, bytes([255, 0, 0, 0, 0, 0, 255, 0]), 4, bytes([0, 255, 255, 255, 255, 0]), b"\xff\x80"
    )
    (sheet,) = made.sheets
    figure = Element("Figure", -1, alt="A logo", box=Rect(50, 750, 40, 20))
    page = sheet.page
    items = (*page.items, Placed(raster, Rect(50, 750, 40, 20), "logo", len(page.elements)))
    changed = _with(sheet, page, items=items, elements=(*page.elements, figure))
    chosen = PRESS if edition == "press" else SCREEN
    profile = library.profiles[0 if edition == "press" else 1]
    cuts = _cuts(library, [changed.page])
    pdf = write_pdf([changed], chosen, cuts, profile, made.job.on)
    assert verapdf.broken_rules(pdf, "2a") == []
    if edition == "press":
        assert [rule for rule in pdfx4.broken_rules(pdf) if "ppi" not in rule] == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        image = opened.pages[0].Resources.XObject.Im0
        assert image.ColorSpace == ("/DeviceCMYK" if edition == "press" else "/DeviceRGB")
        assert bytes(image.SMask.read_bytes()) == b"\xff\x80"


@pytest.mark.parametrize("fill", [None, "white"])
def test_no_shape_overprints_whatever_was_printed_before_it(proof, library, fill):
    made = proof()
    (sheet,) = made.sheets
    inks = library.theme("harbour").inks
    box = rectangle(Rect(60, 700, 30, 20))
    shape = Shape(box, fill=inks[fill] if fill else None, stroke=inks["white"], width=1)
    small = next(item for item in sheet.page.items if isinstance(item, Line) and item.frame == "colophon")
    white = replace(small, runs=tuple(replace(run, ink=inks["white"], size=13) for run in small.runs))
    items = (*sheet.page.items, small, Drawn(shape, "logo"), white)
    pdf = write_pdf(
        [_with(sheet, sheet.page, items=items)], PRESS, _cuts(library, [sheet.page]), library.profiles[0], made.job.on
    )
    assert [rule for rule in pdfx4.broken_rules(pdf) if "overprint" in rule] == []


def test_the_profile_is_embedded_as_it_lies_in_the_folder(proof, library):
    with pikepdf.open(io.BytesIO(proof().pdf)) as opened:
        embedded = opened.Root.OutputIntents[0].DestOutputProfile
        assert embedded.read_bytes() == library.profiles[0].data
        assert embedded.stream_dict.Length < 66_000


def test_info_and_xmp_say_the_same_of_a_title_with_markup(proof):
    about = About("A & B <c>", "«d»", "Ж", "en-GB", proof().job.on)
    packet = xmp(about, PRESS, "digest").decode()
    assert "A &amp; B &lt;c&gt;" in packet
    assert "GTS_PDFXVersion>PDF/X-4<" in packet
    assert "GTS_PDFXVersion" not in xmp(about, SCREEN, "digest").decode()
    assert "(D:20261123000000Z)" in info(about)


def test_a_picture_of_each_page(proof):
    (picture,) = write_png(proof(edition="screen").pdf, 30)
    assert Image.open(io.BytesIO(picture)).size == (249, 351)


def _with(sheet, page, **changes):
    return replace(sheet, page=replace(page, **changes))


def _cuts(library, pages):
    from leaflets.typeset import cut_faces

    return cut_faces(pages, library.typefaces)
