"""How identity papers are copied and sent: enlarged, aslant, on a table, with a mention; a second passport."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus import mrz
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.grounds import ground
from benchmarks.corpus.layouts.identities import (
    ZONE,
    face,
    passport_page,
    print_of,
    sides_1995,
    sides_2021,
)
from benchmarks.corpus.layouts.setting import DEJA, HANDS, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Identity, Sheet, Truth, without

_SIDES = {"cni_2021": sides_2021, "cni_1995": sides_1995, "passeport": passport_page}
# Width and height of a side in millimetres.
_SIZES = {"cni_2021": (86, 54), "cni_1995": (105, 74), "passeport": (125, 88)}


def _sides(identity: Identity, rng: Random) -> tuple[list[str], Truth]:
    return _SIDES[identity.model](identity, rng)


def _turned(side: str, size: tuple[float, float], scale: float, degrees: float) -> str:
    """The side `scale` times as large, turned by so many degrees; it keeps the room that it takes up."""
    width, height = size
    return (
        f"<div style='height:{height * scale + 12:.0f}mm;margin-bottom:6mm'><div style='width:{width}mm;height:{height}mm;"
        f"transform-origin:0 0;transform:scale({scale:.2f}) rotate({degrees:.1f}deg)'>{side}</div></div>"
    )


def certified_copy(identity: Identity, rng: Random) -> Sheet:
    """Both sides one under the other in the middle of a page, with the holder's mention and date."""
    sides, truth = _sides(identity, rng)
    width, height = _SIZES[identity.model]
    hand = rng.choice(HANDS)
    seen = identity.issued + timedelta(days=rng.randint(15, 60))
    mention = rng.choice(
        [
            "Copie conforme à l'original, certifiée sur l'honneur",
            "copie conforme - pour dossier d'indemnisation uniquement",
            "Je certifie cette copie conforme",
        ]
    )
    frames = "".join(
        f"<div style='width:{width}mm;height:{height}mm;margin:0 auto 16mm'>{side}</div>" for side in sides
    )
    stamp = boxed_stamp(rng, ("COPIE", f"{seen:%d/%m/%Y}")) if rng.random() < 0.4 else ""
    body = f"<p class=c style='font-size:9pt'>{rng.choice(['PIÈCE D’IDENTITÉ', 'Pièce n° 4', 'recto / verso', ''])}</p><br>{frames}<p style='font:italic 16pt {hand},{SERIF};color:#222;margin-left:18mm'>{escape(mention)}<br>le {seen:%d/%m/%Y}</p>{signature(rng)}{stamp}"
    return Sheet(document(f"body{{font-family:{SANS}}} {print_of(rng)}", body, margin="14mm"), truth)


def enlarged(identity: Identity, rng: Random) -> Sheet:
    """Copied larger than life and aslant, as a copier does when the card slips under the lid."""
    sides, truth = _sides(identity, rng)
    size = _SIZES[identity.model]
    scale = min(172 / size[0], 112 / size[1], rng.uniform(1.25, 1.7))
    blocks = "".join(_turned(side, size, scale, rng.uniform(-3.5, 3.5)) for side in sides)
    body = f"<div style='margin:8mm 0 0 {rng.randint(0, 6)}mm'>{blocks}</div>"
    return Sheet(document(f"body{{font-family:{NARROW}}} {print_of(rng)}", body, margin="10mm"), truth)


