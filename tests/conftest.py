"""What every room's tests may ask for."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from leaflets.job import EDITIONS, Job, Proof
from leaflets.press import Press
from leaflets.read.library import Library

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 23)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--every-edition", action="store_true", help="veraPDF judges every edition in every language")


@pytest.fixture(scope="session")
def library() -> Library:
    return Library(ROOT)


@pytest.fixture(scope="session")
def press(library: Library) -> Press:
    return Press(library)


@pytest.fixture(scope="session")
def proof(press: Press) -> Callable[..., Proof]:
    """A finished piece for Leeds on one day, made once a session."""

    @lru_cache(maxsize=64)
    def made(layout: str = "poster/a4", language: str = "en", edition: str = "press", theme: str = "") -> Proof:
        return press.run(Job(layout, "leeds", language, EDITIONS[edition], theme, DAY))

    return made
