"""More papers of a prison's registry: sheets of a situation, release forms, letters."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.court_papers import PrisonPaper
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.people import phone
from benchmarks.corpus.wording import day_in_words, in_words, long_date, money, phone_groups


def _national_number(rng: Random) -> str:
    """A number of the person in the national file: beside the prison's own, and longer."""
    return f"{rng.randrange(10**9, 10**10)}"


def situation_sheet(paper: PrisonPaper, rng: Random) -> Sheet:
    """A landscape print of the national program: three blocks, a table of events, dates of other acts."""
    person = paper.person
    extended = paper.start + (paper.end - paper.start) / 2
    printed = paper.end + timedelta(days=rng.randint(5, 400))
    css = f"body{{font:8pt/1.35 {rng.choice([NARROW, SANS])}}} .h{{background:#dfe6ee;padding:1.5mm 3mm;font-weight:bold}} .g td{{vertical-align:top;padding-right:7mm}} .g{{margin:2mm 0 4mm}} .w{{width:100%}} .w td,.w th{{border:.2mm solid #7a8794;padding:1.2mm;text-align:left}} .f{{position:fixed;bottom:-8mm;font-size:6.5pt;width:100%;color:#444}}"
    identity = (("Nom", person.birth_name.upper()), ("Nom d'usage", person.used_name.upper()), ("Prénom(s)", ", ".join(person.forenames)), ("Né(e) le", f"{person.born:%d/%m/%Y}"), ("Lieu", person.birthplace.commune))  # fmt: skip
    custody = ((rng.choice(["Numéro d'écrou", "Écrou", "N° écrou"]), paper.ecrou), ("Identifiant national", _national_number(rng)), (rng.choice(["Date d'écrou initial", "Date d'incarcération", "Mise sous écrou"]), f"{paper.start:%d/%m/%Y}"), (rng.choice(["Date de libération", "Levée d'écrou le", "Date de fin d'écrou"]), f"{paper.end:%d/%m/%Y}"), ("Catégorie", "PRÉVENU"))  # fmt: skip
    events = (
        (f"{paper.start:%d/%m/%Y}", "Mandat de dépôt", paper.court, paper.offence, "Procédure criminelle" if "assises" in paper.court else "Procédure correctionnelle"),
        (f"{extended:%d/%m/%Y}", "Prolongation de la détention", "Juge des libertés et de la détention", "idem", f"durée : {rng.choice([4, 6])} mois"),
        (f"{paper.end:%d/%m/%Y}", "Mise en liberté", paper.court, "idem", "fin de la détention provisoire"),
    )  # fmt: skip
    body = (
        f"<table class=full><tr><td><b>Direction de l'administration pénitentiaire</b><br>{escape(paper.prison)}</td><td class=r><b style='font-size:13pt'>FICHE PÉNALE</b><br>éditée le {printed:%d/%m/%Y} à {rng.randint(8, 17)}:{rng.randint(10, 59)}</td></tr></table><br><div class=h>IDENTITÉ / SITUATION</div><table class=g><tr><td><table>{label_rows(identity)}</table></td><td><table>{label_rows(custody)}</table></td><td>Profession : sans<br>Situation familiale : {rng.choice(['célibataire', 'marié(e)', 'concubinage'])}<br>Avocat : Me {escape(someone(rng).name)}<br>Cellule : {rng.choice('ABCD')}{rng.randint(101, 420)}</td></tr></table>"
        f"<div class=h>HISTORIQUE DES ACTES</div><table class=w>{cells(('Date', 'Acte', 'Autorité', 'Infraction', 'Observations'), 'th')}{''.join(cells(map(escape, event)) for event in events)}</table><br><div class=h>PEINES ET AUTRES AFFAIRES</div><p>{rng.choice(['Aucune autre affaire en cours.', 'Néant.', 'Autre cause de détention : aucune. Crédit de réduction de peine : 0 j.'])}</p>{round_stamp(rng, paper.prison.upper(), 'GREFFE', size_mm=32)}<div class=f>Document confidentiel - réf. {rng.randint(10000, 99999)}-{printed.year} - page 1/1</div>"
    )
    return Sheet(document(css, body, size="A4 landscape", margin="12mm"), paper.fields())


