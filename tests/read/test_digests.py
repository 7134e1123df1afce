"""Digests: each changes with what it names and with nothing else."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from conftest import ROOT
from leaflets.job import OFFICE, PRESS, SCREEN, Job
from leaflets.press import Press
from leaflets.provenance import PARTS
from leaflets.read.digests import Digests
from leaflets.read.library import Library

JOB = Job("poster/a2", "leeds", "ur", PRESS, "", date(2026, 11, 23))
FACES = ("NotoNastaliqUrdu-Regular", "NotoSans-Regular")
SITE = "https://www.leedsscp.org.uk/concerned-about-a-child"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    for part in ("content", "layouts", "fonts"):
        shutil.copytree(ROOT / part, tmp_path / part)
    return tmp_path


def made(house: Path, job: Job = JOB, faces: tuple[str, ...] = FACES) -> dict[str, str]:
    return dict(Digests(Library(house)).of(job, faces, "proof", SITE).digests)


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {part for part in before if before[part] != after[part]}


@pytest.mark.parametrize(
    ("file", "old", "new", "part"),
    [
        ("content/english/poster.yaml", "\n  title: ", "\n  title: The ", "words"),
        ("content/english/colophon.yaml", "Proof, ", "A proof, ", "words"),
        ("content/regions/leeds.yaml", "0113 222 4403", "0113 222 4404", "contacts"),
        ("content/regions/leeds.yaml", "West Yorkshire Police", "The Police", "region"),
        ("content/regions/leeds.yaml", "name: Leeds City Council", "name: City of Leeds", "region"),
        ("content/services.yaml", "0800 555 111", "0800 555 112", "contacts"),
        ("layouts/poster/a2.yaml", "title: ", "# Large.\ntitle: ", "layout"),
        ("layouts/poster/a4.yaml", "\nframes:\n", "\n# Frames.\nframes:\n", "layout"),
        ("layouts/formats/a2-portrait.yaml", "trim: ", "# Cut.\ntrim: ", "layout"),
        ("layouts/house.yaml", "\ninks:\n", "\n# Inks.\ninks:\n", "layout"),
        ("layouts/pictures/device-mobile.svg", "<svg", "<svg ", "layout"),
        ("fonts/faces.yaml", "clearance: ", "clearance: 1", "fonts"),
    ],
)
def test_a_digest_changes_with_what_it_names_alone(house, file, old, new, part):
    before, text = made(house), (house / file).read_text("utf-8")
    assert old in text
    (house / file).write_text(text.replace(old, new, 1), "utf-8")
    assert changed(before, made(house)) == {part}


def test_a_logos_bytes_belong_to_its_region(house):
    before, logo = made(house), house / "content/logos/placeholder.svg"
    logo.write_bytes(logo.read_bytes() + b"\n")
    assert changed(before, made(house)) == {"region"}


def test_a_typefaces_bytes_count_where_it_is_shown(house):
    before, face = made(house), house / "fonts/NotoNastaliqUrdu-Bold.ttf"
    shown = (*FACES, face.stem)
    also = made(house, faces=shown)
    face.write_bytes(face.read_bytes() + b"\0")
    assert changed(before, made(house)) == set()
    assert changed(also, made(house, faces=shown)) == {"fonts"}


@pytest.mark.parametrize(
    "file",
    [
        "content/english/parents.yaml",
        "content/translations/pl.po",
        "layouts/parents/dl.yaml",
        "layouts/themes/tide.yaml",
    ],
)
def test_what_a_piece_has_nothing_to_do_with_changes_nothing(house, file):
    before = made(house)
    path = house / file
    if path.exists():
        path.write_text(path.read_text("utf-8") + "\n# Changed.\n", "utf-8")
    else:
        path.write_text("title: none\n", "utf-8")
    assert changed(before, made(house)) == set()


def test_line_ends_do_not_count(house):
    before = made(house)
    for file in (house / "layouts").rglob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert changed(before, made(house)) == set()


def test_an_edition_changes_the_profile_and_a_theme_the_layout(house):
    press, screen = made(house), made(house, replace(JOB, edition=SCREEN))
    assert changed(press, screen) == {"profile"}
    assert changed(press, made(house, replace(JOB, theme="tide"))) == {"layout"}


def test_every_part_has_a_digest_of_sixteen_digits(house):
    digests = made(house)
    assert tuple(digests) == PARTS
    assert all(len(digest) == 16 and int(digest, 16) for digest in digests.values())


def test_the_paper_is_told_of_an_offices_files_alone(library):
    digests = Digests(library)
    assert digests.of(JOB, FACES, "proof", SITE).paper == ""
    assert digests.of(replace(JOB, edition=OFFICE, paper="a3"), FACES, "proof", SITE).paper == "a3"


def test_contacts_are_those_that_a_piece_sends_its_readers_to(library):
    contacts = dict(Digests(library).of(JOB, FACES, "proof", SITE).contacts)
    assert contacts["main"] == library.region("leeds").contacts["main"].phone
    assert contacts["emergency_999"] == "999"
    assert contacts["site"] == SITE
    assert "practitioners" not in contacts


def test_a_final_piece_answers_for_whoever_a_layout_names(house: Path) -> None:
    layout, region = house / "layouts/poster/a4.yaml", house / "content/regions/leeds.yaml"
    text = layout.read_text("utf-8")
    assert "- whose: ((region.main.name))" in text
    layout.write_text(text.replace("whose: ((region.main.name))", "whose: ((region.duty.phone))"), "utf-8")
    duty = "  duty:\n    name: Duty team\n    phone: 0113 378 1590\n    audience: public\n    source: a page\n"
    region.write_text(region.read_text("utf-8").replace("\ncontacts:\n", f"\ncontacts:\n{duty}"), "utf-8")
    problems = Press(Library(house)).run(replace(JOB, final=True)).problems
    assert any("nobody has confirmed 0113 378 1590 (Duty team)" in str(problem) for problem in problems)
