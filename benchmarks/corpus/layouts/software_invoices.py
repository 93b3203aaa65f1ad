"""Invoices and quotes that accounting software prints: `facture` and `devis`, at any VAT rates."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.accounts import account
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.invoice_parts import (
    conditions,
    legal,
    paid_mark,
    percent,
    rows,
    rows_of,
    siret,
    tax_rows,
    title,
    untaxed,
)
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Invoice, Sheet, without
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups, spaced

_DETAILS = (
    "Passage libre {w} x 204 cm, poussant {s}, huisserie métallique à bancher.",
    "Âme pleine, parements stratifiés teinte {c}, joint isophonique à la feuillure.",
    "Fourniture de 3 clés sur carte de propriété n° {n}. Reproduction sur présentation de la carte.",
    "Dépose soignée de l'existant, calage, scellement et réglage du jeu. Nettoyage du palier en fin de chantier.",
    "Gaine palière protégée par bâche ; accès par l'escalier {s}, code communiqué par le client.",
    "Quincaillerie : béquille double, rosaces de sûreté, entrebâilleur, butée de sol. Réf. fabricant {n}.",
    "Performance acoustique 39 dB, classement au feu EI30. Procès-verbal d'essai n° {n} tenu à disposition.",
    "Seuil à la suisse en aluminium anodisé, joint brosse, longueur {w} cm.",
    "Reprise de maçonnerie en tableau {s}, plâtre et bande armée sur 30 cm.",
    "Serrure à larder, têtière inox 24 mm, axe 50 mm, certificat A2P n° {n}.",
    "Évacuation par nos soins, bordereau de suivi n° {n}, filière bois et métaux.",
    "Échantillon teinte {c} présenté et retenu par le client.",
    "Cote prise sur place par notre métreur, fiche n° {n}, ouvrant {s} poussant.",
    "Finition : deux couches de laque satinée {c}, ponçage intermédiaire, séchage 24 h.",
)


def _details(rng: Random, count: int) -> list[str]:
    """Lines of technical description, with numbers that are no amounts."""
    words = {"w": rng.choice([73, 83, 93]), "s": rng.choice(["droit", "gauche"]), "c": rng.choice(["blanc", "chêne clair", "gris 7016"])}  # fmt: skip
    return [text.format(n=rng.randint(10_000, 9_999_999), **words) for text in rng.sample(_DETAILS, count)]


def accounting(invoice: Invoice, rng: Random) -> Sheet:
    """Coloured head with a grid of references, article codes, totals block, the supplier's own bank in the foot."""
    firm = invoice.supplier
    colour = rng.choice(["#1f4e79", "#375623", "#7f3f00", "#4b4b4b", "#5b2245"])
    css = (
        f"body{{font:9pt/1.35 {rng.choice([SANS, NARROW])}}} .h{{border-top:3mm solid {colour};padding-top:4mm}} .h h1{{color:{colour};font-size:19pt;margin:0;text-align:right}}"
        f" .g{{width:100%;margin:5mm 0}} .g th{{background:{colour};color:#fff;font-weight:normal;padding:1mm}} .g td{{border:.2mm solid {colour};text-align:center;padding:1.2mm}}"
        f" .l{{width:100%}} .l th{{background:{colour};color:#fff;padding:1.2mm 2mm}} .l td{{border-left:.2mm solid #999;border-right:.2mm solid #999;padding:1mm 2mm}} .l tr:last-child td{{border-bottom:.2mm solid #999;height:{rng.randint(20, 60)}mm}} .l td{{vertical-align:top}}"
        f" .s{{width:78mm;margin:4mm 0 0 auto}} .s td{{padding:1mm 2mm;border-bottom:.15mm solid #bbb}} .s .r{{white-space:nowrap}} .n td{{background:{colour};color:#fff;font-size:11pt;font-weight:bold}}"
        " .f{position:fixed;bottom:-14mm;left:0;right:0;text-align:center;font-size:6.8pt;border-top:.2mm solid #888;padding-top:1mm}"
    )
    row = "<tr><td>{code}</td><td>{{label}}</td><td class=c>{{quantity}},00</td><td class=c>U</td><td class=r>{{price}}</td><td class=r>{{total}}</td><td class=c>{{rate}}</td></tr>"
    items = "".join(
        rows_of(
            (line,),
            row.format(code=f"{rng.choice(['POR', 'SER', 'MEN'])}{rng.randint(100, 9999):04d}"),
            unit="",
        )
        for line in invoice.lines
    )
    due = invoice.day + timedelta(days=rng.choice([0, 15, 30, 45]))
    heads = [
        ("N° " + title(invoice).lower(), invoice.number), ("Date", f"{invoice.day:%d/%m/%Y}"), ("Code client", f"C{rng.randint(100, 99999):05d}"),
        ("Validité" if invoice.quote else "Échéance", f"{due:%d/%m/%Y}"), ("V/Réf.", f"CDE {rng.randint(100, 9999)}"), ("Suivi par", person(rng).name),
    ]  # fmt: skip
    own, paid = account(rng), "0,00" if invoice.quote or not invoice.paid else money(invoice.total, unit="")
    settled = "" if invoice.quote else f"<tr><td>Déjà réglé</td><td class=r>{paid}</td></tr>"
    body = (
        f"<div class=h><table class=full><tr><td>{logo(rng, colour, 14)}<br><b style='font-size:12pt'>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<br>Tél. : {phone_groups(firm.phone)} - Fax : {phone_groups(phone(rng))}</td>"
        f"<td style='width:85mm'><h1>{title(invoice)}</h1><div style='margin-top:8mm'>{escape(invoice.client.upper())}<br>{lines(invoice.client_address.lines)}</div></td></tr></table></div>"
        f"<table class=g><tr>{''.join(f'<th>{k}</th>' for k, _ in heads)}</tr><tr>{''.join(f'<td>{escape(v)}</td>' for _, v in heads)}</tr></table>"
        f"<p>{rng.choice(['Adresse chantier', 'Lieu de livraison et de pose', 'Site'])} : {escape(invoice.works.line)}</p>"
        f"<table class=l><tr><th>Code</th><th>Désignation</th><th>Qté</th><th>Un.</th><th>P.U. HT</th><th>Montant HT</th><th>% TVA</th></tr>{items}</table>"
        f"<table class=s><tr><td>{rng.choice(['Total HT', 'Montant H.T.', 'Total net H.T.'])}</td><td class=r>{money(invoice.net, unit='')}</td></tr>{tax_rows(invoice, '<tr><td>{name}</td><td class=r>{amount}</td></tr>', rng, unit='')}"
        f"<tr><td>{rng.choice(['Total TTC', 'Montant T.T.C.'])}</td><td class=r>{money(invoice.total, unit='')}</td></tr>{settled}"
        f"<tr class=n><td>{'Montant du devis TTC' if invoice.quote else 'Total facture'} (EUR)</td><td class=r>{money(invoice.total, unit='')}</td></tr></table>"
        f"{paid_mark(invoice, rng)}<p style='margin-top:5mm;font-size:8pt'>{conditions(invoice, rng)}</p>"
        f"<div class=f>{escape(firm.name)} - {legal(firm)} - Siret {siret(invoice)} - NAF 4332A{'' if untaxed(invoice) else f' - N° TVA {firm.vat_number}'}<br>Règlement par virement : IBAN {own.iban_in_fours} - BIC {own.bic} - Page 1/1</div>"
    )
    return Sheet(document(css, body, margin="12mm 14mm 22mm"), invoice.fields())


