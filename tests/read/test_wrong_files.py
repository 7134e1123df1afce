"""Every file of `tests/wrong` is laid over the library, and earns exactly the message that its first lines hold.

The bad files speak of a small publication of their own, `plain`, so that they need not follow every change of a poster.
Those whose fault is in their bytes are made here.
"""

import re
import shutil
import struct
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from leaflets.job import PRESS, Job, Proof
from leaflets.press import Press
from leaflets.read.library import Library

ROOT = Path(__file__).parents[2]
PLAIN = Path(__file__).parent / "plain"
WRONG = sorted((ROOT / "tests" / "wrong").iterdir())
MESSAGE = re.compile(r"(?:#|<!--) ((?:content|layouts|fonts)/\S+?(?::\d+)?: .*?)(?: -->)?")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library to spoil, in the working folder: a copy of the house's own, with a plain publication in it."""
    for folder in ("content", "layouts"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "fonts").mkdir()
    for file in (ROOT / "fonts").iterdir():
        (tmp_path / "fonts" / file.name).symlink_to(file)
    (tmp_path / "layouts" / "plain").mkdir()
    shutil.copy(PLAIN / "layout.yaml", tmp_path / "layouts" / "plain" / "a4.yaml")
    shutil.copy(PLAIN / "words.yaml", tmp_path / "content" / "english" / "plain.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def built(desk: Path, language: str = "en", layout: str = "plain/a4") -> Proof:
    return Press(Library(desk)).run(Job(layout, "leeds", language, PRESS, "", date(2026, 11, 23)))


def refusals(proof: Proof) -> list[str]:
    """What is wrong; nothing may have been made."""
    assert proof.pdf == b""
    return [str(problem) for problem in proof.problems]


def laid(desk: Path, path: str, content: bytes) -> None:
    file = desk / path
    file.unlink(missing_ok=True)
    file.write_bytes(content)


def earned(text: str) -> list[str]:
    """The messages in the comments that a bad file begins with."""
    messages = []
    for line in text.splitlines():
        match = MESSAGE.fullmatch(line)
        if not match:
            break
        messages.append(match[1])
    return messages


def test_the_plain_publication_itself_has_no_fault(desk: Path) -> None:
    proof = built(desk)
    assert proof.problems == ()
    assert proof.pdf.startswith(b"%PDF-")


@pytest.mark.parametrize("wrong", WRONG, ids=lambda file: file.name)
def test_a_wrong_file_earns_its_message(desk: Path, wrong: Path) -> None:
    content = wrong.read_bytes()
    messages = earned(content.decode())
    assert messages, f"{wrong.name} does not begin with a message"
    path = messages[0].partition(": ")[0].partition(":")[0]
    laid(desk, path, content)
    assert refusals(built(desk, "ur" if path.endswith("ur.po") else "en")) == messages
