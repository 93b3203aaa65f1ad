"""Proofs that an invoice was paid, of other makes: a detailed debit, a counter slip, a cashed cheque's notice, a ledger, a link."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Payment, Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words


def counter_slip(payment: Payment, rng: Random) -> Sheet:
    """A transfer asked for at the counter: a printed form filled in by pen, the branch's stamp."""
    hand, ink = hand_and_ink(rng)
    account = f"{payment.account.bank_code} {payment.account.branch_code} {payment.account.number}"
    rows = [(pick(rng, "Donneur d'ordre", "Titulaire du compte à débiter"), payment.payer), ("Compte à débiter", account), (pick(rng, "Bénéficiaire", "En faveur de"), payment.beneficiary), ("Montant en chiffres", money(payment.amount)), ("Montant en lettres", money_in_words(payment.amount)), ("Date d'exécution", f"{payment.day:%d/%m/%Y}"), ("Motif", pick(rng, "facture serrurier", "travaux porte", "solde facture"))]  # fmt: skip
    told = "".join(f"<p>{label} : {pen(value, hand, ink)}</p>" for label, value in rows)
    body = f"{issuer(rng, payment.account.bank.name, ('Guichet',))}{heading(rng, 'ORDRE DE VIREMENT', 'DEMANDE DE VIREMENT SEPA', 'Ordre de virement - exemplaire client')}{told}<p>{tick(True)} unique {tick(False)} permanent &nbsp; {tick(rng.random() < 0.5)} frais partagés</p><p>{pick(rng, 'Signature du donneur d’ordre', 'Conforme à la signature déposée')} {signature(rng)}</p>{boxed_stamp(rng, (pick(rng, 'REÇU AU GUICHET', 'EXÉCUTÉ', 'SAISI'), f'{payment.day:%d %m %Y}'))}<p style='font-size:7.5pt'>{pick(rng, 'L’exactitude de l’identifiant du compte du bénéficiaire relève de la responsabilité du client.', 'Tout ordre remis après 15 heures est traité le jour ouvré suivant.')}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), payment.fields())


def detailed_operation(payment: Payment, rng: Random) -> Sheet:
    """The details of one operation from a bank's website, with every technical label of a transfer."""
    booked = payment.day
    facts = [("Type", pick(rng, "Virement SEPA", "Virement instantané", "Virement ponctuel")), ("Émetteur", payment.payer), ("Destinataire", payment.beneficiary), ("Montant de l'opération", money(payment.amount)), ("Date comptable", f"{booked:%d/%m/%Y}"), ("Référence de bout en bout", reference(rng, "NOTPROVIDED-9999", "E2E99999999")), ("Identifiant de transaction", reference(rng, "9999XX99999999")), ("Compte émetteur", f"{payment.account.iban[:4]} XXXX XXXX {payment.account.iban[-3:]}"), ("Frais", "0,00 EUR")]  # fmt: skip
    if rng.random() < 0.5:
        rng.shuffle(facts)
    body = f"<p style='font-size:8pt;color:#666'>{escape(payment.account.bank.name)} &gt; {pick(rng, 'Comptes', 'Mes opérations')} &gt; {pick(rng, 'Détail', 'Opération')}</p>{heading(rng, 'Détail de l’opération', 'AVIS D’OPÉRÉ - VIREMENT ÉMIS', 'Justificatif d’opération')}{pairs(rng, facts)}{paragraphs(pick(rng, 'L’opération a été débitée de votre compte et transmise à la banque du bénéficiaire.', 'Cette opération est définitive ; un rappel de fonds reste soumis à l’accord du bénéficiaire.'), pick(rng, 'Justificatif édité depuis la banque à distance, sans valeur de relevé.', 'Ce document atteste du débit, non de la livraison du bien ou du service.'))}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), payment.fields())


def cheque_cashed(payment: Payment, rng: Random) -> Sheet:
    """The bank writes that the cheque was presented and paid: number, amount, day, who cashed it."""
    letter = Letter(
        head=(payment.account.bank.name, pick(rng, "Service moyens de paiement", "Traitement des chèques", "Votre agence")),
        addressee=(payment.payer, *address(rng, flat=True).lines), dateline=f"le {any_date(payment.day + timedelta(days=rng.randint(4, 40)), rng)}",
        subject=pick(rng, "attestation d'encaissement", "recherche sur chèque", "votre demande de preuve de débit"),
        greeting=pick(rng, "Cher client,", "Madame, Monsieur,"),
        paragraphs=(
            pick(rng, "Vous nous avez demandé la preuve du paiement d'un chèque.", "Suite à votre appel, nous avons procédé à la recherche demandée."),
            f"Nous attestons que le chèque n° {rng.randint(10**6, 10**7)}, d'un montant de {money(payment.amount)}, tiré sur le compte de {payment.payer}, a été présenté à l'encaissement par {payment.beneficiary} et débité le {long_date(payment.day)}.",
            pick(rng, "Ce chèque n'a fait l'objet d'aucune opposition ni d'aucun rejet.", "Une photocopie recto verso peut vous être fournie moyennant les frais prévus au tarif."),
            pick(rng, "Attestation délivrée pour valoir ce que de droit, sans engagement de notre part.", "Nous vous remercions de votre fidélité."),
        ),
        closing=f"<p>{pick(rng, 'Le chargé de clientèle', 'Pour la banque')} {signature(rng)}</p>",
        references=(f"Recherche {reference(rng, '9999999', 'RC-99999')}",),
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=(SANS, SERIF, DEJA)), payment.fields())


