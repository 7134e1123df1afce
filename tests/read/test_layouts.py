"""`layouts/PUBLICATION/*.yaml`: where things go, for one script."""

from pathlib import Path

import pytest

from leaflets.block import Box, Rule
from leaflets.format import Format, Panel
from leaflets.layout import At, Edge, Frame, Layout, Tail
from leaflets.measure import MM
from leaflets.problem import Refused
from leaflets.read.layouts import judge_plan, laid, read_plan
from leaflets.read.library import Library
from read.files import faults, written

HEAD = """title: Plain
format: a4-portrait
theme: harbour
words: poster
"""


FOLDED = Format(
    "folded",
    200 * MM,
    100 * MM,
    bleed=9,
    safe=15,
    slug=30,
    least=0,
    fold="single",
    faces=(
        (Panel("back", 0, 100 * MM), Panel("front", 100 * MM, 100 * MM)),
        (Panel("first", 0, 100 * MM), Panel("second", 100 * MM, 100 * MM)),
    ),
)


def layout(
    library: Library, folder: Path, text: str, scripts: str = "Latn", *, facing: bool = False, format: str = ""
) -> Layout:
    plan = read_plan(
        written(folder, "a4.yaml", (HEAD.replace("a4-portrait", format) if format else HEAD) + text),
        "plain/a4",
        library.house,
        library.scripts,
        {"poster"},
        lambda entry: FOLDED if entry.text() == "folded" else library.format(entry.text()),
        lambda entry: library.theme(entry.text()),
        lambda entry: library._plans(entry.text(), ""),
    )
    judge_plan(plan)
    return laid(plan, [library.scripts[code] for code in scripts.split("+")], facing=facing)


def frame(library: Library, folder: Path, parts: str) -> Frame:
    """The last of three frames; two stand above it."""
    above = "frames:\n  one: { at: { top: 0, start: 0, end: 0 } }\n  two: { at: { top: 0, start: 0, end: 0 } }\n"
    return layout(library, folder, f"{above}  it: {parts}\n").frames[2]


def at(library: Library, folder: Path, parts: str) -> At:
    return frame(library, folder, f"{{ at: {{ {parts} }} }}").at


def millimetres(edge: Edge | None) -> tuple[str, str, float]:
    assert edge is not None
    return edge.frame, edge.side, round(edge.distance / MM, 6)


def test_a_layout_knows_its_format_theme_script_and_words(library: Library, tmp_path: Path) -> None:
    made = layout(library, tmp_path, "frames: {}")
    assert (made.name, made.title, made.words) == ("plain/a4", "Plain", "poster")
    assert (made.format.name, made.theme.name, list(made.styles)) == ("a4-portrait", "harbour", ["Latn"])


def test_distances_grow_downwards_and_with_reading(library: Library, tmp_path: Path) -> None:
    made = at(library, tmp_path, "top: 10 mm, bottom: 20 mm, start: 30 mm, end: 40 mm")
    assert millimetres(made.top) == ("", "top", 10)
    assert millimetres(made.bottom) == ("", "bottom", -20)
    assert millimetres(made.start) == ("", "start", 30)
    assert millimetres(made.end) == ("", "end", -40)
    assert (made.width, made.height) == (None, None)


def test_in_measures_from_the_frames_own_edges(library: Library, tmp_path: Path) -> None:
    made = at(library, tmp_path, "in: one, top: -3 mm, start: 1 mm, width: 50 mm")
    assert millimetres(made.top) == ("one", "top", -3)
    assert millimetres(made.start) == ("one", "start", 1)
    assert made.width == pytest.approx(50 * MM)


