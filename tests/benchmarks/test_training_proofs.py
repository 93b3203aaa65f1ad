"""What `auto` rests on: proofs counted on values that nothing was learned from."""

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.evaluation.figures import lower_bound
from benchmarks.training.samples import Sample
from benchmarks.training.values import PROVED, proofs
from claims.rulebook import Kind
from extractors.fields.affinities import SIZE
from extractors.fields.judgement import VOUCHED
from tests.judgements import judgement_of

RIVAL = 0.15
JUDGEMENT = judgement_of()  # a value is as likely as its evidence "sure" says


def samples(
    field: str,
    count: int,
    *,
    right: bool = True,
    sure: float = 0.97,
    kind: Kind = Kind.AMOUNT,
    **changed: bool,
) -> list[Sample]:
    """Values of as many documents, one for each field, alike in all that is judged."""
    one = Sample(
        pli="pli-1",
        family="facture/one",
        question="",
        field=field,
        kind=kind,
        evidence={"sure": sure},
        around=np.zeros(SIZE, np.float16),
        proved=False,
        printed=True,
        is_right=right,
    )
    return [replace(one, question=f"{field} {n} {right} {sure}", **changed) for n in range(count)]


def proved(*groups: list[Sample]):
    return proofs(JUDGEMENT, [sample for group in groups for sample in group], RIVAL)


def test_a_field_with_six_hundred_right_values_is_proved():
    proof = proved(samples("facture.montant_ttc", 600))["facture.montant_ttc"]
    assert (proof.of, proof.seen, proof.right) == ("facture.montant_ttc", 600, 600)
    assert proof.lower == round(lower_bound(600, 600), 5)
    assert proof.lower >= PROVED


def test_a_field_with_too_few_values_and_none_alike_is_not_proved():
    assert proved(samples("facture.montant_ttc", 500)) == {}


def test_a_field_with_too_few_values_is_proved_by_its_kind_and_says_so():
    found = proved(samples("facture.montant_ttc", 20), samples("devis.montant_ttc", 600))
    assert found["facture.montant_ttc"].of == "kind=amount"
    assert found["facture.montant_ttc"].seen == 620
    assert found["devis.montant_ttc"].of == "devis.montant_ttc"


def test_a_kind_with_too_few_values_is_proved_by_the_kinds_read_alike_and_says_so():
    found = proved(samples("rib.bic", 20, kind=Kind.BIC), samples("rib.iban", 600, kind=Kind.IBAN))
    assert found["rib.bic"].of == "kinds=codes"


def test_kinds_that_are_read_otherwise_prove_nothing():
    found = proved(samples("rib.titulaire", 500, kind=Kind.PARTY), samples("rib.iban", 600, kind=Kind.IBAN))
    assert "rib.titulaire" not in found


def test_a_field_wrong_more_often_than_allowed_is_not_proved_by_its_kind():
    found = proved(
        samples("facture.montant_ttc", 20),
        samples("facture.montant_ttc", 1, right=False),
        samples("devis.montant_ttc", 2000),
    )
    assert "devis.montant_ttc" in found
    assert "facture.montant_ttc" not in found


def test_a_wrong_value_among_six_hundred_is_too_many():
    assert proved(samples("facture.date", 599), samples("facture.date", 1, right=False)) == {}


def test_the_threshold_rises_over_the_values_that_go_wrong():
    found = proved(
        samples("facture.date", 600, sure=0.99, kind=Kind.DATE),
        samples("facture.date", 50, sure=0.9, right=False, kind=Kind.DATE),
    )["facture.date"]
    assert (found.threshold, found.seen, found.right) == (0.95, 600, 600)


def test_the_lowest_threshold_that_is_proved_is_taken():
    found = proved(samples("facture.date", 600, sure=0.85))["facture.date"]
    assert found.threshold == 0.5


def test_handwritten_values_never_count():
    assert proved(samples("lettre_demande.date", 600, printed=False)) == {}
    written_wrong = samples("lettre_demande.date", 50, right=False, printed=False)
    proof = proved(samples("lettre_demande.date", 600), written_wrong)["lettre_demande.date"]
    assert proof.seen == 600


@pytest.mark.parametrize(("likely", "counts"), [(0.2, False), (0.1, True)])
def test_values_with_a_rival_never_count(likely, counts):
    rivals = samples("facture.date", 600)
    others = [replace(sample, evidence={"sure": likely}, is_right=False) for sample in rivals]
    assert ("facture.date" in proved(rivals, others)) is counts


