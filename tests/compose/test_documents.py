"""A layout's frames, filled."""

import re
from datetime import date

import pytest
from msgspec.structs import replace

from compose.specimens import (
    DAY,
    LAYOUT_LINE,
    NONE,
    WORDS_LINE,
    composed,
    deck,
    frame,
    in_voices,
    layout,
    paragraph,
    told,
)
from leaflets.block import (
    Aside,
    Block,
    Box,
    Code,
    Corners,
    Each,
    Item,
    Logo,
    Paragraph,
    Picture,
    Repeat,
    Row,
    Rule,
    Space,
    Span,
    Turned,
    When,
)
from leaflets.compose import compose
from leaflets.drawing import Drawing
from leaflets.problem import Refused
from leaflets.read.library import Library
from leaflets.region import Assurance, Badge

FSI, PDI = "\u2068", "\u2069"
LOGO = Logo("((region.logo))", "((region.name))", LAYOUT_LINE)


def blocks(library: Library, *given: Block, **how: object) -> tuple[Block, ...]:
    return composed(library, *given, **how).frames[0].blocks  # type: ignore[arg-type]


def texts(found: tuple[Block, ...]) -> list[str]:
    """The words of paragraphs, in items too."""
    words: list[str] = []
    for block in found:
        if isinstance(block, Paragraph):
            words.append("|".join(span.text for span in block.spans))
        elif isinstance(block, Item):
            words += texts(block.blocks)
    return words


# Paragraphs


def test_gaps_of_a_paragraph_are_filled(library: Library) -> None:
    assert texts(blocks(library, paragraph("Call ((region.main.phone))"))) == ["Call 0113 222 4403"]


def test_a_paragraph_with_nothing_to_say_vanishes(library: Library) -> None:
    words = deck(library, lead="", fault="  \n ")
    given = (paragraph("((words.lead))"), paragraph("((words.fault))"), paragraph(" "), paragraph("Call"))
    assert texts(blocks(library, *given, words=words)) == ["Call"]


def test_a_span_with_nothing_to_say_vanishes_from_its_paragraph(library: Library) -> None:
    words = deck(library, lead="")
    assert texts(blocks(library, paragraph("((words.lead))", "Call", " "), words=words)) == ["Call"]


def test_a_paragraph_keeps_how_it_is_set(library: Library) -> None:
    given = replace(paragraph("a", "b"), turn=True, ink="deep", align="end")
    (made,) = blocks(library, given)
    assert made == given


def test_a_paragraph_stands_where_its_words_stand(library: Library) -> None:
    own, words, region = blocks(
        library,
        paragraph("Call"),
        paragraph("((words.lead)) ((region.main.name))"),
        paragraph("((region.main.name))"),
        words=deck(library, lead="Talk to"),
    )
    assert isinstance(own, Paragraph)
    assert own.place == LAYOUT_LINE
    assert isinstance(words, Paragraph)
    assert words.place == WORDS_LINE
    assert isinstance(region, Paragraph)
    assert region.place.file.endswith("leeds.yaml")


def test_plain_words_after_a_gap_do_not_take_its_place(library: Library) -> None:
    _, plain = blocks(library, paragraph("((words.headline))"), paragraph("Call"))
    assert isinstance(plain, Paragraph)
    assert plain.place == LAYOUT_LINE


def test_a_link_is_for_machines_and_holds_no_isolates(library: Library) -> None:
    words = library.deck("poster", "ur")
    (made,) = blocks(library, paragraph("((region.main.phone))", link="((region.main.dial))"), words=words)
    assert isinstance(made, Paragraph)
    assert made.spans == (Span(f"{FSI}0113 222 4403{PDI}", link="tel:01132224403"),)


# Marks


def test_marks_in_words_make_spans_of_one_sentence(library: Library) -> None:
    words = deck(library, lead="You are **not** to blame. [pl: Zapytaj]")
    (made,) = blocks(library, paragraph("((words.lead))", "Call"), words=words)
    assert isinstance(made, Paragraph)
    assert made.spans == (
        Span("You are "),
        Span("not", "bold", begins=False),
        Span(" to blame. ", begins=False),
        Span("Zapytaj", language="pl", begins=False),
        Span("Call"),
    )


