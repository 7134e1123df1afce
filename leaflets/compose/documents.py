"""A layout's frames, filled: every gap with words, every `each` once a member, every `when` judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import assert_never

from leaflets.block import Block, Box, Code, Each, Item, Logo, Paragraph, Picture, Row, Space, Span, When
from leaflets.compose.gaps import Gaps
from leaflets.copydeck import CopyDeck, Words
from leaflets.document import Document
from leaflets.drawing import Drawing, Raster
from leaflets.layout import Frame, Layout
from leaflets.problem import Place, Problem, Refused

PLACEHOLDER = "placeholder.svg"
"""The logo that is none: it shows where one goes, and a screen reader passes it by."""
FindPicture = Callable[[str], Drawing]
FindLogo = Callable[[str, Place], Drawing | Raster]


def fill_layout(layout: Layout, deck: CopyDeck, gaps: Gaps, picture: FindPicture, logo: FindLogo) -> Document:
    """The document; where content is at fault, every problem together."""
    filler = _Filler(picture, logo)
    frames = []
    for frame in layout.frames:
        try:
            frames.append(filler.frame(frame, gaps))
        except Refused as refused:
            filler.problems += refused.problems
    if filler.problems:
        raise Refused(*dict.fromkeys(filler.problems))
    return Document(
        title=gaps.filled("((words.title))", layout.place),
        subject=gaps.filled("((words.subject))", layout.place),
        author=gaps.filled("((region.plain_name))", layout.place),
        language=deck.language,
        script=layout.script,
        format=layout.format,
        theme=layout.theme,
        frames=tuple(frames),
        pictures=filler.pictures,
        owed=_owed(layout, deck, gaps),
        numbers=tuple(gaps.numbers),
    )


def _owed(layout: Layout, deck: CopyDeck, gaps: Gaps) -> tuple[str, ...]:
    """The sentences that the sheets must show: what the deck insists on, and what is unconfirmed."""
    owed = [f"((words.{key}))" for key in deck.must]
    if gaps.found("doubts", layout.place):
        owed.append("((colophon.proof))")
    return tuple(gaps.filled(text, layout.place) for text in owed)


class _Filler:
    """Fills blocks, and gathers the pictures that they name and the problems that they have."""

    def __init__(self, picture: FindPicture, logo: FindLogo) -> None:
        self._picture, self._logo = picture, logo
        self.pictures: dict[str, Drawing | Raster] = {}
        self.problems: list[Problem] = []

    def frame(self, frame: Frame, gaps: Gaps) -> Frame:
        return replace(frame, blocks=self.blocks(frame.blocks, gaps))

    def blocks(self, blocks: tuple[Block, ...], gaps: Gaps) -> tuple[Block, ...]:
        return tuple(filled for block in blocks for filled in self.block(block, gaps))

    def block(self, block: Block, gaps: Gaps) -> tuple[Block, ...]:
        """What becomes of one block: one, several, or none where there is nothing to say."""
        match block:
            case Paragraph():
                return self._paragraph(block, gaps)
            case Picture():
                return self._pictured(block, gaps)
            case Code():
                address, alt = (_bare(gaps.filled(text, block.place)) for text in (block.address, block.alt))
                return (replace(block, address=address, alt=alt),) if address else ()
            case Logo():
                return self._logoed(block, gaps)
            case Space():
                return (block,)
            case Box():
                return (replace(block, blocks=self.blocks(block.blocks, gaps)),)
            case Row():
                return (replace(block, cells=tuple(self.blocks(cell, gaps) for cell in block.cells)),)
            case Item():
                return (replace(block, blocks=self.blocks(block.blocks, gaps)),)
            case Each():
                members = gaps.found(block.source, block.place)
                if not isinstance(members, tuple):
                    fault = f"'{block.source}' is not a list"
                    raise Refused(Problem(block.place, fault, "name one, such as words.signs or helplines"))
                return tuple(Item(self.blocks(block.blocks, gaps.also(block.name, member))) for member in members)
            case When():
                found = gaps.found(block.condition, block.place)
                there = found.text.strip() if isinstance(found, Words) else found
                return self.blocks(block.blocks, gaps) if there else ()
        assert_never(block)

    def _paragraph(self, block: Paragraph, gaps: Gaps) -> tuple[Block, ...]:
        spans, places = [], []
        for span in block.spans:
            text = gaps.filled(span.text, block.place)
            places += gaps.touched
            if text.strip():
                spans.append(Span(text.strip(), span.weight, _bare(gaps.filled(span.link, block.place))))
        if not spans:
            return ()
        return (replace(block, spans=tuple(spans), place=places[0] if places else block.place),)

    def _pictured(self, block: Picture, gaps: Gaps) -> tuple[Block, ...]:
        name = _bare(gaps.filled(block.name, block.place))
        if name not in self.pictures:
            try:
                self.pictures[name] = self._picture(name)
            except Refused as refused:
                problems = (replace(problem, place=problem.place or block.place) for problem in refused.problems)
                raise Refused(*problems) from None
        return (replace(block, name=name, alt=_bare(gaps.filled(block.alt, block.place))),)

    def _logoed(self, block: Logo, gaps: Gaps) -> tuple[Block, ...]:
        name = _bare(gaps.filled(block.name, block.place))
        if not name:
            return ()
        region: Mapping[str, Place] = gaps.found("region", block.place)
        self.pictures[name] = self._logo(name, region["logo_place"])
        alt = "" if name == PLACEHOLDER else _bare(gaps.filled(block.alt, block.place))
        return (replace(block, name=name, alt=alt),)


def _bare(text: str) -> str:
    """Text for machines, without the isolates that an inserted value stands in."""
    return text.replace("\u2068", "").replace("\u2069", "")
