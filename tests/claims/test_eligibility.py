"""Rules of eligibility answer ok, problem or unknown; silence never answers."""

from typing import Any

import pytest

from claims.cases import Finding, Outcome
from claims.documents import Document
from claims.eligibility import assess
from claims.rulebook import Rulebook
from claims.situation import Situation

OK, PROBLEM, UNKNOWN = Outcome.OK, Outcome.PROBLEM, Outcome.UNKNOWN
DECISION = {"date": "2024-01-10"}


@pytest.fixture
def found(rulebook: Rulebook) -> Any:
    def find(situation: Situation, rule: str, *documents: Document) -> Finding:
        findings = assess(rulebook.procedures[situation.procedure], situation, documents)
        return next(finding for finding in findings if finding.rule == rule)

    return find


@pytest.mark.parametrize("rule", ["BP-01", "BP-02"])
@pytest.mark.parametrize(("said", "outcome"), [("true", PROBLEM), ("false", OK), (None, UNKNOWN)])
def test_being_wanted_or_housing_the_wanted_excludes_and_silence_is_unknown(
    found: Any, situate: Any, piece: Any, rule: str, said: str | None, outcome: Outcome
) -> None:
    question = {"BP-01": "est_vise", "BP-02": "est_hebergeant"}[rule]
    letter = piece("lettre_demande", **({question: said} if said else {}))
    assert found(situate(), rule, letter).outcome is outcome


def test_documents_that_contradict_each_other_leave_it_unknown(found: Any, situate: Any, piece: Any) -> None:
    letters = (piece("lettre_demande", est_vise="false"), piece("courriel", est_vise="true"))
    assert found(situate(), "BP-01", *letters).outcome is UNKNOWN


def test_a_human_s_answer_stands_over_the_documents(found: Any, situate: Any, piece: Any) -> None:
    letter = piece("lettre_demande", est_vise="false")
    assert found(situate(statements={"est_vise": True}), "BP-01", letter).outcome is PROBLEM


def test_for_a_landlord_it_is_the_tenant_who_was_wanted(found: Any, situate: Any, piece: Any) -> None:
    letter = piece("lettre_demande", est_vise="true")
    assert "locataire" in found(situate(dwelling="BAILLEUR"), "BP-01", letter).message


@pytest.mark.parametrize(
    ("dwelling", "statements", "pieces", "outcome", "verdict"),
    [
        ("PROPRIETAIRE", {"est_vise": True}, [], PROBLEM, "NON_ELIGIBLE"),
        ("PROPRIETAIRE", {"est_vise": False, "est_hebergeant": True}, [], PROBLEM, "NON_ELIGIBLE"),
        ("PROPRIETAIRE", {"est_vise": False, "est_hebergeant": False}, [], UNKNOWN, "A_VERIFIER"),
        (
            "PROPRIETAIRE",
            {"est_vise": False, "est_hebergeant": False, "assurance_contactee": False},
            [],
            UNKNOWN,
            "INCOMPLET",
        ),
        (
            "PROPRIETAIRE",
            {"est_vise": False, "est_hebergeant": False},
            ["non_prise_en_charge_assurance"],
            OK,
            "ELIGIBLE",
        ),
        (
            "LOCATAIRE",
            {"est_vise": False, "est_hebergeant": False},
            ["non_prise_en_charge_assurance"],
            UNKNOWN,
            "A_VERIFIER",
        ),
        (
            "LOCATAIRE",
            {"est_vise": False, "est_hebergeant": False},
            ["non_prise_en_charge_assurance", "non_prise_en_charge_bailleur"],
            OK,
            "ELIGIBLE",
        ),
    ],
)
def test_the_portal_s_own_test_is_replayed(
    found: Any,
    situate: Any,
    piece: Any,
    dwelling: str,
    statements: dict[str, bool],
    pieces: list[str],
    outcome: Outcome,
    verdict: str,
) -> None:
    situation = situate(dwelling=dwelling, statements=statements)
    finding = found(situation, "BP-03", *(piece(kind) for kind in pieces))
    assert (finding.outcome, finding.inputs["verdict"]) == (outcome, verdict)


