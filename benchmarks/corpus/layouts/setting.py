"""Page settings that letters share: where the sender, the addressee, the date and the body stand.

A family of layout is a setting and a wording together; both are picked by the modules beside this one.
"""
# ruff: noqa: E501 - rows of HTML are read as rows

from dataclasses import dataclass
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp

# Unquoted, so that they may stand in an attribute.
SANS, SERIF, MONO = "Liberation Sans", "Liberation Serif", "Liberation Mono"
NARROW, DEJA, DEJA_SERIF = "Liberation Sans Narrow", "DejaVu Sans", "DejaVu Serif"
# Debian's free handwriting fonts (fonts-breip, fonts-dancingscript); where they are
# not installed the letter falls back to an italic serif.
HANDS = ("Breip", "Dancing Script")

_BASE = "body{margin:0} p{margin:0 0 2.6mm} table{border-collapse:collapse} .r{text-align:right} .c{text-align:center} .full{width:100%} .full td{vertical-align:top}"


@dataclass(frozen=True, slots=True)
class Letter:
    """The parts of a letter. `head`, `references` and `foot` are lines; `closing` is HTML (signature, stamp)."""

    head: tuple[str, ...]
    addressee: tuple[str, ...]
    dateline: str
    subject: str
    greeting: str
    paragraphs: tuple[str, ...]
    closing: str
    references: tuple[str, ...] = ()
    foot: str = ""
    mark: str = ""


def document(css: str, body: str, *, size: str = "A4", margin: str = "18mm") -> str:
    """A whole HTML document, one @page rule and that style."""
    page = f"@page{{size:{size};margin:{margin}}}"
    return f'<html lang="fr"><head><style>{page}{_BASE}{css}</style></head><body>{body}</body></html>'


def lines(parts: tuple[str, ...]) -> str:
    """Those lines as HTML, one under the other."""
    return "<br>".join(escape(part) for part in parts if part)


def _paragraphs(letter: Letter) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in (letter.greeting, *letter.paragraphs) if text)


def classic(letter: Letter, rng: Random) -> str:
    """Sender top left, addressee right, date right: the letter taught at school."""
    css = f"body{{font:11pt/1.4 {rng.choice([SERIF, SANS, DEJA_SERIF])}}} .a{{margin:8mm 0 8mm 95mm}} p{{text-align:justify}}"
    return document(
        css,
        f"<div>{letter.mark}{lines(letter.head)}</div><div class=a>{lines(letter.addressee)}</div>"
        f"<p class=r>{escape(letter.dateline)}</p><p>{lines(letter.references)}</p>"
        f"<p><b>Objet :</b> {escape(letter.subject)}</p><br>{_paragraphs(letter)}{letter.closing}"
        f"<p class=c style='font-size:7pt;margin-top:10mm'>{escape(letter.foot)}</p>",
        margin="20mm 22mm",
    )


def band(letter: Letter, rng: Random) -> str:
    """A coloured band with the sender's name; references at the left of the addressee."""
    colour = rng.choice(["#12486b", "#7a1f3d", "#2d6a4f", "#44337a", "#9c4a00"])
    css = (
        f"body{{font:10pt/1.45 {rng.choice([SANS, DEJA])}}} .b{{background:{colour};color:white;padding:5mm 8mm;font-size:15pt}}"
        ".b small{font-size:8pt;display:block} .t{width:100%;margin:9mm 0} .t td{vertical-align:top;width:50%;font-size:9pt}"
        f".o{{color:{colour};font-weight:bold;margin:5mm 0}} .f{{position:fixed;bottom:-12mm;font-size:6.5pt;color:#555}}"
    )
    head, *rest = letter.head
    return document(
        css,
        f"<div class=b>{escape(head)}<small>{escape(' - '.join(rest))}</small></div>"
        f"<table class=t><tr><td>{lines(letter.references)}</td><td style='font-size:11pt'>{lines(letter.addressee)}</td></tr></table>"
        f"<p>{escape(letter.dateline)}</p><p class=o>Objet : {escape(letter.subject)}</p>{_paragraphs(letter)}{letter.closing}"
        f"<div class=f>{escape(letter.foot)}</div>",
        margin="15mm 20mm 22mm",
    )


