"""The finished page: what stands where, mirrored where it is read from the right, and what a screen reader is told."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leaflets.block import Aside, Block, Box, Code, Corners, Item, Paragraph, Picture, Rule, Span, Turned
from leaflets.drawing import OPEN, Drawing, Raster, Shape, polygon
from leaflets.layout import Frame
from leaflets.measure import MM, Rect
from leaflets.page import Drawn, Line, Page, Placed
from leaflets.read.library import Library
from leaflets.typeset import typeset
from leaflets.typeset.bidi import embedding_levels, line_levels, visual_order
from leaflets.typeset.codes import code_outline
from typeset.specimens import (
    ADDRESSES,
    BODY,
    ENGLISH,
    HEADLINE,
    HERE,
    LETTERS,
    NUMBERS,
    URDU,
    at,
    case,
    document,
    frame,
    lines,
    one_line,
    page,
    seen,
    words,
)

ARROW = Drawing("arrow", 10, 10, (Shape(polygon((0, 0), (10, 5), (0, 10)), fill=OPEN),))
PHOTO = Raster("photo", 2, 1, b"\x00" * 8, 4, b"\x00" * 6, b"")
SENTENCES = st.lists(
    st.sampled_from([*URDU.split(), *ENGLISH.split(), *NUMBERS, *ADDRESSES, "کَ", "می\u200cروم", "ﷺ", "(الف)", "“a”"]),
    min_size=1,
    max_size=15,
).map(" ".join)


def drawn(made: Page) -> list[Drawn]:
    return [item for item in made.items if isinstance(item, Drawn)]


def tree(made: Page) -> list[str]:
    """Each element with those around it: `L/LI/LBody/P`."""
    paths: list[str] = []
    for element in made.elements:
        paths.append(element.tag if element.parent < 0 else f"{paths[element.parent]}/{element.tag}")
    return paths


def shown(line: Line) -> str:
    """What a line's glyphs say, from left to right, letter by letter."""
    said = ""
    for run in line.runs:
        for text in run.texts:
            joined = any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
            said += text[::-1] if joined else text
    return said


def expected(text: str) -> str:
    """How the standard has the line's letters stand, from left to right, on a page that is read from the right."""
    base, levels = embedding_levels(text, 1)
    return "".join(text[at] for at in visual_order(line_levels(text, levels, base, 0, len(text))))


def letters(text: str) -> str:
    """The text without marks, non-joiners and what steers direction, which stand wherever their letter does."""
    return "".join(character for character in seen(text) if character not in "\u200c\u064e")


# No word lost


@given(text=SENTENCES, width=st.floats(100, 390))
def test_the_pages_words_are_the_words_that_were_written(library: Library, text: str, width: float) -> None:
    for language in ("en", "ur"):
        narrow = frame(at(start=5, width=width), words(text))
        made = lines(page(library, narrow, language=language, height=9000, styles=[replace(BODY, size=8, floor=0.5)]))
        assert seen("".join(line.text for line in made)) == unicodedata.normalize("NFC", text)


@given(text=SENTENCES | LETTERS)
def test_every_glyph_stands_for_its_words_and_where_the_standard_has_them(library: Library, text: str) -> None:
    line = one_line(library, text, "ur", size=6, floor=6)
    assert letters(shown(line)) == letters(expected(line.text))


@given(text=LETTERS)
def test_no_letter_is_said_twice_and_none_is_silent(library: Library, text: str) -> None:
    line = one_line(library, text, "ur", size=6, floor=6)
    assert sorted(text for run in line.runs for said in run.texts for text in said) == sorted(seen(line.text))


def test_a_mark_says_nothing_of_its_own(library: Library) -> None:
    (run,) = one_line(library, "کَ", "ur").runs
    assert run.marks
    assert [run.texts[at] for at in sorted(run.marks)] == [""] * len(run.marks)
    assert "".join(run.texts) == "کَ"


def test_a_ligature_says_all_of_its_letters(library: Library) -> None:
    """The lam-alif is drawn as one form; whoever copies it gets both letters."""
    (run,) = one_line(library, "لا", "ur").runs
    assert "".join(reversed(run.texts)) == "لا"


