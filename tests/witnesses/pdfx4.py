"""The PDF/X-4 witness: does a file keep what a print shop relies on?

No open validator of PDF/X exists, so `docs/print-standard.md` is walked here, rule by rule, from the finished bytes
alone. Rules come in three tables: on the file, on each dictionary in it, on each page. What a page paints is read by
`painter` and judged by `press_rules`. Knows nothing of how the files were made.
"""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf, Stream

from witnesses import press_rules
from witnesses.painter import painted
from witnesses.painting import Box
from witnesses.xmp import comparable, xmp_properties

XMP_NEEDED = (
    "dc:title",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "xmpMM:DocumentID",
    "xmpMM:VersionID",
    "xmpMM:RenditionClass",
)
# judged by a rule of their own where they are missing
XMP_OPTIONAL = (*XMP_NEEDED, "pdf:Trapped")
SAME_IN_INFO = {
    "/Title": "dc:title",
    "/Author": "dc:creator",
    "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords",
    "/Creator": "xmp:CreatorTool",
    "/Producer": "pdf:Producer",
    "/CreationDate": "xmp:CreateDate",
    "/ModDate": "xmp:ModifyDate",
    "/Trapped": "pdf:Trapped",
}
ACTIONS = (
    *("GoTo", "GoToR", "GoToE", "GoTo3DView", "Named", "Thread", "URI", "Launch", "JavaScript"),
    *("SubmitForm", "ResetForm", "ImportData", "Hide", "SetOCGState"),
    *("Sound", "Movie", "Rendition", "Trans", "RichMediaExecute"),
)
RGB = frozenset({"/DeviceRGB", "/CalRGB"})


