"""Several doors in one envelope make several cases; a lawyer's letter is not of the lawyer's door."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from claims.assembly import assemble_cases
from claims.cases import Case, Procedure
from claims.documents import Document
from claims.grouping import group_documents
from claims.loading import load_rulebook
from claims.rulebook import Rulebook
from tests.drafts import field
from tests.sheets import prose

LILAC, PORT, HILL = "3 rue des Lilas, 33000 Bordeaux", "12 avenue du Port, 29000 Quimper", "8 côte du Moulin"


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook()


def document(id: str, kind: str, **values: str) -> Document:
    return Document(id, kind, 0.9, (), tuple(field(n, v, document=id) for n, v in values.items()))


def letter(id: str, address: str, day: str) -> Document:
    told = document(id, "lettre_demande", adresse_operation=address, date_operation=day)
    return replace(told, pages=(prose("Demande d'indemnisation d'un bris de porte"),))


def doors(documents: Sequence[Document], rulebook: Rulebook) -> list[list[str]]:
    groups = group_documents(documents, rulebook)
    assert {group.procedure for group in groups} == {Procedure.BRIS_PORTE}
    return [[d.id for d in group.documents] for group in groups]


def case_of(documents: Sequence[Document], rulebook: Rulebook) -> Case:
    (case,) = assemble_cases(documents, rulebook, date(2026, 1, 10))[1]
    return case


def value(case: Case, name: str) -> str | None:
    return next((f.field.value for f in case.fields if f.field.name == name), None)


def test_letters_about_other_doors_on_other_days_are_other_claims(rulebook):
    sent = [letter("d1", LILAC, "2024-05-02"), letter("d2", PORT, "2024-07-19"), document("d3", "rib")]
    assert doors(sent, rulebook) == [["d1", "d3"], ["d2", "d3"]]


@pytest.mark.parametrize(("address", "day"), [(PORT, "2024-05-02"), (LILAC, "2024-07-19")])
def test_one_difference_alone_is_taken_for_a_misreading(rulebook, address, day):
    sent = [letter("d1", LILAC, "2024-05-02"), letter("d2", address, day)]
    assert doors(sent, rulebook) == [["d1", "d2"]]


def test_cases_come_in_the_order_of_their_first_pieces(rulebook):
    attested = document("d2", "attestation_information", adresse_operation=PORT, date_operation="2024-07-19")
    sent = [letter("d1", LILAC, "2024-05-02"), attested, letter("d3", PORT, "2024-07-19")]
    assert doors(sent, rulebook) == [["d1"], ["d2", "d3"]]


def test_what_is_not_sure_opens_no_second_case(rulebook):
    """A police station's address taken for the door's, a landlord's letter taken for a claim."""
    other = letter("d2", PORT, "2024-07-19")
    doubted = replace(other, fields=tuple(replace(each, confidence=0.5) for each in other.fields))
    assert doors([letter("d1", LILAC, "2024-05-02"), doubted], rulebook) == [["d1", "d2"]]
    unlike = replace(other, confidence=0.5)
    assert doors([letter("d1", LILAC, "2024-05-02"), unlike], rulebook) == [["d1", "d2"]]
    assert doors([letter("d1", LILAC, "2024-05-02"), other], rulebook) == [["d1"], ["d2"]]


def test_a_piece_without_address_goes_by_the_day_that_it_tells(rulebook):
    refusal = document("d3", "non_prise_en_charge_assurance", date_sinistre="2024-05-02")
    sent = [letter("d1", LILAC, "2024-05-02"), letter("d2", PORT, "2024-07-19"), refusal]
    assert doors(sent, rulebook) == [["d1", "d3"], ["d2"]]


def test_in_a_bundle_sorted_by_door_what_names_none_stays_with_its_neighbours(rulebook):
    sent = [
        letter("d1", LILAC, "2024-05-02"), document("d2", "facture"), document("d3", "rib"),
        letter("d4", PORT, "2024-07-19"), document("d5", "facture"),
        letter("d6", HILL, "2025-02-11"), document("d7", "photo_prejudice"),
    ]  # fmt: skip
    assert doors(sent, rulebook) == [["d1", "d2", "d3"], ["d3", "d4", "d5"], ["d3", "d6", "d7"]]


def test_in_a_bundle_that_is_not_sorted_what_names_no_door_stays_with_every_case(rulebook):
    sent = [
        letter("d1", LILAC, "2024-05-02"), letter("d2", PORT, "2024-07-19"), document("d3", "facture"),
        document("d4", "non_prise_en_charge_assurance", date_sinistre="2024-05-02"),
    ]  # fmt: skip
    assert doors(sent, rulebook) == [["d1", "d3", "d4"], ["d2", "d3"]]


def test_the_client_is_whom_the_card_names_not_the_lawyer_who_writes(rulebook):
    said = {
        "expediteur_nom": "Besson",
        "expediteur_prenom": "Patricia",
        "expediteur_courriel": "pb@avocats.example",
    }
    card = document("d2", "carte_identite", nom="GARNIER", prenoms="BRUNO, JÉRÔME")
    case = case_of([document("d1", "lettre_demande", avocat="Patricia Besson", **said), card], rulebook)
    assert (value(case, "nom"), value(case, "prenom")) == ("GARNIER", "BRUNO")
    assert value(case, "courriel") is None
    assert value(case, "avocat") == "Patricia Besson"


def test_who_writes_of_a_lawyer_is_still_the_claimant(rulebook):
    said = {
        "expediteur_nom": "Garnier",
        "expediteur_prenom": "Bruno",
        "expediteur_courriel": "bg@mail.example",
    }
    card = document("d2", "carte_identite", nom="GARNIER", prenoms="BRUNO, JÉRÔME")
    case = case_of([document("d1", "lettre_demande", avocat="Patricia Besson", **said), card], rulebook)
    assert (value(case, "nom"), value(case, "courriel")) == ("Garnier", "bg@mail.example")
