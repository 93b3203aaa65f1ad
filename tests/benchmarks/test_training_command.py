"""The training command: what it refuses."""

import json
import shutil

import pytest

from benchmarks.evaluation.freezing import FROZEN
from benchmarks.evaluation.readings import FOLDER, plis_of
from benchmarks.training.__main__ import _samples, main


def corpus(folder, *, reserved):
    """A corpus of one pli, of which only the truth is there."""
    (folder / "pli-1").mkdir(parents=True)
    truth = {"inputs": [], "documents": [], "cases": [], "made": {"reserved": reserved}}
    (folder / "pli-1" / "truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return str(folder)


def test_families_that_may_be_learned_from_prove_nothing(tmp_path):
    learn = corpus(tmp_path / "learn", reserved=False)
    with pytest.raises(SystemExit, match="prove nothing"):
        main([learn, corpus(tmp_path / "prove", reserved=False)])


def test_a_paper_and_its_scan_are_two_though_they_have_one_name(tmp_path):
    """A pli of the frozen set, which has its readings, in two corpora."""
    name = plis_of(FROZEN)[0].name
    asked = []
    for corpus_name in ("papers", "scans"):
        folder = tmp_path / corpus_name
        (folder / FOLDER).mkdir(parents=True)
        shutil.copytree(FROZEN / name, folder / name)
        shutil.copy(FROZEN / FOLDER / f"{name}.zip", folder / FOLDER)
        asked.append({sample.question for sample in _samples(folder)})
    first, second = asked
    assert len(first) == len(second) > 0
    assert first.isdisjoint(second)
