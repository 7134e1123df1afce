"""A paragraph's characters in runs of one direction, one script, one face and one span (UAX #24, and a face for each).

Jurisdiction: which face shows which character. Where no face does, the build fails and names the character.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import uharfbuzz as hb
from msgspec import Struct

from leaflets.problem import Place, Problem, Refused
from leaflets.typeface import Script, Typeface
from leaflets.typeset.pieces import unbreakable
from leaflets.typeset.sorts import Sorts, sorts_of

LATIN = "Latn"
DIGITS = frozenset("0123456789")
JOINERS = "\u200c\u200d\u00ad\u200b\u2060\ufe0e\ufe0f"
"""Characters without a glyph of their own that must stay in the run of their neighbours."""
CONTROLS = "\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e"
"""Characters that only steer direction: they have done their work once the levels are known."""


class Choice(Struct, frozen=True):
    """A face for a character, the script whose face it is, and its size beside the words around it."""

    sorts: Sorts
    script: Script
    factor: float


class Stretch(Struct, frozen=True):
    """A run: text[start:end] at one level, in one script and face, of one span and its language."""

    start: int
    end: int
    level: int
    unicode_script: str
    choice: Choice
    span: int
    language: str


class Tone(Struct, frozen=True):
    """How a span is said: in which weight and language, and in whose script first."""

    weight: str
    language: str
    script: Script


class Faces:
    """The faces at hand for one document's script, by weight."""

    def __init__(self, own: Script, scripts: Mapping[str, Script], typefaces: Mapping[str, Typeface]) -> None:
        self.own, self._scripts, self._typefaces = own, scripts, typefaces
        self._chosen: dict[tuple[str, str, str, str], Choice] = {}

    def main(self, weight: str) -> Sorts:
        """The face of the document's own script, whose metrics place its lines."""
        return sorts_of(self._typefaces[self.own.faces[weight]])

    def choice(self, character: str, script: str, tone: Tone) -> Choice | None:
        """The face for a character of that Unicode script; None where there is none."""
        key = (character, script, tone.weight, tone.script.code)
        if key not in self._chosen:
            found = next((c for c in self._candidates(character, script, tone) if c.sorts.covers(character)), None)
            if found is None:
                return None
            self._chosen[key] = found
        return self._chosen[key]

    def _candidates(self, character: str, script: str, tone: Tone) -> Iterator[Choice]:
        """Latin letters and digits are always set in Latin's face, never in the Latin of another script's.

        One by one: a face is read from its file when it is asked for, and hardly ever are all of them needed.
        """
        latin = self._scripts[LATIN]
        first = [latin] if script == LATIN or character in DIGITS else [tone.script, self.own, latin]
        ordered = {other.code: other for other in (*first, self.own, *self._scripts.values())}
        return (self._choice(candidate, tone.weight) for candidate in ordered.values())

    def _choice(self, script: Script, weight: str) -> Choice:
        foreign = script.code != self.own.code and weight != "number"
        return Choice(sorts_of(self._typefaces[script.faces[weight]]), script, self.own.foreign if foreign else 1.0)


def stretches(
    text: str, levels: Sequence[int | None], spans: Sequence[int], tones: Sequence[Tone], faces: Faces, place: Place
) -> list[Stretch]:
    """The runs of a paragraph, in reading order. `spans` gives each character's span, `tones` each span's tone."""
    scripts = _scripts_of(text)
    runs: list[Stretch] = []
    previous: tuple[int, str, Choice, int] | None = None
    start = end = 0
    for at, character in enumerate(text):
        level = levels[at]
        if character in CONTROLS or (level is None and character not in JOINERS):
            continue
        if previous and _stays(character, previous[2]):
            current = previous
        else:
            choice = _chosen(character, scripts[at], tones[spans[at]], faces, place)
            current = (level or 0, scripts[at], choice, spans[at])
        if previous is None or current != previous or end != at:
            if previous is not None:
                runs.append(Stretch(start, end, *previous, tones[previous[3]].language))
            start, previous = at, current
        end = at + 1
    if previous is not None:
        runs.append(Stretch(start, end, *previous, tones[previous[3]].language))
    return runs


def _stays(character: str, choice: Choice) -> bool:
    """Whether a character belongs to the run before it: a joiner, or a mark that the letter's own face has."""
    if character in JOINERS:
        return True
    return unicodedata.category(character)[0] == "M" and choice.sorts.covers(character)


def _chosen(character: str, script: str, tone: Tone, faces: Faces, place: Place) -> Choice:
    choice = faces.choice(character, script, tone)
    if choice is None:
        name = unicodedata.name(character, "a character without a name")
        fault = f"no face can show '{character}' (U+{ord(character):04X}, {name}) in {faces.own.faces[tone.weight]}"
        raise Refused(Problem(place, fault, "write it otherwise, or add a face that has it to fonts/faces.yaml"))
    return choice


def _scripts_of(text: str) -> list[str]:
    """Each character's Unicode script; common and inherited ones take their neighbour's.

    A number keeps to its digits' script, hyphens, points and spaces included: else they would come from another face.
    """
    own = [_script(character) for character in text]
    known = own.copy()
    for order in (range(len(known)), range(len(known) - 1, -1, -1)):
        last = ""
        for at in order:
            last = known[at] = known[at] or last
    for start, end in unbreakable(text):
        if not any(own[start:end]) and not DIGITS.isdisjoint(text[start:end]):
            known[start:end] = [LATIN] * (end - start)
    return [script or LATIN for script in known]


@lru_cache(maxsize=8192)
def _script(character: str) -> str:
    buffer = hb.Buffer()
    buffer.add_str(character)
    buffer.guess_segment_properties()
    return buffer.script or ""
