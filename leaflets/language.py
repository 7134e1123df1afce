"""A language: what it calls itself, which way it runs, in which script."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """One language of a piece.

    `tag` names it in files and on the command line (`ur`); `speech` is the BCP 47 tag that a screen reader is given
    (`ur-PK`); `script` is an ISO 15924 code, of which `Aran`, Arabic in the Nastaliq style, is one.
    """

    tag: str
    speech: str
    own_name: str
    english_name: str
    direction: str
    script: str
    date: str
    months: tuple[str, ...]

    @property
    def right_to_left(self) -> bool:
        return self.direction == "rtl"
