"""A file that somebody has sent, as rows: what it is, is told by its name's ending."""

from __future__ import annotations

from pathlib import Path

from leaflets.exchange.csv_files import read_csv
from leaflets.exchange.referrals import read_referrals
from leaflets.exchange.rows import LARGEST, Taken
from leaflets.exchange.tables import rows_of
from leaflets.exchange.workbooks import macros, read_workbook
from leaflets.problem import Place, Problem, Refused


def read_rows(file: Path, name: str) -> Taken:
    """Its rows, called by the `name` that the file has for readers. Refused as a whole where nothing can be read."""
    ending = file.suffix.lower()
    if ending in (".xlsm", ".xltm", ".xlsb"):
        raise Refused(macros(name))
    if ending not in (".csv", ".tsv", ".xlsx", ".json"):
        fault = f"is no table that can be taken over ('{ending}')" if ending else "has no ending that says what it is"
        raise Refused(Problem(Place(name), fault, "save it as .csv, .xlsx, or .json of Open Referral UK"))
    data = _bytes(file, name)
    if ending == ".json":
        return read_referrals(data, name)
    return rows_of(read_workbook(data, name) if ending == ".xlsx" else read_csv(data, name), name)


def _bytes(file: Path, name: str) -> bytes:
    try:
        if file.exists() and not file.is_file():
            raise Refused(Problem(Place(name), "is no file", "name the file itself"))
        size = file.stat().st_size
        if size > LARGEST:
            raise Refused(Problem(Place(name), f"is {size:,} bytes long", f"{LARGEST:,} are the most"))
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise Refused(Problem(Place(name), f"cannot be read ({error.strerror})", "check its name and rights")) from None
