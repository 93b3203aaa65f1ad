"""A tour shows every family that may be learned from once, with its truth, and none that is reserved."""

import json
from collections import Counter

import pikepdf
import pytest

from benchmarks.corpus import tours
from benchmarks.corpus.layouts import FAMILIES, RESERVED
from benchmarks.corpus.tours import every_paper, make_tour

FEW = {kind: FAMILIES[kind] for kind in ("avis_imposition", "courrier_ministere")}


@pytest.fixture
def made(tmp_path, monkeypatch):
    monkeypatch.setattr(tours, "FAMILIES", FEW)
    told = list(make_tour(tmp_path, 4))
    assert told[-1] == (len(told) - 1, len(told) - 1)
    return tmp_path


def truths(folder):
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*/truth.json"))]


def test_each_family_that_may_be_learned_from_is_shown_once(made):
    shown = Counter(family for truth in truths(made) for family in truth["made"]["families"])
    open_to_all = {
        f"{kind}/{family.name}"
        for kind, families in FEW.items()
        for family in families
        if (kind, family.name) not in RESERVED
    }
    assert shown == Counter(open_to_all)


def test_documents_follow_each_other_and_fill_their_file(made):
    for path in made.glob("*/truth.json"):
        truth = json.loads(path.read_text(encoding="utf-8"))
        places = [tuple(place) for document in truth["documents"] for place in document["pages"]]
        with pikepdf.Pdf.open(path.with_name("pieces.pdf")) as file:
            assert places == [("pieces.pdf", n) for n in range(1, len(file.pages) + 1)]
        assert len(truth["documents"]) == len(truth["made"]["families"])


def test_another_tour_has_other_values_and_what_is_made_stays(made, monkeypatch):
    before = truths(made)
    first = sorted(made.glob("*/pieces.pdf"))[0]
    kept = first.stat().st_mtime_ns
    list(make_tour(made, 4))
    assert first.stat().st_mtime_ns == kept
    list(make_tour(made, 5))
    after = [truth for truth in truths(made) if truth not in before]
    assert len(after) == len(before)


def test_papers_of_every_type_are_drawn_from_the_seed_alone():
    papers = every_paper("one")
    assert papers.keys() >= FAMILIES.keys() - {"photo_prejudice", "releve_bancaire"}
    assert papers == every_paper("one")