def joinery(invoice: Invoice, rng: Random) -> Sheet:
    """A joiner's: rows by trade code, the tax code of each, a recapitulation of bases by rate."""
    firm = invoice.supplier
    css = (
        f"body{{font:9.5pt/1.4 {rng.choice([SERIF, DEJA])}}} .t td{{vertical-align:top}} h2{{font-size:14pt;border:.4mm solid #444;padding:2mm 6mm;display:inline-block;margin:0}}"
        " .l{width:100%;margin-top:5mm} .l th{border-top:.4mm solid #444;border-bottom:.4mm solid #444;text-align:left;padding:1mm} .l .r{text-align:right;white-space:nowrap} .l td{padding:1.2mm 1mm;vertical-align:top} .l small{color:#444}"
        " .v{float:left;width:92mm;font-size:8.5pt;margin-top:6mm} .v td,.v th{border:.2mm solid #777;padding:1mm 2mm;font-weight:normal} .s{float:right;margin-top:6mm} .s td{padding:1mm 2mm 1mm 6mm}"
    )
    codes = {rate: n for n, rate in enumerate(invoice.rates, start=1)}
    items = "".join(
        f"<tr><td>{n}.0</td><td>{escape(line.label)}<br><small>{_details(rng, 1)[0]}</small></td><td class=r>{line.quantity} u</td><td class=r>{money(line.price)}</td><td class=r>{money(line.total)}</td><td class=c>{codes[line.rate]}</td></tr>"
        for n, line in enumerate(invoice.lines, start=1)
    )
    bases = "".join(
        f"<tr><td class=c>{codes[rate]}</td><td class=r>{percent(rate)} %</td><td class=r>{money(invoice.net_at(rate))}</td><td class=r>{money(invoice.vat_at(rate))}</td></tr>"
        for rate in invoice.rates
    )
    intro = rng.choice(["Nous vous prions de trouver le détail de nos travaux.", "Suite à votre demande, voici notre proposition." if invoice.quote else "Suite à notre intervention et à votre accord."])  # fmt: skip
    body = (
        f"<table class='t full'><tr><td><b style='font-size:15pt'>{escape(firm.name)}</b><br><i>{rng.choice(['Menuiserie intérieure et extérieure', 'Portes, fenêtres, agencement', 'Artisan depuis 1987'])}</i><br>{lines(firm.address.lines)}<br>Tél {phone_groups(firm.phone, '.')}<br>{firm.email}</td>"
        f"<td style='width:80mm'><h2>{title(invoice)} {invoice.number}</h2><br><br>du {long_date(invoice.day)}<br><br>à l'attention de<br>{escape(invoice.client)}<br>{lines(invoice.client_address.lines)}</td></tr></table>"
        f"<p style='margin-top:5mm'>Affaire n° {rng.randint(1000, 9999)} - {rng.choice(['Chantier', 'Adresse des travaux', 'Lieu des travaux'])} : {escape(invoice.works.line)}</p><p>{intro}</p>"
        f"<table class=l><tr><th>N°</th><th>Libellé</th><th class=r>Qté</th><th class=r>Prix unit.</th><th class=r>Total HT</th><th class=c>TVA</th></tr>{items}</table>"
        f"<table class=v><tr><th>Code</th><th>Taux</th><th>Base HT</th><th>Montant TVA</th></tr>{bases}</table>"
        f"<table class=s><tr><td>Total hors taxes</td><td class=r>{money(invoice.net)}</td></tr><tr><td>Total T.V.A.</td><td class=r>{money(invoice.vat)}</td></tr><tr><td><b>Total toutes taxes comprises</b></td><td class=r><b>{money(invoice.total)}</b></td></tr></table>"
        f"<div style='clear:both;padding-top:4mm'>{paid_mark(invoice, rng)}<p>{conditions(invoice, rng)}</p><p style='font-size:7pt'>Le client atteste que les locaux sont achevés depuis plus de deux ans et affectés à l'habitation (taux réduits : art. 279-0 bis et 278-0 bis A du CGI).<br>"
        f"{escape(firm.name)}, {legal(firm)} - RM {firm.address.place.department} - Siret {firm.siret} - Assurance décennale {escape(company(rng, 'insurer').name)}, police {rng.randint(10**6, 10**8)}, zone France</p></div>"
    )
    return Sheet(document(css, body, margin="14mm 16mm"), invoice.fields())


