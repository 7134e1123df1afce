"""The `set` lists of a layout: what a frame holds."""

from __future__ import annotations

import re
from collections.abc import Collection

from msgspec import Struct

from leaflets.block import (
    Block,
    Box,
    Code,
    Corners,
    Each,
    Logo,
    Paragraph,
    Picture,
    Repeat,
    Row,
    Rule,
    Space,
    Span,
    Turned,
    Voiced,
    When,
)
from leaflets.format import Format
from leaflets.read.entries import Entry, Parts, each_read, meant
from leaflets.read.themes import ALIGNS, WEIGHTS

KINDS = ("picture", "code", "logo", "space", "rule", "box", "turned", "row", "each", "repeat", "voice", "when")
AROUND = ("each", "repeat", "voice", "when")
"""Keys of what stands around other blocks, each with a `set` of its own beside it."""
VOICES = ("first", "second")
SQUARE = ("top-start", "top-end", "bottom-start", "bottom-end")
UPRIGHT = ("top", "middle", "bottom")
MOST_COLUMNS = 40


class Known(Struct, frozen=True):
    """What blocks and frames may name: styles, inks, the panels of their format, and how many pages there are."""

    styles: Collection[str]
    inks: Collection[str]
    format: Format
    pages: int

    def ink(self, parts: Parts, key: str = "ink", otherwise: str = "") -> str:
        return parts.one_of(key, self.inks, otherwise)


def read_blocks(entry: Entry, known: Known) -> tuple[Block, ...]:
    """The blocks of one `set`."""
    return tuple(each_read(entry.items(), lambda member: _block(member, known)))


def _block(entry: Entry, known: Known) -> Block:
    pairs = entry.pairs()
    for around in AROUND:
        if around in pairs:
            return _around(around, entry.parts(f"{around} set"), known)
    if len(pairs) != 1:
        raise entry.refusal("a block has one key", "start each block with its own '- '")
    ((kind, value),) = pairs.items()
    if kind in known.styles:
        return _paragraph(value, known)
    match kind:
        case "picture":
            return _picture(value, known)
        case "code":
            parts = value.parts("to alt")
            return Code(parts.text("to"), parts.text("alt"), value.place)
        case "logo":
            parts = value.parts("file alt")
            return Logo(parts.text("file"), parts.text("alt"), value.place)
        case "space":
            return Space(value.length())
        case "rule":
            return read_rule(value, known)
        case "turned":
            parts = value.parts("width height set")
            return Turned(parts.length("width"), parts.length("height"), read_blocks(parts["set"], known))
        case "box":
            return _box(value, known)
        case "row":
            return _row(value, known)
    raise entry.refusal(f"there is no type style or block called '{kind}'", meant(kind, [*known.styles, *KINDS]))


def _around(kind: str, parts: Parts, known: Known) -> Each | Repeat | Voiced | When:
    blocks, place = read_blocks(parts["set"], known), parts.whole.place
    match kind:
        case "when":
            return When(parts.text("when"), blocks, place)
        case "repeat":
            return Repeat(parts["repeat"].count(1, MOST_COLUMNS), blocks)
        case "voice":
            return Voiced(read_voice(parts), blocks, place)
    name, _, source = parts.text("each").partition(" in ")
    if not re.fullmatch(r"[a-z_]+", name) or not source:
        raise parts["each"].refusal(f"'{parts.text('each')}' names no list", "write it as: sign in words.signs")
    return Each(name, source, blocks, place)


def read_voice(parts: Parts) -> int:
    """`voice: second`: which of the piece's languages speaks, counted from 0."""
    return VOICES.index(parts.one_of("voice", VOICES, "first"))


def read_rule(entry: Entry, known: Known) -> Rule:
    """`{ ink: deep, width: 0.9 mm }`."""
    parts = entry.parts("ink width")
    return Rule(known.ink(parts), parts.length("width"))


def _paragraph(entry: Entry, known: Known) -> Paragraph:
    if entry.is_text:
        return Paragraph(entry.name, (Span(entry.text()),), entry.place)
    parts = entry.parts("say", "weight link turn ink align")
    says = parts["say"].items() if parts["say"].is_list else [parts["say"]]
    return Paragraph(
        style=entry.name,
        spans=tuple(_span(say, parts) for say in says),
        place=entry.place,
        turn=parts.flag("turn"),
        ink=known.ink(parts),
        align=parts.one_of("align", ALIGNS, ""),
    )


def _span(entry: Entry, around: Parts) -> Span:
    parts = around if entry.is_text else entry.parts("say", "weight link")
    text = entry.text() if entry.is_text else parts.text("say")
    return Span(text, parts.one_of("weight", WEIGHTS, ""), parts.text("link"))


def _picture(entry: Entry, known: Known) -> Picture:
    if entry.is_text:
        return Picture(entry.text(), "ink", "", entry.place)
    parts = entry.parts("of", "ink alt")
    return Picture(parts.text("of"), known.ink(parts, otherwise="ink"), parts.text("alt"), entry.place)


def _box(entry: Entry, known: Known) -> Box:
    parts = entry.parts("set", "width height padding sides fill corners align outline hug side")
    width, height = parts.length("width"), parts.length("height")
    padding = parts["padding"].share(width) if "padding" in parts else 0.0
    sides = parts.length("sides") if "sides" in parts else None
    if 0 < width <= 2 * (padding if sides is None else sides) or 0 < height <= 2 * padding:
        raise parts["padding" if "padding" in parts else "sides"].refusal(
            "'padding' leaves no room in the box", "make it less than half of each side"
        )
    return Box(
        width=width,
        height=height,
        padding=padding,
        fill=known.ink(parts, "fill"),
        corners=read_corners(parts, width),
        align=parts.one_of("align", UPRIGHT, "middle"),
        blocks=read_blocks(parts["set"], known),
        outline=read_rule(parts["outline"], known) if "outline" in parts else None,
        hugs=parts.flag("hug"),
        side=parts.one_of("side", ALIGNS, "start"),
        sides=sides,
    )


def read_corners(parts: Parts, width: float = 0.0) -> Corners:
    """`corners: { radius: 4.8 mm, square: bottom-start }`; the radius may be a percentage of the box's width."""
    if "corners" not in parts:
        return Corners(0)
    corners = parts["corners"].parts("radius", "square")
    return Corners(corners["radius"].share(width), corners.one_of("square", SQUARE, ""))


def _row(entry: Entry, known: Known) -> Row:
    parts = entry.parts("columns cells", "gap align")
    cells = tuple(read_blocks(cell, known) for cell in parts["cells"].items())
    columns = read_columns(parts["columns"])
    if len(cells) != len(columns):
        raise parts["cells"].refusal(f"{len(cells)} cells do not fill {len(columns)} columns", "give each column one")
    return Row(columns, parts.length("gap"), parts.one_of("align", UPRIGHT, "top"), cells)


def read_columns(entry: Entry) -> tuple[float, ...]:
    """`2` for equal columns, or widths in a list, where `rest` shares what the others leave (0 in what is returned)."""
    if entry.is_text:
        return (0.0,) * entry.count(1, MOST_COLUMNS)
    if not 1 <= len(entry.items()) <= MOST_COLUMNS:
        raise entry.refusal(
            f"there cannot be {len(entry.items())} columns", f"a frame or row has from 1 to {MOST_COLUMNS}"
        )
    return tuple(0.0 if member.text() == "rest" else member.length() for member in entry.items())
