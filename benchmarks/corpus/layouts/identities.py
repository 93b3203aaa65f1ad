"""Identity papers, drawn: the card of 2021, the older blue card, the passport. Faces are drawings."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus import mrz
from benchmarks.corpus.drawings import signature
from benchmarks.corpus.grounds import ground
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, document
from benchmarks.corpus.papers import Identity, Sheet, Truth, without

_CARD = "width:85.6mm;height:54mm;border-radius:3mm;position:relative;overflow:hidden"
ZONE = f"position:absolute;bottom:2mm;left:3mm;font:12pt/1.2 {MONO};white-space:pre"


def face(rng: Random, size: str = "position:absolute;left:4mm;top:14mm") -> str:
    """The holder's portrait, drawn."""
    skin, hair = (
        rng.choice(["#d9b99b", "#8d6748", "#c69c78", "#5c4030"]),
        rng.choice(["#2a2018", "#5b4632", "#999"]),
    )
    return (
        f"<svg style='{size}' width='24mm' height='31mm' viewBox='0 0 48 62'><rect width='48' height='62' fill='#cfd6da'/>"
        f"<ellipse cx='24' cy='20' rx='14' ry='15' fill='{hair}'/><ellipse cx='24' cy='26' rx='11' ry='14' fill='{skin}'/>"
        f"<path d='M3 62 q4 -22 21 -22 t21 22z' fill='#3d4a5c'/><circle cx='19.5' cy='24' r='1.3'/><circle cx='28.5' cy='24' r='1.3'/>"
        "<path d='M20 33 q4 2 8 0' stroke='#744' fill='none'/></svg>"
    )


def field(left: float, top: float, label: str, value: str, size: float = 8.5) -> str:
    """A small label and its value under it; the place in millimetres, the size in points."""
    return f"<div style='position:absolute;left:{left}mm;top:{top}mm;font-size:4pt;line-height:1.15;white-space:nowrap;color:#345'>{label}<br><b style='font-size:{size}pt;color:#111'>{escape(value)}</b></div>"


def print_of(rng: Random) -> str:
    """The style of what is printed in: each State and each year has its own."""
    font, weight = rng.choice([(SANS, "bold"), (DEJA, "normal"), (DEJA_SERIF, "normal"), (NARROW, "bold")])
    return f"b{{font-family:{font};font-weight:{weight};letter-spacing:{rng.choice([0, 0, 0.2])}mm}}"


def usage(identity: Identity) -> str:
    """The name in use in capitals, or nothing when it is that of the birth."""
    person = identity.person
    return person.used_name.upper() if person.used_name != person.birth_name else ""


def _pages(sides: list[str], rng: Random) -> str:
    """The sides on one sheet, or each on its own (the copier was used twice)."""
    gap = (
        "<div style='height:14mm'></div>"
        if rng.random() < 0.5
        else "<div style='page-break-after:always'></div>"
    )
    left, top = rng.randint(0, 70), rng.randint(0, 50)
    return f"<div style='margin:{top}mm 0 0 {left}mm'>{gap.join(sides)}</div>"


def _shown(identity: Identity, front: str, back: str) -> list[str]:
    return [side for name, side in (("recto", front), ("verso", back)) if name in identity.sides]


def _on_sheets(sides: list[str], truth: Truth, font: str, rng: Random) -> Sheet:
    """Those sides as the copier leaves them, upright on white paper."""
    return Sheet(
        document(f"body{{font-family:{font}}} {print_of(rng)}", _pages(sides, rng), margin="12mm"), truth
    )


def card_2021(identity: Identity, rng: Random) -> Sheet:
    """The card of 2021: credit-card size, machine readable zone on the back."""
    return _on_sheets(*sides_2021(identity, rng), SANS, rng)


def sides_2021(identity: Identity, rng: Random) -> tuple[list[str], Truth]:
    """The sides of a card of 2021 that are shown, and what stands on them."""
    person = identity.person
    front = (
        f"<div style='{_CARD};background:#e6eef2'>{ground(rng, 86, 54, '#9fc0cc')}<div style='position:absolute;left:4mm;top:2mm;font-size:6.5pt'><b>RÉPUBLIQUE FRANÇAISE</b></div>"
        f"<div style='position:absolute;left:32mm;top:5.5mm;font-size:6pt;white-space:nowrap'><b>CARTE NATIONALE D'IDENTITÉ</b> / IDENTITY CARD</div>{face(rng)}"
        + field(32, 10, "NOM / <i>Surname</i>", person.birth_name.upper())
        + field(32, 17, "Prénoms / <i>Given names</i>", ", ".join(person.forenames))
        + field(32, 24, "SEXE / <i>Sex</i>", person.sex) + field(41, 24, "NATIONALITÉ / <i>Nationality</i>", "FRA") + field(61, 24, "DATE DE NAISS. / <i>Date of birth</i>", f"{person.born:%d %m %Y}")
        + field(32, 31, "LIEU DE NAISSANCE / <i>Place of birth</i>", person.birthplace.commune.upper())
        + (field(32, 38, "NOM D'USAGE / <i>Alternate name</i>", usage(identity)) if usage(identity) else "")
        + field(32, 45, "N° DU DOCUMENT / <i>Document No</i>", identity.number) + field(60, 45, "DATE D'EXPIR. / <i>Expiry date</i>", f"{identity.expires:%d %m %Y}")
        + "</div>"
    )  # fmt: skip
    back = (
        f"<div style='{_CARD};background:#e9f0ec'>{ground(rng, 86, 54, '#a9c9b4')}"
        + field(5, 4, "ADRESSE / <i>Address</i>", identity.address.line.upper(), 6.5)
        + field(5, 13, "TAILLE / <i>Height</i>", f"1,{rng.randint(55, 92)} m", 7) + field(40, 13, "DATE DE DÉLIVRANCE / <i>Date of issue</i>", f"{identity.issued:%d %m %Y}", 7)
        + f"<div style='{ZONE}'>{escape(chr(10).join(mrz.card_2021(identity)))}</div></div>"
    )  # fmt: skip
    truth = (
        identity.fields()
        if "recto" in identity.sides
        else without(identity.fields(), "lieu_naissance", "nom_usage")
    )
    return _shown(identity, front, back), truth


