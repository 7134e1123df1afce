"""What a file says about itself: XMP, and the Info dictionary that agrees with it word for word.

PDF/A-2 wants every property that is not its own described (6.6.2.3.3): those of PDF/UA and PDF/X are, and our own.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date
from html import escape

from msgspec import Struct

from leaflets.job import Edition
from leaflets.provenance import Provenance
from leaflets.write.numbers import hexed

CREATOR = "Leaflets 0.1.0"
PRODUCER = CREATOR
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
}
OWN = "urn:leaflets:provenance:1"
"""The namespace of what a file says of where it comes from: a name, at which there is nothing to fetch."""
MEANINGS = {
    "made": "What the file is, by name",
    "digests": "The start of the SHA-256 of each part that it was made from",
    "contacts": "The numbers and addresses that it gives its readers",
}


class About(Struct, frozen=True):
    """The file's title, what it is about, who it is for, and the day it is dated."""

    title: str
    subject: str
    author: str
    language: str
    on: date


def info(about: About) -> str:
    """The Info dictionary."""
    day = f"(D:{about.on:%Y%m%d}000000Z)"
    author = f"/Author {hexed(about.author)}" if about.author else ""
    return (
        f"<</Title {hexed(about.title)}/Subject {hexed(about.subject)}{author}/Creator ({CREATOR})"
        f"/Producer ({PRODUCER})/CreationDate {day}/ModDate {day}/Trapped/False>>"
    )


def xmp(about: About, edition: Edition, content: str, provenance: Provenance | None = None) -> bytes:
    """The XMP packet. `content` is a digest of everything else, from which the file's identities follow."""
    day = f"{about.on.isoformat()}T00:00:00Z"
    document = uuid.uuid5(uuid.NAMESPACE_URL, f"leaflets:{about.title}:{about.language}:{edition.name}")
    instance = uuid.uuid5(uuid.NAMESPACE_URL, content)
    properties = [
        "<dc:format>application/pdf</dc:format>",
        _alternatives("dc:title", about.title),
        _alternatives("dc:description", about.subject),
        f"<dc:creator><rdf:Seq><rdf:li>{escape(about.author)}</rdf:li></rdf:Seq></dc:creator>" if about.author else "",
        f"<dc:language><rdf:Bag><rdf:li>{about.language}</rdf:li></rdf:Bag></dc:language>",
        *(f"<xmp:{name}>{day}</xmp:{name}>" for name in ("CreateDate", "ModifyDate", "MetadataDate")),
        f"<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>",
        f"<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID><xmpMM:InstanceID>uuid:{instance}</xmpMM:InstanceID>",
        "<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" if edition.bleeds else "",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    ]
    names = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {names}>{"".join(properties)}</rdf:Description>'
        f"{_claims(provenance) if provenance else ''}{_extensions(edition, own=provenance is not None)}"
        '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _alternatives(name: str, text: str) -> str:
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></{name}>'


def _claims(provenance: Provenance) -> str:
    """The provenance in a namespace of its own: a row of lines, `name: value`, for each kind of thing."""
    made = {
        "layout": provenance.layout,
        "region": provenance.region,
        "language": provenance.language,
        "edition": provenance.edition,
        "theme": provenance.theme,
        "paper": provenance.paper,
        "printer": provenance.printer,
        "ink": "one" if provenance.one_ink else "",
        "state": "final" if provenance.final else "proof",
        "day": provenance.day.isoformat(),
        "standing": provenance.standing,
        "faces": " ".join(provenance.faces),
    }
    rows = (("made", made.items()), ("digests", provenance.digests.items()), ("contacts", provenance.contacts))
    listed = "".join(f"<leaflets:{name}>{_lines(pairs)}</leaflets:{name}>" for name, pairs in rows)
    return f'<rdf:Description rdf:about="" xmlns:leaflets="{OWN}">{listed}</rdf:Description>'


def _lines(pairs: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f"<rdf:li>{escape(f'{name}: {value}')}</rdf:li>" for name, value in pairs if value)
    return f"<rdf:Seq>{lines}</rdf:Seq>"


def _extensions(edition: Edition, *, own: bool) -> str:
    part = (("part", "Integer", "Part of ISO 14289"),)
    schemas = _schema("PDF/UA identification", NAMESPACES["pdfuaid"], "pdfuaid", part)
    if edition.bleeds:
        version = (("GTS_PDFXVersion", "Text", "Version of ISO 15930"),)
        schemas += _schema("PDF/X identification", NAMESPACES["pdfxid"], "pdfxid", version)
    if own:
        parts = [(name, "seq Text", meaning) for name, meaning in MEANINGS.items()]
        schemas += _schema("Provenance", OWN, "leaflets", parts)
    return (
        '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
        ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
        ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
        f"<pdfaExtension:schemas><rdf:Bag>{schemas}</rdf:Bag></pdfaExtension:schemas></rdf:Description>"
    )


def _schema(name: str, address: str, prefix: str, parts: Iterable[tuple[str, str, str]]) -> str:
    listed = "".join(
        f'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{part}</pdfaProperty:name>'
        f"<pdfaProperty:valueType>{kind}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
        f"<pdfaProperty:description>{meaning}</pdfaProperty:description></rdf:li>"
        for part, kind, meaning in parts
    )
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{name}</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{address}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>{listed}"
        "</rdf:Seq></pdfaSchema:property></rdf:li>"
    )
