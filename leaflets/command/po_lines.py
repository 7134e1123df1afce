"""A PO file's lines: those that flag drafts, and those of its header. All others stay as they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

CONTEXT = re.compile(r'\s*msgctxt\s+"((?:[^"\\]|\\.)*)"\s*$')
FLAGS = re.compile(r"#,(.*)$")
HEADER = re.compile(r'\s*msgid\s+""\s*$')
STRING = re.compile(r'\s*(?:msgstr\s+)?"((?:[^"\\]|\\.)*)"\s*$')


def cleared(text: str, contexts: Collection[str]) -> str:
    """The text without the fuzzy flags of those entries."""
    lines = text.split("\n")
    flagged: list[int] = []
    drop: dict[int, str] = {}
    for number, line in enumerate(lines):
        if FLAGS.match(line):
            flagged.append(number)
        elif match := CONTEXT.match(line):
            if match[1] in contexts:
                drop.update((at, _without_fuzzy(lines[at])) for at in flagged)
            flagged = []
        elif line.strip() and not line.startswith("#"):
            flagged = []
    kept = (drop.get(number, line) for number, line in enumerate(lines))
    return "\n".join(line for number, line in enumerate(kept) if line or number not in drop)


def _without_fuzzy(line: str) -> str:
    """The line of flags without that one; nothing where it was the only one."""
    flags = [flag.strip() for flag in line.removeprefix("#,").split(",")]
    others = [flag for flag in flags if flag != "fuzzy"]
    if len(others) == len(flags):
        return line
    end = "\r" if line.endswith("\r") else ""
    return f"#, {', '.join(others)}{end}" if any(others) else ""


def headed(text: str, fields: Mapping[str, str]) -> str:
    """The text with those fields as the last of its header, in the place of older ones; a header where it has none."""
    lines = text.split("\n")
    end = "\r" if lines[0].endswith("\r") else ""
    given = [f'"{key}: {_escaped(value)}\\n"{end}' for key, value in fields.items()]
    start = _header(lines)
    if start is None:
        return "\n".join([f'msgid ""{end}', f'msgstr ""{end}', *given, end, *lines])
    if lines[start].rstrip() != 'msgstr ""':
        lines[start : start + 1] = [f'msgstr ""{end}', lines[start].lstrip().removeprefix("msgstr").lstrip()]
    stop = next((at for at in range(start + 1, len(lines)) if not lines[at].lstrip().startswith('"')), len(lines))
    kept = [line for field in _fields(lines[start + 1 : stop]) if not _is_one(field, fields) for line in field]
    if kept and not kept[-1].rstrip().endswith('\\n"'):
        kept[-1] = kept[-1].rstrip()[:-1] + f'\\n"{end}'
    return "\n".join([*lines[: start + 1], *kept, *given, *lines[stop:]])


def _header(lines: list[str]) -> int | None:
    """The line of the header's msgstr: that of the entry without a context whose msgid is empty."""
    first = next((at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")), None)
    if first is None or not HEADER.match(lines[first]) or not lines[first + 1].lstrip().startswith("msgstr"):
        return None
    return first + 1


def _fields(lines: list[str]) -> list[list[str]]:
    """The lines of each field, which may be cut into several."""
    found: list[list[str]] = [[]]
    for line in lines:
        found[-1].append(line)
        if line.rstrip().endswith('\\n"'):
            found.append([])
    return [field for field in found if field]


def _is_one(field: list[str], fields: Mapping[str, str]) -> bool:
    whole = "".join(match[1] for line in field if (match := STRING.match(line)))
    return whole.partition(":")[0].strip() in fields


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')
