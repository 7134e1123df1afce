"""What every room's tests may ask for."""

from pathlib import Path

import pytest

from leaflets.read.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return Library(Path(__file__).parent.parent)
