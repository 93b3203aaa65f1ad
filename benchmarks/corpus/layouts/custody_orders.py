"""Orders that begin or end a detention, as more judges write them: form in dots, margin, debate, commitment title, note."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import CustodyOrder
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.blocks import court_head, dots, identity, said, worded
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.wording import day_in_words, in_words, long_date, town_of

_TITLES = {
    "mandat": ("MANDAT DE DÉPÔT", "MANDAT DE DÉPÔT CRIMINEL", "MANDAT DE DÉPÔT CORRECTIONNEL", "Mandat de dépôt à durée déterminée"),
    "placement": ("ORDONNANCE DE PLACEMENT EN DÉTENTION PROVISOIRE", "ORDONNANCE DE MISE EN DÉTENTION PROVISOIRE", "Placement en détention provisoire", "ORDONNANCE PRESCRIVANT LA DÉTENTION PROVISOIRE"),
    "liberte": ("ORDONNANCE DE MISE EN LIBERTÉ", "ORDONNANCE DE MISE EN LIBERTÉ D'OFFICE", "Ordonnance de mainlevée et de mise en liberté", "MISE EN LIBERTÉ SOUS CONTRÔLE JUDICIAIRE"),
}  # fmt: skip
_RULINGS = {
    "mandat": (
        "Requérons tout dépositaire de la force publique de conduire {p} à {j}, où le chef d'établissement le recevra et l'incarcérera sur le présent mandat.",
        "Ordonnons au directeur de {j} de recevoir et retenir {p} jusqu'à ce qu'il en soit autrement ordonné.",
        "Mandons à tous agents de conduire et d'écrouer à {j} la personne dénommée {p}.",
    ),
    "placement": (
        "Ordonnons que {p} soit placé{e} en détention provisoire pour une durée de {d} mois à {j}.",
        "Disons que {p} sera détenu{e} provisoirement à {j}, pour {d} mois à compter de ce jour.",
        "En conséquence, prescrivons la détention provisoire de {p} ; décernons mandat de dépôt ; désignons {j}.",
    ),
    "liberte": (
        "Ordonnons la mise en liberté de {p}, détenu{e} à {j}, s'il n'y est retenu pour autre cause.",
        "Disons qu'il sera mis fin, dès réception des présentes, à la détention provisoire de {p} à {j}.",
        "Requérons le directeur de {j} de mettre sur-le-champ en liberté {p}, sauf autre cause de détention.",
    ),
}  # fmt: skip
_REASONS = {
    "liberte": (
        "les investigations sont achevées et les témoins ont été entendus",
        "l'intéressé justifie d'un hébergement et d'une promesse d'emploi",
        "la durée de la détention n'apparaît plus raisonnable au regard des charges",
        "les obligations d'un contrôle judiciaire suffisent désormais à prévenir tout risque de fuite",
    ),
    "": (
        "le risque de réitération est caractérisé par les antécédents de l'intéressé",
        "les investigations à mener requièrent qu'il ne puisse communiquer avec ses coauteurs",
        "il ne dispose d'aucune garantie sérieuse de représentation",
        "une assignation à résidence sous surveillance électronique ne suffirait pas à atteindre ces objectifs",
        "les victimes résident à proximité et ont exprimé des craintes de représailles",
    ),
}  # fmt: skip


def _title(order: CustodyOrder, rng: Random) -> str:
    return rng.choice(_TITLES[order.kind])


def _ruling(order: CustodyOrder, rng: Random) -> str:
    text, who = rng.choice(_RULINGS[order.kind]), f"{order.person.title} {order.person.name}"
    return escape(text.format(p=who, j=order.prison, e=order.person.agrees, d=pick(rng, "quatre", "six", "4", "douze")))  # fmt: skip


def _reasons(order: CustodyOrder, rng: Random) -> list[str]:
    kept = _REASONS.get(order.kind, _REASONS[""])
    return rng.sample(kept, rng.randint(2, len(kept)))


def _office(order: CustodyOrder, rng: Random) -> str:
    judge = order.judge
    named = f"{judge.title if rng.random() < 0.5 else judge.short_title} {escape(judge.name)}"
    role = pick(rng, "juge d'instruction", "juge des libertés et de la détention", "vice-président chargé de l'instruction")  # fmt: skip
    return pick(rng, f"Cabinet de {named}, {role}", f"{named}<br>{role}", f"{role[0].upper()}{role[1:]}")


def dotted_order(order: CustodyOrder, rng: Random) -> Sheet:
    """A printed form with its dots, values typed, date of the facts and of the seizure beside the true one."""
    person = order.person
    css = f"body{{font:10.5pt/2 {rng.choice([SERIF, SANS, NARROW])}}} b{{font:10pt {MONO}}} h3{{text-align:center;margin:6mm 0}}"
    seized = order.day - timedelta(days=rng.randint(0, 3))
    rows = [f"Procédure n° {dots(order.parquet, 50)}", f"Nom, prénoms {dots(surname_first(person), 90)}", f"né(e) le {dots(f'{person.born:%d/%m/%Y}', 35)} à {dots(person.birthplace.commune, 60)}", f"Prévention {dots(order.offence, 90)}", f"Saisine du {dots(f'{seized:%d/%m/%Y}', 35)}"]  # fmt: skip
    shown = rng.sample(rows[3:], 2)
    body = (
        f"{court_head(order.court, rng, _office(order, rng))}<h3>{_title(order, rng)}</h3><p>{'<br>'.join(rows[:3] + shown)}</p><p>{pick(rng, 'Attendu que', 'Motifs :', 'En ce que')} {' ; '.join(_reasons(order, rng))} ;</p><p>{pick(rng, 'Vu les articles 122, 137 et 144 du C.P.P.,', 'Vu les articles 137-3, 145 et 147 du code de procédure pénale ;', '')}</p><p>{_ruling(order, rng)}</p>"
        f"<p>{pick(rng, 'En notre cabinet', 'Fait', 'Au palais de justice de ' + town_of(order.court))}, le {dots(f'{order.day:%d/%m/%Y}', 40)} à {dots(f'{rng.randint(9, 21)} h {rng.randint(10, 59)}', 20)}</p><p>Le juge {signature(rng)} {round_stamp(rng, order.court.upper(), 'R F')}</p>"
    )
    return Sheet(document(css, body, margin="18mm 21mm"), order.fields())


def order_in_words(order: CustodyOrder, rng: Random) -> Sheet:
    """«L'an deux mille…»: prose without a table, each reason a paragraph, the day only in words or only at the end."""
    css = f"body{{font:12pt/1.7 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} h2{{text-align:center;font-weight:{pick(rng, 'bold', 'normal')};text-decoration:{pick(rng, 'underline', 'none')}}} p{{text-indent:{rng.choice([0, 8, 12])}mm}}"
    day = order.day
    solemn = rng.random() < 0.5
    opening = f"L'an {in_words(day.year)}, le {day_in_words(day)}, nous" if solemn else "Nous"
    end = pick(rng, "Fait au palais de justice, les jour, mois et an que dessus." if solemn else f"Fait en notre cabinet, le {long_date(day)}.", f"Fait à {town_of(order.court)}, le {worded(day)}.")  # fmt: skip
    body = (
        f"{court_head(order.court, rng, _office(order, rng))}<p>{pick(rng, 'Parquet n°', 'N° du Parquet :', 'Réf. parquet')} {order.parquet}</p><h2>{_title(order, rng)}</h2><p>{opening}, {escape(order.judge.name)}, {pick(rng, 'magistrat au tribunal judiciaire', 'juge d’instruction', 'juge des libertés et de la détention')}, {pick(rng, 'assisté de notre greffier', 'étant en notre cabinet', 'statuant en audience de cabinet')},</p><p>Vu la procédure suivie contre {identity(order.person, rng)}, mis{order.person.agrees} en examen {pick(rng, 'du chef de', 'pour', 'des chefs de')} {order.offence} ;</p>"
        f"{''.join(f'<p>Attendu que {reason} ;</p>' for reason in _reasons(order, rng))}<p>{pick(rng, 'PAR CES MOTIFS,', 'EN CONSÉQUENCE,', 'Pour ces raisons,')}</p><p>{_ruling(order, rng)}</p><p>{end}</p>{signature(rng)}{round_stamp(rng, order.court.upper(), pick(rng, 'INSTRUCTION', 'J L D', 'R F'))}"
    )
    return Sheet(document(css, body, margin="24mm"), order.fields())


