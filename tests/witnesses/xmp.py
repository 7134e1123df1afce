"""What a PDF's XMP metadata states, read with nothing but an XML parser."""

import re
import xml.etree.ElementTree as ET
from datetime import datetime

from pikepdf import Pdf

PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
}

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def xmp_properties(document: Pdf) -> dict[str, str]:
    """The document's XMP properties by their usual prefixed names; the default where there are several languages."""
    if "/Metadata" not in document.Root:
        return {}
    stated: dict[str, str] = {}
    for description in ET.fromstring(document.Root.Metadata.read_bytes()).iterfind(f".//{_RDF}RDF/{_RDF}Description"):
        stated |= {_prefixed(name): value for name, value in description.items()}
        stated |= {_prefixed(member.tag): _value(member) for member in description}
    return stated


def _prefixed(name: str) -> str:
    uri, _, local = name[1:].partition("}")
    return f"{PREFIXES.get(uri, uri)}:{local}"


def _value(member: ET.Element) -> str:
    items = member.findall(f"{_RDF}Alt/{_RDF}li")
    if items:
        return next((item.text or "" for item in items if item.get(_LANGUAGE) == "x-default"), items[0].text or "")
    items = member.findall(f"*/{_RDF}li")
    return "; ".join(item.text or "" for item in items) if items else (member.text or "").strip()


def comparable(value: str) -> str | datetime:
    """A date as a moment, a name without its slash, anything else as it stands: Info and XMP write them differently."""
    value = value.removeprefix("/")
    if value.startswith("D:"):
        parts = re.fullmatch(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z.*|([+-]\d\d)'(\d\d)'?)", value)
        if parts is None:
            return value
        year, month, day, hour, minute, second, zone, zone_minute = parts.groups()
        zoned = f"{zone}:{zone_minute}" if zone else "+00:00"
        return datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second}{zoned}")
    if re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)", value):
        return datetime.fromisoformat(value)
    return value
