"""`region import`: what a table changes in regions' files, and what it may not."""

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from exchange.houses import YORK, bytes_of, house_at, runner
from exchange.tables import csv_at, feed_at, workbook_at
from leaflets.read.library import Library

HEADER = "region,contact,contact_name,phone,audience,source,note"
SELBY = "selby,Selby District Council,England,North Yorkshire Police"
SELBY_HEADER = "region,name,nation,police,contact_name,phone,audience,source"


def york(house):
    return (house / "content/regions/york.yaml").read_text("utf-8")


def test_a_number_that_changes_takes_its_confirmation_with_it(house, run, tmp_path):
    code, paths, said = run("import", csv_at(tmp_path, "york,01904 551 901", header="region,phone"))
    line = next(line for line in YORK.splitlines(keepends=True) if "confirmed" in line)
    assert york(house) == YORK.replace(line, "").replace("phone: 01904 551 900", "phone: 01904 551 901")
    assert (code, paths) == (0, [str(house / "content/regions/york.yaml")])
    assert said == ["york: main: 01904 551 900 → 01904 551 901, its confirmation is removed"]


@pytest.mark.parametrize("column", ["name", "short", "police", "page"])
def test_a_region_that_is_called_otherwise_is_confirmed_no_longer(house, run, tmp_path, column):
    run("confirm", "york", "--by", "Head, York")
    value = "https://www.york.gov.uk/other" if column == "page" else "Other"
    code, _, said = run("import", csv_at(tmp_path, f"york,{value}", header=f"region,{column}"))
    region = Library(house).region("york")
    assert (code, region.confirmed, said[1]) == (0, None, "york: its confirmation is removed")
    assert region.contacts["main"].confirmed.by == "Head, York"


def test_an_address_that_is_all_there_is_takes_its_confirmation_with_it(house, run, tmp_path):
    run("confirm", "york", "--by", "Head, York")
    table = csv_at(tmp_path, "york,practitioners,https://www.york.gov.uk/new", header="region,contact,site")
    _, _, said = run("import", table)
    assert "its confirmation is removed" in said[0]
    contacts = Library(house).region("york").contacts
    assert (contacts["practitioners"].confirmed, contacts["main"].confirmed.by) == (None, "Head, York")


def test_whatever_else_changes_leaves_the_confirmation(house, run, tmp_path):
    code, _, said = run("import", csv_at(tmp_path, "york,Ask twice.", header="region,note"))
    assert (code, said) == (0, ["york: main: note added"])
    assert york(house) == YORK.replace("01904 551 900, public' }\n", "01904 551 900, public' }\n    note: Ask twice.\n")


@pytest.mark.parametrize("written", ["01904551900", "1904551900"])
def test_a_number_that_has_only_lost_its_grouping_is_the_same(house, run, tmp_path, written):
    _, _, said = run("import", csv_at(tmp_path, f"york,{written}", header="region,phone"))
    assert york(house) == YORK
    assert said[-1].endswith("contacts.csv: nothing to change")


def test_a_lost_zero_is_put_back_and_said_and_the_grouping_is_that_of_the_code(house, run, tmp_path):
    code, _, said = run("import", workbook_at(tmp_path, ("region", "phone"), ("york", 1904551901)))
    assert code == 0
    assert "cell B2, column 'phone': '1904551901' has lost the zero" in said[0]
    assert said[1].startswith("york: main: 01904 551 900 → 01904 551 901")


def test_importing_twice_changes_nothing(house, run, tmp_path):
    table = csv_at(tmp_path, "york,night,Night,01904 551 902,public,a page,It's: #1", header=HEADER)
    assert run("import", table)[0] == 0
    before = bytes_of(house)
    code, paths, said = run("import", table)
    assert (code, paths, bytes_of(house)) == (0, [], before)
    assert said == [f"{table}: nothing to change"]


