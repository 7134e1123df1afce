# ruff: noqa: E501  # a break is one line of a table
"""Colours: inks that are too heavy, too pale, or not there."""

from breaks.breaking import (
    A4,
    BUILD,
    HARBOUR,
    HOUSE_STYLE,
    LAYOUTS,
    LEEDS,
    NOWHERE,
    REGIONS,
    gone,
    group,
    lines_gone,
    swap,
    written,
)

DEEP, GLOW, MIST = (
    "press: 95 60 45 45, screen: '#0D3E50'",
    "press: 0 22 78 0, screen: '#FECB4B'",
    "press: 10 2 4 0, screen: '#EAF2F5'",
)
OWN = "nation: England\n"

COLOURS = group(
    "Colours",
    (
        ("an ink lays down more than 300 %", LAYOUTS, HARBOUR, swap(DEEP, "press: 95 90 80 60, screen: '#0D3E50'"), "lays down 325 % of ink"),
        ("an ink is more than the printer takes", f"{BUILD} --printer large-format", HARBOUR, swap(DEEP, "press: 95 75 65 50, screen: '#142A33'"), "lays down 285 % ink", NOWHERE),
        ("the press lays down as much as its inks, and the printer takes less", f"{BUILD} --printer digital", "layouts/printers/digital.yaml", swap("most_ink: 280 %", "most_ink: 240 %"), "deep lays down 245 % ink", NOWHERE),
        ("deep is too light", LAYOUTS, HARBOUR, swap(DEEP, "press: 60 30 20 10, screen: '#5F8498'"), "deep is too light"),
        ("glow is too dark", LAYOUTS, HARBOUR, swap(GLOW, "press: 0 60 90 0, screen: '#F08427'"), "glow is too dark"),
        ("mist is too dark", LAYOUTS, HARBOUR, swap(MIST, "press: 40 20 20 0, screen: '#A8BBC4'"), "mist is too dark"),
        ("a screen shows another colour than the press", LAYOUTS, HARBOUR, swap(DEEP, "press: 95 60 45 45, screen: '#FECB4B'"), "is not what its inks print"),
        ("an ink is missing", LAYOUTS, HARBOUR, lines_gone("  glow:"), "lacks 'glow'"),
        ("an ink has three percentages", LAYOUTS, HARBOUR, swap(DEEP, "press: 95 60 45, screen: '#0D3E50'"), "must be four percentages"),
        ("an ink has more than all of an ink", LAYOUTS, HARBOUR, swap(DEEP, "press: 105 60 45 45, screen: '#0D3E50'"), "must be four percentages"),
        ("a screen colour lacks a figure", LAYOUTS, HARBOUR, swap("'#0D3E50'", "'#0D3E5'"), "is not a screen colour"),
        ("a screen colour has a name", LAYOUTS, HARBOUR, swap("'#0D3E50'", "navy"), "is not a screen colour"),
        ("the theme is gone", BUILD, HARBOUR, gone, "there is no theme called 'harbour'", A4),
        ("a layout has an ink that there is not", BUILD, A4, swap("fill: deep", "fill: depe"), "did you mean 'deep'?"),
        ("a style has an ink that there is not", BUILD, HOUSE_STYLE, swap("kind: label, ink: glow", "kind: label, ink: glwo"), "did you mean 'glow'?"),
        ("white words stand on white", BUILD, A4, swap("    fill: deep\n    tails: [{ on: bottom", "    fill: mist\n    tails: [{ on: bottom"), "is white on mist, only", NOWHERE),
        ("bright words stand on white", BUILD, HOUSE_STYLE, swap("tracking: -0.02, ink: deep, balanced: yes, lines: 2 }", "tracking: -0.02, ink: glow, balanced: yes, lines: 2 }"), "is glow on paper, only", NOWHERE),
        ("black words stand on the dark field", BUILD, HOUSE_STYLE, swap("leading: 1.02, ink: white", "leading: 1.02, ink: ink"), "is ink on deep, only", NOWHERE),
        ("small black is made of several inks", BUILD, HOUSE_STYLE, swap("ink: { press: 0 0 0 100, screen: '#1F1F1D' }", "ink: { press: 50 40 40 100, screen: '#0C0C0C' }", "leading: 0.96, align: end", "leading: 0.96, ink: ink, align: end"), "a black of several inks", NOWHERE),
        ("small grey is made of several inks", BUILD, HOUSE_STYLE, swap("grey: { press: 0 0 0 80, screen: '#585756' }", "grey: { press: 60 50 50 30, screen: '#5B5958' }"), "in several inks", NOWHERE),
        ("a council’s dark is too light", REGIONS, LEEDS, swap(OWN, OWN + "colours: { deep: '#3A8FB7' }\n"), "white on '#3A8FB7' is 3.6 : 1"),
        ("a council’s bright is too dark", REGIONS, LEEDS, swap(OWN, OWN + "colours: { glow: '#C8102E' }\n"), "ink on '#C8102E' is 2.8 : 1"),
        ("a council’s colour is none", REGIONS, LEEDS, swap(OWN, OWN + "colours: { deep: teal }\n"), "'teal' is not a colour"),
        ("a council has a colour for a role that there is not", REGIONS, LEEDS, swap(OWN, OWN + "colours: { dark: '#0D3E50' }\n"), "'colours' has no part called 'dark'"),
        ("the profile is gone", BUILD, "layouts/profiles/FOGRA39_l.icc", gone, "cannot be read", HOUSE_STYLE),
        ("the profile is no profile", BUILD, "layouts/profiles/FOGRA39_l.icc", written(b"no profile" * 100), "is no CMYK profile", HOUSE_STYLE),
        ("the press has a screen’s profile", BUILD, HOUSE_STYLE, swap("profile: FOGRA39_l.icc", "profile: sRGB-v2-magic.icc"), "is no CMYK profile"),
    ),
)  # fmt: skip
