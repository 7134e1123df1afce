"""Sheets as one PDF file, conforming as its edition promises.

press: PDF/X-4, PDF/UA-1 and PDF/A-2a at once (PDF 1.6); screen: PDF/UA-1 and PDF/A-2a. No part of this knows what the
words say.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from leaflets.drawing import Raster
from leaflets.job import Edition
from leaflets.measure import Rect
from leaflets.profile import Profile
from leaflets.provenance import Provenance
from leaflets.sheet import Sheet
from leaflets.typeface import Cut
from leaflets.write.fonts import write_font
from leaflets.write.metadata import About, info, xmp
from leaflets.write.numbers import hexed, numbers
from leaflets.write.objects import Objects, array
from leaflets.write.painting import Painter
from leaflets.write.structure import Structure, Tagged, write_links

VERSION = (1, 6)


def write_pdf(
    sheets: Sequence[Sheet],
    edition: Edition,
    cuts: Mapping[str, Cut],
    profile: Profile,
    on: date,
    provenance: Provenance | None = None,
) -> bytes:
    """The file's bytes: the same for the same sheets, edition, profile and day, wherever and whenever it is made.

    What is no piece, such as a dummy, has no provenance.
    """
    objects = Objects(VERSION)
    names = {face: f"F{number}" for number, face in enumerate(cuts, start=1)}
    fonts = "".join(f"/{names[face]} {write_font(objects, cut)}" for face, cut in cuts.items())
    space = objects.packed_stream(_deflated(profile), f"/N {profile.components}")
    tree, structure = objects.reserve(), Structure(objects)
    digest = hashlib.sha256()
    pages: list[Tagged] = []
    links = len(sheets)
    for sheet in sheets:
        painter = Painter(sheet, edition, cuts, names)
        content = painter.stream()
        digest.update(content)
        tagged = _write_page(objects, painter, content, tree, fonts, len(pages), links)
        structure.add(tagged, links)
        links += len(tagged.annotations)
        pages.append(tagged)
    objects.fill(tree, f"<</Type/Pages/Count {len(pages)}/Kids{array(page.page for page in pages)}>>")
    first = sheets[0].page
    about = About(first.title, first.subject, first.author, first.language.speech, on)
    digest.update(repr((about, edition.name, profile.condition, provenance)).encode())
    claims = xmp(about, edition, digest.hexdigest(), provenance)
    metadata = objects.stream(claims, "/Type/Metadata/Subtype/XML", packed=False)
    catalog = _catalog(tree, structure.finished(), metadata, _intents(objects, edition, profile, space), about.language)
    return objects.finished(catalog, info(about), digest.hexdigest()[:32].encode())


def _write_page(
    objects: Objects, painter: Painter, content: bytes, tree: str, fonts: str, number: int, first_link: int
) -> Tagged:
    sheet, process = painter.sheet, painter.edition.process
    page = objects.reserve()
    tagged = Tagged(page, painter)
    stream = objects.stream(content)
    pictures = "".join(
        f"/Im{at} {_write_raster(objects, raster, painter.edition)}" for at, raster in enumerate(painter.rasters)
    )
    annotations = ""
    if painter.edition.links:
        write_links(objects, tagged, first_link)
        annotations = f"/Annots{array(reference for reference, _ in tagged.annotations)}" if tagged.annotations else ""
    boxes = f"/MediaBox[{_box(sheet.media, painter)}]/TrimBox[{_box(sheet.trim, painter)}]"
    if painter.edition.bleeds:
        boxes += f"/BleedBox[{_box(sheet.bleed, painter)}]"
    resources = f"/Font<<{fonts}>>"
    if process:
        resources += "/ExtGState<</Over<</op true/OP true/OPM 1>>/Knock<</op false/OP false/OPM 0>>>>"
    if painter.edition.bleeds:
        resources += f"/ColorSpace<</All {_registration(objects)}>>"
    if sheet.copies:
        pictures += f"/Copy {_write_copy(objects, painter, f'{resources}{_pictures(pictures)}')}"
    resources += _pictures(pictures)
    colours = "DeviceCMYK" if process else "DeviceRGB"
    objects.fill(
        page,
        f"<</Type/Page/Parent {tree}{boxes}/Resources<<{resources}>>/Contents {stream}{annotations}"
        f"/Group<</S/Transparency/CS/{colours}>>/StructParents {number}/Tabs/S>>",
    )
    return tagged


def _pictures(named: str) -> str:
    return f"/XObject<<{named}>>" if named else ""


def _write_copy(objects: Objects, painter: Painter, resources: str) -> str:
    """The page as a form (ISO 32000-1, 8.10), cut off at its trim."""
    shown = Rect(0, 0, painter.sheet.page.format.width, painter.sheet.page.format.height)
    return objects.stream(
        painter.copy(), f"/Type/XObject/Subtype/Form/BBox[{_box(shown, painter)}]/Resources<<{resources}>>"
    )


def _registration(objects: Objects) -> str:
    """Separation /All: every plate at once, shown as all four inks (ISO 32000-1, 8.6.6.4)."""
    function = objects.add("<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>")
    return objects.add(f"[/Separation/All/DeviceCMYK {function}]")


def _write_raster(objects: Objects, raster: Raster, edition: Edition) -> str:
    size = f"/Width {raster.width}/Height {raster.height}/BitsPerComponent 8"
    mask = ""
    if raster.alpha:
        alpha = objects.stream(raster.alpha, f"/Type/XObject/Subtype/Image{size}/ColorSpace/DeviceGray")
        mask = f"/SMask {alpha}"
    process = edition.process
    if edition.one_ink:
        space, data = "/ColorSpace/DeviceGray", _grey(raster.screen)
    elif process and raster.channels == 1:
        # Black ink runs the other way from light: no ink is white.
        space, data = "/ColorSpace/DeviceGray/Decode[1 0]", raster.press
    elif process:
        space, data = "/ColorSpace/DeviceCMYK", raster.press
    else:
        space, data = "/ColorSpace/DeviceRGB", raster.screen
    return objects.stream(data, f"/Type/XObject/Subtype/Image{size}{space}{mask}")


def _grey(screen: bytes) -> bytes:
    """Luma of sRGB pixels (ITU-R BT.601)."""
    channels = zip(screen[::3], screen[1::3], screen[2::3], strict=True)
    return bytes((299 * red + 587 * green + 114 * blue) // 1000 for red, green, blue in channels)


QUICKLY = 4
"""A profile packed so is 3 KB longer than at zlib's usual level, in a third of the time."""


