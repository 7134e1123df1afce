"""Jinja2 in a sandbox: for gaps that hold more than a name, and to say what is wrong with one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import (
    StrictUndefined,
    Template,
    TemplateError,
    TemplateRuntimeError,
    TemplateSyntaxError,
    nodes,
    pass_context,
)
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from leaflets.copydeck import Words

__all__ = ["TemplateError", "evaluated", "rendered"]

NAMING = (nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.And, nodes.Or, nodes.Not)
"""All that a gap may hold: names, parts of them, and the three words that join them."""

INSERTED = "\x00inserted"
"""The name under which a template finds what turns a value into text: it cannot be typed."""


def rendered(text: str, values: Mapping[str, Any], inserted: Callable[[object], str]) -> str:
    """The text with its gaps filled, each value through `inserted`. TemplateError where one cannot be."""
    return "".join(_template(text).generate({**values, INSERTED: inserted}))


def evaluated(expression: str, values: Mapping[str, Any]) -> Any:
    """The value of an expression. TemplateError where it names nothing."""
    value = _expression(expression)(values)
    if isinstance(value, StrictUndefined):
        # Being asked for its truth, as `when` does, is what makes an undefined name speak.
        bool(value)
    return value


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


@pass_context
def _finalize(context: Context, value: object) -> str:
    if isinstance(value, StrictUndefined):
        return str(value)
    if not isinstance(value, str | Words):
        raise TemplateRuntimeError("it names no single text")
    return str(context[INSERTED](value))


@lru_cache(maxsize=4096)
def _template(text: str) -> Template:
    _judge(text)
    return _environment().from_string(text)


@lru_cache(maxsize=256)
def _expression(text: str) -> Any:
    _judge(f"(({text}))")
    return _environment().compile_expression(text, undefined_to_none=False)


def _judge(text: str) -> None:
    """Refuses sums, calls, filters and whatever else a gap has no use for."""
    try:
        tree = _environment().parse(text)
    except RecursionError:
        raise TemplateSyntaxError("it is nested too deeply", 1) from None
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, NAMING):
            raise TemplateSyntaxError("only names such as words.title can stand there", node.lineno)
