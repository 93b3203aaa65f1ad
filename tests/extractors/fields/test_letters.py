"""What a letter says of its writer and of the operation, told by where it stands."""

import pytest

from claims.loading import load_rulebook
from extractors.fields.candidates import Way
from extractors.fields.extract import weighed
from tests.judgements import candidates_in
from tests.sheets import document, prose, sheet

TYPES = load_rulebook().types


def told(kind, name, text):
    """Every value that a rule leads to for a field of a letter."""
    candidates = candidates_in(weighed(document(kind, prose(text)), TYPES[kind]), name)
    return [each.value for each in candidates if each.way is not Way.ANYWHERE]


STORY = """
Jeanne ROUSSEAU
12 rue des Lilas
69003 LYON

Ministère de la Justice
13 place Vendôme
75042 PARIS CEDEX 01

Je prends la plume pour vous raconter ce qui est arrivé à ma voisine le 21 avril 2025, au
37 bis rue Marcel Pagnol, 62300 Lens, et vous demander la réparation de {what} détruite ce matin-là.

Veuillez agréer mes salutations distinguées.

Jeanne ROUSSEAU
"""


def test_the_day_and_the_place_of_the_operation_are_told_in_the_story():
    story = STORY.format(what="la porte")
    assert "2025-04-21" in told("lettre_demande", "date_operation", story)
    places = told("lettre_demande", "adresse_operation", story)
    assert "37 bis rue Marcel Pagnol, 62300 Lens" in places
    assert not any("Vendôme" in place for place in places), "the office that is written to is no such place"


def test_an_office_written_to_in_one_long_line_is_no_place_of_an_operation():
    text = """
Demande de : Jeanne ROUSSEAU, 12 rue des Lilas, 69003 LYON

Pour : MINISTÈRE DE LA JUSTICE, Service des indemnisations, 13 place Vendôme, 75042 PARIS CEDEX 01
"""
    letter = weighed(document("lettre_demande", prose(text)), TYPES["lettre_demande"])
    found = candidates_in(letter, "adresse_operation")
    assert not [each for each in found if each.way is Way.LAYOUT and "Vendôme" in each.value]


def test_the_writer_s_own_address_may_be_the_place_when_it_is_their_home_that_they_speak_of():
    home = "12 rue des Lilas, 69003 LYON"
    assert home in told("lettre_demande", "adresse_operation", STORY.format(what="ma porte"))
    assert home not in told("lettre_demande", "adresse_operation", STORY.format(what="la porte"))


SIGNED = """
Madame, Monsieur,

Nous vous demandons de réparer la porte de notre assuré.

Veuillez agréer nos salutations distinguées.

Antoine Lemoine, gérant
153 place de l'Église
57000 Metz

{by}
"""


def test_an_organisation_that_signs_is_the_one_who_writes():
    letter = document("lettre_demande", prose(SIGNED.format(by="Assurance Mutuelle du Val Fleuri")))
    found = candidates_in(weighed(letter, TYPES["lettre_demande"]), "expediteur_nom")
    assert max(found, key=lambda each: each.score).value == "Assurance Mutuelle du Val Fleuri"


def test_nobody_s_forename_is_the_sender_s_where_the_letterhead_names_a_firm():
    text = f"SARL Durand et Fils\n12 rue des Lilas\n69003 LYON\n{SIGNED.format(by='')}"
    assert told("lettre_demande", "expediteur_prenom", text) == []


def test_a_person_who_signs_alone_is_the_one_who_writes():
    assert "Antoine" in told("lettre_demande", "expediteur_prenom", SIGNED.format(by=""))


def test_the_claimant_of_a_petition_is_told_by_surname_and_forename():
    text = "REQUÊTE EN RÉPARATION\n\nPOUR : Monsieur Sébastien COLIN, né le 12 mai 1980\n"
    assert "COLIN" in told("requete_reparation_detention", "personne_nom", text)
    assert "Sébastien" in told("requete_reparation_detention", "personne_prenom", text)


def test_a_name_that_a_hyphen_parts_at_the_line_s_end_is_one():
    text = "Service : Commissariat de Mont-de-\nMarsan\n\nNuméro de procédure : 00467/2025/000123\n"
    assert "Commissariat de Mont-de-Marsan" in told("pv_fdo", "service", text)


def test_an_address_of_mail_that_a_column_breaks_at_its_hyphen_is_read_whole():
    letter = (
        "Claire Besson\nTél. : 03 53 01 31 61\nmarie-\nlaure.besson@courriel.example\n\nMadame, Monsieur,"
    )
    assert told("lettre_demande", "expediteur_courriel", letter) == ["marie-laure.besson@courriel.example"]


ONE_LINE = """
Rachid MARCHAND - 94 square des Peupliers - 43000 LE PUY-EN-VELAY

Bonjour,
Ma porte a été cassée.
"""
TWO_LINES = """
Office public
de l'habitat Mistral
12 rue des Lilas
69003 LYON

Madame, Monsieur,
Notre porte a été cassée.
"""


def test_who_writes_may_stand_on_one_line_with_the_address():
    assert told("lettre_demande", "expediteur_nom", ONE_LINE)[0] == "MARCHAND"
    assert told("lettre_demande", "expediteur_prenom", ONE_LINE)[0] == "Rachid"


def test_an_organisation_s_name_goes_on_under_its_first_line():
    assert told("lettre_demande", "expediteur_nom", TWO_LINES)[0] == "Office public de l'habitat Mistral"


