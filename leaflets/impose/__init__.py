"""Pages become sheets: panels, bleed, boxes and marks. It does not know what is on a page."""

from leaflets.impose.sheets import impose

__all__ = ["impose"]
