"""A small press sheet that keeps every rule, and one that breaks each."""

import inspect
import re
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from witnesses import pdfx4, press_rules
from witnesses.pdfx4 import broken_rules

PROFILES = Path(__file__).parents[2] / "layouts" / "profiles"

# Trim 100 x 100 at (20, 20), bleed 3 mm, paper 140 x 140.
TRIM = [20, 20, 120, 120]
BLEED = [11.5, 11.5, 128.5, 128.5]
PAPER = [0, 0, 140, 140]

SHEET = b"""
q 1 0.6 0 0.3 k 11.5 11.5 117 60 re f Q
q 11.5 11.5 117 117 re W n 1 0.6 0 0.3 K 1 w 0 90 m 140 90 l S Q
q /Overprints gs 0 0 0 1 k BT /F 9 Tf 1 0 0 1 25 100 Tm <0001> Tj ET Q
q 0 0 0 0 k BT /F 18 Tf 25 40 Td [<0001> -20 <0002>] TJ ET Q
q 40 0 0 40 60 30 cm /Photo Do Q
q 1 0 0 1 25 75 cm /Plate Do Q
q /Registration CS 1 SCN 0.25 w 20 8 m 20 0 l 8 20 m 0 20 l S
/Registration cs 1 scn BT /F 5 Tf 40 2 Td <0001> Tj ET Q
"""

XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdfxid:GTS_PDFXVersion="PDF/X-4">
<dc:title><rdf:Alt><rdf:li xml:lang="cy">Oes rhywbeth?</rdf:li><rdf:li xml:lang="x-default">Changed?</rdf:li></rdf:Alt>
</dc:title><dc:creator><rdf:Seq><rdf:li>Leeds</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>2026-11-23T09:30:00+00:00</xmp:CreateDate><xmp:ModifyDate>2026-11-23T10:30:00+01:00</xmp:ModifyDate>
<xmp:MetadataDate>2026-11-23T09:30:00Z</xmp:MetadataDate><xmp:CreatorTool>leaflets</xmp:CreatorTool>
<pdf:Producer>a library</pdf:Producer><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""


def press_sheet() -> Pdf:
    """A sheet without a fault; what it shows is nothing, and its font and photo are not real."""
    pdf = Pdf.new()
    pdf.docinfo = pdf.make_indirect(
        Dictionary(
            Title=String("Changed?"),
            Author=String("Leeds"),
            Creator=String("leaflets"),
            Producer=String("a library"),
            CreationDate=String("D:20261123093000Z"),
            ModDate=String("D:20261123093000+00'00'"),
            Trapped=Name("/False"),
        )
    )
    pdf.Root.Metadata = pdf.make_stream(XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
    profile = pdf.make_stream((PROFILES / "FOGRA39_l.icc").read_bytes(), N=4)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name(kind),
                OutputConditionIdentifier=String("FOGRA39"),
                DestOutputProfile=profile,
            )
            for kind in ("/GTS_PDFX", "/GTS_PDFA1")
        ]
    )
    add_page(pdf)
    return pdf


def add_page(pdf: Pdf) -> None:
    pdf.pages.append(
        pikepdf.Page(
            Dictionary(
                Type=Name.Page,
                MediaBox=Array(PAPER),
                BleedBox=Array(BLEED),
                TrimBox=Array(TRIM),
                Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK),
                Resources=resources(pdf),
                Contents=pdf.make_stream(SHEET),
            )
        )
    )


