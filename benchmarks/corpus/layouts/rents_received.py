"""Receipts of rent: a hostel's fee, a tenant up to date, a rent with housing benefit, a letter with a year, a commercial rent, a mail."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, pick
from benchmarks.corpus.layouts.codes import bars
from benchmarks.corpus.layouts.door_annex_parts import claimant, euros, reference
from benchmarks.corpus.layouts.running_text import framed, run_in, running_foot, small_print
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import MONTHS, any_date, long_date, money, money_in_words, phone_groups

_LAW = (
    "Quittance délivrée gratuitement en application de l'article 21 de la loi n° 89-462 du 6 juillet 1989.",
    "Le paiement de la présente n'emporte pas présomption de paiement des termes antérieurs. Cette quittance annule tous les reçus qui auraient pu être donnés pour acompte sur le présent terme.",
    "En cas de congé précédemment donné, la somme est encaissée à titre d'indemnité d'occupation, sans novation ni renonciation.",
    "Sous réserve de l'encaissement effectif des chèques et prélèvements.",
)


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def hostels_fee(annex: Annex, rng: Random) -> Sheet:
    """A hostel's or social residence's receipt of the monthly fee: room, services, benefit, what was handed in at the desk."""
    house, day = company(rng, "social_landlord"), earlier(annex, rng, 20, 300)
    fee, services, help_paid = euros(rng, 280, 520), euros(rng, 20, 90), euros(rng, 60, 240)
    rows = [["Libellé", "Montant"], [pick(rng, "Redevance (équivalence loyer et charges)", "Participation mensuelle"), money(fee)], [pick(rng, "Prestations : laverie, draps, petit déjeuner", "Prestations obligatoires"), money(services)], ["Allocation versée directement", f"- {money(help_paid)}"], ["<b>Réglé par le résident</b>", f"<b>{money(fee + services - help_paid)}</b>"]]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Résidence sociale', 'Foyer de jeunes travailleurs', 'Pension de famille') + ' ' + house.name, (annex.address.street, f'{annex.address.place.postcode} {annex.address.place.commune}'))}{heading(rng, 'REÇU DE REDEVANCE', 'QUITTANCE', 'AVIS ACQUITTÉ', 'Quittance de redevance mensuelle')}{pairs(rng, [('Résident', annex.person.name), (pick(rng, 'Logement', 'Chambre'), f'n° {rng.randint(1, 420)}'), ('Adresse', annex.address.line), ('Mois', _month(day)), ('N° de badge', reference(rng, '99999', 'X-999'))])}{grid(rows)}{paragraphs(pick(rng, 'Reçu au guichet de la résidence.', 'Prélèvement honoré.'), pick(rng, 'Le contrat de résidence n’est pas soumis à la loi du 6 juillet 1989 ; il relève des articles L. 633-1 et suivants du code de la construction et de l’habitation.', 'Merci de conserver ce reçu, aucun duplicata ne sera remis après un an.'))}<p>{pick(rng, 'Le responsable de résidence', 'L’agent d’accueil')} {signature(rng, 34)}{at_times(rng, boxed_stamp(rng, ('PAYÉ', 'RÉSIDENCE')))}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, MONO)), {})


def up_to_date(annex: Annex, rng: Random) -> Sheet:
    """An agency's certificate that the tenant owes nothing, with the last terms paid listed."""
    agency, day = company(rng, "landlord"), earlier(annex, rng, 8, 200)
    rent = euros(rng, 420, 1300)
    rows = [["Terme", "Appelé", "Encaissé le"]]
    for n in range(rng.randint(3, 9)):
        term = day.replace(day=1) - timedelta(days=30 * n + 2)
        rows.append([_month(term), money(rent), f"{term.replace(day=rng.randint(2, 9)):%d/%m/%Y}"])
    body = f"{issuer(rng, agency.name, (*agency.address.lines, phone_groups(agency.phone)))}{heading(rng, 'ATTESTATION DE PAIEMENT DES LOYERS', 'Attestation de bon paiement', 'QUITTANCES - RÉCAPITULATIF', 'ATTESTATION LOCATAIRE À JOUR')}<p>{pick(rng, 'Nous soussignés, administrateurs du bien, attestons que', 'Le service comptable certifie que')} {claimant(annex)}, {pick(rng, 'locataire du logement', 'titulaire du bail portant sur')} {escape(annex.address.line)}, {pick(rng, 'est à jour de ses loyers et charges au', 'ne reste redevable d’aucune somme au')} {any_date(day, rng)}.</p>{grid(rows)}{paragraphs(pick(rng, 'La présente vaut quittance pour les termes énumérés.', 'Ce document ne préjuge pas de la régularisation annuelle des charges.'), pick(rng, 'Délivrée pour les besoins d’une demande de logement, d’une aide ou de toute démarche.', ''))}<p>{pick(rng, 'Le comptable locatif', 'Le gérant')} {signature(rng)}</p>{small_print(rng, *rng.sample(_LAW, 2))}"
    return Sheet(page(rng, body), {})


