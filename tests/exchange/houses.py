"""A small house with regions of its own, and what the command line says in it."""

from collections.abc import Callable
from pathlib import Path
from shutil import copy

import pytest

from leaflets.command import main

ROOT = Path(__file__).parents[2]
YORK = """\
# York. Asked for in person.
name: City of York Council  # as it calls itself
short: York
gss: E06000014
nation: England
police: North Yorkshire Police
site: https://www.york.gov.uk/worried

contacts:
  # the one for posters
  main:
    name: York children’s social care
    phone: 01904 551 900
    audience: public
    source: https://www.york.gov.uk
    confirmed: { on: 2026-11-20, by: 'Duty manager, York', of: 'York children’s social care, 01904 551 900, public' }
  # not for posters
  practitioners:
    name: Front door
    site: https://www.york.gov.uk/front-door
    audience: professional
    source: https://www.york.gov.uk
    note: |
      Two lines
      of it.
"""
ADUR = """\
name: Adur District Council
short: Adur
nation: England
police: Sussex Police
"""
Run = Callable[..., tuple[int, list[str], list[str]]]


def house_at(folder: Path) -> Path:
    """A house with two regions: York, which has contacts, and Adur, which has none."""
    house = folder / "house"
    regions = house / "content" / "regions"
    regions.mkdir(parents=True)
    for name in ("services.yaml", "nations.yaml", "policy.yaml", "known_numbers.yaml", "withdrawn.yaml"):
        copy(ROOT / "content" / name, house / "content" / name)
    for name in ("layouts", "fonts"):
        (house / name).symlink_to(ROOT / name)
    (regions / "york.yaml").write_text(YORK, "utf-8")
    (regions / "adur.yaml").write_text(ADUR, "utf-8")
    return house


def runner(house: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `region` there: the exit code, and the lines on standard output and on standard error."""

    def run(*arguments: object) -> tuple[int, list[str], list[str]]:
        code = main(["region", *map(str, arguments)], house)
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err.splitlines()

    return run


def bytes_of(house: Path) -> dict[str, bytes]:
    """Every file of its content."""
    return {str(file): file.read_bytes() for file in sorted((house / "content").rglob("*")) if file.is_file()}
