"""What becomes of the pages, values, pieces and questions of a pli whose truth is known."""

from dataclasses import replace

import pytest

from benchmarks.evaluation.outcomes import best_document, outcomes
from claims.cases import (
    Case,
    ChecklistLine,
    Claimant,
    Dwelling,
    Finding,
    Outcome,
    PieceStatus,
    Procedure,
    Verdict,
)
from claims.fields import CaseField
from claims.pages import PageKind
from tests.evaluated import drafted
from tests.sheets import document, sheet

ITEM = "pli.pdf"
PAGES = tuple(sheet((0.1, 0.1, f"Page {n}"), page=n) for n in (1, 2, 3, 4))


def truth(*documents, cases=()):
    return {"documents": list(documents), "cases": list(cases)}


def known(kind, *pages, **fields):
    return {"type": kind, "pages": [[ITEM, n] for n in pages], "fields": fields}


def found(kind, *pages, fields=(), id="d1"):
    made = document(kind, *(PAGES[n - 1] for n in pages), id=id)
    return replace(made, fields=tuple(fields))


def compared(expected, *documents, cases=(), pages=PAGES):
    return outcomes("pli-1", expected, pages, documents, cases)


def case_of(*documents, **changed):
    checklist = (
        ChecklistLine("rib", PieceStatus.MISSING, (), (), "Le RIB manque."),
        ChecklistLine("facture", PieceStatus.INSUFFICIENT, (), (), "C'est un devis."),
    )
    case = Case(
        Procedure.BRIS_PORTE,
        Claimant.PERSONNE_PHYSIQUE,
        Dwelling.LOCATAIRE,
        documents,
        (),
        {"metier": checklist, "portail_strict": (replace(checklist[1], status=PieceStatus.MISSING),)},
        (Finding("BP-08", Outcome.PROBLEM, "Trop tard."),),
        Verdict.INCOMPLETE,
    )
    return replace(case, **changed)


def test_a_pli_cut_and_named_as_it_should_be_is_clean():
    found_out = compared(
        truth(known("facture", 1, 2), known("rib", 3)),
        found("facture", 1, 2),
        found("rib", 3, id="d2"),
    )
    assert found_out.is_clean
    assert (found_out.documents_truth, found_out.documents_exact, found_out.documents_said) == (2, 2, 2)


def test_the_order_of_the_pages_of_a_document_does_not_count():
    assert compared(truth(known("carte_identite", 4, 1)), found("carte_identite", 1, 4)).is_clean


def test_a_document_cut_in_two_is_not_exact_though_its_pages_have_the_right_type():
    found_out = compared(truth(known("facture", 1, 2)), found("facture", 1), found("facture", 2, id="d2"))
    assert [page.said for page in found_out.pages] == ["facture", "facture"]
    assert (found_out.documents_exact, found_out.documents_said) == (0, 2)
    assert not found_out.is_clean


def test_a_document_of_the_wrong_type_is_exact_and_not_clean():
    found_out = compared(truth(known("facture", 1)), found("devis", 1))
    assert found_out.documents_exact == 1
    assert not found_out.is_clean


def test_a_page_that_is_in_no_document_was_said_to_be_nothing():
    (page,) = compared(truth(known("rib", 2)), found("facture", 1)).pages
    assert (page.truth, page.said, page.whole) == ("rib", "", False)


def test_the_document_that_shares_most_pages_is_the_one_compared():
    one, two = found("rib", 1, id="d1"), found("facture", 2, 3, id="d2")
    assert best_document([(ITEM, 1), (ITEM, 2), (ITEM, 3)], [one, two]) is two
    assert best_document([(ITEM, 4)], [one, two]) is None
    assert best_document([(ITEM, 4)], []) is None


def test_values_are_those_of_the_best_document_whatever_its_type():
    (field,) = compared(
        truth(known("facture", 1, 2, montant_ttc="1211.47")),
        found("devis", 1, 2, fields=[drafted("montant_ttc", "1211.47")]),
    ).fields
    assert field.is_right
    assert field.where == "facture"


def test_values_of_a_document_that_was_not_found_are_absent():
    (field,) = compared(truth(known("rib", 4, bic="PSSTFRPPPAR")), found("facture", 1)).fields
    assert field.said is None
    assert not field.is_right


def test_a_null_value_counts_only_when_it_was_said():
    expected = truth(known("rib", 1, bic=None))
    assert compared(expected, found("rib", 1)).fields == []
    (field,) = compared(expected, found("rib", 1, fields=[drafted("bic", "PSSTFRPPPAR")])).fields
    assert (field.expected, field.is_right) == (None, False)


def test_a_value_that_the_truth_does_not_know_is_not_scored():
    assert compared(truth(known("rib", 1)), found("rib", 1, fields=[drafted("bic", "X")])).fields == []


