import pytest

from extractors.fields.addresses import STREET_ONLY, TOWN_ONLY, find_addresses
from extractors.fields.postcodes import towns
from extractors.fields.streets import looks_like_street


def best(text):
    found = find_addresses(text)
    return max(found, key=lambda f: f.strength).value if found else None


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("12 bis rue des Lilas, Bât. B, 69003 Lyon", "12 bis rue des Lilas, Bât. B, 69003 Lyon"),
        (
            "Madame Jeanne ROUSSEAU\n12 bis rue des Lilas\nBât. B\n69003 LYON",
            "12 bis rue des Lilas, Bât. B, 69003 LYON",
        ),
        (
            "SARL SERRURERIE DU PARC\n4, avenue Jean-Jaurès\nBP 123\n69363 LYON CEDEX 07\nTél : 04 72",
            "4, avenue Jean-Jaurès, BP 123, 69363 LYON CEDEX 07",
        ),
        ("demeurant 12 rue des Lilas 69003 Lyon, soussignée", "12 rue des Lilas 69003 Lyon"),
        ("Adresse : 5 place de la République\n13001 Marseille", "5 place de la République, 13001 Marseille"),
        (
            "M. DURAND\nRésidence Les Acacias\nBât C, 3e étage, porte 12\n8 allée Foch\n97400 SAINT-DENIS",
            "Résidence Les Acacias, Bât C, 3e étage, porte 12, 8 allée Foch, 97400 SAINT-DENIS",
        ),
        ("Lieu-dit Le Bourg\n23400 Saint-Moreil", "Lieu-dit Le Bourg, 23400 Saint-Moreil"),
        (
            "8, Impasse du Moulin\nLe Bourg\n01000 BOURG EN BRESSE",
            "8, Impasse du Moulin, Le Bourg, 01000 BOURG EN BRESSE",
        ),
        ("9 Grand'Rue 67000 Strasbourg", "9 Grand'Rue 67000 Strasbourg"),
        ("au 14 de la rue Basse à NANCY (54000), d'un local", "14 de la rue Basse à NANCY (54000)"),
        ("logé 7, quai des Brumes à NANCY\n(54000), qui", "7, quai des Brumes à NANCY, (54000)"),
        ("au 5 rue du puits bat D 3eme a nancy 54000. je", "5 rue du puits bat D 3eme a nancy 54000"),
        ("12 Kervao\n29200 Brest", "12 Kervao, 29200 Brest"),
        (
            "22 avenue des Peupliers\n3eme droite\n94600 Choisy le Roi",
            "22 avenue des Peupliers, 3eme droite, 94600 Choisy le Roi",
        ),
        ("22 avenue des Peupliers, 94600 Choisy le 3 mars", "22 avenue des Peupliers, 94600 Choisy"),
        ("12 nue des Lilas\n69003 LYON", "12 nue des Lilas, 69003 LYON"),  # a way misread
        ("12 rue des Lilas\n690O3 LYON", "12 rue des Lilas, 690O3 LYON"),  # a postcode misread: as printed
        ("13, place Vendôme 75042 Paris Cedex 01", "13, place Vendôme 75042 Paris Cedex 01"),
        ("demeurant à LYON (69003) 12 rue des Lilas.", "LYON (69003) 12 rue des Lilas"),
        (
            "un immeuble sis 12 rue des Lilas à LYON 3ème (69003), cadastré",
            "12 rue des Lilas à LYON 3ème (69003)",
        ),
        ("45 rue Garibaldi - 69006 LYON\nTél. 04 78 00 00 00", "45 rue Garibaldi - 69006 LYON"),
        ("3 rue du 8 mai 1945\n33000 Bordeaux", "3 rue du 8 mai 1945, 33000 Bordeaux"),
        ("12 RUE VICTOR HUGO APPT 4 75015 PARIS", "12 RUE VICTOR HUGO APPT 4 75015 PARIS"),
        ("13 R DES FRERES LUMIERE 69008 LYON 8EME", "13 R DES FRERES LUMIERE 69008 LYON 8EME"),
        ("14-16 cours Lafayette\n69006 Lyon\nFrance", "14-16 cours Lafayette, 69006 Lyon"),
        ("Mme Rousseau Jeanne, 12 rue des Lilas\n69003 Lyon", "12 rue des Lilas, 69003 Lyon"),
        (
            "ZA des Quatre Vents\n12 rue de l'Artisanat\n35000 RENNES",
            "ZA des Quatre Vents, 12 rue de l'Artisanat, 35000 RENNES",
        ),
        (
            "Résidence le Parc, 4 rue Victor Hugo, 92100 Boulogne-Billancourt",
            "Résidence le Parc, 4 rue Victor Hugo, 92100 Boulogne-Billancourt",
        ),
        (
            "12 rue des Lilas  -  3e étage\u00a0gauche - 69003 Lyon",
            "12 rue des Lilas - 3e étage gauche - 69003 Lyon",
        ),
        ("BP 40123\n97400 SAINT-DENIS CEDEX", "BP 40123, 97400 SAINT-DENIS CEDEX"),
        ("27 grande rue\n21000 dijon", "27 grande rue, 21000 dijon"),
        ("SCI DES LILAS, 5 rue Haute, 69001 Lyon, représentée par M. DURAND", "5 rue Haute, 69001 Lyon"),
        ("ma porte au 3ème étage du 27 rue Monge à Dijon alors que", "27 rue Monge à Dijon"),
        ("L'opération a eu lieu au 12 rue des Lilas à Lyon le 3 mars.", "12 rue des Lilas à Lyon"),
    ],
)
def test_reads_an_address_on_one_line_as_printed(printed, address):
    assert best(printed) == address


