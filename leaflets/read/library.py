"""The library: everything in `content`, `layouts` and `fonts`, each thing read when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TypeVar

from leaflets.copydeck import CopyDeck
from leaflets.drawing import Drawing, Raster
from leaflets.format import Format
from leaflets.ink import Ink
from leaflets.language import Language
from leaflets.layout import Layout
from leaflets.policy import Policy, ProperName, Term
from leaflets.printer import Printer
from leaflets.problem import Place, Problem, Refused
from leaflets.profile import Profile
from leaflets.read.decks import read_deck
from leaflets.read.disguises import disguised
from leaflets.read.drawings import read_drawing
from leaflets.read.entries import Entry, Parts, each_read, meant, read_entries
from leaflets.read.faces import Typefaces, read_scripts
from leaflets.read.formats import read_format
from leaflets.read.languages import read_language
from leaflets.read.layouts import Plan, judge_plan, laid, read_plan
from leaflets.read.manuscript import shown
from leaflets.read.numbers import read_register
from leaflets.read.pictures import colour_of, ink_of, read_raster
from leaflets.read.policies import read_names, read_policy, read_terms
from leaflets.read.printers import read_printer
from leaflets.read.regions import read_region, read_routes, read_services
from leaflets.read.shelves import layout_names
from leaflets.read.themes import read_house, read_profiles, read_theme
from leaflets.read.translations import rooms_of, translated
from leaflets.region import Contact, Region, Route
from leaflets.register import Register
from leaflets.theme import Theme
from leaflets.typeface import Script

Found = TypeVar("Found")
NOT_DECKS = {"signs", "colophon"}


class Library:
    """The folders below `root`. Whatever is asked for and is not there is refused by name."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.layouts = root / "layouts"
        self.content = root / "content"
        self.typefaces = Typefaces(root / "fonts")
        # Remembered by the library itself, so that two libraries never share what they read.
        self.layout = lru_cache(maxsize=None)(self._layout)
        self._plans = lru_cache(maxsize=None)(self._plan)
        self.language = lru_cache(maxsize=None)(self._language)
        self.deck = lru_cache(maxsize=None)(self._deck)
        self.sign_names = lru_cache(maxsize=1)(self._sign_names)
        self.region = lru_cache(maxsize=None)(self._region)
        self.printer = lru_cache(maxsize=None)(self._printer)
        self.picture = lru_cache(maxsize=None)(self._picture)
        self.logo = lru_cache(maxsize=64)(self._logo)

    # what there is

    def layout_names(self) -> list[str]:
        return layout_names(self.layouts)

    def region_names(self) -> list[str]:
        return _stems(self.content / "regions")

    def deck_names(self) -> list[str]:
        return [name for name in _stems(self.content / "english") if name not in NOT_DECKS]

    def _sign_names(self) -> list[str]:
        return list(read_entries(self.content / "english" / "signs.yaml").pairs())

    def publications(self, tag: str) -> list[str]:
        """Those whose words are in a language, or begun in it."""
        begun = rooms_of(self.content / "translations" / f"{tag}.po") if tag != "en" else set(self.deck_names())
        return [name for name in self.deck_names() if name in begun]

    def theme_names(self) -> list[str]:
        return _stems(self.layouts / "themes")

    def format_names(self) -> list[str]:
        return _stems(self.layouts / "formats")

    def printer_names(self) -> list[str]:
        return _stems(self.layouts / "printers")

    # one of them

    @cached_property
    def languages(self) -> Mapping[str, Language]:
        made = each_read(self._languages.values(), lambda entry: read_language(entry, self.scripts))
        return {language.tag: language for language in made}

    @cached_property
    def _languages(self) -> Mapping[str, Entry]:
        return read_entries(self.content / "languages.yaml").pairs()

    def _language(self, tag: str) -> Language:
        return read_language(_named(self._languages, tag, "language"), self.scripts)

    @cached_property
    def services(self) -> Mapping[str, Contact]:
        return read_services(self.content / "services.yaml")

    @cached_property
    def routes(self) -> Mapping[str, Route]:
        return read_routes(self.content / "nations.yaml", self.services)

    @cached_property
    def register(self) -> Register:
        """What is known of numbers, apart from the files that pieces are made of."""
        return read_register(self.content / "known_numbers.yaml", self.content / "withdrawn.yaml")

    @cached_property
    def policy(self) -> Policy:
        return read_policy(self.content / "policy.yaml")

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        return read_terms(self.content / "terms.yaml")

    @cached_property
    def proper_names(self) -> tuple[ProperName, ...]:
        return read_names(self.content / "names.yaml")

    @cached_property
    def scripts(self) -> Mapping[str, Script]:
        return read_scripts(self.root / "fonts" / "faces.yaml")

    @cached_property
    def house(self) -> Parts:
        return read_house(self.layouts / "house.yaml")

    @cached_property
    def profiles(self) -> tuple[Profile, Profile]:
        return read_profiles(self.house, self.layouts / "profiles")

    def format(self, name: str) -> Format:
        return read_format(self._file("formats", name, self.format_names(), "format"))

    def _printer(self, name: str) -> Printer:
        file = self._file("printers", name, self.printer_names(), "printer")
        return read_printer(file, self.profiles[0], self.layouts / "profiles")

    def printed(self, ink: Ink, press: Profile) -> Ink:
        """The ink with what that press makes of it as its screen colour."""
        return Ink(ink.role, ink.press, colour_of(ink.press, press, self.profiles[1]))

    def theme(self, name: str) -> Theme:
        file = self._file("themes", name, self.theme_names(), "theme")
        profiles = self.profiles
        return read_theme(self.house, file, lambda recipe: colour_of(recipe, *profiles))

    def layout_file(self, name: str) -> Path:
        _judge_name(name, self.layout_names(), "layout")
        return self.layouts / f"{name}.yaml"

    def _layout(
        self, name: str, scripts: tuple[str, ...], theme: str = "", taken: tuple[int, ...] = (), facing: bool = False
    ) -> Layout:
        """The layout for voices in those scripts, with those steps of its ladder taken, `facing` each other or not.

        `theme` replaces the one that it names.
        """
        return laid(self._plans(name, theme), [self.scripts[script] for script in scripts], taken, facing=facing)

    def voices(self, name: str) -> int:
        """How many languages a layout speaks; 0 for any number."""
        return self._plans(name, "").voices

    def scripts_of(self, name: str) -> list[str]:
        """The scripts that a layout has changes for."""
        return list(self._plans(name, "").overlays)

    def judge_layout(self, name: str) -> None:
        """Refuses what is wrong with a layout for any script and after any step of its ladder."""
        judge_plan(self._plans(name, ""))

    def _plan(self, name: str, theme: str) -> Plan:
        def theme_named(entry: Entry) -> Theme:
            return self.theme(theme) if theme else _at(entry, self.theme)

        return read_plan(
            self.layout_file(name),
            name,
            self.house,
            self.scripts,
            self.deck_names(),
            lambda entry: _at(entry, self.format),
            theme_named,
            lambda entry: _at(entry, lambda other: self._plans(other, theme)),
        )

    def _deck(self, publication: str, tag: str) -> CopyDeck:
        if tag != "en":
            language = self.language(tag)
            if language.for_designers:
                return disguised(self.deck(publication, "en"), language)
            file = self.content / "translations" / f"{tag}.po"
            return translated(self.deck(publication, "en"), file, language, self.sign_names())
        known = self.deck_names()
        if publication not in known:
            raise Refused(Problem(None, f"there are no words for '{publication}'", meant(publication, known)))
        pictures = self.house["pictures"].pairs()
        return read_deck(self.content, publication, self.language("en"), self.services, pictures)

    def _region(self, name: str) -> Region:
        _judge_name(name, self.region_names(), "region")
        return read_region(self.content / "regions" / f"{name}.yaml", self._ink, self.routes)

    def _picture(self, subject: str) -> Drawing:
        """The drawing that stands for a subject, as the house has chosen (`phone`: device-mobile.svg)."""
        subjects = self.house["pictures"].pairs()
        entry = _named(subjects, subject, "picture")
        parts = None if entry.is_text else entry.parts("file", "turns")
        drawings = self.layouts / "pictures"
        name = (parts["file"] if parts else entry).one_of(file.stem for file in drawings.glob("*.svg"))
        return read_drawing(drawings / f"{name}.svg", self._ink, turns=bool(parts and parts.flag("turns")))

    def _logo(self, name: str, place: Place) -> Drawing | Raster:
        """A logo from `content/logos`; `place` is the line that names it."""
        folder = self.content / "logos"
        file = folder / name
        if file.parent != folder or file.suffix.lower() not in (".svg", ".png", ".jpg", ".jpeg"):
            raise Refused(Problem(place, f"'{name}' is not a logo", f"name an SVG, PNG or JPEG in {shown(folder)}"))
        if file not in folder.glob("*"):
            raise Refused(Problem(place, f"there is no logo called '{name}'", f"put the file into {shown(folder)}"))
        return read_drawing(file, self._ink) if file.suffix.lower() == ".svg" else read_raster(file, *self.profiles)

    def _ink(self, colour: str) -> Ink:
        return ink_of(colour, *self.profiles)

    def _file(self, folder: str, name: str, known: list[str], kind: str) -> Path:
        _judge_name(name, known, kind)
        return self.layouts / folder / f"{name}.yaml"


def _stems(folder: Path) -> list[str]:
    return sorted(file.stem for file in folder.glob("*.yaml"))


def _judge_name(name: str, known: Collection[str], kind: str) -> None:
    if name not in known:
        raise Refused(Problem(None, f"there is no {kind} called '{name}'", meant(name, known)))


def _named(known: Mapping[str, Found], name: str, kind: str) -> Found:
    _judge_name(name, known, kind)
    return known[name]


def _at(entry: Entry, find: Callable[[str], Found]) -> Found:
    """What `find` finds under the entry's text; where it finds nothing, the entry's line is named."""
    try:
        return find(entry.text())
    except Refused as refused:
        problems = [p if p.place else Problem(entry.place, p.fault, p.mend) for p in refused.problems]
        raise Refused(*problems) from None
