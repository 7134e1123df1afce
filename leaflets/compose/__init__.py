"""A layout, a copy deck and a region become a document. The only room with Jinja2.

Here words meet their frames. It does not know how wide a word is, what a millimetre of paper costs, or what a PDF is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from leaflets.compose.documents import FindLogo, FindPicture, fill_layout
from leaflets.compose.gaps import Gaps
from leaflets.compose.values import values
from leaflets.copydeck import CopyDeck
from leaflets.document import Document
from leaflets.language import Language
from leaflets.layout import Layout
from leaflets.region import Assurance, Contact, Region


def compose(
    layout: Layout,
    decks: Sequence[CopyDeck],
    region: Region,
    services: Mapping[str, Contact],
    assurance: Assurance,
    on: date,
    languages: Mapping[str, Language],
    picture: FindPicture,
    logo: FindLogo,
) -> Document:
    """The document for that region and day, whose small print says what stands behind it. Refused where a gap
    stays open.

    It speaks with as many voices as there are decks: one publication in each of its languages.
    """
    voices = tuple(
        Gaps(
            values(layout, deck, decks, region, services, assurance, on), deck.language.right_to_left, leads=not number
        )
        for number, deck in enumerate(decks)
    )
    return fill_layout(layout, decks, voices, languages, picture, logo)
