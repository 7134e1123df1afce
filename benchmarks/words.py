"""One poster's words, sizes, inks and pictures as JSON: what poster.typ needs to draw what this program draws."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from leaflets.block import Block, Box, Code, Item, Logo, Paragraph, Picture, Row
from leaflets.check import doubts
from leaflets.compose import compose
from leaflets.document import Document
from leaflets.job import PRESS, Job, Proof
from leaflets.page import Drawn
from leaflets.press import Press
from leaflets.problem import Refused
from leaflets.read.library import Library
from leaflets.region import Assurance
from leaflets.typeset.sorts import sorts_of

WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700, "ExtraBold": 800}
TOWNS = (
    ("Bradford", "بریڈفورڈ"), ("Wakefield", "ویکفیلڈ"), ("Sheffield", "شیفیلڈ"), ("Rotherham", "رادرہم"),
    ("Barnsley", "بارنزلی"), ("Doncaster", "ڈونکاسٹر"), ("Halifax", "ہیلیفیکس"), ("York", "یارک"),
    ("Hull", "ہل"), ("Derby", "ڈربی"), ("Bolton", "بولٹن"), ("Oldham", "اولڈہم"),
    ("Bury", "بیری"), ("Preston", "پریسٹن"), ("Blackburn", "بلیک برن"),
)  # fmt: skip
SINGLE = ("topic", "headline", "section", "fault", "question", "main_number", "whose", "code_caption")


def poster_words(library: Library, region_name: str, tag: str, on: date) -> str:
    """The A4 poster for that region, language and day. Refused where it cannot be made."""
    proof = Press(library).run(Job("poster/a4", region_name, tag, PRESS, "", on))
    if proof.problems:
        raise Refused(*proof.problems)
    document = _document(library, region_name, tag, on, proof.gave_way)
    frames = {frame.name: list(_flat(frame.blocks)) for frame in document.frames}
    words: dict[str, Any] = {name: next(iter(_said(frames[name])), "") for name in SINGLE}
    lead = next(block for block in frames["lead"] if isinstance(block, Paragraph))
    words |= {"lead": lead.spans[0].text, "reassurance": " ".join(span.text for span in lead.spans[1:])}
    words |= {"danger": _said(frames["danger"]), "small": _said(frames["colophon"])}
    words["signs"] = [_sign(item, library) for item in _items(document, "signs")]
    contacts = [_said(_flat(item.blocks)) for item in _items(document, "contacts")]
    words["contacts"] = [{"number": number, "label": label} for number, label in contacts]
    words["plate"] = next(box.width for item in _items(document, "signs") for box in _boxes(item.blocks))
    words["code"] = {"svg": _code_svg(proof), "alt": _first(frames["code"], Code).alt}
    logo = _first(frames["logo"], Logo)
    svg = (library.content / "logos" / logo.name).read_text("utf-8")
    words["logo"] = {"svg": svg, "alt": logo.alt}
    words |= {"title": document.title, "language": tag.partition("-")[0], "direction": document.language.direction}
    words |= {"script": document.language.script, "styles": _styles(document, proof, library)}
    words["frames"] = _frames(document, proof)
    words["inks"] = {role: _hexed(ink.screen) for role, ink in document.theme.inks.items()}
    return json.dumps(words, ensure_ascii=False)


def _document(library: Library, region_name: str, tag: str, on: date, gave_way: Collection[str]) -> Document:
    script = library.language(tag).script
    steps = library.layout("poster/a4", (script,), "").steps
    taken = tuple(number for number, step in enumerate(steps) if step.name in gave_way)
    layout = library.layout("poster/a4", (script,), "", taken)
    deck, region, services = library.deck(layout.words, tag), library.region(region_name), library.services
    contacts = [region.contacts["main"], *(services[line.key] for line in deck.helplines)]
    found = Assurance(doubts(deck, (*contacts, region), on, library.policy))
    languages, picture, logo = library.languages, library.picture, library.logo
    return compose(layout, [deck], region, services, found, on, languages, picture, logo)


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block that holds no other, in reading order."""
    for block in blocks:
        match block:
            case Item() | Box():
                yield from _flat(block.blocks)
            case Row():
                for cell in block.cells:
                    yield from _flat(cell)
            case _:
                yield block


def _boxes(blocks: Iterable[Block]) -> Iterator[Box]:
    for block in blocks:
        if isinstance(block, Box):
            yield block
        elif isinstance(block, Row):
            for cell in block.cells:
                yield from _boxes(cell)


def _said(blocks: Iterable[Block]) -> list[str]:
    return [" ".join(span.text for span in block.spans) for block in blocks if isinstance(block, Paragraph)]


def _first(blocks: Iterable[Block], kind: type[Any]) -> Any:
    return next(block for block in blocks if isinstance(block, kind))


