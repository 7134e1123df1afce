"""`check regions`: whatever is wrong with regions and services, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from leaflets.check import area_problems, form_problems, number_problems
from leaflets.command.report import print_problems
from leaflets.problem import Problem, Refused
from leaflets.read.library import Library


def check_regions(root: Path, asked: Mapping[str, Any]) -> int:
    """Prints every problem; 1 where there is any. The services are looked at whichever regions are named.

    What is wrong with the services' file or the register is told alone: nothing can be judged without them.
    """
    library = Library(root)
    services, register = library.services.values(), library.register
    names = library.region_names() if asked["names"] == ["all"] else asked["names"]
    found = [*number_problems(services, "", register), *form_problems(services)]
    for name in names:
        found += _problems(library, name)
    print_problems(dict.fromkeys(found))
    return 1 if found else 0


def _problems(library: Library, name: str) -> tuple[Problem, ...]:
    try:
        region = library.region(name)
    except Refused as refused:
        return refused.problems
    # The route is a service, which has been judged among the services.
    own = [contact for contact in region.contacts.values() if not (region.routed and contact.key == "main")]
    return (*area_problems(region), *number_problems(own, region.key, library.register), *form_problems(own))
