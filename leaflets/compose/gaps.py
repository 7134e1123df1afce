"""Filling `((gaps))`, refusing whatever is not there.

Words may have gaps of their own; a region's values are data and are never read as templates. In a right-to-left
piece every inserted value stands in an isolate (UAX #9), so that it cannot disturb the words around it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from leaflets.compose.marks import marked
from leaflets.copydeck import Words
from leaflets.problem import Place, Problem, Refused

FIRST_STRONG, POP = "\u2068", "\u2069"
NAMED = re.compile(r"[a-z_]\w*(?:\.[a-z_]\w*)*")
PLAIN = re.compile(r"\(\( *([a-z_]\w*(?:\.[a-z_]\w*)*) *\)\)")
"""A gap that only names something, as nearly all do: it is looked up at once, and Jinja2 is not called for."""


class Said(str):
    """Text that is already as it will be printed: words with their gaps filled."""

    __slots__ = ()


class Given(str):
    """Text that a region or a service gives, and the line where its record begins."""

    place: Place

    def __new__(cls, text: str, place: Place) -> Given:
        given = super().__new__(cls, text)
        given.place = place
        return given


class Dialled(Given):
    """A telephone number: wherever it is inserted, the sheet owes it to its reader whole."""

    __slots__ = ()


class Gaps:
    """The values at hand for one voice of a piece, and the lines of content that the last text was made of.

    The voice that `leads` speaks for the piece as a whole, where one must.
    """

    def __init__(self, values: Mapping[str, Any], right_to_left: bool, *, leads: bool = True) -> None:
        self.leads = leads
        self._values = dict(values)
        self._isolating = right_to_left
        self._open: list[Words] = []
        self.touched: list[Place] = []
        self.numbers: dict[str, None] = {}

    def also(self, name: str, value: object) -> Gaps:
        """The same values and one more."""
        gaps = Gaps({**self._values, name: value}, self._isolating, leads=self.leads)
        gaps.numbers = self.numbers
        return gaps

    def filled(self, text: str, place: Place) -> str:
        """The text with its gaps filled, as one line; `place` is the line that is at fault where they cannot be."""
        self.touched.clear()
        filled = self._rendered(text, place) if "((" in text else text
        return re.sub(r" *\n *", " ", filled.strip("\n"))

    def found(self, expression: str, place: Place) -> Any:
        """The value of an expression such as `words.signs`. Refused where a name in it stands for nothing."""
        named = self._named(expression)
        if named is not None:
            return named
        from leaflets.compose import sandbox

        try:
            return sandbox.evaluated(expression, self._values)
        except sandbox.TemplateError as error:
            raise _refusal(expression, error.message, place, self._values) from None

    def _rendered(self, text: str, place: Place) -> str:
        pieces = PLAIN.split(text)
        values = [self._named(name) for name in pieces[1::2]]
        if "((" in "".join(pieces[::2]) or not all(isinstance(value, str | Words) for value in values):
            return self._rendered_with_care(text, place)
        pieces[1::2] = [self.inserted(value) for value in values]
        return unicodedata.normalize("NFC", "".join(pieces))

    def _rendered_with_care(self, text: str, place: Place) -> str:
        """Through Jinja2, which knows `and`, `or` and `not`, and says what is wrong with the rest."""
        from leaflets.compose import sandbox

        try:
            return unicodedata.normalize("NFC", sandbox.rendered(text, self._values, self.inserted))
        except sandbox.TemplateError as error:
            raise _refusal(text, error.message, place, self._values) from None

    def _named(self, name: str) -> Any:
        """What a name such as `region.main.phone` stands for; None where it stands for nothing."""
        value: Any = self._values
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        return value

    def inserted(self, value: object) -> str:
        """What a gap becomes. The value is text of one kind or another."""
        if isinstance(value, Words):
            self.touched.append(value.place)
            return Said(self._said(value)) if "((" in value.text else Said(marked(value.text))
        assert isinstance(value, str), "both ways of filling a gap see to it"
        if isinstance(value, Given):
            self.touched.append(value.place)
        if isinstance(value, Dialled) and value:
            self.numbers[str(value)] = None
        if isinstance(value, Said) or not value or not (self._isolating or _turns(value)):
            return value
        return f"{FIRST_STRONG}{value}{POP}"

    def _said(self, words: Words) -> str:
        if words in self._open:
            raise Refused(Problem(words.place, "these words stand in a gap of their own", "take that gap out"))
        self._open.append(words)
        said = self._rendered(marked(words.text), words.place)
        self._open.pop()
        return said


class Listed(Mapping[str, Words]):
    """Words by key, with lists beside them, as templates see them."""

    def __init__(self, words: Mapping[str, Words], **lists: Iterable[Any]) -> None:
        self._all: dict[str, Any] = {**words, **lists}

    def __getitem__(self, key: str) -> Any:
        return self._all[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


class Members(dict[str, Mapping[str, Any]]):
    """A list's members in their order: `each` takes them one by one, and a gap may name one by its key."""


def _turns(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text)


def _refusal(text: str, message: str | None, place: Place, values: Mapping[str, Any]) -> Refused:
    reason = re.sub(r"^'.*? object' has no attribute ", "nothing is called ", message or "it cannot be read")
    reason = re.sub(r"^('\w+') is undefined", r"nothing is called \1", reason).rstrip(".")
    text = " ".join(text.split())[:200]
    fault = f"'{text}' cannot be filled in ({reason})"
    return Refused(Problem(place, fault, _meant(text, values) or "correct what stands between (( and ))"))


def _meant(text: str, values: Mapping[str, Any]) -> str:
    """The nearest of the names that are there to the first that is not, as a question."""
    from difflib import get_close_matches

    for name in NAMED.findall(text):
        value: Any = values
        for part in name.split("."):
            if isinstance(value, Mapping) and part not in value:
                near = get_close_matches(part, list(map(str, value)), n=1, cutoff=0.6)
                return f"did you mean '{near[0]}'?" if near else ""
            value = value[part] if isinstance(value, Mapping) else None
    return ""
