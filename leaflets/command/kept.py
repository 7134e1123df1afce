"""Finished files, kept on disk: asked for again while nothing that they depend on has changed, they need no press.

A file is kept under a digest of everything it was made from: every byte of `content` and `layouts`, but of regions and
translations its own; the fonts and the program by name, size and time; the libraries by name and version; and the
order. What is kept carries its own digest,
and is thrown away where that fails.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from leaflets.command.orders import Order

MOST = 256_000_000
"""Bytes kept at most; the oldest go first."""
USUAL = 50_000
"""Bytes that no kept file is likely to stay under: while there are few of them, none need be weighed."""


ONES_OWN = ("regions", "translations")
"""Folders of which a file depends on its own region's and languages' files alone."""


class Finished(NamedTuple):
    """A file that is ready: its bytes, and what a report says of it.

    One in `pixels` is for a screen, which is given a picture of exactly that size. `provenance` is in plain words and
    lists, as JSON has them. `inks` are how many the front and the back take, as in 4/0.
    """

    pdf: bytes
    pages: int
    pixels: bool
    sizes: dict[str, float]
    doubts: list[str]
    gave_way: list[str]
    stale: list[str]
    provenance: dict[str, Any]
    inks: str = ""


class Kept:
    """The files kept for one library. Where its folder cannot be used, nothing is kept, and nothing is lost."""

    def __init__(self, root: Path, folder: Path | None = None) -> None:
        self._root = root
        self._folder = folder or _usual_folder()

    def find(self, order: Order) -> Finished | None:
        """The file, if it is kept, and whole."""
        import json

        try:
            data = self._path(order).read_bytes()
        except OSError:
            return None
        head, _, pdf = data.partition(b"\n")
        try:
            said = json.loads(head)
            whole = said["sha256"] == hashlib.sha256(pdf).hexdigest()
        except (ValueError, KeyError, TypeError):
            return None
        parts = [said.get(name) for name in Finished._fields[1:]]
        return Finished(pdf, *parts) if whole and None not in parts else None

    def keep(self, order: Order, finished: Finished) -> None:
        """Keeps the file. That it cannot be kept is no reason to stop."""
        import json

        from leaflets.command.files import write_files
        from leaflets.problem import Refused

        said = {**finished._asdict(), "pdf": None, "sha256": hashlib.sha256(finished.pdf).hexdigest()}
        try:
            write_files({self._path(order): json.dumps(said).encode() + b"\n" + finished.pdf}, durable=False)
            self._thin_out()
        except (Refused, OSError):
            return

    def _path(self, order: Order) -> Path:
        made_of = hashlib.sha256("\n".join((self._library, *order)).encode())
        content = self._root / "content"
        own = [content / "regions" / f"{order.region}.yaml"]
        own += [content / "translations" / f"{tag}.po" for tag in order.language.split("+")]
        for file in own:
            made_of.update(file.read_bytes() if file.is_file() else b"")
        digest = made_of.hexdigest()
        return self._folder / digest[:2] / digest

    @cached_property
    def _library(self) -> str:
        """The digest of everything that every file can depend on."""
        installed = sorted(file.name for folder in sys.path for file in Path(folder).glob("*.dist-info"))
        digest = hashlib.sha256(repr((sys.version, installed)).encode())
        for folder in ("content", "layouts"):
            for path in _files(self._root / folder, *ONES_OWN):
                digest.update(f"\n{path}\n".encode())
                digest.update(Path(path).read_bytes())
        for whole in (self._root / "fonts", Path(__file__).parents[1]):
            for path in _files(whole):
                found = Path(path).stat()
                digest.update(f"\n{path} {found.st_size} {found.st_mtime_ns}".encode())
        return digest.hexdigest()

    def _thin_out(self) -> None:
        with os.scandir(self._folder) as folders:
            files = [file for folder in folders if folder.is_dir() for file in os.scandir(folder)]
        if len(files) * USUAL < MOST:
            return
        kept = sorted((file.stat().st_mtime, file.stat().st_size, file.path) for file in files)
        spare = sum(size for _, size, _ in kept) - MOST
        for _, size, file in kept:
            if spare <= 0:
                return
            Path(file).unlink(missing_ok=True)
            spare -= size


def _files(folder: Path, *others: str) -> Iterator[str]:
    """Every file below a folder, in one order everywhere; without what Python keeps for itself, and those `others`."""
    for path, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in ("__pycache__", *others))
        yield from (f"{path}/{name}" for name in sorted(names))


def _usual_folder() -> Path:
    """Where the system keeps what can be made again (XDG Base Directory Specification; LOCALAPPDATA on Windows)."""
    base: Any = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "leaflets"
