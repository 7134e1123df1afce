"""Filling `((gaps))`."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from compose.specimens import LAYOUT_LINE, WORDS_LINE, gaps, told
from leaflets.compose.gaps import Given, Said
from leaflets.problem import Refused
from leaflets.read.library import Library

FSI, PDI = "\u2068", "\u2069"


def filled(library: Library, text: str, language: str = "en", **texts: str) -> str:
    return gaps(library, language, **texts).filled(text, LAYOUT_LINE)


def refusal(library: Library, text: str, **texts: str) -> str:
    with pytest.raises(Refused) as refused:
        filled(library, text, **texts)
    (message,) = told(refused.value)
    return message


# Filling


@pytest.mark.parametrize(
    ("text", "became"),
    [
        ("Call now.", "Call now."),
        ("((region.short))", "Leeds"),
        ("(( region.short ))", "Leeds"),
        ("Call ((region.main.phone)) or ((services.emergency_999.phone)).", "Call 0113 222 4403 or 999."),
        ("((words.headline))", "Has something changed?"),
        ("((region.short))((region.short))", "LeedsLeeds"),
        ("(((region.short)))", "(Leeds)"),
        ("f(x) is (not) a gap", "f(x) is (not) a gap"),
        ("no )) gap", "no )) gap"),
        ("{{ words.headline }} {% if 1 %} {# note #}", "{{ words.headline }} {% if 1 %} {# note #}"),
        ("", ""),
    ],
)
def test_a_gap_becomes_what_it_names(library: Library, text: str, became: str) -> None:
    assert filled(library, text) == became


def test_the_first_of_two_that_is_not_empty_is_taken(library: Library) -> None:
    leeds = replace(library.region("leeds"), logos=())
    assert gaps(library, region=leeds).filled("((region.logo or region.short))", LAYOUT_LINE) == "Leeds"


def test_words_may_have_gaps_of_their_own(library: Library) -> None:
    assert (
        filled(library, "((words.lead))", lead="In ((region.short)): ((words.fault))", fault="Never.")
        == "In Leeds: Never."
    )


def test_prose_of_several_lines_becomes_one(library: Library) -> None:
    assert (
        filled(library, "((words.lead))", lead="Small changes\ncan mean \n  a lot.\n")
        == "Small changes can mean a lot."
    )


def test_letters_and_their_accents_are_joined(library: Library) -> None:
    assert filled(library, "((words.lead))", lead="Cafe\u0301") == "Café"


def test_one_more_value_leaves_the_rest_as_it_was(library: Library) -> None:
    before = gaps(library)
    after = before.also("line", {"label": Said("Police")})
    assert after.filled("((line.label)) ((region.short))", LAYOUT_LINE) == "Police Leeds"
    with pytest.raises(Refused):
        before.filled("((line.label))", LAYOUT_LINE)


# Data are no templates


@pytest.mark.parametrize(
    "name", ["((words.topic))", "((1/0))", "((", "{{ 7 * 7 }}", "((region.name))", "((''.__class__))"]
)
def test_a_regions_own_name_is_never_a_template(library: Library, name: str) -> None:
    leeds = replace(library.region("leeds"), short_names={"en": name})
    made = gaps(library, region=leeds, lead="In ((region.short))")
    assert made.filled("((region.short))", LAYOUT_LINE) == name
    assert made.filled("((words.lead))", LAYOUT_LINE) == f"In {name}"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n")))
def test_whatever_a_region_is_called_is_printed(library: Library, name: str) -> None:
    leeds = replace(library.region("leeds"), short_names={"en": name})
    made = gaps(library, region=leeds).filled("<((region.short))>", LAYOUT_LINE)
    assert made.replace(FSI, "").replace(PDI, "") == normalize("NFC", f"<{name}>").replace(FSI, "").replace(PDI, "")


# Bidi


def test_in_urdu_every_inserted_value_stands_in_an_isolate(library: Library) -> None:
    made = filled(library, "((words.lead))", "ur", lead="فون ((region.main.phone)) پر")
    assert made == f"فون {FSI}0113 222 4403{PDI} پر"


def test_words_and_the_houses_own_dates_stand_in_none(library: Library) -> None:
    assert FSI not in filled(library, "((words.headline)) ((piece.date))", "ur")


def test_in_english_only_what_runs_the_other_way_is_isolated(library: Library) -> None:
    leeds = replace(library.region("leeds"), short_names={"en": "لیڈز"})
    made = gaps(library, region=leeds)
    assert made.filled("In ((region.short))", LAYOUT_LINE) == f"In {FSI}لیڈز{PDI}"
    assert made.filled("Call ((region.main.phone))", LAYOUT_LINE) == "Call 0113 222 4403"


def test_nothing_needs_no_isolate(library: Library) -> None:
    leeds = replace(library.region("leeds"), site="")
    assert gaps(library, "ur", region=leeds).filled("((region.site_shown))", LAYOUT_LINE) == ""


# Places


def test_an_error_about_words_names_their_own_line(library: Library) -> None:
    made = gaps(library, lead="Small changes")
    made.filled("((words.lead))", LAYOUT_LINE)
    assert made.touched == [WORDS_LINE]


def test_an_error_about_a_regions_value_names_its_record(library: Library) -> None:
    made = gaps(library)
    made.filled("((region.main.name))", LAYOUT_LINE)
    assert made.touched == [library.region("leeds").contacts["main"].place]


def test_text_without_gaps_is_made_of_no_ones_lines(library: Library) -> None:
    made = gaps(library)
    made.filled("((words.lead))", LAYOUT_LINE)
    made.filled("Call", LAYOUT_LINE)
    assert made.touched == []


def test_a_gap_in_words_that_cannot_be_filled_is_named_where_the_words_stand(library: Library) -> None:
    assert refusal(library, "((words.lead))", lead="In ((region.shrot))").startswith(
        f"{WORDS_LINE}: 'In ((region.shrot))'"
    )


# Refusals


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("((words.topick))", "nothing is called 'topick'"),
        ("((wrods.topic))", "nothing is called 'wrods'"),
        ("((region.nothing or region.short))", "nothing is called 'nothing'"),
        ("((region.main.fone.number))", "nothing is called 'fone'"),
        ("((words))", "it names no single text"),
        ("((region.main))", "it names no single text"),
        ("((region.place))", "it names no single text"),
        ("((words.signs))", "it names no single text"),
        ("((helplines))", "it names no single text"),
        ("((words.__class__))", "nothing is called '__class__'"),
        ("((words.headline.text))", "nothing is called 'text'"),
        ("((region.name.format))", "nothing is called 'format'"),
        ("((region.items))", "nothing is called 'items'"),
        ("((words.keys))", "nothing is called 'keys'"),
        ("((self))", "it names no single text"),
        ("((region['name']))", "only names such as words.title can stand there"),
        ("((region.name[0]))", "only names such as words.title can stand there"),
        ("((''.__class__.__mro__))", "only names such as words.title can stand there"),
        ("((region.clear()))", "only names such as words.title can stand there"),
        ("((region.name | attr('__class__')))", "only names such as words.title can stand there"),
        ("((9 ** 9 ** 9))", "only names such as words.title can stand there"),
        ("(('a' * 999999999))", "only names such as words.title can stand there"),
        ("((1 / 0))", "only names such as words.title can stand there"),
        ("((region.short ~ 'x'))", "only names such as words.title can stand there"),
        ("((5))", "only names such as words.title can stand there"),
        ("((range))", "nothing is called 'range'"),
        ("((lipsum))", "nothing is called 'lipsum'"),
        ("((" + "(" * 5000 + "))", "it is nested too deeply"),
    ],
)
def test_what_a_gap_cannot_hold_is_refused(library: Library, text: str, reason: str) -> None:
    message = refusal(library, text)
    assert message.startswith(f"{LAYOUT_LINE}: ")
    assert f"({reason})" in message
    assert message.endswith(("correct what stands between (( and ))", "?"))


@pytest.mark.parametrize(
    "text", ["((", "(( ))", "((words.", "((words..topic))", "((words topic))", "((.))", "((words.topic)"]
)
def test_a_gap_that_cannot_be_read_is_refused(library: Library, text: str) -> None:
    assert "cannot be filled in" in refusal(library, text)


def test_words_that_stand_within_themselves_are_refused(library: Library) -> None:
    assert refusal(library, "((words.lead))", lead="((words.fault))", fault="((words.lead))") == (
        f"{WORDS_LINE}: these words stand in a gap of their own: take that gap out"
    )


def test_words_may_be_named_twice_without_standing_within_themselves(library: Library) -> None:
    assert filled(library, "((words.lead))", lead="((words.fault)) ((words.fault))", fault="A ((region.short))") == (
        "A Leeds A Leeds"
    )


@given(st.text("abw._()'[] |~+*", max_size=20))
def test_any_gap_is_filled_or_refused(library: Library, inside: str) -> None:
    try:
        filled(library, f"(({inside}))")
    except Refused as refused:
        assert all(problem.place == LAYOUT_LINE for problem in refused.problems)


# Expressions


def test_an_expression_finds_a_list(library: Library) -> None:
    made = gaps(library)
    assert len(made.found("words.signs", LAYOUT_LINE)) == len(library.deck("poster", "en").signs)
    for name in ("region.nobody", "nobody"):
        with pytest.raises(Refused):
            made.found(name, LAYOUT_LINE)


def test_an_expression_may_turn_something_round(library: Library) -> None:
    made = gaps(library)
    assert made.found("not words.signs", LAYOUT_LINE) is False
    assert made.found("region.site and not region.main.phone", LAYOUT_LINE) is False


@pytest.mark.parametrize("expression", ["1/0", "words.signs()", "region[", "words.signs | length > 3", "", "a)) ((b"])
def test_an_expression_that_makes_no_sense_is_refused(library: Library, expression: str) -> None:
    with pytest.raises(Refused):
        gaps(library).found(expression, LAYOUT_LINE)


def test_given_text_is_text_with_a_line() -> None:
    given_text = Given("Leeds", WORDS_LINE)
    assert given_text == "Leeds"
    assert given_text.place == WORDS_LINE


def test_a_name_that_is_nearly_there_is_asked_for(library: Library) -> None:
    assert refusal(library, "((words.topick))").endswith(": did you mean 'topic'?")
    assert refusal(library, "((wrods.topic))").endswith(": did you mean 'words'?")
    assert refusal(library, "((region.zzz))").endswith(": correct what stands between (( and ))")
