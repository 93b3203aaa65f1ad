"""Documents are cut where they end, and named only when enough speaks for the name."""

from dataclasses import replace

import pytest

from claims.items import MailHeaders
from claims.loading import load_rulebook
from claims.pages import PageKind, TextSource
from classifiers.classify import classify_documents, name_document
from extractors.language_model import word_vectors
from tests.sheets import prose, sheet

RULEBOOK = load_rulebook()

LETTER = """
Jeanne EXEMPLE
12 rue des Tilleuls
69003 Lyon

Madame, Monsieur,

Objet : demande d'indemnisation pour bris de porte

Je sollicite l'indemnisation du préjudice subi lors de l'opération de police du 3 mars 2024,
au cours de laquelle ma porte a été fracturée.

Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.
"""
INVOICE = """
FACTURE

Facture n° 2024-118
Date de facture : 12/03/2024
Remplacement de la porte
Total HT 800,00 €
TVA 10 % 80,00 €
Total TTC 880,00 €
"""
BANK = """
RELEVÉ D'IDENTITÉ BANCAIRE

Code banque Code guichet N° de compte Clé RIB
IBAN FR14 2004 1010 0505 0001 3M02 606
BIC PSSTFRPPLYO
Titulaire du compte
"""
LEASE_FIRST = """
CONTRAT DE LOCATION

Entre le bailleur et le locataire, soumis à la loi du 6 juillet 1989
Le bailleur loue au locataire le logement situé au loyer mensuel de 650 euros, dépôt de garantie
"""
LEASE_LATER = """
le locataire jouira paisiblement des lieux pendant toute la durée du bail.
Il entretiendra les équipements et répondra des dégradations.
"""
ADVERT = """
Profitez de nos offres de printemps
Jusqu'à la fin du mois, deux pizzas achetées, la troisième offerte
"""


def types(*texts):
    pages = [prose(text, page=i) for i, text in enumerate(texts, 1)]
    return [(d.type, [p.page for p in d.pages]) for d in classify_documents(pages, RULEBOOK, word_vectors)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [(LETTER, "lettre_demande"), (INVOICE, "facture"), (BANK, "rib"), (LEASE_FIRST, "contrat_location")],
)
def test_a_page_is_called_by_the_piece_it_is(text, kind):
    assert types(text) == [(kind, [1])]


def test_a_page_that_shows_no_piece_of_the_catalogue_is_called_nothing_else_than_autre():
    assert types(ADVERT) == [("autre", [1])]


def test_a_stack_is_cut_where_another_piece_begins():
    assert types(LETTER, INVOICE, BANK) == [("lettre_demande", [1]), ("facture", [2]), ("rib", [3])]


def test_a_page_without_title_goes_on_with_the_lease_before_it():
    assert types(LEASE_FIRST, LEASE_LATER, BANK) == [("contrat_location", [1, 2]), ("rib", [3])]


def test_two_invoices_in_a_row_are_two_documents():
    other = INVOICE.replace("2024-118", "2024-204").replace("880,00", "1 210,00")
    assert types(INVOICE, other) == [("facture", [1]), ("facture", [2])]


SUPPLIED = """
{supplier}
69007 LYON

Lyon, le {day} mars 2024

FACTURE n° {number}

{what}
Total HT {net} €
TVA 10 % {tax} €
Total TTC {total} €

Facture acquittée par carte bancaire
"""


@pytest.mark.parametrize("supplier", ["SERRURERIE DU PARC", "MENUISERIE DES LILAS"])
def test_two_invoices_with_head_and_foot_are_two_documents_whoever_made_them(supplier):
    """The model of papers of many pages joined them."""
    told = {"what": "Remplacement de la porte", "net": "800,00", "tax": "80,00", "total": "880,00"}
    one = SUPPLIED.format(supplier="SERRURERIE DU PARC", day=12, number="2024-118", **told)
    other = SUPPLIED.format(supplier=supplier, day=15, number="2024-204", **told)
    assert types(one, other) == [("facture", [1]), ("facture", [2])]


