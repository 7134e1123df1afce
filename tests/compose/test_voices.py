"""A piece in several languages: who says what."""

import pytest
from msgspec.structs import replace

from compose.specimens import LAYOUT_LINE, WORDS_LINE, deck, frame, in_voices, paragraph, told
from leaflets.block import Block, Each, Item, Paragraph, Row, Voiced, When
from leaflets.copydeck import CopyDeck, Words
from leaflets.document import Document
from leaflets.problem import Refused
from leaflets.read.library import Library
from leaflets.region import Assurance

FSI, PDI = "\u2068", "\u2069"


@pytest.fixture
def decks(library: Library) -> list[CopyDeck]:
    """The poster's words in Polish, then in English."""
    return [deck(library, "pl", lead="Zapytaj"), deck(library, "en", lead="Ask")]


def second(*blocks: Block) -> Voiced:
    return Voiced(1, blocks, LAYOUT_LINE)


def first(*blocks: Block) -> Voiced:
    return Voiced(0, blocks, LAYOUT_LINE)


def said(found: tuple[Block, ...]) -> list[tuple[str, str]]:
    """The words of paragraphs, in items and rows too, each with its language where that is not the document's."""
    words: list[tuple[str, str]] = []
    for block in found:
        match block:
            case Paragraph():
                words.append(("|".join(span.text for span in block.spans), block.language))
            case Item():
                words += said(block.blocks)
            case Row():
                words += [pair for cell in block.cells for pair in said(cell)]
    return words


def spoken(library: Library, decks: list[CopyDeck], *blocks: Block) -> list[tuple[str, str]]:
    return said(in_voices(library, frame("it", *blocks), decks=decks).frames[0].blocks)


LEAD = paragraph("((words.lead))")


def test_the_first_language_speaks_unless_the_second_is_asked(library: Library, decks: list[CopyDeck]) -> None:
    assert spoken(library, decks, LEAD, second(LEAD), LEAD) == [("Zapytaj", ""), ("Ask", "en"), ("Zapytaj", "")]


def test_the_first_may_speak_within_the_second(library: Library, decks: list[CopyDeck]) -> None:
    assert spoken(library, decks, second(LEAD, first(LEAD))) == [("Ask", "en"), ("Zapytaj", "")]


def test_a_frame_speaks_its_own_language(library: Library, decks: list[CopyDeck]) -> None:
    frames = frame("one", LEAD), replace(frame("two", LEAD, first(LEAD)), voice=1)
    one, two = in_voices(library, *frames, decks=decks).frames
    assert said(one.blocks) == [("Zapytaj", "")]
    assert said(two.blocks) == [("Ask", "en"), ("Zapytaj", "")]


def test_a_list_has_the_same_members_in_both(library: Library, decks: list[CopyDeck]) -> None:
    each = Each("sign", "words.signs", (paragraph("((sign.short))"), second(paragraph("((sign.short))"))), LAYOUT_LINE)
    polish, english = ([sign.short.text for sign in words.signs] for words in decks)
    assert spoken(library, decks, each) == [
        pair for one, other in zip(polish, english, strict=True) for pair in ((one, ""), (other, "en"))
    ]


def test_a_list_within_the_second_voice_is_in_the_second_language(library: Library, decks: list[CopyDeck]) -> None:
    each = Each("line", "helplines", (paragraph("((line.label)) ((line.phone))"),), LAYOUT_LINE)
    (line, *_) = spoken(library, decks, second(each))
    assert line == ("Police, not urgent 101", "en")


def test_every_voice_speaks_once_in_the_list_of_voices(library: Library, decks: list[CopyDeck]) -> None:
    each = Each("voice", "voices", (LEAD, paragraph("((piece.own_name))")), LAYOUT_LINE)
    decks = [*decks, deck(library, "ur", lead="پوچھیں")]
    assert spoken(library, decks, each, LEAD) == [
        ("Zapytaj", ""),
        ("Polski", ""),
        ("Ask", "en"),
        ("English", "en"),
        ("پوچھیں", "ur"),
        ("اردو", "ur"),
        ("Zapytaj", ""),
    ]