@pytest.mark.parametrize("name", ["**Leeds**", "Leeds **", "[en: Leeds]", "[xx: Leeds]", "]**["])
def test_what_a_region_is_called_is_never_a_mark(library: Library, name: str) -> None:
    leeds = replace(library.region("leeds"), short_names={"en": name})
    given = paragraph("((words.lead))"), paragraph("((region.short))")
    inside, alone = blocks(library, *given, words=deck(library, lead="In **((region.short))** too"), region=leeds)
    assert isinstance(inside, Paragraph)
    assert inside.spans == (
        Span("In "),
        Span(name, "bold", begins=False),
        Span(" too", begins=False),
    )
    assert isinstance(alone, Paragraph)
    assert alone.spans == (Span(name),)


def test_a_layouts_own_stars_are_stars(library: Library) -> None:
    assert texts(blocks(library, paragraph("**"))) == ["**"]


def test_a_document_knows_every_language_that_its_words_are_in(library: Library) -> None:
    made = composed(library, paragraph("((words.lead))"), words=deck(library, lead="[pl: Zapytaj] [ur: پوچھیں]"))
    assert {tag: language.tag for tag, language in made.languages.items()} == {"en": "en", "pl": "pl", "ur": "ur"}


def test_a_language_that_there_is_not_is_named_where_the_words_stand(library: Library) -> None:
    with pytest.raises(Refused) as refused:
        blocks(library, paragraph("((words.lead))"), words=deck(library, lead="[xx: Ask]"))
    assert told(refused.value) == [f"{WORDS_LINE}: there is no language called 'xx': see content/languages.yaml"]


def test_titles_addresses_and_what_is_read_out_hold_no_marks(library: Library) -> None:
    words = deck(library, title="**Worth** [pl: Zapytaj]", subject="For **you**", lead="**A** [en: code]")
    each = frame(
        "it",
        Code("((region.site))", "((words.lead))", LAYOUT_LINE),
        Picture("phone", "ink", "((words.lead))", LAYOUT_LINE),
    )
    made = in_voices(library, each, decks=[replace(words, must=("lead",))])
    code, picture = made.frames[0].blocks
    assert isinstance(code, Code)
    assert isinstance(picture, Picture)
    assert (made.title, made.subject) == ("Worth Zapytaj", "For you")
    assert (code.alt, picture.alt) == ("A code", "A code")
    assert made.owed == ("A code", "Proof, not for display.")


# Lists and conditions


def test_each_makes_an_item_for_each_member_in_order(library: Library) -> None:
    each = Each("sign", "words.signs", (paragraph("((sign.short))"), paragraph("((sign.long))")), LAYOUT_LINE)
    made = blocks(library, each)
    signs = library.deck("poster", "en").signs
    assert all(isinstance(block, Item) for block in made)
    assert texts(made) == [text for sign in signs for text in (sign.short.text, sign.long.text)]


def test_each_of_nothing_is_nothing(library: Library) -> None:
    each = Each("line", "helplines", (paragraph("((line.label))"),), LAYOUT_LINE)
    assert blocks(library, each, words=replace(deck(library), helplines=())) == ()


def test_the_name_of_a_member_ends_with_its_list(library: Library) -> None:
    each = Each("line", "helplines", (paragraph("((line.phone))"),), LAYOUT_LINE)
    with pytest.raises(Refused, match="nothing is called 'line'"):
        blocks(library, each, paragraph("((line.phone))"))


@pytest.mark.parametrize("source", ["region", "region.name", "words.headline"])
def test_each_of_what_is_no_list_is_refused(library: Library, source: str) -> None:
    with pytest.raises(Refused) as refused:
        blocks(library, Each("sign", source, (), LAYOUT_LINE))
    assert told(refused.value) == [
        f"{LAYOUT_LINE}: '{source}' is not a list: name one, such as words.signs or helplines"
    ]


