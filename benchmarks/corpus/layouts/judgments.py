"""More decisions of courts: extracts, minutes with a margin, long judgments, an assize court's sheet of questions."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import Decision
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.courts import NOTICE, RULINGS
from benchmarks.corpus.layouts.parts import born, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.wording import day_in_words, in_words, long_date, town_of

_REPUBLIC = "RÉPUBLIQUE FRANÇAISE<br>AU NOM DU PEUPLE FRANÇAIS"
_KINDS = {"NON_LIEU": "Ordonnance de non-lieu", "RELAXE": "Jugement correctionnel", "ACQUITTEMENT": "Arrêt pénal d'acquittement"}  # fmt: skip
_GROUNDS = (
    "Les déclarations de la partie civile ont varié et ne sont corroborées par aucun élément objectif de la procédure.",
    "L'exploitation de la téléphonie ne place pas l'intéressé{e} sur les lieux au moment des faits.",
    "Aucune trace papillaire ni génétique n'a été relevée sur les objets saisis.",
    "L'intéressé{e} a constamment nié les faits, tant en garde à vue que devant le magistrat instructeur.",
    "Les témoins entendus n'ont pas reconnu l'intéressé{e} sur les planches photographiques qui leur ont été présentées.",
    "Les vérifications entreprises sur l'emploi du temps allégué n'ont pas permis de le contredire.",
)


def _named(decision: Decision) -> str:
    return escape(f"{decision.person.title} {decision.person.name}")


def _ruling(decision: Decision) -> str:
    return escape(RULINGS[decision.kind].format(p=f"{decision.person.title} {decision.person.name}", o=decision.offence))  # fmt: skip


def _grounds(decision: Decision, rng: Random, least: int) -> str:
    drawn = rng.sample(_GROUNDS, rng.randint(least, len(_GROUNDS)))
    return "".join(f"<p>{text.format(e=decision.person.agrees)}</p>" for text in drawn)


def _notice(decision: Decision) -> str:
    return f"<p>{NOTICE}</p>" if decision.notice else ""


def extract(decision: Decision, rng: Random) -> Sheet:
    """«Extrait des minutes du greffe»: a page of references and the ruling alone, with other dates about."""
    css = f"body{{font:11pt/1.5 {rng.choice([SERIF, SANS])}}} .x{{text-align:center;border-top:.4mm solid #000;border-bottom:.4mm solid #000;padding:3mm;letter-spacing:.4mm}} .w{{margin:6mm 0}} .w td{{padding:1mm 9mm 1mm 0;vertical-align:top}}"
    committed = decision.day - timedelta(days=rng.randint(500, 1200))
    delivered = decision.day + timedelta(days=rng.randint(15, 60))
    rows = [
        (rng.choice(["Nature de la décision", "Décision"]), _KINDS[decision.kind]), (rng.choice(["Date", "Prononcée le", "En date du"]), long_date(decision.day)), (rng.choice(["N° de la décision", "Minute n°", "N° minutier"]), decision.number),
        (rng.choice(["N° de parquet", "Réf. parquet"]), decision.parquet), ("Faits du", f"{committed:%d/%m/%Y}, {decision.offence}"), (rng.choice(["À l'égard de", "Nom, prénom"]), surname_first(decision.person)), ("Naissance", born(decision.person)), ("Avocat", f"Me {someone(rng).name}"),
    ]  # fmt: skip
    body = (
        f"<p class=x><b>EXTRAIT DES MINUTES DU GREFFE</b><br>{escape(decision.court)}</p><table class=w>{label_rows(rows)}</table><p>Il a été extrait ce qui suit :</p><p style='margin-left:10mm'><i>« {_ruling(decision)} »</i></p>{_notice(decision)}"
        f"<p>Pour extrait certifié conforme, délivré le {delivered:%d/%m/%Y} à {town_of(decision.court)}. Le greffier.</p>{signature(rng)}{boxed_stamp(rng, ('POUR EXTRAIT CONFORME', 'LE GREFFIER'))}"
    )
    return Sheet(document(css, body, margin="20mm 24mm"), decision.fields())


def full_judgment(decision: Decision, rng: Random) -> Sheet:
    """A trial court's judgment over three pages: who sat, procedure, grounds, ruling; other persons named."""
    font = rng.choice([SERIF, DEJA_SERIF])
    css = f"@page{{@bottom-right{{content:'Page ' counter(page) ' / ' counter(pages);font:8pt {font}}} @top-right{{content:'n° {decision.number}';font:8pt {font}}}}} body{{font:11.5pt/1.6 {font};text-align:justify}} .n{{page-break-before:always}} h4{{text-align:center;margin:7mm 0 3mm}}"
    president, first, second, clerk, lawyer, victim = (someone(rng) for _ in range(6))
    heard = decision.day - timedelta(days=rng.choice([0, 14, 21]))
    committed = decision.day - timedelta(days=rng.randint(500, 1200))
    trial = decision.kind == "ACQUITTEMENT"
    role = "Accusé" if trial else "Prévenu"
    body = (
        f"<table class=full><tr><td>{escape(decision.court)}<br>{'' if trial else rng.choice(['Chambre correctionnelle', f'{rng.randint(6, 17)}e chambre', 'Chambre des audiences collégiales']) + '<br>'}N° minute : {decision.number}<br>N° parquet : {decision.parquet}</td><td class=r>{'Plaidé' if not trial else 'Débats'} le {heard:%d/%m/%Y}<br>Prononcé le {decision.day:%d/%m/%Y}</td></tr></table><p class=c style='margin-top:8mm'><b>{_REPUBLIC}</b></p><h2 class=c>{'ARRÊT CRIMINEL' if trial else 'JUGEMENT CORRECTIONNEL'}</h2>"
        f"<p>À l'audience publique du {long_date(decision.day)}, {'la cour' if trial else 'le tribunal'} composé{'e' if trial else ''} de : {president.title} {escape(president.name)}, président, {escape(first.name)} et {escape(second.name)}, assesseurs, assistés de {escape(clerk.name)}, greffier, a été appelée l'affaire</p><h4>ENTRE :</h4><p>Le procureur de la République, demandeur et poursuivant, et la partie civile {victim.title} {escape(victim.name)}, non comparante,</p><h4>ET :</h4>"
        f"<p>{role} : <b>{escape(surname_first(decision.person))}</b><br>{born(decision.person).replace('né', 'Né', 1)}<br>Nationalité : française<br>Situation pénale : {rng.choice(['libre', 'placé' + decision.person.agrees + ' sous contrôle judiciaire'])}<br>comparant{decision.person.agrees}, assisté{decision.person.agrees} de Maître {escape(lawyer.name)}</p><p>poursuivi{decision.person.agrees} pour : {decision.offence.upper()}, faits commis le {long_date(committed)}.</p>"
        f"<div class=n><h4>DÉBATS</h4><p>Le président a constaté la présence et l'identité de {_named(decision)} et a donné connaissance de l'acte qui a saisi la juridiction. Il l'a informé{decision.person.agrees} de son droit de se taire. Le ministère public a été entendu en ses réquisitions, Maître {escape(lawyer.name)} en sa plaidoirie.</p><h4>MOTIFS</h4><p>Par ordonnance du {long_date(decision.day - timedelta(days=rng.randint(60, 200)))}, {_named(decision)} a été renvoyé{decision.person.agrees} devant la présente juridiction.</p>{_grounds(decision, rng, 4)}<p>Le doute devant profiter à {_named(decision)}, il y a lieu de le mettre hors de cause.</p></div>"
        f"<div class=n><h4>PAR CES MOTIFS</h4><p>{_ruling(decision)}</p><p>Déboute {escape(victim.name)} de sa constitution de partie civile.</p>{_notice(decision)}<p>Le présent {'arrêt' if trial else 'jugement'} est signé par le président et le greffier.</p><table class=full><tr><td>LE GREFFIER<br>{signature(rng)}</td><td>LE PRÉSIDENT<br>{signature(rng)}</td><td>{round_stamp(rng, decision.court.upper(), 'R F')}</td></tr></table></div>"
    )
    return Sheet(document(css, body, margin="22mm 24mm"), decision.fields())


