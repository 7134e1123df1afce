"""A region's numbers are judged before they are taken over, or stood by."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from leaflets.check import form_problems, number_problems
from leaflets.command.region_texts import SERVICES, RegionText
from leaflets.problem import Place, Problem
from leaflets.register import Register


def judged_numbers(text: RegionText, keys: Collection[str], register: Register) -> tuple[Problem, ...]:
    """What `check regions` says of the numbers of those contacts, in the lines of their file.

    They are held against the file's other contacts; of two with one number, it is told of the one that is judged.
    """
    # A place of its own tells whose problem it is, even where two contacts stand in one line.
    own = [replace(text.contacts[key], place=Place(key, text.contacts[key].place.line)) for key in text.own_contacts()]
    own.sort(key=lambda contact: contact.key in keys)
    home = "" if text.key == SERVICES else text.key
    judged = [contact for contact in own if contact.key in keys]
    found = [*number_problems(own, home, register), *form_problems(judged)]
    return tuple(
        problem._replace(place=text.here(problem.place))
        for problem in found
        if problem.place and problem.place.file in keys
    )
