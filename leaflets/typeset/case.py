"""The case: the faces at hand for each script, and what has been shaped and set from them already.

A paragraph's galley depends on its words, its weights and its language alone, so that whatever was shaped for one
piece, region or size serves every other. So does a frame's column, as long as its words, its room and its styles are
the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import count
from typing import TypeVar

from leaflets.block import Span
from leaflets.drawing import Drawing, Shape
from leaflets.language import Language
from leaflets.problem import Place
from leaflets.theme import TypeStyle
from leaflets.typeface import Script, Typeface
from leaflets.typeset.galley import Galley, Part, galley
from leaflets.typeset.itemise import Faces, Tone
from leaflets.typeset.puts import Column, FixedLine

KEPT, KEPT_COLUMNS = 20_000, 2_000
"""How many galleys and columns are remembered: a few kilobytes each, and enough for every language of a campaign."""
Made = TypeVar("Made")


class Kept(dict[tuple[object, ...], Made]):
    """A memory that is emptied when it holds `most` things."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: tuple[object, ...], made: Made) -> None:
        if len(self) >= self._most:
            self.clear()
        super().__setitem__(key, made)


class Case:
    """Serves every document of one library.

    `columns` are frames that have been set, `lines` and `figures` what has been fixed, each by all that it depends on;
    `numbers` tell their elements apart.
    """

    def __init__(self, scripts: Mapping[str, Script], typefaces: Mapping[str, Typeface]) -> None:
        self.scripts, self.typefaces = scripts, typefaces
        self.faces = lru_cache(maxsize=None)(self._faces)
        self.columns = Kept[Column](KEPT_COLUMNS)
        self.lines = Kept[FixedLine](KEPT)
        self.figures = Kept[tuple[tuple[Shape, ...], Drawing]](KEPT_COLUMNS)
        self.numbers = count()
        self._galleys = Kept[Galley](KEPT)

    def _faces(self, code: str) -> Faces:
        return Faces(self.scripts[code], self.scripts, self.typefaces)

    def galley(
        self, spans: tuple[Span, ...], style: TypeStyle, language: Language, languages: Mapping[str, Language],
        place: Place,
    ) -> Galley:  # fmt: skip
        """The spans in one endless line. `languages` are those that they name; `place` is named where a character has
        no face."""
        key = (spans, style.weight, style.tracking, language.tag)
        found = self._galleys.get(key)
        if found is None:
            parts = [self._part(span, style, language, languages) for span in spans]
            made = galley(parts, language, self.faces(language.script), style.tracking, place)
            found = self._galleys[key] = made
        return found

    def _part(self, span: Span, style: TypeStyle, language: Language, languages: Mapping[str, Language]) -> Part:
        other = languages[span.language] if span.language not in ("", language.tag) else None
        spoken = other or language
        tone = Tone(span.weight or style.weight, spoken.tag, self.scripts[spoken.script])
        return Part(span.text, tone, other, span.begins)