def with_housing_benefit(annex: Annex, rng: Random) -> Sheet:
    """A notice that is also the receipt of the month before: benefit paid to the landlord, charges itemised, bar code, means of payment."""
    house, day = company(rng, "social_landlord"), earlier(annex, rng, 20, 300)
    rent, benefit = euros(rng, 300, 620), euros(rng, 50, 260)
    items = [(name, euros(rng, 2, 45)) for name in rng.sample(("Eau froide", "Eau chaude", "Chauffage collectif", "Ascenseur", "Entretien des parties communes", "Ordures ménagères", "Espaces verts", "Contrat robinetterie", "Antenne", "Gardiennage"), rng.randint(4, 8))]  # fmt: skip
    total = rent + sum((amount for _, amount in items), Decimal()) - benefit
    rows = [["Rubrique", "Débit", "Crédit"], ["Loyer principal", money(rent), ""], *([name, money(amount), ""] for name, amount in items), [pick(rng, "Aide au logement (tiers payant)", "APL"), "", money(benefit)], ["<b>Total</b>", f"<b>{money(total)}</b>", ""]]  # fmt: skip
    past = day.replace(day=1) - timedelta(days=1)
    body = f"{issuer(rng, house.name, (*house.address.lines, phone_groups(house.phone)))}{heading(rng, 'QUITTANCE ET AVIS D’ÉCHÉANCE', 'Avis d’échéance valant quittance du mois précédent', 'QUITTANCE DE LOYER', 'RELEVÉ DE COMPTE - QUITTANCE')}{pairs(rng, [('Locataire', annex.person.name), ('Référence à rappeler', reference(rng, '999999/99', 'L-999.999')), ('Logement', annex.address.line), ('Échéance', _month(day))])}{grid(rows)}{framed(paragraphs(pick(rng, f'Nous avons bien reçu votre règlement du mois de {_month(past)} : ce document en tient lieu de quittance.', f'QUITTANCE. Reçu pour {_month(past)} la totalité du loyer et des charges.')))}<p>{pick(rng, 'À payer avant le 5', 'Date limite de paiement : le 8 du mois')} - {pick(rng, 'prélèvement, carte, espèces chez un buraliste agréé', 'chèque à l’ordre de l’organisme, sans agrafe')}</p>{bars(rng)}{small_print(rng, *rng.sample(_LAW, 2), 'En cas de difficulté de paiement, contactez sans attendre votre conseillère sociale.')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA), css=running_foot(rng, house.name)), {})


def owners_letter_of_receipt(annex: Annex, rng: Random) -> Sheet:
    """An owner sends the quarter's receipts with a word: sums in letters, the index, a greeting."""
    owner, seat, day = person(rng), address(rng), earlier(annex, rng, 20, 300)
    rent, charges = euros(rng, 400, 1100), euros(rng, 20, 120)
    letter = Letter(
        head=(f"{owner.title} {owner.name}", *seat.lines),
        addressee=(claimant(annex), *annex.address.lines),
        dateline=f"{seat.place.commune}, le {any_date(day, rng)}",
        subject=pick(rng, f"quittance du mois de {_month(day)}", "quittance de loyer", "vos quittances"),
        greeting=pick(rng, "Madame, Monsieur,", f"{annex.person.title},", ""),
        paragraphs=(
            f"{pick(rng, 'J’ai bien reçu votre virement et je vous en remercie.', 'Je reconnais par la présente avoir été payé.')} {pick(rng, 'Voici la quittance demandée.', 'Vous trouverez ci-après le détail.')}",
            f"{pick(rng, 'Je donne quittance à', 'Reçu de')} {annex.person.title} {annex.person.name} de la somme de {money_in_words(rent + charges)} ({money(rent + charges)}), soit {money(rent)} de loyer et {money(charges)} de provision pour charges, pour {pick(rng, 'la période du 1er au dernier jour de', 'l’occupation du logement en')} {_month(day)}, {annex.address.line}.",
            pick(rng, "Le loyer sera révisé à la date anniversaire selon l'indice de référence.", "Merci de penser au certificat d'entretien de la chaudière.", "Je réserve tous mes droits pour le solde des charges.", ""),
            pick(rng, "Cordialement,", "Avec mes salutations,", "Bien à vous,"),
        ),
        closing=signature(rng),
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=PLAIN), {})


