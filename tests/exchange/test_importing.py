"""Files that others send: what is read from them, and what they are refused for, each in one line."""

import json
import os
import re
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from exchange.tables import HEADER, csv_at, feed_at, with_part, with_sheet, workbook_at
from leaflets.exchange import read_rows
from leaflets.problem import Refused

ROW = "york,main,York,01904 551 901,public,a page"
SERVICE = {
    "id": "1",
    "name": "Front door",
    "status": "active",
    "url": "https://www.york.gov.uk/door",
    "organization": {"name": "City of York Council"},
    "phones": [{"number": "+44 1904 551901"}],
}


def rows(file):
    taken = read_rows(file, file.name)
    assert taken.problems == ()
    return [dict(row.cells) for row in taken.rows]


def refusal(file):
    with pytest.raises(Refused) as refused:
        read_rows(file, file.name)
    assert len(refused.value.problems) == 1, "one line"
    return str(refused.value.problems[0])


def problems(file):
    return [str(problem) for problem in read_rows(file, file.name).problems]


# CSV


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_csv_is_read_however_a_spreadsheet_writes_it(tmp_path, mark, delimiter, line_end):
    text = f"{HEADER}\n{ROW}\n\n".replace(",", delimiter).replace("\n", line_end)
    file = tmp_path / "contacts.csv"
    file.write_bytes((mark + text).encode())
    assert rows(file) == [dict(zip(HEADER.split(","), ROW.split(","), strict=True))]


def test_a_quoted_cell_may_hold_delimiters_and_lines_are_counted_past_its_own(tmp_path):
    file = csv_at(tmp_path, '"york","a ""b"", c\nd"', "leeds,=1+2", header="region,note")
    assert [row.cells["note"] for row in read_rows(file, file.name).rows] == ['a "b", c\nd']
    assert problems(file) == ["contacts.csv:4: column 'note': '=1+2' is a formula: write the value itself"]


def test_headings_may_be_written_with_capitals_and_spaces(tmp_path):
    assert rows(csv_at(tmp_path, "york,Front door", header="Region,Contact Name")) == [
        {"region": "york", "contact_name": "Front door"}
    ]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (
            "region,note\nyork,caf\xe9\n".encode("cp1252"),
            "bad.csv:2: is not UTF-8 text but perhaps Windows-1252 (byte E9)",
        ),
        ("region,note\n".encode("utf-16"), "bad.csv: is UTF-16 text: save it as UTF-8"),
        ("region,note\n".encode("utf-16-be"), "bad.csv: is UTF-16 text, or no text at all: save it as UTF-8"),
        (b"PK\x03\x04\0\0", "bad.csv: is a workbook or another ZIP file"),
        (b"", "bad.csv: is empty: begin with a line of columns"),
        (b"\n , \n", "bad.csv: is empty"),
        (b'region,note\nyork,"a', "bad.csv:2: is not CSV (unexpected end of data)"),
        (b"region,\x1b[2J\n", "bad.csv:1: there is no column called '�[2j'"),
        (b"region,nte\n", "bad.csv:1: there is no column called 'nte': did you mean 'note'?"),
        (b"region,confirmed_by\n", "bad.csv:1: there is no column called 'confirmed_by': leave it out"),
        (b"region,note,note\n", "bad.csv:1: column 'note' stands here twice"),
        (b"name,note\n", "bad.csv:1: column 'region' is missing"),
        (",".join(f"c{n}" for n in range(1000)).encode(), "bad.csv:1: has 1,000 columns: keep to these: region, name"),
        (b"region\n" + b"york\n" * 5001, "bad.csv: has more than 5,000 rows"),
        (b"x" * 5_000_001, "bad.csv: is 5,000,001 bytes long"),
        (b"region," + b'"' + b"x" * 200_000 + b'"', "bad.csv:1: is not CSV (field larger than field limit"),
    ],
)
def test_a_csv_that_cannot_be_read_is_refused_in_one_line(tmp_path, data, fault):
    file = tmp_path / "bad.csv"
    file.write_bytes(data)
    assert refusal(file).startswith(fault)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("york,a\x07b", "column 'note': has a character that text cannot have"),
        ("york,a,more", "column 3: stands in no column"),
        (f"york,{'x' * 32_768}", "column 'note': is 32,768 characters long"),
        ('"yo\nrk",a', "column 'region': has more than one line"),
    ],
)
def test_a_cell_that_cannot_be_right_is_told_by_row_and_column(tmp_path, row, fault):
    file = csv_at(tmp_path, "york,fine", row, header="region,note")
    assert [problem.startswith(f"contacts.csv:3: {fault}") for problem in problems(file)] == [True]
    assert len(read_rows(file, file.name).rows) == 1