def resources(pdf: Pdf) -> Dictionary:
    descriptor = Dictionary(Type=Name.FontDescriptor, FontFile2=pdf.make_stream(b"not really a font"))
    letters = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.Face, FontDescriptor=descriptor)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Face, DescendantFonts=Array([letters]))
    srgb = pdf.make_stream((PROFILES / "sRGB-v2-magic.icc").read_bytes(), N=3)
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0] * 4), C1=Array([1] * 4))
    shape = pdf.make_stream(
        b"0 0 0 0.8 k 0 0 10 10 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9])
    )
    return Dictionary(
        Font=Dictionary(F=font),
        ExtGState=Dictionary(
            Overprints=Dictionary(OP=True, op=True, OPM=1),
            Spreads=Dictionary(OP=True, op=True, OPM=0),
            FillOnly=Dictionary(OP=False, op=True, OPM=1),
            Knockout=Dictionary(OP=False),
        ),
        ColorSpace=Dictionary(
            Registration=Array([Name.Separation, Name.All, Name.DeviceCMYK, tint]),
            Spot=Array([Name.Separation, Name.Glow, Name.DeviceRGB, tint]),
            Calibrated=Array([Name.CalRGB, Dictionary()]),
            DefaultRGB=Array([Name.ICCBased, srgb]),
        ),
        XObject=Dictionary(
            Photo=photo(pdf, Name.DeviceRGB), Plate=shape, Lab=photo(pdf, Array([Name.Lab, Dictionary()]))
        ),
        Shading=Dictionary(Blend=Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK)),
        Pattern=Dictionary(Tiles=pdf.make_stream(b"", PatternType=1), Blend=Dictionary(PatternType=2)),
    )


def photo(pdf: Pdf, space: Name | Array) -> pikepdf.Stream:
    """100 pixels wide: on 40 pt, 180 ppi."""
    return pdf.make_stream(
        b"\0" * 30000,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=100,
        Height=100,
        BitsPerComponent=8,
        ColorSpace=space,
    )


def written(pdf: Pdf, version: str = "1.6", encryption: pikepdf.Encryption | None = None) -> bytes:
    out = BytesIO()
    pdf.save(
        out,
        force_version=version,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        compress_streams=False,
        stream_decode_level=None if encryption else pikepdf.StreamDecodeLevel.none,
        fix_metadata_version=False,
        encryption=encryption or False,
    )
    return out.getvalue()


Change = Callable[[Pdf], object]


def catalog(**entries: Any) -> Change:
    return lambda pdf: change(pdf.Root, entries)


def info(**entries: Any) -> Change:
    return lambda pdf: change(pdf.docinfo, entries)


def page(**entries: Any) -> Change:
    return lambda pdf: change(pdf.pages[0].obj, entries)


def picture(**entries: Any) -> Change:
    return lambda pdf: change(pdf.pages[0].Resources.XObject.Photo, entries)


def plate(**entries: Any) -> Change:
    return lambda pdf: change(pdf.pages[0].Resources.XObject.Plate, entries)


def graphics_state(**entries: Any) -> Change:
    return lambda pdf: change(pdf.pages[0].Resources.ExtGState.Overprints, entries)


def font(**entries: Any) -> Change:
    return lambda pdf: change(pdf.pages[0].Resources.Font.F.DescendantFonts[0].FontDescriptor, entries)


def intent(**entries: Any) -> Change:
    return lambda pdf: change(pdf.Root.OutputIntents[0], entries)


def change(dictionary: Any, entries: dict[str, Any]) -> None:
    """Set entries; None takes one away."""
    for key, value in entries.items():
        if value is None:
            del dictionary[f"/{key}"]
        else:
            dictionary[f"/{key}"] = value


def xmp(old: str, new: str) -> Change:
    assert old in XMP
    return lambda pdf: pdf.Root.Metadata.write(XMP.replace(old, new).encode())


def profile(at: int, new: bytes) -> Change:
    def change_header(pdf: Pdf) -> None:
        stream = pdf.Root.OutputIntents[0].DestOutputProfile
        icc = stream.read_bytes()
        stream.write(icc[:at] + new + icc[at + len(new) :])

    return change_header


def content(operators: str) -> Change:
    """One more thing on the page."""
    return lambda pdf: pdf.pages[0].contents_add(pdf.make_stream(f"q {operators} Q".encode()))


def second_page(**entries: Any) -> Change:
    def add(pdf: Pdf) -> None:
        add_page(pdf)
        change(pdf.pages[1].obj, entries)

    return add


def two_profiles(pdf: Pdf) -> None:
    intents = pdf.Root.OutputIntents
    intents[1].DestOutputProfile = pdf.make_stream(intents[0].DestOutputProfile.read_bytes(), N=4)


