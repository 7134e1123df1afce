"""A council's own colours: taken where they are dark or bright enough, refused with the nearest that would pass."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.ink import Ink, contrast
from leaflets.problem import Refused
from leaflets.read.branding import BLACK, OWN, WHITE, own_ink
from leaflets.read.entries import read_entries
from read.files import faults, written


def plain(colour: str) -> Ink:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return Ink(colour, (1 - red, 1 - green, 1 - blue, 0), (red, green, blue))


def own(folder: Path, role: str, colour: str) -> Ink:
    entry = read_entries(written(folder, "colours.yaml", f"{role}: '{colour}'")).pairs()[role]
    return own_ink(entry, plain)


@pytest.mark.parametrize(("role", "colour"), [("deep", "#0D3E50"), ("deep", "#412E78"), ("glow", "#FECB4B")])
def test_the_houses_own_colours_would_be_taken(tmp_path: Path, role: str, colour: str) -> None:
    made = own(tmp_path, role, colour)
    assert (made.role, made.screen) == (role, plain(colour).screen)


@pytest.mark.parametrize(
    ("role", "colour", "fault"),
    [
        ("deep", "#00A0C0", "white on '#00A0C0' is 3.1 : 1, at L* 61"),
        ("deep", "#FFFFFF", "white on '#FFFFFF' is 1.0 : 1, at L* 100"),
        ("glow", "#F08030", "ink on '#F08030' is 6.2 : 1, at L* 65"),
        ("deep", "blue", "'blue' is not a colour"),
    ],
)
def test_others_are_refused_with_their_contrast(tmp_path: Path, role: str, colour: str, fault: str) -> None:
    assert fault in faults(lambda: own(tmp_path, role, colour))[0]


@given(role=st.sampled_from(sorted(OWN)), colour=st.from_regex(r"\A#[0-9A-F]{6}\Z"))
def test_the_colour_that_is_offered_would_be_taken(tmp_path_factory, role: str, colour: str) -> None:
    folder = tmp_path_factory.mktemp("brand")
    if OWN[role].holds(plain(colour)):
        assert own(folder, role, colour).role == role
        return
    with pytest.raises(Refused) as refused:
        own(folder, role, colour)
    (offered,) = re.findall(r"'(#[0-9A-F]{6})' would pass", refused.value.problems[0].mend)
    assert contrast(WHITE if role == "deep" else BLACK, own(folder, role, offered)) >= 7
