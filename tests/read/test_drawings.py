"""SVG files as drawings, and what is refused in them."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.drawing import OPEN, Drawing, Shape
from leaflets.ink import Ink
from leaflets.problem import Refused
from leaflets.read.drawings import read_drawing
from leaflets.read.library import Library
from read.files import faults, written


def ink_for(colour: str) -> Ink:
    return Ink(colour, (0, 0, 0, 1), (0, 0, 0))


def drawing(folder: Path, inside: str, attributes: str = 'viewBox="0 0 100 50"') -> Drawing:
    return read_drawing(written(folder, "crest.svg", f"<svg {attributes}>\n{inside}\n</svg>"), ink_for)


DOT = '<path d="M0 0H1V1Z"/>'


def shape(folder: Path, inside: str) -> Shape:
    (only,) = drawing(folder, inside).shapes
    return only


def corners(shape: Shape) -> list[tuple[float, float]]:
    """Where the pen stops."""
    stops = [numbers[-2:] for command, numbers in shape.outline.steps() if command != "Z"]
    return [(round(x, 6), round(y, 6)) for x, y in stops]


# Size


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 380 120"', (380, 120)),
        ('viewBox="0,0,380,120"', (380, 120)),
        ('width="38" height="12"', (38, 12)),
        ('width="38px" height="12px"', (38, 12)),
        ('width="38mm" height="12mm" viewBox="0 0 380 120"', (380, 120)),
        ('width="9" height="9" viewBox="0 0 380 120"', (380, 120)),
    ],
)
def test_a_drawing_is_as_large_as_its_view(tmp_path: Path, attributes: str, size: tuple[float, float]) -> None:
    made = drawing(tmp_path, DOT, attributes)
    assert (made.name, made.width, made.height) == ("crest", *size)


@pytest.mark.parametrize("unit", ["mm", "cm", "in", "pt", " mm", "em"])
def test_a_size_in_units_needs_a_view_to_be_measured_by(tmp_path: Path, unit: str) -> None:
    found = faults(lambda: drawing(tmp_path, DOT, f'width="38{unit}" height="12{unit}"'))
    assert found == ["1: has a size in units of its own, but no viewBox"]


def test_a_view_that_starts_elsewhere_is_moved_to_the_corner(tmp_path: Path) -> None:
    made = drawing(tmp_path, '<path d="M10 20H30V40Z"/>', 'viewBox="10 20 100 50"')
    assert corners(made.shapes[0]) == [(0, 0), (20, 0), (20, 20)]


@pytest.mark.parametrize(
    "attributes", ["", 'viewBox="0 0 0 50"', 'viewBox="0 0 100"', 'viewBox="0 0 9 -9"', 'width="9"']
)
def test_a_drawing_without_a_size_is_refused(tmp_path: Path, attributes: str) -> None:
    assert faults(lambda: drawing(tmp_path, "", attributes)) == ["1: has no size"]


# Shapes


@pytest.mark.parametrize(
    ("element", "stops"),
    [
        ('<path d="M1 2H9V8Z"/>', [(1, 2), (9, 2), (9, 8)]),
        ('<rect x="1" y="2" width="8" height="6"/>', [(1, 2), (9, 2), (9, 8), (1, 8)]),
        ('<polygon points="1,2 9,2 9,8"/>', [(1, 2), (9, 2), (9, 8)]),
        ('<polyline points="1 2 9 2 9 8"/>', [(1, 2), (9, 2), (9, 8)]),
        ('<line x1="1" y1="2" x2="9" y2="8" stroke="black"/>', [(1, 2), (9, 8)]),
        ('<svg:path xmlns:svg="http://www.w3.org/2000/svg" d="M1 2H9V8Z"/>', [(1, 2), (9, 2), (9, 8)]),
    ],
)
def test_plain_shapes_are_outlines(tmp_path: Path, element: str, stops: list[tuple[float, float]]) -> None:
    assert corners(shape(tmp_path, element)) == stops


@pytest.mark.parametrize(
    ("element", "rx", "ry"),
    [('<circle cx="20" cy="30" r="10"/>', 10, 10), ('<ellipse cx="20" cy="30" rx="15" ry="5"/>', 15, 5)],
)
def test_circles_and_ellipses_are_round_and_closed(tmp_path: Path, element: str, rx: float, ry: float) -> None:
    made = shape(tmp_path, element)
    assert made.outline.commands[-1] == "Z"
    assert {(round(math.hypot((x - 20) / rx, (y - 30) / ry), 6)) for x, y in corners(made)} == {1}
    assert set(corners(made)) == {(20 + rx, 30), (20, 30 + ry), (20 - rx, 30), (20, 30 - ry)}


def test_a_round_corner_is_never_rounder_than_its_box(tmp_path: Path) -> None:
    box = shape(tmp_path, '<rect x="10" y="10" width="8" height="8" rx="99"/>').outline.box
    assert (box.x, box.y, box.width, box.height) == pytest.approx((10, 10, 8, 8))


@pytest.mark.parametrize("radii", ['rx="3"', 'ry="3"', 'rx="3" ry="3"', 'rx="3" ry="auto"', 'rx="3" ry="3.0001"'])
def test_one_radius_is_enough_for_both(tmp_path: Path, radii: str) -> None:
    made = shape(tmp_path, f'<rect width="20" height="8" {radii}/>')
    assert corners(made)[0] == (0, 3)


@pytest.mark.parametrize("radii", ['rx="3" ry="2"', 'rx="3" ry="0"', 'rx="99"', 'rx="-1"', 'rx="5" ry="5"'])
def test_a_corner_that_is_not_round_is_refused(tmp_path: Path, radii: str) -> None:
    found = faults(lambda: drawing(tmp_path, f'<rect width="20" height="8" {radii}/>'))
    assert found == ["2: has a rectangle whose corners are not round"]


@pytest.mark.parametrize(
    "element",
    ['<circle r="0"/>', '<circle/>', '<ellipse rx="5"/>', '<rect width="5"/>', '<rect width="5" height="-1"/>',
     '<path d=""/>', '<path/>', '<path d="M1 1M2 2Z"/>', '<path fill="none" d="M0 0H9V9Z"/>', '<line x2="9" y2="9"/>'],
)  # fmt: skip
def test_what_draws_nothing_is_no_shape(tmp_path: Path, element: str) -> None:
    assert len(drawing(tmp_path, element + DOT).shapes) == 1


@pytest.mark.parametrize(
    "inside", ["", "<g/>", '<path d="M1 1"/>', '<path fill="none" d="M0 0H9V9Z"/>', "<title>A</title>"]
)
def test_a_drawing_of_nothing_is_refused(tmp_path: Path, inside: str) -> None:
    assert faults(lambda: drawing(tmp_path, inside)) == ["0: draws nothing"]


def test_what_is_said_beside_the_drawing_is_passed_over(tmp_path: Path) -> None:
    inside = "<title>Crest</title><metadata><rdf><a class='x'/></rdf></metadata><defs><path d='M'/></defs>"
    assert len(drawing(tmp_path, inside + DOT).shapes) == 1


# What a viewer would cut off


@pytest.mark.parametrize(
    "element",
    [
        '<rect x="-3" width="10" height="10"/>',
        '<rect x="92" width="10.1" height="10"/>',
        '<rect y="-1.1" width="10" height="10"/>',
        '<rect y="42" width="10" height="9.1"/>',
        '<circle cx="50" cy="25" r="27"/>',
        '<path fill="none" stroke="red" stroke-width="4" d="M0 0H9"/>',
        '<g transform="translate(95)"><rect width="10" height="10"/></g>',
    ],
)
def test_a_shape_outside_the_frame_is_refused_in_its_line(tmp_path: Path, element: str) -> None:
    assert faults(lambda: drawing(tmp_path, f"{DOT}\n{element}")) == ["3: draws outside its own frame"]


@pytest.mark.parametrize(
    "element",
    [
        '<rect x="-2" y="-1" width="104" height="52"/>',
        '<path fill="none" stroke="red" stroke-width="2" d="M0 0H100V50H0Z"/>',
        # The handles of these curves are outside, and the curves are not.
        '<path d="M10 2C20 -1.8 30 -1.8 40 2Z"/>',
        '<path d="M14.65 39.35A20 20 0 0 0 35.35 39.35Z"/>',
        '<g transform="rotate(45 50 25)"><circle cx="50" cy="25" r="25"/></g>',
    ],
)
def test_a_shape_may_fill_its_frame(tmp_path: Path, element: str) -> None:
    assert shape(tmp_path, element).outline.commands


INKSCAPE = """
    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
    <!-- Created with Inkscape (http://www.inkscape.org/) -->
    <svg width="38mm" height="12mm" viewBox="0 0 38 12" version="1.1" id="svg5" xmlns="http://www.w3.org/2000/svg">
      <defs id="defs2"/>
      <g id="layer1" transform="translate(-10,-20)">
        <rect style="fill:#0d3e50;stroke-width:0.264583;stroke-linecap:round" id="rect1"
          width="38" height="12" x="10" y="20" ry="2"/>
        <path style="fill:none;stroke:#fecb4b;stroke-width:0.5;stroke-linejoin:miter"
          d="m 12,22 h 30 v 8 z" id="path1"/>
      </g>
    </svg>
    """
ILLUSTRATOR = """
    <?xml version="1.0" encoding="utf-8"?>
    <!-- Generator: Adobe Illustrator 28.0.0, SVG Export Plug-In -->
    <svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
      x="0px" y="0px" width="380px" height="120px" viewBox="0 0 380 120"
      style="enable-background:new 0 0 380 120;" xml:space="preserve">
    <g>
      <path fill="#0D3E50" d="M60,5c30.4,0,55,24.6,55,55s-24.6,55-55,55S5,90.4,5,60S29.6,5,60,5z"/>
      <polygon fill="#FECB4B" points="200,20 300,20 250,100 "/>
    </g>
    </svg>
    """


@pytest.mark.parametrize("text", [INKSCAPE, ILLUSTRATOR], ids=["Inkscape", "Illustrator"])
def test_what_drawing_programs_save_is_taken(tmp_path: Path, text: str) -> None:
    assert len(read_drawing(written(tmp_path, "crest.svg", text), ink_for).shapes) == 2


# Colours and strokes


@pytest.mark.parametrize(
    ("attributes", "fill"),
    [
        ("", "#000000"),
        ('fill="#0d3e50"', "#0D3E50"),
        ('fill="#abc"', "#AABBCC"),
        ('fill=" White "', "#FFFFFF"),
        ('style="fill: navy"', "#000080"),
        ('fill="red" style="fill:#00FF00;stroke:none"', "#00FF00"),
    ],
)
def test_a_fill_is_a_plain_colour(tmp_path: Path, attributes: str, fill: str) -> None:
    made = shape(tmp_path, f'<path {attributes} d="M0 0H9V9Z"/>').fill
    assert made is not None
    assert made.role == fill


def test_the_current_colour_stays_open(tmp_path: Path) -> None:
    made = drawing(tmp_path, '<path d="M0 0H9V9Z"/>', 'viewBox="0 0 9 9" fill="currentColor"')
    assert made.shapes[0].fill is OPEN


def test_what_a_group_says_holds_inside_it_alone(tmp_path: Path) -> None:
    inside = '<g fill="red" fill-rule="evenodd"><path d="M0 0H9"/><path fill="blue" d="M0 0H9"/></g><path d="M0 0H9"/>'
    made = drawing(tmp_path, inside).shapes
    assert [part.fill.role for part in made if part.fill] == ["#FF0000", "#0000FF", "#000000"]
    assert [part.even_odd for part in made] == [True, True, False]


def test_a_stroke_has_its_width_and_dashes_and_grows_with_its_shape(tmp_path: Path) -> None:
    stroke = 'fill="none" stroke="red" stroke-width="3" stroke-dasharray="9 7"'
    made = shape(tmp_path, f'<g transform="scale(2)"><path {stroke} d="M5 5H9"/></g>')
    assert (made.fill, made.width) == (None, 6)
    assert len(made.dash) == 2


# Transforms


@pytest.mark.parametrize(
    ("transform", "to"),
    [
        ("translate(10 20)", (11, 22)),
        ("translate(10)", (11, 2)),
        ("scale(3)", (3, 6)),
        ("scale(3,5)", (3, 10)),
        ("rotate(90)", (-2, 1)),
        ("rotate(90, 1, 1)", (0, 1)),
        ("matrix(1 2 3 4 5 6)", (1 + 6 + 5, 2 + 8 + 6)),
        ("skewX(45)", (3, 2)),
        ("skewY(45)", (1, 3)),
        ("translate(10 20) scale(2)", (12, 24)),
        ("scale(2), translate(10 20)", (22, 44)),
    ],
)
def test_a_transform_moves_every_point(tmp_path: Path, transform: str, to: tuple[float, float]) -> None:
    assert corners(shape(tmp_path, f'<path transform="{transform}" d="M1 2L0 0"/>'))[0] == pytest.approx(to)


def test_transforms_of_groups_are_applied_from_the_outside(tmp_path: Path) -> None:
    inside = '<g transform="translate(10 0)"><g transform="scale(2)"><path d="M1 2L0 0"/></g></g><path d="M1 2L0 0"/>'
    made = drawing(tmp_path, inside).shapes
    assert [corners(part)[0] for part in made] == [(12, 4), (1, 2)]


@pytest.mark.parametrize(
    "transform", ["rotate(45", "turn(45)", "matrix(1 2 3)", "scale()", "scale(a)", "45", "rotate(1) junk"]
)
def test_a_transform_that_makes_no_sense_is_refused(tmp_path: Path, transform: str) -> None:
    assert len(faults(lambda: drawing(tmp_path, f'<path transform="{transform}" d="M1 2L0 0"/>'))) == 1


# What is refused


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<script/>", "has a script"),
        ('<path onclick="alert(1)" d="M0 0"/>', "has a script"),
        ('<path ONLOAD="alert(1)" d="M0 0"/>', "has a script"),
        ("<defs><script/></defs>", "has a script"),
        ("<foreignObject/>", "has a script"),
        ('<a href="https://example.org"/>', "has a link to something else"),
        ('<defs><image href="x.png"/></defs>', "has a link to something else"),
        ('<use href="#a"/>', "has a link to something else"),
        ('<path clip-path="url(#a)" d="M0 0"/>', "has a link to something else"),
        ('<path style="mask:url(#a)" d="M0 0"/>', "has a link to something else"),
        ("<style/>", "has a style sheet"),
        ("<defs><style>path { fill: red }</style></defs>", "has a style sheet"),
        ("<text>Leeds</text>", "has live text"),
        ("<image/>", "has a 'image', which cannot be printed as it is"),
        ("<linearGradient/>", "has a 'linearGradient', which cannot be printed as it is"),
        ('<g opacity="0"><path d="M0 0"/></g>', "is partly transparent"),
        ('<path fill-opacity=".9" d="M0 0"/>', "is partly transparent"),
        ('<path stroke-opacity="50%" d="M0 0"/>', "is partly transparent"),
        ('<path style="opacity:.5" d="M0 0"/>', "is partly transparent"),
        ('<path style="fill-opacity : 0.5" d="M0 0"/>', "is partly transparent"),
        ('<path display="none" d="M0 0"/>', "has hidden parts"),
        ('<path style="visibility:hidden" d="M0 0"/>', "has hidden parts"),
        ('<svg viewBox="0 0 9 9"/>', "has a drawing within the drawing"),
        ('<path fill="#12345678" d="M0 0H9"/>', "has the colour '#12345678'"),
        ('<path fill="rgb(1,2,3)" d="M0 0H9"/>', "has the colour 'rgb(1,2,3)'"),
        ('<path stroke="red" stroke-width="1mm" d="M0 0H9"/>', "'1mm' is in units of its own"),
        ('<circle r="5%"/>', "'5%' is not a number"),
        ('<circle r="1e999"/>', "'1e999' is not a number"),
        (f'<circle r="{"9" * 400}"/>', f"'{'9' * 40}' is not a number"),
        ('<polygon points="1 2 3"/>', "has a path that makes no sense (points come in pairs)"),
    ],
)
def test_what_a_press_cannot_take_is_refused_by_name(tmp_path: Path, inside: str, fault: str) -> None:
    assert faults(lambda: drawing(tmp_path, inside)) == [f"2: {fault}"]


@pytest.mark.parametrize(
    "attribute", ['opacity="1"', 'opacity="1.0"', 'style="opacity: 1"', 'fill-opacity="100%"', 'display="inline"']
)
def test_what_is_said_to_be_there_in_full_is_taken(tmp_path: Path, attribute: str) -> None:
    assert shape(tmp_path, f'<path {attribute} d="M0 0H9V9Z"/>').fill is not None


BOMB = """<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<svg viewBox="0 0 9 9"><path d="&b;"/></svg>"""


@pytest.mark.parametrize("text", [BOMB, '<!DOCTYPE svg SYSTEM "http://example.org/svg.dtd">\n<svg viewBox="0 0 9 9"/>'])
def test_entities_are_refused_before_they_are_read(tmp_path: Path, text: str) -> None:
    assert faults(lambda: read_drawing(written(tmp_path, "a.svg", text), ink_for)) == [
        "1: has a document type or entities"
    ]


@pytest.mark.parametrize(
    "text", ["", "A crest", "<svg", "<svg viewBox='0 0 9 9'>", "<path d='M0 0H9'/>", "<svg/><svg/>"]
)
def test_what_is_no_svg_is_refused(tmp_path: Path, text: str) -> None:
    assert len(faults(lambda: read_drawing(written(tmp_path, "a.svg", text), ink_for))) == 1


def test_groups_may_stand_within_groups_as_deep_as_they_like(tmp_path: Path) -> None:
    assert len(drawing(tmp_path, "<g>" * 5000 + '<path d="M0 0H9"/>' + "</g>" * 5000).shapes) == 1


def test_a_drawing_of_more_shapes_than_a_press_takes_is_refused(tmp_path: Path) -> None:
    found = faults(lambda: drawing(tmp_path, '<path d="M0 0H9"/>' * 20_001))
    assert found == ["2: has more than 20,000 shapes"]


TAGS = st.sampled_from(["path", "rect", "circle", "g", "line", "polygon", "text", "use", "ellipse"])
NAMES = st.sampled_from(
    ["d", "points", "r", "width", "height", "fill", "transform", "style", "viewBox", "opacity", "rx"]
)
VALUES = st.one_of(
    st.text("MLHAZ0123456789.,- ()eE#%:;", max_size=20), st.sampled_from(["red", "none", "url(#a)", "scale(2)"])
)


@given(st.lists(st.tuples(TAGS, st.dictionaries(NAMES, VALUES, max_size=4)), max_size=5))
def test_any_svg_is_drawn_or_refused(
    tmp_path_factory: pytest.TempPathFactory, elements: list[tuple[str, dict[str, str]]]
) -> None:
    inside = ""
    for tag, said in elements:
        attributes = "".join(f' {name}="{value}"' for name, value in said.items())
        inside += f"<{tag}{attributes}/>"
    try:
        made = drawing(tmp_path_factory.getbasetemp(), inside)
    except Refused as refused:
        assert all(problem.mend for problem in refused.problems)
    else:
        for part in made.shapes:
            assert all(math.isfinite(number) for _, numbers in part.outline.steps() for number in numbers)


# The house's own


def test_every_picture_of_the_house_can_be_drawn_in_any_ink(library: Library) -> None:
    for subject in library.house["pictures"].pairs():
        picture = library.picture(subject)
        assert picture.shapes
        assert {part.fill for part in picture.shapes} == {OPEN}
        assert (picture.width, picture.height) == (256, 256)


def test_every_drawing_of_the_house_can_be_read(library: Library) -> None:
    for file in sorted((library.layouts / "pictures").glob("*.svg")):
        assert read_drawing(file, ink_for).shapes, file.name