# Digits


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("width", [150, 200, 390])
def test_digits_ascend_from_left_to_right_in_an_urdu_paragraph(library: Library, number: str, width: float) -> None:
    text = f"{URDU} ہمیں {number} پر فون کریں۔ {URDU}"
    found = []
    for line in lines(page(library, frame(at(start=5, width=width), words(text)), language="ur", height=900)):
        placed = [pair for run in line.runs for pair in zip(run.xs, run.texts, strict=True)]
        digits = "".join(said for _, said in sorted(placed) if said.isdigit())
        found += [digits] if digits else []
    assert found == ["".join(character for character in number if character.isdigit())]


# Where things stand


def test_an_urdu_page_is_an_english_page_in_a_mirror(library: Library) -> None:
    box = Box(50, 20, 0, "deep", Corners(0), "middle", ())
    place = frame(at(top=10, start=30, width=100), box, name="plate", fill="mist")
    english, urdu = (page(library, place, language=language) for language in ("en", "ur"))
    for left, right in zip(drawn(english), drawn(urdu), strict=True):
        assert right.shape.outline.box == left.shape.outline.box.mirrored(400)
    assert urdu.frames["plate"] == english.frames["plate"].mirrored(400) == Rect(270, 10, 100, 20)


def test_an_urdu_line_stands_at_the_right_margin(library: Library) -> None:
    margin = frame(at(start=30, end=30), words("علامات"))
    (line,) = lines(page(library, margin, language="ur"))
    assert line.ink.right == pytest.approx(370, abs=3)


@pytest.mark.parametrize(("turns", "language", "tip"), [(False, "ur", 400), (True, "ur", 390), (True, "en", 10)])
def test_a_picture_is_drawn_the_other_way_round_only_if_it_turns(
    library: Library, turns: bool, language: str, tip: float
) -> None:
    arrow = replace(ARROW, turns=turns)
    place = frame(at(width=10), Picture("arrow", "deep", "", HERE))
    (item,) = drawn(page(library, place, language=language, pictures={"arrow": arrow}))
    assert item.shape.outline.numbers[2] == pytest.approx(tip)


def test_a_drawing_takes_the_ink_that_it_is_set_in(library: Library) -> None:
    (item,) = drawn(page(library, frame(at(width=10), Picture("arrow", "deep", "", HERE)), pictures={"arrow": ARROW}))
    assert item.shape.fill == library.theme("harbour").inks["deep"]


def test_pixels_fill_their_rectangle(library: Library) -> None:
    place = frame(at(start=20, width=40), Picture("photo", "ink", "A photo", HERE))
    made = page(library, place, language="ur", pictures={"photo": PHOTO})
    assert [item.rect for item in made.items if isinstance(item, Placed)] == [Rect(340, 0, 40, 20)]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_code_is_never_mirrored(library: Library, language: str) -> None:
    address = "https://www.leedsscp.org.uk/concerned-about-a-child"
    place = frame(at(top=20, start=30, width=24 * MM), Code(address, "A code", HERE))
    (item,) = drawn(page(library, place, language=language))
    upright, modules = code_outline(address, 100 * MM)
    module = 24 * MM / modules
    left = 400 - 30 - 24 * MM if language == "ur" else 30
    placed = upright.mapped(module, 0, 0, module, left, 20)
    assert item.shape.outline.commands == placed.commands
    assert item.shape.outline.numbers == pytest.approx(placed.numbers)
    assert item.shape.even_odd


@pytest.mark.parametrize(("align", "top"), [("top", 0), ("middle", 140), ("bottom", 280)])
def test_what_a_frame_holds_stands_at_its_top_middle_or_bottom(library: Library, align: str, top: float) -> None:
    box = Box(50, 20, 0, "deep", Corners(0), "middle", ())
    (item,) = drawn(page(library, frame(at(end=0, height=300), box, align=align)))
    assert item.shape.outline.box.y == top


