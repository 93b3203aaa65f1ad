"""What the truth of a document says stands on its pages, in some printed form."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

import pytest

from benchmarks.corpus.companies import company
from benchmarks.corpus.layouts import FAMILIES, RESERVED, claims, lay_out
from benchmarks.corpus.layouts.invoice_parts import with_tax
from benchmarks.corpus.papers import Invoice, Line
from benchmarks.corpus.places import address
from benchmarks.corpus.rendering import pdf_of, text_of
from benchmarks.corpus.tours import every_paper
from benchmarks.corpus.wording import day_in_words, in_words, long_date, money
from claims.folding import fold

PEOPLE = {
    "personne", "representant", "assure", "locataire", "bailleur", "proprietaire", "salarie",
}  # fmt: skip
SAID_ONLY_BY_THE_TYPE = {"type_attestation", "refus", "acquittee", "sexe", "mois"}


PAPERS = every_paper("layouts")
LAID_OUT = [
    pytest.param(kind, family, id=f"{kind}/{family.name}")
    for kind, families in FAMILIES.items()
    for family in families
    if any(family.fits(paper) for paper in PAPERS.get(kind, ())) and kind != "photo_prejudice"
]


def laid_out(kind, family):
    """The first paper that the family can print, laid out."""
    return family.lay_out(next(paper for paper in PAPERS[kind] if family.fits(paper)), Random(kind))


# Many papers have nothing to extract: only what they are is learned.
WITH_VALUES = [param for param in LAID_OUT if any(laid_out(*param.values).fields.values())]


def printed_forms(name, value):
    """Ways in which that value may stand on a page, folded."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = date.fromisoformat(value)
        forms = [
            long_date(day),
            f"{day:%d/%m/%Y}",
            f"{day:%d %m %y}",
            f"{in_words(day.year)} le {day_in_words(day)}",
            f"{day_in_words(day)} {in_words(day.year)}",
        ]
        return [fold(form) for form in forms]
    if re.fullmatch(r"\d+\.\d\d", value):
        return [fold(money(Decimal(value), unit=""))]
    if name.endswith("telephone"):
        return [fold("0" + value.removeprefix("+33"))]
    return [fold(value)]


def words_of(name):
    """The words of a name without its title, which papers shorten or leave out."""
    return name.removeprefix("Madame ").removeprefix("Monsieur ").split(" ")


def assert_printed(sheet):
    page = fold(" ".join(text_of(pdf_of(sheet)))).replace(" ", "")
    for name, value in sheet.fields.items():
        if value is None or name in SAID_ONLY_BY_THE_TYPE:
            continue
        # The parts of an address, the words of a name may be printed in any order: each must be there.
        for part in words_of(value) if name in PEOPLE else value.split(", "):
            forms = [form.replace(" ", "") for form in printed_forms(name, part)]
            assert any(form in page for form in forms), (name, part)


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "family"), WITH_VALUES)
def test_every_value_of_the_truth_is_printed(kind, family):
    assert_printed(laid_out(kind, family))


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES["carte_identite"], ids=lambda family: family.name)
def test_the_front_of_a_card_alone_tells_what_stands_on_it(family):
    cards = {paper.model: paper for paper in PAPERS["carte_identite"] if paper.model != "passeport"}
    for paper in filter(family.fits, cards.values()):
        assert_printed(family.lay_out(replace(paper, sides=("recto",)), Random(0)))


@pytest.mark.parametrize(("kind", "family"), LAID_OUT)
def test_a_sheet_follows_from_its_paper_and_its_seed(kind, family):
    paper = next(paper for paper in PAPERS[kind] if family.fits(paper))
    assert family.lay_out(paper, Random(1)) == family.lay_out(paper, Random(1))


def test_every_family_is_laid_out_by_some_paper():
    tried = {tuple(param.values) for param in LAID_OUT}
    assert {
        (kind, family)
        for kind, families in FAMILIES.items()
        for family in families
        if kind != "photo_prejudice"
    } == tried


def test_reserved_families_exist_and_leave_one_for_tuning():
    for kind, name in RESERVED:
        names = {family.name for family in FAMILIES[kind]}
        assert name in names
        assert names - {reserved for type_, reserved in RESERVED if type_ == kind}


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in RESERVED}))
def test_reserved_families_are_laid_out_only_when_asked_for(kind):
    paper = PAPERS[kind][0]
    tuned = {lay_out(kind, paper, Random(n))[0] for n in range(30)}
    reserved = {lay_out(kind, paper, Random(n), reserved=True)[0] for n in range(30)}
    assert not {(kind, name) for name in tuned} & RESERVED
    assert {(kind, name) for name in reserved} <= RESERVED


