"""Bank details: `rib`."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import BankDetails, Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, of, phone_groups, spaced


def _printed_on(rng: Random) -> date:
    """A day on which a bank may have printed the details; no field of theirs."""
    return date(2023, 3, 1) + timedelta(days=rng.randrange(1000))


def _of_company(rib: BankDetails) -> bool:
    return not rib.holder.startswith(("M. ", "Mme "))


def grid(rib: BankDetails, rng: Random) -> Sheet:
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


def screen(rib: BankDetails, rng: Random) -> Sheet:
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


def branch(rib: BankDetails, rng: Random) -> Sheet:
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


def slip(rib: BankDetails, rng: Random) -> Sheet:
    """A half-page slip from a cash machine or a chequebook: fixed-width, no bank name in words but its own."""
    a = rib.account
    css = f"body{{font:10pt/1.5 {MONO}}} pre{{font:inherit;border:.3mm dashed #555;padding:5mm}}"
    body = (
        f"<pre>{escape(a.bank.name.upper())}\n\nR.I.B.\n\nTITULAIRE : {escape(rib.holder.upper())}\n\nBANQUE  GUICHET  COMPTE        CLE\n{a.bank_code}   {a.branch_code}    {a.number}   {a.key}\n\n"
        f"IBAN  {a.iban_in_fours}\nBIC   {a.bic}\n</pre>"
    )
    return Sheet(document(css, body, margin=f"{rng.randint(12, 40)}mm {rng.randint(14, 24)}mm"), rib.fields())


def online(rib: BankDetails, rng: Random) -> Sheet:
    """What an online bank gives to download: a coloured edge, national and international parts, fine print."""
    a, colour, day = rib.account, rng.choice(["#f16e00", "#0a7d5a", "#5b2a86", "#c2185b"]), _printed_on(rng)
    css = (
        f"body{{font:9.5pt/1.4 {rng.choice([SANS, DEJA])};color:#222}} .e{{position:fixed;left:-14mm;top:-16mm;width:5mm;height:297mm;background:{colour}}} h1{{font-size:16pt;color:{colour};margin:8mm 0 1mm}}"
        " .x{width:100%;margin:3mm 0 7mm} .x th{font-weight:normal;font-size:7.5pt;color:#666;text-align:left;padding:1mm 2mm 0} .x td{background:#f3f3f3;padding:1mm 2mm;font-size:10.5pt} .p{font-size:7.5pt;color:#555;border-top:.2mm solid #bbb;padding-top:2mm}"
    )
    kind = "Compte courant entreprise" if _of_company(rib) else rng.choice(["Compte chèques", "Compte courant", "Compte bancaire individuel" if " ou " not in rib.holder else "Compte joint"])  # fmt: skip
    body = (
        f"<div class=e></div><table class=full><tr><td>{logo(rng, colour, 12)} <b style='font-size:14pt'>{escape(a.bank.name)}</b></td><td class=r>N° client : {rng.randint(10**7, 10**8)}<br>Édité le {day:%d/%m/%Y} à {rng.randint(7, 22)}h{rng.randint(10, 59)}</td></tr></table>"
        f"<h1>{rng.choice(['Mon RIB', 'Votre RIB', 'Relevé d’Identité Bancaire'])}</h1><p>{kind} n° {a.number}</p><p style='margin-top:6mm'>{rng.choice(['Titulaire(s) du compte', 'Titulaire', 'Account owner / Titulaire'])}<br><b>{escape(rib.holder.upper())}</b><br>{lines(rib.holder_address.lines)}</p>"
        f"<h4>Identifiant national de compte</h4><table class=x><tr><th>Code banque</th><th>Code agence</th><th>Numéro de compte</th><th>Clé RIB</th></tr><tr><td>{a.bank_code}</td><td>{a.branch_code}</td><td>{a.number}</td><td>{a.key}</td></tr></table>"
        f"<h4>Identifiant international de compte</h4><table class=x><tr><th>IBAN</th><th>BIC</th></tr><tr><td>{a.iban_in_fours}</td><td>{a.bic}</td></tr></table>"
        f"<p class=p>Ce relevé est destiné à être remis, sur leur demande, à vos créanciers ou débiteurs appelés à faire inscrire des opérations à votre compte (virements, paiements de quittances, etc.).<br><br>{escape(a.bank.name)} - {a.bank.form} au capital de {rng.randint(20, 900)} {rng.randint(100, 999)} 000 € - Siège social : {escape(a.bank.address.line)} - RCS {a.bank.address.place.commune} {spaced(a.bank.siren, 3, 3, 3)} - Intermédiaire d'assurance n° {rng.randint(10**7, 10**8)} - Service clients : {phone_groups(phone(rng))}</p>"
    )
    return Sheet(document(css, body, margin="16mm 16mm 16mm 14mm"), rib.fields())


def telephone_screen(rib: BankDetails, rng: Random) -> Sheet:
    """A screen of a telephone bank: international numbers only, labels in two languages, another BIC below."""
    a = rib.account
    dark = rng.random() < 0.5
    ground, ink, box = ("#101522", "#f2f2f2", "#1e2638") if dark else ("#fafafa", "#111", "#fff")
    accent = rng.choice(["#3fb8a6", "#e0607e", "#6a7cff"])
    css = (
        f"body{{font:10pt/1.4 {rng.choice([SANS, DEJA])};background:{ground};color:{ink};padding:4mm 7mm}} .k{{background:{box};border-radius:4mm;padding:4mm 5mm;margin:3mm 0}} small{{color:#8a93a6;display:block;font-size:8pt}}"
        f" h2{{font-size:15pt;margin:6mm 0}} .q{{background:{accent};color:#fff;text-align:center;border-radius:6mm;padding:2.5mm;margin-top:6mm}}"
    )
    names = rng.choice(
        [
            ("Bénéficiaire", "IBAN", "BIC", "Adresse de la banque"),
            ("Titulaire du compte", "IBAN", "BIC/SWIFT", "Banque"),
            ("Nom", "IBAN - zone SEPA", "Code BIC", "Établissement"),
        ]
    )
    bank = f"{escape(a.bank.name)}<br>{escape(a.bank.address.line)}"
    rows = "".join(f"<div class=k><small>{k}</small>{v}</div>" for k, v in zip(names, (escape(rib.holder), a.iban_in_fours, a.bic, bank), strict=True))  # fmt: skip
    middle = f"BIC du correspondant : {a.bic[:2]}ZZ{rng.choice(['DEFF', 'GB2L', 'BEBB'])}XXX"
    body = (
        f"<table class=full style='font-size:8pt'><tr><td>{rng.randint(7, 22)}:{rng.randint(10, 59)}</td><td class=r>4G &nbsp; {rng.randint(11, 99)} %</td></tr></table><h2>{rng.choice(['Coordonnées bancaires', 'Détails du compte', 'Partager mon RIB'])}</h2>"
        f"<div style='color:{accent}'>{rng.choice(['Euro - Principal', 'Compte EUR', 'Compte principal'])}</div>{rows}<small>{middle if rng.random() < 0.6 else 'Les virements peuvent prendre 1 à 2 jours ouvrés.'}</small><div class=q>{rng.choice(['Partager', 'Copier tout', 'Télécharger le PDF'])}</div>"
    )
    return Sheet(document(css, body, size="90mm 180mm", margin="0"), rib.fields())


def chequebook(rib: BankDetails, rng: Random) -> Sheet:
    """The leaf at the end of a chequebook: two or three coupons in narrow capitals, labels abbreviated."""
    a = rib.account
    ink = rng.choice(["#1d3f72", "#5a1e1e", "#222"])
    css = f"body{{font:8.5pt/1.3 {NARROW}}} .k{{width:150mm;border-bottom:.3mm dashed #444;padding:3mm 2mm}} .k .t{{color:{ink};font-size:7pt}} .m{{font:9.5pt {MONO}}} .c5 td,.c5 th{{border:.2mm solid {ink};padding:.6mm 3mm;text-align:center;font-weight:normal}} .c5 th{{font-size:6.5pt;color:{ink}}}"
    coupon = (
        f"<div class=k><table class=full><tr><td><b style='color:{ink};font-size:11pt'>{escape(a.bank.name.upper())}</b></td><td class='r t'>RELEVÉ D'IDENTITÉ BANCAIRE<br>à joindre à vos demandes de virement ou de prélèvement</td></tr></table>"
        f"<table class=full style='margin-top:2mm'><tr><td style='width:62mm'><span class=t>Titulaire</span><br><span class=m>{escape(rib.holder.upper())}<br>{'<br>'.join(escape(line.upper()) for line in rib.holder_address.lines)}</span></td><td><span class=t>Domiciliation</span><br><span class=m>{escape(a.bank.address.place.commune.upper())} {rng.choice(['CENTRE', 'GARE', 'MAIRIE', 'PPAL'])}</span><br>Tél. {phone_groups(a.bank.phone)}</td></tr></table>"
        f"<table class=c5 style='margin-top:2mm'><tr><th>C/ÉTAB.</th><th>C/GUICHET</th><th>N/COMPTE</th><th>C/RICE</th></tr><tr class=m><td>{a.bank_code}</td><td>{a.branch_code}</td><td>{a.number}</td><td>{a.key}</td></tr></table>"
        f"<div style='margin-top:2mm'><span class=t>IBAN</span> <span class=m>{a.iban_in_fours}</span> &nbsp; <span class=t>{rng.choice(['BIC', 'Adresse SWIFT', 'BIC-ADRESSE SWIFT'])}</span> <span class=m>{a.bic}</span></div></div>"
    )
    return Sheet(
        document(css, coupon * rng.choice([1, 2, 3]), margin=f"{rng.randint(8, 30)}mm 20mm"), rib.fields()
    )


def bank_letter(rib: BankDetails, rng: Random) -> Sheet:
    """An adviser's letter: the details stand in its middle, after a sentence."""
    a, adviser, day = rib.account, person(rng), _printed_on(rng)
    css = f"body{{font:11pt/1.5 {rng.choice([SERIF, SANS, DEJA_SERIF])}}} .i{{margin:5mm 12mm;padding-left:4mm;border-left:.6mm solid #999}}"
    opening = rng.choice(
        [
            "Pour faire suite à votre demande, nous vous communiquons les coordonnées de votre compte.",
            "Vous trouverez ci-dessous le relevé d'identité bancaire du compte ouvert en nos livres.",
            "Nous soussignés attestons tenir en nos livres le compte désigné ci-après, ouvert depuis le {d}.",
        ]
    ).format(d=f"{day - timedelta(days=rng.randint(400, 4000)):%d/%m/%Y}")
    national = f"Code banque {a.bank_code}, code guichet {a.branch_code}, compte n° {a.number}, clé {a.key}<br>" if rng.random() < 0.6 else ""  # fmt: skip
    body = (
        f"<table class=full><tr><td>{logo(rng, '#2b4a6f')}<br><b>{escape(a.bank.name)}</b><br>Agence {of(a.bank.address.place.commune)}<br>{lines(a.bank.address.lines)}</td><td style='width:78mm'>Votre conseiller : {escape(adviser.name)}<br>Ligne directe : {phone_groups(phone(rng))}<br>Nos réf. : {adviser.used_name[:2].upper()}/{rng.randint(1000, 99999)}</td></tr></table>"
        f"<div style='margin:8mm 0 8mm 90mm'>{escape(rib.holder)}<br>{lines(rib.holder_address.lines)}</div><p class=r>{a.bank.address.place.commune}, le {long_date(day)}</p><p><b>Objet : {rng.choice(['relevé d’identité bancaire', 'vos coordonnées bancaires (RIB)', 'attestation de domiciliation'])}</b></p><p>Madame, Monsieur,</p><p>{opening}</p>"
        f"<div class=i>{rng.choice(['Compte ouvert au nom de', 'Intitulé', 'Titulaire'])} : {escape(rib.holder)}<br>{national}IBAN : {a.iban_in_fours}<br>{rng.choice(['BIC', 'Code SWIFT (BIC)'])} : {a.bic}</div>"
        f"<p>Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos sentiments dévoués.</p><p style='margin-left:90mm'>{escape(adviser.name)}<br>{signature(rng)}</p><p class=c style='font-size:7pt;margin-top:10mm'>{escape(a.bank.name)}, {a.bank.form} - {escape(a.bank.address.line)} - {spaced(a.bank.siren, 3, 3, 3)} RCS {a.bank.address.place.commune} - ORIAS {rng.randint(10**7, 10**8)}</p>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), rib.fields())


def vertical(rib: BankDetails, rng: Random) -> Sheet:
    """Half a sheet from a counter printer: the two identifiers side by side, the branch and its hours."""
    a = rib.account
    css = f"body{{font:9pt/1.45 {rng.choice([DEJA, SANS, MONO])}}} .o{{border:.5mm solid #000;width:100%}} .o td{{border:.2mm solid #000;padding:3mm;vertical-align:top;width:50%}} .b{{background:#222;color:#fff;padding:1.5mm 3mm;font-weight:bold}}"
    account_line = "Compte professionnel" if _of_company(rib) else "Compte de particulier"
    body = (
        f"<div class=b>{rng.choice(['RELEVE D’IDENTITE BANCAIRE', 'R.I.B. / I.B.A.N.', 'IDENTIFICATION BANCAIRE'])}</div><table class=o><tr><td><b>{escape(a.bank.name)}</b><br>{lines(a.bank.address.lines)}<br>Tél. : {phone_groups(a.bank.phone, '.')}<br>Ouvert du mardi au samedi, {rng.choice(['9h-12h30 / 14h-18h', '8h45-12h15 / 13h30-17h45'])}</td><td>{account_line}<br>Nom et adresse du titulaire :<br><b>{escape(rib.holder)}</b><br>{lines(rib.holder_address.lines)}</td></tr>"
        f"<tr><td><b>Identification nationale</b><br>Établissement : {a.bank_code}<br>Guichet : {a.branch_code}<br>N° de compte : {a.number}<br>Clé : {a.key}</td><td><b>Identification internationale</b><br>IBAN<br>{a.iban_in_fours}<br>Identifiant international de la banque (BIC)<br>{a.bic}</td></tr></table>"
        f"<p style='font-size:7pt'>Imprimé le {any_date(_printed_on(rng), rng)} - poste {rng.randint(1, 30):02d} - opérateur {rng.randint(1000, 9999)}</p>{boxed_stamp(rng, (a.bank.name.upper(), a.bank.address.place.commune.upper())) if rng.random() < 0.5 else ''}"
    )
    return Sheet(document(css, body, margin="14mm"), rib.fields())


def creditor_sheet(rib: BankDetails, rng: Random) -> Sheet:
    """The page that precedes a statement of account: customer's window, sums of the month, the details boxed."""
    a, day = rib.account, _printed_on(rng)
    colour = rng.choice(["#7b0f1b", "#00539b", "#3c6e2f"])
    css = f"body{{font:9pt/1.4 {rng.choice([NARROW, SANS])}}} .t{{border-bottom:.8mm solid {colour}}} .k{{border:.3mm solid {colour};padding:3mm 4mm;margin-top:7mm}} .k h4{{margin:0 0 2mm;color:{colour}}} .k td{{padding:.6mm 6mm .6mm 0}} .y td{{padding:1mm 8mm 1mm 0;border-bottom:.15mm dotted #777}}"
    codes = f"{a.bank_code} {a.branch_code} {a.number} {a.key}"
    pairs = [
        (rng.choice(["Intitulé du compte", "Titulaire(s)", "Au nom de"]), escape(rib.holder)), ("RIB", codes),
        ("IBAN", a.iban_in_fours), ("BIC", a.bic), ("Domiciliation", f"{escape(a.bank.name)} {escape(a.bank.address.place.commune)}"),
    ]  # fmt: skip
    body = (
        f"<table class='full t'><tr><td>{logo(rng, colour, 13)} <b style='font-size:13pt;color:{colour}'>{escape(a.bank.name)}</b></td><td class=r>Le {day:%d/%m/%Y}<br>Identifiant internet : {rng.randint(10**9, 10**10)}</td></tr></table><div style='margin:9mm 0 9mm 92mm'>{escape(rib.holder.upper())}<br>{'<br>'.join(escape(line.upper()) for line in rib.holder_address.lines)}</div>"
        f"<p>{rng.choice(['Vous pouvez remettre le relevé ci-dessous à tout organisme qui doit vous payer.', 'Découpez votre relevé d’identité bancaire et remettez-le à vos débiteurs.'])}</p><table class=y><tr><td>Solde en euros</td><td class=r>{rng.randint(10, 4000)},{rng.randint(10, 99)}</td></tr><tr><td>Découvert autorisé</td><td class=r>{rng.choice([200, 500, 800])},00</td></tr><tr><td>SIREN de la banque</td><td class=r>{spaced(a.bank.siren, 3, 3, 3)}</td></tr></table>"
        f"<div class=k><h4>{rng.choice(['VOTRE RELEVÉ D’IDENTITÉ BANCAIRE', 'RIB - IBAN'])}</h4><table>{''.join(f'<tr><td>{k}</td><td><b>{v}</b></td></tr>' for k, v in pairs)}</table></div>"
    )
    return Sheet(document(css, body, margin="14mm 16mm"), rib.fields())
