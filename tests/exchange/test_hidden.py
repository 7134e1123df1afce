"""What a workbook hides, and what a feed says twice: refused, so that somebody sees what is taken over."""

import pytest
from openpyxl import Workbook

from exchange.tables import feed_at, with_sheet, workbook_at
from leaflets.exchange import read_rows
from leaflets.problem import Refused

SEEN = "so that somebody sees what is taken over"


def refusal(file):
    with pytest.raises(Refused) as refused:
        read_rows(file, file.name)
    assert len(refused.value.problems) == 1, "one line"
    return str(refused.value.problems[0])


def hiding(folder, *hidden, state="visible"):
    """A workbook with those rows (by number) and columns (by letter) hidden. Its third column is empty."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "contacts"
    for row in (("region", "phone"), *((f"r{number}", "999") for number in range(2, 11)), ("=1", None)):
        sheet.append(row)
    for one in hidden:
        dimension = sheet.row_dimensions[one] if isinstance(one, int) else sheet.column_dimensions[one]
        dimension.hidden = True
    workbook.create_sheet("other")
    workbook.active = 1
    sheet.sheet_state = state
    workbook.save(folder / "hidden.xlsx")
    return folder / "hidden.xlsx"


@pytest.mark.parametrize(
    ("hidden", "fault"),
    [
        ((3,), f"has row 3 hidden: show it, {SEEN}"),
        ((11,), f"has row 11 hidden: show it, {SEEN}"),
        ((3, 4), f"has rows 3 and 4 hidden: show them, {SEEN}"),
        ((3, 4, "B"), f"has rows 3 and 4 and column B hidden: show them, {SEEN}"),
        ((2, 3, 4, 5, 6, 7), f"has 6 rows (2, 3, 4, 5, 6 …) hidden: show them, {SEEN}"),
    ],
)
def test_what_a_workbook_hides_is_not_taken_over(tmp_path, hidden, fault):
    assert refusal(hiding(tmp_path, *hidden)) == f"hidden.xlsx: {fault}"


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_sheet_that_is_hidden_is_not_taken_over(tmp_path, state):
    assert refusal(hiding(tmp_path, state=state)) == f"hidden.xlsx: has its sheet hidden: show it, {SEEN}"


def test_a_row_of_no_height_and_a_column_of_no_width_are_hidden(tmp_path):
    file = workbook_at(tmp_path, ("region", "phone"), ("york", "999"))
    with_sheet(file, '<row r="2"', '<row r="2" ht="0" customHeight="1"')
    with_sheet(file, "<sheetData>", '<cols><col min="2" max="2" width="0" customWidth="1"/></cols><sheetData>')
    assert refusal(file) == f"contacts.xlsx: has row 2 and column B hidden: show them, {SEEN}"


def test_what_is_hidden_and_empty_does_no_harm(tmp_path):
    file = hiding(tmp_path, "C", 12)
    assert len(read_rows(file, file.name).rows) == 9


@pytest.mark.parametrize(("values", "wrong"), [(("public", "professional"), True), (("public", "public"), False)])
def test_attributes_that_contradict_each_other_are_refused(tmp_path, values, wrong):
    service = {
        "name": "Door",
        "url": "https://www.york.gov.uk/door",
        "organization": {"name": "City of York Council"},
        "attributes": [{"label": "audience", "value": value} for value in values],
    }
    taken = read_rows(feed_at(tmp_path, [service]), "feed.json")
    fault = "'audience' is said to be 'public' and 'professional': keep the one that is right"
    assert [str(problem) for problem in taken.problems] == [f"feed.json: service 1 ('Door'): {fault}"] * wrong
    assert len(taken.rows) == (not wrong)
