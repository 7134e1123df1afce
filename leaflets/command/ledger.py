"""The ledger: `ledger.jsonl` in the output folder, with a line for every file that has ever been made there.

A line is written at one go while nobody else writes, and is never changed. Where a process is killed in the middle of
one, its first part may be left: readers pass over it, and whoever writes next takes it away.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflets.command.kept import Finished
from leaflets.problem import Place, Problem, Refused

if TYPE_CHECKING:
    from leaflets.provenance import Recorded

NAME = "ledger.jsonl"
CHUNK = 1 << 16
FAR = 1 << 30
"""Where a lock lies on Windows, which does not let others read what is locked: beyond all that is ever there."""


def record(folder: Path, path: Path, finished: Finished) -> None:
    """Adds a finished file, written to `path`, to its folder's ledger."""
    import json

    line = {
        "time": _now(),
        "file": path.relative_to(folder).as_posix(),
        "sha256": hashlib.sha256(finished.pdf).hexdigest(),
        "provenance": finished.provenance,
        "doubts": finished.doubts,
        "order": order_of(finished.provenance),
    }
    append(folder / NAME, json.dumps(line, ensure_ascii=False).encode())


def order_of(said: Mapping[str, Any]) -> list[str]:
    """The words for the command line that make a file with this provenance again, on the day that they are said."""
    order = ["build", said["layout"], "--region", said["region"], "--language", said["language"]]
    order += ["--for", said["edition"]]
    for name in ("theme", "paper", "printer"):
        if said[name] and (name, said[name]) != ("paper", "a4"):
            order += [f"--{name}", said[name]]
    order += ["--one-ink"] if said["one_ink"] else []
    return [*order, "--final"] if said["final"] else order


def append(file: Path, line: bytes) -> None:
    """Adds a line to a file, whole or not at all, however many others are adding theirs."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            _lock(descriptor)
            whole = _mended(descriptor) + line + b"\n"
            size = os.lseek(descriptor, 0, os.SEEK_END)
            if os.write(descriptor, whole) < len(whole):
                os.ftruncate(descriptor, size)
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        finally:
            os.close(descriptor)
    except OSError as error:
        mend = "free some space" if error.errno == errno.ENOSPC else "choose another folder with --out"
        raise Refused(Problem(Place(str(file)), f"cannot be written ({error.strerror})", mend)) from None


def _mended(descriptor: int) -> bytes:
    """Takes away a last line that was cut off; what must stand before the next where one only lacks its end."""
    import json

    size = os.lseek(descriptor, 0, os.SEEK_END)
    start, tail = size, b""
    while start and b"\n" not in tail:
        length = min(CHUNK, start)
        start = os.lseek(descriptor, start - length, os.SEEK_SET)
        tail = os.read(descriptor, length) + tail
    tail = tail.rpartition(b"\n")[2]
    if not tail:
        return b""
    try:
        json.loads(tail)
    except (ValueError, RecursionError):
        os.ftruncate(descriptor, size - len(tail))
        return b""
    return b"\n"


def _lock(descriptor: int) -> None:
    """Waits until nobody else has the file. The lock goes with the descriptor, also where its process is killed."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)


def read_ledger(folder: Path) -> tuple[list[Recorded], list[Problem]]:
    """Every line of a folder's ledger, oldest first, and a problem for each that cannot be read.

    Refused where there is no ledger.
    """
    from msgspec import DecodeError
    from msgspec.json import Decoder

    from leaflets.provenance import Recorded

    file, decoder = folder / NAME, Decoder(Recorded)
    found: list[Recorded] = []
    problems: list[Problem] = []
    try:
        with file.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                try:
                    found += [decoder.decode(line)] if line.strip() else []
                except (DecodeError, UnicodeDecodeError):
                    fault = "was cut off, or is no line of ours"
                    problems.append(Problem(Place(str(file), number), fault, "it is passed over"))
    except FileNotFoundError:
        mend = "name the folder that files were made in with --out"
        raise Refused(Problem(Place(str(file)), "there is no ledger", mend)) from None
    except OSError as error:
        raise Refused(Problem(Place(str(file)), f"cannot be read ({error.strerror})", "check its rights")) from None
    return found, problems


def _now() -> str:
    """Now, in UTC; SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(int(epoch) if epoch else None))
