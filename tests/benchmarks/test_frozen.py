"""The frozen set: plis of reserved families, understood again. What was won is not lost without being said.

`benchmarks/results/frozen.json` is what `python -m benchmarks evaluate benchmarks/frozen` last gave: a change
that moves it commits it anew, and says why.
"""

import json
from pathlib import Path

import pytest

from benchmarks.evaluation.figures import figures
from benchmarks.evaluation.freezing import freeze, frozen, loses
from benchmarks.evaluation.understanding import understood

RECORDED = json.loads((Path("benchmarks/results") / "frozen.json").read_text(encoding="utf-8"))
LEEWAY = 0.01

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def now():
    return figures([understood(read) for read in frozen()])


@pytest.mark.parametrize("kind", ["fields", "case_fields"])
def test_values_are_right_as_often_as_they_were(now, kind):
    for name in ("recall", "precision", "automation_of_printed"):
        assert now[kind][name] >= RECORDED[kind][name] - LEEWAY, name


def test_no_more_values_are_wrong_without_a_look(now):
    assert now["fields"]["auto_wrong"] <= RECORDED["fields"]["auto_wrong"]
    assert now["case_fields"]["auto_wrong"] <= RECORDED["case_fields"]["auto_wrong"]


def test_pages_are_named_and_cut_as_well_as_they_were(now):
    assert now["pages"]["accuracy"] >= RECORDED["pages"]["accuracy"] - LEEWAY
    assert now["documents"]["recall"] >= RECORDED["documents"]["recall"] - LEEWAY
    assert now["streams_clean"] >= RECORDED["streams_clean"]


def test_missing_pieces_are_found_as_often_as_they_were(now):
    for name in ("recall", "precision"):
        assert now["pieces"]["missing"][name] >= RECORDED["pieces"]["missing"][name] - LEEWAY


def test_plis_are_frozen_as_they_were_read(tmp_path):
    name = next(read.name for read in frozen())
    freeze(Path("benchmarks/frozen"), [name], tmp_path)
    (kept,) = frozen(tmp_path)
    assert kept == next(read for read in frozen() if read.name == name)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({}, ""),
        ({"recall": 0.897}, ""),
        ({"recall": 0.89}, "recall"),
        ({"precision": 0.96}, "precision"),
        ({"auto_wrong": 3}, "without a look"),
        ({"auto_wrong": 0, "precision": 0.99}, ""),
    ],
)
def test_a_judgement_that_loses_says_what_it_loses(changed, why):
    before = {"recall": 0.9, "precision": 0.97, "auto_wrong": 2}
    said = loses(before, before | changed)
    assert why in said
    assert bool(why) == bool(said)
