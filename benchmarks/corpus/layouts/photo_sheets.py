"""Photographs of the door on a sheet: pasted and captioned, four on a page, a telephone's print, an exhibit.

Every photograph is cut from one of the two pictures that the paper's seed gives.
"""
# ruff: noqa: E501 - rows of HTML are read as rows

from base64 import b64encode
from datetime import date, timedelta
from html import escape
from random import Random

import cv2

from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    HANDS,
    MONO,
    NARROW,
    SANS,
    SERIF,
    document,
)
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.pictures import broken_door
from benchmarks.corpus.wording import any_date, long_date

_WIDTH = 640  # pixels of a photograph on a sheet
VIEWS = ("porte vue du palier", "vue d'ensemble", "serrure arrachée", "bâti fendu", "côté gâche", "trou dans le panneau", "éclats de bois", "détail du montant", "poignée et cylindre", "état à mon retour")  # fmt: skip


def day_taken(rng: Random) -> date:
    """A day before any claim of the corpus."""
    return date(2023, 2, 1) + timedelta(days=rng.randrange(330))


def photograph(picture: str, rng: Random, *, close: bool | None = None, whole: bool = False) -> str:
    """A view of that door as a data URI: the whole picture, or a part of it, lighter or darker."""
    kind, seed = picture.split("/")
    image = broken_door(int(seed), close=kind == "lock" if close is None else close)
    height, width = image.shape[:2]
    share = 1.0 if whole else rng.uniform(0.55, 0.95)
    cut_h, cut_w = int(height * share), int(width * share)
    # The torn part is near the middle of the height, at the right of the middle.
    top, left = int((height - cut_h) * rng.uniform(0.35, 0.75)), int((width - cut_w) * rng.uniform(0.4, 0.9))
    part = image[top : top + cut_h, left : left + cut_w]
    small = cv2.resize(part, (_WIDTH, _WIDTH * cut_h // cut_w), interpolation=cv2.INTER_AREA)
    lit = cv2.convertScaleAbs(small, alpha=rng.uniform(0.8, 1.15), beta=rng.uniform(-12, 12))
    done, content = cv2.imencode(".jpg", lit, [cv2.IMWRITE_JPEG_QUALITY, 82])
    if not done:
        raise ValueError("a photograph that no JPEG can hold")
    return f"data:image/jpeg;base64,{b64encode(content.tobytes()).decode()}"


def pasted(picture: str, rng: Random) -> Sheet:
    """One or two prints glued on a sheet, a little askew, with a few words by hand or typed."""
    hand = rng.random() < 0.65
    font = f"{rng.choice([17, 19])}pt/1.2 {rng.choice(HANDS)},{SERIF};color:{rng.choice(['#1c2f6e', '#16161a'])}" if hand else f"{rng.choice([11, 13])}pt/1.4 {rng.choice([SANS, SERIF, MONO])}"  # fmt: skip
    count, day = rng.choice([1, 2, 2]), day_taken(rng)
    head = rng.choice(
        [
            "",
            "",
            rng.choice(
                [
                    "Ma porte",
                    "Les dégâts",
                    "Photos prises par moi",
                    f"{long_date(day)}",
                    "Porte d'entrée après la police",
                    f"Chez {person(rng).title} {person(rng).used_name}",
                ]
            ),
        ]
    )
    prints = "".join(
        f"<div style='margin:{rng.randint(3, 9)}mm 0 1mm {rng.randint(0, 45)}mm;transform:rotate({rng.uniform(-3, 3):.1f}deg)'><img src='{photograph(picture, rng, close=bool(n) if count == 2 else None)}' style='height:{rng.randint(92, 105) if count == 2 else rng.randint(150, 185)}mm;max-width:135mm;border:2mm solid #fff;outline:.2mm solid #aaa'></div>"
        f"<div style='margin-left:{rng.randint(5, 60)}mm'>{rng.choice([rng.choice(VIEWS), f'{any_date(day, rng)}, {rng.choice(VIEWS)}', f'{n + 1}', ''])}</div>"
        for n in range(count)
    )  # fmt: skip
    return Sheet(document(f"body{{font:{font}}}", f"<div>{escape(head)}</div>{prints}", margin="12mm 18mm"), {})  # fmt: skip


def contact_sheet(picture: str, rng: Random) -> Sheet:
    """Four photographs in a grid, each with a typed line under it."""
    css = f"body{{font:9.5pt/1.3 {rng.choice([SANS, DEJA, NARROW])}}} td{{padding:2mm;text-align:center;vertical-align:top}} img{{width:82mm;height:104mm;object-fit:cover}} h3{{font-weight:{rng.choice(['normal', 'bold'])};margin:0 0 3mm}}"
    day, views = day_taken(rng), rng.sample(VIEWS, 4)
    style = rng.choice(["{n} - {v}", "{v}", "Fig. {n} : {v}", "IMG_{f}.jpg", "{d} {f}"])
    first = rng.randint(1000, 9000)
    shots = [
        f"<td><img src='{photograph(picture, rng, close=n in (1, 2))}'><br>{style.format(n=n + 1, v=views[n], f=first + n, d=f'{day:%d/%m/%Y}')}</td>"
        for n in range(4)
    ]
    title = rng.choice(["", "", "Reportage photo", "Dommages constatés", f"Album du {day:%d/%m/%Y}", "Porte palière"])  # fmt: skip
    body = f"{f'<h3>{title}</h3>' if title else ''}<table class=full><tr>{''.join(shots[:2])}</tr><tr>{''.join(shots[2:])}</tr></table>"
    return Sheet(document(css, body, margin="12mm"), {})


def telephone_print(picture: str, rng: Random) -> Sheet:
    """A telephone's gallery printed as it stood on its screen: hour, day and place over the photograph."""
    day, dark = day_taken(rng), rng.random() < 0.5
    ground, ink = ("#101010", "#eeeeee") if dark else ("#ffffff", "#222222")
    hour = f"{rng.randint(6, 21):02d}:{rng.randint(0, 59):02d}"
    css = f"body{{font:9pt/1.4 {rng.choice([DEJA, SANS])};color:{ink}}} .p{{width:96mm;background:{ground};margin:{rng.randint(0, 12)}mm auto 0;border:.2mm solid #999;padding:3mm 0;text-align:center}} img{{width:96mm;max-height:170mm;object-fit:cover}} td{{padding:0 4mm}} .i{{font-size:8pt;color:#999}}"
    shown = rng.choice([f"{long_date(day)}<br><span class=i>{hour}</span>", f"{hour} - {day:%d/%m/%Y}", f"{day:%d %m %Y} &nbsp; {hour}", "Aujourd'hui", "Hier"])  # fmt: skip
    foot = rng.choice(["Partager &nbsp; Modifier &nbsp; Supprimer", f"{rng.randint(2, 40)} sur {rng.randint(41, 900)}", "&lt; Photos", ""])  # fmt: skip
    body = f"<div class=p><table class=full><tr><td style='text-align:left'>{hour}</td><td class=r>{rng.choice(['4G', '5G', 'LTE'])} {rng.randint(9, 100)} %</td></tr></table><p style='margin:3mm 0'>{shown}</p><img src='{photograph(picture, rng)}'><p style='margin:3mm 0 0'>{foot}</p></div>"
    return Sheet(document(css, body, margin="10mm"), {})


def captioned_pair(picture: str, rng: Random) -> Sheet:
    """A typed page with the whole door and a detail side by side, and a sentence on each."""
    day = day_taken(rng)
    css = f"body{{font:11pt/1.5 {rng.choice([SERIF, SANS, DEJA_SERIF])}}} td{{width:50%;padding:1mm 3mm;vertical-align:top}} img{{width:100%}}"
    one = rng.choice(["On voit que le panneau a cédé sur toute sa hauteur.", "La porte ne tient plus que par une paumelle.", "Vue prise depuis les escaliers."])  # fmt: skip
    other = rng.choice(["La gâche a été arrachée avec son bois.", "Le barillet ne tourne plus.", "Éclats retrouvés dans l'entrée."])  # fmt: skip
    body = f"<p>{rng.choice([f'Clichés du {any_date(day, rng)}', f'Photographies prises le {any_date(day, rng)} avec mon téléphone', 'Ci-dessous : avant que le menuisier ne passe', 'Annexe en images'])}</p><table class=full><tr><td><img src='{photograph(picture, rng, close=False, whole=True)}'></td><td><img src='{photograph(picture, rng, close=True)}'></td></tr><tr><td>{one}</td><td>{other}</td></tr></table>"
    return Sheet(document(css, body, margin="18mm 15mm"), {})


def exhibit(picture: str, rng: Random) -> Sheet:
    """A numbered exhibit of a file: a frame, one photograph turned as it came, a printed slip below."""
    day, number = day_taken(rng), rng.randint(2, 14)
    css = f"body{{font:10pt/1.4 {rng.choice([MONO, DEJA_SERIF])}}} .k{{border:.6mm double #000;padding:6mm;text-align:center;height:236mm;box-sizing:border-box}} img{{max-width:150mm;max-height:168mm}} .s{{width:100%;margin-top:6mm}} .s td{{border:.2mm solid #000;padding:1.5mm;text-align:left}}"
    tab = rng.choice([f"PIÈCE N° {number}", f"Annexe {number}", f"Planche {number}/{number + rng.randint(0, 5)}", f"P.J. {number}"])  # fmt: skip
    rows = rng.sample([("Prise de vue", any_date(day, rng)), ("Sujet", rng.choice(VIEWS)), ("Appareil", rng.choice(["téléphone", "compact numérique", "tablette"])), ("Auteur", person(rng).name), ("Fichier", f"DSC0{rng.randint(1000, 9999)}")], 3)  # fmt: skip
    body = f"<div class=k><p class=r><b>{tab}</b></p><img src='{photograph(picture, rng, whole=rng.random() < 0.5)}'><table class=s>{''.join(f'<tr><td style=width:40mm>{k}</td><td>{escape(v)}</td></tr>' for k, v in rows)}</table></div>"
    return Sheet(document(css, body, margin="20mm"), {})
