"""A finished file, changed by somebody: opened with pikepdf, altered in one point, and saved as it was."""

import io
import re
from collections.abc import Callable

import pikepdf

BLOCK = re.compile(r"BT /(F\d+) [\d.]+ Tf.*?ET", re.DOTALL)
STRING = re.compile(r"<([0-9A-F]+)>")
MAPPED = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]*)>")
Edit = Callable[[pikepdf.Pdf], None]


def tampered(pdf: bytes, edit: Edit) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        edit(document)
        changed = io.BytesIO()
        document.save(changed, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return changed.getvalue()


def rewritten(change: Callable[[str], str], page: int = 0) -> Edit:
    """Changes a page's operators. One that changes nothing is a mistake in the test."""

    def edit(document: pikepdf.Pdf) -> None:
        contents = document.pages[page].obj.Contents
        before = contents.read_bytes().decode("ascii")
        after = change(before)
        assert after != before
        contents.write(after.encode("ascii"))

    return edit


def swapped(old: str, new: str) -> Edit:
    """Changes the first place where the operators say this."""
    return rewritten(lambda code: code.replace(old, new, 1))


def font_of(document: pikepdf.Pdf, name: str) -> pikepdf.Object:
    return document.pages[0].obj.Resources.Font[f"/{name}"]


def codes_of(font: pikepdf.Object) -> dict[str, int]:
    """The font's code for each text."""
    found = MAPPED.findall(font.ToUnicode.read_bytes())
    return {bytes.fromhex(text.decode()).decode("utf-16-be"): int(code, 16) for code, text in found}


def block_saying(document: pikepdf.Pdf, words: str) -> tuple[str, str]:
    """The operators that show these words, and the name of their font."""
    code = document.pages[0].obj.Contents.read_bytes().decode("ascii")
    for block in BLOCK.finditer(code):
        texts = {number: text for text, number in codes_of(font_of(document, block[1])).items()}
        shown = "".join(STRING.findall(re.sub(r"/Span <<.*?>>", "", block[0])))
        said = "".join(texts.get(int(shown[at : at + 4], 16), "") for at in range(0, len(shown), 4))
        if said == words:
            return block[0], block[1]
    raise AssertionError(f"nothing says '{words}'")


def block_changed(words: str, change: Callable[[str, dict[str, int]], str]) -> Edit:
    """Changes the operators that show these words; `change` is given them and the codes of their font."""

    def edit(document: pikepdf.Pdf) -> None:
        block, font = block_saying(document, words)
        changed = change(block, codes_of(font_of(document, font)))
        assert changed != block
        rewritten(lambda code: code.replace(block, changed, 1))(document)

    return edit
