"""Makes every break of `tests/breaks`, and writes down what catches it: `.venv/bin/python docs/catching/make.py`."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from breaks import BREAKS  # noqa: E402  # the checkout must be on the path first
from breaks.house import DAY, good_house  # noqa: E402
from breaks.table import table  # noqa: E402
from breaks.trying import answer, catches, finished  # noqa: E402


def main() -> int:
    """1 where anything gets through; the page says so too."""
    page = ROOT / "docs" / "what-we-catch.md"
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"SOURCE_DATE_EPOCH": DAY, "XDG_CACHE_HOME": f"{folder}/cache"}
        with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
            house = good_house(Path(folder) / "house")
        os.chdir(house)
        finished(house)
        caught = [broken for broken in BREAKS if catches(broken, answer(broken, house))]
        os.chdir(ROOT)
    page.write_text(table(BREAKS, caught), "utf-8")
    print(f"{page.relative_to(ROOT)}: {len(caught)} of {len(BREAKS)} are caught")
    return 0 if len(caught) == len(BREAKS) else 1


if __name__ == "__main__":
    sys.exit(main())
