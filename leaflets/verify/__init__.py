"""A finished file is read back: what it shows, and what it says of itself. It shares no code with `write`.

Here a file's own bytes are believed and nothing else. It does not know how the file was made, only what its sheets were
to show.
"""

from leaflets.verify.contents import contents
from leaflets.verify.disagreements import disagreements

__all__ = ["contents", "disagreements"]
