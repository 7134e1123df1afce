"""veraPDF itself is trusted; that this program asks it rightly is not."""

from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Dictionary, Name, Pdf, String

from witnesses.verapdf import RULE_BOOKS, Flavour, broken_rules

XMP = b"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Nothing</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""


def empty_page(*, shows_title: bool) -> bytes:
    """A page on which nothing stands, accessible but, on request, for its title."""
    pdf = Pdf.new()
    page = pdf.add_blank_page()
    page.obj.Tabs = Name.S
    pdf.Root.Lang = String("en-GB")
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=shows_title)
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document))
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=document))
    document.P = pdf.Root.StructTreeRoot
    pdf.Root.Metadata = pdf.make_stream(XMP, Type=Name.Metadata, Subtype=Name.XML)
    out = BytesIO()
    pdf.save(out, force_version="1.6")
    return out.getvalue()


def test_a_conforming_file_breaks_no_rule() -> None:
    assert broken_rules(empty_page(shows_title=True), "ua1") == []


def test_a_broken_rule_is_named_by_clause_and_message(tmp_path: Path) -> None:
    path = tmp_path / "untitled.pdf"
    path.write_bytes(empty_page(shows_title=False))
    (broken,) = broken_rules(path, "ua1")
    assert broken.startswith("7.1-10: ")
    assert "DisplayDocTitle" in broken
    assert broken_rules(path.read_bytes(), "ua1") == [broken]


@pytest.mark.parametrize("flavour", [flavour for flavour in RULE_BOOKS if flavour != "ua1"])
def test_every_flavour_has_its_rules(flavour: Flavour) -> None:
    assert broken_rules(empty_page(shows_title=True), flavour)
