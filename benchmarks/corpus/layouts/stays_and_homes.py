"""More orders on a detention that goes on: extensions, and house arrests under electronic monitoring."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.blocks import court_head, dots, identity, said, worded
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.parts import born, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import day_in_words, in_words, long_date

_WHY_LONGER = (
    "des commissions rogatoires sont en cours d'exécution et leur retour est attendu",
    "plusieurs protagonistes n'ont pas encore été interpellés",
    "l'expertise technique ordonnée n'a pas été déposée",
    "les confrontations n'ont pu être organisées dans le délai initial",
    "le trouble exceptionnel et persistant à l'ordre public n'a pas cessé",
    "les garanties proposées par la défense demeurent insuffisantes",
)
_DUTIES = (
    "ne pas s'absenter de son domicile sauf de 8 heures à 12 heures, du lundi au vendredi",
    "s'abstenir de recevoir ou de rencontrer les autres mis en examen",
    "répondre aux convocations du service pénitentiaire d'insertion et de probation",
    "remettre au greffe son passeport et tout document d'identité",
    "ne pas détenir ou porter une arme",
    "permettre la pose et le contrôle du dispositif de surveillance électronique",
    "justifier de recherches d'emploi ou d'une formation",
)
_LONGER = ("ORDONNANCE DE PROLONGATION DE LA DÉTENTION PROVISOIRE", "ORDONNANCE PROLONGEANT LA DÉTENTION", "Prolongation de détention provisoire", "ORDONNANCE DE MAINTIEN ET DE PROLONGATION EN DÉTENTION")  # fmt: skip
_HOME = ("ORDONNANCE D'ASSIGNATION À RÉSIDENCE AVEC SURVEILLANCE ÉLECTRONIQUE", "ASSIGNATION À RÉSIDENCE SOUS SURVEILLANCE ÉLECTRONIQUE (ARSE)", "Ordonnance de placement sous ARSE", "ORDONNANCE DE PLACEMENT SOUS SURVEILLANCE ÉLECTRONIQUE MOBILE")  # fmt: skip


def extension_solemn(annex: Annex, rng: Random) -> Sheet:
    """«L'an deux mille…»: the extension in prose, previous titles recalled, each reason a paragraph."""
    case = held(annex, rng)
    day = day_between(rng, case.start, case.end)
    css = f"body{{font:{rng.choice(['11', '12'])}pt/1.7 {rng.choice([SERIF, DEJA_SERIF, MONO])};text-align:justify}} h3{{text-align:center;margin:8mm 0}}"
    reasons = "".join(f"<p>{pick(rng, 'Attendu que', 'Considérant que', '- ')} {text} ;</p>" for text in rng.sample(_WHY_LONGER, rng.randint(2, 4)))  # fmt: skip
    body = (
        f"{court_head(case.court, rng, pick(rng, 'Le juge des libertés et de la détention', 'Cabinet de ' + case.judge.title + ' ' + escape(case.judge.name)))}<p>Parquet n° {case.parquet} - instruction n° {case.inquiry}</p><h3>{rng.choice(_LONGER)}</h3><p>L'an {in_words(day.year)}, le {day_in_words(day)}, nous, {escape(case.judge.name)}, {pick(rng, 'juge des libertés et de la détention', 'vice-président, juge des libertés et de la détention')},</p><p>Vu la saisine motivée du juge d'instruction tendant à la prolongation ; vu les articles {pick(rng, '145-1', '145-2', '137-3, 145-1 et 706-24-3')} du code de procédure pénale ;</p><p>Vu le mandat de dépôt décerné {said(case.start, rng)} contre {identity(annex.person, rng)}, mis{annex.person.agrees} en examen pour {case.offence} ;</p>"
        f"<p>Maître {escape(person(rng).name)} {pick(rng, 'ayant été entendu en ses observations', 'régulièrement convoqué, ne s’étant pas présenté', 'ayant déposé un mémoire')} ;</p>{reasons}<p>PAR CES MOTIFS, {pick(rng, 'prolongeons', 'disons que sera prolongée', 'ordonnons la prolongation de')} la détention provisoire {pick(rng, 'pour une nouvelle durée de', 'pour')} {pick(rng, 'quatre mois', 'six mois', 'QUATRE MOIS')} à compter de l'expiration du titre en cours, {pick(rng, 'l’intéressé restant détenu', 'à subir')} {escape(case.at_prison)}.</p><p>{pick(rng, 'Fait en notre cabinet', 'Ainsi ordonné')}, {case.town}, le {worded(day)}.</p>{signature(rng)}{round_stamp(rng, case.court.upper(), 'J L D')}"
    )
    return Sheet(document(css, body, margin="22mm"), {})