@pytest.mark.parametrize(("text", "language"), [("گھنٹی", "ur"), ("jj", "en")])
def test_ink_that_overhangs_its_line_keeps_to_the_safe_zone(library: Library, text: str, language: str) -> None:
    style = replace(BODY, size=40, floor=40)
    spread = document(library, frame(at(start=20, end=20), words(text, style=style)), language=language, styles=[style])
    safe = replace(spread, format=replace(spread.format, safe=20))
    (line,) = lines(typeset(safe, case(library))[0])
    assert line.ink.x >= 20 - 1e-9
    assert line.ink.right <= 380 + 1e-9


def test_the_box_of_a_lines_ink_holds_the_ink_of_every_glyph(library: Library) -> None:
    line = one_line(library, URDU, "ur")
    assert all(line.ink.holds(Rect(a, b, c - a, d - b)) for a, b, c, d in line.inks)


# What is turned

TURNED = at(top=30, start=60, width=40, height=220)


def upwards(library: Library, *blocks: Block, language: str = "en", **changes: object) -> Page:
    """A strip of 40 by 220 points at 60 points from the start of a page 400 points wide."""
    return page(library, frame(TURNED, Turned(40, 220, blocks), name="strip"), language=language, **changes)


def origins(line: Line) -> list[tuple[float, float, str]]:
    """Where each glyph of a turned line stands on the page, and what it says."""
    assert line.pivot is not None
    return [
        (line.pivot.x + y, line.pivot.y - x, said)
        for run in line.runs
        for x, y, said in zip(run.xs, run.ys, run.texts, strict=True)
    ]


@pytest.mark.parametrize(("language", "left"), [("en", 60), ("ur", 300)])
@pytest.mark.parametrize("number", ["0113 222 4403", "0808 800 5000"])
def test_a_turned_number_runs_upwards_whichever_way_the_page_is_read(
    library: Library, language: str, left: float, number: str
) -> None:
    (line,) = lines(upwards(library, words(number), language=language))
    placed = origins(line)
    climbing = "".join(said for _, _, said in sorted(placed, key=lambda glyph: -glyph[1]))
    assert climbing.strip() == number
    assert len({round(x, 6) for x, _, _ in placed}) == 1
    assert all(left < x < left + 40 and 30 <= y <= 250 for x, y, _ in placed)


def test_a_turned_line_starts_at_the_foot_and_an_urdu_one_at_the_top(library: Library) -> None:
    (english,) = lines(upwards(library, words("Signs")))
    (urdu,) = lines(upwards(library, words("علامات"), language="ur"))
    assert english.ink.bottom == pytest.approx(250, abs=2)
    assert urdu.ink.y == pytest.approx(30, abs=3)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_inks_of_a_turned_line_are_where_the_page_has_them(library: Library, language: str) -> None:
    (line,) = lines(upwards(library, words("0113 222 4403"), language=language))
    (straight,) = lines(
        page(library, frame(at(top=30, start=60, width=220), words("0113 222 4403")), language=language)
    )
    assert (line.ink.width, line.ink.height) == pytest.approx((straight.ink.height, straight.ink.width))
    assert all(line.ink.holds(Rect(a, b, c - a, d - b)) for a, b, c, d in line.inks)
    for (a, b, c, d), (x, y, said) in zip(line.inks, [g for g in origins(line) if g[2].strip()], strict=True):
        assert said.isdigit()
        assert a < x == pytest.approx(c, abs=0.5)
        assert b < d < y < d + 2
        assert d - b < c - a


def test_lines_of_a_turned_paragraph_follow_each_other_to_the_right(library: Library) -> None:
    made = lines(upwards(library, words("Small changes can mean that someone needs help")))
    middles = [line.ink.x + line.ink.width / 2 for line in made]
    assert len(made) == 2
    assert middles[0] + 10 < middles[1]


@pytest.mark.parametrize(("language", "left"), [("en", 60), ("ur", 300)])
def test_shapes_in_a_turned_box_are_turned_with_it(library: Library, language: str, left: float) -> None:
    tint = Box(100, 20, 0, "deep", Corners(0), "middle", ())
    (item,) = drawn(upwards(library, tint, language=language))
    top = 30 if language == "ur" else 150
    assert item.shape.outline.box == Rect(left + 10, top, 20, 100)


def test_a_rule_in_a_turned_box_keeps_to_it(library: Library) -> None:
    (item,) = drawn(upwards(library, Rule("deep", 1)))
    assert item.shape.outline.box == Rect(80, 30, 0, 220)


