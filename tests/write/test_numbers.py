"""Numbers as a PDF file writes them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from leaflets.write.numbers import hexed, number, numbers

points = st.floats(min_value=-20000, max_value=20000, allow_nan=False)


@given(points)
def test_a_number_is_within_half_a_thousandth_and_says_nothing_needless(value):
    text = number(value)
    assert re.fullmatch(r"-?\d+(\.\d*[1-9])?", text)
    assert abs(float(text) - value) <= 0.0005 + 1e-9


@given(st.lists(points, min_size=1, max_size=9))
def test_many_numbers_are_written_as_each_alone(values):
    assert numbers(*values) == " ".join(number(value) for value in values)


def test_round_hundreds_keep_their_zeros():
    assert numbers(100, 0, 10.5, -300.25, 0.1) == "100 0 10.5 -300.25 0.1"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_hexed_text_comes_back(text):
    assert bytes.fromhex(hexed(text)[1:-1]).decode("utf-16") == text