def custody_record(paper: PrisonPaper, rng: Random) -> Sheet:
    """A portrait card of the registry: thumbprint box, «entrée» and «sortie» facing, the title in prose."""
    person = paper.person
    css = f"body{{font:10pt/1.5 {rng.choice([SERIF, MONO, DEJA_SERIF])}}} .t{{width:100%;border:.5mm solid #000}} .t td{{border:.3mm solid #000;padding:3mm;vertical-align:top;width:50%}} .p{{border:.3mm dashed #555;width:26mm;height:32mm;font-size:7pt;text-align:center;float:right}}"
    body = (
        f"<p class=c><b>FICHE PÉNALE</b><br>{escape(paper.prison)}</p><table class=t><tr><td><div class=p>empreinte<br>index gauche</div>N° D'ÉCROU <b>{paper.ecrou}</b><br>N° fichier {_national_number(rng)}<br><br><b>{escape(surname_first(person))}</b><br>{born(person)}<br>nationalité française</td><td>TITRE DE DÉTENTION<br>{rng.choice(['Mandat de dépôt', 'Ordonnance de placement et mandat de dépôt'])} délivré le {paper.start:%d/%m/%Y}<br>autorité : {escape(paper.court)}<br>motif : {paper.offence}</td></tr>"
        f"<tr><td><b>{rng.choice(['ENTRÉE', 'DATE D’ENTRÉE'])}</b><br>{long_date(paper.start)}<br>à {rng.randint(1, 23)} h {rng.randint(10, 59)}, venant de : {rng.choice(['état de liberté', 'garde à vue'])}</td><td><b>{rng.choice(['SORTIE', 'DATE DE SORTIE'])}</b><br>{long_date(paper.end)}<br>à {rng.randint(8, 20)} h {rng.randint(10, 59)}, motif : mise en liberté</td></tr><tr><td colspan=2>Dates de comparution : {paper.start + (paper.end - paper.start) / 3:%d/%m/%Y}, {paper.start + (paper.end - paper.start) / 2:%d/%m/%Y}. Autres causes : néant.</td></tr></table>"
        f"<p style='margin-top:6mm'>Le responsable du greffe, {escape(someone(rng).name)}</p>{signature(rng)}{boxed_stamp(rng, ('GREFFE', 'COPIE CONFORME'))}"
    )
    return Sheet(document(css, body, margin="16mm"), paper.fields())


_TITLES = {
    "billet": ("BILLET DE SORTIE", "BULLETIN DE LEVÉE D'ÉCROU", "AVIS DE LIBÉRATION"),
    "certificat": ("CERTIFICAT DE PRÉSENCE EN DÉTENTION", "ATTESTATION DE DÉTENTION"),
}


