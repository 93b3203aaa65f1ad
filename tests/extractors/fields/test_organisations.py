import pytest

from extractors.fields.courts import find_courts, find_police_units, find_prisons
from extractors.fields.organisations import WHOLE_LINE, find_organisations, find_parties
from extractors.fields.places import find_places
from extractors.fields.sexes import find_sexes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SARL SERRURERIE DU PARC", "SARL SERRURERIE DU PARC"),
        ("Serrurerie du Parc SARL au capital de 8 000 €", "Serrurerie du Parc SARL"),
        ("S.A.S. Durand & Fils - SIRET 812", "S.A.S. Durand & Fils"),
        ("la société Durand et Fils, représentée par", "Durand et Fils"),
        ("SCI DES LILAS", "SCI DES LILAS"),
        ("MAIF", "MAIF"),
        ("AXA France IARD", "AXA France IARD"),
        ("Crédit Agricole Centre-Est", "Crédit Agricole Centre-Est"),
        ("Banque : BNP PARIBAS LYON", "BNP PARIBAS LYON"),
        ("Ets Martin", "Ets Martin"),
        ("Paris Habitat OPH", "Paris Habitat OPH"),
        (
            "Syndicat des copropriétaires de la résidence du Parc",
            "Syndicat des copropriétaires de la résidence du Parc",
        ),
        ("Tribunal judiciaire de Lyon", "Tribunal judiciaire de Lyon"),
    ],
)
def test_reads_names_of_organisations_with_their_legal_form(text, name):
    (found,) = find_organisations(text)
    assert found.value == name
    assert found.strength > WHOLE_LINE


def test_a_short_line_may_be_a_name_but_weakly():
    (found,) = find_organisations("Durand Père et Fils")
    assert (found.value, found.strength) == ("Durand Père et Fils", WHOLE_LINE)


@pytest.mark.parametrize(
    "text", ["Le 12 mars 2024", "Total Net A Payer", "Signature de l'assuré", "1 009,56 €", "Bonjour Madame"]
)
def test_words_of_papers_are_no_organisations(text):
    assert find_organisations(text) == []


def test_parties_are_persons_and_organisations():
    found = find_parties("Entre la SCI DES LILAS, bailleur, et Madame Jeanne ROUSSEAU, locataire")
    assert [f.value for f in found] == ["SCI DES LILAS", "Madame Jeanne ROUSSEAU"]


@pytest.mark.parametrize(
    ("text", "court"),
    [
        ("TRIBUNAL JUDICIAIRE\nDE LYON", "TRIBUNAL JUDICIAIRE DE LYON"),
        ("Tribunal judiciaire de Lyon, cabinet de M. Durand", "Tribunal judiciaire de Lyon"),
        ("tribunal judiciaire d'Évry", "tribunal judiciaire d'Évry"),
        ("COUR D'APPEL DE LYON", "COUR D'APPEL DE LYON"),
        ("Cour d'assises du Rhône", "Cour d'assises du Rhône"),
        (
            "Chambre de l'instruction de la cour d'appel de Grenoble",
            "Chambre de l'instruction de la cour d'appel de Grenoble",
        ),
        (
            "Tribunal correctionnel de Villefranche-sur-Saône le 3 mars",
            "Tribunal correctionnel de Villefranche-sur-Saône",
        ),
        ("TJ de Bourg-en-Bresse", "TJ de Bourg-en-Bresse"),
        ("Cour de cassation", "Cour de cassation"),
    ],
)
def test_reads_courts_with_their_town(text, court):
    assert [f.value for f in find_courts(text)] == [court]


def test_a_court_without_town_is_weak():
    assert find_courts("la cour d'appel")[0].strength < 0.5