@pytest.mark.parametrize(
    ("leaning", "side", "edge"),
    [
        ("below: one, start: 0, end: 0", "top", ("one", "bottom", 0)),
        ("below: one + 3 mm, start: 0, end: 0", "top", ("one", "bottom", 3)),
        ("above: two + 3 mm, start: 0, end: 0", "bottom", ("two", "top", -3)),
        ("top: 0, after: one + 4 mm, end: 0", "start", ("one", "end", 4)),
        ("top: 0, before: two + 4 mm, start: 0", "end", ("two", "start", -4)),
    ],
)
def test_a_frame_leans_on_one_above(
    library: Library, tmp_path: Path, leaning: str, side: str, edge: tuple[str, str, float]
) -> None:
    assert millimetres(getattr(at(library, tmp_path, leaning), side)) == edge


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ("top: 0, start: 0", "'at' needs two of start, end and width"),
        ("top: 0", "'at' needs two of start, end and width"),
        ("top: 0, start: 0, end: 0, width: 9 mm", "'at' needs two of start, end and width"),
        ("start: 0, end: 0", "'at' has neither top nor bottom"),
        ("height: 9 mm, start: 0, end: 0", "'at' has neither top nor bottom"),
        ("top: 0, bottom: 0, height: 9 mm, start: 0, end: 0", "'at' has top, bottom and height"),
        ("top: 0, below: one, start: 0, end: 0", "'below' and 'top' both place the top"),
        ("top: 0, end: 0, before: one, width: 9 mm", "'before' and 'end' both place the end"),
        ("below: it, start: 0, end: 0", "no frame above is called 'it'"),
        ("below: later, start: 0, end: 0", "no frame above is called 'later'"),
        ("in: nowhere, top: 0, start: 0, end: 0", "no frame above is called 'nowhere'"),
        ("below: one +3 mm, start: 0, end: 0", "no frame above is called 'one +3 mm'"),
        ("below: one + 3, start: 0, end: 0", "'3' is not a length"),
        ("top: 0, left: 0, right: 0", "'at' has no part called 'left'"),
    ],
)
def test_a_place_that_makes_no_sense_is_refused(library: Library, tmp_path: Path, parts: str, fault: str) -> None:
    assert f"8: {fault}" in faults(lambda: at(library, tmp_path, parts))


def test_a_field_has_its_fill_keyline_tail_and_corners(library: Library, tmp_path: Path) -> None:
    made = frame(
        library,
        tmp_path,
        """
    at: { top: 0, height: 40 mm, start: 0, end: 0 }
    fill: glow
    keyline: { ink: deep, width: 1 mm, along: [top, bottom] }
    tails: [{ on: top, end: 14 mm, width: 22 mm, height: 16 mm }]
    corners: { radius: 3 mm, square: top-end }
""",
    )
    assert made.fill == "glow"
    assert made.keyline is not None
    assert (made.keyline.ink, made.keyline.along) == ("deep", ("top", "bottom"))
    (tail,) = made.tails
    assert (tail.side, tail.near, tail.inset) == ("top", "end", pytest.approx(14 * MM))
    assert (made.corners.radius, made.corners.square) == (pytest.approx(3 * MM), "top-end")


def test_a_frame_that_says_little_is_plain(library: Library, tmp_path: Path) -> None:
    made = frame(library, tmp_path, "{ at: { top: 0, start: 0, end: 0 } }")
    assert (made.fill, made.keyline, made.tails, made.blocks) == ("", None, (), ())
    assert (made.columns, made.rows, made.gap, made.align, made.as_list) == ((0,), 0, 0, "top", False)
    assert made.fit == "it"


@pytest.mark.parametrize(
    ("tail", "fault"),
    [
        ("{ on: top, width: 9 mm, height: 9 mm }", "10: a tail stands in one place on its side"),
        ("{ on: top, start: 0, end: 0, width: 9 mm, height: 9 mm }", "10: a tail stands in one place on its side"),
        ("{ on: end, start: 0, width: 9 mm, height: 9 mm }", "10: a tail stands in one place on its side"),
        ("{ on: top, top: 0, width: 9 mm, height: 9 mm }", "10: a tail stands in one place on its side"),
        ("{ on: end, center: 0, width: 9 mm, height: 9 mm }", "10: a tail stands in one place on its side"),
        ("{ on: left, top: 0, width: 9 mm, height: 9 mm }", "10: 'on' cannot be 'left'"),
        ("{ on: top, start: -1 mm, width: 9 mm, height: 9 mm }", "10: 'start' cannot be less than nothing"),
        ("{ start: 0, width: 9 mm, height: 9 mm }", "10: 'tails' lacks 'on'"),
    ],
)
def test_a_tail_that_makes_no_sense_is_refused(library: Library, tmp_path: Path, tail: str, fault: str) -> None:
    parts = f"\n    at: {{ top: 0, start: 0, end: 0 }}\n    tails: [{tail}]"
    assert faults(lambda: frame(library, tmp_path, parts)) == [fault]


