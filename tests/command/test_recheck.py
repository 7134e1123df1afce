"""`preflight FILE`: what a file is, whether it still holds, and one line for whatever is not a file of ours."""

import io
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from leaflets.command import main
from verify.tampering import block_changed, tampered

ROOT = Path(__file__).parents[2]
MAIN = "0113 222 4403"
FILE = "out/leeds/contacts-a6-en-press.pdf"


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795426200")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def house(tmp_path):
    """The house with content and layouts of its own, and a file made from it."""
    house = tmp_path / "house"
    for part in ("content", "layouts"):
        shutil.copytree(ROOT / part, house / part)
    for part in ("fonts", "leaflets"):
        (house / part).symlink_to(ROOT / part)
    assert main(["build", "contacts/a6", "--region", "leeds", "--language", "en", "--out", "out"], house) == 0
    return house


def recheck(capsys, house, *files):
    capsys.readouterr()
    code = main(["preflight", *map(str, files)], house)
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_a_file_that_holds_is_told_as_it_is(house, capsys):
    code, said, wrong = recheck(capsys, house, FILE)
    assert (code, wrong) == (0, [])
    assert said[0] == FILE
    assert "  piece     contacts/a6 for leeds in en, press edition" in said
    assert "  state     proof, dated 2026-11-23; proof, unconfirmed: contacts, wording" in said
    assert f"  contact   main: {MAIN}" in said
    assert f"  number    {MAIN} (main)" in said
    assert "  page      1 of 1: 105 x 148 mm, bleed 3.0 mm, on a sheet of 125 x 168 mm" in said
    assert any(line.startswith("  inks      cyan, magenta, yellow, black; ") for line in said)
    assert any(line.startswith("  sha256    ") for line in said)
    assert said[-1] == "  holds     nothing that it tells its readers has changed"


CHANGES = {
    "content/regions/leeds.yaml": (MAIN, "0113 378 1590", "main was 0113 222 4403 and is now 0113 378 1590"),
    "content/english/contacts.yaml": ("title: ", "title: The ", "its words have changed"),
    "layouts/contacts/a6.yaml": ("\nframes:\n", "\n# Frames.\nframes:\n", "its layout has changed"),
    "layouts/house.yaml": ("\ninks:\n", "\n# Inks.\ninks:\n", "its layout has changed"),
    "layouts/pictures/device-mobile.svg": ("<svg", "<svg ", "its layout has changed"),
}


@pytest.mark.parametrize("file", CHANGES)
def test_what_has_changed_since_is_told(house, capsys, file):
    old, new, fault = CHANGES[file]
    change(house / file, old, new)
    code, said, wrong = recheck(capsys, house, FILE)
    assert code == 1
    assert wrong == [f"{FILE}: {fault}: build it again"]
    assert "holds" not in said[-1]


def test_a_file_that_was_altered_is_not_the_ledgers(house, capsys):
    path = Path(FILE)
    path.write_bytes(tampered(path.read_bytes(), lambda document: None))
    code, _, wrong = recheck(capsys, house, FILE)
    assert code == 1
    assert wrong == [
        f"{FILE}: is not the file that the ledger has under its name: build it again",
        f"{FILE}: is not the file that is made from what it names: it has been changed since: do not print it",
    ]


def test_a_file_that_was_altered_on_its_way_is_told_without_a_ledger(house, capsys):
    data = Path(FILE).read_bytes()
    Path("handed-on.pdf").write_bytes(data + b"\n")
    code, _, wrong = recheck(capsys, house, "handed-on.pdf")
    assert code == 1
    assert wrong == [
        "handed-on.pdf: is not the file that is made from what it names: it has been changed since: do not print it"
    ]


def test_a_number_that_nobody_has_is_told(house, capsys):
    def other(block: str, codes: dict[str, int]) -> str:
        return block.replace(f"<{codes['3']:04X}>] TJ", f"<{codes['4']:04X}>] TJ")

    Path("handed-on.pdf").write_bytes(tampered(Path(FILE).read_bytes(), block_changed(MAIN, other)))
    code, _, wrong = recheck(capsys, house, "handed-on.pdf")
    assert code == 1
    number = "0113 222 4404"
    assert wrong == [
        f"handed-on.pdf: shows the number {number}, which none of its contacts has: do not print it: build it again",
        f"handed-on.pdf: does not show the number {MAIN} (main): do not print it: build it again",
        "handed-on.pdf: is not the file that is made from what it names: it has been changed since: do not print it",
    ]


def blank() -> bytes:
    document, data = pypdfium2.PdfDocument.new(), io.BytesIO()
    document.new_page(200, 300)
    document.save(data)
    return data.getvalue()


def locked(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        changed = io.BytesIO()
        document.save(changed, encryption=pikepdf.Encryption(owner="o", user="u"))
    return changed.getvalue()


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (lambda pdf: blank(), "is not one of ours: it does not say what it was made from"),
        (locked, "asks for a password"),
        (lambda pdf: pdf[: len(pdf) // 2], "is no PDF, or a damaged one"),
        (lambda pdf: b"", "is no PDF, or a damaged one"),
        (lambda pdf: b"hello", "is no PDF, or a damaged one"),
        (lambda pdf: pdf.replace(b"edition: press", b"edition: prezz"), "there is no edition called 'prezz'"),
        (lambda pdf: pdf.replace(b"region: leeds", b"region: l../x"), "it can no longer be made: there is no region"),
    ],
    ids=["another's", "locked", "half", "empty", "text", "edition", "region"],
)
def test_what_is_not_a_file_of_ours_is_one_line(house, capsys, data, fault):
    Path("x.pdf").write_bytes(data(Path(FILE).read_bytes()))
    code, _, wrong = recheck(capsys, house, "x.pdf")
    assert code == 1
    assert len(wrong) == 1
    assert wrong[0].startswith("x.pdf: ")
    assert fault in wrong[0]


@pytest.mark.parametrize(("path", "fault"), [("nowhere.pdf", "No such file"), ("house", "Is a directory")])
def test_a_path_that_is_no_file_is_one_line(house, capsys, path, fault):
    code, out, wrong = recheck(capsys, house, path)
    assert (code, out, len(wrong)) == (1, [], 1)
    assert fault in wrong[0]


def test_a_huge_file_is_not_read(house, capsys):
    with Path("huge.pdf").open("wb") as file:
        file.truncate(300_000_000)
    assert recheck(capsys, house, "huge.pdf") == (1, [], ["huge.pdf: is larger than 200 MB: no file of ours is"])


def test_one_file_that_is_wrong_does_not_hide_the_next(house, capsys):
    code, out, wrong = recheck(capsys, house, "nowhere.pdf", FILE)
    assert code == 1
    assert out[0] == FILE
    assert len(wrong) == 1
