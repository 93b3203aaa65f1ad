"""What the looks of a page add to the cues of the catalogue."""

from dataclasses import replace

import pytest

from claims.loading import load_rulebook
from claims.pages import Invoice, PageKind
from classifiers.cues import CueScorer
from tests.sheets import prose

SCORER = CueScorer(load_rulebook())
ADDRESS = prose("Ministère de la Justice\n13 place Vendôme\n75042 PARIS CEDEX 01")


def evidence(page, kind):
    return SCORER.score(page)[kind].total


@pytest.mark.parametrize(("width", "height", "more"), [(842.0, 420.0, True), (595.0, 842.0, False)])
def test_few_words_on_a_page_twice_as_wide_as_high_speak_for_an_envelope(width, height, more):
    page = replace(ADDRESS, width=width, height=height)
    assert (evidence(page, "enveloppe") > evidence(replace(page, width=100.0), "enveloppe")) is more


def test_many_words_speak_for_no_envelope_whatever_the_shape():
    long = prose("\n".join(["Madame, Monsieur, je vous écris au sujet de la porte de mon logement."] * 8))
    wide = replace(long, width=842.0, height=420.0)
    assert evidence(wide, "enveloppe") == evidence(long, "enveloppe")


@pytest.mark.parametrize(("lines", "more"), [(20, True), (2, False)])
def test_a_page_written_by_hand_is_mostly_a_letter_unless_it_has_the_words_of_an_address(lines, more):
    printed = prose("\n".join(["ma porte a été cassée ce matin"] * lines))
    written = replace(printed, kind=PageKind.HANDWRITTEN)
    assert (evidence(written, "lettre_demande") > evidence(printed, "lettre_demande")) is more


INVOICE = "FACTURE N° F-118\n\nDate de facture : 12/03/2024\nTotal TTC 880,00 €\n" + "\n" * 20


@pytest.mark.parametrize("reference", ["N° BON DE COMMANDE : PO-2547", "BON DE LIVRAISON N° 12", "DEVIS"])
def test_another_paper_named_further_down_an_invoice_takes_nothing_from_it(reference):
    plain = prose(INVOICE + "Merci de votre confiance")
    assert evidence(prose(INVOICE + reference), "facture") == evidence(plain, "facture")


def test_a_word_of_another_paper_within_a_title_takes_nothing_from_an_invoice():
    """«APPEL REÇU» over a column is no receipt."""
    call = prose("FACTURE N° F-118\nAPPEL REÇU À MIDI\nTotal TTC 880,00 €")
    plain = prose("FACTURE N° F-118\nAPPEL PRIS À MIDI\nTotal TTC 880,00 €")
    assert evidence(call, "facture") == evidence(plain, "facture")


def test_another_paper_named_at_the_top_does():
    assert evidence(prose("DEVIS\n" + INVOICE), "facture") < evidence(prose(INVOICE), "facture")


@pytest.mark.parametrize(("line", "said"), [("N° BON DE VENTE : 2547", False), ("ACTE DE VENTE", True)])
def test_the_label_of_a_reference_is_no_title(line, said):
    assert (evidence(prose(line), "titre_propriete") > 2) is said


def test_a_page_whose_file_holds_the_data_of_an_invoice_is_one():
    page = prose("F-118\nPorte posée\n880,00")
    assert evidence(replace(page, invoice=Invoice()), "facture") > evidence(page, "facture") + 5
