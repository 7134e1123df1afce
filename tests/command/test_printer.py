"""Files for each printer as they come out: boxes, colour in the bleed, marks, output intent."""

import io
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from leaflets.command import main
from leaflets.measure import MM
from witnesses import pdfx4, verapdf

ROOT = Path(__file__).parents[2]
PRINTERS = ("digital", "large-format", "online", "print-room", "sheetfed")
DEEP, GLOW = (13, 62, 80), (254, 203, 75)
"""Harbour's two fields, as a screen shows them."""


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(capsys, *arguments, root=ROOT):
    code = main(arguments, root)
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def build(capsys, out, *more, layout="poster/a1", root=ROOT):
    asked = ("build", layout, "--region", "leeds", "--language", "en", "--out", str(out), *more)
    return run(capsys, *asked, root=root)


@pytest.fixture(params=PRINTERS)
def made(request, capsys, tmp_path, library):
    """A printer, and the poster that was made for it."""
    code, (path,), _ = build(capsys, tmp_path, "--printer", request.param)
    assert code == 0
    assert Path(path).name == f"poster-a1-en-press-{request.param}.pdf"
    return library.printer(request.param), Path(path).read_bytes()


def boxes(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (page,) = document.pages
        return {name: [float(side) for side in page[f"/{name}"]] for name in ("MediaBox", "BleedBox", "TrimBox")}


def test_the_boxes_are_the_printers(made):
    printer, pdf = made
    found = boxes(pdf)
    trim, bleed, media = found["TrimBox"], found["BleedBox"], found["MediaBox"]
    assert (trim[2] - trim[0]) / MM == pytest.approx(594, abs=0.01)
    margins = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]
    assert margins == pytest.approx([printer.bleed] * 4, abs=0.01)
    assert (media == bleed) is not printer.marks


def test_the_bleed_is_covered_with_the_fields_own_ink(made):
    """Half a point inside the bleed's edge, on both sides of both fields, and all along the top."""
    _, pdf = made
    found = boxes(pdf)
    bleed, trim, media = found["BleedBox"], found["TrimBox"], found["MediaBox"]
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    picture = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()

    def at(x, y):
        return picture.getpixel((int(x - media[0]), int(media[3] - y)))

    height = trim[3] - trim[1]
    ask, answer = trim[3] - 0.1 * height, trim[1] + 0.22 * height
    for x in (bleed[0] + 1.5, bleed[2] - 1.5):
        assert at(x, ask) == pytest.approx(DEEP, abs=40)
        assert at(x, answer) == pytest.approx(GLOW, abs=40)
    for share in (0.05, 0.5, 0.95):
        assert at(bleed[0] + share * (bleed[2] - bleed[0]), bleed[3] - 1.5) == pytest.approx(DEEP, abs=40)


def test_every_file_keeps_pdfx4_and_the_press_rules(made):
    _, pdf = made
    assert pdfx4.broken_rules(pdf) == []


def test_a_file_for_a_printer_keeps_the_other_standards_too(capsys, tmp_path):
    _, (path,), _ = build(capsys, tmp_path, "--printer", "online", layout="parents/dl-roll-fold")
    assert verapdf.broken_rules(Path(path), "ua1") == []
    assert verapdf.broken_rules(Path(path), "2a") == []


def test_a_printers_own_profile_is_the_output_intent(capsys, tmp_path):
    house = tmp_path / "house"
    shutil.copytree(ROOT / "layouts", house / "layouts")
    for part in ("content", "fonts"):
        (house / part).symlink_to(ROOT / part)
    (house / "layouts" / "printers" / "corner-shop.yaml").write_text(
        "title: The corner shop\nbleed: 3 mm\n"
        "profile: { profile: FOGRA39_l.icc, condition: OURS, description: Our own press }\n"
    )
    code, (path,), _ = build(capsys, tmp_path, "--printer", "corner-shop", layout="poster/a4", root=house)
    assert code == 0
    with pikepdf.open(path) as document:
        assert {str(intent.OutputConditionIdentifier) for intent in document.Root.OutputIntents} == {"OURS"}


def test_a_file_for_one_printer_is_not_kept_for_another(capsys, tmp_path):
    _, (first,), _ = build(capsys, tmp_path, "--printer", "digital", layout="poster/a4")
    _, (second,), _ = build(capsys, tmp_path, "--printer", "sheetfed", layout="poster/a4")
    assert boxes(Path(first).read_bytes())["MediaBox"] != boxes(Path(second).read_bytes())["MediaBox"]
    before = Path(first).read_bytes()
    _, (again,), _ = build(capsys, tmp_path, "--printer", "digital", layout="poster/a4")
    assert (again, Path(again).read_bytes()) == (first, before)


def test_only_the_press_edition_is_for_a_printer(capsys, tmp_path):
    arguments = ("--for", "press,office", "--printer", "digital")
    code, paths, _ = build(capsys, tmp_path, *arguments, layout="poster/a4")
    assert code == 0
    assert [Path(path).name for path in paths] == ["poster-a4-en-press-digital.pdf", "poster-a4-en-office.pdf"]


@pytest.mark.parametrize("editions", ["office", "screen", "office,screen"])
def test_a_printer_without_a_press_edition_is_refused_on_one_line(capsys, tmp_path, editions):
    told = build(capsys, tmp_path, "--for", editions, "--printer", "digital")
    assert told == (1, [], ["--printer is for a print shop: add --for press, or leave it out"])


def test_a_printer_that_is_not_there_is_refused_with_the_nearest(capsys, tmp_path):
    told = build(capsys, tmp_path, "--printer", "digitol")
    assert told == (1, [], ["there is no printer called 'digitol': did you mean 'digital'?"])
    assert list(tmp_path.iterdir()) == []


def test_printers_are_listed_with_their_titles(capsys):
    code, rows, _ = run(capsys, "list", "printers")
    assert code == 0
    assert [row.split()[0] for row in rows] == list(PRINTERS)
    assert rows[0].endswith("Digital press, short runs")
