"""Paper that arranges itself: a page, a letter, a heading, a list of labelled values, drawn anew for each sheet.

`setting.py` has a few fixed settings; here where each part stands is drawn, so that nothing learned from one
family rests on its place on the page.
"""
# ruff: noqa: E501 - rows of HTML are read as rows

from collections.abc import Iterable, Sequence
from html import escape
from random import Random

from benchmarks.corpus.drawings import logo
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    MONO,
    NARROW,
    SANS,
    SERIF,
    Letter,
    document,
    lines,
)

_INKS = ("#1d3557", "#6d1a36", "#2a6f4e", "#5a3d8a", "#8a4b08", "#333333", "#005f73")
PRINT = (SANS, SERIF, NARROW, DEJA, DEJA_SERIF)
PLAIN = (SANS, SERIF, MONO, DEJA, DEJA_SERIF)


def page(rng: Random, body: str, *, faces: Sequence[str] = PRINT, css: str = "", size: str = "A4") -> str:
    """A document in a face, size, leading and margins of its own."""
    face = rng.choice(faces)
    points = rng.choice([9.5, 10, 10.5, 11, 11.5]) - (0.5 if face in (DEJA, DEJA_SERIF, MONO) else 0)
    style = f"body{{font:{points}pt/{rng.choice([1.35, 1.45, 1.55, 1.65])} {face}}} .b td,.b th{{border:.25mm solid #555;padding:1.4mm 2mm;vertical-align:top;text-align:left}} h1,h2,h3{{margin:5mm 0 4mm}} table{{margin-bottom:3mm}}"
    return document(style + css, body, size=size, margin=f"{rng.randint(13, 22)}mm {rng.randint(16, 25)}mm")


def heading(rng: Random, *titles: str) -> str:
    """One of those titles, as a heading of one of the usual looks. The titles are HTML."""
    ink = rng.choice(_INKS)
    look = rng.choice(
        [
            "text-align:center",
            "text-align:center;text-decoration:underline",
            "text-align:center;border:.4mm solid #000;padding:2.5mm",
            f"text-align:left;color:{ink};border-bottom:.6mm solid {ink};padding-bottom:1mm",
            f"text-align:left;background:{ink};color:#fff;padding:2.5mm 4mm",
            "text-align:right;font-weight:normal",
            "text-align:left;font-weight:bold",
            "text-align:center;letter-spacing:.8mm;font-weight:normal",
        ]
    )
    return f"<h2 style='font-size:{rng.randint(12, 17)}pt;{look}'>{rng.choice(titles)}</h2>"


def issuer(rng: Random, name: str, rows: Sequence[str], right: str = "") -> str:
    """The head of a sheet: who issues it, and at times words at its right. `right` is HTML."""
    ink = rng.choice(_INKS)
    mark = logo(rng, ink, rng.randint(9, 17)) if rng.random() < 0.5 else ""
    small = lines(tuple(rows))
    bold = f"<b style='font-size:{rng.choice([11, 13, 15])}pt;color:{ink}'>{escape(name)}</b>"
    if right or rng.random() < 0.4:
        return f"<table class=full><tr><td>{mark}<br>{bold}<br><span style='font-size:8.5pt'>{small}</span></td><td class=r>{right}</td></tr></table>"
    return rng.choice(
        [
            f"<div>{mark} {bold}<br>{small}</div>",
            f"<div class=c style='border-bottom:.4mm solid {ink};padding-bottom:2mm'>{mark}<br>{bold}<br><span style='font-size:8.5pt'>{' - '.join(map(escape, rows))}</span></div>",
            f"<div style='background:{ink};color:#fff;padding:4mm 6mm'><b style='font-size:14pt'>{escape(name)}</b><br><small>{' | '.join(map(escape, rows))}</small></div>",
            f"<div class=r>{bold}<br><small>{small}</small></div>",
        ]
    )


