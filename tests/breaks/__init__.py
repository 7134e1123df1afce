"""What can go wrong, one thing at a time, and which command catches it."""

from breaks.boxes import BOXES
from breaks.breaking import Break
from breaks.colours import COLOURS
from breaks.dates import DATES
from breaks.files import FILES, WRITING
from breaks.fonts import FONTS, SIZES
from breaks.names import NAMES
from breaks.numbers import NUMBERS
from breaks.orders import ORDERS
from breaks.pictures import PICTURES
from breaks.placeholders import PLACEHOLDERS
from breaks.terms import TERMS
from breaks.words import WORDING

BREAKS: list[Break] = [
    *NUMBERS,
    *NAMES,
    *DATES,
    *PLACEHOLDERS,
    *WORDING,
    *TERMS,
    *COLOURS,
    *BOXES,
    *FONTS,
    *SIZES,
    *PICTURES,
    *ORDERS,
    *WRITING,
    *FILES,
]