def test_reads_sender_and_addressee_apart():
    sender = "Jeanne ROUSSEAU\n12 rue des Lilas\n69003 LYON"
    text = f"{sender}\n\nMinistère de la Justice\n13 place Vendôme\n75042 PARIS CEDEX 01"
    assert [f.value for f in find_addresses(text)] == [
        "12 rue des Lilas, 69003 LYON",
        "13 place Vendôme, 75042 PARIS CEDEX 01",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Fait à Lyon, le 12 mars 2024",
        "La facture 2024 12345 du",
        "SIRET 812 345 678 00012 Lyon",
        "Total : 12345 Euros",
        "1 009,56 € Total",
        "le 12 rue, voilà",
        "Dossier 59000 Madame",
        "L-1234 Luxembourg",
        "12 portes blindées",
    ],
)
def test_refuses_what_is_no_address(text):
    assert find_addresses(text) == []


def test_the_less_of_an_address_stands_there_the_weaker():
    whole, street, town = (
        find_addresses(t)[0].strength
        for t in ("12 rue des Lilas\n69003 LYON", "12 rue des Lilas", "69003 LYON")
    )
    assert whole > 0.9
    assert street == STREET_ONLY
    assert town == TOWN_ONLY


def test_says_where_it_stands():
    text = "Adresse du chantier : 12 rue des Lilas\n69003 LYON\nObjet : porte"
    (found,) = find_addresses(text)
    assert text[found.start : found.end] == "12 rue des Lilas\n69003 LYON"


@pytest.mark.parametrize(
    ("printed", "code", "commune"),
    [
        ("69003 LYON", "69003", "LYON"),
        ("à 97122 Baie-Mahault le", "97122", "Baie-Mahault"),
        ("20200 BASTIA CEDEX", "20200", "BASTIA CEDEX"),
        ("75042 Paris Cedex 01", "75042", "Paris Cedex 01"),
        ("69 003 Lyon", "69003", "Lyon"),
        ("690O3 Lyon", "69003", "Lyon"),
        ("94240 L'Haÿ-les-Roses", "94240", "L'Haÿ-les-Roses"),
        ("F-67000 Strasbourg", "67000", "Strasbourg"),
        ("44600 SAINT NAZAIRE Tél 02", "44600", "SAINT NAZAIRE"),
        ("21000 dijon", "21000", "dijon"),
    ],
)
def test_reads_postcode_and_commune(printed, code, commune):
    assert [(town.code, town.commune) for town in towns(printed)] == [(code, commune)]


@pytest.mark.parametrize(
    "line",
    [
        "12 rue des Lilas",
        "3 Grande Rue",
        "12 bis, av. Foch",
        "Résidence du Parc",
        "Bât. B",
        "BP 123",
        "3ème étage",
        "rue des Lilas",
        "Adresse : 12 rue des Lilas",
        "Place Bellecour",
        "Porte 302",
        "Chez M. Durand",
    ],
)
def test_knows_the_line_of_a_street_or_a_building(line):
    assert looks_like_street(line)


@pytest.mark.parametrize(
    "line",
    [
        "Madame Rousseau",
        "SCI Résidence du Parc",
        "Régie du Cours",
        "au cours de l'année",
        "Port : 06 12 34 56 78",
        "R. DUPONT",
        "Porte d'entrée",
        "Porte blindée 3 points 1 200,00",
        "12 personnes",
        "Clos et couvert",
        "Facture n° 12",
        "La Poste",
    ],
)
def test_other_lines_are_no_streets(line):
    assert not looks_like_street(line)


@pytest.mark.parametrize(
    "after",
    ["Type d'habitat : immeuble", "Étage : 3", "Code porte : 31B", "Date : 12/03/2024"],
)
def test_an_address_stops_before_the_next_label_of_its_line(after):
    (found,) = find_addresses(f"12 rue des Lilas, 69003 LYON {after}")
    assert found.value == "12 rue des Lilas, 69003 LYON"


def test_a_commune_of_several_words_stands_whole_before_a_label():
    (found,) = find_addresses("2 chemin du Lac, 01000 BOURG-EN-BRESSE Type d'habitat : maison")
    assert found.value == "2 chemin du Lac, 01000 BOURG-EN-BRESSE"


def test_an_address_does_not_swallow_the_town_of_the_one_above():
    text = "4 place de la Halle\n33000 BORDEAUX\n12 rue des Lilas\n69003 LYON"
    assert [found.value for found in find_addresses(text)] == [
        "4 place de la Halle, 33000 BORDEAUX",
        "12 rue des Lilas, 69003 LYON",
    ]


def test_a_town_alone_does_not_take_the_address_above_it():
    values = [found.value for found in find_addresses("12 rue des Lilas, 69003 LYON\n33000 BORDEAUX")]
    assert values == ["12 rue des Lilas, 69003 LYON", "33000 BORDEAUX"]


def test_two_addresses_of_one_sentence_are_two():
    text = (
        "Monsieur Durand, demeurant 16 rue Basse, 87000 Limoges, propriétaire du logement loué à "
        "Madame Petit, 13 rue Jules Ferry, 92100 Boulogne-Billancourt"
    )
    assert [found.value for found in find_addresses(text)] == [
        "16 rue Basse, 87000 Limoges",
        "13 rue Jules Ferry, 92100 Boulogne-Billancourt",
    ]
