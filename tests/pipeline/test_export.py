"""A case for the portal: its own words, nothing filled in, and cells that no spreadsheet runs."""

import copy
import csv
import io

import pytest

from claims.loading import load_rulebook
from pipeline.export.pieces import named_pieces
from pipeline.export.portal import portal_case
from pipeline.export.table import as_csv
from tests.written import BROKEN_DOOR, DETENTION


def door(**values):
    draft = copy.deepcopy(BROKEN_DOOR)
    for each in draft["cases"][0]["fields"]:
        each["decision"] = "auto"
    draft["cases"][0] |= values
    return draft


def said_by(draft, kind: str, **values):
    draft["documents"][0] |= {
        "type": kind,
        "fields": [{"name": name, "value": value} for name, value in values.items()],
    }
    return draft


def test_a_broken_door_is_told_in_the_words_of_the_portal():
    told = portal_case(door(), 1)
    assert told["type"] == "BRIS_PORTE"
    assert told["estPersonneMorale"] is False
    assert told["personneMorale"] is None
    assert told["personnePhysique"]["personne"]["nom"] == "LEFORT"
    assert told["rapportAuLogement"] == "LOCATAIRE"
    assert told["dateOperation"] == "2024-12-03"
    assert told["adresse"] == {
        "ligne1": "12 rue des Lilas",
        "ligne2": "bât. B, porte 31",
        "codePostal": "33000",
        "commune": "Bordeaux",
    }


def test_an_organisation_is_told_with_who_signs_for_it():
    draft = door(claimant="SYNDIC", dwelling="INCONNU")
    told = portal_case(draft, 1)
    assert (told["estPersonneMorale"], told["personnePhysique"]) == (True, None)
    assert told["personneMorale"]["typePersonneMorale"] == "SYNDIC"
    assert told["personneMorale"]["representantLegal"]["nom"] == "LEFORT"
    assert told["rapportAuLogement"] is None


def test_what_nobody_says_is_null_and_silence_is_never_no():
    told = portal_case(door(fields=[], claimant="INCONNU"), 1)
    assert told["estPersonneMorale"] is None
    assert told["adresse"] is None
    assert told["estVise"] is None


@pytest.mark.parametrize(("said", "told"), [("true", True), ("false", False)])
def test_answers_are_told_as_said(said, told):
    assert portal_case(said_by(door(), "lettre_demande", est_vise=said), 1)["estVise"] is told


def test_the_name_at_birth_is_that_of_the_identity_paper():
    told = portal_case(said_by(door(), "carte_identite", nom="BAUDRY"), 1)
    assert told["personnePhysique"]["personne"]["nomNaissance"] == "BAUDRY"


def test_an_address_without_town_keeps_its_line_and_no_more():
    draft = door(fields=[{"name": "adresse_operation", "value": "12 rue Basse", "decision": "auto"}])
    told = portal_case(draft, 1)["adresse"]
    assert told == {"ligne1": "12 rue Basse", "ligne2": None, "codePostal": None, "commune": None}


def test_what_an_agent_must_still_look_at_is_named():
    draft = door()
    draft["cases"][0]["fields"][0]["decision"] = "check"
    draft["cases"][0]["fields"][1]["alternatives"] = ["Maria"]
    assert portal_case(draft, 1)["aVerifier"] == ["nom", "prenom"]


def test_a_detention_keeps_the_names_of_the_contract():
    draft = copy.deepcopy(DETENTION)
    for each in draft["cases"][0]["fields"]:
        each["decision"] = "auto"
    told = portal_case(draft, 1)
    assert told["champs"]["date_debut_detention"] == "2024-01-05"
    assert told["aVerifier"] == ["date_decision"]


@pytest.mark.parametrize(
    "start",
    ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "=cmd|' /C calc'!A0", "@SUM(1)*"],
)
def test_no_cell_is_a_formula(start):
    written = as_csv({"a": f"{start}HYPERLINK(1)", "b": {"c": 'x;y"z'}, "d": None, "e": True, "f": [1, "g"]})
    names, cells = list(csv.reader(io.StringIO(written, newline=""), delimiter=";"))
    assert names == ["a", "b.c", "d", "e", "f"]
    assert cells == [f"'{start}HYPERLINK(1)", 'x;y"z', "", "oui", "1, g"]


def test_pieces_are_sorted_the_claim_first_and_named_after_what_they_are():
    draft = door()
    draft["documents"] = [draft["documents"][n] for n in (2, 1, 0)]
    names = [piece.stem for piece in named_pieces(draft, 1, load_rulebook())]
    assert names[0].startswith("01-")
    assert "demande" in names[0]
    assert "photo" in names[1]  # the checklist asks for it
    assert len(names) == 3


def test_blank_pages_and_pieces_of_other_cases_are_left_out():
    draft = door(documents=["d1", "d2"])
    draft["documents"][1]["type"] = "page_blanche"
    assert [p.document["id"] for p in named_pieces(draft, 1, load_rulebook())] == ["d1"]