def broken_rules(pdf: bytes) -> list[str]:
    """The rules of PDF/X-4 and of the press that a file breaks, one line a fault; empty where it conforms.

    A file that is no PDF, or that asks for a password, raises pikepdf's exception.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        faults = [fault for rule in FILE_RULES for fault in rule(document)]
        faults += [fault for found in _dictionaries(document) for rule in DICTIONARY_RULES for fault in rule(found)]
        for number, page in enumerate(document.pages, start=1):
            faults += [f"page {number}: {fault}" for rule in PAGE_RULES for fault in rule(page)]
        return list(dict.fromkeys(faults))


# on the file


def version(document: Pdf) -> Iterator[str]:
    """PDF/X-4 is written in PDF 1.6."""
    for stated in (document.pdf_version, str(document.Root.get("/Version", "/1.6"))[1:]):
        if tuple(map(int, stated.split("."))) > (1, 6):
            yield f"PDF version {stated} is above 1.6"


def encryption(document: Pdf) -> Iterator[str]:
    """A print shop asks for no password."""
    if document.is_encrypted:
        yield "encrypted"


def identity(document: Pdf) -> Iterator[str]:
    """The trailer names the file by two strings."""
    if len(document.trailer.get("/ID", [])) != 2:
        yield "trailer without ID"


def metadata_in_the_clear(document: Pdf) -> Iterator[str]:
    """XMP can be read by a program that knows no PDF."""
    if "/Metadata" not in document.Root:
        yield "no XMP metadata"
        return
    if "/Filter" in document.Root.Metadata:
        yield "XMP metadata is filtered"


def metadata_names_the_file(document: Pdf) -> Iterator[str]:
    """XMP states the standard, the title, the dates, and which document and version this is."""
    stated = xmp_properties(document)
    if not stated:
        return
    if stated.get("pdfxid:GTS_PDFXVersion") != "PDF/X-4":
        yield "XMP pdfxid:GTS_PDFXVersion is not PDF/X-4"
    for name in XMP_NEEDED:
        if not stated.get(name):
            yield f"XMP without {name}"


def info_agrees(document: Pdf) -> Iterator[str]:
    """What Info says, XMP says too; Trapped alone may stand in Info only, as PDF/A knows no pdf:Trapped."""
    stated = xmp_properties(document)
    for key, name in SAME_IN_INFO.items() if stated else ():
        told, meant = _info(document).get(key), stated.get(name)
        if told is None or (meant is None and name in XMP_OPTIONAL):
            continue
        if meant is None or comparable(str(told)) != comparable(meant):
            yield f"Info {key} and XMP {name} differ"


def trapped(document: Pdf) -> Iterator[str]:
    """The file says whether it has been trapped, so that nobody traps it twice."""
    told = str(_info(document).get("/Trapped", "/" + xmp_properties(document).get("pdf:Trapped", "Unknown")))
    if told not in ("/True", "/False"):
        yield "Trapped is neither True nor False"


def one_output_intent(document: Pdf) -> Iterator[str]:
    """Exactly one printing condition, by name and with its profile."""
    intents = [intent for intent in _output_intents(document) if intent.S == Name.GTS_PDFX]
    if len(intents) != 1:
        yield f"{len(intents)} GTS_PDFX output intents"
    for intent in intents:
        if not str(intent.get("/OutputConditionIdentifier", "")):
            yield "output intent without OutputConditionIdentifier"
        yield from _profile_faults(intent.get("/DestOutputProfile"))


def one_profile(document: Pdf) -> Iterator[str]:
    """The intents for print and for the archive name one and the same profile."""
    profiles = [intent.get("/DestOutputProfile") for intent in _output_intents(document)]
    if len({profile.objgen for profile in profiles if profile is not None}) > 1:
        yield "output intents name different profiles"


def opening(document: Pdf) -> Iterator[str]:
    """Nothing happens when the file is opened."""
    if "/OpenAction" in document.Root:
        yield "OpenAction"
    if "/JavaScript" in document.Root.get("/Names", {}):
        yield "JavaScript by name"


def same_trim(document: Pdf) -> Iterator[str]:
    """All pages are cut alike."""
    if len({_rounded(_box(page.obj.TrimBox)) for page in document.pages if "/TrimBox" in page.obj}) > 1:
        yield "pages of different TrimBox"


# on each dictionary


def fonts_embedded(found: Dictionary) -> Iterator[str]:
    """Every font travels inside the file. Type 3 glyphs are drawings that this witness does not look into."""
    if found.get("/Type") != Name.Font:
        return
    if found.get("/Subtype") == Name.Type3:
        yield "a Type 3 font: what it paints cannot be seen"
        return
    for font in found.get("/DescendantFonts", [found]):
        descriptor: Any = font.get("/FontDescriptor", {})
        if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield f"font {str(font.get('/BaseFont', '/?'))[1:]} is not embedded"


def streams_inside(found: Dictionary) -> Iterator[str]:
    """No LZW, and no part of the file lies in another file."""
    if not isinstance(found, Stream):
        return
    filters: Any = found.get("/Filter", [])
    if Name.LZWDecode in (filters if isinstance(filters, Array) else [filters]):
        yield "LZW compression"
    if "/F" in found:
        yield "external stream"


def no_postscript(found: Dictionary) -> Iterator[str]:
    """Nothing that only a PostScript device or a picture server could draw."""
    if Name.PS in (found.get("/Subtype"), found.get("/Subtype2")) and isinstance(found, Stream):
        yield "PostScript XObject"
    if "/OPI" in found:
        yield "OPI"


def no_device_settings(found: Dictionary) -> Iterator[str]:
    """Transfer curves and screens are the printer's own."""
    # a soft mask has a TR of its own, and S to tell it by
    if ("/TR" in found and "/S" not in found) or found.get("/TR2", Name.Default) != Name.Default:
        yield "transfer function"
    if "/HTP" in found or found.get("/HT", Name.Default) != Name.Default:
        yield "halftone"


def no_actions(found: Dictionary) -> Iterator[str]:
    """Paper cannot act."""
    kind = str(found.get("/S", "/"))[1:]
    if kind in ACTIONS and found.get("/Type", Name.Action) == Name.Action:
        yield f"action {kind}"
    if "/AA" in found:
        yield "additional actions"


def no_rgb(found: Dictionary) -> Iterator[str]:
    """Groups and shadings blend in inks."""
    if found.get("/S") == Name.Transparency and str(found.get("/CS")) in RGB:
        yield f"transparency group in {str(found.CS)[1:]}"
    if "/ShadingType" in found and _heads(found.ColorSpace) & RGB:
        yield "shading in RGB"


# on each page


