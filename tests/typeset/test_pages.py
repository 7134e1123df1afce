"""Documents of several pages, and of panels: what stands on which, and in which order it is read."""

import pytest
from msgspec.structs import replace

from leaflets.block import Box, Corners, Paragraph
from leaflets.document import Document
from leaflets.format import Format, Panel
from leaflets.layout import Frame
from leaflets.measure import MM, Rect
from leaflets.page import Drawn, Page
from leaflets.problem import Refused
from leaflets.read.library import Library
from leaflets.typeset import Case, typeset
from typeset.specimens import BODY, ENGLISH, HEADLINE, URDU, at, case, document, frame, lines, words

FOLDED = Format(
    "folded", 300, 200, bleed=3 * MM, safe=0, slug=10 * MM, least=0, fold="roll",
    faces=(
        (Panel("flap", 0, 98), Panel("back", 98, 101), Panel("front", 199, 101)),
        (Panel("first", 0, 101), Panel("second", 101, 101), Panel("third", 202, 98)),
    ),
)  # fmt: skip


def on_pages(library: Library, *frames: Frame, **changes: object) -> Document:
    """A document of two pages."""
    return replace(document(library, *frames, **changes), pages=2)


def folded(library: Library, *frames: Frame, **changes: object) -> Document:
    return replace(on_pages(library, *frames, **changes), format=FOLDED)


def pages(made: Document, library: Library) -> tuple[Page, ...]:
    return typeset(made, case(library))


def said(page: Page) -> list[str]:
    return [line.words for line in lines(page)]


def test_every_frame_stands_on_its_page(library: Library) -> None:
    one, two = frame(at(end=0), words("one"), name="one"), frame(at(end=0), words("two"), name="two", page=1)
    first, second = pages(on_pages(library, one, two), library)
    assert (said(first), said(second)) == (["one"], ["two"])
    assert (set(first.frames), set(second.frames)) == ({"one"}, {"two"})


def test_a_page_tells_the_sizes_of_its_own_words(library: Library) -> None:
    one, two = (
        frame(at(width=300, height=40), words("one"), name="one"),
        frame(at(width=300), words("two", style=HEADLINE), name="two", page=1),
    )
    first, second = pages(on_pages(library, one, two), library)
    assert (first.sizes, second.sizes) == ({"body": 12}, {"headline": 40})
    assert (first.reader_size, second.reader_size) == (12, 40)
    assert (set(first.fills), set(second.fills)) == ({"one"}, set())


def test_frames_of_one_fit_share_their_size_across_pages(library: Library) -> None:
    falling = replace(BODY, role="falling", size=20, floor=8)
    full = frame(at(width=190, height=90), words(ENGLISH, style=falling), name="full", fit="all")
    spare = frame(at(width=190, height=90), words("a", style=falling), name="spare", fit="all", page=1)
    first, second = pages(on_pages(library, spare, full, styles=[falling]), library)
    assert first.sizes == second.sizes != {"falling": 20}


def test_a_fault_on_the_second_page_is_told_with_those_on_the_first(library: Library) -> None:
    low = [frame(at(width=80, height=20), words(ENGLISH), name=f"page{page}", page=page) for page in (0, 1)]
    with pytest.raises(Refused) as refused:
        pages(on_pages(library, *low), library)
    assert [problem.frames for problem in refused.value.problems] == [("page0",), ("page1",)]


def test_elements_know_the_place_of_their_frame_among_all(library: Library) -> None:
    """A folded leaflet is read front, inside, back, though front and back are on one side of its sheet."""
    frames = [
        frame(at(end=0), words(name), name=name, page=page) for name, page in (("front", 0), ("inside", 1), ("back", 0))
    ]
    outside, inside = pages(on_pages(library, *frames), library)
    assert [element.order for element in outside.elements] == [0, 2]
    assert [element.order for element in inside.elements] == [1]


# Panels


def in_panel(name: str, *blocks: Paragraph | Box, page: int = 0, **changes: object) -> Frame:
    return frame(at(top=10, start=5, end=7), *blocks, name=name, panel=name, page=page, **changes)


@pytest.mark.parametrize(
    ("name", "page", "rect"),
    [("flap", 0, Rect(5, 10, 86, 20)), ("front", 0, Rect(204, 10, 89, 20)), ("third", 1, Rect(207, 10, 86, 20))],
)
@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_frame_stands_in_its_panel(library: Library, language: str, name: str, page: int, rect: Rect) -> None:
    plate = Box(0, 20, 0, "deep", Corners(0), "middle", ())
    made = pages(folded(library, in_panel(name, plate, page=page), language=language), library)[page]
    wanted = rect.mirrored(300) if language == "ur" else rect
    assert made.frames[name] == wanted
    assert [item.shape.outline.box for item in made.items if isinstance(item, Drawn)] == [wanted]


def test_a_field_of_a_panel_bleeds_where_the_panel_meets_the_trim_and_not_at_a_fold(library: Library) -> None:
    bleed = 3 * MM
    boxes = []
    for name in ("flap", "back", "front"):
        field = frame(at(bottom=0, end=0), fill="deep", name=name, panel=name)
        (item,) = pages(folded(library, field), library)[0].items
        assert isinstance(item, Drawn)
        boxes.append(item.shape.outline.box)
    assert [(box.x, box.right) for box in boxes] == [(-bleed, 98), (98, 199), (199, 300 + bleed)]
    assert {(box.y, box.bottom) for box in boxes} == {(-bleed, 200 + bleed)}


