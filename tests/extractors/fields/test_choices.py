"""Closed questions are answered by what a paper says, and by nothing that only looks like it."""

import pytest

from claims.loading import load_rulebook
from claims.rulebook import Choice, FieldSpec, Kind
from extractors.fields.choices import Tokens, chosen
from extractors.fields.passages import rows_of
from tests.sheets import prose

SPECS = {spec.name: spec for spec in load_rulebook().types["facture"].fields}


def answers(text, name="acquittee"):
    return [candidate.value for candidate in chosen(SPECS[name], Tokens(rows_of([prose(text)])))]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("FACTURE ACQUITTÉE", ["true"]),
        ("Payée le 12/03/2024", ["true"]),
        ("Facture non acquittée", ["false"]),
        ("TVA acquittée sur les encaissements", []),
        ("Montant déjà payé : 0,00", []),
        ("Toute facture non payée à son échéance porte intérêt", []),
        ("Merci de votre confiance", []),
        ("ACQUI TTÉE le 18/11", ["true"]),
        ("Reçu 450,00 en espèces, réglé en totalité", ["true"]),
        ("Reçu chèque du client", ["true"]),
        ("Paiement à réception de facture", []),
        ("Règlement sous 30 jours", []),
        ("Reste à régler", ["false"]),
    ],
)
def test_an_invoice_is_paid_when_it_says_so_of_itself(said, answer):
    assert list(dict.fromkeys(answers(said))) == answer


@pytest.mark.parametrize(
    "said",
    [
        "Par conséquent, notre compagnie décline sa garantie.",
        "Nous ne pouvons pas donner suite à votre demande",
        "Ce sinistre reste entièrement à votre charge.",
        "REFUSÉ - hors garanties",
        "Nous ne pouvons donc intervenir dans cette affaire",
        "Vos garanties n'ont malheureusement pas vocation à s'appliquer ici : le contrat les exclut",
        "Votre dossier est clos sans suite",
    ],
)
def test_insurers_refuse_in_many_words(said):
    spec = next(f for f in load_rulebook().types["non_prise_en_charge_assurance"].fields if f.name == "refus")
    assert {each.value for each in chosen(spec, Tokens(rows_of([prose(said)])))} == {"true"}


LETTER = {spec.name: spec for spec in load_rulebook().types["lettre_demande"].fields}


def said_by_a_letter(text, name):
    found = chosen(LETTER[name], Tokens(rows_of([prose(text)])))
    return {candidate.value for candidate in found}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Les policiers se sont trompés d'étage.", {"false"}),
        ("C'est le jeune homme du dessus qu'ils voulaient.", {"false"}),
        ("La police elle cherche un monsieur au 3e étage", {"false"}),
        ("Ils cherchaient mon cousin Dylan pour une histoire de scooter", {"false"}),
        ("Ni l'association ni ses membres n'étaient visés", {"false"}),
        ("je connais pas ces gens", {"false"}),
        ("la personne visée habite au bâtiment A", {"false"}),
        ("Ils m'ont interpellé devant mes enfants", {"true"}),
        ("Notre locataire était visé par la mesure", {"true"}),
        ("La porte est à changer", set()),
    ],
)
def test_a_letter_tells_in_many_ways_whether_its_writer_was_wanted(text, wanted):
    assert said_by_a_letter(text, "est_vise") == wanted


@pytest.mark.parametrize(
    ("text", "lived_there"),
    [
        ("il dort chez moi depuis janvier", {"true"}),
        ("mon fils, qui est revenu vivre chez moi", {"true"}),
        ("Je ne loge personne.", {"false"}),
        ("Ils cherchaient l'ancien locataire", {"false"}),
        ("je vis toute seule", {"false"}),
        ("La porte est à changer", set()),
    ],
)
def test_a_letter_tells_in_many_ways_whether_the_wanted_lived_there(text, lived_there):
    assert said_by_a_letter(text, "est_hebergeant") == lived_there


def test_a_phrase_of_two_answers_gives_both():
    """Ambiguity is shown: neither is settled by the order of the catalogue."""
    both = FieldSpec(
        "regle", Kind.BOOLEAN, "Réglé", choices=(Choice("true", ("a voir",)), Choice("false", ("a voir",)))
    )
    found = chosen(both, Tokens(rows_of([prose("À voir avec le client")])))
    assert {candidate.value for candidate in found} == {"true", "false"}
