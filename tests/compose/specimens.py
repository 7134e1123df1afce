"""Small real things to compose: a layout of a few blocks, and the house's own words and region."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from leaflets.block import Block, Corners, Paragraph, Span
from leaflets.compose import compose
from leaflets.compose.gaps import Gaps
from leaflets.compose.values import values
from leaflets.copydeck import CopyDeck, Words
from leaflets.document import Document
from leaflets.layout import At, Edge, Frame, Layout
from leaflets.problem import Place, Refused
from leaflets.read.library import Library
from leaflets.region import Assurance, Region

DAY = date(2026, 11, 23)
NONE = Assurance()
LAYOUT_LINE = Place("layouts/poster/a4.yaml", 7)
WORDS_LINE = Place("content/english/poster.yaml", 3)


def paragraph(*texts: str, style: str = "detail", link: str = "") -> Paragraph:
    return Paragraph(style, tuple(Span(text, link=link) for text in texts), LAYOUT_LINE)


def frame(name: str, *blocks: Block) -> Frame:
    at = At(Edge("", "top", 0), None, Edge("", "start", 0), Edge("", "end", 0), None, None)
    return Frame(name, LAYOUT_LINE, at, "", None, (), Corners(0), (0,), 0, 0, 0, "top", name, False, blocks)


def layout(library: Library, frames: Sequence[Frame], language: str = "en") -> Layout:
    return replace(library.layout("poster/a4", (library.language(language).script,)), frames=tuple(frames))


def deck(library: Library, language: str = "en", **texts: str) -> CopyDeck:
    """The poster's words, some of them replaced."""
    whole = library.deck("poster", language)
    return replace(whole, words={**whole.words, **{key: Words(text, WORDS_LINE) for key, text in texts.items()}})


def gaps(library: Library, language: str = "en", region: Region | None = None, **texts: str) -> Gaps:
    """The gaps of the poster, its words replaced as in `deck`."""
    words = deck(library, language, **texts)
    piece = layout(library, (), language)
    named = values(piece, words, [words], region or library.region("leeds"), library.services, Assurance(), DAY)
    return Gaps(named, words.language.right_to_left)


def composed(
    library: Library,
    *blocks: Block,
    words: CopyDeck | None = None,
    region: Region | None = None,
    assurance: Assurance = NONE,
) -> Document:
    """A document of one frame called `it`."""
    words = words or library.deck("poster", "en")
    return compose(
        layout(library, [frame("it", *blocks)], words.language.tag),
        [words],
        region or library.region("leeds"),
        library.services,
        assurance,
        DAY,
        library.languages,
        library.picture,
        library.logo,
    )


def in_voices(
    library: Library,
    *frames: Frame,
    decks: Sequence[CopyDeck],
    assurance: Assurance = NONE,
    facing: bool = False,
) -> Document:
    """A document that speaks in the languages of those decks."""
    scripts = tuple(words.language.script for words in decks)
    return compose(
        replace(library.layout("poster/a4", scripts), frames=frames, facing=facing),
        decks,
        library.region("leeds"),
        library.services,
        assurance,
        DAY,
        library.languages,
        library.picture,
        library.logo,
    )


def told(refused: Refused) -> list[str]:
    return [str(problem) for problem in refused.problems]
