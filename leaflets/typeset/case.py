"""The case: the faces at hand for each script, and the paragraphs that have been shaped from them already.

A paragraph's galley depends on its words, its weights and its language alone, so that whatever was shaped for one
piece, region or size serves every other.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from leaflets.block import Span
from leaflets.language import Language
from leaflets.problem import Place
from leaflets.theme import TypeStyle
from leaflets.typeface import Script, Typeface
from leaflets.typeset.galley import Galley, galley
from leaflets.typeset.itemise import Faces

KEPT = 20_000
"""How many galleys are remembered: a few kilobytes each, and enough for every language of a campaign."""


class Case:
    """Serves every document of one library."""

    def __init__(self, scripts: Mapping[str, Script], typefaces: Mapping[str, Typeface]) -> None:
        self.scripts, self.typefaces = scripts, typefaces
        self.faces = lru_cache(maxsize=None)(self._faces)
        self._galleys: dict[tuple[object, ...], Galley] = {}

    def _faces(self, code: str) -> Faces:
        return Faces(self.scripts[code], self.scripts, self.typefaces)

    def galley(self, spans: tuple[Span, ...], style: TypeStyle, language: Language, place: Place) -> Galley:
        """The spans in one endless line. `place` is named where a character has no face."""
        weights = tuple(span.weight or style.weight for span in spans)
        texts = tuple(span.text for span in spans)
        key = (texts, weights, language.tag, style.tracking)
        if key not in self._galleys:
            if len(self._galleys) >= KEPT:
                self._galleys.clear()
            faces = self.faces(language.script)
            self._galleys[key] = galley(
                texts, weights, language.tag, language.right_to_left, faces, style.tracking, place
            )
        return self._galleys[key]
