"""Orders that put a person under house arrest with an electronic bracelet."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.held import held, paragraphs, ticks
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import day_in_words, in_words, long_date, phone_groups

_DUTIES = (
    "ne pas sortir du territoire national", "s'abstenir de recevoir, de rencontrer ou d'entrer en relation avec les coauteurs et les témoins", "remettre au greffe son passeport contre récépissé",
    "répondre aux convocations du service pénitentiaire d'insertion et de probation", "justifier de ses activités professionnelles ou de son assiduité à un enseignement", "ne pas détenir ou porter une arme",
    "se soumettre à des mesures d'examen, de traitement ou de soins", "s'abstenir de conduire tous les véhicules", "ne pas se rendre dans la commune où les faits auraient été commis",
)  # fmt: skip
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def _hours(rng: Random) -> str:
    leaves, returns = rng.randint(6, 9), rng.randint(17, 20)
    return "".join(cells((day.capitalize(), f"{leaves} h {rng.choice(['00', '30'])} - {returns} h 00" if n < 5 else rng.choice(["10 h - 12 h", "14 h 00 - 18 h 00", "néant"]))) for n, day in enumerate(_DAYS))  # fmt: skip


def house_order(annex: Annex, rng: Random) -> Sheet:
    """A reasoned order in prose, duties in a list, hours of leave in a small table."""
    case, who = held(annex, rng), annex.person
    title = rng.choice(["ORDONNANCE D'ASSIGNATION À RÉSIDENCE AVEC SURVEILLANCE ÉLECTRONIQUE", "ORDONNANCE DE MISE EN LIBERTÉ ET D'ASSIGNATION À RÉSIDENCE AVEC SURVEILLANCE ÉLECTRONIQUE", "ORDONNANCE<br>(assignation à résidence sous surveillance électronique)"])  # fmt: skip
    reasons = (
        f"Attendu que {who.title} {escape(who.used_name)} dispose d'un hébergement stable, dont l'occupant a donné son accord écrit à l'installation du dispositif ;",
        "Attendu qu'il résulte de l'enquête technique et sociale que l'installation du récepteur est possible au domicile ;",
        "Attendu que la mesure permet, mieux qu'un contrôle judiciaire, de prévenir tout contact avec les autres mis en cause, sans qu'il soit nécessaire de maintenir la détention ;",
        "Attendu que les auditions des principaux témoins ont été réalisées et que le risque de pression s'en trouve amoindri ;",
    )
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, SANS])};text-align:justify}} .w td{{border:.2mm solid #444;padding:.8mm 4mm}} h3{{text-align:center;border:.3mm solid #000;padding:3mm;margin:6mm 0}}"
    duties = "".join(f"<li>{duty} ;</li>" for duty in rng.sample(_DUTIES, rng.randint(3, 6)))
    body = (
        f"<table class=full><tr><td>COUR D'APPEL<br><b>{escape(case.court.upper())}</b><br>{rng.choice(['Cabinet du juge des libertés et de la détention', 'Cabinet du juge d’instruction'])}</td><td class=r>N° du parquet : {case.parquet}<br>N° instruction : {case.inquiry}</td></tr></table><h3>{title}</h3>"
        f"<p>Nous, {escape(case.judge.name)}, {rng.choice(['vice-président', 'juge', 'premier vice-président'])} au {escape(case.court[0].lower() + case.court[1:])},</p><p>Vu les articles 142-5 à 142-13, 137, 138 et D. 32-3 et suivants du code de procédure pénale ;</p><p>Vu l'information suivie contre {who.title} {escape(who.name)}, {born(who)}, détenu{who.agrees} {escape(case.at_prison)} depuis le {long_date(case.start)}, mis{who.agrees} en examen du chef de {case.offence} ;</p>"
        f"{paragraphs(rng, reasons, 2, 4)}<p class=c><b>PAR CES MOTIFS</b></p><p>{rng.choice(['Ordonnons', 'Disons'])} que {who.title} {escape(who.name)} sera assigné{who.agrees} à résidence avec surveillance électronique pour une durée de six mois, à compter de l'installation du dispositif, à l'adresse suivante : <b>{escape(annex.address.line)}</b>.</p><p>Hors des heures ci-dessous, il lui est interdit de s'absenter :</p><table class=w>{_hours(rng)}</table><p style='margin-top:4mm'>L'astreignons aux obligations suivantes :</p><ul>{duties}</ul>"
        f"<div style='break-inside:avoid'><p>Rappelons qu'en cas de non-respect la détention provisoire peut être ordonnée.</p><p>Fait en notre cabinet, le {long_date(case.end)}.</p>{signature(rng)}{round_stamp(rng, case.court.upper(), 'R F')}</div>"
    )
    return Sheet(document(css, body, margin="19mm 21mm"), {})


def house_form(annex: Annex, rng: Random) -> Sheet:
    """The form of the court's program: frames, boxes ticked, notification at the foot."""
    case, who = held(annex, rng), annex.person
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, NARROW, DEJA])}}} .k{{border:.3mm solid #333;margin:3mm 0}} .k>b{{display:block;background:#e3e3e3;padding:1mm 3mm}} .k>div{{padding:2mm 3mm}} .l td{{padding:.5mm 6mm .5mm 0}} .w td{{border:.2mm solid #666;padding:1mm 3mm}}"
    rows = [("Nom, prénom", surname_first(who)), ("Né(e) le", f"{who.born:%d/%m/%Y} à {who.birthplace.commune}"), ("N° d'écrou", case.ecrou), ("Établissement", case.prison), ("Qualification", case.offence)]  # fmt: skip
    checked = set(rng.sample(range(len(_DUTIES)), rng.randint(3, 6)))
    days = "".join(f"<td><b>{day[:3]}.</b><br>{rng.choice(['8h-18h', '7h30-17h', '9h-12h', '-'])}</td>" for day in _DAYS)  # fmt: skip
    body = (
        f"<table class=full><tr><td><b>{escape(case.court)}</b><br>Juge des libertés et de la détention</td><td class=r>Parquet {case.parquet}<br>Instruction {case.inquiry}<br>Décision du {case.end:%d/%m/%Y}</td></tr></table><h3 class=c>{rng.choice(['PLACEMENT SOUS A.R.S.E.', 'Assignation à résidence avec surveillance électronique (ARSE)', 'ARSE - ORDONNANCE ET OBLIGATIONS'])}</h3>"
        f"<div class=k><b>1 - Personne concernée</b><div><table class=l>{label_rows(rows)}</table></div></div><div class=k><b>2 - Lieu d'assignation</b><div>{escape(annex.address.line)}<br>Hébergeant : {escape(person(rng).name)} - tél. {phone_groups(phone(rng))}<br>{ticks(('accord de l’hébergeant recueilli', 'enquête de faisabilité favorable', 'ligne téléphonique non nécessaire'), set(rng.sample(range(3), 2)))}</div></div>"
        f"<div class=k><b>3 - Plages de sortie autorisées</b><div><table class='w full'><tr>{days}</tr></table></div></div><div class=k><b>4 - Obligations et interdictions (art. 138)</b><div>{ticks(_DUTIES, checked)}</div></div><div class=k><b>5 - Durée</b><div>{rng.choice(['Six mois', '6 mois renouvelable', 'Quatre mois'])} à compter de la pose, au plus tard le {case.end + timedelta(days=rng.randint(0, 5)):%d/%m/%Y}. Le temps passé sous ce régime est assimilé à une détention provisoire pour l'imputation.</div></div>"
        f"<table class='w full'><tr><td>Le magistrat<br>{signature(rng, 30)}</td><td>L'intéressé(e), copie reçue<br>{signature(rng, 30)}</td><td>Le greffier {escape(case.clerk.name)}<br>{signature(rng, 30)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="13mm 17mm"), {})


def house_ruling(annex: Annex, rng: Random) -> Sheet:
    """A chamber of a court of appeal replaces the detention: facts, discussion, ruling, as typed minutes."""
    case, who = held(annex, rng), annex.person
    second, third, lawyer, host = person(rng), person(rng), person(rng), address(rng)
    asked = case.end - timedelta(days=rng.randint(10, 25))
    css = f"body{{font:{rng.choice([f'9.5pt/1.55 {MONO}', f'10.5pt/1.6 {SERIF}'])}}} .m{{position:absolute;left:-24mm;width:20mm;font-size:7.5pt}} h4{{letter-spacing:2mm;margin:5mm 0}} p{{text-indent:6mm}}"
    points = (
        "Le conseil fait valoir que l'intéressé n'a jamais été condamné, qu'il travaille et que sa famille peut l'accueillir loin de la région.",
        "Le ministère public conclut à la confirmation, en raison de la gravité du trouble et du risque de fuite.",
        "Il convient de relever que les investigations techniques sont achevées ; que l'éloignement proposé rompt tout lien avec les personnes impliquées.",
        "Les nécessités de l'instruction peuvent désormais être satisfaites par une mesure de surveillance au domicile, plus sûre qu'un simple contrôle judiciaire.",
    )
    body = (
        f"<div class=m>ARRÊT n° {rng.randint(100, 1900)}<br>du {case.end:%d/%m/%Y}<br><br>Dossier<br>{case.end.year}/{rng.randint(10, 999):05d}<br><br>Parquet<br>{case.parquet}</div><p class=c><b>CHAMBRE DE L'INSTRUCTION</b></p><p>L'an {in_words(case.end.year)}, le {day_in_words(case.end)}, la chambre, réunie en audience {rng.choice(['publique', 'de cabinet'])}, composée de {escape(case.judge.name)}, président, {escape(second.name)} et {escape(third.name)}, conseillers, assistés de {escape(case.clerk.name)}, greffier,</p>"
        f"<p>Sur l'appel formé le {long_date(asked)} par {escape(who.name)}, {born(who)}, du rejet de sa demande de mise en liberté par le magistrat du {escape(case.court[0].lower() + case.court[1:])} ; ayant pour avocat Me {escape(lawyer.name)} ;</p><h4>RAPPEL</h4><p>{escape(who.name)} est détenu{who.agrees} depuis le {long_date(case.start)} ({escape(case.prison)}) pour {case.offence}.</p><h4>SUR CE</h4>{paragraphs(rng, points, 3, 4)}"
        f"<h4>DÉCIDE</h4><p>{rng.choice(['Infirme l’ordonnance entreprise', 'Réforme la décision déférée'])} ; place l'intéressé{who.agrees} sous surveillance électronique mobile au domicile de {escape(person(rng).name)}, {escape(host.line)}, avec interdiction d'en sortir sauf de {rng.randint(8, 10)} à {rng.randint(16, 19)} heures les jours ouvrés ; dit que le bracelet sera posé avant la levée d'écrou par les agents du pôle centralisateur ; fait défense de paraître à {escape(case.town)} ; dit que copie sera adressée au service de probation.</p><div style='break-inside:avoid'><p>Le greffier, &nbsp; &nbsp; Le président,</p>{signature(rng)} {signature(rng)}</div>"
    )
    return Sheet(document(css, body, margin="20mm 18mm 20mm 42mm"), {})
