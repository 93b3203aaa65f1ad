"""Court papers of several pages: decisions told at length, orders with full grounds, petitions argued head by head."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.court_papers import CustodyOrder, Decision, Petition
from benchmarks.corpus.drawings import logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.blocks import court_head, given, identity, said, worded
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.long_recitals import harm, inquiry, law, running
from benchmarks.corpus.layouts.parts import cells, label_rows, surname_first
from benchmarks.corpus.layouts.ruling_words import grounds, notice, ruling, title
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, money, money_in_words, town_of


def _css(rng: Random, running_text: str) -> str:
    font = rng.choice([SERIF, DEJA_SERIF, SANS, DEJA])
    heading = pick(rng, "text-align:center", "text-decoration:underline", "text-transform:uppercase;font-size:10.5pt", "font-style:italic")  # fmt: skip
    return f"{running(rng, running_text, font)} body{{font:{rng.choice(['11', '11.5', '12'])}pt/{rng.choice(['1.6', '1.75', '1.9'])} {font};text-align:justify}} h4{{margin:6mm 0 2mm;{heading}}} .w td{{border:.2mm solid #555;padding:1.5mm 3mm}}"


def decision_at_length(decision: Decision, rng: Random) -> Sheet:
    """A decision of three to five pages: the inquiry day by day, the parties' words, the law, the ruling on the last page."""
    person, clerk, lawyer = decision.person, someone(rng), someone(rng)
    rows = [(pick(rng, "N°", "Numéro de la décision", "Minute"), decision.number), ("Parquet", decision.parquet), (pick(rng, "Décision du", "Date", "Prononcée le"), long_date(decision.day))]  # fmt: skip
    parties = f"<p>{pick(rng, 'Le ministère public a été entendu en ses réquisitions tendant à la condamnation.', 'Le ministère public s’en est rapporté à justice.', 'Le réquisitoire conclut à l’insuffisance des éléments recueillis.')}</p><p>Maître {escape(lawyer.name)}, pour {person.title} {escape(person.name)}, a fait valoir {pick(rng, 'l’absence de toute preuve matérielle', 'les contradictions des témoins', 'l’alibi de son client')}.</p>"
    body = (
        f"{court_head(decision.court, rng)}<table class=w>{label_rows(rng.sample(rows, 3))}</table><h3 class=c>{title(decision, rng)}</h3><p>{pick(rng, 'Concernant', 'Dans l’affaire suivie contre', 'À l’égard de')} {identity(person, rng)}, {pick(rng, 'du chef de', 'pour des faits de', 'sous la qualification de')} {decision.offence}.</p><h4>{pick(rng, 'RAPPEL DES FAITS ET DE LA PROCÉDURE', 'I - Les faits', 'L’enquête et l’information')}</h4>{inquiry(rng, decision.day, 8, 13)}<h4>{pick(rng, 'POSITION DES PARTIES', 'II - Les réquisitions et la défense', 'Observations')}</h4>{parties}"
        f"<h4>{pick(rng, 'DISCUSSION', 'III - Motivation', 'SUR LES CHARGES', 'Sur la culpabilité')}</h4>{law(rng, 4, 8)}{''.join(f'<p>{text}</p>' for text in grounds(rng, 4, 8))}<h4>{pick(rng, 'PAR CES MOTIFS', 'DISPOSITIF', 'EN CONSÉQUENCE')}</h4><p>{ruling(decision, rng)}</p>{notice(decision, rng)}<p>{pick(rng, 'Fait et jugé à', 'Ainsi prononcé à', 'Fait à')} {town_of(decision.court)}, {pick(rng, 'les jour, mois et an susdits', 'le ' + worded(decision.day), 'le ' + long_date(decision.day))}.</p><table class=full><tr><td>{escape(clerk.name)}, greffier<br>{signature(rng, 32)}</td><td>{escape(decision.judge.name)}<br>{signature(rng, 32)}</td><td>{round_stamp(rng, decision.court.upper(), 'R F', size_mm=32)}</td></tr></table>"
    )
    return Sheet(document(_css(rng, f"{decision.number} - {surname_first(person)}"), body, margin="22mm 24mm"), decision.fields())  # fmt: skip


