"""Closed questions are answered by what a paper says, and by nothing that only looks like it."""

import pytest

from claims.loading import load_rulebook
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
