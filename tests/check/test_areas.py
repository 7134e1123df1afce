"""Codes of areas beside their nations."""

import pytest
from msgspec.structs import replace

from leaflets.check import area_problems


@pytest.mark.parametrize(
    ("gss", "nation", "fault"),
    [
        ("E08000035", "England", None),
        ("W06000015", "Wales", None),
        ("", "Northern Ireland", None),
        ("E08000035", "Wales", "'E08000035' is a code of England, and the nation is Wales"),
        ("S12000033", "England", "'S12000033' is a code of Scotland, and the nation is England"),
        ("E0800035", "England", "'E0800035' is no code of an area"),
        ("E080000355", "England", "'E080000355' is no code of an area"),
        ("X08000035", "England", "'X08000035' is no code of an area"),
        ("E٠٨٠٠٠٠٣٥", "England", "'E٠٨٠٠٠٠٣٥' is no code of an area"),
    ],
)
def test_a_code_is_one_and_of_its_nation(library, gss, nation, fault):
    leeds = library.region("leeds")
    found = [problem.fault for problem in area_problems(replace(leeds, gss=gss, nation=nation))]
    assert found == ([fault] if fault else [])


def test_every_region_has_a_code_of_its_nation(library):
    assert [area_problems(library.region(name)) for name in library.region_names()] == [()] * len(
        library.region_names()
    )


def test_a_region_has_a_police_force(library):
    (problem,) = area_problems(replace(library.region("leeds"), police=" "))
    assert problem.fault == "'police' is empty"
