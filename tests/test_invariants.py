"""The invariants themselves: a sound draft breaks none, and each break is told."""

import copy

import pytest

from tests import invariants
from tests.invariants import broken_invariants
from tests.judgements import judgement_of, proof_over


def _item(path="a.pdf", fate="processed", pages=2, sha256="0" * 64):
    reason = None if fate in {"processed", "container"} else {"code": "doublon", "message": "Déjà là."}
    return {
        "path": path,
        "sha256": sha256,
        "media_type": "application/pdf",
        "size": 10,
        "fate": fate,
        "reason": reason,
        "pages": pages,
    }


def _page(page=1, kind="printed", item="a.pdf"):
    return {"item": item, "page": page, "rotation": 0, "text_source": "ocr", "kind": kind}


def _field(name="iban", **changed):
    return {
        "name": name,
        "value": "x",
        "text": "x",
        "confidence": 0.9,
        "decision": "check",
        "item": "a.pdf",
        "page": 1,
        "box": [0.1, 0.1, 0.2, 0.2],
        "method": "ocr",
        **changed,
    }


def _line(piece, status, satisfied_by):
    return {"piece": piece, "status": status, "satisfied_by": satisfied_by, "one_of": [], "why": "Parce que."}


SOUND = {
    "contract": "vaguemestre.draft/1",
    "items": [_item()],
    "documents": [
        {"id": "d1", "type": "rib", "confidence": 0.9, "pages": [_page()], "fields": [_field()]},
        {"id": "d2", "type": "page_blanche", "confidence": 1, "pages": [_page(2, "blank")], "fields": []},
    ],
    "cases": [
        {
            "procedure": "BRIS_PORTE",
            "claimant": "INCONNU",
            "dwelling": "INCONNU",
            "documents": ["d1"],
            "fields": [_field(sources=["d1"], conflicts=[])],
            "checklist": [_line("rib", "present", ["d1"]), _line("facture", "missing", [])],
            "checklists": {},
            "findings": [],
            "verdict": "incomplete",
        }
    ],
}


def test_a_sound_draft_breaks_nothing():
    assert broken_invariants(SOUND) == []


BREAKS = {
    "form": lambda d: d["items"][0].update(fate="lost"),
    "a.pdf has 2 fates": lambda d: d["items"].append(_item()),
    "came out of b.pdf, never opened": lambda d: d["items"].extend(
        [_item("b.pdf", "ignored", 0), _item("b.pdf/c.pdf", "ignored", 0)]
    ),
    "is a duplicate of nothing": lambda d: d["items"].append(_item("b.pdf", "duplicate", 0, "1" * 64)),
    "page 3 of a.pdf is in 0 documents": lambda d: d["items"][0].update(pages=3),
    "page 1 of a.pdf is in 2 documents": lambda d: d["documents"][1]["pages"].insert(0, _page()),
    "page 7 of a.pdf is in 1 documents and was sent 0": lambda d: d["documents"][0]["pages"].append(_page(7)),
    "ids are": lambda d: d["documents"][1].update(id="d3"),
    "documents are not in reading order": lambda d: (
        d["documents"][0]["pages"].append(d["documents"][1]["pages"].pop())
        or d["documents"][1]["pages"].append(d["documents"][0]["pages"].pop(0))
    ),
    "the pages of d1 are not in reading order": lambda d: d["documents"][0]["pages"].insert(0, _page(2)),
    "holds 1 blank of 2 pages": lambda d: d["documents"][0]["pages"].append(_page(2, "blank")),
    "(page_blanche) holds 0 blank": lambda d: d["documents"][1]["pages"][0].update(kind="printed"),
    "d1.iban is said 2 times": lambda d: d["documents"][0]["fields"].append(_field()),
    "form: documents/0/fields/0/box": lambda d: d["documents"][0]["fields"][0].update(box=[0, 0, 1.5, 1]),
    "box inside out": lambda d: d["documents"][0]["fields"][0].update(box=[0.5, 0, 0.1, 1]),
    "read from a page that is not its own": lambda d: d["documents"][0]["fields"][0].update(page=2),
    "d1.banque is auto though nothing proves it": lambda d: d["documents"][0]["fields"].append(
        _field("banque", decision="auto", confidence=0.6)
    ),
    "case 1.iban is auto though no document's is": lambda d: d["cases"][0]["fields"][0].update(
        decision="auto"
    ),
    "auto on handwriting": lambda d: (
        d["documents"][0]["fields"][0].update(decision="auto")
        or d["documents"][0]["pages"][0].update(kind="handwritten")
    ),
    "case 1 holds d9": lambda d: d["cases"][0]["documents"].append("d9"),
    "case 1.iban names d2": lambda d: d["cases"][0]["fields"][0].update(sources=["d2"]),
    "case 1.iban names d3": lambda d: d["cases"][0]["fields"][0].update(
        conflicts=[{"value": "y", "document": "d3"}]
    ),
    "rib is satisfied by d2": lambda d: d["cases"][0]["checklist"][0].update(satisfied_by=["d2"]),
    "rib is present though nothing": lambda d: d["cases"][0]["checklist"][0].update(satisfied_by=[]),
    "facture is missing though": lambda d: d["cases"][0]["checklist"][1].update(satisfied_by=["d1"]),
    "asks 2 times for rib": lambda d: d["cases"][0]["checklist"].append(_line("rib", "missing", [])),
}


@pytest.mark.parametrize(("told", "change"), BREAKS.items(), ids=list(BREAKS))
def test_each_break_is_told(told, change):
    draft = copy.deepcopy(SOUND)
    change(draft)
    broken = broken_invariants(draft)
    assert any(told in sentence for sentence in broken), broken


@pytest.mark.parametrize(("threshold", "is_broken"), [(0.0, False), (1.1, True)])
def test_a_value_may_be_auto_over_the_threshold_that_is_proved(monkeypatch, threshold, is_broken):
    draft = copy.deepcopy(SOUND)
    document = draft["documents"][0]
    document["fields"][0]["decision"] = "auto"
    proofs = {f"{document['type']}.{document['fields'][0]['name']}": proof_over(threshold)}
    monkeypatch.setattr(invariants, "judgement", lambda: judgement_of(proofs=proofs))
    assert bool(broken_invariants(draft)) == is_broken
