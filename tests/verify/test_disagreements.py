"""A finished file beside its sheets: ours agree in every language, and whatever is changed in one is told by name."""

import re

import pikepdf
import pytest

from conftest import DAY, ROOT
from leaflets.job import EDITIONS, Job
from leaflets.measure import MM
from leaflets.read.library import Library
from leaflets.typeset.codes import code_outline
from leaflets.verify import disagreements
from leaflets.write.painting import path_operators
from verify.tampering import block_changed, block_saying, codes_of, font_of, rewritten, swapped, tampered

LANGUAGES = [tag for tag, language in Library(ROOT).languages.items() if not language.for_designers]
NUMBER = "0113 222 4403"


def told(made, library: Library, pdf: bytes | None = None, numbers=(NUMBER, "999")) -> list[str]:
    coded = any("QR" in element.alt for sheet in made.sheets for element in sheet.page.elements)
    addresses = [library.region("leeds").site] if coded else []
    edition, origin = made.job.edition, made.provenance
    found = disagreements(pdf or made.pdf, made.sheets, edition, origin, numbers, addresses, 3.0)
    return [problem.fault for problem in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_agrees_with_its_sheets_in_every_language(proof, library, language):
    assert told(proof(language=language), library) == []


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize(
    ("layout", "language"),
    [
        ("poster/a3", "ur"),
        ("poster/a3-bilingual", "ur+en"),
        ("poster/a4-tear-off", "en"),
        ("parents/dl-roll-fold", "ur"),
        ("contacts/wallet", "pa"),
        ("contacts/labels-l7160", "ur"),
        ("online/screen-tall", "zh-Hans"),
    ],
)
def test_a_file_agrees_with_its_sheets_however_it_is_imposed(proof, library, layout, language, edition):
    if layout not in library.layout_names():
        layout = "young-people/a5"
    assert told(proof(layout, language, edition), library) == []


def test_a_file_in_one_ink_agrees_with_its_sheets(press, library):
    from msgspec.structs import replace

    edition = replace(EDITIONS["office"], one_ink=True)
    assert told(press.run(Job("poster/a4", "leeds", "en", edition, "", DAY)), library) == []


def test_a_file_that_was_only_saved_anew_still_agrees(proof, library):
    assert told(proof(), library, tampered(proof().pdf, lambda document: None)) == []


def with_another_digit(block: str, codes: dict[str, int]) -> str:
    return re.sub(f"{codes['3']:04X}(?=[0-9A-F]{{0,4}}>|[^>]*$)", f"{codes['4']:04X}", block, count=1)


def exchanged_meaning(document: pikepdf.Pdf) -> None:
    font = font_of(document, block_saying(document, NUMBER)[1])
    codes, text = codes_of(font), font.ToUnicode.read_bytes()
    three, four = (f"<{codes[digit]:04X}> <{ord(digit):04X}>".encode() for digit in "34")
    text = text.replace(three, three[:8] + b"0034>", 1).replace(four, four[:8] + b"0033>", 1)
    font.ToUnicode.write(text)


def exchanged_glyphs(document: pikepdf.Pdf) -> None:
    font = font_of(document, block_saying(document, NUMBER)[1])
    places, codes = font.DescendantFonts[0].CIDToGIDMap, codes_of(font)
    data = bytearray(places.read_bytes())
    three, four = (slice(2 * codes[digit], 2 * codes[digit] + 2) for digit in "34")
    data[three], data[four] = data[four], data[three]
    places.write(bytes(data))


def one_digit_drawn_as_another(document: pikepdf.Pdf) -> None:
    """The number's last digit is shown by a code of its own, which stands for it and shows another."""
    block, name = block_saying(document, NUMBER)
    font = font_of(document, name)
    codes, descendant = codes_of(font), font.DescendantFonts[0]
    places = descendant.CIDToGIDMap.read_bytes()
    new, last = len(places) // 2, f"{codes['3']:04X}"
    descendant.CIDToGIDMap.write(places + places[2 * codes["4"] : 2 * codes["4"] + 2])
    descendant.W[1].append(descendant.W[1][codes["3"]])
    mapped = b"1 beginbfchar\n<%04X> <0033>\nendbfchar\nendcmap" % new
    font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"endcmap", mapped, 1))
    assert f"<{last}>] TJ" in block
    swapped(block, block.replace(f"<{last}>] TJ", f"<{new:04X}>] TJ"))(document)


def first_shape_gone(code: str) -> str:
    return re.sub(r"\n[^\n]* h f\n", "\n", code, count=1)


