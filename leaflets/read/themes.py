"""`layouts/house.yaml` and `layouts/themes/*.yaml`: the inks and the type that pieces are made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from leaflets.ink import MOST_INK, Ink, contrast
from leaflets.problem import Place, Problem, Refused
from leaflets.profile import Profile
from leaflets.read.branding import OWN, nearest
from leaflets.read.entries import Entry, Parts, each_read, length, read_entries
from leaflets.read.manuscript import shown
from leaflets.read.pictures import Colour, Recipe
from leaflets.theme import Theme, TypeStyle

WEIGHTS = ("regular", "semibold", "bold", "display", "number")
KINDS = ("text", "headline", "label", "number")
TAGS = ("H1", "H2", "H3", "P")
ALIGNS = ("start", "center", "end")
SMALLEST = 5.0
"""Points: smaller type fills in on a press, whatever it is for."""
TIGHTEST = 0.8
"""The least leading: any closer, and the lines of one paragraph run into one another."""
FARTHEST = 20
"""L* between an ink's screen colour and its print: more is another ink, not another profile."""
SOLIDS = (100, 11, 92, 10, 50, 4, 48, 3, 62, 4, 54, 5, 23, 0, 20, 0)
"""L* of paper, black, yellow, yellow with black, and so on to all four of cyan, magenta, yellow, black (FOGRA39L)."""
NEAR = 9
"""L* between a screen colour and the estimate of its print: 11 is the most that the estimate is ever wrong by."""
STYLE_PARTS = "leading tracking ink align balanced lines tag reader"


def read_house(file: Path) -> Parts:
    """The house style: the parts that every theme and layout share."""
    return read_entries(file).parts("printing inks styles pictures")


def read_profiles(house: Parts, folder: Path) -> tuple[Profile, Profile]:
    """The press profile and the screen profile that the house names."""
    parts = house["printing"].parts("press screen")
    press, screen = (read_profile(parts[name], folder, space) for name, space in (("press", "CMYK"), ("screen", "RGB")))
    return press, screen


def read_profile(entry: Entry, folder: Path, space: str) -> Profile:
    """One of them, from its file. Refused where it is not in that colour space, CMYK or RGB."""
    parts = entry.parts("profile condition description", "registry")
    file = folder / parts.text("profile")
    try:
        data = file.read_bytes()
    except OSError as error:
        raise parts["profile"].refusal(f"{shown(file)} cannot be read ({error.strerror})") from None
    if data[36:40] != b"acsp" or data[16:20] != space.ljust(4).encode():
        raise parts["profile"].refusal(f"{shown(file)} is no {space} profile", "name an .icc file that is")
    return Profile(parts.text("condition"), parts.text("description"), parts.text("registry"), data, len(space))


def read_theme(house: Parts, file: Path, printed: Callable[[Recipe], Colour]) -> Theme:
    """A theme over the house's own inks. Its contrasts, its tones and its total ink are judged.

    `printed` says what a screen shows of an ink's recipe.
    """
    parts = read_entries(file).parts("title for inks")
    entries = {**house["inks"].pairs(), **parts["inks"].pairs()}
    inks = {ink.role: ink for ink in each_read(entries.values(), lambda entry: _ink(entry, printed))}
    for role in ("ink", "white", "deep", "glow", "mist"):
        if role not in inks:
            mend = "the house has ink and white, and every theme deep, glow and mist"
            raise parts["inks"].refusal(f"'inks' lacks '{role}'", mend)
    _judge(inks, {role: entry.place for role, entry in entries.items()})
    return Theme(file.stem, parts.text("title"), inks)


def _ink(entry: Entry, printed: Callable[[Recipe], Colour]) -> Ink:
    """An ink whose screen colour is, as far as tone goes, what the press makes of its recipe."""
    parts = entry.parts("press screen")
    ink = Ink(entry.name, _recipe(parts["press"]), _colour(parts["screen"]))
    if abs(estimated_lightness(ink.press) - ink.lightness) <= NEAR:
        return ink
    proof = Ink(entry.name, ink.press, printed(ink.press))
    if abs(proof.lightness - ink.lightness) > FARTHEST:
        tones = f"L* {proof.lightness:.0f}, not {ink.lightness:.0f}"
        colour = "".join(f"{round(255 * channel):02X}" for channel in proof.screen)
        fault = f"the screen colour of '{entry.name}' is not what its inks print ({tones})"
        raise parts["screen"].refusal(fault, f"the press profile makes '#{colour}' of them")
    return ink


