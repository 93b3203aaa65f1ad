"""More proofs that an invoice was paid: `preuve_paiement_facture`."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import siren, siret_of
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    HANDS,
    MONO,
    NARROW,
    SANS,
    SERIF,
    document,
    lines,
)
from benchmarks.corpus.papers import Payment, Sheet, without
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words, phone_groups, spaced


def banking_screen(payment: Payment, rng: Random) -> Sheet:
    """A telephone's screen after a transfer: the sum in large figures; the account's owner is not always named."""
    a, named = payment.account, rng.random() < 0.6
    colour = rng.choice(["#0f9d78", "#d81b60", "#274bdb", "#e65100"])
    css = f"body{{font:10pt/1.4 {rng.choice([SANS, DEJA])};padding:4mm 7mm}} .a{{text-align:center;font-size:21pt;margin:5mm 0 1mm}} .o{{text-align:center;color:{colour};margin-bottom:5mm}} .k{{border-bottom:.15mm solid #ccc;padding:2.4mm 0}} small{{color:#888;display:block;font-size:8pt}}"
    pairs = [(rng.choice(["Vers", "Destinataire", "Bénéficiaire"]), payment.beneficiary)]
    if named:
        pairs.append((rng.choice(["De", "Émetteur", "Depuis le compte de"]), payment.payer))
    pairs += [
        ("Compte débité", f"{rng.choice(['Compte courant', 'Compte chèques'])} ••{a.number[-4:]}"), (rng.choice(["Date", "Exécuté le", "Date du virement"]), rng.choice([long_date(payment.day), f"{payment.day:%d/%m/%Y}"])),
        ("Motif", rng.choice([f"Facture {rng.randint(100, 9999)}", "Remplacement porte", "Solde travaux"])), ("Frais", rng.choice(["Gratuit", "0,00 €"])), ("Référence", f"{rng.randrange(16**10):010X}"),
    ]  # fmt: skip
    rows = "".join(f"<div class=k><small>{k}</small>{escape(v)}</div>" for k, v in pairs)
    body = (
        f"<table class=full style='font-size:8pt'><tr><td>{rng.randint(7, 22)}:{rng.randint(10, 59)}</td><td class=r>{escape(a.bank.name)}</td></tr></table><div class=a>{rng.choice(['', '- '])}{money(payment.amount)}</div><div class=o>{rng.choice(['Virement effectué', 'Virement instantané exécuté', 'Votre virement a bien été envoyé'])}</div>{rows}"
        f"<p style='margin-top:5mm;font-size:8pt;color:#888'>Solde disponible : {money(Decimal(rng.randint(10_000, 500_000)) / 100)}</p>"
    )
    truth = payment.fields() if named else without(payment.fields(), "payeur")
    return Sheet(document(css, body, size="90mm 180mm", margin="0"), truth)


def cheque_copy(payment: Payment, rng: Random) -> Sheet:
    """The photocopy of a cheque written by hand: sum in words and figures, payee, place, date, coded line."""
    a, town = payment.account, address(rng)
    ground = rng.choice(["#eef3ea", "#eaf0f6", "#f6efe6", "#f2f2f2"])
    number = f"{rng.randrange(10**7):07d}"
    hand = f"font:italic 14pt/1.15 {rng.choice(HANDS)},{SERIF};color:#1b2450"
    css = f"body{{font:7.5pt/1.3 {SANS}}} .q{{position:relative;width:174mm;height:82mm;background:{ground};border:.2mm solid #777;margin:{rng.randint(0, 50)}mm 0 0 0}} .q div{{position:absolute}} .h{{{hand}}} .m{{font:11pt {MONO};letter-spacing:.6mm}}"
    body = (
        f"<p>{rng.choice(['Copie du chèque', 'Copie chèque remis au serrurier', 'Chèque débité - copie', ''])}</p><div class=q><div style='left:5mm;top:4mm'>{logo(rng, '#557', 9)}</div><div style='left:17mm;top:5mm;font-size:11pt'><b>{escape(a.bank.name.upper())}</b></div><div style='right:5mm;top:4mm;width:46mm;border:.3mm solid #333;padding:1.5mm 2mm;font-size:9pt'>&euro; <span class=h>{money(payment.amount, unit='')}</span></div>"
        f"<div style='left:5mm;top:17mm'>Payez contre ce chèque non endossable sauf au profit d'une banque ou d'un établissement assimilé</div><div class=h style='left:9mm;top:21mm;width:160mm;line-height:1.25'>{money_in_words(payment.amount)}</div><div style='left:5mm;top:37mm'>à l'ordre de</div><div class=h style='left:24mm;top:35mm'>{escape(payment.beneficiary)}</div>"
        f"<div style='left:5mm;top:45mm;width:55mm'>Payable en France<br>{lines(a.bank.address.lines)}<br>Tél. {phone_groups(a.bank.phone)}</div><div style='left:64mm;top:47mm;width:56mm'>Compte n° {a.number}<br><b>{escape(payment.payer.upper())}</b><br>{'<br>'.join(escape(line.upper()) for line in town.lines)}</div>"
        f"<div style='left:122mm;top:44mm'>À <span class=h>{town.place.commune}</span></div><div style='left:122mm;top:51mm'>Le <span class=h>{rng.choice([f'{payment.day:%d/%m/%Y}', long_date(payment.day)])}</span></div><div style='left:130mm;top:56mm'>{signature(rng, 36)}</div><div style='left:5mm;top:67mm'>Chèque n° {number}</div><div class=m style='left:12mm;top:73mm'>{number} &nbsp; {a.bank_code}{a.branch_code}{a.key} &nbsp; {a.number.translate(str.maketrans('ABCDEFKLMNTX', '123456789012'))}</div></div>"
    )
    return Sheet(document(css, body), payment.fields())


def supplier_attestation(payment: Payment, rng: Random) -> Sheet:
    """The supplier's letter: he declares that he was paid, with the invoice's date and that of the letter."""
    manager, where, number = person(rng), address(rng), siren(rng)
    written, invoiced = payment.day + timedelta(days=rng.randint(3, 25)), payment.day - timedelta(days=rng.randint(3, 20))  # fmt: skip
    means = rng.choice([f"par chèque n° {rng.randint(10**6, 10**7)}", "par carte bancaire", "par virement bancaire", "en espèces"])  # fmt: skip
    invoice = f"facture n° {rng.randint(100, 99999)} du {invoiced:%d/%m/%Y}"
    day, amount = any_date(payment.day, rng), money(payment.amount, space="\u00a0", unit="\u00a0€")
    sentence = rng.choice(
        [
            f"Je soussigné{manager.agrees} {manager.name}, agissant en qualité de gérant{manager.agrees} de {payment.beneficiary}, atteste avoir reçu de {payment.payer} la somme de {amount} ({money_in_words(payment.amount)}), {means}, le {day}, en règlement de notre {invoice}.",
            f"Nous certifions par la présente que notre {invoice}, d'un montant de {amount} TTC, a été intégralement réglée {means} le {day} par {payment.payer}.",
            f"La société {payment.beneficiary} confirme que {payment.payer} ne lui doit plus rien au titre de la {invoice} : le paiement de {amount} a été encaissé le {day} ({means}).",
        ]
    )
    css = f"body{{font:11.5pt/1.6 {rng.choice([SERIF, DEJA_SERIF, SANS])}}} h2{{text-align:center;margin:12mm 0;font-size:15pt}} p{{text-align:justify}}"
    body = (
        f"<b>{escape(payment.beneficiary)}</b><br>{lines(where.lines)}<br>Tél. {phone_groups(phone(rng))}<br>Siret {spaced(siret_of(number, rng), 3, 3, 3, 5)}<h2>{rng.choice(['ATTESTATION DE PAIEMENT', 'ATTESTATION DE RÈGLEMENT', 'CERTIFICAT DE PAIEMENT', 'Attestation'])}</h2><p>{escape(sentence)}</p>"
        f"<p>{rng.choice(['Attestation établie à la demande du client pour servir et valoir ce que de droit.', 'Fait pour valoir ce que de droit.'])}</p><p style='margin:8mm 0 0 90mm'>Fait à {where.place.commune}, le {long_date(written)}<br><br>{escape(manager.name)}<br>{signature(rng)}</p>{boxed_stamp(rng, (payment.beneficiary.upper(), where.place.commune.upper()))}"
    )
    return Sheet(document(css, body, margin="20mm 24mm"), payment.fields())


def online_receipt(payment: Payment, rng: Random) -> Sheet:
    """A printed message of an online payment service: merchant, card, authorisation, fees of zero."""
    colour = rng.choice(["#3d3a8c", "#00838f", "#444"])
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, DEJA])};color:#222}} .e{{font-size:8.5pt;color:#555;border-bottom:.3mm solid #999;padding-bottom:2mm}} .k{{border:.2mm solid #ccc;width:120mm;margin:8mm auto;padding:6mm}} .k td{{padding:1.2mm 0}} .k td:first-child{{color:#777;width:46mm}} h2{{color:{colour};font-size:14pt;margin:0 0 4mm}}"
    clock = f"{rng.randint(8, 22)}:{rng.randint(10, 59)}"
    rows = [
        ("Commerçant", payment.beneficiary), ("Client", payment.payer), ("Payé le", f"{payment.day:%d/%m/%Y} {clock}"), ("Moyen de paiement", f"Carte •••• {rng.randint(1000, 9999)} (exp. {rng.randint(1, 12):02d}/{rng.randint(27, 31)})"),
        ("N° d'autorisation", f"{rng.randrange(10**6):06d}"), ("N° de transaction", f"pay_{rng.randrange(16**12):012x}"), ("Montant réglé", money(payment.amount)), ("Frais", "0,00 €"),
    ]  # fmt: skip
    if rng.random() < 0.5:
        rows = [rows[6], *rows[:6], rows[7]]
    table = "".join(f"<tr><td>{k}</td><td>{escape(v)}</td></tr>" for k, v in rows)
    sender = rng.choice(["ne-pas-repondre@paiement.example", "recu@encaissement.example"])
    body = (
        f"<div class=e>De : {sender}<br>Envoyé : {payment.day:%d/%m/%Y} {clock}<br>Objet : {rng.choice(['Votre reçu de paiement', 'Confirmation de paiement', 'Ticket de paiement en ligne'])}</div><div class=k><h2>{rng.choice(['Paiement accepté', 'Merci, votre paiement est confirmé', 'Reçu'])}</h2><table>{table}</table></div>"
        f"<p class=c style='font-size:8pt;color:#777'>Ce reçu ne constitue pas une facture. Un litige ? Contactez le commerçant. Imprimé le {payment.day + timedelta(days=rng.randint(5, 60)):%d/%m/%Y}</p>"
    )
    return Sheet(document(css, body), payment.fields())


def debit_advice(payment: Payment, rng: Random) -> Sheet:
    """A bank's advice by post: operation, value and posting dates, fees apart, the sum that left the account."""
    a, fee = payment.account, Decimal(rng.choice(["0.00", "1.00", "4.60"]))
    css = f"body{{font:9.5pt/1.4 {rng.choice([NARROW, SANS, MONO])}}} .w{{width:100%;margin:5mm 0}} .w td,.w th{{border:.25mm solid #333;padding:1.3mm 2.5mm;font-weight:normal;text-align:left}} .w th{{background:#ececec;width:62mm}} h3{{border:.4mm solid #000;text-align:center;padding:1.5mm}}"
    label = rng.choice(["Montant de l'opération", "Montant du virement", "Montant viré"])
    rows = [
        ("Donneur d'ordre", payment.payer), ("Compte débité", a.iban_in_fours), (rng.choice(["Bénéficiaire", "Compte crédité au nom de", "En faveur de"]), payment.beneficiary),
        (label, money(payment.amount, unit=" EUR")), ("Commission", money(fee, unit=" EUR")), ("Date d'opération", f"{payment.day:%d.%m.%Y}"), ("Date de valeur", f"{payment.day - timedelta(days=1):%d.%m.%Y}"),
        ("Communication", f"FACT {rng.randint(1000, 99999)} PORTE"), ("Notre référence", f"VI{rng.randrange(10**10):010d}"),
    ]  # fmt: skip
    table = "".join(f"<tr><th>{k}</th><td>{escape(v)}</td></tr>" for k, v in rows)
    body = (
        f"<table class=full><tr><td><b>{escape(a.bank.name.upper())}</b><br>{lines(a.bank.address.lines)}</td><td style='width:80mm;padding-top:16mm;font-size:10.5pt'>{escape(payment.payer)}</td></tr></table><p style='margin-top:8mm'>{a.bank.address.place.commune}, le {payment.day + timedelta(days=2):%d.%m.%Y}</p><h3>{rng.choice(['AVIS DE DÉBIT', 'AVIS D’OPÉRÉ - VIREMENT SEPA', 'AVIS D’EXÉCUTION DE VIREMENT'])}</h3>"
        f"<p>{rng.choice(['Nous avons exécuté ce jour l’ordre suivant.', 'Conformément à vos instructions, nous avons débité votre compte de l’opération ci-dessous.'])}</p><table class=w>{table}</table><p>Montant total porté au débit de votre compte : {money(payment.amount + fee, unit=' EUR')}</p><p style='font-size:7pt'>{escape(a.bank.name)}, {a.bank.form} - RCS {a.bank.address.place.commune} {spaced(a.bank.siren, 3, 3, 3)} - Document émis par voie informatique, sans signature.</p>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), payment.fields())
