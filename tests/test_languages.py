"""Every language: its letters are there and shaped as another shaper does, its numbers whole, its words copied back.

docs/languages.md shows the same table, and is checked here.
"""

import re
import unicodedata

import pytest
from msgspec.structs import replace

from conftest import ROOT
from leaflets.language import Language
from leaflets.page import Line
from leaflets.problem import Place
from leaflets.read.library import Library
from leaflets.typeset import typeset
from leaflets.typeset.galley import galley
from leaflets.typeset.pieces import isolated
from translated import decks_in
from typeset.specimens import BODY, at, case, document, file_of, frame, lines, part, words
from witnesses.copied import READERS, copied, recovered
from witnesses.scripts import SPECIMENS, Specimen
from witnesses.typst_lines import Setting, agreement, ink, typst_line

LANGUAGES = {tag: language for tag, language in Library(ROOT).languages.items() if not language.for_designers}
EVERY = pytest.mark.parametrize("tag", LANGUAGES)

GATE = 0.995
SIZE = 24
WEIGHTS = {"Regular": 400, "Bold": 700}

GAP = re.compile(r"\(\([^)]*\)\)|\*\*|\[[\w-]+: |\]")
"""What is filled in, and the marks of bold words and of those in another language."""
DOTTED_CIRCLE = 0x25CC
"""What a shaper draws under a mark that has no letter to stand on."""

RECOVERED = dict.fromkeys(LANGUAGES, (100, 100, 100)) | {
    # Marks are drawn in a pass of their own under an empty ActualText, which pdfium does not heed: it breaks the word
    # after which the pass comes. MuPDF breaks words beside a letter of several glyphs, which has an ActualText.
    "pa": (100, 97, 100),
    "gu": (100, 95, 100),
    "hi": (100, 97, 100),
    "ne": (100, 95, 99),
    "bn": (99, 97, 95),
    "ta": (100, 100, 89),
    # In all three, vowel marks and non-joiners come a letter early; poppler runs Latin words into what follows them.
    "ar": (97, 98, 98),
    "fa": (97, 98, 97),
    "ckb": (99, 99, 99),
    "ps": (98, 100, 99),
    # And on the slope of Nastaliq, poppler and pdfium take letters off the baseline for lines of their own; MuPDF takes
    # the words from the structure.
    "ur": (87, 86, 98),
}
"""How much comes back in the right word from poppler, pdfium and MuPDF: percent, rounded down."""
LESS, MORE = 0.5, 4
"""How far a share may move with the words, in percent, before the table is out of date: a hyphen more, a word less."""
MEANS = {"poppler": 99, "pdfium": 97, "MuPDF": 98}
"""The least mean over all languages."""

SCRIPTS = {"Aran": "Arabic, Nastaliq", "Hans": "Han, simplified", "Hant": "Han, traditional"}
DIGITS = {"latn": "0–9", "beng": "০–৯", "deva": "०–९", "arab": "٠–٩", "arabext": "۰–۹"}


def said(library: Library, tag: str) -> list[tuple[str, Place]]:
    """Every text of every deck that the language has, without marks and what is filled in."""
    found = []
    for name in decks_in(library, tag):
        deck = library.deck(name, tag)
        points = [point for points in deck.points.values() for point in points]
        listed = [said for one in (*deck.signs, *points) for said in (one.short, one.long) if said]
        labels = [line.label for line in deck.helplines]
        found += [*deck.words.values(), *deck.colophon.values(), *listed, *labels]
    return [(text, one.place) for one in found if (text := GAP.sub("", one.text).strip())]


@EVERY
def test_every_letter_has_a_face_and_a_place(library: Library, tag: str) -> None:
    language = LANGUAGES[tag]
    faces = case(library).faces(language.script)
    for weight in ("regular", "semibold", "bold", "display"):
        for text, place in said(library, tag):
            for run in galley([part(library, text, tag, weight)], language, faces, 0, place).runs:
                font = run.stretch.choice.sorts.font
                glyphs = {sort.glyph for sort in run.sorts}
                assert not glyphs & {0, font.get_nominal_glyph(DOTTED_CIRCLE)}, f"{place}: {text} in {weight}"


def ours(library: Library, text: str, language: Language, weight: str) -> tuple[bytes, float]:
    """The text in one line as this program writes it, and the size that its script comes to."""
    style = replace(BODY, size=SIZE, floor=SIZE, weight=weight)
    wide = frame(at(top=40, start=20, end=20), words(text, style=style))
    page = document(library, wide, styles=[style], width=2000, height=120)
    mirrored = language.right_to_left
    known = {**page.languages, language.tag: language}
    (set_page,) = typeset(replace(page, language=language, languages=known, mirrored=mirrored), case(library))
    (line,) = lines(set_page)
    return file_of(library, [set_page]), line.size


def theirs(library: Library, text: str, language: Language, weight: str, size: float) -> bytes:
    family, _, cut = library.scripts[language.script].faces[weight].partition("-")
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", family)
    written = unicodedata.normalize("NFC", text)
    written = isolated(written) if language.right_to_left else written
    tag = language.tag.partition("-")[0]
    return typst_line(written, Setting(spaced, WEIGHTS[cut], size, tag, language.right_to_left))


