"""`layouts/PUBLICATION/*.yaml`: where things go on a format.

A layout is read for one script: what stands under `scripts: Aran:` is laid over the rest before anything is made of it,
so that no later stage knows that there was a choice.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from leaflets.format import Format
from leaflets.layout import Frame, Layout, Step
from leaflets.problem import Place, Problem, Refused
from leaflets.read.blocks import Known
from leaflets.read.entries import Entry, Parts, each_read, read_entries
from leaflets.read.frames import read_frames
from leaflets.read.overlays import judge_names, layered, measured, meet, read_ladder, read_overlays
from leaflets.read.scaling import scaled
from leaflets.read.themes import read_styles
from leaflets.theme import Theme, TypeStyle
from leaflets.typeface import Script

CHANGED = "measures styles ladder scripts"
"""What a layout may have beside its frames; what it has for facing languages stands in for all of these."""
PROPORTION = 0.01
VOICES = {"one": 1, "two": 2, "many": 0}


class Plan(Struct, frozen=True):
    """A layout as its file has it: judged for every script and every step of its ladder, and laid for none yet.

    Where two languages read towards opposite sides, its `facing` plan takes its place.
    """

    name: str
    title: str
    format: Format
    theme: Theme
    words: str
    voices: int
    pages: int
    house: Parts
    parts: Parts
    overlays: Mapping[str, Parts]
    facing: Plan | None
    place: Place
    scale: float = 1.0


def read_plan(
    file: Path,
    name: str,
    house: Parts,
    scripts: Collection[str],
    decks: Collection[str],
    format_named: Callable[[Entry], Format],
    theme_named: Callable[[Entry], Theme],
    plan_named: Callable[[Entry], Plan],
) -> Plan:
    """The layout in that file, whose words are one of `decks`. It may scale another to a larger sheet."""
    whole = read_entries(file)
    if "scales" in whole.pairs():
        return _enlarged(whole.parts("title format scales", "theme"), name, plan_named, format_named, theme_named)
    parts = whole.parts("title format theme words frames", f"{CHANGED} pages voices facing")
    theme, format = theme_named(parts["theme"]), format_named(parts["format"])
    plan = Plan(
        name=name,
        title=parts.text("title"),
        format=format,
        theme=theme,
        words=parts["words"].one_of(decks),
        voices=VOICES[parts.one_of("voices", VOICES, "one")],
        pages=2 if format.faces else parts.count("pages", 1, 1),
        house=house,
        parts=parts,
        overlays=read_overlays(parts, scripts),
        facing=None,
        place=whole.place,
    )
    if "facing" in parts:
        other = parts["facing"].parts("frames", CHANGED)
        parts = Parts(whole, {**{key: part for key, part in parts.items() if key not in CHANGED.split()}, **other})
        plan = replace(plan, facing=replace(plan, parts=parts, overlays=read_overlays(parts, scripts)))
    return plan


def _enlarged(
    parts: Parts, name: str, plan_named: Callable[[Entry], Plan], format_named: Callable[[Entry], Format],
    theme_named: Callable[[Entry], Theme],
) -> Plan:  # fmt: skip
    """Another layout on a larger sheet of the same proportions, give or take what paper sizes are rounded by."""
    small, format = plan_named(parts["scales"]), format_named(parts["format"])
    k = format.width / small.format.width
    if k < 1 or abs(format.height / small.format.height / k - 1) > PROPORTION or small.format.faces:
        fault = f"'{format.name}' is no larger sheet of the proportions of '{small.format.name}'"
        raise parts["format"].refusal(fault, "choose one that is, or write a layout of its own")
    theme = theme_named(parts["theme"]) if "theme" in parts else small.theme
    scale = small.scale * k
    facing = replace(small.facing, name=name, format=format, theme=theme, scale=scale) if small.facing else None
    plan = replace(small, name=name, title=parts.text("title"), format=format, theme=theme, scale=scale)
    return replace(plan, facing=facing, place=parts.whole.place)


def laid(plan: Plan, scripts: Sequence[Script], taken: tuple[int, ...] = (), *, facing: bool = False) -> Layout:
    """The layout for voices in those scripts, with those steps of its ladder `taken` that are numbered.

    The overlays of all their scripts are laid over its frames, and over the styles of each script its own. `facing`
    voices read towards opposite sides.
    """
    plan = plan.facing or plan if facing else plan
    codes = list(dict.fromkeys(script.code for script in scripts))
    overs = [plan.overlays[code] for code in codes if code in plan.overlays]
    ladder = read_ladder(plan.parts, next((over for over in overs if "ladder" in over), None))
    steps = [ladder[number] for number in taken]
    for layer in (*overs, *steps):
        judge_names(layer, plan.house, plan.parts)
    layers = [plan.parts, *overs, *steps]
    styles = {code: _styles_for(plan, [plan.overlays.get(code), *steps]) for code in codes}
    frames = read_frames(measured(layered("frames", *layers), *layers), _known(plan, styles[codes[0]]))
    made = Layout(
        name=plan.name,
        title=plan.title,
        format=plan.format,
        theme=plan.theme,
        styles=styles,
        words=plan.words,
        voices=plan.voices,
        facing=facing,
        pages=plan.pages,
        frames=frames,
        steps=tuple(_step(step, frames) for step in ladder),
        place=plan.place,
    )
    return scaled(made, plan.scale) if plan.scale != 1 else made


def _styles_for(plan: Plan, overs: Sequence[Parts | None]) -> dict[str, TypeStyle]:
    return _styles(layered("styles", plan.house, plan.parts, *overs), plan.theme.inks)


def _known(plan: Plan, styles: Collection[str]) -> Known:
    return Known(styles, plan.theme.inks, plan.format, plan.pages)


def judge_plan(plan: Plan) -> None:
    """Refuses whatever is wrong for any script and after any step, long before it is first called for."""
    _judge_overlays(plan)
    if plan.facing:
        _judge_overlays(plan.facing)


def _judge_overlays(plan: Plan) -> None:
    read_frames(measured(layered("frames", plan.parts), plan.parts), _known(plan, _styles_for(plan, [])))
    found: dict[Problem, None] = {}
    for over, last in _changes(plan.parts, plan.overlays):
        try:
            _judge_laid(plan, over, last)
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


def _judge_laid(plan: Plan, over: Parts | None, last: Parts) -> None:
    """Refuses the overlay of a script, or a step over it, where `last` changes something for the worse.

    What it leaves alone is not read again: a house has more scripts and steps than a poster has time for.
    """
    judge_names(last, plan.house, plan.parts)
    layers = [plan.parts, over, last]
    type_styles = layered("styles", plan.house, *layers)
    frames = measured(layered("frames", *layers), *layers)
    if "styles" in last:
        _styles(type_styles, plan.theme.inks, last["styles"].pairs())
    if "frames" in last or "measures" in last:
        # A measure may be called for anywhere.
        only = () if "measures" in last else last["frames"].pairs()
        read_frames(frames, _known(plan, type_styles.pairs()), only)


def _styles(entry: Entry, inks: Collection[str], only: Collection[str] = ()) -> dict[str, TypeStyle]:
    """The type styles by role: all, or `only` those named."""
    styles = {role: style for role, style in entry.pairs().items() if not only or role in only}
    found = read_styles(styles.values())
    each_read(styles.values(), lambda style: Parts(style, style.pairs()).one_of("ink", inks, ""))
    return found


def _step(parts: Parts, frames: Collection[Frame]) -> Step:
    names = [frame.name for frame in frames]
    return Step(parts.text("step"), tuple(frame.one_of(names) for frame in parts["helps"].items()))
