"""Every layout in every language: no problem, it opens, and judges of its own kind find nothing to say against it."""

import io
from itertools import groupby, product

import pypdfium2
import pytest
import zxingcpp

from conftest import DAY, ROOT
from leaflets.job import EDITIONS, PRESS, Job
from leaflets.problem import Refused
from leaflets.read.library import Library
from translated import decks_in
from witnesses import pdfx4, verapdf

LIBRARY = Library(ROOT)
READERS = [tag for tag, language in LIBRARY.languages.items() if not language.for_designers]
TRIED = ("en", "cy", "ur", "ar", "pl", "ta", "zh-Hans", "ti", "stretched", "mirrored")
"""Languages of every direction, of the densest scripts and of the longest words, and the two for designers."""
SEVERAL = "+".join(READERS[:20])
"""As many as a layout may speak that speaks any number."""
JUDGED_IN_FULL = ("en", "ur", "stretched")
IN_EVERY_LANGUAGE = ("poster/a4", "poster/a3", "contacts/a6", "poster/a4-tear-off")


def voices(layout: str, tags: tuple[str, ...] | list[str]) -> list[str]:
    """What of the languages a layout can be made in. One that cannot be read fails by itself, not with all others."""
    try:
        words, number = LIBRARY.layout(layout, ("Latn",)).words, LIBRARY.voices(layout)
    except Refused:
        return ["en"]
    whole = [tag for tag in tags if words in decks_in(LIBRARY, tag)]
    return {1: whole, 2: [f"{tag}+en" for tag in whole if tag != "en"], 0: ["en+ur", SEVERAL]}[number]


LAYOUTS = LIBRARY.layout_names()
PIECES = [
    pytest.param(layout, spoken, marks=pytest.mark.xdist_group(layout), id=f"{layout}-{spoken[:20]}")
    for layout in LAYOUTS
    for spoken in voices(layout, TRIED)
]


@pytest.mark.parametrize(("layout", "language"), PIECES)
def test_the_piece_conforms_in_every_edition(proof, pytestconfig, layout, language):
    """veraPDF takes most of the time: it judges the press's file always, the others in a few languages, or in all with
    `make proofs`."""
    whole = pytestconfig.getoption("--every-edition") or language.partition("+")[0] in JUDGED_IN_FULL
    for edition in EDITIONS:
        made = proof(layout, language, edition)
        assert made.problems == ()
        assert made.pdf
        if whole or edition == "press":
            assert verapdf.broken_rules(made.pdf, "ua1") == []
            assert verapdf.broken_rules(made.pdf, "2a") == []
        if edition == "press":
            assert pdfx4.broken_rules(made.pdf) == []


@pytest.mark.parametrize(
    ("layout", "language"),
    [(layout, tag) for layout in IN_EVERY_LANGUAGE for tag in READERS]
    + [("poster/a3-bilingual", f"{tag}+en") for tag in READERS if tag != "en"],
)
def test_nothing_is_overset_in_any_language(press, layout, language):
    assert press.fitted(Job(layout, "leeds", language, PRESS, "", DAY)).problems == ()


THEMED = ("poster/a4", "parents/dl-roll-fold", "young-people/a5", "contacts/wallet")


@pytest.mark.parametrize(
    ("layout", "theme"),
    # Tide's bright ink is for lines of 14.4 pt and more, and a panel's topic line has no room for that in Urdu.
    [pair for pair in product(THEMED, LIBRARY.theme_names()) if pair != ("parents/dl-roll-fold", "tide")],
)
def test_every_theme_passes_preflight(proof, layout, theme):
    made = proof(layout, "ur", "press", theme)
    assert made.problems == ()
    assert pdfx4.broken_rules(made.pdf) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_code_on_a_page_is_read_by_a_telephone(proof, layout):
    """From the page as it is rendered, at the sharpness of a telephone's camera at arm's length."""
    made = proof(layout, voices(layout, ["en", "cy"])[0], "screen")
    document = pypdfium2.PdfDocument(io.BytesIO(made.pdf))
    for sheet, page in zip(made.sheets, document, strict=True):
        codes = [element for element in sheet.page.elements if element.tag == "Figure" and "QR" in element.alt]
        sharpness = 150 / 72 if page.get_width() < 1300 else 0.5
        seen = {code.text for code in zxingcpp.read_barcodes(page.render(scale=sharpness).to_numpy())}
        assert len(seen) == len(codes), layout
        assert seen <= {LIBRARY.region("leeds").site}
    document.close()


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if LIBRARY.layout(name, ("Latn",)).format.faces])
@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_folded_piece_is_read_out_panel_by_panel(proof, layout, language):
    made = proof(layout, language, "press")
    design = LIBRARY.layout(layout, (LIBRARY.language(language).script,))
    elements = [element for sheet in made.sheets for element in sheet.page.elements if element.parent < 0]
    orders = sorted(element.order for element in elements)
    panels = [design.frames[order].panel for order in orders if design.frames[order].panel]
    read = list(dict.fromkeys(panels))
    assert [panel for panel, _ in groupby(panels)] == read
    assert read[0] == "front"
