"""The three totals of an invoice vouch for one another: HT + TVA = TTC."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice, product

from extractors.fields.candidates import Candidate

TOTALS = ("montant_ht", "montant_tva", "montant_ttc")
ROUNDING = Decimal("0.02")  # EUR; lines rounded one by one (domain.md H)
# Rates of VAT: metropolitan France (CGI art. 278 to 279-0 bis), overseas departments (art. 296).
RATES = (Decimal("20"), Decimal("10"), Decimal("5.5"), Decimal("8.5"), Decimal("2.1"))
RATE_TOLERANCE = Decimal("0.06")  # points of percentage, rounding of small invoices included
_TRIALS = 400  # sums tried; a page has a few dozen amounts at most


def agreeing_totals(candidates: Mapping[str, Sequence[Candidate]]) -> dict[str, list[Candidate]]:
    """Candidates of the totals, those that add up at a rate of VAT marked as proved.

    When several sums add up, the likeliest is kept proved; when none does, nothing changes.
    """
    kept = {name: list(found) for name, found in candidates.items()}
    if not all(kept.get(name) for name in TOTALS):
        return kept
    ordered = [sorted(kept[name], key=lambda c: -c.score)[:8] for name in TOTALS]
    sums = [three for three in islice(product(*ordered), _TRIALS) if _adds_up(*(c.value for c in three))]
    if not sums:
        return kept
    best = max(sums, key=lambda three: sum(candidate.score for candidate in three))
    for name, candidate in zip(TOTALS, best, strict=True):
        kept[name] = [replace(c, proved=True) if c.value == candidate.value else c for c in kept[name]]
    return kept


def _adds_up(ht: str, tva: str, ttc: str) -> bool:
    net, tax, gross = Decimal(ht), Decimal(tva), Decimal(ttc)
    if net <= 0 or tax <= 0 or abs(net + tax - gross) > ROUNDING:
        return False
    rate = tax / net * 100
    slack = RATE_TOLERANCE + ROUNDING / net * 100
    mixed = Decimal("5.5") <= rate <= Decimal("20")  # several rates on one invoice
    return mixed or any(abs(rate - known) <= slack for known in RATES)
