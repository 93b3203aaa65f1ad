"""The training command: what it refuses."""

import json

import pytest

from benchmarks.training.__main__ import main


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