def test_the_undersigned_has_a_surname_and_a_forename():
    text = "Objet : ma porte\n\nJe soussignée Chantal MASSON demande réparation.\n\nMa porte est cassée."
    assert "MASSON" in told("lettre_demande", "expediteur_nom", text)
    assert "Chantal MASSON" not in told("lettre_demande", "expediteur_nom", text)
    assert "Chantal" in told("lettre_demande", "expediteur_prenom", text)


def test_a_subject_ends_where_the_letter_says_how_it_was_sent():
    text = "Objet : demande de réparation de ma porte\nLettre recommandée avec avis de réception\n\nMadame,"
    assert set(told("lettre_demande", "objet", text)) == {"demande de réparation de ma porte"}


def test_a_letter_is_dated_in_words_and_figures():
    assert "2024-11-05" in told("lettre_demande", "date", "Roubaix, le cinq novembre 2024\n\nMonsieur,")
    assert "2025-06-20" in told("lettre_demande", "date", "Talence, vendredi 20 juin 2025\n\nMonsieur,")


BUYER = """
Le 5 juin 2022, par acte reçu en l'étude, Monsieur Nicolas PETIT a acquis de Madame Inès MASSON
l'appartement situé 12 rue des Lilas, 69003 LYON.
"""


def test_who_acquires_stands_before_the_verb_and_who_sells_after():
    found = candidates_in(
        weighed(document("titre_propriete", prose(BUYER)), TYPES["titre_propriete"]), "proprietaire"
    )
    best = max(found, key=lambda each: each.score)
    assert best.value == "Monsieur Nicolas PETIT"


OFFER = """
Le tout pour un prix net de 1 290,00 € hors taxes, auquel s'ajoute la taxe, soit 1 548,00 € toutes taxes
comprises, payable à trente jours.
"""


def test_an_amount_in_a_sentence_is_what_the_words_right_after_it_say():
    assert told("devis", "montant_ht", OFFER)[0] == "1290.00"
    assert told("devis", "montant_ttc", OFFER)[0] == "1548.00"


DEED = """
Monsieur Gérard HAUBOURDIN, agent technique, célibataire majeur, né à TOURCOING le 9 août 1953, demeurant à
ROUBAIX, 117 rue de la Fosse-aux-Chênes, ci-après dénommé "L'ACQUÉREUR", d'autre part.
"""


def test_the_part_that_somebody_has_in_a_deed_stands_after_birth_trade_and_address():
    found = candidates_in(
        weighed(document("titre_propriete", prose(DEED)), TYPES["titre_propriete"]), "proprietaire"
    )
    assert [each.value for each in found if each.way is Way.CONTEXT] == ["Monsieur Gérard HAUBOURDIN"]


def test_who_says_their_name_in_the_letter_is_who_writes():
    text = "Bonjour,\n\nJe m'appelle Jeanne Rousseau et je loue un studio.\n\nMerci\nJeanne"
    assert "Rousseau" in told("lettre_demande", "expediteur_nom", text)


def test_a_name_by_itself_at_the_head_may_be_who_writes():
    text = "Jeanne ROUSSEAU\n\nMadame, Monsieur,\n\nSuite au bris de ma porte je souhaite être indemnisée."
    assert "ROUSSEAU" in told("lettre_demande", "expediteur_nom", text)


def test_a_subject_that_nothing_announces_stands_right_over_the_salutation():
    text = "Jeanne ROUSSEAU\n69003 LYON\n\nSerrure forcée à tort le 3 mai\n\nMadame, Monsieur,\n\nVoici"
    assert told("lettre_demande", "objet", text) == ["Serrure forcée à tort le 3 mai"]


@pytest.mark.parametrize(
    "over", ["Lyon, le 3 mai 2024", "12 rue des Lilas\n69003 LYON", "Par courriel et lettre", "Pour :"]
)
def test_dates_addresses_and_labels_over_the_salutation_are_no_subject(over):
    assert told("lettre_demande", "objet", f"{over}\n\nMadame, Monsieur,\n\nVoici ma demande.") == []


def test_a_matter_is_a_subject():
    text = "Aff. : Porte forcée à Lens\n\nMaître,\n\nVoici."
    assert told("lettre_demande", "objet", text) == ["Porte forcée à Lens"]


def test_a_telephone_is_read_beside_a_house_number_of_another_column():
    page = sheet((0.1, 0.16, "Tél. boutique 03 53 01 22 90"), (0.54, 0.162, "13, place Vendôme"))
    found = candidates_in(
        weighed(document("lettre_demande", page), TYPES["lettre_demande"]), "expediteur_telephone"
    )
    assert "+33353012290" in {each.value for each in found if each.way is Way.FORM}


def test_the_ministry_that_a_form_names_is_no_place_of_anything():
    form = """
AVIS D'INTERVENTION À REMETTRE À L'USAGER
Adresse : 16 rue de la Vallée, 76600 Le Havre
À défaut, écrivez au ministère de la Justice, 13, place Vendôme, 75042 Paris Cedex 01.
"""
    weighed_form = weighed(document("attestation_information", prose(form)), TYPES["attestation_information"])
    for name in ("service_adresse", "adresse_operation"):
        places = {each.value for each in candidates_in(weighed_form, name)}
        assert "16 rue de la Vallée, 76600 Le Havre" in places
        assert not any("Vendôme" in place for place in places)