def extension_form(annex: Annex, rng: Random) -> Sheet:
    """A form: dots typed in, the expiry of the present title and the new term in a box, notified below."""
    case = held(annex, rng)
    day = day_between(rng, case.start, case.end)
    months = rng.choice([4, 6])
    css = f"body{{font:10pt/1.9 {rng.choice([SANS, NARROW, DEJA])}}} .k{{border:.5mm solid #000;padding:3mm;margin:4mm 0}} b{{font-family:{MONO}}} h3{{text-align:center}}"
    ticked = "<br>".join(f"<span style='font-family:DejaVu Sans'>{'&#9746;' if rng.random() < 0.5 else '&#9744;'}</span> {text}" for text in rng.sample(_WHY_LONGER, 4))  # fmt: skip
    body = (
        f"{court_head(case.court, rng)}<h3>{rng.choice(_LONGER)}</h3><p>Parquet {dots(case.parquet, 40)} Instruction {dots(case.inquiry, 30)}<br>{pick(rng, 'Personne mise en examen', 'Détenu(e)', 'Nom')} {dots(surname_first(annex.person), 80)}<br>{pick(rng, 'Établissement', 'Lieu de détention')} {dots(case.prison, 80)}<br>Écroué(e) le {dots(f'{case.start:%d/%m/%Y}', 40)}</p><p>{pick(rng, 'Le juge des libertés et de la détention constate que', 'Motifs', 'Nécessité de la prolongation')} :<br>{ticked}</p>"
        f"<div class=k>{pick(rng, 'Durée de la prolongation', 'PROLONGATION', 'Nouveau terme')} : {dots(f'{months} mois', 30)}<br>{pick(rng, 'à compter du', 'à partir du')} {dots(f'{day + timedelta(days=rng.randint(1, 9)):%d/%m/%Y}', 40)} à 0 h 00</div><p>{pick(rng, 'Le', 'Fait le', 'À ' + case.town + ', le')} {dots(f'{day:%d/%m/%Y}', 40)} &nbsp; {escape(case.judge.name)}</p>{signature(rng)}{boxed_stamp(rng, ('NOTIFIÉ', f'{day:%d.%m.%Y}')) if rng.random() < 0.5 else round_stamp(rng, case.court.upper(), 'R F')}"
    )
    return Sheet(document(css, body, margin="17mm 20mm"), {})


