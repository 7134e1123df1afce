"""A finished file by itself: what it shows, what it says of itself, and what is not one of ours."""

import io
import random

import pikepdf
import pypdfium2
import pytest

from conftest import ROOT
from leaflets.finding import Finding
from leaflets.measure import MM
from leaflets.problem import Refused
from leaflets.verify import contents
from verify.tampering import tampered


@pytest.mark.parametrize("language", ["en", "ur", "zh-Hans"])
@pytest.mark.parametrize("edition", ["press", "screen"])
def test_a_file_says_what_it_was_made_from(proof, language, edition):
    made = proof(language=language, edition=edition)
    found = contents(made.pdf)
    assert found.provenance == made.provenance
    assert found.provenance.region == "leeds"
    assert dict(found.provenance.contacts)["main"] == "0113 222 4403"


@pytest.mark.parametrize("language", ["en", "ur"])
def test_its_numbers_codes_and_boxes_are_seen(proof, library, language):
    (leaf,) = contents(proof(language=language).pdf).leaves
    assert leaf.numbers == ("0113 222 4403", "999", "101", "18001 101", "0800 555 111", "0808 800 5000")
    assert leaf.addresses == (library.region("leeds").site,)
    assert round(leaf.trim.width / MM), round(leaf.trim.height / MM) == (210, 297)
    assert round(leaf.bleed.width / MM) == 216
    assert "0113 222 4403" in leaf.text


def test_its_inks_are_those_of_its_edition(proof):
    assert {space for space, _ in contents(proof().pdf).inks} == {"DeviceCMYK", "Separation/All"}
    assert {space for space, _ in contents(proof(edition="screen").pdf).inks} == {"DeviceRGB"}
    assert contents(proof().pdf).condition == "FOGRA39"


def test_what_it_says_can_be_read_without_any_program(proof):
    assert b"<rdf:li>main: 0113 222 4403</rdf:li>" in proof().pdf
    assert b'xmlns:leaflets="urn:leaflets:provenance:1"' in proof().pdf


def test_saying_so_takes_less_than_three_kilobytes(proof):
    pdf = proof("many-languages/a3", "en+ur").pdf
    packet = pdf[pdf.index(b"<?xpacket begin") : pdf.index(b"<?xpacket end")]
    own = packet[packet.index(b'<rdf:Description rdf:about="" xmlns:leaflets') :]
    assert len(own[: own.index(b"</rdf:Description>")]) + len(packet.partition(b"Provenance</pdfaSchema")[2]) < 3000


def blank() -> bytes:
    document, data = pypdfium2.PdfDocument.new(), io.BytesIO()
    document.new_page(200, 300)
    document.save(data)
    return data.getvalue()


def test_somebody_elses_file_has_no_provenance():
    found = contents(blank())
    assert found.provenance is None
    assert (found.leaves[0].media.width, found.leaves[0].media.height) == (200, 300)


def test_a_file_of_ours_without_its_metadata_is_not_ours(proof):
    with pikepdf.open(io.BytesIO(proof().pdf)) as document:
        del document.Root.Metadata
        changed = io.BytesIO()
        document.save(changed)
    assert contents(changed.getvalue()).provenance is None


def test_metadata_with_entities_is_not_read(proof):
    pdf = proof().pdf
    begun = pdf[pdf.index(b"<?xpacket begin") : pdf.index(b"<x:xmpmeta")]
    changed = pdf.replace(begun, b'<!DOCTYPE x [<!ENTITY a "aa">]>'.ljust(len(begun)), 1)
    assert contents(pdf).provenance
    assert contents(changed).provenance is None


def locked(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        changed = io.BytesIO()
        document.save(changed, encryption=pikepdf.Encryption(owner="o", user="u"))
    return changed.getvalue()


def many_pages() -> bytes:
    document, data = pypdfium2.PdfDocument.new(), io.BytesIO()
    for _ in range(201):
        document.new_page(10, 10)
    document.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("pdf", "fault"),
    [
        (lambda pdf: b"", "is no PDF, or a damaged one"),
        (lambda pdf: (ROOT / "README.md").read_bytes(), "is no PDF, or a damaged one"),
        (lambda pdf: b"%PDF-1.6\n" + bytes(1000), "is no PDF, or a damaged one"),
        (locked, "asks for a password"),
        (lambda pdf: many_pages(), "has 201 pages"),
        (lambda pdf: pdf[:-30], "is no PDF, or a damaged one"),
        (lambda pdf: pdf.replace(b"endobj", b"endbjo"), "is damaged"),
    ],
    ids=["empty", "text", "zeros", "locked", "pages", "cut off", "broken"],
)
def test_what_cannot_be_read_is_refused_in_one_line(proof, pdf, fault):
    try:
        found = contents(pdf(proof().pdf))
    except Refused as refused:
        assert [problem.fault.startswith(fault) for problem in refused.problems] == [True]
    else:
        # What pdfium mends and what can still be read is told as it is.
        assert fault == "is damaged"
        assert found.leaves


@pytest.mark.parametrize(
    "code",
    [
        b"BI /W 1 /H 1 ID \x00)\xff(] EI",
        b"[" * 1000,
        b"9" * 6000 + b" w",
        b"1" + b"0" * 400 + b" 0 0 1 0 0 cm 1 1 m",
        b"/Copy Do " * 10,
        b"/F1 12 Tf BT <0000> Tj ET Q Q Q EMC",
    ],
    ids=["inline", "lists", "digits", "large", "forms", "short"],
)
def test_a_page_of_any_operators_is_read_or_refused(proof, code):
    def edit(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.Contents.write(code)

    try:
        found = contents(tampered(proof().pdf, edit))
    except Refused as refused:
        assert [problem.fault.startswith("is damaged: a page ") for problem in refused.problems] == [True]
    else:
        assert found.leaves[0].numbers == ()


def test_a_page_that_would_take_for_ever_is_refused(proof, monkeypatch):
    monkeypatch.setattr("leaflets.verify.painted.MOST", 100)
    with pytest.raises(Refused) as refused:
        contents(proof().pdf)
    assert "is damaged: a page is too much to read" in str(refused.value)


def test_no_damage_to_a_file_is_more_than_a_refusal(proof):
    chance, whole = random.Random(8), proof(edition="screen").pdf
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 3, 30))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            assert isinstance(contents(bytes(data)), Finding)
        except Refused as refused:
            assert all(problem.fault for problem in refused.problems)
