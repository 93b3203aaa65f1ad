"""The three totals of an invoice vouch for one another: HT + TVA = TTC."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice, product

from extractors.fields.amounts import find_amounts
from extractors.fields.candidates import Candidate, candidates_in
from extractors.fields.passages import Row, one_line

TOTALS = ("montant_ht", "montant_tva", "montant_ttc")
ROUNDING = Decimal("0.02")  # EUR; lines rounded one by one (domain.md H)
# Rates of VAT: metropolitan France (CGI art. 278 to 279-0 bis), overseas departments (art. 296).
RATES = (Decimal("20"), Decimal("10"), Decimal("5.5"), Decimal("8.5"), Decimal("2.1"))
RATE_TOLERANCE = Decimal("0.06")  # points of percentage, rounding of small invoices included
ANNOUNCED = 0.6  # a total whose label is plain
UNANNOUNCED = 0.4  # how much an amount without a label counts when several sums add up
_TRIALS = 4000  # sums tried; a page has a few dozen amounts at most


def agreeing_totals(
    candidates: Mapping[str, Sequence[Candidate]], amounts: Sequence[Candidate] = ()
) -> dict[str, list[Candidate]]:
    """Candidates of the totals, those that add up at a rate of VAT marked as proved.

    `amounts` are all amounts of the document, whatever announces them: when the announced ones do not add
    up, one of the three may be among these, its label misread or wrong. When several sums add up, the
    likeliest is kept proved; when none does, or only a part of the invoice, nothing changes.
    """
    kept = {name: list(candidates.get(name, ())) for name in {*candidates, *TOTALS}}
    ordered = {name: sorted(kept[name], key=lambda c: -c.score)[:8] for name in TOTALS}
    sums = _sums([ordered[name] for name in TOTALS])
    for other in TOTALS if not sums and amounts else ():
        sums += _sums([amounts if name == other else ordered[name] for name in TOTALS], single_rate=True)
    sums = [three for three in sums if _is_whole(three, ordered)]
    if not sums:
        return {name: kept[name] for name in candidates}
    best = max(sums, key=lambda three: sum(candidate.score for candidate in three))
    for name, candidate in zip(TOTALS, best, strict=True):
        known = kept[name] if candidate in kept[name] else [*kept[name], candidate]
        kept[name] = [replace(c, proved=True) if c.value == candidate.value else c for c in known]
    return kept


def _is_whole(three: Sequence[Candidate], ordered: Mapping[str, Sequence[Candidate]]) -> bool:
    """Whether no announced total is larger: no part of an invoice, as the lines of one rate, is the whole."""
    return all(
        Decimal(candidate.value) >= Decimal(other.value)
        for name, candidate in zip(TOTALS, three, strict=True)
        for other in ordered[name]
        if other.score >= ANNOUNCED
    )


def every_amount(rows: Sequence[Row]) -> list[Candidate]:
    """All amounts of a document, each as likely as reading it makes it."""
    shown = (row for row in rows if not row.quoted)
    return [found for row in shown for found in candidates_in(one_line([row]), find_amounts, UNANNOUNCED)]


def _sums(three: Sequence[Sequence[Candidate]], *, single_rate: bool = False) -> list[tuple[Candidate, ...]]:
    """Every choice of one candidate of each list that adds up."""
    tried = islice(product(*three), _TRIALS)
    return [found for found in tried if _adds_up(*(c.value for c in found), single_rate=single_rate)]


def _adds_up(ht: str, tva: str, ttc: str, *, single_rate: bool) -> bool:
    net, tax, gross = Decimal(ht), Decimal(tva), Decimal(ttc)
    if net <= 0 or tax <= 0 or abs(net + tax - gross) > ROUNDING:
        return False
    rate = tax / net * 100
    slack = RATE_TOLERANCE + ROUNDING / net * 100
    mixed = not single_rate and Decimal("5.5") <= rate <= Decimal("20")  # several rates on one invoice
    return mixed or any(abs(rate - known) <= slack for known in RATES)