def pairs(rng: Random, rows: Iterable[tuple[str, str]]) -> str:
    """Labels and values: a ruled table, lines, a list with dots, labels over the values, or two columns."""
    rows = [(label, escape(value)) for label, value in rows]
    look = rng.randrange(5)
    if look == 0:
        return f"<table class='full b'>{''.join(f'<tr><td>{label}</td><td>{value}</td></tr>' for label, value in rows)}</table>"
    if look == 1:
        return f"<p>{'<br>'.join(f'{label} : {value}' for label, value in rows)}</p>"
    if look == 2:
        return f"<p>{'<br>'.join(f'- {label} : <b>{value}</b>' for label, value in rows)}</p>"
    if look == 3:
        return "".join(
            f"<div style='border-bottom:.2mm dotted #777;padding:1mm 0'><small style='color:#555'>{label}</small><br>{value}</div>"
            for label, value in rows
        )
    return f"<table class=full>{''.join(f'<tr><td style=width:38%><i>{label}</i></td><td>{value}</td></tr>' for label, value in rows)}</table>"


def grid(rows: Sequence[Sequence[str]]) -> str:
    """A ruled table, the first row as its head. The cells are HTML."""
    head, *rest = rows
    top = "".join(f"<th>{cell}</th>" for cell in head)
    return f"<table class='full b'><tr>{top}</tr>{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in rest)}</table>"


def paragraphs(*texts: str) -> str:
    """Those texts that are not empty, a paragraph each."""
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)


def post(letter: Letter, rng: Random, *, faces: Sequence[str] = PRINT) -> str:
    """A letter whose parts stand where the sender's word processor happened to put them."""
    ink = rng.choice(_INKS)
    head, *rest = letter.head
    sender = rng.choice(
        [
            f"<div>{letter.mark}{escape(head)}<br>{lines(tuple(rest))}</div>",
            f"<div><b>{escape(head)}</b><br><span style='font-size:9pt'>{lines(tuple(rest))}</span>{letter.mark}</div>",
            f"<div class=c>{letter.mark}<br><b style='color:{ink}'>{escape(head)}</b><br><small>{' - '.join(map(escape, rest))}</small></div>",
            f"<div style='border-left:1mm solid {ink};padding-left:3mm'>{escape(head)}<br>{lines(tuple(rest))}</div>",
        ]
    )
    to = f"<div style='margin:{rng.randint(3, 12)}mm 0 {rng.randint(4, 9)}mm {rng.choice([0, 70, 85, 95])}mm'>{lines(letter.addressee)}</div>"
    day = f"<p class={rng.choice(['r', 'r', 'l', 'c'])}>{escape(letter.dateline)}</p>"
    said = rng.choice(["<b>Objet : {}</b>", "<u>Objet</u> : {}", "OBJET : {}", "Objet : <b>{}</b>", "<b>{}</b>", "Concerne : {}"])  # fmt: skip
    subject = f"<p>{said.format(escape(letter.subject))}</p>" if letter.subject else ""
    known = f"<p style='font-size:9pt'>{lines(letter.references)}</p>" if letter.references else ""
    top = rng.choice([sender + to + day, sender + day + to, day + sender + to, sender + to])
    dated = day not in top
    order = rng.choice([known + subject, subject + known])
    foot = f"<div class=c style='position:fixed;bottom:-9mm;left:0;right:0;font-size:7pt;color:#444'>{escape(letter.foot)}</div>" if letter.foot else ""  # fmt: skip
    aligned = rng.choice(["left", "justify"])
    return page(
        rng,
        f"{top}{order}{paragraphs(letter.greeting, *letter.paragraphs)}{day if dated else ''}{letter.closing}{foot}",
        faces=faces,
        css=f"p{{text-align:{aligned};text-indent:{rng.choice([0, 0, 0, 7])}mm}} p.r{{text-align:right}} p.c{{text-align:center}}",
    )
