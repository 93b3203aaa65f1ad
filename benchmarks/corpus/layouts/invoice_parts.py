"""What the layouts of invoices and quotes share: titles, numbers, rows, taxes, the paid mark."""
# ruff: noqa: E501 - rows of HTML are read as rows

from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import Company
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.papers import Invoice, Line
from benchmarks.corpus.wording import any_date, money, spaced

NO_VAT = (
    "TVA non applicable, art. 293 B du CGI",
    "T.V.A. non applicable - article 293 B du Code général des impôts",
    "Exonération de TVA, article 293 B du C.G.I.",
)


def at_one_rate(invoice: Invoice) -> bool:
    """Whether one VAT rate stands for the whole invoice."""
    return len(invoice.rates) == 1 and bool(invoice.vat)


def taxed(invoice: Invoice) -> bool:
    """Whether VAT is charged, at one rate or at several."""
    return bool(invoice.vat)


def untaxed(invoice: Invoice) -> bool:
    """Whether the supplier charges no VAT."""
    return not invoice.vat


def title(invoice: Invoice) -> str:
    """FACTURE or DEVIS."""
    return "DEVIS" if invoice.quote else "FACTURE"


def siret(invoice: Invoice) -> str:
    """The supplier's SIRET, in groups."""
    return spaced(invoice.supplier.siret, 3, 3, 3, 5)


def percent(rate: Decimal) -> str:
    """A rate as printed, 5,5."""
    return f"{rate:g}".replace(".", ",")


def legal(firm: Company) -> str:
    """Form and capital, as at the foot of a letterhead."""
    return (
        "Entrepreneur individuel" if firm.form == "EI" else f"{firm.form} au capital de {firm.capital:,} €"
    ).replace(",", " ")


def rows(invoice: Invoice, row: str, **money_style: str) -> str:
    """The lines of the invoice through a template with {label} {quantity} {price} {total} {rate}."""
    return rows_of(invoice.lines, row, **money_style)


def rows_of(parts: tuple[Line, ...], row: str, **money_style: str) -> str:
    """Those lines through the same template."""
    return "".join(
        row.format(
            label=escape(line.label),
            quantity=line.quantity,
            price=money(line.price, **money_style),
            total=money(line.total, **money_style),
            rate=percent(line.rate),
        )
        for line in parts
    )


def tax_rows(invoice: Invoice, row: str, rng: Random, **money_style: str) -> str:
    """A row {name} {amount} for the tax of each rate and, when there are several, for all of it."""
    if untaxed(invoice):
        return row.format(name=rng.choice(NO_VAT), amount="")
    name = rng.choice(["T.V.A. {r} %", "TVA {r} %", "Montant T.V.A. ({r} %)", "TVA à {r} %"])
    pairs = [(name.format(r=percent(rate)), invoice.vat_at(rate)) for rate in invoice.rates]
    if len(pairs) > 1:
        pairs.append((rng.choice(["Total T.V.A.", "Montant total TVA"]), invoice.vat))
    return "".join(row.format(name=label, amount=money(amount, **money_style)) for label, amount in pairs)


def with_tax(invoice: Invoice) -> tuple[Decimal, ...]:
    """The total of each line with its tax; the last ones take the cents that rounding leaves."""
    totals = [(line.total * (100 + line.rate) / 100).quantize(Decimal("0.01")) for line in invoice.lines]
    totals[-1] += invoice.total - sum(totals)
    return tuple(totals)


def paid_mark(invoice: Invoice, rng: Random) -> str:
    """A stamp or a sentence that says the invoice was paid, and when; nothing when it was not."""
    if invoice.paid is None:
        return ""
    day = any_date(invoice.paid, rng)
    if rng.random() < 0.5:
        stamp = boxed_stamp(
            rng, (rng.choice(["ACQUITTÉE", "FACTURE ACQUITTÉE", "PAYÉ"]), f"le {day}", invoice.means)
        )
        return f"<div style='margin:4mm 0 0 20mm'>{stamp}{signature(rng, 30)}</div>"
    sentence = rng.choice(
        ["Facture acquittée le {d} par {m}.", "Réglée le {d} par {m}.", "Payée le {d} ({m}) - solde : 0,00 €"]
    )
    return f"<p style='margin-top:5mm'><b>{escape(sentence.format(d=day, m=invoice.means))}</b></p>"


def conditions(invoice: Invoice, rng: Random) -> str:
    """The line on how long a quote holds, or how the invoice is to be paid."""
    if invoice.quote:
        return rng.choice(
            [
                "Devis gratuit, valable 30 jours. Bon pour accord, date et signature du client :",
                "Offre valable 3 mois. Signature du client précédée de la mention « Bon pour accord » :",
            ]
        )
    if invoice.paid:
        return rng.choice(["Merci de votre confiance.", "Garantie pièces et main d'œuvre 1 an."])
    return rng.choice(
        [
            "Conditions de règlement : à réception.",
            "Échéance : 30 jours date de facture. Aucun escompte.",
            "Pénalités de retard : trois fois le taux d'intérêt légal. Indemnité forfaitaire pour frais de recouvrement : 40 €.",
        ]
    )
