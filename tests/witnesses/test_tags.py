"""A page with a tag for each way in which words can be said, and words that no tag reaches."""

from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from witnesses.tags import outline, untagged

LETTERS = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0001> <0020> <0002> <00660069> endbfchar
2 beginbfrange <0041> <005A> <0041> <0061> <0063> [<0061> <0062> <D83DDE00>] endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""

PAGE = """
/H1 <</MCID 0>> BDC BT /F 20 Tf 1 0 0 1 9 90 Tm [<00410042> -20 <0043>] TJ 0 -20 Td <0044> Tj ET EMC
/P <</MCID 1>> BDC BT /F 9 Tf 9 50 Td <00410001> Tj ET EMC
/Link <</MCID 2>> BDC BT /F 9 Tf 19 50 Td <0002> Tj ET EMC
/P <</MCID 3>> BDC BT /F 9 Tf 29 50 Td <0001005A> Tj ET EMC
/P <</MCID 4>> BDC /Span <</ActualText <FEFF06A906CC>>> BDC BT /F 9 Tf 9 40 Td <00580059> Tj ET EMC EMC
/P <</MCID 5>> BDC q 2 0 0 2 0 0 cm /Plate Do Q
/Artifact BMC BT /F 9 Tf 9 30 Td <0056> Tj ET EMC /Span /Said BDC EMC EMC
/Artifact <</Type /Pagination>> BDC BT /F 9 Tf 9 9 Td <0051> Tj ET EMC
"""


def tagged(more: str = "") -> bytes:
    """The page above, with more on it."""
    pdf = Pdf.new()
    letters = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type0, ToUnicode=pdf.make_stream(LETTERS), DescendantFonts=Array())
    )
    silent = Dictionary(Type=Name.Font, Subtype=Name.Type1)
    fonts = Dictionary(F=letters, Silent=silent)
    plate = pdf.make_stream(
        b"BT /F 9 Tf 9 20 Td <00610063> Tj ET",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 9, 9]),
        Resources=Dictionary(Font=fonts),
    )
    page = pdf.add_blank_page(page_size=(100, 100))
    page.obj.Contents = pdf.make_stream((PAGE + more).encode())
    page.obj.Resources = Dictionary(
        Font=fonts,
        XObject=Dictionary(Plate=plate),
        Properties=Dictionary(Said=Dictionary(ActualText=String(" said"))),
    )
    link = Dictionary(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("https://example.org")))
    reference = Dictionary(Type=Name.OBJR, Obj=pdf.make_indirect(link))

    def element(tag: str, *kids: Any, **entries: Any) -> Dictionary:
        return pdf.make_indirect(Dictionary(S=Name(tag), K=Array(kids), Pg=page.obj, **entries))

    document = element(
        "/Document",
        element("/H1", 0),
        element("/P", 1, element("/Link", reference, Dictionary(Type=Name.MCR, MCID=2)), 3),
        element("/L", element("/LI", 4), A=Dictionary(O=Name.List, ListNumbering=Name.Disc), Lang=String("ur")),
        element("/P", 5),
        element("/Figure", Alt=String("A telephone")),
    )
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=document))
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_the_outline_says_every_element_and_its_words() -> None:
    assert outline(tagged()) == [
        "Document",
        '  H1 "ABC D"',
        "  P",
        '    "A"',
        '    Link "fi" -> https://example.org',
        '    "Z"',
        "  L Disc [ur]",
        '    LI "کی"',
        '  P "a😀 said"',
        '  Figure alt "A telephone"',
    ]


def test_a_fully_tagged_page_leaves_nothing_out() -> None:
    assert untagged(tagged()) == []


def test_words_outside_the_tags_are_named() -> None:
    assert untagged(tagged("BT /F 9 Tf 9 60 Td <0057> Tj ET")) == ["W"]


def test_words_that_no_element_claims_are_named() -> None:
    assert untagged(tagged("/P <</MCID 9>> BDC BT /F 9 Tf 9 60 Td <0057> Tj ET EMC")) == ["W"]


def test_letters_without_a_meaning_are_seen() -> None:
    assert untagged(tagged("BT /Silent 9 Tf 9 60 Td (W) Tj ET")) == ["\N{REPLACEMENT CHARACTER}"]
