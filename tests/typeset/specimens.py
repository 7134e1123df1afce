"""Small real things to set: words in the house's own faces, styles, frames and pages around them."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise

import numpy as np
import zxingcpp
from hypothesis import strategies as st
from msgspec.structs import replace

from leaflets.block import Block, Corners, Paragraph, Span
from leaflets.document import Document
from leaflets.drawing import Drawing, Outline
from leaflets.format import Format
from leaflets.impose import impose
from leaflets.job import SCREEN, Edition
from leaflets.layout import At, Edge, Frame
from leaflets.measure import MM
from leaflets.page import Line, Page
from leaflets.problem import Place
from leaflets.read.library import Library
from leaflets.theme import TypeStyle
from leaflets.typeset import Case, cut_faces, lettered, typeset
from leaflets.typeset.galley import Galley, Part, galley
from leaflets.typeset.itemise import CONTROLS, Faces, Tone
from leaflets.typeset.setter import Setter
from leaflets.write import write_pdf

HERE = Place("content/translations/ur.po", 7)

BODY = TypeStyle(
    role="body",
    size=12,
    floor=12,
    weight="regular",
    kind="text",
    leading=1,
    tracking=0,
    ink="ink",
    align="start",
    balanced=False,
    lines=0,
    tag="P",
    reader=True,
)
HEADLINE = replace(
    BODY, role="headline", size=40, floor=20, weight="display", kind="headline", balanced=True, lines=2, tag="H1"
)

ENGLISH = "Small changes at home or at school are worth a talk, and an early talk is easier than a late one."
URDU = "محلے کی لائبریری ہر ہفتے کی صبح بچوں کو کہانیاں سناتی ہے، اور کتابیں گھر لے جانے کا کوئی خرچ نہیں۔"
NUMBERS = [
    "0113 222 4403",
    "0808-800-5000",
    "9:00-17:00",
    "9:00–17:00",
    "+44 20 7946 0000",
    "(0113) 222 4403",
    "£12.50",
]
ADDRESSES = ["help@leeds.gov.uk", "www.leeds.gov.uk/advice", "https://www.leeds.gov.uk/a-z?q=1", "leeds.gov.uk"]
LETTER = st.sampled_from([*"aeAVTfi 0159.,:-+“”()ابپتےںہھلگک،۔", "ی\u200c", "بَ"])
LETTERS = st.lists(LETTER, min_size=1, max_size=50).map(lambda letters: "".join(letters).strip() or "a")
"""Letters, digits and points in any order; a non-joiner or a mark only where there is a letter to carry it."""


@cache
def case(library: Library) -> Case:
    return Case(library.scripts, library.typefaces)


def faces(library: Library, language: str = "en") -> Faces:
    return case(library).faces(library.language(language).script)


def cast(library: Library, *texts: str, language: str = "en", weight: str = "regular", tracking: float = 0) -> Galley:
    """One paragraph's galley, a span for each text."""
    parts = [part(library, text, language, weight) for text in texts]
    return galley(parts, library.language(language), faces(library, language), tracking, HERE)


def part(library: Library, text: str, language: str = "en", weight: str = "regular", *, foreign: bool = False) -> Part:
    """A sentence in that language; a `foreign` one belongs to the sentence before it, which is in another."""
    spoken = library.language(language)
    tone = Tone(weight, language, library.scripts[spoken.script])
    return Part(text, tone, spoken if foreign else None, begins=not foreign)


def words(*texts: str, style: TypeStyle = BODY) -> Paragraph:
    return Paragraph(style.role, tuple(Span(text) for text in texts), HERE)


def at(
    top: float | None = 0, start: float | None = 0, width: float | None = None, height: float | None = None,
    bottom: float | None = None, end: float | None = None,
) -> At:  # fmt: skip
    """A place by its distances from the page's edges, in points."""
    return At(
        top=None if top is None else Edge("", "top", top),
        bottom=None if bottom is None else Edge("", "bottom", -bottom),
        start=None if start is None else Edge("", "start", start),
        end=None if end is None else Edge("", "end", -end),
        width=width,
        height=height,
    )


