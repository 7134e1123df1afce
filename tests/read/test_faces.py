"""`fonts/faces.yaml` and the font files."""

from pathlib import Path

import pytest

from leaflets.measure import MM
from leaflets.read.faces import Typefaces, read_scripts
from leaflets.read.library import Library
from read.files import faults, written

ONE = """
    Latn:
      faces: { regular: Some, semibold: Some, bold: Some, display: Some, number: Other }
      text: { size: 1, leading: 1.30 }
      headline: { size: 0.86, leading: 0.99 }
      label: { size: 1, leading: 1.12 }
      number: { size: 1, leading: 1 }
      tracked: yes
      clearance: 1.5 mm
    """


def folder(tmp_path: Path, old: str = "", new: str = "") -> Path:
    for name in ("Some", "Other"):
        (tmp_path / f"{name}.ttf").touch()
    return written(tmp_path, "faces.yaml", ONE.replace(old, new))


def test_a_script_has_a_face_for_each_weight_and_a_setting_for_each_kind(tmp_path: Path) -> None:
    script = read_scripts(folder(tmp_path))["Latn"]
    assert (script.code, script.faces["regular"], script.faces["number"]) == ("Latn", "Some", "Other")
    assert (script.settings["headline"].size, script.settings["headline"].leading) == (0.86, 0.99)
    assert (script.tracked, script.clearance, script.foreign) == (True, pytest.approx(1.5 * MM), 1)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("number: Other", "number: Othre", "2: there is no Othre.ttf in this folder"),
        ("number: Other", "number: ../Other", "2: there is no ../Other.ttf in this folder"),
        (", number: Other", "", "2: 'faces' lacks 'number'"),
        ("text: { size: 1,", "text: { size: 0.5,", "3: 'size' cannot be 0.5"),
        ("label: { size: 1, leading: 1.12 }", "label: { size: 1 }", "5: 'label' lacks 'leading'"),
        ("1.30", "loose", "3: 'leading' must be a number, not 'loose'"),
    ],
)
def test_what_is_wrong_with_a_script_is_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert faults(lambda: read_scripts(folder(tmp_path, old, new))) == [fault]


def test_typefaces_are_the_font_files_of_the_folder(tmp_path: Path) -> None:
    folder(tmp_path)
    typefaces = Typefaces(tmp_path)
    assert list(typefaces) == ["Other", "Some"]
    assert len(typefaces) == 2


def test_a_font_file_is_opened_when_it_is_asked_for_and_once(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "NotoSans-Regular.ttf"
    file.write_bytes(library.typefaces["NotoSans-Regular"].data)
    typefaces = Typefaces(tmp_path)
    some = typefaces["NotoSans-Regular"]
    file.unlink()
    assert typefaces["NotoSans-Regular"] is some
    assert (some.name, some.file) == ("NotoSans-Regular", file)


@pytest.mark.parametrize("name", ["NotoSans-Bold", "NotoSansTamil-Regular", "NotoNastaliqUrdu-Bold"])
def test_another_font_under_the_name_is_refused(library: Library, tmp_path: Path, name: str) -> None:
    (tmp_path / "NotoSans-Regular.ttf").write_bytes(library.typefaces[name].data)
    assert faults(lambda: Typefaces(tmp_path)["NotoSans-Regular"]) == [f"0: holds the font {name}"]


def test_a_font_without_a_name_of_its_own_may_have_any(library: Library, tmp_path: Path) -> None:
    (tmp_path / "Some.ttf").write_bytes(library.typefaces["NotoSans-Regular"].data.replace(b"name", b"nume", 1))
    assert Typefaces(tmp_path)["Some"].name == "Some"


@pytest.mark.parametrize(
    ("cut", "fault"),
    [(0, "is not a TrueType font"), (3, "is not a TrueType font"), (4, "is a damaged font"), (99, "is a damaged font"),
     (-1, "is a damaged font")],
)  # fmt: skip
def test_a_font_that_was_cut_off_is_refused(library: Library, tmp_path: Path, cut: int, fault: str) -> None:
    (tmp_path / "Cut.ttf").write_bytes(library.typefaces["NotoSans-Regular"].data[:cut])
    assert faults(lambda: Typefaces(tmp_path)["Cut"]) == [f"0: {fault}"]


def test_a_font_that_is_gone_is_refused(tmp_path: Path) -> None:
    assert faults(lambda: Typefaces(tmp_path)["Gone"]) == ["0: cannot be read (No such file or directory)"]


def test_every_face_of_the_house_is_whole(library: Library) -> None:
    named = {face for script in library.scripts.values() for face in script.faces.values()}
    assert named <= set(library.typefaces)
    assert all(library.typefaces[name].data for name in named)
