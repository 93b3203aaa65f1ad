"""Papers by other hands can be scored: their truth speaks the catalogue's words, and is theirs."""

import json
from pathlib import Path

import pytest

from benchmarks.other_hands.__main__ import HERE, make
from benchmarks.training.__main__ import _is_reserved
from claims.loading import load_rulebook

TYPES = load_rulebook().types
TRUTHS = sorted(HERE.glob("*/*.json"))


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_truth_names_a_type_its_fields_and_values_in_words(truth: Path):
    told = json.loads(truth.read_text(encoding="utf-8"))
    fields = {spec.name for spec in TYPES[told["type"]].fields}
    assert truth.with_suffix(".html").exists()
    assert told["fields"].keys() <= fields
    assert all(value is None or isinstance(value, str) for value in told["fields"].values())


def test_no_paper_is_in_both_sets():
    texts = [path.read_text(encoding="utf-8") for path in HERE.glob("*/*.html")]
    assert len(set(texts)) == len(texts) == len(TRUTHS)


@pytest.mark.parametrize(("name", "reserved"), [("first", False), ("second", True)])
def test_only_the_first_set_may_be_learned_from(tmp_path, monkeypatch, name, reserved):
    papers = tmp_path / "papers" / name
    papers.mkdir(parents=True)
    for kept in (".html", ".json"):
        source = sorted((HERE / name).glob(f"*-rib{kept}"))[0]
        (papers / f"rib{kept}").write_bytes(source.read_bytes())
    monkeypatch.setattr("benchmarks.other_hands.__main__.HERE", tmp_path / "papers")
    make(tmp_path / "corpus", name, scanned=True)
    assert _is_reserved(tmp_path / "corpus") is reserved
    truth = json.loads((tmp_path / "corpus" / "rib" / "truth.json").read_text(encoding="utf-8"))
    assert truth["documents"][0]["type"] == "rib"
    assert (tmp_path / "corpus" / "rib" / "papier.pdf").read_bytes().startswith(b"%PDF")