@pytest.mark.parametrize(
    ("written", "taken", "said"),
    [
        ("1904551901", "01904551901", "has lost the zero that it begins with"),
        ("1904 551901", "01904 551901", "has lost the zero that it begins with"),
        ("800555111", "0800555111", "has lost the zero that it begins with"),
        ("8001111", "08001111", "has lost the zero that it begins with"),
        ("+44 1904 551901", "01904 551901", "is written for callers from abroad"),
        ("+44 (0)1904 551901", "01904 551901", "is written for callers from abroad"),
        ("tel:+441904551901", "01904551901", "'tel:+441904551901' is written for callers from abroad"),
        ("TEL: +44-1904-551-901", "01904 551 901", "is written for callers from abroad"),
        ("tel:+44(0)1904.551901", "01904 551901", "is written for callers from abroad"),
        ("tel:01904-551901", "01904 551901", "is written as an address: taken as 01904 551901"),
        ("01904-551901", "01904-551901", ""),
        ("01904\u00a0551  901", "01904 551 901", ""),
        ("999", "999", ""),
        ("116000", "116000", ""),
    ],
)
def test_a_number_is_put_right_and_that_is_said(tmp_path, written, taken, said):
    file = csv_at(tmp_path, f"york,{written}", header="region,phone")
    (row,) = read_rows(file, file.name).rows
    assert row.cells["phone"] == taken
    assert [said in line for line in row.mended] == ([True] if said else [])
    assert all(line.startswith("contacts.csv:2: column 'phone': ") for line in row.mended)


# XLSX


def test_numbers_and_dates_of_a_workbook_are_understood(tmp_path):
    file = workbook_at(
        tmp_path,
        ("region", "phone", "dated", "note"),
        ("york", 1904551901, datetime(2026, 3, 1), 2.5),
        ("adur", 999.0, date(2026, 3, 1), None),
    )
    assert rows(file) == [
        {"region": "york", "phone": "01904551901", "dated": "2026-03-01", "note": "2.5"},
        {"region": "adur", "phone": "999", "dated": "2026-03-01"},
    ]
    (mended,) = read_rows(file, file.name).rows[0].mended
    assert mended.startswith("contacts.xlsx: cell B2, column 'phone': '1904551901' has lost the zero")


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("=1+2", "is a formula: put its value in its place"),
        ('=HYPERLINK("https://a.uk")', "is a formula"),
        ("#N/A", "holds #N/A, not text"),
        (True, "holds True, not text"),
    ],
)
def test_a_cell_without_a_value_of_its_own_is_told_by_its_letter(tmp_path, value, fault):
    file = workbook_at(tmp_path, ("region", "phone"), ("adur", "999"), ("york", value))
    assert [problem.startswith(f"contacts.xlsx: cell B3, column 'phone': {fault}") for problem in problems(file)] == [
        True
    ]
    assert len(read_rows(file, file.name).rows) == 1


def test_the_sheet_that_is_meant_can_be_named(tmp_path):
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.worksheets[0].append(["something", "else"])
    sheet = workbook.create_sheet("Contacts")
    sheet.append(["region", "phone"])
    sheet.append(["york", "999"])
    workbook.save(tmp_path / "two.xlsx")
    assert rows(tmp_path / "two.xlsx") == [{"region": "york", "phone": "999"}]
    sheet.title = "Sheet2"
    workbook.save(tmp_path / "two.xlsx")
    assert refusal(tmp_path / "two.xlsx").startswith("two.xlsx: has 2 sheets ('Sheet', 'Sheet2'): call the one")


