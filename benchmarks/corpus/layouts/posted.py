"""More of what the post leaves: a window envelope, a machine's label, the signed slip, an online registered letter."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.claim_letters import BUREAU
from benchmarks.corpus.drawings import boxed_stamp, logo, postmark, signature
from benchmarks.corpus.layouts.codes import bars, squares
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    HANDS,
    MONO,
    NARROW,
    SANS,
    SERIF,
    document,
    lines,
)
from benchmarks.corpus.papers import Mailing, Sheet
from benchmarks.corpus.wording import any_date, spaced

_FORMATS = ("%d-%m-%y", "%d.%m.%y", "%d/%m/%Y")


def _number(mailing: Mailing) -> str:
    return spaced(mailing.tracking, 2, 3, 3, 4, 1)


def window_envelope(mailing: Mailing, rng: Random) -> Sheet:
    """An envelope with a window, copied on a whole sheet: the letter's address shows, the rest is grey paper."""
    paper = rng.choice(["#f4f4f0", "#e9e6dc", "#dfe4e8"])
    mark = postmark(rng, mailing.sender_address.place.commune, f"{mailing.posted:{rng.choice(_FORMATS)}}", f"{rng.randint(8, 19)}H{rng.randint(0, 5)}{rng.choice('05')}")  # fmt: skip
    label = f"<div style='position:absolute;left:6mm;top:44mm;border:.3mm solid #333;padding:1.5mm;font:7.5pt/1.3 {NARROW};background:#fff'>{rng.choice(['R2 - RECOMMANDÉ A.R.', 'LR avec avis', 'RECOMMANDÉ'])}<br>{bars(rng, 48, 8)}<br>{_number(mailing)}</div>" if mailing.tracking else ""  # fmt: skip
    lines_of = BUREAU if rng.random() < 0.6 else tuple(line.upper() for line in BUREAU)
    ghost = rng.choice(["Objet :", "Madame, Mon", "V/Réf", ""])
    body = (
        f"<div style='position:relative;width:200mm;height:108mm;margin:{rng.randint(3, 40)}mm 0 0 {rng.randint(1, 5)}mm;background:{paper};border:.2mm solid #999'><div style='position:absolute;left:7mm;top:6mm;font:8.5pt/1.3 {rng.choice([SANS, SERIF, DEJA])}'>{rng.choice(['', 'Expéditeur<br>', 'Envoi de : '])}{escape(mailing.sender)}<br>{lines(mailing.sender_address.lines)}</div><div style='position:absolute;right:4mm;top:4mm'>{mark}</div>{label}"
        f"<div style='position:absolute;left:88mm;top:50mm;width:96mm;height:34mm;background:#fff;border:.4mm solid #aaa;border-radius:4mm;padding:4mm 6mm;box-sizing:border-box;font:11pt/1.4 {rng.choice([SANS, SERIF, MONO])};overflow:hidden'>{lines(lines_of)}<br><span style='color:#bbb;font-size:8pt'>{ghost}</span></div><div style='position:absolute;right:6mm;bottom:5mm'>{bars(rng, 60, 5)}</div></div>"
    )
    return Sheet(document("", body, margin="4mm"), mailing.fields())


def label_envelope(mailing: Mailing, rng: Random) -> Sheet:
    """A large brown envelope under one label of a franking kiosk: square code, weight, price, both addresses."""
    brown = rng.choice(["#c9a36f", "#d8b98a", "#bf9a66"])
    day = f"{mailing.posted:{rng.choice(_FORMATS)}}"
    track = f"<br>{bars(rng, 70, 11)}<br><b>{_number(mailing)}</b>" if mailing.tracking else ""
    service = rng.choice(["RECOMMANDÉ R1 AVIS", "RECOMMANDÉ R2", "LETTRE RECOMMANDÉE FRANCE"]) if mailing.tracking else rng.choice(["LETTRE VERTE", "LETTRE SERVICES PLUS", "ÉCOPLI"])  # fmt: skip
    fonts = rng.choice([NARROW, SANS, MONO])
    torn = rng.uniform(-1.6, 1.6)
    body = (
        f"<div style='position:relative;width:324mm;height:229mm;background:{brown}'><div style='position:absolute;left:{rng.randint(90, 150)}mm;top:{rng.randint(35, 70)}mm;width:140mm;background:#fff;padding:5mm;font:10pt/1.4 {fonts};transform:rotate({torn:.1f}deg)'><table class=full><tr><td>{squares(rng, 22)}</td><td class=r><b style='font-size:13pt'>{service}</b><br>{rng.randint(60, 480)} g - {rng.randint(3, 11)},{rng.randint(10, 99)} €<br>{rng.choice(['Déposé le ', 'Dépôt : ', ''])}{day}<br>{rng.randint(10000, 99999)}A {escape(mailing.sender_address.place.commune.upper())}</td></tr></table>"
        f"<div style='border-top:.4mm solid #000;border-bottom:.4mm solid #000;margin:3mm 0;padding:3mm;font-size:13pt'><small>DEST.</small><br>{lines(BUREAU)}</div><small>EXP. {escape(mailing.sender)}<br>{lines(mailing.sender_address.lines)}</small>{track}</div><div style='position:absolute;left:14mm;bottom:14mm;font:20pt {HANDS[0]},{SERIF};color:#222'>{rng.choice(['NE PAS PLIER', 'Pièces jointes', 'urgent', ''])}</div></div>"
    )
    return Sheet(document("", body, size="324mm 229mm", margin="0"), mailing.fields())