@lru_cache(maxsize=8)
def _deflated(profile: Profile) -> bytes:
    return zlib.compress(profile.data, QUICKLY)


def _intents(objects: Objects, edition: Edition, profile: Profile, space: str) -> list[str]:
    """Output intents for PDF/X and PDF/A, which must name the same profile object."""
    registry = f"/RegistryName {hexed(profile.registry)}" if profile.registry else ""
    kinds = ("GTS_PDFX", "GTS_PDFA1") if edition.bleeds else ("GTS_PDFA1",)
    return [
        objects.add(
            f"<</Type/OutputIntent/S/{kind}/OutputConditionIdentifier {hexed(profile.condition)}{registry}"
            f"/Info {hexed(profile.description)}/DestOutputProfile {space}>>"
        )
        for kind in kinds
    ]


def _catalog(tree: str, structure: str, metadata: str, intents: list[str], language: str) -> str:
    return (
        f"<</Type/Catalog/Pages {tree}/Lang({language})/MarkInfo<</Marked true>>/StructTreeRoot {structure}"
        f"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata}/OutputIntents{array(intents)}>>"
    )


def _box(rect: Rect, painter: Painter) -> str:
    return numbers(rect.x + painter.left, painter.foot - rect.bottom, rect.right + painter.left, painter.foot - rect.y)
