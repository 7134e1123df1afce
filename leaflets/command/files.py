"""Files that are either wholly there or not there at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from leaflets.problem import Place, Problem, Refused


def write_file(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Writes beside the file first, then moves into its place: a full disk or a power cut leaves the old one whole.

    What is not `durable` need not survive a power cut.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        if temporary:
            temporary.unlink(missing_ok=True)
        mend = "free some space" if error.errno == errno.ENOSPC else "choose another folder with --out"
        raise Refused(Problem(Place(str(path)), f"cannot be written ({error.strerror})", mend)) from None


def _umask() -> int:
    """What the user's files are not to allow; the system only tells by being told."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
