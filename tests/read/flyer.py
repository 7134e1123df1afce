"""A small publication to translate: three texts, two signs and a helpline."""

from pathlib import Path

from leaflets.copydeck import CopyDeck
from leaflets.read.decks import read_deck
from leaflets.read.library import Library
from read.files import written

COLOPHON = """
    reference: ((piece.name))
    proof: 'Proof: ((doubts)).'
    unread: Proof.
    contacts: contact details
    translation: translation
    wording: wording
    comma: ', '
    checked: 'Checked: ((piece.checked)).'
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
    confirmed: { on: 2026-11-01, by: Editor, of: 0f1e2d3c4b5a }
    """


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
