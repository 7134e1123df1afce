"""A page as a listing: what stands where, in millimetres and words, in the order in which it is read."""

from leaflets.drawing import Shape
from leaflets.measure import MM, Rect
from leaflets.page import Drawn, Line, Page, Placed
from leaflets.sheet import Sheet


def listing(sheet: Sheet) -> list[str]:
    """The sheet's boxes, then a line for each item."""
    boxes = [f"{name:6} {_box(getattr(sheet, name))}" for name in ("media", "bleed", "trim")]
    return [*boxes, f"marks  {len(sheet.marks)}", "", *_items(sheet.page)]


def _items(page: Page) -> list[str]:
    lines = []
    for item in page.items:
        tags = " > ".join(_tags(page, _element(item)))
        match item:
            case Line():
                inks = "/".join(dict.fromkeys(run.ink.role for run in item.runs))
                faces = "/".join(dict.fromkeys(run.face for run in item.runs))
                where = f"x {item.ink.x / MM:.1f}-{item.ink.right / MM:.1f} base {item.baseline / MM:.1f}"
                text = item.text.translate(dict.fromkeys(range(0x2066, 0x206A))).strip()
                lines.append(f"{item.frame}: {item.style} {item.size:g} pt {inks} {faces}, {where}, {tags}: {text}")
            case Drawn():
                lines.append(f"{item.frame}: {_shape(item.shape)}, {tags}")
            case Placed():
                lines.append(f"{item.frame}: pixels {_box(item.rect)}, {tags}")
    return lines


def _element(item: Line | Drawn | Placed) -> int:
    return item.elements[0] if isinstance(item, Line) else item.element


def _tags(page: Page, element: int) -> list[str]:
    if element < 0:
        return ["artifact"]
    found = []
    while element >= 0:
        found.insert(0, page.elements[element].tag)
        element = page.elements[element].parent
    return found


def _shape(shape: Shape) -> str:
    paint = [f"fill {shape.fill.role}"] if shape.fill else []
    paint += [f"stroke {shape.stroke.role} {shape.width / MM:.2f}"] if shape.stroke else []
    kind = "shape" if len(shape.outline.commands) < 60 else "drawing"
    return f"{kind} {_box(shape.outline.box)} {', '.join(paint)}"


def _box(rect: Rect) -> str:
    return f"x {rect.x / MM:.1f}-{rect.right / MM:.1f} y {rect.y / MM:.1f}-{rect.bottom / MM:.1f}"
