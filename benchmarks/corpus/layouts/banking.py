"""Papers of banks and of who was paid: `preuve_paiement_facture`, `releve_bancaire`."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Payment, Sheet, without
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words, phone_groups, spaced


def transfer_order(payment: Payment, rng: Random) -> Sheet:
    """The bank's confirmation of a transfer."""
    css = f"body{{font:10.5pt/1.5 {rng.choice([SANS, DEJA])}}} .w td{{padding:1.5mm 8mm 1.5mm 0}} .w td:first-child{{color:#555}}"
    rows = [
        ("Date d'exécution", f"{payment.day:%d/%m/%Y}"), ("Donneur d'ordre", payment.payer), ("Compte débité", f"{payment.account.iban[:4]} **** **** {payment.account.number[-4:]}"),
        ("Bénéficiaire", payment.beneficiary), ("Montant", money(payment.amount)), ("Motif", "Facture porte"), ("Statut", "Exécuté"),
    ]  # fmt: skip
    table = "".join(f"<tr><td>{k}</td><td>{escape(v)}</td></tr>" for k, v in rows)
    body = f"<p>{logo(rng, '#274')} <b>{escape(payment.account.bank.name)}</b></p><h2>Confirmation de virement</h2><table class=w>{table}</table><p style='margin-top:8mm;font-size:8pt'>Référence de l'opération : {rng.randrange(10**12):012d}</p>"
    return Sheet(document(css, body), payment.fields())


def receipt(payment: Payment, rng: Random) -> Sheet:
    """A receipt that the supplier wrote: amount in words and in figures, stamp, signature."""
    css = f"body{{font:12pt/1.8 {SERIF}}} .k{{border:.5mm solid #333;padding:8mm}} h2{{text-align:center}}"
    body = (
        f"<div class=k><h2>REÇU DE PAIEMENT</h2><p>Reçu de : {escape(payment.payer)}</p><p>La somme de : {money_in_words(payment.amount)} ({money(payment.amount)})</p>"
        f"<p>En règlement de : remplacement d'une porte</p><p>Mode de paiement : {rng.choice(['chèque', 'espèces', 'carte bancaire'])}</p><p>Date : {any_date(payment.day, rng)}</p>"
        f"<p>Bénéficiaire : {escape(payment.beneficiary)}</p>{boxed_stamp(rng, (payment.beneficiary.upper(), 'PAYÉ'))}{signature(rng)}</div>"
    )
    return Sheet(document(css, body), payment.fields())


def card_ticket(payment: Payment, rng: Random) -> Sheet:
    """A card terminal's ticket laid on a sheet; the payer is not named."""
    css = f"body{{font:10pt/1.35 {MONO}}} pre{{font:inherit;width:62mm;background:#fbfbf8;padding:4mm;margin:{rng.randint(5, 40)}mm 0 0 {rng.randint(5, 80)}mm}}"
    body = (
        f"<pre>CARTE BANCAIRE\nA000000042\n\n{escape(payment.beneficiary.upper())}\nLE {payment.day:%d/%m/%y} A {rng.randint(9, 18)}:{rng.randint(10, 59)}\n"
        f"############{rng.randint(1000, 9999)}\n\nMONTANT :\n    {money(payment.amount, unit=' EUR')}\n\nDEBIT\nTICKET CLIENT\nA CONSERVER</pre>"
    )
    return Sheet(document(css, body), without(payment.fields(), "payeur"))


def statement(payment: Payment, rng: Random) -> Sheet:
    """A bank statement with a running balance; one debit pays the invoice."""
    css = f"body{{font:8.5pt/1.4 {NARROW}}} .w{{width:100%;margin-top:6mm}} .w td,.w th{{padding:1mm 2mm;border-bottom:.15mm solid #bbb;text-align:left}}"
    balance = Decimal(rng.randint(150_000, 600_000)) / 100
    labels = (
        "CARTE SUPERMARCHE",
        "PRLV ELECTRICITE",
        "VIR SALAIRE",
        "RETRAIT DAB",
        "PRLV TELEPHONE",
        "CARTE PHARMACIE",
        "CHEQUE EMIS",
    )
    rows = []
    for n in range(9):
        day = payment.day + timedelta(days=n - 4)
        paid = n == 4
        amount = payment.amount if paid else Decimal(rng.randint(800, 16_000)) / 100
        label = f"VIR {payment.beneficiary.upper()}" if paid else rng.choice(labels)
        balance -= amount
        rows.append(
            f"<tr><td>{day:%d.%m}</td><td>{escape(label)}</td><td class=r>{money(amount, unit='')}</td><td class=r>{money(balance, unit='')}</td></tr>"
        )
    body = (
        f"<b style='font-size:13pt'>{escape(payment.account.bank.name)}</b><div style='margin-left:110mm'>{escape(payment.payer)}</div><h3>RELEVÉ DE COMPTE au {long_date(payment.day + timedelta(days=9))}</h3>"
        f"Compte de dépôt n° {payment.account.number}<table class=w><tr><th>Date</th><th>Nature de l'opération</th><th class=r>Débit</th><th class=r>Solde</th></tr>{''.join(rows)}</table>"
    )
    return Sheet(document(css, body, margin="15mm"), {})


