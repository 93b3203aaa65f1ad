"""Invoices and quotes: `facture` and `devis` share their layouts, as in a workshop's own software."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.drawings import logo
from benchmarks.corpus.layouts.invoice_parts import conditions, paid_mark, percent, rows, siret, title
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Invoice, Sheet, without
from benchmarks.corpus.wording import long_date, money, phone_groups, spaced


def workshop(invoice: Invoice, rng: Random) -> Sheet:
    """Letterhead left, client's box right, ruled table, totals in a small table at the right."""
    firm = invoice.supplier
    css = (
        f"body{{font:9.5pt/1.35 {rng.choice([SANS, DEJA])}}} .h td{{vertical-align:top}} .cl{{border:.3mm solid #222;padding:3mm;width:75mm}}"
        " .l{width:100%;margin-top:6mm} .l th,.l td{border:.25mm solid #333;padding:1.4mm 2mm} .l th{background:#e4e4e4}"
        " .s{margin:5mm 0 0 auto} .s td{border:.25mm solid #333;padding:1.4mm 3mm}"
    )
    row = "<tr><td>{label}</td><td class=c>{quantity}</td><td class=r>{price}</td><td class=r>{rate} %</td><td class=r>{total}</td></tr>"
    body = (
        f"<table class='h full'><tr><td>{logo(rng, '#333')}<br><b style='font-size:14pt'>{escape(firm.name)}</b><br>"
        f"{lines(firm.address.lines)}<br>Tél. {phone_groups(firm.phone)}<br>{firm.email}<br>SIRET : {siret(invoice)}</td>"
        f"<td style='width:82mm'><h2>{title(invoice)} N° {invoice.number}</h2>Date : {invoice.day:%d/%m/%Y}<br><br>"
        f"<div class=cl><b>{escape(invoice.client)}</b><br>{lines(invoice.client_address.lines)}</div></td></tr></table>"
        f"<p style='margin-top:5mm'>Adresse des travaux : {escape(invoice.works.line)}</p>"
        f"<table class=l><tr><th>Désignation</th><th>Qté</th><th>P.U. HT</th><th>TVA</th><th>Montant HT</th></tr>{rows(invoice, row)}</table>"
        f"<table class=s><tr><td>Total H.T.</td><td class=r>{money(invoice.net)}</td></tr>"
        f"<tr><td>T.V.A. {percent(invoice.rates[0])} %</td><td class=r>{money(invoice.vat)}</td></tr>"
        f"<tr><td><b>Total T.T.C.</b></td><td class=r><b>{money(invoice.total)}</b></td></tr></table>"
        f"{paid_mark(invoice, rng)}<p style='margin-top:8mm'>{conditions(invoice, rng)}</p>"
        f"<p class=c style='font-size:7pt;margin-top:20mm'>{firm.form} au capital de {firm.capital} € - RCS {firm.address.place.commune} "
        f"{spaced(firm.siren, 3, 3, 3)} - TVA intracommunautaire {firm.vat_number}</p>"
    )
    return Sheet(document(css, body, margin="15mm"), invoice.fields())