def test_an_invoice_that_numbers_its_pages_is_one_document():
    foot = "\n" * 40
    assert types(f"{INVOICE}{foot}Page 1/2", f"{INVOICE}{foot}Page 2/2") == [("facture", [1, 2])]


def test_a_few_words_on_a_page_that_says_it_is_the_second_belong_to_the_first():
    """They named a landlord's refusal by themselves, a little likelier than all others."""
    more = (
        "Suite de ma lettre, page 2 sur 2. Je précise que la porte a été réparée par un artisan, "
        "que je connais."
    )
    (document,) = classify_documents([prose(LETTER), prose(more, page=2)], RULEBOOK, word_vectors)
    assert (document.type, len(document.pages)) == ("lettre_demande", 2)
    assert document.confidence > 0.5


def test_few_words_that_were_typed_are_no_photograph():
    page = prose("FACTURE n° 12")
    (typed,) = classify_documents([replace(page, text_source=TextSource.TEXT_LAYER)], RULEBOOK, word_vectors)
    (seen,) = classify_documents([replace(page, text_source=TextSource.OCR)], RULEBOOK, word_vectors)
    assert typed.type != "photo_prejudice"
    assert seen.type == "photo_prejudice"


def test_a_page_that_only_signs_belongs_to_the_letter_before_it():
    assert types(LETTER, "Aïcha COLIN", BANK) == [("lettre_demande", [1, 2]), ("rib", [3])]


def test_a_name_alone_after_a_paper_of_one_page_stays_alone():
    assert [pages for _, pages in types(BANK, "Aïcha COLIN")] == [[1], [2]]


def test_a_blank_back_stands_alone_and_does_not_part_the_pages_around_it():
    pages = [
        prose(LEASE_FIRST, page=1),
        sheet(page=2, kind=PageKind.BLANK),
        prose(LEASE_LATER, page=3),
    ]
    found = [(d.type, [p.page for p in d.pages]) for d in classify_documents(pages, RULEBOOK, word_vectors)]
    assert found == [("contrat_location", [1, 3]), ("page_blanche", [2])]


def test_every_page_is_in_exactly_one_document():
    pages = [prose(t, page=i) for i, t in enumerate((LETTER, ADVERT, LEASE_FIRST, LEASE_LATER, INVOICE), 1)]
    found = [p.page for d in classify_documents(pages, RULEBOOK, word_vectors) for p in d.pages]
    assert sorted(found) == [1, 2, 3, 4, 5]


def test_the_back_of_a_card_joins_its_front_across_files_and_other_pages():
    front = prose(
        "RÉPUBLIQUE FRANÇAISE\nCARTE NATIONALE D'IDENTITÉ / IDENTITY CARD\nNOM / Surname\nEXEMPLE\n"
        "Prénoms / Given names\nJeanne\nNATIONALITÉ / Nationality FRA",
        item="recto.jpg",
    )
    back = prose(
        "ADRESSE / Address\n12 RUE DES TILLEULS\nTAILLE / Height\n"
        "IDFRAX4RTBPFW46<<<<<<<<<<<<<<<\n9007138F3002119FRA<<<<<<<<<<<6\nEXEMPLE<<JEANNE<<<<<<<<<<<<<<<",
        item="verso.jpg",
    )
    found = classify_documents([front, prose(BANK, item="rib.pdf"), back], RULEBOOK, word_vectors)
    assert [(d.type, [p.item for p in d.pages]) for d in found] == [
        ("carte_identite", ["recto.jpg", "verso.jpg"]),
        ("rib", ["rib.pdf"]),
    ]


def test_cards_of_two_people_are_not_joined():
    front = prose("CARTE NATIONALE D'IDENTITÉ\nNOM / Surname\nEXEMPLE\nPrénoms\nJeanne", item="a.jpg")
    back = prose(
        "IDFRAX4RTBPFW46<<<<<<<<<<<<<<<\n9007138F3002119FRA<<<<<<<<<<<6\nMODELE<<PAUL<<<<<<<<", item="b.jpg"
    )
    assert [len(d.pages) for d in classify_documents([front, back], RULEBOOK, word_vectors)] == [1, 1]


