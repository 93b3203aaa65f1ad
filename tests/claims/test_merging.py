"""A case's value comes from its best source; who agrees and who does not is kept."""

from dataclasses import replace

from claims.derivations import total_invoiced
from claims.documents import Document
from claims.fields import Decision, Field, Method, Provenance
from claims.merging import case_field
from claims.pages import WHOLE_PAGE
from claims.rulebook import CaseFieldSpec, Kind

DATE = CaseFieldSpec(
    "date_operation",
    "Date de l'opération",
    Kind.DATE,
    (("attestation_information", "date_operation"), ("lettre_demande", "date_operation")),
)


def field(name: str, value: str, confidence: float = 0.8, decision: Decision = Decision.CHECK) -> Field:
    where = Provenance("pli.pdf", 1, WHOLE_PAGE, value, Method.OCR)
    return Field(name, value, where, confidence, decision)


def document(id: str, kind: str, *fields: Field) -> Document:
    return Document(id, kind, 0.9, (), tuple(replace(f, document=id) for f in fields))


def test_the_better_source_is_kept_and_the_other_one_agrees():
    found = case_field(
        DATE,
        [
            document("d1", "lettre_demande", field("date_operation", "2024-03-03")),
            document("d2", "attestation_information", field("date_operation", "2024-03-03")),
        ],
    )
    assert found.field.value == "2024-03-03"
    assert set(found.sources) == {"d1", "d2"}
    assert found.field.confidence > 0.9  # two documents that agree are worth more than one


def test_documents_that_disagree_are_shown_and_a_human_must_look():
    found = case_field(
        DATE,
        [
            document("d1", "lettre_demande", field("date_operation", "2024-03-04")),
            document(
                "d2", "attestation_information", field("date_operation", "2024-03-03", 0.995, Decision.AUTO)
            ),
        ],
    )
    assert found.field.value == "2024-03-03"
    assert [(c.value, c.document) for c in found.conflicts] == [("2024-03-04", "d1")]
    assert found.field.decision is Decision.CHECK


def test_a_proved_value_wins_over_an_unproved_one_of_a_better_source():
    found = case_field(
        DATE,
        [
            document("d1", "attestation_information", field("date_operation", "2024-03-08", 0.6)),
            document("d2", "lettre_demande", field("date_operation", "2024-03-03", 0.995, Decision.AUTO)),
        ],
    )
    assert found.field.value == "2024-03-03"


def test_silence_gives_no_value():
    assert case_field(DATE, [document("d1", "facture", field("date", "2024-03-03"))]) is None


def test_an_invoice_sent_twice_is_counted_once():
    first = document("d1", "facture", field("numero", "F-12"), field("montant_ttc", "880.00"))
    again = document("d2", "facture", field("numero", "F 12"), field("montant_ttc", "880.00"))
    other = document("d3", "facture", field("numero", "F-13"), field("montant_ttc", "120.50"))
    assert total_invoiced([first, again, other], {}).field.value == "1000.50"
