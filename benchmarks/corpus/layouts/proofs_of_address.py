"""More proofs of where one lives: water, gas, heating, a host's word, a home help's or a school's certificate of residence."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.codes import bars
from benchmarks.corpus.layouts.setting import HANDS, SERIF, document, lines
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups


def water_bill(someone: Person, rng: Random) -> Sheet:
    """A water bill: cubic metres, supply and sewage, taxes, sum due, slip to be paid."""
    where, day, volume = address(rng, flat=True), some_day(rng), rng.randint(12, 140)
    supply, sewage = (
        Decimal(volume * rng.randint(150, 260)) / 100,
        Decimal(volume * rng.randint(120, 230)) / 100,
    )
    rows = [["Rubrique", "m³", "Montant TTC"], [pick(rng, "Distribution de l'eau", "Eau potable"), str(volume), money(supply)], [pick(rng, "Collecte et traitement", "Assainissement"), str(volume), money(sewage)], ["<b>Total</b>", "", money(supply + sewage)]]  # fmt: skip
    who = f"{escape(someone.title)} {escape(someone.name)}<br>{lines(where.lines)}"
    body = f"{issuer(rng, pick(rng, 'Eaux du Val', 'Régie de l’eau', 'Syndicat des eaux du Belvédère'), (phone_groups(phone(rng)),), who)}{heading(rng, f'Facture d’eau du {long_date(day)}', 'VOTRE FACTURE', 'FACTURE CYCLIQUE - EAU')}{pairs(rng, [('Lieu desservi', where.line), ('Compteur', str(rng.randint(10**6, 10**7))), ('Référence abonné', f'{rng.randint(10**7, 10**8)}')])}{grid(rows)}<p>À payer avant le {day + timedelta(days=21):%d/%m/%Y} {at_times(rng, bars(rng))}</p>"
    return Sheet(page(rng, body), {})


def gas_schedule(someone: Person, rng: Random) -> Sheet:
    """A year of monthly payments for gas or power: a schedule that names the holder and the home."""
    where, day, each = address(rng, flat=True), some_day(rng), Decimal(rng.randint(3000, 16000)) / 100
    months = [[f"{n:02d}/{day.year}", money(each)] for n in range(1, rng.randint(8, 12))]
    body = f"{issuer(rng, pick(rng, 'Gaz du Ponant', 'Énergie Granit', 'Chaleur et Gaz'), ('Service clients', phone_groups(phone(rng))))}<div style='margin-left:90mm'>{escape(someone.name)}<br>{lines(where.lines)}</div>{heading(rng, 'ÉCHÉANCIER DE MENSUALISATION', 'Votre calendrier de paiement', 'Facture-échéancier')}<p>{pick(rng, 'Titulaire du contrat', 'Client')} : {escape(someone.title)} {escape(someone.name)} - {pick(rng, 'point de comptage', 'PCE')} {rng.randint(10**13, 10**14)}</p>{grid([['Mois', 'Prélèvement'], *months])}<p>Établi le {any_date(day, rng)}.</p>"
    return Sheet(page(rng, body), {})


def hosts_word(someone: Person, rng: Random) -> Sheet:
    """A host declares that somebody lives at his home: by hand, or with a model and blanks filled in."""
    host, where, day, (hand, ink) = person(rng), address(rng, flat=True), some_day(rng), hand_and_ink(rng)
    if rng.random() < 0.5:
        said = f"Je soussigné{host.agrees} {host.name}, né{host.agrees} le {host.born:%d/%m/%Y}, déclare sur l'honneur héberger à mon domicile, {where.line}, {someone.title} {someone.name} depuis {rng.randint(2, 40)} mois."
        body = f"{paragraphs('Attestation d’hébergement', said, f'Fait à {where.place.commune}, le {any_date(day, rng)}')}{signature(rng)}"
        return Sheet(document(f"body{{font:italic 16pt/1.6 {rng.choice(HANDS)},{SERIF};color:{ink}}}", body, margin="22mm"), {})  # fmt: skip

    def put(text: str) -> str:
        return pen(text, hand, ink)

    body = f"{heading(rng, 'ATTESTATION D’HÉBERGEMENT', 'Certificat d’hébergement', 'DÉCLARATION DE DOMICILE')}<p style='line-height:2.2'>Je soussigné(e) {put(host.name)}<br>né(e) le {put(f'{host.born:%d/%m/%Y}')}<br>domicilié(e) {put(where.line)}<br>certifie que {put(someone.name)} réside chez moi depuis le {put(f'{day - timedelta(days=200):%d/%m/%Y}')}<br>Le {put(f'{day:%d/%m/%Y}')} {signature(rng)}</p>"
    return Sheet(page(rng, body), {})


def town_certificate(someone: Person, rng: Random) -> Sheet:
    """A mayor or a body for the homeless certifies where one lives."""
    where, day, signer = address(rng), some_day(rng), person(rng)
    said = pick(rng, f"Le maire certifie que {someone.title} {someone.name}, né{someone.agrees} le {long_date(someone.born)}, est domicilié{someone.agrees} dans la commune, {where.line}.", f"Nous attestons l'élection de domicile de {someone.title} {someone.name} à l'adresse suivante : {where.line}, pour une durée d'un an.", f"{someone.title} {someone.name} réside au {where.line}, d'après les pièces produites.")  # fmt: skip
    body = f"{issuer(rng, pick(rng, f'Mairie {of(where.place.commune)}', f'CCAS {of(where.place.commune)}'), (where.place.commune,))}{heading(rng, 'CERTIFICAT DE RÉSIDENCE', 'ATTESTATION D’ÉLECTION DE DOMICILE', 'CERTIFICAT DE DOMICILE', 'Justificatif de domicile')}{paragraphs(said, pick(rng, 'En foi de quoi le présent certificat lui est délivré.', 'Attestation valable jusqu’à la date anniversaire.'))}<p class=r>Le {any_date(day, rng)}<br>{escape(signer.name)}<br>{signature(rng)}</p>{at_times(rng, boxed_stamp(rng, ('MAIRIE', where.place.commune.upper())))}"
    return Sheet(page(rng, body), {})
