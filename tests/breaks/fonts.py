# ruff: noqa: E501  # a break is one line of a table
"""Fonts: files that are gone, damaged or not what their names say, and how they are set."""

from pathlib import Path

from breaks.breaking import (
    A4,
    BUILD,
    BUILD_URDU,
    CONFIRMED,
    FORMAT,
    HOUSE_STYLE,
    LAYOUTS,
    NOWHERE,
    POSTER,
    RECHECK,
    URDU,
    gone,
    group,
    swap,
    within,
    written,
)
from breaks.house import ROOT

FACES, REGULAR, NASTALIQ = "fonts/faces.yaml", "fonts/NotoSans-Regular.ttf", "fonts/NotoNastaliqUrdu-Regular.ttf"
DISPLAY = "fonts/NotoSansDisplay-ExtraBold.ttf"


def font(name: str) -> bytes:
    return Path(ROOT / "fonts" / f"{name}.ttf").read_bytes()


FONTS = group(
    "Fonts",
    (
        ("a font is gone", BUILD, REGULAR, gone, "there is no NotoSans-Regular.ttf", FACES),
        ("the font of numbers is gone", BUILD, DISPLAY, gone, "there is no NotoSansDisplay-ExtraBold.ttf", FACES),
        ("the Urdu font is gone", BUILD_URDU, NASTALIQ, gone, "there is no NotoNastaliqUrdu-Regular.ttf", FACES),
        ("a font is empty", BUILD, REGULAR, written(b""), "is not a TrueType font"),
        ("a font is a web page", BUILD, REGULAR, written(b"<!DOCTYPE html><html>Not found</html>"), "is not a TrueType font"),
        ("a font is cut off", BUILD, REGULAR, lambda data: data[: len(data) // 2], "is a damaged font"),
        ("a font’s directory is cut off", BUILD, REGULAR, lambda data: data[:100], "is a damaged font"),
        ("a font lacks its outlines", BUILD, REGULAR, lambda data: data.replace(b"glyf", b"gone", 1), "is a damaged font"),
        ("a font is of the other kind", BUILD, REGULAR, lambda data: b"OTTO" + data[4:], "is not a TrueType font"),
        ("the Urdu font is cut off", BUILD_URDU, NASTALIQ, lambda data: data[:-5000], "is a damaged font"),
        ("a Latin font stands under the Urdu font’s name", BUILD_URDU, NASTALIQ, lambda _: font("NotoSans-Regular"), "holds the font NotoSans-Regular"),
        ("the Tamil font stands under the Latin font’s name", BUILD, REGULAR, lambda _: font("NotoSansTamil-Regular"), "holds the font NotoSansTamil-Regular"),
        ("another weight stands under the font’s name", BUILD, REGULAR, lambda _: font("NotoSans-Bold"), "holds the font NotoSans-Bold"),
        ("another font stands under the name after a file was made", RECHECK, REGULAR, lambda _: font("NotoSans-Bold"), "it can no longer be made: fonts/NotoSans-Regular.ttf: holds the font NotoSans-Bold", NOWHERE),
        ("a font’s bytes have changed since a file was made", RECHECK, REGULAR, lambda data: data + b"\0\0\0\0", "its typefaces have changed", NOWHERE),
        ("a script names a font that there is not", BUILD, FACES, swap("regular: NotoSans-Regular", "regular: NotoSan-Regular"), "did you mean 'NotoSans-Regular'?"),
        ("a script lacks the font of numbers", BUILD, FACES, swap(", number: NotoSansDisplay-ExtraBold }", " }"), "'faces' lacks 'number'"),
        ("a script’s factor is no number", BUILD, FACES, swap("text: { size: 1, leading: 1.30 }", "text: { size: big, leading: 1.30 }"), "must be a number"),
        ("a script’s factor is three times too large", BUILD_URDU, FACES, within("\nAran:", "text: { size: 1,", "text: { size: 3,"), "reaches into the safe zone", NOWHERE),
        ("a script’s leading is too tight for its letters", BUILD_URDU, FACES, within("\nAran:", "label: { size: 0.87, leading: 1.50 }", "label: { size: 0.87, leading: 0.5 }"), "reaches into the safe zone", URDU),
        ("a script lacks how its headlines are set", BUILD, FACES, swap("  headline: { size: 1, leading: 0.99 }\n", ""), "'Latn' lacks 'headline'"),
        ("a language is set in a script that there is not", BUILD_URDU, "content/languages.yaml", swap("script: Aran", "script: Arran"), "did you mean 'Aran'?"),
        ("no font has a letter of the words", CONFIRMED, POSTER, swap("Talk it through.", "Talk it through ☎."), "no face can show"),
        ("no font has a letter of a name", BUILD, "content/regions/leeds.yaml", swap("name: Leeds children’s social work\n", "name: Leeds 👪 social work\n", "of: 'Leeds children’s social work,", "of: 'Leeds 👪 social work,"), "no face can show", NOWHERE),
    ),
)  # fmt: skip

SIZES = group(
    "Sizes",
    (
        ("reader text is set at half its size", BUILD, FACES, swap("text: { size: 1, leading: 1.30 }", "text: { size: 0.5, leading: 1.30 }"), "'size' cannot be 0.5"),
        ("numbers are set at half their size", BUILD, FACES, swap("number: { size: 1, leading: 1 }", "number: { size: 0.5, leading: 1 }"), "'size' cannot be 0.5"),
        ("the format asks for larger text than there is room for", BUILD, FORMAT, swap("reader: 12 pt", "reader: 24 pt"), "over in English at", NOWHERE),
        ("the format lets readers be given 2 pt", BUILD, FORMAT, swap("reader: 12 pt", "reader: 2 pt"), "'reader' is 2 pt"),
        ("the small print is set in 3 pt", BUILD, HOUSE_STYLE, swap("small: { size: 7 pt down to 6.5 pt", "small: { size: 7 pt down to 3 pt"), "type of 3 pt is too small to be read"),
        ("a style grows instead of giving way", BUILD, HOUSE_STYLE, swap("headline: { size: 69 pt down to 54 pt", "headline: { size: 54 pt down to 69 pt"), "does not go down"),
        ("a style has no unit", BUILD, HOUSE_STYLE, swap("size: 56 pt down to 48 pt", "size: 56 down to 48"), "is not a length"),
        ("a style’s size is nothing", BUILD, HOUSE_STYLE, swap("whose: { size: 12 pt", "whose: { size: 0 pt"), "does not go down"),
        ("a style has a weight that there is not", BUILD, HOUSE_STYLE, swap("weight: number, kind: number, tracking: -0.008", "weight: heavy, kind: number, tracking: -0.008"), "'weight' cannot be 'heavy'"),
        ("a style’s lines would lie on each other", BUILD, HOUSE_STYLE, swap("leading: 1.02, ink: white", "leading: 0.2, ink: white"), "'leading' cannot be 0.2"),
        ("a headline does not fit", CONFIRMED, POSTER, swap("headline: Has something changed?", "headline: Has something changed in the way your child behaves lately?"), "over in English at"),
        ("the topic does not fit", CONFIRMED, POSTER, swap("  topic: Know the signs of child exploitation", "  topic: Know the signs of child exploitation in a child or a young person whom you know from school or from home"), "over in English at"),
        ("the council’s number does not fit", BUILD, A4, swap("at: { in: answer, top: 12.2 mm, start: 13.4 mm, end: 60 mm }", "at: { in: answer, top: 12.2 mm, start: 13.4 mm, end: 150 mm }"), "over in English at", NOWHERE),
        ("the contact’s name does not fit", BUILD, "content/regions/leeds.yaml", swap("name: Leeds children’s social work\n", "name: Leeds children’s social work, safeguarding and early help service for families, carers, neighbours, teachers, doctors and everybody else who is worried about a child\n", "of: 'Leeds children’s social work,", "of: 'Leeds children’s social work, safeguarding and early help service for families, carers, neighbours, teachers, doctors and everybody else who is worried about a child,"), "over in English at", NOWHERE),
        ("two frames lie on each other", BUILD, A4, swap("  question:\n    at: { in: answer, top: 4 mm", "  question:\n    at: { in: answer, top: 12 mm"), "come too near to each other", NOWHERE),
        ("a line stands too near to the next", BUILD, A4, swap("  topic:\n    at: { top: 10.5 mm", "  topic:\n    at: { top: 18 mm"), "come too near to each other", NOWHERE),
        ("words run into the QR code", BUILD, A4, swap("start: 14 mm, width: 150 mm }\n    columns: [29 mm, 33 mm, 37 mm, 36 mm]", "start: 46 mm, width: 150 mm }\n    columns: [29 mm, 33 mm, 37 mm, 36 mm]"), "runs into the picture in the frame 'code'", NOWHERE),
        ("words touch a keyline", BUILD, A4, swap("  question:\n    at: { in: answer, top: 4 mm", "  question:\n    at: { in: answer, top: -2 mm"), "touches a line of the frame 'answer'", NOWHERE),
        ("a line is too thin to print", BUILD, A4, swap("keyline: { ink: deep, width: 0.9 mm", "keyline: { ink: deep, width: 0.05 mm"), "pt thin", NOWHERE),
        ("the QR code is too fine", BUILD, A4, swap("at: { top: 256 mm, end: 14 mm, width: 24 mm }", "at: { top: 256 mm, end: 14 mm, width: 8 mm }"), "only 0.24 mm each: 0.6 mm is the least"),
        ("the QR code’s address is too long for its size", BUILD, "content/regions/leeds.yaml", swap("site: https://www.leedsscp.org.uk/concerned-about-a-child\n", "site: https://www.leedsscp.org.uk/" + "concerned-about-a-child/" * 8 + "\n"), "has changed since"),
        ("the number stands under a field", BUILD, A4, swap("  code_caption:\n", "  lid:\n    at: { in: answer, top: 10 mm, height: 20 mm, start: 14 mm, end: 60 mm }\n    fill: glow\n  code_caption:\n"), "lies under the frame 'lid'", NOWHERE),
        ("a frame is leaned on that there is not", BUILD, A4, swap("at: { below: ask + 3 mm", "at: { below: aks + 3 mm"), "no frame above is called 'aks'"),
        ("a frame has no place", BUILD, A4, swap("    at: { top: 10.5 mm, start: 14 mm, end: 14 mm }\n", "    at: { start: 14 mm, end: 14 mm }\n"), "'at' has neither top nor bottom"),
        ("a length has no unit", BUILD, A4, swap("plate: 18 mm", "plate: 18"), "is not a length"),
        ("a key of a frame is misspelt", BUILD, A4, swap("    columns: 2\n", "    colums: 2\n"), "did you mean 'columns'?"),
        ("a style is one that there is not", BUILD, A4, swap("- whose: ((region.main.name))", "- whoes: ((region.main.name))"), "did you mean 'whose'?"),
        ("a step of the ladder helps a frame that there is not", LAYOUTS, A4, swap("    helps: [topic, headline, lead]\n    frames: { ask", "    helps: [topic, hedline, lead]\n    frames: { ask"), "'helps' cannot be 'hedline'"),
        ("a script’s overlay is of a script that there is not", LAYOUTS, A4, swap("\n  Aran:\n", "\n  Arn:\n"), "did you mean 'Aran'?"),
        ("a script’s overlay crowds its lines", LAYOUTS, A4, swap("headline: { at: { top: 32 mm } }", "headline: { at: { top: 12 mm } }"), "come too near to each other", NOWHERE),
    ),
)  # fmt: skip
