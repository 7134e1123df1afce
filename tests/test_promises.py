"""What holds for every piece: no word lost, digits in order, nothing over the edge, the same bytes."""

import re
from datetime import date

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from leaflets.job import PRESS, SCREEN, Job
from leaflets.measure import MM, Rect
from leaflets.page import Drawn, Line
from leaflets.press import Press
from leaflets.read.library import Library

STEERING = dict.fromkeys((*range(0x2066, 0x206A), 0x200E, 0x200F, 0x61C))
LANGUAGES = pytest.mark.parametrize("language", ["en", "ur"])


def lines_of(proof):
    return [item for sheet in proof.sheets for item in sheet.page.items if isinstance(item, Line)]


def bare(text):
    return " ".join(text.translate(STEERING).split())


@LANGUAGES
def test_no_word_is_lost_or_reordered(proof, library, language):
    deck = library.deck("poster", language)
    page = bare(" ".join(line.text for line in lines_of(proof(language=language))))
    said = [words.text for key, words in deck.words.items() if key in layout_words(library)]
    said += [words.text for sign in deck.signs for words in (sign.short, sign.long)]
    said += [helpline.label.text for helpline in deck.helplines]
    for text in said:
        assert bare(text) in page


def layout_words(library):
    text = (library.layouts / "poster" / "a4.yaml").read_text()
    return set(re.findall(r"words\.(\w+)", text)) - {"code_alt", "signs"}


@LANGUAGES
def test_the_digits_of_every_number_stand_in_reading_order_on_one_line(proof, language):
    lines = lines_of(proof(language=language))
    for number in ("0113 222 4403", "101", "18001 101", "0800 555 111", "0808 800 5000", "999"):
        (line,) = [line for line in lines if bare(line.text) == number]
        shown = sorted(
            (x, text) for run in line.runs for x, text in zip(run.xs, run.texts, strict=True) if text.strip()
        )
        assert "".join(text for _, text in shown) == number.replace(" ", "")


@LANGUAGES
def test_what_is_copied_from_the_page_is_what_was_written(proof, language):
    """Through pdfium, as browsers copy. Nastaliq's slope makes it lose the order of lines, not the letters."""
    document = pypdfium2.PdfDocument(proof(language=language, edition="screen").pdf)
    copied = document[0].get_textpage().get_text_range()
    document.close()
    written = " ".join(bare(line.text) for line in lines_of(proof(language=language)))
    if language == "en":
        assert sorted(copied.split()) == sorted(written.split())
    letters = sorted(character for character in copied if character.isalnum())
    assert recovered(sorted(character for character in written if character.isalnum()), letters) >= 0.97


def recovered(written, copied):
    """The share of what was written that was copied."""
    left = list(copied)
    kept = 0
    for character in written:
        if character in left:
            left.remove(character)
            kept += 1
    return kept / len(written)


@LANGUAGES
def test_only_ground_crosses_the_safe_edge(proof, language):
    (sheet,) = proof(language=language).sheets
    safe = sheet.trim.inset(sheet.page.format.safe)
    for item in sheet.page.items:
        if isinstance(item, Line):
            assert safe.holds(item.ink, slack=0.05)
        elif isinstance(item, Drawn) and item.frame not in ("ask", "answer"):
            assert safe.holds(item.shape.outline.box, slack=0.05)


def test_no_ink_of_nastaliq_comes_nearer_than_its_clearance_to_another_line(proof):
    lines = [line for line in lines_of(proof(language="ur")) if "Nastaliq" in line.runs[0].face]
    assert len(lines) > 20
    clearance = 1.5 * MM - 0.1
    assert all(line.clearance == pytest.approx(1.5 * MM) for line in lines)
    for number, one in enumerate(lines):
        for other in lines[number + 1 :]:
            for a in one.inks:
                grown = Rect(a[0], a[1], a[2] - a[0], a[3] - a[1]).inset(-clearance)
                for b in other.inks:
                    assert not grown.overlaps(Rect(b[0], b[1], b[2] - b[0], b[3] - b[1]))


@LANGUAGES
def test_the_same_job_gives_the_same_bytes(proof, library, language):
    made = proof(language=language)
    assert Press(Library(library.root)).run(made.job).pdf == made.pdf


def test_another_day_gives_other_bytes(proof, press):
    made = proof()
    assert press.run(replace(made.job, on=date(2026, 11, 24))).pdf != made.pdf


def test_a_region_without_a_logo_leaves_no_hole(press, library):
    leeds = library.region("leeds")
    bare_library = Library(library.root)
    bare_library.region = lambda name: replace(leeds, logos=())
    proof = Press(bare_library).run(Job("poster/a4", "leeds", "en", PRESS, "", date(2026, 11, 23)))
    assert proof.problems == ()
    frames = proof.sheets[0].page.frames
    assert frames["colophon"].x == pytest.approx(frames["logo"].x)
    assert not any(item.frame == "logo" for item in proof.sheets[0].page.items)


short_words = st.lists(
    st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz’-"), min_size=1, max_size=9), min_size=1, max_size=14
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=short_words)
def test_any_words_are_set_whole_or_refused_with_a_place(library, words):
    """Whatever an editor writes for the fault line is all there, above its floor; or it is refused."""
    deck, text = library.deck("poster", "en"), " ".join(words)
    changed = Library(library.root)
    fault = replace(deck.words["fault"], text=text)
    changed.deck = lambda publication, tag: replace(deck, words={**deck.words, "fault": fault})
    proof = Press(changed).run(Job("poster/a4", "leeds", "en", SCREEN, "", date(2026, 11, 23)))
    if proof.problems:
        assert any(str(problem.place) == str(fault.place) for problem in proof.problems)
        return
    lines = [line for line in lines_of(proof) if line.frame == "fault"]
    assert bare(" ".join(line.text.strip() for line in lines)).replace(" ", "") == text.replace(" ", "")
    assert all(line.size >= line.floor for line in lines)
