"""Words that blame are found however they are written, and others are left alone."""

import pytest
from msgspec.structs import replace

from check.wordings import PLACE, saying
from conftest import ROOT
from leaflets.check.terms import misworded
from leaflets.policy import Term
from leaflets.read.library import Library
from leaflets.read.policies import read_terms

TERMS = read_terms(ROOT / "content" / "terms.yaml")
FORMS = [(term.key, form.replace("...", "a child")) for term in TERMS for form in term.forms]


def found(library: Library, text: str, terms: tuple[Term, ...] = TERMS, **changes: object) -> list[str]:
    return [problem.fault for problem in misworded(saying(library, text, **changes), terms)]


@pytest.mark.parametrize(("key", "form"), FORMS)
def test_every_form_of_every_term_is_found(library: Library, key: str, form: str) -> None:
    own = tuple(term for term in TERMS if term.key == key)
    assert found(library, f"Somebody said: {form}, and more.", own)
    assert found(library, form.upper(), own)


@pytest.mark.parametrize(
    "text",
    [
        "Her boyfriends came.", "The boyfriend’s car", "the boyfriend's car", "BOYFRIEND", "Boy\u00adfriend",
        "boy\u200bfriend", "boy\u2060friend", "boyf\ufeffriend", "boy\u034ffriend", "boy-\n  friend", "**Boy**friend",
        "[cy: boyfriend]", "ｂｏｙｆｒｉｅｎｄ", "boy friend", "boy\u00a0friend", "“boyfriend”", "ex-boyfriend",
        "b\u043eyfri\u0435nd",
    ],
)  # fmt: skip
def test_a_term_is_found_however_it_is_written(library: Library, text: str) -> None:
    assert len(found(library, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "life\u2010styles", "risk-taking", "risk taking", "Risky\nbehaviour", "risky   behaviours", "she absconded",
        "absconding", "a runaway", "two runaways", "run-aways", "they ran away", "child prostitution", "prostitutes",
        "is a victim", "the victim’s friends", "money\u2011mules", "slaves", "plugging", "promiscuity",
        "contacted adults online", "involved in gangs", "they disengaged", "vulnerable teenagers", "sexted",
    ],
)  # fmt: skip
def test_a_term_is_found_with_its_endings(library: Library, text: str) -> None:
    assert found(library, text)


@pytest.mark.parametrize(
    "text",
    [
        "A friend of a boy", "The police may be involved.", "The risks are real.", "a slavering dog",
        "Choose somebody you trust.", "Plug it in.", "A victim of crime", "Victim Support can help.",
        "The Modern Slavery Act", "convict", "Relationships and sex education", "They may act like a friend.",
        "((words.boyfriend))", "Who is in a relationship, with whom?"[:24],
    ],
)  # fmt: skip
def test_other_words_are_left_alone(library: Library, text: str) -> None:
    assert found(library, text) == []


def test_a_finding_says_where_why_and_what_to_say_instead(library: Library) -> None:
    (problem,) = misworded(saying(library, "Is it her boyfriend?"), TERMS)
    assert problem.place == PLACE
    assert problem.fault == "'boyfriend': it makes exploitation sound like a romance between equals"
    assert problem.mend.startswith("say: someone who controls them")


def test_a_word_that_stands_twice_in_a_text_is_told_once(library: Library) -> None:
    assert len(found(library, "runaway, runaway and runaways")) == 2


def test_a_phrase_in_which_the_word_is_right_does_not_excuse_another(library: Library) -> None:
    assert found(library, "a victim of crime is not a victim") == [
        "'victim': as a name for a child it leaves nothing else of them"
    ]


def test_only_the_texts_that_warn_of_words_may_show_them(library: Library) -> None:
    staff = library.deck("staff", "en")
    assert misworded(staff, TERMS) == ()
    bare = [replace(term, quoted_in=()) for term in TERMS]
    assert {problem.place.file.rpartition("/")[2] for problem in misworded(staff, bare) if problem.place} == {
        "staff.yaml"
    }
    assert len(misworded(staff, bare)) >= 9


def test_a_term_binds_the_audiences_that_it_names(library: Library) -> None:
    (term,) = [replace(term, audiences=("young people",)) for term in TERMS if term.key == "victim"]
    assert found(library, "victim", (term,)) == []
    assert found(library, "victim", (term,), audience="young people")


def test_signs_points_helplines_and_small_print_are_read_too(library: Library) -> None:
    deck = library.deck("poster", "en")
    bad = replace(deck.words["headline"], text="lifestyle")
    assert misworded(replace(deck, signs=(replace(deck.signs[0], long=bad),)), TERMS)
    assert misworded(replace(deck, helplines=(replace(deck.helplines[0], label=bad),)), TERMS)
    assert misworded(replace(deck, colophon={**deck.colophon, "proof": bad}), TERMS)
    staff = library.deck("staff", "en")
    point = replace(staff.points["who"][0], short=bad)
    assert misworded(replace(staff, points={"who": (point,)}), TERMS)


def test_no_wording_of_the_house_has_any(library: Library) -> None:
    assert [problem for name in library.deck_names() for problem in misworded(library.deck(name, "en"), TERMS)] == []


def test_every_term_says_why_what_instead_and_who_says_so() -> None:
    assert len(TERMS) >= 22
    assert all(term.why and term.instead and term.source and term.forms for term in TERMS)
