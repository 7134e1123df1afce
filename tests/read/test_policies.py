"""`content/policy.yaml`, `terms.yaml` and `names.yaml`."""

from datetime import timedelta
from pathlib import Path

import pytest

from conftest import ROOT
from leaflets.read.policies import read_names, read_policy, read_terms
from read.files import faults, written

POLICY = """\
confirmations: { days: 100 }
reading:
  public: { age: { warn: 9, fail: 12 }, sentence: { warn: 20, fail: 25 } }
owed:
  proof: { audience: public, said: [One sign is not proof], apart_from: [contacts] }
"""
TERM = """\
lifestyle: { avoid: [lifestyle], why: nobody chooses it, say: was made to, source: the house }
"""


def test_a_policy_says_how_long_how_plainly_and_what(tmp_path: Path) -> None:
    made = read_policy(written(tmp_path, "policy.yaml", POLICY))
    assert made.stands_for == timedelta(days=100)
    assert made.reading["public"].age == (9, 12)
    assert made.reading["public"].sentence == (20, 25)
    assert [(owed.said, owed.apart_from) for owed in made.owed] == [(("One sign is not proof",), ("contacts",))]


def test_a_policy_may_do_without_all_but_confirmations(tmp_path: Path) -> None:
    made = read_policy(written(tmp_path, "policy.yaml", "confirmations: { days: 365 }\n"))
    assert (made.reading, made.owed) == ({}, ())


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("days: 100", "days: none", "1: 'days' must be a whole number, not 'none'"),
        ("fail: 12", "fail: 8", "3: 'fail' is below 'warn' (8, 9)"),
        ("warn: 9, ", "", "3: 'age' lacks 'warn'"),
        ("audience: public", "audience: everybody", "5: 'audience' cannot be 'everybody'"),
        ("[One sign is not proof]", "['']", "5: 'said' is empty"),
        ("sentence:", "sentences:", "3: 'public' has no part called 'sentences'"),
    ],
)
def test_what_is_wrong_with_a_policy_is_named(tmp_path: Path, old: str, new: str, found: str) -> None:
    assert POLICY.replace(old, new) != POLICY
    assert faults(lambda: read_policy(written(tmp_path, "policy.yaml", POLICY.replace(old, new)))) == [found]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("say: was made to, ", "", "1: 'lifestyle' lacks 'say'"),
        ("say: was made to", "say: ''", "1: 'say' is empty"),
        ("source: the house", "source: the house, audiences: [all]", "1: 'audiences' cannot be 'all'"),
    ],
)
def test_a_term_without_what_to_say_instead_is_refused(tmp_path: Path, old: str, new: str, found: str) -> None:
    assert faults(lambda: read_terms(written(tmp_path, "terms.yaml", TERM.replace(old, new)))) == [found]


def test_a_term_binds_everybodys_words_where_it_says_nothing(tmp_path: Path) -> None:
    (term,) = read_terms(written(tmp_path, "terms.yaml", TERM))
    assert term.audiences == ("public", "young people", "professional")


def test_names_may_have_others_by_language(tmp_path: Path) -> None:
    names = read_names(written(tmp_path, "names.yaml", "NSPCC: {}\nNCA: { others: { cy: [Asiantaeth] } }\n"))
    assert [(name.name, dict(name.others)) for name in names] == [("NSPCC", {}), ("NCA", {"cy": ("Asiantaeth",)})]


def test_the_house_has_all_three() -> None:
    assert read_policy(ROOT / "content" / "policy.yaml").owed
    assert read_terms(ROOT / "content" / "terms.yaml")
    assert read_names(ROOT / "content" / "names.yaml")