def balance(invoice: Invoice, rng: Random) -> Sheet:
    """The final invoice of an order paid in parts: the total, then what was paid before and what is left.

    A quote tells the parts to come. An invoice without a paid mark has no part paid.
    """
    firm = invoice.supplier
    share = rng.choice([30, 40, 50])
    part = (invoice.total * share / 100).quantize(Decimal("0.01"))
    rest, ordered = invoice.total - part, invoice.day - timedelta(days=rng.randint(10, 24))
    css = (
        f"body{{font:10pt/1.45 {rng.choice([SANS, DEJA])}}} .a{{float:right;width:78mm;background:#f1f1f1;padding:4mm}} .l{{width:100%;margin-top:6mm;clear:both}} .l td,.l th{{border-bottom:.2mm dotted #666;padding:1.5mm;text-align:left}} .l .r{{text-align:right}} .r{{white-space:nowrap}}"
        " h1{font-size:15pt;margin:0 0 2mm} .s{width:96mm;margin:6mm 0 4mm auto} .s td{padding:1mm 2mm} .s .x td{border-top:.4mm solid #000;font-weight:bold}"
    )
    row = "<tr><td>{label}</td><td class=r>{quantity}</td><td class=r>{price}</td><td class=r>{total}</td><td class=r>{rate} %</td></tr>"
    parts = ""
    if invoice.quote:
        parts = f"<tr><td>Acompte à la commande ({share} %)</td><td class=r>{money(part)}</td></tr><tr><td>Solde à la fin des travaux</td><td class=r>{money(rest)}</td></tr>"
    elif invoice.paid:
        parts = (
            f"<tr><td>Acompte reçu le {ordered:%d/%m/%Y}<br>(facture AC-{rng.randint(10, 999)}, devis n° {rng.randint(1000, 9999)})</td><td class=r>- {money(part)}</td></tr>"
            f"<tr class=x><td>{rng.choice(['Solde à régler', 'Reste à payer', 'Net à payer'])}</td><td class=r>{money(rest)}</td></tr>"
        )
    settled = f"<p><b>Solde réglé le {any_date(invoice.paid, rng)} par {invoice.means}. Facture acquittée.</b></p>{boxed_stamp(rng, ('SOLDÉ', firm.name.upper()))}" if invoice.paid else ""  # fmt: skip
    kind = "Devis" if invoice.quote else rng.choice(["Facture de solde", "Facture définitive", "Facture"])
    body = (
        f"<div class=a>Client :<br><b>{escape(invoice.client)}</b><br>{lines(invoice.client_address.lines)}</div><b>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<br>{phone_groups(firm.phone)}<br>SIRET {siret(invoice)}"
        f"<div style='clear:both;height:6mm'></div><h1>{kind} n° {invoice.number}</h1>Établi{'' if invoice.quote else 'e'} à {firm.address.place.commune}, le {long_date(invoice.day)}<br>Travaux : {escape(invoice.works.line)}"
        f"<table class=l><tr><th>Nature des travaux</th><th class=r>Qté</th><th class=r>PU HT</th><th class=r>Montant HT</th><th class=r>TVA</th></tr>{rows(invoice, row)}</table>"
        f"<table class=s><tr><td>Montant total HT</td><td class=r>{money(invoice.net)}</td></tr>{tax_rows(invoice, '<tr><td>{name}</td><td class=r>{amount}</td></tr>', rng)}<tr class=x><td>Montant total TTC</td><td class=r>{money(invoice.total)}</td></tr>{parts}</table>"
        f"{settled}<p>{conditions(invoice, rng)}</p><p class=c style='font-size:7pt;margin-top:8mm'>{escape(firm.name)} - {legal(firm)} - RCS {firm.address.place.commune} {spaced(firm.siren, 3, 3, 3)}</p>"
    )
    return Sheet(document(css, body, margin="16mm 18mm"), invoice.fields())


