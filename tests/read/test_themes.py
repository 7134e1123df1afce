"""Inks, contrasts and type styles."""

import io
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from leaflets.ink import MOST_INK, Ink, contrast
from leaflets.read.library import Library
from leaflets.read.pictures import colour_of
from leaflets.read.themes import FARTHEST, NEAR, estimated_lightness, read_house, read_styles, read_theme
from read.files import entries, faults, written

PROFILES = Library(Path(__file__).parents[2]).profiles
THEMES = ("harbour", "heather", "orchard", "tide", "contrast", "mono")
CONTRASTS = {
    ("white", "deep"): (11.5, 11.6, 10.4, 11.1, 18.8, 16.5),
    ("glow", "deep"): (7.6, 7.3, 7.6, 6.7, 14.5, 16.5),
    ("ink", "glow"): (10.9, 10.4, 12.1, 9.9, 12.7, 16.5),
    ("deep", "white"): (11.5, 11.6, 10.4, 11.1, 18.8, 16.5),
    ("deep", "mist"): (10.2, 10.0, 9.3, 9.3, 18.8, 16.5),
    ("ink", "mist"): (14.6, 14.1, 14.9, 13.9, 16.5, 16.5),
    ("ink", "white"): (16.5, 16.5, 16.5, 16.5, 16.5, 16.5),
}
"""What the design promises of each theme, in the order above."""

HOUSE = """
    printing: {}
    inks:
      ink: { press: 0 0 0 100, screen: '#1F1F1D' }
      white: { press: 0 0 0 0, screen: '#FFFFFF' }
    styles: {}
    pictures: {}
    """
THEME = """
    title: Harbour
    for: the public
    inks:
      deep: { press: 95 60 45 45, screen: '#0D3E50' }
      glow: { press: 0 22 78 0, screen: '#FECB4B' }
      mist: { press: 10 2 4 0, screen: '#EAF2F5' }
    """


def _printed(recipe: tuple[float, float, float, float]) -> tuple[float, float, float]:
    return colour_of(recipe, *PROFILES)


def inks(folder: Path, old: str = "", new: str = "") -> dict[str, Ink]:
    assert old in THEME
    house = read_house(written(folder, "house.yaml", HOUSE))
    return dict(read_theme(house, written(folder, "harbour.yaml", THEME.replace(old, new)), _printed).inks)


@cache
def _to_screen(library: Library) -> ImageCms.ImageCmsTransform:
    press, screen = (ImageCms.ImageCmsProfile(io.BytesIO(profile.data)) for profile in library.profiles)
    intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    return ImageCms.buildTransform(press, screen, "CMYK", "RGB", intent, flags)


def proofed(library: Library, ink: Ink) -> tuple[int, ...]:
    """What the press profile makes of an ink, in sRGB."""
    patch = Image.new("CMYK", (1, 1), tuple(round(255 * part) for part in ink.press))
    shown = ImageCms.applyTransform(patch, _to_screen(library))
    assert shown is not None
    return tuple(shown.tobytes())


@pytest.mark.parametrize("name", THEMES)
def test_every_screen_colour_is_what_the_press_makes_of_its_ink(library: Library, name: str) -> None:
    for ink in library.theme(name).inks.values():
        shown = [round(255 * channel) for channel in ink.screen]
        # Profiles computed from the same measurements by different programs differ by as much.
        assert shown == pytest.approx(proofed(library, ink), abs=4), f"{ink.role} in {name}"


def test_every_theme_of_the_house_is_looked_at_here(library: Library) -> None:
    assert set(library.theme_names()) == set(THEMES)


@pytest.mark.parametrize("pair", CONTRASTS, ids=" on ".join)
@pytest.mark.parametrize("name", THEMES)
def test_contrasts_are_those_of_the_design(library: Library, name: str, pair: tuple[str, str]) -> None:
    theme = library.theme(name)
    found = contrast(theme.inks[pair[0]], theme.inks[pair[1]])
    assert found == pytest.approx(CONTRASTS[pair][THEMES.index(name)], abs=0.15)


@pytest.mark.parametrize("name", THEMES)
def test_a_copier_keeps_the_dark_field_and_the_bright_ones_apart(library: Library, name: str) -> None:
    theme = library.theme(name)
    assert theme.inks["deep"].lightness < 28.5
    assert min(theme.inks[role].lightness for role in ("glow", "mist", "white")) > 79.5


@pytest.mark.parametrize("name", THEMES)
def test_no_ink_lays_down_more_than_the_press_takes(library: Library, name: str) -> None:
    assert max(ink.total for ink in library.theme(name).inks.values()) <= 300


def test_an_ink_is_in_parts_of_one(tmp_path: Path) -> None:
    deep = inks(tmp_path)["deep"]
    assert deep.press == (0.95, 0.60, 0.45, 0.45)
    assert deep.screen == (13 / 255, 62 / 255, 80 / 255)