def type_3(pdf: Pdf) -> None:
    pdf.pages[0].Resources.Font.Drawn = Dictionary(Type=Name.Font, Subtype=Name.Type3)


def unprofiled(pdf: Pdf) -> None:
    del pdf.pages[0].Resources.ColorSpace.DefaultRGB


def annotation(*corners: float, **entries: Any) -> Dictionary:
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(corners), **entries)


TEXT = "BT /F 9 Tf 30 100 Td <0001> Tj ET"

FAULTS: list[tuple[str, Change]] = [
    # the file
    ("PDF version 1.7 is above 1.6", catalog(Version=Name("/1.7"))),
    ("no XMP metadata", catalog(Metadata=None)),
    ("XMP pdfxid:GTS_PDFXVersion is not PDF/X-4", xmp("PDF/X-4", "PDF/X-4p")),
    ("XMP without dc:title", xmp("dc:title", "dc:titel")),
    ("XMP without xmp:CreateDate", xmp("xmp:CreateDate", "xmp:Created")),
    ("XMP without xmp:ModifyDate", xmp("xmp:ModifyDate", "xmp:Modified")),
    ("XMP without xmp:MetadataDate", xmp("xmp:MetadataDate", "xmp:Metadated")),
    ("XMP without xmpMM:DocumentID", xmp("uuid:1", "")),
    ("XMP without xmpMM:VersionID", xmp("xmpMM:VersionID", "xmpMM:Version")),
    ("XMP without xmpMM:RenditionClass", xmp("xmpMM:RenditionClass", "xmpMM:Class")),
    ("Info /Title and XMP dc:title differ", info(Title=String("Oes rhywbeth?"))),
    ("Info /Author and XMP dc:creator differ", info(Author=String("York"))),
    ("Info /Subject and XMP dc:description differ", info(Subject=String("Signs"))),
    ("Info /Creator and XMP xmp:CreatorTool differ", info(Creator=String("another"))),
    ("Info /Producer and XMP pdf:Producer differ", xmp("a library", "another")),
    ("Info /CreationDate and XMP xmp:CreateDate differ", info(CreationDate=String("D:20261123093000+01'00'"))),
    ("Info /ModDate and XMP xmp:ModifyDate differ", info(ModDate=String("D:20261123093001Z"))),
    (
        "Info /Trapped and XMP pdf:Trapped differ",
        xmp("<pdf:Producer>", "<pdf:Trapped>True</pdf:Trapped><pdf:Producer>"),
    ),
    ("Trapped is neither True nor False", info(Trapped=None)),
    ("Trapped is neither True nor False", info(Trapped=Name.Unknown)),
    ("0 GTS_PDFX output intents", intent(S=Name.GTS_PDFA1)),
    ("2 GTS_PDFX output intents", lambda pdf: change(pdf.Root.OutputIntents[1], {"S": Name.GTS_PDFX})),
    ("output intent without OutputConditionIdentifier", intent(OutputConditionIdentifier=None)),
    ("output intent without OutputConditionIdentifier", intent(OutputConditionIdentifier=String(""))),
    ("output intent without a profile", intent(DestOutputProfile=None)),
    ("output profile's N is not 4", lambda pdf: change(pdf.Root.OutputIntents[0].DestOutputProfile, {"N": 3})),
    ("output profile is no ICC profile", profile(36, b"ascp")),
    ("output profile is no ICC profile", profile(0, b"\0\0\0\0")),
    ("output profile is not for a CMYK printer", profile(12, b"mntr")),
    ("output profile is not for a CMYK printer", profile(16, b"RGB ")),
    ("output intents name different profiles", two_profiles),
    ("OpenAction", catalog(OpenAction=Array([0, Name.Fit]))),
    ("JavaScript by name", catalog(Names=Dictionary(JavaScript=Dictionary(Names=Array([]))))),
    ("pages of different TrimBox", second_page(TrimBox=Array([20, 20, 119, 120]))),
    # its dictionaries
    ("font Face is not embedded", font(FontFile2=None)),
    ("a Type 3 font: what it paints cannot be seen", type_3),
    ("LZW compression", picture(Filter=Name.LZWDecode)),
    ("LZW compression", picture(Filter=Array([Name.ASCII85Decode, Name.LZWDecode]))),
    ("external stream", picture(F=String("photo.raw"))),
    ("PostScript XObject", plate(Subtype=Name.PS)),
    ("PostScript XObject", plate(Subtype2=Name.PS)),
    ("OPI", plate(OPI=Dictionary())),
    ("transfer function", graphics_state(TR=Name.Identity)),
    ("transfer function", graphics_state(TR2=Name.Identity)),
    ("halftone", graphics_state(HT=Dictionary(HalftoneType=1))),
    ("halftone", graphics_state(HTP=Array([0, 0]))),
    ("action URI", page(Annots=Array([annotation(0, 0, 9, 9, A=Dictionary(S=Name.URI, URI=String("https:")))]))),
    ("action JavaScript", catalog(Outlines=Dictionary(First=Dictionary(A=Dictionary(S=Name.JavaScript))))),
    ("additional actions", page(AA=Dictionary())),
    ("transparency group in DeviceRGB", plate(Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))),
    ("transparency group in DeviceRGB", page(Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))),
    (
        "shading in RGB",
        lambda pdf: change(pdf.pages[0].Resources.Shading.Blend, {"ColorSpace": Array([Name.CalRGB, Dictionary()])}),
    ),
    # its pages
    ("page 1: ArtBox", page(ArtBox=Array(TRIM))),
    ("page 1: no TrimBox", page(TrimBox=None)),
    ("page 1: TrimBox is not within BleedBox", page(TrimBox=Array([11, 20, 120, 120]))),
    ("page 1: BleedBox is not within MediaBox", page(MediaBox=Array([12, 10, 130, 130]))),
    ("page 1: CropBox is not MediaBox", page(CropBox=Array(BLEED))),
    ("page 1: Rotate 90", page(Rotate=90)),
    ("page 1: Rotate 270", lambda pdf: change(pdf.Root.Pages, {"Rotate": 270})),
    ("page 1: UserUnit", page(UserUnit=2)),
    ("page 1: page group is not in DeviceCMYK", page(Group=None)),
    ("page 1: page group is not in DeviceCMYK", page(Group=Dictionary(S=Name.Transparency))),
    ("page 1: Link annotation inside the BleedBox", page(Annots=Array([annotation(5, 5, 12, 12)]))),
    ("page 2: UserUnit", second_page(UserUnit=2)),
    # colours
    ("page 1: colour in DeviceRGB", content("1 0 0 rg")),
    ("page 1: colour in DeviceRGB", content("1 0 0 RG")),
    ("page 1: colour in DeviceRGB", content("/DeviceRGB cs")),
    ("page 1: colour in DeviceRGB", content("/Spot CS 1 SCN")),
    ("page 1: colour in CalRGB", content("/Calibrated cs 1 1 1 sc")),
    ("page 1: colour in ICCBased RGB", content("/DefaultRGB cs 1 1 1 scn")),
    ("page 1: 310% ink", content("1 1 1 0.1 k")),
    ("page 1: 400% ink", content("1 1 1 1 K")),
    ("page 1: 301% ink", content("/DeviceCMYK cs 1 1 1 0.01 scn")),
    ("page 1: a tiling pattern: what it paints cannot be seen", content("/Pattern cs /Tiles scn")),
    ("page 1: a soft mask: what it paints cannot be seen", graphics_state(SMask=Dictionary(S=Name.Alpha))),
    ("page 1: an inline image: what it paints cannot be seen", content("BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI")),
    ("page 1: the operator xx: what it paints cannot be seen", content("xx")),
    ("page 1: a Q without its q: what it paints cannot be seen", content("Q Q q")),
    # pictures
    ("page 1: picture in DeviceRGB (at 60, 30)", unprofiled),
    ("page 1: picture in Lab (at 60, 30)", content("40 0 0 40 60 30 cm /Lab Do")),
    ("page 1: picture in Unnamed (at 60, 30)", picture(ColorSpace=None)),
    ("page 1: picture of 144 ppi (at 30, 30)", content("40 0 0 50 30 30 cm /Photo Do")),
    # text
    ("page 1: 9 pt black text does not overprint (at 30, 100)", content(f"0 0 0 1 k {TEXT}")),
    ("page 1: 9 pt black text does not overprint (at 30, 100)", content(f"/Spreads gs 0 0 0 1 k {TEXT}")),
    ("page 1: 9 pt black text does not overprint (at 30, 100)", content(f"/FillOnly gs 0 0 0 1 k {TEXT}")),
    (
        "page 1: 11.9 pt black text does not overprint (at 30, 90)",
        content("0 0 0 0.8 k BT /F 1 Tf 11.9 0 0 11.9 30 90 Tm [<0001>] TJ ET"),
    ),
    (
        "page 1: 9 pt black text does not overprint (at 25, 60)",
        content("0 0 0 1 k 0.5 0 0 0.5 20 20 cm BT /F 18 Tf 10 80 Td <0001> Tj ET"),
    ),
    (
        "page 1: 9 pt black text does not overprint (at 30, 90)",
        content("0 0 0 1 k BT /F 9 Tf 10 TL 30 100 Td <0001> ' ET"),
    ),
    ("page 1: 9 pt text in DeviceGray, which cannot overprint (at 30, 100)", content(TEXT)),
    ("page 1: 7 pt text in 2 inks (at 30, 90)", content("1 0 0 0.2 k BT /F 7 Tf 30 90 Td <0001> Tj ET")),
    ("page 1: white text overprints (at 30, 100)", content(f"/Overprints gs 0 0 0 0 k {TEXT}")),
    ("page 1: white fill overprints (at 30, 30)", content("/Overprints gs 0 0 0 0 k 30 30 9 9 re f")),
    ("page 1: white fill overprints (at 30, 30)", content("/Overprints gs 1 g 30 30 9 9 re f")),
    ("page 1: white stroke overprints (at 30, 30)", content("/Overprints gs 0 0 0 0 K 30 30 m 60 30 l S")),
    # lines and marks
    ("page 1: line of 0.2 pt (at 30, 60)", content("0.2 w 30 60 m 60 60 l S")),
    ("page 1: line of 0 pt (at 30, 60)", content("0 w 30 60 30 10 re S")),
    ("page 1: line of 0.2 pt (at 30, 60)", content("0.1 0 0 0.1 0 0 cm 2 w 300 600 m 400 600 l 500 700 l s")),
    (
        "page 1: line of 0.2 pt (at 30, 60)",
        content("0.2 w 1 Tr /Overprints gs 0 0 0 1 K BT /F 9 Tf 30 60 Td <0001> Tj ET"),
    ),
    ("page 1: mark of 0.5 pt (at 20, 0)", content("/Registration CS 1 SCN 0.5 w 20 8 m 20 0 l S")),
    (
        "page 1: registration colour less than 1 mm from the bleed (at 20, 0)",
        content("/Registration CS 0.25 w 20 9 m 20 0 l S"),
    ),
    (
        "page 1: registration colour less than 1 mm from the bleed (at 0, 60)",
        content("/Registration CS 0.25 w 0 60 m 140 60 l S"),
    ),
    (
        "page 1: registration colour less than 1 mm from the bleed (at 30, 30)",
        content("/Registration cs 30 30 9 9 re f"),
    ),
    ("page 1: fill beyond the bleed (at 5, 20)", content("0 0 0 0.5 k 5 20 20 20 re f")),
    ("page 1: fill beyond the bleed (at 5, 20)", content("2 2 136 136 re W n 0 0 0 0.5 k 5 20 20 20 re f")),
    ("page 1: fill beyond the bleed (at 0, 0)", content("/Blend sh")),
    ("page 1: stroke beyond the bleed (at 0, 60)", content("0 0 0 1 K 0 60 m 30 60 l S")),
    ("page 1: stroke beyond the bleed (at 5, 60)", content("0 0 0 1 K 20 60 m 5 60 5 60 20 70 c S")),
    ("page 1: text beyond the bleed (at 5, 5)", content("BT /F 18 Tf 5 5 Td <0001> Tj ET")),
    ("page 1: picture beyond the bleed (at 100, 60)", content("40 0 0 40 100 60 cm /Photo Do")),
    ("page 1: fill beyond the bleed (at 5, 60)", content("1 0 0 1 5 60 cm /Plate Do")),
]

