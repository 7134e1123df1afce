# ruff: noqa: E501  # a break is one line of a table
"""Boxes: the paper, its bleed and its safe zone, and what printers ask for."""

from breaks.breaking import A4, BUILD, FORMAT, NOWHERE, added, gone, group, swap

DIGITAL, ROLL = "layouts/printers/digital.yaml", "layouts/printers/large-format.yaml"
ASKED = f"{BUILD} --printer digital"
INTO = "reaches into the safe zone"

BOXES = group(
    "Boxes and printers",
    (
        ("the trim has no unit", BUILD, FORMAT, swap("210 x 297 mm", "210 x 297"), "is not a size"),
        ("the trim has one side", BUILD, FORMAT, swap("210 x 297 mm", "210 mm"), "is not a size"),
        ("the trim has a unit that there is not", BUILD, FORMAT, swap("297 mm", "297 millimetres"), "is not a length"),
        ("the trim has no width", BUILD, FORMAT, swap("210 x 297 mm", "0 x 297 mm"), "is not a size"),
        ("the trim is missing", BUILD, FORMAT, swap("trim: 210 x 297 mm\n", ""), "lacks 'trim'"),
        ("the trim is in inches", BUILD, FORMAT, swap("210 x 297 mm", "8.5 x 11 in"), "the frame 'contacts' reaches into the safe zone", A4),
        ("the trim is upside down", BUILD, FORMAT, swap("210 x 297 mm", "297 x 210 mm"), "the frame 'contacts' reaches into the safe zone", A4),
        ("the bleed is wider than the slug", BUILD, FORMAT, added("bleed: 12 mm\n"), "the slug is narrower than the bleed"),
        ("the bleed is less than nothing", BUILD, FORMAT, added("bleed: -3 mm\n"), "'bleed' cannot be less than nothing"),
        ("the slug leaves marks no room", BUILD, FORMAT, added("slug: 2 mm\n"), "the slug is narrower than the bleed"),
        ("the safe zone is wider than the layout’s margins", BUILD, FORMAT, added("safe: 18 mm\n"), INTO, NOWHERE),
        ("a key of the format is misspelt", BUILD, FORMAT, added("bleeed: 3 mm\n"), "did you mean 'bleed'?"),
        ("the format is gone", BUILD, FORMAT, gone, "there is no format called 'a4-portrait'", A4),
        ("a headline reaches into the safe zone", BUILD, A4, swap("at: { top: 19.5 mm, start: 14 mm, end: 14 mm }", "at: { top: 19.5 mm, start: 3 mm, end: 14 mm }"), INTO, NOWHERE),
        ("the small print reaches into the safe zone", BUILD, A4, swap("at: { bottom: 8.4 mm, after: logo + 4 mm, end: 54 mm }", "at: { bottom: 2 mm, after: logo + 4 mm, end: 54 mm }"), INTO, NOWHERE),
        ("the QR code reaches into the safe zone", BUILD, A4, swap("at: { top: 256 mm, end: 14 mm, width: 24 mm }", "at: { top: 270 mm, end: 14 mm, width: 24 mm }"), INTO, NOWHERE),
        ("words leave the paper", BUILD, A4, swap("  topic:\n    at: { top: 10.5 mm", "  topic:\n    at: { top: -3 mm"), INTO, NOWHERE),
        ("a field ends short of the trim", BUILD, A4, swap("at: { top: 0 mm, height: 90 mm, start: 0 mm, end: 0 mm }", "at: { top: 0.5 mm, height: 90 mm, start: 0 mm, end: 0 mm }"), "inside the trim (top)", NOWHERE),
        ("a field ends half a millimetre from the side", BUILD, A4, swap("at: { top: 212 mm, height: 40 mm, start: 0 mm, end: 0 mm }", "at: { top: 212 mm, height: 40 mm, start: 0.5 mm, end: 0 mm }"), "inside the trim (left)", NOWHERE),
        ("the printer’s bleed is too narrow for a cut", ASKED, DIGITAL, swap("bleed: 3 mm", "bleed: 1 mm"), "a bleed of 1 mm is too narrow"),
        ("the printer’s bleed has no unit", ASKED, DIGITAL, swap("bleed: 3 mm", "bleed: 3"), "is not a length"),
        ("the printer’s bleed is missing", ASKED, DIGITAL, swap("bleed: 3 mm\n", ""), "lacks 'bleed'"),
        ("the printer’s safe zone is wider than the layout’s margins", ASKED, DIGITAL, swap("safe: 3 mm", "safe: 15 mm"), "reaches into the safe zone of the printer 'digital'", NOWHERE),
        ("the printer takes more ink than the house", ASKED, DIGITAL, swap("most_ink: 280 %", "most_ink: 340 %"), "'most_ink' is 340 %"),
        ("the printer takes hardly any ink", ASKED, DIGITAL, swap("most_ink: 280 %", "most_ink: 28 %"), "'most_ink' is only 28 %"),
        ("the printer’s ink is no percentage", ASKED, DIGITAL, swap("most_ink: 280 %", "most_ink: lots"), "'most_ink' cannot be 'lots'"),
        ("the printer’s marks are neither yes nor no", ASKED, DIGITAL, swap("marks: no", "marks: perhaps"), "'marks' cannot be 'perhaps'"),
        ("the printer’s profile is one that there is not", ASKED, DIGITAL, swap("profile: FOGRA39", "profile: FOGRA93"), "there is no profile for 'FOGRA93'"),
        ("a key of the printer is misspelt", ASKED, DIGITAL, swap("safe: 3 mm", "save: 3 mm"), "did you mean 'safe'?"),
        ("the printer is gone", ASKED, DIGITAL, gone, "there is no printer called 'digital'", NOWHERE),
    ),
)  # fmt: skip
