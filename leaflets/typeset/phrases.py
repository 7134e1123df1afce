"""Where the words of Chinese end, which puts no space between them: a line that breaks inside one is hard to read."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import Any

PARSERS = {"Hans": "load_default_simplified_chinese_parser", "Hant": "load_default_traditional_chinese_parser"}
"""BudouX's, by the script that they know."""


def phrase_ends(text: str, script: str) -> set[int] | None:
    """The places where a phrase ends; None for scripts that show it themselves."""
    return set(accumulate(len(phrase) for phrase in _parser(script).parse(text))) if script in PARSERS else None


@lru_cache(maxsize=len(PARSERS))
def _parser(script: str) -> Any:
    import budoux

    return getattr(budoux, PARSERS[script])()
