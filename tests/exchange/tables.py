"""Tables and feeds as other people send them."""

import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

HEADER = "region,contact,contact_name,phone,audience,source"


def csv_at(folder: Path, *rows: str, header: str = HEADER, name: str = "contacts.csv") -> Path:
    file = folder / name
    file.write_text("\n".join((header, *rows)) + "\n", "utf-8")
    return file


def workbook_at(folder: Path, *rows: Sequence[object], name: str = "contacts.xlsx") -> Path:
    workbook = Workbook()
    for row in rows:
        workbook.worksheets[0].append(list(row))
    workbook.save(folder / name)
    return folder / name


def feed_at(folder: Path, feed: object) -> Path:
    file = folder / "feed.json"
    file.write_text(json.dumps(feed), "utf-8")
    return file


def with_part(file: Path, part: str, data: bytes) -> Path:
    """The workbook with one more part."""
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(part, data)
    return file


def with_sheet(file: Path, old: str, new: str) -> Path:
    """The workbook with something else in its sheet's XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(file) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
        for part in package.infolist():
            data = package.read(part)
            if part.filename.endswith("sheet1.xml"):
                assert old in data.decode()
                data = data.decode().replace(old, new).encode()
            changed.writestr(part, data)
    file.write_bytes(out.getvalue())
    return file
