"""Values of a YAML file: text that knows its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.measure import INCH, MM
from leaflets.read.entries import meant, read_entries
from read.files import entries, faults, written


@pytest.mark.parametrize(
    "text",
    ["0161", "no", "yes", "null", "~", "1.50", "2026-11-23", "0x1F", "1_000", "12:30:45", "on", ".inf", "18001 101"],
)
def test_every_scalar_is_the_text_that_was_typed(tmp_path: Path, text: str) -> None:
    assert entries(tmp_path, f"key: {text}").pairs()["key"].text() == text


def test_a_key_too_is_the_text_that_was_typed(tmp_path: Path) -> None:
    assert list(entries(tmp_path, "no: a\n0161: b\n").pairs()) == ["no", "0161"]


def test_nothing_after_a_colon_is_empty_text(tmp_path: Path) -> None:
    assert entries(tmp_path, "key:\n").pairs()["key"].text() == ""


def test_a_block_of_prose_loses_its_last_line_end_alone(tmp_path: Path) -> None:
    prose = "lead: |\n  Small changes.\n\n  One sign is not proof.\n"
    assert entries(tmp_path, prose).pairs()["lead"].text() == "Small changes.\n\nOne sign is not proof."


def test_a_value_knows_its_file_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    whole = entries(tmp_path, "# a note\nfirst: 1\nlist:\n  - a\n  - b\n")
    assert str(whole.pairs()["first"].place) == "file.yaml:2"
    assert [str(member.place) for member in whole.pairs()["list"].items()] == ["file.yaml:4", "file.yaml:5"]


def test_a_file_outside_the_working_folder_is_named_whole(tmp_path: Path) -> None:
    assert entries(tmp_path, "key: value").place.file == str(tmp_path / "file.yaml")


def test_a_byte_order_mark_is_not_part_of_the_first_key(tmp_path: Path) -> None:
    file = tmp_path / "file.yaml"
    file.write_bytes(b"\xef\xbb\xbfname: Leeds\n")
    assert list(read_entries(file).pairs()) == ["name"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\na: 2\n", "2: 'a' stands here twice"),
        ("a: &mark 1\nb: *mark\n", "1: there is an alias or an anchor"),
        ("base: {}\nmore:\n  <<: *base\n", "3: there is an alias or an anchor"),
        ("a: 1\nb:\t2\n", "2: there is a tab"),
        ("[a, b]: 1\n", "1: 'file' has a key that is not a word"),
        ("a: 1\n--- \nb: 2\n", "2: is not YAML (but found another document)"),
        ("a: [1, 2\nb: 3\n", "2: is not YAML (did not find expected ',' or ']')"),
        ("- a\n- b\n", "1: 'file' must have parts"),
        ("just words\n", "1: 'file' must have parts"),
    ],
)
def test_what_is_not_plain_is_refused(tmp_path: Path, text: str, fault: str) -> None:
    assert faults(lambda: entries(tmp_path, text).pairs()) == [fault]


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    assert faults(lambda: read_entries(tmp_path / "lost.yaml")) == ["0: cannot be read (No such file or directory)"]


def test_unknown_and_missing_parts_are_told_together(tmp_path: Path) -> None:
    found = faults(lambda: entries(tmp_path, "nam: Leeds\narea: E08\n").parts("name", "area"))
    assert found == ["1: 'file' has no part called 'nam'", "1: 'file' lacks 'name'"]


def test_forty_levels_may_stand_within_one_another_and_no_more(tmp_path: Path) -> None:
    assert entries(tmp_path, "a: " + "[" * 39 + "]" * 39).pairs()["a"].is_list
    assert faults(lambda: entries(tmp_path, "a: " + "[" * 40 + "]" * 40)) == ["1: is nested too deeply"]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("12 mm", 12 * MM),
        ("12mm", 12 * MM),
        ("-12.3 mm", -12.3 * MM),
        ("+2 mm", 2 * MM),
        ("1.5 cm", 15 * MM),
        ("9 pt", 9),
        ("0.5 in", INCH / 2),
        ("1080 px", 1080),
        ("0", 0),
        ("25.4 mm", 72),
    ],
)
def test_a_length_is_in_points(tmp_path: Path, text: str, points: float) -> None:
    assert entries(tmp_path, f"key: {text}").pairs()["key"].distance() == pytest.approx(points)


def test_a_length_goes_one_way_and_a_distance_both(tmp_path: Path) -> None:
    key = entries(tmp_path, "key: -3 mm").pairs()["key"]
    assert key.distance() == pytest.approx(-3 * MM)
    assert faults(key.length) == ["1: 'key' cannot be less than nothing"]


@pytest.mark.parametrize(
    "text", ["12", "12 parsecs", "mm", "1,5 mm", "1e3 mm", "١٢ mm", "--2 mm", "2  mm", "nan mm", "''"]
)
def test_what_is_no_length_is_refused(tmp_path: Path, text: str) -> None:
    assert len(faults(lambda: entries(tmp_path, f"key: {text}").pairs()["key"].length())) == 1


@pytest.mark.parametrize(("text", "share"), [("15 %", 7.5), ("100 %", 50), ("26.7 %", 13.35), ("9 pt", 9)])
def test_a_share_is_a_percentage_or_a_length(tmp_path: Path, text: str, share: float) -> None:
    assert entries(tmp_path, f"key: {text}").pairs()["key"].share(50) == pytest.approx(share)


@pytest.mark.parametrize("text", ["one", "1e3", "٣", "1.", ".5", "0x1", "nan", "1 2"])
def test_a_number_is_plain(tmp_path: Path, text: str) -> None:
    assert faults(lambda: entries(tmp_path, f"key: {text}").pairs()["key"].number()) == [
        f"1: 'key' must be a number, not '{text}'"
    ]


def test_a_count_is_whole_and_within_its_bounds(tmp_path: Path) -> None:
    assert [entries(tmp_path, f"key: {text}").pairs()["key"].count(1, 40) for text in ("1", "7", "40")] == [1, 7, 40]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2.7", "must be a whole number, not '2.7'"),
        ("two", "must be a whole number, not 'two'"),
        ("1e1", "must be a whole number, not '1e1'"),
        ("٣", "must be a whole number, not '٣'"),
        ("0", "cannot be 0"),
        ("41", "cannot be 41"),
        ("-3", "cannot be -3"),
    ],
)
def test_a_count_that_is_none_is_refused(tmp_path: Path, text: str, fault: str) -> None:
    found = faults(lambda: entries(tmp_path, f"key: {text}").pairs()["key"].count(1, 40))
    assert found == [f"1: 'key' {fault}"]


def test_a_flag_is_yes_or_no(tmp_path: Path) -> None:
    parts = entries(tmp_path, "a: yes\nb: no\nc: true\n").parts("", "a b c d")
    assert (parts.flag("a"), parts.flag("b"), parts.flag("d")) == (True, False, False)
    assert faults(lambda: parts.flag("c")) == ["3: 'c' cannot be 'true'"]


def test_a_word_that_is_near_is_asked_after_and_others_are_listed() -> None:
    assert meant("hieght", ["height", "width"]) == "did you mean 'height'?"
    assert meant("colour", ["height", "at"]) == "it can be at, height"
    assert meant("colour", ["height", "at"], "delete it") == "delete it"


def test_where_there_is_nothing_to_name_the_first_is_asked_for() -> None:
    assert meant("leeds", []) == "there is none yet, so write the first one"


REFUSED = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFDD0, 0xFDF0))))
"""Hidden characters, which tests/read/test_manuscript.py is about."""
ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=REFUSED))


@given(st.dictionaries(st.text("abcdefgh_", min_size=1), ANY, max_size=5))
def test_any_text_in_double_quotes_comes_back(tmp_path_factory: pytest.TempPathFactory, values: dict[str, str]) -> None:
    def quoted(text: str) -> str:
        return '"' + "".join(f"\\U{ord(character):08X}" for character in text) + '"'

    text = "".join(f"{key}: {quoted(value)}\n" for key, value in values.items()) or "{}"
    file = written(tmp_path_factory.getbasetemp(), "any.yaml", text)
    read = {key: value.text() for key, value in read_entries(file).pairs().items()}
    assert read == {key: value.rstrip("\n") for key, value in values.items()}
