import pytest

from extractors.fields.entities import person_spans
from extractors.fields.persons import find_forenames, find_persons, find_surnames, split_name


def names(text, ask_model=False):
    return [found.value for found in find_persons(text, ask_model=ask_model)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Madame Jeanne ROUSSEAU", "Jeanne ROUSSEAU"),
        ("Mme PETIT épouse ROUSSEAU Jeanne Marie, née le", "PETIT épouse ROUSSEAU Jeanne Marie"),
        ("à votre cliente, Mme Jeanne PETIT, veuve ROUSSEAU, le", "Jeanne PETIT, veuve ROUSSEAU"),
        ("Je soussigné(e) Mme Jeanne ROUSSEAU, née DURAND le 3 mars", "Jeanne ROUSSEAU"),
        ("MLE MARIE-FRANCE DURAND", "MARIE-FRANCE DURAND"),
        ("MME ROUSSEAU JEANNE", "ROUSSEAU JEANNE"),
        ("M.DUPONT Jean", "DUPONT Jean"),
        ("Mr. Paul d'Arcy", "Paul d'Arcy"),
        ("Monsieur Jean DE LA TOUR", "Jean DE LA TOUR"),
        ("Monsieur LE GOFF Yann", "LE GOFF Yann"),
        ("Mme Nguyen Thi Lan", "Nguyen Thi Lan"),
        ("Mme O'Connor", "O'Connor"),
        ("Maître Claire FONTAINE, avocate au barreau de Lyon", "Claire FONTAINE"),
        ("Dr Anne Petit", "Anne Petit"),
        ("M PAUL DURAND 12 RUE HAUTE", "PAUL DURAND"),
        ("M. et Mme DURAND", "M. et Mme DURAND"),
        ("PEREIRA DA COSTA, Luis Miguel", "PEREIRA DA COSTA, Luis Miguel"),
        ("contre LEMARCHAND, Sandrine", "LEMARCHAND, Sandrine"),
        ("Nous soussignés, Paul et Marie Durand, retraités", "Paul et Marie Durand"),
        ("M OU MME DURAND PAUL", "M OU MME DURAND PAUL"),
        ("M. Paul DURAND et Mme Marie DURAND", "M. Paul DURAND et Mme Marie DURAND"),
        ("Monsieur Paul, Henri LEFEVRE né le 3 mars 1980", "Paul, Henri LEFEVRE"),
        ("Madame Jeanne, Marie, Louise ROUSSEAU", "Jeanne, Marie, Louise ROUSSEAU"),
        ("le nommé BENALI Karim, Ali né le 3 mars 1990", "BENALI Karim, Ali"),
        ("Jeanne ROUSSEAU", "Jeanne ROUSSEAU"),
        ("ROUSSEAU Jeanne", "ROUSSEAU Jeanne"),
        ("JEANNE ROUSSEAU", "JEANNE ROUSSEAU"),
        ("Jean-Pierre Martin de la Tour", "Jean-Pierre Martin de la Tour"),
        ("Ahmed BEN SALAH", "Ahmed BEN SALAH"),
        ("Cordialement,\nJeanne Rousseau", "Jeanne Rousseau"),
        ("Durand", "Durand"),
    ],
)
def test_reads_names_without_their_civility(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Monsieur le Président",
        "Madame, Monsieur,",
        "MONSIEUR LE PREMIER PRÉSIDENT",
        "Madame la Garde des Sceaux",
        "Fait à Lyon, le 3 mars 2024",
        "12 rue Victor Hugo",
        "Tribunal judiciaire de Lyon",
        "Facture SERRURERIE DU PARC",
        "Boulangerie Martin",
        "Porte Blindée",
        "Total TTC",
        "RELEVÉ D'IDENTITÉ BANCAIRE",
    ],
)
def test_titles_streets_and_firms_are_no_persons(text):
    assert names(text) == []


def test_a_civility_makes_it_surer_than_capitals_than_a_bare_word():
    strengths = [
        find_persons(t, ask_model=False)[0].strength
        for t in ("Mme Jeanne ROUSSEAU", "Jeanne ROUSSEAU", "Rousseau")
    ]
    assert strengths == sorted(strengths, reverse=True)
    assert len(set(strengths)) == 3


@pytest.mark.slow
def test_the_language_model_sees_names_that_no_rule_knows():
    text = "Le logement est loué par Ildefonse Quatremer depuis le 1er mars 2019"
    assert names(text) == []
    assert names(text, ask_model=True) == ["Ildefonse Quatremer"]
    assert person_spans("Remplacement de la serrure") == []


@pytest.mark.parametrize(
    ("printed", "surname"),
    [
        ("ROUSSEAU", "ROUSSEAU"),
        ("Nom / Surname : ROUSSEAU", "ROUSSEAU"),
        ("DE LA TOUR", "DE LA TOUR"),
        ("Le Goff", "Le Goff"),
        ("née DURAND", "DURAND"),
    ],
)
def test_reads_surnames_after_the_words_of_a_card(printed, surname):
    assert [f.value for f in find_surnames(printed)] == [surname]


@pytest.mark.parametrize(
    ("printed", "forenames"),
    [
        ("Jeanne, Marie, Louise", "Jeanne, Marie, Louise"),
        ("Prénoms / Given names\nJEANNE MARIE", "JEANNE MARIE"),
        ("Jean-Pierre", "Jean-Pierre"),
    ],
)
def test_reads_given_names_with_their_commas(printed, forenames):
    assert [f.value for f in find_forenames(printed)] == [forenames]


@pytest.mark.parametrize(
    ("printed", "forenames", "surname"),
    [
        ("Mme ROUSSEAU Jeanne", "Jeanne", "ROUSSEAU"),
        ("Jeanne ROUSSEAU", "Jeanne", "ROUSSEAU"),
        ("Jeanne Rousseau", "Jeanne", "Rousseau"),
        ("ROUSSEAU JEANNE", "JEANNE", "ROUSSEAU"),
        ("JEANNE ROUSSEAU", "JEANNE", "ROUSSEAU"),
        ("Jean DE LA TOUR", "Jean", "DE LA TOUR"),
        ("Jean de la TOUR", "Jean", "de la TOUR"),
        ("M. Jean-Pierre Martin", "Jean-Pierre", "Martin"),
        ("Monsieur LE GOFF Yann", "Yann", "LE GOFF"),
        ("Jeanne ROUSSEAU née DURAND", "Jeanne", "ROUSSEAU"),
        ("Durand", "", "Durand"),
    ],
)
def test_splits_a_name_by_capitals_then_by_known_given_names(printed, forenames, surname):
    assert split_name(printed) == (forenames, surname)