def signed_slip(mailing: Mailing, rng: Random) -> Sheet:
    """The slip stuck on the letter, detached and signed: boxes, what the sender wrote by hand, the mailroom's stamp."""
    colour = rng.choice(["#c0392b", "#b9770e", "#1f618d"])
    given = mailing.posted + timedelta(days=rng.randint(1, 4))
    hand = f"font:{rng.choice([15, 16])}pt/1.15 {rng.choice(HANDS)},{SERIF};color:#1c2f6e"
    css = f"body{{font:8.5pt/1.4 {rng.choice([SANS, NARROW])};color:{colour}}} .k{{border:.5mm solid {colour};width:176mm}} .k td{{border:.25mm solid {colour};padding:2mm;vertical-align:top}} .v{{{hand}}} b{{font-size:11pt}}"
    boxes = "".join(f"{'&#9746;' if n == 0 else '&#9744;'} {what}<br>" for n, what in enumerate(["Destinataire", "Mandataire", "Pièce d'identité : CNI"]))  # fmt: skip
    title = rng.choice(["AVIS DE RÉCEPTION", "ACCUSÉ DE RÉCEPTION D'UN ENVOI RECOMMANDÉ", "A.R.", "Avis de réception de votre lettre recommandée"])  # fmt: skip
    body = (
        f"<table class=k><tr><td colspan=2><b>{title}</b> &nbsp; {_number(mailing)}<br><span style='color:#000'>{bars(rng, 64, 8)}</span></td></tr><tr><td style='width:50%'>{rng.choice(['Nom et adresse du destinataire', 'DESTINATAIRE'])}<br><span class=v>{lines(BUREAU)}</span></td><td>{rng.choice(['À retourner à', 'EXPÉDITEUR (retour de l’avis)'])}<br><span class=v>{escape(mailing.sender)}<br>{lines(mailing.sender_address.lines)}</span></td></tr>"
        f"<tr><td>{rng.choice(['Date de dépôt', 'Posté le', 'Déposé'])} : <span class=v>{mailing.posted:%d/%m/%Y}</span><br><br>Présenté le : ....../....../......<br>Distribué le : <span class=v>{given:%d/%m}</span></td><td>{boxes}Signature<br>{signature(rng, 30)}{boxed_stamp(rng, ('COURRIER', f'{given:%d %m %Y}')) if rng.random() < 0.6 else ''}</td></tr></table><div style='margin:3mm 0 0 95mm'>{postmark(rng, mailing.sender_address.place.commune, f'{mailing.posted:{rng.choice(_FORMATS)}}', '17H00')}</div><p style='font-size:6pt'>SGR2 V{rng.randint(10, 30)} PIC {rng.randint(1000, 9999)} - {rng.randint(10**5, 10**6)}</p>"
    )
    return Sheet(document(css, body, margin="16mm 15mm"), mailing.fields())


def online_registered(mailing: Mailing, rng: Random) -> Sheet:
    """The proof that an online service gives of a registered letter it printed: times, seals, no stamp."""
    brand, colour = rng.choice(["Courrier Direct", "Lettrafil", "Plume & Pli"]), rng.choice(["#14746f", "#7b2cbf", "#9d0208"])  # fmt: skip
    css = f"body{{font:10pt/1.6 {rng.choice([DEJA, DEJA_SERIF])}}} .h{{color:{colour};font-size:16pt;border-bottom:.5mm solid {colour}}} td{{padding:1.6mm 5mm 1.6mm 0;vertical-align:top}} td:first-child{{color:#666;width:58mm}} .z{{font:7.5pt/1.5 {MONO};color:#555;margin-top:9mm;border:.2mm dashed #999;padding:3mm}}"
    rows = [
        (rng.choice(["Envoi", "N° de la lettre", "Identifiant postal"]), _number(mailing)),
        (rng.choice(["Remis à l'opérateur le", "Prise en charge", "Jour de dépôt"]), f"{rng.choice([any_date(mailing.posted, rng), f'{mailing.posted:%d/%m/%Y}'])} à {rng.randint(8, 18)} h {rng.randint(10, 59)}"),
        ("De", f"{mailing.sender}, {mailing.sender_address.line}"),
        ("Pour", ", ".join(BUREAU)),
        ("Contenu", f"{rng.randint(2, 30)} feuillets, {rng.choice(['couleur', 'noir et blanc'])}, {rng.choice(['recto', 'recto verso'])}"),
        ("Affranchissement", f"recommandé avec avis numérisé, {rng.randint(6, 14)},{rng.randint(10, 99)} € TTC"),
    ]  # fmt: skip
    title = rng.choice(["Preuve de dépôt numérique", "Attestation d'envoi", "Justificatif d'expédition", "Récépissé"])  # fmt: skip
    body = (
        f"<div class=h>{logo(rng, colour, 10)} {escape(brand)}</div><h3 style='font-weight:normal'>{title}</h3><table>{''.join(f'<tr><td>{k}</td><td>{escape(v)}</td></tr>' for k, v in rows)}</table><p style='margin-top:5mm'>{rng.choice(['Ce document fait foi de la date de l’expédition.', 'Conservez ce justificatif : il tient lieu de bordereau.', 'Le retour signé sera numérisé dans votre espace.'])}</p>"
        f"<div class=z>sceau {rng.getrandbits(96):024x}<br>jeton d'horodatage {rng.randint(10**9, 10**10)} - politique 1.2.250.1.{rng.randint(10, 99)}<br>{squares(rng, 14)}</div>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), mailing.fields())
