"""The command line as a person meets it: what is printed where, which exit code, which files."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from leaflets.command import main
from leaflets.command.arguments import EDITIONS
from leaflets.command.build import languages_named
from leaflets.job import EDITIONS as PRESS_EDITIONS

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(capsys, *arguments, root=ROOT):
    code = main(arguments, root)
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def build(capsys, out, *more, layout="poster/a4", language="en"):
    return run(capsys, "build", layout, "--region", "leeds", "--language", language, "--out", str(out), *more)


def test_paths_go_to_standard_output_and_the_rest_to_standard_error(capsys, tmp_path):
    code, paths, said = build(capsys, tmp_path, "--for", "press,screen", language="en,ur")
    assert code == 0
    names = [
        f"{tmp_path}/leeds/poster-a4-{tag}-{edition}.pdf" for tag in ("en", "ur") for edition in ("press", "screen")
    ]
    assert paths == names
    assert all(Path(path).read_bytes().startswith(b"%PDF-1.6") for path in paths)
    assert len(said) == 4
    assert "is a proof: not yet confirmed: contacts, wording" in said[0]


@pytest.fixture
def small_house(tmp_path):
    """The house with two layouts: all of them would take minutes, and some speak two languages."""
    house = tmp_path / "house"
    (house / "layouts" / "poster").mkdir(parents=True)
    for part in ("content", "fonts", "generate.py", "leaflets"):
        (house / part).symlink_to(ROOT / part)
    for part in ("formats", "themes", "pictures", "profiles", "house.yaml", "poster/a4.yaml", "poster/a3.yaml"):
        (house / "layouts" / part).symlink_to(ROOT / "layouts" / part)
    return house


@pytest.mark.parametrize(
    ("pattern", "names"),
    [("poster/*", ["a3", "a4"]), ("all", ["a3", "a4"]), ("p*/a4", ["a4"]), ("poster/a4,*/a?", ["a4", "a3"])],
)
def test_layouts_can_be_named_by_pattern(capsys, tmp_path, small_house, pattern, names):
    arguments = ["--region", "leeds", "--language", "en", "--out", str(tmp_path)]
    code, paths, _ = run(capsys, "build", *pattern.split(","), *arguments, root=small_house)
    assert code == 0
    assert paths == [f"{tmp_path}/leeds/poster-{name}-en-press.pdf" for name in names]


def test_json_tells_everything_about_each_file(capsys, tmp_path):
    code, out, _ = build(capsys, tmp_path, "--json", "--png")
    (told,) = json.loads("\n".join(out))
    assert code == 0
    pdf = Path(told["path"]).read_bytes()
    assert told["sha256"] == hashlib.sha256(pdf).hexdigest()
    assert (told["layout"], told["region"], told["language"], told["edition"]) == ("poster/a4", "leeds", "en", "press")
    assert told["pages"] == 1
    assert told["sizes"]["headline"] == 69
    assert told["problems"] == []
    assert Path(told["pictures"][0]).read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["poster/a7", "--region", "leeds", "--language", "en"], "there is no layout called 'poster/a7': did you mean"),
        (
            ["poster/a4", "--region", "leds", "--language", "en"],
            "there is no region called 'leds': did you mean 'leeds'?",
        ),
        (["poster/a4", "--region", "leeds", "--language", "xx"], "there is no language called 'xx': it can be"),
        (
            ["poster/a4", "--region", "leeds", "--language", "en", "--theme", "harbor"],
            "there is no theme called 'harbor': did you mean 'harbour'?",
        ),
    ],
)
def test_a_name_that_stands_for_nothing_is_one_line_and_exit_code_1(capsys, tmp_path, arguments, message):
    code, paths, said = run(capsys, "build", *arguments, "--out", str(tmp_path / "out"))
    assert code == 1
    assert paths == []
    assert len(said) == 1
    assert said[0].startswith(message)
    assert not (tmp_path / "out").exists()


def test_every_wrong_name_is_told_at_once(capsys, tmp_path):
    code, _, said = run(
        capsys, "build", "poster/b4", "--region", "leds", "--language", "xx,yy", "--theme", "t", "--out", str(tmp_path)
    )
    assert code == 1
    assert {line.split("'")[1] for line in said} == {"poster/b4", "leds", "xx", "yy", "t"}


def test_problems_are_in_the_json_too(capsys, tmp_path):
    code, out, said = run(
        capsys, "build", "poster/a4", "--region", "leds", "--language", "en", "--json", "--out", str(tmp_path)
    )
    (told,) = json.loads("\n".join(out))
    assert code == 1
    assert told["path"] is None
    assert told["problems"][0]["mend"] == "did you mean 'leeds'?"
    assert len(said) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["build"],
        ["build", "poster/a4", "--region", "leeds"],
        ["build", "poster/a4", "--region", "leeds", "--language", "en", "--for", "printer"],
        ["build", "poster/a4", "--region", "leeds", "--language", ","],
        ["list", "poets"],
        ["destroy"],
    ],
)
def test_wrong_usage_is_exit_code_2(capsys, arguments):
    with pytest.raises(SystemExit) as left:
        main(arguments, ROOT)
    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("layouts", "poster/a4"),
        ("formats", "a4-portrait"),
        ("languages", "ur"),
        ("regions", "leeds"),
        ("themes", "harbour"),
    ],
)
def test_list_says_what_there_is(capsys, kind, line):
    code, out, said = run(capsys, "list", kind)
    assert code == 0
    assert any(row.split()[0] == line and len(row.split()) > 1 for row in out)
    assert said == []


def test_help_has_examples_and_loads_nothing_heavy():
    heavy = "yaml|jinja2|uharfbuzz|icu4py|zxingcpp|pypdfium2|PIL|polib"
    script = (
        "import sys; from pathlib import Path; from leaflets.command import main\n"
        "try: main(['build', '--help'], Path('.'))\n"
        "except SystemExit: pass\n"
        f"print(sorted(set(sys.modules) & set('{heavy}'.split('|'))), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "examples:" in done.stdout
    assert done.stderr.strip() == "[]"


def test_editions_are_those_of_the_press():
    assert list(EDITIONS) == list(PRESS_EDITIONS)


def test_a_folder_that_cannot_be_written_is_one_line(capsys, tmp_path):
    (tmp_path / "file").write_text("here")
    code, paths, said = build(capsys, tmp_path / "file")
    assert code == 1
    assert paths == []
    assert "cannot be written" in said[0]
    assert said[0].endswith("choose another folder with --out")
    assert len(said) == 1


def test_where_a_picture_cannot_be_written_neither_is_its_file(capsys, tmp_path):
    (tmp_path / "leeds" / "poster-a4-en-press.png").mkdir(parents=True)
    code, paths, said = build(capsys, tmp_path, "--png")
    assert code == 1
    assert paths == []
    assert "poster-a4-en-press.png: cannot be written" in said[0]
    assert [file.name for file in (tmp_path / "leeds").iterdir()] == ["poster-a4-en-press.png"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a device that is always full")
def test_on_a_full_disk_the_old_file_stays(capsys, tmp_path, monkeypatch):
    out = tmp_path / "out"
    old = out / "leeds" / "poster-a4-en-press.pdf"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"the old one")

    def full(descriptor, mode):
        os.close(descriptor)
        return Path("/dev/full").open(mode, buffering=0)

    monkeypatch.setattr("leaflets.command.files.os.fdopen", full)
    code, paths, said = build(capsys, out)
    assert code == 1
    assert paths == []
    assert "No space left on device" in said[0]
    assert said[0].endswith("free some space")
    assert old.read_bytes() == b"the old one"
    assert [file.name for file in old.parent.iterdir()] == [old.name]


def test_colour_only_where_somebody_watches_and_has_not_declined(capsys, tmp_path, monkeypatch):
    class Watched:
        def __init__(self):
            self.said = ""

        def write(self, text):
            self.said += text

        def flush(self):
            pass

        def isatty(self):
            return True

    for declined in (False, True):
        watched = Watched()
        monkeypatch.setattr(sys, "stderr", watched)
        if declined:
            monkeypatch.setenv("NO_COLOR", "1")
        main(["build", "poster/a4", "--region", "leds", "--language", "en"], ROOT)
        assert ("\x1b[" in watched.said) is not declined


def test_generate_is_run_from_any_folder(tmp_path):
    done = subprocess.run(
        [sys.executable, str(ROOT / "generate.py"), "build", "poster/a4", "--region", "leeds", "--language", "ur"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
    )
    assert done.returncode == 0
    assert done.stdout == "out/leeds/poster-a4-ur-press.pdf\n"
    assert (tmp_path / "out/leeds/poster-a4-ur-press.pdf").exists()


def test_fit_prints_a_row_a_language_and_names_what_does_not_fit(capsys):
    code, rows, said = run(capsys, "fit", "--layout", "poster/a4", "--language", "en,ur,stretched")
    assert rows[0].split() == ["language", "headline", "smallest", "fill", "gave", "way"]
    assert rows[1].startswith("en         69 pt")
    assert rows[1].endswith("nothing")
    assert "12 pt" in rows[2]
    assert rows[3].split()[:1] == ["stretched"]
    assert code == (1 if said else 0)
    assert all("stretched English" in line for line in said)


def test_all_languages_are_those_that_readers_use():
    tags = languages_named(ROOT, ["all"])
    assert len(tags) == 35
    assert "stretched" not in tags
