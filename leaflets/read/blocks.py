"""The `set` lists of a layout: what a frame holds."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from leaflets.block import Block, Box, Code, Corners, Each, Logo, Paragraph, Picture, Row, Space, Span, When
from leaflets.read.entries import Entry, Parts, each_read, meant
from leaflets.read.themes import ALIGNS, WEIGHTS

KINDS = ("picture", "code", "logo", "space", "box", "row", "each", "when")
SQUARE = ("top-start", "top-end", "bottom-start", "bottom-end")
UPRIGHT = ("top", "middle", "bottom")
MOST_COLUMNS = 40


@dataclass(frozen=True, slots=True)
class Known:
    """The styles and inks that blocks may name."""

    styles: Collection[str]
    inks: Collection[str]

    def ink(self, parts: Parts, key: str = "ink", otherwise: str = "") -> str:
        return parts.one_of(key, self.inks, otherwise)


def read_blocks(entry: Entry, known: Known) -> tuple[Block, ...]:
    """The blocks of one `set`."""
    return tuple(each_read(entry.items(), lambda member: _block(member, known)))


def _block(entry: Entry, known: Known) -> Block:
    pairs = entry.pairs()
    if "each" in pairs or "when" in pairs:
        return _repeated(entry, known)
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
        case "box":
            return _box(value, known)
        case "row":
            return _row(value, known)
    raise entry.refusal(f"there is no type style or block called '{kind}'", meant(kind, [*known.styles, *KINDS]))


def _repeated(entry: Entry, known: Known) -> Each | When:
    if "when" in entry.pairs():
        parts = entry.parts("when set")
        return When(parts.text("when"), read_blocks(parts["set"], known), entry.place)
    parts = entry.parts("each set")
    name, _, source = parts.text("each").partition(" in ")
    if not re.fullmatch(r"[a-z_]+", name) or not source:
        raise parts["each"].refusal(f"'{parts.text('each')}' names no list", "write it as: sign in words.signs")
    return Each(name, source, read_blocks(parts["set"], known), entry.place)


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
    parts = entry.parts("set", "width height padding fill corners align")
    width, height = parts.length("width"), parts.length("height")
    padding = parts["padding"].share(width) if "padding" in parts else 0.0
    if any(0 < side <= 2 * padding for side in (width, height)):
        raise parts["padding"].refusal("'padding' leaves no room in the box", "make it less than half of each side")
    return Box(
        width=width,
        height=height,
        padding=padding,
        fill=known.ink(parts, "fill"),
        corners=read_corners(parts, width),
        align=parts.one_of("align", UPRIGHT, "middle"),
        blocks=read_blocks(parts["set"], known),
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
