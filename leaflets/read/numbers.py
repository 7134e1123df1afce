"""`content/known_numbers.yaml` and `content/withdrawn.yaml`: numbers, apart from regions' own files."""

from __future__ import annotations

import re
from pathlib import Path

from leaflets.read.entries import Entry, each_read, read_entries
from leaflets.register import Known, Register, Withdrawn

READERS = ("public", "professional", "both")


def read_register(known: Path, withdrawn: Path) -> Register:
    """Both files as one. A region's number is its key's; a service's has a name of its own."""
    parts = read_entries(known).parts("services regions")
    services, regions = parts["services"].pairs(), parts["regions"].pairs()
    gone = each_read(read_entries(withdrawn).pairs().values(), _withdrawn)
    return Register(
        services=dict(zip(services, each_read(services.values(), _service), strict=True)),
        regions=dict(zip(regions, each_read(regions.values(), _region), strict=True)),
        withdrawn={one.phone.replace(" ", ""): one for one in gone},
    )


def _service(entry: Entry) -> Known:
    parts = entry.parts("phone name")
    return Known(_number(parts["phone"], parts.text("phone")), parts.text("name"), "public")


def _region(entry: Entry) -> tuple[Known, ...]:
    return tuple(
        Known(_number(readers, phone), entry.name, readers.one_of(READERS)) for phone, readers in entry.pairs().items()
    )


def _withdrawn(entry: Entry) -> Withdrawn:
    parts = entry.parts("was source", "now")
    now = _number(parts["now"], parts.text("now")) if "now" in parts else ""
    return Withdrawn(_number(entry, entry.name), parts.text("was"), now, parts.text("source"))


def _number(entry: Entry, text: str) -> str:
    """Digits in their owner's groups. Withdrawn numbers may be of any length: that may be what is wrong with them."""
    if not re.fullmatch(r"[0-9]+( [0-9]+)*", text):
        raise entry.refusal(f"'{text}' is not a telephone number", "write digits, in groups with one space between")
    return text
