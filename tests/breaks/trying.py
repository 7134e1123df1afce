# a break is one line of a table
"""A break is made, the command that should catch it is run, and the house is mended again."""

import io
import re
import shlex
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from breaks.breaking import (
    BUILD,
    BUILD_URDU,
    CONFIRMED,
    LAYOUTS,
    PDF,
    RECHECK,
    REGION_CONFIRMED,
    REGIONS,
    TRANSLATIONS,
    WORDS,
    WRITTEN,
    Break,
    unchanged,
)
from breaks.house import BY
from leaflets import press
from leaflets.command import main

POSTER = ("build", "poster/a4", "--region", "leeds", "--final", "--fresh", "--language")
COMMANDS = {
    REGIONS: ("check", "regions", "leeds"),
    WORDS: ("check", "words", "poster", "ur"),
    TRANSLATIONS: ("check", "translations", "ur"),
    LAYOUTS: ("check", "layouts", "poster/a4"),
    BUILD: (*POSTER, "en"),
    BUILD_URDU: (*POSTER, "ur"),
    CONFIRMED: (*POSTER, "en"),
    REGION_CONFIRMED: (*POSTER, "en"),
    WRITTEN: (*POSTER, "en"),
}
CONFIRMING = {
    CONFIRMED: ("words", "confirm", "en", *BY),
    REGION_CONFIRMED: ("region", "confirm", "leeds", *BY),
}
GOOD = (REGIONS, WORDS, TRANSLATIONS, LAYOUTS, BUILD, BUILD_URDU, f"{BUILD} --printer digital", RECHECK)
"""The commands that find nothing wrong with a house in which all is right."""
HANDED_ON = "handed-on/poster.pdf"


def said(order: list[str], house: Path) -> tuple[int, list[str]]:
    """What a command line is answered with: the exit code, and the messages line by line."""
    told = io.StringIO()
    with redirect_stderr(told), redirect_stdout(io.StringIO()):
        code = main(order, house)
    return code, told.getvalue().splitlines()


def order_of(command: str, house: Path, file: str = PDF) -> list[str]:
    """The command line of a command by its name."""
    if command == RECHECK:
        return [RECHECK, str(house / file)]
    name, _, printer = command.partition(" --printer ")
    order = (
        [*COMMANDS[name], *(["--printer", printer] if printer else [])] if name in COMMANDS else shlex.split(command)
    )
    return [*order, "--out", str(house / "out")] if order[0] == "build" else order


def finished(house: Path) -> None:
    """Makes the final posters of a house, and hands one of them on."""
    for command in (BUILD, BUILD_URDU):
        answered = said(order_of(command, house), house)
        if answered != (0, []):
            raise AssertionError(answered)
    copy = house / HANDED_ON
    copy.parent.mkdir()
    copy.write_bytes((house / PDF).read_bytes())


def answer(broken: Break, house: Path) -> tuple[int, list[str]]:
    """What is said of a broken house."""
    file = next((name for name in (broken.file, broken.told_of) if name.endswith(".pdf")), HANDED_ON)
    with _written_wrongly(broken) if broken.command == WRITTEN else _broken(broken, house):
        if broken.command in CONFIRMING:
            said([*CONFIRMING[broken.command]], house)
        return said(order_of(broken.command, house, file), house)


def catches(broken: Break, answered: tuple[int, list[str]]) -> bool:
    """Whether the answer is a refusal, and names what is wrong and where."""
    code, lines = answered
    where = rf"(^|/){re.escape(broken.told_of)}(:\d+)?: " if broken.told_of else ""
    return code == 1 and any(broken.says in line and re.search(where, line) for line in lines)


def _written_wrongly(broken: Break) -> AbstractContextManager[object]:
    """As if the program wrote that: what it has written is changed before it is read back."""
    whole = press.write_pdf
    return patch.object(press, "write_pdf", lambda *given: broken.change(whole(*given)))


@contextmanager
def _broken(broken: Break, house: Path) -> Iterator[None]:
    if broken.change is unchanged:
        yield
        return
    file = house / broken.file
    link = file.readlink() if file.is_symlink() else None
    whole = file.read_bytes()
    changed = broken.change(whole)
    if changed == whole:
        raise AssertionError(f"nothing is broken by '{broken.name}'")
    file.unlink()
    try:
        if changed is not None:
            file.write_bytes(changed)
        yield
    finally:
        file.unlink(missing_ok=True)
        if link:
            file.symlink_to(link)
        else:
            file.write_bytes(whole)