@pytest.mark.parametrize(
    ("tail", "made"),
    [
        ("{ on: end, top: 9 mm, width: 4 mm, height: 3 mm }", Tail("end", "top", 9 * MM, 4 * MM, 3 * MM)),
        ("{ on: start, top: 0, width: 4 mm, height: 3 mm }", Tail("start", "top", 0, 4 * MM, 3 * MM)),
        ("{ on: bottom, start: 9 mm, width: 4 mm, height: 3 mm }", Tail("bottom", "start", 9 * MM, 4 * MM, 3 * MM)),
        ("{ on: top, center: -9 mm, width: 4 mm, height: 3 mm }", Tail("top", "center", -9 * MM, 4 * MM, 3 * MM)),
    ],
)
def test_a_tail_stands_on_any_side(library: Library, tmp_path: Path, tail: str, made: Tail) -> None:
    (found,) = frame(library, tmp_path, f"{{ at: {{ top: 0, start: 0, end: 0 }}, tails: [{tail}] }}").tails
    assert (found.side, found.near) == (made.side, made.near)
    assert (found.inset, found.width, found.height) == pytest.approx((made.inset, made.width, made.height))


def test_a_keyline_may_be_dashed_and_columns_divided(library: Library, tmp_path: Path) -> None:
    made = frame(
        library,
        tmp_path,
        """
    at: { top: 0, height: 40 mm, start: 0, end: 0 }
    keyline: { ink: deep, width: 1 pt, along: [top, end, bottom, start], dash: 3 pt }
    columns: 2
    gap: 8 mm
    divider: { ink: grey, width: 0.5 pt }
""",
    )
    assert made.keyline is not None
    assert (made.keyline.along, made.keyline.dash) == (("top", "end", "bottom", "start"), 3)
    assert made.divider == Rule("grey", 0.5)


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ("keyline: { ink: deep, width: 1 pt, along: [left] }", "8: 'along' cannot be 'left'"),
        ("keyline: { ink: deep, width: 1 pt, along: [top], dash: -1 pt }", "8: 'dash' cannot be less than nothing"),
        ("divider: { ink: red, width: 1 pt }", "8: 'ink' cannot be 'red'"),
        ("voice: third", "8: 'voice' cannot be 'third'"),
        ("page: 2", "8: 'page' cannot be 2"),
        ("panel: flap", "8: 'panel' cannot be 'flap'"),
    ],
)
def test_a_part_of_a_frame_that_makes_no_sense_is_refused(
    library: Library, tmp_path: Path, part: str, fault: str
) -> None:
    parts = f"{{ at: {{ top: 0, start: 0, end: 0 }}, {part} }}"
    assert faults(lambda: frame(library, tmp_path, parts)) == [fault]


# Pages, panels, voices

PAGES = """pages: 3
voices: two
frames:
  one: { at: { top: 0, start: 0, end: 0 } }
  two: { at: { top: 0, start: 0, end: 0 }, page: 3, voice: second }
"""


def test_a_frame_stands_on_the_first_page_or_on_the_one_it_names(library: Library, tmp_path: Path) -> None:
    made = layout(library, tmp_path, PAGES)
    assert made.pages == 3
    assert [(frame.page, frame.voice) for frame in made.frames] == [(0, 0), (2, 1)]
    assert faults(lambda: layout(library, tmp_path, PAGES.replace("page: 3", "page: 4"))) == ["9: 'page' cannot be 4"]
    assert faults(lambda: layout(library, tmp_path, PAGES.replace("page: 3", "page: 0"))) == ["9: 'page' cannot be 0"]


