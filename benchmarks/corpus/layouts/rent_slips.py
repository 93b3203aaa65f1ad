"""More receipts for rent: of a body of several months, a booklet, an e-mail, a slip for a room."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.door_annex_parts import between, euros
from benchmarks.corpus.layouts.setting import HANDS, SERIF, document, lines
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import MONTHS, any_date, long_date, money, money_in_words


def _paid(annex: Annex, rng: Random) -> date:
    """The day of a payment, before the claim."""
    return between(annex.day - timedelta(days=90), annex.sent - timedelta(days=1), rng)


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def year_of_rents(annex: Annex, rng: Random) -> Sheet:
    """One receipt for several months: a line a month, rent, charges, what was received."""
    agent, paid, rent, costs = (
        company(rng, "landlord"),
        _paid(annex, rng),
        euros(rng, 320, 1300),
        euros(rng, 20, 160),
    )
    first, rows = paid.replace(day=1), [["Période", "Loyer", "Charges", "Reçu"]]
    for _ in range(rng.randint(2, 6)):
        rows.insert(1, [_month(first), money(rent), money(costs), money(rent + costs)])
        first = (first - timedelta(days=1)).replace(day=1)
    body = f"{issuer(rng, agent.name, agent.address.lines)}<div style='margin:6mm 0 0 85mm'>{escape(annex.person.name)}<br>{lines(annex.address.lines)}</div>{heading(rng, 'QUITTANCES DE LOYER', 'Récapitulatif des loyers quittancés', 'QUITTANCE MULTIPLE', 'Relevé des loyers acquittés')}{paragraphs(pick(rng, 'Nous soussignés, gérants du bien, donnons quittance des sommes ci-après, sous réserve de tous nos droits.', 'Les échéances suivantes ont été réglées par votre locataire :', f'{annex.person.title} {annex.person.name} est à jour de ses loyers.'))}{grid(rows)}<p>Le {any_date(paid, rng)} {at_times(rng, 'pour le propriétaire')}</p>{signature(rng)}"
    return Sheet(page(rng, body), {})


def stub_booklet(annex: Annex, rng: Random) -> Sheet:
    """A page of a booklet of receipts bought at the stationer's: number, blanks filled in by pen, no letterhead."""
    owner, paid, (hand, ink) = person(rng), _paid(annex, rng), hand_and_ink(rng)
    due = euros(rng, 280, 1200)

    def put(text: str) -> str:
        return pen(text, hand, ink)

    body = f"<div style='border:.5mm double #333;padding:6mm'><table class=full><tr><td><b>{pick(rng, 'LOYER', 'QUITTANCE', 'REÇU')}</b> N° {put(str(rng.randint(1, 99)))}</td><td class=r>{pick(rng, 'B.P.F.', 'Somme', 'Montant')} {put(money(due))}</td></tr></table><p style='line-height:2.2'>{pick(rng, 'Reçu de M', 'Je soussigné, propriétaire, ai reçu de M', 'Locataire')} {put(annex.person.name)}<br>{pick(rng, 'la somme de', 'en toutes lettres')} {put(money_in_words(due))}<br>pour {pick(rng, 'le terme échu le', 'loyer du mois de')} {put(_month(paid))} {pick(rng, 'd’un appartement sis', 'des lieux qu’il occupe')}<br>{put(annex.address.street + ', ' + annex.address.place.commune)}</p><p>Dont quittance, {pick(rng, 'sans préjudice du terme courant', 'sous toutes réserves de droit')}. À {put(annex.address.place.commune)}, le {put(f'{paid:%d/%m/%Y}')}</p><p>{pick(rng, 'Le propriétaire', 'Signature')} {put(owner.name)} {signature(rng, 34)}</p></div>"
    return Sheet(page(rng, body, size=rng.choice(["A4", "A5 landscape"])), {})


