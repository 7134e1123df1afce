"""A layout's frames, filled: every gap with words, every `each` once a member, every `when` judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
    Span,
    Turned,
    Voiced,
    When,
)
from leaflets.compose.gaps import Gaps
from leaflets.compose.marks import spans_of, unmarked
from leaflets.compose.voices import Voices
from leaflets.copydeck import CopyDeck, Words
from leaflets.document import Document
from leaflets.drawing import Drawing, Raster
from leaflets.language import Language
from leaflets.layout import Frame, Layout
from leaflets.measure import MM
from leaflets.problem import Place, Problem, Refused
from leaflets.region import PLACEHOLDER, Badge

BESIDE = 5 * MM
"""The clear space between two logos."""
FindPicture = Callable[[str], Drawing]
FindLogo = Callable[[str, Place], Drawing | Raster]


def fill_layout(
    layout: Layout, decks: Sequence[CopyDeck], all_gaps: tuple[Gaps, ...], languages: Mapping[str, Language],
    picture: FindPicture, logo: FindLogo,
) -> Document:  # fmt: skip
    """The document; where content is at fault, every problem together."""
    voices = Voices(all_gaps)
    filler = _Filler([deck.language for deck in decks], languages, picture, logo)
    frames = []
    for frame in layout.frames:
        try:
            frames.append(filler.frame(frame, voices))
        except Refused as refused:
            filler.problems += refused.problems
    if filler.problems:
        raise Refused(*dict.fromkeys(filler.problems))
    first = voices.gaps
    return Document(
        title=unmarked(first.filled("((words.title))", layout.place)),
        subject=unmarked(first.filled("((words.subject))", layout.place)),
        author=first.filled("((region.plain_name))", layout.place),
        language=decks[0].language,
        languages=filler.spoken,
        mirrored=decks[0].language.right_to_left and not layout.facing,
        format=layout.format,
        theme=layout.theme,
        styles=layout.styles,
        pages=layout.pages,
        frames=tuple(frames),
        pictures=filler.pictures,
        owed=tuple(owed for deck, gaps in zip(decks, all_gaps, strict=True) for owed in _owed(layout, deck, gaps)),
        numbers=tuple(number for gaps in all_gaps for number in gaps.numbers),
    )


def _owed(layout: Layout, deck: CopyDeck, gaps: Gaps) -> list[str]:
    """The sentences that the sheets must show: what the deck insists on, and what stands behind it."""
    owed = [f"((words.{key}))" for key in deck.must]
    if gaps.leads and gaps.found("foot", layout.place):
        owed.append("((foot))")
    return [unmarked(gaps.filled(text, layout.place)) for text in owed]


class _Filler:
    """Fills blocks, and gathers the pictures and languages that they name and the problems that they have."""

    def __init__(
        self, spoken: Sequence[Language], languages: Mapping[str, Language], picture: FindPicture, logo: FindLogo
    ) -> None:
        self._voices, self._languages = [language.tag for language in spoken], languages
        self._picture, self._logo = picture, logo
        self.spoken = {language.tag: language for language in spoken}
        self.pictures: dict[str, Drawing | Raster] = {}
        self.problems: list[Problem] = []

    def frame(self, frame: Frame, voices: Voices) -> Frame:
        blocks = self.blocks(frame.blocks, voices.turned(frame.voice, frame.place))
        if any(isinstance(block, Logo) and block.partners for block in blocks) and frame.at.width:
            # A place for one logo becomes a place for two: three share it.
            frame = replace(frame, at=replace(frame.at, width=2 * frame.at.width + BESIDE))
        return replace(frame, blocks=blocks[: frame.most] if frame.most else blocks)

    def blocks(self, blocks: tuple[Block, ...], voices: Voices) -> tuple[Block, ...]:
        return tuple(filled for block in blocks for filled in self.block(block, voices))

    def block(self, block: Block, voices: Voices) -> tuple[Block, ...]:
        """What becomes of one block: one, several, or none where there is nothing to say."""
        match block:
            case Paragraph():
                return self._paragraph(block, voices)
            case Picture():
                return self._pictured(block, voices.gaps)
            case Code():
                address, alt = (_bare(voices.gaps.filled(text, block.place)) for text in (block.address, block.alt))
                return (replace(block, address=address, alt=alt),) if address else ()
            case Logo():
                return self._logoed(block, voices.gaps)
            case Space() | Rule():
                return (block,)
            case Box() | Turned() | Item() | Aside():
                return (replace(block, blocks=self.blocks(block.blocks, voices)),)
            case Row():
                return (replace(block, cells=tuple(self.blocks(cell, voices) for cell in block.cells)),)
            case Each() | Repeat() | Voiced() | When():
                return self._around(block, voices)
        assert_never(block)

    def _around(self, block: Each | Repeat | Voiced | When, voices: Voices) -> tuple[Block, ...]:
        match block:
            case Each():
                members = voices.each(block.name, block.source, block.place)
                return tuple(Item(self.blocks(block.blocks, member)) for member in members)
            case Repeat():
                once = self.blocks(block.blocks, voices)
                return (*once, *(Aside((copy,)) for _ in range(1, block.times) for copy in once))
            case Voiced():
                return self.blocks(block.blocks, voices.turned(block.voice, block.place))
            case When():
                found = voices.gaps.found(block.condition, block.place)
                there = found.text.strip() if isinstance(found, Words) else found
                return self.blocks(block.blocks, voices) if there else ()
        assert_never(block)

    def _paragraph(self, block: Paragraph, voices: Voices) -> tuple[Block, ...]:
        spans, places = list[Span](), list[Place]()
        for span in block.spans:
            text = voices.gaps.filled(span.text, block.place)
            places += voices.gaps.touched
            if text.strip():
                link = _bare(voices.gaps.filled(span.link, block.place))
                spans += spans_of(text.strip(), span.weight, link, begins=True)
        if not spans:
            return ()
        place = places[0] if places else block.place
        for span in spans:
            self._note(span.language, place)
        tag = self._voices[voices.now]
        language = tag if tag != self._voices[0] else ""
        return (replace(block, spans=tuple(spans), place=place, language=language),)

    def _note(self, tag: str, place: Place) -> None:
        """Remembers the language of a span."""
        if tag and tag not in self._languages:
            raise Refused(Problem(place, f"there is no language called '{tag}'", "see content/languages.yaml"))
        if tag:
            self.spoken[tag] = self._languages[tag]

    def _pictured(self, block: Picture, gaps: Gaps) -> tuple[Block, ...]:
        name = _bare(gaps.filled(block.name, block.place))
        if not name:
            return ()
        if name not in self.pictures:
            try:
                self.pictures[name] = self._picture(name)
            except Refused as refused:
                problems = (problem._replace(place=problem.place or block.place) for problem in refused.problems)
                raise Refused(*problems) from None
        return (replace(block, name=name, alt=_bare(gaps.filled(block.alt, block.place))),)

    def _logoed(self, block: Logo, gaps: Gaps) -> tuple[Block, ...]:
        name = _bare(gaps.filled(block.name, block.place))
        if not name:
            return ()
        region: Mapping[str, tuple[Badge, ...]] = gaps.found("region", block.place)
        for badge in region["logos"]:
            self.pictures[badge.file] = self._logo(badge.file, badge.place)
        alt = "" if name == PLACEHOLDER else _bare(gaps.filled(block.alt, block.place))
        partners = tuple((badge.file, badge.owner) for badge in region["logos"][1:])
        return (replace(block, name=name, alt=alt, partners=partners),)


def _bare(text: str) -> str:
    """Text for machines, without marks and without the isolates that an inserted value stands in."""
    return unmarked(text).replace("\u2068", "").replace("\u2069", "")