def test_pictures_that_somebody_numbered_are_one_lease():
    pages = [prose(LEASE_FIRST, item="bail-1.jpg"), prose(LEASE_LATER, item="bail-2.jpg")]
    found = classify_documents(pages, RULEBOOK, word_vectors)
    assert [(d.type, [p.item for p in d.pages]) for d in found] == [
        ("contrat_location", ["bail-1.jpg", "bail-2.jpg"])
    ]


def test_an_invoice_and_bank_details_in_numbered_pictures_are_two_documents():
    pages = [prose(INVOICE, item="piece-1.jpg"), prose(BANK, item="piece-2.jpg")]
    assert [d.type for d in classify_documents(pages, RULEBOOK, word_vectors)] == ["facture", "rib"]


def test_a_decoy_is_not_glued_to_the_lease_before_it():
    assert types(LEASE_FIRST, ADVERT) == [("contrat_location", [1]), ("autre", [2])]


def test_pages_that_an_agent_puts_together_are_named_by_all_of_them():
    pages = [prose(LEASE_FIRST, page=1), prose(LEASE_LATER, page=2)]
    kind, sure = name_document(pages, RULEBOOK, word_vectors)
    assert kind == "contrat_location"
    assert 0.5 < sure <= 1.0


PETITION = """
REQUÊTE EN RÉPARATION DE LA DÉTENTION PROVISOIRE

À Madame la Première présidente de la cour d'appel
Articles 149 et suivants du code de procédure pénale
Le requérant sollicite la réparation du préjudice moral et du préjudice matériel de sa détention provisoire
"""


def test_a_short_mail_that_brings_a_petition_is_no_letter_of_claim():
    note = prose(
        "Objet : Demande d'indemnisation\n\nBonjour,\nVoici mon dossier complet.", item="mail.eml/body"
    )
    mail = replace(note, mail=MailHeaders("", "", (), "", None))
    alone, *_ = classify_documents([mail], RULEBOOK, word_vectors)
    brought = classify_documents([mail, prose(PETITION, item="mail.eml/requete.pdf")], RULEBOOK, word_vectors)
    assert alone.type == "lettre_demande"
    assert [d.type for d in brought] == ["courriel", "requete_reparation_detention"]


REFUSAL_SENT_ON = """Objet : TR : votre sinistre 2024-7718, habitation

Bonjour Madame,

Vous nous avez déclaré la destruction de votre porte d'entrée lors d'une intervention de la police.
Après étude de votre dossier, les dommages causés par les forces de l'ordre n'entrent pas dans les garanties
de votre contrat. Nous ne pouvons donc donner une suite favorable à votre demande d'indemnisation.
Vous pouvez solliciter l'indemnisation de votre préjudice auprès du garde des sceaux.

Veuillez agréer nos salutations distinguées.
Le service sinistres
"""
ACCEPTED = """Objet : votre proposition du 3 mars

Madame, Monsieur,

J'ai bien reçu votre proposition d'indemnisation de 880 euros pour ma porte. Je l'accepte et je renonce à tout
recours. Vous trouverez ci-joint le formulaire signé et mon RIB.

Veuillez agréer mes salutations distinguées.
Jeanne Exemple
"""
CLAIMED = """Objet : ma porte

Bonjour,

La police a cassé ma porte par erreur le 3 mars, ils cherchaient le voisin du dessus.
J'ai payé le serrurier 640 euros.
Je vous demande de me rembourser. Je joins la facture et le papier laissé par la police.

Cordialement
Jeanne Exemple
"""


@pytest.mark.parametrize(
    ("text", "kind"), [(REFUSAL_SENT_ON, "courriel"), (ACCEPTED, "courriel"), (CLAIMED, "lettre_demande")]
)
def test_a_mail_is_a_claim_by_what_it_asks_and_not_by_the_words_that_claims_have_too(text, kind):
    mail = replace(prose(text, item="mail.eml/body"), mail=MailHeaders("", "", (), "", None))
    (document,) = classify_documents([mail], RULEBOOK, word_vectors)
    assert document.type == kind