def card_1995(identity: Identity, rng: Random) -> Sheet:
    """The blue laminated card: machine readable zone on the front, expiry date on the back."""
    return _on_sheets(*sides_1995(identity, rng), NARROW, rng)


def sides_1995(identity: Identity, rng: Random) -> tuple[list[str], Truth]:
    """The sides of a blue card that are shown, and what stands on them."""
    person = identity.person
    box = _CARD.replace("85.6mm", "105mm").replace("54mm", "74mm")
    front = (
        f"<div style='{box};background:#cfe0ec'>{ground(rng, 105, 74, '#8fb2cf')}<div class=c style='position:relative;font-size:8pt;margin-top:2mm'><b>RÉPUBLIQUE FRANÇAISE</b><br>CARTE NATIONALE D'IDENTITÉ N° : {identity.number} &nbsp; Nationalité Française</div>"
        f"{face(rng)}<div style='position:absolute;left:32mm;top:14mm;font-size:9.5pt;line-height:1.55'>Nom : <b>{escape(person.birth_name.upper())}</b><br>"
        + (f"Nom d'usage : <b>{escape(usage(identity))}</b><br>" if usage(identity) else "")
        + f"Prénom(s) : <b>{escape(', '.join(person.forenames).upper())}</b><br>Sexe : <b>{person.sex}</b> &nbsp; Né(e) le : <b>{person.born:%d.%m.%Y}</b><br>à : <b>{escape(person.birthplace.commune.upper())}</b><br>Taille : <b>1,{rng.randint(55, 92)} m</b></div>"
        f"<div style='position:absolute;left:60mm;bottom:14mm'>{signature(rng, 26)}</div><div style='{ZONE}'>{escape(chr(10).join(mrz.card_1995(identity)))}</div></div>"
    )
    back = (
        f"<div style='{box};background:#d3e2ec'>{ground(rng, 105, 74, '#8fb2cf')}<div style='position:relative;margin:9mm 8mm;font:9pt/1.8 {SANS}'>Adresse : <b>{escape(identity.address.line.upper())}</b><br>"
        f"Carte valable jusqu'au : <b>{identity.expires:%d.%m.%Y}</b><br>délivrée le : <b>{identity.issued:%d.%m.%Y}</b><br>par : <b>Préfecture ({identity.address.place.department})</b></div></div>"
    )
    truth = identity.fields() if "verso" in identity.sides else without(identity.fields(), "date_expiration")
    return _shown(identity, front, back), truth


def passport(identity: Identity, rng: Random) -> Sheet:
    """The data page of a passport."""
    return _on_sheets(*passport_page(identity, rng), SANS, rng)


def passport_page(identity: Identity, rng: Random) -> tuple[list[str], Truth]:
    """The data page of a passport, and what stands on it."""
    person = identity.person
    zone = escape("\n".join(mrz.passport(identity)))
    page = (
        f"<div style='width:125mm;height:88mm;position:relative;overflow:hidden;background:#f1e4e2'>{ground(rng, 125, 88, '#d3a7a7')}<div style='position:absolute;left:4mm;top:3mm;font-size:8pt'><b>PASSEPORT</b> / PASSPORT &nbsp; RÉPUBLIQUE FRANÇAISE</div>{face(rng, 'position:absolute;left:5mm;top:18mm')}"
        + field(40, 9, "Type", "P", 9) + field(58, 9, "Code du pays", "FRA", 9) + field(84, 9, "Passeport n° / <i>Passport No</i>", identity.number, 9)
        + field(40, 17, "Nom / <i>Surname (1)</i>", person.birth_name.upper(), 9) + field(40, 25, "Prénoms / <i>Given names (2)</i>", ", ".join(person.forenames), 9)
        + field(40, 33, "Nationalité / <i>Nationality (3)</i>", "Française", 9) + field(40, 41, "Date de naissance / <i>Date of birth (4)</i>", f"{person.born:%d %m %Y}", 9)
        + field(40, 49, "Sexe / <i>Sex (5)</i>", person.sex, 9) + field(58, 49, "Lieu de naissance / <i>Place of birth (6)</i>", person.birthplace.commune.upper(), 9)
        + field(40, 57, "Date de délivrance / <i>Date of issue (7)</i>", f"{identity.issued:%d %m %Y}", 9) + field(84, 57, "Date d'expiration / <i>Date of expiry (8)</i>", f"{identity.expires:%d %m %Y}", 9)
        + f"<div style='{ZONE}'>{zone}</div></div>"
    )  # fmt: skip
    return [page], without(identity.fields(), "nom_usage")