def test_a_theme_may_replace_an_ink_of_the_house(tmp_path: Path) -> None:
    made = inks(tmp_path, "mist:", "ink: { press: 0 0 0 90, screen: '#3B3A39' }\n      mist:")
    assert made["ink"].press == (0, 0, 0, 0.9)
    assert made["white"].total == 0


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("95 60 45 45", "95 60 45", "4: 'press' must be four percentages"),
        ("95 60 45 45", "95 60 45 45 0", "4: 'press' must be four percentages"),
        ("95 60 45 45", "101 60 45 45", "4: 'press' must be four percentages"),
        ("95 60 45 45", "-5 60 45 45", "4: 'press' must be four percentages"),
        ("95 60 45 45", "95 60 45 0.5", "4: 'press' must be four percentages"),
        ("95 60 45 45", "95 80 80 46", "4: 'press' lays down 301 % of ink"),
        ("'#0D3E50'", "'#0D3E5'", "4: '#0D3E5' is not a screen colour"),
        ("'#0D3E50'", "teal", "4: 'teal' is not a screen colour"),
        ("      glow: { press: 0 22 78 0, screen: '#FECB4B' }\n", "", "4: 'inks' lacks 'glow'"),
        ("'#EAF2F5'", "'#B8BFC2'", "6: mist is too dark (L* 77)"),
    ],
)
def test_what_is_wrong_with_a_theme_is_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert fault in faults(lambda: inks(tmp_path, old, new))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("95 60 45 45", "0 0 0 6", "4: the screen colour of 'deep' is not what its inks print (L* 97, not 24)"),
        ("95 60 45 45", "60 20 10 0", "4: the screen colour of 'deep' is not what its inks print (L* 67, not 24)"),
        ("10 2 4 0", "95 60 45 45", "6: the screen colour of 'mist' is not what its inks print (L* 24, not 95)"),
    ],
)
def test_a_screen_colour_far_from_its_print_is_refused(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert faults(lambda: inks(tmp_path, old, new)) == [fault]


@pytest.mark.parametrize("ink", ["100 0 0 0, screen: '#009FE3'", "100 0 100 0, screen: '#009640'"])
def test_solid_inks_are_darker_than_plain_sums_would_have_them(tmp_path: Path, ink: str) -> None:
    assert "sign" in inks(tmp_path, "mist:", f"sign: {{ press: {ink} }}\n      mist:")


def test_three_hundred_per_cent_is_still_taken(tmp_path: Path) -> None:
    assert inks(tmp_path, "95 60 45 45", "95 80 80 45")["deep"].total == pytest.approx(300)


def test_a_style_gives_way_from_its_size_to_its_floor(tmp_path: Path) -> None:
    text = (
        "sign: { size: 20.7 pt down to 17.3 pt, weight: bold, kind: label, tracking: -0.02, lines: 2, balanced: yes }"
    )
    style = read_styles(entries(tmp_path, text).pairs().values())["sign"]
    assert (style.role, style.size, style.floor, style.tracking) == ("sign", 20.7, 17.3, -0.02)
    assert (style.lines, style.balanced, style.weight, style.kind) == (2, True, "bold", "label")


def test_a_style_is_plain_where_it_is_silent(tmp_path: Path) -> None:
    style = read_styles(entries(tmp_path, "sign: { size: 12 pt, weight: bold, kind: text }").pairs().values())["sign"]
    assert (style.size, style.floor, style.leading, style.tracking) == (12, 12, 1, 0)
    assert (style.ink, style.align, style.tag, style.balanced, style.lines) == ("ink", "start", "P", False, 0)


@pytest.mark.parametrize(
    ("size", "fault"),
    [
        ("12 pt down to 14 pt", "1: '12 pt down to 14 pt' does not go down"),
        ("0 pt", "1: '0 pt' does not go down"),
        ("12 pt down to 0", "1: '12 pt down to 0' does not go down"),
        ("7 pt down to 4.9 pt", "1: type of 4.9 pt is too small to be read"),
        ("12", "1: '12' is not a length"),
    ],
)
def test_a_size_that_makes_no_sense_is_refused(tmp_path: Path, size: str, fault: str) -> None:
    text = f"sign: {{ size: {size}, weight: bold, kind: text }}"
    assert faults(lambda: read_styles(entries(tmp_path, text).pairs().values())) == [fault]


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ("leading: 0.79", "1: 'leading' cannot be 0.79"),
        ("lines: 1.5", "1: 'lines' must be a whole number, not '1.5'"),
        ("lines: -1", "1: 'lines' cannot be -1"),
    ],
)
def test_what_no_paragraph_can_be_set_in_is_refused(tmp_path: Path, part: str, fault: str) -> None:
    text = f"sign: {{ size: 12 pt, weight: bold, kind: text, {part} }}"
    assert faults(lambda: read_styles(entries(tmp_path, text).pairs().values())) == [fault]


def test_every_style_that_is_wrong_is_told(tmp_path: Path) -> None:
    text = "a: { size: 1, weight: bold, kind: text }\nb: { size: 9 pt, weight: fat, kind: text }\nc: { size: 9 pt }\n"
    assert faults(lambda: read_styles(entries(tmp_path, text).pairs().values())) == [
        "1: '1' is not a length",
        "2: 'weight' cannot be 'fat'",
        "3: 'c' lacks 'weight'",
        "3: 'c' lacks 'kind'",
    ]


def test_the_profiles_are_for_press_and_screen(library: Library) -> None:
    press, screen = library.profiles
    assert (press.components, press.condition) == (4, "FOGRA39")
    assert screen.components == 3


def test_the_estimate_of_a_prints_lightness_is_near_enough_to_clear_an_ink(library: Library) -> None:
    tenths = [part / 10 for part in range(0, 11, 2)]
    for recipe in product(tenths, repeat=4):
        if sum(recipe) <= MOST_INK / 100:
            printed = Ink("", recipe, colour_of(recipe, *library.profiles)).lightness
            assert abs(estimated_lightness(recipe) - printed) <= FARTHEST - NEAR, recipe
