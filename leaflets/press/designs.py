"""A layout as a job has it laid: for its voices' scripts, in a region's colours, for a printer, with what gives way."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct
from msgspec.structs import replace

from leaflets.layout import Layout, Step
from leaflets.printer import Printer
from leaflets.problem import Problem
from leaflets.read.library import Library
from leaflets.region import Region


class Design(Struct, frozen=True):
    """A layout by name, with all that it is laid for: its voices' scripts, its theme, which way the voices read."""

    name: str
    scripts: tuple[str, ...]
    theme: str
    facing: bool

    def laid(self, library: Library, taken: tuple[int, ...] = ()) -> Layout:
        """The layout, with those steps of its ladder taken."""
        return library.layout(self.name, self.scripts, self.theme, taken, self.facing)


def branded(layout: Layout, region: Region, theme: str) -> Layout:
    """The layout in the region's own colours, unless a theme was asked for."""
    if theme or not region.colours:
        return layout
    inks = {**layout.theme.inks, **region.colours}
    return replace(layout, theme=replace(layout.theme, name=f"{layout.theme.name} of {region.key}", inks=inks))


def for_printer(layout: Layout, printer: Printer) -> Layout:
    """The layout with its colour running on as far as the printer's bleed; one that nobody cuts stays as it is."""
    bleed = max(layout.format.bleed, printer.bleed) if layout.format.slug else layout.format.bleed
    return replace(layout, format=replace(layout.format, bleed=bleed))


def next_step(steps: Sequence[Step], taken: Collection[int], problems: Collection[Problem]) -> int | None:
    """The first step of the ladder, not taken yet, that gives room to a frame in trouble; None where none does."""
    troubled = {frame for problem in problems for frame in problem.frames}
    return next((n for n, step in enumerate(steps) if n not in taken and troubled & set(step.helps)), None)
