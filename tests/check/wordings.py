"""The poster's English deck, saying something else."""

from msgspec.structs import replace

from leaflets.copydeck import CopyDeck, Words
from leaflets.problem import Place
from leaflets.read.library import Library

PLACE = Place("content/english/poster.yaml", 9)


def saying(library: Library, *texts: str, **changes: object) -> CopyDeck:
    """A deck with those texts and nothing else, as `poster.text0` and so on; `changes` are its other parts."""
    words = {f"text{at}": Words(text, PLACE) for at, text in enumerate(texts)}
    bare = replace(library.deck("poster", "en"), words=words, signs=(), points={}, helplines=(), colophon={}, must=())
    return replace(bare, **changes)
