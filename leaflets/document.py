"""Words in their frames, not yet set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from leaflets.drawing import Drawing, Raster
from leaflets.format import Format
from leaflets.language import Language
from leaflets.layout import Frame
from leaflets.theme import Theme
from leaflets.typeface import Script


@dataclass(frozen=True, slots=True)
class Document:
    """A piece with every gap filled: its frames hold no `Each`, no `When`, and no `((...))`.

    A frame that nothing fills is kept, empty, because others may lean on it. `pictures` holds what its blocks name.
    `owed` are sentences, and `numbers` telephone numbers, that its sheets must show whole.
    """

    title: str
    subject: str
    author: str
    language: Language
    script: Script
    format: Format
    theme: Theme
    frames: tuple[Frame, ...]
    pictures: Mapping[str, Drawing | Raster]
    owed: tuple[str, ...]
    numbers: tuple[str, ...]
