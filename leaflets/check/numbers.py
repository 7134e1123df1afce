"""Numbers: whether they can be called, whose they are, and whether one is a slip of another.

`number_problems` needs no library and is quick enough for every piece; `form_problems` asks `phonenumbers`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from leaflets.check.slips import slips
from leaflets.problem import Problem
from leaflets.region import ROUTE, Contact
from leaflets.register import Known, Register

DRAMA = (
    *("01134960", "01144960", "01154960", "01164960", "01174960", "01184960", "01214960", "01314960", "01414960"),
    *("01514960", "01614960", "01914980", "02079460", "02896496", "02920180", "01632960", "07700900", "08081570"),
    *("09098790", "03069990"),
)
"""How the numbers begin that Ofcom keeps for drama ("Telephone numbers for use in TV and radio drama programmes"):
a thousand in each, none of which anybody answers."""
RELAY = ("18000", "18001")
"""What reaches Relay UK: 18000 for emergencies, 18001 before any other number. `phonenumbers` knows neither."""
TEXTS = ("6", "7", "8")
"""How the five digits begin that take texts and no calls (Ofcom's and the operators' short codes)."""
SHORT = 6
"""Digits: numbers no longer than this are the same for everybody, 101 and 116 000 among them."""
SLIPS, SLIPS_ELSEWHERE = 2, 1
"""How many slips apart a number may be from its own records and the services', and from other regions' numbers."""


def number_problems(contacts: Iterable[Contact], home: str, register: Register) -> tuple[Problem, ...]:
    """What is wrong with the contacts' numbers, by their digits alone; `home` is their region's key, or empty.

    Numbers for drama, withdrawn ones, slips, regrouped ones, other people's, practitioners' lines that are said to be
    for the public, and a number that a region has for two contacts.
    """
    contacts = tuple(contacts)
    closed = {_digits(contact.phone) for contact in contacts if contact.audience == "professional"}
    judged = [contact for contact in contacts if contact.phone]
    found = [problem for contact in judged for problem in _problems(contact, home, register, closed)]
    return (*found, *_twice([contact for contact in judged if contact.key not in register.services]))


def unprintable(contact: Contact, register: Register) -> Problem | None:
    """Why no piece may ever carry the contact's number: it is withdrawn, or kept for drama."""
    digits = _digits(contact.phone)
    if withdrawn := register.withdrawn.get(digits):
        mend = f"did you mean {register.told(withdrawn.now)}?" if withdrawn.now else "give no number, or ask its owner"
        return Problem(contact.place, f"'{contact.phone}' must not be printed: {withdrawn.was}", mend)
    if len(digits) > SHORT and digits.startswith(DRAMA):
        mend = "give the number that people can call"
        return Problem(contact.place, f"'{contact.phone}' is a number for drama, which nobody answers", mend)
    return None


def form_problems(contacts: Iterable[Contact]) -> tuple[Problem, ...]:
    """Numbers that nobody can call, or that cost whoever calls, by the numbering plan that `phonenumbers` has."""
    judged = ((contact, form_fault(contact.phone)) for contact in contacts if contact.phone)
    return tuple(
        Problem(contact.place, f"'{contact.phone}' {fault}", "compare it with its source")
        for contact, fault in judged
        if fault
    )


def form_fault(phone: str) -> str:
    """What is wrong with a number's form; empty where nothing is."""
    from phonenumbers import NumberParseException, PhoneNumberType, is_valid_number, number_type, parse
    from phonenumbers.shortnumberinfo import is_valid_short_number_for_region

    digits = _digits(phone)
    if digits in RELAY[:1]:
        return ""
    if digits.startswith(RELAY[1]) and len(digits) > len(RELAY[1]):
        return form_fault(digits.removeprefix(RELAY[1]))
    if len(digits) == 5 and digits.startswith(TEXTS):
        return "takes texts, not calls"
    try:
        number = parse(digits, "GB")
    except NumberParseException:
        return "is not a telephone number"
    if len(digits) <= SHORT:
        return "" if is_valid_short_number_for_region(number, "GB") else "is no short number of the United Kingdom"
    if not is_valid_number(number):
        return "is not in the numbering plan of the United Kingdom"
    dear = number_type(number) in (PhoneNumberType.PREMIUM_RATE, PhoneNumberType.PERSONAL_NUMBER)
    return "costs its callers more than a call" if dear else ""


