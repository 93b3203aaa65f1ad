"""Photographs sent with a claim: numbered annexes, a telephone's grid, before and after, a print shop's sheet, a file's properties, an assessor's board."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.photo_sheets import VIEWS, day_taken, photograph
from benchmarks.corpus.layouts.running_text import running_foot, small_print
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date

_TOLD = (
    "On voit que le bois a éclaté sous la serrure.", "La barre du bas est sortie de son logement.", "Le joint noir est arraché sur toute la longueur.", "La porte ne tient plus que par le gond du haut.", "À gauche, le trou dans la cloison.",
    "Gros plan : les vis sont restées dans le montant.", "État du palier au matin.", "La clé ne tourne plus.", "Morceaux ramassés dans l'entrée.", "Le voisin a aidé à remettre la porte contre le cadre.", "Marque du bélier.",
)  # fmt: skip


def _image(source: str, style: str) -> str:
    return f"<img src='{source}' style='{style}'>"


def numbered_annex(picture: str, rng: Random) -> Sheet:
    """«Annexe n° 2 - photo n° 3»: one or two numbered photographs to a page, with a sentence each, on one or two pages."""
    annex_no, first, per_page, pages = rng.randint(1, 9), rng.randint(1, 4), rng.choice([1, 2]), rng.choice([1, 1, 2])  # fmt: skip
    title = pick(rng, f"ANNEXE N° {annex_no}", f"Pièce jointe n° {annex_no} : photographies", f"P.J. {annex_no} - PHOTOS DES DÉGRADATIONS", f"Annexe {annex_no} à ma demande")  # fmt: skip
    label = pick(rng, "Photo n° {n}", "Photographie {n}", "PHOTO {n}", "Cliché n°{n}", "{n}.")
    height = 190 if per_page == 1 else 92
    sheets = []
    for number in range(pages):
        shots = "".join(f"<p><b>{label.format(n=first + number * per_page + n)}</b> {at_times(rng, escape(pick(rng, *_TOLD)), 0.8)}</p>{_image(photograph(picture, rng, close=bool(n)), f'height:{height}mm;max-width:160mm')}" for n in range(per_page))  # fmt: skip
        sheets.append(f"<div style='{'break-before:page' if number else ''}'>{shots}</div>")
    body = f"{heading(rng, title)}{''.join(sheets)}"
    return Sheet(page(rng, body, faces=PLAIN, css=running_foot(rng, "Photos") if rng.random() < 0.4 else ""), {})  # fmt: skip


def gallery_grid(picture: str, rng: Random) -> Sheet:
    """A screenshot of a telephone's gallery: little pictures under a day, the bar of icons in words below."""
    day, dark = day_taken(rng), rng.random() < 0.4
    ground, ink = ("#000", "#eee") if dark else ("#fff", "#111")
    shots = "".join(_image(photograph(picture, rng, close=rng.random() < 0.5), "width:29mm;height:29mm;object-fit:cover;margin:.4mm") for _ in range(rng.choice([6, 9])))  # fmt: skip
    said = pick(
        rng, f"{long_date(day)}", f"{day.day} {pick(rng, 'éléments', 'photos')}", "Hier", "Aujourd'hui"
    )
    body = f"<div style='width:96mm;margin:{rng.randint(0, 20)}mm auto;background:{ground};color:{ink};border:.3mm solid #999;padding:3mm'><small>{rng.randint(6, 22)}:{rng.randint(10, 59)} &nbsp; {pick(rng, '4G', '5G', 'Wi-Fi')} &nbsp; {rng.randint(9, 99)} %</small><h3 style='margin:2mm 0'>{pick(rng, 'Galerie', 'Photos', 'Récents', 'Pellicule', 'Album : porte')}</h3><p>{escape(said)}</p><div>{shots}</div><p style='font-size:8pt'>{pick(rng, 'Photos &nbsp; Albums &nbsp; Partager', 'Photothèque &nbsp; Pour vous &nbsp; Albums &nbsp; Rechercher', 'Images &nbsp; Histoires &nbsp; Corbeille')}</p></div>"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), {})


def before_and_after(picture: str, rng: Random) -> Sheet:
    """Two photographs side by side, the broken door and its lock, headed «extérieur / intérieur»."""
    left, right = rng.choice([("Côté palier", "Côté logement"), ("Le jour même", "Après la pose du panneau"), ("Vue extérieure", "Vue intérieure"), ("De face", "De près"), ("Ensemble", "Détail")])  # fmt: skip
    day = day_taken(rng)
    cells = "".join(f"<td style='width:50%;padding:2mm'><b>{title}</b><br>{_image(photograph(picture, rng, close=close), 'width:78mm;height:115mm;object-fit:cover')}<br><small>{escape(pick(rng, *_TOLD))}</small></td>" for title, close in ((left, False), (right, True)))  # fmt: skip
    body = f"{heading(rng, 'ÉTAT DE LA PORTE', 'Photos de comparaison', f'Dégâts du {day:%d/%m/%Y}', 'CONSTAT EN IMAGES')}<table class=full><tr>{cells}</tr></table>{at_times(rng, paragraphs(pick(rng, 'Photos prises par mes soins et non retouchées.', f'Prises le {any_date(day, rng)} avec mon téléphone.', 'Original numérique conservé.')))}{at_times(rng, signature(rng), 0.4)}"
    return Sheet(page(rng, body), {})


