"""How far a language's PO file has come, with whatever it still lacks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from msgspec import Struct

from leaflets.copydeck import CopyDeck
from leaflets.read.translations import Translation, read_po
from leaflets.read.vouching import by_room
from leaflets.region import Confirmation

SHARED = ("colophon", "signs")
"""What all publications share."""


class Progress(Struct, frozen=True):
    """How many texts the publications begun have, how many of those are drafts, stale or missing, and who stands by
    them; `changed` are publications whose words are no longer those that he or she read."""

    texts: int
    drafts: int
    stale: tuple[str, ...]
    missing: int
    claimed: Confirmation | None
    changed: tuple[str, ...]


def read_progress(file: Path, begun: Sequence[CopyDeck]) -> Progress:
    """The file's, for the English decks of which it translates anything. `stale` are contexts."""
    po = read_po(file, {deck.publication for deck in begun} | set(SHARED))
    changed = _changed(po, begun)
    texts, drafts, missing = set(), set(), set()
    stale: dict[str, None] = {}
    for deck in begun:
        for context, words in deck.placed:
            texts.add(context)
            entry = po.entries.get(context)
            if entry is None or not entry.msgstr.strip():
                missing.add(context)
                continue
            if entry.msgid.strip() != words.text.strip():
                stale[context] = None
            if entry.fuzzy or context in stale or not po.claimed or deck.publication in changed:
                drafts.add(context)
    return Progress(len(texts), len(drafts), tuple(stale), len(missing), po.claimed, changed)


def _changed(po: Translation, begun: Collection[CopyDeck]) -> tuple[str, ...]:
    """The publications that are not, or not wholly, what its header says was read."""
    read, now = by_room(po.claimed.of) if po.claimed else {}, by_room(po.digest)
    return tuple(
        deck.publication
        for deck in begun
        if any(read.get(room) != now.get(room) for room in (deck.publication, *SHARED))
    )