def frame(place: At, *blocks: Block, name: str = "words", fit: str = "", **changes: object) -> Frame:
    plain = Frame(
        name=name,
        place=Place("layouts/poster/a4.yaml", 20),
        at=place,
        fill="",
        keyline=None,
        tails=(),
        corners=Corners(0),
        columns=(0,),
        rows=0,
        gap=0,
        row_gap=0,
        align="top",
        fit=fit or name,
        as_list=False,
        blocks=blocks,
    )
    return replace(plain, **changes)


def document(
    library: Library, *frames: Frame, language: str = "en", styles: Sequence[TypeStyle] = (BODY, HEADLINE),
    width: float = 400, height: float = 300, pictures: dict[str, Drawing] | None = None,
) -> Document:  # fmt: skip
    """A document without bleed and without a safe zone."""
    spoken = library.language(language)
    return Document(
        title="Specimen",
        subject="",
        author="",
        language=spoken,
        languages=library.languages,
        mirrored=spoken.right_to_left,
        format=Format("specimen", width, height, bleed=3 * MM, safe=0, slug=10 * MM, least=0),
        theme=library.theme("harbour"),
        styles={code: {style.role: style for style in styles} for code in library.scripts},
        pages=1,
        frames=frames,
        pictures=pictures or {},
        owed=(),
        numbers=(),
    )


def setter(library: Library, language: str = "en", styles: Sequence[TypeStyle] = (BODY, HEADLINE)) -> Setter:
    return Setter(document(library, language=language, styles=styles), case(library))


def page(library: Library, *frames: Frame, **changes: object) -> Page:
    return typeset(document(library, *frames, **changes), case(library))[0]


def file_of(library: Library, pages: Sequence[Page], edition: Edition = SCREEN) -> bytes:
    """The pages as this program writes them."""
    face = library.typefaces[library.scripts["Latn"].faces["regular"]]
    sheets = impose(pages, edition, lambda text, size: lettered(text, size, face))
    profile = library.profiles[0 if edition.process else 1]
    return write_pdf(sheets, edition, cut_faces(pages, library.typefaces), profile, date(2026, 11, 23))


def lines(page: Page) -> list[Line]:
    return [item for item in page.items if isinstance(item, Line)]


def wide_page(library: Library, text: str, language: str = "en", **changes: object) -> Page:
    """The text in one line, on a page that is wide enough for it."""
    style = replace(BODY, **changes)
    wide = frame(at(top=60, start=20, end=20), words(text, style=style))
    return page(library, wide, language=language, styles=[style], width=1200, height=200)


def one_line(library: Library, text: str, language: str = "en", **changes: object) -> Line:
    (line,) = lines(wide_page(library, text, language, **changes))
    return line


def seen(text: str) -> str:
    """The text without what only steers direction."""
    return "".join(character for character in text if character not in CONTROLS)


def scanned(outline: Outline, modules: int, quiet: int) -> zxingcpp.Barcode:
    """What a scanner makes of an outline of upright squares, `modules` wide, filled by the even-odd rule."""
    dark = np.zeros((modules, modules), dtype=bool)
    numbers = iter([round(number) for number in outline.numbers])
    for loop in outline.commands.split("Z")[:-1]:
        corners = [(next(numbers), next(numbers)) for _ in loop]
        for (x, y), (onward_x, onward_y) in pairwise([*corners, corners[0]]):
            if x == onward_x:
                dark[min(y, onward_y) : max(y, onward_y), x:] ^= True
    grey = np.where(np.pad(dark, quiet), 0, 255).astype(np.uint8)
    (code,) = zxingcpp.read_barcodes(grey.repeat(4, axis=0).repeat(4, axis=1))
    return code
