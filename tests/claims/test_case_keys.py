"""The keys of a case come from its values, their other readings, and what other documents say instead."""

from dataclasses import replace

from claims.case_keys import case_keys
from claims.fields import CaseField, Conflict
from tests.drafts import DRAFT, SCAN, field

CASE, DOCUMENTS = DRAFT.cases[0], DRAFT.documents[:1]


def test_values_conflicts_and_alternatives_are_all_keys():
    case = replace(
        CASE,
        fields=(
            CaseField(field("nom", "Lefèvre"), ("d1",), (Conflict("LEFEBVRE", "d1"),)),
            CaseField(field("date_operation", "2024-12-03", alternatives=("2024-03-12",)), ("d1",)),
        ),
    )
    keys = case_keys(case, DOCUMENTS, {SCAN: "aa" * 32}, [7, 7])
    assert keys.surnames == ("lefevre", "lefebvre")
    assert keys.events == ("2024-12-03", "2024-03-12")
    assert (keys.files, keys.pictures, keys.pieces) == (("aa" * 32,), (7,), ("facture",))


def test_documents_speak_where_the_case_has_no_such_value():
    letter = replace(
        DOCUMENTS[0],
        type="courriel",
        fields=(field("expediteur_nom", "Besson"), field("reference_dossier", "BRI/20250410/001")),
    )
    keys = case_keys(replace(CASE, fields=()), [letter], {}, [])
    assert (keys.surnames, keys.references) == (("besson",), ("BRI/20250410/001",))


def test_a_file_that_a_landlord_sends_with_every_claim_is_no_key():
    shared = replace(DOCUMENTS[0], type="extrait_kbis")
    assert case_keys(CASE, [shared], {SCAN: "aa" * 32}, []).files == ()
