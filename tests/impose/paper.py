"""Paper, in code: a printed sheet that can be folded, and drawings of sheets in characters."""

from dataclasses import dataclass

from leaflets.measure import MM, Rect
from leaflets.page import Page
from leaflets.sheet import Sheet

CELL = 10 * MM
"""How much of a sheet one character stands for, across; down it is twice as much."""


@dataclass(frozen=True)
class Leaf:
    """One thickness of paper between two folds: what its upper and its lower face show, and how wide it is."""

    up: str
    down: str
    width: float

    def turned(self) -> "Leaf":
        return Leaf(self.down, self.up, self.width)


class Paper:
    """A sheet that lies with its inside up: stacks of leaves from left to right, each from the top down."""

    def __init__(self, outside: Page, inside: Page) -> None:
        fronts = sorted(outside.panels, key=lambda panel: -panel[1].x)
        backs = sorted(inside.panels, key=lambda panel: panel[1].x)
        self.stacks = []
        for (outer, behind), (inner, before) in zip(fronts, backs, strict=True):
            assert abs(behind.width - before.width) < 0.01, "a panel is as wide inside as outside"
            assert abs(outside.format.width - behind.right - before.x) < 0.01, "they lie behind each other"
            self.stacks.append([Leaf(inner, outer, before.width)])

    def fold_over(self, at: int, onto: int) -> None:
        """Folds a stack over, on top of its neighbour."""
        turned = [leaf.turned() for leaf in reversed(self.stacks[at])]
        self.stacks[onto] = turned + self.stacks[onto]
        del self.stacks[at]

    def fold_under(self, at: int, onto: int) -> None:
        """Folds a stack backwards, beneath its neighbour."""
        self.stacks[onto] = self.stacks[onto] + [leaf.turned() for leaf in reversed(self.stacks[at])]
        del self.stacks[at]

    @property
    def faces(self) -> list[str]:
        """What a reader meets, from the top down: the outermost face, then what lies face to face, then the last."""
        (stack,) = self.stacks
        return [face for leaf in stack for face in (leaf.up, leaf.down)]


def panel_names(page: Page) -> list[str]:
    """A folded sheet's panels as they lie, from left to right."""
    return [name for name, _ in sorted(page.panels, key=lambda panel: panel[1].x)]


def drawing(sheet: Sheet) -> str:
    """Where the copies of its page lie on the sheet, `A` being the first."""
    across, down = round(sheet.media.width / CELL), round(sheet.media.height / (2 * CELL))
    rows = [["."] * across for _ in range(down)]
    page = Rect(0, 0, sheet.page.format.width, sheet.page.format.height)
    for number, (x, y) in enumerate([(0.0, 0.0), *sheet.copies]):
        copy = page.moved(x - sheet.media.x, y - sheet.media.y)
        for row in range(down):
            for column in range(across):
                middle = Rect((column + 0.5) * CELL, (2 * row + 1) * CELL, 0, 0)
                if copy.holds(middle, slack=0):
                    rows[row][column] = "ABCDEFGHIJKLMN"[number]
    return "\n".join("".join(row) for row in rows)
