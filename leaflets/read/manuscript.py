"""A manuscript: a text file as somebody has handed it in, judged before anything is made of it.

This file knows what no text may hold, whoever reads it, and how YAML is taken apart without its own guesses.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

import yaml

from leaflets.problem import Place, Problem, Refused

HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]")
"""Embeddings, overrides and isolates, which left open would turn round the words beside them; and noncharacters, which
Unicode keeps for a program's own use."""
LARGEST = 1_000_000
"""No file that a person writes is longer than this many bytes."""
DEEPEST = 40
"""Nor does it hold more lists and mappings within one another."""


def shown(file: Path) -> str:
    """The file's name as a person at the command line would type it."""
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)


def read_text(file: Path) -> str:
    """A text file, whole. Refused where it is missing, unreadable, enormous, or not UTF-8."""
    name = shown(file)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise Refused(Problem(Place(name), f"cannot be read ({error.strerror})", "check its name and rights")) from None
    if len(data) > LARGEST:
        raise Refused(Problem(Place(name), f"is {len(data):,} bytes long", f"keep it under {LARGEST:,}"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(Problem(Place(name, line), "is not UTF-8 text", "save the file as UTF-8")) from None
    found = HIDDEN.search(text)
    if found:
        raise Refused(Problem(Place(name, text.count("\n", 0, found.start()) + 1), *_hidden(found[0])))
    return text


def composed(file: Path) -> yaml.Node:
    """The file's outermost YAML node. Every node notes the file's name and its line; nothing has been converted."""
    text, name = read_text(file), shown(file)
    if "\t" in text:
        raise _refusal(name, text, text.index("\t"), "there is a tab", "use spaces")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _judge_events(text, name, loader)
        node: yaml.Node | None = yaml.compose(_Named(text, name), Loader=loader)
    except yaml.MarkedYAMLError as error:
        opened = error.problem == "found unexpected end of stream"
        mark = error.context_mark if opened else error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        raise Refused(Problem(Place(name, line), f"is not YAML ({error.problem})", _yaml_mend(error))) from None
    except yaml.reader.ReaderError as error:
        fault = "has a character that text cannot have"
        raise _refusal(name, text, error.position, fault, "delete it") from None
    if node is None:
        raise Refused(Problem(Place(name), "is empty", "write its first key"))
    return node


def _hidden(character: str) -> tuple[str, str]:
    """What is wrong with a hidden character, and the mend."""
    if character >= "\ufdd0":
        return "has a character that text cannot have", "delete it"
    fault = f"there is a hidden character that turns text round (U+{ord(character):04X})"
    return fault, "delete it: direction is seen to by the program"


def _refusal(name: str, text: str, at: int, fault: str, mend: str) -> Refused:
    """The exception to raise about the character at that index."""
    return Refused(Problem(Place(name, text.count("\n", 0, at) + 1), fault, mend))


class _Named(io.StringIO):
    """A file's text and its name, which YAML notes in every node."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.name = name


def _judge_events(text: str, name: str, loader: type[yaml.SafeLoader]) -> None:
    """Refuses aliases, and what is nested so deeply that whoever reads it would run out of stack."""
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        kind = type(event)
        if isinstance(event, yaml.ScalarEvent):
            # What was written with a backslash is seen only here.
            written_out = HIDDEN.search(event.value) if "\\" in text else None
            if written_out:
                raise Refused(Problem(_line_of(event, name), *_hidden(written_out[0])))
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            depth += 1
            if depth > DEEPEST:
                raise Refused(Problem(_line_of(event, name), "is nested too deeply", f"{DEEPEST} levels are the most"))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            depth -= 1
        if kind is yaml.AliasEvent or getattr(event, "anchor", None):
            fault = "there is an alias or an anchor"
            raise Refused(Problem(_line_of(event, name), fault, "write the value out, or quote it"))


def _line_of(event: yaml.Event, name: str) -> Place:
    return Place(name, event.start_mark.line + 1 if event.start_mark else 0)


def _yaml_mend(error: yaml.MarkedYAMLError) -> str:
    if "mapping values are not allowed" in (error.problem or ""):
        return "a value that holds a colon and a space needs quotes"
    return "compare its indents and quotes with the lines around it"