def test_a_condition_is_judged_in_the_voice_that_speaks(library: Library, decks: list[CopyDeck]) -> None:
    silent = [decks[0], replace(decks[1], words={**decks[1].words, "lead": Words(" ", WORDS_LINE)})]
    when = When("words.lead", (paragraph("((words.headline))"),), LAYOUT_LINE)
    assert len(spoken(library, silent, when)) == 1
    assert spoken(library, silent, second(when)) == []


@pytest.mark.parametrize("where", ["block", "frame"])
def test_where_there_is_no_second_language_none_can_speak(library: Library, decks: list[CopyDeck], where: str) -> None:
    plain = frame("it", second(LEAD)) if where == "block" else replace(frame("it", LEAD), voice=1)
    with pytest.raises(Refused) as refused:
        in_voices(library, plain, decks=decks[:1])
    assert told(refused.value) == [f"{LAYOUT_LINE}: there is no second language: name two, as in --language ur+en"]


def test_values_stand_in_isolates_where_the_voice_that_speaks_is_read_from_the_right(library: Library) -> None:
    decks = [deck(library, "en"), deck(library, "ur")]
    phone = paragraph("((region.main.phone))")
    assert spoken(library, decks, phone, second(phone)) == [
        ("0113 222 4403", ""),
        (f"{FSI}0113 222 4403{PDI}", "ur"),
    ]


# Whole documents


def document(library: Library, tags: str, **how: object) -> Document:
    decks = [deck(library, tag) for tag in tags.split("+")]
    line = frame("it", paragraph("((piece.language))"), paragraph("((region.main.phone))"))
    return in_voices(library, line, decks=decks, **how)  # type: ignore[arg-type]


def test_a_piece_in_several_languages_is_called_by_their_tags(library: Library) -> None:
    assert said(document(library, "ur+en").frames[0].blocks)[0] == ("ur+en", "")
    assert said(document(library, "ur").frames[0].blocks)[0] == ("اردو", "")


def test_a_document_knows_all_its_voices_and_is_titled_in_the_first(library: Library) -> None:
    made = document(library, "ur+en")
    assert list(made.languages) == ["ur", "en"]
    assert (made.language.tag, made.title) == ("ur", library.deck("poster", "ur").words["title"].text)
    assert set(made.styles) == {"Aran", "Latn"}


@pytest.mark.parametrize(
    ("tags", "facing", "mirrored"),
    [("ur+en", False, True), ("ur+en", True, False), ("en+ur", False, False), ("en+ur", True, False)],
)
def test_pages_are_read_as_the_first_language_is_unless_both_face_each_other(
    library: Library, tags: str, facing: bool, mirrored: bool
) -> None:
    assert document(library, tags, facing=facing).mirrored is mirrored


def test_every_voice_owes_its_own_sentences_and_the_piece_one_line_of_doubts(library: Library) -> None:
    decks = [replace(deck(library, tag, lead=text), must=("lead",)) for tag, text in (("pl", "Zapytaj"), ("en", "Ask"))]
    owed = in_voices(library, frame("it"), decks=decks, assurance=Assurance(("contacts",))).owed
    proof = decks[0].colophon["proof"].text.partition("((")[0]
    assert [owed[0], *owed[2:]] == ["Zapytaj", "Ask"]
    assert owed[1].startswith(proof)


def test_numbers_of_every_voice_are_owed(library: Library, decks: list[CopyDeck]) -> None:
    numbers = second(paragraph("((region.main.phone))")), paragraph("((services.nspcc.phone))")
    assert set(in_voices(library, frame("it", *numbers), decks=decks).numbers) == {"0113 222 4403", "0808 800 5000"}
