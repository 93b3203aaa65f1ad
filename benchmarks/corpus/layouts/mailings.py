"""Covers: `enveloppe` and `avis_reception_recommande`."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.claim_letters import BUREAU
from benchmarks.corpus.drawings import postmark
from benchmarks.corpus.layouts.setting import HANDS, MONO, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Mailing, Sheet
from benchmarks.corpus.wording import spaced


def _barcode(rng: Random) -> str:
    bars, x = "", 0.0
    while x < 170:
        width = rng.choice([1, 1, 2, 3])
        bars += f"<rect x='{x}' width='{width}' height='34'/>"
        x += width + rng.choice([1, 1, 2])
    return f"<svg width='60mm' height='11mm' viewBox='0 0 172 34'>{bars}</svg>"


def _tracking(mailing: Mailing) -> str:
    return spaced(mailing.tracking, 2, 3, 3, 4, 1)


def _registered_label(mailing: Mailing, rng: Random) -> str:
    if not mailing.tracking:
        return ""
    return f"<div style='position:absolute;left:8mm;top:36mm;border:.4mm solid #000;padding:2mm;font:8pt {SANS};background:#fff'><b>RECOMMANDÉ AVEC AVIS DE RÉCEPTION</b><br>{_barcode(rng)}<br>{_tracking(mailing)}</div>"


def _envelope(mailing: Mailing, rng: Random, font: str) -> Sheet:
    mark = postmark(
        rng,
        mailing.sender_address.place.commune,
        f"{mailing.posted:%d-%m-%y}" if rng.random() < 0.5 else f"{mailing.posted:%d.%m.%Y}",
        f"{rng.randint(9, 18)}H{rng.randint(0, 5)}0",
    )
    body = (
        f"<div style='position:relative;width:210mm;height:108mm;background:#f6f1e4'><div style='position:absolute;left:8mm;top:6mm;{font};font-size:10pt'>Exp. : {escape(mailing.sender)}<br>{lines(mailing.sender_address.lines)}</div>"
        f"<div style='position:absolute;right:6mm;top:5mm'>{mark}</div>{_registered_label(mailing, rng)}<div style='position:absolute;left:100mm;top:58mm;{font};font-size:13pt;line-height:1.35'>{lines(BUREAU)}</div></div>"
    )
    return Sheet(document("", body, size="220mm 110mm", margin="0"), mailing.fields())


def typed_envelope(mailing: Mailing, rng: Random) -> Sheet:
    """A long envelope, typed."""
    return _envelope(mailing, rng, f"font-family:{rng.choice([SANS, SERIF, MONO])}")


def handwritten_envelope(mailing: Mailing, rng: Random) -> Sheet:
    """A long envelope, written by hand."""
    return _envelope(mailing, rng, f"font-family:{rng.choice(HANDS)},{SERIF};font-style:italic;color:#1c2f6e")


def posting_receipt(mailing: Mailing, rng: Random) -> Sheet:
    """The proof of posting of a registered letter, on a sheet."""
    css = (
        f"body{{font:9pt/1.5 {SANS}}} .k{{border:.4mm solid #333;width:130mm;padding:5mm;background:#fffbe8}}"
    )
    body = (
        f"<div class=k><b>PREUVE DE DÉPÔT</b> &nbsp; RECOMMANDÉ AVEC AVIS DE RÉCEPTION<br>{_barcode(rng)}<br>Numéro de l'envoi : {_tracking(mailing)}<br><br><b>Expéditeur</b><br>{escape(mailing.sender)}<br>{lines(mailing.sender_address.lines)}<br><br><b>Destinataire</b><br>{lines(BUREAU)}<br><br>Date de dépôt : {mailing.posted:%d/%m/%Y}"
        f"<br>{postmark(rng, mailing.sender_address.place.commune, f'{mailing.posted:%d-%m-%y}', '11H20')}</div>"
    )
    return Sheet(document(css, body), mailing.fields())


def delivery_card(mailing: Mailing, rng: Random) -> Sheet:
    """The card that comes back to the sender."""
    css = f"body{{font:10pt/1.5 {MONO}}} .k{{border:.5mm solid #a33;width:150mm;padding:6mm}}"
    body = (
        f"<div class=k><b>AVIS DE RÉCEPTION</b><br>LETTRE RECOMMANDÉE N° {_tracking(mailing)}<br><br>Présenté / Avisé le : ....................<br>Destinataire : {escape(' '.join(BUREAU[:2]))}<br>Renvoyer à : {escape(mailing.sender)}, {escape(mailing.sender_address.line)}<br><br>Déposé le {mailing.posted:%d/%m/%Y}<br>"
        f"{postmark(rng, mailing.sender_address.place.commune, f'{mailing.posted:%d-%m-%y}', '16H10')}</div>"
    )
    return Sheet(document(css, body), mailing.fields())
