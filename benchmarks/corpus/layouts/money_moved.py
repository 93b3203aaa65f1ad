"""More proofs that an invoice was paid, and more bank statements: a phone, a bank's letter, a receipt by pen, an account online."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, Letter, document
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, paragraphs, post
from benchmarks.corpus.papers import Payment, Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words, phone_groups


def phone_transfer(payment: Payment, rng: Random) -> Sheet:
    """A telephone's screen after a transfer: done, to whom, from whom, when; printed."""
    facts = [(pick(rng, "Vers", "À", "Bénéficiaire"), payment.beneficiary), (pick(rng, "De", "Émetteur", "Depuis le compte de"), payment.payer), (pick(rng, "Montant", "Somme envoyée"), money(payment.amount)), (pick(rng, "Date", "Exécuté le"), f"{payment.day:%d/%m/%Y}"), (pick(rng, "Motif", "Libellé"), pick(rng, "facture porte", "Facture serrurier", "travaux"))]  # fmt: skip
    dark = rng.random() < 0.3
    rows = "".join(f"<p><small>{label}</small><br><b>{escape(value)}</b></p>" for label, value in rng.sample(facts, len(facts)))  # fmt: skip
    css = f"body{{font:11pt/1.35 {rng.choice([DEJA, SANS])}}} .p{{width:{rng.randint(82, 105)}mm;margin:0 auto;padding:6mm;border:.3mm solid #aaa;border-radius:5mm;background:{'#17181c' if dark else '#fff'};color:{'#eee' if dark else '#222'}}}"
    body = f"<div class=p><small>{rng.randint(7, 22)}:{rng.randint(10, 59)}</small><h3 class=c>{pick(rng, '&#10003; Virement effectué', 'Virement instantané envoyé', 'Paiement confirmé', 'C’est fait !')}</h3>{rows}<p class=c>{pick(rng, 'Partager l’avis de virement', 'Retour à l’accueil', 'Réf. ' + str(rng.randint(10**9, 10**10)))}</p></div>"
    return Sheet(document(css, body, margin="12mm"), payment.fields())


def banks_letter(payment: Payment, rng: Random) -> Sheet:
    """The bank writes that a cheque or a transfer was debited, to whom and when."""
    bank, written = payment.account.bank, payment.day + timedelta(days=rng.randint(3, 40))
    letter = Letter(
        head=(bank.name, *bank.address.lines, phone_groups(bank.phone)),
        addressee=(payment.payer,),
        dateline=f"{bank.address.place.commune}, le {long_date(written)}",
        subject=pick(rng, "votre demande de justificatif", "attestation d'opération", "votre règlement"),
        greeting="Madame, Monsieur,",
        paragraphs=(
            pick(rng, f"Nous vous confirmons que le compte de {payment.payer} a été débité le {any_date(payment.day, rng)} de {money(payment.amount)} en faveur de {payment.beneficiary}.", f"Un {pick(rng, 'chèque', 'virement')} de {money(payment.amount)} à l'ordre de {payment.beneficiary} a été payé le {payment.day:%d/%m/%Y}."),
            pick(rng, "Cette attestation vous est remise à votre demande.", "L'opération est définitive et ne peut être révoquée."),
        ),
        closing=f"{pick(rng, 'Votre conseiller', 'Le service clients')}<br>{signature(rng)}",
        foot=f"{bank.name} - intermédiaire en assurance immatriculé à l'ORIAS",
    )  # fmt: skip
    return Sheet(post(letter, rng), payment.fields())


def receipt_book(payment: Payment, rng: Random) -> Sheet:
    """A page of the craftsman's receipt book, by pen: received from, so much, for the door."""
    hand, ink = hand_and_ink(rng)

    def put(text: str) -> str:
        return pen(text, hand, ink)

    body = f"<div style='border:.4mm solid #444;padding:5mm'><b>{pick(rng, 'REÇU', 'ACQUIT', 'QUITTANCE DE PAIEMENT')}</b> n° {put(str(rng.randint(1, 400)))}<p style='line-height:2.1'>{pick(rng, 'Reçu de', 'Versé par', 'Client')} {put(payment.payer)}<br>{pick(rng, 'la somme de', 'montant')} {put(money(payment.amount))} {at_times(rng, put(money_in_words(payment.amount)))}<br>{pick(rng, 'pour', 'objet')} {put(pick(rng, 'porte', 'facture serrurerie', 'remplacement porte entrée'))}<br>{pick(rng, 'en', 'règlement par')} {put(pick(rng, 'chèque', 'espèces', 'CB'))} {pick(rng, 'le', 'date')} {put(f'{payment.day:%d/%m/%Y}')}</p>{pick(rng, 'Encaissé par', 'L’entreprise')} {escape(payment.beneficiary)} {signature(rng, 34)}{at_times(rng, boxed_stamp(rng, (payment.beneficiary.upper(), 'ACQUITTÉ')))}</div>"
    return Sheet(page(rng, body, size=rng.choice(["A4", "A5 landscape"])), payment.fields())


