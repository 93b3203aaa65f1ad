"""Which case a pli belongs to: what joins two, what tells them apart, and as what it is proposed."""

from dataclasses import replace

import pytest

from claims.blocking import lookup_keys
from claims.case_keys import CaseKeys
from claims.matching import KnownCase, propose
from claims.proposals import ProposalKind

CLAIM = CaseKeys(
    procedure="BRIS_PORTE",
    claimant="PERSONNE_PHYSIQUE",
    references=("BRI/20250410/001",),
    numbers=("numero_procedure:00467/2024/012345",),
    surnames=("lefevre", "besson"),
    forenames=("marie laure",),
    births=("1979-03-21",),
    events=("2024-12-03",),
    dwellings=("12 bis rue des lilas batiment b porte 31 69003 lyon",),
    homes=("12 bis rue des lilas batiment b porte 31 69003 lyon",),
    ibans=("FR1420041010050500013M02606",),
    emails=("ml.lefevre@exemple.test",),
    phones=("+33612345678",),
    files=("aa" * 32,),
    pictures=(0x0F0F_1234_5678_00FF,),
    pieces=("lettre_demande", "attestation_information", "photo_prejudice", "facture"),
)
LATE = replace(
    CLAIM, references=(), numbers=(), births=(), events=(), ibans=(), emails=(), phones=(), files=(),
    pictures=(), pieces=("courriel", "rib"),
)  # fmt: skip
LANDLORD = CaseKeys(
    procedure="BRIS_PORTE",
    claimant="BAILLEUR_SOCIAL",
    organisations=("habitat des trois rivieres",),
    sirens=("552100554",),
    ibans=("FR7630006000011234567890189",),
    events=("2024-12-03",),
    dwellings=("45 rue des ecoles porte 3 59000 lille",),
    pieces=("lettre_demande", "facture", "extrait_kbis"),
)


def kinds(keys: CaseKeys, known: CaseKeys, **changed) -> list[ProposalKind]:
    other = KnownCase("P1", 1, known, **changed)
    found = propose(keys, [other])
    ours, theirs = lookup_keys(keys), lookup_keys(known)
    if found:  # what is proposed must also have been found in the database
        assert (ours.strong | ours.weak) & (theirs.strong | theirs.weak)
    return [proposal.kind for proposal in found]


@pytest.mark.parametrize(
    "changed",
    [
        {"surnames": ("lefebvre",)},  # a slip, and the same sound
        {"surnames": ("besson",)},  # the other of two names
        {"surnames": ("marie laure",), "forenames": ("lefevre",)},  # inverted
        {"forenames": ("m",)},
        {"homes": ("12 bis r des lilas 69003 lyon",), "dwellings": ()},
        {"dwellings": ("12 bis rue des liias 69008 lyon",)},  # street and postcode misread
    ],
)
def test_late_pieces_join_their_case_whatever_slip_they_bear(changed):
    assert kinds(replace(LATE, **changed), CLAIM) == [ProposalKind.COMPLEMENT]


def test_a_reference_alone_is_enough_however_it_is_punctuated_and_misread():
    mail = CaseKeys(references=("BRI 2025O410-OO1",), pieces=("courriel", "facture"))
    assert kinds(mail, replace(CLAIM, pieces=("lettre_demande",))) == [ProposalKind.COMPLEMENT]


def test_a_neighbouring_reference_is_another_case():
    assert kinds(CaseKeys(references=("BRI/20250410/002",), pieces=("courriel",)), CLAIM) == []


def test_a_letter_that_brings_nothing_is_a_relance():
    assert kinds(replace(LATE, pieces=("courrier_relance",)), CLAIM) == [ProposalKind.RELANCE]


def test_the_same_claim_by_post_and_by_mail_is_a_duplicate():
    again = replace(CLAIM, references=(), files=(), pictures=(0x0F0F_1234_5678_00F0,))
    assert kinds(again, CLAIM) == [ProposalKind.DUPLICATE]


def test_papers_of_the_police_alone_are_an_answer_of_the_service():
    answer = CaseKeys(
        numbers=CLAIM.numbers, dwellings=CLAIM.dwellings, events=CLAIM.events, pieces=("pv_fdo", "courriel")
    )
    assert kinds(answer, CLAIM) == [ProposalKind.SERVICE_ANSWER]


