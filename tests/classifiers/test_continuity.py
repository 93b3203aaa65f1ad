"""Each sign that a page goes on with the one before it, by a small example."""

from dataclasses import replace

import pytest

from claims.pages import PageKind
from classifiers.continuity import Numbering, going_on_signs, is_next_of_series, numbering
from tests.sheets import prose, sheet

BODY = "le locataire jouira paisiblement des lieux pendant toute la durée du bail"


def signs(before, page):
    return going_on_signs(before, page)


@pytest.mark.parametrize(
    ("printed", "said"),
    [("Page 2/4", Numbering(2, 4)), ("page 3 sur 5", Numbering(3, 5)), ("- 7 -", Numbering(7, 0))],
)
def test_a_page_says_its_number_in_its_foot(printed, said):
    assert numbering(sheet((0.1, 0.4, BODY), (0.5, 0.95, printed))) == said


def test_words_may_follow_a_number_that_says_page():
    told = "Suite de ma lettre, page 2 sur 2. Je précise que la porte a été réparée."
    assert numbering(sheet((0.1, 0.05, told))) == Numbering(2, 2)
    assert numbering(sheet((0.1, 0.05, "2 sur 2 ont été refusées"))) is None


def test_a_second_page_follows_a_first_one_without_number_but_a_fifth_does_not():
    first = sheet((0.1, 0.4, BODY))
    second, fifth = (sheet((0.1, 0.4, BODY), (0.5, 0.95, f"Page {n}/6"), page=2) for n in (2, 5))
    assert "number_follows" in signs(first, second)
    assert "number_follows" not in signs(first, fifth)


def test_a_number_in_the_middle_of_a_page_is_not_that_of_the_page():
    assert numbering(sheet((0.1, 0.4, "2/4"))) is None


def test_numbers_that_follow_speak_for_going_on_and_a_first_page_against():
    first, second = (sheet((0.1, 0.4, BODY), (0.5, 0.95, f"Page {n}/2"), page=n) for n in (1, 2))
    assert "number_follows" in signs(first, second)
    assert "says_first" in signs(second, first)


def test_a_person_addressed_opens_a_letter_but_one_spoken_of_does_not():
    before = prose(BODY)
    assert "salutation" in signs(before, prose("Madame la Présidente,\n\nJe vous écris", page=2))
    spoken_of = "Monsieur Jean Exemple d'avoir commis les faits de vol aggravé"
    assert "salutation" not in signs(before, prose(spoken_of, page=2))


def test_a_letter_that_was_closed_does_not_go_on():
    closed = prose(f"{BODY}\n\nVeuillez agréer mes salutations distinguées")
    assert "closed_before" in signs(closed, prose(BODY, page=2))
    assert "closed_before" not in signs(prose(BODY), prose(BODY, page=2))


def test_a_form_filled_in_twice_is_told_by_its_words():
    slip = "\n".join(
        f"rubrique {word} base taux retenue"
        for word in (
            "maladie",
            "vieillesse",
            "chômage",
            "transport",
            "mutuelle",
            "prime",
            "acompte",
            "congés",
        )
    )
    months = [
        prose(f"{slip}\npériode du mois de {month}", page=n) for n, month in enumerate(("mai", "juin"), 1)
    ]
    other = prose(
        "Entre les soussignés il est convenu ce qui suit concernant la vente du bien sis à cette adresse "
        "libre de toute occupation moyennant un prix payable comptant chez le notaire"
    )
    assert signs(*months)["same_form"] > 0.5
    assert "same_form" not in signs(other, months[1])


def test_a_change_of_looks_is_a_sign():
    page = prose(BODY)
    other = replace(page, page=2, kind=PageKind.HANDWRITTEN, width=842.0, height=595.0)
    assert {"other_kind", "other_format"} <= signs(page, other).keys()


@pytest.mark.parametrize(
    ("one", "other", "follows"),
    [
        ("bail-1.jpg", "bail-2.jpg", True),
        ("mail.eml/lettre 1.png", "mail.eml/lettre 2.png", True),
        ("bail-1.jpg", "bail-3.jpg", False),
        ("bail-1.jpg", "rib-2.jpg", False),
        ("a/bail-1.jpg", "b/bail-2.jpg", False),
        ("IMG_4512.jpg", "IMG_4513.jpg", False),  # a camera counts pictures
        ("bail-1.pdf", "bail-2.pdf", False),
    ],
)
def test_pictures_numbered_by_somebody_are_a_series(one, other, follows):
    assert is_next_of_series(one, other) is follows


def test_a_sentence_that_runs_over_the_page_end_speaks_for_going_on():
    broken = sheet((0.1, 0.5, "Nous avons ordonné que la porte de ce logement, sans"))
    assert signs(broken, prose("attendre, soit remplacée.\nSuite."))["sentence_goes_on"] == 1
    assert "sentence_goes_on" not in signs(broken, prose("FACTURE n° 7"))
    assert "sentence_goes_on" not in signs(sheet((0.1, 0.5, "La porte est cassée.")), prose("attendre"))


@pytest.mark.parametrize(
    ("opening", "sign"),
    [
        ("Pièces jointes :\n1. Facture", "encloses"),
        ("M. Exemple\nP.J. : 3", "encloses"),
        ("NOTIFICATION par le chef d'établissement", "notifies"),
        ("Je soussigné reconnais avoir reçu copie", "notifies"),
    ],
)
def test_what_stands_on_the_back_of_a_letter_or_an_order_speaks_for_going_on(opening, sign):
    assert signs(prose("Madame, Monsieur,"), prose(opening))[sign] == 1


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("FACTURE n° 2024-118", "FACTURE n° 2024-204", "other_number"),
        ("Numéro de facture : FA-881", "Numéro de facture : FA-881", "same_number"),
        ("DEVIS D24/0912", "DEVIS D24/0913", "other_number"),
    ],
)
def test_bills_that_call_themselves_by_two_numbers_are_two(one, other, shown):
    found = signs(sheet((0.1, 0.2, one)), sheet((0.1, 0.2, other), page=2))
    assert {name for name in found if name.endswith("_number")} == {shown}


@pytest.mark.parametrize(
    "line", ["Date de facture : 12/03/2024", "Facture du 12/03/2024", "Facture acquittée 880,00 €"]
)
def test_a_day_or_a_sum_is_not_the_number_of_a_bill(line):
    found = signs(sheet((0.1, 0.2, line)), sheet((0.1, 0.2, "FACTURE n° 118"), page=2))
    assert not {name for name in found if name.endswith("_number")}


def test_papers_of_two_firms_are_two():
    one = sheet((0.1, 0.1, "SIRET 732 829 320 00074"))
    other = sheet((0.1, 0.1, "RCS Lyon 552 100 554"), page=2)
    assert signs(one, other)["other_issuer"] == 1
    both = sheet((0.1, 0.1, "SIREN 552100554 client 732 829 320"), page=2)
    assert "other_issuer" not in signs(one, both)
    assert "other_issuer" not in signs(one, sheet((0.1, 0.1, "Réf. 123 456 789"), page=2))


def test_two_pages_that_each_come_down_to_a_sum_are_two_bills():
    summed = sheet((0.1, 0.8, "NET À PAYER : 268,00 €"))
    other = sheet((0.1, 0.8, "Total T.T.C. 2 178,00 €"), page=2)
    assert signs(summed, other)["summed_twice"] == 1
    assert "summed_twice" not in signs(summed, sheet((0.1, 0.8, "à reporter"), page=2))
