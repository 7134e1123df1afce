"""`check words`, `words status` and `words confirm`, as a person meets them."""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import polib
import pytest

from conftest import ROOT
from leaflets.check.doubts import doubts
from leaflets.command import files, main
from leaflets.read.library import Library
from leaflets.read.vouching import digests

DAY = "1795478400"
"""24 November 2026."""
SIGN = "write a name and a role, as in 'Ann Lee, duty manager'"
BY = ("--by", "Anna Nowak, translator")


@pytest.fixture
def house(tmp_path, monkeypatch):
    """The house's own content, to be changed, on one day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    house = tmp_path / "house"
    house.mkdir()
    for part in ("layouts", "fonts"):
        (house / part).symlink_to(ROOT / part)
    shutil.copytree(
        ROOT / "content",
        house / "content",
        ignore=lambda folder, names: [n for n in names if folder.endswith("regions") and n != "leeds.yaml"],
    )
    for po in (house / "content" / "translations").glob("*.po"):
        if po.stem not in ("pl", "ur", "cy"):
            po.unlink()
            (house / "content" / "translations" / po.name).write_text('msgid ""\nmsgstr ""\n"Language: x\\n"\n')
    return house


def run(capsys, root, *arguments):
    code = main(arguments, root)
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), "utf-8")


def snapshot(root: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in (root / "content").rglob("*") if file.is_file()}


def row(lines, first):
    return next(re.split(r"  +", line) for line in lines if line.startswith(f"{first} "))


# check words


def test_the_words_of_the_house_pass_with_what_is_worth_a_look_apart(capsys):
    code, out, said = run(capsys, ROOT, "check", "words", "questions", "pl")
    assert (code, out) == (0, [])
    assert said[0] == "Worth a look, and in nobody's way:"
    assert all("content/" in line for line in said[1:])


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("poster", "One sign is not proof.", "Is there a boyfriend?", "'boyfriend': it makes exploitation sound"),
        ("poster", "One sign is not proof.", "One sign is enough.", "'poster' does not say 'One sign is not proof'"),
        ("poster", "must: [reassurance, fault,", "must: [reassurance,", "pieces may leave out"),
        ("poster", "must: [reassurance,", "must: [reasurance,", "'must' cannot be 'reasurance'"),
        ("easy-read", "It can happen on a phone", "And it can also happen to them on a phone", "12 is the most"),
        ("signs", "Angry, anxious", "Promiscuous", "'promiscuous': it blames the child"),
    ],
)
def test_what_readers_should_not_meet_is_told_with_file_line_and_mend(capsys, house, file, old, new, told):
    change(house / "content" / "english" / f"{file}.yaml", old, new)
    code, _, said = run(capsys, house, "check", "words", "poster", "easy-read")
    assert code == 1
    (line, *_) = [line for line in said if told in line]
    assert re.match(rf".*content/english/{file}\.yaml:\d+: .+: .+", line)


@pytest.mark.parametrize(
    ("context", "text", "told"),
    [
        ("poster.helplines.nspcc", "NSPPC, porady", "lacks the name NSPCC"),
        ("poster.subject", "Oznaki ((region.shrot))", "lacks ((region.short)) and has ((region.shrot)) of its own"),
        ("poster.strip_emergency", "W nagłym przypadku: 999", "lacks ((services.emergency_999.phone))"),
        (
            "poster.strip_emergency",
            "Nie: 99, ((services.emergency_999.phone))",
            "has, and its English has not, the number",
        ),
    ],
)
def test_translations_are_held_to_names_gaps_and_numbers(capsys, house, context, text, told):
    po = polib.pofile(str(house / "content" / "translations" / "pl.po"))
    next(entry for entry in po if entry.msgctxt == context).msgstr = text
    po.save()
    code, _, said = run(capsys, house, "check", "words", "pl")
    assert code == 1
    assert any(told in line and re.match(r".*pl\.po:\d+: ", line) for line in said)


def test_one_digit_is_compared_where_both_have_some(capsys, house):
    english = house / "content" / "english" / "poster.yaml"
    change(english, "Worried? Talk it through.", "Worried? 3 ways to talk.")
    po = polib.pofile(str(house / "content" / "translations" / "pl.po"))
    entry = next(entry for entry in po if entry.msgctxt == "poster.question")
    for text, wrong in (("Na 3 sposoby", False), ("Na trzy sposoby", False), ("Na 4 sposoby", True)):
        entry.msgid, entry.msgstr = "Worried? 3 ways to talk.", text
        po.save()
        code, _, said = run(capsys, house, "check", "words", "pl")
        assert (code == 1) == wrong
        assert any("lacks the number 3" in line for line in said) == wrong


def test_limits_for_nobody_are_told(capsys, house):
    change(house / "content" / "policy.yaml", "easy-read:", "easy-reed:")
    code, _, said = run(capsys, house, "check", "words", "poster")
    assert code == 1
    assert any("called 'easy-reed': did you mean 'easy-read'?" in line for line in said)


def test_a_saying_that_a_service_has_not_allowed_is_told(capsys, house):
    services = house / "content" / "services.yaml"
    text = services.read_text("utf-8")
    block = text.partition("\ncrimestoppers:\n")[2].partition("\n\n")[0].split("\n  source:")[0]
    kept = re.sub(r"  unprinted: .*\n", "", text.partition(block)[2], count=1)
    services.write_text(f"{text.partition(block)[0]}{block}\n  unprinted: [no name needed]{kept}", "utf-8")
    code, _, said = run(capsys, house, "check", "words", "poster")
    assert code == 1
    assert any("'no name needed' may not be printed of Crimestoppers" in line for line in said)


def test_a_stale_translation_is_worth_a_look(capsys, house):
    change(house / "content" / "english" / "poster.yaml", "Signs to notice", "Signs to look for")
    code, _, said = run(capsys, house, "check", "words", "pl")
    assert code == 0
    assert any("its English has changed since" in line for line in said)


def test_names_that_there_are_not_are_refused(capsys):
    code, _, said = run(capsys, ROOT, "check", "words", "postr")
    assert (code, said) == (1, ["there are no words called 'postr': did you mean 'poster'?"])


# words status


def test_status_is_a_table_of_every_wording_and_every_language(capsys, house):
    code, out, said = run(capsys, house, "words", "status")
    assert (code, said) == (0, [])
    library = Library(house)
    assert row(out, "poster")[2:] == ["nobody"]
    assert len([line for line in out if line]) == 2 + len(library.deck_names()) + 34
    texts = {context for name in library.publications("pl") for context, _ in library.deck(name, "en").placed}
    assert row(out, "pl")[:7] == ["pl", "Polish", "7", str(len(texts)), str(len(texts)), "0", "0"]
    heads = [line for line in out if line.startswith("language")]
    at = heads[0].index("drafts") + len("drafts")
    assert all(line[at - 1].isdigit() and line[at : at + 2] == "  " for line in out if line.startswith(("pl ", "cy ")))


def test_status_counts_what_is_missing_and_stale(capsys, house):
    po = house / "content" / "translations" / "pl.po"
    text = po.read_text("utf-8")
    entry = re.search(r'#: [^\n]*\n#, fuzzy\nmsgctxt "poster\.section"\n.*?\n\n', text, re.DOTALL)
    assert entry
    po.write_text(text.replace(entry[0], ""), "utf-8")
    change(house / "content" / "english" / "poster.yaml", "Worried? Talk it through.", "Worried? Talk to us.")
    found = row(run(capsys, house, "words", "status")[1], "pl")
    assert found[5:7] == ["1", "1"]
    assert int(found[4]) == int(found[3]) - 1


def test_a_file_that_cannot_be_read_hides_none_of_the_others(capsys, house):
    (house / "content" / "translations" / "ur.po").write_text("nonsense\n")
    code, out, said = run(capsys, house, "words", "status")
    assert code == 1
    assert row(out, "pl")
    assert len(said) == 1


# words confirm: a translation


def test_confirming_changes_three_lines_of_the_header_and_the_flags(capsys, house):
    file = house / "content" / "translations" / "pl.po"
    before, others = file.read_text("utf-8"), snapshot(house)
    code, out, said = run(capsys, house, "words", "confirm", "pl", *BY, "--on", "2026-11-20")
    assert (code, said) == (0, [])
    assert out == ["Anna Nowak, translator stands by the words in Polish until 2027-11-20"]
    after = file.read_text("utf-8")
    fresh = [line for line in after.splitlines() if line.startswith('"X-Checked-')]
    assert len(fresh) == 3
    assert "".join(line for line in after.splitlines(True) if not line.startswith('"X-Checked-')) == before.replace(
        "#, fuzzy\n", ""
    )
    assert {path for path, data in snapshot(house).items() if others[path] != data} == {file}


def test_a_confirmed_file_is_an_ordinary_po_file_and_goes_round(capsys, house):
    file = house / "content" / "translations" / "ur.po"
    before = polib.pofile(str(file))
    run(capsys, house, "words", "confirm", "ur", *BY)
    after = polib.pofile(str(file))
    assert [(e.msgctxt, e.msgid, e.msgstr, e.occurrences) for e in after] == [
        (e.msgctxt, e.msgid, e.msgstr, e.occurrences) for e in before
    ]
    assert not any(entry.fuzzy for entry in after)
    assert after.metadata["X-Checked-By"] == "Anna Nowak, translator"
    checked = Library(house).deck("poster", "ur").checked
    after.save()
    assert Library(house).deck("poster", "ur").checked == checked
    assert digests(polib.pofile(str(file))) == digests(before) | digests(after)
    assert Library(house).deck("poster", "ur").drafts == 0


def test_confirmed_words_leave_no_doubt_until_they_run_out_or_change(capsys, house):
    run(capsys, house, "words", "confirm", "pl", *BY, "--on", "2026-11-20")
    run(capsys, house, "words", "confirm", "en", "--by", "Editor", "--on", "2026-11-24")
    library = Library(house)
    deck, policy, day = library.deck("poster", "pl"), library.policy, date(2026, 11, 20)
    assert doubts(deck, [], day + timedelta(5), policy) == ()
    assert doubts(deck, [], day + timedelta(365), policy) == ()
    assert doubts(deck, [], day + timedelta(366), policy) == ("translation",)
    po = polib.pofile(str(house / "content" / "translations" / "pl.po"))
    next(entry for entry in po if entry.msgctxt == "poster.headline").msgstr = "Co innego?"
    po.save()
    library = Library(house)
    assert doubts(library.deck("poster", "pl"), [], day + timedelta(5), policy) == ("translation",)
    assert doubts(library.deck("parents", "pl"), [], day + timedelta(5), policy) == ()


def test_what_is_stale_stays_a_draft_and_is_named(capsys, house):
    change(house / "content" / "english" / "poster.yaml", "Signs to notice", "Signs to look for")
    code, _, said = run(capsys, house, "words", "confirm", "pl", *BY)
    assert code == 0
    (line,) = said
    assert "'poster.section' stays a draft: its English has changed since" in line
    po = polib.pofile(str(house / "content" / "translations" / "pl.po"))
    assert [entry.msgctxt for entry in po if entry.fuzzy] == ["poster.section"]
    assert Library(house).deck("poster", "pl").drafts == 1
    assert row(run(capsys, house, "words", "status")[1], "pl")[4:6] == ["1", "1"]


def test_confirming_twice_changes_nothing_more(capsys, house):
    run(capsys, house, "words", "confirm", "cy", *BY)
    once = snapshot(house)
    run(capsys, house, "words", "confirm", "cy", *BY)
    assert snapshot(house) == once


def test_windows_line_ends_and_marks_stay(capsys, house):
    file = house / "content" / "translations" / "pl.po"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert run(capsys, house, "words", "confirm", "pl", *BY)[0] == 0
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf#")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert Library(house).deck("poster", "pl").drafts == 0


def test_status_says_who_stands_by_them_and_until_when(capsys, house, monkeypatch):
    run(capsys, house, "words", "confirm", "pl", *BY, "--on", "2026-11-20")
    assert row(run(capsys, house, "words", "status")[1], "pl")[4:] == [
        "0", "0", "0", "Anna Nowak, translator", "2026-11-20", "2027-11-20",
    ]  # fmt: skip
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(DAY) + 400 * 86400))
    found = row(run(capsys, house, "words", "status")[1], "pl")
    assert found[3] == found[4]
    assert found[-1] == "2027-11-20, run out"
    change(house / "content" / "translations" / "pl.po", 'msgstr "NSPCC, ', 'msgstr "NSPCC – ')
    assert row(run(capsys, house, "words", "status")[1], "pl")[-1] == "changed since"


# words confirm: English


def test_english_wordings_are_confirmed_one_and_all(capsys, house):
    before = snapshot(house)
    code, out, _ = run(capsys, house, "words", "confirm", "en", "--by", "Pat O’Neill, 'editor'", "--on", "2026-11-01")
    assert code == 0
    assert out == ["Pat O’Neill, 'editor' stands by the words in English until 2027-11-01"]
    library = Library(house)
    for name in library.deck_names():
        deck = library.deck(name, "en")
        assert deck.confirmed is not None
        assert (deck.confirmed.by, deck.confirmed.of) == ("Pat O’Neill, 'editor'", deck.digest)
        file = house / "content" / "english" / f"{name}.yaml"
        assert file.read_bytes().startswith(before[file].rstrip())
        assert doubts(deck, [], date(2026, 11, 24), library.policy) == ()
    assert row(run(capsys, house, "words", "status")[1], "poster")[2:] == [
        "Pat O’Neill, 'editor'",
        "2026-11-01",
        "2027-11-01",
    ]


@pytest.mark.parametrize(
    "older",
    [
        "confirmed: { on: 2020-01-01, by: Old, of: x }  # in a meeting\n",
        "confirmed:\n  on: 2020-01-01\n  by: Old\n  # a note\n  of: x\n# in a meeting\n",
        "confirmed: {\n  on: 2020-01-01,\n  by: 'Old',\n  of: x,\n}  # in a meeting\n",
    ],
)
def test_a_newer_confirmation_takes_the_place_of_an_older_one(capsys, house, older):
    file = house / "content" / "english" / "poster.yaml"
    change(file, "audience: public\n", f"audience: public\n{older}")
    run(capsys, house, "words", "confirm", "en", "--by", "New")
    text = file.read_text("utf-8")
    assert "Old" not in text
    assert "in a meeting" in text
    assert text.count("confirmed:") == 1
    deck = Library(house).deck("poster", "en")
    assert deck.confirmed is not None
    assert (deck.confirmed.by, deck.confirmed.of) == ("New", deck.digest)
    once = snapshot(house)
    run(capsys, house, "words", "confirm", "en", "--by", "New")
    assert snapshot(house) == once


def test_a_changed_wording_is_confirmed_no_longer(capsys, house):
    run(capsys, house, "words", "confirm", "en", "--by", "Editor")
    change(house / "content" / "english" / "poster.yaml", "Signs to notice", "Signs to look for")
    out = run(capsys, house, "words", "status")[1]
    assert row(out, "poster")[-1] == "changed since"
    assert row(out, "parents")[-1] == "2027-11-24"


# Refused, and nothing changed


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("pl", "--by", "  "), "the name is blank"),
        (("pl", "--by", "?"), "'?' is no name"),
        (("pl", "--by", "A"), f"'A' has no name: {SIGN}"),
        (("pl", "--by", "n/a, translator"), f"'n/a, translator' has no name: {SIGN}"),
        (("en", "--by", "Nobody"), f"'Nobody' has no name: {SIGN}"),
        (("en", *BY, "--on", "2025-11-23"), "what was confirmed on 2025-11-23 ran out on 2026-11-23: compare it anew"),
        (("pl", "--by", "Anna\nNowak"), "the name has a character that cannot be printed"),
        (("pl", "--by", "Anna \u202e Nowak"), "the name has a character that cannot be printed"),
        (("pl", "--by", "A" * 121), "the name is 121 characters long"),
        (("pl", *BY, "--on", "2026-11-25"), "2026-11-25 is in the future"),
        (("pl", *BY, "--on", "20 November"), "'20 November' is not a date"),
        (("pl", *BY, "--on", "2026-02-30"), "'2026-02-30' is not a date"),
        (("xx", *BY), "there are no words in 'xx' to confirm"),
        (("stretched", *BY), "there are no words in 'stretched' to confirm"),
        (("fr", *BY), "nothing is translated into 'fr' yet"),
        (("en", "--by", ""), "the name is blank"),
    ],
)
def test_what_cannot_be_confirmed_is_refused_and_changes_nothing(capsys, house, arguments, told):
    before = snapshot(house)
    arguments = tuple(f"--by={arguments[2]}" if at == 1 else part for at, part in enumerate(arguments) if at != 2)
    code, out, said = run(capsys, house, "words", "confirm", *arguments)
    assert (code, out) == (1, [])
    assert len(said) == 1
    assert said[0].startswith(told)
    assert snapshot(house) == before


@pytest.mark.parametrize("language", ["en", "pl"])
def test_a_day_before_that_of_what_stands_is_refused(capsys, house, language):
    run(capsys, house, "words", "confirm", language, *BY, "--on", "2026-11-20")
    before = snapshot(house)
    code, out, said = run(capsys, house, "words", "confirm", language, "--by", "Bo Ray", "--on", "2026-11-19")
    assert (code, out, len(said), snapshot(house)) == (1, [], 1, before)
    assert "2026-11-19 is older than what stands: Anna Nowak, translator confirmed its words on 2026-11-20" in said[0]
    assert run(capsys, house, "words", "confirm", language, "--by", "Bo Ray", "--on", "2026-11-20")[0] == 0


def test_a_translation_that_cannot_be_one_is_not_confirmed(capsys, house):
    change(house / "content" / "translations" / "pl.po", 'msgstr "((piece.name))', 'msgstr "((piece.nam))')
    before = snapshot(house)
    code, _, said = run(capsys, house, "words", "confirm", "pl", *BY)
    assert code == 1
    assert any("'colophon.reference' lacks ((piece.name))" in line for line in said)
    assert snapshot(house) == before


def test_a_full_disk_leaves_every_file_whole(capsys, house, monkeypatch):
    def full(*arguments: object) -> Path:
        raise OSError(28, "No space left on device")

    before = snapshot(house)
    monkeypatch.setattr(files, "_written_beside", full)
    for language in ("pl", "en"):
        code, out, said = run(capsys, house, "words", "confirm", language, *BY)
        assert (code, out) == (1, [])
        assert "cannot be written" in said[0]
    assert snapshot(house) == before
