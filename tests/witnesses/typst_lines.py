"""Lines of type as Typst sets them, and how nearly two settings of a line agree.

Typst's shaper is written in Rust and shares no code with HarfBuzz's C, nor its bidi with ours: what both draw alike has
two witnesses. Both files are drawn by pdfium, laid on each other by the top left corner of their ink, and compared at
110 dots an inch: the share of ink pixels with ink of the other's at most one pixel away, the worse of both directions.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2
import typst

FONTS = Path(__file__).parents[2] / "fonts"
DOTS_PER_INCH = 110
FINER = 4
"""How many times finer the corner is found: two lines half a pixel apart would agree by a matter of luck."""
DARK = 128

# Both set what the font itself asks for, kerning and ligatures included; Typst adds nothing for one ragged line but
# hyphens and widened gaps between scripts, which are off. A number's isolate, which we set in another face and size, is
# set so here too. Text that comes as an input is not markup, so that no quotation mark is made curly.
LINE = """
#set page(width: auto, height: auto, margin: 60pt)
#set text(
  font: sys.inputs.family, weight: int(sys.inputs.weight), size: float(sys.inputs.size) * 1pt,
  lang: sys.inputs.language, dir: if sys.inputs.rtl == "yes" { rtl } else { ltr },
  fallback: false, hyphenate: false, cjk-latin-spacing: none,
)
#show regex("\\u{2066}[^\\u{2069}]*\\u{2069}"): set text(font: "Noto Sans", size: float(sys.inputs.foreign) * 1em)
#sys.inputs.line
"""

Ink = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Setting:
    """How a line is set: the font's family and weight, its size in points, the language and its direction."""

    family: str
    weight: int
    size: float
    language: str
    right_to_left: bool = False
    foreign: float = 1


def typst_line(text: str, setting: Setting) -> bytes:
    """The line as a PDF file. Only the house's own fonts are there to be found."""
    inputs = {
        "line": text,
        "family": setting.family,
        "weight": str(setting.weight),
        "size": str(setting.size),
        "language": setting.language,
        "rtl": "yes" if setting.right_to_left else "no",
        "foreign": str(setting.foreign),
    }
    pdf = typst.compile(
        LINE.encode(), font_paths=[str(FONTS)], ignore_system_fonts=True, sys_inputs=inputs, format="pdf"
    )
    assert isinstance(pdf, bytes), "one file"
    return pdf


def ink(pdf: bytes) -> Ink:
    """Which pixels of the file's only page are dark, from the top left corner of its ink."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        grey = document[0].render(scale=FINER * DOTS_PER_INCH / 72, grayscale=True).to_numpy()
    finally:
        document.close()
    grey = grey.reshape(grey.shape[:2])
    down, across = (np.flatnonzero((grey < DARK).any(axis=axis)) for axis in (1, 0))
    grey = grey[down[0] : down[-1] + 1, across[0] : across[-1] + 1]
    grey = np.pad(grey, [(0, -side % FINER) for side in grey.shape], constant_values=255)
    rows, columns = (side // FINER for side in grey.shape)
    dark: Ink = grey.reshape(rows, FINER, columns, FINER).mean(axis=(1, 3)) < DARK
    return dark


def agreement(one: Ink, other: Ink) -> float:
    """From 0 to 1: how much of each one's ink lies on or beside the other's."""
    height, width = (max(sides) for sides in zip(one.shape, other.shape, strict=True))
    one, other = (np.pad(dark, ((0, height - dark.shape[0]), (0, width - dark.shape[1]))) for dark in (one, other))
    return float(min((one & _spread(other)).sum() / one.sum(), (other & _spread(one)).sum() / other.sum()))


def _spread(dark: Ink) -> Ink:
    """The ink and every pixel that touches it."""
    wide = np.pad(dark, 1)
    rows, columns = dark.shape
    spread = np.zeros_like(dark)
    for down in range(3):
        for across in range(3):
            spread |= wide[down : down + rows, across : across + columns]
    return spread