@pytest.mark.parametrize(
    ("values", "reception", "outcome"),
    [
        ({"date_operation": "2023-03-15", "date_envoi": "2027-12-31"}, "2028-01-04", OK),
        ({"date_operation": "2023-03-15", "date_envoi": "2028-01-01"}, "2028-01-04", PROBLEM),
        ({"date_operation": "2020-12-31", "date_envoi": "2024-12-31"}, "2025-01-03", OK),
        ({"date_operation": "2020-12-31", "date_envoi": "2025-01-01"}, "2025-01-03", PROBLEM),
        ({"date_operation": "2021-01-01", "date_envoi": "2025-12-31"}, "2026-01-02", OK),
        ({"date_operation": "2020-12-31"}, "2024-12-30", OK),  # received in time, so sent in time
        ({"date_operation": "2020-12-31"}, "2025-01-05", UNKNOWN),  # the postmark would tell
        ({"date_operation": "2020-12-31"}, "2025-03-01", PROBLEM),  # no letter travels two months
        ({"date_operation": "2024-06-01"}, None, OK),  # in time even if it were sent today
        ({"date_operation": "2020-06-01"}, None, UNKNOWN),
        ({"date_envoi": "2025-01-01"}, "2025-01-05", UNKNOWN),
        ({"date_operation": "2025-02-01", "date_envoi": "2025-01-01"}, "2025-01-05", UNKNOWN),
    ],
)
def test_the_four_years_are_counted_to_the_postmark(
    found: Any, situate: Any, values: dict[str, str], reception: str | None, outcome: Outcome
) -> None:
    assert found(situate(reception=reception, **values), "BP-08").outcome is outcome


def test_an_earlier_registered_letter_starts_the_four_years_again(
    found: Any, situate: Any, piece: Any
) -> None:
    situation = situate(date_operation="2018-06-01", date_envoi="2025-02-01")
    assert found(situation, "BP-08").outcome is PROBLEM
    earlier = piece("avis_reception_recommande", date_cachet="2021-09-10")
    assert found(situation, "BP-08", earlier).outcome is OK


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        ("decision_non_lieu", OK),
        ("decision_relaxe", OK),
        ("decision_acquittement", OK),
        ("casier_judiciaire", UNKNOWN),
    ],
)
def test_a_favourable_decision_opens_the_right(
    found: Any, situate: Any, piece: Any, kind: str, outcome: Outcome
) -> None:
    situation = situate(procedure="DETENTION_PROVISOIRE", dwelling="INCONNU")
    assert found(situation, "DP-02", piece(kind)).outcome is outcome


@pytest.mark.parametrize(
    ("certificate", "outcome"),
    [
        ({"date_decision": "2024-01-10"}, OK),
        ({}, OK),
        ({"date_decision": "2023-05-02"}, UNKNOWN),  # the certificate of another decision
        (None, UNKNOWN),
    ],
)
def test_a_certificate_of_the_same_decision_makes_it_final(
    found: Any, situate: Any, piece: Any, certificate: dict[str, str] | None, outcome: Outcome
) -> None:
    situation = situate(procedure="DETENTION_PROVISOIRE", dwelling="INCONNU")
    documents = [piece("decision_relaxe", **DECISION)]
    if certificate is not None:
        documents.append(piece("certificat_non_appel", **certificate))
    assert found(situation, "DP-03", *documents).outcome is outcome


@pytest.mark.parametrize(
    ("values", "notified", "outcome"),
    [
        ({"date_definitive": "2024-01-22", "date_envoi": "2024-07-22"}, None, OK),
        ({"date_definitive": "2024-01-22", "date_envoi": "2024-07-23"}, None, PROBLEM),
        ({"date_definitive": "2023-08-31", "date_envoi": "2024-02-29"}, None, OK),  # no 31 February
        ({"date_definitive": "2023-08-31", "date_envoi": "2024-03-01"}, None, PROBLEM),
        (
            {"date_definitive": "2023-10-01", "date_envoi": "2024-04-02"},
            None,
            OK,
        ),  # Easter Monday the day before
        (
            {"date_definitive": "2024-01-22", "date_envoi": "2024-07-15"},
            "2024-01-10",
            UNKNOWN,
        ),  # between the two
        ({"date_definitive": "2024-01-22", "date_envoi": "2024-07-10"}, "2024-01-10", OK),
        ({"date_definitive": "2024-01-22", "date_envoi": "2024-08-10"}, "2024-01-10", PROBLEM),
        ({"date_envoi": "2024-07-10"}, None, UNKNOWN),
    ],
)
def test_six_months_run_once_the_person_was_told_of_the_right(
    found: Any, situate: Any, piece: Any, values: dict[str, str], notified: str | None, outcome: Outcome
) -> None:
    decision = piece("decision_relaxe", **DECISION, **({"date_notification": notified} if notified else {}))
    situation = situate(
        procedure="DETENTION_PROVISOIRE", dwelling="INCONNU", avis_149_present="true", **values
    )
    assert found(situation, "DP-04", decision).outcome is outcome


@pytest.mark.parametrize(("told", "outcome"), [("false", OK), (None, UNKNOWN)])
def test_six_months_do_not_run_without_notice_and_are_unknown_when_nothing_says(
    found: Any, situate: Any, told: str | None, outcome: Outcome
) -> None:
    values = {"date_definitive": "2020-01-22", "date_envoi": "2024-07-22"}
    values |= {"avis_149_present": told} if told else {}
    situation = situate(procedure="DETENTION_PROVISOIRE", dwelling="INCONNU", **values)
    assert found(situation, "DP-04").outcome is outcome