def test_a_workbook_with_macros_is_refused_whatever_it_is_called(tmp_path):
    file = workbook_at(tmp_path, ("region", "phone"), ("york", "999"))
    with_part(file, "xl/vbaProject.bin", b"x")
    assert refusal(file) == "contacts.xlsx: has macros: save it as XLSX, which has none"
    assert refusal(file.rename(tmp_path / "contacts.xlsm")).startswith("contacts.xlsm: has macros")


def test_a_workbook_that_would_unpack_to_very_much_is_refused_unopened(tmp_path):
    file = workbook_at(tmp_path, ("region", "phone"), ("york", "999"))
    with_part(file, "xl/media/image1.png", bytes(40_000_000))
    assert file.stat().st_size < 100_000
    assert refusal(file).startswith("contacts.xlsx: unpacks to ")


@pytest.mark.parametrize("columns", [61, 1000])
def test_a_workbook_with_very_many_columns_is_refused_in_one_line(tmp_path, columns):
    file = workbook_at(tmp_path, [f"c{number}" for number in range(columns)])
    assert refusal(file).startswith("contacts.xlsx: has more than 60 columns")


def test_a_workbook_with_very_many_rows_is_refused_in_one_line(tmp_path):
    file = workbook_at(tmp_path, ("region",), *[("york",)] * 5001)
    assert refusal(file).startswith("contacts.xlsx: has more than 5,000 rows")


@pytest.mark.parametrize("cell", ["ZZZZZZZ2", "B99999999", "2B", ""])
def test_a_workbook_that_lies_about_a_cell_does_no_harm(tmp_path, cell):
    file = workbook_at(tmp_path, ("region", "phone"), ("york", "999"))
    with_sheet(file, 'r="B2"', f'r="{cell}"')
    try:
        taken = read_rows(file, file.name)
    except Refused as refused:
        assert len(refused.problems) == 1
    else:
        assert [row.cells["region"] for row in taken.rows] == ["york"]