@pytest.mark.parametrize(
    ("condition", "shown"),
    [
        ("region.site", True),
        ("words.headline", True),
        ("helplines", True),
        ("doubts", False),
        ("words.lead", False),
        ("not doubts", True),
    ],
)
def test_when_shows_its_blocks_where_there_is_something(library: Library, condition: str, shown: bool) -> None:
    made = blocks(library, When(condition, (paragraph("Call"),), LAYOUT_LINE), words=deck(library, lead=" "))
    assert texts(made) == (["Call"] if shown else [])


@pytest.mark.parametrize("name", ["region.siet", "doubtz", "not doubtz", "region.siet and words.lead"])
def test_a_name_that_stands_for_nothing_is_no_condition(library: Library, name: str) -> None:
    with pytest.raises(Refused) as refused:
        blocks(library, When(name, (paragraph("Call"),), LAYOUT_LINE), words=deck(library, lead=" "))
    (message,) = told(refused.value)
    assert message.startswith(f"{LAYOUT_LINE}: '{name}' cannot be filled in (nothing is called ")


def test_a_proof_owns_up_to_its_doubts(library: Library) -> None:
    when = When("foot", (paragraph("((foot))"),), LAYOUT_LINE)
    (made,) = texts(blocks(library, when, assurance=Assurance(("contacts",))))
    assert "contact details" in made
    assert texts(blocks(library, when)) == ["Proof, not for display."]


def test_a_final_piece_says_when_it_was_checked_and_by_when_it_must_be_again(library: Library) -> None:
    when = When("foot", (paragraph("((foot))"),), LAYOUT_LINE)
    final = Assurance(checked=date(2026, 11, 1), again=date(2027, 11, 1))
    assert texts(blocks(library, when, assurance=final)) == [
        "Details checked: 1 November 2026. Check again by: 1 November 2027."
    ]


# Pictures, codes, logos


def test_a_picture_is_found_under_the_name_that_its_gap_gives(library: Library) -> None:
    each = Each("sign", "words.signs", (Picture("((sign.picture))", "white", "", LAYOUT_LINE),), LAYOUT_LINE)
    made = composed(library, each)
    assert set(made.pictures) == {sign.picture for sign in library.deck("poster", "en").signs}


def test_a_picture_that_is_not_there_is_named_with_its_line(library: Library) -> None:
    with pytest.raises(Refused) as refused:
        blocks(library, Picture("fone", "ink", "", LAYOUT_LINE))
    assert told(refused.value) == [f"{LAYOUT_LINE}: there is no picture called 'fone': did you mean 'phone'?"]


def test_a_code_leads_to_a_bare_address(library: Library) -> None:
    words = library.deck("poster", "ur")
    (made,) = blocks(library, Code("((region.site))", "((region.site_shown))", LAYOUT_LINE), words=words)
    assert isinstance(made, Code)
    assert made.address == library.region("leeds").site
    assert made.alt.strip(FSI + PDI) == made.address.removeprefix("https://www.")


def test_a_code_that_leads_nowhere_is_left_out(library: Library) -> None:
    leeds = replace(library.region("leeds"), site="")
    assert blocks(library, Code("((region.site))", "QR code", LAYOUT_LINE), region=leeds) == ()


def test_a_logo_is_the_regions_own(library: Library) -> None:
    made = composed(library, LOGO)
    (logo,) = made.frames[0].blocks
    assert isinstance(logo, Logo)
    assert logo.name == library.region("leeds").logos[0].file
    assert isinstance(made.pictures[logo.name], Drawing)


def test_a_real_logo_is_read_out_and_the_placeholder_is_not(library: Library) -> None:
    words = library.deck("poster", "en")
    crest = replace(library.region("leeds"), logos=(Badge("crest.svg", "", LAYOUT_LINE),))
    for region, said in ((library.region("leeds"), ""), (crest, "Leeds City Council")):
        made = compose(
            layout(library, [frame("it", LOGO)]),
            [words],
            region,
            library.services,
            NONE,
            DAY,
            library.languages,
            library.picture,
            lambda name, place: library.logo("placeholder.svg", place),
        )
        (logo,) = made.frames[0].blocks
        assert isinstance(logo, Logo)
        assert logo.alt == said