def release_form(paper: PrisonPaper, rng: Random) -> Sheet:
    """A form with the purse given back, the things returned and the registry's visa; other numbers about."""
    person, title = paper.person, _TITLES[paper.kind][rng.randrange(2)]
    purse = Decimal(rng.randint(0, 40_000)) / 100
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, DEJA])}}} .o{{border:.4mm solid #000;padding:4mm}} .w{{width:100%;margin:3mm 0}} .w td{{border:.2mm solid #555;padding:1.8mm 2.5mm}} .w td:first-child{{width:62mm}} .s td{{width:33%;border:.2mm solid #555;height:28mm;vertical-align:top;padding:2mm;font-size:8pt}}"
    rows = [
        (rng.choice(["Nom - Prénom", "Identité"]), surname_first(person)), ("Date et lieu de naissance", f"{person.born:%d/%m/%Y} - {person.birthplace.commune}"), (rng.choice(["Numéro d'écrou", "N° d'écrou", "Écrou n°"]), paper.ecrou), ("N° de sécurité sociale", f"{'2' if person.sex == 'F' else '1'} {person.born:%y %m} ** *** ***"),
        (rng.choice(["Écroué(e) le", "Incarcéré(e) le", "Date de mise sous écrou"]), f"{paper.start:%d/%m/%Y}"), (rng.choice(["Libéré(e) le", "Date de levée d'écrou", "Libération le"]), f"{paper.end:%d/%m/%Y}"),
    ]  # fmt: skip
    effects = [
        ("Pécule remis", money(purse)), ("Bijoux, valeurs", rng.choice(["néant", "1 montre, 1 chaîne", "1 alliance"])), ("Titre de transport", rng.choice(["non", f"bon n° {rng.randint(1000, 9999)}"])), ("Convocation", rng.choice(["néant", f"service pénitentiaire d'insertion, le {paper.end + timedelta(days=8):%d/%m/%Y}"])),
    ]  # fmt: skip
    handed = (
        f"<p>Cette personne a quitté l'établissement en possession de ce qui suit :</p><table class=w>{label_rows(effects)}</table>"
        if paper.kind == "billet"
        else "<p>Certifié exact d'après les registres de l'établissement, sans indication du motif.</p>"
    )
    body = (
        f"<table class=full><tr><td>MINISTÈRE DE LA JUSTICE<br><b>{escape(paper.prison)}</b><br>Tél. {phone_groups(phone(rng))}</td><td class=r>Formulaire {rng.choice('GS')}-{rng.randint(10, 99)}<br>Registre n° {rng.randint(100, 2400)}/{paper.end.year}</td></tr></table><h2 class=c>{title}</h2><div class=o><table class=w>{label_rows(rows)}</table>{handed}</div><br>"
        f"<table class='full s'><tr><td>Le greffe<br>{round_stamp(rng, paper.prison.upper(), 'GREFFE', size_mm=24)}</td><td>Le régisseur<br>{signature(rng, 30)}</td><td>La personne<br>{signature(rng, 30)}</td></tr></table><p style='font-size:7.5pt;margin-top:4mm'>Ce document peut être présenté à toute administration ; il n'en sera pas délivré de duplicata.</p>"
    )
    return Sheet(document(css, body, margin="15mm"), paper.fields())


def prison_letter(paper: PrisonPaper, rng: Random) -> Sheet:
    """A letter of the head of the prison: dates in words at times, delivered on another day than it tells."""
    person, title = paper.person, _TITLES[paper.kind][-1]
    given = paper.end + timedelta(days=0 if paper.kind == "billet" else rng.randint(20, 300))
    in_full = rng.random() < 0.35

    def said(day: date) -> str:
        return f"{in_words(day.year)} le {day_in_words(day)}" if in_full else long_date(day)

    span = (
        f"du {long_date(paper.start)} au {long_date(paper.end)}"
        if not in_full
        else f"depuis l'an {said(paper.start)}, et jusqu'à l'an {said(paper.end)}"
    )
    css = f"body{{font:11.5pt/1.65 {rng.choice([SERIF, DEJA_SERIF, SANS])}}} .a{{margin:8mm 0 8mm 90mm}} h3{{text-align:center;letter-spacing:.6mm;border-top:.3mm solid;border-bottom:.3mm solid;padding:2mm;margin:8mm 0}}"
    body = (
        f"<table class=full><tr><td><b>RÉPUBLIQUE FRANÇAISE</b><br>Direction interrégionale des services pénitentiaires<br>{escape(paper.prison)}</td><td class=r>Le {long_date(given)}</td></tr></table><p style='margin-top:6mm;font-size:9.5pt'>Réf. : GREFFE/{given.year}/{rng.randint(100, 9999)}<br>Affaire suivie par : {escape(someone(rng).name)}</p><h3>{title}</h3>"
        f"<p>Je soussigné{'e' if rng.random() < 0.5 else ''}, {escape(someone(rng).name)}, {rng.choice(['chef d’établissement', 'directrice des services pénitentiaires', 'responsable du greffe'])}, atteste que :</p><p style='margin-left:12mm'><b>{person.title} {escape(person.name)}</b><br>{born(person)}<br>n° d'écrou : {paper.ecrou}</p><p>a été {rng.choice(['incarcéré', 'écroué', 'détenu'])}{person.agrees} dans l'établissement {span}.</p>"
        f"<p>{rng.choice(['La présente attestation ne mentionne pas le motif de la détention, conformément à la réglementation.', 'Le motif de l’incarcération n’a pas à figurer sur ce document.'])}</p><p>Délivré{'e' if paper.kind == 'certificat' else ''} à la demande de l'intéressé{person.agrees} pour faire valoir ses droits.</p>{signature(rng)}{round_stamp(rng, paper.prison.upper(), 'DIRECTION')}"
    )
    return Sheet(document(css, body, margin="20mm 24mm"), paper.fields())
