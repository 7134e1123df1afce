"""The order sheet that goes to a print shop with a final file."""

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from leaflets.command import main
from leaflets.command.kept import Finished
from leaflets.command.orders import Order
from leaflets.command.ordersheet import inks_of, order_files
from leaflets.region import Assurance

ROOT = Path(__file__).parents[2]
PDF = b"%PDF-1.6 ..."


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def sheet(library):
    """The order sheet of a piece, as its text and as what its JSON holds."""

    def made(layout="poster/a4", language="en", printer="", pages=1, inks="4/0", quantity=0):
        order = Order(layout, "leeds", language, "press", "", "2026-11-23", "", printer, "final")
        finished = Finished(PDF, pages, False, {}, [], [], [], {}, inks)
        text, told = order_files(library, order, finished, Path("out/leeds/piece.pdf"), quantity).values()
        return text.decode(), json.loads(told)

    return made


def test_a_posters_order_sheet_says_all_that_a_print_shop_asks(sheet):
    text, told = sheet("poster/a4", printer="digital", quantity=2500)
    assert told == {
        "piece": "A4 poster",
        "region": "Leeds City Council",
        "language": "English",
        "quantity": 2500,
        "finished_size": [210, 297],
        "flat_size": [210, 297],
        "pages": 1,
        "fold": None,
        "panels": None,
        "inks": "4/0",
        "stock": "170 gsm silk",
        "bleed": 3,
        "marks": False,
        "standard": "PDF/X-4 (ISO 15930-7); also PDF/UA-1 and PDF/A-2a",
        "condition": "FOGRA39: Coated paper, ISO 12647-2:2004, FOGRA39L, 300 % total ink",
        "printer": "Digital press, short runs",
        "note": None,
        "file": "piece.pdf",
        "sha256": hashlib.sha256(PDF).hexdigest(),
        "date": "2026-11-23",
    }
    assert text.splitlines() == [
        "Order sheet",
        "",
        "Piece             A4 poster",
        "Region            Leeds City Council",
        "Language          English",
        "Quantity          2,500",
        "Finished size     210 x 297 mm",
        "Flat size         210 x 297 mm",
        "Pages             1, one side",
        "Stock, suggested  170 gsm silk",
        "Inks, front/back  4/0 (cyan, magenta, yellow, black)",
        "Bleed             3 mm",
        "Marks             none",
        "Standard          PDF/X-4 (ISO 15930-7); also PDF/UA-1 and PDF/A-2a",
        "Output condition  FOGRA39: Coated paper, ISO 12647-2:2004, FOGRA39L, 300 % total ink",
        "Made for          Digital press, short runs",
        "File              piece.pdf",
        f"SHA-256           {hashlib.sha256(PDF).hexdigest()}",
        "Date              23 November 2026",
    ]


def test_a_quantity_that_nobody_gave_is_to_be_agreed(sheet):
    text, told = sheet()
    assert told["quantity"] is None
    assert "Quantity          to be agreed" in text


def test_a_folded_piece_has_two_sizes_a_fold_and_its_panels(sheet):
    text, told = sheet("parents/dl-roll-fold", pages=2, inks="4/4")
    assert (told["finished_size"], told["flat_size"]) == ([100, 210], [297, 210])
    assert (told["fold"], told["pages"], told["inks"]) == ("roll fold", 2, "4/4")
    assert told["panels"]["outside"] == ["flap 97", "back 100", "front 100"]
    assert "Pages             2, both sides of one sheet" in text
    assert "Panels            outside, from the left: flap 97, back 100, front 100 mm; inside, from the left:" in text
    assert "Marks             crop and fold marks in the slug" in text


def test_panels_lie_the_other_way_round_where_a_piece_is_read_from_the_right(sheet, proof):
    _, told = sheet("parents/dl-roll-fold", language="ur", pages=2)
    outside = proof("parents/dl-roll-fold", "ur").sheets[0].page
    lying = [name.replace("_", " ") for name, _ in sorted(outside.panels, key=lambda panel: panel[1].x)]
    assert [panel.rsplit(" ", 1)[0] for panel in told["panels"]["outside"]] == lying


def test_a_printers_own_bleed_stock_and_note_go_before_the_formats(sheet, library, monkeypatch):
    shop = replace(library.printer("large-format"), stock="weatherproof film", note="Ring before noon.")
    monkeypatch.setattr(library, "printer", lambda name: shop)
    text, told = sheet("poster/a1", printer="large-format")
    assert (told["bleed"], told["stock"], told["note"]) == (5, "weatherproof film", "Ring before noon.")
    assert "Note              Ring before noon." in text