def test_a_panel_says_which_face_it_is_on(library: Library, tmp_path: Path) -> None:
    text = "frames:\n" + "".join(
        f"  {name}: {{ at: {{ top: 0, start: 0, end: 0 }}, panel: {name} }}\n" for name in ("front", "back", "second")
    )
    made = layout(library, tmp_path, text, format="folded")
    assert made.pages == 2
    assert [(frame.panel, frame.page) for frame in made.frames] == [("front", 0), ("back", 0), ("second", 1)]


@pytest.mark.parametrize(
    ("text", "voices"), [("", 1), ("voices: one\n", 1), ("voices: two\n", 2), ("voices: many\n", 0)]
)
def test_a_layout_says_how_many_languages_it_speaks(library: Library, tmp_path: Path, text: str, voices: int) -> None:
    assert layout(library, tmp_path, f"{text}frames: {{}}").voices == voices


def test_no_layout_speaks_three_languages(library: Library, tmp_path: Path) -> None:
    assert faults(lambda: layout(library, tmp_path, "voices: three\nframes: {}")) == ["5: 'voices' cannot be 'three'"]


FACING = """voices: two
styles:
  detail: { size: 13 pt }
measures: { wide: 10 mm }
frames:
  one: { at: { top: 0, start: 0, end: 0 } }
facing:
  measures: { wide: 20 mm }
  frames:
    left: { at: { top: 0, start: wide, end: 0 } }
    right: { at: { top: 0, start: 0, end: 0 }, voice: second }
"""


def test_languages_that_face_each_other_have_frames_of_their_own(library: Library, tmp_path: Path) -> None:
    plain, other = (layout(library, tmp_path, FACING, "Aran+Latn", facing=facing) for facing in (False, True))
    assert ([frame.name for frame in plain.frames], plain.facing) == (["one"], False)
    assert ([frame.name for frame in other.frames], other.facing) == (["left", "right"], True)
    assert millimetres(other.frames[0].at.start) == ("", "start", 20)
    assert plain.styles["Latn"]["detail"].size == 13 != other.styles["Latn"]["detail"].size


def test_a_layout_without_frames_for_facing_languages_serves_them_as_it_is(library: Library, tmp_path: Path) -> None:
    made = layout(library, tmp_path, FACING.partition("facing")[0], "Aran+Latn", facing=True)
    assert ([frame.name for frame in made.frames], made.facing) == (["one"], True)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("start: wide", "start: wid", "14: there is no measure called 'wid'"),
        ("voice: second", "fill: red", "15: 'fill' cannot be 'red'"),
        ("facing:\n  measures", "facing:\n  measure", "12: 'facing' has no part called 'measure'"),
    ],
)
def test_facing_frames_are_looked_at_before_any_languages_face_each_other(
    library: Library, tmp_path: Path, old: str, new: str, fault: str
) -> None:
    assert FACING.count(old) == 1
    assert faults(lambda: layout(library, tmp_path, FACING.replace(old, new))) == [fault]


def test_every_frame_that_is_wrong_is_told_and_none_because_of_another(library: Library, tmp_path: Path) -> None:
    text = """frames:
  one: { at: { top: 0 } }
  two: { at: { below: one, start: 0, end: 0 } }
  three: { at: { below: two, start: 0, end: 0 }, fill: red }
"""
    assert faults(lambda: layout(library, tmp_path, text)) == [
        "6: 'at' needs two of start, end and width",
        "8: 'fill' cannot be 'red'",
    ]


# Measures

MEASURED = """measures:
  plate: 18 mm
frames:
  it:
    at: { top: plate, start: 0, width: plate }
    set:
      - box: { width: plate, height: plate, padding: 10 %, set: [] }
scripts:
  Aran:
    measures:
      plate: 17 mm
"""


@pytest.mark.parametrize(("script", "plate"), [("Latn", 18), ("Aran", 17)])
def test_a_measure_is_what_the_script_says(library: Library, tmp_path: Path, script: str, plate: float) -> None:
    (it,) = layout(library, tmp_path, MEASURED, script).frames
    assert millimetres(it.at.top) == ("", "top", plate)
    assert it.at.width == pytest.approx(plate * MM)
    (box,) = it.blocks
    assert isinstance(box, Box)
    assert (box.width, box.padding) == pytest.approx((plate * MM, plate * MM / 10))