@pytest.mark.parametrize(("language", "left"), [("en", 60), ("ur", 300)])
def test_a_figure_in_a_turned_box_is_where_a_reader_finds_it(library: Library, language: str, left: float) -> None:
    row = Picture("arrow", "deep", "An arrow", HERE)
    made = upwards(
        library, Box(20, 0, 0, "", Corners(0), "middle", (row,)), language=language, pictures={"arrow": ARROW}
    )
    (item,) = drawn(made)
    (figure,) = made.elements
    assert figure.box is not None
    assert figure.box == Rect(left + 10, 30 if language == "ur" else 230, 20, 20)
    assert figure.box.holds(item.shape.outline.box)


# Rules


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_rule_runs_on_to_the_bleed_where_its_column_meets_the_trim(library: Library, language: str) -> None:
    across = drawn(page(library, frame(at(top=50, end=0), Rule("deep", 2)), language=language))
    within = drawn(page(library, frame(at(top=50, start=30, end=70), Rule("deep", 2)), language=language))
    assert [item.shape.outline.box for item in across] == [Rect(-3 * MM, 50, 400 + 6 * MM, 0)]
    assert [item.shape.outline.box for item in within] == [Rect(70 if language == "ur" else 30, 50, 300, 0)]
    assert {(item.shape.stroke.role, item.shape.width, item.element) for item in across if item.shape.stroke} == {
        ("deep", 2, -1)
    }


# What the page says of itself


def test_a_page_tells_the_smallest_size_of_each_style(library: Library) -> None:
    blocks = words("Signs", style=HEADLINE), words("Kindeswohlgefährdung", style=HEADLINE), words("Mood")
    made = page(library, frame(at(width=300), *blocks))
    full, capped, body = (line.size for line in lines(made))
    assert full == 40 > capped
    assert made.sizes == {"headline": capped, "body": body}


def test_items_stand_in_the_order_in_which_they_are_drawn_and_read(library: Library) -> None:
    ask = frame(at(end=0, height=90), name="ask", fill="deep")
    title = frame(at(end=0), words("Signs", style=HEADLINE), words("Mood"), name="title")
    made = page(library, ask, title)
    assert [item.frame for item in made.items] == ["ask", "title", "title"]
    assert [line.text for line in lines(made)] == ["Signs", "Mood"]


def test_fields_are_decoration_and_words_are_elements(library: Library) -> None:
    made = page(library, frame(at(end=0), words("Signs", style=HEADLINE), words(ENGLISH), fill="mist"))
    assert [item.element for item in drawn(made)] == [-1]
    assert tree(made) == ["H1", "P"]
    assert {element for line in lines(made) for element in line.elements} == {0, 1}


def test_a_list_is_read_out_as_a_list(library: Library) -> None:
    signs = [Item((words("Mood"), words("Angry, anxious"))), Item((words("Gifts"),))]
    made = page(library, frame(at(end=0), *signs, as_list=True))
    assert tree(made) == [
        "L",
        "L/LI",
        "L/LI/LBody",
        "L/LI/LBody/P",
        "L/LI/LBody/P",
        "L/LI",
        "L/LI/LBody",
        "L/LI/LBody/P",
    ]


def linked() -> Frame:
    number = Paragraph("body", (Span("Call"), Span("0113 222 4403", link="tel:01132224403")), HERE)
    return frame(at(end=0), number)


def test_only_the_words_that_lead_somewhere_are_a_link(library: Library) -> None:
    made = page(library, linked())
    assert tree(made) == ["P", "P/Link"]
    assert made.elements[1].link == "tel:01132224403"
    (line,) = lines(made)
    assert ["".join(run.texts).strip() for run in line.runs_of(1)] == ["0113 222 4403"]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_figure_has_its_words_and_its_box(library: Library, language: str) -> None:
    place = frame(at(start=30, width=50), Code("https://a.uk", "Opens a page", HERE), Picture("arrow", "ink", "", HERE))
    made = page(library, place, language=language, pictures={"arrow": ARROW})
    (figure,) = made.elements
    assert (figure.tag, figure.alt) == ("Figure", "Opens a page")
    assert figure.box == (Rect(320, 0, 50, 50) if language == "ur" else Rect(30, 0, 50, 50))
    assert [item.element for item in drawn(made)] == [0, -1]


