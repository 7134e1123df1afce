"""Blocks in a column: sizes, baselines, alignment, boxes and rows. Measures are in points."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from leaflets.block import Aside, Block, Box, Code, Corners, Item, Paragraph, Picture, Row, Rule, Space, Span, Turned
from leaflets.drawing import Drawing
from leaflets.measure import MM, Rect
from leaflets.page import Line, Page
from leaflets.read.library import Library
from leaflets.theme import TypeStyle
from leaflets.typeset import Case, typeset
from leaflets.typeset.puts import Column, Figure, Matrix, Put, SetLine, Stroke, Tint
from leaflets.typeset.setter import Setter, shared_widths
from leaflets.typeset.sorts import Box as Ink
from leaflets.typeset.sorts import sorts_of
from typeset.specimens import BODY, ENGLISH, HEADLINE, HERE, URDU, at, case, document, frame, lines, page, setter, words

LABEL = replace(BODY, role="label", size=20, floor=16, kind="label")
WIDE = Drawing("wide", 40, 10, ())


def column(
    library: Library, *blocks: Block, language: str = "en", styles: tuple[TypeStyle, ...] = (BODY, HEADLINE),
    width: float = 300, height: float = 0, scale: float = 1, align: str = "",
) -> Column:  # fmt: skip
    return setter(library, language, styles).column(blocks, width, height, scale, (), align)


def set_lines(made: Column) -> list[Put]:
    return [put for put in made.puts if isinstance(put.what, SetLine)]


def size_of(made: Column, role: str = "body") -> float:
    """The size that a style came to: the same in all its lines."""
    (size,) = {put.what.size for put in set_lines(made) if put.what.paragraph.style == role}
    return size


def text_of(put: Put) -> str:
    line = put.what
    assert isinstance(line, SetLine)
    return line.galley.text[line.start : line.end].strip()


# Sizes


def test_type_is_set_at_its_full_size_where_nothing_gives_way(library: Library) -> None:
    assert size_of(column(library, words("Signs", style=HEADLINE)), "headline") == 40


def test_a_size_is_a_whole_twentieth_of_a_point(library: Library) -> None:
    assert size_of(column(library, words("Signs", style=HEADLINE), scale=0.7777), "headline") == 31.10


@pytest.mark.parametrize("scale", [0.5, 0.1, 0])
def test_no_scale_takes_type_below_its_floor(library: Library, scale: float) -> None:
    made = column(library, words("Signs", style=HEADLINE), words("One sign"), scale=scale)
    assert size_of(made, "headline") == HEADLINE.floor
    assert size_of(made) == BODY.floor


def test_one_long_word_lowers_the_size_of_its_own_style_alone(library: Library) -> None:
    made = column(library, words("Kindeswohlgefährdung", style=HEADLINE), words("One sign"))
    (line,) = (put for put in set_lines(made) if put.what.paragraph.style == "headline")
    assert HEADLINE.floor < size_of(made, "headline") < HEADLINE.size
    assert 298 < line.rect.width <= 300
    assert size_of(made) == BODY.size
    assert made.oversets == ()


def test_nastaliq_display_type_is_set_smaller_and_its_floor_goes_with_it(library: Library) -> None:
    factor = library.scripts["Aran"].settings["headline"].size
    sign = words("علامات", style=HEADLINE)
    assert size_of(column(library, sign, language="ur"), "headline") == pytest.approx(40 * factor)
    assert size_of(column(library, sign, language="ur", scale=0), "headline") == pytest.approx(20 * factor)


def test_twelve_points_of_running_text_are_twelve_points_in_every_script(library: Library) -> None:
    assert size_of(column(library, words("ایک علامت"), language="ur", scale=0)) == 12


# What does not fit


def test_a_line_too_many_is_overset(library: Library) -> None:
    two = replace(BODY, lines=2)
    (over,) = column(library, words(ENGLISH, style=two), styles=(two,), width=150).oversets
    assert (over.lines, over.size) == (len(set_lines(column(library, words(ENGLISH), width=150))) - 2, 12)


def test_a_word_that_is_too_wide_at_its_smallest_is_overset(library: Library) -> None:
    made = column(library, words("Kindeswohlgefährdung", style=HEADLINE), width=100)
    assert [over.lines for over in made.oversets] == [1]
    assert size_of(made, "headline") == HEADLINE.floor


def test_a_box_of_given_height_that_is_too_low_is_overset(library: Library) -> None:
    """Of four lines at 190 points, 20 points of height hold one."""
    box = Box(0, 30, 5, "", Corners(0), "top", (words(ENGLISH),), sides=5)
    assert len(set_lines(column(library, words(ENGLISH), width=190))) == 4
    assert [over.lines for over in column(library, box, width=200).oversets] == [3]


# Baselines and alignment


def test_lines_stand_one_leading_apart(library: Library) -> None:
    made = column(library, words(ENGLISH), width=150)
    leading = 12 * library.scripts["Latn"].settings["text"].leading
    baselines = [put.rect.y for put in made.puts]
    assert [below - above for above, below in pairwise(baselines)] == pytest.approx([leading] * (len(baselines) - 1))
    assert made.height == pytest.approx(len(baselines) * leading)


def test_a_style_may_open_or_close_the_scripts_leading(library: Library) -> None:
    close = replace(BODY, leading=0.9)
    loose, tight = (column(library, words(ENGLISH, style=style), styles=(style,)) for style in (BODY, close))
    assert tight.height == pytest.approx(0.9 * loose.height)


def test_there_is_as_much_room_above_the_first_line_as_below_the_last(library: Library) -> None:
    made = column(library, words(ENGLISH), width=150)
    face = sorts_of(library.typefaces["NotoSans-Regular"])
    above = made.puts[0].rect.y - face.ascent * 12
    below = made.height - made.puts[-1].rect.y - face.descent * 12
    assert above == pytest.approx(below)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_lines_start_at_the_start_and_end_at_the_end_of_their_column(library: Library, language: str) -> None:
    """Before mirroring, in either direction of reading."""
    text = words(URDU if language == "ur" else ENGLISH)
    start, centre, end = (
        column(library, text, language=language, align=align).puts[0].rect for align in ("start", "center", "end")
    )
    assert start.x == 0
    assert centre.x == pytest.approx(300 - centre.right)
    assert end.right == pytest.approx(300)


def test_a_paragraphs_own_alignment_is_stronger_than_its_styles(library: Library) -> None:
    centred = replace(BODY, align="center")
    made = column(library, replace(words("Ask", style=centred), align="end"), styles=(centred,))
    assert made.puts[0].rect.right == pytest.approx(300)


def test_the_second_span_turns_to_a_line_of_its_own_where_the_first_fills_one_at_most(library: Library) -> None:
    lead = Paragraph("body", (Span("Small changes can mean someone needs help."), Span("One sign is not proof.")), HERE)
    turning = replace(lead, turn=True)
    assert [text_of(put) for put in column(library, turning, width=400).puts] == [span.text for span in lead.spans]
    assert len(column(library, lead, width=400).puts) == 1
    narrow = [text_of(put) for put in column(library, turning, width=200).puts]
    assert narrow == [text_of(put) for put in column(library, lead, width=200).puts]
    assert len(narrow) == 2


# Nastaliq's inks


def inks(library: Library, line: Line) -> list[Ink]:
    """The box of every glyph's ink on the page, from the font file itself."""
    found = []
    for run in line.runs:
        sorts = sorts_of(library.typefaces[run.face])
        for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True):
            extents = sorts.font.get_glyph_extents(glyph)
            scale = run.size / sorts.face.upem
            if extents.width and extents.height:
                left, top = x + extents.x_bearing * scale, y - extents.y_bearing * scale
                found.append((left, top, left + extents.width * scale, top - extents.height * scale))
    return found