def debate_record(order: CustodyOrder, rng: Random) -> Sheet:
    """The minutes of the debate and, below, the order: who spoke, the hours, who signed; two parts on one paper."""
    person, lawyer, clerk = order.person, someone(rng), someone(rng)
    start = rng.randint(9, 18)
    css = f"body{{font:10.5pt/1.55 {rng.choice([SANS, DEJA, SERIF])}}} h4{{background:#eee;padding:1.5mm;margin:5mm 0 2mm}} .w td{{border:.2mm solid #444;padding:1.5mm 3mm}}"
    heard = [f"<p>Le ministère public {pick(rng, 'requiert', 'a été entendu en ses réquisitions', 's’en rapporte')}.</p>", f"<p>Maître {escape(lawyer.name)} {pick(rng, 'plaide le contrôle judiciaire', 'a présenté ses observations', 'dépose des conclusions et des pièces')}.</p>", f"<p>La personne {pick(rng, 'a eu la parole en dernier', 'déclare : « Je n’ai rien fait »', 'n’a rien ajouté')}.</p>"]  # fmt: skip
    head = [("Juridiction", order.court), (pick(rng, "Audience du", "Débat du", "Date"), long_date(order.day)), ("Heure", f"{start} h {rng.randint(0, 55):02d}"), ("Parquet", order.parquet), ("Magistrat", order.judge.name), ("Greffier", clerk.name), ("Personne", f"{surname_first(person)}, {born(person)}")]  # fmt: skip
    title = pick(rng, "DÉBAT CONTRADICTOIRE", "AUDIENCE DE CABINET", "COMPARUTION") if order.kind != "liberte" else pick(rng, "EXAMEN DE LA DEMANDE", "RECUEIL DES OBSERVATIONS")  # fmt: skip
    body = (
        f"<h4>1 - {title}</h4><table class='w full'>{label_rows(head)}</table><p style='margin-top:3mm'>Faits reprochés : {order.offence}.</p>{''.join(heard)}<h4>2 - {_title(order, rng)}</h4><ul>{''.join(f'<li>{reason}</li>' for reason in _reasons(order, rng))}</ul><p>{_ruling(order, rng)}</p><p>{pick(rng, 'Notification immédiate.', 'Copie remise, recours dans les dix jours.', 'Lecture faite, persiste et signe.')}</p>"
        f"<table class='w full'>{cells((f'Le juge<br>{signature(rng, 28)}', f'Le greffier<br>{signature(rng, 28)}', f'La personne<br>{signature(rng, 28)}', f'L’avocat<br>{signature(rng, 28)}'))}</table>{round_stamp(rng, order.court.upper(), 'R F', size_mm=30)}"
    )
    return Sheet(document(css, body, margin="15mm 18mm"), order.fields())