def test_a_region_without_a_logo_leaves_its_frame_empty_and_standing(library: Library) -> None:
    made = composed(library, LOGO, region=replace(library.region("leeds"), logos=()))
    assert [(frame.name, frame.blocks) for frame in made.frames] == [("it", ())]


def test_a_logo_that_is_lost_is_named_with_its_region(library: Library) -> None:
    leeds = library.region("leeds")
    leeds = replace(leeds, logos=(replace(leeds.logos[0], file="lost.svg"),))
    with pytest.raises(Refused, match=r"leeds\.yaml:\d+: there is no logo called 'lost\.svg'"):
        blocks(library, LOGO, region=leeds)


# Blocks around others


def test_boxes_and_rows_are_filled_all_the_way_in(library: Library) -> None:
    inner = paragraph("((region.short))")
    box = Box(10, 10, 1, "deep", Corners(2), "middle", (inner, Space(3)))
    row = Row((0, 0), 2, "top", ((box,), (inner, paragraph(" "))))
    (made,) = blocks(library, row)
    assert isinstance(made, Row)
    (filled,) = made.cells[0]
    assert isinstance(filled, Box)
    assert texts(filled.blocks) == ["Leeds"]
    assert filled.blocks[1] == Space(3)
    assert [texts(cell) for cell in made.cells] == [[], ["Leeds"]]
    assert replace(made, cells=()) == replace(row, cells=())


def test_what_is_turned_or_set_aside_is_filled_too(library: Library) -> None:
    inner = paragraph("((region.short))")
    turned, aside, rule = blocks(library, Turned(20, 90, (inner,)), Aside((inner,)), Rule("deep", 1))
    assert isinstance(turned, Turned)
    assert (turned.width, turned.height, texts(turned.blocks)) == (20, 90, ["Leeds"])
    assert isinstance(aside, Aside)
    assert texts(aside.blocks) == ["Leeds"]
    assert rule == Rule("deep", 1)


def test_what_is_repeated_is_an_aside_from_the_second_time(library: Library) -> None:
    repeat = Repeat(3, (paragraph("((region.short))"), paragraph("((words.lead))")))
    made = blocks(library, repeat, words=deck(library, lead="Talk"))
    assert texts(made[:2]) == ["Leeds", "Talk"]
    assert [type(block) for block in made[2:]] == [Aside] * 4
    assert [texts(block.blocks) for block in made[2:] if isinstance(block, Aside)] == [["Leeds"], ["Talk"]] * 2


# Whole documents


def test_every_problem_is_told_once_and_with_the_others(library: Library) -> None:
    wrong = frame("one", paragraph("((words.on))")), frame("two", paragraph("((words.on))"), paragraph("((words.two))"))
    with pytest.raises(Refused) as refused:
        compose(
            layout(library, [*wrong, frame("three", paragraph("((words.three))"))]),
            [deck(library)],
            library.region("leeds"),
            library.services,
            NONE,
            DAY,
            library.languages,
            library.picture,
            library.logo,
        )
    assert [message.split("'")[1] for message in told(refused.value)] == ["((words.on))", "((words.three))"]


def test_a_document_says_what_it_is_and_whose(library: Library) -> None:
    made = composed(library, words=library.deck("poster", "ur"))
    assert made.title == library.deck("poster", "ur").words["title"].text
    assert made.author == "Leeds City Council"
    assert (made.language.tag, made.mirrored) == ("ur", True)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_no_gap_is_left_in_any_piece_of_the_house(library: Library, language: str) -> None:
    words = library.deck("poster", language)
    piece = library.layout("poster/a4", (words.language.script,))
    region, services, languages = library.region("leeds"), library.services, library.languages
    made = compose(
        piece, [words], region, services, Assurance(("wording",)), DAY, languages, library.picture, library.logo
    )
    assert not re.search(r"\(\([a-z]", repr(made.frames) + made.title + made.subject + made.author)
    assert "Each(" not in repr(made.frames)
    assert "When(" not in repr(made.frames)
    assert [frame.name for frame in made.frames] == [frame.name for frame in piece.frames]