def nearest(library: Library, made: Page) -> float:
    """The least distance between the inks of two lines, in millimetres, sideways or up and down."""
    distances = []
    for above, below in pairwise(lines(made)):
        for left, top, right, bottom in inks(library, above):
            for other_left, other_top, other_right, other_bottom in inks(library, below):
                across = max(other_left - right, left - other_right)
                distances.append(max(across, other_top - bottom, top - other_bottom))
    return min(distances) / MM


STACKED = [
    [words("گھنٹی بجتے ہی سب بچے کھیل کے میدان میں چلے گئے اور ٹھنڈی ہوا میں کھیلتے رہے", style=HEADLINE)],
    [words("ان علامات پر دھیان دیں، چاہے چھوٹی ہوں", style=HEADLINE), words("ٹھنڈا پانی اور گھنٹی کی آواز")],
    [words(f"{URDU} گھنٹی بجی اور ٹھنڈی ہوا چلی۔ {URDU}")],
]


@pytest.mark.parametrize("blocks", STACKED, ids=["headline", "headline and text", "text"])
@pytest.mark.parametrize("width", [240, 300, 340])
def test_nastaliq_lines_keep_a_millimetre_and_a_half_between_their_inks(
    library: Library, blocks: list[Block], width: float
) -> None:
    close = [replace(BODY, leading=0.8), replace(HEADLINE, lines=0, leading=0.6)]
    column_of = frame(at(start=30, width=width), *blocks)
    made = page(library, column_of, language="ur", styles=close, height=900)
    assert len(lines(made)) > 1
    assert nearest(library, made) >= 1.5 - 0.001


