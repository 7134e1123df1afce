"""Sheets become PDF bytes and PNG pictures. The only room with pypdfium2.

Here the y axis turns round, and every standard that a file promises is kept. It does not know what the words say, where
they came from, or why they stand where they stand.
"""

from leaflets.write.pdf import write_pdf
from leaflets.write.png import thumbnail, write_png

__all__ = ["thumbnail", "write_pdf", "write_png"]
