"""Files become nouns: the only room that opens files.

What it returns is already right; a wrong file is answered with place and remedy.
"""
