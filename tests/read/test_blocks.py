"""What a `set` list holds."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from leaflets.block import (
    Block,
    Box,
    Code,
    Corners,
    Each,
    Logo,
    Paragraph,
    Picture,
    Repeat,
    Row,
    Rule,
    Space,
    Span,
    Turned,
    Voiced,
    When,
)
from leaflets.format import Format
from leaflets.measure import MM
from leaflets.read.blocks import Known, read_blocks, read_columns
from read.files import entries, faults

PAPER = Format("paper", 400, 300, bleed=9, safe=15, slug=30, least=0)
KNOWN = Known({"headline", "detail"}, {"ink", "deep", "white"}, PAPER, 1)


def blocks(folder: Path, text: str) -> tuple[Block, ...]:
    return read_blocks(entries(folder, text), KNOWN)


def block(folder: Path, text: str) -> Block:
    (only,) = blocks(folder, text)
    return only


def test_words_alone_are_a_paragraph_of_that_style(tmp_path: Path) -> None:
    made = block(tmp_path, "- headline: ((words.title))")
    assert isinstance(made, Paragraph)
    assert (made.style, made.spans, made.place.line) == ("headline", (Span("((words.title))"),), 1)
    assert (made.turn, made.ink, made.align) == (False, "", "")


def test_a_paragraph_may_say_how(tmp_path: Path) -> None:
    made = block(tmp_path, "- detail: { say: Call, weight: bold, link: 'tel:999', turn: yes, ink: deep, align: end }")
    assert isinstance(made, Paragraph)
    assert made.spans == (Span("Call", "bold", "tel:999"),)
    assert (made.turn, made.ink, made.align) == (True, "deep", "end")


def test_a_paragraph_may_have_several_spans(tmp_path: Path) -> None:
    made = block(tmp_path, "- detail:\n    say:\n      - One\n      - { say: Two, weight: bold }\n")
    assert isinstance(made, Paragraph)
    assert made.spans == (Span("One"), Span("Two", "bold"))


def test_pictures_codes_logos_and_spaces(tmp_path: Path) -> None:
    text = """
        - picture: phone
        - picture: { of: ((sign.picture)), ink: white, alt: A phone }
        - code: { to: ((region.site)), alt: QR code }
        - logo: { file: ((region.logo)), alt: ((region.name)) }
        - space: 3 mm
        """
    plain, full, code, logo, space = blocks(tmp_path, text)
    assert isinstance(plain, Picture)
    assert (plain.name, plain.ink, plain.alt) == ("phone", "ink", "")
    assert isinstance(full, Picture)
    assert (full.name, full.ink, full.alt) == ("((sign.picture))", "white", "A phone")
    assert isinstance(code, Code)
    assert (code.address, code.alt) == ("((region.site))", "QR code")
    assert isinstance(logo, Logo)
    assert (logo.name, logo.alt) == ("((region.logo))", "((region.name))")
    assert space == Space(pytest.approx(3 * MM))


def test_a_box_is_as_large_as_it_says(tmp_path: Path) -> None:
    made = block(
        tmp_path,
        "- box: { width: 20 mm, height: 10 mm, padding: 15 %, fill: deep, corners: { radius: 25 %, square: top-end }, "
        "align: top, set: [detail: a] }",
    )
    assert isinstance(made, Box)
    assert (made.width, made.height) == pytest.approx((20 * MM, 10 * MM))
    assert (made.padding, made.corners.radius) == pytest.approx((3 * MM, 5 * MM))
    assert (made.corners.square, made.fill, made.align, len(made.blocks)) == ("top-end", "deep", "top", 1)


def test_a_silent_box_takes_what_there_is(tmp_path: Path) -> None:
    made = block(tmp_path, "- box: { set: [] }")
    assert made == Box(0, 0, 0, "", Corners(0), "middle", ())


def test_a_box_may_hug_its_words_at_one_side_and_have_an_outline(tmp_path: Path) -> None:
    made = block(tmp_path, "- box: { hug: yes, side: center, outline: { ink: deep, width: 1.5 pt }, set: [detail: a] }")
    assert isinstance(made, Box)
    assert (made.hugs, made.side, made.outline, made.fill) == (True, "center", Rule("deep", 1.5), "")


def test_a_rule_has_an_ink_and_a_width(tmp_path: Path) -> None:
    assert block(tmp_path, "- rule: { ink: deep, width: 0.9 mm }") == Rule("deep", pytest.approx(0.9 * MM))


def test_turned_blocks_stand_in_a_box_of_their_own(tmp_path: Path) -> None:
    made = block(tmp_path, "- turned: { width: 14 mm, height: 60 mm, set: [detail: a, detail: b] }")
    assert isinstance(made, Turned)
    assert (made.width, made.height, len(made.blocks)) == (pytest.approx(14 * MM), pytest.approx(60 * MM), 2)


def test_blocks_may_be_repeated(tmp_path: Path) -> None:
    made = block(tmp_path, "- repeat: 10\n  set: [detail: a]")
    assert isinstance(made, Repeat)
    assert (made.times, len(made.blocks)) == (10, 1)


@pytest.mark.parametrize(("name", "voice"), [("first", 0), ("second", 1)])
def test_blocks_may_be_in_one_voice(tmp_path: Path, name: str, voice: int) -> None:
    made = block(tmp_path, f"# a note\n- voice: {name}\n  set: [detail: a]")
    assert isinstance(made, Voiced)
    assert (made.voice, len(made.blocks), made.place.line) == (voice, 1, 2)


def test_a_row_has_a_cell_for_each_column(tmp_path: Path) -> None:
    made = block(
        tmp_path,
        """
        - row:
            columns: [18 mm, rest]
            gap: 4 mm
            align: middle
            cells:
              - - picture: phone
              - - headline: a
                - detail: b
        """,
    )
    assert isinstance(made, Row)
    assert made.columns == (pytest.approx(18 * MM), 0)
    assert [len(cell) for cell in made.cells] == [1, 2]
    assert (made.gap, made.align) == (pytest.approx(4 * MM), "middle")


def test_each_and_when_hold_blocks_of_their_own(tmp_path: Path) -> None:
    each, when = blocks(
        tmp_path,
        """
        - each: line in helplines
          set:
            - detail: ((line.label))
        - when: region.site
          set:
            - code: { to: ((region.site)), alt: QR code }
        """,
    )
    assert isinstance(each, Each)
    assert (each.name, each.source, len(each.blocks), each.place.line) == ("line", "helplines", 1, 1)
    assert isinstance(when, When)
    assert (when.condition, len(when.blocks), when.place.line) == ("region.site", 1, 4)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- headlin: a", "1: there is no type style or block called 'headlin'"),
        ("- headline: a\n  detail: b", "1: a block has one key"),
        ("- just words", "1: 'set' must have parts"),
        ("headline: a", "1: 'set' must be a list"),
        ("- headline: [a, b]", "1: 'headline' must have parts"),
        ("- headline: { say: a, colour: red }", "1: 'headline' has no part called 'colour'"),
        ("- headline: { ink: deep }", "1: 'headline' lacks 'say'"),
        ("- headline: { say: a, ink: red }", "1: 'ink' cannot be 'red'"),
        ("- headline: { say: a, weight: heavy }", "1: 'weight' cannot be 'heavy'"),
        ("- headline: { say: a, align: left }", "1: 'align' cannot be 'left'"),
        ("- picture: { of: phone, ink: red }", "1: 'ink' cannot be 'red'"),
        ("- code: ((region.site))", "1: 'code' must have parts"),
        ("- code: { to: ((region.site)) }", "1: 'code' lacks 'alt'"),
        ("- space: 3", "1: '3' is not a length"),
        ("- box: { fill: red, set: [] }", "1: 'fill' cannot be 'red'"),
        ("- box: { corners: { radius: 1 mm, square: left }, set: [] }", "1: 'square' cannot be 'left'"),
        ("- box: { height: -3 mm, set: [] }", "1: 'height' cannot be less than nothing"),
        ("- box: { padding: -3 mm, set: [] }", "1: 'padding' cannot be less than nothing"),
        ("- box: { height: 10 mm, padding: 5 mm, set: [] }", "1: 'padding' leaves no room in the box"),
        ("- box: { width: 10 mm, padding: 50 %, set: [] }", "1: 'padding' leaves no room in the box"),
        ("- space: -3 mm", "1: 'space' cannot be less than nothing"),
        ("- row: { columns: 2, cells: [[]] }", "1: 1 cells do not fill 2 columns"),
        ("- each: sign of words.signs\n  set: []", "1: 'sign of words.signs' names no list"),
        ("- each: Sign in words.signs\n  set: []", "1: 'Sign in words.signs' names no list"),
        ("- each: sign in words.signs", "1: 'set' lacks 'set'"),
        ("- when: region.site\n  then: []", "1: 'set' lacks 'set'"),
        ("- rule: deep", "1: 'rule' must have parts"),
        ("- rule: { ink: deep }", "1: 'rule' lacks 'width'"),
        ("- rule: { ink: red, width: 1 pt }", "1: 'ink' cannot be 'red'"),
        ("- rule: { ink: deep, width: -1 pt }", "1: 'width' cannot be less than nothing"),
        ("- box: { outline: deep, set: [] }", "1: 'outline' must have parts"),
        ("- box: { hug: true, set: [] }", "1: 'hug' cannot be 'true'"),
        ("- box: { hug: yes, side: left, set: [] }", "1: 'side' cannot be 'left'"),
        ("- turned: { width: 9 mm, set: [] }", "1: 'turned' lacks 'height'"),
        ("- repeat: 0\n  set: []", "1: 'repeat' cannot be 0"),
        ("- repeat: 41\n  set: []", "1: 'repeat' cannot be 41"),
        ("- repeat: 2\n  set: [headlin: a]", "2: there is no type style or block called 'headlin'"),
        ("- voice: third\n  set: []", "1: 'voice' cannot be 'third'"),
        ("- voice: second", "1: 'set' lacks 'set'"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_block_is_named(tmp_path: Path, text: str, fault: str) -> None:
    entry = replace(entries(tmp_path, text), name="set")
    assert fault in faults(lambda: read_blocks(entry, KNOWN))


def test_every_block_that_is_wrong_is_told(tmp_path: Path) -> None:
    found = faults(lambda: blocks(tmp_path, "- headlin: a\n- detail: b\n- space: 3\n"))
    assert [fault[:2] for fault in found] == ["1:", "3:"]


@pytest.mark.parametrize(
    ("text", "columns"),
    [("3", (0, 0, 0)), ("[20 mm, rest, 9 pt]", (20 * MM, 0, 9)), ("[rest]", (0,)), ("40", (0,) * 40)],
)
def test_columns_are_a_number_or_widths(tmp_path: Path, text: str, columns: tuple[float, ...]) -> None:
    assert read_columns(entries(tmp_path, f"columns: {text}").pairs()["columns"]) == pytest.approx(columns)


@pytest.mark.parametrize("text", ["0", "-1", "41", "2.7", "999999", "[]", "two", "[20]", "[[]]", "{}"])
def test_columns_that_make_no_sense_are_refused(tmp_path: Path, text: str) -> None:
    assert len(faults(lambda: read_columns(entries(tmp_path, f"columns: {text}").pairs()["columns"]))) == 1
