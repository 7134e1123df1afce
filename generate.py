"""Makes posters and leaflets: `python generate.py --help` says how."""

import sys
from pathlib import Path

from leaflets.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent))