def test_a_region_is_begun_where_a_table_says_enough_of_it(house, run, tmp_path):
    table = csv_at(tmp_path, f"{SELBY},Selby care,01757 111 222,public,a page", header=SELBY_HEADER)
    code, _, said = run("import", table)
    region = Library(house).region("selby")
    assert (code, region.routed, region.contacts["main"].phone) == (0, False, "01757 111 222")
    assert (region.names["en"], region.police) == ("Selby District Council", "North Yorkshire Police")
    assert said[0] == "selby: begun"
    before = bytes_of(house)
    run("import", table)
    assert bytes_of(house) == before


@pytest.mark.parametrize("called", ["york", "City of York Council", "city of york council", "E06000014"])
def test_a_region_is_found_by_its_short_name_its_whole_name_or_its_code(house, run, tmp_path, called):
    assert run("import", csv_at(tmp_path, f"{called},999", header="region,phone"))[0] == 0
    assert "phone: '999'" in york(house)


def test_a_feed_changes_what_it_knows(house, run, tmp_path):
    service = {
        "name": "York children’s social care",
        "organization": {"name": "City of York Council"},
        "phones": [{"number": "+44 1904 551903"}],
    }
    code, _, said = run("import", feed_at(tmp_path, {"contents": [service]}))
    assert code == 0
    assert "phone: 01904 551903" in york(house)
    assert said[-1] == "york: main: 01904 551 900 → 01904 551903, its confirmation is removed"


def test_a_number_for_other_readers_takes_its_confirmation_with_it(house, run, tmp_path):
    code, _, said = run("import", csv_at(tmp_path, "york,both", header="region,audience"))
    assert (code, said) == (0, ["york: main: public → both, its confirmation is removed"])
    assert Library(house).region("york").contacts["main"].confirmed is None


def test_nothing_that_is_taken_over_confirms_anything(house, run, tmp_path):
    said = {"contact": "practitioners", "confirmed": "2026-11-23", "on": "2026-11-23", "by": "Ann Lee, lead"}
    attributes = [{"label": label, "value": value} for label, value in said.items()]
    service = {"name": "Door", "organization": {"name": "City of York Council"}, "url": "https://www.york.gov.uk/d"}
    assert run("import", feed_at(tmp_path, [{**service, "attributes": attributes}]))[0] == 0
    contact = Library(house).region("york").contacts["practitioners"]
    assert (contact.names["en"], contact.confirmed) == ("Door", None)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_number_that_may_be_wrong_is_kept_and_told_by_its_line_and_its_row(house, run, tmp_path, form):
    if form == "csv":
        file, cell = csv_at(tmp_path, "york,0808 800 5001", header="region,phone"), ":2: column 'phone'"
    else:
        file, cell = workbook_at(tmp_path, ("region", "phone"), ("york", "0808 800 5001")), ": cell B2, column 'phone'"
    code, _, said = run("import", file)
    line = york(house).splitlines().index("  main:") + 2
    told = f"'0808 800 5001' is nearly another number ({file}{cell}): did you mean 0808 800 5000 (NSPCC Helpline)?"
    assert (code, "phone: 0808 800 5001" in york(house)) == (0, True)
    assert said[-1].startswith(f"{house}/content/regions/york.yaml:{line}: {told}")


@pytest.mark.parametrize(
    ("phone", "fault"),
    [
        ("01134960000", "'01134960000' is a number for drama, which nobody answers: give the number that people can"),
        ("0800 800 5000", "'0800 800 5000' must not be printed: a misprint of the NSPCC Helpline: did you mean 0808"),
        ("0113 240 5226", "'0113 240 5226' must not be printed: Pace’s number, now Ivison Trust"),
    ],
)
def test_a_number_that_no_piece_may_carry_is_not_taken(house, run, tmp_path, phone, fault):
    table = csv_at(tmp_path, "adur,main,Adur,01273 111 222,public,a page,", f"york,,,{phone},,,", header=HEADER)
    before = bytes_of(house)
    code, _, said = run("import", table)
    assert (code, bytes_of(house), len(said)) == (1, before, 2)
    assert said[0].startswith(f"{table}:3: column 'phone': {fault}")
    code, paths, _ = run("import", table, "--skip-bad")
    assert (code, [Path(path).stem for path in paths], york(house)) == (1, ["adur"], YORK)