def other_code(address: str):
    """The QR code's path replaced by that of another address, as large and in the same place."""

    def change(code: str) -> str:
        path = max(re.findall(r"[^\n]* f\*", code), key=len)
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", path)]
        left, right, top = min(numbers[::2]), max(numbers[::2]), max(numbers[1::2])
        outline, modules = code_outline(address, 100 * MM)
        side = (right - left) / modules
        drawn = path_operators(outline.mapped(side, 0, 0, side, 0, 0), left, top)
        return code.replace(path, f"{drawn} f*")

    return rewritten(change)


def code_gone(code: str) -> str:
    return code.replace(max(re.findall(r"[^\n]* f\*", code), key=len), "")


def box(name: str, *corners: float):
    def edit(document: pikepdf.Pdf) -> None:
        document.pages[0].obj[f"/{name}"] = pikepdf.Array(corners)

    return edit


def metadata(old: str, new: str):
    def edit(document: pikepdf.Pdf) -> None:
        before = document.Root.Metadata.read_bytes().decode()
        assert old in before
        document.Root.Metadata.write(before.replace(old, new, 1).encode())

    return edit


def digest_of(part: str):
    def edit(document: pikepdf.Pdf) -> None:
        before = document.Root.Metadata.read_bytes().decode()
        after = re.sub(rf"<rdf:li>{part}: [0-9a-f]+", f"<rdf:li>{part}: 0123456789abcdef", before)
        assert after != before
        document.Root.Metadata.write(after.encode())

    return edit


def no_intent(document: pikepdf.Pdf) -> None:
    document.Root.OutputIntents = pikepdf.Array([document.Root.OutputIntents[1]])


def no_metadata(document: pikepdf.Pdf) -> None:
    del document.Root.Metadata


