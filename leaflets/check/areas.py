"""Codes of areas: whether a region’s belongs to its nation, whose route and services its pieces offer."""

from __future__ import annotations

import re

from leaflets.problem import Problem
from leaflets.region import Region

NATIONS = {"E": "England", "W": "Wales", "S": "Scotland", "N": "Northern Ireland"}
"""How the codes of the Government Statistical Service begin (the Office for National Statistics' Register of
Geographic Codes): a letter for the nation, two figures for the kind of area, six for the area."""


def area_problems(region: Region) -> tuple[Problem, ...]:
    """A problem where a region's code is none, or is of another nation, or where it has no police force.

    Bodies that have no code are passed over.
    """
    if not region.police.strip():
        return (Problem(region.place, "'police' is empty", "name the force whose area it is in"),)
    if not region.gss:
        return ()
    if not re.fullmatch(r"[EWSN]\d{8}", region.gss, re.ASCII):
        return (Problem(region.place, f"'{region.gss}' is no code of an area", "write it as E08000035"),)
    nation = NATIONS[region.gss[0]]
    if nation == region.nation:
        return ()
    fault = f"'{region.gss}' is a code of {nation}, and the nation is {region.nation}"
    return (Problem(region.place, fault, "compare both with the council's own page"),)
