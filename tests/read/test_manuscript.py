"""Files as somebody has handed them in: what no text may hold."""

from pathlib import Path

import pytest

from leaflets.read.manuscript import composed, read_text
from read.files import faults, written

TURNING = [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069]
"""Embeddings, overrides, isolates, and what ends them."""
NOBODYS = [0xFDD0, 0xFDD3, 0xFDEF]
"""Noncharacters: marks are written with some of them while words are being filled in."""
ALLOWED = [0x200C, 0x200D, 0x200E, 0x200F, 0x061C, 0xFDCF, 0xFDF0, 0xA0]


def hidden(code: int) -> str:
    if code in NOBODYS:
        return "has a character that text cannot have"
    return f"there is a hidden character that turns text round (U+{code:04X})"


@pytest.mark.parametrize("code", TURNING + NOBODYS)
def test_a_hidden_character_is_refused_in_any_text(tmp_path: Path, code: int) -> None:
    file = written(tmp_path, "ur.po", f'msgid "a"\nmsgstr "b{chr(code)}"\n')
    assert faults(lambda: read_text(file)) == [f"2: {hidden(code)}"]


@pytest.mark.parametrize("code", TURNING + NOBODYS)
@pytest.mark.parametrize("escape", ["\\u{:04X}", "\\u{:04x}", "\\U{:08X}"])
def test_nor_may_it_be_written_out_in_yaml(tmp_path: Path, code: int, escape: str) -> None:
    file = written(tmp_path, "file.yaml", f'a: b\nc:\n  - "d{escape.format(code)}"\n')
    assert faults(lambda: composed(file)) == [f"3: {hidden(code)}"]


def test_nor_in_a_key(tmp_path: Path) -> None:
    file = written(tmp_path, "file.yaml", '"a\\u202E": b\n')
    assert faults(lambda: composed(file)) == [f"1: {hidden(0x202E)}"]


@pytest.mark.parametrize("quoted", ["'\\u202E'", "\\u202E", '"\\\\u202E"'])
def test_what_only_looks_like_an_escape_is_text(tmp_path: Path, quoted: str) -> None:
    assert composed(written(tmp_path, "file.yaml", f"a: {quoted}\n")).value[0][1].value == "\\u202E"


@pytest.mark.parametrize("code", ALLOWED)
def test_joiners_and_marks_that_languages_need_are_left_alone(tmp_path: Path, code: int) -> None:
    file = written(tmp_path, "file.yaml", f'a: b{chr(code)}c\nd: "b\\u{code:04X}c"\n')
    assert [value.value for _, value in composed(file).value] == [f"b{chr(code)}c"] * 2
