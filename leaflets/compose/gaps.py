"""Filling `((gaps))` with Jinja2, in a sandbox, refusing whatever is not there.

Words may have gaps of their own; a region's values are data and are never read as templates. In a right-to-left
piece every inserted value stands in an isolate (UAX #9), so that it cannot disturb the words around it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, TemplateRuntimeError, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from leaflets.copydeck import Words
from leaflets.problem import Place, Problem, Refused

FIRST_STRONG, POP = "\u2068", "\u2069"
NAMING = (nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.And, nodes.Or, nodes.Not)
"""All that a gap may hold: names, parts of them, and the three words that join them."""


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


class Gaps:
    """The values at hand for one piece, and the lines of content that the last text was made of."""

    def __init__(self, values: Mapping[str, Any], right_to_left: bool) -> None:
        self._values = dict(values)
        self._isolating = right_to_left
        self._open: list[Words] = []
        self.touched: list[Place] = []

    def also(self, name: str, value: object) -> Gaps:
        """The same values and one more."""
        return Gaps({**self._values, name: value}, self._isolating)

    def filled(self, text: str, place: Place) -> str:
        """The text with its gaps filled, as one line; `place` is the line that is at fault where they cannot be."""
        self.touched.clear()
        filled = self._rendered(text, place) if "((" in text else text
        return re.sub(r" *\n *", " ", filled.strip("\n"))

    def found(self, expression: str, place: Place) -> Any:
        """The value of an expression such as `words.signs`; None where it is not there."""
        try:
            return _expression(expression)(self._values)
        except TemplateError as error:
            raise _refusal(expression, error, place) from None

    def _rendered(self, text: str, place: Place) -> str:
        try:
            pieces = _template(text).generate(self._values, gaps=self)
            return unicodedata.normalize("NFC", "".join(pieces))
        except TemplateError as error:
            raise _refusal(text, error, place) from None

    def inserted(self, value: object) -> str:
        """What a gap becomes."""
        if isinstance(value, Words):
            self.touched.append(value.place)
            return Said(self._said(value)) if "((" in value.text else Said(value.text)
        if not isinstance(value, str):
            raise TemplateRuntimeError("it names no single text")
        if isinstance(value, Given):
            self.touched.append(value.place)
        if isinstance(value, Said) or not value or not (self._isolating or _turns(value)):
            return value
        return f"{FIRST_STRONG}{value}{POP}"

    def _said(self, words: Words) -> str:
        if words in self._open:
            raise Refused(Problem(words.place, "these words stand in a gap of their own", "take that gap out"))
        self._open.append(words)
        said = self._rendered(words.text, words.place)
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


def _turns(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text)


class _Sandbox(SandboxedEnvironment):
    """Looks parts up in mappings alone, so that no attribute of a Python object is in reach."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return obj if isinstance(obj, StrictUndefined) else self.undefined(obj=obj, name=attribute)


@lru_cache(maxsize=1)
def _environment() -> SandboxedEnvironment:
    environment = _Sandbox(
        variable_start_string="((",
        variable_end_string="))",
        # Words have no use for statements and comments: these marks cannot be typed.
        block_start_string="\x00<",
        block_end_string=">\x00",
        comment_start_string="\x00(",
        comment_end_string=")\x00",
        undefined=StrictUndefined,
        autoescape=False,
        keep_trailing_newline=True,
        finalize=_finalize,
    )
    environment.globals.clear()
    return environment


def _make_finalize() -> Any:
    from jinja2 import pass_context

    @pass_context
    def finalize(context: Any, value: object) -> str:
        return str(context["gaps"].inserted(value)) if not isinstance(value, StrictUndefined) else str(value)

    return finalize


_finalize = _make_finalize()


@lru_cache(maxsize=4096)
def _template(text: str) -> Template:
    _judge(text)
    return _environment().from_string(text)


@lru_cache(maxsize=256)
def _expression(text: str) -> Any:
    _judge(f"(({text}))")
    return _environment().compile_expression(text, undefined_to_none=True)


def _judge(text: str) -> None:
    """Refuses sums, calls, filters and whatever else a gap has no use for."""
    try:
        tree = _environment().parse(text)
    except RecursionError:
        raise TemplateSyntaxError("it is nested too deeply", 1) from None
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, NAMING):
            raise TemplateSyntaxError("only names such as words.title can stand there", node.lineno)


def _refusal(text: str, error: TemplateError, place: Place) -> Refused:
    reason = re.sub(r"^'.*? object' has no attribute ", "nothing is called ", error.message or "it cannot be read")
    reason = re.sub(r"^('\w+') is undefined", r"nothing is called \1", reason).rstrip(".")
    text = " ".join(text.split())
    return Refused(Problem(place, f"'{text}' cannot be filled in ({reason})", "correct what stands between (( and ))"))
