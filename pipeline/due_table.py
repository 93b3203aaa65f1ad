"""What falls due, as a table in the terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from claims.cases import DeadlineState
from claims.deadlines import Due
from claims.remarks import french

_CASE_WIDTH = len("P261126-4F7K2M-1")
_STATES = {
    DeadlineState.OVERDUE: "dépassée",
    DeadlineState.RUNNING: "en cours",
    DeadlineState.UNKNOWN: "à vérifier",
}


def print_due(lines: Sequence[Due], most: int, console: Console | None = None) -> None:
    """Print the first lines of the board, and how many there are in all."""
    table = Table(title="Échéances des dossiers ouverts", title_justify="left")
    table.add_column("Dossier", min_width=_CASE_WIDTH)  # to be copied whole, however narrow the terminal
    for heading in ("Quoi", "Échéance", "Reste", "Depuis", "État"):
        table.add_column(heading)
    for line in lines[:most]:
        table.add_row(
            line.case,
            line.what,
            french(line.due) if line.due else "—",
            _days(line.days_left),
            _days(line.age_days),
            _STATES[line.state],
        )
    console = console or Console()
    console.print(table)
    if len(lines) > most:
        console.print(f"{len(lines) - most} autre(s) : les demander par --most")


def _days(number: int | None) -> str:
    return "—" if number is None else f"{number} j"
