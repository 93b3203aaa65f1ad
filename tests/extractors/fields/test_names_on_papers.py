"""Who issued a paper and who it names, told by where names stand on it."""

import pytest

from claims.loading import load_rulebook
from claims.rulebook import DocumentType, FieldSpec, Kind
from extractors.fields import extract
from extractors.fields.candidates import Way
from extractors.fields.extract import extract_fields, weighed
from extractors.fields.issuer_finders import OVER_ADDRESS
from extractors.fields.organisations import find_organisations, find_parties
from tests.judgements import by_score, candidates_in
from tests.sheets import LETTER_HEIGHT, document, line, sheet, values

RULES = load_rulebook().types
BODY = [(0.1, 0.5, "Remplacement de la serrure"), (0.1, 0.6, "Total TTC 1 211,47 €")]


@pytest.fixture(autouse=True)
def judged_by_score(monkeypatch):
    """Values as their scores have them, whatever the last training learned."""
    monkeypatch.setattr(extract, "judgement", by_score)


def supplier(*placed):
    return values(extract_fields(document("facture", sheet(*placed)), RULES["facture"])).get("fournisseur")


def by_layout(kind, name, *placed):
    found = candidates_in(weighed(document(kind, sheet(*placed)), RULES[kind]), name)
    return [candidate.value for candidate in found if candidate.way is Way.LAYOUT]


@pytest.mark.parametrize(
    "registrations",
    [
        "Portes et Clés Réunies SARL au capital de 8 000 € RCS Lyon 110 014 016",
        "Portes et Clés Réunies, SIRET 110 014 016 00015, APE 4332B",
        "Portes et Clés Réunies - SIRET 110 014 016 00015 - TVA intracommunautaire FR12110014016",
    ],
)
def test_the_line_of_registrations_names_who_issued_the_paper(registrations):
    foot = (0.1, 0.95, registrations)
    assert supplier((0.1, 0.1, "FACTURE N° 2024-118"), *BODY, foot).rstrip(",") == "Portes et Clés Réunies"


def test_a_line_of_registrations_without_a_name_names_no_one():
    foot = (0.1, 0.95, "SIRET 110 014 016 00015 RCS Lyon")
    assert by_layout("facture", "fournisseur", (0.1, 0.1, "FACTURE N° 2024-118"), *BODY, foot) == []


@pytest.mark.parametrize(
    ("over", "named"),
    [
        ("PORTES ET CLÉS", True),
        ("La Maison du Verrou", True),
        ("Bordeaux, le 23 janvier 2024", False),
        ("Édité le 23/01/2024", False),
        ("1. Rappel des travaux", False),
        ("IV - Circonstances", False),
        ("Pour Vous", False),
    ],
)
def test_a_day_a_heading_or_words_of_any_paper_over_an_address_are_nobody_s_name(over, named):
    paper = ((0.1, 0.18, over), (0.1, 0.2, "4 place de la Halle"), (0.1, 0.218, "33000 BORDEAUX"), *BODY)
    assert (over in by_layout("facture", "fournisseur", *paper)) is named


@pytest.mark.parametrize(
    ("gap", "named"),
    [
        (0.012, True),  # the next line
        (0.022, True),  # a logo, or a motto left out, stands between
        (0.060, False),
    ],
)
def test_a_name_is_the_issuer_s_when_it_stands_close_over_an_address(gap, named):
    paper = weighed(
        document(
            "facture",
            sheet(
                line(0.1, 0.20 - gap - LETTER_HEIGHT, "PORTES ET CLÉS"),
                (0.1, 0.20, "4 place de la Halle"),
                (0.1, 0.218, "33000 BORDEAUX"),
                *BODY,
            ),
        ),
        RULES["facture"],
    )
    found = candidates_in(paper, "fournisseur")
    over = [each for each in found if each.value == "PORTES ET CLÉS" and each.score >= OVER_ADDRESS]
    assert bool(over) is named


@pytest.mark.parametrize("name", ["La Prévoyance du Midi", "L'Abri Familial", "Le Foyer Lorrain"])
def test_a_name_that_begins_with_an_article_is_an_organisation(name):
    assert [found.value for found in find_organisations(name)] == [name]


@pytest.mark.parametrize(
    "title",
    ["Le Total", "CONTRAT DE LOCATION", "RELEVÉ D'IDENTITÉ BANCAIRE", "Avis d'échéance", "État des lieux"],
)
def test_words_of_papers_are_no_name_whatever_links_them(title):
    assert find_organisations(title) == []
    assert find_parties(title) == []


@pytest.mark.parametrize(
    ("announced", "named"),
    [
        (((0.1, 0.3, "SABATINI Raphaël"), (0.1, 0.318, "né le 23 novembre 1999 à Nice")), "SABATINI Raphaël"),
        (((0.1, 0.3, "PEREIRA DA COSTA, Luís né le 3 mai 1990"),), "PEREIRA DA COSTA, Luís"),
        (
            (
                (0.1, 0.3, "Le chef d'établissement soussigné certifie que le (la) nommé(e) :"),
                (0.1, 0.34, "BELKACEM Yanis"),
            ),
            "BELKACEM Yanis",
        ),
    ],
)
def test_a_prison_names_whom_its_paper_is_about(announced, named):
    paper = weighed(document("billet_sortie", sheet(*announced)), RULES["billet_sortie"])
    assert named in {candidate.value for candidate in candidates_in(paper, "personne")}