def seen_through(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.Resources.ExtGState.Over.ca = 0


def another_page(document: pikepdf.Pdf) -> None:
    document.pages.append(document.pages[0])


def linked(document: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://example.org/"))
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action)
    document.pages[0].obj.Annots = pikepdf.Array([document.make_indirect(link)])


PRESS_FILE = {
    "another digit": (block_changed(NUMBER, with_another_digit), f"'{NUMBER}' is not on page 1 of the file"),
    "a digit fewer": (
        block_changed(NUMBER, lambda block, codes: re.sub(r"([0-9A-F]{4})>\] TJ", ">] TJ", block)),
        f"the number {NUMBER} is not in the file",
    ),
    "digits that mean each other": (exchanged_meaning, f"'{NUMBER}' is not on page 1 of the file"),
    "digits that look like each other": (exchanged_glyphs, "letters of NotoSans"),
    "one digit that looks like another": (one_digit_drawn_as_another, "is not drawn as it is elsewhere"),
    "words gone": (block_changed(NUMBER, lambda block, codes: ""), f"'{NUMBER}' is not on page 1 of the file"),
    "words twice": (
        block_changed(NUMBER, lambda block, codes: block + "\n" + block),
        f"page 1 of the file shows '{NUMBER}', which its sheet does not",
    ),
    "words elsewhere": (
        block_changed(NUMBER, lambda block, codes: re.sub(r"1 0 0 1 ([\d.]+)", r"1 0 0 1 1\1", block)),
        "stands elsewhere than on its sheet",
    ),
    "words in another size": (
        block_changed(NUMBER, lambda block, codes: re.sub(r"(F\d+) [\d.]+ Tf", r"\1 7 Tf", block)),
        "stands elsewhere than on its sheet",
    ),
    "words in white": (
        block_changed(NUMBER, lambda block, codes: "0 0 0 0 k\n" + block),
        "is in DeviceCMYK 0 0 0 0 %, not in DeviceCMYK",
    ),
    "small black words that knock out": (
        rewritten(lambda code: code.replace("/Over gs", "/Knock gs", 1)),
        "does not overprint, as small black type must",
    ),
    "a field that overprints": (rewritten(lambda code: "/Over gs\n" + code), "overprints what lies below it"),
    "words that are not painted": (block_changed(NUMBER, lambda block, codes: "3 Tr\n" + block), "has 'Tr', which no"),
    "words under a white sheet": (
        rewritten(lambda code: code + "\n0 0 0 0 k 100 100 m 300 100 l 300 300 l 100 300 l h f"),
        "page 1 of the file shows a shape, which its sheet does not",
    ),
    "a shape gone": (rewritten(first_shape_gone), "is not on page 1 of the file"),
    "another QR code": (other_code("https://example.org/"), "a QR code leads to https://example.org/"),
    "no QR code": (rewritten(code_gone), "no QR code leads to https://www.leedsscp.org.uk/concerned-about-a-child"),
    "another trim": (box("TrimBox", 28, 28, 600, 860), "has a TrimBox of"),
    "another bleed": (box("BleedBox", 28, 28, 624, 871), "has a BleedBox of"),
    "another sheet": (box("MediaBox", 0, 0, 700, 900), "has a MediaBox of"),
    "a colour of a screen": (swapped(" k\n", " k\n1 0 0 rg\n"), "the file paints in DeviceRGB 100 0 0 %"),
    "too much ink": (swapped(" k\n", " k\n1 1 1 1 k\n"), "the file lays down 400 % ink: 300 % is the most"),
    "a second window": (swapped(" re W n", " re W n 0 0 200 200 re W n"), "does not show all of its sheet"),
    "a smaller window": (
        rewritten(lambda code: re.sub(r"^q\n\S+ ", "q\n99 ", code)),
        "does not show all of its sheet",
    ),
    "see-through words": (seen_through, "has the graphics state 'ca', which no sheet asks for"),
    "another page": (another_page, "the file has 2 pages, not 1"),
    "a link on paper": (linked, "a link leads to https://example.org/, which its sheet does not name"),
    "no printing condition": (no_intent, "does not name the printing condition"),
    "no word of where it comes from": (no_metadata, "does not say what it was made from"),
    "another region": (metadata("region: leeds", "region: york"), "says another region of itself"),
    "another contact": (metadata(f"main: {NUMBER}", "main: 0113 222 4404"), "says another contacts of itself"),
    "a proof that says it is final": (metadata("state: proof", "state: final"), "says another final of itself"),
    **{
        f"another digest of its {part}": (digest_of(part), f"gives another digest of its {part}")
        for part in ("words", "region", "contacts", "layout", "fonts", "profile", "program")
    },
}


@pytest.mark.parametrize("change", PRESS_FILE)
def test_a_changed_file_is_told_by_name(proof, library, change):
    edit, fault = PRESS_FILE[change]
    found = told(proof(), library, tampered(proof().pdf, edit))
    assert any(fault in said for said in found), found
    assert found


def spoken_otherwise(code: str) -> str:
    said = re.findall(r"/ActualText <FEFF([0-9A-F]{8,})>", code)[0]
    return (
        code.replace(said, said[4:8] + said[:4] + said[8:], 1) if said[:4] != said[4:8] else code.replace(said, "0041")
    )


def dialling_otherwise(document: pikepdf.Pdf) -> None:
    for annotation in document.pages[0].Annots:
        if str(annotation.A.URI) == "tel:01132224403":
            annotation.A.URI = pikepdf.String("tel:01132224404")


def test_words_that_are_read_out_otherwise_are_told(proof, library):
    made = proof(language="hi")
    found = told(made, library, tampered(made.pdf, rewritten(spoken_otherwise)))
    assert any("is read out as" in said for said in found), found


def test_a_link_that_dials_another_number_is_told(proof, library):
    made = proof(edition="screen")
    found = told(made, library, tampered(made.pdf, dialling_otherwise))
    assert found == [
        "a link leads to tel:01132224404, which its sheet does not name",
        "no link leads to tel:01132224403",
    ]


def test_a_number_that_is_owed_and_not_there_is_told(proof, library):
    assert told(proof(), library, numbers=["0113 376 0336"]) == ["the number 0113 376 0336 is not in the file"]


def test_a_number_with_another_grouping_is_not_the_same(proof, library):
    assert told(proof(), library, numbers=["01132 224403"]) == ["the number 01132 224403 is not in the file"]


def test_colour_in_a_file_for_one_ink_is_told(press, library):
    from msgspec.structs import replace

    edition = replace(EDITIONS["office"], one_ink=True)
    made = press.run(Job("poster/a4", "leeds", "en", edition, "", DAY))
    found = told(made, library, tampered(made.pdf, swapped(" k\n", " k\n0.5 0 0 0 k\n")))
    assert any("paints in DeviceCMYK 50 0 0 0 %" in said for said in found), found


@pytest.mark.parametrize("cut", [100, 5000, 50_000, -400, -40])
def test_a_file_that_was_cut_off_is_told_in_one_line(proof, library, cut):
    (said,) = told(proof(), library, proof().pdf[:cut])
    assert said.startswith("the file is ")
