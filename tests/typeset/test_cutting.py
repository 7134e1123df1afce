"""Fonts cut down to what a page shows, opened again with HarfBuzz."""

import struct

import pytest
import uharfbuzz as hb

from leaflets.page import Page
from leaflets.read.library import Library
from leaflets.typeface import Cut
from leaflets.typeset import cut_faces
from leaflets.typeset.cutting import UNSPOKEN
from typeset.specimens import BODY, URDU, at, frame, page, wide_page, words

SPOKEN = [("en", "Has anything changed? naïve café"), ("ur", URDU)]


class Pen:
    """Writes down every stroke."""

    def __init__(self) -> None:
        self.strokes: list[tuple[object, ...]] = []

    def __getattr__(self, stroke: str) -> object:
        return lambda *points: self.strokes.append((stroke, *points))


def outline(face: hb.Face, glyph: int) -> list[tuple[object, ...]]:
    pen = Pen()
    hb.Font(face).draw_glyph_with_pen(glyph, pen)
    return pen.strokes


def parts(face: hb.Face, glyph: int) -> set[int]:
    """The glyph and those that its outline is put together from (OpenType, glyf: composite glyph description)."""
    places, outlines = face.reference_table("loca").data, face.reference_table("glyf").data
    long = struct.unpack_from(">h", face.reference_table("head").data, 50)[0]
    start, end = struct.unpack_from(">2I" if long else ">2H", places, glyph * (4 if long else 2))
    data = outlines[start:end] if long else outlines[2 * start : 2 * end]
    found, at, more = {glyph}, 10, bool(data) and struct.unpack_from(">h", data)[0] < 0
    while more:
        flags, part = struct.unpack_from(">2H", data, at)
        found |= parts(face, part)
        at += 4 + (4 if flags & 1 else 2) + (2 if flags & 8 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0)
        more = bool(flags & 0x20)
    return found


def cut(library: Library, made: Page, face: str = "NotoSans-Regular") -> Cut:
    return cut_faces([made], library.typefaces)[face]


def face_of(cut_face: Cut) -> hb.Face:
    return hb.Face(hb.Blob(cut_face.program))


def shown(made: Page, face: str) -> set[tuple[int, str]]:
    """Every glyph of a face that the page shows, with what it stands for."""
    runs = [run for item in made.items for run in item.runs if run.face == face]
    return {pair for run in runs for pair in zip(run.glyphs, run.texts, strict=True)}


def test_it_holds_the_glyphs_of_the_page_and_notdef_and_no_other(library: Library) -> None:
    assert face_of(cut(library, wide_page(library, "banana"))).glyph_count == 1 + len("ban")


@pytest.mark.parametrize(("language", "text"), SPOKEN)
def test_it_holds_what_is_shown_and_the_parts_of_which_that_is_made(library: Library, language: str, text: str) -> None:
    made = wide_page(library, text, language)
    for name, cut_face in cut_faces([made], library.typefaces).items():
        original = hb.Face(hb.Blob(library.typefaces[name].data))
        wanted = {0}.union(*(parts(original, glyph) for glyph, _ in shown(made, name)))
        assert face_of(cut_face).glyph_count == len(wanted)


def test_a_cut_nastaliq_is_less_than_a_tenth_of_the_whole(library: Library) -> None:
    cut_face = cut(library, wide_page(library, URDU, "ur"), "NotoNastaliqUrdu-Regular")
    assert len(cut_face.program) < len(library.typefaces["NotoNastaliqUrdu-Regular"].data) / 10


@pytest.mark.parametrize(("language", "text"), SPOKEN)
def test_every_outline_and_advance_is_the_originals(library: Library, language: str, text: str) -> None:
    made = wide_page(library, text, language)
    for name, cut_face in cut_faces([made], library.typefaces).items():
        original, small = hb.Face(hb.Blob(library.typefaces[name].data)), face_of(cut_face)
        for (glyph, _), code in cut_face.codes.items():
            place = cut_face.places[code]
            assert outline(small, place) == outline(original, glyph)
            advance = hb.Font(original).get_glyph_h_advance(glyph)
            assert hb.Font(small).get_glyph_h_advance(place) == advance
            assert cut_face.widths[code] == pytest.approx(1000 * advance / original.upem, abs=0.001)


@pytest.mark.parametrize(("language", "text"), SPOKEN)
def test_there_is_a_code_for_each_glyph_and_what_it_stands_for(library: Library, language: str, text: str) -> None:
    made = wide_page(library, text, language)
    for name, cut_face in cut_faces([made], library.typefaces).items():
        assert set(cut_face.codes) == shown(made, name)
        assert sorted(cut_face.codes.values()) == list(range(1, len(cut_face.codes) + 1))
        assert all(cut_face.texts[code] == (text or UNSPOKEN) for (_, text), code in cut_face.codes.items())


def test_code_nought_is_notdef(library: Library) -> None:
    cut_face = cut(library, wide_page(library, "banana"))
    assert (cut_face.places[0], cut_face.texts[0]) == (0, "")


def test_a_glyph_that_stands_for_two_texts_has_two_codes_and_one_place(library: Library) -> None:
    """The lone letter ک is the same glyph with a vowel above it and without."""
    cut_face = cut(library, wide_page(library, "ک کَ", "ur"), "NotoNastaliqUrdu-Regular")
    bare, vowelled = (code for (_, text), code in cut_face.codes.items() if text.startswith("ک"))
    assert [cut_face.texts[code] for code in (vowelled, bare)] == ["ک", "کَ"]
    assert cut_face.places[bare] == cut_face.places[vowelled]


def test_a_cut_font_keeps_no_layout_and_no_names(library: Library) -> None:
    tables = set(face_of(cut(library, wide_page(library, "banana"))).table_tags)
    assert tables <= {"glyf", "loca", "head", "hhea", "hmtx", "maxp"}


def test_its_name_tells_one_cut_from_another_and_is_the_same_every_time(library: Library) -> None:
    first, again, other = (cut(library, wide_page(library, text)).name for text in ("banana", "banana", "bandana"))
    assert first == again != other
    tag, _, face = first.partition("+")
    assert len(tag) == 6
    assert tag.isalpha()
    assert tag.isupper()
    assert face == "NotoSans-Regular"


def test_only_faces_that_are_shown_are_cut_and_pages_share_them(library: Library) -> None:
    pages = [page(library, frame(at(end=0), words(text)), styles=[BODY]) for text in ("ban", "nab")]
    cuts = cut_faces(pages, library.typefaces)
    assert set(cuts) == {"NotoSans-Regular"}
    assert len(cuts["NotoSans-Regular"].codes) == 3
