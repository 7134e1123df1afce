"""What the tests of `region` share: a small house on a fixed day, and a command line in it."""

import pytest

from exchange.houses import house_at, runner


@pytest.fixture
def house(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # 2026-11-23
    return house_at(tmp_path)


@pytest.fixture
def run(house, capsys):
    return runner(house, capsys)
