"""`check regions`: what it prints, and its exit code."""

import shutil
from pathlib import Path

import pytest

from leaflets.command import main

ROOT = Path(__file__).parents[2]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The house, with its words to be changed at will."""
    house = tmp_path / "house"
    house.mkdir()
    shutil.copytree(ROOT / "content", house / "content", ignore=shutil.ignore_patterns("translations", "english"))
    for part in ("layouts", "fonts"):
        (house / part).symlink_to(ROOT / part)
    return house


def check(capsys: pytest.CaptureFixture[str], root: Path, *names: str) -> tuple[int, list[str]]:
    code = main(["check", "regions", *names], root)
    said = capsys.readouterr()
    assert said.out == ""
    return code, said.err.splitlines()


def slip(house: Path, file: str, old: str, new: str) -> None:
    path = house / "content" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_nothing_is_wrong_with_the_houses_own_regions_and_services(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, ROOT, "all") == (0, [])


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("regions/leeds.yaml", "0113 222 4403", "0113 222 4430", "did you mean 0113 222 4403 (leeds)?"),
        ("regions/sheffield.yaml", "0114 273 4855", "0114 271 4855", "did you mean 0114 273 4855 (sheffield)?"),
        ("regions/york.yaml", "nation:", "gss_code: E1\nnation:", "'york' has no part called 'gss_code'"),
        ("services.yaml", "0808 800 5000", "0800 800 5000", "did you mean 0808 800 5000 (NSPCC Helpline)?"),
        ("services.yaml", "'999'", "'911'", "did you mean 999 (Emergency services)?"),
        ("services.yaml", "'999'", "'911'", "'911' is no short number of the United Kingdom"),
        ("services.yaml", "0800 1111", "0800 1112", "is not a UK telephone number"),
        ("known_numbers.yaml", "name: Childline", "name: [a]", "'name' must be one text"),
    ],
)
def test_a_slip_anywhere_is_told(
    capsys: pytest.CaptureFixture[str], house: Path, file: str, old: str, new: str, said: str
) -> None:
    slip(house, file, old, new)
    code, lines = check(capsys, house, "all")
    assert code == 1
    assert any(said in line and Path(file).name in line for line in lines), lines
    assert len(set(lines)) == len(lines)


def test_only_the_regions_that_are_named_are_looked_at(capsys: pytest.CaptureFixture[str], house: Path) -> None:
    slip(house, "regions/leeds.yaml", "0113 222 4403", "0113 222 4430")
    assert check(capsys, house, "york", "sheffield") == (0, [])
    assert check(capsys, house, "york", "leeds")[0] == 1


def test_a_region_that_there_is_not_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, ROOT, "leads") == (1, ["there is no region called 'leads': did you mean 'leeds'?"])
