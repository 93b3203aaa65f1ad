"""Papers of the register of births: copies, extracts, a page of an old register."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import (
    at_times,
    child,
    earlier,
    hand_and_ink,
    parents,
    partner,
    pen,
    pick,
)
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person
from benchmarks.corpus.places import street
from benchmarks.corpus.wording import day_in_words, in_words, long_date, of

_WORKS = ("employé de commerce", "mécanicien", "sans profession", "aide-soignante", "maçon", "secrétaire", "cuisinier", "agent d'entretien", "étudiante")  # fmt: skip
_YES = {"F": "féminin", "M": "masculin"}


def _in_words(day: date) -> str:
    return f"{day_in_words(day)} {in_words(day.year).replace('mille neuf', 'mil neuf')}"


def _born_one(annex: Annex, rng: Random) -> tuple[Person, Person, Person]:
    """Whose birth the paper is of, the father, the mother: the claimant, or a child of theirs."""
    if rng.random() < 0.55:
        return annex.person, *parents(annex.person, rng)
    other = partner(annex.person, rng)
    father, mother = (annex.person, other) if annex.person.sex == "M" else (other, annex.person)
    one = father if rng.random() < 0.7 else mother
    return child(one, rng, min(annex.sent, one.born + timedelta(days=365 * 42))), father, mother


def _later_notes(who: Person, annex: Annex, rng: Random) -> str:
    """What the margin of a birth says later: marriage, divorce, recognition, or nothing."""
    adult, other = who.born + timedelta(days=365 * 21), partner(who, rng)
    if adult > annex.sent - timedelta(days=900):
        return pick(rng, "Néant", f"Reconnu{who.agrees} le {long_date(who.born + timedelta(days=3))} par son père.", "&mdash;", "")  # fmt: skip
    wed = adult + timedelta(days=rng.randrange(max(1, min(6000, (annex.sent - adult).days - 700))))
    note = f"Marié{who.agrees} à {escape(who.birthplace.commune)} le {long_date(wed)} avec {escape(' '.join(other.forenames))} {escape(other.birth_name.upper())}."
    if rng.random() < 0.3:
        note += f"<br><br>Divorcé{who.agrees} par jugement du tribunal judiciaire {escape(of(who.birthplace.commune))} en date du {wed + timedelta(days=600):%d/%m/%Y}."
    return pick(rng, note, note, "Néant.", "")


def full_copy(annex: Annex, rng: Random) -> Sheet:
    """A full copy printed by a town hall: the act in prose, later notes in the margin."""
    who, father, mother = _born_one(annex, rng)
    town, day = escape(who.birthplace.commune), earlier(annex, rng)
    officer = person(rng)
    css = f"body{{font:11pt/1.75 {rng.choice([SERIF, DEJA_SERIF, SANS])}}} .m{{width:48mm;border-right:.3mm solid #444;padding-right:5mm;font-size:9pt}} .t{{padding-left:8mm;text-align:justify}}"
    hour = f"{in_words(rng.randint(2, 23))} heures {in_words(rng.randint(2, 59))} minutes"
    numbers = f"Acte n° {rng.randint(1, 2900):04d}" if rng.random() < 0.7 else f"N° {rng.randint(1, 900)}"
    act = pick(
        rng,
        f"Le {_in_words(who.born)} à {hour}, est né{who.agrees} en notre commune, {escape(street(rng))} : <b>{escape(' '.join(who.forenames))} {escape(who.birth_name.upper())}</b>, du sexe {_YES[who.sex]}, de {escape(' '.join(father.forenames))} {escape(father.birth_name.upper())}, né à {escape(father.birthplace.commune)} le {_in_words(father.born)}, {rng.choice(_WORKS)}, et de {escape(' '.join(mother.forenames))} {escape(mother.birth_name.upper())}, née à {escape(mother.birthplace.commune)} le {_in_words(mother.born)}, {rng.choice(_WORKS)}, {pick(rng, 'son épouse, domiciliés ensemble', 'domiciliés tous deux', 'demeurant ensemble')} en cette commune.",
        f"{escape(' '.join(who.forenames))} <b>{escape(who.birth_name.upper())}</b>, de sexe {_YES[who.sex]}, né{who.agrees} le {_in_words(who.born)}, {hour}. PÈRE : {escape(' '.join(father.forenames))} {escape(father.birth_name.upper())}, né le {long_date(father.born)} à {escape(father.birthplace.commune)}. MÈRE : {escape(' '.join(mother.forenames))} {escape(mother.birth_name.upper())}, née le {long_date(mother.born)} à {escape(mother.birthplace.commune)}. Domicile : {escape(street(rng))}, {town}.",
    )
    drawn_up = pick(
        rng,
        f"Dressé le {_in_words(who.born + timedelta(days=2))}, {in_words(rng.randint(9, 17))} heures, sur la déclaration {pick(rng, 'du père', 'de la sage-femme ayant assisté à l’accouchement', 'du directeur de l’hôpital')}, qui, lecture faite et invité à lire l'acte, a signé avec Nous, {escape(officer.name)}, officier de l'état civil par délégation du maire.",
        f"Après lecture et invitation à lire l'acte, Nous, {escape(officer.name)}, adjoint délégué, avons signé avec le déclarant.",
    )
    head = pick(rng, "COPIE INTÉGRALE D'ACTE DE NAISSANCE", "NAISSANCE - copie intégrale", "Copie intégrale", "ÉTAT CIVIL - REGISTRE DES NAISSANCES", "")  # fmt: skip
    body = (
        f"<table class=full><tr><td>{at_times(rng, logo(rng, '#33415c'))}<br>{pick(rng, 'Département', 'Dépt')} {who.birthplace.department}<br><b>{pick(rng, 'MAIRIE', 'VILLE', 'COMMUNE')} {escape(of(who.birthplace.commune)).upper()}</b></td><td class=r>{pick(rng, 'Service de l’état civil', 'Direction de la population', 'Bureau de l’état civil')}</td></tr></table><h3 class=c>{head}</h3>"
        f"<table class=full style='margin-top:8mm'><tr><td class=m>{numbers}<br><b>{escape(who.birth_name.upper())}</b><br>{escape(', '.join(who.forenames))}<br><br>{pick(rng, 'Mentions marginales', 'MENTIONS', 'Mention')}<br><br>{_later_notes(who, annex, rng)}</td><td class=t>{act}<br><br>{drawn_up}</td></tr></table>"
        f"<div style='margin-top:14mm'>{pick(rng, 'Copie délivrée selon procédé informatisé', 'Pour copie conforme aux registres', 'Certifié le présent acte conforme aux registres de l’état civil')}{at_times(rng, f' - dossier {rng.randint(10**6, 10**7)}')}<br>{town}, le {day:%d/%m/%Y}<br>{pick(rng, 'L’officier de l’état civil délégué', 'Pour le maire, le fonctionnaire délégué', 'Le Maire')}</div>{signature(rng)}{round_stamp(rng, 'MAIRIE ' + of(who.birthplace.commune).upper(), 'R F')}"
    )
    return Sheet(document(css, body, margin=pick(rng, "20mm", "16mm 22mm")), {})


def extract(annex: Annex, rng: Random) -> Sheet:
    """An extract, with or without the parents, as a table that a program fills in."""
    who, father, mother = _born_one(annex, rng)
    day, colour = earlier(annex, rng, 2, 80), rng.choice(["#1d3557", "#22543d", "#000", "#5f0f40"])
    css = f"body{{font:10.5pt/1.5 {rng.choice([SANS, NARROW, DEJA])}}} h1{{font-size:15pt;color:{colour};border-bottom:.6mm solid {colour}}} .w td{{padding:2.2mm 3mm;border:.25mm solid #999}} .w td:first-child{{width:52mm;background:#f0f0f0}}"
    with_parents = rng.random() < 0.75
    rows = [
        (pick(rng, "Nom de famille", "Nom"), who.birth_name.upper()),
        ("Prénom(s)", ", ".join(who.forenames)),
        ("Sexe", _YES[who.sex]),
        (pick(rng, "Date et heure de naissance", "Né(e) le"), f"{long_date(who.born)} à {rng.randint(0, 23)} h {rng.randint(0, 59):02d}"),
        ("Lieu de naissance", f"{who.birthplace.commune} ({who.birthplace.department})"),
    ]  # fmt: skip
    if with_parents:
        for label, one in (("Père", father), ("Mère", mother)):
            rows.append((f"{label} - nom et prénoms", f"{one.birth_name.upper()} {' '.join(one.forenames)}"))
            rows.append((pick(rng, "né(e) le / à", "Date et lieu de naissance"), f"{one.born:%d/%m/%Y} - {one.birthplace.commune}"))  # fmt: skip
    title = pick(rng, "Extrait d'acte de naissance " + ("avec filiation" if with_parents else "sans filiation"), "EXTRAIT DES MINUTES DES ACTES DE NAISSANCE", "Extrait du registre des actes de l'état civil")  # fmt: skip
    body = (
        f"<p>{logo(rng, colour, 14)} <b>Ville {escape(of(who.birthplace.commune))}</b> - {pick(rng, 'Guichet unique', 'Affaires générales', 'Population et citoyenneté')}</p><h1>{title}</h1><p>Année {who.born.year}{at_times(rng, f' - registre {rng.randint(1, 9)}, feuillet {rng.randint(1, 200)}')} - n° {rng.randint(1, 2400)}</p>"
        f"<table class='w full'>{''.join(f'<tr><td>{label}</td><td><b>{escape(value)}</b></td></tr>' for label, value in rows)}<tr><td>{pick(rng, 'Mentions marginales', 'Mentions en marge')}</td><td>{_later_notes(who, annex, rng) or 'Néant'}</td></tr></table>"
        f"<p style='margin-top:8mm'>{pick(rng, 'Délivré conforme au registre', 'Extrait certifié conforme', 'Pour extrait conforme')} à {escape(who.birthplace.commune)}, le {long_date(day)}</p><p style='margin-left:85mm'>{pick(rng, 'Par délégation du maire', 'L’agent délégué', 'Pour le maire et par délégation')},<br>{escape(person(rng).name)}</p><div style='margin-left:80mm'>{signature(rng)}{boxed_stamp(rng, ('ÉTAT CIVIL', who.birthplace.commune.upper()))}</div><p style='font-size:7.5pt'>{pick(rng, 'Ce document n’a pas de durée de validité, sauf exigence particulière de l’autorité à laquelle il est présenté.', 'Toute falsification expose aux peines prévues par le code pénal (articles 441-1 et suivants).', '')}</p>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})


def register_page(annex: Annex, rng: Random) -> Sheet:
    """A photocopy of a page of the register itself: a printed frame, blanks filled in by pen."""
    who, father, mother = _born_one(annex, rng)
    hand, ink = hand_and_ink(rng)

    def w(text: str) -> str:
        return pen(text, hand, ink)

    day = earlier(annex, rng)
    css = f"body{{font:10.5pt/2.3 {SERIF};background:{rng.choice(['#fbf7ea', '#fff', '#f6f3ea'])}}} .m{{width:42mm;border-right:.3mm double #555;font-size:9pt;line-height:1.6;padding-right:4mm}} .t{{padding-left:7mm}}"
    body = (
        f"<table class=full><tr><td class=m><p>N° {w(str(rng.randint(3, 700)))}</p><p>{w(who.birth_name + ' ' + who.forenames[0])}</p><p>{'<br>'.join(['_' * 18] * rng.randint(2, 5))}</p><p style='font:italic 12pt {hand},{SERIF};color:{ink}'>{_later_notes(who, annex, rng)}</p></td>"
        f"<td class=t>Le {w(_in_words(who.born))}, à {w(in_words(rng.randint(2, 23)) + ' heures')}, est né{who.agrees} {w(pick(rng, 'à la maternité', street(rng), 'au centre hospitalier'))} {w(' '.join(who.forenames))}, {pick(rng, 'de sexe', 'du sexe')} {w(_YES[who.sex])}, {pick(rng, 'enfant', 'fille ou fils')} de {w(' '.join(father.forenames) + ' ' + father.birth_name)}, né à {w(father.birthplace.commune)} le {w(_in_words(father.born))}, profession {w(rng.choice(_WORKS))}, et de {w(' '.join(mother.forenames) + ' ' + mother.birth_name)}, née à {w(mother.birthplace.commune)} le {w(_in_words(mother.born))}, {pick(rng, 'profession', 'exerçant la profession de')} {w(rng.choice(_WORKS))}, {pick(rng, 'mariés', 'domiciliés')} à {w(who.birthplace.commune)}.<br>Dressé le {w(_in_words(who.born + timedelta(days=rng.randint(1, 4))))} sur déclaration de {w(pick(rng, 'père de l’enfant', person(rng).name))} {w(str(rng.randint(22, 60)) + ' ans')} qui, lecture faite, a signé avec Nous {w(person(rng).name)}, {w(pick(rng, 'Maire', 'Adjoint au Maire', 'Officier de l’état civil'))} {escape(of(who.birthplace.commune))}.<br>{signature(rng, 34)} {signature(rng, 38)}</td></tr></table>"
        f"<div style='line-height:1.3;font-size:9pt'>{boxed_stamp(rng, ('POUR COPIE CONFORME', f'{day:%d %m %Y}', who.birthplace.commune.upper()), ink='#4f66a8')} {round_stamp(rng, 'MAIRIE ' + of(who.birthplace.commune).upper(), 'R F', size_mm=32)}</div>"
    )
    return Sheet(document(css, body, margin="14mm 16mm"), {})


def multilingual(annex: Annex, rng: Random) -> Sheet:
    """The extract in several languages of the international commission, in numbered boxes."""
    who, father, mother = _born_one(annex, rng)
    day = earlier(annex, rng, 2, 80)
    css = f"body{{font:8.5pt/1.35 {rng.choice([SANS, DEJA])}}} .w td{{border:.3mm solid #000;padding:1.6mm}} .n{{width:7mm;text-align:center;font-weight:bold}} .l{{width:66mm;font-size:7pt}} .v{{font:11pt {rng.choice([MONO, SERIF])}}}"
    english = rng.random() < 0.8
    labels = [
        ("1", "État", "Staat - State - Estado", "FRANCE"),
        ("2", "Service de l'état civil de", "Standesamt - Civil Registry Office of - Registro civil de", who.birthplace.commune.upper()),
        ("3", "Acte de naissance n°", "Geburtseintrag Nr. - Birth registration no - Acta n°", f"{rng.randint(1, 2000):06d}"),
        ("4", "Date et lieu de naissance", "Tag und Ort der Geburt - Date and place of birth", f"Jo {who.born:%d} Mo {who.born:%m} An {who.born:%Y} - {who.birthplace.commune}"),
        ("5", "Nom", "Name - Surname - Apellidos", who.birth_name.upper()),
        ("6", "Prénoms", "Vornamen - Forenames - Nombre propio", " ".join(who.forenames)),
        ("7", "Sexe", "Geschlecht - Sex - Sexo", who.sex),
        ("8", "Père : nom, prénoms", "Vater - Father - Padre", f"{father.birth_name.upper()} {' '.join(father.forenames)}"),
        ("9", "Mère : nom, prénoms", "Mutter - Mother - Madre", f"{mother.birth_name.upper()} {' '.join(mother.forenames)}"),
        ("10", "Autres énonciations de l'acte", "Andere Angaben - Other particulars", pick(rng, "-", "Néant", f"Mar {rng.randint(1, 28)} {rng.randint(1, 12)} 2012")),
    ]  # fmt: skip
    rows = "".join(
        f"<tr><td class=n>{n}</td><td class=l>{french}<br><i>{foreign if english else ''}</i></td><td class=v>{escape(value)}</td></tr>"
        for n, french, foreign, value in labels
    )
    body = (
        f"<p style='font-size:7pt'>{pick(rng, 'Formule plurilingue - convention signée à Vienne le 8 septembre 1976', 'Convention de la Commission internationale de l’état civil', 'C.I.E.C. - formule A')}</p><h3 class=c>{pick(rng, 'EXTRAIT DE L’ACTE DE NAISSANCE', 'EXTRAIT PLURILINGUE - NAISSANCE')}</h3><p class=c style='font-size:7pt'>Auszug aus dem Geburtseintrag - Extract of the record of birth - Extracto del acta de nacimiento - Estratto dell'atto di nascita - Uittreksel uit de geboorteakte - Doğum kayıt örneği</p><table class='w full'>{rows}"
        f"<tr><td class=n>11</td><td class=l>Date de délivrance, signature et sceau<br><i>Tag der Ausstellung, Unterschrift, Dienstsiegel - Date of issue, signature, seal</i></td><td class=v>Jo {day:%d} Mo {day:%m} An {day:%Y}<br>{signature(rng, 34)}{round_stamp(rng, 'ETAT CIVIL ' + who.birthplace.commune.upper(), 'R F', size_mm=30)}</td></tr></table>"
        f"<table class=full style='margin-top:5mm;font-size:6.5pt'><tr><td>SYMBOLES - Zeichen - Symbols - Símbolos<br>Jo : jour, Tag, day, día<br>Mo : mois, Monat, month, mes<br>An : année, Jahr, year, año</td><td>M : masculin, männlich, masculine<br>F : féminin, weiblich, feminine<br>Mar : mariage, Eheschliessung, marriage<br>Div : divorce, Scheidung, divorce</td><td>Sc : séparation de corps<br>A : annulation<br>D : décès, Tod, death<br>Dm, Df : décès du mari, de la femme</td></tr></table>"
    )
    return Sheet(document(css, body, margin="14mm 16mm"), {})
