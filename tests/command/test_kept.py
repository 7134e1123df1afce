"""Files kept from earlier runs: found while nothing has changed, and never believed where anything has."""

import shutil
from pathlib import Path

import pytest

from leaflets.command.kept import MOST, Finished, Kept
from leaflets.command.orders import Order, layouts_named, today
from leaflets.problem import Refused

ROOT = Path(__file__).parents[2]
ORDER = Order("poster/a4", "leeds", "en", "press", "", "2026-11-23", "")
MADE_FROM = {"layout": "poster/a4"}
FINISHED = Finished(b"%PDF-1.6 ...", 1, False, {"headline": 69.0}, ["contacts"], ["the dark field"], [], MADE_FROM)


@pytest.fixture
def root(tmp_path):
    for folder in ("content", "layouts"):
        shutil.copytree(ROOT / folder, tmp_path / "library" / folder)
    (tmp_path / "library" / "fonts").symlink_to(ROOT / "fonts")
    return tmp_path / "library"


@pytest.fixture
def kept(root, tmp_path):
    kept = Kept(root, tmp_path / "kept")
    kept.keep(ORDER, FINISHED)
    return kept


def test_what_is_kept_is_found(root, kept, tmp_path):
    assert kept.find(ORDER) == FINISHED
    assert Kept(root, tmp_path / "kept").find(ORDER) == FINISHED


@pytest.mark.parametrize("part", Order._fields)
def test_any_other_order_is_not(kept, part):
    assert kept.find(ORDER._replace(**{part: "other"})) is None


@pytest.mark.parametrize(
    "file",
    [
        "content/regions/leeds.yaml",
        "content/english/poster.yaml",
        "content/services.yaml",
        "layouts/poster/a4.yaml",
    ],
)
def test_one_changed_letter_anywhere_makes_everything_anew(root, kept, tmp_path, file):
    changed = root / file
    text, times = changed.read_text(), changed.stat()
    changed.write_text(text.replace("e", "o", 1))
    import os

    os.utime(changed, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert Kept(root, tmp_path / "kept").find(ORDER) is None


def test_a_new_file_makes_everything_anew(root, kept, tmp_path):
    (root / "content" / "logos" / "crest.svg").write_text("<svg/>")
    assert Kept(root, tmp_path / "kept").find(ORDER) is None


def test_another_regions_details_and_another_languages_words_make_nothing_anew(root, kept, tmp_path):
    (root / "content" / "regions" / "york.yaml").write_text("name: York\n")
    (root / "content" / "translations" / "ur.po").write_text("")
    assert Kept(root, tmp_path / "kept").find(ORDER) is not None


def test_a_changed_translation_makes_its_own_pieces_anew(root, tmp_path):
    bilingual = ORDER._replace(language="ur+en")
    Kept(root, tmp_path / "kept").keep(bilingual, FINISHED)
    assert Kept(root, tmp_path / "kept").find(bilingual)
    (root / "content" / "translations" / "ur.po").write_text("")
    assert Kept(root, tmp_path / "kept").find(bilingual) is None


def test_a_damaged_file_is_not_believed(kept, tmp_path):
    (file,) = (tmp_path / "kept").glob("??/*")
    whole = file.read_bytes()
    for damaged in (whole[:-1], whole.replace(b"1.6", b"1.7"), b"", b"{}\n", b"[]\nx", b"\xff\n"):
        file.write_bytes(damaged)
        assert kept.find(ORDER) is None


def test_where_nothing_can_be_kept_nothing_is_lost(root, tmp_path):
    (tmp_path / "occupied").write_text("")
    kept = Kept(root, tmp_path / "occupied")
    kept.keep(ORDER, FINISHED)
    assert kept.find(ORDER) is None


def test_the_oldest_go_first(root, tmp_path, monkeypatch):
    assert MOST > 100_000_000
    monkeypatch.setattr("leaflets.command.kept.MOST", 3000)
    kept = Kept(root, tmp_path / "kept")
    orders = [ORDER._replace(region=str(number)) for number in range(9)]
    import os

    for age, order in enumerate(orders):
        kept.keep(order, FINISHED._replace(pdf=bytes(800)))
        for file in (tmp_path / "kept").glob("??/*"):
            if file == kept._path(order):
                os.utime(file, (1_000_000 + age, 1_000_000 + age))
    found = [kept.find(order) is not None for order in orders]
    assert found[-1]
    assert not found[0]
    assert found == sorted(found)


def test_a_day_can_be_set_from_outside(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert today() == "1970-01-01"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert today() > "2026"


@pytest.mark.parametrize("epoch", ["soon", "-1", "99999999999999999", "x3"])
def test_a_day_that_is_none_is_refused(monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(Refused) as refused:
        today()
    assert "SOURCE_DATE_EPOCH" in str(refused.value)


def test_a_pattern_that_names_nothing_stands_for_itself():
    assert layouts_named(["poster/a4", "poster/a4", "x/*"], ROOT) == ["poster/a4", "x/*"]