def invoice_at(rates, *, paid=date(2024, 3, 9), quote=False):
    lines = tuple(
        Line(f"Ouvrage {n}", n, Decimal("123.45"), Decimal(rate)) for n, rate in enumerate(rates, 1)
    )
    rng = Random("invoice")
    where = address(rng)
    firm = company(rng, "carpenter")
    return Invoice(
        "F-0012", date(2024, 3, 4), firm, "Mme Claire Petit", where, where, lines, paid, "chèque", quote
    )


def test_the_tax_of_an_invoice_is_rounded_once_a_rate():
    invoice = invoice_at(["20", "5.5", "20"])
    assert [(rate, invoice.vat_at(rate)) for rate in invoice.rates] == [
        (Decimal("5.5"), Decimal("13.58")),
        (Decimal("20"), Decimal("98.76")),
    ]
    assert invoice.total == invoice.net + Decimal("112.34")


def test_an_invoice_without_vat_tells_no_tax():
    assert invoice_at(["0", "0"]).fields()["montant_tva"] is None


@pytest.mark.parametrize("kind", ["facture", "devis"])
@pytest.mark.parametrize("rates", [["10", "10"], ["5.5", "10", "20"], ["0", "0", "0"]], ids="-".join)
def test_an_invoice_at_any_rates_has_layouts_for_tuning_and_in_reserve(kind, rates):
    fitting = {(kind, family.name) for family in FAMILIES[kind] if family.fits(invoice_at(rates))}
    assert len(fitting - RESERVED) >= 2
    assert fitting & RESERVED


@pytest.mark.slow
@pytest.mark.parametrize("rates", [["10"], ["5.5", "10", "20", "10"], ["0", "0"]], ids="-".join)
@pytest.mark.parametrize("family", FAMILIES["facture"], ids=lambda family: family.name)
def test_an_invoice_prints_its_amounts_at_any_rates(family, rates):
    invoice = invoice_at(rates)
    if not family.fits(invoice):
        return
    sheet = family.lay_out(invoice, Random(1))
    page = fold(" ".join(text_of(pdf_of(sheet)))).replace(" ", "")
    for name in ("montant_ht", "montant_tva", "montant_ttc"):
        value = sheet.fields[name]
        assert value is None or printed_forms(name, value)[0].replace(" ", "") in page


def test_amounts_with_tax_of_the_lines_add_up():
    invoice = invoice_at(["5.5", "10", "20", "20"])
    assert sum(with_tax(invoice)) == invoice.total


SUPPLIERS_AND_BANKS = [
    pytest.param(kind, family, id=f"{kind}/{family.name}")
    for kind in ("facture", "rib", "preuve_paiement_facture", "releve_bancaire")
    for family in FAMILIES[kind]
]


@pytest.mark.parametrize(("kind", "family"), SUPPLIERS_AND_BANKS)
def test_a_layout_follows_from_its_seed(kind, family):
    paper = next(paper for paper in PAPERS[kind] if family.fits(paper))
    assert family.lay_out(paper, Random(5)) == family.lay_out(paper, Random(5))
    assert len({family.lay_out(paper, Random(n)).html for n in range(8)}) > 1


CLAIM_FAMILIES = [
    family for family in FAMILIES["lettre_demande"] if family.lay_out.__module__ == claims.__name__
]


@pytest.mark.parametrize("family", CLAIM_FAMILIES, ids=lambda family: family.name)
def test_a_letter_says_that_its_claimant_was_no_target_when_the_claim_does_and_only_then(family):
    for claim in [claim for claim in PAPERS["lettre_demande"] if family.fits(claim)]:
        for told in (True, False):
            html = fold(family.lay_out(replace(claim, not_target=told), Random(3)).html)
            assert bool(re.search("pas visee? |etais ni visee? |etions vises ", html)) == told
            assert ("recherchee n" in html) == told


@pytest.mark.parametrize("family", CLAIM_FAMILIES, ids=lambda family: family.name)
def test_a_letter_asks_for_a_sum_only_when_the_claim_does(family):
    for claim in [claim for claim in PAPERS["lettre_demande"] if family.fits(claim)]:
        for amount in (Decimal("1234.56"), None):
            sheet = family.lay_out(replace(claim, amount=amount), Random(3))
            assert ("234,56" in sheet.html) == (amount is not None)
            assert sheet.fields["montant_demande"] == (str(amount) if amount else None)
