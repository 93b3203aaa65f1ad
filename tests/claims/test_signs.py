"""Who claims is told by what writers call themselves, not by whom they name."""

from datetime import date

import pytest

from claims.assembly import assemble_cases
from claims.documents import Document
from claims.loading import load_rulebook
from tests.drafts import field
from tests.sheets import document, prose

RULEBOOK = load_rulebook()
CARD = document("carte_identite", prose("CARTE NATIONALE D'IDENTITÉ"), id="d2")
DOOR = "La police a enfoncé la porte le 12 janvier 2025."


def kbis(text):
    return document("extrait_kbis", prose(f"EXTRAIT D'IMMATRICULATION AU RCS\n{text}"), id="d3")


def case_of(letter, *others, **values):
    said = tuple(field(name, value, document="d1") for name, value in values.items())
    first = Document("d1", "lettre_demande", 0.9, (prose(f"{DOOR}\n{letter}"),), said)
    _, (case,) = assemble_cases([first, *others], RULEBOOK, date(2025, 6, 1))
    return case


@pytest.mark.parametrize(
    ("letter", "others", "claimant"),
    [
        ("Je suis locataire d'un logement HLM et l'hlm ne répond pas.", [CARD], "PERSONNE_PHYSIQUE"),
        ("Je suis locataire de l'office public de l'habitat.", [CARD], "PERSONNE_PHYSIQUE"),
        ("Notre organisme d'HLM loue ce logement conventionné.", [], "BAILLEUR_SOCIAL"),
        ("La SCI Roucas nous loue nos locaux.", [kbis("SAS Les Grains"), CARD], "ENTREPRISE_PRIVEE"),
        ("Ils ont cassé la vitrine de mon salon.", [kbis("SASU Lissandre"), CARD], "ENTREPRISE_PRIVEE"),
        ("J'écris comme gérante de la SCI Perdrigone.", [kbis("Société civile"), CARD], "SCI"),
        ("Agissant en qualité de syndic de l'immeuble.", [CARD], "SYNDIC"),
    ],
)
def test_a_claimant_is_what_the_letter_says_of_its_writer(letter, others, claimant):
    assert str(case_of(letter, *others).claimant) == claimant


def test_a_person_who_names_a_social_landlord_is_its_tenant():
    lease = document("contrat_location", prose("CONTRAT DE LOCATION"), id="d4")
    case = case_of("Je suis locataire chez un bailleur social.", CARD, lease, qualite="BAILLEUR_SOCIAL")
    assert (str(case.claimant), str(case.dwelling)) == ("PERSONNE_PHYSIQUE", "LOCATAIRE")