def on_a_table(identity: Identity, rng: Random) -> Sheet:
    """Photographed on a dark table or a cloth: no white paper about, a shadow under the card."""
    sides, truth = _sides(identity, rng)
    width, height = _SIZES[identity.model]
    wood = rng.choice(
        [("#3b2a1e", "#4a3626"), ("#262a30", "#30353d"), ("#54412c", "#5f4b34"), ("#1e2a24", "#26352d")]
    )
    room = width + rng.randint(24, 44), height + rng.randint(22, 40)
    dark, light, angle = *wood, rng.randint(84, 96)
    plank, joint = rng.randint(4, 9), rng.randint(9, 14)
    boards = f"repeating-linear-gradient({angle}deg,{dark} 0,{dark} {plank}mm,{light} {joint}mm,{light} 22mm)"
    laid = f"position:absolute;width:{width}mm;height:{height}mm"
    shots = "".join(
        f"<div class=s><div style='{laid};left:{rng.randint(9, 14)}mm;top:{rng.randint(9, 13)}mm;transform:rotate({rng.uniform(-2.5, 2.5):.1f}deg)'>"
        f"<div style='{laid};left:1.2mm;top:1.4mm;background:#000;opacity:.45;border-radius:3mm'></div>{side}</div></div>"
        for side in sides
    )
    css = f"body{{font-family:{SANS}}} {print_of(rng)} .s{{position:relative;overflow:hidden;width:{room[0]}mm;height:{room[1]}mm;background:{boards}}} .s+.s{{page-break-before:always}}"
    return Sheet(document(css, shots, size=f"{room[0]}mm {room[1]}mm", margin="0"), truth)


def passport_spread(identity: Identity, rng: Random) -> Sheet:
    """A passport copied open: the page of signature and home above, the data page, labels in two columns, below."""
    person = identity.person
    tint, line = rng.choice([("#efe6dc", "#c9a98c"), ("#e6ebf2", "#9fb3cf"), ("#eef0e2", "#b3bd8d")])
    zone = escape("\n".join(mrz.passport(identity)))
    rows = [
        ("1. Nom / Surname", person.birth_name.upper()), ("2. Prénoms / Given names", ", ".join(person.forenames)), ("3. Nationalité / Nationality", "FRANÇAISE"), ("4. Date de naissance / Date of birth", f"{person.born:%d %m %Y}"),
        ("5. Sexe / Sex", person.sex), ("6. Lieu de naissance / Place of birth", person.birthplace.commune.upper()), ("7. Date de délivrance / Date of issue", f"{identity.issued:%d %m %Y}"), ("8. Date d'expiration / Date of expiry", f"{identity.expires:%d %m %Y}"),
        ("9. Autorité / Authority", f"PRÉFECTURE ({identity.address.place.department})"),
    ]  # fmt: skip
    listed = "".join(f"<tr><td>{label}</td><td><b>{escape(value)}</b></td></tr>" for label, value in rows)
    css = f"body{{font-family:{rng.choice([SANS, DEJA])}}} {print_of(rng)} .p{{width:125mm;height:88mm;position:relative;overflow:hidden;background:{tint}}} .d td{{font-size:6pt;padding:0 3mm .5mm 0;white-space:nowrap;color:#444}} .d b{{font-size:8pt;color:#111}}"
    upper = f"<div class=p style='border-bottom:.6mm solid #888'>{ground(rng, 125, 88, line)}<div style='position:absolute;left:8mm;top:10mm;font-size:7.5pt;line-height:1.7'>Domicile / Residence<br><b>{escape(identity.address.line.upper())}</b><br>Taille / Height : <b>1,{rng.randint(55, 92)} m</b> &nbsp; Couleur des yeux : <b>{rng.choice(['MARRON', 'BLEU', 'VERT', 'NOIR'])}</b><br>Signature du titulaire</div><div style='position:absolute;left:70mm;top:52mm'>{signature(rng, 38)}</div></div>"
    lower = (
        f"<div class=p>{ground(rng, 125, 88, line)}<div style='position:absolute;left:5mm;top:3mm;font-size:7.5pt'>RÉPUBLIQUE FRANÇAISE &nbsp; <b>PASSEPORT</b> - PASSPORT &nbsp; Type P &nbsp; FRA</div>{face(rng, 'position:absolute;left:5mm;top:14mm')}<div style='position:absolute;right:6mm;top:8mm;font-size:6pt;text-align:right'>Passeport n° / Passport no.<br><b style='font-size:11pt'>{identity.number}</b></div>"
        f"<table class=d style='position:absolute;left:36mm;top:19mm'>{listed}</table><div style='{ZONE}'>{zone}</div></div>"
    )
    shift = f"margin:{rng.randint(0, 40)}mm 0 0 {rng.randint(0, 50)}mm"
    return Sheet(
        document(css, f"<div style='{shift}'>{upper}{lower}</div>", margin="12mm"),
        without(identity.fields(), "nom_usage"),
    )