HARMLESS: dict[str, Change] = {
    "nothing": lambda _: None,
    "Trapped in XMP too": xmp("<pdf:Producer>", "<pdf:Trapped>False</pdf:Trapped><pdf:Producer>"),
    "a CropBox like the MediaBox": page(CropBox=Array(PAPER)),
    "an annotation beyond the bleed": page(Annots=Array([annotation(0, 0, 9, 9)])),
    "corners the other way round": page(TrimBox=Array([120, 120, 20, 20])),
    "a second page": second_page(),
    "black text of 12 pt": content("0 0 0 1 k BT /F 12 Tf 30 90 Td <0001> Tj ET"),
    "white that knocks out black small text": content(f"/Overprints gs /Knockout gs 0 0 0 0 k {TEXT}"),
    "invisible text": content(f"3 Tr {TEXT}"),
    "a thin line made thick": content("4 0 0 4 0 0 cm 0.1 w 10 10 m 20 10 l S"),
    "a blend in inks": content("11.5 11.5 117 117 re W n /Blend sh"),
    "a clip that lets nothing through": content("30 30 5 5 re W n 2 2 5 5 re W n 0 0 140 140 re f"),
    "three solid inks": content("1 1 1 0 k"),
}


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
def test_a_conforming_sheet_has_no_fault(change: Change) -> None:
    pdf = press_sheet()
    change(pdf)
    assert broken_rules(written(pdf)) == []


