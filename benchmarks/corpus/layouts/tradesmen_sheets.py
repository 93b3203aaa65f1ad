"""Invoices and quotes of other tradesmen: a glazier, a carpenter over two pages, a call-out ticket, a carbon book, a network, an app."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, some
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.invoice_parts import (
    conditions,
    legal,
    paid_mark,
    percent,
    rows,
    siret,
    tax_rows,
    title,
)
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Invoice, Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_NEXT = "<div style='page-break-before:always'></div>"
_TERMS = (
    "Les travaux sont garantis un an au titre du parfait achèvement et deux ans pour les éléments d'équipement.",
    "Assurance décennale souscrite auprès d'un assureur européen, couverture géographique : France métropolitaine.",
    "Clause de réserve de propriété : les fournitures restent la propriété du vendeur jusqu'au complet paiement (loi du 12 mai 1980).",
    "Le client reconnaît avoir été informé, avant toute intervention, du taux horaire et des frais de déplacement.",
    "Les pièces remplacées ont été laissées à la disposition du client.",
    "Taux de TVA réduit appliqué sous la responsabilité du client, local d'habitation achevé depuis plus de deux ans.",
    "Médiation de la consommation : le client peut saisir gratuitement le médiateur du bâtiment.",
    "Déchets triés et évacués en filière agréée ; bordereau remis sur demande.",
    "Toute somme non payée à l'échéance porte intérêt au taux de la Banque centrale européenne majoré de dix points.",
)  # fmt: skip


def _sums(invoice: Invoice, rng: Random, net: str, gross: str) -> str:
    """Net, taxes and gross, a row each; `net` and `gross` name the first and the last."""
    row = "<tr><td>{name}</td><td class=r>{amount}</td></tr>"
    first = row.format(name=net, amount=money(invoice.net))
    last = row.format(name=f"<b>{gross}</b>", amount=f"<b>{money(invoice.total)}</b>")
    return f"<table class='b' style='margin-left:auto'>{first}{tax_rows(invoice, row, rng)}{last}</table>"


def glaziers_sheet(invoice: Invoice, rng: Random) -> Sheet:
    """A glazier's and door fitter's: site first, then customer, rows with a mark of the opening, sums, small print."""
    firm = invoice.supplier
    items = [["Rep.", "Ouvrage", "Qté", "P.U. HT", "TVA", "Montant HT"], *([f"R{n}", escape(line.label), str(line.quantity), money(line.price), f"{percent(line.rate)} %", money(line.total)] for n, line in enumerate(invoice.lines, 1))]  # fmt: skip
    facts = [(pick(rng, "Lieu de pose", "Adresse du chantier"), invoice.works.line), (pick(rng, "Client", "Maître de l'ouvrage"), f"{invoice.client}, {invoice.client_address.line}"), (f"{title(invoice).capitalize()} n°", invoice.number), ("Date", any_date(invoice.day, rng)), ("Suivi par", person(rng).name)]  # fmt: skip
    head = issuer(rng, firm.name, (pick(rng, "Vitrerie - miroiterie - portes", "Fermetures et menuiseries", "Serrurerie - métallerie"), firm.address.line, phone_groups(firm.phone), f"SIRET {siret(invoice)}"))  # fmt: skip
    body = f"{head}{heading(rng, title(invoice), f'{title(invoice)} DE TRAVAUX', f'{title(invoice).capitalize()} - pose et fourniture')}{pairs(rng, facts)}{grid(items)}{_sums(invoice, rng, pick(rng, 'Montant hors taxes', 'Total net HT'), pick(rng, 'Montant TTC', 'TOTAL À PAYER TTC'))}{paid_mark(invoice, rng)}<p>{conditions(invoice, rng)}</p><div style='font-size:7.5pt'>{paragraphs(*some(rng, _TERMS, rng.randint(2, 4)))}</div>"
    return Sheet(page(rng, body), invoice.fields())


def carpenters_two_leaves(invoice: Invoice, rng: Random) -> Sheet:
    """A joiner's two leaves: a covering letter with the sum, then what was done, described at length, and the terms."""
    firm = invoice.supplier
    noun = title(invoice).lower()
    told = paragraphs(
        pick(rng, "Madame, Monsieur,", f"À l'attention de {invoice.client}"),
        pick(rng, f"Nous avons le plaisir de vous adresser notre {noun} relatif aux travaux du {invoice.works.line}.", f"Veuillez trouver, au verso, le détail de notre {noun} pour le chantier situé {invoice.works.line}."),
        f"{pick(rng, 'Il s’élève à', 'Le montant total est de')} {money(invoice.total)} {pick(rng, 'toutes taxes comprises', 'TTC') if invoice.vat else 'net de taxe'}.",
        pick(rng, "Nous restons à votre disposition et vous remercions de votre confiance.", "Notre atelier est ouvert du lundi au vendredi, de 8 h à 17 h."),
    )  # fmt: skip
    row = "<p><b>{label}</b> - quantité {quantity}, à {price} l'unité : <b>{total}</b> HT<br><small>{{note}}</small></p>"
    works = rows(invoice, row)
    for _ in invoice.lines:
        works = works.replace("{note}", pick(rng, "Y compris sujétions, calage, réglages et essais.", "Fabrication en atelier, finition deux couches.", "Pose suivant règles de l'art et DTU 36.2.", "Nettoyage en fin de chantier."), 1)  # fmt: skip
    body = f"<table class=full><tr><td>{logo(rng, '#6b4226', 15)}<br><b>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<br>{legal(firm)}</td><td>{escape(invoice.client)}<br>{lines(invoice.client_address.lines)}</td></tr></table><p class=r>{escape(firm.address.place.commune)}, le {long_date(invoice.day)}</p>{heading(rng, f'{title(invoice)} {invoice.number}', f'{title(invoice).capitalize()} n° {invoice.number}')}{told}{signature(rng)}{_NEXT}<h3>{pick(rng, 'Descriptif des ouvrages', 'DÉTAIL DES PRESTATIONS')}</h3>{works}{_sums(invoice, rng, 'Total HT', pick(rng, 'Total TTC', 'Net à payer'))}{paid_mark(invoice, rng)}{paragraphs(conditions(invoice, rng), *some(rng, _TERMS, rng.randint(3, 5)))}<p><small>SIRET {siret(invoice)}</small></p>"
    return Sheet(page(rng, body, faces=(SERIF, DEJA_SERIF, SANS)), invoice.fields())