def test_a_truth_may_tell_no_values_at_all():
    expected = {"documents": [{"type": "rib", "pages": [[ITEM, 1]]}]}
    assert compared(expected, found("rib", 1)).is_clean


@pytest.mark.parametrize(("page", "printed"), [(1, False), (2, True)])
def test_a_value_is_printed_when_its_own_page_is(page, printed):
    pages = (replace(PAGES[0], kind=PageKind.HANDWRITTEN), *PAGES[1:])
    (field,) = compared(
        truth(known("lettre_demande", 1, 2, objet="Ma porte")),
        found("lettre_demande", 1, 2, fields=[drafted("objet", "Ma porte", at=(ITEM, page))]),
        pages=pages,
    ).fields
    assert field.printed is printed


def test_a_value_not_found_is_as_printed_as_the_first_page_of_its_document():
    pages = (replace(PAGES[0], kind=PageKind.HANDWRITTEN), *PAGES[1:])
    (field,) = compared(
        truth(known("lettre_demande", 1, 2, objet="Ma porte")), found("lettre_demande", 1, 2), pages=pages
    ).fields
    assert not field.printed


def test_a_value_is_auto_by_the_decision_of_its_draft():
    (field,) = compared(
        truth(known("rib", 1, bic="PSSTFRPPPAR")),
        found("rib", 1, fields=[drafted("bic", "PSSTFRPPPAR", auto=True)]),
    ).fields
    assert field.is_auto


def test_a_case_is_the_one_whose_documents_share_most_pages():
    expected = truth(
        known("lettre_demande", 1),
        known("lettre_demande", 2),
        cases=[{"documents": [0], "verdict": "incomplete"}, {"documents": [1], "verdict": "complete"}],
    )
    found_out = compared(
        expected,
        found("lettre_demande", 1, id="d1"),
        found("lettre_demande", 2, id="d2"),
        cases=[case_of("d2", verdict=Verdict.COMPLETE), case_of("d1")],
    )
    assert [(c.truth, c.said) for c in found_out.choices] == [
        ("incomplete", "incomplete"),
        ("complete", "complete"),
    ]


def test_a_case_that_names_no_documents_is_made_of_all_of_them():
    kept = CaseField(drafted("nom", "ROUSSEAU"), ("d1",))
    (field,) = compared(
        truth(known("rib", 1), cases=[{"fields": {"nom": "Rousseau"}}]),
        found("rib", 1),
        cases=[case_of("d1", fields=(kept,))],
    ).fields
    assert (field.where, field.is_right) == ("case", True)


def test_pieces_are_those_of_the_checklist_of_the_trade():
    expected = truth(known("rib", 1), cases=[{"missing": ["rib", "carte_identite"], "insufficient": []}])
    missing, insufficient = compared(expected, found("rib", 1), cases=[case_of("d1")]).sets
    assert (missing.truth, missing.said) == ({"rib", "carte_identite"}, {"rib"})
    assert (insufficient.truth, insufficient.said) == (set(), {"facture"})


def test_pieces_and_questions_that_the_truth_leaves_out_are_not_scored():
    found_out = compared(truth(known("rib", 1), cases=[{}]), found("rib", 1), cases=[case_of("d1")])
    assert (found_out.sets, found_out.choices) == ([], [])


def test_questions_are_closed_and_so_are_rules():
    asked = {
        "procedure": "BRIS_PORTE",
        "dwelling": "PROPRIETAIRE",
        "findings": {"BP-08": "problem", "BP-99": "ok"},
    }
    found_out = compared(truth(known("rib", 1), cases=[asked]), found("rib", 1), cases=[case_of("d1")])
    assert {c.question: (c.truth, c.said) for c in found_out.choices} == {
        "procedure": ("BRIS_PORTE", "BRIS_PORTE"),
        "dwelling": ("PROPRIETAIRE", "LOCATAIRE"),
        "BP-08": ("problem", "problem"),
        "BP-99": ("ok", None),
    }


def test_a_pli_of_which_no_case_was_made_answers_nothing():
    asked = {"verdict": "complete", "missing": ["rib"], "fields": {"nom": "ROUSSEAU"}}
    found_out = compared(truth(known("rib", 1), cases=[asked]), found("rib", 1))
    assert [choice.said for choice in found_out.choices] == [None]
    assert [each.said for each in found_out.sets] == [frozenset()]
    assert [field.said for field in found_out.fields] == [None]


def test_the_setting_says_how_the_pli_was_sent():
    expected = truth(known("rib", 1)) | {"made": {"degradation": "fax"}}
    setting = compared(expected, found("rib", 1)).setting
    assert (setting.pli, setting.degradation) == ("pli-1", "fax")