def boxes(page: Page) -> Iterator[str]:
    """TrimBox within BleedBox within MediaBox, and no box that says otherwise."""
    if "/ArtBox" in page.obj:
        yield "ArtBox"
    if "/TrimBox" not in page.obj:
        yield "no TrimBox"
    elif not _box(page.obj.TrimBox).within(_box(page.bleedbox)):
        yield "TrimBox is not within BleedBox"
    if not _box(page.bleedbox).within(_box(page.mediabox)):
        yield "BleedBox is not within MediaBox"
    if _rounded(_box(page.cropbox)) != _rounded(_box(page.mediabox)):
        yield "CropBox is not MediaBox"


def upright(page: Page) -> Iterator[str]:
    """A point is 1/72 inch and up is up."""
    if page.rotation != 0:
        yield f"Rotate {page.rotation}"
    if "/UserUnit" in page.obj:
        yield "UserUnit"


def blends_in_cmyk(page: Page) -> Iterator[str]:
    """The page itself is a transparency group in DeviceCMYK."""
    group: Any = page.obj.get("/Group", {})
    if group.get("/CS") != Name.DeviceCMYK and str(group.get("/CS")) not in RGB:
        yield "page group is not in DeviceCMYK"


def no_annotations(page: Page) -> Iterator[str]:
    """Nothing on the work that would not print: annotations stand beyond the bleed."""
    for annotation in page.obj.get("/Annots", []):
        if _box(annotation.Rect).overlap(_box(page.bleedbox)):
            yield f"{str(annotation.Subtype)[1:]} annotation inside the BleedBox"


def paint(page: Page) -> Iterator[str]:
    """Inks, overprint, lines, marks: see `press_rules`."""
    yield from press_rules.faults(painted(page, _box(page.mediabox)), _box(page.bleedbox))


FILE_RULES: tuple[Callable[[Pdf], Iterator[str]], ...] = (
    version,
    encryption,
    identity,
    metadata_in_the_clear,
    metadata_names_the_file,
    info_agrees,
    trapped,
    one_output_intent,
    one_profile,
    opening,
    same_trim,
)
DICTIONARY_RULES: tuple[Callable[[Dictionary], Iterator[str]], ...] = (
    fonts_embedded,
    streams_inside,
    no_postscript,
    no_device_settings,
    no_actions,
    no_rgb,
)
PAGE_RULES: tuple[Callable[[Page], Iterator[str]], ...] = (boxes, upright, blends_in_cmyk, no_annotations, paint)


def _dictionaries(document: Pdf) -> Iterator[Any]:
    """Every dictionary and stream in the file, those inside others included, used or not."""
    waiting: list[Any] = list(document.objects)
    while waiting:
        found = waiting.pop()
        if isinstance(found, (Dictionary, Stream)):
            yield found
        if isinstance(found, (Dictionary, Stream, Array)):
            inner = found.values() if not isinstance(found, Array) else found
            waiting += [value for value in inner if isinstance(value, pikepdf.Object) and not value.is_indirect]


def _profile_faults(profile: Any) -> Iterator[str]:
    """What is wrong with an output profile, by its dictionary and by its ICC header (ICC.1:2010, 7.2)."""
    if profile is None:
        yield "output intent without a profile"
        return
    if profile.get("/N") != 4:
        yield "output profile's N is not 4"
    icc = profile.read_bytes()
    if icc[36:40] != b"acsp" or int.from_bytes(icc[:4]) != len(icc):
        yield "output profile is no ICC profile"
    elif (icc[12:16], icc[16:20]) != (b"prtr", b"CMYK"):
        yield "output profile is not for a CMYK printer"


def _output_intents(document: Pdf) -> list[Any]:
    return list(document.Root.get("/OutputIntents", []))


def _info(document: Pdf) -> Any:
    return document.trailer.get("/Info", {})


def _heads(space: Any) -> set[str]:
    return {str(part) for part in ([space] if isinstance(space, Name) else space) if isinstance(part, Name)}


def _box(corners: Any) -> Box:
    """A box by any two opposite corners, as PDF allows."""
    x1, y1, x2, y2 = map(float, corners)
    return Box.around([(x1, y1), (x2, y2)])


def _rounded(box: Box) -> tuple[float, ...]:
    return tuple(round(edge, 2) for edge in box)