def test_leading_alone_would_let_them_touch(library: Library) -> None:
    close = replace(HEADLINE, lines=0, leading=0.6)
    spread = document(library, frame(at(start=30, width=330), *STACKED[0]), language="ur", styles=[close], height=900)
    trusting = {code: replace(script, clearance=0) for code, script in library.scripts.items()}
    assert nearest(library, typeset(spread, Case(trusting, library.typefaces))[0]) < 0


def test_where_nastaliq_meets_a_number_half_of_that_is_enough(library: Library) -> None:
    blocks = words("گھنٹی بجی"), words("0113 222 4403"), words("گھنٹی بجی")
    close = replace(BODY, size=30, floor=30, leading=0.5)
    made = page(library, frame(at(start=30, width=340), *blocks), language="ur", styles=[close])
    assert nearest(library, made) == pytest.approx(0.75)


# Pictures, boxes and rows


def set_blocks(library: Library, *blocks: Block, width: float = 300, height: float = 0) -> Column:
    spread = document(library, pictures={"wide": WIDE})
    return Setter(spread, case(library)).column(blocks, width, height, 1, ())


@pytest.mark.parametrize(("height", "rect"), [(0, Rect(0, 0, 300, 75)), (20, Rect(0, 0, 80, 20))])
def test_a_picture_is_as_large_as_fits_in_the_corner_where_reading_starts(
    library: Library, height: float, rect: Rect
) -> None:
    (put,) = set_blocks(library, Picture("wide", "ink", "", HERE), height=height).puts
    assert put.rect == rect
    assert put.what == Figure(WIDE, "ink", "")


def test_a_code_is_a_square_as_wide_as_its_column(library: Library) -> None:
    made = set_blocks(library, Code("https://a.uk", "A code", HERE), width=68)
    (put,) = made.puts
    assert (put.rect, made.height) == (Rect(0, 0, 68, 68), 68)
    assert put.what == Matrix("https://a.uk", "A code")


def test_space_pushes_down_what_comes_after(library: Library) -> None:
    alone, pushed = set_blocks(library, words("Signs")), set_blocks(library, Space(9), words("Signs"))
    assert pushed.puts[0].rect.y == pytest.approx(alone.puts[0].rect.y + 9)
    assert pushed.height == pytest.approx(alone.height + 9)


def test_a_plate_is_tinted_behind_its_picture_which_keeps_off_its_edge(library: Library) -> None:
    plate = Box(50, 50, 5, "deep", Corners(8), "middle", (Picture("wide", "white", "", HERE),), sides=5)
    tint, picture = set_blocks(library, plate).puts
    assert (tint.rect, tint.what) == (Rect(0, 0, 50, 50), Tint("deep", Corners(8), None))
    assert picture.rect == Rect(5, 20, 40, 10)


@pytest.mark.parametrize(("align", "top"), [("top", 5), ("middle", 20), ("bottom", 35)])
def test_what_is_in_a_box_stands_at_its_top_middle_or_bottom(library: Library, align: str, top: float) -> None:
    box = Box(50, 50, 5, "", Corners(0), align, (Picture("wide", "ink", "", HERE),), sides=5)
    assert set_blocks(library, box).puts[0].rect.y == top


def test_a_box_may_keep_its_words_further_off_its_sides_than_off_its_top(library: Library) -> None:
    box = Box(50, 60, 5, "", Corners(0), "top", (Picture("wide", "ink", "", HERE),), sides=15)
    assert set_blocks(library, box).puts[0].rect == Rect(15, 5, 20, 5)


def test_a_box_without_a_height_is_as_high_as_its_words_and_padding(library: Library) -> None:
    box = Box(0, 0, 5, "", Corners(0), "middle", (words("Signs"),))
    assert set_blocks(library, box).height == pytest.approx(set_blocks(library, words("Signs")).height + 10)


