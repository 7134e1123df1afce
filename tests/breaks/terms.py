# ruff: noqa: E501  # a break is one line of a table
"""Terms: words that blame, label or stigmatise. Each term of the house is put into the poster's lead, in one form."""

from breaks.breaking import CONFIRMED, POSTER, SIGNS, WORDS, Break, group, swap

LEAD = "Small changes can mean someone is grooming or exploiting a child."
SAID = {
    "putting_themselves_at_risk": "putting themselves at risk",
    "underage_sex": "underage sex",
    "sexually_active": "sexually active",
    "boyfriend": "boyfriend",
    "associating_with": "associating with",
    "contacting_adults": "contacting adults",
    "explicit_pictures": "sexting",
    "swapping_sex": "sex in exchange for",
    "risky_behaviour": "risky behaviour",
    "involved_in": "involved in county lines",
    "lifestyle": "lifestyle choice",
    "prostitution": "prostitute",
    "child_pornography": "child pornography",
    "recruiting": "recruiting friends",
    "labels": "hard to reach",
    "vulnerable": "vulnerable child",
    "grooming_rings": "grooming gang",
    "slave": "drug mule",
    "promiscuous": "promiscuous",
    "runaway": "runaway",
    "absconding": "absconder",
    "victim": "victim",
}
"""A form of each term of `content/terms.yaml`."""
DISGUISED = (
    ("with an ending", "boyfriends", "'boyfriends'"),
    ("in capitals", "PROSTITUTION", "'prostitution'"),
    ("with a soft hyphen", "pros\u00adti\u00adtute", "'prostitute'"),
    ("with a space that has no width", "prosti\u200btute", "'prostitute'"),
    ("with a Cyrillic letter", "prоstitute", "'prostitute'"),
    ("with a hyphen", "life-style", "'life style'"),
    ("with letters of full width", "ｖｉｃｔｉｍ", "'victim'"),
    ("in bold", "**boyfriend**", "'boyfriend'"),
    ("with other words between", "contacting older men online", "'contacting older men online'"),
    ("with a straight apostrophe", "the victim's", "'victim's'"),
)


def put(words: str) -> str:
    return f"Someone may say {words} about a child."


TERMS: list[Break] = [
    *group("Terms", tuple((f"“{said}” ({key})", WORDS, POSTER, swap(LEAD, put(said)), f"'{said}': ") for key, said in SAID.items())),
    *group("Terms", tuple((f"a term {how}", WORDS, POSTER, swap(LEAD, put(said)), told) for how, said, told in DISGUISED)),
    *group(
        "Terms",
        (
            ("a term stands in a sign", WORDS, SIGNS, swap("Angry, anxious", "Promiscuous"), "'promiscuous': it blames the child"),
            ("a term stands in what a screen reader is told", WORDS, POSTER, swap("QR code that opens", "QR code for runaways that opens"), "'runaways': "),
            ("a term stands in the title of the file", WORDS, POSTER, swap("title: Has something changed?", "title: Is your child a victim?"), "'victim': "),
            ("a term stands in words that somebody has confirmed", CONFIRMED, POSTER, swap(LEAD, put("risky behaviour")), "'risky behaviour': "),
        ),
    ),
]  # fmt: skip
