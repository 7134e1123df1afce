"""What gaps can name."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from compose.specimens import DAY, deck, layout
from leaflets.compose.values import values
from leaflets.copydeck import CopyDeck
from leaflets.read.library import Library
from leaflets.region import Assurance, Region


def named(
    library: Library,
    language: str = "en",
    words: CopyDeck | None = None,
    region: Region | None = None,
    doubts: tuple[str, ...] = (),
    on: date = DAY,
) -> dict[str, Any]:
    words = words or deck(library, language)
    region = region or library.region("leeds")
    return values(layout(library, (), language), words, [words], region, library.services, Assurance(doubts), on)


def test_a_region_has_its_name_in_the_pieces_language(library: Library) -> None:
    assert named(library)["region"]["name"] == "Leeds City Council"
    assert named(library, "ur")["region"]["name"] == "لیڈز سٹی کونسل"
    assert named(library, "ur")["region"]["short"] == "لیڈز"


def test_the_author_is_named_in_english_whatever_the_language(library: Library) -> None:
    assert named(library, "ur")["region"]["plain_name"] == "Leeds City Council"


@pytest.mark.parametrize(
    ("site", "shown"),
    [
        ("https://www.leeds.gov.uk/", "leeds.gov.uk"),
        ("https://leeds.gov.uk/worried", "leeds.gov.uk/worried"),
        ("", ""),
    ],
)
def test_an_address_is_shown_without_what_nobody_types(library: Library, site: str, shown: str) -> None:
    made = named(library, region=replace(library.region("leeds"), site=site))["region"]
    assert (made["site"], made["site_shown"]) == (site, shown)


def test_a_contact_has_its_number_and_what_a_telephone_dials(library: Library) -> None:
    main = named(library)["region"]["main"]
    assert (main["phone"], main["dial"]) == ("0113 222 4403", "tel:01132224403")


def test_a_line_for_everybody_is_given_to_the_public_too(library: Library) -> None:
    region = library.region("leeds")
    both = replace(region, contacts={"main": replace(region.contacts["main"], audience="both")})
    assert named(library, region=both)["region"]["main"]["phone"] == "0113 222 4403"


def test_helplines_come_in_the_publications_order_with_its_labels(library: Library) -> None:
    words = deck(library)
    made = named(library, words=words)["helplines"]
    assert [line["key"] for line in made] == [line.key for line in words.helplines]
    assert [line["label"] for line in made] == [line.label for line in words.helplines]
    assert made[0]["phone"] == library.services[words.helplines[0].key].phone


def test_signs_have_their_words_and_pictures(library: Library) -> None:
    words = deck(library)
    signs = named(library, words=words)["words"]["signs"]
    assert [sign["picture"] for sign in signs] == [sign.picture for sign in words.signs]
    assert signs[0]["short"] is words.signs[0].short


def test_a_line_for_practitioners_has_no_name_in_a_piece_for_the_public(library: Library) -> None:
    assert "practitioners" not in named(library)["region"]
    assert "practitioners" not in named(library, words=replace(deck(library), audience="young people"))["region"]
    professional = named(library, words=replace(deck(library), audience="professional"))["region"]
    assert professional["practitioners"]["phone"] == library.region("leeds").contacts["practitioners"].phone


def test_a_contact_cannot_take_the_place_of_the_regions_own_name(library: Library) -> None:
    leeds = library.region("leeds")
    main = leeds.contacts["main"]
    made = named(library, region=replace(leeds, contacts={"main": main, "name": main, "place": main}))["region"]
    assert made["name"] == "Leeds City Council"
    assert made["place"] == leeds.place


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ("en", "23 November 2026"),
        ("ur", "23 نومبر، 2026"),
        ("cy", "23 Tachwedd 2026"),
        ("hu", "2026. november 23."),
        ("zh-Hant", "2026年11月23日"),
        ("fa", "۲۳ نوامبر ۲۰۲۶"),
        ("bn", "২৩ নভেম্বর, ২০২৬"),
        ("ne", "२०२६ नोभेम्बर २३"),
        ("ckb", "٢٣ی تشرینی دووەمی ٢٠٢٦"),
        ("ar", "23 نوفمبر 2026"),
    ],
)
def test_a_date_is_in_the_languages_own_words_order_and_figures(library: Library, tag: str, shown: str) -> None:
    assert named(library, tag)["piece"]["date"] == shown


def test_a_contact_without_a_name_of_its_own_is_called_what_it_is_and_where(library: Library) -> None:
    assert named(library, "en")["region"]["main"]["name"] == "Leeds children’s social work"
    polish = named(library, "pl")["region"]["main"]["name"]
    assert "((region.short))" in polish.text
    assert polish.draft is False


def test_the_piece_names_its_layout_and_its_language(library: Library) -> None:
    piece = named(library, "ur")["piece"]
    assert (piece["name"], piece["title"], piece["language"]) == ("poster/a4", "A4 poster", "اردو")


@pytest.mark.parametrize(
    ("doubts", "text"),
    [((), ""), (("wording",), "wording"), (("contacts", "wording"), "contact details, wording")],
)
def test_doubts_are_listed_in_the_pieces_own_words(library: Library, doubts: tuple[str, ...], text: str) -> None:
    assert named(library, doubts=doubts)["doubts"] == text
