"""`content/english/*.yaml` and `content/translations/*.po`: words."""

from dataclasses import replace
from pathlib import Path

import pytest

from leaflets.copydeck import CopyDeck
from leaflets.read.decks import read_deck, translated
from leaflets.read.library import Library
from read.files import faults, written

COLOPHON = """
    reference: ((piece.name))
    proof: 'Proof: ((doubts)).'
    contacts: contact details
    translation: translation
    wording: wording
    comma: ', '
    """
SIGNS = """
    phone: { short: Phone, long: Kept hidden }
    rides: { short: Lifts, long: With adults, picture: lifts }
    """
FLYER = """
    audience: young people
    words:
      title: Worth a talk?
      subject: For you
      talk: |
        You are not to blame.
    signs: [rides, phone]
    helplines:
      childline: Childline
    confirmed: { on: 2026-11-01, by: Editor }
    """
CONTEXTS = {
    **{f"flyer.{key}": key for key in ("title", "subject", "talk", "helplines.childline")},
    **{f"colophon.{key}": key for key in ("reference", "proof", "contacts", "translation", "wording", "comma")},
    **{f"signs.{sign}.{part}": part for sign in ("phone", "rides") for part in ("short", "long")},
}


def deck(folder: Path, library: Library, text: str = FLYER) -> CopyDeck:
    for name, content in (("colophon", COLOPHON), ("signs", SIGNS), ("flyer", text)):
        written(folder, f"english/{name}.yaml", content)
    return read_deck(folder, "flyer", library.language("en"), {"childline"}, {"phone", "lifts"})


def english(deck: CopyDeck) -> dict[str, str]:
    """Every text of the deck by its context."""
    texts = {f"flyer.{key}": words.text for key, words in deck.words.items()}
    texts |= {f"colophon.{key}": words.text for key, words in deck.colophon.items()}
    texts |= {f"flyer.helplines.{line.key}": line.label.text for line in deck.helplines}
    for sign in deck.signs:
        texts |= {f"signs.{sign.key}.short": sign.short.text, f"signs.{sign.key}.long": sign.long.text}
    return texts


def po(folder: Path, deck: CopyDeck, flags: str = "", **changed: str) -> Path:
    """A translation in which each text stands in angle brackets; `changed` replaces the English of a context's end."""
    blocks = ['msgid ""\nmsgstr "Language: ur\\n"\n']
    for context, text in english(deck).items():
        source = changed.get(context.rpartition(".")[2], text)
        blocks.append(f'{flags}msgctxt "{context}"\nmsgid "{source}"\nmsgstr "<{text}>"\n')
    return written(folder, "ur.po", "\n".join(blocks))


def test_words_are_what_was_written(tmp_path: Path, library: Library) -> None:
    made = deck(tmp_path, library)
    assert made.words["talk"].text == "You are not to blame."
    assert made.colophon["comma"].text == ", "
    assert made.audience == "young people"
    assert made.confirmed is not None
    assert made.confirmed.by == "Editor"
    assert made.drafts == 0


def test_words_know_the_line_they_stand_on(tmp_path: Path, library: Library) -> None:
    made = deck(tmp_path, library)
    assert made.words["title"].place.line == 3
    assert made.signs[0].long.place.file.endswith("signs.yaml")


def test_signs_come_in_the_publications_order_with_their_pictures(tmp_path: Path, library: Library) -> None:
    signs = deck(tmp_path, library).signs
    assert [(sign.key, sign.picture, sign.short.text) for sign in signs] == [
        ("rides", "lifts", "Lifts"),
        ("phone", "phone", "Phone"),
    ]


def test_a_publication_may_do_without_signs_and_helplines(tmp_path: Path, library: Library) -> None:
    made = deck(tmp_path, library, "audience: public\nwords: { title: A, subject: B }\n")
    assert (made.signs, made.helplines, made.confirmed) == ((), (), None)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("[rides, phone]", "[fone, gone]", ["7: there is no sign called 'fone'", "7: there is no sign called 'gone'"]),
        ("childline:", "childlin:", ["9: there is no service called 'childlin'"]),
        ("young people", "children", ["1: 'audience' cannot be 'children'"]),
        ("title:", "titel:", ["3: 'words' lacks 'title'"]),
        ("For you", "''", ["3: 'words' lacks 'subject'"]),
        ("Worth a talk?", "[Worth, a talk]", ["3: 'title' must be one text"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_words_is_named(
    tmp_path: Path, library: Library, old: str, new: str, found: list[str]
) -> None:
    assert faults(lambda: deck(tmp_path, library, FLYER.replace(old, new))) == found


def test_a_picture_that_the_house_has_not_is_named_at_its_sign(tmp_path: Path, library: Library) -> None:
    deck(tmp_path, library)
    found = faults(lambda: read_deck(tmp_path, "flyer", library.language("en"), {"childline"}, {"phone"}))
    assert found == ["2: there is no picture called 'lifts'"]


def test_a_translation_replaces_every_text_and_nothing_else(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    made = translated(source, po(tmp_path, source), library.language("ur"))
    assert set(english(source)) == set(CONTEXTS)
    assert english(made) == {context: f"<{text}>" for context, text in english(source).items()}
    assert made.language.tag == "ur"
    assert [sign.picture for sign in made.signs] == ["lifts", "phone"]
    assert made.drafts == 0


def test_words_of_a_translation_know_their_line_in_it(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    file = po(tmp_path, source)
    place = translated(source, file, library.language("ur")).words["title"].place
    assert place.file.endswith("ur.po")
    assert file.read_text().splitlines()[place.line - 1] == 'msgctxt "flyer.title"'


def test_a_fuzzy_entry_is_a_draft(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    made = translated(source, po(tmp_path, source, flags="#, fuzzy\n"), library.language("ur"))
    assert made.drafts == len(CONTEXTS)


def test_an_entry_whose_english_has_changed_is_a_draft(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    made = translated(source, po(tmp_path, source, title="Something else?"), library.language("ur"))
    assert made.words["title"].draft
    assert made.drafts == 1


def test_every_text_that_is_not_translated_is_told(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    file = po(tmp_path, source)
    more = replace(source, words={**source.words, "new": source.words["talk"], "newer": source.words["talk"]})
    assert faults(lambda: translated(more, file, library.language("ur"))) == [
        "0: 'flyer.new' is not translated",
        "0: 'flyer.newer' is not translated",
    ]


def test_an_obsolete_entry_is_no_translation(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    file = po(tmp_path, source)
    file.write_text(file.read_text() + '\n#~ msgctxt "flyer.title"\n#~ msgid "Old"\n#~ msgstr "Older"\n')
    assert translated(source, file, library.language("ur")).words["title"].text == "<Worth a talk?>"


def test_a_translation_that_is_another_files_name_does_not_open_it(tmp_path: Path, library: Library) -> None:
    source = deck(tmp_path, library)
    real = po(tmp_path, source)
    decoy = tmp_path / "decoy.po"
    decoy.write_text(str(real))
    assert faults(lambda: translated(source, decoy, library.language("ur"))) == ["1: is not a PO file"]


def test_every_translation_of_the_house_is_whole(library: Library) -> None:
    for name in library.deck_names():
        for tag in library.languages:
            assert library.deck(name, tag).language.tag == tag
