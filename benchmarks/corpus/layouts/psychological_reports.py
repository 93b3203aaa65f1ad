"""Reports of psychologists and psychiatrists: sworn experts for a court, and one consulted in town."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, days_held, earlier, pick, some
from benchmarks.corpus.layouts.parts import born, cells
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, of, phone_groups

_LIFE = (
    "Aîné(e) d'une fratrie de quatre, élevé(e) par sa mère après la séparation du couple parental, le sujet décrit une enfance sans carence affective notable.",
    "La scolarité est menée jusqu'au brevet ; un apprentissage est entrepris puis abandonné. Plusieurs emplois se succèdent dans le bâtiment et la logistique.",
    "Il n'est relevé ni antécédent psychiatrique personnel, ni hospitalisation en milieu spécialisé. La consommation d'alcool est dite occasionnelle.",
    "La vie affective est marquée par une union stable de plusieurs années, dont sont nés deux enfants avec lesquels le lien est décrit comme étroit.",
    "Peu de souvenirs sont évoqués avant dix ans, sans tonalité traumatique ; les grands-parents tiennent une place importante dans le récit.",
)
_EXAM = (
    "Le contact est de bonne qualité, le discours cohérent et informatif. L'orientation dans le temps et l'espace est conservée.",
    "Il n'est pas mis en évidence de trouble du cours de la pensée, d'idées délirantes ni d'hallucinations.",
    "L'humeur est abaissée ; la voix se brise lorsque sont évoqués le placement et l'éloignement des proches.",
    "Le sommeil est fractionné, avec cauchemars récurrents de portes qui claquent et de fouilles.",
    "L'efficience intellectuelle, appréciée cliniquement, se situe dans la norme ; le jugement est préservé.",
    "Les défenses sont de type évitement et banalisation, avec une tendance au repli.",
)
_HURT = (
    "La période d'enfermement a entraîné un syndrome anxio-dépressif réactionnel, encore actif au jour de l'examen.",
    "L'image de soi est durablement altérée : sentiment de honte sociale, perte de confiance envers les institutions.",
    "Le retentissement sur la sphère professionnelle est patent : l'emploi a été perdu et n'a pas été retrouvé.",
    "Une psychothérapie de soutien, à raison de deux séances par mois pendant un an, apparaît justifiée.",
    "Il n'existe pas d'état antérieur évoluant pour son propre compte.",
)


def court_expert(annex: Annex, rng: Random) -> Sheet:
    """A sworn expert's report: a cover with the mission, then headed parts over several pages."""
    who, expert, where, day = annex.person, person(rng), address(rng), earlier(annex, rng, 10, 200)
    start, end = days_held(annex, rng)
    seen = day - timedelta(days=rng.randint(10, 60))
    court = annex.court or f"Tribunal judiciaire {of(annex.address.place.commune)}"
    css = f"body{{font:11.5pt/1.7 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} h3{{margin:7mm 0 3mm;font-size:12pt;{rng.choice(['text-decoration:underline', 'letter-spacing:.5mm', 'border-bottom:.3mm solid #000'])}}} .cover{{border:.6mm double #333;padding:12mm;margin:14mm 0;text-align:center}}"
    letters, ask = ("I", "II", "III", "IV", "V") if rng.random() < 0.6 else ("1", "2", "3", "4", "5"), some(rng, ("de procéder à l'examen de l'intéressé(e)", "de prendre connaissance du dossier", "de retracer la biographie et les antécédents", "de dire si l'examen révèle des anomalies mentales ou psychiques", "de décrire les conséquences psychiques de la privation de liberté", "de donner tous éléments utiles sur les soins à prévoir"), 4)  # fmt: skip
    heads = (pick(rng, "Rappel de la mission", "MISSION", "Commémoratifs"), pick(rng, "Éléments biographiques", "ANAMNÈSE", "Histoire du sujet"), pick(rng, "Examen", "EXAMEN PSYCHOLOGIQUE", "Observation clinique"), pick(rng, "Discussion", "DISCUSSION MÉDICO-LÉGALE", "Analyse et discussion"), pick(rng, "Conclusions", "CONCLUSION", "Réponse aux questions"))  # fmt: skip
    parts = [
        f"<p>{pick(rng, 'J’ai été commis(e) aux fins suivantes', 'Il m’a été demandé', 'Mission confiée')} :</p><ul>{''.join(f'<li>{item} ;</li>' for item in ask)}</ul><p>{escape(who.title)} {escape(who.name)} a été {pick(rng, 'reçu', 'examiné', 'rencontré')}{who.agrees} le {long_date(seen)}, pendant {pick(rng, 'une heure et demie', 'près de deux heures', '75 minutes')}. {at_times(rng, 'L’intéressé(e) a été informé(e) du cadre de la rencontre et de la levée du secret.')}</p>",
        *("".join(f"<p>{text}</p>" for text in some(rng, source, 3)) for source in (_LIFE, _EXAM)),
        f"<p>{pick(rng, 'Le sujet a été privé de liberté', 'La détention a duré')} du {long_date(start)} au {long_date(end)}.</p>{''.join(f'<p>{text}</p>' for text in some(rng, _HURT, 3))}",
        f"<p>{pick(rng, 'En définitive', 'Au terme de cet examen')}, {pick(rng, 'il est constaté des troubles de l’adaptation avec humeur anxieuse et dépressive', 'le tableau est celui d’un trouble de stress post-traumatique de faible intensité', 'les troubles relevés sont imputables de façon directe et certaine à l’incarcération')}. {pick(rng, f'Le taux de déficit fonctionnel permanent peut être évalué à {rng.randint(2, 9)} %.', f'Les souffrances endurées sont cotées à {rng.randint(2, 4)},5/7.', 'La consolidation n’est pas acquise.')}</p>",
    ]
    body = (
        f"<p><b>{escape(expert.name)}</b><br>{pick(rng, 'Psychologue clinicien(ne)', 'Psychiatre des hôpitaux', 'Docteur en psychologie')}<br>{pick(rng, 'Expert près la cour d’appel', 'Expert inscrit sur la liste de la cour d’appel', 'Expert judiciaire')}<br>{lines(where.lines)}<br>{phone_groups(phone(rng))}</p><div class=cover><b>{pick(rng, 'RAPPORT D’EXPERTISE PSYCHOLOGIQUE', 'EXPERTISE PSYCHOLOGIQUE', 'RAPPORT D’EXPERTISE', 'EXPERTISE MÉDICO-PSYCHOLOGIQUE')}</b><br><br>{pick(rng, 'concernant', 'relatif à')} {escape(who.title)} {escape(who.used_name.upper())} {escape(who.forenames[0])}<br>{born(who)}<br><br>{escape(court)}<br>{pick(rng, 'N° parquet', 'Procédure n°')} {rng.randint(10**10, 10**11 - 1)}<br>{pick(rng, 'Ordonnance du', 'Commission du')} {long_date(seen - timedelta(days=rng.randint(20, 90)))}</div>{at_times(rng, '<div style=break-before:page></div>', 0.6)}"
        f"{''.join(f'<h3>{letter}. {head}</h3>{part}' for letter, head, part in zip(letters, heads, parts, strict=True))}<p>{pick(rng, 'Serment prêté, rapport déposé', 'Fait et clos en mon cabinet', 'En foi de quoi j’ai rédigé le présent rapport')} le {any_date(day, rng)}.</p>{signature(rng)}{boxed_stamp(rng, (expert.used_name.upper(), 'EXPERT'))}"
    )
    return Sheet(document(css, body, margin="22mm 25mm"), {})


