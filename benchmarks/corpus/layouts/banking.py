"""Papers of banks: `rib`, `preuve_paiement_facture`, `releve_bancaire`."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import BankDetails, Payment, Sheet, without
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words


def rib_grid(rib: BankDetails, rng: Random) -> Sheet:
    """The tear-off form: code grid, IBAN in fours, holder in a frame; printed twice on one page at times."""
    a = rib.account
    css = (
        f"body{{font:9.5pt/1.35 {rng.choice([SANS, NARROW])}}} .k{{border:.4mm solid #222;padding:6mm;margin-bottom:12mm}} .w{{width:100%}}"
        " .w td,.w th{border:.25mm solid #444;padding:1.3mm 2.5mm;text-align:center} th{font-weight:normal;font-size:8pt;background:#eee}"
    )
    coupon = (
        f"<div class=k>{logo(rng, '#345')} <b style='font-size:13pt'>{escape(a.bank.name.upper())}</b><h3 class=c>RELEVÉ D'IDENTITÉ BANCAIRE</h3>"
        f"<table class=w><tr><th>Code banque</th><th>Code guichet</th><th>N° de compte</th><th>Clé RIB</th><th>Domiciliation</th></tr>"
        f"<tr><td>{a.bank_code}</td><td>{a.branch_code}</td><td>{a.number}</td><td>{a.key}</td><td>{a.bank.address.place.commune.upper()}</td></tr></table>"
        f"<p style='margin:3mm 0 1mm'>IBAN (International Bank Account Number)</p><table class=w><tr>"
        + "".join(f"<td>{group}</td>" for group in a.iban_in_fours.split())
        + f"</tr></table><p style='margin-top:3mm'>BIC (Bank Identifier Code) : <b>{a.bic}</b></p>"
        f"<p>Titulaire du compte :<br><b>{escape(rib.holder.upper())}</b><br>{lines(rib.holder_address.lines)}</p></div>"
    )
    return Sheet(document(css, coupon * rng.choice([1, 1, 2]), margin="15mm"), rib.fields())


def rib_screen(rib: BankDetails, rng: Random) -> Sheet:
    """Saved from an online account: rows of label and value."""
    a = rib.account
    colour = rng.choice(["#00695c", "#b71c1c", "#283593", "#ef6c00"])
    css = f"body{{font:11pt/1.5 {DEJA}}} h1{{color:{colour};font-size:18pt}} .w td{{padding:2.2mm 8mm 2.2mm 0;border-bottom:.2mm solid #ddd}} .w td:first-child{{color:#666}}"
    rows = [
        ("Titulaire", rib.holder), ("IBAN", a.iban_in_fours), ("BIC / SWIFT", a.bic), ("Banque", a.bank.name),
        ("Code banque", a.bank_code), ("Code guichet", a.branch_code), ("Numéro de compte", a.number), ("Clé", a.key),
    ]  # fmt: skip
    body = (
        f"<p>{logo(rng, colour)} <b>{escape(a.bank.name)}</b></p><h1>Vos coordonnées bancaires</h1><p>Relevé d'identité bancaire (RIB)</p><table class=w>"
        + "".join(f"<tr><td>{k}</td><td>{escape(v)}</td></tr>" for k, v in rows)
        + "</table><p style='margin-top:9mm;font-size:8.5pt;color:#666'>Ce document est destiné à vos créanciers ou débiteurs pour le virement ou le prélèvement. Il vous évite erreurs et retards.</p>"
    )
    return Sheet(document(css, body), rib.fields())


def rib_branch(rib: BankDetails, rng: Random) -> Sheet:
    """A branch's letter paper: holder's window address, one line of codes, stamp of the branch."""
    a = rib.account
    css = f"body{{font:10.5pt/1.4 {SERIF}}} .w td{{padding:1mm 5mm 1mm 0}} .f{{border:.3mm solid #000;padding:4mm;margin:6mm 0}}"
    body = (
        f"<b>{escape(a.bank.name)}</b><br>Agence de {a.bank.address.place.commune}<br>{lines(a.bank.address.lines)}<div style='margin:8mm 0 8mm 95mm'>{escape(rib.holder)}<br>{lines(rib.holder_address.lines)}</div>"
        f"<p class=c><b>RELEVÉ D'IDENTITÉ BANCAIRE / IBAN</b></p><div class=f>Intitulé du compte : {escape(rib.holder)}<table class=w><tr><td>Banque {a.bank_code}</td><td>Guichet {a.branch_code}</td>"
        f"<td>Compte {a.number}</td><td>Clé {a.key}</td></tr></table>IBAN : {a.iban_in_fours}<br>Code BIC : {a.bic}</div>"
        f"<p>Édité pour servir et valoir ce que de droit.</p>{boxed_stamp(rng, (a.bank.name.upper(), 'AGENCE'))}"
    )
    return Sheet(document(css, body, margin="20mm"), rib.fields())


def rib_slip(rib: BankDetails, rng: Random) -> Sheet:
    """A half-page slip from a cash machine or a chequebook: fixed-width, no bank name in words but its own."""
    a = rib.account
    css = f"body{{font:10pt/1.5 {MONO}}} pre{{font:inherit;border:.3mm dashed #555;padding:5mm}}"
    body = (
        f"<pre>{escape(a.bank.name.upper())}\n\nR.I.B.\n\nTITULAIRE : {escape(rib.holder.upper())}\n\nBANQUE  GUICHET  COMPTE        CLE\n{a.bank_code}   {a.branch_code}    {a.number}   {a.key}\n\n"
        f"IBAN  {a.iban_in_fours}\nBIC   {a.bic}\n</pre>"
    )
    return Sheet(document(css, body, margin="25mm 20mm"), rib.fields())


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
