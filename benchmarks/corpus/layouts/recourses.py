"""More receipts by which an insured puts his insurer in his place: in articles, by e-signature, in a table, by hand."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.dwelling_papers import Subrogation
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.setting import Letter
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words, phone_groups


def receipt_in_points(s: Subrogation, rng: Random) -> Sheet:
    """A receipt in numbered points: payment, transfer of rights, no more claim, cooperation."""
    who = f"{s.insured.title} {s.insured.name}"
    points = [
        pick(rng, f"{s.insurer.name} a versé à {who} la somme de {money(s.amount)} en exécution du contrat.", f"{who} déclare avoir perçu de {s.insurer.name} une indemnité de {money(s.amount)}, soit {money_in_words(s.amount)}."),
        f"Cette indemnité répare le dommage survenu le {any_date(s.loss, rng)}, {pick(rng, 'porte fracturée par les forces de l’ordre', 'bris de porte consécutif à une intervention de police', 'détérioration de la porte d’entrée')}.",
        pick(rng, f"Conformément à l'article 1346-1 du code civil, {s.insurer.name} est subrogée, concomitamment au paiement, dans les droits de l'assuré.", f"{who} transmet à {s.insurer.name} tous ses droits, actions et recours contre l'auteur du dommage ou l'État."),
        pick(rng, "L'assuré s'interdit de réclamer ailleurs la même somme et remettra toute pièce utile.", "L'assuré se reconnaît entièrement indemnisé, la franchise restant à sa charge."),
    ]  # fmt: skip
    listed = "".join(
        f"<p>{n}{pick(rng, '.', '°)', ' -')} {escape(text)}</p>" for n, text in enumerate(points, 1)
    )
    body = f"{issuer(rng, s.insurer.name, (*s.insurer.address.lines, phone_groups(s.insurer.phone)))}{heading(rng, 'ACTE DE SUBROGATION', 'QUITTANCE D’INDEMNITÉ ET SUBROGATION', 'Subrogation conventionnelle', 'QUITTANCE SUBROGATIVE')}<p>{pick(rng, 'Réf. sinistre', 'Dossier', 'N° de sinistre')} {s.claim}</p>{listed}<p>Fait à {escape(s.address.place.commune)}, le {any_date(s.day, rng)}</p><table class=full><tr><td>L'assuré{s.insured.agrees}<br>{signature(rng)}</td><td>L'assureur<br>{signature(rng)}{at_times(rng, boxed_stamp(rng, (s.insurer.name.upper(),)))}</td></tr></table>"
    return Sheet(page(rng, body), s.fields())


def signed_online(s: Subrogation, rng: Random) -> Sheet:
    """A receipt signed by code on a website: a table of data, a consent, the trace of the signature."""
    facts = [
        (pick(rng, "Compagnie", "Assureur", "Mutuelle"), s.insurer.name), (pick(rng, "Assuré(e)", "Sociétaire", "Bénéficiaire"), s.insured.name), ("Adresse du risque", s.address.line),
        (pick(rng, "Date du sinistre", "Survenu le", "Événement du"), f"{s.loss:%d/%m/%Y}"), ("Sinistre", s.claim), (pick(rng, "Indemnité versée", "Montant réglé", "Règlement"), money(s.amount)),
    ]  # fmt: skip
    said = pick(rng, "En validant, je reconnais avoir reçu l'indemnité ci-dessus et accepte que mon assureur exerce à ma place tout recours contre le responsable.", "Je donne quittance de cette somme et subroge mon assureur dans mes droits à due concurrence (L. 121-12 du code des assurances).")  # fmt: skip
    body = f"{issuer(rng, s.insurer.name, ('Espace client',))}{heading(rng, 'Quittance subrogative', 'VOTRE QUITTANCE D’INDEMNITÉ', 'Quittance et subrogation - signature électronique')}{pairs(rng, facts)}{paragraphs(said)}<div style='border:.3mm solid #999;padding:3mm;font-size:8.5pt'>{pick(rng, 'Signé électroniquement par', 'Signataire')} {escape(s.insured.name)} le {s.day:%d/%m/%Y} à {rng.randint(7, 22)}:{rng.randint(10, 59)}<br>Code reçu par SMS - empreinte {rng.randrange(16**10):010x}</div>"
    return Sheet(page(rng, body), s.fields())


def settlement_account(s: Subrogation, rng: Random) -> Sheet:
    """A settlement account, the insured's approval and the transfer of rights below it."""
    rows = [["Poste", "Montant"], [pick(rng, "Remplacement de la porte et de la serrure", "Menuiserie, pose comprise", "Dommages mobiliers et immobiliers"), money(s.amount)], [pick(rng, "Net réglé", "Indemnité totale", "Total à régler"), f"<b>{money(s.amount)}</b>"]]  # fmt: skip
    body = f"{issuer(rng, s.insurer.name, s.insurer.address.lines, f'Le {any_date(s.day, rng)}')}{heading(rng, 'LETTRE D’ACCEPTATION - SUBROGATION', 'Décompte d’indemnité valant quittance', 'QUITTANCE', 'ACCORD SUR INDEMNITÉ ET SUBROGATION')}{pairs(rng, [('Sinistre', f'{s.claim} du {s.loss:%d/%m/%Y}'), ('Assuré', f'{s.insured.short_title} {s.insured.name}')])}{grid(rows)}<br>{paragraphs(pick(rng, f'J’accepte ce règlement et cède à {s.insurer.name} mon recours contre l’État.', f'Bon pour quittance de la somme de {money_in_words(s.amount)}, {s.insurer.name} étant subrogée dans mes droits.', f'Après paiement, {s.insurer.name} est subrogée dans tous les droits de l’assuré contre les tiers.'))}<p>{pick(rng, 'Date et signature de l’assuré', 'Lu et approuvé')} : {signature(rng)}</p>"
    return Sheet(page(rng, body), s.fields())


