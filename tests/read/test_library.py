"""The library: what there is, under which name, read once."""

import shutil
from pathlib import Path

import pytest

from leaflets.drawing import Drawing, Raster
from leaflets.problem import Place
from leaflets.read.library import Library
from read.files import faults

HERE = Place("content/regions/leeds.yaml", 9)


def test_names_are_those_of_the_files(library: Library) -> None:
    assert "poster/a4" in library.layout_names()
    assert "leeds" in library.region_names()
    assert "harbour" in library.theme_names()
    assert "a4-portrait" in library.format_names()


def test_no_folder_of_parts_is_a_publication(library: Library) -> None:
    folders = {name.partition("/")[0] for name in library.layout_names()}
    assert not folders & {"formats", "themes", "pictures", "profiles"}


def test_shared_words_are_no_publication(library: Library) -> None:
    assert "poster" in library.deck_names()
    assert not {"signs", "colophon"} & set(library.deck_names())


def test_what_is_asked_for_twice_is_read_once(library: Library) -> None:
    assert library.layout("poster/a4", ("Latn",)) is library.layout("poster/a4", ("Latn",))
    assert library.deck("poster", "en") is library.deck("poster", "en")
    assert library.region("leeds") is library.region("leeds")
    assert library.picture("phone") is library.picture("phone")


def test_two_libraries_share_nothing_that_they_read(library: Library) -> None:
    assert Library(library.root).region("leeds") is not library.region("leeds")


def test_what_is_wrong_is_read_again_once_it_is_mended(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "regions"
    folder.mkdir(parents=True)
    for name in ("services.yaml", "nations.yaml"):
        shutil.copy(Path(__file__).parents[2] / "content" / name, folder.parent / name)
    library, file = Library(tmp_path), folder / "york.yaml"
    file.write_text("name: York\n")
    assert faults(lambda: library.region("york"))
    shutil.copy(Path(__file__).parents[2] / "content" / "regions" / "leeds.yaml", file)
    assert library.region("york").key == "york"


@pytest.mark.parametrize(
    ("ask", "fault"),
    [
        (lambda library: library.layout("poster/a44", ("Latn",)), "there is no layout called 'poster/a44'"),
        (lambda library: library.layout("themes/tide", ("Latn",)), "there is no layout called 'themes/tide'"),
        (lambda library: library.layout("poster/a4", ("Latn",), "harbor"), "there is no theme called 'harbor'"),
        (lambda library: library.deck("posetr", "en"), "there are no words for 'posetr'"),
        (lambda library: library.deck("signs", "en"), "there are no words for 'signs'"),
        (lambda library: library.deck("poster", "xx"), "there is no language called 'xx'"),
        (lambda library: library.region("../regions/leeds"), "there is no region called '../regions/leeds'"),
        (lambda library: library.language("english"), "there is no language called 'english'"),
        (lambda library: library.theme("../themes/tide"), "there is no theme called '../themes/tide'"),
        (lambda library: library.format("a4"), "there is no format called 'a4'"),
        (lambda library: library.picture("dragon"), "there is no picture called 'dragon'"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_refused_by_name(library: Library, ask, fault: str) -> None:
    assert faults(lambda: ask(library)) == [f": {fault}"]


def test_a_theme_that_is_asked_for_replaces_the_layouts_own(library: Library) -> None:
    assert library.layout("poster/a4", ("Latn",)).theme.name == "harbour"
    assert library.layout("poster/a4", ("Latn",), "tide").theme.name == "tide"
    assert library.layout("poster/a4", ("Latn",), "tide").styles == library.layout("poster/a4", ("Latn",)).styles


def test_a_subject_is_shown_by_the_drawing_that_the_house_has_chosen(library: Library) -> None:
    assert library.picture("phone").name == "device-mobile"
    assert not library.picture("phone").turns
    assert library.picture("lifts").turns


@pytest.fixture
def logos(tmp_path: Path, library: Library) -> Library:
    """The house, with three logos of a council's own."""
    from PIL import Image

    shutil.copytree(library.layouts, tmp_path / "layouts")
    folder = tmp_path / "content" / "logos"
    folder.mkdir(parents=True)
    (folder / "crest.svg").write_text('<svg viewBox="0 0 9 9"><path d="M0 0H9V9Z"/></svg>')
    Image.new("RGB", (4, 4), "red").save(folder / "crest.png")
    Image.new("RGB", (4, 4), "red").save(folder / "CREST.JPG")
    (tmp_path / "content" / "secret.svg").write_text('<svg viewBox="0 0 9 9"/>')
    (folder / "folder.svg").mkdir()
    return Library(tmp_path)


@pytest.mark.parametrize(("name", "kind"), [("crest.svg", Drawing), ("crest.png", Raster), ("CREST.JPG", Raster)])
def test_a_logo_is_a_drawing_or_a_raster(logos: Library, name: str, kind: type) -> None:
    assert isinstance(logos.logo(name, HERE), kind)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("lost.svg", "there is no logo called 'lost.svg'"),
        ("a" * 300 + ".svg", f"there is no logo called '{'a' * 300}.svg'"),
        ("*.svg", "there is no logo called '*.svg'"),
        ("../secret.svg", "'../secret.svg' is not a logo"),
        ("/etc/passwd.svg", "'/etc/passwd.svg' is not a logo"),
        ("folder/../crest.svg", "'folder/../crest.svg' is not a logo"),
        ("crest.gif", "'crest.gif' is not a logo"),
        ("crest", "'crest' is not a logo"),
        ("..", "'..' is not a logo"),
        ("", "'' is not a logo"),
    ],
)
def test_a_logo_is_a_file_of_its_folder_and_nothing_else(logos: Library, name: str, fault: str) -> None:
    assert faults(lambda: logos.logo(name, HERE)) == [f"9: {fault}"]


def test_a_folder_is_no_logo(logos: Library) -> None:
    assert faults(lambda: logos.logo("folder.svg", HERE)) == ["0: cannot be read (Is a directory)"]
