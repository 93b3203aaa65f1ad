"""Figures of outcomes, each pinned by a handful of values that can be counted by hand."""

import pytest

from benchmarks.evaluation.figures import (
    by_degradation,
    calibration_error,
    curve,
    field_figures,
    figures,
    lower_bound,
    page_figures,
    reliability,
)
from benchmarks.evaluation.outcomes import ChoiceOutcome, Outcomes, PageOutcome, SetOutcome, Setting
from tests.evaluated import HERE, invented, not_found, outcomes_of, said_right, said_wrong


def page(truth, said, *, whole=True):
    return PageOutcome(HERE, ("pli.pdf", 1), truth, said, whole)


def pli(*, pages=(), sets=(), choices=(), documents=(0, 0, 0)):
    return Outcomes(HERE, *documents, pages, (), sets, choices)


def test_recall_is_of_what_is_there_and_precision_of_what_was_said():
    told = field_figures([said_right(), said_right(), said_wrong(), not_found(), invented()])
    assert told["truth"] == 4
    assert told["recall"] == 0.5
    assert told["precision"] == 0.5
    assert told["invented"] == 1


def test_nothing_said_has_no_precision_rather_than_a_perfect_one():
    told = field_figures([not_found()])
    assert (told["recall"], told["precision"], told["auto"]) == (0.0, None, None)
    assert told["auto_precision_lower_95"] == 0.0
    assert told["calibration_error"] is None


def test_auto_values_are_counted_apart_and_an_invented_one_is_wrong():
    told = field_figures([said_right(auto=True), said_right(), said_wrong(auto=True), invented(auto=True)])
    assert told["auto"] == 0.75
    assert (told["auto_right"], told["auto_wrong"]) == (1, 2)


def test_automation_is_of_the_printed_values_that_are_there():
    told = field_figures([said_right(auto=True), said_right(), said_wrong(auto=True), not_found()])
    assert told["automation_of_printed"] == 0.25
    assert field_figures([said_right(auto=True), not_found(printed=False)])["automation_of_printed"] == 1.0


@pytest.mark.parametrize(
    ("right", "seen", "bound"),
    [
        (0, 0, 0.0),
        (0, 5, 0.0),
        (10, 10, 0.05 ** (1 / 10)),  # all right: the bound p has p ** seen = 5 %
        (600, 600, 0.05 ** (1 / 600)),
        (1, 2, 1 - 0.95**0.5),  # at least one right of two: 1 - (1 - p) ** 2 = 5 %
    ],
)
def test_the_bound_of_a_share_is_that_of_clopper_and_pearson(right, seen, bound):
    assert lower_bound(right, seen) == pytest.approx(bound, abs=1e-9)


def test_the_bound_of_auto_values_is_told():
    told = field_figures([said_right(auto=True)] * 10 + [said_wrong()])
    assert told["auto_precision_lower_95"] == round(0.05**0.1, 4)


def test_values_are_put_in_tenths_of_confidence_certainty_in_the_last():
    said = [said_right(confidence=c) for c in (0.42, 0.48, 1.0)] + [said_wrong(confidence=0.45)]
    assert reliability(said) == [
        {"from": 0.4, "values": 3, "confidence": 0.45, "right": 0.6667},
        {"from": 0.9, "values": 1, "confidence": 1.0, "right": 1.0},
    ]


def test_the_calibration_error_is_the_mean_distance_of_confidence_and_accuracy():
    sure = [said_right(confidence=0.9)] * 3 + [said_wrong(confidence=0.9)]  # 0.9 said, 0.75 right
    unsure = [said_wrong(confidence=0.25)] * 4  # 0.25 said, 0 right
    assert calibration_error(sure + unsure) == pytest.approx((4 * 0.15 + 4 * 0.25) / 8)


def test_values_as_often_right_as_they_say_have_no_calibration_error():
    assert calibration_error([said_right(confidence=0.75)] * 3 + [said_wrong(confidence=0.75)]) == 0.0