def test_a_measure_that_is_not_there_is_asked_after(library: Library, tmp_path: Path) -> None:
    text = MEASURED.replace("top: plate", "top: plaet")
    assert faults(lambda: layout(library, tmp_path, text)) == ["9: there is no measure called 'plaet'"]


# Scripts

LAID_OVER = """styles:
  detail: { size: 13 pt }
frames:
  one:
    at: { top: 10 mm, height: 20 mm, start: 0, end: 0 }
    set: [detail: a]
  two:
    at: { below: one, start: 0, end: 0 }
scripts:
  Aran:
    styles:
      detail: { lines: 1 }
    frames:
      one: { at: { height: 30 mm }, fill: deep }
"""


def test_a_script_without_a_word_of_its_own_sees_the_rest(library: Library, tmp_path: Path) -> None:
    one = layout(library, tmp_path, LAID_OVER).frames[0]
    assert (one.fill, one.at.height) == ("", pytest.approx(20 * MM))


def test_what_a_script_says_is_laid_over_the_rest(library: Library, tmp_path: Path) -> None:
    made = layout(library, tmp_path, LAID_OVER, "Aran")
    assert [frame.name for frame in made.frames] == ["one", "two"]
    assert (made.frames[0].fill, made.frames[0].at.height) == ("deep", pytest.approx(30 * MM))
    assert millimetres(made.frames[0].at.top) == ("", "top", 10)
    assert len(made.frames[0].blocks) == 1


def test_styles_are_the_houses_then_the_layouts_then_the_scripts(library: Library, tmp_path: Path) -> None:
    house = library.layout("poster/a4", ("Latn",)).styles["Latn"]["detail"]
    latin, nastaliq = (layout(library, tmp_path, LAID_OVER, code).styles[code]["detail"] for code in ("Latn", "Aran"))
    assert (latin.size, latin.lines, latin.weight) == (13, house.lines, house.weight)
    assert (nastaliq.size, nastaliq.lines) == (13, 1)


def test_two_scripts_lay_both_their_frames_over_the_rest_and_each_its_own_styles(
    library: Library, tmp_path: Path
) -> None:
    text = LAID_OVER + "  Hans:\n    styles: { detail: { lines: 3 } }\n    frames: { two: { fill: mist } }\n"
    made = layout(library, tmp_path, text, "Aran+Hans")
    assert [frame.fill for frame in made.frames] == ["deep", "mist"]
    assert {code: styles["detail"].lines for code, styles in made.styles.items()} == {"Aran": 1, "Hans": 3}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("  Aran:", "  Goth:", "14: 'scripts' has no part called 'Goth'"),
        ("      one: { at: { height", "      on: { at: { height", "18: there is no frame called 'on'"),
        ("height: 30 mm", "hieght: 30 mm", "18: 'at' has no part called 'hieght'"),
        ("{ lines: 1 }", "{ line: 1 }", "16: 'detail' has no part called 'line'"),
        ("{ lines: 1 }", "{ ink: red }", "16: 'ink' cannot be 'red'"),
        ("{ size: 13 pt }", "{ size: 13 }", "6: '13' is not a length"),
        ("fill: deep", "fill: red", "18: 'fill' cannot be 'red'"),
    ],
)
def test_what_is_wrong_with_an_overlay_is_named_where_it_stands(
    library: Library, tmp_path: Path, old: str, new: str, fault: str
) -> None:
    assert faults(lambda: layout(library, tmp_path, LAID_OVER.replace(old, new), "Aran")) == [fault]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("      one: { at: { height", "      on: { at: { height", "18: there is no frame called 'on'"),
        ("height: 30 mm", "hieght: 30 mm", "18: 'at' has no part called 'hieght'"),
        ("{ lines: 1 }", "{ line: 1 }", "16: 'detail' has no part called 'line'"),
        ("{ lines: 1 }", "{ ink: red }", "16: 'ink' cannot be 'red'"),
        ("      detail: { lines", "      detial: { lines", "16: there is no type style called 'detial'"),
        ("fill: deep", "fill: red", "18: 'fill' cannot be 'red'"),
        (
            "    styles:\n      d",
            "    measures: { plate: 1 mm }\n    styles:\n      d",
            "15: there is no measure called 'plate'",
        ),
    ],
)
def test_an_overlay_is_looked_at_whichever_script_is_asked_for(
    library: Library, tmp_path: Path, old: str, new: str, fault: str
) -> None:
    assert LAID_OVER.count(old) == 1
    assert faults(lambda: layout(library, tmp_path, LAID_OVER.replace(old, new), "Latn")) == [fault]