def file_properties(picture: str, rng: Random) -> Sheet:
    """A picture opened on a computer and printed with its properties: name, size, camera, place, date taken."""
    day = day_taken(rng)
    facts = [("Nom du fichier", f"{pick(rng, 'IMG', 'DSC', 'PXL', 'WhatsApp Image')}_{day:%Y%m%d}_{rng.randint(60000, 220000)}.jpg"), ("Date de prise de vue", f"{day:%d/%m/%Y} {rng.randint(6, 20):02d}:{rng.randint(10, 59)}"), ("Dimensions", pick(rng, "4032 x 3024", "3000 x 4000", "4624 x 2604")), ("Taille", f"{rng.randint(1, 6)},{rng.randint(1, 9)} Mo"), ("Appareil", pick(rng, "téléphone, objectif 26 mm f/1,8", "appareil compact", "inconnu")), ("Exposition", pick(rng, "1/60 s, ISO 320", "1/25 s, ISO 800", "1/100 s, flash"))]  # fmt: skip
    body = f"{heading(rng, 'Propriétés de l’image', 'Aperçu', 'Informations sur la photo', 'Visionneuse')}{_image(photograph(picture, rng), f'width:{rng.randint(110, 160)}mm;max-height:150mm;object-fit:cover')}{pairs(rng, facts)}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, MONO, DEJA)), {})


def print_shops_sheet(picture: str, rng: Random) -> Sheet:
    """Identical prints from a photograph kiosk on one sheet: white borders, number of the order at the edge."""
    count = rng.choice([2, 3, 4])
    width, height = (150, 100) if count == 2 else (84, 112)
    order = reference(rng, "CMD 999999", "9999-99", "K99999")
    prints = "".join(f"<span style='display:inline-block;margin:2mm;border:.2mm dashed #bbb;padding:2.5mm;background:#fff'>{_image(photograph(picture, rng, close=n % 2 == 1), f'width:{width}mm;height:{height}mm;object-fit:cover')}<br><small>{n + 1}/{count} {order}</small></span>" for n in range(count))  # fmt: skip
    return Sheet(page(rng, f"{prints}<p style='font-size:7pt'>{pick(rng, 'Tirage 10x15 brillant', 'Borne photo - impression immédiate', 'Planche A4 papier satiné')}</p>", css="@page{margin:8mm}"), {})  # fmt: skip


def assessors_board(picture: str, rng: Random) -> Sheet:
    """A board of photographs from a report: table of plates with a remark at the right of each, name of the file on top."""
    day, where = day_taken(rng), address(rng)
    rows = [["Cliché", pick(rng, "Commentaire", "Légende", "Observation")]]
    rows += [
        [_image(photograph(picture, rng, close=number % 2 == 0), "width:92mm;height:72mm;object-fit:cover"), f"<b>{pick(rng, 'Photo', 'Vue', 'N°')} {number}</b><br>{escape(pick(rng, *VIEWS).capitalize())}. {escape(pick(rng, *_TOLD))}"]
        for number in range(1, rng.choice([3, 4]))
    ]  # fmt: skip
    body = f"{heading(rng, 'PLANCHE PHOTOGRAPHIQUE', 'DOSSIER PHOTOGRAPHIQUE', 'REPORTAGE', 'Album photographique')}<p>{pick(rng, 'Affaire', 'Dossier', 'Lieu')} : {escape(where.line)} - {pick(rng, 'clichés du', 'prises de vue du')} {any_date(day + timedelta(days=rng.randint(0, 3)), rng)}{at_times(rng, ' - ' + reference(rng, '99/9999', 'PH-99'))}</p>{grid(rows)}{at_times(rng, boxed_stamp(rng, ('ANNEXE', 'PHOTOS')), 0.3)}{at_times(rng, small_print(rng, 'Photographies réalisées sans retouche. Toute reproduction doit mentionner leur source.'))}"
    return Sheet(page(rng, body, css=running_foot(rng, "Planche")), {})


def notebook_of_damage(picture: str, rng: Random) -> Sheet:
    """Photographs with handwriting around them: arrows in words, prices, the day, a sum at the foot."""
    (hand, ink), day = hand_and_ink(rng), day_taken(rng)
    notes = rng.sample(_TOLD, 3)
    body = f"<p>{pen(pick(rng, 'Photos de ma porte', 'Voilà les dégâts', 'Preuves', 'Chez ' + person(rng).name), hand, ink, 18)} {pen(any_date(day, rng), hand, ink)}</p>{_image(photograph(picture, rng, close=False), 'height:100mm;max-width:120mm')}<p>{pen('↑ ' + notes[0], hand, ink)}</p><p>{pen('↓ ' + notes[1], hand, ink)}</p>{_image(photograph(picture, rng, close=True), f'height:88mm;max-width:130mm;margin-left:{rng.randint(0, 35)}mm')}<p>{pen(pick(rng, notes[2], 'à remplacer complètement', 'devis joint'), hand, ink)}</p>"
    return Sheet(page(rng, body), {})
