# ruff: noqa: E501  # a break is one line of a table
"""Orders: what is asked for and is not there, or makes no sense, and confirmations that say too little."""

from breaks.breaking import LEEDS, NOWHERE, Break, unchanged

BUILD = "build poster/a4 --region leeds --language en --final"
CONFIRM = "region confirm leeds"
WORDS = "words confirm en"

ASKED = (
    ("a region that there is not", "build poster/a4 --region leds --language en --final", "there is no region called 'leds': did you mean 'leeds'?"),
    ("a language that there is not", "build poster/a4 --region leeds --language urd --final", "there is no language called 'urd'"),
    ("a layout that there is not", "build poster/a44 --region leeds --language en --final", "there is no layout called 'poster/a44'"),
    ("a theme that there is not", f"{BUILD} --theme harbor", "did you mean 'harbour'?"),
    ("a printer that there is not", f"{BUILD} --printer digitall", "did you mean 'digital'?"),
    ("two languages of a layout that speaks one", "build poster/a4 --region leeds --language ur+en --final", "speaks one language"),
    ("a language that nobody has translated into", "build poster/a4 --region leeds --language pl --final", "is not translated into Polish"),
    ("a region that nobody has confirmed", "build poster/a4 --region york --language en --final", "nobody has confirmed the record of City of York Council"),
    ("a theme for the office’s paper and no office", f"{BUILD} --one-ink", "--paper and --one-ink are for an office"),
    ("how many of a proof", "build poster/a4 --region leeds --language en --quantity 500", "--quantity is for the order sheet"),
    ("a confirmation by nobody", f"{CONFIRM} --by ' '", "--by has no name"),
    ("a confirmation of a day to come", f"{CONFIRM} --by 'Anna Nowak, duty manager' --on 2026-11-25", "is in the future"),
    ("a confirmation on the 30th of February", f"{CONFIRM} --by 'Anna Nowak, duty manager' --on 2026-02-30", "--on cannot be '2026-02-30'"),
    ("a confirmation of a contact that there is not", f"{CONFIRM} --by 'Anna Nowak, duty manager' --contact mian", "has no contact called 'mian'"),
    ("a confirmation of a region that there is not", "region confirm leds --by 'Anna Nowak, duty manager'", "there is no region called 'leds'"),
    ("words confirmed by nobody", f"{WORDS} --by ''", "the name is blank"),
    ("words confirmed by no name", f"{WORDS} --by '123'", "'123' is no name"),
    ("words confirmed from a day to come on", f"{WORDS} --by 'Anna Nowak, duty manager' --on 2027-01-01", "is in the future"),
    ("words confirmed on no day", f"{WORDS} --by 'Anna Nowak, duty manager' --on 24/11/2026", "is not a date"),
    ("words confirmed in a language that there is not", "words confirm urd --by 'Anna Nowak, duty manager'", "there are no words in 'urd' to confirm"),
    ("words confirmed that nobody has translated", "words confirm pl --by 'Anna Nowak, duty manager'", "nothing is translated into 'pl' yet"),
)  # fmt: skip
"""A command line, and what is said of it."""
ORDERS = [Break("Orders", name, order, LEEDS, unchanged, says, NOWHERE) for name, order, says in ASKED]