def banner(invoice: Invoice, rng: Random) -> Sheet:
    """A coloured banner, columns without vertical rules, a filled box for the amount due."""
    firm = invoice.supplier
    colour = rng.choice(["#0b6e99", "#b5451b", "#3a7d44", "#5a3d8a"])
    css = (
        f"body{{font:9.5pt/1.4 {rng.choice([DEJA, SANS])}}} .b{{background:{colour};color:#fff;padding:6mm 8mm}} .b b{{font-size:17pt}}"
        f" .i{{width:100%;margin:7mm 0}} .i td{{vertical-align:top;width:33%}} h4{{color:{colour};margin:0 0 1mm}}"
        f" .l{{width:100%}} .l th{{text-align:left;border-bottom:.6mm solid {colour};padding:1.5mm}} .l td{{border-bottom:.2mm solid #ccc;padding:1.8mm}}"
        f" .n{{background:{colour};color:#fff;padding:3mm 6mm;font-size:12pt}} .s{{margin:6mm 0 0 auto}} .s td{{padding:1mm 3mm}}"
    )
    row = "<tr><td>{label}</td><td>{quantity}</td><td class=r>{price}</td><td class=r>{total}</td></tr>"
    style = {"space": "\u202f"}
    body = (
        f"<div class=b><b>{escape(firm.name)}</b><br>{escape(firm.address.line)} - {phone_groups(firm.phone, '.')}</div><div style='margin:0 15mm'>"
        f"<table class=i><tr><td><h4>{title(invoice).capitalize()}</h4>N° {invoice.number}<br>Émis{'' if invoice.quote else 'e'} le {long_date(invoice.day)}</td>"
        f"<td><h4>Client</h4>{escape(invoice.client)}<br>{lines(invoice.client_address.lines)}</td>"
        f"<td><h4>Lieu d'intervention</h4>{lines(invoice.works.lines)}</td></tr></table>"
        f"<table class=l><tr><th>Prestation</th><th>Quantité</th><th class=r>Prix unitaire</th><th class=r>Total HT</th></tr>{rows(invoice, row, **style)}</table>"
        f"<table class=s><tr><td>Sous-total HT</td><td class=r>{money(invoice.net, **style)}</td></tr>"
        f"<tr><td>TVA ({percent(invoice.rates[0])} %)</td><td class=r>{money(invoice.vat, **style)}</td></tr>"
        f"<tr><td colspan=2 class=n>TOTAL TTC &nbsp; {money(invoice.total, **style)}</td></tr></table>"
        f"{paid_mark(invoice, rng)}<p style='margin-top:9mm'>{conditions(invoice, rng)}</p>"
        f"<p style='font-size:7pt;margin-top:14mm'>{escape(firm.name)}, {firm.form} - SIRET {firm.siret} - APE 4332B - {firm.email} - Assurance décennale : contrat n° {rng.randint(10**6, 10**7)}</p></div>"
    )
    return Sheet(document(css, body, margin="0 0 12mm"), invoice.fields())


def craftsman(invoice: Invoice, rng: Random) -> Sheet:
    """A craftsman's word processor: serif, no rules, VAT written out, amount due in bold."""
    firm = invoice.supplier
    css = f"body{{font:11.5pt/1.45 {SERIF}}} .l{{width:100%;margin:6mm 0}} .l td{{padding:1mm 0}} h1{{font-size:17pt;text-align:center}}"
    row = "<tr><td>- {label}</td><td class=r>{quantity} x {price}</td><td class=r style='width:32mm'>{total}</td></tr>"
    unit = rng.choice([" €", " euros", " EUR"])
    body = (
        f"<p><b>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<br>Téléphone : {phone_groups(firm.phone)}<br>N° Siret {siret(invoice)}</p>"
        f"<p style='margin-left:95mm'>{escape(invoice.client)}<br>{lines(invoice.client_address.lines)}</p>"
        f"<p class=r>{firm.address.place.commune}, le {long_date(invoice.day)}</p><h1>{title(invoice).capitalize()} n° {invoice.number}</h1>"
        f"<p>{rng.choice(['Chantier', 'Travaux effectués au', 'Intervention au'])} : {escape(invoice.works.line)}</p><table class=l>{rows(invoice, row, unit=unit)}</table>"
        f"<p class=r>Montant hors taxes : {money(invoice.net, unit=unit)}<br>TVA à {percent(invoice.rates[0])} % : {money(invoice.vat, unit=unit)}<br>"
        f"<b>{'Montant' if invoice.quote else 'Net à payer'} TTC : {money(invoice.total, unit=unit)}</b></p>{paid_mark(invoice, rng)}<p style='margin-top:8mm'>{conditions(invoice, rng)}</p>"
    )
    return Sheet(document(css, body, margin="20mm"), invoice.fields())


