"""`content/translations/*.po`: words in other languages."""

import re
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest
from msgspec.structs import replace

from leaflets.copydeck import CopyDeck
from leaflets.problem import Refused
from leaflets.read.library import Library
from leaflets.read.translations import confirmable, translated
from leaflets.read.vouching import spelt
from read.files import faults, written
from read.flyer import deck, english
from translated import decks_in

CONTEXTS = {
    **{f"flyer.{key}": key for key in ("title", "subject", "talk", "helplines.childline")},
    **{f"colophon.{key}": key for key in ("reference", "proof", "contacts", "translation", "wording")},
    **{f"colophon.{key}": key for key in ("comma", "checked", "unread")},
    **{f"signs.{sign}.{part}": part for sign in ("phone", "rides") for part in ("short", "long")},
}


HEADER = """msgid ""
msgstr ""
"Language: pl\\n"
"X-Checked-By: Anna Nowak\\n"
"X-Checked-On: 2026-11-01\\n"
"""


def po(folder: Path, deck: CopyDeck, flags: str = "", header: str = HEADER, **changed: str) -> Path:
    """A translation in which each text stands in angle brackets; `changed` replaces the English of a context's end."""
    blocks = [header]
    for context, text in english(deck).items():
        source = changed.get(context.rpartition(".")[2], text)
        blocks.append(f'{flags}msgctxt "{context}"\nmsgid "{source}"\nmsgstr "‹{text}›"\n')
    return vouched(written(folder, "pl.po", "\n".join(blocks)))


def vouched(file: Path) -> Path:
    """The file with a header that is of exactly these words, where the header says who checked them."""
    text = re.sub(r'"X-Checked-Of: .*\n', "", file.read_text())
    of = spelt(confirmable(text, "pl.po"))
    line = f'"X-Checked-Of: {of}\\n"\n'
    file.write_text(re.sub(r'((?:"X-Checked-(?:By|On): .*\n)+)', lambda found: found[0] + line, text, count=1))
    return file


def polish(library: Library, folder: Path, file: Path | None = None) -> CopyDeck:
    """The flyer as that file, or a whole one, translates it."""
    source = deck(folder, library)
    return translated(source, file or po(folder, source), library.language("pl"), ["phone", "rides", "gifts"])


def changed(folder: Path, library: Library, old: str, new: str) -> Path:
    """A whole translation but for one place."""
    file = po(folder, deck(folder, library))
    text = file.read_text()
    assert text.count(old) == 1, old
    file.write_text(text.replace(old, new))
    return file