def score(library: Library, text: str, language: Language, weight: str) -> float:
    pdf, size = ours(library, text, language, weight)
    return agreement(ink(pdf), ink(theirs(library, text, language, weight, size)))


@EVERY
@pytest.mark.parametrize(("key", "weight"), [("lead", "regular"), ("reassurance", "bold")])
def test_the_posters_words_stand_where_typst_puts_them(library: Library, tag: str, key: str, weight: str) -> None:
    text = library.deck("poster", tag).words[key].text.strip()
    assert score(library, text, LANGUAGES[tag], weight) >= GATE


@pytest.mark.parametrize("weight", ["regular", "bold"])
@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda specimen: specimen.tag)
def test_every_script_stands_where_typst_puts_it(library: Library, specimen: Specimen, weight: str) -> None:
    assert score(library, specimen.text, specimen.language(library), weight) >= GATE


@pytest.mark.parametrize("tag", ["ar", "pa", "bn", "gu", "hi", "ta", "si"])
def test_the_witness_sees_letters_that_are_not_joined(library: Library, tag: str) -> None:
    specimen = next(specimen for specimen in SPECIMENS if specimen.tag == tag)
    language = specimen.language(library)
    apart, size = ours(library, "\u200c".join(specimen.text.replace("\u200d", "")), language, "regular")
    assert agreement(ink(apart), ink(theirs(library, specimen.text, language, "regular", size))) < GATE - 0.01


def test_every_script_has_a_specimen(library: Library) -> None:
    shown = {specimen.script for specimen in SPECIMENS} | {"Aran"}  # typeset/test_against_typst.py sets Nastaliq
    assert shown == set(library.scripts)


def lines_of(made) -> list[Line]:
    return [item for sheet in made.sheets for item in sheet.page.items if isinstance(item, Line)]


@EVERY
def test_the_digits_of_every_number_stand_in_reading_order_on_one_line(proof, library: Library, tag: str) -> None:
    main, emergency = library.region("leeds").contacts["main"], library.services["emergency_999"]
    helplines = [library.services[line.key] for line in library.deck("poster", tag).helplines]
    set_lines = lines_of(proof(language=tag, edition="screen"))
    for contact in (main, emergency, *helplines):
        (line,) = [line for line in set_lines if line.words == contact.phone]
        shown = sorted(
            (x, text) for run in line.runs for x, text in zip(run.xs, run.texts, strict=True) if text.strip()
        )
        assert "".join(text for _, text in shown) == contact.phone.replace(" ", "")


def share(proof, tag: str, reader: str) -> float:
    """What that reader gives back of the poster's words, in percent."""
    made = proof(language=tag, edition="screen")
    return 100 * recovered("\n".join(line.words for line in lines_of(made)), copied(made.pdf, reader))


@pytest.fixture(scope="module")
def shares(proof) -> dict[str, tuple[float, ...]]:
    return {tag: tuple(share(proof, tag, reader) for reader in READERS) for tag in LANGUAGES}


@EVERY
def test_readers_give_the_words_back(shares: dict[str, tuple[float, ...]], tag: str) -> None:
    """See witnesses/copied.py for how they are counted."""
    for found, least in zip(shares[tag], RECOVERED[tag], strict=True):
        assert least - LESS <= found < least + MORE, f"{tag}: {shares[tag]}, and the table says {RECOVERED[tag]}"


def test_readers_give_most_words_back_over_all_languages(shares: dict[str, tuple[float, ...]]) -> None:
    for reader, found in zip(READERS, zip(*shares.values(), strict=True), strict=True):
        assert sum(found) / len(found) >= MEANS[reader]


def test_the_measure_counts_characters_in_the_right_word() -> None:
    assert recovered("one sign, is not proof", "proof not\nis ‏sign one,") == 1
    assert recovered("something changed", "some thing changed") == pytest.approx(12 / 16)
    assert recovered("talk to us", "talkto us") == pytest.approx(6 / 8)
    assert recovered("شروع کار", "عورش راک") < 0.5


def row(library: Library, language: Language) -> str:
    """A language's line in docs/languages.md."""
    decks = [library.deck(name, language.tag) for name in decks_in(library, language.tag)]
    draft = any(deck.drafts or not deck.confirmed for deck in decks)
    cells = (
        f"`{language.tag}`",
        language.own_name,
        language.english_name,
        SCRIPTS.get(language.script) or unicodedata.name(language.own_name[0]).split()[0].title(),
        "right to left" if language.right_to_left else "left to right",
        DIGITS[language.digits],
        "draft" if draft else "confirmed",
        *(f"{least} %" for least in RECOVERED[language.tag]),
    )
    return f"| {' | '.join(cells)} |"


def test_the_table_of_languages_is_up_to_date(library: Library) -> None:
    table = [line for line in (ROOT / "docs/languages.md").read_text("utf-8").splitlines() if line.startswith("| `")]
    wanted = [row(library, language) for language in LANGUAGES.values()]
    assert table == wanted, "docs/languages.md should say:\n" + "\n".join(wanted)
