"""A case as one row of a table that a spreadsheet may open without running anything."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

# A cell that begins so is a formula to a spreadsheet (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")


def as_csv(portal: dict[str, Any]) -> str:
    """Two lines, names and values; semicolons, as French spreadsheets expect."""
    cells = dict(_cells("", portal))
    out = StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(cells)
    writer.writerow([_inert(value) for value in cells.values()])
    return out.getvalue()


def _cells(path: str, value: Any) -> Iterator[tuple[str, str]]:
    """Every value under its dotted name: "personnePhysique.personne.nom"."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _cells(f"{path}.{name}" if path else name, inner)
    elif isinstance(value, list):
        yield path, ", ".join(map(str, value))
    else:
        yield path, {None: "", True: "oui", False: "non"}.get(value, value)


def _inert(cell: str) -> str:
    """The apostrophe says «text» to a spreadsheet, which does not show it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
