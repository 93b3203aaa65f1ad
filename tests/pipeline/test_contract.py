"""The public form of a draft: what the contract names stands there, and the schema refuses the rest."""

import copy
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator, ValidationError

from claims.cases import Draft
from claims.pages import Box
from pipeline.contract import draft_json, schema
from pipeline.draft_reading import document_from_json
from tests.drafts import DETENTION, DRAFT, SCAN, field
from tests.invariants import broken_invariants


@pytest.fixture
def sound():
    return draft_json(DRAFT)


def _check(draft):
    Draft202012Validator(schema()).validate(draft)


def test_the_schema_is_itself_sound():
    Draft202012Validator.check_schema(schema())


def test_a_draft_with_a_little_of_everything_keeps_the_contract(sound):
    assert broken_invariants(sound) == []
    assert broken_invariants(draft_json(DRAFT, with_text=True)) == []


def test_a_pli_that_holds_nothing_is_a_draft_too():
    assert draft_json(Draft((), (), ())) == {
        "contract": "vaguemestre.draft/1",
        "items": [],
        "documents": [],
        "cases": [],
    }
    _check(draft_json(Draft((), (), ())))


def test_a_file_says_its_fate_and_why(sound):
    assert sound["items"][0]["reason"] is None
    assert sound["items"][3] == {
        "path": "pli.zip/vide.pdf",
        "sha256": "0123456789abcdef" * 4,
        "media_type": "application/pdf",
        "size": 1234,
        "fate": "rejected",
        "reason": {
            "code": "vide",
            "message": "Le fichier est vide : demander à l'expéditeur de le renvoyer.",
        },
        "pages": 0,
    }


def test_a_value_says_what_it_is_where_it_stands_and_how_it_was_read(sound):
    assert sound["documents"][0]["fields"] == [
        {
            "name": "numero",
            "value": "12",
            "text": "12",
            "confidence": 0.9,
            "decision": "check",
            "item": SCAN,
            "page": 1,
            "box": [0.12346, 0.2, 0.3, 0.4],
            "method": "ocr",
        },
        {
            "name": "montant_ttc",
            "value": "1200.00",
            "text": "1200.00",
            "confidence": 0.9,
            "decision": "check",
            "item": SCAN,
            "page": 1,
            "box": [0.0, 0.0, 1.0, 1.0],
            "method": "ocr",
            "alternatives": ["1000.00", "200.00"],
        },
    ]


def test_a_value_written_by_hand_says_so_and_comes_back_so():
    printed = field("numero", "12")
    written = replace(printed, provenance=replace(printed.provenance, by_hand=True))
    document = replace(DRAFT.documents[0], fields=(written,))
    draft = draft_json(replace(DRAFT, documents=(document, *DRAFT.documents[1:])))
    _check(draft)
    shown = draft["documents"][0]
    assert shown["fields"][0]["by_hand"] is True
    pages = {(page.item, page.page): page for page in document.pages}
    assert document_from_json(shown, pages).fields[0].provenance.by_hand


def test_a_box_that_leaves_the_page_is_cut_at_its_edge():
    document = replace(DRAFT.documents[0], fields=(field("numero", "12", Box(-0.01, -0.2, 1.00001, 1.3)),))
    draft = draft_json(replace(DRAFT, documents=(document, *DRAFT.documents[1:])))
    assert draft["documents"][0]["fields"][0]["box"] == [0.0, 0.0, 1.0, 1.0]


def test_a_value_of_a_case_says_who_agrees_and_who_does_not(sound):
    name, invoiced = sound["cases"][0]["fields"]
    assert (name["sources"], name["conflicts"]) == (["d1"], [{"value": "Example", "document": "d1"}])
    assert (name["decision"], name["method"]) == ("check", "ocr")
    assert (invoiced["text"], invoiced["method"]) == (None, "derived")


def test_the_checklist_is_the_working_one_and_the_portal_s_stands_beside_it(sound):
    case = sound["cases"][0]
    assert [(line["piece"], line["status"]) for line in case["checklist"]] == [
        ("facture", "present"),
        ("rib", "missing"),
        ("carte_identite", "insufficient"),
        ("extrait_kbis", "not_required"),
    ]
    assert list(case["checklists"]) == ["portail_strict"]
    assert case["checklist"][0]["one_of"] == ["facture", "devis"]


def test_findings_tell_their_rule_their_outcome_and_what_they_rest_on(sound):
    assert sound["cases"][0]["findings"][0] == {
        "rule": "BP-08",
        "outcome": "ok",
        "message": "Demande dans le délai.",
        "inputs": {"date_operation": "2024-03-09"},
    }


def test_the_text_of_a_page_stands_there_only_when_asked(sound):
    told = draft_json(DRAFT, with_text=True)
    assert told["documents"][0]["pages"][0]["text"] == "Facture n° 12"
    assert told["documents"][1]["pages"][0]["text"] == ""
    assert not any("text" in page for document in sound["documents"] for page in document["pages"])


def test_a_page_that_could_not_be_read_says_why(sound):
    assert sound["documents"][2]["pages"][0]["failure"] == "delai_depasse"
    assert "failure" not in sound["documents"][0]["pages"][0]