def customers_ledger(payment: Payment, rng: Random) -> Sheet:
    """The supplier's account of the customer: what was invoiced, what was paid, a balance of zero."""
    billed = payment.day - timedelta(days=2)  # the day of the invoice, see `door_papers`
    rows = [["Date", "Pièce", "Libellé", "Débit", "Crédit"], [f"{billed:%d/%m/%Y}", "VT", "Facture porte", money(payment.amount), ""], [f"{payment.day:%d/%m/%Y}", pick(rng, "BQ", "CB", "CH"), pick(rng, "Votre règlement", "Encaissement", "Paiement reçu"), "", money(payment.amount)], ["", "", "<b>Solde</b>", "", "<b>0,00 €</b>"]]  # fmt: skip
    told = paragraphs(pick(rng, f"Nous certifions que le compte de {payment.payer} est soldé dans nos livres.", f"{payment.payer} ne nous doit plus rien à ce jour."), pick(rng, "Le règlement a été encaissé sans réserve.", "Cet extrait tient lieu de reçu."))  # fmt: skip
    body = f"{issuer(rng, payment.beneficiary, ('Service comptable',))}{heading(rng, 'EXTRAIT DE COMPTE CLIENT', 'Relevé de règlement', 'JUSTIFICATIF DE RÈGLEMENT - compte client')}<p>{pick(rng, 'Client', 'Compte 411')} : {escape(payment.payer)}</p>{grid(rows)}{told}{at_times(rng, boxed_stamp(rng, ('SOLDÉ', payment.beneficiary.upper())))}<p>{pick(rng, 'Le comptable', 'La gérance')} {signature(rng, 30)}</p>"
    return Sheet(page(rng, body, faces=PLAIN), payment.fields())


def link_paid(payment: Payment, rng: Random) -> Sheet:
    """A message of a payment service: the customer paid by a link on the telephone; authorisation and card number cut short."""
    facts = [("Payé par", payment.payer), (pick(rng, "Marchand", "Payé à"), payment.beneficiary), ("Somme", money(payment.amount)), ("Le", f"{payment.day:%d/%m/%Y} à {rng.randint(8, 22)} h {rng.randint(10, 59)}"), ("Carte", f"**** **** **** {rng.randint(1000, 9999)}"), ("Autorisation", reference(rng, "999999", "X99999")), ("Authentification", "réussie (3-D Secure)")]  # fmt: skip
    body = f"{heading(rng, 'Paiement accepté', 'Confirmation de votre paiement', 'MERCI, VOTRE RÈGLEMENT EST BIEN PASSÉ')}{paragraphs('Bonjour,', pick(rng, 'Vous venez de régler une demande de paiement reçue par SMS.', 'Votre règlement par lien sécurisé a été autorisé par votre banque.'))}{pairs(rng, facts)}{paragraphs(pick(rng, 'Conservez ce message comme reçu.', 'Une question sur la prestation ? Adressez-vous directement au marchand.'), pick(rng, 'Le libellé sur votre relevé commencera par PAYLINK.', 'Nous ne stockons pas votre numéro de carte.'))}"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), payment.fields())


def deposit_and_balance(payment: Payment, rng: Random) -> Sheet:
    """A receipt for a deposit and for what was left: two sums, the whole, settled on the day of the second."""
    deposit = (payment.amount * rng.choice([30, 40, 50]) / 100).quantize(Decimal("0.01"))
    ordered = payment.day - timedelta(days=2)
    rows = [["Versement", "Date", "Montant", "Visa"], [pick(rng, "Acompte", "Arrhes"), f"{ordered:%d/%m/%Y}", money(deposit), signature(rng, 18)], ["Solde", f"{payment.day:%d/%m/%Y}", money(payment.amount - deposit), signature(rng, 18)]]  # fmt: skip
    told = paragraphs(f"{payment.payer} a réglé à {payment.beneficiary} la somme totale de {money(payment.amount)}, acompte déduit.", pick(rng, f"Soldé le {long_date(payment.day)} ; il n'est plus rien dû.", f"Payé en totalité le {long_date(payment.day)}."))  # fmt: skip
    body = f"{heading(rng, 'REÇU POUR SOLDE', 'Attestation de paiement', 'Acompte et solde : reçu définitif')}{told}{grid(rows)}<p>{pick(rng, 'Pour la société', 'Le créancier')} {signature(rng)} - {escape(person(rng).name)}</p>"
    return Sheet(page(rng, body, faces=(SERIF, SANS, MONO)), payment.fields())
