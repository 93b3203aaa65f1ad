"""Copies of a family record book: pages of the spouses, of the children, and the book lying open."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, child, hand_and_ink, partner, pen, pick
from benchmarks.corpus.layouts.setting import DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person
from benchmarks.corpus.wording import long_date, of

_RANKS = ("Premier", "Deuxième", "Troisième", "Quatrième")


def _couple(annex: Annex, rng: Random) -> tuple[Person, Person]:
    other = partner(annex.person, rng)
    return (annex.person, other) if annex.person.sex == "M" else (other, annex.person)


def _children(father: Person, annex: Annex, rng: Random, count: int) -> list[Person]:
    drawn = [
        child(father, rng, min(annex.sent, father.born + timedelta(days=365 * 42))) for _ in range(count)
    ]
    return sorted(drawn, key=lambda one: one.born)


def _wedding(father: Person, mother: Person, annex: Annex, rng: Random) -> date:
    first = max(father.born, mother.born) + timedelta(days=365 * 18 + 200)
    return first + timedelta(days=rng.randrange(max(1, min(4500, (annex.sent - first).days - 60))))


def spouses(annex: Annex, rng: Random) -> Sheet:
    """Two small pages side by side on the copier: husband and wife, their marriage; filled in by pen or typed."""
    father, mother = _couple(annex, rng)
    hand, ink = hand_and_ink(rng)
    by_hand, wed = rng.random() < 0.6, _wedding(father, mother, annex, rng)

    def w(text: str) -> str:
        return pen(text, hand, ink, 13) if by_hand else f"<span style='font-family:{MONO}'>{escape(text)}</span>"  # fmt: skip

    def page(label: str, one: Person) -> str:
        return f"<b>{label}</b><br>Nom {w(one.birth_name.upper())}<br>Prénoms {w(' '.join(one.forenames))}<br>né{one.agrees} le {w(long_date(one.born))}<br>à {w(one.birthplace.commune)}<br>{pick(rng, 'fils ou fille de', 'de')} {w(person(rng).forenames[0] + ' ' + one.birth_name)}<br>et de {w(person(rng).name)}<br>"

    town = pick(rng, father.birthplace.commune, mother.birthplace.commune, annex.address.place.commune)
    css = f"body{{font:9pt/2 {rng.choice([SERIF, DEJA_SERIF])}}} .p{{width:50%;padding:5mm;border:.3mm solid #777}} .m{{font-size:8pt;line-height:1.5}} .w{{width:100%}} td{{vertical-align:top}}"
    marriage = f"{pick(rng, 'EXTRAIT DE L’ACTE DE MARIAGE', 'MARIAGE', 'Extrait d’acte de mariage')} n° {w(str(rng.randint(2, 260)))}<br>Célébré le {w(long_date(wed))}<br>à la mairie {escape(of(town))}<br>Contrat de mariage : {w(pick(rng, 'néant', 'sans contrat', 'séparation de biens'))}<br>Délivré le {w(f'{wed:%d/%m/%Y}')}<br>{pick(rng, 'L’officier de l’état civil', 'Le maire')}{signature(rng, 28)}{round_stamp(rng, 'MAIRIE ' + of(town).upper(), 'R F', size_mm=26)}"
    body = (
        f"<table class=w><tr><td class=p>{page(pick(rng, 'ÉPOUX OU PÈRE', 'ÉPOUX', 'Mari'), father)}</td><td class=p>{page(pick(rng, 'ÉPOUSE OU MÈRE', 'ÉPOUSE', 'Femme'), mother)}</td></tr><tr><td class=p>{marriage}</td><td class=p><b>{pick(rng, 'MENTIONS MARGINALES', 'Mentions ultérieures', 'Décès')}</b><br>{'<br>'.join(['. ' * 36] * 6)}</td></tr></table>"
        f"<p class='m c'>{rng.randint(2, 5)} {at_times(rng, '- Il est interdit d’apporter sur ce livret aucune mention autre que celles des officiers de l’état civil.')}</p>"
    )
    return Sheet(document(css, body, margin=pick(rng, "18mm", "25mm 15mm", "12mm 14mm")), {})


def children(annex: Annex, rng: Random) -> Sheet:
    """The pages of the children, one under the other, some left blank."""
    father, _ = _couple(annex, rng)
    kids = _children(father, annex, rng, rng.randint(1, 3))
    hand, ink = hand_and_ink(rng)
    css = f"body{{font:9.5pt/1.95 {rng.choice([SERIF, SANS, NARROW])}}} .k{{border:.3mm solid #666;padding:4mm 6mm;margin-bottom:5mm;page-break-inside:avoid}} h4{{margin:0 0 1mm;letter-spacing:.4mm}}"
    pages = []
    for n, rank in enumerate(_RANKS[: rng.randint(max(2, len(kids)), 4)]):
        title = pick(rng, f"{rank} enfant", f"{rank.upper()} ENFANT", f"Enfant n° {n + 1}")
        if n >= len(kids):
            pages.append(f"<div class=k><h4>{title}</h4>Acte de naissance n° {'. ' * 12}<br>Le {'. ' * 40}<br>Nom et prénoms {'. ' * 34}<br>Le {'. ' * 14} L'officier de l'état civil</div>")  # fmt: skip
            continue
        kid = kids[n]
        town = escape(of(kid.birthplace.commune))
        pages.append(
            f"<div class=k><h4>{title}</h4>{pick(rng, 'Extrait de l’acte de naissance', 'Acte de naissance')} n° {pen(str(rng.randint(3, 2000)), hand, ink, 13)}<br>Le {pen(long_date(kid.born), hand, ink, 13)} à {pen(f'{rng.randint(1, 23)} h {rng.randint(0, 59):02d}', hand, ink, 13)}<br>est né{kid.agrees} {pen(' '.join(kid.forenames) + ' ' + kid.birth_name.upper(), hand, ink, 13)}<br>à {pen(kid.birthplace.commune, hand, ink, 13)}, {pick(rng, 'de sexe', 'sexe')} {pen('féminin' if kid.sex == 'F' else 'masculin', hand, ink, 13)}<br><table class=full><tr><td>{pick(rng, 'Délivré conforme aux registres', 'Certifié conforme')} le {kid.born + timedelta(days=4):%d/%m/%Y}<br>{signature(rng, 30)}</td><td>{round_stamp(rng, 'MAIRIE ' + of(kid.birthplace.commune).upper(), 'R F', size_mm=25)}</td><td style='font-size:8pt'>{pick(rng, 'Décès', 'Mentions marginales')} : {'. ' * 14}<br>Mairie {town}</td></tr></table></div>"
        )
    return Sheet(document(css, f"{at_times(rng, '<p class=c>ENFANTS</p>', 0.4)}{''.join(pages)}<p class=c>{rng.randint(6, 11)}</p>", margin="14mm 30mm"), {})  # fmt: skip


def lying_open(annex: Annex, rng: Random) -> Sheet:
    """The recent book, photographed open: its cover above, pages printed by the town hall's program below."""
    father, mother = _couple(annex, rng)
    kids = _children(father, annex, rng, rng.randint(1, 2))
    cloth, paper = (
        rng.choice(["#123a63", "#5a1a22", "#1d3d2f"]),
        rng.choice(["#f3efe0", "#eef3ea", "#f4f1ee"]),
    )
    css = f"body{{font:8pt/1.5 {rng.choice([SANS, NARROW])};background:{rng.choice(['#b59b7a', '#8f8f93', '#d9d4cc', '#6d5c4d'])}}} .c1{{background:{cloth};color:#d8b863;width:84mm;height:108mm;text-align:center;font-family:{SERIF};padding-top:14mm;margin:4mm auto}} .o{{width:178mm;margin:6mm auto;transform:rotate({rng.uniform(-2.4, 2.4):.1f}deg)}} .o td{{background:{paper};width:50%;padding:5mm;vertical-align:top;border:.2mm solid #998}} h5{{margin:0 0 2mm;text-align:center;font-size:9pt}}"

    def parent(label: str, one: Person) -> str:
        return f"<h5>{label}</h5><b>{escape(one.birth_name.upper())}</b><br>{escape(', '.join(one.forenames))}<br>Né{one.agrees} le {one.born:%d/%m/%Y}<br>{escape(one.birthplace.commune)} ({one.birthplace.department})<br>Acte n° {rng.randint(1, 1900)}<br><br>"

    def kid(n: int, one: Person) -> str:
        return f"<h5>{pick(rng, 'ENFANT', 'Naissance')} {n}</h5>{escape(one.birth_name.upper())} {escape(' '.join(one.forenames))}<br>{one.born:%d/%m/%Y}, {rng.randint(0, 23):02d}:{rng.randint(0, 59):02d} - {escape(one.birthplace.commune)}<br>Acte {one.born.year}/{rng.randint(1, 1800):04d} - sexe {one.sex}<br>Établi par extrait le {one.born + timedelta(days=3):%d/%m/%Y}<br>{signature(rng, 24)}{round_stamp(rng, 'ETAT CIVIL', 'R F', size_mm=20)}<br>"

    body = (
        f"<div class=c1>RÉPUBLIQUE FRANÇAISE<br><br><br><span style='font-size:24pt'>{pick(rng, 'LIVRET<br>DE<br>FAMILLE', 'Livret<br>de famille')}</span><br><br><br>{at_times(rng, 'Mairie ' + escape(of(kids[0].birthplace.commune)))}</div>"
        f"<table class=o><tr><td>{parent('PARENT' if rng.random() < 0.5 else 'PÈRE', father)}{parent('PARENT' if rng.random() < 0.5 else 'MÈRE', mother)}</td><td>{''.join(kid(n, one) for n, one in enumerate(kids, 1))}<p style='font-size:6pt'>{pick(rng, 'Le titulaire est tenu de faire mettre à jour ce livret.', 'Toute perte doit être signalée à la mairie.')}</p></td></tr></table>"
    )
    return Sheet(document(css, body, margin="6mm"), {})
