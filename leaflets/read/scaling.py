"""A layout scaled to a larger sheet of the same proportions: every length in it, type included.

Smaller sheets have layouts of their own, because type does not shrink below what people can read.
"""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from leaflets.block import (
    Aside,
    Block,
    Box,
    Code,
    Each,
    Item,
    Logo,
    Paragraph,
    Picture,
    Repeat,
    Row,
    Rule,
    Space,
    Turned,
    Voiced,
    When,
)
from leaflets.layout import At, Edge, Frame, Layout
from leaflets.theme import TypeStyle


def scaled(layout: Layout, k: float) -> Layout:
    """The layout, `k` times as large; its format is the larger one already."""
    styles = {code: {role: _style(style, k) for role, style in own.items()} for code, own in layout.styles.items()}
    return replace(layout, styles=styles, frames=tuple(_frame(frame, k) for frame in layout.frames))


def _style(style: TypeStyle, k: float) -> TypeStyle:
    return replace(style, size=style.size * k, floor=style.floor * k)


def _frame(frame: Frame, k: float) -> Frame:
    line, corners = frame.keyline, frame.corners
    return replace(
        frame,
        at=_at(frame.at, k),
        keyline=replace(line, width=line.width * k, dash=line.dash * k) if line else None,
        tails=tuple(
            replace(tail, inset=tail.inset * k, width=tail.width * k, height=tail.height * k) for tail in frame.tails
        ),
        corners=replace(corners, radius=corners.radius * k),
        columns=tuple(column * k for column in frame.columns),
        gap=frame.gap * k,
        row_gap=frame.row_gap * k,
        divider=_rule(frame.divider, k) if frame.divider else None,
        ruled=_rule(frame.ruled, k) if frame.ruled else None,
        blocks=_blocks(frame.blocks, k),
    )


def _at(at: At, k: float) -> At:
    return At(
        top=_edge(at.top, k),
        bottom=_edge(at.bottom, k),
        start=_edge(at.start, k),
        end=_edge(at.end, k),
        width=at.width and at.width * k,
        height=at.height and at.height * k,
    )


def _edge(edge: Edge | None, k: float) -> Edge | None:
    return replace(edge, distance=edge.distance * k) if edge else None


def _rule(rule: Rule, k: float) -> Rule:
    return replace(rule, width=rule.width * k)


def _blocks(blocks: tuple[Block, ...], k: float) -> tuple[Block, ...]:
    return tuple(_block(block, k) for block in blocks)


def _block(block: Block, k: float) -> Block:
    match block:
        case Paragraph() | Picture() | Code() | Logo():
            return block
        case Space():
            return Space(block.height * k)
        case Rule():
            return _rule(block, k)
        case Box():
            return replace(
                block,
                width=block.width * k,
                height=block.height * k,
                padding=block.padding * k,
                sides=block.sides and block.sides * k,
                corners=replace(block.corners, radius=block.corners.radius * k),
                outline=_rule(block.outline, k) if block.outline else None,
                blocks=_blocks(block.blocks, k),
            )
        case Turned():
            blocks = _blocks(block.blocks, k)
            return replace(block, width=block.width * k, height=block.height * k, blocks=blocks)
        case Row():
            columns = tuple(column * k for column in block.columns)
            cells = tuple(_blocks(cell, k) for cell in block.cells)
            return replace(block, columns=columns, gap=block.gap * k, cells=cells)
        case Aside() | Item() | Each() | Repeat() | Voiced() | When():
            return replace(block, blocks=_blocks(block.blocks, k))
    assert_never(block)
