"""`content/translations/*.po`: a publication's words in another language, as its translators keep them.

Every line is looked at before polib parses it: where a quotation mark is missing, polib takes a letter in its place.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from leaflets.copydeck import GAP, SPOKEN, CopyDeck, Words
from leaflets.language import Language
from leaflets.problem import Place, Problem, Refused
from leaflets.read.alphabets import is_foreign
from leaflets.read.decks import markup_fault, turned
from leaflets.read.entries import meant
from leaflets.read.manuscript import read_text, shown
from leaflets.read.vouching import claimed, digests, spelt
from leaflets.region import Confirmation

if TYPE_CHECKING:
    import polib

QUOTED = re.compile(r'(?:(?:msgctxt|msgid|msgstr)\s+)?"(?:[^"\\]|\\.)*"').fullmatch
CHINESE = {"Hans": ("gb2312", "big5hkscs"), "Hant": ("big5hkscs", "gb2312")}
"""The encodings that list each script's characters, its own and the other's."""
NUMBER = re.compile(r"\d{2,}")
SMALL = re.compile(r"(?<!\d)\d(?!\d)")
CONTEXT = re.compile(r'^msgctxt "([\w-]*)', re.MULTILINE)
WORDING = re.compile(r'(?:msgctxt|msgid|msgstr)\b|"').match


def translated(deck: CopyDeck, file: Path, language: Language, signs: Collection[str]) -> CopyDeck:
    """The deck in another language, from its PO file, whose contexts name each text's place (`poster.headline`).

    Every entry is a draft until the header says who checked the file, when, and that it was these words; so is one
    that is fuzzy, or whose English has changed since. What is not translated is refused, and so is an entry for a text
    that there is not: one of this publication, of the colophon, or of any of the `signs`.
    """
    rooms = {deck.publication, "colophon", "signs"}
    po = read_po(file, rooms)
    if not file.exists():
        mend = "copy another language's file, and translate it"
        raise Refused(Problem(Place(shown(file)), f"there are no words in {language.english_name} yet", mend))
    if deck.publication not in rooms_of(file):
        fault = f"'{deck.publication}' is not translated into {language.english_name}"
        mend = "copy its entries from another language's file, and translate them"
        raise Refused(Problem(Place(shown(file)), fault, mend))
    contexts = {f"signs.{sign}.{part}" for sign in signs for part in ("short", "long")}
    problems: list[Problem] = []

    def turn(words: Words, context: str) -> Words:
        contexts.add(context)
        try:
            return _turned(words, context, po, language)
        except Refused as refused:
            problems.extend(refused.problems)
            return words

    made = turned(deck, turn)
    problems += _strangers(po, contexts, rooms)
    if problems:
        raise Refused(*problems)
    return replace(made, language=language, checked=po.checked)


class Translation(Struct, frozen=True):
    """A PO file: its name, its entries by context, who stands by it according to its header, and what it says now."""

    name: str
    entries: Mapping[str, polib.POEntry]
    claimed: Confirmation | None
    digest: str

    @property
    def checked(self) -> Confirmation | None:
        """Who stands by it, where that was these very words."""
        return self.claimed if self.claimed and self.claimed.of == self.digest else None

    def place(self, context: str) -> Place:
        return Place(self.name, self.entries[context].linenum or 0 if context in self.entries else 0)


def read_po(file: Path, rooms: Collection[str]) -> Translation:
    """The file's entries in those rooms: the publication's own, and what all publications share."""
    text, name = read_text(file), shown(file)
    _judge_lines(text, name)
    parsed = _parsed(_without_others(text, rooms), name)
    claim = claimed(parsed, text, name, rooms)
    found = digests(parsed) if claim else {}
    of = spelt({room: digest for room, digest in found.items() if room in rooms})
    return Translation(name, _by_context(parsed, name), claim, of)


def confirmable(text: str, name: str) -> dict[str, str]:
    """What a confirmation of a PO file's text would be of: a digest for every room with words that are no drafts."""
    _judge_lines(text, name)
    return digests(_parsed(text, name))


def rooms_of(file: Path) -> set[str]:
    """The publications that a PO file has entries of, and what all of them share."""
    return {context[1] for context in CONTEXT.finditer(read_text(file))}


def _without_others(text: str, rooms: Collection[str]) -> str:
    """The text without other publications' entries, of which polib would make objects for nothing. Lines keep their
    numbers."""
    blocks = text.replace("\r\n", "\n").split("\n\n")
    for at, block in enumerate(blocks):
        contexts = CONTEXT.findall(block)
        if contexts and not any(context in rooms for context in contexts):
            blocks[at] = "\n" * block.count("\n")
    return "\n\n".join(blocks)


