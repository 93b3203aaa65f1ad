"""More leases: a booklet from the stationer's, a social landlord's contract, a student's room."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.dwelling_papers import Lease
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, HANDS, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import day_in_words, in_words, long_date, money, money_in_words

_CLAUSES = (
    "Le locataire ne peut céder le contrat ni sous-louer sans l'accord écrit du bailleur, y compris sur le prix du loyer.",
    "Le locataire prend à sa charge l'entretien courant du logement et les menues réparations définies par le décret n° 87-712 du 26 août 1987.",
    "Le bailleur remet au locataire un logement décent et les diagnostics annexés : performance énergétique, plomb, état des risques.",
    "Le congé donné par le locataire est précédé d'un préavis de trois mois, réduit à un mois dans les zones tendues.",
    "Le dépôt de garantie est restitué dans le délai d'un mois lorsque l'état des lieux de sortie est conforme à celui d'entrée.",
    "Les charges récupérables donnent lieu à une provision mensuelle et à une régularisation annuelle.",
    "Le locataire souscrit une assurance contre les risques locatifs et en justifie à la remise des clés, puis chaque année.",
    "Toute transformation du logement, et notamment le remplacement de la porte palière, est soumise à l'accord écrit du bailleur.",
    "En cas de colocation, les preneurs sont tenus solidairement du paiement du loyer et des charges.",
)


def _clauses(rng: Random, count: int) -> list[str]:
    return rng.sample(_CLAUSES, count)


def lease_booklet(lease: Lease, rng: Random) -> Sheet:
    """A form of the stationer's with dotted lines, filled in by hand: two pages."""
    ink = rng.choice(["#1c2f6e", "#16161a"])
    css = f"body{{font:10pt/1.75 {rng.choice([SERIF, DEJA_SERIF])}}} .v{{font:italic 15pt/1 {rng.choice(HANDS)},{SERIF};color:{ink};border-bottom:.2mm dotted #000}} h1{{font-size:17pt;text-align:center;letter-spacing:1mm}} .n{{page-break-before:always}}"

    def filled(value: str) -> str:
        return f"<span class=v>{escape(value)}</span>"

    signed = lease.start - timedelta(days=rng.randint(1, 25))
    guarantor = person(rng)
    body = (
        f"<h1>BAIL DE LOCATION</h1><p class=c>Locaux vides à usage d'habitation principale - exemplaire n° {rng.randint(1, 3)}</p><p><b>LE BAILLEUR</b> (nom, prénoms, domicile) : {filled(lease.landlord)}, {filled(lease.landlord_address.line)}</p><p><b>LE PRENEUR</b> (nom, prénoms) : {filled(lease.tenant)}</p><p><b>LA CAUTION</b> : {filled(guarantor.name)}, qui se porte caution solidaire.</p>"
        f"<p><b>DÉSIGNATION DES LIEUX</b> - Situation : {filled(lease.address.line)}</p><p>Consistance : {filled(f'{rng.randint(1, 5)} pièces, cuisine, salle d’eau')} Étage : {filled(str(rng.randint(1, 6)))} Cave : {filled(rng.choice(['oui', 'non']))}</p><p><b>DURÉE</b> : {filled('trois ans')} à compter du {filled(f'{lease.start:%d/%m/%Y}')}</p><p><b>LOYER</b> mensuel : {filled(money(lease.rent))} Provision sur charges : {filled(money(lease.rent / 10))}</p><p><b>DÉPÔT DE GARANTIE</b> : {filled(money(lease.rent))}</p>"
        f"<div class=n><p><b>CONDITIONS GÉNÉRALES</b></p>{''.join(f'<p>{n}. {clause}</p>' for n, clause in enumerate(_clauses(rng, 8), 1))}<p>Fait à {filled(lease.address.place.commune)} le {filled(f'{signed:%d/%m/%Y}')} en {filled('deux')} exemplaires. Mots rayés nuls : {filled(str(rng.randint(0, 3)))}</p><table class=full><tr><td>Le Bailleur<br>{signature(rng)}</td><td>Le Preneur<br>{signature(rng)}</td><td>La Caution<br>{signature(rng)}</td></tr></table></div>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), lease.fields())


def lease_social(lease: Lease, rng: Random) -> Sheet:
    """A housing body's contract: identifiers in a frame, rent in a table, articles in two columns."""
    colour = rng.choice(["#004e64", "#6a040f", "#344e41"])
    css = f"body{{font:9pt/1.45 {rng.choice([SANS, NARROW, DEJA])}}} .h{{background:{colour};color:#fff;padding:4mm;font-size:15pt}} .w{{width:100%;margin:3mm 0}} .w td{{border:.25mm solid {colour};padding:1.5mm 2.5mm}} .k{{columns:2;column-gap:8mm;text-align:justify;font-size:8pt}} h4{{color:{colour};margin:4mm 0 1mm}}"
    charges, signed = lease.rent / 8, lease.start - timedelta(days=rng.randint(1, 12))
    rows = [("Loyer principal", lease.rent), ("Provision pour charges", charges), ("Terme mensuel", lease.rent + charges)]  # fmt: skip
    body = (
        f"<div class=h>{logo(rng, '#ffffff', 10)} Contrat de location</div><table class=w><tr><td>N° de contrat<br><b>L/{rng.randint(10**5, 10**6)}</b></td><td>Groupe<br><b>{rng.randint(100, 999)}</b></td><td>Module<br><b>{rng.randint(1000, 9999)}</b></td><td>Financement<br><b>{rng.choice(['PLUS', 'PLAI', 'PLS'])}</b></td><td>N° unique<br><b>{rng.randint(10**8, 10**9)}</b></td></tr></table>"
        f"<h4>Entre</h4><p>{escape(lease.landlord)}, dont le siège est {escape(lease.landlord_address.line)}, représenté par son directeur d'agence, dénommé « le bailleur »,</p><h4>et</h4><p><b>{escape(lease.tenant)}</b>, dénommé « le locataire ».</p><h4>Logement loué</h4><p>{escape(lease.address.line)}<br>Type T{rng.randint(1, 5)} - surface habitable {rng.randint(25, 95)} m² - annexes : {rng.choice(['cave n° ', 'parking n° '])}{rng.randint(1, 90)}</p>"
        f"<p>Le contrat prend effet le <b>{lease.start:%d/%m/%Y}</b> pour une durée d'un mois renouvelable par tacite reconduction (article L. 442-6 du code de la construction et de l'habitation).</p><table class=w>{''.join(f'<tr><td>{label}</td><td class=r>{money(amount)}</td></tr>' for label, amount in rows)}</table>"
        f"<div class=k>{''.join(f'<p><b>Art. {n}.</b> {clause}</p>' for n, clause in enumerate(_clauses(rng, 7), 1))}</div><p>Signé à {escape(lease.address.place.commune)} le {signed:%d/%m/%Y}</p><table class=full><tr><td>Pour le bailleur<br>{boxed_stamp(rng, (lease.landlord.upper(), 'BON POUR ACCORD'))}</td><td>Le locataire (lu et approuvé)<br>{signature(rng)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="12mm 16mm"), lease.fields())


def lease_numbered(lease: Lease, rng: Random) -> Sheet:
    """A private landlord's contract typed from the decree's model, dates and sums in words."""
    css = f"body{{font:10.5pt/1.55 {rng.choice([SERIF, DEJA_SERIF, SANS])}}} h3{{font-size:11pt;margin:4mm 0 1mm;text-decoration:underline}} .s{{font-size:8pt;position:fixed;bottom:-10mm;left:0}}"
    agent, where = person(rng), address(rng)
    keys = lease.start + timedelta(days=rng.randint(0, 3))
    body = (
        f"<div class=s>Bail d'habitation - paraphes : ____ ____</div><p class=c><b style='font-size:15pt'>CONTRAT DE BAIL</b><br>(loi n° 89-462 du 6 juillet 1989, décret n° 2015-587 du 29 mai 2015)</p><h3>1 / Les parties</h3><p>Propriétaire : {escape(lease.landlord)}<br>{lines(lease.landlord_address.lines)}</p><p>Locataire(s) : {escape(lease.tenant)}</p><p>Mandataire du bailleur pour la visite : {escape(agent.name)}, {escape(where.line)}</p>"
        f"<h3>2 / Le bien loué</h3><p>{rng.choice(['Appartement', 'Logement', 'Studio', 'Maison de ville'])} sis {escape(lease.address.line)}. Chauffage {rng.choice(['collectif', 'individuel au gaz', 'électrique'])}. Construit {rng.choice(['avant 1949', 'entre 1949 et 1974', 'entre 1975 et 1989'])}.</p>"
        f"<h3>3 / Date d'effet</h3><p>Le bail commence le {long_date(lease.start)} ({day_in_words(lease.start)} {in_words(lease.start.year)}). Les clés sont remises le {keys:%d/%m/%Y}. Il est conclu pour trois années entières et consécutives.</p><h3>4 / Le loyer</h3><p>{money(lease.rent)} par mois, soit {money_in_words(lease.rent)}, à verser par virement. Dernier loyer du précédent locataire : {money(lease.rent - rng.randint(10, 60))}. Indice de référence : {rng.randint(130, 145)},{rng.randint(10, 99)}.</p>"
        f"<h3>5 / Clauses</h3>{''.join(f'<p>- {clause}</p>' for clause in _clauses(rng, 5))}<p>Établi en deux originaux.</p><p>{escape(lease.landlord)} {signature(rng)} {escape(lease.tenant)} {signature(rng)}</p>"
    )
    return Sheet(document(css, body, margin="18mm 22mm"), lease.fields())