def test_columns_share_what_the_fixed_ones_leave() -> None:
    assert shared_widths((50, 0), 10, 300) == [50, 240]
    assert shared_widths((0, 50, 0), 10, 300) == [115, 50, 115]


def test_a_rows_cells_stand_side_by_side_about_its_middle(library: Library) -> None:
    plate = Box(50, 50, 0, "deep", Corners(0), "middle", ())
    row = Row((50, 0), 10, "middle", ((plate,), (Picture("wide", "ink", "", HERE),)))
    tint, picture = set_blocks(library, row).puts
    assert tint.rect == Rect(0, 5, 50, 50)
    assert picture.rect == Rect(60, 0, 240, 60)


# Rules, boxes that hug their words, and what is turned


def test_a_rule_crosses_its_column_and_takes_no_height(library: Library) -> None:
    rule = Rule("deep", 2)
    alone, ruled = set_blocks(library, words("Signs")), set_blocks(library, Space(9), rule, words("Signs"))
    line, below = ruled.puts
    assert (line.rect, line.what, line.tags) == (Rect(0, 9, 300, 0), Stroke(rule), None)
    assert below.rect.y == pytest.approx(alone.puts[0].rect.y + 9)
    assert set_blocks(library, rule).height == 0


def hugging(side: str = "start", width: float = 0, *blocks: Block) -> Box:
    return Box(width, 0, 5, "deep", Corners(0), "middle", blocks or (words("Signs"),), hugs=True, side=side, sides=5)


@pytest.mark.parametrize("side", ["start", "center", "end"])
def test_a_box_that_hugs_is_as_wide_as_its_widest_line_and_stands_at_its_side(library: Library, side: str) -> None:
    tint, *said = set_blocks(library, hugging(side, 0, words("Signs"), words("Signs to notice"))).puts
    widest = max(put.rect.width for put in said)
    left = {"start": 0, "center": (300 - tint.rect.width) / 2, "end": 300 - tint.rect.width}[side]
    assert tint.rect.width == pytest.approx(widest + 10, abs=0.02)
    assert tint.rect.x == pytest.approx(left)
    assert [put.rect.x - tint.rect.x for put in said] == pytest.approx([5, 5])


def test_a_box_that_hugs_breaks_its_words_no_otherwise(library: Library) -> None:
    loose = Box(0, 0, 5, "deep", Corners(0), "middle", (words(ENGLISH),), sides=5)
    hugged = set_blocks(library, hugging("start", 0, words(ENGLISH)), width=150)
    assert [text_of(put) for put in set_lines(hugged)] == [
        text_of(put) for put in set_lines(set_blocks(library, loose, width=150))
    ]
    assert hugged.puts[0].rect.width <= 150


def test_a_box_that_hugs_is_no_wider_than_it_says(library: Library) -> None:
    tint, *_ = set_blocks(library, hugging("end", 100, words(ENGLISH))).puts
    assert 80 < tint.rect.width <= 100
    assert tint.rect.right == pytest.approx(300)


def test_words_that_end_at_the_end_do_so_in_a_box_that_hugs_them(library: Library) -> None:
    tint, short, long = set_blocks(library, hugging("start", 0, replace(words("a"), align="end"), words("Signs"))).puts
    assert short.rect.right == pytest.approx(long.rect.right, abs=0.02)
    assert short.rect.right == pytest.approx(tint.rect.right - 5, abs=0.02)


def test_a_box_may_be_an_outline_alone(library: Library) -> None:
    rule = Rule("deep", 2)
    (tint,) = set_blocks(library, Box(50, 40, 0, "", Corners(8), "middle", (), rule)).puts
    assert (tint.rect, tint.what) == (Rect(0, 0, 50, 40), Tint("", Corners(8), rule))
    assert set_blocks(library, Box(50, 40, 0, "", Corners(8), "middle", ())).puts == ()


def test_turned_blocks_are_set_along_the_height_of_their_box_and_in_its_middle(library: Library) -> None:
    straight = set_blocks(library, words("0113 222 4403"), width=200)
    made = set_blocks(library, Space(9), Turned(40, 200, (replace(words("0113 222 4403"), align="center"),)))
    (put,) = made.puts
    assert made.height == 209
    assert put.area == Rect(0, 9, 40, 200)
    assert put.rect.x == pytest.approx((200 - put.rect.width) / 2)
    assert put.rect.y == pytest.approx(straight.puts[0].rect.y + (40 - straight.height) / 2)