def commitment_title(order: CustodyOrder, rng: Random) -> Sheet:
    """One page for the prison: big title, description of the person, the order in capitals, box of the registry."""
    person = order.person
    entered = order.day
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, NARROW])}}} .k{{border:.6mm solid #000;padding:3mm;margin:3mm 0}} h1{{font-size:19pt;text-align:center;margin:4mm 0;letter-spacing:.6mm}} .g td{{width:50%;vertical-align:top;padding-right:4mm}}"
    person_lines = [f"NOM : {person.birth_name.upper()}" if person.birth_name == person.used_name else f"NOM : {person.used_name.upper()} (née {person.birth_name.upper()})", f"PRÉNOMS : {', '.join(person.forenames)}", f"NÉ{person.agrees.upper()} LE : {person.born:%d/%m/%Y}", f"À : {person.birthplace.commune.upper()}", f"{pick(rng, 'PROFESSION : sans', 'SITUATION : célibataire', 'NATIONALITÉ : française')}"]  # fmt: skip
    box = f"Réservé au greffe pénitentiaire<br>{pick(rng, 'Écrou n° ..........', 'Registre .......')}<br>{pick(rng, 'Reçu le', 'Exécuté le')} {entered:%d/%m/%Y} {signature(rng, 24)}"
    body = (
        f"<table class='full g'><tr><td>{escape(order.court)}<br>{_office(order, rng)}</td><td class=r>N° parquet : {order.parquet}<br>{pick(rng, 'Date :', 'Décerné le', 'Du')} {order.day:%d/%m/%Y}</td></tr></table><h1>{_title(order, rng)}</h1><div class=k>{'<br>'.join(map(escape, person_lines))}</div><div class=k>{pick(rng, 'QUALIFICATION', 'CHEF', 'INFRACTION(S)')} : {order.offence}</div><p>{_ruling(order, rng)}</p>"
        f"<p>{pick(rng, 'Le magistrat', 'Le juge mandant', 'Signature et sceau')}, {escape(order.judge.name)}</p>{signature(rng)}{round_stamp(rng, order.court.upper(), 'R F')}<div class=k style='width:80mm'>{box}</div>"
    )
    return Sheet(document(css, body, margin="14mm 17mm"), order.fields())


def hand_filled(order: CustodyOrder, rng: Random) -> Sheet:
    """A photocopied form filled in with a pen late at night, its reasons ticked."""
    hand, ink = hand_and_ink(rng)

    def put(value: str) -> str:
        return pen(value, hand, ink, 16)

    every = _REASONS.get(order.kind, _REASONS[""])
    ticked = set(_reasons(order, rng))
    boxes = "<br>".join(f"{'&#9746;' if reason in ticked else '&#9744;'} {reason}" for reason in every)
    css = f"body{{font:10pt/1.9 {rng.choice([DEJA, SANS])}}} h3{{text-align:center;border-top:.4mm solid #000;border-bottom:.4mm solid #000;padding:2mm}}"
    body = (
        f"<p>{escape(order.court)}<br>{_office(order, rng)}<br>Parquet {put(order.parquet)}</p><h3>{_title(order, rng)}</h3><p>Concernant {put(order.person.name)}, {pick(rng, 'né(e) le', 'D.D.N.')} {put(f'{order.person.born:%d/%m/%Y}')}, {pick(rng, 'mis(e) en examen pour', 'chef')} {put(order.offence)}</p><p style='font-family:DejaVu Sans;font-size:9pt'>{boxes}</p><p>{_ruling(order, rng)}</p>"
        f"{at_times(rng, '<p>L’intéressé a été avisé de ses droits et de la possibilité de faire appel.</p>')}<p>{pick(rng, 'Le', 'Fait le', 'À ' + town_of(order.court) + ', le')} {put(f'{order.day:%d/%m/%Y}')}</p>{signature(rng)}{boxed_stamp(rng, (order.court.upper(), 'LE JUGE'))}"
    )
    return Sheet(document(css, body, margin="17mm 20mm"), order.fields())


def letter_to_governor(order: CustodyOrder, rng: Random) -> Sheet:
    """An order sent to the prison's governor by the registry: fax header, subject, what to do, the ruling quoted."""
    person = order.person
    css = f"body{{font:11pt/1.6 {rng.choice([SANS, SERIF, DEJA])}}} .x{{font:8pt {MONO};border-bottom:.2mm solid #000}} .q{{margin:4mm 10mm;padding-left:4mm;border-left:.6mm solid #777}}"
    fax = f"<p class=x>{order.day:%d/%m/%Y} {rng.randint(14, 20)}:{rng.randint(10, 59)} &nbsp; GREFFE INSTRUCTION &nbsp; -> ETAB. PENIT. &nbsp; P.{rng.randint(1, 3)}/3</p>"
    body = (
        f"{at_times(rng, fax)}{court_head(order.court, rng, _office(order, rng))}<p style='margin-left:95mm'>{pick(rng, 'Madame, Monsieur le chef d’établissement', 'Le greffe pénitentiaire', 'Monsieur le directeur')}<br>{escape(order.prison)}</p><p><b>{_title(order, rng)}</b><br>{pick(rng, 'Affaire', 'Réf.', 'Parquet')} : {order.parquet} / {escape(surname_first(person))}</p>"
        f"<p>{pick(rng, 'J’ai l’honneur de vous notifier la décision suivante, prise ce jour', 'Vous voudrez bien exécuter sans délai la décision que j’ai rendue', 'Décision')}, {said(order.day, rng)}, dans l'information suivie contre {identity(person, rng)}, du chef de {order.offence} :</p><div class=q><p>{_ruling(order, rng)}</p><p>Motifs : {' ; '.join(_reasons(order, rng))}.</p></div><p>{town_of(order.court)}, le {long_date(order.day)}<br>{escape(order.judge.name)}</p>{signature(rng)}{round_stamp(rng, order.court.upper(), 'R F')}"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), order.fields())