def test_a_number_that_no_piece_may_carry_is_told_by_its_column_however_it_is_grouped(house, run, tmp_path):
    text = YORK.replace("01904 551 900\n", "01134 551 900\n")
    (house / "content/regions/york.yaml").write_text(text, "utf-8")
    table = csv_at(tmp_path, "york,01134960000", header="region,phone")
    code, _, said = run("import", table)
    assert (code, york(house)) == (1, text)
    assert said[0].startswith(f"{table}:2: column 'phone': '01134 960 000' is a number for drama")


BAD = [
    (
        "york,main,York,01904 5519,public,a page,",
        "column 'phone': '01904 5519' is not a UK telephone number",
    ),
    ("york,main,York,01632 111 222,public,a page,", "column 'phone': '01632 111 222' is not in the numbering plan"),
    ("york,main,York,0909 111 2222,public,a page,", "column 'phone': '0909 111 2222' costs its callers more"),
    ("york,main,York,ring us,public,a page,", "column 'phone': 'ring us' is not a telephone number"),
    ("york,main,York,01904-551900,public,a page,", "column 'phone': '01904-551900' is not a telephone number"),
    ("york,main,York,01904 551900,pubic,a page,", "column 'audience': 'audience' cannot be 'pubic': did you mean"),
    (
        "yrk,main,York,01904 551900,public,a page,",
        "column 'region': there is no region called 'yrk': did you mean 'york'?",
    ),
    ("services,main,York,01904 551900,public,a page,", "column 'region': there is no region called 'services'"),
    (",main,York,01904 551900,public,a page,", "column 'region': is empty"),
    ("../x,main,York,01904 551900,public,a page,", "column 'region': there is no region called '../x'"),
    ("york,Main 1,York,01904 551900,public,a page,", "column 'contact': 'Main 1' is no short name"),
    ("york,night,,,,,", "column 'contact': nothing is said of 'night'"),
    ("adur,main,Adur,01273 111222,,a page,", "column 'audience': is empty, and nothing stands in the region's file"),
    ("adur,main,Adur,,public,a page,", "'main' has neither 'phone' nor 'site'"),
    ("york,main,York \u202e,01904 551900,public,a page,", "there is a hidden character that turns text round"),
    ("york,main,=1+1,01904 551900,public,a page,", "column 'contact_name': '=1+1' is a formula"),
]


@pytest.mark.parametrize(("row", "fault"), BAD)
def test_a_row_that_is_wrong_is_told_by_line_and_column_and_nothing_changes(house, run, tmp_path, row, fault):
    before = bytes_of(house)
    table = csv_at(tmp_path, "adur,main,Adur,01273 111 222,public,a page,", row, header=HEADER)
    if row.startswith("adur"):
        table = csv_at(tmp_path, "york,,,999,,,", row, header=HEADER)
    code, paths, said = run("import", table)
    assert (code, paths, bytes_of(house)) == (1, [], before)
    assert said[0].startswith(f"{table}:3: {fault}")
    assert said[1:] == ["nothing has been changed: mend the file, or take what is right with --skip-bad"]


def test_all_that_is_wrong_is_told_together_and_the_rest_can_be_taken(house, run, tmp_path):
    table = csv_at(tmp_path, *(row for row, _ in BAD), "york,main,,01904 551 999,,,", header=HEADER)
    code, _, said = run("import", table)
    assert (code, len(said)) == (1, len(BAD) + 1)
    code, paths, said = run("import", table, "--skip-bad")
    assert (code, paths, len(said)) == (1, [str(house / "content/regions/york.yaml")], len(BAD) + 1)
    assert said[0].startswith("york: main: 01904 551 900 → 01904 551 999")


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (("york,1", "york,2"), "3: column 'region': 'york' and its 'main' stand in line 2 already"),
        (("york,1", "City of York Council,2"), "3: column 'region': 'york' and its 'main' stand in line 2 already"),
    ],
)
def test_two_rows_for_one_contact_are_refused(house, run, tmp_path, rows, fault):
    _, _, said = run("import", csv_at(tmp_path, *rows, header="region,note"))
    assert fault in said[0]


