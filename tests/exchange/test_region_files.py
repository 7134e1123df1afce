"""Edits to regions' files: what is written reads back the same, and nothing else is touched."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from exchange.houses import YORK
from leaflets.command.region_texts import part_of
from leaflets.exchange import Part, begun, edited
from leaflets.exchange.quoting import scalar
from leaflets.read.entries import read_entries
from leaflets.read.manuscript import HIDDEN


def taken_apart(text: str) -> Part:
    with TemporaryDirectory() as folder:
        file = Path(folder, "york.yaml")
        file.write_bytes(text.encode())
        return part_of(read_entries(file))


def changed(text: str, values) -> str:
    return edited(text, taken_apart(text), values)


TEXTS = some.text(some.characters(exclude_categories=["Cs"]), min_size=1, max_size=60) | some.text(
    "aé #:'\"-?!&*%@`|>{}[],=~\\\n\t 0123456789+._", min_size=1, max_size=20
)
LIKE_OTHER_THINGS = ["999", "0161", "1_000", "1e3", "0x1F", "12:30", "1:2:3", "no", "Yes", "null", "~", "true", "on"]
LIKE_OTHER_THINGS += [".5", "+44", "-1", "- a", "a: b", "a #b", "#b", "'", '"', "it's", "a:", "---", "...", "é", "!a"]
LIKE_OTHER_THINGS += ["&a", "*a", "%a", "@a", "`a", "| a", "> a", "? a", "{a}", "[a]", "a, b", "<<", "=", "a\u2028b"]
LIKE_OTHER_THINGS += [" a", "a ", "a\u00a0b", "\ufeff", "\x85", "0o17", "2026-11-23", "a\nb", "\\n", "😀", "1,000"]


def fit(text: str) -> str:
    """A text that our reader takes: it leaves out line ends at the end of one, and refuses what is hidden."""
    assume(not HIDDEN.search(text) and text.rstrip("\n") == text)
    return text


@settings(max_examples=150, deadline=None)
@given(name=TEXTS, phone=TEXTS, note=TEXTS, by=TEXTS)
def test_whatever_is_written_reads_back_the_same(name, phone, note, by):
    name, phone, note, by = map(fit, (name, phone, note, by))
    confirmed = {"on": "2026-11-23", "by": by, "of": phone}
    for flowing in (False, True):
        start = "{ name: York, contacts: { main: { name: a } } }" if flowing else YORK
        main = {"name": name, "phone": phone, "note": note, "confirmed": confirmed}
        whole = taken_apart(changed(start, {"name": name, "contacts": {"main": main, "extra": {"name": note}}}))
        assert whole.said("name") == name
        assert [whole.said("contacts", "main", key) for key in ("name", "phone", "note")] == [name, phone, note]
        assert [whole.said("contacts", "main", "confirmed", key) for key in ("by", "of")] == [by, phone]
        assert whole.said("contacts", "extra", "name") == note


@pytest.mark.parametrize("text", LIKE_OTHER_THINGS)
def test_no_reader_of_yaml_takes_a_text_for_something_else(text):
    for found in (f"a: {scalar(text)}", f"a: {{ b: {scalar(text, flowing=True)} }}"):
        loaded = yaml.safe_load(found)["a"]
        loaded = loaded["b"] if isinstance(loaded, dict) else loaded
        assert str(loaded) == text
        assert isinstance(loaded, str) or text == "2026-11-23"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("0113 222 4403", "0113 222 4403"),
        ("999", "'999'"),
        ("Duty manager, Leeds", "Duty manager, Leeds"),
        ("O'Neil’s", "O'Neil’s"),
        ("a: b", "'a: b'"),
        ("https://a.uk/b", "https://a.uk/b"),
    ],
)
def test_quotes_are_put_only_where_they_are_needed(text, written):
    assert scalar(text) == written


def test_an_edit_touches_its_own_value_alone():
    new = changed(YORK, {"name": "York", "contacts": {"main": {"phone": "999"}}})
    assert new == YORK.replace("City of York Council", "York").replace("phone: 01904 551 900", "phone: '999'")


def test_what_is_there_already_is_left_as_it_is_written():
    assert changed(YORK, {"short": "York", "contacts": {"main": {"phone": "01904 551 900"}}}) == YORK


def test_a_block_of_prose_can_give_way():
    assert changed(YORK, {"contacts": {"practitioners": {"note": "One."}}}) == YORK.replace(
        "|\n      Two lines\n      of it.", "One."
    )


def test_a_line_that_goes_takes_nothing_with_it():
    line = next(line for line in YORK.splitlines(keepends=True) if "confirmed" in line)
    assert changed(YORK, {"contacts": {"main": {"confirmed": None}}}) == YORK.replace(line, "")


def test_a_line_can_go_and_another_come_in_its_place():
    line = next(line for line in YORK.splitlines(keepends=True) if "confirmed" in line)
    new = changed(YORK, {"contacts": {"main": {"confirmed": None, "dated": "2026"}}})
    assert new == YORK.replace(line, "    dated: 2026\n".replace("2026", "'2026'"))


def test_a_new_contact_comes_after_the_last():
    new = changed(YORK, {"contacts": {"night": {"name": "Night", "phone": "01904 551 901"}}})
    assert new == YORK + "  night:\n    name: Night\n    phone: 01904 551 901\n"


def test_the_first_contact_comes_with_its_heading():
    assert changed("name: A", {"contacts": {"main": {"name": "B"}}}) == "name: A\ncontacts:\n  main:\n    name: B\n"


def test_other_line_ends_are_kept():
    text = YORK.replace("\n", "\r\n")
    new = changed(text, {"contacts": {"main": {"note": "New.", "confirmed": None}}})
    assert "\n" not in new.replace("\r\n", "")
    assert taken_apart(new).said("contacts", "main", "note") == "New."


def test_what_is_written_in_braces_stays_in_braces():
    text = "contacts: { main: { name: A, confirmed: { on: 2026-11-23, by: B, of: '1' } } }  # so\n"
    new = changed(text, {"contacts": {"main": {"confirmed": None, "note": "C, D"}}})
    assert new == "contacts: { main: { name: A, note: 'C, D' } }  # so\n"
    assert changed(text, {"contacts": {"main": {"name": "E"}}}) == text.replace("A", "E")


def test_what_goes_from_the_front_of_braces_leaves_the_rest():
    text = "{ confirmed: { on: 2026-11-23 }, name: A }\n"
    assert changed(text, {"confirmed": None}) == "{ name: A }\n"


def test_a_key_without_a_value_gets_one():
    assert changed("name:\nshort: B\n", {"name": "A"}) == "name: A\nshort: B\n"


def test_what_is_begun_says_what_to_fill_in():
    text = begun("Selby: a council's", "England", "2026-11-23")
    assert taken_apart(text).said("name") == "Selby: a council's"
    assert "# gss:" in text