def call_out_ticket(invoice: Invoice, rng: Random) -> Sheet:
    """What a repairer prints on the spot: a narrow roll in fixed width, everything one under another."""
    firm = invoice.supplier
    row = "<p style='margin:0'>{quantity} x {label}<br><span style='float:right'>{total}</span>&nbsp;</p>"
    sums = f"<p style='margin:0'>{pick(rng, 'TOTAL HT', 'HORS TAXE')}<span style='float:right'>{money(invoice.net)}</span></p>{tax_rows(invoice, '<p style=margin:0>{name}<span style=float:right>{amount}</span></p>', rng)}<p style='font-size:12pt;margin:0'>{pick(rng, 'TOTAL TTC', 'A PAYER', 'NET TTC')}<span style='float:right'>{money(invoice.total)}</span></p>"
    body = f"<div class=c><b>{escape(firm.name.upper())}</b><br>{lines(firm.address.lines)}<br>TEL {phone_groups(firm.phone)}<br>SIRET {siret(invoice)}</div><p>--------------------------------</p><p>{title(invoice)} {invoice.number}<br>{pick(rng, 'DU', 'DATE')} {invoice.day:%d/%m/%Y}<br>{pick(rng, 'CLIENT', 'POUR')} {escape(invoice.client)}<br>{escape(invoice.client_address.line)}<br>{pick(rng, 'INTERVENTION', 'SUR PLACE')} : {escape(invoice.works.line)}</p><p>--------------------------------</p>{rows(invoice, row)}<p>--------------------------------</p>{sums}{paid_mark(invoice, rng)}<p>{conditions(invoice, rng)}</p><p class=c>{pick(rng, 'MERCI ET A BIENTOT', 'CONSERVEZ CE DOCUMENT', 'BON POUR TRAVAUX EXECUTES')}</p>"
    return Sheet(document(f"body{{font:9pt/1.4 {MONO}}}", f"<div style='width:{rng.randint(74, 100)}mm;margin:0 auto'>{body}</div>", margin="10mm"), invoice.fields())  # fmt: skip


def carbon_book(invoice: Invoice, rng: Random) -> Sheet:
    """A leaf of a bound book with a stub: printed lines, a rubber stamp instead of a letterhead, words by pen."""
    firm, (hand, ink) = invoice.supplier, hand_and_ink(rng)
    stamp = boxed_stamp(rng, (firm.name.upper(), *firm.address.lines, f"Tel {phone_groups(firm.phone)}", f"Siret {siret(invoice)}"), ink=pick(rng, "#333a8a", "#7a1d2b", "#222"))  # fmt: skip
    row = "<tr><td>{quantity}</td><td>{label}</td><td class=r>{total}</td></tr>"
    written = f"<table class='full b' style='{_hand(hand, ink)}'>{rows(invoice, row)}{'<tr><td>&nbsp;</td><td></td><td></td></tr>' * rng.randint(1, 4)}</table>"
    sums = [f"{pick(rng, 'Total H.T.', 'Hors taxe')} {pen(money(invoice.net), hand, ink)}", tax_rows(invoice, "{name} <span style='" + _hand(hand, ink) + "'>{amount}</span><br>", rng), f"<b>{pick(rng, 'Total T.T.C.', 'Net à payer')}</b> {pen(money(invoice.total), hand, ink)}"]  # fmt: skip
    body = f"<table class=full><tr><td>{stamp}</td><td class=r>{title(invoice)} N° {pen(invoice.number, hand, ink)}<br>le {pen(f'{invoice.day:%d/%m/%Y}', hand, ink)}</td></tr></table><p>M. {pen(invoice.client, hand, ink)}<br>{pick(rng, 'Adresse', 'demeurant')} {pen(invoice.client_address.line, hand, ink, 13)}<br>{pick(rng, 'Travaux', 'Chantier')} {pen(invoice.works.line, hand, ink, 13)}</p>{written}<p class=r>{'<br>'.join(sums)}</p>{paid_mark(invoice, rng)}<p><small>{conditions(invoice, rng)}</small> {signature(rng, 30)}</p>"
    return Sheet(page(rng, body, faces=(SANS, SERIF, NARROW), size=rng.choice(["A4", "A5", "A5"])), invoice.fields())  # fmt: skip


