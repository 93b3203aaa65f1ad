"""Learning from samples: the same samples always give the same judgement, which JSON holds whole."""

import json
from dataclasses import replace
from itertools import pairwise
from random import Random

import numpy as np
import pytest

from benchmarks.training.samples import Sample
from benchmarks.training.values import judgement_json, trained, written
from claims.rulebook import Kind
from extractors.fields.affinities import SIZE
from extractors.fields.choosing import RIVAL
from extractors.fields.judgement import Node, Proof, answer, judgement_from

LABELLED, ELSEWHERE = {"bias": 1.0, "way=label": 1.0}, {"bias": 1.0, "way=layout": 1.0}


def made_samples(plis: int = 40) -> list[Sample]:
    """Two values a document: the labelled one is right nineteen times in twenty, else the other one."""
    rng = Random(14)
    found = []
    for n in range(plis * 5):
        labelled_is_right = rng.random() < 0.95
        for evidence, right in ((LABELLED, labelled_is_right), (ELSEWHERE, not labelled_is_right)):
            noise = {"page_read": rng.random(), "unused": 0.0}
            found.append(
                Sample(
                    pli=f"pli-{n // 5}",
                    family=f"facture/{n % 7}",
                    question=f"pli-{n // 5}/{n}.date",
                    field="facture.date",
                    kind=Kind.DATE,
                    evidence=evidence | noise,
                    around=np.zeros(SIZE, np.float16),
                    proved=False,
                    printed=True,
                    is_right=right,
                )
            )
    return found


@pytest.fixture(scope="module")
def learned():
    return trained(made_samples(), {"plis": 40})[0]


def test_training_is_repeatable_bit_for_bit(learned):
    again, _ = trained(made_samples(), {"plis": 40})
    assert json.dumps(judgement_json(again)) == json.dumps(judgement_json(learned))


def test_what_was_mostly_right_is_judged_likely(learned):
    likely = learned.probability(LABELLED | {"page_read": 0.5})
    assert likely == pytest.approx(0.95, abs=0.1)
    assert learned.silent_below < likely


def test_a_value_less_likely_than_any_that_came_first_is_no_rival(learned):
    """The recalibration is learned from first values alone; others must not pass for the worst of them."""
    assert learned.probability(ELSEWHERE | {"page_read": 0.5}) < RIVAL


def test_the_recalibration_never_falls_and_never_says_certain(learned):
    assert all(low < high for low, high in pairwise(learned.steps))
    assert all(low <= high for low, high in pairwise(learned.shares))
    assert learned.shares[0] > 0.0
    assert learned.shares[-1] < 1.0


def test_trees_are_walked_by_what_is_asked_and_silence_counts_nothing():
    tree = (Node("page_read", 0.5, 1, 2, 0.0), Node("", 0.0, 0, 0, -1.0), Node("", 0.0, 0, 0, 2.0))
    assert answer(tree, {"page_read": 0.9}) == 2.0
    assert answer(tree, {"page_read": 0.5}) == -1.0
    assert answer(tree, {}) == -1.0


def test_evidence_that_tells_nothing_is_not_kept(learned):
    assert "unused" not in learned.weights
    assert {"way=label", "way=layout", "bias"} <= learned.weights.keys()


def test_what_it_was_made_of_is_told_and_nothing_is_proved_yet(learned):
    assert (learned.made_of, learned.proofs) == ({"plis": 40}, {})


def test_a_judgement_written_as_json_and_read_again_is_the_same(learned):
    proved = replace(learned, proofs={"facture.date": Proof(0.9, "kind=date", 700, 700, 0.99573)})
    assert proved.trees
    again = judgement_from(written(proved))
    assert judgement_json(again) == judgement_json(proved)
    assert again.proofs == proved.proofs


def test_a_sign_that_tells_in_known_layouts_alone_is_never_seen_to_be_right():
    """Each layout has a sign of its own, right in 85 of 100: left out, it has none that was learned."""
    rng, samples = Random(3), []
    for n in range(400):
        layout, is_right = n % 10, rng.random() < 0.5
        samples.append(
            Sample(
                pli=f"pli-{n}",
                family=f"facture/{layout}",
                question=f"pli-{n}.date",
                field="facture.date",
                kind=Kind.DATE,
                around=np.zeros(SIZE, np.float16),
                evidence={"bias": 1.0, f"sign of {layout}": float(is_right == (rng.random() < 0.85))},
                proved=False,
                printed=True,
                is_right=is_right,
            )
        )
    apart, _ = trained(samples, {"plis": 400})
    known, _ = trained([replace(sample, family=sample.pli) for sample in samples], {"plis": 400})
    # The outermost step lies beyond what was seen; the one before it is the surest that was.
    assert apart.steps[-2] < 0.0 < known.steps[-2]
