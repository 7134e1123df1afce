"""`dummy`, `overview` and `check`, and the office's own wishes, as a person meets them."""

import shutil
from pathlib import Path

import pypdfium2
import pytest

from leaflets.command import main
from leaflets.measure import MM

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def house(tmp_path):
    """The house with a few layouts, to be spoilt."""
    made = tmp_path / "house"
    shutil.copytree(ROOT / "content", made / "content")
    shutil.copytree(ROOT / "layouts", made / "layouts")
    (made / "fonts").symlink_to(ROOT / "fonts")
    for file in (made / "layouts").glob("*/*.yaml"):
        kept = ("poster/a4.yaml", "contacts/a6.yaml", "poster/a3.yaml")
        if file.parent.name not in ("formats", "themes") and not str(file).endswith(kept):
            file.unlink()
    return made


def run(capsys, *arguments, root=ROOT):
    code = main(arguments, root)
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def spoil(house, file, old, new):
    path = house / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def sizes(path):
    document = pypdfium2.PdfDocument(path)
    found = [tuple(round(side / MM) for side in page.get_size()) for page in document]
    document.close()
    return found


def test_a_dummy_has_a_page_for_each_face(capsys, tmp_path):
    code, paths, _ = run(capsys, "dummy", "parents/dl-roll-fold", "--out", str(tmp_path))
    assert code == 0
    assert sizes(paths[0]) == [(297, 210), (297, 210)]


def test_an_overview_is_one_sheet(capsys, tmp_path, house):
    code, paths, said = run(
        capsys, "overview", "--region", "leeds", "--language", "en", "--out", str(tmp_path), root=house
    )
    assert (code, said) == (0, [])
    assert sizes(paths[0]) == [(420, 297)]


def test_an_overview_names_what_it_leaves_out(capsys, tmp_path, house):
    spoil(house, "layouts/contacts/a6.yaml", "words: contacts", "words: staff")
    code, _, said = run(capsys, "overview", "--region", "leeds", "--language", "so", "--out", str(tmp_path), root=house)
    assert code == 0
    assert said == ["contacts/a6 is left out: build it, to be told why"]


def test_a_sound_house_has_no_problems(capsys, house):
    assert run(capsys, "check", "layouts", root=house) == (0, [], [])


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("layouts/poster/a4.yaml", "start: 13.4 mm, end: 60 mm", "start: 3 mm, end: 60 mm",
         "the frame 'main_number' reaches into the safe zone: keep it 5 mm from the trim"),
        ("layouts/poster/a4.yaml", "bottom: 8.4 mm, height: 12 mm", "bottom: 100 mm, height: 12 mm",
         "the frames 'signs' and 'logo' overlap by"),
        ("layouts/poster/a4.yaml", "of: ((sign.picture))", "of: unicorn", "there is no picture called 'unicorn'"),
        ("layouts/themes/tide.yaml", "90 95 10 10, screen: '#412E78'", "50 50 0 0, screen: '#8E83B9'",
         "deep is too light"),
        ("layouts/formats/a4-roll-fold.yaml", "flap 97 mm", "flap 96 mm", "the panels are 296 mm wide together"),
        ("layouts/poster/a3.yaml", "a3-portrait", "a5-portrait", "'a5-portrait' is no larger sheet of the proportions"),
    ],
)  # fmt: skip
def test_each_fault_takes_a_line_with_its_file_and_a_mend(capsys, house, file, old, new, told):
    spoil(house, file, old, new)
    code, _, said = run(capsys, "check", "layouts", root=house)
    assert code == 1
    (line,) = [line for line in said if told in line][:1]
    assert f"{file}:" in line


def test_a_panel_that_a_fold_cuts_is_told(capsys, house):
    text = (ROOT / "layouts/poster/a4.yaml").read_text()
    cut = text.replace("format: a4-portrait", "format: a4-roll-fold").replace("top: 10.5 mm,", "top: 10.5 mm,", 1)
    (house / "layouts/poster/a4.yaml").write_text(cut)
    code, _, said = run(capsys, "check", "layouts", "poster/a4", root=house)
    assert code == 1
    assert any("the fold before the panel 'back' cuts the frame 'topic'" in line for line in said) or any(
        "over in English" in line for line in said
    )


def test_a_translation_whose_english_has_changed_is_named(capsys, house):
    spoil(house, "content/english/poster.yaml", "section: Signs to notice", "section: Signs to look for")
    code, _, said = run(capsys, "check", "translations", "pl", root=house)
    assert code == 1
    (line,) = said
    assert line.startswith(str(house / "content/translations/pl.po") + ":")
    assert "its English has changed since: translate it anew" in line


def test_an_office_gets_its_paper_and_one_ink(capsys, tmp_path):
    wish = ["--for", "office", "--paper", "a3", "--one-ink", "--out", str(tmp_path)]
    code, paths, _ = run(capsys, "build", "contacts/a6", "--region", "leeds", "--language", "en", *wish)
    assert code == 0
    assert paths == [f"{tmp_path}/leeds/contacts-a6-en-office-a3-one-ink.pdf"]
    assert sizes(paths[0]) == [(420, 297)]
    data = Path(paths[0]).read_bytes()
    assert b"GTS_PDFX" not in data


def test_a_screens_picture_has_exactly_its_pixels(capsys, tmp_path):
    from PIL import Image

    wish = ["--for", "screen", "--out", str(tmp_path)]
    code, paths, _ = run(capsys, "build", "poster/screen-wide", "--region", "leeds", "--language", "en", *wish)
    assert code == 0
    with Image.open(paths[1]) as picture:
        assert picture.size == (1920, 1080)


def test_a_pattern_passes_over_layouts_that_speak_another_number_of_languages(capsys, house, tmp_path):
    bilingual = house / "layouts/poster/a3-bilingual.yaml"
    shutil.copy(ROOT / "layouts/poster/a3-bilingual.yaml", bilingual)
    wish = ["--region", "leeds", "--out", str(tmp_path)]
    code, paths, _ = run(capsys, "build", "poster/*", "--language", "cy+en", *wish, root=house)
    assert code == 0
    assert paths == [f"{tmp_path}/leeds/poster-a3-bilingual-cy+en-press.pdf"]
    code, _, said = run(capsys, "build", "contacts/*", "--language", "cy+en", *wish, root=house)
    assert code == 1
    assert said[0].startswith("none of these layouts speaks as many languages at once: ")
    code, _, said = run(capsys, "build", "poster/a4", "--language", "cy+en", *wish, root=house)
    assert code == 1
    assert said == ["poster/a4 speaks one language, not 'cy+en': name them apart, as in ur,en"]
