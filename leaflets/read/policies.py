"""`content/policy.yaml`, `terms.yaml` and `names.yaml`: what the house has agreed on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from leaflets.policy import Limits, Owed, Policy, ProperName, Term
from leaflets.read.decks import DECK_AUDIENCES
from leaflets.read.entries import Entry, Parts, each_read, read_entries


def read_policy(file: Path) -> Policy:
    """How long confirmations stand, how plainly words must read, and what every piece says."""
    parts = read_entries(file).parts("confirmations", "reading owed")
    confirmations = parts["confirmations"].parts("days")
    return Policy(
        stands_for=timedelta(days=confirmations.count("days", 365, 1, 3650)),
        reading=_reading(parts["reading"]) if "reading" in parts else {},
        owed=tuple(each_read(parts["owed"].pairs().values(), _owed)) if "owed" in parts else (),
    )


def _reading(entry: Entry) -> Mapping[str, Limits]:
    pairs = entry.pairs()
    return dict(zip(pairs, each_read(pairs.values(), _limits), strict=True))


def _limits(entry: Entry) -> Limits:
    parts = entry.parts("", "age sentence")
    age, sentence = (_pair(parts, key) for key in ("age", "sentence"))
    return Limits(age, (int(sentence[0]), int(sentence[1])) if sentence else None, entry.place)


def _pair(parts: Parts, key: str) -> tuple[float, float] | None:
    """`{ warn: 9, fail: 12 }`, or nothing."""
    if key not in parts:
        return None
    both = parts[key].parts("warn fail")
    warn, fail = both["warn"].number(1), both["fail"].number(1)
    if fail < warn:
        raise both["fail"].refusal(f"'fail' is below 'warn' ({fail:g}, {warn:g})", "swap them")
    return warn, fail


def _owed(entry: Entry) -> Owed:
    parts = entry.parts("audience said", "apart_from")
    audience = parts["audience"].one_of(DECK_AUDIENCES)
    return Owed(entry.name, audience, _texts(parts, "said"), _texts(parts, "apart_from"), entry.place)


def read_terms(file: Path) -> tuple[Term, ...]:
    """Words to avoid."""
    return tuple(each_read(read_entries(file).pairs().values(), _term))


def _term(entry: Entry) -> Term:
    parts = entry.parts("avoid why say source", "audiences unless quoted_in")
    audiences = parts["audiences"].items() if "audiences" in parts else []
    return Term(
        key=entry.name,
        forms=_texts(parts, "avoid"),
        why=_filled(parts["why"]),
        instead=_filled(parts["say"]),
        source=_filled(parts["source"]),
        audiences=tuple(audience.one_of(DECK_AUDIENCES) for audience in audiences) or DECK_AUDIENCES,
        unless=_texts(parts, "unless"),
        quoted_in=_texts(parts, "quoted_in"),
        place=entry.place,
    )


def read_names(file: Path) -> tuple[ProperName, ...]:
    """Names that stay as they are in every language."""
    return tuple(each_read(read_entries(file).pairs().values(), _name))


def _name(entry: Entry) -> ProperName:
    parts = entry.parts("", "others")
    others = parts["others"].pairs() if "others" in parts else {}
    return ProperName(entry.name, {tag: tuple(map(_filled, other.items())) for tag, other in others.items()})


def _texts(parts: Parts, key: str) -> tuple[str, ...]:
    return tuple(_filled(entry) for entry in parts[key].items()) if key in parts else ()


def _filled(entry: Entry) -> str:
    if not entry.text().strip():
        raise entry.refusal(f"'{entry.name}' is empty", "write it out")
    return entry.text()