def tenants_space(annex: Annex, rng: Random) -> Sheet:
    """A receipt downloaded from a manager's website: blocks, references, a paid mark, automatic small print."""
    paid, rent, costs, owner = _paid(annex, rng), euros(rng, 350, 1400), euros(rng, 15, 150), person(rng)
    rows = [["Libellé", "Débit", "Crédit"], [f"Loyer {_month(paid)}", money(rent), ""], ["Charges", money(costs), ""], [f"Prélèvement du {paid:%d/%m/%Y}", "", money(rent + costs)], [f"<b>{pick(rng, 'Solde', 'Reste dû')}</b>", "", "0,00 €"]]  # fmt: skip
    facts = [("Bailleur", owner.name), ("Locataire", annex.person.name), (pick(rng, "Logement", "Bien"), annex.address.line), ("Période", _month(paid))]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'MonLoyerEnLigne', 'Gérance Connect', 'Bailéo'), ('Espace locataire',), boxed_stamp(rng, ('PAYÉ',)) if rng.random() < 0.4 else '')}{heading(rng, f'Quittance de loyer - {_month(paid)}', 'Votre quittance', f'Quittance n° {rng.randint(1000, 99999)}')}{pairs(rng, facts)}{grid(rows)}<p>{pick(rng, 'Nous attestons avoir reçu le règlement intégral du loyer et des charges de la période.', 'Paiement reçu, merci.')}</p><p style='font-size:7.5pt'>{pick(rng, 'Quittance délivrée gratuitement en application de l’article 21 de la loi n° 89-462.', 'Document généré automatiquement, valable sans signature.')}</p>"
    return Sheet(page(rng, body), {})


def handwritten_receipt(annex: Annex, rng: Random) -> Sheet:
    """Three lines by the landlady's hand on a sheet of a pad."""
    owner, paid, rent = person(rng), _paid(annex, rng), euros(rng, 250, 1100)
    who = f"{annex.person.short_title} {annex.person.used_name}"
    said = pick(rng, f"Reçu de {who} la somme de {money(rent)} pour le loyer de {_month(paid)}.", f"{who} m'a bien payé le loyer de {_month(paid)}, soit {money(rent)} charges comprises.", f"Je soussigné{owner.agrees} {owner.name} certifie que {who} a réglé {money(rent)} ({_month(paid)}), logement {annex.address.line}.")  # fmt: skip
    hand = rng.choice(HANDS)
    body = f"{paragraphs(pick(rng, 'Quittance', 'Reçu', 'Quittance de loyer', ''), said, pick(rng, 'Bon pour quittance', 'Payé en espèces', 'Par chèque', ''), f'le {long_date(paid)}', owner.name)}{signature(rng)}"
    css = f"body{{font:italic {rng.randint(15, 19)}pt/1.6 {hand},{SERIF};color:{rng.choice(['#1c2f6e', '#111', '#23306b'])}}}"
    return Sheet(document(css, body, margin="18mm", size=rng.choice(["A4", "A5"])), {})


def students_room(annex: Annex, rng: Random) -> Sheet:
    """A hostel or a student residence: fee for a room, period in nights or days, deposit, cash desk's stamp."""
    paid, fee, where = _paid(annex, rng), euros(rng, 180, 620), address(rng, annex.address.place)
    last = paid + timedelta(days=rng.randint(0, 1))
    facts = [("Résident", annex.person.name), ("Chambre / logement", annex.address.line), ("Redevance mensuelle", money(fee)), ("Mois", _month(paid)), ("Mode", pick(rng, "CB", "chèque", "prélèvement", "tiers payant APL"))]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Résidence étudiante du Verger', 'Foyer de jeunes travailleurs', 'Résidence sociale Le Phare'), where.lines)}{heading(rng, 'AVIS D’ÉCHÉANCE ACQUITTÉ - QUITTANCE', 'QUITTANCE DE REDEVANCE', 'Reçu de loyer', 'QUITTANCE')}{pairs(rng, facts)}{paragraphs(pick(rng, f'Reçu la somme de {money(fee)} au titre du loyer, dont quittance.', f'La présente vaut quittance pour {money(fee)}.'))}<p>{escape(where.place.commune)}, le {any_date(last, rng)}</p><p>{pick(rng, 'La régie', 'L’accueil', 'Le gestionnaire')} {signature(rng, 30)}</p>{at_times(rng, boxed_stamp(rng, ('RÉGIE DE RECETTES', 'ACQUITTÉ')))}"
    return Sheet(page(rng, body), {})