_ORDERED = {
    "mandat": ("MANDAT DE DÉPÔT ET MOTIFS", "décernons mandat de dépôt contre {p} et requérons le chef d'établissement ({j}) de le recevoir"),
    "placement": ("ORDONNANCE DE PLACEMENT EN DÉTENTION PROVISOIRE", "ordonnons le placement en détention provisoire de {p} ({j}), pour une durée de quatre mois"),
    "liberte": ("ORDONNANCE DE MISE EN LIBERTÉ", "ordonnons la mise en liberté de {p} ({j}), s'il n'est détenu pour autre cause"),
}  # fmt: skip


def order_at_length(order: CustodyOrder, rng: Random) -> Sheet:
    """An order of two or three pages: the inquiry told, the criteria of article 144 taken one by one, the remedies."""
    name, text = _ORDERED[order.kind]
    person = order.person
    criteria = ("conserver les preuves ou les indices matériels", "empêcher une pression sur les témoins", "empêcher une concertation frauduleuse", "protéger la personne mise en examen", "garantir son maintien à la disposition de la justice", "mettre fin à l'infraction ou prévenir son renouvellement")  # fmt: skip
    answer = ("n'apparaît plus caractérisé", "ne peut plus être sérieusement invoqué", "est désormais écarté") if order.kind == "liberte" else ("est établi par les éléments du dossier", "commande la mesure", "résulte des déclarations recueillies")  # fmt: skip
    weighed = "".join(f"<p>{n}° {aim} : cet objectif {rng.choice(answer)}.</p>" for n, aim in enumerate(rng.sample(criteria, rng.randint(3, 6)), 1))  # fmt: skip
    ruled = escape(text.format(p=f"{person.title} {person.name}", j=order.prison))
    body = (
        f"{court_head(order.court, rng, pick(rng, 'Cabinet du juge d’instruction', 'Juge des libertés et de la détention', 'Service de l’instruction'))}<p>{pick(rng, 'Parquet n°', 'N° du parquet :')} {order.parquet}<br>{pick(rng, 'Magistrat', 'Juge')} : {escape(order.judge.name)}</p><h3 class=c>{name}</h3><p>Nous, {escape(order.judge.name)}, {pick(rng, 'magistrat instructeur', 'juge des libertés et de la détention')}, vu la procédure suivie contre {identity(person, rng)}, du chef de {order.offence} ;</p><h4>{pick(rng, 'Sur les faits', 'RAPPEL DES FAITS', 'État de la procédure')}</h4>{inquiry(rng, order.day, 5, 8)}"
        f"<h4>{pick(rng, 'Sur les conditions de l’article 144', 'SUR LA DÉTENTION', 'Motifs')}</h4>{weighed}{law(rng, 1, 3)}<p>{pick(rng, 'PAR CES MOTIFS', 'En conséquence')}, {ruled}.</p><p>{pick(rng, 'La présente ordonnance est susceptible d’appel dans les dix jours de sa notification.', 'Appel : article 186 du code de procédure pénale.', 'Copie certifiée conforme remise à l’intéressé et à son conseil.')}</p><p>{pick(rng, 'Fait en notre cabinet le', 'Au palais de justice, le', town_of(order.court) + ', le')} {pick(rng, long_date(order.day), worded(order.day))}</p>{signature(rng)}{round_stamp(rng, order.court.upper(), 'R F')}"
    )
    return Sheet(document(_css(rng, order.parquet), body, margin="20mm 23mm"), order.fields())


def stay_at_length(annex: Annex, rng: Random) -> Sheet:
    """An extension of two or three pages with the inquiry told and each criterion weighed."""
    case = held(annex, rng)
    day = day_between(rng, case.start, case.end)
    body = (
        f"{court_head(case.court, rng, pick(rng, 'Juge des libertés et de la détention', 'Cabinet de ' + escape(case.judge.name)))}<h3 class=c>{pick(rng, 'ORDONNANCE DE PROLONGATION DE DÉTENTION PROVISOIRE', 'ORDONNANCE AUX FINS DE PROLONGATION DE LA DÉTENTION', 'PROLONGATION DE LA DÉTENTION PROVISOIRE - ORDONNANCE')}</h3><p>Parquet {case.parquet}, instruction {case.inquiry}. {identity(annex.person, rng)}, détenu{annex.person.agrees} {escape(case.at_prison)} depuis le {said(case.start, rng)}.</p><h4>Faits et procédure</h4>{inquiry(rng, day, 5, 9)}<h4>Débat contradictoire du {said(day, rng)}</h4><p>Le juge d'instruction sollicite la prolongation dans son ordonnance de saisine. {pick(rng, 'Le parquet requiert la prolongation pour six mois.', 'Le ministère public conclut aux mêmes fins.', 'La défense demande un placement sous contrôle judiciaire.')}</p>"
        f"<h4>Motifs de la prolongation</h4>{law(rng, 1, 3)}<p>{pick(rng, 'Le délai prévisible d’achèvement de la procédure peut être fixé à quatre mois.', 'La détention demeure l’unique moyen de garantir la représentation de l’intéressé.', 'Des actes restent à accomplir.')}</p><p>PROLONGEONS la détention provisoire pour {pick(rng, 'quatre', 'six')} mois.</p><p>Le {worded(day)}. {escape(case.judge.name)}</p>{signature(rng)}{round_stamp(rng, case.court.upper(), 'J L D')}"
    )
    return Sheet(document(_css(rng, case.parquet), body, margin="21mm 23mm"), {})


