"""The catalogue loads whole and fast; a broken one is refused, file, line and key named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.cases import Procedure
from claims.consistency import FLAGS
from claims.deadlines import DEADLINES
from claims.eligibility import RULES
from claims.errors import BadCatalogue
from claims.folding import fold
from claims.loading import load_rulebook
from claims.other_cases import CROSS_FLAGS
from claims.rulebook import Kind, Rulebook
from claims.sufficiency import CHECKS, WAIVERS
from extractors.fields.finders import FINDERS

CONTRACT = {
    "lettre_demande": """
        expediteur_nom expediteur_prenom expediteur_adresse expediteur_courriel expediteur_telephone
        date objet date_operation adresse_operation montant_demande
        """,
    "attestation_information": """
        date_operation adresse_operation service_telephone service_courriel service_adresse
        type_attestation
        """,
    "carte_identite": """
        nom nom_usage prenoms date_naissance
        lieu_naissance sexe numero_document date_expiration
        """,
    "piece_identite_signataire": """
        nom nom_usage prenoms date_naissance
        lieu_naissance sexe numero_document date_expiration
        """,
    "facture": """
        numero date fournisseur siret client adresse_travaux montant_ht montant_tva montant_ttc
        acquittee date_paiement
        """,
    "devis": """
        numero date fournisseur siret client adresse_travaux montant_ht montant_tva montant_ttc
        acquittee date_paiement
        """,
    "preuve_paiement_facture": "payeur beneficiaire montant date",
    "rib": "iban bic titulaire banque",
    "titre_propriete": "proprietaire adresse date_acte",
    "contrat_location": "bailleur locataire adresse date_effet",
    "non_prise_en_charge_assurance": """
        assureur numero_contrat numero_sinistre
        assure date_sinistre refus franchise
        """,
    "non_prise_en_charge_bailleur": "bailleur locataire adresse date",
    "extrait_kbis": "siren raison_sociale siege representant date_edition",
    "quittance_subrogative": "assureur assure montant date_sinistre",
    "pv_fdo": "numero_procedure date_operation adresse_operation service",
    "decision_non_lieu": "juridiction date numero personne",
    "decision_relaxe": "juridiction date numero personne",
    "decision_acquittement": "juridiction date numero personne",
    "certificat_non_appel": "juridiction date date_decision personne",
    "certificat_non_pourvoi": "juridiction date date_decision personne",
    "requete_reparation_detention": "juridiction personne avocat montant_total",
    "mandat_depot": "juridiction date personne",
    "ordonnance_placement_detention": "juridiction date personne",
    "ordonnance_mise_en_liberte": "juridiction date personne",
    "fiche_penale": "etablissement numero_ecrou personne date_debut date_fin",
    "billet_sortie": "etablissement numero_ecrou personne date_debut date_fin",
    "certificat_presence_detention": "etablissement numero_ecrou personne date_debut date_fin",
    "bulletin_paie": "mois employeur siret salarie net_a_payer",
    "contrat_travail": "employeur salarie date_effet",
    "enveloppe": "numero_recommande date_cachet",
    "avis_reception_recommande": "numero_recommande date_cachet",
}
CASE = """
    nom prenom date_naissance courriel telephone adresse iban bic titulaire montant_demande avocat
    raison_sociale siren date_envoi
    """
CASES = {
    Procedure.BRIS_PORTE: """
        date_operation adresse_operation service_enqueteur numero_procedure montant_factures
        montant_devis montant_deja_indemnise reference_dossier
        """,
    Procedure.DETENTION_PROVISOIRE: """
        date_debut_detention date_fin_detention duree_detention type_decision date_decision
        date_definitive avis_149_present juridiction numero_parquet etablissement
        """,
    Procedure.DYSFONCTIONNEMENT: "",
}

RULES_ASKED = {
    Procedure.BRIS_PORTE: {f"BP-{number:02}" for number in range(1, 14)},
    Procedure.DETENTION_PROVISOIRE: {
        "DP-01",
        "DP-02",
        "DP-03",
        "DP-04",
        "DP-05",
        "DP-06a",
        "DP-06b",
        "DP-06c",
        "DP-07",
        "DP-08",
        "DP-09",
        "DP-10",
    },
    Procedure.DYSFONCTIONNEMENT: {"E3"},
}


def test_the_catalogue_holds_every_type_and_every_field_of_the_contract(rulebook: Rulebook) -> None:
    missing = {
        f"{kind}.{name}"
        for kind, names in CONTRACT.items()
        for name in names.split()
        if rulebook.types[kind].spec(name) is None
    }
    assert not missing
    assert len(rulebook.types) == 80


@pytest.mark.parametrize("procedure", list(CASES))
def test_a_case_has_every_field_of_the_contract(rulebook: Rulebook, procedure: Procedure) -> None:
    names = {field.name for field in rulebook.procedures[procedure].case_fields}
    assert set(f"{CASE} {CASES[procedure]}".split()) <= names


def test_every_type_but_the_fallbacks_and_context_ones_can_be_recognised(rulebook: Rulebook) -> None:
    without = {kind.id for kind in rulebook.types.values() if not kind.cues}
    assert without == {"piece_identite_signataire", "autre", "illisible", "page_blanche"}


def test_no_two_fields_are_laid_out_by_an_unknown_finder(rulebook: Rulebook) -> None:
    named = {field.finder for kind in rulebook.types.values() for field in kind.fields if field.finder}
    assert named <= set(FINDERS)


def test_no_phrase_answers_a_question_both_ways(rulebook: Rulebook) -> None:
    fields = [field for kind in rulebook.types.values() for field in kind.fields if field.choices]
    for field in fields:
        phrases = [phrase for choice in field.choices for phrase in choice.phrases]
        assert len(set(phrases)) == len(phrases), field.name


def test_every_rule_of_the_law_is_computed_and_every_check_has_its_source(rulebook: Rulebook) -> None:
    for procedure, spec in rulebook.procedures.items():
        ids = {rule.id for rule in spec.rules}
        assert RULES_ASKED[procedure] <= ids
        assert ids <= set(RULES) | set(CHECKS) | set(WAIVERS) | set(DEADLINES) | set(FLAGS) | set(CROSS_FLAGS)


def test_labels_of_amounts_are_as_folding_leaves_them(rulebook: Rulebook) -> None:
    total = rulebook.types["facture"].spec("montant_ttc")
    assert total is not None
    assert total.kind is Kind.AMOUNT
    assert fold("Total T.T.C.") in total.labels


GOOD_TYPE = """
id = "facture"
label = "Facture"
procedures = ["BRIS_PORTE"]
source = "Une source"
multi_page = true
kinds = ["printed"]

