"""More papers about a detention that are sent along: rights told, visits, criminal records, reports on prisons."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.blocks import court_head, identity, said
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import long_date

_RIGHTS = (
    "Vous avez droit, à votre demande, à la réparation intégrale du préjudice moral et matériel causé par la détention provisoire.",
    "La demande est portée par requête devant le premier président de la cour d'appel dans le ressort de laquelle la décision a été rendue.",
    "Le délai est de six mois à compter du jour où la décision de non-lieu, de relaxe ou d'acquittement est devenue définitive.",
    "Vous pouvez vous faire assister ou représenter par un avocat et demander l'aide juridictionnelle.",
    "Aucune réparation n'est due si la détention a été provoquée par l'irresponsabilité pénale, l'amnistie ou la prescription.",
    "La décision du premier président peut être contestée dans les dix jours devant la Commission nationale de réparation des détentions.",
)


def rights_told(annex: Annex, rng: Random) -> Sheet:
    """Minutes by which a court or a prison tells someone of the right to reparation: signed by both, copy given."""
    case, who = held(annex, rng), annex.person
    css = f"body{{font:11pt/1.65 {rng.choice([SERIF, SANS, DEJA_SERIF])};text-align:justify}} h3{{text-align:center;margin:7mm 0}} .s td{{width:50%;padding-top:5mm}}"
    texts = "".join(f"<p>{pick(rng, '-', '•', '')} {text}</p>" for text in (_RIGHTS[0], *rng.sample(_RIGHTS[1:], rng.randint(2, 4))))  # fmt: skip
    body = (
        f"{court_head(case.court, rng, pick(rng, 'Greffe', 'Parquet', 'Service de l’exécution des peines'))}<h3>{pick(rng, 'NOTIFICATION DU DROIT À RÉPARATION', 'PROCÈS-VERBAL DE NOTIFICATION (art. 149 du code de procédure pénale)', 'AVIS À PERSONNE DÉTENUE PROVISOIREMENT', 'AVIS DU DROIT À RÉPARATION D’UNE DÉTENTION')}</h3><p>Le {said(annex.day, rng)}, {pick(rng, 'nous, greffier', 'le soussigné', 'le magistrat')}, {pick(rng, 'avons donné connaissance à', 'a avisé', 'a notifié à')} {identity(who, rng)} des dispositions suivantes :</p>{texts}"
        f"<p>{pick(rng, 'L’intéressé reconnaît avoir reçu copie du présent avis.', 'Lecture faite, l’intéressé signe avec nous.', 'Remis en mains propres contre signature.')}</p><table class='full s'><tr><td>{who.short_title} {escape(who.name)}<br>{signature(rng, 32)}</td><td>Le greffier<br>{signature(rng, 32)}</td></tr></table>{round_stamp(rng, case.court.upper(), 'GREFFE')}"
    )
    return Sheet(document(css, body, margin="21mm 23mm"), {})


def rights_leaflet(annex: Annex, rng: Random) -> Sheet:
    """A leaflet in two columns on what to do after an acquittal, with a slip for the name at its foot."""
    case, who = held(annex, rng), annex.person
    colour = rng.choice(["#000091", "#6a1b4d", "#1e5f4b", "#444"])
    steps = ("Qui peut demander ?", "Auprès de qui ?", "Dans quel délai ?", "Avec quelle aide ?", "Quelles limites ?", "Et si je ne suis pas d'accord ?")  # fmt: skip
    kept = sorted(rng.sample(range(6), rng.randint(4, 6)))
    told = "".join(f"<h4>{steps[n]}</h4><p>{_RIGHTS[n]}</p>" for n in kept)
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, DEJA])}}} .k{{columns:2;column-gap:9mm}} h4{{color:{colour};margin:0 0 1mm}} h2{{background:{colour};color:#fff;padding:4mm}} .f{{border-top:.4mm dashed #000;margin-top:8mm;padding-top:4mm}}"
    body = f"<h2>{pick(rng, 'Vous avez été détenu et mis hors de cause : vos droits', 'Indemnisation de la détention provisoire', 'La réparation des détentions provisoires - information', 'AVIS : article 149 du code de procédure pénale')}</h2><div class=k>{told}</div><div class=f>{pick(rng, 'Remis à', 'Destinataire', 'Avis reçu par')} : {escape(surname_first(who))}, le {annex.day:%d/%m/%Y} - {escape(case.court)} {signature(rng, 30)}</div>"
    return Sheet(document(css, body, margin="15mm 17mm"), {})


def visits_listing(annex: Annex, rng: Random) -> Sheet:
    """A listing of visits from the prison's program: one row a visit, who came, which booth, present or not."""
    case = held(annex, rng)
    visitor = person(rng)
    days = sorted(day_between(rng, case.start, case.end) for _ in range(rng.randint(6, 22)))
    rows = "".join(cells((f"{day:%d/%m/%Y}", f"{rng.randint(8, 16)}:{rng.choice(['00', '30', '45'])}", escape(surname_first(visitor)), pick(rng, "conjoint", "mère", "frère/soeur", "ami(e)"), pick(rng, "P1", "P2", "UVF", "cab. 4"), pick(rng, "effectué", "effectué", "effectué", "absent", "annulé"))) for day in days)  # fmt: skip
    css = f"body{{font:8.5pt/1.4 {rng.choice([NARROW, SANS, MONO])}}} .w{{width:100%;margin:4mm 0}} .w td,.w th{{border-bottom:.2mm solid #777;padding:1mm 2mm;text-align:left}}"
    body = f"<p><b>{escape(case.prison)}</b> - {pick(rng, 'Service des parloirs', 'Bureau des visites', 'Gestion des parloirs')}</p><h3>{pick(rng, 'RELEVÉ DES VISITES', 'LISTE DES PARLOIRS', 'Historique des parloirs famille', 'ÉTAT DES PARLOIRS EFFECTUÉS')}</h3><p>{escape(surname_first(annex.person))} - écrou {case.ecrou}<br>Période du {case.start:%d/%m/%Y} au {case.end:%d/%m/%Y}</p><table class=w>{cells(('Date', 'Heure', 'Visiteur', 'Lien', 'Lieu', 'État'), 'th')}{rows}</table><p>Total : {len(days)} {pick(rng, 'réservations', 'lignes', 'parloirs')}</p>{boxed_stamp(rng, ('PARLOIRS', 'COPIE'))}"
    return Sheet(document(css, body, margin="14mm"), {})