@pytest.mark.parametrize(
    ("language", "outside", "inside"),
    [
        ("en", [("flap", 0, 98), ("back", 98, 101), ("front", 199, 101)],
         [("first", 0, 101), ("second", 101, 101), ("third", 202, 98)]),
        ("ur", [("flap", 202, 98), ("back", 101, 101), ("front", 0, 101)],
         [("first", 199, 101), ("second", 98, 101), ("third", 0, 98)]),
    ],
)  # fmt: skip
def test_a_page_tells_where_its_panels_lie_and_from_the_right_all_is_in_a_mirror(
    library: Library, language: str, outside: list[tuple[str, int, int]], inside: list[tuple[str, int, int]]
) -> None:
    made = pages(folded(library, language=language), library)
    found = [[(name, rect.x, rect.width) for name, rect in page.panels] for page in made]
    assert found == [outside, inside]
    assert {rect.height for page in made for _, rect in page.panels} == {200}


def test_both_faces_fold_at_the_same_places_of_the_paper(library: Library) -> None:
    """Turned over, the sheet's left edge is its right one."""
    for language in ("en", "ur"):
        outside, inside = pages(folded(library, language=language), library)
        folds = {rect.x for _, rect in outside.panels} - {0}
        assert folds == {300 - rect.x for _, rect in inside.panels} - {300}


def test_a_flat_page_has_no_panels(library: Library) -> None:
    assert [page.panels for page in pages(on_pages(library), library)] == [(), ()]


# Directions


def test_pages_that_face_each_other_are_not_mirrored_whatever_their_languages(library: Library) -> None:
    """Urdu is set at the right of its own frame, English at the left of its own; the frames stand as they are drawn."""
    urdu = frame(at(top=0, start=200, width=180), words(URDU), name="urdu")
    english = frame(at(top=0, start=20, width=160), replace(words(ENGLISH), language="en"), name="english")
    facing = replace(document(library, urdu, english, language="ur"), mirrored=False)
    (made,) = typeset(facing, case(library))
    assert (made.frames["urdu"].x, made.frames["english"].x) == (200, 20)
    first, *_ = (line for line in lines(made) if line.frame == "urdu")
    assert first.ink.right == pytest.approx(380, abs=3)
    assert all(line.ink.x == pytest.approx(20, abs=2) for line in lines(made) if line.frame == "english")


# What is remembered


def test_a_column_is_set_once_for_all_documents_that_have_it(library: Library) -> None:
    own = Case(library.scripts, library.typefaces)
    same = frame(at(end=0), words(ENGLISH), name="same")
    for other in ("One region", "Another region"):
        typeset(document(library, same, frame(at(top=150, end=0), words(other), name="other")), own)
    assert len(own.columns) == 3


@pytest.mark.parametrize(
    "change",
    [
        {"styles": (replace(BODY, size=11, floor=11), HEADLINE)},
        {"styles": (replace(BODY, ink="deep"), HEADLINE)},
        {"width": 300},
        {"language": "pl"},
    ],
    ids=str,
)
def test_a_column_is_set_anew_where_anything_that_it_depends_on_is_another(
    library: Library, change: dict[str, object]
) -> None:
    own = Case(library.scripts, library.typefaces)
    same = frame(at(end=0), words(ENGLISH), name="same")
    before = typeset(document(library, same), own)
    after = typeset(document(library, same, **change), own)
    alone = typeset(document(library, same, **change), Case(library.scripts, library.typefaces))
    assert len(own.columns) == 2
    assert shown(after) == shown(alone)
    assert change == {"language": "pl"} or shown(after) != shown(before)


def shown(made: tuple[Page, ...]) -> list[object]:
    """What of a page's lines depends on how they were set."""
    return [
        (line.text, line.size, line.baseline, line.ink, [(run.face, run.ink, run.glyphs, run.xs) for run in line.runs])
        for page in made
        for line in lines(page)
    ]


def test_pages_made_from_memory_are_the_pages_that_were_made_first(library: Library) -> None:
    own = Case(library.scripts, library.typefaces)
    for language, text in (("en", ENGLISH), ("ur", URDU)):
        made = document(library, frame(at(width=200), words(text)), language=language, height=900)
        (first,), (second,) = typeset(made, own), typeset(made, own)
        assert shown((first,)) == shown((second,))
        assert (first.elements, first.frames, first.sizes) == (second.elements, second.frames, second.sizes)
        assert [line.elements for line in lines(first)] == [line.elements for line in lines(second)]


def test_a_theme_of_other_inks_gives_other_inks_to_the_same_column(library: Library) -> None:
    own = Case(library.scripts, library.typefaces)
    deep = replace(BODY, ink="deep")
    made = document(library, frame(at(end=0), words("Signs", style=deep)), styles=[deep])
    ((harbour,), (tide,)) = (typeset(replace(made, theme=library.theme(name)), own) for name in ("harbour", "tide"))
    assert lines(harbour)[0].runs[0].ink == library.theme("harbour").inks["deep"]
    assert lines(tide)[0].runs[0].ink == library.theme("tide").inks["deep"]
    assert lines(harbour)[0].runs[0].ink != lines(tide)[0].runs[0].ink