def test_the_form_of_the_police_sent_on_by_the_claimant_is_a_complement():
    sent_on = replace(LATE, pieces=("courriel", "attestation_information"))
    assert kinds(sent_on, replace(CLAIM, pieces=("lettre_demande",))) == [ProposalKind.COMPLEMENT]
    nameless = replace(sent_on, surnames=(), forenames=(), events=CLAIM.events)
    assert kinds(nameless, CLAIM) == [ProposalKind.SERVICE_ANSWER]


@pytest.mark.parametrize(
    "changed",
    [
        {"forenames": ("paul",), "births": ("1975-01-30",)},  # the spouse
        {"surnames": ("haddad",), "forenames": ("rachid",), "births": ("1990-07-11",)},  # a co-tenant
        {"events": ("2022-02-14",), "numbers": ()},  # an earlier operation at the same door
        {"numbers": ("numero_procedure:99999/2023/777777",), "events": ()},
    ],
)
def test_another_claim_at_the_same_door_is_related_and_nothing_more(changed):
    other = replace(CLAIM, references=(), files=(), pictures=(), **changed)
    assert kinds(other, CLAIM) == [ProposalKind.RELATED]


def test_landlord_and_tenant_who_claim_for_one_door_are_related():
    tenant = replace(CLAIM, dwellings=LANDLORD.dwellings, references=(), emails=(), phones=())
    assert kinds(tenant, LANDLORD) == [ProposalKind.RELATED]


def test_a_namesake_elsewhere_is_a_new_claim():
    namesake = CaseKeys(
        claimant="PERSONNE_PHYSIQUE", surnames=CLAIM.surnames, forenames=CLAIM.forenames,
        births=("1990-07-11",), events=("2023-05-05",), dwellings=("8 quai de la marne 51000 reims",),
    )  # fmt: skip
    assert kinds(namesake, CLAIM) == []


@pytest.mark.parametrize(
    ("dwelling", "expected"),
    [
        ("45 rue des ecoles porte 3 59000 lille", [ProposalKind.COMPLEMENT]),
        ("45 rue des ecoles porte 4 59000 lille", [ProposalKind.RELATED]),
        ("47 rue des ecoles porte 3 59000 lille", [ProposalKind.RELATED]),
        ("3 avenue de verdun 62100 calais", []),
    ],
)
def test_a_landlord_has_many_doors_and_each_is_a_claim(dwelling, expected):
    letter = replace(LANDLORD, dwellings=(dwelling,), pieces=("courriel", "rib"))
    assert kinds(letter, LANDLORD) == expected


def test_a_letter_of_a_landlord_joins_none_of_its_doors_by_its_account_alone():
    letter = replace(
        LANDLORD, claimant="INCONNU", dwellings=(), events=(), emails=("c@exemple.test",),
        pieces=("courriel", "rib"),
    )  # fmt: skip
    known = replace(LANDLORD, claimant="INCONNU", emails=("c@exemple.test",))
    assert propose(letter, [KnownCase("P1", 1, known)]) == ()


def test_names_are_taken_for_misread_when_the_date_of_birth_agrees():
    letter = replace(
        CLAIM, surnames=("lfvr",), forenames=("y",), references=(), files=(), pictures=(),
        pieces=("courriel", "rib"),
    )  # fmt: skip
    assert kinds(letter, CLAIM) == [ProposalKind.COMPLEMENT]


def test_of_two_plis_the_later_one_is_the_complement_whichever_is_read_first():
    assert kinds(CLAIM, LATE, came_later=True) == [ProposalKind.COMPLEMENT]
    assert kinds(CLAIM, replace(LATE, pieces=("courriel",)), came_later=True) == [ProposalKind.RELANCE]


def test_reasons_are_said_the_weightiest_first_and_a_closed_case_is_said_closed():
    letter = replace(LATE, references=CLAIM.references)
    (proposal,) = propose(letter, [KnownCase("P1", 2, CLAIM, is_open=False)])
    assert proposal.reasons[:2] == ("Ce dossier est clos.", "Référence du dossier : identique.")
    assert (proposal.pli, proposal.case) == ("P1", 2)
    assert 0.99 < proposal.score <= 1


def test_what_is_far_less_likely_than_the_best_is_not_shown():
    letter = replace(LATE, references=CLAIM.references)
    namesake = replace(LATE, surnames=("lefevre",), emails=(), phones=(), files=(), dwellings=())
    known = [KnownCase("P2", 1, namesake), KnownCase("P1", 1, CLAIM)]
    assert [proposal.pli for proposal in propose(letter, known)] == ["P1"]


def test_nothing_in_common_is_a_new_claim():
    assert propose(CLAIM, []) == ()
    assert propose(CaseKeys(), [KnownCase("P1", 1, CaseKeys())]) == ()
