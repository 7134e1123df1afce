"""`layouts/PUBLICATION/*.yaml`: where things go on a format.

A layout is read for one script: what stands under `scripts: Aran:` is laid over the rest before anything is made of it,
so that no later stage knows that there was a choice.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from leaflets.format import Format
from leaflets.layout import At, Edge, Frame, Keyline, Layout, Step, Tail
from leaflets.problem import Place, Problem, Refused
from leaflets.read.blocks import UPRIGHT, Known, read_blocks, read_columns, read_corners
from leaflets.read.entries import Entry, Parts, each_read, length, meant, read_entries
from leaflets.read.overlays import judge_names, layered, measured, meet, read_ladder, read_overlays
from leaflets.read.themes import read_styles
from leaflets.theme import Theme, TypeStyle
from leaflets.typeface import Script

OPPOSITE = {"top": "bottom", "bottom": "top", "start": "end", "end": "start"}
LEANING = {
    "below": ("top", "bottom"),
    "above": ("bottom", "top"),
    "after": ("start", "end"),
    "before": ("end", "start"),
}
"""`below: ask` sets the frame's top from ask's bottom, and so on."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A layout as its file has it: judged for every script and every step of its ladder, and laid for none yet."""

    name: str
    title: str
    format: Format
    theme: Theme
    words: str
    house: Parts
    parts: Parts
    overlays: Mapping[str, Parts]
    place: Place


def read_plan(
    file: Path,
    name: str,
    house: Parts,
    scripts: Collection[str],
    decks: Collection[str],
    format_named: Callable[[Entry], Format],
    theme_named: Callable[[Entry], Theme],
) -> Plan:
    """The layout in that file, whose words are one of `decks`."""
    whole = read_entries(file)
    parts = whole.parts("title format theme words frames", "measures styles ladder scripts")
    overlays = read_overlays(parts, scripts)
    theme = theme_named(parts["theme"])
    _judge_overlays(house, parts, overlays, theme.inks)
    return Plan(
        name=name,
        title=parts.text("title"),
        format=format_named(parts["format"]),
        theme=theme,
        words=parts["words"].one_of(decks),
        house=house,
        parts=parts,
        overlays=overlays,
        place=whole.place,
    )


def laid(plan: Plan, script: Script, taken: tuple[int, ...] = ()) -> Layout:
    """The layout as it is for that script, with those steps of its ladder `taken` that are numbered."""
    over, inks = plan.overlays.get(script.code), plan.theme.inks
    ladder = read_ladder(plan.parts, over)
    layers = [plan.parts, over, *(ladder[number] for number in taken)]
    styles = _styles(layered("styles", plan.house, *layers), inks)
    frames = _frames(measured(layered("frames", *layers), *layers), Known(styles, inks))
    return Layout(
        name=plan.name,
        title=plan.title,
        format=plan.format,
        theme=replace(plan.theme, styles=styles),
        script=script,
        words=plan.words,
        frames=frames,
        steps=tuple(_step(step, frames) for step in ladder),
        place=plan.place,
    )


def _judge_overlays(house: Parts, parts: Parts, overs: Mapping[str, Parts], inks: Collection[str]) -> None:
    """Refuses whatever is wrong for any script and after any step: nobody may be near when it is first called for."""
    styles = _styles(layered("styles", house, parts), inks)
    _frames(measured(layered("frames", parts), parts), Known(styles, inks))
    found: dict[Problem, None] = {}
    for over, last in _changes(parts, overs):
        try:
            _judge_laid(house, parts, over, last, inks)
        except Refused as refused:
            found |= dict.fromkeys(refused.problems)
    if found:
        raise Refused(*found)


def _changes(parts: Parts, overs: Mapping[str, Parts]) -> Iterator[tuple[Parts | None, Parts]]:
    """Every script's overlay, every step, and every step over an overlay that changes the same thing or has it."""
    for step in read_ladder(parts, None):
        yield None, step
    for over in overs.values():
        yield None, over
        for step in read_ladder(parts, over):
            if "ladder" in over or meet(over, step):
                yield over, step


def _judge_laid(house: Parts, parts: Parts, over: Parts | None, last: Parts, inks: Collection[str]) -> None:
    """Refuses the overlay of a script, or a step over it, where `last` changes something for the worse.

    What it leaves alone is not read again: a house has more scripts and steps than a poster has time for.
    """
    judge_names(last, house, parts)
    layers = [parts, over, last]
    type_styles = layered("styles", house, *layers)
    frames = measured(layered("frames", *layers), *layers)
    if "styles" in last:
        _styles(type_styles, inks, last["styles"].pairs())
    if "frames" in last or "measures" in last:
        # A measure may be called for anywhere.
        only = () if "measures" in last else last["frames"].pairs()
        _frames(frames, Known(type_styles.pairs(), inks), only)