def test_the_curve_gives_precision_and_coverage_of_the_surest():
    said = [said_right(confidence=0.99), said_right(confidence=0.9), said_wrong(confidence=0.6)]
    told = {point["from"]: (point["precision"], point["coverage"]) for point in curve(said, 4)}
    assert told[0.5] == (0.6667, 0.5)
    assert told[0.9] == (1.0, 0.5)
    assert told[0.99] == (1.0, 0.25)
    assert told[0.995] == (None, 0.0)


def test_values_are_counted_by_the_place_and_the_name_they_have():
    told = field_figures([said_right(auto=True), said_wrong(), said_right(where="case"), invented(auto=True)])
    assert told["by_name"] == {
        "case.titulaire": {"truth": 1, "right": 1, "wrong": 0, "auto": 0, "auto_wrong": 0},
        "rib.bic": {"truth": 0, "right": 0, "wrong": 1, "auto": 1, "auto_wrong": 1},
        "rib.titulaire": {"truth": 2, "right": 1, "wrong": 1, "auto": 1, "auto_wrong": 0},
    }


def test_values_of_cases_are_counted_apart_from_those_of_documents():
    told = figures([outcomes_of(said_right(), said_wrong(where="case"))])
    assert (told["fields"]["precision"], told["case_fields"]["precision"]) == (1.0, 0.0)


def test_macro_f1_weighs_every_true_type_alike():
    pages = [page("facture", "facture")] * 3 + [page("rib", "facture")]
    told = page_figures(pages)
    assert told["accuracy"] == 0.75
    # facture: 2 * 3 / (3 true + 4 said); rib: never said.
    assert told["macro_f1"] == round((6 / 7 + 0) / 2, 4)
    assert told["confusions"] == [["rib", "facture", 1]]


def test_a_type_that_no_page_has_costs_those_it_was_taken_for_alone():
    assert page_figures([page("rib", "rib"), page("rib", "devis")])["macro_f1"] == round(2 / 3, 4)


def test_decoys_are_papers_that_are_none_of_the_catalogue_s():
    told = page_figures([page("autre", "autre"), page("autre", "facture"), page("facture", "autre")])
    assert (told["decoys"], told["decoys_called_so"]) == (2, 0.5)


def test_no_page_has_no_figures():
    told = page_figures([])
    assert (told["accuracy"], told["macro_f1"], told["decoys_called_so"]) == (None, None, None)


def test_documents_are_counted_over_all_plis():
    told = figures([pli(documents=(4, 3, 5)), pli(documents=(1, 1, 1))])["documents"]
    assert told == {"truth": 5, "recall": 0.8, "precision": 0.6667}


def test_a_pli_is_clean_or_is_not():
    clean, torn = page("rib", "rib"), page("rib", "rib", whole=False)
    told = figures([pli(pages=[clean]), pli(pages=[clean, torn]), pli(pages=[page("rib", "devis")])])
    assert told["streams_clean"] == 0.3333


def test_pieces_are_counted_over_all_cases_and_those_gone_wrong_are_named():
    sets = [
        SetOutcome(HERE, "missing", frozenset({"rib", "facture"}), frozenset({"rib"})),
        SetOutcome(HERE, "missing", frozenset(), frozenset({"facture", "photo_prejudice"})),
    ]
    told = figures([pli(sets=sets)])["pieces"]
    assert told["missing"] == {
        "recall": 0.5,
        "precision": 0.3333,
        "not_said": {"facture": 1},
        "wrongly_said": {"facture": 1, "photo_prejudice": 1},
    }
    assert told["insufficient"]["recall"] is None


def test_questions_are_counted_one_by_one():
    choices = [
        ChoiceOutcome(HERE, "verdict", "complete", "complete"),
        ChoiceOutcome(HERE, "verdict", "complete", None),
        ChoiceOutcome(HERE, "BP-08", "problem", "problem"),
    ]
    assert figures([pli(choices=choices)])["questions"] == {
        "BP-08": {"asked": 1, "right": 1.0},
        "verdict": {"asked": 2, "right": 0.5},
    }


def test_plis_are_told_apart_by_how_they_were_degraded():
    fax = Setting("pli-2", "fax")
    told = by_degradation([outcomes_of(said_right()), outcomes_of(said_wrong(), setting=fax)])
    assert {name: each["fields"]["precision"] for name, each in told.items()} == {"clean": 1.0, "fax": 0.0}
