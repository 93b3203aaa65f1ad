"""Extracts of the criminal record: the blank one a citizen gets, those that courts and offices get."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.held import day_between, held, paragraphs, parents
from benchmarks.corpus.layouts.parts import cells, label_rows
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.places import place
from benchmarks.corpus.wording import long_date, of

_FACTS = (
    "conduite d'un véhicule sans permis", "vol", "usage illicite de stupéfiants", "outrage à agent", "recel de bien provenant d'un vol",
    "violence sans incapacité", "conduite sous l'empire d'un état alcoolique", "dégradation d'un bien appartenant à autrui", "rébellion", "défaut d'assurance",
)  # fmt: skip
_SENTENCES = (
    "{n} mois d'emprisonnement avec sursis", "{n}00 euros d'amende", "{n} mois d'emprisonnement avec sursis probatoire pendant 2 ans", "{n}0 jours-amende à 10 euros",
    "{n} mois d'emprisonnement", "travail d'intérêt général : {n}0 heures, délai 18 mois", "suspension du permis de conduire pendant {n} mois",
)  # fmt: skip


def _conviction(last: date, rng: Random) -> tuple[date, str, str, str]:
    day = last - timedelta(days=rng.randint(300, 5000))
    court = rng.choice(["Tribunal correctionnel", "Tribunal judiciaire", "Tribunal de police"])
    return day, f"{court} {of(place(rng).commune)}", ", ".join(rng.sample(_FACTS, rng.randint(1, 2))), rng.choice(_SENTENCES).format(n=rng.randint(2, 8))  # fmt: skip


def _civil_rows(annex: Annex, rng: Random) -> str:
    someone, (father, mother) = annex.person, parents(rng)
    rows = [("Nom de naissance", someone.birth_name.upper()), ("Prénoms", ", ".join(someone.forenames)), ("Date de naissance", f"{someone.born:%d/%m/%Y}"), ("Lieu de naissance", f"{someone.birthplace.commune} ({someone.birthplace.department})")]  # fmt: skip
    if someone.used_name != someone.birth_name:
        rows.insert(1, ("Nom d'usage", someone.used_name.upper()))
    if rng.random() < 0.6:
        rows.append(("Filiation", f"{father.forenames[0]} {someone.birth_name.upper()} / {mother.forenames[0]} {mother.birth_name.upper()}"))  # fmt: skip
    return label_rows(rows)


def blank_bulletin(annex: Annex, rng: Random) -> Sheet:
    """What anyone may ask for of himself: identity in a frame, and nothing found."""
    day = day_between(rng, annex.sent - timedelta(days=90), annex.sent)
    css = f"body{{font:10.5pt/1.5 {rng.choice([SANS, DEJA, SERIF])}}} .k{{border:.4mm solid #000;padding:4mm;margin:4mm 0}} .k td{{padding:1mm 8mm 1mm 0}} .z{{border:.4mm solid #000;height:48mm;text-align:center;font-size:30pt;letter-spacing:4mm;padding-top:22mm;background:repeating-linear-gradient(45deg,#fff,#fff 4mm,#eee 4mm,#eee 4.3mm)}} small{{font-size:7pt}}"
    title = rng.choice(["BULLETIN NUMÉRO 3", "EXTRAIT DU CASIER JUDICIAIRE<br>Bulletin n° 3", "CASIER JUDICIAIRE - BULLETIN N° 3", "B 3"])  # fmt: skip
    law = rng.choice(["(articles 777 et R. 82 et suivants du code de procédure pénale)", "Délivré en application de l'article 777 du code de procédure pénale", ""])  # fmt: skip
    about = (
        "Ce bulletin ne peut être réclamé que par la personne qu'il concerne ; il ne doit en aucun cas être délivré à un tiers.",
        "Le présent document comporte les seules condamnations visées à l'article 777.",
        f"Vérification : code {''.join(rng.choices('ABCDEFGHJKLMNP23456789', k=14))}, pendant trois mois.",
        "Toute altération de ce document est punie par le code pénal.",
    )
    body = (
        f"<table class=full><tr><td><b>RÉPUBLIQUE FRANÇAISE</b><br>Ministère de la Justice<br>Direction des affaires criminelles et des grâces<br>Casier judiciaire national<br>44317 NANTES CEDEX 3</td><td class=r><small>Demande n° {rng.randint(10**9, 10**10)}<br>Réf. {day:%Y%m%d}-{rng.randint(1000, 9999)}</small><div style='margin-top:14mm;text-align:left;padding-left:20mm'>{escape(annex.person.short_title)} {escape(annex.person.name)}<br>{lines(annex.address.lines)}</div></td></tr></table>"
        f"<h2 class=c style='margin-top:7mm'>{title}</h2><p class=c>{law}</p><div class=k><table>{_civil_rows(annex, rng)}</table></div><div class=z>{rng.choice(['NÉANT', 'NEANT', '- Néant -'])}</div><div style='float:right;margin-left:6mm'>{round_stamp(rng, 'CASIER JUDICIAIRE NATIONAL', 'R F', size_mm=30) if rng.random() < 0.5 else ''}</div><p style='margin-top:4mm'>{rng.choice(['Délivré', 'Bulletin édité', 'Nantes'])}, le {rng.choice([f'{day:%d/%m/%Y}', long_date(day)])}</p>{paragraphs(rng, about, 2, 4)}"
    )
    return Sheet(document(css, body, margin="16mm 20mm"), {})


def bulletin_of_courts(annex: Annex, rng: Random) -> Sheet:
    """The complete one that a judge asks for: a print-out, each conviction a numbered block."""
    case = held(annex, rng)
    day = day_between(rng, case.start - timedelta(days=15), case.start)
    css = f"body{{font:9.5pt/1.45 {rng.choice([MONO, MONO, NARROW])}}} .k{{border:.3mm solid #000;padding:3mm}} .d{{break-inside:avoid;margin:5mm 0 0;padding-top:2mm;border-top:.3mm dashed #000}} td{{padding:.4mm 6mm .4mm 0;vertical-align:top}}"
    blocks = ""
    convictions = sorted(_conviction(case.start, rng) for _ in range(rng.randint(1, 9)))
    for n, (on, court, facts, sentence) in enumerate(convictions, 1):
        fiche = [("LE", f"{on:%d/%m/%Y}"), ("PAR", court.upper()), ("NATURE", rng.choice(["CONTRADICTOIRE", "CONTRADICTOIRE A SIGNIFIER", "ORDONNANCE PENALE", "COMPOSITION PENALE"])), ("FAITS", f"{facts}, commis le {on - timedelta(days=rng.randint(20, 400)):%d/%m/%Y}"), ("PEINE", sentence)]  # fmt: skip
        if rng.random() < 0.5:
            fiche.append(("EXECUTION", rng.choice([f"Peine exécutée le {on + timedelta(days=200):%d/%m/%Y}", "Sursis non avenu", "Amende payée", f"Définitive le {on + timedelta(days=10):%d/%m/%Y}"])))  # fmt: skip
        blocks += (
            f"<div class=d>FICHE {n:02d} / {len(convictions):02d}<table>{label_rows(fiche)}</table></div>"
        )
    body = (
        f"<p>{rng.choice(['CASIER JUDICIAIRE NATIONAL', 'C.J.N. - NANTES', 'MINISTERE DE LA JUSTICE - CASIER JUDICIAIRE'])}<br>EDITION DU {day:%d/%m/%Y} A {rng.randint(8, 18):02d}:{rng.randint(0, 59):02d}<br>DESTINATAIRE : {escape(case.court.upper())}<br>MOTIF : {rng.choice(['INFORMATION JUDICIAIRE', 'POURSUITES', 'INSTRUCTION'])} - PARQUET {case.parquet}</p><h3 class=c>{rng.choice(['BULLETIN NUMERO 1', 'BULLETIN N° 1 DU CASIER JUDICIAIRE', 'RELEVE DES CONDAMNATIONS (B1)'])}</h3>"
        f"<div class=k><table>{_civil_rows(annex, rng)}</table>IDENTITE {rng.choice(['VERIFIEE AU R.N.I.P.P.', 'NON VERIFIEE', 'VERIFIEE A L’ETAT CIVIL'])}</div>{blocks}<p class=d>FIN DU BULLETIN. {rng.choice(['DOCUMENT RESERVE AUX AUTORITES JUDICIAIRES (ART. 774 CPP)', 'DELIVRE AUX SEULES AUTORITES JUDICIAIRES', 'NE PEUT ETRE COMMUNIQUE A UN PARTICULIER'])}</p>"
    )
    return Sheet(document(css, body, margin="14mm 18mm"), {})


def record_by_letter(annex: Annex, rng: Random) -> Sheet:
    """A prosecutor's office tells a person what stands in his whole record."""
    case = held(annex, rng)
    day = day_between(rng, annex.day, annex.sent)
    convictions = sorted(_conviction(case.start, rng) for _ in range(rng.randint(0, 3)))  # fmt: skip
    listed = "".join(f"<li>{long_date(on)} - {escape(court)} : {facts} ; {sentence}.</li>" for on, court, facts, sentence in convictions)  # fmt: skip
    told = f"<p>Votre relevé intégral fait apparaître les mentions suivantes :</p><ol>{listed}</ol>" if convictions else rng.choice(["<p>Aucune condamnation ne figure à votre nom à ce jour.</p>", "<p>Votre relevé intégral ne comporte aucune mention.</p>"])  # fmt: skip
    notes = (
        "Il ne peut vous en être délivré copie, conformément à l'article 777-2 du code de procédure pénale ; la présente lettre en rend compte à votre demande.",
        "Si vous estimez qu'une mention est inexacte, il vous appartient de présenter une requête en rectification.",
        "L'effacement d'une mention peut être demandé à la juridiction qui a statué.",
    )
    css = f"body{{font:11pt/1.55 {rng.choice([DEJA_SERIF, SANS, SERIF])}}} .a{{margin:10mm 0 12mm 92mm}}"
    body = (
        f"<p><b>{escape(case.court)}</b><br>Parquet du procureur de la République<br>{rng.choice(['Service du casier', 'Bureau de l’exécution des peines', 'Secrétariat général'])}</p><div class=a>{annex.person.title} {escape(annex.person.name)}<br>{lines(annex.address.lines)}</div><p class=r>{case.town}, le {long_date(day)}</p><p><u>Objet</u> : {rng.choice(['votre casier judiciaire', 'communication du relevé intégral', 'demande de consultation de votre casier'])}<br><u>Réf.</u> : {case.parquet}</p><p>{annex.person.title},</p><p>Par demande reçue le {long_date(day - timedelta(days=rng.randint(4, 40)))}, vous avez souhaité connaître le contenu de votre casier judiciaire.</p>{told}"
        f"{paragraphs(rng, notes, 1, 3)}<p>Je vous prie d'agréer, {annex.person.title}, l'assurance de ma considération distinguée.</p><p class=r>P/ le procureur de la République<br>{escape(case.clerk.name)}</p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), {})


def bulletin_in_columns(annex: Annex, rng: Random) -> Sheet:
    """The one that offices get, printed on a wide page, a line a conviction."""
    day = day_between(rng, annex.sent - timedelta(days=200), annex.sent)
    someone = annex.person
    convictions = sorted(_conviction(day, rng) for _ in range(rng.choice([0, 1, 2, 4])))
    rows = "".join(cells((f"{on:%d-%m-%Y}", escape(court), facts, f"{on - timedelta(days=90):%m/%Y}", sentence, rng.choice(["", "sursis", "payée"]))) for on, court, facts, sentence in convictions)  # fmt: skip
    rows = rows or "<tr><td colspan=6 class=c style='padding:12mm'>aucune condamnation</td></tr>"
    css = f"body{{font:9pt/1.4 {rng.choice([SERIF, NARROW])}}} .w td,.w th{{border:.2mm solid #333;padding:1.5mm;vertical-align:top}} .w th{{background:#dde5ee;font-weight:normal}} h2{{font-weight:normal;letter-spacing:1mm}}"
    body = (
        f"<table class=full><tr><td>Casier judiciaire<br>national</td><td class=c><h2>{rng.choice(['Bulletin n° 2', 'Extrait n° 2', 'Bulletin deux'])}</h2></td><td class=r>Demandeur : {rng.choice(['Préfecture', 'Rectorat', 'Direction des ressources humaines', 'Conseil départemental'])} {of(place(rng).commune)}<br>Demande du {day - timedelta(days=3):%d-%m-%Y}, reçue par voie électronique</td></tr></table>"
        f"<p style='border:.2mm solid #333;padding:2mm'>{escape(someone.birth_name.upper())} {escape(' '.join(someone.forenames))} - sexe {someone.sex} - {someone.born:%d-%m-%Y} à {escape(someone.birthplace.commune)} - nationalité : française</p><table class='w full'><tr><th>Date</th><th>Juridiction ou autorité</th><th>Infractions</th><th>Date des faits</th><th>Peine principale et complémentaire</th><th>Observations</th></tr>{rows}</table>"
        f"<p style='margin-top:6mm'>Pour extrait, le magistrat chef du service, {day:%d-%m-%Y}.</p>{boxed_stamp(rng, ('POUR EXTRAIT', 'CONFORME'))}<p style='font-size:7pt'>Ne comprend ni les condamnations de mineurs, ni celles assorties d'une dispense d'inscription, ni les contraventions.</p>"
    )
    return Sheet(document(css, body, size="A4 landscape", margin="14mm"), {})