@pytest.mark.parametrize(
    ("text", "prison"),
    [
        ("Maison d'arrêt de Lyon-Corbas", "Maison d'arrêt de Lyon-Corbas"),
        ("écroué à la maison d'arrêt des Baumettes du 12 mars", "maison d'arrêt des Baumettes"),
        ("MAISON D'ARRET DE VILLEPINTE FICHE PENALE", "MAISON D'ARRET DE VILLEPINTE"),
        ("centre pénitentiaire de Fresnes", "centre pénitentiaire de Fresnes"),
        ("CP de Varennes-le-Grand", "CP de Varennes-le-Grand"),
    ],
)
def test_reads_prisons(text, prison):
    assert [f.value for f in find_prisons(text)] == [prison]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Commissariat de police de Lyon 3", "Commissariat de police de Lyon 3"),
        ("BRIGADE TERRITORIALE AUTONOME DE MEYZIEU", "BRIGADE TERRITORIALE AUTONOME DE MEYZIEU"),
        ("commissariat du 3ème arrondissement de Lyon", "commissariat du 3ème arrondissement de Lyon"),
    ],
)
def test_reads_police_and_gendarmerie_units(text, unit):
    assert [f.value for f in find_police_units(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("LYON 3E (69)", "LYON 3E (69)"),
        ("né le 3 mars 1980 à Lyon", "Lyon"),
        ("Alger (Algérie)", "Alger (Algérie)"),
        ("Lieu de naissance : SAINT-ÉTIENNE (42)", "SAINT-ÉTIENNE (42)"),
        ("69003 LYON", "LYON"),
        ("Née à L'Haÿ-les-Roses", "L'Haÿ-les-Roses"),
        ("Bourg-en-Bresse", "Bourg-en-Bresse"),
    ],
)
def test_reads_places_of_birth(text, place):
    assert [f.value for f in find_places(text)] == [place]


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Sexe : F", "F"),
        ("SEXE / Sex\nM", "M"),
        ("Féminin", "F"),
        ("Masculin", "M"),
        ("Sexe : H", "M"),
        ("F", "F"),
    ],
)
def test_reads_the_sex(text, sex):
    assert [f.value for f in find_sexes(text)] == [sex]


@pytest.mark.parametrize("text", ["M. Durand", "M et Mme Durand", "M Durand", "F-67000 Strasbourg", "T.V.A."])
def test_a_civility_is_no_sex(text):
    assert find_sexes(text) == []


@pytest.mark.parametrize(
    ("head", "court"),
    [
        ("COUR D'APPEL DE PARIS\nTRIBUNAL JUDICIAIRE DE BOBIGNY", "TRIBUNAL JUDICIAIRE DE BOBIGNY"),
        (
            "COUR D'APPEL DE GRENOBLE\nN° parquet : 22001\nCOUR CRIMINELLE DE L'ISÈRE",
            "COUR CRIMINELLE DE L'ISÈRE",
        ),
        ("COUR D'APPEL DE DOUAI\nCHAMBRE DE L'INSTRUCTION", "COUR D'APPEL DE DOUAI"),
        ("T.J. PARIS - Pôle JLD - Parvis du Tribunal", "T.J. PARIS"),
    ],
)
def test_the_court_that_decides_is_not_the_court_of_appeal_over_it(head, court):
    assert next(found.value for found in find_courts(head) if found.strength > 0.5) == court


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "La Société civile immobilière « LES DEUX TOURS », au capital de",
            "Société civile immobilière « LES DEUX TOURS »",
        ),
        ("SARL LE FOURNIL DU PORT, dont le siège", "SARL LE FOURNIL DU PORT"),
        ("SARL Durand le 3 mars", "SARL Durand"),
    ],
)
def test_a_legal_form_written_out_or_before_an_article_belongs_to_the_name(text, name):
    assert [found.value for found in find_organisations(text)] == [name]


def test_two_persons_named_in_full_are_one_party():
    (party,) = find_parties("loué à Paul DURAND et Jeanne ROUSSEAU, demeurant")
    assert party.value == "Paul DURAND et Jeanne ROUSSEAU"


def test_a_firm_and_a_person_are_two_parties():
    assert [each.value for each in find_parties("la société Durand, et Jeanne ROUSSEAU")] == [
        "Durand",
        "Jeanne ROUSSEAU",
    ]