def monthly_statement(payment: Payment, rng: Random) -> Sheet:
    """A month's statement: dates of operation and of value, debits and receipts apart, balances at both ends."""
    a, own = payment.account, company(rng, "employer").name.upper()
    css = f"body{{font:8pt/1.35 {rng.choice([SANS, DEJA, MONO])}}} .h{{border-bottom:.5mm solid #1c3f6e;padding-bottom:2mm}} .w{{width:100%;margin-top:5mm;border:.3mm solid #555}} .w th{{background:#dfe6ee;font-weight:normal;border:.2mm solid #555}} .w td{{padding:.8mm 2mm;border-left:.2mm solid #555;border-right:.2mm solid #555}} .b td{{font-weight:bold;border-top:.2mm solid #555}}"
    opening = Decimal(rng.randint(200_000, 700_000)) / 100
    first = payment.day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    kinds = ("PRLV SEPA ASSURANCE HABITATION", "CARTE X{n} BOULANGERIE", "RETRAIT DAB {n}", "PRLV SEPA OPERATEUR MOBILE", "CARTE X{n} STATION SERVICE", "COTISATION CARTE", "CHEQUE N° {n}", "PRLV IMPOTS MENSUALISATION")  # fmt: skip
    moves = [(first + timedelta(days=rng.randint(0, 27)), rng.choice(kinds).format(n=rng.randint(1000, 9999)), -Decimal(rng.randint(500, 14_000)) / 100) for _ in range(rng.randint(7, 16))]  # fmt: skip
    moves.append((first + timedelta(days=27), f"VIR SEPA RECU {own} SALAIRE", Decimal(rng.randint(140_000, 290_000)) / 100))  # fmt: skip
    means = rng.choice(["VIR SEPA {b}", "CARTE X{n} {b}", "VIR INST {b} FACTURE", "CHEQUE {n} {b}"])
    paid = means.format(b=payment.beneficiary.upper(), n=rng.randint(1000, 9999))
    moves = sorted([*moves, (payment.day, paid, -payment.amount)])
    debits = -sum((amount for _, _, amount in moves if amount < 0), Decimal())
    receipts = sum((amount for _, _, amount in moves if amount > 0), Decimal())
    rows = "".join(
        f"<tr><td>{day:%d/%m}</td><td>{day + timedelta(days=rng.randint(0, 1)):%d/%m/%y}</td><td>{escape(label)}</td><td class=r>{money(-amount, unit='') if amount < 0 else ''}</td><td class=r>{money(amount, unit='') if amount > 0 else ''}</td></tr>"
        for day, label, amount in moves
    )
    body = (
        f"<div class=h><table class=full><tr><td>{logo(rng, '#1c3f6e', 11)} <b style='font-size:12pt'>{escape(a.bank.name)}</b></td><td class=r>RELEVÉ DE COMPTE N° {first.month} - page 1/1<br>du {first:%d/%m/%Y} au {last:%d/%m/%Y}</td></tr></table></div>"
        f"<table class=full style='margin-top:4mm'><tr><td>IBAN : {a.iban_in_fours}<br>BIC : {a.bic}<br>Votre agence : {phone_groups(a.bank.phone)}</td><td style='width:85mm;font-size:10pt'>{escape(payment.payer.upper())}</td></tr></table>"
        f"<table class=w><tr><th>Date</th><th>Valeur</th><th>Libellé</th><th>Débit</th><th>Crédit</th></tr><tr class=b><td colspan=3>SOLDE CRÉDITEUR PRÉCÉDENT</td><td></td><td class=r>{money(opening, unit='')}</td></tr>{rows}"
        f"<tr class=b><td colspan=3>TOTAL DES MOUVEMENTS</td><td class=r>{money(debits, unit='')}</td><td class=r>{money(receipts, unit='')}</td></tr><tr class=b><td colspan=3>NOUVEAU SOLDE EN EUROS</td><td class=r>{money(debits - opening - receipts, unit='') if debits > opening + receipts else ''}</td><td class=r>{money(opening + receipts - debits, unit='') if debits <= opening + receipts else ''}</td></tr></table>"
        f"<p style='margin-top:4mm;font-size:6.5pt'>Réclamations : dans les deux mois. Les dépôts sont couverts par le Fonds de garantie des dépôts et de résolution jusqu'à 100 000 €. {escape(a.bank.name)}, {a.bank.form}, {spaced(a.bank.siren, 3, 3, 3)} RCS {a.bank.address.place.commune}.</p>"
    )
    return Sheet(document(css, body, margin="13mm 15mm"), {})