def test_a_translation_replaces_every_text_and_nothing_else(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    made = polish(library, tmp_path)
    assert set(english(source)) == set(CONTEXTS)
    assert english(made) == {context: f"‹{text}›" for context, text in english(source).items()}
    assert made.language.tag == "pl"
    assert [sign.picture for sign in made.signs] == ["lifts", "phone"]
    assert made.drafts == 0


def test_words_of_a_translation_know_their_line_in_it(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    file = po(tmp_path, source)
    place = polish(library, tmp_path, file).words["title"].place
    assert place.file.endswith("pl.po")
    assert file.read_text().splitlines()[place.line - 1] == 'msgctxt "flyer.title"'


def test_a_fuzzy_entry_is_a_draft(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    made = polish(library, tmp_path, po(tmp_path, source, flags="#, fuzzy\n"))
    assert made.drafts == len(CONTEXTS)


def test_an_entry_whose_english_has_changed_is_a_draft(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    made = polish(library, tmp_path, po(tmp_path, source, title="Something else?"))
    assert made.words["title"].draft
    assert made.drafts == 1


def test_every_text_that_is_not_translated_is_told(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    file = po(tmp_path, source)
    more = replace(source, words={**source.words, "new": source.words["talk"], "newer": source.words["talk"]})
    assert faults(lambda: translated(more, file, library.language("pl"), ["phone", "rides"])) == [
        "0: 'flyer.new' is not translated",
        "0: 'flyer.newer' is not translated",
    ]


def test_an_obsolete_entry_is_no_translation(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    file = po(tmp_path, source)
    file.write_text(file.read_text() + '\n#~ msgctxt "flyer.title"\n#~ msgid "Old"\n#~ msgstr "Older"\n')
    assert polish(library, tmp_path, file).words["title"].text == "‹Worth a talk?›"


def test_a_translation_that_is_another_files_name_does_not_open_it(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    real = po(tmp_path, source)
    decoy = tmp_path / "decoy.po"
    decoy.write_text(str(real))
    assert faults(lambda: polish(library, tmp_path, decoy)) == ["1: is not a PO file"]


# Lines that polib would misread


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"‹Worth a talk?›"', '‹Worth a talk?›"'),
        ('"‹Worth a talk?›"', '"‹Worth a talk?›'),
        ('"‹Worth a talk?›"', '"‹Worth a talk?›\\"'),
        ('"‹Worth a talk?›"', '"‹Worth a "talk"?›"'),
        ('"‹Worth a talk?›"', '""\n"‹Worth a talk?›'),
        ('"‹Worth a talk?›"', '"'),
        ('"‹Worth a talk?›"', '"‹Worth a talk?›" or so'),
        ('"‹Worth a talk?›"', ""),
        ('msgid "Worth a talk?"', 'msgid Worth a talk?"'),
        ('msgctxt "flyer.title"', 'msgctxt "flyer.title'),
        ('msgctxt "flyer.title"', 'msgctxt"flyer.title"'),
    ],
)
def test_a_quotation_mark_that_is_missing_is_told_and_never_a_letter(
    library: Library, tmp_path: Path, old: str, new: str
) -> None:
    file = changed(tmp_path, library, old, new)
    text = file.read_text()
    at = text.find(f"msgstr {new}\n") if f"msgstr {new}\n" in text else text.find(new)
    line = text.count("\n", 0, at) + 1 + new.count("\n")
    assert faults(lambda: polish(library, tmp_path, file)) == [f"{line}: a quotation mark is missing, or one too many"]


@pytest.mark.parametrize(
    "new", ['"‹Warto \\"porozmawiać\\"?›"', '""\n"‹Warto "\n  "porozmawiać?›"  ', '"‹Tak\\\\›"\n# "so\n\n#, fuzzy']
)
def test_quotation_marks_are_right_in_many_ways(library: Library, tmp_path: Path, new: str) -> None:
    assert polish(library, tmp_path, changed(tmp_path, library, '"‹Worth a talk?›"', new)).words["title"].text


def test_every_line_without_its_quotation_marks_is_told(library: Library, tmp_path: Path) -> None:
    file = po(tmp_path, deck(tmp_path, library))
    file.write_text(file.read_text().replace('›"', "›"))
    assert len(faults(lambda: polish(library, tmp_path, file))) == len(CONTEXTS)


def test_a_file_whose_lines_are_prose_is_refused_at_the_first(library: Library, tmp_path: Path) -> None:
    file = written(tmp_path, "pl.po", "# A note\n\nDear translator,\nhere are the words.\n")
    assert faults(lambda: polish(library, tmp_path, file)) == ["3: is not a PO file"]


# Gaps


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("‹›", "lacks ((piece.name))"),
        ("‹((piece.nam))›", "lacks ((piece.name)) and has ((piece.nam)) of its own"),
        ("‹((piece.name)) ((piece.name))›", "has ((piece.name)) too often"),
        ("‹((piece.name)) ((region.short))›", "has ((region.short)) of its own"),
        ("‹((piece.name)›", "lacks ((piece.name))"),
    ],
)
def test_a_translation_has_the_gaps_of_its_english(library: Library, tmp_path: Path, text: str, fault: str) -> None:
    file = changed(tmp_path, library, "‹((piece.name))›", text)
    assert f"'colophon.reference' {fault}" in faults(lambda: polish(library, tmp_path, file))[0]


def test_gaps_may_stand_in_any_order_and_with_spaces(library: Library, tmp_path: Path) -> None:
    file = changed(tmp_path, library, "‹((piece.name))›", "(( piece.name )) tu")
    assert polish(library, tmp_path, file).colophon["reference"].text == "(( piece.name )) tu"


def test_an_old_translation_is_held_to_todays_gaps(library: Library, tmp_path: Path) -> None:
    source = deck(tmp_path, library)
    file = po(tmp_path, source, reference="((piece.name)), ((region.short))")
    assert polish(library, tmp_path, file).colophon["reference"].draft
    file.write_text(file.read_text().replace("‹((piece.name))›", "‹((piece.name)), ((region.short))›"))
    (fault,) = faults(lambda: polish(library, tmp_path, file))
    assert fault.endswith("'colophon.reference' has ((region.short)) of its own")


# Who checked it


@pytest.mark.parametrize(
    "header",
    [
        "",
        HEADER.replace('"X-Checked-By: Anna Nowak\\n"\n', ""),
        HEADER.replace('"X-Checked-On: 2026-11-01\\n"\n', ""),
        HEADER.replace("Anna Nowak", ""),
        HEADER.replace("2026-11-01", ""),
    ],
    ids=["no header", "no name", "no day", "empty name", "empty day"],
)
def test_what_nobody_has_checked_is_a_draft(library: Library, tmp_path: Path, header: str) -> None:
    file = po(tmp_path, deck(tmp_path, library), header=header)
    assert polish(library, tmp_path, file).drafts == len(CONTEXTS)


@pytest.mark.parametrize("day", ["1 November 2026", "01/11/2026", "20261101", "2026-W44-7", "2026-13-01", "٢٠٢٦-١١-٠١"])
def test_the_day_of_a_check_is_a_date(library: Library, tmp_path: Path, day: str) -> None:
    file = changed(tmp_path, library, "2026-11-01", day)
    assert faults(lambda: polish(library, tmp_path, file)) == [f"5: '{day}' is not a date"]


# Entries for no text


@pytest.mark.parametrize(
    ("context", "mend"),
    [
        ("flyer.titel", "did you mean 'title'?"),
        ("flyer.helplines.childlin", "did you mean 'helplines.childline'?"),
        ("colophon.proofs", "did you mean 'proof'?"),
        ("signs.phone.shrot", "did you mean 'phone.short'?"),
        ("flyer.quite_another", "delete it"),
    ],
)
def test_an_entry_for_no_text_is_told(library: Library, tmp_path: Path, context: str, mend: str) -> None:
    file = po(tmp_path, deck(tmp_path, library))
    text = file.read_text()
    file.write_text(f'{text}\nmsgctxt "{context}"\nmsgid "A"\nmsgstr "B"\n')
    with pytest.raises(Refused) as refused:
        polish(library, tmp_path, file)
    (problem,) = refused.value.problems
    assert (problem.fault, problem.mend) == (f"there is no text called '{context}'", mend)
    assert problem.place
    assert problem.place.line == text.count("\n") + 2


@pytest.mark.parametrize("context", ["poster.anything", "signs.gifts.long", "flyers.title"])
def test_entries_of_other_publications_are_none_of_this_ones(library: Library, tmp_path: Path, context: str) -> None:
    file = po(tmp_path, deck(tmp_path, library))
    file.write_text(f'{file.read_text()}\nmsgctxt "{context}"\nmsgid "A"\nmsgstr "B"\n')
    assert polish(library, tmp_path, vouched(file)).drafts == 0


# Marks


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("‹**Nie› twoja wina", "'**' is opened and not closed"),
        ("‹**Nie** **twoja› wina", "'**' is opened and not closed"),
        ("‹[en: Ask› for Ani", "square brackets hold no words in another language"),
        ("‹Ask for Ani]›", "square brackets hold no words in another language"),
        ("‹[Ask for Ani]›", "square brackets hold no words in another language"),
        ("‹[en: ]›", "square brackets hold no words in another language"),
        ("‹[en: a [en: b]]›", "square brackets hold no words in another language"),
        ("‹[EN: Ask for Ani]›", "square brackets hold no words in another language"),
    ],
)
def test_a_translations_marks_are_opened_and_closed(library: Library, tmp_path: Path, text: str, fault: str) -> None:
    file = changed(tmp_path, library, "‹You are not to blame.›", text)
    (found,) = faults(lambda: polish(library, tmp_path, file))
    assert found.endswith(f"'flyer.talk': {fault}")


def test_a_translation_may_mark_other_words_than_its_english(library: Library, tmp_path: Path) -> None:
    file = changed(tmp_path, library, "‹You are not to blame.›", "‹**Nie** [en: blame] [zh-Hans: 你]›")
    assert polish(library, tmp_path, file).words["talk"].text == "‹**Nie** [en: blame] [zh-Hans: 你]›"


# Other publications' entries

OTHERS = """msgctxt "poster.anything"
msgid "A"
msgstr "B"
"""


@pytest.mark.parametrize("between", ["\n", "", "# A note\n"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_entries_of_others_may_stand_before_ones_own_however_the_file_was_saved(
    library: Library, tmp_path: Path, between: str, line_end: str
) -> None:
    file = po(tmp_path, deck(tmp_path, library))
    header, own = file.read_text().split("\n\n", 1)
    file.write_bytes(f"{header}\n\n{OTHERS}{between}{own}".replace("\n", line_end).encode())
    made = polish(library, tmp_path, file)
    assert made.drafts == 0
    at = made.words["title"].place.line
    entry, *_ = file.read_text().splitlines()[at - 1 + between.count("#") :]
    assert entry == 'msgctxt "flyer.title"'


def test_a_publication_that_nobody_has_begun_to_translate_takes_one_line(library: Library, tmp_path: Path) -> None:
    file = written(tmp_path, "pl.po", HEADER + "\n" + OTHERS)
    assert faults(lambda: polish(library, tmp_path, file)) == ["0: 'flyer' is not translated into Polish"]


# Letters


def test_words_of_another_alphabet_are_refused(library: Library, tmp_path: Path) -> None:
    file = changed(tmp_path, library, "‹You are not to blame.›", "یہ آپ کا قصور نہیں")
    (fault,) = faults(lambda: polish(library, tmp_path, file))
    assert fault.endswith("'flyer.talk' is not in the letters of Polish")


# The house's own

EVERYWHERE = ("poster", "contacts", "many-languages")
WIDELY = ("parents", "online", "young-people", "questions")
WIDE = "cy pl ro pa ur pt es ar bn gu it ta fr lt zh-Hans tr bg ru fa hu el"


def lacking(library: Library, names: Iterable[str], tags: Iterable[str]) -> list[str]:
    """Which of those decks are not whole in which of those languages."""
    found = []
    for tag, name in product(tags, names):
        try:
            assert library.deck(name, tag).language.tag == tag
        except Refused as refused:
            found.append(f"{name} in {tag}: {len(refused.problems)} problems, first {refused.problems[0]}")
    return found


def test_every_translation_of_the_house_that_is_begun_is_whole(library: Library) -> None:
    assert [line for tag in library.languages for line in lacking(library, decks_in(library, tag), [tag])] == []


def test_what_goes_to_everybody_is_in_every_language(library: Library) -> None:
    assert lacking(library, EVERYWHERE, library.languages) == []


def test_what_goes_to_most_is_in_the_languages_that_most_read(library: Library) -> None:
    assert lacking(library, WIDELY, WIDE.split()) == []


def test_everything_is_in_welsh(library: Library) -> None:
    assert lacking(library, library.deck_names(), ["cy"]) == []
