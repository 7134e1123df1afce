"""The `frames` of a layout: where each stands, what is drawn behind it, and what it holds."""

from __future__ import annotations

from collections.abc import Collection

from leaflets.layout import At, Edge, Frame, Keyline, Tail
from leaflets.read.blocks import UPRIGHT, Known, read_blocks, read_columns, read_corners, read_rule, read_voice
from leaflets.read.entries import Entry, each_read, length, meant

OPPOSITE = {"top": "bottom", "bottom": "top", "start": "end", "end": "start"}
LEANING = {
    "below": ("top", "bottom"),
    "above": ("bottom", "top"),
    "after": ("start", "end"),
    "before": ("end", "start"),
}
"""`below: ask` sets the frame's top from ask's bottom, and so on."""
FRAME_PARTS = (
    "page panel voice fill keyline tails corners columns rows gap row_gap divider ruled most align fit list set"
)


def read_frames(entry: Entry, known: Known, only: Collection[str] = ()) -> tuple[Frame, ...]:
    """The frames in their order: all, or `only` those named."""
    members = entry.pairs()
    above = {name: list(members)[:index] for index, name in enumerate(members)}
    read = [member for name, member in members.items() if not only or name in only]
    return tuple(each_read(read, lambda member: _frame(member, known, above[member.name])))


def _frame(entry: Entry, known: Known, above: list[str]) -> Frame:
    parts = entry.parts("at", FRAME_PARTS)
    if "panel" in parts and "page" in parts:
        raise parts["page"].refusal("the panel says which page it is on", "leave 'page' out")
    panel = parts.one_of("panel", [panel.name for face in known.format.faces for panel in face], "")
    page = next((at for at, face in enumerate(known.format.faces) if panel in [panel.name for panel in face]), None)
    return Frame(
        name=entry.name,
        place=entry.place,
        at=_at(parts["at"], above),
        fill=known.ink(parts, "fill"),
        keyline=_keyline(parts["keyline"], known) if "keyline" in parts else None,
        tails=tuple(_tail(tail) for tail in parts["tails"].items()) if "tails" in parts else (),
        corners=read_corners(parts),
        columns=read_columns(parts["columns"]) if "columns" in parts else (0.0,),
        rows=parts.count("rows"),
        gap=parts.length("gap"),
        row_gap=parts.length("row_gap"),
        align=parts.one_of("align", UPRIGHT, "top"),
        fit=parts.text("fit", entry.name),
        as_list=parts.flag("list"),
        blocks=read_blocks(parts["set"], known) if "set" in parts else (),
        page=parts.count("page", 1, 1, known.pages) - 1 if page is None else page,
        panel=panel,
        voice=read_voice(parts),
        divider=read_rule(parts["divider"], known) if "divider" in parts else None,
        ruled=read_rule(parts["ruled"], known) if "ruled" in parts else None,
        most=parts.count("most"),
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
    parts = entry.parts("ink width along", "dash")
    along = tuple(side.one_of(OPPOSITE) for side in parts["along"].items())
    return Keyline(known.ink(parts), parts.length("width"), along, parts.length("dash"))


def _tail(entry: Entry) -> Tail:
    parts = entry.parts("on width height", "start end center top")
    side = parts["on"].one_of(OPPOSITE)
    places = ("top",) if side in ("start", "end") else ("start", "end", "center")
    given = [near for near in ("start", "end", "center", "top") if near in parts]
    if len(given) != 1 or given[0] not in places:
        raise entry.refusal("a tail stands in one place on its side", f"give it one of {', '.join(places)}")
    (near,) = given
    return Tail(
        side,
        near,
        parts[near].distance() if near == "center" else parts.length(near),
        parts.length("width"),
        parts.length("height"),
    )
