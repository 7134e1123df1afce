"""What a frame can hold. A layout's blocks have gaps `((like this))`; a document's are filled."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from leaflets.problem import Place


class Span(Struct, frozen=True):
    """A stretch of one paragraph. `weight` overrides the style's; `link` is where it leads on a screen.

    `language` is its tag where that is not the paragraph's. A span that `begins` a sentence of its own stands a word
    space from the one before it.
    """

    text: str
    weight: str = ""
    link: str = ""
    language: str = ""
    begins: bool = True


class Paragraph(Struct, frozen=True):
    """Words in one type style.

    `turn` starts its second sentence on a line of its own when the first fills one line at most. `ink` and `align`,
    where given, replace the style's own. `place` is the line that an error about these words should name. `language` is
    its tag where that is not the document's.
    """

    style: str
    spans: tuple[Span, ...]
    place: Place
    turn: bool = False
    ink: str = ""
    align: str = ""
    language: str = ""


class Picture(Struct, frozen=True):
    """A drawing from `layouts/pictures`, as large as its box allows. Without `alt` it is decoration."""

    name: str
    ink: str
    alt: str
    place: Place


class Code(Struct, frozen=True):
    """A QR code that leads to `address`."""

    address: str
    alt: str
    place: Place


class Logo(Struct, frozen=True):
    """The region's own logo, as large as its frame allows, in the corner where reading starts. `name` is its file.

    Its `partners`' logos, a file and what it says for each, stand beside it at the same height.
    """

    name: str
    alt: str
    place: Place
    partners: tuple[tuple[str, str], ...] = ()


class Space(Struct, frozen=True):
    """Empty height in points."""

    height: float


class Rule(Struct, frozen=True):
    """A line across the column, `width` points thick. It takes no height of its own."""

    ink: str
    width: float


class Corners(Struct, frozen=True):
    """Round corners of one radius, of which one may be `square`: `top-start`, `bottom-end` and so on."""

    radius: float
    square: str = ""


class Box(Struct, frozen=True):
    """A tinted box around other blocks. Width or height 0 takes what there is; `padding` keeps its blocks off its edge,
    and `sides` off its start and end.

    Its blocks stand at the `top`, in the `middle` or at the `bottom`. An `outline` has an ink and a width. A box that
    `hugs` is only as wide as its widest line, and stands at its `side`: start, center or end.
    """

    width: float
    height: float
    padding: float
    fill: str
    corners: Corners
    align: str
    blocks: tuple[Block, ...]
    outline: Rule | None = None
    hugs: bool = False
    side: str = "start"
    sides: float | None = None


class Turned(Struct, frozen=True):
    """Blocks in a box of that size, turned a quarter so that they read upwards, whichever way the page is read."""

    width: float
    height: float
    blocks: tuple[Block, ...]


class Aside(Struct, frozen=True):
    """Blocks that are drawn and not read out, because they say again what has been said."""

    blocks: tuple[Block, ...]


class Row(Struct, frozen=True):
    """Cells side by side, in reading order. A column of width 0 shares what the others leave."""

    columns: tuple[float, ...]
    gap: float
    align: str
    cells: tuple[tuple[Block, ...], ...]


class Item(Struct, frozen=True):
    """One entry of a list, as a screen reader counts them."""

    blocks: tuple[Block, ...]


class Each(Struct, frozen=True):
    """Blocks to be set once for each member of `source`, under the name `name`. Only in layouts."""

    name: str
    source: str
    blocks: tuple[Block, ...]
    place: Place


class Repeat(Struct, frozen=True):
    """Blocks that are set several times, and read out the first time only. Only in layouts."""

    times: int
    blocks: tuple[Block, ...]


class Voiced(Struct, frozen=True):
    """Blocks in one of a piece's languages: 0 is the first. Only in layouts."""

    voice: int
    blocks: tuple[Block, ...]
    place: Place


class When(Struct, frozen=True):
    """Blocks that are set only where `condition` is not empty. Only in layouts."""

    condition: str
    blocks: tuple[Block, ...]
    place: Place


Block = (
    Paragraph | Picture | Code | Logo | Space | Rule | Box | Turned | Aside | Row | Item | Each | Repeat | Voiced | When
)


def every_block(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks and all that stand in them, outermost first."""
    for block in blocks:
        yield block
        match block:
            case Row():
                for cell in block.cells:
                    yield from every_block(cell)
            case Box() | Turned() | Aside() | Item() | Each() | Repeat() | Voiced() | When():
                yield from every_block(block.blocks)
