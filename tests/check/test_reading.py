"""Reading age and the length of sentences, by audience."""

import pytest
from msgspec.structs import replace

from check.wordings import PLACE, saying
from leaflets.check.reading import hard_to_read, reading_age
from leaflets.read.library import Library

PLAIN = "The cat sat on the mat. It was a hot day. She saw a dog run by and hid in the box."
HARD = (
    "Multidisciplinary safeguarding professionals systematically investigate exploitation allegations. "
    "Organisational responsibility necessitates comprehensive documentation."
)


def judged(library: Library, *texts: str, **changes: object) -> tuple[list[str], list[str]]:
    wrong, doubtful = hard_to_read(saying(library, *texts, **changes), library.policy.reading)
    return [problem.fault for problem in wrong], [problem.fault for problem in doubtful]


def of_words(number: int) -> str:
    return " ".join(["go"] * number) + "."


def test_the_age_is_the_flesch_kincaid_grade_and_five_years() -> None:
    # Two sentences, twelve words, thirteen syllables.
    text = "One sign is not proof. You don’t need proof to ask people."
    assert reading_age([text]) == pytest.approx(0.39 * 6 + 11.8 * 13 / 12 - 15.59 + 5)


def test_texts_of_a_deck_are_read_together_and_none_is_no_age() -> None:
    assert reading_age([PLAIN, PLAIN]) == pytest.approx(reading_age([PLAIN]))
    assert reading_age([]) == 0
    assert reading_age([PLAIN]) < 5 < 16 < reading_age([HARD])


def test_plain_words_are_nothing_to_tell_of(library: Library) -> None:
    assert judged(library, PLAIN) == ([], [])


def test_hard_words_are_refused_to_the_public_and_to_the_young(library: Library) -> None:
    for audience in ("public", "young people"):
        wrong, _ = judged(library, HARD, audience=audience)
        assert wrong[0].startswith("it reads like something for the age of")


def test_professionals_may_read_hard_words_but_no_long_sentences(library: Library) -> None:
    assert judged(library, HARD, audience="professional") == ([], [])
    wrong, _ = judged(library, of_words(26), audience="professional")
    assert wrong == ["the sentence 'go go go go ...' has 26 words, and 25 is the most"]


def test_between_the_two_limits_it_is_worth_a_look_and_no_more(library: Library) -> None:
    text = "Police officers may visit schools and explain how grooming works. A calm talk at home can help a family."
    assert 9 < reading_age([text]) <= 12
    wrong, doubtful = judged(library, text)
    assert wrong == []
    assert doubtful[0].endswith("and 9 is what to aim at")


def test_a_longer_text_is_judged_by_itself_too(library: Library) -> None:
    long = f"{HARD} {HARD} {HARD}"
    wrong, doubtful = judged(library, *[PLAIN] * 80, long)
    assert [fault.partition(" reads")[0] for fault in wrong] == ["this text"]
    assert doubtful == []


@pytest.mark.parametrize(
    ("publication", "audience", "number", "said"),
    [
        ("easy-read", "public", 10, (0, 0)), ("easy-read", "public", 11, (0, 1)), ("easy-read", "public", 12, (0, 1)),
        ("easy-read", "public", 13, (1, 0)), ("poster", "public", 20, (0, 0)), ("poster", "public", 25, (0, 1)),
        ("poster", "public", 26, (1, 0)), ("young-people", "young people", 16, (0, 1)),
        ("young-people", "young people", 21, (1, 0)), ("staff", "professional", 26, (1, 0)),
    ],
)  # fmt: skip
def test_sentences_are_as_short_as_the_house_has_promised(
    library: Library, publication: str, audience: str, number: int, said: tuple[int, int]
) -> None:
    filler = ["Go."] * 40  # so that the reading age is no matter
    found = judged(library, *filler, of_words(number), publication=publication, audience=audience)
    assert tuple(map(len, found)) == said


def test_a_sentence_is_told_with_its_line(library: Library) -> None:
    (problem,), _ = hard_to_read(saying(library, "Go. " * 40 + of_words(30)), library.policy.reading)
    assert problem.place == PLACE
    assert problem.mend == "make two of it"


def test_title_subject_and_small_print_are_not_judged(library: Library) -> None:
    deck = library.deck("poster", "en")
    long = replace(deck.words["title"], text=of_words(60))
    changed = replace(deck, words={**deck.words, "title": long, "subject": long}, colophon={"proof": long})
    assert hard_to_read(changed, library.policy.reading) == hard_to_read(deck, library.policy.reading)


def test_the_young_are_asked_no_more_than_the_public_and_easy_read_least(library: Library) -> None:
    reading = library.policy.reading
    ages = [reading[key].age or (0, 0) for key in ("easy-read", "young people", "public")]
    assert ages == sorted(ages)
    assert reading["public"].age == (9, 12)
    assert reading["easy-read"].sentence is not None
    assert reading["easy-read"].sentence[1] == 12
    assert reading["professional"].age is None


def test_every_wording_of_the_house_reads_as_plainly_as_promised(library: Library) -> None:
    for name in library.deck_names():
        assert hard_to_read(library.deck(name, "en"), library.policy.reading)[0] == ()