def _problems(contact: Contact, home: str, register: Register, closed: Collection[str]) -> Iterator[Problem]:
    """At most one about the number, and one about whom it is for."""
    digits, own = _digits(contact.phone), register.own(home, contact.key)
    if never := unprintable(contact, register):
        yield never
    elif record := _same(digits, own):
        yield from _regrouped(contact, record)
    elif problem := _strange(contact, home, register):
        yield problem
    practitioners = {known.digits for known in own if known.audience == "professional"}
    if contact.audience != "professional" and (digits in practitioners or digits in closed):
        fault = f"'{contact.phone}' is a line for professionals, and '{contact.key}' is for the public"
        yield Problem(contact.place, fault, "give the public's own number, or write 'audience: professional'")
    if contact.key == "main" and contact.audience == "professional":
        yield Problem(contact.place, "'main' is a line for professionals", "give the public's own number")


def _twice(contacts: Iterable[Contact]) -> Iterator[Problem]:
    """Two contacts of a region with one number and the same readers: one of them may be a slip of a line nearby."""
    first: dict[tuple[str, bool], Contact] = {}
    for contact in contacts:
        other = first.setdefault((_digits(contact.phone), contact.audience == "professional"), contact)
        if other is not contact:
            fault = f"'{contact.key}' has the number of '{other.key}', {other.phone}"
            yield Problem(contact.place, fault, "keep one of them, or compare both with their source")


def _regrouped(contact: Contact, record: Known) -> Iterator[Problem]:
    if contact.phone != record.phone:
        fault = f"'{contact.phone}' is not grouped as its owner writes it"
        yield Problem(contact.place, fault, f"write {record.phone}")


def _strange(contact: Contact, home: str, register: Register) -> Problem | None:
    """The number is not known as this contact's: it may be another's, or nearly be one that is known."""
    digits, service = _digits(contact.phone), register.services.get(contact.key)
    if service and min(len(digits), len(service.digits)) <= SHORT:
        fault = f"'{contact.phone}' is not the number that is known of '{contact.key}'"
        return Problem(contact.place, fault, f"did you mean {service.phone} ({service.owner})?")
    record = _same(digits, register.services.values()) or _same(digits, _elsewhere(home, register))
    if not record:
        return _slip(contact, home, register)
    if digits in map(_digits, contact.apart_from) or contact.service == ROUTE:
        return None
    if len(digits) <= SHORT and service:
        return None
    mend = f"give its own number, or write 'apart_from: [{record.phone}]' where it is shared"
    return Problem(contact.place, f"'{contact.phone}' is known as another's ({record.owner})", mend)


def _slip(contact: Contact, home: str, register: Register) -> Problem | None:
    """The number is nearly another: its own record's first, then a service's, then another region's."""
    digits, apart = _digits(contact.phone), {_digits(phone) for phone in contact.apart_from}
    near = (
        *((known, SLIPS) for known in register.own(home, contact.key)),
        *((known, SLIPS) for known in register.services.values()),
        *((known, SLIPS_ELSEWHERE) for known in _elsewhere(home, register)),
    )
    for known, most in near:
        if min(len(digits), len(known.digits)) < SHORT - 1 or known.digits in apart:
            continue
        if slips(digits, known.digits, most) <= (most if len(known.digits) > SHORT else 1):
            return _meant(contact, known)
    return None


def _meant(contact: Contact, known: Known) -> Problem:
    mend = f"did you mean {known.phone} ({known.owner})? If not, write 'apart_from: [{known.phone}]'"
    return Problem(contact.place, f"'{contact.phone}' is nearly another number", mend)


def _elsewhere(home: str, register: Register) -> Iterator[Known]:
    return (known for region, numbers in register.regions.items() if region != home for known in numbers)


def _same(digits: str, numbers: Iterable[Known]) -> Known | None:
    return next((known for known in numbers if known.digits == digits), None)


def _digits(phone: str) -> str:
    return phone.replace(" ", "")
