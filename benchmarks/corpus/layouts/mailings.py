"""Covers: `enveloppe` and `avis_reception_recommande`."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.claim_letters import BUREAU
from benchmarks.corpus.drawings import postmark
from benchmarks.corpus.layouts.setting import DEJA, HANDS, MONO, SANS, SERIF, document, lines
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


def franked_envelope(mailing: Mailing, rng: Random) -> Sheet:
    """A large envelope franked by machine: the date stands in the red print, other numbers about it."""
    town = mailing.sender_address.place.commune.upper()
    red = rng.choice(["#c62828", "#b3261e", "#3a4fa0"])
    mark = (
        f"<div style='position:absolute;right:10mm;top:8mm;color:{red};font:8pt/1.3 {MONO};text-align:right'><span style='border:.5mm solid {red};padding:1mm 2mm;display:inline-block'>RÉPUBLIQUE FRANÇAISE<br><b style='font-size:15pt'>{rng.randint(2, 9)},{rng.randint(10, 99)} €</b><br>{rng.choice(['LETTRE VERTE', 'PRIORITAIRE', 'R 1'])}</span><br>"
        f"{escape(town)} CC<br><b style='font-size:10pt'>{mailing.posted:{rng.choice(['%d-%m-%y', '%d.%m.%Y', '%d/%m/%Y'])}}</b><br>HX {rng.randint(100000, 999999)} {rng.randint(1000, 9999)}</div>"
    )
    body = (
        f"<div style='position:relative;width:229mm;height:162mm;background:{rng.choice(['#d9b98c', '#fbfaf5', '#e0c49a'])}'>{mark}<div style='position:absolute;left:10mm;top:10mm;font:9pt/1.3 {SANS}'><b>{escape(mailing.sender)}</b><br>{lines(mailing.sender_address.lines)}</div>{_registered_label(mailing, rng)}"
        f"<div style='position:absolute;left:105mm;top:80mm;width:105mm;background:#fff;padding:4mm;font:12pt/1.4 {rng.choice([SANS, MONO])}'>{lines(BUREAU)}</div><div style='position:absolute;left:10mm;bottom:8mm;font:7pt {SANS}'>Ne pas plier - réf. {rng.randint(10000, 99999)}</div></div>"
    )
    return Sheet(document("", body, size="229mm 162mm", margin="0"), mailing.fields())


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


def tracking_print(mailing: Mailing, rng: Random) -> Sheet:
    """The page of a postal service's site printed by the sender: stages of the letter, each with its date."""
    given = mailing.posted + timedelta(days=rng.randint(1, 4))
    stages = (
        (mailing.posted, f"{rng.choice(['Date de dépôt', 'Déposé le', 'Votre courrier a été déposé au bureau'])} - {mailing.sender_address.place.commune}"),
        (mailing.posted + timedelta(days=1), "En cours d'acheminement - plateforme courrier"),
        (given, "Distribué à son destinataire contre sa signature"),
    )  # fmt: skip
    rows = "".join(
        f"<tr><td>{day:%d/%m/%Y}</td><td>{rng.randint(7, 18)} h {rng.randint(10, 59)}</td><td>{escape(what)}</td></tr>"
        for day, what in stages[: rng.randint(1, 3)]
    )
    css = f"body{{font:9.5pt/1.5 {rng.choice([DEJA, SANS])}}} .h{{border-bottom:1mm solid #f2b705;padding-bottom:2mm;font-size:14pt}} .w{{width:100%;margin-top:5mm}} .w td{{border-bottom:.2mm solid #ccc;padding:2.5mm}} .f{{margin-top:12mm;font-size:7pt;color:#666}}"
    body = (
        f"<div class=h>Suivi de votre envoi</div><p style='margin-top:5mm'>{rng.choice(['N° de suivi', 'Numéro de recommandé', 'Lettre recommandée n°'])} : <b>{rng.choice([_tracking(mailing), mailing.tracking])}</b><br>Produit : lettre recommandée avec avis de réception, niveau {rng.choice(['R1', 'R2'])}, {rng.randint(20, 250)} g<br>Expéditeur : {escape(mailing.sender)}<br>Destinataire : {escape(' '.join(BUREAU))}</p><table class=w>{rows}</table>"
        f"<div class=f>Page imprimée le {given + timedelta(days=rng.randint(0, 8)):%d/%m/%Y} - commande n° {rng.randint(10**7, 10**8)} - service client 36 00</div>"
    )
    return Sheet(document(css, body), mailing.fields())
