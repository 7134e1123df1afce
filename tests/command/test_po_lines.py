"""A PO file's lines: only those that flag drafts and those of the header change."""

import polib
import pytest

from leaflets.command.po_lines import cleared, headed

FILE = """\
# A note (fuzzy)
msgid ""
msgstr ""
"Language: pl\\n"
"X-Checked-Of: poster 0f1e2d3c4b5a, "
"signs 5a4b3c2d1e0f\\n"
"X-Checked-By: Somebody\\n"
"X-Generator: Poedit\\n"

# fuzzy, says the translator
#: content/english/poster.yaml
#, fuzzy
msgctxt "poster.title"
msgid "Has"
msgstr ""
"C"
"o"

#, no-wrap, fuzzy
#| msgid "Old"
msgctxt "poster.lead"
msgid "#, fuzzy"
msgstr "X-Checked-By: y"

#, fuzzy
msgctxt "poster.other"
msgid "Other"
msgstr "Inny"

#~ msgctxt "poster.gone"
#~ msgid "Gone"
#~ msgstr "Nie ma"
"""
FIELDS = {"X-Checked-By": 'Anna "A." Nowak \\ reader', "X-Checked-On": "2026-11-24", "X-Checked-Of": "poster abc"}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_the_flags_of_those_entries_go(end: str) -> None:
    wanted = FILE.replace('#, fuzzy\nmsgctxt "poster.title"', 'msgctxt "poster.title"')
    wanted = wanted.replace("#, no-wrap, fuzzy", "#, no-wrap")
    made = cleared(FILE.replace("\n", end), {"poster.title", "poster.lead", "poster.gone"})
    assert made == wanted.replace("\n", end)


def test_nothing_to_clear_changes_nothing() -> None:
    assert cleared(FILE, set()) == FILE
    assert cleared(cleared(FILE, {"poster.title"}), {"poster.title"}) == cleared(FILE, {"poster.title"})


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_fields_come_last_in_the_header_and_take_the_place_of_older_ones(end: str) -> None:
    made = headed(FILE.replace("\n", end), FIELDS).replace("\r\n", "\n")
    head, _, rest = made.partition("\n\n")
    assert rest == FILE.partition("\n\n")[2]
    assert head.splitlines()[3:] == [
        '"Language: pl\\n"',
        '"X-Generator: Poedit\\n"',
        '"X-Checked-By: Anna \\"A.\\" Nowak \\\\ reader\\n"',
        '"X-Checked-On: 2026-11-24\\n"',
        '"X-Checked-Of: poster abc\\n"',
    ]
    assert headed(made, FIELDS) == made


def test_polib_reads_what_was_written() -> None:
    read = polib.pofile(headed(FILE, FIELDS))
    assert {key: read.metadata[key] for key in FIELDS} == FIELDS
    assert read.metadata["Language"] == "pl"
    assert [entry.msgctxt for entry in read if not entry.obsolete] == ["poster.title", "poster.lead", "poster.other"]


@pytest.mark.parametrize(
    "text",
    [
        'msgctxt "a.b"\nmsgid "B"\nmsgstr "be"\n',
        '# Note\n\nmsgid ""\nmsgstr ""\n\nmsgctxt "a.b"\nmsgid "B"\nmsgstr "be"\n',
        'msgid ""\nmsgstr "Language: pl"\n\nmsgctxt "a.b"\nmsgid "B"\nmsgstr "be"\n',
        'msgid ""\nmsgstr ""\n"Language: pl"\n\nmsgctxt "a.b"\nmsgid "B"\nmsgstr "be"\n',
    ],
    ids=["none", "empty", "on one line", "without its line end"],
)
def test_a_header_is_made_or_mended_where_it_is_wanting(text: str) -> None:
    read = polib.pofile(headed(text, FIELDS))
    assert {key: read.metadata.get(key) for key in FIELDS} == FIELDS
    assert [(entry.msgctxt, entry.msgstr) for entry in read] == [("a.b", "be")]
    if "Language" in text:
        assert read.metadata["Language"] == "pl"
