"""Overlays: what a script, or a step of the ladder, lays over a layout before anything is made of it.

This file knows how one text is laid over another, and which names an overlay may use; not what a frame or style is.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import reduce

import yaml
from msgspec.structs import replace

from leaflets.problem import Problem, Refused
from leaflets.read.entries import Entry, Parts, each_read, meant

LAID_OVER = "measures frames styles"
"""The parts of a layout that an overlay may change."""
KINDS = {"measures": "measure", "frames": "frame", "styles": "type style"}


def read_overlays(parts: Parts, scripts: Collection[str]) -> dict[str, Parts]:
    """What stands under `scripts`, by script."""
    if "scripts" not in parts:
        return {}
    entries = parts["scripts"].parts("", " ".join(scripts)).values()
    return {over.whole.name: over for over in each_read(entries, lambda entry: entry.parts("", f"{LAID_OVER} ladder"))}


def read_ladder(parts: Parts, over: Parts | None) -> list[Parts]:
    """What gives way, in this order, where words do not fit; a script's own ladder stands in for the layout's."""
    named = over if over and "ladder" in over else parts
    if "ladder" not in named:
        return []
    return each_read(named["ladder"].items(), lambda entry: entry.parts("step helps", LAID_OVER))


def meet(one: Parts, other: Parts) -> bool:
    """Whether two overlays change the same measure, frame or type style."""
    return any(key in one and key in other and one[key].pairs().keys() & other[key].pairs() for key in KINDS)


def judge_names(over: Parts, house: Parts, parts: Parts) -> None:
    """Refuses an overlay that speaks of a measure, a frame or a type style which is not there to be laid over."""
    below = {"frames": parts["frames"], "styles": layered("styles", house, parts)}
    if "measures" in parts:
        below["measures"] = parts["measures"]
    problems: list[Problem] = []
    for key, kind in KINDS.items():
        known = below[key].pairs() if key in below else {}
        problems += _strangers(over[key], known, kind) if key in over else []
    if "helps" in over:
        frames = parts["frames"].pairs()
        each_read(over["helps"].items(), lambda frame: frame.one_of(frames))
    if problems:
        raise Refused(*problems)


def _strangers(entry: Entry, known: Collection[str], kind: str) -> list[Problem]:
    keys = [Entry(name, key) for name, (key, _) in zip(entry.pairs(), entry.node.value, strict=True)]
    return [
        Problem(key.place, f"there is no {kind} called '{key.name}'", meant(key.name, known))
        for key in keys
        if key.name not in known
    ]


def layered(key: str, *layers: Parts | None) -> Entry:
    """The part of that name in the first layer, with the same part of every later one laid over it."""
    return reduce(_laid_over, [layer[key] for layer in layers if layer is not None and key in layer])


def measured(frames: Entry, *layers: Parts | None) -> Entry:
    """The frames, able to call the layout's own measures by name."""
    found: dict[str, float] = {}
    for layer in layers:
        if layer is not None and "measures" in layer:
            found.update({name: entry.length() for name, entry in layer["measures"].pairs().items()})
    return replace(frames, measures=found)


def _laid_over(base: Entry, over: Entry) -> Entry:
    """One mapping laid over another, key by key and all the way down; text and lists are replaced whole."""
    if not isinstance(base.node, yaml.MappingNode) or not isinstance(over.node, yaml.MappingNode):
        return over
    below, above = base.pairs(), over.pairs()
    nodes = []
    for key, _ in base.node.value:
        name = str(key.value)
        merged = _laid_over(below[name], above[name]) if name in above else below[name]
        nodes.append((key, merged.node))
    nodes += [(key, value) for key, value in over.node.value if key.value not in below]
    return Entry(base.name, yaml.MappingNode(base.node.tag, nodes, base.node.start_mark))
