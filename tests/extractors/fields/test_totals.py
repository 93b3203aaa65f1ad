"""The totals of an invoice: announced, or told by their sum when labels mislead."""

import pytest

from claims.fields import Decision
from claims.loading import load_rulebook
from extractors.fields import extract
from extractors.fields.extract import extract_fields
from tests.judgements import by_score
from tests.sheets import document, sheet

FACTURE = load_rulebook().types["facture"]
TOTALS = ("montant_ht", "montant_tva", "montant_ttc")
LINES = [
    (0.1, 0.1, "Facture N° F202500776"),
    (0.1, 0.30, "Prestation"),
    (0.5, 0.30, "Quantité"),
    (0.75, 0.30, "Total HT"),
    (0.1, 0.33, "Déplacement"),
    (0.5, 0.33, "1"),
    (0.75, 0.33, "41,78 €"),
    (0.1, 0.36, "Bloc-porte palier"),
    (0.5, 0.36, "1"),
    (0.75, 0.36, "2 318,02 €"),
]


@pytest.fixture(autouse=True)
def judged_by_score(monkeypatch):
    """What is vouched for is `auto` here, whatever the last training has proved."""
    monkeypatch.setattr(extract, "judgement", by_score)


def totals(*lines: tuple[float, float, str]) -> dict[str, tuple[str, Decision]]:
    """Value and decision of each total that the invoice says."""
    fields = extract_fields(document("facture", sheet(*LINES, *lines)), FACTURE)
    return {field.name: (field.value, field.decision) for field in fields if field.name in TOTALS}


def proved(ht: str, tva: str, ttc: str) -> dict[str, tuple[str, Decision]]:
    return dict(zip(TOTALS, ((value, Decision.AUTO) for value in (ht, tva, ttc)), strict=True))


def test_announced_totals_that_add_up_prove_one_another():
    found = totals(
        (0.5, 0.6, "Total HT 2 359,80 €"),
        (0.5, 0.63, "TVA 10 % 235,98 €"),
        (0.5, 0.66, "Total TTC 2 595,78 €"),
    )
    assert found == proved("2359.80", "235.98", "2595.78")


def test_a_label_that_lost_its_space_is_a_label_still():
    found = totals(
        (0.5, 0.6, "Sous-total HT 2 359,80 €"),
        (0.5, 0.63, "TVA (10 %) 235,98 €"),
        (0.5, 0.66, "TOTALTTC 2 595,78 €"),
    )
    assert found == proved("2359.80", "235.98", "2595.78")


def test_a_total_whose_label_cannot_be_read_is_told_by_the_sum():
    found = totals(
        (0.5, 0.6, "Sous-total HT 2 359,80 €"),
        (0.5, 0.63, "TVA (10 %) 235,98 €"),
        (0.5, 0.66, "7o1ai 7iC 2 595,78 €"),
    )
    assert found == proved("2359.80", "235.98", "2595.78")


def test_amounts_that_do_not_add_up_prove_nothing():
    found = totals(
        (0.5, 0.6, "Total HT 2 359,80 €"),
        (0.5, 0.63, "TVA 10 % 235,98 €"),
        (0.5, 0.66, "Total TTC 2 600,00 €"),
    )
    assert {decision for _, decision in found.values()} == {Decision.CHECK}


@pytest.mark.parametrize("stray", ["Acompte versé 2 500,00 €", "Remise 141,58 €"])
def test_an_amount_that_only_nearly_adds_up_is_no_total(stray):
    """Any rate between two known ones is possible on an invoice of several, but not for a guess."""
    found = totals((0.5, 0.6, "Total HT 2 359,80 €"), (0.5, 0.63, stray))
    assert Decision.AUTO not in {decision for _, decision in found.values()}


def test_the_sum_of_one_rate_is_not_taken_for_that_of_the_whole_invoice():
    found = totals(
        (0.5, 0.50, "Total HT 271,13 € TVA 10 % 27,11 € Total TTC 298,24 €"),
        (0.5, 0.60, "Total HT 453,49 €"),
        (0.5, 0.63, "Total TVA 63,58 €"),
        (0.5, 0.66, "Total TTC 517,07 €"),
    )
    assert found == proved("453.49", "63.58", "517.07")


def test_a_sum_under_an_announced_total_vouches_for_nothing():
    found = totals(
        (0.1, 0.50, "Base HT 271,13 €"),
        (0.1, 0.53, "TVA 10 % 27,11 €"),
        (0.1, 0.56, "Montant 298,24 €"),
        (0.5, 0.66, "Total TTC 517,07 €"),
    )
    assert Decision.AUTO not in {decision for _, decision in found.values()}


def test_the_sum_of_one_rate_vouches_for_nothing_beside_larger_announced_amounts():
    found = totals(
        (0.1, 0.50, "Total HT 271,13 €"),
        (0.1, 0.53, "TVA 10 % 27,11 €"),
        (0.1, 0.56, "298,24 €"),
        (0.1, 0.60, "Total HT 453,49 €"),
        (0.1, 0.63, "Total TVA 63,58 €"),
    )
    assert Decision.AUTO not in {decision for _, decision in found.values()}