def test_rows_of_one_region_must_say_the_same_of_it(house, run, tmp_path):
    table = csv_at(tmp_path, "york,main,York,a", "york,practitioners,Yorke,b", header="region,contact,short,note")
    _, _, said = run("import", table)
    assert f"{table}:3: column 'short': is 'Yorke' here and 'York' in a row before" in said[0]


@pytest.mark.parametrize("dated", ["2026-11-24", "2026-12", "2027"])
def test_a_source_from_the_future_is_refused(house, run, tmp_path, dated):
    code, _, said = run("import", csv_at(tmp_path, f"york,{dated}", header="region,dated"))
    assert (code, york(house)) == (1, YORK)
    assert f"column 'dated': {dated} is in the future: compare it with its source" in said[0]


@pytest.mark.parametrize("dated", ["1.3.2026", "2026-3", "2026-02-30"])
def test_a_date_that_is_none_is_refused(run, tmp_path, dated):
    _, _, said = run("import", csv_at(tmp_path, f"york,{dated}", header="region,dated"))
    assert f"column 'dated': '{dated}' is not a date" in said[0]


def test_a_file_that_cannot_be_read_changes_nothing_and_takes_one_line(house, run, tmp_path):
    before = bytes_of(house)
    (tmp_path / "bad.csv").write_bytes(b"region,note\nyork,\xe9\n")
    for more in ((), ("--skip-bad",)):
        code, _, said = run("import", tmp_path / "bad.csv", *more)
        assert (code, len(said), bytes_of(house)) == (1, 1, before)


def test_a_mark_at_the_files_beginning_is_kept(house, run, tmp_path):
    file = house / "content/regions/york.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + YORK.encode())
    run("import", csv_at(tmp_path, "york,Yorke", header="region,short"))
    assert file.read_bytes() == b"\xef\xbb\xbf" + YORK.replace("short: York", "short: Yorke").encode()


CELLS = {
    "region": ["york", "adur", "selby", "E06000014", "yrk", "a/b", ""],
    "contact": ["", "main", "practitioners", "night", "N"],
    "contact_name": ["", "Night: line", "'quoted' #1", "- x", "\u202e"],
    "phone": ["", "01904 551 901", "1904551902", "999", "+44 1904 551903", "01632 1", "01134960000", "x"],
    "site": ["", "https://a.gov.uk/b?c=d#e", "a.gov.uk"],
    "audience": ["", "public", "professional", "all"],
    "source": ["", "a page", "{a}"],
    "name": ["", "Selby's", "York & Co: two"],
    "nation": ["", "England", "Wales", "France"],
    "police": ["", "A: b", "# c"],
    "note": ["", "one\ntwo", "=1", "'", "tab\there", "\u2028"],
}


ROWS = some.lists(some.fixed_dictionaries({key: some.sampled_from(cells) for key, cells in CELLS.items()}), max_size=6)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS)
def test_whatever_a_table_holds_regions_stay_right_and_a_second_time_changes_nothing(
    tmp_path_factory, capsys, monkeypatch, rows
):
    folder = tmp_path_factory.mktemp("any")
    house = house_at(folder)
    run = runner(house, capsys)
    # It is not the disk that is tried here.
    monkeypatch.setattr("os.fsync", lambda descriptor: None)
    with (folder / "any.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(CELLS))
        writer.writeheader()
        writer.writerows(rows)
    code, paths, _ = run("import", folder / "any.csv", "--skip-bad")
    for name in Library(house).region_names():
        Library(house).region(name)
    assert {Path(path).stem for path in paths} <= {"york", "adur", "selby"}
    before = bytes_of(house)
    again, paths, _ = run("import", folder / "any.csv", "--skip-bad")
    assert (again, paths, bytes_of(house)) == (code, [], before)