def extension_by_chamber(annex: Annex, rng: Random) -> Sheet:
    """A chamber's ruling that confirms an extension on the detainee's appeal: parties, debates, grounds, operative part."""
    case = held(annex, rng)
    day = day_between(rng, case.start, case.end)
    first = day - timedelta(days=rng.randint(8, 18))
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, SANS])};text-align:justify}} h4{{margin:5mm 0 1mm;text-align:{pick(rng, 'center', 'left')}}}"
    body = (
        f"<p><b>COUR D'APPEL</b><br>{pick(rng, 'Chambre de l’instruction', 'Première chambre de l’instruction')}<br>{pick(rng, 'Arrêt n°', 'N° de dossier')} {day.year}/{rng.randint(100, 2900)}<br>Arrêt du {long_date(day)}</p><p class=c><b>{pick(rng, 'APPEL D’UNE ORDONNANCE DE PROLONGATION DE DÉTENTION', 'ARRÊT - PROLONGATION DE LA DÉTENTION PROVISOIRE', 'DÉTENTION : CONFIRMATION')}</b></p><h4>PARTIE EN CAUSE</h4><p>{identity(annex.person, rng)}, détenu{annex.person.agrees} {escape(case.at_prison)}, mis{annex.person.agrees} en examen du chef de {case.offence}</p><h4>DÉROULEMENT DES DÉBATS</h4><p>{pick(rng, 'L’intéressé a comparu par visioconférence.', 'Comparution personnelle, assisté de Maître ' + escape(person(rng).name) + '.', 'L’avocat a déposé un mémoire la veille de l’audience.')} Le président {escape(case.judge.name)} a fait rapport ; l'avocat général a requis la confirmation.</p>"
        f"<h4>RAPPEL DE LA PROCÉDURE</h4><p>Par ordonnance du {said(first, rng)}, le juge des libertés et de la détention ({escape(case.court)}) a prolongé la détention commencée le {said(case.start, rng)}. Appel a été relevé le {said(first + timedelta(days=2), rng)}.</p><h4>SUR QUOI, LA COUR</h4>{''.join(f'<p>Considérant que {text} ;</p>' for text in rng.sample(_WHY_LONGER, rng.randint(2, 4)))}<h4>PAR CES MOTIFS</h4><p>Déclare l'appel recevable ; {pick(rng, 'le dit mal fondé', 'au fond, le rejette')} ; CONFIRME l'ordonnance de prolongation entreprise.</p><table class=full><tr><td>Le greffier {signature(rng, 30)}</td><td>Le président {signature(rng, 30)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="20mm 23mm"), {})


def house_in_words(annex: Annex, rng: Random) -> Sheet:
    """An order of house arrest in prose, its duties numbered in words, the host's address, the daily hours."""
    case = held(annex, rng)
    day = day_between(rng, case.start, case.end)
    css = f"body{{font:11.5pt/1.65 {rng.choice([SERIF, DEJA_SERIF, SANS])};text-align:justify}} h3{{text-align:center;margin:7mm 0}}"
    duties = "".join(f"<p>{n}° {text} ;</p>" for n, text in enumerate(rng.sample(_DUTIES, rng.randint(3, 6)), 1))  # fmt: skip
    body = (
        f"{court_head(case.court, rng, pick(rng, 'Service de l’instruction', 'Juge des libertés et de la détention', ''))}<p>N° de parquet : {case.parquet}</p><h3>{rng.choice(_HOME)}</h3><p>Nous, {escape(case.judge.name)}, {pick(rng, 'juge d’instruction', 'juge des libertés et de la détention')}, vu les articles {pick(rng, '142-5 à 142-13', '142-5 et suivants', 'D. 32-4 et 142-6')} du code de procédure pénale,</p><p>Vu la procédure concernant {identity(annex.person, rng)}, mis{annex.person.agrees} en examen pour {case.offence} ; vu le rapport de faisabilité du service pénitentiaire {at_times(rng, 'du ' + said(day - timedelta(days=9), rng))} ;</p>"
        f"<p>{pick(rng, 'Attendu que la détention n’est plus indispensable mais que le contrôle judiciaire serait insuffisant', 'Attendu que l’intéressé dispose d’un hébergement stable', 'Les objectifs de l’article 144 pouvant être atteints par cette mesure')} ;</p><p>Assignons {annex.person.title} {escape(annex.person.name)} à résidence sous surveillance électronique au {escape(annex.address.line)}, pour {pick(rng, 'six mois', 'une durée de six mois', 'une durée de quatre mois renouvelable')}, à charge de :</p>{duties}<p>{pick(rng, 'Rappelons que la durée de la mesure s’impute sur celle de la peine.', 'La mesure est assimilée à une détention provisoire pour l’imputation.', '')}</p><p>Fait à {case.town}, le {pick(rng, long_date(day), worded(day))}</p>{signature(rng)}{round_stamp(rng, case.court.upper(), 'R F')}"
    )
    return Sheet(document(css, body, margin="21mm 23mm"), {})


def bracelet_sheet(annex: Annex, rng: Random) -> Sheet:
    """The order on two columns for the monitoring centre: identity, place, weekly hours in a grid, duties by hand."""
    case = held(annex, rng)
    day = day_between(rng, case.start, case.end)
    hand, ink = hand_and_ink(rng)
    days = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
    hours = "".join(f"<td>{name}<br>{pen(pick(rng, '8h-12h', '9h-17h', 'néant', '14h-18h'), hand, ink, 12)}</td>" for name in days)  # fmt: skip
    css = f"body{{font:9pt/1.5 {rng.choice([SANS, NARROW])}}} .w{{width:100%;margin:3mm 0}} .w td{{border:.25mm solid #333;padding:2mm;vertical-align:top}} h3{{text-align:center}}"
    left = label_rows([("Nom", surname_first(annex.person)), ("Naissance", born(annex.person)), ("Parquet", case.parquet), ("Infraction", case.offence)])  # fmt: skip
    right = label_rows([("Juridiction", case.court), ("Magistrat", case.judge.name), ("Décision du", f"{day:%d/%m/%Y}"), ("Lieu d'assignation", annex.address.line)])  # fmt: skip
    duties = "<br>".join(f"- {text}" for text in rng.sample(_DUTIES, 4))
    body = f"<h3>{rng.choice(_HOME)}</h3><table class=full><tr><td><table class=w>{left}</table></td><td><table class=w>{right}</table></td></tr></table><p>{pick(rng, 'Horaires de sortie autorisés', 'Plages horaires', 'Assignation quotidienne sauf')} :</p><table class=w><tr>{hours}</tr></table><p>Obligations :<br>{duties}</p><p>{pick(rng, 'Pose du bracelet prévue le', 'Pose à effectuer le')} {pen(f'{day + timedelta(days=2):%d/%m/%Y}', hand, ink)}</p><p>Le juge {signature(rng, 32)} La personne assignée {signature(rng, 32)}</p>{round_stamp(rng, case.court.upper(), 'R F', size_mm=32)}"
    return Sheet(document(css, body, size=pick(rng, "A4", "A4 landscape"), margin="14mm"), {})


def house_after_request(annex: Annex, rng: Random) -> Sheet:
    """An order that answers a request for release: the release refused, the house arrest granted in its place."""
    case = held(annex, rng)
    day = day_between(rng, case.start, case.end)
    css = f"body{{font:10.5pt/1.6 {rng.choice([SANS, DEJA])}}} .m{{float:right;border:.3mm solid #000;padding:2mm 4mm;font-size:8.5pt}} h4{{margin:5mm 0 1mm}}"
    body = (
        f"<div class=m>Parquet {case.parquet}<br>Instr. {case.inquiry}<br>Écrou {case.ecrou}</div>{court_head(case.court, rng)}<h3>{pick(rng, 'ORDONNANCE STATUANT SUR UNE DEMANDE DE MISE EN LIBERTÉ ET ASSIGNANT À RÉSIDENCE', 'Substitution d’une assignation à résidence (ARSE) à la détention', rng.choice(_HOME))}</h3><h4>La demande</h4><p>{identity(annex.person, rng)}, détenu{annex.person.agrees} {escape(case.at_prison)} depuis le {said(case.start, rng)}, a demandé sa mise en liberté le {said(day - timedelta(days=6), rng)}.</p><h4>Les avis</h4><p>Parquet : {pick(rng, 'défavorable', 'réquisitions de rejet', 's’en rapporte')}. Service pénitentiaire : {pick(rng, 'faisabilité technique confirmée', 'logement adapté, ligne vérifiée')}.</p>"
        f"<h4>La décision</h4><p>{pick(rng, 'Rejetons la demande en ce qu’elle tend à une liberté sans mesure', 'La remise en liberté pure et simple serait prématurée')} ; plaçons l'intéressé{annex.person.agrees} sous assignation à résidence avec surveillance électronique {pick(rng, 'mobile', 'fixe', '')} au domicile de {escape(person(rng).name)}, {escape(annex.address.line)}.</p><ul>{''.join(f'<li>{text}</li>' for text in rng.sample(_DUTIES, rng.randint(2, 5)))}</ul><p>{case.town}, {long_date(day)}<br>{escape(case.judge.name)}</p>{signature(rng)}{boxed_stamp(rng, (case.court.upper(), 'CABINET'))}"
    )
    return Sheet(document(css, body, margin="18mm 21mm"), {})
