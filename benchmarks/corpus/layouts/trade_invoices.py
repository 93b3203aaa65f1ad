"""Invoices and quotes of people in the field: a night call, a firm of one, a store, a letter."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.invoice_parts import (
    NO_VAT,
    at_one_rate,
    conditions,
    legal,
    paid_mark,
    percent,
    rows,
    siret,
    tax_rows,
    title,
    untaxed,
    with_tax,
)
from benchmarks.corpus.layouts.setting import (
    DEJA_SERIF,
    HANDS,
    MONO,
    NARROW,
    SANS,
    SERIF,
    document,
    lines,
)
from benchmarks.corpus.papers import Invoice, Sheet, without
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, in_words, long_date, money, money_in_words, phone_groups


def _ticked(choices: tuple[str, ...], chosen: str) -> str:
    return " &nbsp; ".join(f"{'&#9746;' if c == chosen else '&#9744;'} {c}" for c in choices)


def emergency(invoice: Invoice, rng: Random) -> Sheet:
    """The locksmith's sheet of a night call: a printed form, what is filled in by hand, hours and boxes."""
    firm, hour = invoice.supplier, rng.randint(0, 21)
    red = rng.choice(["#b3121d", "#0b4ea2", "#111111"])
    css = (
        f"body{{font:9pt/1.35 {rng.choice([NARROW, SANS])}}} .h{{color:{red};border:.6mm solid {red};padding:3mm;text-align:center}} .h b{{font-size:18pt}} .k{{width:100%;margin-top:3mm}} .k td,.k th{{border:.25mm solid {red};padding:1.2mm 2mm;vertical-align:top;font-weight:normal}} .k th{{color:{red};text-align:left;width:36mm}}"
        f" .k .z{{text-align:center;width:auto}} i{{font:italic 13.5pt/1.1 {rng.choice(HANDS)},{SERIF};color:#1c2f6e}} small{{font-size:7pt}}"
    )
    row = "<tr><td><i>{label}</i></td><td class=c><i>{quantity}</i></td><td class=r><i>{price}</i></td><td class=r><i>{total}</i></td></tr>"
    blank = "<tr><td>&nbsp;</td><td></td><td></td><td></td></tr>" * rng.randint(1, 3)
    settled = f"{_ticked(('espèces', 'chèque', 'carte bancaire', 'virement'), invoice.means if invoice.paid else '')}<br>Réglé le : <i>{f'{invoice.paid:%d/%m/%Y}' if invoice.paid else ''}</i>"
    kind = "DEVIS AVANT INTERVENTION" if invoice.quote else rng.choice(["BON D'INTERVENTION - FACTURE", "FACTURE D'INTERVENTION", "FACTURE DE DÉPANNAGE"])  # fmt: skip
    time = f"Heure d'appel : <i>{hour}h{rng.randint(10, 59)}</i> &nbsp; Arrivée : <i>{hour + 1}h{rng.randint(10, 59)}</i> &nbsp; Départ : <i>{hour + 2}h{rng.randint(10, 59)}</i>"
    body = (
        f"<div class=h><b>{escape(firm.name.upper())}</b><br>SERRURERIE - OUVERTURE DE PORTES - BLINDAGE - VITRERIE - 7j/7 24h/24<br><span style='font-size:14pt'>{phone_groups(firm.phone, '.')}</span> ou {phone_groups(phone(rng), '.')}<br><small>{escape(firm.address.line)} - {legal(firm)} - SIRET {siret(invoice)}</small></div>"
        f"<table class=k><tr><th class=z colspan=2><b style='font-size:12pt'>{kind}</b></th><th>N° {invoice.number}</th><td>Date : <i>{invoice.day:%d/%m/%Y}</i></td></tr></table>"
        f"<table class=k><tr><th>Nom du client</th><td><i>{escape(invoice.client)}</i></td></tr><tr><th>Adresse de facturation</th><td><i>{lines(invoice.client_address.lines)}</i></td></tr><tr><th>Lieu d'intervention</th><td><i>{lines(invoice.works.lines)}</i></td></tr><tr><th>Technicien</th><td><i>{escape(person(rng).name)}</i> &nbsp; {time}</td></tr>"
        f"<tr><th>Motif</th><td>{_ticked(('porte claquée', 'porte fermée à clé', 'effraction', 'remplacement', 'autre'), rng.choice(['remplacement', 'effraction', 'autre']))}</td></tr></table>"
        f"<table class=k><tr><th class=z>Fournitures et main d'œuvre</th><th class=z>Qté</th><th class=z>P.U. H.T.</th><th class=z>Total H.T.</th></tr>{rows(invoice, row, unit='')}{blank}"
        f"<tr><td colspan=3 class=r>TOTAL H.T.</td><td class=r><i>{money(invoice.net, unit='')}</i></td></tr>{tax_rows(invoice, '<tr><td colspan=3 class=r>{name}</td><td class=r><i>{amount}</i></td></tr>', rng, unit='')}<tr><td colspan=3 class=r><b>TOTAL T.T.C. €</b></td><td class=r><i>{money(invoice.total, unit='')}</i></td></tr></table>"
        f"<table class=k><tr><th>Mode de règlement</th><td>{settled}</td></tr><tr><td colspan=2><small>Je reconnais avoir été informé des tarifs avant l'intervention (arrêté du 24 janvier 2017) et avoir demandé la venue du professionnel en urgence (art. L. 221-28 8° du code de la consommation).</small><br>Signature du client : {signature(rng, 34)} &nbsp; Cachet : {boxed_stamp(rng, (firm.name.upper(), phone_groups(firm.phone)))}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="11mm 14mm"), invoice.fields())


def sole_trader(invoice: Invoice, rng: Random) -> Sheet:
    """A firm of one without VAT: one total, the article of law beside it."""
    firm, head = invoice.supplier, person(rng).name
    told = rng.random() < 0.5
    css = (
        f"body{{font:10.5pt/1.5 {rng.choice([SANS, DEJA_SERIF, SERIF])}}} .l{{width:100%;margin:7mm 0}} .l th{{border-bottom:.3mm solid #000;text-align:left}} .l td{{padding:1.4mm 0}} .l .r{{text-align:right}}"
        " h1{font-size:16pt;margin:8mm 0 2mm} .s{border:.4mm solid #000;padding:2mm 5mm;float:right;margin-bottom:3mm}"
    )
    row = rng.choice(
        [
            "<tr><td>{label}</td><td class=r>{quantity}</td><td class=r>{price}</td><td class=r>{total}</td></tr>",
            "<tr><td>{label}</td><td class=r>{quantity} forfait</td><td class=r>{price}</td><td class=r>{total}</td></tr>",
        ]
    )
    net = f"{rng.choice(['Total HT', 'Sous-total H.T.'])} : {money(invoice.net)}<br>" if told else ""
    name = "Total du devis" if invoice.quote else rng.choice(["Net à payer", "Somme due", "TOTAL À RÉGLER"])
    body = (
        f"<table class=full><tr><td><b>{escape(firm.name)}</b><br>{escape(head)} EI, micro-entrepreneur<br>{lines(firm.address.lines)}<br>Port. {phone_groups(firm.phone)}<br>{firm.email}<br>Siret : {siret(invoice)}<br>Dispensé d'immatriculation au RCS</td>"
        f"<td style='width:75mm;padding-top:25mm'>{escape(invoice.client)}<br>{lines(invoice.client_address.lines)}</td></tr></table>"
        f"<h1>{title(invoice).capitalize()} {rng.choice(['n°', 'N°', 'numéro'])} {invoice.number}</h1>Date : {any_date(invoice.day, rng)}{'' if invoice.quote else f' - Prestation du {invoice.day - timedelta(days=1):%d/%m/%Y}'}<br>{rng.choice(['Adresse du chantier', 'Intervention au', 'Lieu'])} : {escape(invoice.works.line)}"
        f"<table class=l><tr><th>Prestation</th><th class=r>Quantité</th><th class=r>Prix</th><th class=r>Montant</th></tr>{rows(invoice, row)}</table>"
        f"<div class=s>{net}<b>{name} : {money(invoice.total)}</b><br><span style='font-size:8pt'>{rng.choice(NO_VAT)}</span></div><div style='clear:both'></div>{paid_mark(invoice, rng)}<p style='margin-top:6mm'>{conditions(invoice, rng)}</p>"
        f"<p style='font-size:7.5pt;margin-top:10mm'>Assurance responsabilité civile professionnelle n° {rng.randint(10**6, 10**8)}, France métropolitaine.</p>"
    )
    missing = () if told else ("montant_ht",)
    return Sheet(document(css, body, margin="18mm"), without(invoice.fields(), *missing))


def store(invoice: Invoice, rng: Random) -> Sheet:
    """What a big store prints at its desk: prices with tax, bar code, loyalty card, seller, taxes at the end."""
    firm = invoice.supplier
    css = (
        f"body{{font:8.5pt/1.35 {rng.choice([MONO, NARROW, SANS])}}} .h{{border-bottom:1.2mm solid {rng.choice(['#e06000', '#2b7a0b', '#004a99'])};padding-bottom:2mm}} .l{{width:100%;margin:4mm 0}} .l th{{border-top:.2mm dashed #000;border-bottom:.2mm dashed #000;text-align:left;font-weight:normal}} .l td{{padding:.7mm 0}} .l .r{{text-align:right}}"
        " .v{margin-top:4mm} .v td{padding:0 6mm 0 0} .t{font-size:13pt;text-align:right}"
    )
    items = "".join(
        f"<tr><td>{rng.randint(10**7, 10**8)}</td><td>{escape(line.label.upper())}</td><td class=r>{line.quantity}</td><td class=r>{money(amount / line.quantity, unit='')}</td><td class=r>{money(amount, unit='')}</td><td class=r>{percent(line.rate)}</td></tr>"
        for line, amount in zip(invoice.lines, with_tax(invoice), strict=True)
    )
    taxes = "".join(
        f"<tr><td>{percent(rate)} %</td><td class=r>{money(invoice.net_at(rate), unit='')}</td><td class=r>{money(invoice.vat_at(rate), unit='')}</td></tr>"
        for rate in invoice.rates
    )
    bars = "".join(f"<rect x='{n * 2}' width='{rng.choice([0.7, 1.3])}' height='22'/>" for n in range(60))
    settled = f"<p>RÈGLEMENT : {invoice.means.upper()} {money(invoice.total, unit=' EUR')} LE {invoice.paid:%d/%m/%Y} - RENDU 0,00<br>FACTURE ACQUITTÉE</p>" if invoice.paid else ""  # fmt: skip
    kind = "DEVIS POSE" if invoice.quote else rng.choice(["FACTURE", "FACTURE CLIENT"])
    body = (
        f"<div class=h><table class=full><tr><td><b style='font-size:17pt'>{escape(firm.name)}</b><br>Magasin {rng.randint(10, 399)} - {escape(firm.address.line)}<br>Tél. {phone_groups(firm.phone)} - ouvert du lundi au samedi</td><td class=r><svg width='45mm' height='9mm' viewBox='0 0 120 22'>{bars}</svg><br>{rng.randrange(10**12):012d}</td></tr></table></div>"
        f"<table class=full style='margin-top:4mm'><tr><td><b style='font-size:12pt'>{kind} N° {invoice.number}</b><br>DATE {invoice.day:%d/%m/%Y} {rng.randint(9, 19)}:{rng.randint(10, 59)}<br>CAISSE {rng.randint(1, 24):02d} TICKET {rng.randint(100, 9999)} VENDEUR {escape(person(rng).forenames[0].upper())}<br>CARTE FIDÉLITÉ {rng.randrange(10**13):013d}</td>"
        f"<td style='width:82mm'>{escape(invoice.client.upper())}<br>{lines(invoice.client_address.lines)}</td></tr></table>"
        f"<p style='margin-top:3mm'>{rng.choice(['LIVRAISON ET POSE', 'ADRESSE DE POSE', 'CHANTIER'])} : {escape(invoice.works.line)} (pose prévue semaine {rng.randint(2, 50)})</p>"
        f"<table class=l><tr><th>CODE</th><th>ARTICLE</th><th class=r>QTE</th><th class=r>P.U. TTC</th><th class=r>MONTANT TTC</th><th class=r>TVA</th></tr>{items}</table>"
        f"<p class=t>{len(invoice.lines)} ARTICLE(S) &nbsp; TOTAL TTC EUR <b>{money(invoice.total, unit='')}</b></p>{settled}"
        f"<table class=v><tr><td>TAUX TVA</td><td>BASE HT</td><td>MONTANT TVA</td></tr>{taxes}<tr><td>TOTAL</td><td class=r>{money(invoice.net, unit='')}</td><td class=r>{money(invoice.vat, unit='')}</td></tr></table>"
        f"<p style='margin-top:5mm'>POINTS ACQUIS : {int(invoice.total) // 10} - SOLDE : {rng.randint(100, 4000)}<br>{conditions(invoice, rng)}</p><p style='font-size:7pt'>Reprise sous 30 jours avec ce document. Garantie légale de conformité 2 ans (art. L. 217-3 du code de la consommation). {escape(firm.name)} {legal(firm)} SIRET {siret(invoice)} TVA {firm.vat_number}. Éco-participation incluse.</p>"
    )
    return Sheet(document(css, body, margin="12mm 14mm"), invoice.fields())


def letter(invoice: Invoice, rng: Random) -> Sheet:
    """A letter in whole sentences: no table, the amounts stand in the prose."""
    firm = invoice.supplier
    works = ", ".join(f"{line.label[0].lower()}{line.label[1:]} ({money(line.total)} hors taxes)" if not untaxed(invoice) else f"{line.label[0].lower()}{line.label[1:]} ({money(line.total)})" for line in invoice.lines)  # fmt: skip
    if untaxed(invoice):
        sums = f"{'Le prix est' if invoice.quote else 'La somme due est'} de {money(invoice.total)} ({rng.choice(NO_VAT)})."
    else:
        taxes = " et ".join(f"{money(invoice.vat_at(rate))} au taux de {percent(rate)} %" for rate in invoice.rates)  # fmt: skip
        vat = f"la TVA à {percent(invoice.rates[0])} % pour {money(invoice.vat)}" if at_one_rate(invoice) else f"une TVA de {money(invoice.vat)}, dont {taxes}"  # fmt: skip
        sums = rng.choice(
            [
                f"Le montant hors taxes s'élève à {money(invoice.net)}, auquel s'ajoute {vat}, soit un total de {money(invoice.total)} TTC.",
                f"Soit {money(invoice.net)} HT, plus {vat} ; total toutes taxes comprises : {money(invoice.total)}.",
            ]
        )
    words = f"Arrêté{'' if invoice.quote else 'e'} {'le présent devis' if invoice.quote else 'la présente facture'} à la somme de {money_in_words(invoice.total)}."
    opening = rng.choice(
        [f"Comme suite à votre appel du {invoice.day - timedelta(days=3):%d/%m/%Y}, nous avons le plaisir de vous remettre notre devis pour les travaux suivants au {invoice.works.line} :", f"Après visite sur place, {invoice.works.line}, nous pouvons vous proposer :"]
        if invoice.quote
        else [f"Pour les travaux exécutés au {invoice.works.line}, veuillez trouver ci-après notre facture :", f"Nous avons procédé, à l'adresse {invoice.works.line}, aux travaux suivants :"]
    )  # fmt: skip
    delay = f"Délai d'exécution : {in_words(rng.randint(2, 8))} semaines à réception d'un acompte de {rng.choice([30, 40])} %." if invoice.quote else ""  # fmt: skip
    css = f"body{{font:11.5pt/1.5 {rng.choice([SERIF, DEJA_SERIF, SANS])}}} p{{text-align:justify;margin-bottom:4mm}}"
    body = (
        f"<p class=c><b style='font-size:15pt'>{escape(firm.name)}</b><br>{escape(firm.address.line)}<br>{phone_groups(firm.phone)} - Siret {siret(invoice)}</p><div style='margin:6mm 0 6mm 92mm'>{escape(invoice.client)}<br>{lines(invoice.client_address.lines)}<br><br>{firm.address.place.commune}, le {long_date(invoice.day)}</div>"
        f"<p><b>{title(invoice).capitalize()} {rng.choice(['n°', 'réf.', 'N°'])} {invoice.number}</b></p><p>Madame, Monsieur,</p><p>{escape(opening)}</p><p>{escape(works)}.</p><p>{escape(sums)}</p>{f'<p>{words}</p>' if rng.random() < 0.5 else ''}<p>{delay}</p>{paid_mark(invoice, rng)}"
        f"<p>{'Dans l’attente de votre accord, nous' if invoice.quote else 'Nous'} vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.</p><p style='margin-left:92mm'>{escape(person(rng).name)}, {rng.choice(['gérant', 'le responsable', 'artisan'])}<br>{signature(rng)}</p>"
    )
    missing = ("montant_ht",) if untaxed(invoice) else ()
    return Sheet(document(css, body, margin="18mm 22mm"), without(invoice.fields(), *missing))