def insureds_words(s: Subrogation, rng: Random) -> Sheet:
    """The insured writes it himself, or fills in the insurer's few dotted lines by pen."""
    who, (hand, ink) = s.insured, hand_and_ink(rng)

    def put(text: str) -> str:
        return pen(text, hand, ink)

    body = f"{heading(rng, 'QUITTANCE SUBROGATIVE', 'REÇU - SUBROGATION', 'Attestation de versement et de subrogation')}<p style='line-height:2.1'>Je soussigné(e) {put(who.name)}<br>{pick(rng, 'demeurant', 'adresse')} {put(s.address.line)}<br>{pick(rng, 'assuré(e) auprès de', 'client(e) de')} {escape(s.insurer.name)}<br>{pick(rng, 'certifie avoir encaissé', 'reconnais avoir touché', 'déclare avoir reçu')} {put(money(s.amount))} {pick(rng, 'à la suite du sinistre du', 'pour l’événement du')} {put(f'{s.loss:%d/%m/%Y}')} {pick(rng, '(porte cassée)', 'n° ' + s.claim)}<br>{pick(rng, 'et laisse mon assureur agir à ma place pour se faire rembourser.', 'et déclare subroger la compagnie dans tous mes droits à concurrence de ce paiement.')}</p><p>{pick(rng, 'À', 'Fait à')} {put(s.address.place.commune)} le {put(f'{s.day:%d/%m/%Y}')} {signature(rng)}</p>"
    return Sheet(page(rng, body), s.fields())


def recourse_file(s: Subrogation, rng: Random) -> Sheet:
    """A recourse department writes what it paid, and has the insured sign the transfer of rights below its letter."""
    clerk = person(rng)
    letter = Letter(
        head=(s.insurer.name, pick(rng, "Service recours", "Direction indemnisation - recours", "Pôle gestion"), *s.insurer.address.lines),
        addressee=tuple(pick(rng, "À qui de droit", "Ministère de la Justice|Bureau du précontentieux").split("|")),
        dateline=f"{s.insurer.address.place.commune}, le {long_date(s.day)}",
        subject=pick(rng, f"quittance subrogative, sinistre {s.claim}", f"{s.insured.name} - subrogation", "quittance subrogatoire"),
        greeting=pick(rng, "", "Madame, Monsieur,"),
        paragraphs=(
            f"{pick(rng, 'Dans l’affaire en référence, notre société a payé', 'Nous avons indemnisé')} {s.insured.title} {s.insured.name}, notre {pick(rng, 'assuré', 'sociétaire')}{s.insured.agrees}, à hauteur de {money(s.amount)}, du fait de l'intervention du {any_date(s.loss, rng)} au {s.address.line}.",
            pick(rng, f"{s.insured.title} {s.insured.used_name} nous a subrogés dans ses droits par la signature ci-dessous.", "Par l'effet de ce règlement, nous sommes subrogés dans les droits et actions de notre assuré, qui y consent expressément."),
        ),
        closing=f"<table class=full><tr><td>{escape(clerk.name)}<br>{signature(rng)}</td><td>{pick(rng, 'Bon pour subrogation', 'L’assuré')}<br>{signature(rng)}</td></tr></table>",
        foot=f"{s.insurer.name}, {s.insurer.form}",
    )  # fmt: skip
    return Sheet(post(letter, rng), s.fields())