def test_values_that_are_kept_silent_never_count():
    assert proved(samples("facture.date", 600, sure=0.4)) == {}


def test_only_the_likeliest_value_of_a_field_counts():
    likely = samples("facture.date", 600)
    unlikely = [replace(sample, evidence={"sure": 0.05}, is_right=False) for sample in likely]
    assert proved(unlikely, likely)["facture.date"].right == 600


def test_a_value_vouched_for_is_the_one_shown_however_unlikely():
    vouched = samples("facture.date", 600, sure=0.6, proved=True)
    likelier = [replace(sample, evidence={"sure": 0.97}, proved=False, is_right=False) for sample in vouched]
    # The likelier one is a rival then, and an agent looks.
    assert proved(vouched, likelier) == {}


def test_values_vouched_for_are_proved_together_whatever_their_field():
    found = proved(
        samples("rib.iban", 300, kind=Kind.IBAN, proved=True),
        samples("facture.montant_ttc", 300, proved=True),
        samples("facture.date", 100, right=False),
    )
    assert (found[VOUCHED].seen, found[VOUCHED].right, found[VOUCHED].threshold) == (600, 600, 0.0)


def test_too_few_values_vouched_for_prove_nothing():
    assert VOUCHED not in proved(samples("rib.iban", 300, proved=True))


def test_a_field_that_is_surely_worse_says_nothing_of_the_others():
    bad = [*samples("facture.client", 30, right=False, kind=Kind.AMOUNT), *samples("facture.client", 30)]
    found = proved(samples("facture.montant_ttc", 30), samples("devis.montant_ttc", 580), bad)
    assert found["facture.montant_ttc"].seen == 610
    assert "facture.client" not in found


def unmet(found, sure):
    """Samples of papers by other hands, and how sure what did not know their writers is of them."""
    return [(sure, replace(sample, question=f"hand {n}", other_hand=True)) for n, sample in enumerate(found)]


def test_a_value_wrong_on_papers_by_other_hands_takes_the_proof_away():
    known = samples("facture.date", 700)
    wrong = unmet(samples("facture.date", 1, right=False), 0.97)
    assert "facture.date" in proofs(JUDGEMENT, known, RIVAL)
    assert proofs(JUDGEMENT, known, RIVAL, wrong) == {}


def test_one_wrong_of_two_hundred_by_other_hands_is_allowed():
    known = samples("facture.date", 700)
    mostly = unmet([*samples("facture.date", 199), *samples("facture.date", 1, right=False)], 0.97)
    assert "facture.date" in proofs(JUDGEMENT, known, RIVAL, mostly)


def test_the_threshold_rises_over_what_goes_wrong_on_papers_by_other_hands():
    known = samples("facture.date", 700, sure=0.99)
    wrong = unmet(samples("facture.date", 1, right=False), 0.96)
    assert proofs(JUDGEMENT, known, RIVAL, wrong)["facture.date"].threshold == 0.97


def test_papers_by_other_hands_disprove_a_kind_for_all_its_fields():
    known = [*samples("facture.montant_ttc", 20), *samples("devis.montant_ttc", 650)]
    wrong = unmet(samples("bulletin_paie.net_a_payer", 2, right=False), 0.97)
    found = proofs(JUDGEMENT, known, RIVAL, wrong)
    assert "devis.montant_ttc" in found, "its own values prove it"
    assert "facture.montant_ttc" not in found, "borrowed from a kind that goes wrong elsewhere"


def test_papers_by_other_hands_prove_nothing():
    right = unmet(samples("facture.date", 600), 0.97)
    assert proofs(JUDGEMENT, samples("facture.date", 100), RIVAL, right) == {}


def test_a_field_that_goes_wrong_by_other_hands_is_not_carried_by_its_kind():
    known = [*samples("facture.date", 20, kind=Kind.DATE), *samples("devis.date", 650, kind=Kind.DATE)]
    one = samples("facture.date", 1, right=False, kind=Kind.DATE)
    found = proofs(JUDGEMENT, known, RIVAL, unmet([*one, *samples("devis.date", 400, kind=Kind.DATE)], 0.97))
    assert "devis.date" in found
    assert "facture.date" not in found