def home_at_length(annex: Annex, rng: Random) -> Sheet:
    """A house arrest of two or three pages: why no detention, feasibility, schedule, duties, penalties of a breach."""
    case = held(annex, rng)
    day = day_between(rng, case.start, case.end)
    duties = "".join(f"<p>- {text} ;</p>" for text in rng.sample(["demeurer au domicile aux heures fixées", "se soumettre à la pose du bracelet", "ne pas quitter le département", "ne pas paraître dans la commune des faits", "n'entrer en relation avec aucun témoin", "se présenter chaque semaine au commissariat", "poursuivre des soins", "fournir un cautionnement"], rng.randint(4, 7)))  # fmt: skip
    body = (
        f"{court_head(case.court, rng)}<p>Parquet {case.parquet}</p><h3 class=c>{pick(rng, 'ORDONNANCE D’ASSIGNATION À RÉSIDENCE AVEC SURVEILLANCE ÉLECTRONIQUE', 'ORDONNANCE DE PLACEMENT SOUS ASSIGNATION À RÉSIDENCE (A.R.S.E.)', 'ASSIGNATION À RÉSIDENCE AVEC SURVEILLANCE ÉLECTRONIQUE MOBILE')}</h3><p>Concernant {identity(annex.person, rng)}, mis{annex.person.agrees} en examen pour {case.offence}.</p><h4>Procédure</h4>{inquiry(rng, day, 5, 8)}<h4>Sur la mesure</h4>{law(rng, 1, 2)}<p>Une surveillance électronique au domicile situé {escape(annex.address.line)} est techniquement réalisable selon l'enquête du {said(day - timedelta(days=8), rng)}.</p><h4>Obligations</h4>{duties}"
        f"<p>{pick(rng, 'Toute violation pourra donner lieu à un mandat d’arrêt ou de dépôt.', 'Le dispositif sera posé dans les cinq jours.', 'L’intéressé a donné son accord en présence de son avocat.')}</p><p>{case.town}, le {pick(rng, long_date(day), worded(day))}</p>{signature(rng)}{round_stamp(rng, case.court.upper(), 'R F')}"
    )
    return Sheet(document(_css(rng, case.inquiry), body, margin="21mm 23mm"), {})


