"""The ledger as a table in the terminal."""

from collections.abc import Mapping
from datetime import datetime

from rich.console import Console
from rich.table import Table

from claims.ledger import Counts

_ROWS = {
    "Arrivées": ("receipts", {"accepted": "acceptées", "duplicate": "déjà reçues", "rejected": "refusées",
                              "failing": "à reprendre", "parked": "mises de côté"}),
    "Plis": ("plis", {"received": "reçus", "reading": "en lecture", "drafted": "brouillons prêts",
                       "erased": "effacés"}),
    "Fichiers": ("items", {"processed": "lus", "container": "ouverts", "duplicate": "en double",
                           "rejected": "refusés", "ignored": "sans contenu"}),
    "Pages": ("pages", {"waiting": "à lire", "read": "lues", "failed": "non lues"}),
    "Travaux": ("jobs", {"waiting": "en attente", "running": "en cours", "dead": "en échec"}),
}  # fmt: skip


def status_table(counts: Counts, held_up: Mapping[str, int]) -> Table:
    """What was received, and what became of it; `held_up`: jobs that were given back, by cause."""
    table = Table(title=_title(counts), title_justify="left")
    table.add_column("")
    table.add_column("Total", justify="right")
    table.add_column("Dont")
    for label, (name, words) in _ROWS.items():
        numbers: dict[str, int] = getattr(counts, name)
        parts = [f"{numbers[key]} {word}" for key, word in words.items() if numbers.get(key)]
        table.add_row(label, str(sum(numbers.values())), ", ".join(parts) or "—")
    if held_up:
        told = ", ".join(f"{number} : {cause}" for cause, number in held_up.items())
        table.add_row("À reprendre", str(sum(held_up.values())), told)
    return table


def _title(counts: Counts) -> str:
    if not counts.in_flight:
        return "Rien en cours"
    oldest = counts.oldest_waiting
    if oldest is None:
        return f"{counts.in_flight} en cours"
    age = int((datetime.now(oldest.tzinfo) - oldest).total_seconds())
    return f"{counts.in_flight} en cours, le plus ancien travail attend depuis {age} s"


def print_status(counts: Counts, held_up: Mapping[str, int]) -> None:
    """Print the table."""
    Console().print(status_table(counts, held_up))