[[cue]]
zone = "title"
weight = 3.0
phrases = ['facture']

[[field]]
name = "date"
kind = "date"
label = "Date"
labels = ['date de facture']

[[field]]
name = "acquittee"
kind = "boolean"
label = "Acquittée"
[field.choices]
true = ['acquittee']
"""
GOOD_PROCEDURE = """
id = "BRIS_PORTE"
label = "Bris de porte"
source = "Une loi"

[[requirement]]
piece = "facture"
readings = ["metier"]
checks = ["lisible"]
why = "Il la faut."
source = "Une loi"

[[case_field]]
name = "date_facture"
label = "Date"
kind = "date"
sources = ["facture.date"]

[[rule]]
id = "lisible"
label = "Lisible"
source = "Une loi"
in_force = "2020-01-01"
[rule.constants]
confiance_min = 0.3
[rule.messages]
insufficient = "Illisible."
"""

Catalogue = Callable[[str, str], Path]


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    def write(kind: str, procedure: str) -> Path:
        for folder, name, text in (
            ("document_types", "facture", kind),
            ("procedures", "bris_porte", procedure),
        ):
            (tmp_path / folder).mkdir()
            (tmp_path / folder / f"{name}.toml").write_text(text.lstrip(), encoding="utf-8")
        return tmp_path

    return write


def test_a_phrase_in_braces_stands_for_several(catalogue: Catalogue) -> None:
    written = GOOD_TYPE.replace("['acquittee']", "['{payee|reglee} {|en }especes', 'acquittee']")
    (choice,) = load_rulebook(catalogue(written, GOOD_PROCEDURE)).types["facture"].fields[1].choices
    assert choice.phrases == (
        "payee especes", "payee en especes", "reglee especes", "reglee en especes", "acquittee",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("{payee|reglee en especes", "has a brace without its other"),
        ("payee|reglee", "is not folded"),
        ("{payee|reglee} le|la", "is not folded"),
        ("{Payée|reglee}", "'Payée' is not folded; write 'payee'"),
    ],
)
def test_a_phrase_whose_braces_are_wrong_is_refused(catalogue: Catalogue, wrong: str, why: str) -> None:
    root = catalogue(GOOD_TYPE.replace("['acquittee']", f"['{wrong}']"), GOOD_PROCEDURE)
    with pytest.raises(BadCatalogue, match=why):
        load_rulebook(root)


def test_a_small_catalogue_loads_from_any_directory(catalogue: Catalogue) -> None:
    found = load_rulebook(catalogue(GOOD_TYPE, GOOD_PROCEDURE))
    assert list(found.types) == ["facture"]
    assert found.procedures[Procedure.BRIS_PORTE].requirements[0].one_of == ("facture",)


@pytest.mark.parametrize(
    ("wrong", "right", "line", "key"),
    [
        ('id = "devis"', 'id = "facture"', 1, "id"),
        ("", 'source = "Une source"\n', 1, "source"),
        ('source = "  "', 'source = "Une source"', 4, "source"),
        ('procedures = ["BRIS_PORTES"]', 'procedures = ["BRIS_PORTE"]', 3, "procedures"),
        ('multi_page = "yes"', "multi_page = true", 5, "multi_page"),
        ('kinds = ["paper"]', 'kinds = ["printed"]', 6, "kinds"),
        ('zone = "middle"', 'zone = "title"', 9, "cue[1].zone"),
        ('weight = "heavy"', "weight = 3.0", 10, "cue[1].weight"),
        ("weight = 30", "weight = 3.0", 10, "cue[1].weight"),
        ("phrases = ['Facture n°']", "phrases = ['facture']", 11, "cue[1].phrases"),
        ('kind = "dato"', 'kind = "date"', 15, "field[1].kind"),
        ("labels = ['Date']", "labels = ['date de facture']", 17, "field[1].labels"),
        ('label = "Date"\ncolour = "red"', 'label = "Date"', 17, "field[1].colour"),
        ('label = "Date"\nfinder = "Top left"', 'label = "Date"', 17, "field[1].finder"),
        ('label = "Date"\nmetric = "guess"', 'label = "Date"', 17, "field[1].metric"),
        ("maybe = ['acquittee']", "true = ['acquittee']", 24, "field[2].choices.maybe"),
        ('kind = "text"', 'kind = "boolean"', 23, "field[2].choices"),
        ('name = "date"', 'name = "acquittee"', 20, "field[2].name"),
        ("[[field]]\ntype = 1", "[[field]]", 14, "field[1].type"),
    ],
)
def test_a_broken_type_is_refused_with_its_line(
    catalogue: Catalogue, wrong: str, right: str, line: int, key: str
) -> None:
    root = catalogue(GOOD_TYPE.replace(right, wrong, 1), GOOD_PROCEDURE)
    with pytest.raises(BadCatalogue) as refused:
        load_rulebook(root)
    assert refused.value.message.startswith(f"document_types/facture.toml:{line}: {key}: ")


@pytest.mark.parametrize(
    ("wrong", "right", "line", "key"),
    [
        ('id = "BRIS_DE_PORTE"', 'id = "BRIS_PORTE"', 1, "id"),
        ('id = "DYSFONCTIONNEMENT"', 'id = "BRIS_PORTE"', 1, "id"),
        ('piece = "devis"', 'piece = "facture"', 6, "requirement[1].piece"),
        ('piece = "facture"\none_of = ["facture", "avoir"]', 'piece = "facture"', 7, "requirement[1].one_of"),
        ('readings = ["lax"]', 'readings = ["metier"]', 7, "requirement[1].readings"),
        ('checks = ["beau"]', 'checks = ["lisible"]', 8, "requirement[1].checks"),
        ('checks = ["signe"]', 'checks = ["lisible"]', 8, "requirement[1].checks"),
        ('why = "Il la faut."', 'why = "Il la faut."\nsource = "Une loi"', 5, "requirement[1].source"),
        ('sources = ["facture.numero"]', 'sources = ["facture.date"]', 16, "case_field[1].sources"),
        ('sources = ["devis.date"]', 'sources = ["facture.date"]', 16, "case_field[1].sources"),
        ('in_force = "hier"', 'in_force = "2020-01-01"', 22, "rule[1].in_force"),
        ("confiance_min = true", "confiance_min = 0.3", 24, "rule[1].constants.confiance_min"),
        ("insufficient = 3", 'insufficient = "Illisible."', 26, "rule[1].messages.insufficient"),
        ("in_force", 'source = "Une loi"\nin_force', 18, "rule[1].source"),
        ('in_force = "2020-01-01"\noutcomes = ["no"]', 'in_force = "2020-01-01"', 23, "rule[1].outcomes"),
        ('in_force = "2020-01-01"\nbears_on = "tout"', 'in_force = "2020-01-01"', 23, "rule[1].bears_on"),
        ('in_force = "2020-01-01"\nquiet = ["ok"]', 'in_force = "2020-01-01"', 23, "rule[1].quiet"),
        ('why = "Il la faut."\nlevel = "loi"', 'why = "Il la faut."', 10, "requirement[1].level"),
        ('why = "Il la faut."\nlevel = "poste"', 'why = "Il la faut."', 5, "requirement[1].head"),
        ('why = "Il la faut."\nhead = "visites"', 'why = "Il la faut."', 10, "requirement[1].head"),
        ('[[motive]]\nid = "X"\n[[rule]]', "[[rule]]", 18, "motive[1].label"),
    ],
)
def test_a_broken_procedure_is_refused_with_its_line(
    catalogue: Catalogue, wrong: str, right: str, line: int, key: str
) -> None:
    root = catalogue(GOOD_TYPE, GOOD_PROCEDURE.replace(right, wrong, 1))
    with pytest.raises(BadCatalogue) as refused:
        load_rulebook(root)
    assert refused.value.message.startswith(f"procedures/bris_porte.toml:{line}: {key}: ")


def test_what_is_not_toml_is_refused_with_the_place_of_the_mistake(catalogue: Catalogue) -> None:
    with pytest.raises(BadCatalogue, match=r"facture\.toml: .*line 2"):
        load_rulebook(catalogue('id = "facture"\nlabel = \n', GOOD_PROCEDURE))
