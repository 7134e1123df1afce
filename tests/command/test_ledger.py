"""The ledger: every file has its line, however many are writing, and whatever they die of."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from leaflets.command import main
from leaflets.command.ledger import NAME, append, order_of, read_ledger
from leaflets.problem import Refused

ROOT = Path(__file__).parents[2]
SAID = {
    "layout": "poster/a4",
    "region": "leeds",
    "language": "en",
    "edition": "press",
    "theme": "",
    "paper": "",
    "printer": "",
    "one_ink": False,
    "final": False,
    "day": "2026-11-23",
    "standing": "proof, unconfirmed: contacts",
    "digests": {"words": "0123456789abcdef"},
    "contacts": [["main", "0113 222 4403"]],
    "faces": ["NotoSans-Regular"],
}
LINE = {
    "time": "2026-11-23T09:30:00Z",
    "file": "leeds/poster-a4-en-press.pdf",
    "sha256": "0" * 64,
    "provenance": SAID,
    "doubts": ["contacts"],
    "order": order_of(SAID),
}
WRITER = """
import json, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from leaflets.command.ledger import append
line = json.loads(sys.argv[3])
for number in range(int(sys.argv[4])):
    append(Path(sys.argv[2]), json.dumps({**line, "file": f"{sys.argv[5]}-{number}", "doubts": ["x" * 9000]}).encode())
"""


def writing(file: Path, name: str, times: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WRITER, str(ROOT), str(file), json.dumps(LINE), str(times), name]
    return subprocess.Popen(command)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795426200")


def build(out: Path, *more: str, layout: str = "contacts/a6") -> int:
    return main(["build", layout, "--region", "leeds", "--language", "en", "--out", str(out), *more], ROOT)


def test_every_file_that_is_built_has_a_line(tmp_path, capsys):
    assert build(tmp_path / "out", "--for", "press,screen") == 0
    lines, problems = read_ledger(tmp_path / "out")
    assert problems == []
    assert [line.file for line in lines] == ["leeds/contacts-a6-en-press.pdf", "leeds/contacts-a6-en-screen.pdf"]
    (press, _) = lines
    assert press.time == "2026-11-23T09:30:00Z"
    assert dict(press.provenance.contacts)["main"] == "0113 222 4403"
    assert press.doubts == ("contacts", "wording")
    assert press.order == ("build", "contacts/a6", "--region", "leeds", "--language", "en", "--for", "press")


def test_a_kept_file_has_a_line_too(tmp_path, capsys):
    build(tmp_path / "out")
    build(tmp_path / "out")
    first, second = read_ledger(tmp_path / "out")[0]
    assert first == second


def test_its_digest_is_the_files(tmp_path, capsys):
    import hashlib

    build(tmp_path / "out")
    ((line,), _) = read_ledger(tmp_path / "out")
    assert hashlib.sha256((tmp_path / "out" / line.file).read_bytes()).hexdigest() == line.sha256


def test_its_order_makes_the_same_file_again(tmp_path, capsys):
    build(tmp_path / "out", "--for", "office", "--paper", "a3", "--one-ink", "--theme", "contrast", layout="poster/a4")
    ((line,), _) = read_ledger(tmp_path / "out")
    assert main([*line.order, "--out", str(tmp_path / "again")], ROOT) == 0
    assert read_ledger(tmp_path / "again")[0] == [line]


def test_lines_of_many_processes_are_whole(tmp_path):
    writers = [writing(tmp_path / NAME, str(name), 40) for name in range(4)]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0, 0]
    lines, problems = read_ledger(tmp_path)
    assert problems == []
    assert {line.file for line in lines} == {f"{name}-{number}" for name in range(4) for number in range(40)}
    assert len(lines) == 160


def test_a_process_that_is_killed_leaves_no_half_line_for_long(tmp_path):
    file, survivors = tmp_path / NAME, 0
    file.touch()
    for round_ in range(50):
        before, writer = file.stat().st_size, writing(file, f"killed-{round_}", 100_000)
        started = time.monotonic()
        while file.stat().st_size == before and time.monotonic() - started < 20:
            time.sleep(0.002)
        time.sleep(round_ % 7 * 0.0013)
        writer.kill()
        writer.wait(timeout=20)
        lines, problems = read_ledger(tmp_path)
        # The last line alone may have been cut off, and the next to write takes that away.
        assert [problem.place.line for problem in problems] in ([], [len(lines) + 1])
        append(file, json.dumps(LINE).encode())
        mended, problems = read_ledger(tmp_path)
        assert problems == []
        assert len(mended) == len(lines) + 1
        survivors += len(lines)
        file.write_bytes(b"")
    assert survivors > 50


@pytest.mark.parametrize("cut", [1, 2, 40, 300])
def test_a_torn_line_is_passed_over_and_then_taken_away(tmp_path, cut):
    file, whole = tmp_path / NAME, json.dumps(LINE).encode()
    for _ in range(2):
        append(file, whole)
    file.write_bytes(file.read_bytes()[:-cut])
    # Without its last character, the end of the line, a line is whole all the same.
    left, warned = (2, []) if cut == 1 else (1, [f"{file}:2: was cut off, or is no line of ours: it is passed over"])
    lines, problems = read_ledger(tmp_path)
    assert (len(lines), [str(problem) for problem in problems]) == (left, warned)
    append(file, whole)
    lines, problems = read_ledger(tmp_path)
    assert (len(lines), problems) == (left + 1, [])


def test_a_long_torn_line_is_taken_away_too(tmp_path):
    (tmp_path / NAME).write_bytes(json.dumps(LINE).encode() + b"\n" + b'{"x": "' + b"x" * 200_000)
    append(tmp_path / NAME, json.dumps(LINE).encode())
    assert (len(read_ledger(tmp_path)[0]), read_ledger(tmp_path)[1]) == (2, [])


@pytest.mark.parametrize("rubbish", [b"\xff\xfe\x00", b"[]", b"{}", b"null", b'{"file": 3}', b"[" * 100_000])
def test_rubbish_is_passed_over(tmp_path, rubbish):
    append(tmp_path / NAME, rubbish)
    append(tmp_path / NAME, json.dumps(LINE).encode())
    lines, problems = read_ledger(tmp_path)
    assert len(lines) == 1
    assert [problem.place.line for problem in problems] == [1]


def test_a_ledger_that_cannot_be_written_is_one_line(tmp_path, capsys):
    (tmp_path / "out" / NAME).mkdir(parents=True)
    assert build(tmp_path / "out") == 1
    said = capsys.readouterr()
    assert (
        said.err == f"{tmp_path / 'out' / NAME}: cannot be written (Is a directory): choose another folder with --out\n"
    )
    assert said.out == ""


def test_without_a_ledger_there_is_nothing_to_read(tmp_path):
    with pytest.raises(Refused) as refused:
        read_ledger(tmp_path)
    assert "there is no ledger" in str(refused.value)
