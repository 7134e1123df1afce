"""`region export`: tables and feeds for others; taken over again they change nothing."""

import csv
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from openpyxl import load_workbook

from exchange.houses import YORK, bytes_of, house_at
from leaflets.exchange import COLUMNS, exported
from leaflets.exchange.importing import read_rows
from leaflets.problem import Place

ENDINGS = ["csv", "xlsx", "json"]


@pytest.fixture
def house(tmp_path):
    return house_at(tmp_path)


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_exported_changes_nothing_when_it_is_imported(house, run, tmp_path, ending):
    odd = YORK.replace("Front door", "\"=cmd|' /C calc'!A1\"").replace("Two lines", '\'+44: a "word", #2')
    (house / "content/regions/york.yaml").write_text(odd, "utf-8")
    before, file = bytes_of(house), tmp_path / f"out.{ending}"
    code, paths, said = run("export", file)
    assert (code, paths, said) == (0, [str(file)], [f"{file}: 2 regions, 2 contacts"])
    code, paths, said = run("import", file)
    assert (code, paths, said) == (0, [], [f"{file}: nothing to change"])
    assert bytes_of(house) == before


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_details_make_the_same_file(run, tmp_path, ending):
    run("export", tmp_path / f"a.{ending}")
    run("export", tmp_path / f"b.{ending}")
    assert (tmp_path / f"a.{ending}").read_bytes() == (tmp_path / f"b.{ending}").read_bytes()


def test_some_regions_can_be_chosen(run, tmp_path):
    run("export", tmp_path / "out.csv", "--region", "york")
    rows = list(csv.DictReader((tmp_path / "out.csv").read_text("utf-8-sig").splitlines()[:2]))
    assert [(row["region"], row["contact"], row["phone"]) for row in rows] == [("york", "main", "01904 551 900")]


def test_every_cell_of_a_workbook_is_text(run, tmp_path):
    run("export", tmp_path / "out.xlsx")
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > len(COLUMNS)
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}


def test_a_feed_has_what_hsds_asks_for(run, tmp_path):
    run("export", tmp_path / "out.json")
    page = json.loads((tmp_path / "out.json").read_text("utf-8"))
    main, front_door = page["contents"]
    assert (page["total_items"], page["last_page"]) == (2, True)
    assert {"id", "name", "status"} <= main.keys()
    assert {"id", "name", "description"} <= main["organization"].keys()
    assert main["organization"]["organization_identifiers"][0]["identifier"] == "E06000014"
    assert [phone["number"] for phone in main["phones"]] == ["01904 551 900"]
    assert (front_door["phones"], front_door["url"]) == ([], "https://www.york.gov.uk/front-door")


TEXTS = some.text(some.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=30) | some.text(
    "'=+-@|a\"\n, ;\t", min_size=1, max_size=10
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(note=TEXTS.filter(str.strip))
@pytest.mark.parametrize("ending", ENDINGS)
def test_whatever_a_cell_holds_comes_back_and_is_no_formula(tmp_path, ending, note):
    file = tmp_path / f"any.{ending}"
    row = {"region": "york", "name": "York", "nation": "England", "contact": "main", "contact_name": "A", "site": "b"}
    file.write_bytes(exported([(Place("york.yaml"), {**row, "note": note})], f".{ending}"))
    (found,) = read_rows(file, file.name).rows
    assert found.cells["note"] == note.strip()
    if ending == "csv":
        cells = [cell for line in csv.reader(file.read_text("utf-8-sig").splitlines()) for cell in line]
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells if "\n" not in note)


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("out.pdf",), "cannot be told for a table or a feed: end it in .csv, .xlsx, .json"),
        (("out.csv", "--region", "yrk"), "there is no region called 'yrk': did you mean 'york'?"),
    ],
)
def test_what_cannot_be_exported_is_refused_in_one_line(run, tmp_path, arguments, fault):
    code, _, said = run("export", tmp_path / arguments[0], *arguments[1:])
    assert (code, len(said), list(tmp_path.glob("out*"))) == (1, 1, [])
    assert fault in said[0]


def test_a_text_that_no_cell_can_hold_is_told_by_its_file(house, run, tmp_path):
    (house / "content/regions/york.yaml").write_text(YORK.replace("Front door", '"a\\x07"'), "utf-8")
    code, _, said = run("export", tmp_path / "out.xlsx")
    assert (code, len(said)) == (1, 1)
    assert "york.yaml: 'contact_name' has a character that text cannot have: delete it" in said[0]
