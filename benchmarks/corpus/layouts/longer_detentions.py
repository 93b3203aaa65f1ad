"""Orders that extend a detention."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.held import Held, held, paragraphs
from benchmarks.corpus.layouts.parts import born, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date

_REASONS = (
    "Attendu que des commissions rogatoires sont en cours d'exécution, que des confrontations doivent être organisées et que toute concertation entre les mis en examen compromettrait leur sincérité ;",
    "Attendu que l'expertise confiée aux techniciens en téléphonie n'a pas encore été déposée ;",
    "Attendu que les garanties de représentation demeurent insuffisantes au regard de la peine encourue ;",
    "Attendu qu'un contrôle judiciaire ou une assignation à résidence, même assortis d'obligations strictes, n'empêcheraient ni les communications à distance ni les pressions ;",
    "Attendu qu'il existe un risque sérieux de réitération, l'intéressé étant dépourvu de ressources licites établies ;",
    "Attendu que la durée de la détention n'excède pas, à ce jour, une durée raisonnable eu égard à la complexité de l'affaire ;",
)  # fmt: skip
_TITLES = (
    "ORDONNANCE DE PROLONGATION DE LA DÉTENTION PROVISOIRE", "ORDONNANCE DE PROLONGATION DE DÉTENTION", "PROLONGATION DE DÉTENTION PROVISOIRE", "ORDONNANCE<br><small>prolongation - article 145-1</small>",
)  # fmt: skip


def _turning_day(case: Held, rng: Random) -> date:
    """The day of the order: before the end, some months after the start when it lasted so long."""
    served = max((case.end - case.start).days, 2)
    return case.start + timedelta(days=min(served - 1, rng.choice([112, 116, 118, 235])))


def extension_in_prose(annex: Annex, rng: Random) -> Sheet:
    """An order in prose, reason after reason, and its notification."""
    case, who, lawyer = held(annex, rng), annex.person, person(rng)
    day = _turning_day(case, rng)
    months = rng.choice(["quatre", "quatre", "six"])
    css = f"body{{font:11pt/1.65 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} h3{{text-align:center;margin:10mm 0}} .n td{{border:.3mm solid #000;padding:2mm;width:33%;font-size:9pt}}"
    body = (
        f"<p><b>{escape(case.court.upper())}</b><br>{rng.choice(['JUGE DES LIBERTÉS ET DE LA DÉTENTION', 'Service des libertés et de la détention'])}<br>Parquet : {case.parquet} - Instruction : {case.inquiry}<br>N° JLD : {day.year % 100}/{rng.randint(10, 999)}</p><h3>{rng.choice(_TITLES)}</h3>"
        f"<p>Nous, {escape(case.judge.name)}, juge des libertés et de la détention, assisté{case.judge.agrees} de {escape(case.clerk.name)}, greffier,</p><p>Vu l'ordonnance du juge d'instruction du {long_date(day - timedelta(days=rng.randint(3, 12)))} tendant à la prolongation ; vu les réquisitions écrites du procureur de la République ;</p><p>Vu le débat contradictoire tenu ce jour {rng.choice(['en notre cabinet', 'par visioconférence', 'en audience de cabinet'])}, l'intéressé{who.agrees} assisté{who.agrees} de Me {escape(lawyer.name)} ayant eu la parole en dernier ;</p>"
        f"<p>Attendu que {who.title} {escape(who.name)}, {born(who)}, est détenu{who.agrees} {escape(case.at_prison)} en vertu d'un mandat de dépôt du {long_date(case.start)}, du chef de {case.offence} ;</p>{paragraphs(rng, _REASONS, 2, 5)}<p class=c><b>{rng.choice(['PAR CES MOTIFS', 'EN CONSÉQUENCE'])}</b></p><p>{rng.choice(['Ordonnons la prolongation de', 'Prolongeons', 'Disons y avoir lieu à prolonger'])} la détention provisoire de {who.title} {escape(who.name)} pour une durée de {months} mois à compter du {long_date(day + timedelta(days=rng.randint(1, 5)))} à 0 heure.</p>"
        f"<div style='break-inside:avoid'><p>Fait à {case.town}, le {long_date(day)}</p>{signature(rng)}{round_stamp(rng, case.court.upper(), 'R F')}<table class='n full'><tr><td>Notifié au détenu</td><td>Notifié à l'avocat</td><td>Avis au parquet</td></tr><tr><td>{signature(rng, 24)}</td><td>{signature(rng, 24)}</td><td>{day:%d/%m/%Y}</td></tr></table></div>"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), {})


def extension_in_points(annex: Annex, rng: Random) -> Sheet:
    """A modern order: a table of the case, then numbered headings."""
    case, who = held(annex, rng), annex.person
    day = _turning_day(case, rng)
    colour = rng.choice(["#223a5e", "#444", "#5a1f2b"])
    css = f"body{{font:10pt/1.55 {rng.choice([SANS, NARROW])}}} .k{{width:100%;background:#f2f2f2}} .k td{{padding:1.4mm 4mm;border-bottom:.3mm solid #fff}} h4{{color:{colour};border-bottom:.3mm solid {colour};margin:5mm 0 2mm}} h2{{color:{colour}}}"
    rows = [("Personne mise en examen", f"{surname_first(who)}, {born(who)}"), ("Établissement", f"{case.prison} (écrou {case.ecrou})"), ("Faits", case.offence), ("Détention depuis", f"{case.start:%d/%m/%Y}"), ("Échéance du titre", f"{day + timedelta(days=4):%d/%m/%Y}"), ("Références", f"{case.parquet} / {case.inquiry}")]  # fmt: skip
    stated = (
        "L'intéressé maintient ses dénégations et sollicite sa remise en liberté sous contrôle judiciaire, un employeur s'étant engagé à le reprendre.",
        "Son conseil dépose des écritures et souligne l'absence d'acte depuis deux mois.",
        "Le parquet requiert la prolongation pour la durée légale.",
        "L'enquête rapide de personnalité conclut à un hébergement possible, non vérifié.",
    )
    body = (
        f"<p style='color:{colour}'>{escape(case.court)} - juge des libertés et de la détention</p><h2>{rng.choice(['Ordonnance statuant sur la prolongation', 'Décision sur la prolongation du titre de détention', 'Prolongation de la détention provisoire'])}</h2><p>{any_date(day, rng)}</p><table class=k>{label_rows(rows)}</table>"
        f"<h4>1. Procédure</h4><p>Le magistrat instructeur nous a saisi le {day - timedelta(days=6):%d/%m/%Y}. L'avocat a été convoqué {rng.choice(['par télécopie', 'par voie électronique', 'cinq jours ouvrables à l’avance'])}. Le débat s'est tenu à {rng.randint(9, 17)} h {rng.choice(['00', '15', '40'])}.</p><h4>2. Positions</h4>{paragraphs(rng, stated, 2, 4)}<h4>3. Motifs</h4>{paragraphs(rng, _REASONS, 2, 3)}<h4>4. Décision</h4><p>La détention provisoire est prolongée de <b>{rng.choice(['4 mois', '6 mois'])}</b>. Délai prévisible d'achèvement de l'information : {rng.randint(3, 9)} mois.</p><h4>5. Recours</h4><p>Appel dans les dix jours de la notification, par déclaration au greffe de la juridiction ou auprès du chef de l'établissement.</p><p class=r>{escape(case.judge.name)}<br>{signature(rng)}</p>"
    )
    return Sheet(document(css, body, margin="17mm 19mm"), {})


def extension_hearing(annex: Annex, rng: Random) -> Sheet:
    """Minutes of the hearing, what each said by turns, with the order at their end."""
    case, who, lawyer, prosecutor = held(annex, rng), annex.person, person(rng), person(rng)
    day = _turning_day(case, rng)
    css = f"body{{font:10.5pt/1.6 {rng.choice([MONO, SERIF])}}} .q td{{vertical-align:top;padding:1.5mm 3mm}} .q td:first-child{{width:34mm;border-right:.3mm solid #000}} .p{{text-align:right;font-size:8pt}}"
    said = [
        ("Le magistrat", "Je vous indique que le juge d'instruction demande que vous restiez détenu. Vous pouvez demander un délai pour préparer votre défense."),
        ("Réponse", rng.choice(["Je ne demande pas de délai.", "Je veux que ça se fasse aujourd'hui, avec mon avocat.", "Je m'en remets à mon avocat."])),
        ("Le ministère public", f"{escape(prosecutor.name)} : je requiers que la mesure soit reconduite. Il reste à entendre deux témoins."),
        ("Réponse", rng.choice(["Je n'ai rien fait. Ça fait des mois que je le dis.", "Ma compagne attend un enfant, j'ai un travail dehors, je n'irai nulle part.", "Je suis d'accord pour un bracelet."])),
        ("Me " + escape(lawyer.name), "Aucune confrontation n'a eu lieu. Un contrôle judiciaire avec pointage suffit. Je demande la remise en liberté."),
        ("L'intéressé, en dernier", rng.choice(["Je n'ai rien à ajouter.", "Je voudrais rentrer chez moi.", "Je demande qu'on me fasse confiance."])),
    ]  # fmt: skip
    told = "".join(f"<tr><td>{who_}</td><td>{what}</td></tr>" for who_, what in said)
    body = (
        f"<p class=p>D {rng.randint(200, 900)}/1</p>{boxed_stamp(rng, ('DÉTENU', 'URGENT')) if rng.random() < 0.6 else ''}<p>{escape(case.court)}<br>Cabinet {rng.randint(1, 12)} - {case.parquet}</p><h3>{rng.choice(['PROCÈS-VERBAL DE DÉBAT CONTRADICTOIRE ET ORDONNANCE', 'DÉBAT CONTRADICTOIRE (art. 145-1 et 114)', 'PROCÈS-VERBAL DE DÉBAT'])}</h3><p>L'an {in_words(day.year)}, le {day_in_words(day)}, à {rng.randint(9, 17)} heures {in_words(rng.randint(2, 55))}, devant nous, {escape(case.judge.name)}, comparaît : {escape(surname_first(who))}, {born(who)}, détenu{who.agrees} {escape(case.at_prison)}.</p>"
        f"<table class='q full'>{told}</table><p style='margin-top:5mm'>Après en avoir délibéré, sur-le-champ : vu la nécessité de préserver les investigations à venir ; considérant qu'aucune autre mesure n'offre les mêmes garanties ; maintenons {escape(who.name)} en détention pour {rng.choice(['quatre', 'six'])} nouveaux mois, à l'issue du premier terme fixé le {long_date(case.start)}.</p><p>Lecture faite, persiste et signe avec nous et le greffier.</p>{signature(rng, 32)} {signature(rng, 32)} {signature(rng, 32)}<p>Mention : l'intéressé déclare {rng.choice(['faire appel', 'ne pas faire appel', 'réserver sa décision'])}.</p>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})
