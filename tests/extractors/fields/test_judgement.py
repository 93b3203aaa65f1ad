"""From evidence to a probability: weights, and a recalibration in steps."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.fields.judgement import Proof, judgement, judgement_from
from tests.judgements import judgement_of

CALIBRATED = judgement_of({"label": 2.0, "rival": -1.0}, steps=(-2.0, 0.0, 4.0), shares=(0.1, 0.4, 0.9))
STATED = """{
 "made_of": {"learned_from": {"plis": 3}},
 "silent_below": 0.4,
 "calibration": {"log_odds": [-1.0, 1.0], "right": [0.25, 0.75]},
 "proofs": {"rib.iban": {"threshold": 0.9, "of": "kind=iban", "seen": 700, "right": 700, "lower": 0.9957}},
 "weights": {"bias": -0.5, "proved": 3.0},
 "around": {"kind=date": [1, -2, 3]},
 "names": ["form"], "trees": [[[0, 0.5, 1, 2], [-0.1], [0.2]]]
}"""


@pytest.mark.parametrize(
    ("odds", "probability"),
    [(-2.0, 0.1), (-1.0, 0.25), (0.0, 0.4), (1.0, 0.525), (2.0, 0.65), (4.0, 0.9)],
)
def test_between_two_steps_a_probability_is_in_proportion(odds, probability):
    assert CALIBRATED.calibrated(odds) == pytest.approx(probability)


@pytest.mark.parametrize(("odds", "probability"), [(-50.0, 0.1), (50.0, 0.9)])
def test_beyond_the_steps_a_probability_is_that_of_the_last(odds, probability):
    assert CALIBRATED.calibrated(odds) == probability


@given(st.lists(st.floats(-20, 20), min_size=2).map(sorted))
def test_more_evidence_never_makes_a_value_less_likely(odds):
    probabilities = [CALIBRATED.calibrated(each) for each in odds]
    assert all(low <= high + 1e-12 for low, high in pairwise(probabilities))


def test_evidence_adds_up_by_its_weights():
    assert CALIBRATED.probability({"label": 1.0}) == pytest.approx(0.65)
    assert CALIBRATED.probability({"label": 1.0, "rival": 2.0}) == pytest.approx(0.4)


def test_evidence_without_a_weight_tells_nothing():
    assert CALIBRATED.probability({"label": 1.0, "colour of the paper": 9.0}) == CALIBRATED.probability(
        {"label": 1.0}
    )


def test_without_a_recalibration_log_odds_are_taken_at_their_word():
    plain = judgement_of(steps=(), shares=())
    assert plain.calibrated(0.0) == 0.5
    assert plain.calibrated(2.0) == pytest.approx(0.8808, abs=1e-4)


def test_a_judgement_is_read_from_its_file():
    read = judgement_from(STATED)
    assert read.probability({"bias": 1.0, "proved": 0.5}) == pytest.approx(0.725)
    assert read.log_odds({"bias": 1.0, "proved": 0.5, "form": 1.0}) == pytest.approx(1.2)
    assert read.silent_below == 0.4
    assert read.affinities.weights["kind=date"].tolist() == [1, -2, 3]
    assert read.proofs["rib.iban"] == Proof(0.9, "kind=iban", 700, 700, 0.9957)


def test_the_judgement_that_the_program_comes_with_rises_with_the_evidence():
    shipped = judgement()
    assert all(low < high for low, high in pairwise(shipped.steps))
    assert all(0.0 <= low <= high < 1.0 for low, high in pairwise(shipped.shares))
    assert 0.0 < shipped.silent_below < 1.0


def test_every_proof_that_the_program_comes_with_allows_what_auto_promises():
    assert all(proof.lower >= 0.995 for proof in judgement().proofs.values())
