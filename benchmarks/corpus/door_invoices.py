"""The invoice or the quote for a new door: who did the works, which, at which VAT rates."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.papers import Invoice, Line
from benchmarks.corpus.places import Address

_WORKS = (
    "Ouverture et mise en sécurité de la porte", "Fourniture et pose d'un bloc-porte palier",
    "Serrure 3 points", "Cylindre européen", "Dépose et évacuation de l'ancienne porte", "Main d'œuvre",
    "Réfection du chambranle", "Déplacement", "Bloc-porte isolant certifié A2P",
    "Reprise des enduits et peinture autour de l'huisserie", "Fermeture provisoire par panneau",
    "Garniture, béquille et rosaces", "Paumelles renforcées", "Mise en déchetterie", "Judas optique",
)  # fmt: skip
_INVOICE_NUMBERS = (
    "FA{y}-{n:04d}", "F{y}{n:05d}", "{n:06d}", "{y}/{n:03d}", "FAC-{n:05d}", "FC{y}{m:02d}{n:04d}",
    "{y}-{m:02d}-{n:03d}", "F-{n:04d}",
)  # fmt: skip
_QUOTE_NUMBERS = (
    "DE{y}-{n:04d}",
    "D{y}{n:05d}",
    "{n:06d}",
    "{y}/{n:03d}",
    "DEV-{n:05d}",
    "DC{y}{m:02d}{n:04d}",
)


def works_invoice(
    rng: Random, operation: date, client: str, where: tuple[Address, Address], *, quote: bool, paid: bool
) -> Invoice:
    """What a firm asked for the door, or would ask; `where`: the client's address and that of the works."""
    supplier = company(rng, rng.choice(["locksmith", "carpenter"]))
    day = operation + timedelta(days=rng.randint(1, 25))
    lines = _lines(rng)
    if not any(line.rate for line in lines):
        supplier = replace(supplier, form="EI")
    numbers = _QUOTE_NUMBERS if quote else _INVOICE_NUMBERS
    return Invoice(
        rng.choice(numbers).format(y=day.year, m=day.month, n=rng.randint(1, 999)),
        day,
        supplier,
        client,
        where[0],
        where[1],
        lines,
        day + timedelta(days=rng.randint(0, 9)) if paid else None,
        rng.choice(["carte bancaire", "chèque", "virement", "espèces"]),
        quote,
    )


def _lines(rng: Random) -> tuple[Line, ...]:
    """What was done: all at one VAT rate, at several, or without VAT (a small firm's)."""
    labels = rng.sample(_WORKS, rng.randint(2, 5))
    rates = rng.choice([("10",)] * 4 + [("20",)] * 2 + [("5.5",), ("5.5", "10", "20"), ("10", "20"), ("0",)])
    rows = []
    for n, label in enumerate(labels):
        rate = Decimal(rates[n % len(rates)])
        rows.append(Line(label, rng.choice([1, 1, 1, 2]), Decimal(rng.randint(3_000, 90_000)) / 100, rate))
    return tuple(rows)