def platform(invoice: Invoice, rng: Random) -> Sheet:
    """What an online invoicing service prints: two columns of labels and values, no SIRET of the client."""
    firm = invoice.supplier
    css = (
        f"body{{font:9pt/1.5 {DEJA};color:#222}} .g{{width:100%}} .g td{{vertical-align:top;padding:1mm 0}} .k{{color:#777;width:38mm}}"
        " .l{width:100%;margin:8mm 0 4mm} .l th{text-align:left;color:#777;font-weight:normal;border-bottom:.3mm solid #bbb} .l td{padding:2mm 0;border-bottom:.2mm solid #eee}"
        " h1{font-size:20pt;font-weight:normal;margin:0 0 6mm} .tot td{padding:.8mm 0 .8mm 10mm}"
    )
    row = "<tr><td>{label}</td><td class=r>{quantity}</td><td class=r>{price}</td><td class=r>{rate} %</td><td class=r>{total}</td></tr>"
    pairs = [
        (f"Numéro de {title(invoice).lower()}", invoice.number), ("Date d'émission", f"{invoice.day:%d/%m/%Y}"),
        ("Vendeur", firm.name), ("", firm.address.line), ("SIRET", firm.siret), ("N° TVA", firm.vat_number),
        ("Facturé à", invoice.client), ("", invoice.client_address.line), ("Adresse du chantier", invoice.works.line),
    ]  # fmt: skip
    body = (
        f"<h1>{title(invoice).capitalize()}</h1><table class=g>"
        + "".join(f"<tr><td class=k>{k}</td><td>{escape(v)}</td></tr>" for k, v in pairs)
        + f"</table><table class=l><tr><th>Description</th><th class=r>Qté</th><th class=r>PU HT</th><th class=r>TVA</th><th class=r>Total HT</th></tr>{rows(invoice, row)}</table>"
        f"<table class=tot style='margin-left:auto'><tr><td>Total HT</td><td class=r>{money(invoice.net)}</td></tr><tr><td>Montant de la TVA</td><td class=r>{money(invoice.vat)}</td></tr>"
        f"<tr><td><b>Total TTC</b></td><td class=r><b>{money(invoice.total)}</b></td></tr></table>{paid_mark(invoice, rng)}<p style='margin-top:9mm'>{conditions(invoice, rng)}</p>"
    )
    return Sheet(document(css, body, margin="18mm"), invoice.fields())


def pad(invoice: Invoice, rng: Random) -> Sheet:
    """A pre-printed pad filled by machine, narrow columns, no works address of its own."""
    firm = invoice.supplier
    css = (
        f"body{{font:10pt/1.4 {MONO}}} .x{{border:.5mm solid #1b3a6b}} .x td,.x th{{border:.2mm solid #1b3a6b;padding:1.5mm 2.5mm}} .x{{width:100%;margin-top:4mm}}"
        f" th{{font:bold 8.5pt {NARROW};color:#1b3a6b}} .p{{font-family:{NARROW};color:#1b3a6b}}"
    )
    row = (
        "<tr><td class=c>{quantity}</td><td>{label}</td><td class=r>{price}</td><td class=r>{total}</td></tr>"
    )
    blank = "<tr><td>&nbsp;</td><td></td><td></td><td></td></tr>" * rng.randint(2, 5)
    body = (
        f"<div class=p><b style='font-size:18pt'>{escape(firm.name.upper())}</b><br>{escape(firm.address.line)} - Tél : {phone_groups(firm.phone)}<br>Siret {firm.siret}</div>"
        f"<table class=x><tr><th>{title(invoice)} N°</th><td>{invoice.number}</td><th>DATE</th><td>{invoice.day:%d.%m.%Y}</td></tr>"
        f"<tr><th>CLIENT</th><td colspan=3>{escape(invoice.client)}<br>{lines(invoice.client_address.lines)}</td></tr></table>"
        f"<table class=x><tr><th>QTÉ</th><th>DÉSIGNATION</th><th>PRIX UNIT.</th><th>MONTANT</th></tr>{rows(invoice, row, unit='')}{blank}"
        f"<tr><th colspan=3>TOTAL H.T.</th><td class=r>{money(invoice.net, unit='')}</td></tr><tr><th colspan=3>T.V.A. {percent(invoice.rates[0])}%</th><td class=r>{money(invoice.vat, unit='')}</td></tr>"
        f"<tr><th colspan=3>TOTAL T.T.C. EN EUROS</th><td class=r><b>{money(invoice.total, unit='')}</b></td></tr></table>{paid_mark(invoice, rng)}<p class=p style='margin-top:6mm'>{conditions(invoice, rng)}</p>"
    )
    return Sheet(document(css, body, margin="14mm 16mm"), without(invoice.fields(), "adresse_travaux"))
