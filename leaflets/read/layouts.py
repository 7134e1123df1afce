"""`layouts/PUBLICATION/*.yaml`: where things go on a format.

A layout is read for one script: what stands under `scripts: Aran:` is laid over the rest before anything is made of it,
so that no later stage knows that there was a choice.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import reduce
from pathlib import Path

import yaml

from leaflets.format import Format
from leaflets.layout import At, Edge, Frame, Keyline, Layout, Step, Tail
from leaflets.read.blocks import UPRIGHT, Known, read_blocks, read_columns, read_corners
from leaflets.read.entries import Entry, Parts, each_read, length, meant, read_entries
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


def read_layout(
    file: Path,
    name: str,
    house: Parts,
    scripts: Mapping[str, Script],
    code: str,
    decks: Collection[str],
    format_named: Callable[[Entry], Format],
    theme_for: Callable[[Entry, Mapping[str, TypeStyle]], Theme],
    taken: tuple[int, ...] = (),
) -> Layout:
    """The layout as it is for the script of that code, with those steps of its ladder `taken` that are numbered.

    Its words are one of `decks`. `theme_for` is handed the theme that the layout names, and its styles.
    """
    whole = read_entries(file)
    parts = whole.parts("title format theme words frames", "measures styles ladder scripts")
    over = _overlay(parts, scripts, code)
    ladder = _ladder(over if over and "ladder" in over else parts)
    overs = [over, *(ladder[number] for number in taken)]
    type_styles = _layered("styles", house, parts, *overs)
    styles = read_styles(type_styles)
    theme = theme_for(parts["theme"], styles)
    each_read(type_styles.pairs().values(), lambda style: Parts(style, style.pairs()).one_of("ink", theme.inks, ""))
    frames = _frames(_measured(_layered("frames", parts, *overs), parts, *overs), Known(styles, theme.inks))
    return Layout(
        name=name,
        title=parts.text("title"),
        format=format_named(parts["format"]),
        theme=theme,
        script=scripts[code],
        words=parts["words"].one_of(decks),
        frames=frames,
        steps=tuple(_step(step, frames) for step in ladder),
        place=whole.place,
    )


def _ladder(parts: Parts) -> list[Parts]:
    """What gives way, in this order, where words do not fit: each step is laid over all before it."""
    if "ladder" not in parts:
        return []
    return [step.parts("step helps", "measures frames styles") for step in parts["ladder"].items()]


def _step(parts: Parts, frames: Collection[Frame]) -> Step:
    names = [frame.name for frame in frames]
    return Step(parts.text("step"), tuple(frame.one_of(names) for frame in parts["helps"].items()))


def _measured(frames: Entry, *layers: Parts | None) -> Entry:
    """The frames, able to call the layout's own measures by name."""
    found: dict[str, float] = {}
    for layer in layers:
        if layer is not None and "measures" in layer:
            found.update({name: entry.length() for name, entry in layer["measures"].pairs().items()})
    return replace(frames, measures=found)


def _layered(key: str, *layers: Parts | None) -> Entry:
    """The part of that name in the first layer, with the same part of every later one laid over it."""
    entries = [layer[key] for layer in layers if layer is not None and key in layer]
    return reduce(_laid_over, entries)


def _overlay(parts: Parts, known: Collection[str], code: str) -> Parts | None:
    if "scripts" not in parts:
        return None
    scripts = parts["scripts"].parts("", " ".join(known))
    return scripts[code].parts("", "measures frames styles ladder") if code in scripts else None


def _laid_over(base: Entry, over: Entry) -> Entry:
    """One mapping laid over another, key by key and all the way down; text and lists are replaced whole."""
    if not isinstance(base.node, yaml.MappingNode) or not isinstance(over.node, yaml.MappingNode):
        return over
    below, above = base.pairs(), over.pairs()
    for key, entry in above.items():
        if base.name == "frames" and key not in below:
            raise entry.refusal(f"there is no frame called '{key}'", meant(key, below))
    nodes = []
    for key, _ in base.node.value:
        name = str(key.value)
        merged = _laid_over(below[name], above[name]) if name in above else below[name]
        nodes.append((key, merged.node))
    nodes += [(key, value) for key, value in over.node.value if key.value not in below]
    return Entry(base.name, yaml.MappingNode(base.node.tag, nodes, base.node.start_mark))


def _frames(entry: Entry, known: Known) -> tuple[Frame, ...]:
    members = entry.pairs()
    above = {name: list(members)[:index] for index, name in enumerate(members)}
    return tuple(each_read(members.values(), lambda member: _frame(member, known, above[member.name])))


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
        rows=int(parts.number("rows")),
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