def _turned(words: Words, context: str, po: Translation, language: Language) -> Words:
    """The words in that language. Refused where they are not translated, or cannot be a translation of these."""
    entry, place = po.entries.get(context), po.place(context)
    if entry is None or not entry.msgstr.strip():
        raise Refused(Problem(place, f"'{context}' is not translated", f'say in it: "{words.text}"'))
    stale = entry.msgid.strip() != words.text.strip()
    made = Words(entry.msgstr, place, draft=not po.checked or entry.fuzzy or stale, stale=stale)
    faults = list(_faults(made, words.text, context, language))
    if faults:
        raise Refused(*faults)
    return made


def _judge_lines(text: str, name: str) -> None:
    """Refuses lines that are neither comments nor words between two quotation marks."""
    problems = []
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        if not line or line.startswith("#") or QUOTED(line):
            continue
        if not WORDING(line):
            raise _not_po(Place(name, number))
        fault = "a quotation mark is missing, or one too many"
        mend = 'put one " before the words and one after them, and write \\" for any within'
        problems.append(Problem(Place(name, number), fault, mend))
    if problems:
        raise Refused(*problems)


def _parsed(text: str, name: str) -> polib.POFile:
    import polib

    try:
        # polib would open a file whose name its text happens to be: no such name ends in a new line.
        return polib.pofile(f"{text}\n")
    except (OSError, ValueError) as error:
        line = re.search(r"\(line (\d+)\)", str(error))
        raise _not_po(Place(name, int(line[1]) if line else 0)) from None


def _not_po(place: Place) -> Refused:
    return Refused(Problem(place, "is not a PO file", "open it in a PO editor and save it"))


def _by_context(parsed: polib.POFile, name: str) -> dict[str, polib.POEntry]:
    found: dict[str, polib.POEntry] = {}
    for entry in parsed:
        if entry.obsolete:
            continue
        place = Place(name, entry.linenum or 0)
        if not entry.msgctxt:
            raise Refused(Problem(place, "has no context", "add the msgctxt line that says where the words belong"))
        if entry.msgctxt in found:
            raise Refused(Problem(place, f"'{entry.msgctxt}' stands here twice", "keep one of them"))
        found[entry.msgctxt] = entry
    return found


def _faults(words: Words, english: str, context: str, language: Language) -> Iterator[Problem]:
    """What can be told to be wrong with a translation by someone who cannot read it."""
    given, wanted = (Counter(gap.replace(" ", "") for gap in GAP.findall(text)) for text in (words.text, english))
    lacking = [f"lacks {gap}" for gap in (wanted - given).elements()]
    strange = [f"has {gap} {'too often' if gap in wanted else 'of its own'}" for gap in given - wanted]
    if lacking or strange:
        yield Problem(words.place, f"'{context}' {' and '.join(lacking + strange)}", f'keep the gaps of "{english}"')
    lost, added = (Counter(_numbers(text)) for text in (english, words.text))
    small = [Counter(_numbers(text, SMALL)) for text in (english, words.text)]
    if all(small):
        lost, added = lost + small[0], added + small[1]
    for number in (lost - added) + (added - lost):
        how = "lacks" if lost[number] > added[number] else "has, and its English has not,"
        yield Problem(words.place, f"'{context}' {how} the number {number}", f'keep the numbers of "{english}"')
    marks = markup_fault(words.text)
    if marks:
        yield Problem(words.place, f"'{context}': {marks[0]}", marks[1])
    other = _of_the_other_chinese(words.text, language)
    if other:
        fault = f"'{context}' has '{other}', which {language.english_name} writes otherwise"
        yield Problem(words.place, fault, "write it in the language's own characters")
    said, meaning = (GAP.sub(" ", SPOKEN.sub(" ", text)).strip() for text in (words.text, english))
    if is_foreign(said, meaning, language, named=".helplines." in context):
        fault = f"'{context}' is not in the letters of {language.english_name}"
        yield Problem(words.place, fault, f'say in it: "{english}"')


def _of_the_other_chinese(text: str, language: Language) -> str:
    """Characters that only the other of the two Chinese scripts has, by their published lists."""
    own, other = CHINESE.get(language.script, ("utf-8", "utf-8"))
    letters = filter(str.isalpha, text)
    return "".join(letter for letter in letters if not _listed(letter, own) and _listed(letter, other))


def _listed(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _numbers(text: str, kind: re.Pattern[str] = NUMBER) -> Iterator[str]:
    """The numbers in it, in the figures 0 to 9. One digit may be a word in another language, so that those are compared
    only where both have some."""
    for number in kind.findall(GAP.sub(" ", text)):
        yield "".join(str(unicodedata.digit(figure)) for figure in number)


def _strangers(po: Translation, known: Collection[str], rooms: Collection[str]) -> Iterator[Problem]:
    """Entries for texts that there are not. Those of other publications are not looked at."""
    for context in po.entries:
        room, _, key = context.partition(".")
        if room in rooms and context not in known:
            mend = meant(key, [text.partition(".")[2] for text in known if text.startswith(f"{room}.")], "delete it")
            yield Problem(po.place(context), f"there is no text called '{context}'", mend)