def questions(annex: Annex, rng: Random) -> Sheet:
    """A psychiatrist answers the court's questions one by one, in a table after a short account."""
    who, expert, day = annex.person, person(rng), earlier(annex, rng, 10, 300)
    place = annex.prison or f"cabinet de l'expert, {annex.address.place.commune}"
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, NARROW, DEJA])}}} .w td{{border:.3mm solid #555;padding:2.5mm;vertical-align:top}} .w td:first-child{{width:62mm;background:#f2f2f2}} .t{{font-size:9pt}}"
    asked = some(
        rng,
        (
            "1) L'examen du sujet révèle-t-il des anomalies mentales ou psychiques ?|Non. Personnalité de structure névrotique, sans pathologie constituée.",
            "2) L'infraction reprochée est-elle en relation avec ces anomalies ?|Sans objet, les faits étant contestés par l'intéressé(e).",
            "3) Le sujet présente-t-il un état dangereux ?|Pas d'état dangereux au sens psychiatrique du terme au jour de l'examen.",
            "4) Est-il accessible à une sanction pénale ?|Oui.",
            "5) Était-il atteint d'un trouble ayant aboli ou altéré son discernement (article 122-1 du code pénal) ?|Ni abolition ni altération.",
            "6) Est-il curable ou réadaptable ?|Une prise en charge psychothérapique peut être utilement proposée.",
            "7) Quel est le retentissement de l'incarcération ?|Anxiété, ruminations, amaigrissement ; l'évolution est favorable sous réserve de la reprise d'une activité.",
        ),
        rng.randint(4, 6),
    )
    body = (
        f"<table class='full t'><tr><td>Docteur {escape(expert.name)}<br>{pick(rng, 'Psychiatre', 'Neuropsychiatre', 'Praticien hospitalier en psychiatrie')}<br>{pick(rng, 'Expert près la cour d’appel', 'Inscrit sur la liste des experts')}</td><td class=r>{escape(annex.court or 'Cabinet d’instruction')}<br>{pick(rng, 'Mme le juge d’instruction', 'Cabinet ' + str(rng.randint(1, 20)), 'Juge mandant : ' + escape(person(rng).name))}</td></tr></table><h3 class=c>{pick(rng, 'EXAMEN PSYCHIATRIQUE', 'Expertise psychiatrique', 'Rapport d’examen mental')}</h3><p>Je soussigné{expert.agrees}, serment préalablement prêté, {pick(rng, 'me suis transporté(e)', 'ai procédé à l’examen')} le {long_date(day)} ({escape(place)}) {pick(rng, 'pour y examiner', 'auprès de')} {escape(who.title)} {escape(who.name)}, {born(who)}.</p>"
        f"<p><b>{pick(rng, 'Antécédents et biographie', 'Curriculum vitae')}</b> - {' '.join(some(rng, _LIFE, 3))}</p><p><b>{pick(rng, 'État actuel', 'Séméiologie', 'Entretien')}</b> - {' '.join(some(rng, _EXAM, 4))}</p><p>{pick(rng, 'Réponses aux questions posées', 'Aux questions de la mission, il est répondu', '')}</p><table class='w full'>{''.join(cells(one.split('|')) for one in asked)}</table><p style='margin-top:6mm'>{pick(rng, 'Je certifie avoir personnellement rempli ma mission.', 'Rapport établi en deux exemplaires.', 'Dont rapport.')}</p><p>Le {day + timedelta(days=rng.randint(0, 3)):%d/%m/%Y}{signature(rng)}</p>"
    )
    return Sheet(document(css, body, margin="17mm 19mm"), {})


def scored_sittings(annex: Annex, rng: Random) -> Sheet:
    """A psychologist in town: an account of sittings, with scores on scales, at the patient's own request."""
    who, expert, where, day, colour = annex.person, person(rng), address(rng), earlier(annex, rng, 5, 150), rng.choice(["#7f5539", "#6d597a", "#3d5a80"])  # fmt: skip
    css = f"body{{font:9.5pt/1.5 {rng.choice([DEJA, NARROW, MONO, SANS])}}} .two{{column-count:2;column-gap:8mm;text-align:justify}} .w td,.w th{{padding:1.6mm 3mm;border-bottom:.2mm solid {colour};text-align:left}} h4{{color:{colour};margin:3mm 0 1mm}} .bar{{background:{colour};height:3mm}}"
    scales = rng.sample(["Anxiété (échelle en 20 items)", "Dépression (inventaire abrégé)", "Impact de l'événement", "Estime de soi", "Qualité du sommeil", "Isolement social", "Irritabilité"], 4)  # fmt: skip
    rows = "".join(f"<tr><td>{scale}</td><td>{score}/{top}</td><td style='width:50mm'><div class=bar style='width:{score * 48 // top}mm'></div></td><td>{pick(rng, 'modéré', 'marqué', 'à la limite', 'sévère', 'faible')}</td></tr>" for scale, score, top in ((scale, rng.randint(12, 38), rng.choice([40, 44, 60])) for scale in scales))  # fmt: skip
    body = (
        f"<table class=full><tr><td>{logo(rng, colour, 14)}</td><td><b style='font-size:13pt;color:{colour}'>{escape(expert.name)}</b><br>{pick(rng, 'Psychologue - psychothérapeute', 'Psychologue, titulaire d’un master 2 de psychopathologie', 'Cabinet de psychologie et de neuropsychologie')}<br>ADELI {rng.randint(10**8, 10**9)} - {escape(where.line)}</td></tr></table><p style='margin:5mm 0'><b>{pick(rng, 'Compte rendu d’évaluation', 'Bilan psychologique', 'Synthèse des entretiens', 'Évaluation des conséquences psychologiques')}</b> - {escape(who.short_title)} {escape(who.name)}, {day.year - who.born.year} ans{at_times(rng, ' - à la demande de son conseil')}</p><p>{rng.randint(3, 9)} séances entre le {day - timedelta(days=rng.randint(40, 140)):%d/%m/%Y} et le {day - timedelta(days=5):%d/%m/%Y}.</p>"
        f"<table class='w full'><tr><th>Outil</th><th>Score</th><th></th><th>Niveau</th></tr>{rows}</table><div class=two style='margin-top:5mm'><h4>{pick(rng, 'Motif', 'Demande', 'Contexte')}</h4><p>{pick(rng, 'La personne consulte après sa remise en liberté, envoyée par son médecin.', 'Demande formulée à la suite d’une détention suivie d’une décision favorable.', 'Souhaite mettre des mots sur ce qui a été vécu.')}</p><h4>{pick(rng, 'Ce qui est dit', 'Vécu rapporté')}</h4><p>{' '.join(some(rng, _LIFE, 2))} Elle évoque la promiscuité, le bruit, l'attente des courriers, les parloirs écourtés.</p><h4>{pick(rng, 'Clinique', 'Observation')}</h4><p>{' '.join(some(rng, _EXAM, 3))}</p><h4>{pick(rng, 'Synthèse', 'Hypothèses')}</h4><p>{' '.join(some(rng, _HURT, 3))}</p><h4>{pick(rng, 'Préconisations', 'Et maintenant')}</h4><p>{pick(rng, 'Thérapie cognitive centrée sur le trauma ; réévaluation à six mois.', 'Poursuite des séances, accompagnement social, reprise graduée d’activité.')}</p></div><p class=r>{escape(where.place.commune)}, le {any_date(day, rng)}{signature(rng, 36)}</p><p style='font-size:7pt'>{pick(rng, 'Document confidentiel remis à la personne, seule maîtresse de sa transmission.', 'Un compte rendu ne vaut qu’à la date de sa rédaction.')}</p>"
    )
    return Sheet(document(css, body, margin="14mm 17mm"), {})
