"""The truth of a dossier follows from how it was made."""

from datetime import date
from random import Random

import pytest

from benchmarks.corpus import detention_dossiers, detention_papers, door_dossiers, door_papers
from benchmarks.corpus.detention_dossiers import DetentionScenario
from benchmarks.corpus.door_dossiers import Scenario

SEEDS = range(40)


def door_case(scenario, seed=3, sent=None):
    rng = Random(seed)
    dossier = door_dossiers.draw(rng, scenario)
    pieces = door_papers.papers(dossier, rng)
    return dossier, pieces, door_papers.case_truth(dossier, pieces, sent)


def detention_case(scenario, seed=3):
    rng = Random(seed)
    dossier = detention_dossiers.draw(rng, scenario)
    pieces = detention_papers.papers(dossier, rng)
    return dossier, pieces, detention_papers.case_truth(dossier, pieces, dossier.posted)


@pytest.mark.parametrize(
    ("scenario", "missing", "insufficient", "verdict"),
    [
        (Scenario(), [], [], "complete"),
        (Scenario(dwelling="PROPRIETAIRE"), [], [], "complete"),
        (Scenario("SCI", "BAILLEUR"), [], [], "complete"),
        (Scenario("BAILLEUR_SOCIAL", "BAILLEUR_SOCIAL"), [], [], "complete"),
        (Scenario("ASSUREUR", "LOCATAIRE"), [], [], "complete"),
        (Scenario(paid="proof"), [], [], "complete"),
        (Scenario(paid="statement"), [], [], "complete"),
        (Scenario(omitted=frozenset({"rib"})), ["rib"], [], "incomplete"),
        (
            Scenario(omitted=frozenset({"facture"})),
            ["facture", "preuve_paiement_facture"],
            [],
            "incomplete",
        ),
        (Scenario(flaws={"facture": "quote"}), ["preuve_paiement_facture"], ["facture"], "incomplete"),
        (Scenario(flaws={"rib": "other"}), [], ["rib"], "incomplete"),
        (Scenario(flaws={"carte_identite": "expired"}), [], ["carte_identite"], "incomplete"),
        (Scenario(omitted=frozenset({"attestation_information"}), report=True), [], [], "complete"),
        (Scenario(quiet=True), [], [], "to_check"),
        (Scenario(outdated=True), [], [], "likely_ineligible"),
    ],
)
def test_shortfalls_and_verdict_follow_from_the_scenario(scenario, missing, insufficient, verdict):
    _, _, case = door_case(scenario)
    assert (case["missing"], case["insufficient"], case["verdict"]) == (missing, insufficient, verdict)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_papers_of_a_door_claim_tell_one_story(seed):
    scenario = door_dossiers.draw_scenario(Random(seed))
    dossier, pieces, case = door_case(scenario, seed)
    invoice = dossier.invoice
    assert invoice.net + invoice.vat == invoice.total
    assert dossier.operation < invoice.day <= dossier.written <= dossier.posted or scenario.outdated
    assert not set(case["missing"]) & {kind for kind, _ in pieces}
    for piece in scenario.omitted:
        assert piece not in {kind for kind, _ in pieces}


@pytest.mark.parametrize("seed", SEEDS)
def test_identity_papers_are_valid_when_sent_unless_spoilt_on_purpose(seed):
    scenario = door_dossiers.draw_scenario(Random(seed))
    dossier, _, _ = door_case(scenario, seed)
    assert (dossier.identity.expires < dossier.posted) == ("expired" in scenario.flaws.values())
    assert (len(dossier.identity.sides) == 1) == ("one_side" in scenario.flaws.values())


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2018, 1, 25), date(2023, 5, 17), "P5Y3M23D"),  # a reported order, both ends counted
        (date(2024, 1, 1), date(2024, 1, 31), "P1M"),
        (date(2024, 1, 31), date(2024, 2, 29), "P1M1D"),
        (date(2024, 3, 5), date(2024, 3, 5), "P1D"),
    ],
)
def test_durations_count_both_ends_and_calendar_months(start, end, expected):
    assert detention_dossiers.duration(start, end) == expected


@pytest.mark.parametrize(
    ("scenario", "missing", "verdict"),
    [
        (DetentionScenario(), [], "complete"),
        (DetentionScenario("ACQUITTEMENT", custody="billet"), [], "complete"),
        (DetentionScenario(omitted=frozenset({"certificate"})), ["certificat_non_appel"], "incomplete"),
        (DetentionScenario(omitted=frozenset({"custody"})), ["fiche_penale"], "incomplete"),
        (DetentionScenario(late=True), [], "likely_ineligible"),
    ],
)
def test_detention_shortfalls_and_verdict_follow_from_the_scenario(scenario, missing, verdict):
    _, _, case = detention_case(scenario)
    assert (case["missing"], case["verdict"]) == (missing, verdict)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_detention_runs_in_order(seed):
    scenario = detention_dossiers.draw_scenario(Random(seed))
    dossier, _, case = detention_case(scenario, seed)
    assert dossier.start < dossier.end < dossier.decision.day < dossier.finality.day
    if "DP-04" in case["findings"]:
        assert case["findings"]["DP-04"] == ("problem" if scenario.late else "ok")


def test_some_decisions_are_made_on_appeal_and_then_no_cassation_is_certified():
    decided = [detention_case(DetentionScenario("RELAXE"), seed)[0] for seed in SEEDS]
    certified = {(dossier.decision.on_appeal, dossier.finality.kind) for dossier in decided}
    assert certified == {(False, "appel"), (True, "pourvoi")}
