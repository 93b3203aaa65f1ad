"""Rent receipts and notices: of a private landlord, an agency, a stationer's booklet, a social landlord."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.door_annex_parts import between, euros, pen, reference
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import MONTHS, any_date, long_date, money, money_in_words, phone_groups


def _term(annex: Annex, rng: Random) -> tuple[date, date, date]:
    """First and last day of a month, and a day of payment in it, before the claim."""
    paid = between(annex.day - timedelta(days=60), annex.sent - timedelta(days=1), rng)
    first = paid.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1), paid


def _rent(rng: Random) -> tuple[Decimal, Decimal]:
    return euros(rng, 320, 1300), euros(rng, 25, 180)


def landlords_receipt(annex: Annex, rng: Random) -> Sheet:
    """A landlord fills in a model found on the web: prose, the sum in words, its detail below."""
    owner, where, (first, last, paid), (rent, costs), who = person(rng), address(rng), _term(annex, rng), _rent(rng), annex.person  # fmt: skip
    css = f"body{{font:11.5pt/1.6 {rng.choice([SERIF, SANS, DEJA_SERIF])}}} h2{{text-align:center;{rng.choice(['border:.4mm solid #000;padding:3mm', 'text-decoration:underline', 'font-weight:normal'])}}}"
    month = f"{MONTHS[first.month - 1]} {first.year}"
    got = rng.choice(
        [
            f"Je soussigné{owner.agrees} {escape(owner.name)}, propriétaire du logement désigné ci-dessus, déclare avoir reçu de {who.title} {escape(who.name)} la somme de {money_in_words(rent + costs)}, pour son loyer et ses charges du {first:%d/%m/%Y} au {last:%d/%m/%Y}.",
            f"Reçu de {who.title} {escape(who.name)}, le {long_date(paid)}, la somme de {money(rent + costs)} pour l'occupation du logement pendant le mois de {month}. Dont quittance.",
            f"{who.title} {escape(who.name)} m'a réglé ce jour {money(rent + costs)} ({money_in_words(rent + costs)}) représentant le terme de {month}.",
        ]
    )
    title = rng.choice([f"QUITTANCE DE LOYER<br>{month}", f"Quittance - {month}", "REÇU DE LOYER", f"Loyer de {month}", "Quittance de loyer n° " + str(rng.randint(1, 80))])  # fmt: skip
    body = (
        f"<table class=full><tr><td>{escape(owner.title)} {escape(owner.name)}<br>{lines(where.lines)}</td><td style='padding-top:16mm'>{escape(who.title)} {escape(who.name)}<br>{lines(annex.address.lines)}</td></tr></table><h2>{title}</h2><p>{rng.choice(['Adresse de la location', 'Logement', 'Bien loué'])} : {escape(annex.address.line)}</p><p>{got}</p><p>{rng.choice(['Détail', 'Décompte', 'Soit'])} :<br>- loyer : {money(rent)}<br>- {rng.choice(['provision sur charges', 'charges', 'forfait de charges'])} : {money(costs)}<br>- <b>total : {money(rent + costs)}</b></p>"
        f"<p>Fait à {escape(where.place.commune)}, le {any_date(paid, rng)}</p><div style='margin-left:90mm'>{signature(rng)}</div><p style='font-size:8pt;margin-top:8mm'>{rng.choice(['La présente ne préjuge pas des sommes qui resteraient dues pour les périodes antérieures. À conserver trois ans.', 'Ce reçu annule ceux qui auraient été donnés pour acomptes. Il est délivré gratuitement (article 21 de la loi du 6 juillet 1989).', ''])}</p>"
    )
    return Sheet(document(css, body, margin="20mm 24mm"), {})


def agency_notice(annex: Annex, rng: Random) -> Sheet:
    """A managing agent's program: the call for one term above, the receipt of the last below a dashed line."""
    agent, (first, last, paid), (rent, costs), who = company(rng, "landlord"), _term(annex, rng), _rent(rng), annex.person  # fmt: skip
    total, colour = rent + costs, rng.choice(["#264653", "#7b2cbf", "#bc6c25"])
    css = f"body{{font:9.4pt/1.45 {rng.choice([SANS, NARROW, DEJA])}}} .g{{width:100%}} .g td,.g th{{border:.25mm solid #888;padding:1.2mm 2.5mm}} .g th{{background:{colour};color:#fff;text-align:left}} .d{{border-top:.4mm dashed #000;margin-top:7mm;padding-top:5mm}}"
    extra = [("Taxe d'ordures ménagères", euros(rng, 8, 30))] if rng.random() < 0.4 else []
    fee = [("Frais d'envoi", Decimal("0.00"))] if rng.random() < 0.3 else []
    rows = [("Loyer principal", rent), ("Provision pour charges", costs), *extra, *fee]
    due = sum((amount for _, amount in rows), Decimal())
    listed = "".join(f"<tr><td>{label}</td><td class=r>{money(amount)}</td></tr>" for label, amount in rows)
    body = (
        f"<table class=full><tr><td>{logo(rng, colour, 14)}<br><b>{escape(agent.name)}</b><br>{lines(agent.address.lines)}<br>{rng.choice(['Administrateur de biens', 'Gestion locative'])}<br>Carte G n° {rng.randint(1000, 9999)}</td><td>Compte {reference(rng, '999999', 'L99999-99')}<br>Immeuble {rng.randint(100, 999)} - lot {rng.randint(1, 60)}<br><br>{escape(who.short_title)} {escape(who.name)}<br>{lines(annex.address.lines)}</td></tr></table>"
        f"<h3>{rng.choice(['AVIS D’ÉCHÉANCE', 'Appel de loyer', 'Votre prochaine échéance'])} - {MONTHS[last.month % 12]}</h3><table class=g><tr><th>Désignation</th><th>Montant</th></tr>{listed}<tr><td><b>{rng.choice(['Somme à régler', 'Net à payer', 'Total appelé'])}</b></td><td class=r><b>{money(due)}</b></td></tr></table><p>Exigible {rng.choice(['d’avance le 1er', 'au plus tard le 5'])}, {rng.choice(['par virement', 'par prélèvement', 'par chèque'])}. Émis le {min(paid + timedelta(days=2), annex.sent):%d/%m/%Y}.</p>"
        f"<div class=d><h3>{rng.choice(['QUITTANCE', 'Quittance du terme précédent', 'REÇU POUR SOLDE DU TERME'])}</h3><p>{escape(agent.name)}, mandataire du bailleur, {rng.choice(['reconnaît avoir encaissé', 'donne quittance à son locataire de'])} {money(total)} pour la période du {first:%d/%m/%Y} au {last:%d/%m/%Y}, {rng.choice(['reçue', 'créditée'])} le {paid:%d/%m/%Y}.</p><p>{rng.choice(['Sous toutes réserves, et notamment sans préjudice des arriérés.', 'Sauf encaissement du titre de paiement.'])}</p></div>"
    )
    return Sheet(document(css, body, margin="14mm 18mm"), {})