def test_turned_blocks_move_with_what_is_around_them(library: Library) -> None:
    row = Row((100, 0), 10, "top", ((), (Turned(40, 200, (words("a"),)),)))
    assert set_blocks(library, row).puts[0].area == Rect(110, 0, 40, 200)


def test_words_that_are_too_long_or_too_many_for_a_turned_box_are_overset(library: Library) -> None:
    leading = 12 * library.scripts["Latn"].settings["text"].leading
    assert set_blocks(library, Turned(leading, 200, (words("0113 222 4403"),))).oversets == ()
    (long,) = set_blocks(library, Turned(40, 50, (words("0113 222 4403"),))).oversets
    (high,) = set_blocks(library, Turned(leading - 1, 200, (words("0113 222 4403"),))).oversets
    assert (long.lines, high.lines) == (1, 1)


# Several languages


@pytest.mark.parametrize(("own", "other", "text"), [("en", "ur", URDU), ("ur", "en", ENGLISH)])
def test_a_paragraph_in_another_language_has_its_faces_and_its_own_start(
    library: Library, own: str, other: str, text: str
) -> None:
    """A column is laid as if the page were read from the left: its start is where the page's reading starts."""
    start, end = (
        column(library, replace(words(text), language=other, align=align), language=own, width=9000).puts[0].rect
        for align in ("start", "end")
    )
    assert (end.x, start.right) == (0, pytest.approx(9000))
    line = column(library, replace(words(text), language=other), language=own, width=9000).puts[0].what
    assert isinstance(line, SetLine)
    assert line.galley.base == int(library.language(other).right_to_left)
    assert line.runs[0].stretch.choice.script.code == library.language(other).script
    assert line.runs[0].stretch.choice.factor == 1


def test_a_paragraph_in_another_language_is_set_in_the_style_of_its_script(library: Library) -> None:
    factor = library.scripts["Aran"].settings["headline"].size
    urdu = replace(words("علامات", style=HEADLINE), language="ur")
    made = column(library, words("Signs", style=HEADLINE), urdu)
    assert [put.what.size for put in set_lines(made)] == pytest.approx([40, 40 * factor])


# What a screen reader is told


def test_a_heading_is_tagged_as_its_style_says(library: Library) -> None:
    (line,) = column(library, words("Signs", style=HEADLINE)).puts
    assert [tag.name for tag in line.tags] == ["H1"]


def test_every_line_of_a_paragraph_belongs_to_one_element(library: Library) -> None:
    made = column(library, words(ENGLISH), words(ENGLISH), width=200)
    assert len({put.tags for put in made.puts}) == 2 < len(made.puts)


def test_items_of_a_list_are_tagged_as_such_and_outside_a_list_are_not(library: Library) -> None:
    sign = Item((words("Mood"),))
    whole = setter(library)
    (inside,) = whole.column([sign], 300, 0, 1, (whole.tag("L"),)).puts
    assert [tag.name for tag in inside.tags] == ["L", "LI", "LBody", "P"]
    (outside,) = whole.column([sign], 300, 0, 1, ()).puts
    assert [tag.name for tag in outside.tags] == ["P"]


def test_a_picture_that_says_nothing_is_decoration(library: Library) -> None:
    shown, spoken = set_blocks(
        library, Picture("wide", "ink", "", HERE), Picture("wide", "ink", "A wide thing", HERE)
    ).puts
    assert shown.tags is None
    assert [(tag.name, tag.alt) for tag in spoken.tags] == [("Figure", "A wide thing")]


def test_a_paragraph_in_another_language_says_which(library: Library) -> None:
    made = column(library, words("Signs"), replace(words("علامات"), language="ur"))
    assert [[(tag.name, tag.language) for tag in put.tags] for put in made.puts] == [[("P", "")], [("P", "ur")]]


def test_an_aside_is_set_like_any_other_and_belongs_to_no_element(library: Library) -> None:
    given = words("Signs"), Picture("wide", "ink", "A wide thing", HERE), Code("https://a.uk", "A code", HERE)
    plain, aside = set_blocks(library, *given), set_blocks(library, Aside(given))
    assert [put.rect for put in aside.puts] == [put.rect for put in plain.puts]
    assert all(put.tags for put in plain.puts)
    assert [put.tags for put in aside.puts] == [None] * 3


def test_an_aside_in_a_list_is_no_item_of_it(library: Library) -> None:
    whole = setter(library)
    aside = Aside((Item((words("Mood"),)),))
    (put,) = whole.column([aside], 300, 0, 1, (whole.tag("L"),)).puts
    assert put.tags is None