def argued_petition(petition: Petition, rng: Random) -> Sheet:
    """A petition of four to six pages: admissibility, moral then material harm argued at length, sums, exhibits numbered."""
    person, decision, lawyer = petition.person, petition.decision, petition.lawyer
    heads = "".join(f"<h4>{letter}) {head.label}</h4>{harm(rng, 3, 5)}<p>{pick(rng, 'Il sera alloué à ce titre', 'Ce chef de préjudice est évalué à', 'La somme sollicitée est de')} {money(head.amount)}.</p>" for letter, head in zip("abcdef", petition.heads, strict=False))  # fmt: skip
    summed = "".join(f"<p>- {money(head.amount)} au titre du poste « {head.label.lower()} » ;</p>" for head in petition.heads)  # fmt: skip
    exhibits = "".join(cells((str(n), name)) for n, name in enumerate(rng.sample(["Décision définitive", "Certificat du greffe", "Fiche pénale", "Carte d'identité", "Bulletins de salaire", "Contrat de travail", "Factures de l'avocat", "Justificatifs de trajets", "Certificat médical", "Rapport de visite", "Attestations"], rng.randint(6, 10)), 1))  # fmt: skip
    body = (
        f"<p>{logo(rng, rng.choice(['#222', '#653', '#235']), 12) if rng.random() < 0.5 else ''}<b>{escape(lawyer.name)}</b><br>{pick(rng, 'Avocat au barreau de', 'Barreau de')} {petition.bar}<br>{lines(address(rng).lines)}</p><h3 class=c>{pick(rng, 'REQUÊTE EN RÉPARATION D’UN PRÉJUDICE LIÉ À UNE DÉTENTION PROVISOIRE', 'REQUÊTE AUX FINS D’INDEMNISATION', 'CONCLUSIONS AUX FINS DE RÉPARATION D’UNE DÉTENTION (articles 149 et suivants CPP)')}</h3><p class=c>{pick(rng, 'À l’attention du premier président de la', 'Devant Monsieur le Premier Président de la')} {escape(petition.court)}</p><p><b>{pick(rng, 'Pour', 'À la requête de', 'Demandeur')} :</b> {identity(person, rng)}, demeurant {escape(petition.address.line)}</p><p>{pick(rng, 'représenté par', 'ayant pour conseil')} Maître {escape(lawyer.name)}</p>"
        f"<h4>{pick(rng, 'I. RAPPEL DE LA PROCÉDURE', 'I. FAITS')}</h4><p>Détenu{person.agrees} du {long_date(petition.start)} au {long_date(petition.end)} ({escape(petition.prison)}) pour {decision.offence}, {person.title} {escape(person.name)} a bénéficié d'une décision {given(decision.day, rng)} ({escape(decision.court)}, n° {decision.number}, parquet {decision.parquet}).</p>{inquiry(rng, decision.day, 2, 4)}<h4>{pick(rng, 'II. SUR LA RECEVABILITÉ', 'II. RECEVABILITÉ')}</h4><p>La requête est présentée dans les six mois d'une décision devenue définitive ; aucune des exclusions de l'article 149 n'est en cause.</p><h4>{pick(rng, 'III. SUR LA RÉPARATION', 'III. PRÉJUDICES')}</h4>{heads}"
        f"<h4>PAR CES MOTIFS</h4>{summed}<p>{pick(rng, 'Soit la somme totale de', 'Fixer la réparation globale à', 'Allouer en conséquence au requérant, toutes causes confondues,')} {money(petition.total)}{at_times(rng, ' (' + money_in_words(petition.total) + ')')}.</p><p>Fait le {long_date(petition.day)}</p>{signature(rng)}<h4>Pièces</h4><table class=w>{exhibits}</table>"
    )
    return Sheet(document(_css(rng, f"Requête {surname_first(person)}"), body, margin="23mm 25mm"), petition.fields())  # fmt: skip


def counsels_pleadings(annex: Annex, rng: Random) -> Sheet:
    """Civil pleadings on a State's liability or on a contract, several pages, monospaced or not, quotations indented."""
    case, day = held(annex, rng), annex.sent - timedelta(days=rng.randint(110, 600))
    mine = someone(rng)
    css = _css(rng, f"RG {day.year % 100}/{rng.randint(100, 9999):05d}") + f" .q{{margin:3mm 12mm;font:10pt/1.5 {MONO}}}"  # fmt: skip
    body = f"<p>{escape(case.court)}<br>{pick(rng, 'Audience d’orientation', 'Mise en état', '1re chambre')} - RG {day.year % 100}/{rng.randint(100, 9999):05d}</p><h3 class=c>{pick(rng, 'CONCLUSIONS N° 1', 'CONCLUSIONS RESPONSIVES', 'MÉMOIRE EN DÉFENSE', 'CONCLUSIONS EN DUPLIQUE')}</h3><p>POUR : {annex.person.title} {escape(annex.person.name)}, {escape(annex.address.line)}, ayant Maître {escape(mine.name)} pour avocat</p><p>CONTRE : {pick(rng, 'l’agent judiciaire de l’État', 'la société employeur', 'le bailleur', 'la compagnie d’assurances')}</p><h4>FAITS</h4>{harm(rng, 5, 8)}<p class=q>« {pick(rng, 'Le contrat oblige non seulement à ce qui y est exprimé, mais encore à toutes les suites que l’équité lui donne.', 'Tout fait quelconque de l’homme qui cause à autrui un dommage oblige celui par la faute duquel il est arrivé à le réparer.')} »</p><h4>DISCUSSION</h4>{harm(rng, 3, 4)}{law(rng, 2, 4)}<h4>PAR CES MOTIFS</h4><p>Débouter l'adversaire ; le condamner à payer {money(Decimal(rng.randint(20, 300) * 100))} ; article 700 ; dépens.</p><p>Le {said(day, rng)}</p>{signature(rng)}"
    return Sheet(document(css, body, margin="23mm 25mm"), {})