def counterfoil(annex: Annex, rng: Random) -> Sheet:
    """A leaf of a stationer's booklet, half a page wide: the stub at the left, everything in pen."""
    owner, (first, last, paid), (rent, costs), who = person(rng), _term(annex, rng), _rent(rng), annex.person
    tint = rng.choice(["#fdf6d8", "#e6f2e6", "#ffffff", "#fbe9ec"])
    css = f"body{{font:10.5pt/1.9 {rng.choice([SERIF, DEJA_SERIF])};background:{tint}}} .v{{{pen(rng, 15)}}} .s{{width:46mm;border-right:.5mm dashed #555;padding:3mm 5mm;font-size:9pt}} .q{{padding-left:7mm}} .s,.q{{vertical-align:top}}"

    def v(value: str) -> str:
        return f"<span class=v>{escape(value)}</span>"

    number, month = rng.randint(1, 50), f"{MONTHS[first.month - 1]} {first.year}"
    body = f"<table><tr><td class=s>N° {v(str(number))}<br>M. {v(who.used_name)}<br>Terme {v(month)}<br>Loyer {v(f'{rent:.0f}')}<br>Charges {v(f'{costs:.0f}')}<br>Total {v(f'{rent + costs:.2f}')}<br>le {v(f'{paid:%d/%m/%y}')}</td><td class=q><span style='font-size:17pt;letter-spacing:1mm'>{rng.choice(['Quittance', 'QUITTANCE DE LOYER', 'Reçu'])}</span> &nbsp; N° {v(str(number))} &nbsp; {rng.choice(['B.P.F.', 'Montant', 'Euros'])} {v(f'{rent + costs:.2f}')}<br>Je soussigné {v(owner.name)}<br>reconnais avoir reçu de M {v(who.name)}<br>la somme de {v(money_in_words(rent + costs))}<br>pour {v(rng.choice(['loyer et charges', 'le loyer', 'loyer appartement']))} {v(month)} ({v(f'{first:%d/%m}')} au {v(f'{last:%d/%m}')})<br>local situé {v(annex.address.street)}<br>{v(f'{annex.address.place.postcode} {annex.address.place.commune}')}<br>Dont quittance, sous réserve de tous droits. Le {v(f'{paid:%d/%m/%Y}')}<br>{signature(rng, 38)}</td></tr></table>"
    return Sheet(document(css, body, size=rng.choice(["A5 landscape", "210mm 120mm"]), margin="9mm"), {})