def minute(decision: Decision, rng: Random) -> Sheet:
    """A minute whose left margin holds every reference; the text, typed, stands at its right."""
    css = f"body{{font:10.5pt/1.65 {rng.choice([MONO, SERIF])}}} td{{vertical-align:top}} .k{{width:46mm;font:8.5pt/1.5 {NARROW};padding-right:4mm;border-right:.3mm solid #000}} .m{{padding-left:6mm}}"
    judge, clerk = decision.judge, someone(rng)
    body = (
        f"<table><tr><td class=k><b>{escape(decision.court.upper())}</b><br><br>N° Parquet<br>{decision.parquet}<br><br>{rng.choice(['N° minute', 'Décision n°', 'Rép. n°'])}<br><b>{decision.number}</b><br><br>DU<br>{decision.day:%d/%m/%Y}<br><br>AFFAIRE :<br>Ministère public<br>c/ {escape(surname_first(decision.person))}<br><br>NATURE :<br>{decision.offence}<br><br>Grosse délivrée le<br>{decision.day + timedelta(days=rng.randint(3, 20)):%d/%m/%Y}<br><br>à Me {escape(someone(rng).name)}<br><br>{boxed_stamp(rng, ('COPIE',))}</td>"
        f"<td class=m><h3>{_KINDS[decision.kind].upper()}</h3><p>L'an {in_words(decision.day.year)} et le {day_in_words(decision.day)},</p><p>Par devant nous, {escape(judge.name)}, magistrat, assisté de {escape(clerk.name)}, greffier,</p><p>a été rendue la décision dont la teneur suit, à l'égard de {_named(decision)}, {born(decision.person)}.</p>{_grounds(decision, rng, 2)}<p>EN CONSÉQUENCE :</p><p>{_ruling(decision)}</p>{_notice(decision)}<p>Ainsi fait et signé.</p>{signature(rng)}{round_stamp(rng, decision.court.upper(), 'R F')}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="16mm 15mm"), decision.fields())


def investigating_judge(decision: Decision, rng: Random) -> Sheet:
    """An investigating judge's order: a box of numbers, «Vu les articles», discussion, notification; two pages."""
    css = f"body{{font:10.5pt/1.6 {rng.choice([SANS, SERIF])};text-align:justify}} .b{{border:.3mm solid #000;padding:3mm;width:78mm;font-size:9.5pt}} .n{{border-top:.4mm dashed #000;margin-top:8mm;padding-top:3mm;font-size:9pt}} h2{{text-align:center;text-decoration:underline}}"
    requested = decision.day - timedelta(days=rng.randint(8, 40))
    opened = decision.day - timedelta(days=rng.randint(500, 900))
    notified = decision.day + timedelta(days=rng.randint(1, 6))
    judge = decision.judge
    body = (
        f"<p class=c>COUR D'APPEL<br><b>{escape(decision.court.upper())}</b><br>Cabinet de {judge.short_title} {escape(judge.name)}<br>{rng.choice(['vice-président chargé de l’instruction', 'juge d’instruction'])}</p><div class=b>N° du parquet : {decision.parquet}<br>N° de l'instruction : {decision.number}<br>Procédure {rng.choice(['criminelle', 'correctionnelle'])}</div><h2>ORDONNANCE DE NON-LIEU</h2>"
        f"<p>Nous, {escape(judge.name)}, étant en notre cabinet,</p><p>Vu l'information suivie contre :</p><p style='margin-left:12mm'><b>{escape(surname_first(decision.person))}</b>, {born(decision.person)}, ayant pour avocat Maître {escape(someone(rng).name)},</p><p>mis{decision.person.agrees} en examen du chef de {decision.offence} ;</p><p>Vu le réquisitoire introductif du {long_date(opened)} ;</p><p>Vu le réquisitoire définitif de non-lieu de {rng.choice(['Monsieur', 'Madame'])} le procureur de la République en date du {long_date(requested)} ;</p>"
        f"<p>Vu les articles 175, 176, 177, 183 et 184 du code de procédure pénale ;</p>{_grounds(decision, rng, 3)}<p>{_ruling(decision)}</p>{_notice(decision)}<p>Fait en notre cabinet, le {long_date(decision.day)}.</p><p>Le juge d'instruction {signature(rng)} {round_stamp(rng, decision.court.upper(), 'INSTRUCTION')}</p><div class=n>Copie de la présente ordonnance a été notifiée par lettre recommandée le {notified:%d/%m/%Y} à la personne mise en examen et à son avocat. Transmis au parquet le {notified:%d/%m/%Y}. Le greffier.</div>"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), decision.fields())