REFUSED = {
    "another contract": lambda d: d.update(contract="vaguemestre.draft/2"),
    "no cases": lambda d: d.pop("cases"),
    "a fate of its own": lambda d: d["items"][0].update(fate="lost"),
    "a processed file without pages": lambda d: d["items"][1].update(pages=0),
    "a rejected file with pages": lambda d: d["items"][3].update(pages=1),
    "a rejected file without a reason": lambda d: d["items"][3].update(reason=None),
    "a reason without a sentence": lambda d: d["items"][3]["reason"].update(message=""),
    "a digest cut short": lambda d: d["items"][0].update(sha256="abc"),
    "a document without pages": lambda d: d["documents"][0].update(pages=[]),
    "an id of another form": lambda d: d["documents"][0].update(id="1"),
    "a type in capitals": lambda d: d["documents"][0].update(type="FACTURE"),
    "a page 0": lambda d: d["documents"][0]["pages"][0].update(page=0),
    "a page askew": lambda d: d["documents"][0]["pages"][0].update(rotation=45),
    "a probability above 1": lambda d: d["documents"][0].update(confidence=1.2),
    "a value that is no text": lambda d: d["documents"][0]["fields"][0].update(value=12),
    "an empty value": lambda d: d["documents"][0]["fields"][0].update(value=""),
    "a value from nowhere": lambda d: d["documents"][0]["fields"][0].pop("box"),
    "a box off the page": lambda d: d["documents"][0]["fields"][0].update(box=[0, 0, 1, 1.01]),
    "a box of three sides": lambda d: d["documents"][0]["fields"][0].update(box=[0, 0, 1]),
    "a value read without a text": lambda d: d["documents"][0]["fields"][0].update(text=None),
    "a method of its own": lambda d: d["documents"][0]["fields"][0].update(method="guess"),
    "a decision of its own": lambda d: d["documents"][0]["fields"][0].update(decision="sure"),
    "a case field without sources": lambda d: d["cases"][0]["fields"][0].update(sources=[]),
    "a conflict with nobody": lambda d: d["cases"][0]["fields"][0]["conflicts"][0].pop("document"),
    "a piece asked without saying why": lambda d: d["cases"][0]["checklist"][0].update(why=""),
    "a status of its own": lambda d: d["cases"][0]["checklist"][0].update(status="late"),
    "an outcome of its own": lambda d: d["cases"][0]["findings"][0].update(outcome="no"),
    "a verdict that decides": lambda d: d["cases"][0].update(verdict="rejected"),
    "a key the contract does not know": lambda d: d["cases"][0].update(decision="paid"),
}


@pytest.mark.parametrize("spoil", REFUSED.values(), ids=list(REFUSED))
def test_the_schema_refuses(sound, spoil):
    spoiled = copy.deepcopy(sound)
    spoil(spoiled)
    with pytest.raises(ValidationError):
        _check(spoiled)


def test_an_estimate_is_a_range_with_its_warning_and_amounts_are_text(sound):
    draft = draft_json(DETENTION)
    estimate = draft["cases"][0]["estimate"]
    assert (estimate["low"], estimate["high"], estimate["length"]) == ("6000.00", "25000.00", "P7M10D")
    assert (estimate["days"], estimate["days_with_release"]) == (223, 224)
    assert "indicative" in estimate["warning"]
    assert broken_invariants(draft) == []
    assert "estimate" not in sound["cases"][0]


def test_a_deadline_says_its_last_day_or_that_it_has_none(sound):
    first, second = sound["cases"][0]["deadlines"]
    assert (first["due"], first["since"], first["state"]) == ("2028-12-31", "2024-03-09", "met")
    assert (second["due"], second["since"]) == (None, None)


def test_a_flag_says_where_to_look(sound):
    (flag,) = sound["cases"][0]["flags"]
    assert flag["evidence"][0]["value"] == "2024-03-08"
    assert flag["evidence"][1]["field"] is None


@pytest.mark.parametrize("draft", [DRAFT, DETENTION])
def test_a_draft_made_before_deadlines_flags_and_estimates_stays_sound(draft):
    older = draft_json(draft)
    for case in older["cases"]:
        for key in ("deadlines", "flags", "estimate"):
            case.pop(key, None)
    _check(older)


def test_a_flag_that_rests_on_nothing_of_its_case_is_no_sound_draft(sound):
    sound["cases"][0]["flags"][0]["evidence"][0]["document"] = "d9"
    assert broken_invariants(sound) == ["case 1 rests on d9, not of the case"]


def test_a_case_says_what_it_is_proposed_to_join_and_why(sound):
    assert sound["cases"][0]["proposals"] == [
        {
            "kind": "complement",
            "pli": "P260302-AAAAAA",
            "case": 1,
            "score": 0.9876,
            "reasons": ["Même adresse du logement."],
        }
    ]


def test_a_new_claim_has_no_proposals(sound):
    alone = replace(DRAFT, cases=(replace(DRAFT.cases[0], proposals=()),))
    assert "proposals" not in draft_json(alone)["cases"][0]
