"""What a press holds: rules on colours and on single paints (Ghent Workgroup 2015 sheet-fed CMYK, and UK printers).

Each rule takes one thing that a page paints and yields what is wrong with it, in a few words.
"""

from collections.abc import Callable, Iterator

from witnesses.painting import Box, Colour, Paint, Painting

MM = 72 / 25.4
MOST_INK = 3.0
THINNEST_LINE = 0.25
MARK_WIDTH = 0.25
MARK_CLEARANCE = 1 * MM
OVERPRINT_BELOW = 12
ONE_INK_BELOW = 8
COARSEST_PICTURE = 150

INKS = frozenset({"DeviceCMYK", "DeviceGray", "Separation", "DeviceN", "Pattern"})
PICTURE_SPACES = INKS | {"Indexed", "ICCBased Gray", "ICCBased RGB", "ICCBased CMYK"}


def faults(painting: Painting, bleed: Box) -> Iterator[str]:
    """Everything on a page that a press would not hold, each fault once, with the place where it first shows."""
    for unread in painting.unread:
        yield f"{unread}: what it paints cannot be seen"
    for colour in painting.colours:
        yield from dict.fromkeys(fault for rule in COLOUR_RULES for fault in rule(colour))
    first: dict[str, Box] = {}
    for paint in painting.paints:
        for rule in PAINT_RULES:
            for fault in rule(paint, bleed):
                first.setdefault(fault, paint.boxes[0])
    for fault, box in first.items():
        yield f"{fault} (at {box.left:.0f}, {box.bottom:.0f})"


def inks_only(colour: Colour) -> Iterator[str]:
    """No RGB, no Lab, no profiles: what a vector is painted with is an ink."""
    for space in colour.spaces:
        if space not in INKS:
            yield f"colour in {space}"


def total_ink(colour: Colour) -> Iterator[str]:
    """No more ink in one place than dries. Registration marks are all inks by their nature, and hairlines."""
    if not colour.registers and sum(colour.inks) > MOST_INK + 0.001:
        yield f"{sum(colour.inks):.0%} ink"


def picture_spaces(paint: Paint, _: Box) -> Iterator[str]:
    """A picture is in inks, or behind a profile that says what its numbers mean."""
    for space in paint.colour.spaces:
        if paint.kind == "picture" and space not in PICTURE_SPACES:
            yield f"picture in {space}"


def picture_resolution(paint: Paint, _: Box) -> Iterator[str]:
    """Below 150 pixels an inch a reader sees them."""
    if paint.kind == "picture" and paint.size < COARSEST_PICTURE:
        yield f"picture of {paint.size:.0f} ppi"


def small_black_overprints(paint: Paint, _: Box) -> Iterator[str]:
    """Small black text is laid on top of its ground, so that no misregister shows paper around it."""
    if paint.kind != "text" or paint.size >= OVERPRINT_BELOW - 0.005 or not any(paint.colour.inks):
        return
    if paint.colour.spaces == ("DeviceGray",):
        yield f"{paint.size:.4g} pt text in DeviceGray, which cannot overprint"
    elif _black_alone(paint.colour) and paint.overprint != (True, True, 1):
        yield f"{paint.size:.4g} pt black text does not overprint"


def small_text_in_one_ink(paint: Paint, _: Box) -> Iterator[str]:
    """Below 8 pt the inks of one stem no longer meet."""
    inks = sum(ink > 0 for ink in paint.colour.inks)
    if paint.kind == "text" and paint.size < ONE_INK_BELOW - 0.005 and inks > 1:
        yield f"{paint.size:.4g} pt text in {inks} inks"


def white_knocks_out(paint: Paint, _: Box) -> Iterator[str]:
    """White that overprints is not there."""
    overprints = paint.overprint.stroke if paint.kind == "stroke" else paint.overprint.fill
    if paint.colour.inks and not any(paint.colour.inks) and overprints:
        yield f"white {paint.kind} overprints"


def lines_hold(paint: Paint, _: Box) -> Iterator[str]:
    """A thinner line may break up on the plate."""
    if paint.kind == "stroke" and paint.size < THINNEST_LINE - 0.001:
        yield f"line of {paint.size:.3g} pt"


def mark_width(paint: Paint, _: Box) -> Iterator[str]:
    """Marks are all of one width, as a guillotine operator expects them."""
    if paint.kind == "stroke" and paint.colour.registers and abs(paint.size - MARK_WIDTH) > 0.001:
        yield f"mark of {paint.size:.3g} pt"


def marks_keep_away(paint: Paint, bleed: Box) -> Iterator[str]:
    """A mark nearer than 1 mm to the bleed is left on the work when the cut drifts."""
    if not paint.colour.registers:
        return
    kept_clear = bleed.grown(MARK_CLEARANCE - 0.02)
    if any(box.overlap(kept_clear) for box in paint.boxes):
        yield "registration colour less than 1 mm from the bleed"


def nothing_beyond_the_bleed(paint: Paint, bleed: Box) -> Iterator[str]:
    """Beyond the bleed stand marks and the slug's text, in registration colour, and nothing else."""
    if not paint.colour.registers and not all(box.within(bleed) for box in paint.boxes):
        yield f"{paint.kind} beyond the bleed"


def _black_alone(colour: Colour) -> bool:
    return colour.spaces == ("DeviceCMYK",) and not any(colour.inks[:3]) and colour.inks[3] > 0


COLOUR_RULES: tuple[Callable[[Colour], Iterator[str]], ...] = (inks_only, total_ink)
PAINT_RULES: tuple[Callable[[Paint, Box], Iterator[str]], ...] = (
    picture_spaces,
    picture_resolution,
    small_black_overprints,
    small_text_in_one_ink,
    white_knocks_out,
    lines_hold,
    mark_width,
    marks_keep_away,
    nothing_beyond_the_bleed,
)