def commercial_rent(annex: Annex, rng: Random) -> Sheet:
    """A quarter's rent of business premises, invoiced with tax and receipted: property tax, advances, stamp."""
    owner, day = company(rng, "sci"), earlier(annex, rng, 40, 330)
    net = euros(rng, 1200, 5200)
    tax, levy = net / 5, euros(rng, 80, 400)
    rows = [["Désignation", "Montant"], [pick(rng, "Loyer trimestriel HT", "Terme d'avance HT"), money(net)], ["TVA 20 %", money(tax.quantize(Decimal("0.01")))], [pick(rng, "Quote-part de taxe foncière", "Provision sur charges"), money(levy)], ["<b>Total acquitté</b>", f"<b>{money((net + tax + levy).quantize(Decimal('0.01')))}</b>"]]  # fmt: skip
    body = f"{issuer(rng, owner.name, (*owner.address.lines, f'SIRET {owner.siret}'))}{heading(rng, 'FACTURE DE LOYER ACQUITTÉE', 'QUITTANCE DE LOYER COMMERCIAL', 'APPEL DE LOYER - ACQUITTÉ', 'QUITTANCE')}{pairs(rng, [(pick(rng, 'Preneur', 'Locataire'), annex.company.name if annex.company else annex.person.name), ('Locaux', annex.address.line), ('Période', pick(rng, f'trimestre en cours au {day:%d/%m/%Y}', f'T{(day.month - 1) // 3 + 1} {day.year}')), ('N°', reference(rng, 'L9999-99', '9999/99'))])}{grid(rows)}{paragraphs(pick(rng, 'Réglé par virement, dont quittance sans réserve.', 'La présente n’est valable qu’après encaissement.'), pick(rng, 'Tout retard entraîne une indemnité forfaitaire de 40 euros et des intérêts au triple du taux légal.', ''))}{signature(rng)}{boxed_stamp(rng, ('ACQUITTÉ', f'{day:%d/%m/%Y}'))}"
    return Sheet(page(rng, body), {})


def receipt_in_a_mail(annex: Annex, rng: Random) -> Sheet:
    """A mail of a letting site that carries the receipt in its body: buttons, sums, the law, one click to dispute."""
    owner, day = person(rng), earlier(annex, rng, 20, 300)
    rent, charges = euros(rng, 380, 990), euros(rng, 15, 90)
    parts = [("Locataire", annex.person.name), ("Propriétaire", owner.name), ("Bien loué", annex.address.line), ("Période", _month(day)), ("Loyer hors charges", money(rent)), ("Charges", money(charges)), ("Total reçu", money(rent + charges)), ("Reçu le", long_date(day))]  # fmt: skip
    body = f"<p style='font-size:8.5pt'>De : {pick(rng, 'Gestion locative en ligne', 'Ma location', 'Bail et quittances')} &lt;noreply@gestion.example&gt;<br>Objet : {pick(rng, 'Votre quittance de', 'Quittance disponible -', 'Loyer reçu :')} {_month(day)}</p><hr>{paragraphs(f'Bonjour {annex.person.forenames[0]},', pick(rng, 'Votre propriétaire a confirmé la réception de votre loyer. Voici votre quittance.', 'Bonne nouvelle, le paiement est validé ! Le document ci-dessous fait foi.'))}{framed(heading(rng, 'Quittance de loyer', 'QUITTANCE', f'Quittance {_month(day)}') + (run_in(rng, parts) if rng.random() < 0.4 else pairs(rng, parts)) + signature(rng, 30))}{paragraphs(pick(rng, 'Téléchargez le PDF depuis votre compte.', 'Une erreur ? Signalez-la à votre propriétaire en un clic.'))}{small_print(rng, *rng.sample(_LAW, 2), f'Vous recevez ce message car vous êtes locataire. Assistance {phone_groups(phone(rng))}. Se désabonner.')}<p style='color:#777'>{escape(pick(rng, 'Signé électroniquement par le bailleur', 'Document généré automatiquement'))}</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA, SERIF)), {})
