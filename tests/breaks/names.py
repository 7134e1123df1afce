# ruff: noqa: E501  # a break is one line of a table
"""Names: of councils, contacts, services and the police, in English and in translation."""

from breaks.breaking import (
    BUILD,
    BUILD_URDU,
    LEEDS,
    REGIONS,
    SERVICES,
    TRANSLATIONS,
    URDU,
    WORDS,
    group,
    said,
    swap,
    within,
)

NSPCC, CRIMESTOPPERS = "poster.helplines.nspcc", "poster.helplines.crimestoppers"
CHANGED = "has changed since it was confirmed"

NAMES = group(
    "Names",
    (
        ("the council has another’s name", BUILD, LEEDS, swap("name: Leeds City Council", "name: Kirklees Council"), CHANGED),
        ("a letter of the council’s name is lost", BUILD, LEEDS, swap("name: Leeds City Council", "name: Leeds City Coucil"), CHANGED),
        ("the council’s name is blank", REGIONS, LEEDS, swap("name: Leeds City Council", "name: ' '"), "'name' is empty"),
        ("the council has no name", REGIONS, LEEDS, swap("name: Leeds City Council\n", ""), "'leeds' lacks 'name'"),
        ("the place’s short name is another’s", BUILD, LEEDS, swap("short: Leeds", "short: Bradford"), CHANGED),
        ("the place’s name in Urdu is another’s", BUILD_URDU, LEEDS, swap("ur: لیڈز\n", "ur: یارک\n"), CHANGED),
        ("the council’s name in Urdu lacks a word", BUILD_URDU, LEEDS, swap("لیڈز سٹی کونسل", "لیڈز کونسل"), CHANGED),
        ("the council’s name in Welsh is blank", REGIONS, LEEDS, swap("cy: Cyngor Dinas Leeds", "cy: ''"), "'cy' is empty"),
        ("the contact has another name", BUILD, LEEDS, swap("name: Leeds children’s social work", "name: Leeds housing"), CHANGED),
        ("the contact’s name is blank", REGIONS, LEEDS, swap("name: Leeds children’s social work", "name: ''"), "'name' is empty"),
        ("the contact has no source", REGIONS, LEEDS, within("  main:", "    source: https://leedscs.proceduresonline.antser.com/chapter/contacts-and-referrals\n", ""), "'main' lacks 'source'"),
        ("the contact is for an audience that there is not", REGIONS, LEEDS, within("  main:", "audience: public", "audience: publik"), "did you mean 'public'?"),
        ("the police are another force", BUILD, LEEDS, swap("police: West Yorkshire Police", "police: South Yorkshire Police"), CHANGED),
        ("the nation is one that there is not", REGIONS, LEEDS, swap("nation: England", "nation: Engalnd"), "did you mean 'England'?"),
        ("the nation is another", REGIONS, LEEDS, swap("nation: England", "nation: Wales"), "'E08000035' is a code of England"),
        ("the code is of another nation", REGIONS, LEEDS, swap("gss: E08000035", "gss: W06000015"), "'W06000015' is a code of Wales"),
        ("a digit of the code is lost", REGIONS, LEEDS, swap("gss: E08000035", "gss: E0800035"), "'E0800035' is no code"),
        ("the page is another’s", BUILD, LEEDS, swap("site: https://www.leedsscp.org.uk/concerned-about-a-child", "site: https://www.leedsscp.org/concerned"), CHANGED),
        ("the page is not a whole address", REGIONS, LEEDS, swap("site: https://www.leedsscp", "site: www.leedsscp"), "is not a web address"),
        ("the page is not encrypted", REGIONS, LEEDS, swap("site: https://www.leedsscp", "site: http://www.leedsscp"), "is not a web address"),
        ("the page’s address has a space", REGIONS, LEEDS, swap("uk/concerned-about-a-child\n", "uk/concerned about-a-child\n"), "is not a web address"),
        ("a service has another’s name", BUILD, SERVICES, within("\nnspcc:\n", "name: NSPCC Helpline", "name: Childline"), CHANGED),
        ("a service’s name is blank", REGIONS, SERVICES, within("\nnspcc:\n", "name: NSPCC Helpline", "name: ' '"), "'name' is empty"),
        ("a service’s page is another’s", BUILD, SERVICES, swap("site: https://crimestoppers-uk.org/\n", "site: https://crimestoppers.org/\n"), CHANGED),
        ("a translation writes NSPCC in its own letters", WORDS, URDU, said(NSPCC, "NSPCC", "این ایس پی سی سی"), "lacks the name NSPCC"),
        ("a translation writes Crimestoppers in its own letters", WORDS, URDU, said(CRIMESTOPPERS, "Crimestoppers", "کرائم اسٹاپرز"), "lacks the name Crimestoppers"),
        ("a translation misspells Crimestoppers", TRANSLATIONS, URDU, said(CRIMESTOPPERS, "Crimestoppers", "Crimestopers"), "is not in the letters of Urdu"),
        ("a translation leaves out Relay UK", WORDS, URDU, said("poster.helplines.police_101_relay", "Relay", ""), "lacks the name Relay UK"),
        ("a translation sends readers to another service", TRANSLATIONS, URDU, said("poster.reassurance", "", "Childline: "), "'poster.reassurance' is not in the letters of Urdu"),
        ("a translation has lost a name, after it was confirmed", BUILD_URDU, URDU, said(NSPCC, "NSPCC", ""), "lacks the name NSPCC"),
    ),
)  # fmt: skip
