"""Envelopes of other makes: a padded parcel, a stamp bought on the web, one posted at the counter with its barcode label."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.claim_letters import BUREAU
from benchmarks.corpus.drawings import boxed_stamp, postmark
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pick
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Mailing, Sheet

_SIZES = ("229mm 162mm", "324mm 229mm", "240mm 180mm")


def _bars(rng: Random, count: int) -> str:
    """Bars of a code, some thin and some thick."""
    return "".join(f"<span style='display:inline-block;height:11mm;width:{rng.choice([0.3, 0.6, 0.9])}mm;background:#000;margin-right:{rng.choice([0.4, 0.8])}mm'></span>" for _ in range(count))  # fmt: skip


def _registered(mailing: Mailing, rng: Random) -> str:
    """The label of a registered letter with its number; nothing when the letter is a plain one."""
    if not mailing.tracking:
        return ""
    return f"<div style='border:.3mm solid #000;padding:2mm;background:#fff;display:inline-block;font:9pt {SANS}'>{pick(rng, 'RECOMMANDÉ AR', 'LETTRE RECOMMANDÉE', 'R - avec avis de réception')}<br>{_bars(rng, rng.randint(24, 40))}<br><b>{escape(mailing.tracking)}</b></div>"


def padded_bag(mailing: Mailing, rng: Random) -> Sheet:
    """A padded bag with large letters by felt pen, sender on the back flap, a dated postmark."""
    hand, _ = hand_and_ink(rng)
    town = mailing.sender_address.place.commune
    felt = f"font:italic {rng.randint(19, 24)}pt/1.25 {hand},{SERIF};color:{rng.choice(['#111', '#14213d', '#9b2226'])}"
    body = f"<div style='position:relative;padding:10mm;background:{rng.choice(['#d8b384', '#f2efe6', '#cda873'])};height:145mm'><div style='position:absolute;right:8mm;top:6mm'>{postmark(rng, town.upper(), f'{mailing.posted:%d-%m-%Y}', f'{rng.randint(9, 18)}H')}</div><div style='font:9pt {SANS}'>{pick(rng, 'Exp.', 'Expéditeur', 'De la part de')} : {escape(mailing.sender)}<br>{lines(mailing.sender_address.lines)}</div><div style='margin:28mm 0 0 60mm;{felt}'>{lines(BUREAU)}</div><p>{_registered(mailing, rng)}</p>{at_times(rng, boxed_stamp(rng, (pick(rng, 'DOCUMENTS', 'NE PAS PLIER', 'FRAGILE'),)))}</div>"
    return Sheet(document("", body, size="240mm 180mm", margin="4mm"), mailing.fields())


def printed_stamp(mailing: Mailing, rng: Random) -> Sheet:
    """A stamp bought on the web and printed with the address: square code, kind of letter, day of posting."""
    row = "<span style='display:inline-block;width:1.2mm;height:1.2mm;background:{}'></span>"
    dots = ["".join(row.format(rng.choice(["#000", "#fff"])) for _ in range(14)) for _ in range(14)]
    square = "".join(f"<div style='height:1.2mm;line-height:0'>{line}</div>" for line in dots)
    body = f"<table class=full style='font:10pt/1.4 {rng.choice([SANS, DEJA])}'><tr><td>{escape(mailing.sender)}<br>{lines(mailing.sender_address.lines)}</td><td class=r><div style='display:inline-block;text-align:left;border:.2mm solid #999;padding:2mm'>{square}<small>{pick(rng, 'Mon timbre en ligne', 'TIMBRE À IMPRIMER', 'Affranchissement numérique')}<br>{pick(rng, 'Lettre verte', 'Lettre services plus', 'Prioritaire')} {rng.choice([20, 50, 100, 250])} g<br>{pick(rng, 'Déposé le', 'Posté le')} {mailing.posted:%d/%m/%Y}<br>{rng.randrange(16**8):08X}</small></div></td></tr></table><div style='margin:16mm 0 0 95mm;font:12pt/1.5 {rng.choice([SANS, SERIF, MONO])}'>{lines(BUREAU)}</div>{_registered(mailing, rng)}"
    return Sheet(document("", body, size=rng.choice(_SIZES), margin="9mm"), mailing.fields())


def counter_label(mailing: Mailing, rng: Random) -> Sheet:
    """A letter franked at the counter: one white label with price, weight, office and day; the flap's remarks."""
    town = mailing.sender_address.place
    label = f"<div style='display:inline-block;border:.2mm solid #888;padding:3mm;background:#fff;font:9pt/1.4 {MONO};text-align:left'>{pick(rng, 'LA POSTE', 'BUREAU DE POSTE')}<br>{town.postcode[:2]} {escape(town.commune.upper())} {pick(rng, 'PPAL', 'CENTRE', 'A')}<br>{mailing.posted:%d/%m/%y} {rng.randint(9, 17)}:{rng.randint(10, 59)}<br>{rng.randint(20, 480)} g - {rng.randint(1, 11)},{rng.randint(10, 99)} EUR<br>{_bars(rng, 22)}</div>"
    corner = pick(
        rng,
        "",
        "CONFIDENTIEL",
        "À l'attention du bureau du précontentieux",
        "Pli n° 1 sur 1",
        "Ouvert par le service courrier : non",
    )
    body = f"<div style='text-align:right'>{label}</div><p style='font:10pt {NARROW}'>{corner}</p><div style='margin:8mm 0 12mm {rng.randint(70, 105)}mm;font:{rng.randint(11, 14)}pt/1.4 {rng.choice([SANS, DEJA, SERIF])}'>{lines(BUREAU)}</div>{_registered(mailing, rng)}<p style='font:8.5pt {SANS};position:fixed;bottom:0'>{pick(rng, 'Expéditeur', 'En cas de non-distribution, retourner à', 'Exp')} : {escape(mailing.sender)}, {escape(mailing.sender_address.line)}</p>"
    return Sheet(document("", body, size=rng.choice(_SIZES), margin="9mm"), mailing.fields())


def forwarded_envelope(mailing: Mailing, rng: Random) -> Sheet:
    """An envelope that went round: first address struck, forwarding label, stamps, the postmark of posting."""
    town = mailing.sender_address.place.commune.upper()
    tracking = f"<p style='font:9pt {MONO}'>{pick(rng, 'RECOMMANDE', 'LR AR', 'N° RAR')} {escape(mailing.tracking)}</p>" if mailing.tracking else ""  # fmt: skip
    body = f"<table class=full><tr><td style='font:9pt {SANS}'>{pick(rng, 'Envoi de', 'Exp.')} {escape(mailing.sender)}<br>{lines(mailing.sender_address.lines)}</td><td class=r>{postmark(rng, town, f'{mailing.posted:%d-%m-%y}', f'{rng.randint(10, 18)}H{rng.randint(10, 59)}')}</td></tr></table>{tracking}<div style='margin:4mm 0 0 90mm;font:12pt/1.4 {rng.choice([SANS, SERIF, DEJA])}'><s>{pick(rng, 'Tribunal judiciaire, service des dommages', 'Préfecture de police - réclamations', 'Commissariat, service courrier')}</s><br>{lines(BUREAU)}</div><p>{boxed_stamp(rng, (pick(rng, 'RÉEXPÉDITION', 'MAL ADRESSÉ', 'FAIRE SUIVRE'),))} {at_times(rng, boxed_stamp(rng, ('COURRIER', 'SG / SADJAV')))}</p>"
    return Sheet(document("", body, size=rng.choice(["229mm 162mm", "324mm 229mm"]), margin="9mm"), mailing.fields())  # fmt: skip