def test_a_piece_in_two_languages_names_both(sheet):
    assert sheet("poster/a3-bilingual", "ur+en")[1]["language"] == "Urdu and English"


def test_labels_are_not_cut_and_a_screen_is_not_ordered(sheet, library):
    _, told = sheet("contacts/labels-l7160")
    assert (told["bleed"], told["marks"]) == (0, False)
    order = Order("poster/screen-wide", "leeds", "en", "press", "", "2026-11-23", "", "", "final")
    assert order_files(library, order, Finished(PDF, 1, True, {}, [], [], [], {}), Path("piece.pdf"), 0) == {}


def test_every_format_that_is_printed_suggests_a_stock(library):
    formats = [library.format(name) for name in library.format_names()]
    assert [made.name for made in formats if not made.stock] == [made.name for made in formats if made.pixels]


@pytest.mark.parametrize(
    ("layout", "theme", "inks"),
    [("poster/a4", "", "4/0"), ("parents/dl-roll-fold", "", "4/4"), ("poster/a4", "mono", "1/0")],
)
def test_inks_are_counted_from_what_is_on_the_sheets(proof, layout, theme, inks):
    sheets = proof(layout, "en", "press", theme).sheets
    assert inks_of(sheets) == inks


# beside the file


@pytest.fixture
def settled(monkeypatch):
    """As if somebody had confirmed everything."""
    assurance = Assurance(checked=date(2026, 11, 1), again=date(2027, 11, 1))
    monkeypatch.setattr("leaflets.press.settling.unsettled", lambda *_: ())
    monkeypatch.setattr("leaflets.press.settling.assured", lambda *_: assurance)


def build(capsys, out, *more):
    arguments = ("build", "poster/a4", "--region", "leeds", "--language", "en", "--out", str(out), *more)
    code = main(arguments, ROOT)
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def test_a_final_file_has_its_order_sheet_beside_it(capsys, tmp_path, settled):
    code, paths, said = build(capsys, tmp_path, "--final", "--printer", "digital", "--quantity", "500")
    assert (code, said) == (0, [])
    stem = f"{tmp_path}/leeds/poster-a4-en-press-digital-final"
    assert paths == [f"{stem}.pdf", f"{stem}-order.txt", f"{stem}-order.json"]
    told = json.loads(Path(paths[2]).read_text())
    assert told["sha256"] == hashlib.sha256(Path(paths[0]).read_bytes()).hexdigest()
    assert (told["file"], told["quantity"], told["inks"]) == (Path(paths[0]).name, 500, "4/0")


def test_a_kept_file_has_its_order_sheet_too(capsys, tmp_path, settled):
    build(capsys, tmp_path, "--final", "--quantity", "500")
    _, paths, _ = build(capsys, tmp_path / "again", "--final", "--quantity", "600")
    told = json.loads(Path(paths[2]).read_text())
    assert (told["quantity"], told["inks"]) == (600, "4/0")


def test_neither_is_written_without_the_other(capsys, tmp_path, settled):
    (tmp_path / "leeds" / "poster-a4-en-press-final-order.json").mkdir(parents=True)
    code, paths, (said,) = build(capsys, tmp_path, "--final")
    assert (code, paths) == (1, [])
    assert "poster-a4-en-press-final-order.json: cannot be written" in said
    assert [path.name for path in (tmp_path / "leeds").iterdir()] == ["poster-a4-en-press-final-order.json"]


def test_a_proof_and_an_office_file_have_none(capsys, tmp_path, settled):
    assert [Path(path).suffix for path in build(capsys, tmp_path)[1]] == [".pdf"]
    assert [Path(path).name for path in build(capsys, tmp_path, "--final", "--for", "office")[1]] == [
        "poster-a4-en-office-final.pdf"
    ]


def test_json_names_the_order_sheet_apart_from_the_pictures(capsys, tmp_path, settled):
    _, out, _ = build(capsys, tmp_path, "--final", "--png", "--json")
    (told,) = json.loads("\n".join(out))
    assert [Path(path).suffix for path in told["pictures"]] == [".png"]
    assert [Path(path).suffix for path in told["order_sheet"]] == [".txt", ".json"]


@pytest.mark.parametrize("more", [(), ("--final", "--for", "office")])
def test_a_quantity_without_an_order_sheet_is_refused(capsys, tmp_path, more):
    code, paths, (said,) = build(capsys, tmp_path, "--quantity", "500", *more)
    assert (code, paths) == (1, [])
    assert said.startswith("--quantity is for the order sheet")
