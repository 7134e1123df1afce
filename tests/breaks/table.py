"""The breaks as a page for people: one line for all that are caught by the same message."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from textwrap import fill

from breaks.breaking import (
    BUILD,
    BUILD_URDU,
    CONFIRMED,
    RECHECK,
    REGION_CONFIRMED,
    WRITTEN,
    Break,
)

WIDTH = 120
HEAD = """# What we catch

A wrong number on a poster does harm. So we take a region, words and layouts in which all is right, and make one thing
wrong at a time; then the command that should catch it has to refuse, in a message that names the thing, and the file
and line where it stands. The tests do that with every break below (`tests/test_what_we_catch.py`), and find before
and after that nothing is wrong with the unbroken house.

**Caught: {caught} of {number}.** {missed}

{counts}

Breaks that earn the same message share a line, with … for what differs. `build --final` is tried in English and Urdu,
for printers, and with a wrong thing that somebody has confirmed. This page is written by `docs/catching/make.py`.

| | What was broken | What catches it | What it says |
|---|---|---|---|
"""
DIFFERING = re.compile(
    r"'[^']*'|\(\(.*?\)\)|https?://\S+|\b\d[\d .,-]*\d\b|\b\d\b|(?<=digest of its )\w+|(?<=lacks the name ).+"
)
"""Names, numbers and addresses within a message."""
SHOWN = {
    **dict.fromkeys((BUILD_URDU, CONFIRMED, REGION_CONFIRMED, WRITTEN), BUILD),
    RECHECK: "preflight FILE",
}


def table(breaks: Sequence[Break], caught: Collection[Break]) -> str:
    """The page, where those of the breaks are caught."""
    lines: dict[tuple[str, str, str], list[Break]] = {}
    for broken in breaks:
        lines.setdefault((broken.group, _command(broken), _form(broken.says)), []).append(broken)
    groups = Counter(broken.group for broken in breaks)
    missed = [f"{broken.group}: {broken.name}" for broken in breaks if broken not in caught]
    head = HEAD.format(
        caught=len(breaks) - len(missed),
        number=len(breaks),
        missed=f"Not caught: {'; '.join(missed)}." if missed else "Nothing gets through.",
        counts=fill(", ".join(f"{group} {number}" for group, number in groups.items()) + ".", WIDTH),
    )
    return head + "".join(_row(*key, members) for key, members in lines.items())


def _command(broken: Break) -> str:
    name = broken.command.partition(" --printer ")[0]
    shown = SHOWN.get(name, name)
    if broken.group == "Orders":
        return " ".join(shown.split()[:1] if shown.startswith("build") else shown.split()[:2])
    return shown


def _form(says: str) -> str:
    """A message without what differs from one break to the next."""
    return DIFFERING.sub("…", says).strip()


def _row(group: str, command: str, form: str, members: Sequence[Break]) -> str:
    says = members[0].says.strip() if len({broken.says for broken in members}) == 1 else form
    if group == "Terms" and says.endswith(":"):
        says = "the words, why the house does not use them, and what it says instead"
    names = "; ".join(broken.name for broken in members)
    return f"| {group} | {_cell(names)} | `{command}` | {_cell(says)} |\n"


def _cell(text: str) -> str:
    """Text that a table can hold, with nothing in it that a reader of Markdown would take for a mark."""
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("__", "\\_\\_")
