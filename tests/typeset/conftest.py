"""No deadline for an example: the first to need a typeface waits for its file."""

from hypothesis import settings

settings.register_profile("typeset", deadline=None)
settings.load_profile("typeset")