def two_pages(invoice: Invoice, rng: Random) -> Sheet:
    """Two pages: what is carried over from the first to the second, totals on the second only."""
    firm = invoice.supplier
    css = (
        f"body{{font:9pt/1.45 {rng.choice([SANS, DEJA])}}} .l{{width:100%;margin-top:4mm}} .l th{{background:#ddd;text-align:left;padding:1mm}} .l td{{padding:1.4mm 1mm;vertical-align:top;border-bottom:.15mm solid #ccc}} .l .r{{text-align:right;white-space:nowrap}}"
        " .n{page-break-before:always} .y{font-style:italic;font-weight:bold} .s{margin:4mm 0 4mm auto} .s td{padding:1mm 3mm;border:.2mm solid #888} small{color:#333}"
    )
    cut = (len(invoice.lines) + 1) // 2
    first, second = invoice.lines[:cut], invoice.lines[cut:]
    carried = money(sum((line.total for line in first), Decimal()))
    row = "<tr><td>{label}<br><small>{{notes}}</small></td><td class=r>{quantity}</td><td class=r>{price}</td><td class=r>{rate}</td><td class=r>{total}</td></tr>"

    def described(part: str) -> str:
        while "{notes}" in part:
            part = part.replace("{notes}", "<br>".join(_details(rng, rng.randint(4, 10))), 1)
        return part

    def head(page: int) -> str:
        return (
            f"<table class=full><tr><td><b style='font-size:12pt'>{escape(firm.name)}</b><br>{escape(firm.address.line)}<br>Tél. {phone_groups(firm.phone)} - {firm.email}</td>"
            f"<td class=r><b>{title(invoice)} N° {invoice.number}</b><br>du {invoice.day:%d/%m/%Y}<br>Page {page} / 2</td></tr></table>"
        )

    columns = "<tr><th>Description</th><th class=r>Qté</th><th class=r>P.U. H.T.</th><th class=r>TVA %</th><th class=r>Montant H.T.</th></tr>"
    body = (
        f"{head(1)}<div style='margin:6mm 0 4mm 100mm'>{escape(invoice.client)}<br>{lines(invoice.client_address.lines)}</div><p>Réf. dossier : {rng.randint(10_000, 99_999)} - Visite technique du {invoice.day - timedelta(days=9):%d/%m/%Y}<br>Lieu d'exécution : {escape(invoice.works.line)}</p>"
        f"<table class=l>{columns}{described(rows_of(first, row))}<tr><td colspan=5 style='height:{rng.randint(10, 90) / cut:.0f}mm'></td></tr><tr class=y><td colspan=4 class=r>{rng.choice(['À reporter', 'Sous-total à reporter', 'Total à reporter HT'])}</td><td class=r>{carried}</td></tr></table>"
        f"<div class=n>{head(2)}<table class=l>{columns}<tr class=y><td colspan=4 class=r>{rng.choice(['Report', 'Report de la page 1'])}</td><td class=r>{carried}</td></tr>{described(rows_of(second, row))}</table>"
        f"<table class=s><tr><td>TOTAL H.T.</td><td class=r>{money(invoice.net)}</td></tr>{tax_rows(invoice, '<tr><td>{name}</td><td class=r>{amount}</td></tr>', rng)}<tr><td><b>{'TOTAL T.T.C.' if invoice.quote else 'NET À PAYER T.T.C.'}</b></td><td class=r><b>{money(invoice.total)}</b></td></tr></table>"
        f"{paid_mark(invoice, rng)}<p>{conditions(invoice, rng)}</p>{signature(rng) if invoice.quote else ''}<p style='font-size:7pt'>Réserve de propriété : les marchandises restent la propriété de {escape(firm.name)} jusqu'au paiement intégral. Médiateur de la consommation : coordonnées sur demande. {legal(firm)} - SIRET {siret(invoice)}</p></div>"
    )
    return Sheet(document(css, body, margin="14mm 16mm"), invoice.fields())


