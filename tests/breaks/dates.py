# ruff: noqa: E501  # a break is one line of a table
"""Dates, and who stands by something since then."""

from breaks.breaking import (
    BUILD,
    BUILD_URDU,
    LEEDS,
    POSTER,
    REGIONS,
    SERVICES,
    TRANSLATIONS,
    URDU,
    WORDS,
    group,
    matched,
    swap,
    within,
)

ON, BY = "on: 2026-11-24", "by: 'Anna Nowak, duty manager'"
MAIN = "  main:"

DATES = group(
    "Dates and confirmations",
    (
        ("a number is confirmed from tomorrow on", BUILD, LEEDS, within(MAIN, ON, "on: 2026-11-25"), "is confirmed from 2026-11-25 on"),
        ("a number’s confirmation ran out yesterday", BUILD, LEEDS, within(MAIN, ON, "on: 2025-11-23"), "ran out on 2026-11-23"),
        ("its day is the 30th of February", REGIONS, LEEDS, within(MAIN, ON, "on: 2026-02-30"), "'2026-02-30' is not a date"),
        ("its day is of a thirteenth month", REGIONS, LEEDS, within(MAIN, ON, "on: 2026-13-24"), "'2026-13-24' is not a date"),
        ("its day is written as in Britain", REGIONS, LEEDS, within(MAIN, ON, "on: 24/11/2026"), "'24/11/2026' is not a date"),
        ("its day is in words", REGIONS, LEEDS, within(MAIN, ON, "on: yesterday"), "'yesterday' is not a date"),
        ("its year has two figures", REGIONS, LEEDS, within(MAIN, ON, "on: 26-11-24"), "'26-11-24' is not a date"),
        ("its day is in Arabic figures", REGIONS, LEEDS, within(MAIN, ON, "on: ٢٠٢٦-١١-٢٤"), "'٢٠٢٦-١١-٢٤' is not a date"),
        ("its day is blank", REGIONS, LEEDS, within(MAIN, ON, "on: ''"), "'' is not a date"),
        ("its day is missing", REGIONS, LEEDS, within(MAIN, ON + ", ", ""), "'confirmed' lacks 'on'"),
        ("who confirmed it is blank", REGIONS, LEEDS, within(MAIN, BY, "by: ' '"), "'by' is empty"),
        ("who confirmed it is missing", REGIONS, LEEDS, within(MAIN, BY + ", ", ""), "'confirmed' lacks 'by'"),
        ("of what it was is missing", REGIONS, LEEDS, matched(r", of: 'Leeds children’s social work, [^']*'"), "'confirmed' lacks 'of'"),
        ("it was of another number", BUILD, LEEDS, swap("social work, 0113 222 4403", "social work, 0113 222 4404"), "has changed since it was confirmed"),
        ("who stands by the record of the region has run out", BUILD, LEEDS, within("\nconfirmed:", ON, "on: 2025-11-01"), "the record of Leeds City Council ran out on"),
        ("nobody stands by the record of the region", BUILD, LEEDS, swap("\nconfirmed: { on: 2026-11-24, by: 'Anna Nowak, duty manager', of: ", "\n# "), "nobody has confirmed the record of Leeds City Council"),
        ("a source’s day is none", REGIONS, LEEDS, swap("dated: 2023-02-09", "dated: 2023-02-31"), "'2023-02-31' is not a date"),
        ("a service’s confirmation has run out", BUILD, SERVICES, within("\ncrimestoppers:\n", ON, "on: 2025-10-01"), "ran out on 2026-10-01"),
        ("a service’s confirmation is of a day to come", BUILD, SERVICES, within("\nemergency_999:\n", ON, "on: 2027-11-24"), "is confirmed from 2027-11-24 on"),
        ("a service’s day is none", REGIONS, SERVICES, within("\nnspcc:\n", ON, "on: 2026-11-31"), "'2026-11-31' is not a date"),
        ("nobody stands by a service", BUILD, SERVICES, matched(r"  confirmed: .*of: 'Crimestoppers, 0800 555 111.*\n"), "nobody has confirmed"),
        ("the wording was confirmed too long ago", BUILD, POSTER, swap(ON, "on: 2025-11-01"), "was confirmed too long ago"),
        ("the wording is confirmed from tomorrow on", BUILD, POSTER, swap(ON, "on: 2026-11-25"), "for later"),
        ("the wording’s day is none", WORDS, POSTER, swap(ON, "on: 2026-11-32"), "'2026-11-32' is not a date"),
        ("nobody’s name is by the wording", WORDS, POSTER, swap(BY, "by: ''"), "'by' is empty"),
        ("nobody has confirmed the wording", BUILD, POSTER, swap("confirmed: {", "# confirmed: {"), "the wording of 'poster' is confirmed by nobody"),
        ("the translation was confirmed too long ago", BUILD_URDU, URDU, swap("X-Checked-On: 2026-11-24", "X-Checked-On: 2025-11-01"), "what confirmed the words in Urdu has run out"),
        ("the translation’s day is none", TRANSLATIONS, URDU, swap("X-Checked-On: 2026-11-24", "X-Checked-On: 24.11.2026"), "'24.11.2026' is not a date"),
        ("nobody’s name is by the translation", BUILD_URDU, URDU, swap('"X-Checked-By: Anna Nowak, duty manager\\n"\n', ""), "are drafts in Urdu"),
        ("the translation was confirmed without its poster", BUILD_URDU, URDU, within("X-Checked-Of: ", "poster ", "postar "), "are drafts in Urdu"),
    ),
)  # fmt: skip