def column(letter: Letter, rng: Random) -> str:
    """A narrow column at the left with the sender's data, the letter at its right."""
    css = (
        f"body{{font:10.5pt/1.4 {rng.choice([SANS, NARROW, SERIF])}}} .g td{{vertical-align:top}}"
        ".k{width:43mm;padding-right:5mm;border-right:.4mm solid #888;font-size:8.5pt;color:#333} .m{padding-left:8mm}"
        " .k b{font-size:11pt} .ad{margin:6mm 0 9mm 30mm}"
    )
    head, *rest = letter.head
    return document(
        css,
        f"<table class=g><tr><td class=k>{letter.mark}<br><b>{escape(head)}</b><br>{lines(tuple(rest))}<br><br>"
        f"{lines(letter.references)}</td><td class=m><div class=ad>{lines(letter.addressee)}</div>"
        f"<p>{escape(letter.dateline)}</p><p><u>Objet</u> : {escape(letter.subject)}</p><br>{_paragraphs(letter)}"
        f"{letter.closing}</td></tr></table><p class=c style='font-size:7pt;margin-top:8mm'>{escape(letter.foot)}</p>",
        margin="18mm 16mm",
    )


def typed(letter: Letter, rng: Random) -> str:
    """Everything in one fixed-width font, as from an old program or a typewriter."""
    css = f"body{{font:{rng.choice(['10', '10.5'])}pt/1.5 {MONO}}} .a{{margin:6mm 0 8mm 80mm}}"
    return document(
        css,
        f"<div>{lines(letter.head)}</div><div class=a>{lines(letter.addressee)}<br><br>{escape(letter.dateline)}</div>"
        f"<p>{lines(letter.references)}</p><p>OBJET : {escape(letter.subject)}</p><br>{_paragraphs(letter)}{letter.closing}"
        f"<p style='font-size:7pt'>{escape(letter.foot)}</p>",
    )


def centred(letter: Letter, rng: Random) -> str:
    """A centred letterhead between rules; date before the addressee; subject underlined."""
    css = (
        f"body{{font:11pt/1.38 {rng.choice([DEJA_SERIF, SERIF])}}} .h{{text-align:center;border-bottom:.5mm double #444;"
        "padding-bottom:3mm;font-size:9pt} .h b{font-size:15pt;letter-spacing:.6mm} .a{margin:7mm 0 9mm 90mm} p{text-indent:8mm}"
    )
    head, *rest = letter.head
    return document(
        css,
        f"<div class=h>{letter.mark}<br><b>{escape(head)}</b><br>{lines(tuple(rest))}</div><br>{escape(letter.dateline)}"
        f"<div class=a>{lines(letter.addressee)}</div>{lines(letter.references)}<br><u>Objet : {escape(letter.subject)}</u><br><br>"
        f"{_paragraphs(letter)}{letter.closing}<div class=c style='font-size:7pt;margin-top:9mm'>{escape(letter.foot)}</div>",
        margin="14mm 22mm",
    )


def handwritten(letter: Letter, rng: Random) -> str:
    """Written by hand: uneven sizes and slopes, blue or black ink."""
    hand = rng.choice(HANDS)
    ink = rng.choice(["#1c2f6e", "#1a1a22", "#23306b"])
    css = (
        f"body{{font:italic {17 if hand != 'Dancing Script' else 15}pt/1.25 {hand},{SERIF};color:{ink}}} .a{{margin:4mm 0 6mm 85mm}}"
        " p{margin-bottom:3.5mm}"
    )
    slanted = "".join(
        f"<p style='transform:rotate({rng.uniform(-0.6, 0.6):.2f}deg)'>{escape(text)}</p>"
        for text in (letter.greeting, *letter.paragraphs)
        if text
    )
    return document(
        css,
        f"<div>{lines(letter.head)}</div><div class=a>{lines(letter.addressee)}</div><p class=r>{escape(letter.dateline)}</p>"
        f"<p>Objet : {escape(letter.subject)}</p>{slanted}{letter.closing}",
        margin="15mm 18mm",
    )


def with_arrival_stamp(html: str, rng: Random, day: str) -> str:
    """The same page with the mailroom's stamp «ARRIVÉ LE» at the top right."""
    stamp = boxed_stamp(rng, ("ARRIVÉ LE", day, "COURRIER"), ink="#8b1a2b")
    return html.replace(
        "<body>", f"<body><div style='position:absolute;top:-8mm;right:-4mm'>{stamp}</div>", 1
    )
