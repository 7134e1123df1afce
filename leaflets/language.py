"""A language: what it calls itself, which way it runs, in which script."""

from __future__ import annotations

from msgspec import Struct


class Language(Struct, frozen=True):
    """One language of a piece.

    `tag` names it in files and on the command line (`ur`); `speech` is the BCP 47 tag that a screen reader is given
    (`pt-PT`); `script` is an ISO 15924 code, of which `Aran`, Arabic in the Nastaliq style, is one. `locale` is CLDR's
    name for it, `digits` CLDR's name for the figures that its dates are written in (`latn`, `arabext`), and `quotes`
    its opening and closing quotation marks. One that is `for_designers` is English in disguise, to try layouts with.
    """

    tag: str
    speech: str
    own_name: str
    english_name: str
    direction: str
    script: str
    locale: str
    digits: str
    quotes: tuple[str, str]
    for_designers: bool

    @property
    def right_to_left(self) -> bool:
        return self.direction == "rtl"
