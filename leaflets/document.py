"""Words in their frames, not yet set."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from leaflets.drawing import Drawing, Raster
from leaflets.format import Format
from leaflets.language import Language
from leaflets.layout import Frame
from leaflets.theme import Theme, TypeStyle


class Document(Struct, frozen=True):
    """A piece with every gap filled: its frames hold no `Each`, no `When`, and no `((...))`.

    A frame that nothing fills is kept, empty, because others may lean on it. `pictures` holds what its blocks name, and
    `languages` what its words are in, its own among them. `mirrored` says that its pages are read from the right.
    `styles` are by script and role. `owed` are sentences, and `numbers` telephone numbers, that its sheets must show
    whole.
    """

    title: str
    subject: str
    author: str
    language: Language
    languages: Mapping[str, Language]
    mirrored: bool
    format: Format
    theme: Theme
    styles: Mapping[str, Mapping[str, TypeStyle]]
    pages: int
    frames: tuple[Frame, ...]
    pictures: Mapping[str, Drawing | Raster]
    owed: tuple[str, ...]
    numbers: tuple[str, ...]
