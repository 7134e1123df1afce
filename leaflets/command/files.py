"""Files that are either wholly there or not there at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from leaflets.problem import Place, Problem, Refused


def write_files(files: Mapping[Path, bytes], *, durable: bool = True) -> None:
    """Writes each beside its place first, and moves them there once all are written.

    A full disk or a power cut leaves the old ones whole. What is not `durable` need not survive a power cut.
    """
    waiting: dict[Path, Path] = {}
    path = Path()
    try:
        for path, data in files.items():
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            path.parent.mkdir(parents=True, exist_ok=True)
            waiting[path] = _written_beside(path, data, durable)
        for path, temporary in waiting.items():
            temporary.replace(path)
    except OSError as error:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)
        mend = "free some space" if error.errno == errno.ENOSPC else "choose another folder with --out"
        raise Refused(Problem(Place(str(path)), f"cannot be written ({error.strerror})", mend)) from None


def _written_beside(path: Path, data: bytes, durable: bool) -> Path:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    """What the user's files are not to allow; the system only tells by being told."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