# The ladder

LADDER = """measures: { plate: 18 mm }
styles:
  detail: { size: 13 pt }
frames:
  one:
    at: { top: 10 mm, height: plate, start: 0, end: 0 }
    set: [detail: a]
ladder:
  - { step: a, helps: [one], frames: { one: { at: { height: 30 mm } } } }
  - { step: b, helps: [one], styles: { detail: { size: 12 pt } } }
scripts:
  Aran:
    ladder:
      - { step: c, helps: [one], measures: { plate: 17 mm } }
"""


def test_a_ladder_has_its_steps_in_order_and_a_script_may_have_its_own(library: Library, tmp_path: Path) -> None:
    steps = {code: layout(library, tmp_path, LADDER, code).steps for code in ("Latn", "Hans", "Aran")}
    assert {code: [step.name for step in steps[code]] for code in steps} == {
        "Latn": ["a", "b"],
        "Hans": ["a", "b"],
        "Aran": ["c"],
    }
    assert steps["Latn"][0].helps == ("one",)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("step: a, helps: [one]", "step: a, helps: [on]", "13: 'helps' cannot be 'on'"),
        ("step: c, helps: [one]", "step: c, helps: [on]", "18: 'helps' cannot be 'on'"),
        ("frames: { one:", "frames: { on:", "13: there is no frame called 'on'"),
        ("height: 30 mm", "height: 30", "13: '30' is not a length"),
        ("size: 12 pt", "size: 12", "14: '12' is not a length"),
        ("plate: 17 mm", "plate: wide", "18: there is no measure called 'wide'"),
        ("plate: 17 mm", "plaet: 17 mm", "18: there is no measure called 'plaet'"),
        ("step: b, helps: [one], styles", "step: b, helps: [one], style", "14: 'ladder' has no part called 'style'"),
    ],
)
@pytest.mark.parametrize("script", ["Latn", "Aran", "Hans"])
def test_every_step_is_looked_at_before_any_is_taken(
    library: Library, tmp_path: Path, script: str, old: str, new: str, fault: str
) -> None:
    assert LADDER.count(old) == 1
    assert faults(lambda: layout(library, tmp_path, LADDER.replace(old, new), script)) == [fault]


@pytest.mark.parametrize("rows", ["2.5", "-1", "many"])
def test_rows_are_whole(library: Library, tmp_path: Path, rows: str) -> None:
    parts = f"{{ at: {{ top: 0, start: 0, end: 0 }}, rows: {rows} }}"
    (fault,) = faults(lambda: frame(library, tmp_path, parts))
    assert fault.startswith("8: 'rows' ")


def test_a_fault_in_a_layouts_own_style_is_not_blamed_on_the_house(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        layout(library, tmp_path, LAID_OVER.replace("13 pt", "13"))
    (problem,) = refused.value.problems
    assert problem.place is not None
    assert problem.place.file.endswith("a4.yaml")


def test_every_layout_of_the_house_can_be_read_for_every_script(library: Library) -> None:
    for name in library.layout_names():
        for code in library.scripts:
            assert library.layout(name, (code,)).frames


def test_every_step_of_every_layout_of_the_house_can_be_taken_alone_and_with_all_others(library: Library) -> None:
    for name in library.layout_names():
        for code in library.scripts:
            steps = tuple(range(len(library.layout(name, (code,)).steps)))
            for taken in ((step,) for step in steps):
                assert library.layout(name, (code,), "", taken).frames
            assert library.layout(name, (code,), "", steps).frames