def suppliers_mail(payment: Payment, rng: Random) -> Sheet:
    """The supplier's e-mail that thanks for the payment, printed by the client."""
    said = pick(rng, f"Nous accusons réception de votre paiement de {money(payment.amount)} en date du {any_date(payment.day, rng)}. Votre facture est soldée.", f"Merci {payment.payer}, votre règlement de {money(payment.amount)} du {payment.day:%d/%m/%Y} est bien enregistré chez {payment.beneficiary}.")  # fmt: skip
    head = "<br>".join(f"<b>{label}</b> {escape(value)}" for label, value in [("De :", payment.beneficiary), ("À :", payment.payer), ("Objet :", pick(rng, "Paiement reçu", "Confirmation de règlement", "Votre facture est payée"))])  # fmt: skip
    body = f"{head}<hr>{paragraphs('Bonjour,', said, pick(rng, 'Ce message tient lieu de justificatif de paiement.', 'Merci de votre confiance.'), pick(rng, 'La comptabilité', 'Service facturation', person(rng).name))}"
    return Sheet(page(rng, body, faces=PLAIN), payment.fields())


def account_online(payment: Payment, rng: Random) -> Sheet:
    """The list of an account's movements as a bank's website prints it: last ones first, no balance a line."""
    labels = ("PAIEMENT CB SUPERETTE", "VIREMENT RECU CAF", "PRELEVEMENT FIBRE", "RETRAIT DISTRIBUTEUR", "PAIEMENT CB LIBRAIRIE", "PRELEVEMENT MUTUELLE", "VIREMENT RECU REMBOURSEMENT", "FRAIS BANCAIRES")  # fmt: skip
    moves = [(payment.day + timedelta(days=rng.randint(-20, 6)), label, (1 if "RECU" in label else -1) * Decimal(rng.randint(300, 18000)) / 100) for label in rng.choices(labels, k=rng.randint(5, 14))]  # fmt: skip
    moves.append(
        (
            payment.day,
            f"{pick(rng, 'VIREMENT EMIS', 'PAIEMENT CB', 'CHEQUE')} {payment.beneficiary.upper()}",
            -payment.amount,
        )
    )
    moves.sort(reverse=True)
    rows = [["Date", "Opération", "Montant"], *([f"{day:%d/%m/%Y}", escape(label), f"{'+' if amount > 0 else '-'}{money(abs(amount))}"] for day, label, amount in moves)]  # fmt: skip
    body = f"{issuer(rng, payment.account.bank.name, ('Espace personnel',), escape(payment.payer))}{heading(rng, 'Relevé d’opérations', 'MES DERNIÈRES OPÉRATIONS', 'Historique du compte', 'EXTRAIT DE COMPTE')}<p>{pick(rng, 'Compte courant', 'Compte chèques')} n° {payment.account.number} - {pick(rng, 'édité le', 'au')} {payment.day + timedelta(days=8):%d/%m/%Y}</p>{grid(rows)}<p style='font-size:7.5pt'>{pick(rng, 'Opérations sous réserve de comptabilisation.', 'Document non contractuel, ne remplace pas le relevé mensuel.')}</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def fixed_width_statement(payment: Payment, rng: Random) -> Sheet:
    """A statement printed in fixed letters by an old program: debit and credit columns, totals, carried balance."""
    opening = Decimal(rng.randint(90_000, 500_000)) / 100
    spent = [(payment.day + timedelta(days=rng.randint(-12, 12)), rng.choice(["PRLV EAU", "CB PHARMACIE", "CHQ 0004512", "CB ESSENCE", "PRLV LOYER", "COTIS TRIM"]), Decimal(rng.randint(900, 21000)) / 100) for _ in range(rng.randint(4, 10))]  # fmt: skip
    spent = sorted(
        [
            *spent,
            (payment.day, f"{pick(rng, 'VIR', 'CHQ', 'CB')} {payment.beneficiary.upper()}", payment.amount),
        ]
    )
    total = sum((amount for *_, amount in spent), Decimal())
    rows = "".join(f"<tr><td>{day:%d%m%y}</td><td>{escape(label)}</td><td class=r>{money(amount, unit='')}</td></tr>" for day, label, amount in spent)  # fmt: skip
    left = opening - total
    body = f"<p>{escape(payment.account.bank.name.upper())}<br>{pick(rng, 'RELEVE DE COMPTE', 'EXTRAIT DE COMPTE', 'RELEVE MENSUEL')} NO {rng.randint(1, 24)}<br>TITULAIRE {escape(payment.payer.upper())}<br>RIB {payment.account.bank_code} {payment.account.branch_code} {payment.account.number} {payment.account.key}</p><table class=full><tr><td>DATE</td><td>OPERATION</td><td class=r>DEBIT</td></tr><tr><td></td><td>ANCIEN SOLDE</td><td class=r>{money(opening, unit='')} CR</td></tr>{rows}<tr><td></td><td>TOTAL DEBITS</td><td class=r>{money(total, unit='')}</td></tr><tr><td></td><td>NOUVEAU SOLDE</td><td class=r>{money(abs(left), unit='')} {'CR' if left >= 0 else 'DB'}</td></tr></table>"
    return Sheet(document(f"body{{font:{rng.choice([8.5, 9, 9.5])}pt/1.5 {MONO}}}", body, margin=f"{rng.randint(12, 20)}mm"), {})  # fmt: skip
