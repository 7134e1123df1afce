# ruff: noqa: E501  # a break is one line of a table
"""A house of its own in which all is right: Leeds, the services, English and Urdu are confirmed, and pieces are final."""

import shutil
from collections.abc import Callable
from pathlib import Path

from leaflets.command import main

ROOT = Path(__file__).parents[2]
DAY = "1795521600"
"""Noon of 24 November 2026, in seconds since 1970."""
BY = ("--by", "Anna Nowak, duty manager", "--on", "2026-11-24")
REGIONS = ("leeds.yaml", "york.yaml")
LAYOUTS = ("formats", "pictures", "poster", "printers", "profiles", "themes")
CONFIRMING = (("region", "confirm", "leeds"), ("region", "confirm", "services"), ("words", "confirm", "en"),
              ("words", "confirm", "ur"))  # fmt: skip
EMPTY = 'msgid ""\nmsgstr ""\n"Language: x\\n"\n'


def good_house(house: Path) -> Path:
    """The house's own content and layouts, as few of them as a poster needs, confirmed and without a placeholder."""
    _copied(house)
    leeds = house / "content/regions/leeds.yaml"
    leeds.write_text(leeds.read_text("utf-8").replace("logo: placeholder.svg\n", ""), "utf-8")
    for order in CONFIRMING:
        code = main([*order, *BY], house)
        if code:
            raise AssertionError(order)
    return house


def _copied(house: Path) -> None:
    shutil.copytree(ROOT / "content", house / "content", ignore=_only("regions", REGIONS))
    for file in (house / "content/translations").iterdir():
        text = _of_the_poster(file.read_text("utf-8")) if file.name == "ur.po" else EMPTY
        file.write_text(text, "utf-8")
    house.joinpath("layouts").mkdir()
    shutil.copy(ROOT / "layouts/house.yaml", house / "layouts")
    for folder in LAYOUTS:
        shutil.copytree(ROOT / "layouts" / folder, house / "layouts" / folder, ignore=_only("poster", ("a4.yaml",)))
    house.joinpath("fonts").mkdir()
    for font in (ROOT / "fonts").iterdir():
        (house / "fonts" / font.name).symlink_to(font)


def _of_the_poster(text: str) -> str:
    """A PO file without what the poster does not say."""
    rooms = [f'msgctxt "{room}.' for room in ("poster", "signs", "colophon")]
    blocks = text.split("\n\n")
    return "\n\n".join(block for block in blocks if "msgctxt" not in block or any(room in block for room in rooms))


def _only(folder: str, kept: tuple[str, ...]) -> Callable[[str, list[str]], list[str]]:
    return lambda path, names: [name for name in names if Path(path).name == folder and name not in kept]
