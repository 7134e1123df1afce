"""Makes the pictures in this folder from the program itself: `.venv/bin/python docs/pictures/make.py`."""

from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PIL import Image, ImageDraw  # noqa: E402  # the checkout must be on the path first

from leaflets.job import SCREEN, Job, Proof  # noqa: E402
from leaflets.measure import MM  # noqa: E402
from leaflets.page import Line  # noqa: E402
from leaflets.press import Press  # noqa: E402
from leaflets.read.library import Library  # noqa: E402
from leaflets.write import write_png  # noqa: E402

HERE = Path(__file__).parent
PIXELS_PER_INCH = 62
GAP = 28
SHADOW = (216, 220, 222)

SCRIPTS = ("en", "vi", "el", "uk", "ur", "ar", "pa", "bn", "gu", "hi", "ta", "am", "zh-Hans", "zh-Hant")
"""A language for each script, and for Latin letters with two marks: docs/languages.md shows their headlines."""
MARGIN = 6 * MM
TALL = 340
"""Pixels of a picture in the gallery."""
GALLERY = """# Gallery

Every layout, for Leeds. `generate.py overview --region leeds --language ur` makes such a sheet for any region and
language. The pictures are made by `docs/pictures/make.py`.

"""
COLOURS = 16


def made(press: Press, language: str) -> Proof:
    """The Leeds A4 poster in a language."""
    proof = press.run(Job("poster/a4", "leeds", language, SCREEN, "", date(2026, 11, 23)))
    assert proof.pdf, [str(problem) for problem in proof.problems]
    return proof


def picture_of(proof: Proof) -> Image.Image:
    return Image.open(io.BytesIO(write_png(proof.pdf, PIXELS_PER_INCH)[0])).convert("RGB")


def two_scripts(press: Press) -> None:
    """One poster in two scripts, side by side."""
    pages = [picture_of(made(press, language)) for language in ("en", "ur")]
    width, height = pages[0].size
    sheet = Image.new("RGB", (2 * width + 3 * GAP, height + 2 * GAP), (240, 242, 243))
    for number, picture in enumerate(pages):
        left = GAP + number * (width + GAP)
        sheet.paste(SHADOW, (left + 4, GAP + 4, left + width + 4, GAP + height + 4))
        sheet.paste(picture, (left, GAP))
    sheet.quantize(96).save(HERE / "two-scripts.png", optimize=True)


def headline(press: Press, language: str) -> None:
    """The headline of the poster and the line above it, on the poster's own ground without its other words."""
    proof = made(press, language)
    page, picture = proof.sheets[0].page, picture_of(proof)
    scale = picture.width / page.format.width
    lines = [item for item in page.items if isinstance(item, Line)]
    shown = [line for line in lines if line.frame in ("topic", "headline")]
    top = max(0.0, min(line.ink.y for line in shown) - MARGIN)
    bottom = max(line.ink.bottom for line in shown) + MARGIN
    brush = ImageDraw.Draw(picture)
    for left, over, right, under in (box for line in lines if line not in shown for box in line.inks):
        brush.rectangle(
            [left * scale - 1, over * scale - 1, right * scale + 1, under * scale + 1], picture.getpixel((3, 3))
        )
    crop = picture.crop((0, round(top * scale), picture.width, round(bottom * scale)))
    crop.quantize(COLOURS).save(HERE / "scripts" / f"{language}.png", optimize=True)


def gallery(press: Press) -> None:
    """A small picture of every layout, its pages side by side, and the page that shows them."""
    (HERE / "gallery").mkdir(exist_ok=True)
    library, rows = press.library, list[str]()
    for name in library.layout_names():
        spoken = {1: "en", 2: "cy+en", 0: "ar+cy+en+pa+pl+ur"}[library.voices(name)]
        proof = press.run(Job(name, "leeds", spoken, SCREEN, "", date(2026, 11, 23)))
        assert proof.pdf, (name, [str(problem) for problem in proof.problems])
        height = proof.sheets[0].page.format.height
        pages = [Image.open(io.BytesIO(page)).convert("RGB") for page in write_png(proof.pdf, 72 * TALL / height)]
        sheet = Image.new("RGB", (sum(page.width + 8 for page in pages) - 8, pages[0].height), SHADOW)
        for at, page in enumerate(pages):
            sheet.paste(page, (sum(one.width + 8 for one in pages[:at]), 0))
        file = f"{name.replace('/', '-')}.png"
        sheet.quantize(32).save(HERE / "gallery" / file, optimize=True)
        title = library.layout(name, ("Latn",)).title
        rows.append(f"| `{name}` | {title} | ![{title}](pictures/gallery/{file}) |")
    head = "| Layout | What it is | In English, or in several languages |\n|---|---|---|\n"
    (HERE.parent / "gallery.md").write_text(GALLERY + head + "\n".join(rows) + "\n")


def main() -> None:
    press = Press(Library(ROOT))
    two_scripts(press)
    gallery(press)
    (HERE / "scripts").mkdir(exist_ok=True)
    for language in SCRIPTS:
        headline(press, language)


if __name__ == "__main__":
    main()
