"""Which letters a translation is in."""

import pytest

from leaflets.read.alphabets import is_foreign
from leaflets.read.library import Library

PHONE, NSPCC = "Has something changed?", "NSPCC, advice for adults"


@pytest.mark.parametrize(
    ("tag", "text", "english"),
    [
        ("pl", "Czy coś się zmieniło?", PHONE),
        ("vi", "Có điều gì đó thay đổi?", PHONE),
        ("uk", "Щось змінилося? Ім’я", PHONE),
        ("el", "Άλλαξε κάτι;", PHONE),
        ("ur", "کیا کچھ بدل گیا ہے؟", PHONE),
        ("ta", "ஏதாவது மாற்றம் தெரிகிறதா?", PHONE),
        ("ta", "NSPCC, வயது வந்தோருக்கு", NSPCC),
        ("ta", "காவல், Relay UK", "Police by text, with Relay UK"),
        ("ta", "NSPCC", "NSPCC"),
        ("ta", ", ", ", "),
        ("ta", "·  · 12", "·  · 12"),
        ("zh-Hans", "QR 码", "QR code that opens"),
        ("pl", "NSPCC", NSPCC),
    ],
)
def test_a_language_is_in_the_letters_of_its_own_name(library: Library, tag: str, text: str, english: str) -> None:
    assert not is_foreign(text, english, library.language(tag), named=False)


@pytest.mark.parametrize(
    ("tag", "text", "english"),
    [
        ("pl", "کیا کچھ بدل گیا ہے؟", PHONE),
        ("pl", "Щось змінилося?", PHONE),
        ("uk", "Czy coś się zmieniło?", PHONE),
        ("ta", PHONE, PHONE),
        ("ta", "Phone", "Phone"),
        ("ta", "NSPCC", NSPCC),
        ("ta", "999", "In danger now?"),
        ("hi", "ਕੀ ਕੁਝ ਬਦਲਿਆ ਹੈ?", PHONE),
        ("ta", "Crimestoppers", "Crimestoppers, no name needed"),
    ],
)
def test_words_in_other_letters_are_foreign(library: Library, tag: str, text: str, english: str) -> None:
    assert is_foreign(text, english, library.language(tag), named=False)


def test_the_first_word_of_a_helpline_may_be_its_name(library: Library) -> None:
    tamil = library.language("ta")
    assert not is_foreign("Childline", "Childline", tamil, named=True)
    assert not is_foreign("Crimestoppers, பெயரின்றி", "Crimestoppers, no name needed", tamil, named=True)
    assert is_foreign("Crimestoppers", "Crimestoppers, no name needed", tamil, named=True)