def assize_questions(decision: Decision, rng: Random) -> Sheet:
    """An assize court's ruling and, on a second page, its sheet of questions and answers."""
    css = f"body{{font:12pt/1.6 {rng.choice([SERIF, DEJA_SERIF])}}} .n{{page-break-before:always}} .w{{width:100%}} .w td,.w th{{border:.3mm solid #000;padding:3mm;text-align:left}} h2{{letter-spacing:.5mm}}"
    asked = (
        f"L'accusé{decision.person.agrees} {decision.person.name} est-{'elle' if decision.person.agrees else 'il'} coupable d'avoir commis les faits de {decision.offence} ?",
        "Ces faits ont-ils été commis avec la circonstance aggravante visée à l'arrêt de mise en accusation ?",
        f"L'accusé{decision.person.agrees} a-t-{'elle' if decision.person.agrees else 'il'} agi de concert avec d'autres personnes ?",
    )[: rng.randint(1, 3)]
    rows = "".join(
        f"<tr><td>{n}</td><td>{escape(question)}</td><td>{'NON' if n == 1 else 'sans objet'}</td></tr>"
        for n, question in enumerate(asked, 1)
    )
    session = decision.day - timedelta(days=rng.randint(2, 9))
    jury = ", ".join(escape(someone(rng).name) for _ in range(6))
    body = (
        f"<p class=c><b>{escape(decision.court.upper())}</b></p><p class=c>{_REPUBLIC}</p><h2 class=c>ARRÊT</h2><p class=r>Arrêt n° {decision.number}<br>Parquet n° {decision.parquet}</p><p>La cour d'assises, en son audience publique du {long_date(decision.day)}, session ouverte le {long_date(session)},</p><p>Vu l'accusation portée contre {_named(decision)}, {born(decision.person)} ;</p>"
        f"<p>Vu la déclaration de la cour et du jury réunis ;</p><p>{_ruling(decision)}</p><p>Dit que l'intéressé{decision.person.agrees} sera mis{decision.person.agrees} en liberté sur-le-champ s'il n'est retenu pour autre cause.</p>{_notice(decision)}<p>Le président, {escape(decision.judge.name)} {signature(rng)} Le greffier {signature(rng)}</p>"
        f"<div class=n><h3 class=c>FEUILLE DE QUESTIONS</h3><p>Affaire {escape(surname_first(decision.person))} - jurés de jugement : {jury}.</p><table class=w><tr><th>N°</th><th>Questions posées</th><th>Réponses</th></tr>{rows}</table><p style='margin-top:6mm'>Fait en chambre des délibérations. Le président, le premier juré.</p>{signature(rng)} {signature(rng)}{round_stamp(rng, decision.court.upper(), 'ASSISES')}</div>"
    )
    return Sheet(document(css, body, margin="22mm"), decision.fields())