def estimated_lightness(recipe: Recipe) -> float:
    """The L* of a print without its profile, which is slow to open: each overprint's by its share of the area.

    The shares are Demichel's, as in the Neugebauer equations.
    """
    levels: Sequence[float] = SOLIDS
    for share in recipe:
        half = len(levels) // 2
        levels = [(1 - share) * bare + share * laid for bare, laid in zip(levels[:half], levels[half:], strict=True)]
    return levels[0]


def _recipe(entry: Entry) -> Recipe:
    numbers = entry.text().split()
    if len(numbers) != 4 or not all(re.fullmatch(r"\d{1,3}", number) and int(number) <= 100 for number in numbers):
        raise entry.refusal("'press' must be four percentages", "write them as 95 60 45 45")
    total = sum(int(number) for number in numbers)
    if total > MOST_INK:
        raise entry.refusal(f"'press' lays down {total} % of ink", f"{MOST_INK} % is the most")
    cyan, magenta, yellow, black = (int(number) / 100 for number in numbers)
    return cyan, magenta, yellow, black


def _colour(entry: Entry) -> Colour:
    text = entry.text()
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", text):
        raise entry.refusal(f"'{text}' is not a screen colour", "write it as '#0D3E50'")
    red, green, blue = (int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _judge(inks: Mapping[str, Ink], places: Mapping[str, Place]) -> None:
    """Tone and contrast: one dark field, one bright one, nothing between, so that a copier keeps them apart."""
    problems = []
    if inks["deep"].lightness > 28.5:
        fault = f"deep is too light (L* {inks['deep'].lightness:.0f})"
        mend = f"28 is the most: '{nearest(inks['deep'], OWN['deep'])}' would pass"
        problems.append(Problem(places["deep"], fault, mend))
    problems += [
        Problem(
            places[role],
            f"{role} is too dark (L* {inks[role].lightness:.0f})",
            f"80 is the least: '{nearest(inks[role], OWN['glow'])}' would pass",
        )
        for role in ("glow", "mist")
        if inks[role].lightness < 79.5
    ]
    pairs = (("white", "deep", 7.0), ("glow", "deep", 4.5), ("ink", "glow", 7.0), ("ink", "mist", 7.0))
    for one, other, floor in pairs:
        ratio = contrast(inks[one], inks[other])
        if ratio < floor:
            fault = f"{one} on {other} is only {ratio:.1f} : 1"
            problems.append(Problem(places[other], fault, f"{floor:g} : 1 is the least"))
    if problems:
        raise Refused(*problems)


def read_styles(entries: Iterable[Entry]) -> dict[str, TypeStyle]:
    """Type styles by role."""
    return {style.role: style for style in each_read(entries, _style)}


def _style(entry: Entry) -> TypeStyle:
    """One role's type."""
    parts = entry.parts("size weight kind", STYLE_PARTS)
    size, floor = _sizes(parts["size"])
    return TypeStyle(
        role=entry.name,
        size=size,
        floor=floor,
        weight=parts["weight"].one_of(WEIGHTS),
        kind=parts["kind"].one_of(KINDS),
        leading=parts.number("leading", 1.0, TIGHTEST),
        tracking=parts.number("tracking", least=-0.2),
        ink=parts.text("ink", "ink"),
        align=parts.one_of("align", ALIGNS, "start"),
        balanced=parts.flag("balanced"),
        lines=parts.count("lines"),
        tag=parts.one_of("tag", TAGS, "P"),
        reader=parts.one_of("reader", ("yes", "no"), "yes") == "yes",
    )


def _sizes(entry: Entry) -> tuple[float, float]:
    """`69 pt down to 54 pt`, or one size that holds."""
    first, _, second = entry.text().partition(" down to ")
    size = length(first, entry)
    floor = length(second, entry) if second else size
    if not 0 < floor <= size:
        raise entry.refusal(f"'{entry.text()}' does not go down", "write the larger size first")
    if floor < SMALLEST:
        raise entry.refusal(f"type of {floor:g} pt is too small to be read", f"{SMALLEST:g} pt is the least")
    return size, floor