def _items(document: Document, frame_name: str) -> list[Item]:
    frame = next(frame for frame in document.frames if frame.name == frame_name)
    return [block for block in frame.blocks if isinstance(block, Item)]


def _sign(item: Item, library: Library) -> dict[str, Any]:
    blocks = list(_flat(item.blocks))
    drawing = library.picture(_first(blocks, Picture).name)
    short, long = _said(blocks)
    return {"picture": f"{drawing.name}.svg", "turns": drawing.turns, "short": short, "long": long}


def _code_svg(proof: Proof) -> str:
    """The very outline that the program draws, on a square of its own."""
    page = proof.sheets[0].page
    outline = next(item.shape.outline for item in page.items if isinstance(item, Drawn) and item.frame == "code")
    box = outline.box
    steps = (f"{letter}{' '.join(f'{value:.3f}' for value in numbers)}" for letter, numbers in outline.steps())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box.x:.3f} {box.y:.3f} {box.width:.3f} {box.height:.3f}">'
        f'<path fill="#1F1F1D" fill-rule="evenodd" d="{"".join(steps)}"/></svg>'
    )


def _frames(document: Document, proof: Proof) -> dict[str, dict[str, float]]:
    """Where every frame stands, in points, `start` counted from where reading starts; and how high its tail is."""
    page, made = proof.sheets[0].page, {}
    for frame in document.frames:
        rect = page.frames[frame.name]
        start = page.format.width - rect.right if document.mirrored else rect.x
        made[frame.name] = {"start": start, "top": rect.y, "bottom": rect.bottom, "width": rect.width}
        made[frame.name]["tail"] = max((tail.height for tail in frame.tails), default=0.0)
    return made


def _styles(document: Document, proof: Proof, library: Library) -> dict[str, dict[str, Any]]:
    """Type by role. `top` and `bottom` are the edges of a line about its baseline, in em: half of the leading each."""
    script, made = library.scripts[document.language.script], {}
    for role, style in document.styles[script.code].items():
        if role not in proof.sizes:
            continue
        face = script.faces[style.weight]
        sorts = sorts_of(library.typefaces[face])
        leading = script.settings[style.kind].leading * style.leading
        middle = (sorts.ascent - sorts.descent) / 2
        family, _, weight = face.partition("-")
        made[role] = {
            "family": re.sub(r"(?<=[a-z])(?=[A-Z])", " ", family),
            "weight": WEIGHTS[weight],
            "size": proof.sizes[role],
            "tracking": style.tracking if script.tracked else 0,
            "top": leading / 2 + middle,
            "bottom": leading / 2 - middle,
            "ink": style.ink,
            "align": style.align,
        }
    return made


def _hexed(screen: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(255 * part):02X}" for part in screen)


def other_region(library_root: Path, number: int) -> str:
    """Leeds' file under another name, with another number and another address for its code."""
    english, urdu = TOWNS[number]
    text = (library_root / "content/regions/leeds.yaml").read_text("utf-8")
    changes = {
        "Leeds": english,
        "لیڈز": urdu,
        "0113 222 4403": f"0113 000 0{number:03}",  # nobody’s: no number begins with 0 after its area’s code
        "https://www.leedsscp.org.uk/": f"https://www.region{number:02}.org.uk/",
    }
    for old, new in changes.items():
        assert old in text, f"leeds.yaml no longer says {old}"
        text = text.replace(old, new)
    return text


def library_of_regions(root: Path, folder: Path) -> Path:
    """A library in `folder` with the project's own layouts, fonts and decks, and a region for every town."""
    made = folder / "library"
    shutil.copytree(root / "content", made / "content")
    for name in ("layouts", "fonts"):
        (made / name).symlink_to(root / name, target_is_directory=True)
    for number in range(len(TOWNS)):
        (made / f"content/regions/town-{number:02}.yaml").write_text(other_region(root, number), "utf-8")
    return made


def main(root: Path, folder: Path, on: date) -> None:
    """Writes `words-LANGUAGE-REGION.json` for every region whose words fit, and Leeds' again for other days."""
    library = Library(library_of_regions(root, folder))
    for tag in ("en", "ur"):
        for number in range(len(TOWNS)):
            _write(library, f"town-{number:02}", tag, on, folder / f"words-{tag}-town-{number:02}.json")
            _write(library, "leeds", tag, on + timedelta(days=number), folder / f"words-{tag}-day-{number:02}.json")


def _write(library: Library, region_name: str, tag: str, on: date, file: Path) -> None:
    try:
        file.write_text(poster_words(library, region_name, tag, on), "utf-8")
    except Refused as refused:
        if region_name == "leeds":
            raise
        print(f"left out: {region_name} in {tag}: {refused.problems[0].fault}", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3]))