def social_account(annex: Annex, rng: Random) -> Sheet:
    """A social landlord's monthly sheet: lines with codes, housing aid deducted, the account's movements, a slip to pay."""
    body_, (first, _last, paid), (rent, costs), who = company(rng, "social_landlord"), _term(annex, rng), _rent(rng), annex.person  # fmt: skip
    aid, relief, heat = euros(rng, 60, 240), euros(rng, 20, 50), euros(rng, 20, 90)
    due = max(rent / 2 + costs + heat - aid - relief, Decimal("35.20")).quantize(Decimal("0.01"))
    colour = rng.choice(["#00798c", "#d1495b", "#30638e"])
    css = f"body{{font:8.6pt/1.45 {rng.choice([NARROW, MONO, SANS])}}} .g{{width:100%}} .g td{{padding:.7mm 2mm;border-bottom:.15mm solid #bbb}} .x{{background:{colour};color:#fff;padding:4mm;text-align:center;font-size:12pt}} .t{{margin-top:10mm;border-top:.3mm dashed #000;padding-top:3mm}}"
    rows = [("001", "LOYER PLUS", money(rent / 2)), ("120", "CHARGES GÉNÉRALES", money(costs)), ("134", "CHAUFFAGE COLLECTIF", money(heat)), ("710", "A.P.L. (tiers payant)", f"- {money(aid)}"), ("712", "R.L.S.", f"- {money(relief)}")]  # fmt: skip
    moves = [(f"{first - timedelta(days=25):%d/%m}", "Échéance antérieure", money(due)), (f"{paid:%d/%m}", rng.choice(["Prélèvement", "Carte bancaire en ligne", "Mandat cash"]), f"- {money(due)}"), ("", "Solde", money(Decimal(rng.choice([0, 0, 12]))))]  # fmt: skip
    edited = paid if paid > first else first
    body = (
        f"<table class=full><tr><td>{logo(rng, colour, 15)} <b style='font-size:12pt'>{escape(body_.name)}</b><br>Agence {escape(annex.address.place.commune)} - {phone_groups(phone(rng))}<br><br>Vos références :<br>Contrat {reference(rng, '9999999')}<br>Module {reference(rng, '9999.99.999')}<br>Type {rng.choice(['T2', 'T3', 'T4'])}, {rng.randint(38, 84)} m²</td><td style='padding-top:14mm;font-size:10pt'>{escape(who.short_title.upper())} {escape(who.used_name.upper())} {escape(who.forenames[0].upper())}<br>{lines(annex.address.lines)}</td></tr></table><p class=r>Édité le {edited:%d/%m/%Y}</p><div class=x>{rng.choice(['Votre loyer', 'Quittancement', 'Avis de sommes à payer'])} {MONTHS[first.month - 1].upper()} {first.year}<br><b>{money(due)}</b></div>"
        f"<br><table class=g>{''.join(f'<tr><td>{code}</td><td>{label}</td><td class=r>{amount}</td></tr>' for code, label, amount in rows)}</table><p><br><b>{rng.choice(['Mouvements de votre compte', 'Situation du compte'])}</b></p><table class=g>{''.join(f'<tr><td>{when}</td><td>{label}</td><td class=r>{amount}</td></tr>' for when, label, amount in moves)}</table><p>{rng.choice(['Le terme échu étant soldé, le présent avis en vaut quittance.', 'Les règlements encaissés sont imputés sur la dette la plus ancienne.', 'Attention : cette pièce n’éteint pas les dettes antérieures.'])} Supplément de loyer : non assujetti.</p><p>INFO : {rng.choice(['passage du dégraissage des bouches de VMC courant du mois.', 'pensez à nous adresser votre attestation d’assurance.', 'l’accueil sera fermé le vendredi après-midi.'])}</p>"
        f"<div class=t>TIP-SEPA - {escape(who.used_name.upper())} - RUM {reference(rng, '9999999999')} - MONTANT {money(due)}<br>NE RIEN INSCRIRE SOUS CETTE LIGNE<br>{reference(rng, '999999999999 99999999999999999999 99')}</div>"
    )
    return Sheet(document(css, body, margin="12mm 16mm"), {})
