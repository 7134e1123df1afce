"""A break is made, the command that should catch it is run, and the house is mended again."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from breaks.breaking import BUILD, BUILD_URDU, CONFIRMED, LAYOUTS, RECHECK, REGIONS, TRANSLATIONS, URDU_PDF, WORDS, Break
from leaflets.command import main

POSTER = ("build", "poster/a4", "--region", "leeds", "--final", "--fresh", "--language")
COMMANDS = {
    REGIONS: ("check", "regions", "leeds"),
    WORDS: ("check", "words", "poster", "ur"),
    TRANSLATIONS: ("check", "translations", "ur"),
    LAYOUTS: ("check", "layouts", "poster/a4"),
    BUILD: (*POSTER, "en"),
    CONFIRMED: (*POSTER, "en"),
    "words confirm": ("words", "confirm", "en", "--by", "Anna Nowak, duty manager"),
    BUILD_URDU: (*POSTER, "ur"),
}


def ordered(command: str, house: Path) -> list[str]:
    """The command line of a command by its name, for files that lie or are to lie in the house's own folder."""
    name, _, printer = command.partition(" --printer ")
    if name.startswith(RECHECK):
        return [RECHECK, str(house / name.partition(" ")[2])]
    order = [*COMMANDS[name], *(["--printer", printer] if printer else [])]
    return [*order, "--out", str(house / "out")] if "--final" in name else order


def said(command: str, house: Path) -> tuple[int, list[str]]:
    """What a command answers with: its exit code, and its messages line by line."""
    told, _ = io.StringIO(), io.StringIO()
    with redirect_stderr(told), redirect_stdout(io.StringIO()):
        code = main(ordered(command, house), house)
    return code, told.getvalue().splitlines()


def answer(broken: Break, house: Path) -> tuple[int, list[str]]:
    """What is said of a broken house."""
    command = f"{RECHECK} {broken.file if broken.file.startswith('out') else URDU_PDF}" if broken.command == RECHECK else broken.command
    with _broken(broken, house):
        if command == CONFIRMED:
            said("words confirm", house)
        return said(command, house)


def catches(broken: Break, answered: tuple[int, list[str]]) -> bool:
    """Whether the answer is a refusal, and names what is wrong and where."""
    code, lines = answered
    where = rf"(^|/){re.escape(broken.told_of)}(:\d+)?: " if broken.told_of else ""
    return code == 1 and any(broken.says in line and re.search(where, line) for line in lines)


@contextmanager
def _broken(broken: Break, house: Path) -> Iterator[None]:
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
