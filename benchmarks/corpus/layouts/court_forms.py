"""More papers of a court's registry and of its judges of liberty: certificates and orders."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import CustodyOrder, Finality
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.parts import born, label_rows, surname_first
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    HANDS,
    MONO,
    NARROW,
    SANS,
    SERIF,
    document,
)
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.people import phone
from benchmarks.corpus.wording import day_in_words, in_words, long_date, phone_groups, town_of


def registry_letter(f: Finality, rng: Random) -> Sheet:
    """A letter of the registry to the lawyer who asked: the date of the request stands before the true one."""
    lawyer, person = someone(rng), f.person
    asked = f.day - timedelta(days=rng.randint(2, 12))
    channel = "appel" if f.kind == "appel" else "pourvoi en cassation"
    css = f"body{{font:11pt/1.55 {rng.choice([SANS, DEJA_SERIF, SERIF])}}} .a{{margin:6mm 0 10mm 95mm}} .f{{position:fixed;bottom:-10mm;font-size:7pt;border-top:.2mm solid #888;width:100%}}"
    final = (
        rng.choice(
            [
                f"<p>Elle est donc définitive depuis le {long_date(f.final)}.</p>",
                f"<p>Le caractère définitif de cette décision est acquis à la date du {f.final:%d/%m/%Y}.</p>",
            ]
        )
        if f.final
        else ""
    )
    body = (
        f"<table class=full><tr><td><b>{escape(f.court)}</b><br>{rng.choice(['Service de l’audiencement', 'Bureau d’ordre pénal', 'Greffe correctionnel', 'Service de l’exécution des peines'])}<br>Affaire suivie par : {escape(f.clerk.name)}<br>Tél. : {phone_groups(phone(rng))}</td><td class=r>{town_of(f.court)}, le {long_date(f.day)}</td></tr></table><div class=a>Maître {escape(lawyer.name)}<br>Avocat à la cour</div>"
        f"<p><b>Objet :</b> {rng.choice(['certificat de non-', 'attestation de non-', 'demande de certificat de non-'])}{f.kind}<br><b>V/Réf. :</b> {escape(person.used_name.upper())} / MP - {rng.randint(1000, 9999)}<br><b>N/Réf. :</b> {f.number}</p><p>Maître,</p><p>En réponse à votre demande du {long_date(asked)}, j'ai l'honneur de vous faire connaître qu'à ce jour aucune déclaration {'d’' if channel[0] == 'a' else 'de '}{channel} n'a été enregistrée à l'encontre de la décision prononcée le {rng.choice([long_date(f.decided), f'{f.decided:%d/%m/%Y}'])} à l'égard de {person.title} {escape(person.name)}, {born(person)}.</p>{final}"
        f"<p>Je vous prie d'agréer, Maître, l'expression de ma considération distinguée.</p><p>Le greffier,<br>{escape(f.clerk.name)}</p>{signature(rng)}{round_stamp(rng, f.court.upper(), 'GREFFE')}<div class=f>Palais de justice - {rng.randint(1, 40)} place du Palais - ouvert de 9 h à 12 h et de 13 h 30 à 16 h 30</div>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), f.fields())


def ticked_certificate(f: Finality, rng: Random) -> Sheet:
    """A printed form for every kind of remedy: boxes ticked, blanks filled in by hand."""
    hand, person = rng.choice(HANDS), f.person

    def by_hand(value: str) -> str:
        return f"<span style='border-bottom:.3mm dotted #444;padding:0 2mm;font:italic 15pt {hand},{SERIF};color:#1c2f7e'>{escape(value)}</span>"

    appeal, cassation = ("&#9745;", "&#9744;") if f.kind == "appel" else ("&#9744;", "&#9745;")
    final = (
        f"<p>La décision est devenue définitive le {by_hand(f'{f.final:%d/%m/%Y}')}</p>" if f.final else ""
    )
    css = f"body{{font:11pt/1.9 {rng.choice([SERIF, MONO])}}} .b{{border:.4mm solid #000;padding:3mm 6mm}}"
    body = (
        f"<p><b>COUR D'APPEL</b><br>GREFFE : {by_hand(f.court)}</p><h3 class=c>CERTIFICAT</h3><p class=c>{appeal} DE NON-APPEL &nbsp; {cassation} DE NON-POURVOI &nbsp; &#9744; DE NON-OPPOSITION</p><div class=b><p>Je soussigné(e), greffier, certifie que contre la décision en date du {by_hand(f'{f.decided:%d/%m/%Y}')} n° {by_hand(f.number)}</p>"
        f"<p>concernant : {by_hand(f'{person.title} {person.name}')} né(e) le {by_hand(f'{person.born:%d/%m/%Y}')}</p><p>il n'a été relevé, dans les délais légaux : {appeal} aucun appel &nbsp; {cassation} aucun pourvoi &nbsp; &#9744; aucune opposition.</p>{final}</div><p>Délivré le {by_hand(f'{f.day:%d/%m/%Y}')} sur papier libre.</p>{round_stamp(rng, f.court.upper(), 'R F')}{signature(rng)}"
    )
    return Sheet(document(css, body, margin="20mm"), f.fields())


_RULINGS = {
    "mandat": ("Mandat de dépôt", "Mandons et ordonnons à tous agents de la force publique de conduire à {j} {p}, et au chef de cet établissement de l'y recevoir et détenir jusqu'à nouvel ordre."),
    "placement": ("Ordonnance de placement en détention provisoire", "Plaçons {p} en détention provisoire à {j} pour une durée de {d} mois."),
    "liberte": ("Ordonnance de mise en liberté", "Ordonnons que {p}, actuellement détenu{e} à {j}, soit mis{e} en liberté s'il n'est détenu pour autre cause."),
}  # fmt: skip
_REASONS = (
    "empêcher une pression sur les témoins ou les victimes",
    "empêcher une concertation frauduleuse entre les personnes mises en examen",
    "garantir le maintien de la personne à la disposition de la justice",
    "mettre fin à l'infraction ou prévenir son renouvellement",
)


def _ruled(order: CustodyOrder, rng: Random) -> tuple[str, str]:
    title, text = _RULINGS[order.kind]
    who = f"{order.person.title} {order.person.name}"
    return title, escape(
        text.format(p=who, j=order.prison, d=rng.choice(["quatre", "quatre", "six"]), e=order.person.agrees)
    )


def reasoned_order(order: CustodyOrder, rng: Random) -> Sheet:
    """An order that gives its reasons in dashes, then says when and to whom it was notified."""
    title, text = _ruled(order, rng)
    person, judge = order.person, order.judge
    seized = order.day - timedelta(days=rng.randint(1, 4))
    css = f"body{{font:10.5pt/1.5 {rng.choice([SANS, DEJA, SERIF])};text-align:justify}} .b{{float:right;border:.3mm solid #000;padding:2mm 4mm;font-size:9pt}} h3{{text-align:center;margin:12mm 0 6mm;text-transform:uppercase}} li{{margin-bottom:1.5mm}} .n td{{border:.3mm solid #000;padding:2mm;font-size:8.5pt}}"
    reasons = "".join(f"<li>{text}</li>" for text in rng.sample(_REASONS, rng.randint(2, 4)))
    why = (
        "<p>Attendu que les nécessités de l'instruction ne commandent plus le maintien en détention, l'intéressé offrant désormais des garanties suffisantes de représentation ;</p>"
        if order.kind == "liberte"
        else f"<p>Attendu que la détention constitue l'unique moyen de :</p><ul>{reasons}</ul>"
    )
    body = (
        f"<div class=b>N° Parquet : {order.parquet}<br>N° Instruction : {rng.choice('ABCDJ')}{rng.randint(1, 30)}/{order.day.year % 100}/{rng.randint(1, 99)}<br>N° JLD : {rng.randint(1, 999)}/{order.day.year}</div><p><b>{escape(order.court)}</b><br>Cabinet du juge {'d’instruction' if order.kind == 'liberte' else 'des libertés et de la détention'}</p><h3>{title}</h3>"
        f"<p>Nous, {judge.title} {escape(judge.name)}, {'vice-président' if judge.sex == 'M' else 'vice-présidente'}, saisi{judge.agrees} par ordonnance du {long_date(seized)},</p><p>Vu les articles 137, 137-3, 143-1, 144 et 145 du code de procédure pénale,</p><p>Vu la procédure suivie contre : <b>{escape(surname_first(person))}</b>, {born(person)}, mis{person.agrees} en examen du chef de {order.offence},</p><p>Vu le débat contradictoire tenu ce jour, Maître {escape(someone(rng).name)} entendu en ses observations,</p>"
        f"{why}<p><b>PAR CES MOTIFS</b></p><p>{text}</p><p>Fait à {town_of(order.court)}, le {long_date(order.day)} à {rng.randint(10, 19)} h {rng.randint(10, 55)}.</p>{signature(rng)}{round_stamp(rng, order.court.upper(), 'R F')}"
        f"<table class='full n'><tr><td>Reçu copie le {order.day:%d/%m/%Y}<br>La personne<br>{signature(rng, 24)}</td><td>L'avocat<br>{signature(rng, 24)}</td><td>Appel possible dans les dix jours à compter du {order.day + timedelta(days=1):%d/%m/%Y}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), order.fields())


def warrant(order: CustodyOrder, rng: Random) -> Sheet:
    """A warrant of two columns: civil status and the prison's part at the left, the order at the right."""
    title, text = _ruled(order, rng)
    person = order.person
    mother, father = someone(rng), someone(rng)
    css = f"body{{font:10pt/1.6 {rng.choice([MONO, SERIF])}}} .t{{width:100%;border:.5mm solid #000}} .t>tbody>tr>td{{vertical-align:top;padding:4mm}} .k{{width:62mm;border-right:.3mm solid #000;font:8.5pt/1.5 {NARROW}}} .k td{{padding:.6mm 2mm .6mm 0;vertical-align:top}} h2{{text-align:center;border:.3mm solid #000;padding:2mm}}"
    rows = [
        ("NOM", person.used_name.upper()), ("Prénom", person.forenames[0]), ("Né(e) le", f"{person.born:%d/%m/%Y}"), ("à", person.birthplace.commune),
        ("Fils/fille de", f"{father.forenames[0]} {person.birth_name}"), ("et de", f"{mother.forenames[0]} {mother.birth_name}"), ("Parquet", order.parquet), ("Infraction", order.offence), ("NATINF", str(rng.randint(7000, 29999))),
    ]  # fmt: skip
    body = (
        f"<p class=c><b>RÉPUBLIQUE FRANÇAISE</b><br>{escape(order.court.upper())}</p><h2>{title.upper()}</h2><table class=t><tr><td class=k><table>{label_rows(rows)}</table><p style='margin-top:10mm'>Cadre réservé au greffe pénitentiaire<br>Heure : ........ Visa : ........</p>{boxed_stamp(rng, ('NOTIFIÉ',))}</td>"
        f"<td><p>L'an {in_words(order.day.year)}, le {day_in_words(order.day)},</p><p>Nous, {escape(order.judge.name)}, magistrat, étant en notre cabinet au palais de justice,</p><p>{text}</p><p>Requérons tout dépositaire de la force publique de prêter main-forte à l'exécution des présentes.</p><p>Donné à {town_of(order.court)}.</p>{signature(rng)}<br>{round_stamp(rng, order.court.upper(), 'INSTRUCTION')}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="15mm"), order.fields())
