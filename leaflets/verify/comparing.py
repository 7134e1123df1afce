"""What a page paints beside what its sheet owes, one thing after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaflets.finding import Colour
from leaflets.problem import Problem
from leaflets.verify.due import Due
from leaflets.verify.painted import Painting
from leaflets.verify.things import Painted, Pictured, Shown, Thing

NEAR = 0.06
"""Points by which a thing may be off: what rounding to a thousandth adds up to along a line."""
NEARLY = 0.002
"""By how much a colour, a size or a width may be off."""
MEND = "build it again with --fresh"
Pairs = list[tuple[Due, Thing]]


def compared(painting: Painting, owed: Sequence[Due], page: int) -> tuple[Pairs, list[Problem]]:
    """The things that answer each other, and a problem for each that has no answer or answers otherwise."""
    pairs, problems = Pairs(), list[Problem]()
    at, found = 0, painting.things
    for due in owed:
        match = next((n for n in range(at, len(found)) if _answers(found[n], due.thing)), None)
        if match is None:
            problems.append(_missing(due, page))
            continue
        problems += (_stranger(thing, page) for thing in found[at:match])
        pairs.append((due, found[match]))
        at = match + 1
    problems += (_stranger(thing, page) for thing in found[at:])
    for due, thing in pairs:
        fault = next(_differences(thing, due.thing, painting), "")
        if not fault and isinstance(thing, Painted) and thing.overprints and due.frame:
            fault = "overprints what lies below it"
        if fault:
            problems.append(Problem(due.place, f"{_named(due)} on page {page} {fault}", MEND, _frames(due)))
    return pairs, problems


def _answers(thing: Thing, due: Thing) -> bool:
    """Whether the two could be meant for each other: the same words, or the same kind of path or picture."""
    if isinstance(thing, Shown) and isinstance(due, Shown):
        return thing.text == due.text
    if isinstance(thing, Painted) and isinstance(due, Painted):
        return thing.operator == due.operator and _close(thing.points, due.points, NEAR)
    return isinstance(thing, Pictured) and isinstance(due, Pictured)


def _differences(thing: Thing, due: Thing, painting: Painting) -> Iterator[str]:
    """In what a thing is not what the sheet owes, the gravest first."""
    if isinstance(thing, Shown) and isinstance(due, Shown):
        yield from _of_words(thing, due, painting.face_name(thing))
    elif isinstance(thing, Painted) and isinstance(due, Painted):
        yield from _of_paths(thing, due)
    elif isinstance(thing, Pictured) and isinstance(due, Pictured):
        if not _close(thing.matrix, due.matrix, NEAR):
            yield "stands elsewhere than on its sheet"
        if any(thing.image.get(side) != due.image[side] for side in ("Width", "Height")):
            yield "has other pixels than on its sheet"


def _of_words(thing: Shown, due: Shown, face: str) -> Iterator[str]:
    for said, shown in thing.spoken:
        if said != shown:
            yield f"is read out as '{said}'"
    if len(thing.glyphs) != len(due.glyphs):
        yield "has other letters than on its sheet"
    elif not all(
        abs(one.x - other.x) < NEAR and abs(one.y - other.y) < NEAR
        for one, other in zip(thing.glyphs, due.glyphs, strict=True)
    ):
        yield "stands elsewhere than on its sheet"
    if not _close(thing.turn, due.turn, NEARLY) or abs(thing.size - due.size) > NEARLY:
        yield f"is set in {thing.size:g} pt, not {due.size:g} pt"
    if not _alike(thing.colour, due.colour):
        yield f"is in {spelt(thing.colour)}, not in {spelt(due.colour)}"
    if face != due.face:
        yield f"is set in {face}, not in {due.face}"
    if thing.overprints != due.overprints:
        yield "does not overprint, as small black type must" if due.overprints else "overprints what lies below it"


def _of_paths(thing: Painted, due: Painted) -> Iterator[str]:
    if due.operator[0] in "fB" and not _alike(thing.fill, due.fill):
        yield f"is in {spelt(thing.fill)}, not in {spelt(due.fill)}"
    if due.operator[0] in "SB" and not _alike(thing.stroke, due.stroke):
        yield f"is drawn in {spelt(thing.stroke)}, not in {spelt(due.stroke)}"
    if abs(thing.width - due.width) > NEARLY:
        yield f"is drawn {thing.width:g} pt wide, not {due.width:g} pt"


def _missing(due: Due, page: int) -> Problem:
    return Problem(due.place, f"{_named(due)} is not on page {page} of the file", MEND, _frames(due))


def _stranger(thing: Thing, page: int) -> Problem:
    what = f"'{thing.text}'" if isinstance(thing, Shown) else "a shape" if isinstance(thing, Painted) else "a picture"
    return Problem(None, f"page {page} of the file shows {what}, which its sheet does not", MEND)


def _named(due: Due) -> str:
    if isinstance(due.thing, Shown):
        return f"'{due.called}'"
    return f"{due.called} of the frame '{due.frame}'" if due.frame else due.called


def _frames(due: Due) -> tuple[str, ...]:
    return (due.frame,) if due.frame else ()


def _close(some: Sequence[float], others: Sequence[float], slack: float) -> bool:
    return len(some) == len(others) and all(abs(a - b) < slack for a, b in zip(some, others, strict=True))


def _alike(one: Colour, other: Colour) -> bool:
    return one[0] == other[0] and _close(one[1], other[1], NEARLY)


def spelt(colour: Colour) -> str:
    """`DeviceCMYK 0 0 0 100 %`."""
    return f"{colour[0]} {' '.join(f'{100 * value:.0f}' for value in colour[1])} %"