@pytest.mark.parametrize(
    "line",
    [
        "Désolé de ce qui vous est arrivé hier soir, et merci de patienter",
        "Boulangerie · Pâtisserie · Traiteur",
        "Agence <agence@exemple.test>",
        "garantie et des poursuites.",
    ],
)
def test_trades_addresses_and_ends_of_sentences_over_an_address_are_nobody_s_name(line):
    paper = ((0.1, 0.18, line), (0.1, 0.2, "4 place de la Halle"), (0.1, 0.218, "33000 BORDEAUX"), *BODY)
    assert line not in by_layout("facture", "fournisseur", *paper)


def test_a_name_that_begins_like_a_label_stands_beside_one():
    kbis = ((0.1, 0.3, "Dénomination ou raison sociale"), (0.4, 0.3, "LE FOURNIL DU PORT"))
    paper = weighed(document("extrait_kbis", sheet(*kbis)), RULES["extrait_kbis"])
    assert [each.value for each in candidates_in(paper, "raison_sociale")][:1] == ["LE FOURNIL DU PORT"]


def test_a_birth_is_the_date_of_nothing_else():
    report = (
        (0.1, 0.3, "Madame Anne EXEMPLE, née le"),
        (0.1, 0.318, "05/05/1997 à Morlaix, date : présente"),
    )
    paper = weighed(document("pv_fdo", sheet(*report)), RULES["pv_fdo"])
    assert candidates_in(paper, "date_operation") == []


def test_a_blank_lease_names_no_landlord():
    blank = (
        (0.23, 0.05, "CONTRAT DE LOCATION"),
        (0.1, 0.113, "Entre le propriétaire"),
        (0.1, 0.139, "M . . . . . . . . . . . . . ."),
        (0.1, 0.156, "Adresse: . . . . . . . . . . . . . ."),
        (0.1, 0.183, "Code postal: . . . . . . . ."),
    )
    found = candidates_in(
        weighed(document("contrat_location", sheet(*blank)), RULES["contrat_location"]), "bailleur"
    )
    assert found == []


def person_of(*placed):
    """The one who is named by «nom» and «prénom», on a paper that asks for nothing else."""
    spec = FieldSpec("personne", Kind.PERSON, "Personne", finder="name_in_parts")
    kind = DocumentType("fiche", "Fiche", (), "", multi_page=False, kinds=(), cues=(), fields=(spec,))
    found = candidates_in(weighed(document("fiche", sheet(*placed)), kind), "personne")
    return [candidate.value for candidate in found if candidate.way is Way.LAYOUT]


def test_a_name_in_two_parts_is_put_together():
    assert person_of((0.1, 0.1, "NOM : ROUSSEAU"), (0.1, 0.13, "PRÉNOMS : Jeanne Marie")) == [
        "Jeanne Marie ROUSSEAU"
    ]


@pytest.mark.parametrize("label", ["NOM ET PRÉNOM :", "Nom et prénoms :", "NOM, PRÉNOM :", "Nom Prénom :"])
@pytest.mark.parametrize("value_at", [(0.5, 0.10), (0.1, 0.12)])
def test_a_label_of_the_whole_name_is_the_label_of_neither_part(label, value_at):
    assert person_of((0.1, 0.1, label), (*value_at, "ROUSSEAU Jeanne")) == []


UNIT = (
    (0.1, 0.06, "MINISTÈRE DE L'INTÉRIEUR"),
    (0.1, 0.12, "Commissariat de Nanterre"),
    (0.1, 0.16, "Service à contacter :"),
    (0.1, 0.178, "66 place de l'Église"),
    (0.1, 0.196, "92000 Nanterre"),
)
CIRCUMSCRIPTION = (
    (0.1, 0.08, "RÉPUBLIQUE FRANÇAISE"),
    (0.58, 0.09, "Circonscription de police nationale de Reims"),
    (0.58, 0.108, "40 boulevard Roederer, 51100 REIMS"),
)
OPERATION = (0.1, 0.5, "au domicile sis : 109 quai de la Marne, 92000 Nanterre")


@pytest.mark.parametrize(
    ("head", "address"),
    [(UNIT, "66 place de l'Église, 92000 Nanterre"), (CIRCUMSCRIPTION, "40 boulevard Roederer, 51100 REIMS")],
)
def test_the_address_of_a_police_unit_stands_beside_its_name(head, address):
    assert by_layout("attestation_information", "service_adresse", *head, OPERATION) == [address]


def test_a_name_in_tall_letters_goes_on_in_its_second_line():
    tall = (line(0.1, 0.05, "MUTUELLE ARMOR", tall=2), line(0.1, 0.08, "PRÉVOYANCE", tall=2))
    found = by_layout(
        "non_prise_en_charge_assurance", "assureur", *tall, (0.1, 0.3, "Madame, Monsieur,"), *BODY
    )
    assert "MUTUELLE ARMOR PRÉVOYANCE" in found


def test_who_deals_with_a_matter_is_not_who_writes():
    head = ((0.1, 0.05, "HABITAT DES TROIS RIVIÈRES"), (0.1, 0.12, "Affaire suivie par : M. Tristan EXEMPLE"))
    found = by_layout("non_prise_en_charge_bailleur", "bailleur", *head, *BODY)
    assert not any("EXEMPLE" in name for name in found)


def test_what_stands_before_a_dash_may_be_the_whole_name():
    page = sheet(
        (0.1, 0.06, "CLARTÉ ET FILS - nettoyage industriel"),
        (0.1, 0.08, "3 rue Neuve"),
        (0.1, 0.1, "33000 Bordeaux"),
    )
    found = weighed(document("facture", page), RULES["facture"]).readings["fournisseur"]
    assert {"CLARTÉ ET FILS", "CLARTÉ ET FILS - nettoyage industriel"} <= {each.best.value for each in found}
