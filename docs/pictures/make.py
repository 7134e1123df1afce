"""Makes the pictures in this folder from the program itself: `.venv/bin/python docs/pictures/make.py`."""

from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402  # the checkout must be on the path first

from leaflets.job import SCREEN, Job  # noqa: E402
from leaflets.press import Press  # noqa: E402
from leaflets.read.library import Library  # noqa: E402
from leaflets.write import write_png  # noqa: E402

PIXELS_PER_INCH = 62
GAP = 28
SHADOW = (216, 220, 222)


def page(press: Press, language: str) -> Image.Image:
    """The Leeds A4 poster in a language."""
    proof = press.run(Job("poster/a4", "leeds", language, SCREEN, "", date(2026, 11, 23)))
    assert proof.pdf, [str(problem) for problem in proof.problems]
    return Image.open(io.BytesIO(write_png(proof.pdf, PIXELS_PER_INCH)[0])).convert("RGB")


def main() -> None:
    """One poster in two scripts, side by side."""
    press = Press(Library(ROOT))
    pages = [page(press, language) for language in ("en", "ur")]
    width, height = pages[0].size
    sheet = Image.new("RGB", (2 * width + 3 * GAP, height + 2 * GAP), (240, 242, 243))
    for number, picture in enumerate(pages):
        left = GAP + number * (width + GAP)
        sheet.paste(SHADOW, (left + 4, GAP + 4, left + width + 4, GAP + height + 4))
        sheet.paste(picture, (left, GAP))
    sheet.quantize(96).save(Path(__file__).with_name("two-scripts.png"), optimize=True)


if __name__ == "__main__":
    main()