def _styles(entry: Entry, inks: Collection[str], only: Collection[str] = ()) -> dict[str, TypeStyle]:
    """The type styles by role: all, or `only` those named."""
    styles = {role: style for role, style in entry.pairs().items() if not only or role in only}
    found = read_styles(styles.values())
    each_read(styles.values(), lambda style: Parts(style, style.pairs()).one_of("ink", inks, ""))
    return found


def _step(parts: Parts, frames: Collection[Frame]) -> Step:
    names = [frame.name for frame in frames]
    return Step(parts.text("step"), tuple(frame.one_of(names) for frame in parts["helps"].items()))


def _frames(entry: Entry, known: Known, only: Collection[str] = ()) -> tuple[Frame, ...]:
    """The frames in their order: all, or `only` those named."""
    members = entry.pairs()
    above = {name: list(members)[:index] for index, name in enumerate(members)}
    read = [member for name, member in members.items() if not only or name in only]
    return tuple(each_read(read, lambda member: _frame(member, known, above[member.name])))


def _frame(entry: Entry, known: Known, above: list[str]) -> Frame:
    parts = entry.parts("at", "fill keyline tail corners columns rows gap row_gap align fit list set")
    return Frame(
        name=entry.name,
        place=entry.place,
        at=_at(parts["at"], above),
        fill=known.ink(parts, "fill"),
        keyline=_keyline(parts["keyline"], known) if "keyline" in parts else None,
        tail=_tail(parts["tail"]) if "tail" in parts else None,
        corners=read_corners(parts),
        columns=read_columns(parts["columns"]) if "columns" in parts else (0.0,),
        rows=parts.count("rows"),
        gap=parts.length("gap"),
        row_gap=parts.length("row_gap"),
        align=parts.one_of("align", UPRIGHT, "top"),
        fit=parts.text("fit", entry.name),
        as_list=parts.flag("list"),
        blocks=read_blocks(parts["set"], known) if "set" in parts else (),
    )


def _at(entry: Entry, above: list[str]) -> At:
    parts = entry.parts("", "in top bottom start end width height below above after before")
    inside = _frame_named(parts["in"], parts["in"].text(), above) if "in" in parts else ""
    edges: dict[str, Edge] = {}
    for side in OPPOSITE:
        if side in parts:
            inward = 1 if side in ("top", "start") else -1
            edges[side] = Edge(inside, side, inward * parts[side].distance())
    for word, (side, other) in LEANING.items():
        if word in parts:
            if side in edges:
                raise parts[word].refusal(f"'{word}' and '{side}' both place the {side}", "keep one of them")
            edges[side] = _leaning(parts[word], side, other, above)
    size = {name: parts[name].length() if name in parts else None for name in ("width", "height")}
    at = At(**{side: edges.get(side) for side in OPPOSITE}, **size)  # type: ignore[arg-type]
    _judge_placing(entry, at)
    return at


def _leaning(entry: Entry, side: str, other: str, above: list[str]) -> Edge:
    """`ask`, or `ask + 17 mm`: that far away from it."""
    name, _, gap = entry.text().partition(" + ")
    away = 1 if side in ("top", "start") else -1
    return Edge(_frame_named(entry, name, above), other, away * (length(gap, entry) if gap else 0.0))


def _frame_named(entry: Entry, name: str, above: list[str]) -> str:
    if name not in above:
        mend = meant(name, above) if above else "name a frame that stands higher in the file"
        raise entry.refusal(f"no frame above is called '{name}'", mend)
    return name


def _judge_placing(entry: Entry, at: At) -> None:
    across = [at.start, at.end, at.width]
    upright = [at.top, at.bottom, at.height]
    if sum(part is not None for part in across) != 2:
        raise entry.refusal("'at' needs two of start, end and width", "give two; the third follows")
    if all(part is not None for part in upright):
        raise entry.refusal("'at' has top, bottom and height", "give two; the third follows")
    if at.top is None and at.bottom is None:
        raise entry.refusal("'at' has neither top nor bottom", "say where the frame hangs or stands")


def _keyline(entry: Entry, known: Known) -> Keyline:
    parts = entry.parts("ink width along")
    along = tuple(side.one_of(("top", "bottom")) for side in parts["along"].items())
    return Keyline(known.ink(parts), parts.length("width"), along)


def _tail(entry: Entry) -> Tail:
    parts = entry.parts("on width height", "start end")
    near = "start" if "start" in parts else "end"
    if ("start" in parts) == ("end" in parts):
        raise entry.refusal("a tail stands near one side", "give 'start' or 'end'")
    return Tail(
        parts["on"].one_of(("top", "bottom")),
        near,
        parts.length(near),
        parts.length("width"),
        parts.length("height"),
    )
