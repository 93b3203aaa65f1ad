"""What holds of the law whatever the case: more pieces, another order, less information."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.cases import ChecklistLine, Claimant, Dwelling, Finding, Outcome, PieceStatus, Procedure
from claims.checklist import checklist
from claims.documents import Document
from claims.eligibility import assess
from claims.loading import load_rulebook
from claims.situation import Situation
from claims.verdicts import verdict
from tests.claims.scenario_cases import READINGS, document

RULEBOOK = load_rulebook()
EXAMPLES = settings(max_examples=150, deadline=None)
# What an agent or a document may say; the dates agree with each other: a date read after the letter that
# tells it is a ground of doubt, not a silence.
VALUES: dict[str, tuple[str, ...]] = {
    "date_operation": ("2019-05-02", "2025-11-03"),
    "date_decision": ("2019-05-02", "2025-11-03"),
    "date_definitive": ("2025-01-06", "2025-12-01"),
    "date_envoi": ("2026-02-20",),
    "adresse_operation": ("4 rue Haute, 93100 Montreuil", "4 rue Haute, 29000 Quimper"),
    "montant_demande": ("300.00", "1200.00"),
    "montant_factures": ("1200.00",),
    "montant_deja_indemnise": ("0.00", "900.00"),
    "exception": ("HOMONYMIE", "USURPATION"),
    "lien_avec_vise": ("AUCUN", "FAMILLE"),
    "nature_operation": ("PERQUISITION", "SECOURS"),
    "est_erreur": ("OUI", "DOUTE", "NON"),
    "mesure": ("DETENTION_PROVISOIRE", "GARDE_A_VUE"),
    "type_decision": ("RELAXE", "CLASSEMENT_SANS_SUITE"),
    "poste_etranger": ("AUCUN", "REPUTATION"),
    "qualite_demandeur": ("DETENU", "PROCHE", "HERITIER"),
    "types_decision": ("aucune", "arret_cour_appel"),
    "postes": ("salaires, visites", "honoraires"),
}
ANSWERS = (
    "est_vise", "est_hebergeant", "assurance_contactee", "bailleur_contacte", "faute_lourde",
    "avis_149_present", "est_porte_blindee", "marquage_chien", "cible_locataire", "motif_unique",
    "auto_accusation", "recours_pendant", "action_contentieuse", "preuves_diligences",
    "accord_reglement_carpa",
)  # fmt: skip
# A piece as received, well read, or read and found wanting.
PIECES: dict[str, tuple[dict[str, str], ...]] = {
    "lettre_demande": ({}, {"est_vise": "true"}, {"est_vise": "false", "nature_operation": "EXPULSION"}),
    "attestation_information": (
        {}, {"date_operation": "2025-11-03", "type_administration": "PN"}, {"cachet": "false"},
        {"type_attestation": "PAS_ATTESTATION"}, {"nature_operation": "SECOURS"},
    ),
    "pv_fdo": ({}, {"nature_operation": "PERQUISITION"}),
    "photo_prejudice": ({},),
    "carte_identite": (
        {}, {"date_expiration": "2020-01-01"}, {"nom": "EXEMPLE", "date_expiration": "2030-01-01"},
    ),
    "facture": ({}, {"acquittee": "true", "facture_porte_blindee": "true"}, {"montant_ttc": "1200.00"}),
    "devis": ({},),
    "preuve_paiement_facture": ({}, {"montant": "1200.00"}),
    "rib": ({}, {"titulaire": "MME ANNA EXEMPLE"}, {"titulaire": "M PAUL MODELE"}, {"compte_carpa": "true"}),
    "non_prise_en_charge_assurance": ({}, {"refus": "true"}, {"refus": "false"}, {"franchise": "300.00"}),
    "non_prise_en_charge_bailleur": ({}, {"autorisation": "true"}, {"refus": "false"}),
    "titre_propriete": ({},),
    "contrat_location": ({}, {"signe": "true", "meuble_tourisme": "true"}, {"signe": "false"}),
    "extrait_kbis": ({}, {"date_edition": "2026-02-02"}, {"date_edition": "2020-02-02"}),
    "quittance_subrogative": ({}, {"montant": "900.00"}),
    "enveloppe": ({}, {"date_cachet": "2022-03-01"}),
    "requete_reparation_detention": (
        {}, {"personne": "Anna Exemple", "juridiction": "Cour d'appel de Douai"},
    ),
    "decision_non_lieu": ({"motif": "AMNISTIE", "date": "2024-01-10"}, {"motif": "CHARGES_INSUFFISANTES"}),
    "decision_relaxe": (
        {}, {"date": "2025-01-03", "partielle": "true"}, {"juridiction": "Cour d'appel de Paris"},
    ),
    "certificat_non_appel": ({}, {"date_decision": "2024-01-10"}),
    "fiche_penale": ({}, {"personne": "EXEMPLE Anna"}, {"personne": "MODELE Paul"}),
    "mandat_depot": ({},),
    "ordonnance_mise_en_liberte": ({},),
    "bulletin_paie": ({}, {"mois": "2024-01"}, {"mois": "2024-02"}),
    "facture_avocat": ({}, {"acquittee": "false"}),
    "piece_procedure_civile": ({}, {"nature": "ecritures"}, {"est_decision": "arret_cour_appel"}),
}  # fmt: skip
RANK = {
    PieceStatus.MISSING: 0,
    PieceStatus.INSUFFICIENT: 1,
    PieceStatus.PRESENT: 2,
    PieceStatus.NOT_REQUIRED: 2,
}
# Saying one of these raises a doubt; saying nothing takes the doubt away. All else, when unsaid, is silence.
GROUNDS_OF_DOUBT = {"exception", "date_definitive", "date_notification"}


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    values = {name: draw(st.sampled_from((None, *said))) for name, said in VALUES.items()}
    # The letter names its writer: a card that brought the first name could speak against an account.
    values |= {"nom": "Exemple", "prenom": "Anna"}
    answers = {name: draw(st.sampled_from((None, True, False))) for name in ANSWERS}
    return Situation(
        procedure=draw(st.sampled_from([p for p in Procedure if p is not Procedure.INCONNUE])),
        claimant=draw(st.sampled_from(list(Claimant))),
        dwelling=draw(st.sampled_from(list(Dwelling))),
        today=date(2026, 3, 10),
        reception=date(2026, 3, 1),
        linked_declaration=draw(st.sampled_from((None, True, False))),
        values={name: value for name, value in values.items() if value},
        statements={name: answer for name, answer in answers.items() if answer is not None},
    )  # fmt: skip


@st.composite
def folders(draw: st.DrawFn) -> tuple[Document, ...]:
    choices = [(kind, values) for kind, variants in PIECES.items() for values in variants]
    kept = draw(st.lists(st.sampled_from(choices), max_size=12))
    return tuple(
        document(f"d{n}", kind, ["Un texte"], {name: (said,) for name, said in values.items()})
        for n, (kind, values) in enumerate(kept, 1)
    )


def lines_of(
    situation: Situation, documents: tuple[Document, ...], reading: str
) -> tuple[ChecklistLine, ...]:
    return checklist(RULEBOOK.procedures[situation.procedure], situation, documents, reading)


def findings_of(situation: Situation, documents: tuple[Document, ...]) -> tuple[Finding, ...]:
    return assess(RULEBOOK.procedures[situation.procedure], situation, documents)


@pytest.mark.parametrize("reading", READINGS)
@EXAMPLES
@given(situation=situations(), documents=folders())
def test_one_more_piece_never_makes_a_case_less_complete(
    reading: str, situation: Situation, documents: tuple[Document, ...]
) -> None:
    """But an invoice, which is itself something to be proved paid."""
    ranks = {each.piece: RANK[each.status] for each in lines_of(situation, (), reading)}
    for count, added in enumerate(documents, 1):
        lines = lines_of(situation, documents[:count], reading)
        after = {each.piece: RANK[each.status] for each in lines}
        lower = {piece for piece in ranks if after[piece] < ranks[piece]}
        assert lower <= ({"preuve_paiement_facture"} if added.type == "facture" else set())
        ranks = after


@EXAMPLES
@given(situation=situations(), documents=folders(), data=st.data())
def test_the_order_of_documents_changes_nothing(
    situation: Situation, documents: tuple[Document, ...], data: st.DataObject
) -> None:
    shuffled = tuple(data.draw(st.permutations(documents)))
    assert _told(situation, documents) == _told(situation, shuffled)


def _told(situation: Situation, documents: tuple[Document, ...]) -> tuple[Any, ...]:
    """Everything that is said of a case, where the order of ids and pages does not count."""
    lines = {
        reading: [
            replace(line, satisfied_by=tuple(sorted(line.satisfied_by)), pages=tuple(sorted(line.pages)))
            for line in lines_of(situation, documents, reading)
        ]
        for reading in READINGS
    }
    found = findings_of(situation, documents)
    state = verdict(lines["metier"], found, situation, conflicts=False)
    sorted_pages = [{name: sorted(pages) for name, pages in each.pages.items()} for each in found]
    return lines, [replace(each, pages={}) for each in found], sorted_pages, state


@EXAMPLES
@given(situation=situations(), documents=folders(), data=st.data())
def test_an_unknown_never_becomes_a_problem_when_information_is_removed(
    situation: Situation, documents: tuple[Document, ...], data: st.DataObject
) -> None:
    names = sorted({*VALUES, *ANSWERS, *(f.name for d in documents for f in d.fields)} - GROUNDS_OF_DOUBT)
    unsaid = set(data.draw(st.lists(st.sampled_from(names), unique=True)))
    before = {finding.rule: finding.outcome for finding in findings_of(situation, documents)}
    after = findings_of(_less(situation, unsaid), tuple(_without(each, unsaid) for each in documents))
    became = {f.rule for f in after if f.outcome is Outcome.PROBLEM and before[f.rule] is Outcome.UNKNOWN}
    assert not became


def _less(situation: Situation, unsaid: set[str]) -> Situation:
    return replace(
        situation,
        values={name: value for name, value in situation.values.items() if name not in unsaid},
        statements={name: said for name, said in situation.statements.items() if name not in unsaid},
    )


def _without(given_document: Document, unsaid: set[str]) -> Document:
    kept = tuple(field for field in given_document.fields if field.name not in unsaid)
    return replace(given_document, fields=kept)
