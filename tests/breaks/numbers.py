# ruff: noqa: E501  # a break is one line of a table
"""Numbers: slips, other people's lines, lines that are not for the public, and what the owner writes otherwise."""

from breaks.breaking import (
    BUILD,
    CONFIRMED,
    LEEDS,
    POSTER,
    REGIONS,
    SERVICES,
    TRANSLATIONS,
    URDU,
    Change,
    group,
    matched,
    said,
    swap,
    within,
)

MAIN = "0113 222 4403"
NEAR = "is nearly another number"


def main_number(new: str) -> Change:
    """Another number for the council, which nobody has confirmed."""
    return swap(f"phone: {MAIN}", f"phone: {new}")


def confirmed_main(new: str) -> Change:
    """Another number for the council, which somebody has confirmed all the same."""
    return swap(f"phone: {MAIN}", f"phone: {new}", f"social work, {MAIN}", f"social work, {new}")


def service(key: str, old: str, new: str) -> Change:
    return within(f"\n{key}:\n", f"phone: {old}", f"phone: {new}")


NUMBERS = group(
    "Numbers",
    (
        ("a digit of the council’s number is wrong", REGIONS, LEEDS, main_number("0113 222 4408"), NEAR),
        ("its first digit is wrong", REGIONS, LEEDS, main_number("0118 222 4403"), NEAR),
        ("two neighbours have changed places", REGIONS, LEEDS, main_number("0113 222 4430"), NEAR),
        ("two digits of the code have changed places", REGIONS, LEEDS, main_number("0131 222 4403"), NEAR),
        ("a digit is lost", REGIONS, LEEDS, main_number("0113 222 440"), "10 digits after the 0 are needed"),
        ("a digit is there twice", REGIONS, LEEDS, main_number("0113 222 44403"), "10 digits after the 0 are needed"),
        ("one digit is lost and another added", REGIONS, LEEDS, main_number("0113 224 4033"), NEAR),
        ("the leading 0 is lost", REGIONS, LEEDS, main_number("113 222 4403"), "it starts with no 0"),
        ("it is written for callers from abroad", REGIONS, LEEDS, main_number("+44 113 222 4403"), "is not a telephone number"),
        ("it has a letter O for a 0", REGIONS, LEEDS, main_number("O113 222 4403"), "is not a telephone number"),
        ("it has dashes", REGIONS, LEEDS, main_number("0113-222-4403"), "is not a telephone number"),
        ("it is in brackets", REGIONS, LEEDS, main_number("(0113) 222 4403"), "is not a telephone number"),
        ("two spaces stand in a row", REGIONS, LEEDS, main_number("0113  222 4403"), "is not a telephone number"),
        ("it is in Arabic figures", REGIONS, LEEDS, main_number("٠١١٣ ٢٢٢ ٤٤٠٣"), "is not a telephone number"),
        ("an option of a menu follows it", REGIONS, LEEDS, main_number("0113 222 4403 option 2"), "is not a telephone number"),
        ("it is grouped otherwise than its owner does", REGIONS, LEEDS, main_number("01132 224403"), "is not grouped as its owner writes it"),
        ("it is another council’s", REGIONS, LEEDS, main_number("0161 234 5001"), "is known as another's"),
        ("it is nearly another council’s", REGIONS, LEEDS, main_number("0161 234 5007"), NEAR),
        ("it is the NSPCC’s", REGIONS, LEEDS, main_number("0808 800 5000"), "is known as another's"),
        ("it is the practitioners’ line", REGIONS, LEEDS, main_number("0113 376 0336"), "is a line for professionals"),
        ("it is a number for drama", REGIONS, LEEDS, main_number("0113 496 0123"), "is a number for drama"),
        ("it is withdrawn", REGIONS, LEEDS, main_number("0800 800 5000"), "must not be printed"),
        ("it is in no numbering plan", REGIONS, LEEDS, main_number("0500 222 4403"), "is not in the numbering plan"),
        ("it costs more than a call", REGIONS, LEEDS, main_number("0906 222 4403"), "costs its callers more"),
        ("it takes texts only", REGIONS, LEEDS, main_number("85258"), "takes texts, not calls"),
        ("the council has no number for the public", REGIONS, LEEDS, swap(f"    phone: {MAIN}\n", ""), "'main' has neither 'phone' nor 'site'"),
        ("the main line is for professionals", REGIONS, LEEDS, within("main:", "audience: public", "audience: professional"), "'main' is a line for professionals"),
        ("the practitioners’ line is said to be public", REGIONS, LEEDS, within("  practitioners:", "audience: professional", "audience: public"), "is a line for professionals"),
        ("the night’s number is the day’s", REGIONS, LEEDS, swap("phone: 0113 535 0600\n    audience: professional", f"phone: {MAIN}\n    audience: public"), "has the number of 'main'"),
        ("a digit is wrong, and somebody has confirmed it", BUILD, LEEDS, confirmed_main("0113 222 4408"), NEAR),
        ("it is another’s, and somebody has confirmed it", BUILD, LEEDS, confirmed_main("0161 234 5001"), "is known as another's"),
        ("it is for drama, and somebody has confirmed it", BUILD, LEEDS, confirmed_main("0113 496 0123"), "is a number for drama"),
        ("it is the practitioners’, and somebody has confirmed it", BUILD, LEEDS, confirmed_main("0113 376 0336"), "is a line for professionals"),
        ("it is grouped otherwise, and somebody has confirmed it", BUILD, LEEDS, confirmed_main("011 3222 4403"), "is not grouped as its owner writes it"),
        ("it was changed after it was confirmed", BUILD, LEEDS, main_number("0113 378 2255"), "has changed since it was confirmed"),
        ("a space was moved after it was confirmed", BUILD, LEEDS, main_number("0113 2224403"), "0113 2224403"),
        ("nobody has confirmed it", BUILD, LEEDS, matched(r"    confirmed: .*social work, 0113 222 4403.*\n"), "nobody has confirmed 0113 222 4403"),
        ("the NSPCC’s number begins with 0800", REGIONS, SERVICES, service("nspcc", "0808 800 5000", "0800 800 5000"), "a misprint of the NSPCC Helpline"),
        ("the NSPCC’s number lacks a digit", REGIONS, SERVICES, service("nspcc", "0808 800 5000", "0808 800 500"), "10 digits after the 0 are needed"),
        ("two digits of the NSPCC’s have changed places", REGIONS, SERVICES, service("nspcc", "0808 800 5000", "0808 805 0000"), NEAR),
        ("Papyrus’s number begins with 0808", REGIONS, SERVICES, service("papyrus", "0800 068 4141", "0808 068 4141"), "must not be printed"),
        ("Crimestoppers’ number begins with 0808", REGIONS, SERVICES, service("crimestoppers", "0800 555 111", "0808 555 111"), "10 digits after the 0 are needed"),
        ("a digit of Crimestoppers’ number is wrong", REGIONS, SERVICES, service("crimestoppers", "0800 555 111", "0800 555 112"), NEAR),
        ("Childline’s number is grouped otherwise", REGIONS, SERVICES, service("childline", "0800 1111", "080 01111"), "is not grouped as its owner writes it"),
        ("Childline’s number has a 1 too many", REGIONS, SERVICES, service("childline", "0800 1111", "0800 11111"), "10 digits after the 0 are needed"),
        ("Samaritans have Missing People’s number", REGIONS, SERVICES, service("samaritans", "116 123", "116 000"), "is not the number that is known of 'samaritans'"),
        ("two digits of 116 123 have changed places", REGIONS, SERVICES, service("samaritans", "116 123", "116 132"), "is not the number that is known of 'samaritans'"),
        ("999 is 998", REGIONS, SERVICES, service("emergency_999", "'999'", "'998'"), "did you mean 999"),
        ("999 is 911", REGIONS, SERVICES, service("emergency_999", "'999'", "'911'"), "did you mean 999"),
        ("999 is 101", REGIONS, SERVICES, service("emergency_999", "'999'", "'101'"), "did you mean 999"),
        ("101 is 110", REGIONS, SERVICES, service("police_101", "'101'", "'110'"), "did you mean 101"),
        ("Relay UK’s prefix is 18002", REGIONS, SERVICES, service("police_101_relay", "18001 101", "18002 101"), NEAR),
        ("a digit of the Meic line is wrong", REGIONS, SERVICES, service("meic", "080880 23456", "080880 23465"), NEAR),
        ("the line for Northern Ireland’s nights is a council’s", REGIONS, SERVICES, service("ni_social_work", "028 9504 9999", "0161 234 5001"), "is known as another's"),
        ("999 has gone from the services", REGIONS, SERVICES, within("\nemergency_999:\n", "  phone: '999'\n", ""), "has neither 'phone' nor 'site'"),
        ("a service’s number was changed after it was confirmed", BUILD, SERVICES, service("nspcc", "0808 800 5000", "0808 800 5001"), "0808 800 5001"),
        ("999 was changed after it was confirmed", BUILD, SERVICES, service("emergency_999", "'999'", "'998'"), "998"),
        ("a number is written into the words, and confirmed", CONFIRMED, POSTER, swap("Worried? Talk it through.", "Call 0113 222 4408."), "is on the sheet and in no record"),
        ("the figures of a number in a translation differ", TRANSLATIONS, URDU, said("signs.phone.long", "", "18 "), "has, and its English has not, the number 18"),
        ("a translation has 998 for the gap of 999", TRANSLATIONS, URDU, said("poster.strip_emergency", "((services.emergency_999.phone))", "998"), "lacks ((services.emergency_999.phone))"),
    ),
)  # fmt: skip