def sidebar(invoice: Invoice, rng: Random) -> Sheet:
    """A template of an office program: a dark column with the supplier's data; an undated mark when paid."""
    firm = invoice.supplier
    colour = rng.choice(["#22313f", "#3b3054", "#14342b", "#5c2a18"])
    css = (
        f"body{{font:9.5pt/1.5 {rng.choice([SANS, DEJA])}}} .b{{position:fixed;left:0;top:0;width:52mm;height:297mm;background:{colour}}} .i{{position:absolute;left:6mm;top:14mm;width:41mm;color:#fff;font-size:8.5pt}} .i b{{font-size:13pt}} .m{{margin:16mm 14mm 0 62mm}}"
        f" h1{{font-size:26pt;font-weight:normal;letter-spacing:1mm;margin:0;color:{colour}}} .l{{width:100%;margin:7mm 0}} .l td{{padding:1.6mm 0;border-bottom:.15mm solid #ccc}} .o{{position:absolute;top:205mm;left:80mm;transform:rotate(-18deg);font:bold 34pt {SANS};color:#c3a0a0}}"
        " .d{text-align:right;font-size:13pt} .r{white-space:nowrap}"
    )
    row = "<tr><td>{label}<br><small>{quantity} x {price} HT</small></td><td class=r>{total}</td></tr>"
    paid = f"<div class=o>{rng.choice(['ACQUITTÉE', 'PAYÉE'])}</div>" if invoice.paid else ""
    body = (
        f"<div class=b></div><div class=i>{logo(rng, '#c9a24a', 18)}<br><br><b>{escape(firm.name)}</b><br><br>{lines(firm.address.lines)}<br><br>{phone_groups(firm.phone)}<br>{firm.email}<br><br>SIRET<br>{siret(invoice)}<br><br>{legal(firm)}<br><br>Dépannage 24h/24 :<br>{phone_groups(phone(rng))}</div>{paid}"
        f"<div class=m><h1>{title(invoice)}</h1><p>{rng.choice(['Référence', 'Réf.', 'No'])} {invoice.number}<br>{long_date(invoice.day)}</p><table class=full><tr><td>{rng.choice(['DESTINATAIRE', 'POUR', 'À'])}<br>{escape(invoice.client)}<br>{lines(invoice.client_address.lines)}</td><td>{rng.choice(['INTERVENTION', 'OÙ', 'TRAVAUX'])}<br>{lines(invoice.works.lines)}</td></tr></table>"
        f"<table class=l>{rows(invoice, row)}</table><table class=full><tr><td class=r>Montant HT</td><td class=r>{money(invoice.net)}</td></tr>{tax_rows(invoice, '<tr><td class=r>{name}</td><td class=r>{amount}</td></tr>', rng)}</table><p class=d>{rng.choice(['À payer', 'Total', 'Total à payer'])} : <b>{money(invoice.total)}</b></p><p>{conditions(invoice, rng)}</p></div>"
    )
    return Sheet(document(css, body, margin="0"), without(invoice.fields(), "date_paiement"))