def permit_letter(annex: Annex, rng: Random) -> Sheet:
    """A letter of a judge or of a governor on a visiting permit: given, renewed, or asked again."""
    case, visitor = held(annex, rng), person(rng)
    day = day_between(rng, case.start, case.end)
    hand, ink = hand_and_ink(rng)
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, SANS, DEJA])}}} .a{{margin:6mm 0 8mm 95mm}} .k{{border:.4mm solid #000;padding:4mm;width:110mm}}"
    card = label_rows([("Visiteur", surname_first(visitor)), ("Né(e) le", f"{visitor.born:%d/%m/%Y}"), ("Lien", pick(rng, "concubin(e)", "père/mère", "conjoint(e)")), ("Détenu", surname_first(annex.person)), ("Validité", pick(rng, "jusqu'au jugement", "durée de la détention", "trois mois"))])  # fmt: skip
    body = f"{court_head(case.court, rng, 'Cabinet du juge d’instruction') if rng.random() < 0.5 else f'<p><b>{escape(case.prison)}</b><br>Direction</p>'}<div class=a>{visitor.title} {escape(visitor.name)}</div><p class=r>Le {long_date(day)}</p><p><b>{pick(rng, 'Permis de visite', 'PERMIS DE COMMUNIQUER ET DE VISITE', 'Objet : votre demande de permis de visite', 'PERMIS DE VISITE - renouvellement')}</b></p><p>{pick(rng, 'J’ai l’honneur de vous informer que le permis sollicité vous est accordé.', 'Votre permis vous sera remis à la porte d’entrée contre une pièce d’identité.', 'Autorisation est donnée de visiter la personne désignée, aux jours réglementaires.')}</p><table class=k>{card}</table><p>{pick(rng, 'Trois parloirs par semaine, sur rendez-vous.', 'Le linge est remis lors du parloir.', 'Prise de rendez-vous aux bornes ou par téléphone.')} {pen('n° ' + str(rng.randint(100, 9999)), hand, ink)}</p>{signature(rng)}{round_stamp(rng, case.court.upper(), 'R F')}"
    return Sheet(document(css, body, margin="19mm 21mm"), {})


def record_void(annex: Annex, rng: Random) -> Sheet:
    """A bulletin of the criminal record with «NÉANT» across a box, security code, request number, old birth data."""
    who, day = annex.person, earlier(annex, rng, 3, 200)
    number = pick(rng, "3", "2", "3")
    css = f"body{{font:10pt/1.6 {rng.choice([SANS, MONO, SERIF])}}} .k{{border:.4mm solid #222;padding:10mm;text-align:center;font-size:{rng.randint(14, 24)}pt;letter-spacing:2mm;margin:8mm 0}} .w td{{padding:.8mm 8mm .8mm 0}}"
    rows = [("NOM", who.birth_name.upper()), ("PRÉNOMS", ", ".join(who.forenames)), ("NÉ(E) LE", f"{who.born:%d/%m/%Y}"), ("À", who.birthplace.commune)]  # fmt: skip
    body = f"<p class=c>{pick(rng, 'RÉPUBLIQUE FRANÇAISE', 'MINISTÈRE DE LA JUSTICE')}<br><b>CASIER JUDICIAIRE NATIONAL</b></p><h3 class=c>{pick(rng, f'BULLETIN N° {number}', f'EXTRAIT DE CASIER JUDICIAIRE - BULLETIN NUMÉRO {number}', f'EXTRAIT (B{number})')}</h3><table class=w>{label_rows(rows)}</table><div class=k>{pick(rng, 'NÉANT', 'NEANT', 'AUCUNE CONDAMNATION')}</div><p>{pick(rng, 'Délivré le', 'Édité le', 'Nantes, le')} {day:%d/%m/%Y} {at_times(rng, f'sous le n° {rng.randrange(10**9)}')}</p><p style='font-size:8pt'>{pick(rng, 'Article 777 du code de procédure pénale.', 'Seule la personne concernée peut demander ce bulletin.', 'Le fait de se faire délivrer un extrait sous un faux nom est puni par la loi.')}</p>{signature(rng) if rng.random() < 0.4 else boxed_stamp(rng, ('CASIER JUDICIAIRE', 'NATIONAL'))}"
    return Sheet(document(css, body, margin="20mm"), {})


def record_of_past(annex: Annex, rng: Random) -> Sheet:
    """A bulletin n° 1 or 2 with convictions told in paragraphs: court, day, offence, sentence, when served."""
    who, day = annex.person, earlier(annex, rng, 30, 500)
    past = ""
    for n in range(1, rng.randint(2, 4)):
        judged = day - timedelta(days=rng.randint(700, 5000))
        past += f"<p><b>{n}/</b> {said(judged, rng)} - {pick(rng, 'Tribunal correctionnel', 'Tribunal judiciaire (ordonnance pénale)', 'Chambre des appels correctionnels')}<br>{pick(rng, 'conduite sans permis', 'usage de stupéfiants', 'outrage', 'vol simple', 'dégradation légère')}, faits du {judged - timedelta(days=rng.randint(60, 300)):%d/%m/%Y}<br>{pick(rng, 'amende de 300 euros', 'deux mois d’emprisonnement avec sursis', '70 heures de travail d’intérêt général', '40 jours-amende à 6 euros')}{at_times(rng, '<br>peine exécutée')}</p>"
    css = (
        f"body{{font:9.5pt/1.6 {rng.choice([MONO, SANS, NARROW])}}} hr{{border:0;border-top:.3mm solid #000}}"
    )
    body = f"<p><b>{pick(rng, 'CASIER JUDICIAIRE NATIONAL', 'Service du casier judiciaire national')}</b> - {pick(rng, 'BULLETIN N° 1', 'B1', 'Bulletin n° 2', 'RELEVÉ INTÉGRAL')}</p><hr><p>{identity(who, rng)}<br>{pick(rng, 'Demandeur : parquet', 'Destinataire : juge d’instruction', 'Délivré à une autorité judiciaire')} - {day:%d/%m/%Y}</p><hr>{past}<hr><p>{pick(rng, 'Fin du bulletin', 'Aucune autre mention', '** FIN **')}</p>"
    return Sheet(document(css, body), {})


_FINDINGS = (
    "Le taux d'occupation du quartier maison d'arrêt atteint {rate} %, et {mats} matelas sont posés au sol.",
    "Les cellules, prévues pour une personne, en accueillent deux ou trois, dans moins de quatre mètres carrés par personne.",
    "La présence de rats et de punaises a été constatée dans les cours et les étages.",
    "Les douches collectives, sans ventilation, sont couvertes de moisissures ; l'accès est limité à trois par semaine.",
    "Les fenêtres sont vétustes ; la température relevée en cellule en hiver n'excédait pas quinze degrés.",
    "Les délais d'accès à un soin dentaire dépassent six mois.",
    "Le temps passé hors de la cellule est de deux heures par jour en moyenne.",
    "L'accès au travail et à la formation ne concerne que {rate2} % de la population détenue.",
)


def _findings(rng: Random, low: int, high: int) -> list[str]:
    filled = {"rate": rng.randint(130, 230), "mats": rng.randint(10, 160), "rate2": rng.randint(9, 30)}
    return [text.format(**filled) for text in rng.sample(_FINDINGS, rng.randint(low, high))]


def press_or_opinion(annex: Annex, rng: Random) -> Sheet:
    """Recommendations of an oversight body published as an opinion, or an article on a prison, in columns."""
    case, day = held(annex, rng), earlier(annex, rng, 60, 900)
    press = rng.random() < 0.5
    title = f"À {escape(case.prison)}, la vie à trois par cellule" if press else pick(rng, "Recommandations en urgence relatives à " + escape(case.prison), "Avis relatif aux conditions de détention", "Rapport de visite - synthèse")  # fmt: skip
    css = f"body{{font:10pt/1.55 {rng.choice([SERIF, DEJA_SERIF])}}} .k{{columns:{2 + press};column-gap:7mm;text-align:justify}} h2{{font-size:19pt}}"
    paragraphs = "".join(f"<p>{text}</p>" for text in _findings(rng, 5, 8))
    body = f"<p style='font-size:8pt'>{pick(rng, 'Contrôle des lieux privés de liberté', 'Autorité indépendante - texte n° ' + str(rng.randint(10, 99))) if not press else pick(rng, 'Société - page 7', 'L’Écho régional - faits de société')} - {long_date(day)}</p><h2>{title}</h2><p><i>{pick(rng, 'Une visite de trois jours a permis de constater une situation grave.', 'Les constats sont accablants, la réponse tarde.', 'L’établissement a été visité de manière inopinée.')}</i></p><div class=k>{paragraphs}</div><p>{'' if press else pick(rng, 'Le présent avis sera adressé aux ministres compétents, qui disposent de deux mois pour répondre.', 'Recommandation n° 1 : réduire sans délai la suroccupation.')}</p>"
    return Sheet(document(css, body, margin="16mm 18mm"), {})


def judges_conditions(annex: Annex, rng: Random) -> Sheet:
    """A reply or a report on one detainee's own conditions: cell by cell, surface, occupants, observations."""
    case, who = held(annex, rng), annex.person
    day = day_between(rng, case.start, case.end)
    rows = "".join(cells((f"{rng.choice('ABCD')}{rng.randint(101, 420)}", f"{rng.randint(8, 11)},{rng.randint(0, 9)} m²", str(rng.choice([2, 3, 3])), f"{case.start + timedelta(days=40 * n):%d/%m/%Y}", pick(rng, "WC cloisonné", "matelas au sol", "fenêtre cassée", "rien à signaler"))) for n in range(rng.randint(2, 5)))  # fmt: skip
    css = f"body{{font:10.5pt/1.6 {rng.choice([SANS, SERIF, DEJA])}}} .w{{width:100%;margin:4mm 0}} .w td,.w th{{border:.25mm solid #444;padding:1.5mm 2mm}}"
    body = f"<p>{lines((case.prison, 'Direction'))}</p><h3>{pick(rng, 'RAPPORT SUR LES CONDITIONS DE DÉTENTION', 'OBSERVATIONS SUR LES CONDITIONS DE DÉTENTION (art. 803-8 CPP)', 'Conditions de détention - éléments de réponse', 'ÉTAT DES CONDITIONS MATÉRIELLES DE DÉTENTION')}</h3><p>{escape(surname_first(who))}, {born(who)}, écrou {case.ecrou}</p><p>Le {said(day, rng)}</p><table class=w>{cells(('Cellule', 'Surface', 'Occupants', 'Depuis le', 'Observations'), 'th')}{rows}</table>{''.join(f'<p>{text}</p>' for text in _findings(rng, 2, 4))}<p>{pick(rng, 'Le chef d’établissement', 'Pour le directeur, l’adjoint', 'Le chef de détention')}</p>{signature(rng)}{at_times(rng, round_stamp(rng, case.prison.upper(), 'DIRECTION'))}"
    return Sheet(document(css, body, margin="18mm 20mm"), {})
