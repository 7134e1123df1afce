"""The structure tree of small files: who is read when, and in which language."""

from io import BytesIO

import pikepdf
import pytest
from msgspec.structs import replace

from leaflets.block import Aside, Item, Paragraph, Span, Turned
from leaflets.document import Document
from leaflets.measure import Rect
from leaflets.page import Page
from leaflets.read.library import Library
from leaflets.typeset import typeset
from typeset.specimens import HEADLINE, HERE, at, case, document, file_of, frame, lines, words
from witnesses import tags, verapdf


def pages(library: Library, made: Document) -> tuple[Page, ...]:
    return typeset(made, case(library))


def pdf(library: Library, made: Document) -> bytes:
    return file_of(library, pages(library, made))


def outline(library: Library, made: Document) -> list[str]:
    """The tree below its document."""
    document, *lines = tags.outline(pdf(library, made))
    assert document == "Document"
    return [line.removeprefix("  ") for line in lines]


# The order of reading


@pytest.mark.parametrize(
    "pages_of", [{"front": 0, "inside": 1, "back": 0}, {"front": 1, "inside": 0, "back": 1}], ids=str
)
def test_frames_are_read_in_their_order_whatever_page_they_are_on(library: Library, pages_of: dict[str, int]) -> None:
    frames = [frame(at(end=0), words(name), name=name, page=page) for name, page in pages_of.items()]
    made = outline(library, replace(document(library, *frames), pages=2))
    assert made == ['P "front"', 'P "inside"', 'P "back"']


def test_a_list_on_another_page_stays_one(library: Library) -> None:
    signs = [Item((words(text),)) for text in ("Mood", "Gifts")]
    frames = (
        frame(at(end=0), *signs, name="signs", page=1, as_list=True),
        frame(at(end=0), words("After"), name="after"),
    )
    made = outline(library, replace(document(library, *frames), pages=2))
    assert [line.split()[0] for line in made] == ["L", "LI", "LBody", "P", "LI", "LBody", "P", "P"]
    assert made[-1] == 'P "After"'


def test_every_word_of_every_page_is_reached_and_the_file_conforms(library: Library) -> None:
    title = frame(at(end=0), words("Signs", style=HEADLINE), name="title")
    both = frame(
        at(top=100, end=0), words("کہیں Ask for Ani"), replace(words("Mood"), language="en"), name="both", page=1
    )
    strip = frame(at(top=100, end=0), Turned(40, 150, (words("0113 222 4403"),)), name="strip")
    made = pdf(library, replace(document(library, title, both, strip, language="ur"), pages=2))
    assert tags.untagged(made) == []
    assert verapdf.broken_rules(made, "ua1") == []
    assert verapdf.broken_rules(made, "2a") == []


# Languages


def test_words_in_another_language_are_a_span_that_says_which(library: Library) -> None:
    spans = Span("Say "), Span("Zapytaj", language="pl", begins=False), Span(" there", begins=False)
    made = outline(library, document(library, frame(at(end=0), Paragraph("body", spans, HERE))))
    assert made == ["P", '  "Say"', '  Span "Zapytaj" [pl]', '  "there"']


def test_a_paragraph_in_the_second_language_says_which(library: Library) -> None:
    second = replace(words("علامات"), language="ur")
    (first, other, *_) = outline(library, document(library, frame(at(end=0), words("Signs"), second)))
    assert first == 'P "Signs"'
    assert other.endswith("[ur]")


# What is said twice


def test_an_aside_is_an_artifact(library: Library) -> None:
    made = document(library, frame(at(end=0), words("0113"), Aside((words("0113"),))))
    assert outline(library, made) == ['P "0113"']
    assert tags.untagged(pdf(library, made)) == []


# Links of turned lines


def test_a_link_in_a_turned_line_covers_it(library: Library) -> None:
    line = Paragraph("body", (Span("Call"), Span("0113 222 4403", link="tel:01132224403")), HERE)
    strip = frame(at(top=30, start=60, width=40, height=220), Turned(40, 220, (line,)))
    made = document(library, strip)
    ((page,), file) = pages(library, made), pdf(library, made)
    (ink,) = (line.ink for line in lines(page))
    with pikepdf.open(BytesIO(file)) as opened:
        ((left, foot, right, head),) = ([float(n) for n in link.Rect] for link in opened.pages[0].Annots)
    assert Rect(60, 30, 40, 220).holds(Rect(left, 300 - head, right - left, head - foot))
    assert head - foot > 0.6 * ink.height
