"""A value that no label and no layout leads to is still looked at, for every field of its kind alone."""

from claims.loading import load_rulebook
from claims.rulebook import Kind
from extractors.fields.anywhere import Anywhere
from extractors.fields.candidates import Way
from extractors.fields.extract import READ, weighed
from extractors.fields.judgement import judgement
from extractors.fields.passages import rows_of
from extractors.fields.sheet import Sheet
from tests.judgements import candidates_in
from tests.sheets import document, prose, sheet

TYPES = load_rulebook().types


def values(kind, name, *pages):
    """The values that a field of that type may have wherever they stand."""
    return [c.value for c in candidates(kind, name, *pages)]


def candidates(kind, name, *pages):
    """The candidates of a field of that type."""
    return Anywhere(Sheet(TYPES[kind], pages, rows_of(pages), READ)).candidates(TYPES[kind].spec(name))


def test_a_date_without_a_label_is_a_candidate_of_every_date_of_the_document():
    page = sheet((0.1, 0.2, "FACTURE 2025-05-664"), (0.1, 0.5, "du 4 mai 2025"))
    assert values("facture", "date", page) == ["2025-05-04"]
    assert values("facture", "date_paiement", page) == ["2025-05-04"]


def test_an_address_in_the_signature_of_a_mail_is_found():
    body = "Je demande à être indemnisée.\n\nClaire Lefort\n153 place de l'Église\n57000 Metz"
    found = set(values("lettre_demande", "expediteur_adresse", prose(body)))
    assert found == {"153 place de l'Église, 57000 Metz"}


def test_an_address_in_a_sentence_that_goes_over_a_line_is_found_whole():
    letter = prose(
        "Je vis ici depuis vingt ans avec ma famille, au 12 allée des Peupliers, 33470\nGujan-Mestras, et"
    )
    assert "12 allée des Peupliers, 33470 Gujan-Mestras" in values(
        "lettre_demande", "expediteur_adresse", letter
    )


def test_a_person_is_looked_at_where_a_civility_names_one():
    page = sheet((0.1, 0.2, "Monsieur Antoine Durand"), (0.1, 0.3, "Rempart Habitat"))
    assert values("non_prise_en_charge_bailleur", "locataire", page) == ["Monsieur Antoine Durand"]


def test_kinds_that_give_themselves_away_are_left_to_their_own_rule():
    page = sheet((0.1, 0.2, "FR76 3000 6000 0112 3456 7890 189"))
    assert TYPES["rib"].spec("iban").kind is Kind.IBAN
    assert values("rib", "iban", page) == []


def test_of_a_long_paper_the_first_pages_and_the_last_are_looked_at():
    pages = [sheet((0.1, 0.2, f"le {n} mai 2024"), page=n) for n in range(1, 7)]
    assert values("titre_propriete", "date_acte", *pages) == ["2024-05-01", "2024-05-02", "2024-05-06"]


def test_such_a_value_speaks_less_than_one_that_is_announced():
    page = sheet((0.1, 0.2, "Date de facture : 4 mai 2025"))
    (found,) = candidates("facture", "date", page)
    every = candidates_in(weighed(document("facture", page), TYPES["facture"]), "date")
    announced = max(each.score for each in every if each.way is Way.LABEL)
    assert found.score < announced / 2


def test_the_day_on_which_wages_are_paid_may_tell_their_month_less_than_a_month_does():
    page = sheet((0.1, 0.2, "Bulletin de salaire - mars 2022"), (0.1, 0.5, "Virement le 28/04/2022"))
    named, paid = candidates("bulletin_paie", "mois", page)
    assert (named.value, paid.value) == ("2022-03", "2022-04")
    assert paid.score < named.score


def test_a_sum_in_words_over_two_lines_is_one():
    letter = prose(
        "J'ai réglé au menuisier qui est venu ce jour-là la somme de neuf cent soixante-\ndouze euros."
    )
    assert "972.00" in values("lettre_demande", "montant_demande", letter)


def test_a_person_told_by_capitals_is_looked_at_without_a_civility():
    page = sheet((0.1, 0.2, "Jeanne ROUSSEAU"), (0.1, 0.5, "Vous trouverez ci-joint le tout"))
    assert values("contrat_travail", "salarie", page) == ["Jeanne ROUSSEAU"]


def test_a_name_alone_on_a_line_of_the_head_or_foot_may_be_who_issues_the_paper():
    page = sheet(
        (0.1, 0.1, "Aux Volets Bleus"), (0.1, 0.5, "Le Jardin Secret"), (0.1, 0.95, "Fermetures Azur")
    )
    assert values("facture", "fournisseur", page) == ["Aux Volets Bleus", "Fermetures Azur"]


def test_what_was_never_learned_of_a_field_is_not_guessed_from_all_of_its_kind():
    """A claimant who signed was her own lawyer."""
    letter = document("lettre_demande", prose("Monsieur Antoine Durand\n\nJe demande réparation."))
    read = weighed(letter, TYPES["lettre_demande"])
    assert not judgement().has_learned("lettre_demande.avocat")
    assert candidates_in(read, "avocat") == []
    assert candidates_in(read, "expediteur_nom")
