"""Recall: files whose details have changed since, from the ledger alone."""

import shutil
from pathlib import Path

import pytest

from leaflets.command import main

ROOT = Path(__file__).parents[2]
MAIN = "0113 222 4403"


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795426200")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def house(tmp_path):
    """The house with content and layouts of its own, and two files made from it."""
    house = tmp_path / "house"
    for part in ("content", "layouts"):
        shutil.copytree(ROOT / part, house / part)
    for part in ("fonts", "leaflets"):
        (house / part).symlink_to(ROOT / part)
    arguments = ["build", "contacts/a6", "--region", "leeds", "--language", "en,ur", "--out", "out"]
    assert main(arguments, house) == 0
    return house


def run(capsys, house, *arguments):
    capsys.readouterr()
    code = main(arguments, house)
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_nothing_is_recalled_while_nothing_has_changed(house, capsys):
    assert run(capsys, house, "recall") == (0, ["nothing to recall among 2 files"], [])


def test_a_changed_number_recalls_every_file_that_carries_it(house, capsys):
    change(house / "content/regions/leeds.yaml", MAIN, "0113 378 1590")
    code, said, _ = run(capsys, house, "recall")
    assert code == 0
    assert said == [
        "out/leeds/contacts-a6-en-press.pdf",
        "  made 2026-11-23, dated 2026-11-23, a proof",
        "  main was 0113 222 4403 and is now 0113 378 1590",
        "  replace it: python generate.py build contacts/a6 --region leeds --language en --for press --out out",
        "out/leeds/contacts-a6-ur-press.pdf",
        "  made 2026-11-23, dated 2026-11-23, a proof",
        "  main was 0113 222 4403 and is now 0113 378 1590",
        "  replace it: python generate.py build contacts/a6 --region leeds --language ur --for press --out out",
    ]


def test_changed_words_recall_files_in_their_language_alone(house, capsys):
    file = house / "content/translations/ur.po"
    change(file, 'msgctxt "contacts.title"', 'msgctxt "contacts.title"')
    text = file.read_text("utf-8")
    at = text.index("msgstr", text.index('msgctxt "contacts.title"'))
    file.write_text(text[:at] + text[at:].replace('msgstr "', 'msgstr "ا', 1), "utf-8")
    code, said, _ = run(capsys, house, "recall")
    assert code == 0
    assert said[0] == "out/leeds/contacts-a6-ur-press.pdf"
    assert said[2] == "  its words have changed"
    assert len(said) == 4


def test_a_regions_name_is_a_detail(house, capsys):
    change(house / "content/regions/leeds.yaml", "name: Leeds City Council", "name: City of Leeds")
    _, said, _ = run(capsys, house, "recall")
    assert said[2] == "  its region's names, police force, logos or colours have changed"


def test_how_a_piece_looks_is_not_a_detail(house, capsys):
    change(house / "layouts/contacts/a6.yaml", "\nframes:\n", "\n# Frames.\nframes:\n")
    assert run(capsys, house, "recall")[1] == ["nothing to recall among 2 files"]


def test_a_region_that_is_gone_is_told(house, capsys):
    (house / "content/regions/leeds.yaml").unlink()
    _, said, _ = run(capsys, house, "recall", "--region", "leeds")
    assert said[2].startswith("  it can no longer be made: there is no region called 'leeds'")


def test_the_latest_line_of_a_file_counts(house, capsys):
    change(house / "content/regions/leeds.yaml", MAIN, "0113 378 1590")
    assert main(["build", "contacts/a6", "--region", "leeds", "--language", "en", "--out", "out"], house) == 0
    _, said, _ = run(capsys, house, "recall")
    assert [line for line in said if line.startswith("out")] == ["out/leeds/contacts-a6-ur-press.pdf"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["--since", "2026-11-23"], 2),
        (["--since", "2026-11-24"], 0),
        (["--region", "leeds"], 2),
        (["--contact", "01132224403"], 2),
        (["--contact", "0113 378 1590"], 0),
        (["--contact", MAIN, "--since", "2026-11-24"], 0),
    ],
)
def test_what_is_asked_for_is_what_is_told(house, capsys, asked, found):
    change(house / "content/regions/leeds.yaml", MAIN, "0113 378 1590")
    _, said, _ = run(capsys, house, "recall", *asked)
    assert sum(line.startswith("out/") for line in said) == found


def test_a_contact_is_told_whether_it_has_changed_or_not(house, capsys):
    _, said, _ = run(capsys, house, "recall", "--contact", "999")
    assert said[:3] == [
        "out/leeds/contacts-a6-en-press.pdf",
        "  made 2026-11-23, dated 2026-11-23, a proof",
        "  carries 999 (emergency_999)",
    ]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (["--since", "23/11/2026"], "--since cannot be '23/11/2026': write the day as 2026-11-23"),
        (["--since", "2026-02-30"], "--since cannot be '2026-02-30': write the day as 2026-11-23"),
        (["--contact", "the council"], "--contact cannot be 'the council': write the number"),
        (["--contact", "٠١١٣"], "--contact cannot be '٠١١٣': write the number"),
        (["--region", "leds"], "there is no region called 'leds': did you mean 'leeds'?"),
        (["--out", "elsewhere"], "elsewhere/ledger.jsonl: there is no ledger"),
        (["--out", "house/content/policy.yaml"], "house/content/policy.yaml/ledger.jsonl: "),
    ],
)
def test_what_makes_no_sense_is_one_line(house, capsys, asked, message):
    code, out, said = run(capsys, house, "recall", *asked)
    assert (code, out, len(said)) == (1, [], 1)
    assert said[0].startswith(message)


def test_a_torn_line_is_warned_of_and_the_rest_is_told(house, capsys):
    ledger = Path("out/ledger.jsonl")
    ledger.write_bytes(ledger.read_bytes() + b'{"time": "2026-11-')
    change(house / "content/regions/leeds.yaml", MAIN, "0113 378 1590")
    code, out, said = run(capsys, house, "recall")
    assert code == 0
    assert len(out) == 8
    assert said == ["out/ledger.jsonl:3: was cut off, or is no line of ours: it is passed over"]