# Other languages


def sentence(*pairs: tuple[str, str]) -> Paragraph:
    """One sentence of stretches, some in a language of their own."""
    spans = (Span(text, language=tag, begins=not at) for at, (tag, text) in enumerate(pairs))
    return Paragraph("body", tuple(spans), HERE)


def told(made: Page) -> list[tuple[str, str, str]]:
    """Each element that holds words: its tag with those around it, its language, its words."""
    paths = tree(made)
    return [
        (paths[number], element.language, "".join(run.words for line in lines(made) for run in line.runs_of(number)))
        for number, element in enumerate(made.elements)
        if any(number in line.elements for line in lines(made))
    ]


def test_words_in_another_language_are_told_as_such(library: Library) -> None:
    made = page(library, frame(at(end=0), sentence(("", "Say "), ("pl", "Zapytaj o Ani"), ("", " there."))))
    assert told(made) == [("P", "", "Say  there."), ("P/Span", "pl", "Zapytaj o Ani")]


def test_in_a_paragraph_read_from_the_right_every_stretch_is_told_by_itself(library: Library) -> None:
    line = frame(at(end=0), sentence(("", "کہیں "), ("en", "Ask for Ani"), ("", " وہاں")))
    made = page(library, line, language="ur")
    assert [(path, language, seen(said).strip()) for path, language, said in told(made) if seen(said).strip()] == [
        ("P/Span", "", "کہیں"),
        ("P/Span", "en-GB", "Ask for Ani"),
        ("P/Span", "", "وہاں"),
    ]


def test_a_name_in_latin_letters_needs_no_mark_to_be_told(library: Library) -> None:
    made = page(library, frame(at(end=0), words("کہیں NSPCC")), language="ur")
    assert ("P/Span", "en-GB", "NSPCC") in told(made)


def test_a_paragraph_in_the_second_language_is_told_as_a_whole(library: Library) -> None:
    urdu = replace(sentence(("", "کہیں "), ("en", "Ask for Ani")), language="ur")
    made = page(library, frame(at(end=0), words("Signs"), urdu))
    assert [(path, language) for path, language, _ in told(made)] == [("P", ""), ("P/Span", ""), ("P/Span", "en-GB")]
    assert [(element.tag, element.language) for element in made.elements] == [
        ("P", ""),
        ("P", "ur"),
        ("Span", ""),
        ("Span", "en-GB"),
    ]


def test_english_words_in_a_second_language_that_is_english_are_no_span(library: Library) -> None:
    made = page(library, frame(at(end=0), replace(words("Ask for Ani"), language="en")), language="ur")
    assert [(element.tag, element.language) for element in made.elements] == [("P", "en-GB")]


def test_an_english_paragraph_on_an_urdu_page_starts_at_the_left_and_runs_to_the_right(library: Library) -> None:
    both = frame(at(start=30, end=30), words("علامات"), replace(words("Signs"), language="en"))
    urdu, english = lines(page(library, both, language="ur"))
    assert urdu.ink.right == pytest.approx(370, abs=3)
    assert english.ink.x == pytest.approx(30, abs=2)
    assert english.runs[0].xs == tuple(sorted(english.runs[0].xs))
    assert (urdu.backwards, english.backwards) == (True, False)


def test_an_aside_is_drawn_and_not_told(library: Library) -> None:
    number = words("0113 222 4403")
    once, twice = lines(page(library, frame(at(end=0), number, Aside((number,)))))
    assert (once.elements, twice.elements) == ((0,), (-1,))
    assert once.words == twice.words


def test_an_aside_with_links_and_foreign_words_is_not_told_either(library: Library) -> None:
    line = Paragraph("body", (Span("کہیں"), Span("Ask for Ani", link="tel:999", language="en")), HERE)
    made = page(library, frame(at(end=0), Aside((line,))), language="ur")
    assert made.elements == ()
    assert {element for line in lines(made) for element in line.elements} == {-1}