def _hand(hand: str, ink: str) -> str:
    return f"font:italic 13pt {hand},{SERIF};color:{ink}"


def network_invoice(invoice: Invoice, rng: Random) -> Sheet:
    """A national network's: a summary page with file and order numbers, the details and the law behind."""
    firm = invoice.supplier
    colour = rng.choice(["#e4572e", "#17bebb", "#2e4057", "#6a994e"])
    facts = [("N° de client", reference(rng, "9999999", "CL99999")), ("N° d'intervention", reference(rng, "OT-999999", "99.999.999")), (f"N° de {title(invoice).lower()}", invoice.number), (pick(rng, "Émis le", "Date d'édition"), f"{invoice.day:%d/%m/%Y}"), ("Lieu d'intervention", invoice.works.line), ("Technicien", person(rng).forenames[0])]  # fmt: skip
    items = [["Code", "Prestation", "Qté", "PU HT", "Taux", "Total HT"], *([reference(rng, "PX999", "999-99"), escape(line.label), str(line.quantity), money(line.price), percent(line.rate), money(line.total)] for line in invoice.lines)]  # fmt: skip
    body = f"<div style='border-bottom:2mm solid {colour};padding-bottom:3mm'><b style='font-size:18pt;color:{colour}'>{escape(firm.name)}</b><br>{pick(rng, 'Agence de dépannage', 'Réseau national de dépanneurs', 'Plateforme travaux')} - {escape(firm.address.line)}</div><div style='margin:8mm 0 8mm 90mm'>{escape(invoice.client)}<br>{lines(invoice.client_address.lines)}</div>{heading(rng, title(invoice), f'Votre {title(invoice).lower()}', f'{title(invoice)} - récapitulatif')}{pairs(rng, facts)}{_sums(invoice, rng, 'Sous-total HT', pick(rng, 'À régler TTC', 'Total TTC') if not invoice.quote else 'Prix TTC')}{paid_mark(invoice, rng)}{_NEXT}<h3>{pick(rng, 'Détail', 'Vos prestations en détail')}</h3>{grid(items)}{paragraphs(conditions(invoice, rng), *some(rng, _TERMS, rng.randint(4, 6)))}<p style='font-size:7pt'>{escape(firm.name)} - {legal(firm)} - SIRET {siret(invoice)} - TVA {firm.vat_number}</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), invoice.fields())


def app_made(invoice: Invoice, rng: Random) -> Sheet:
    """What a telephone's invoicing program makes: a big sum on top, cards, no table, a made-with line."""
    firm = invoice.supplier
    card = "<div style='border:.2mm solid #ddd;border-radius:3mm;padding:4mm;margin:3mm 0'>{}</div>"
    row = (
        "<p><b>{label}</b><span style='float:right'>{total}</span><br><small>{quantity} x {price}</small></p>"
    )
    parties = f"<table class=full><tr><td><small>DE</small><br>{escape(firm.name)}<br>{lines(firm.address.lines)}<br><small>SIRET {siret(invoice)}</small></td><td><small>À</small><br>{escape(invoice.client)}<br>{lines(invoice.client_address.lines)}</td></tr></table>"
    sums = f"<p>{pick(rng, 'Sous-total', 'Total HT')}<span style='float:right'>{money(invoice.net)}</span></p>{tax_rows(invoice, '<p>{name}<span style=float:right>{amount}</span></p>', rng)}<p><b>{pick(rng, 'Total', 'Total TTC')}<span style='float:right'>{money(invoice.total)}</span></b></p>"
    body = f"<p style='font-size:24pt;margin:0'>{money(invoice.total)}</p><p>{title(invoice).capitalize()} <b>{invoice.number}</b> - {any_date(invoice.day, rng)}</p>{card.format(parties)}<p><small>{pick(rng, 'Sur place', 'Adresse des travaux')}</small> {escape(invoice.works.line)}</p>{card.format(rows(invoice, row))}{card.format(sums)}{paid_mark(invoice, rng)}<p>{conditions(invoice, rng)}</p>{at_times(rng, '<p style=font-size:7pt;color:#999>Créée avec une application mobile de facturation</p>')}"
    return Sheet(page(rng, body, faces=(DEJA, SANS)), invoice.fields())