@pytest.mark.parametrize("data", [b"", b"region,phone\n", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_workbook_is_refused_in_one_line(tmp_path, data):
    file = tmp_path / "bad.xlsx"
    file.write_bytes(data)
    assert re.match(r"bad\.xlsx: is (no workbook|an old or a locked workbook): ", refusal(file))


@pytest.mark.parametrize("part", ["<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet>&b;</worksheet>", "<worksheet", ""])
def test_a_sheet_that_is_no_sheet_is_refused_in_one_line(tmp_path, part):
    file = workbook_at(tmp_path, ("region", "phone"), ("york", "999"))
    import zipfile

    with zipfile.ZipFile(file) as package:
        whole = package.read("xl/worksheets/sheet1.xml").decode()
    with_sheet(file, whole, part)
    mend = "open it in a spreadsheet and save it as XLSX"
    assert refusal(file) == f"contacts.xlsx: is damaged, or no workbook: {mend}"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=some.integers(0, 4000), byte=some.integers(0, 255), lost=some.integers(0, 40))
def test_a_damaged_workbook_is_read_or_refused_and_no_more(tmp_path, at, byte, lost):
    file = workbook_at(tmp_path, ("region", "phone"), ("york", "999"), ("adur", "=1"))
    data = bytearray(file.read_bytes())
    at %= len(data)
    data[at : at + lost] = bytes([byte])
    file.write_bytes(data)
    try:
        taken = read_rows(file, file.name)
    except Refused as refused:
        assert refused.problems
    else:
        assert len(taken.rows) <= 2


# Open Referral UK


@pytest.mark.parametrize(
    "feed",
    [[SERVICE], SERVICE, {"contents": [SERVICE]}, {"content": [SERVICE], "totalPages": 1}, {"services": [SERVICE]}],
)
def test_a_feed_is_read_as_a_list_a_page_or_one_service(tmp_path, feed):
    assert rows(feed_at(tmp_path, feed)) == [
        {
            "region": "City of York Council",
            "contact_name": "Front door",
            "phone": "01904 551901",
            "site": "https://www.york.gov.uk/door",
            "source": "https://www.york.gov.uk/door",
        }
    ]


def test_a_feed_names_its_body_by_code_and_its_contact_by_attributes(tmp_path):
    body = {"name": "Elsewhere", "organization_identifiers": [{"identifier": "E06000014"}]}
    attributes = [{"label": label, "value": f"a {label}"} for label in ("contact", "audience", "source", "colour")]
    service = {**SERVICE, "organization": body, "attributes": attributes, "assured_date": "2026-03-01T10:00:00Z"}
    (row,) = rows(feed_at(tmp_path, [service]))
    assert (row["region"], row["contact"], row["audience"], row["source"], row["dated"]) == (
        "E06000014",
        "a contact",
        "a audience",
        "a source",
        "2026-03-01",
    )


def test_a_telephone_that_is_not_for_speaking_is_passed_over(tmp_path):
    phones = [{"number": "01904 1", "type": "fax"}, {"number": "01904 551902", "type": "voice"}]
    assert rows(feed_at(tmp_path, [{**SERVICE, "phones": phones}]))[0]["phone"] == "01904 551902"
    contacts = [{"phones": [{"number": "01904 551903"}]}]
    assert rows(feed_at(tmp_path, [{**SERVICE, "phones": [], "contacts": contacts}]))[0]["phone"] == "01904 551903"


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"name": None}, "service 2: has no 'name'"),
        ({"name": ["a"]}, "service 2: has no 'name'"),
        ({"organization": None}, "service 2 ('Front door'): has no 'organization' with a name"),
        ({"organization": {"id": "1"}}, "service 2 ('Front door'): has no 'organization' with a name"),
        ({"phones": [], "url": ""}, "service 2 ('Front door'): has neither 'phones' nor a 'url'"),
        ({"phones": 7, "url": None}, "service 2 ('Front door'): has neither 'phones' nor a 'url'"),
        ({"phones": [{"number": "1"}, {"number": "2"}]}, "service 2 ('Front door'): 'phones' has 2 numbers (1, 2)"),
        ({"phones": [{"number": "1", "extension": 7}]}, "service 2 ('Front door'): 'phones' has an extension"),
        ({"status": "defunct"}, "service 2 ('Front door'): is offered no longer"),
        ({"name": "a\x07"}, "service 2 ('a�'), 'name': has a character that text cannot have"),
    ],
)
def test_a_service_with_missing_parts_is_told_by_number_and_name(tmp_path, changes, fault):
    file = feed_at(tmp_path, [SERVICE, {**SERVICE, **changes}])
    (problem,) = problems(file)
    assert problem.startswith(f"feed.json: {fault}")
    assert len(read_rows(file, file.name).rows) == 1


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"{", "feed.json:1: is not JSON"),
        (b"\xff\xfe", "feed.json: is not UTF-8 text"),
        (b"7", "feed.json: is no feed of Open Referral UK: it has no services"),
        (b'{"error": "no"}', "feed.json: is no feed of Open Referral UK"),
        (b'{"contents": null}', "feed.json: is no feed of Open Referral UK"),
        (b"[]", "feed.json: has no services"),
        (b"[" * 100_000, "feed.json: is JSON beyond all measure"),
        (b"[7]", None),
        (json.dumps([SERVICE] * 5001).encode(), "feed.json: has more than 5,000 services"),
    ],
)
def test_a_feed_that_is_none_is_refused_in_one_line(tmp_path, data, fault):
    file = tmp_path / "feed.json"
    file.write_bytes(data)
    if fault is None:
        assert problems(file) == ["feed.json: service 1: has no parts: a service is written in braces"]
    else:
        assert refusal(file).startswith(fault)


# any of them


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("none.csv", "none.csv: cannot be read (No such file or directory)"),
        ("old.xls", "old.xls: is no table that can be taken over ('.xls')"),
        ("none", "none: has no ending that says what it is"),
    ],
)
def test_a_file_that_is_not_there_or_of_another_kind_is_refused(tmp_path, name, fault):
    assert refusal(tmp_path / name).startswith(fault)


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "folder.csv").mkdir()
    assert refusal(tmp_path / "pipe.csv") == "pipe.csv: is no file: name the file itself"
    assert refusal(tmp_path / "folder.csv") == "folder.csv: is no file: name the file itself"
