"""More proofs that a registered letter was posted: a kiosk's ticket, a slip by pen, the card come back, a list of posts."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.claim_letters import BUREAU
from benchmarks.corpus.drawings import boxed_stamp, postmark, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.codes import bars, squares
from benchmarks.corpus.layouts.setting import MONO, NARROW, SANS, document, lines
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, page
from benchmarks.corpus.papers import Mailing, Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import money, spaced


def _number(mailing: Mailing, rng: Random) -> str:
    return rng.choice([spaced(mailing.tracking, 2, 3, 3, 4, 1), mailing.tracking])


def kiosk_ticket(mailing: Mailing, rng: Random) -> Sheet:
    """The narrow ticket of a kiosk or of a desk: product, number, weight, price, day and hour."""
    price = Decimal(rng.randint(532, 1190)) / 100
    rows = [pick(rng, "LETTRE RECOMMANDEE R1 AR", "RECOMMANDE AVEC AVIS", "LR FRANCE AR 20-100G"), f"N° {_number(mailing, rng)}", f"POIDS {rng.randint(18, 240)} G", f"DEPOT {mailing.posted:%d/%m/%Y} {rng.randint(8, 18):02d}:{rng.randint(10, 59)}", f"BUREAU {mailing.sender_address.place.commune.upper()}", f"DEST {BUREAU[3]}", f"TOTAL {money(price)}", pick(rng, "CB SANS CONTACT", "ESPECES")]  # fmt: skip
    body = f"<div style='width:{rng.randint(66, 80)}mm;margin:{rng.randint(0, 50)}mm {rng.randint(0, 80)}mm;border:.1mm solid #ccc;padding:3mm'><b class=c>{pick(rng, 'PREUVE DE DÉPÔT', 'TICKET D’AFFRANCHISSEMENT', 'REÇU CLIENT')}</b><br>{'<br>'.join(map(escape, rows))}<br>{bars(rng, 56, 9)}<p style='font-size:7pt'>{pick(rng, 'À conserver. Suivi sur internet ou au 36 31.', 'Ce ticket fait foi du dépôt.')}</p></div>"
    return Sheet(document(f"body{{font:9.5pt/1.4 {rng.choice([MONO, NARROW])}}}", body, margin="8mm"), mailing.fields())  # fmt: skip


def slip_by_pen(mailing: Mailing, rng: Random) -> Sheet:
    """The sender's copy of the multi-sheet slip: both addresses by pen, boxes for the level, the desk's dated stamp."""
    (hand, ink), level = hand_and_ink(rng), rng.randrange(3)
    boxes = " ".join(f"{tick(n == level)} R{n + 1}" for n in range(3))
    to = "<br>".join(pen(line, hand, ink, 13) for line in BUREAU)
    who = "<br>".join(pen(line, hand, ink, 13) for line in (mailing.sender, *mailing.sender_address.lines))
    mark = postmark(rng, mailing.sender_address.place.commune, f"{mailing.posted:%d/%m/%Y}", f"{rng.randint(8, 18)}H{rng.randint(10, 59)}")  # fmt: skip
    body = f"<div style='border:.4mm solid {rng.choice(['#a33', '#c79a00', '#333'])};padding:5mm'><b>{pick(rng, 'RECOMMANDÉ AVEC AVIS DE RÉCEPTION', 'PREUVE DE DÉPÔT - exemplaire de l’expéditeur', 'Feuillet à conserver par le client')}</b> {boxes}<table class=full><tr><td><small>{pick(rng, 'DESTINATAIRE', 'À')}</small><br>{to}</td><td><small>{pick(rng, 'EXPÉDITEUR', 'De la part de')}</small><br>{who}</td></tr></table><p>{bars(rng)}<br>{_number(mailing, rng)}</p>{mark}</div>"
    return Sheet(page(rng, body, faces=(SANS, NARROW)), mailing.fields())


def card_come_back(mailing: Mailing, rng: Random) -> Sheet:
    """The yellow or white card returned by the addressee's mail room: signature, stamp, day of delivery, day of posting."""
    given, clerk = mailing.posted + timedelta(days=rng.randint(2, 6)), person(rng)
    ground = rng.choice(["#fff6cc", "#fff", "#fdeee2"])
    body = f"<div style='background:{ground};border:.3mm solid #777;padding:6mm;width:{rng.randint(150, 175)}mm'><b>{pick(rng, 'AVIS DE RÉCEPTION', 'ACCUSÉ DE RÉCEPTION D’UN ENVOI RECOMMANDÉ', 'AR - à retourner à l’expéditeur')}</b><table class=full><tr><td>Distribué le : {given:%d/%m/%Y}<br>Nom du signataire : {escape(clerk.name)}<br>{tick(rng.random() < 0.5)} le destinataire {tick(True)} son mandataire<br>{signature(rng)}</td><td>N° {_number(mailing, rng)}<br>{pick(rng, 'Posté le', 'Date de dépôt')} {mailing.posted:%d/%m/%Y}<br><br>{escape(mailing.sender)}<br>{lines(mailing.sender_address.lines)}</td></tr></table>{boxed_stamp(rng, ('MINISTÈRE DE LA JUSTICE', 'COURRIER'))}</div>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, MONO)), mailing.fields())


def list_of_posts(mailing: Mailing, rng: Random) -> Sheet:
    """A firm's list of registered letters handed in on one day; here with its one line of interest."""
    rows = [["N° d'ordre", "Numéro de recommandé", "Destinataire", "Affranchissement"], ["1", _number(mailing, rng), escape(BUREAU[0]), money(Decimal(rng.randint(532, 1190)) / 100)]]  # fmt: skip
    body = f"{heading(rng, 'BORDEREAU DE DÉPÔT DES RECOMMANDÉS', 'BORDEREAU D’ENVOIS RECOMMANDÉS', 'Descriptif de pli recommandé')}<p>{pick(rng, 'Client', 'Déposant', 'Expéditeur')} : {escape(mailing.sender)}, {escape(mailing.sender_address.line)}</p>{grid(rows)}<p>{pick(rng, 'Déposé le', 'Date de prise en charge')} : {mailing.posted:%d/%m/%Y} - 1 pli</p><table class=full><tr><td>L'agent<br>{signature(rng, 30)}</td><td>{at_times(rng, squares(rng))}{postmark(rng, mailing.sender_address.place.commune, f'{mailing.posted:%d-%m-%Y}', '17H05')}</td></tr></table>"
    return Sheet(page(rng, body, faces=PLAIN), mailing.fields())
