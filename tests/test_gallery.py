"""The gallery shows every layout, and nothing that there is not."""

import re

from conftest import ROOT
from leaflets.read.library import Library

SMALL = 40_000
"""Bytes of a picture."""


def test_every_layout_is_in_the_gallery_with_its_picture():
    rows = re.findall(
        r"^\| `([^`]+)` \| .*\(pictures/gallery/([^)]+)\) \|$", (ROOT / "docs/gallery.md").read_text(), re.M
    )
    assert [name for name, _ in rows] == Library(ROOT).layout_names()
    for _, file in rows:
        assert 0 < (ROOT / "docs/pictures/gallery" / file).stat().st_size < SMALL