def on_appeal(decision: Decision, rng: Random) -> Sheet:
    """A court of appeal's ruling: the first court and its own date and number stand beside the true ones."""
    first_day = decision.day - timedelta(days=rng.randint(150, 300))
    first_number = f"{rng.randint(100, 999)}/{first_day.year}"
    closing = decision.kind == "NON_LIEU"
    chamber = "Chambre de l'instruction" if closing else f"{rng.randint(2, 9)}e chambre des appels correctionnels"  # fmt: skip
    lower = rng.choice(["le juge d'instruction", "le vice-président chargé de l'instruction"]) if closing else rng.choice(["le tribunal correctionnel", "le tribunal judiciaire, chambre correctionnelle"])  # fmt: skip
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} .h td{{vertical-align:top;width:50%}} .h{{width:100%;border-bottom:.4mm double #000}} h4{{margin:5mm 0 2mm}}"
    person = decision.person
    act = "l'ordonnance de renvoi" if closing else "le jugement de condamnation"
    body = (
        f"<table class=h><tr><td><b>{escape(decision.court)}</b><br>{chamber}<br>{rng.choice(['Arrêt n°', 'N° arrêt :', 'N° RG :'])} {decision.number}<br>Parquet : {decision.parquet}</td><td class=r>Arrêt du {long_date(decision.day)}<br>{rng.choice(['Contradictoire', 'Public - contradictoire'])}<br>Nombre de pages : 2</td></tr></table><p class=c><b>{'RÉPUBLIQUE FRANÇAISE' if closing else _REPUBLIC}</b></p>"
        f"<p>{'Statuant en chambre du conseil' if closing else 'Prononcé publiquement'} le {long_date(decision.day)}, sur appel de la décision n° {first_number} rendue le {long_date(first_day)} par {lower}.</p><h4>PARTIES EN CAUSE</h4><p>{_named(decision)}, {born(person)}, {'personne mise en examen' if closing else 'prévenu' + person.agrees}, appelant{person.agrees}, assisté{person.agrees} de Maître {escape(someone(rng).name)}.</p><p>Le ministère public, {rng.choice(['appelant incident', 'intimé'])}.</p>"
        f"<h4>RAPPEL DE LA PROCÉDURE</h4><p>{_named(decision)} a relevé appel le {long_date(first_day + timedelta(days=rng.randint(1, 9)))}. L'affaire, appelée le {long_date(decision.day - timedelta(days=21))}, a été mise en délibéré.</p><h4>DISCUSSION</h4>{_grounds(decision, rng, 3)}<h4>PAR CES MOTIFS, LA COUR,</h4><p>Reçoit l'appel ; infirme {act} ; et statuant à nouveau :</p><p>{_ruling(decision).replace('Le tribunal, statuant publiquement et contradictoirement, ', '')}</p>{_notice(decision)}"
        f"<p>Président : {escape(decision.judge.name)}. Conseillers : {escape(someone(rng).name)}, {escape(someone(rng).name)}.</p>{signature(rng)}{round_stamp(rng, decision.court.upper(), 'GREFFE')}"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), decision.fields())
