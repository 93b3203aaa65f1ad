"""What lies about in a home and slips in: bills, calls for money, notices, full of sums, dates and accounts."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.accounts import account
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import logo
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, money, phone_groups


def _day(rng: Random) -> date:
    return date(2024, 1, 1) + timedelta(days=rng.randrange(900))


def _cents(rng: Random, low: int, high: int) -> Decimal:
    return Decimal(rng.randint(low * 100, high * 100)) / 100


def _rows(rows: list[tuple[str, Decimal]]) -> str:
    return "".join(f"<tr><td>{label}</td><td class=r>{money(amount)}</td></tr>" for label, amount in rows)


def power_bill(_: Person, rng: Random) -> Sheet:
    """An electricity bill: meter, consumption, what will be debited and when."""
    who, where, day = person(rng), address(rng, flat=True), _day(rng)
    colour = rng.choice(["#f77f00", "#2a9d8f", "#1d4e89"])
    supply, fee, taxes = _cents(rng, 30, 160), _cents(rng, 9, 22), _cents(rng, 6, 40)
    index = rng.randint(1000, 60000)
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, DEJA])}}} .x{{background:{colour};color:#fff;padding:5mm;width:62mm;font-size:12pt}} td{{padding:1mm 2mm;vertical-align:top}} .w td{{border-bottom:.2mm solid #ccc}}"
    body = (
        f"<table class=full><tr><td>{logo(rng, colour)}<br><b>{rng.choice(['Électricité du Ponant', 'Lumens Énergie', 'Watt et Cie'])}</b><br>Service client : {phone_groups(phone(rng))}<br>Référence client : {rng.randint(10**8, 10**9)}<br>N° de compte : {rng.randint(10**9, 10**10)}</td><td>{escape(who.title)} {escape(who.name)}<br>{lines(where.lines)}</td></tr></table>"
        f"<h2 style='color:{colour}'>Votre facture d'électricité du {long_date(day)}</h2><table class=full><tr><td>Lieu de consommation<br>{escape(where.line)}<br>Point de livraison (PDL) : {rng.randint(10**13, 10**14)}<br>Compteur n° {rng.randint(100, 999)}<br>Puissance souscrite : {rng.choice([3, 6, 9])} kVA</td><td class=x>Montant à payer<br><b style='font-size:20pt'>{money(supply + fee + taxes)}</b><br>prélevé le {day + timedelta(days=14):%d/%m/%Y}</td></tr></table>"
        f"<table class='w full'>{_rows([('Abonnement', fee), (f'Consommation : index {index} à {index + rng.randint(90, 900)} kWh', supply), ('Taxes et contributions', taxes), ('Total TTC', supply + fee + taxes)])}</table><p style='font-size:7.5pt'>Facture n° {rng.randint(10**9, 10**10)}. Prochaine facture vers le {day + timedelta(days=60):%d/%m/%Y}. Prélèvement sur le compte FR76 **** **** **** {rng.randint(1000, 9999)}. Relevé du compteur communiqué automatiquement.</p>"
    )
    return Sheet(document(css, body, margin="14mm 18mm"), {})


def phone_bill(_: Person, rng: Random) -> Sheet:
    """A mobile telephone bill: line, plan, calls outside it."""
    who, where, day = person(rng), address(rng, flat=True), _day(rng)
    plan, extra = _cents(rng, 6, 40), _cents(rng, 0, 12)
    css = f"body{{font:9pt/1.6 {rng.choice([NARROW, SANS])}}} h1{{color:#d90429;font-size:20pt}} .w td{{padding:1.2mm 3mm;border-top:.2mm dotted #666}} .a{{margin:0 0 8mm 100mm}}"
    body = (
        f"<h1>{rng.choice(['Mobilune', 'Allo Ponant', 'Ligne Claire'])}</h1><div class=a>{escape(who.used_name.upper())} {escape(who.forenames[0])}<br>{lines(where.lines)}</div><p><b>Facture mobile n° {rng.randint(10**9, 10**10)}</b> du {day:%d/%m/%Y}<br>Votre ligne : {phone_groups(phone(rng))}<br>Titulaire du contrat : {escape(who.name)}<br>Identifiant : {rng.randint(10**7, 10**8)}</p>"
        f"<table class='w full'>{_rows([('Votre abonnement - forfait ' + str(rng.choice([20, 80, 130])) + ' Go', plan), ('Appels et SMS hors forfait', extra), ('Total HT', ((plan + extra) / Decimal('1.2')).quantize(Decimal('0.01'))), ('Montant TTC à payer', plan + extra)])}</table><p>Montant prélevé le {day + timedelta(days=10):%d/%m/%Y}, mandat SEPA {rng.randint(10**11, 10**12)}, ICS FR{rng.randint(10, 99)}ZZZ{rng.randint(100000, 999999)}.</p><p>Service client 3{rng.randint(100, 999)} - en cas de vol : {phone_groups(phone(rng))}</p>"
    )
    return Sheet(document(css, body, margin="16mm 20mm"), {})


def supply_certificate(_: Person, rng: Random) -> Sheet:
    """A supplier certifies who holds a contract, and where."""
    who, where, day = person(rng), address(rng, flat=True), _day(rng)
    since = day - timedelta(days=rng.randint(100, 3000))
    body = f"{logo(rng, '#0a9396')}<p>Espace client - {day:%d/%m/%Y}</p><h2>{rng.choice(['Attestation de titulaire de contrat', 'Attestation de contrat', 'Justificatif de domicile'])}</h2><p>Nous certifions que {escape(who.title)} {escape(who.name)} est titulaire d'un contrat de fourniture {rng.choice(['d’électricité', 'de gaz naturel', 'd’eau potable'])} depuis le {long_date(since)} pour le logement situé :</p><p><b>{escape(where.line)}</b></p><p>Référence client {rng.randint(10**8, 10**9)} - contrat {rng.randint(10**9, 10**10)}</p><p>Document à conserver sans limitation de durée. Fait pour servir et valoir ce que de droit, le {day:%d/%m/%Y}.</p>"
    return Sheet(document(f"body{{font:11pt/1.7 {rng.choice([DEJA, SANS])}}}", body, margin="22mm"), {})


def call_for_funds(_: Person, rng: Random) -> Sheet:
    """What the managing agent asks of a co-owner each quarter, with the account to pay into."""
    agent, owner, where, day, into = (
        company(rng, "landlord"),
        person(rng),
        address(rng),
        _day(rng),
        account(rng),
    )
    charges, works = _cents(rng, 120, 900), _cents(rng, 15, 300)
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, NARROW])}}} .w td,.w th{{border:.25mm solid #555;padding:1.4mm 2mm}} .c2{{border-top:.4mm dashed #000;margin-top:12mm;padding-top:4mm;font-family:{MONO};font-size:9pt}}"
    body = (
        f"<b>{escape(agent.name)}</b><br>{lines(agent.address.lines)}<br>Carte professionnelle n° {rng.randint(1000, 9999)} - SIRET {agent.siret}<p style='margin:6mm 0 6mm 95mm'>{escape(owner.short_title)} {escape(owner.name)}<br>{lines(where.lines)}</p><h3>APPEL DE FONDS - {rng.choice(['1er', '2e', '3e', '4e'])} trimestre {day.year}</h3><p>Immeuble : {escape(address(rng).line)}<br>Lot n° {rng.randint(1, 80)} - compte copropriétaire {rng.randint(10000, 99999)}<br>Édité le {day:%d/%m/%Y}, exigible le {day + timedelta(days=15):%d/%m/%Y}</p>"
        f"<table class='w full'><tr><th>Poste</th><th>Quote-part</th></tr>{_rows([('Charges générales', charges), ('Fonds de travaux', works), ('Solde antérieur', Decimal()), ('TOTAL À PAYER', charges + works)])}</table><div class=c2>Coupon à joindre au règlement<br>IBAN {into.iban_in_fours}<br>BIC {into.bic}<br>Montant {money(charges + works)}<br>Libellé : LOT {rng.randint(1, 80)} {escape(owner.used_name.upper())}</div>"
    )
    return Sheet(document(css, body, margin="16mm 20mm"), {})


def parking_notice(_: Person, rng: Random) -> Sheet:
    """A notice of payment for parking: place, hour, plate, sum due and the reduced one."""
    day, where = _day(rng), address(rng)
    full = rng.choice([25, 35, 50, 75])
    plate = f"{''.join(rng.choices('ABCDEFGHJK', k=2))}-{rng.randint(100, 999)}-{''.join(rng.choices('LMNPQRST', k=2))}"
    css = f"body{{font:10pt/1.6 {rng.choice([SANS, NARROW])}}} .w td{{border:.25mm solid #222;padding:2mm}} h1{{font-size:15pt;background:#222;color:#fff;padding:3mm}}"
    rows = [("Commune", where.place.commune), ("Adresse du stationnement", where.street), ("Date et heure", f"{day:%d/%m/%Y} à {rng.randint(9, 19)} h {rng.randint(0, 59):02d}"), ("Immatriculation", plate), ("Agent", f"{rng.randint(1000, 99999)}"), ("N° de l'avis", f"{rng.randint(10**13, 10**14)} {rng.randint(10, 99)}")]  # fmt: skip
    body = (
        f"<h1>AVIS DE PAIEMENT - FORFAIT DE POST-STATIONNEMENT</h1><p>{rng.choice(['Absence de paiement immédiat', 'Insuffisance de paiement'])} de la redevance de stationnement.</p><table class='w full'>{''.join(f'<tr><td>{label}</td><td>{escape(value)}</td></tr>' for label, value in rows)}</table><p style='font-size:14pt;margin-top:6mm'>Montant dû : <b>{full},00 €</b><br>Montant minoré si payé avant le {day + timedelta(days=5):%d/%m/%Y} : <b>{full - 8},00 €</b></p>"
        f"<p>Payez en ligne, par téléphone au {phone_groups(phone(rng))} ou par chèque à l'ordre du Trésor public. À défaut de paiement dans les trois mois, le montant est majoré de 50 euros. Contestation : recours administratif dans le délai d'un mois.</p>"
    )
    return Sheet(document(css, body, margin="15mm 18mm"), {})


def missed_parcel(someone: Person, rng: Random) -> Sheet:
    """The slip a carrier leaves, filled in by pen: a number to trace the parcel, a shop to go to."""
    day, shop = _day(rng), address(rng)
    css = f"body{{font:10pt/1.6 {SANS}}} i{{font:14pt Breip,{SERIF};color:#1c2f6e}} .b{{border:.4mm solid #000;padding:6mm;width:120mm}}"
    body = f"<div class=b>{logo(rng, '#e9c46a', 12)} <b style='font-size:16pt'>{rng.choice(['Vite Livré', 'Colis du Coin', 'Relais Pressé'])}</b><h3>AVIS DE PASSAGE</h3>Nous sommes passés le <i>{day:%d/%m/%Y}</i> à <i>{rng.randint(9, 18)}h{rng.randint(10, 59)}</i><br>Destinataire : <i>{escape(someone.name)}</i><br>N° de colis : {''.join(rng.choices('ABCDXYZ', k=2))} {rng.randint(10**8, 10**9)} {rng.randint(0, 9)}<br>&#9745; absent &nbsp; &#9744; adresse incomplète &nbsp; &#9744; porte close<br>Votre colis vous attend à partir du <i>{day + timedelta(days=1):%d/%m}</i> :<br><i>{escape(', '.join(shop.lines))}</i><br>Code de retrait : {rng.randint(1000, 9999)} - à retirer avant le {day + timedelta(days=9):%d/%m/%Y}, muni d'une pièce d'identité.</div>"
    return Sheet(document(css, body), {})