@pytest.mark.parametrize(("fault", "change"), FAULTS, ids=[fault for fault, _ in FAULTS])
def test_each_fault_is_named_alone(fault: str, change: Change) -> None:
    pdf = press_sheet()
    change(pdf)
    assert broken_rules(written(pdf)) == [fault]


def test_a_later_version_is_named() -> None:
    assert broken_rules(written(press_sheet(), version="1.7")) == ["PDF version 1.7 is above 1.6"]


def test_a_locked_file_is_named() -> None:
    locked = pikepdf.Encryption(owner="owner", user="", R=4)
    assert broken_rules(written(press_sheet(), encryption=locked)) == ["encrypted"]


def test_a_file_without_identity_is_named() -> None:
    assert broken_rules(written(press_sheet()).replace(b" /ID [", b" /Id [")) == ["trailer without ID"]


def test_filtered_metadata_is_named() -> None:
    """Made by hand: qpdf writes metadata in the clear whatever it is told."""
    packed = zlib.compress(XMP.encode())
    pdf = written(press_sheet()).replace(XMP.encode(), packed.ljust(len(XMP)))
    pdf = pdf.replace(b"/Subtype /XML /Type /Metadata", b"/Filter /FlateDecode".ljust(29))
    assert broken_rules(pdf) == ["XMP metadata is filtered"]


def test_every_rule_is_broken_once() -> None:
    """A rule that no test breaks might as well not be there."""
    rules: tuple[Callable[..., Any], ...] = (
        *pdfx4.FILE_RULES,
        *pdfx4.DICTIONARY_RULES,
        *pdfx4.PAGE_RULES,
        *press_rules.COLOUR_RULES,
        *press_rules.PAINT_RULES,
    )
    source = "".join(inspect.getsource(rule) for rule in rules)
    messages = re.findall(r'yield f?"([^"]+)"', source)
    assert len(messages) > 40
    broken = ["trailer without ID", "encrypted", "XMP metadata is filtered"]
    broken += [fault.removeprefix("page 1: ") for fault, _ in FAULTS]
    for message in messages:
        pattern = ".+".join(re.escape(part) for part in re.split(r"\{.*?\}", message))
        assert any(re.match(pattern, fault) for fault in broken), message
