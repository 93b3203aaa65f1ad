"""More papers on kin and children: rulings on custody, civil status, family books, schooling."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import (
    at_times,
    child,
    earlier,
    hand_and_ink,
    parents,
    partner,
    pen,
    pick,
)
from benchmarks.corpus.layouts.blocks import court_head, said, worded
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import day_in_words, in_words, long_date, of

_CARE = (
    "Dit que l'autorité parentale est exercée en commun par les deux parents",
    "Fixe la résidence habituelle des enfants au domicile de la mère",
    "Dit que le père exercera un droit de visite en lieu neutre, deux fois par mois",
    "Accorde un droit de visite et d'hébergement les première, troisième et cinquième fins de semaine",
    "Fixe la contribution à l'entretien et à l'éducation à {sum} euros par mois et par enfant",
    "Suspend la contribution pendant la durée de l'incarcération",
    "Ordonne une enquête sociale",
    "Dit que les frais exceptionnels sont partagés par moitié",
    "Partage les vacances scolaires par moitié, en alternance les années paires et impaires",
)


def _court(annex: Annex) -> str:
    return annex.court or f"Tribunal judiciaire {of(annex.address.place.commune)}"


def _kids(annex: Annex, rng: Random, until: date) -> list[Person]:
    return [child(annex.person, rng, until) for _ in range(rng.choice([1, 1, 2, 3]))]


def _care(rng: Random, low: int, high: int) -> list[str]:
    kept = sorted(rng.sample(range(len(_CARE)), rng.randint(low, high)))
    return [_CARE[n].format(sum=rng.randrange(60, 260, 10)) for n in kept]


def divorce_extract(annex: Annex, rng: Random) -> Sheet:
    """A divorce or a judgment on parents never married, only its head and its operative part, numbered, stamped."""
    who, other, day = annex.person, partner(annex.person, rng), earlier(annex, rng, 60, 1500)
    kids = "<br>".join(f"{escape(one.forenames[0])}, né{one.agrees} le {said(one.born, rng)}" for one in _kids(annex, rng, day))  # fmt: skip
    css = f"body{{font:11pt/1.65 {rng.choice([SERIF, DEJA_SERIF, MONO])};text-align:justify}} h3{{text-align:center;margin:7mm 0}}"
    ruling = "".join(f"<p>{pick(rng, str(n) + '. ', '- ')}{text} ;</p>" for n, text in enumerate(_care(rng, 4, 7), 1))  # fmt: skip
    body = (
        f"{court_head(_court(annex), rng, pick(rng, 'Chambre de la famille', 'Affaires familiales - cabinet ' + str(rng.randint(1, 9)), 'Juge aux affaires familiales'))}<p>{pick(rng, 'N° RG', 'Rôle n°', 'Dossier n°')} {day.year % 100}/{rng.randint(100, 9999):05d}</p><h3>{pick(rng, 'JUGEMENT DE DIVORCE (extrait)', 'JUGEMENT SUR L’EXERCICE DE L’AUTORITÉ PARENTALE', 'EXTRAIT DES MINUTES - AFFAIRES FAMILIALES', 'JUGEMENT DU JUGE AUX AFFAIRES FAMILIALES')}</h3><p>{pick(rng, 'Rendu le', 'Prononcé par mise à disposition au greffe le', 'En date du')} {said(day, rng)}</p><p>ENTRE {other.title} {escape(other.name)}, {born(other)}, {pick(rng, 'demandeur', 'requérante' if other.agrees else 'requérant')}</p><p>ET {who.title} {escape(who.name)}, {born(who)}, {pick(rng, 'défendeur', 'actuellement détenu' + who.agrees, 'comparant en personne')}</p><p>Enfant(s) :<br>{kids}</p>"
        f"<p><b>{pick(rng, 'PAR CES MOTIFS', 'DISPOSITIF')}</b></p>{ruling}<p>{pick(rng, 'Pour copie conforme', 'Le greffier', 'Expédition délivrée sans frais')}</p>{signature(rng)}{round_stamp(rng, _court(annex).upper(), 'FAMILLE')}"
    )
    return Sheet(document(css, body, margin="20mm 23mm"), {})


def protective_order(annex: Annex, rng: Random) -> Sheet:
    """A children's judge's ruling: educational help, placement, visits; child first, parents in a table."""
    who, day = annex.person, earlier(annex, rng, 60, 900)
    kid, other = child(annex.person, rng, day), partner(annex.person, rng)
    css = f"body{{font:10.5pt/1.6 {rng.choice([SANS, DEJA, SERIF])}}} .w{{width:100%}} .w td{{border:.25mm solid #555;padding:2mm 3mm}}"
    rows = [("Mineur", f"{surname_first(kid)}, {born(kid)}"), ("Père" if who.sex == "M" else "Mère", f"{who.name}, {annex.address.line}"), ("Mère" if who.sex == "M" else "Père", other.name), ("Dossier", f"{rng.choice('ABCD')}{day.year % 100}/{rng.randint(10, 999)}")]  # fmt: skip
    body = (
        f"<p><b>{escape(_court(annex))}</b><br>{pick(rng, 'Tribunal pour enfants', 'Cabinet du juge des enfants', 'Assistance éducative')}</p><h3>{pick(rng, 'JUGEMENT EN ASSISTANCE ÉDUCATIVE', 'JUGEMENT - DROIT DE VISITE', 'ORDONNANCE FIXANT LES DROITS DE VISITE DES PARENTS')}</h3><table class=w>{label_rows(rows)}</table><p style='margin-top:4mm'>Vu les articles 375 à 375-9 du code civil ; vu le rapport du service éducatif du {said(day - timedelta(days=20), rng)} ;</p><p>{pick(rng, 'Le parent incarcéré souhaite maintenir un lien.', 'L’enfant exprime le souhait de voir son parent.', 'L’absence prolongée d’un parent a fragilisé l’enfant.')}</p>"
        f"<p>PAR CES MOTIFS</p>{''.join(f'<p>{text} ;</p>' for text in _care(rng, 2, 4))}<p>{pick(rng, 'Maintient le placement', 'Ordonne une mesure d’action éducative en milieu ouvert', 'Confie l’enfant à sa grand-mère')} jusqu'au {day + timedelta(days=365):%d/%m/%Y}.</p><p>Fait le {worded(day)} - {escape(person(rng).name)}, juge</p>{signature(rng)}{boxed_stamp(rng, ('JUGE DES ENFANTS', f'{day:%d.%m.%Y}'))}"
    )
    return Sheet(document(css, body, margin="18mm 21mm"), {})


def custody_letter(annex: Annex, rng: Random) -> Sheet:
    """A clerk's notice of a family ruling with the ruling's terms repeated in a short table."""
    who, day = annex.person, earlier(annex, rng, 50, 1200)
    kids = _kids(annex, rng, day)
    rows = [("Enfants", ", ".join(one.forenames[0] for one in kids)), ("Résidence", pick(rng, "chez la mère", "en alternance", "chez le père")), ("Visite", pick(rng, "réservée", "un samedi sur deux", "au parloir, sous réserve du permis")), ("Contribution", pick(rng, "néant (hors d'état)", f"{rng.randrange(80, 250, 10)} € par mois")), ("Autorité parentale", "conjointe")]  # fmt: skip
    css = f"body{{font:11pt/1.6 {rng.choice([SANS, SERIF])}}} .a{{margin:5mm 0 7mm 95mm}} .w td{{border-bottom:.2mm solid #555;padding:1.5mm 4mm}}"
    body = f"{court_head(_court(annex), rng, 'Greffe des affaires familiales')}<div class=a>{who.title} {escape(who.name)}<br>{lines(annex.address.lines)}</div><p><b>{pick(rng, 'NOTIFICATION D’UNE ORDONNANCE', 'Ordonnance du juge aux affaires familiales', 'JUGEMENT STATUANT SUR LA GARDE DES ENFANTS')}</b><br>du {said(day, rng)}</p><p>{pick(rng, 'Le juge a décidé', 'Il a été jugé', 'La décision, dont copie ci-jointe, prévoit')} :</p><table class=w>{label_rows(rows)}</table><p style='margin-top:5mm'>{pick(rng, 'Appel possible dans les quinze jours.', 'La décision est exécutoire de droit à titre provisoire.', 'Délai d’appel : un mois.')}</p><p>Le greffier {signature(rng, 34)}</p>"
    return Sheet(document(css, body, margin="19mm 21mm"), {})


def town_hall_print(annex: Annex, rng: Random) -> Sheet:
    """A birth record as a town hall's program prints it today: labels at the left, marginal mentions last, box for the seal."""
    who = child(annex.person, rng, annex.sent) if rng.random() < 0.4 else annex.person
    father, mother = parents(who, rng)
    day = earlier(annex, rng, 3, 90)
    rows = [("Commune", who.birthplace.commune), ("Acte n°", str(rng.randint(1, 3000))), ("Nom", who.birth_name.upper()), ("Prénom(s)", ", ".join(who.forenames)), ("Date de naissance", pick(rng, long_date(who.born), worded(who.born))), ("Heure", f"{rng.randint(0, 23)} heures {rng.randint(0, 59)}"), ("Sexe", "féminin" if who.sex == "F" else "masculin"), ("Père", father.name), ("Mère", mother.name)]  # fmt: skip
    shown = rows[:2] + rng.sample(rows[2:], 7) if rng.random() < 0.3 else rows
    css = f"body{{font:10.5pt/1.7 {rng.choice([SANS, DEJA, SERIF])}}} .w td{{padding:.8mm 9mm .8mm 0}} .k{{border:.3mm solid #999;width:60mm;height:34mm;font-size:8pt;padding:2mm}}"
    body = f"<p>{pick(rng, 'RÉPUBLIQUE FRANÇAISE<br>', '')}{pick(rng, 'Mairie', 'Ville', 'Commune')} {of(who.birthplace.commune)}<br>{pick(rng, 'Service de l’état civil', 'État civil', 'Bureau des naissances')}</p><h3>{pick(rng, 'EXTRAIT D’ACTE DE NAISSANCE AVEC FILIATION', 'COPIE INTÉGRALE D’ACTE DE NAISSANCE', 'ACTE DE NAISSANCE', 'EXTRAIT D’ACTE DE NAISSANCE SANS FILIATION')}</h3><table class=w>{label_rows(shown)}</table><p>{pick(rng, 'Mentions marginales : néant', 'MENTIONS : aucune', 'Mention : reconnu par le père en mairie')}</p><p>{pick(rng, 'Délivré conformément aux registres', 'Certifié conforme', 'Pour extrait conforme')}, le {said(day, rng)}<br>L'officier de l'état civil {signature(rng, 34)}</p><div class=k>{round_stamp(rng, 'MAIRIE', 'ÉTAT CIVIL', size_mm=30)}</div>"
    return Sheet(document(css, body, margin="20mm 24mm"), {})


def old_register(annex: Annex, rng: Random) -> Sheet:
    """An old handwritten or typed act in one sentence, its margin with the name, photocopied askew."""
    who = annex.person
    father, mother = parents(who, rng)
    hand, ink = hand_and_ink(rng)
    wed = min(who.born + timedelta(days=9900), annex.sent - timedelta(days=400))
    act = f"Le {day_in_words(who.born)} {in_words(who.born.year)}, à {rng.randint(1, 23)} heures, est né{who.agrees} {', '.join(who.forenames)}, du sexe {'féminin' if who.sex == 'F' else 'masculin'}, de {father.name}, {pick(rng, 'cultivateur', 'employé', 'ouvrier')}, et de {mother.name}, son épouse, domiciliés {pick(rng, 'en cette commune', 'à ' + who.birthplace.commune)}. Dressé sur la déclaration {pick(rng, 'du père', 'de la sage-femme')}, lecture faite, avons signé."
    text = pen(act, hand, ink, 15) if rng.random() < 0.5 else f"<span style='font:11pt/1.9 {MONO}'>{escape(act)}</span>"  # fmt: skip
    css = f"body{{font:11pt/1.8 {SERIF}}} td{{vertical-align:top}} .m{{width:38mm;border-right:.3mm solid #000;padding-right:4mm}} table{{transform:rotate({rng.uniform(-1.2, 1.2):.1f}deg)}}"
    body = f"<p class=c>{pick(rng, 'Registre des naissances', 'NAISSANCES', 'Département - Commune ' + of(who.birthplace.commune))} - {who.born.year}</p><table><tr><td class=m>N° {rng.randint(1, 900)}<br><b>{escape(who.birth_name.upper())}</b><br>{escape(who.forenames[0])}<br><br>{at_times(rng, 'Marié' + who.agrees + ' le ' + said(wed, rng))}</td><td style='padding-left:5mm'>{text}</td></tr></table>{pick(rng, 'Copie conforme à l’original', 'Photocopie du registre certifiée', '')}{signature(rng, 34)}{round_stamp(rng, 'MAIRIE', 'R F')}"
    return Sheet(document(css, body), {})


def booklet_copied(annex: Annex, rng: Random) -> Sheet:
    """A family book's leaves copied two by two on one page: the spouses' box above the children's boxes, by hand."""
    who, other = annex.person, partner(annex.person, rng)
    hand, ink = hand_and_ink(rng)
    kids = [child(who, rng, annex.sent) for _ in range(rng.randint(1, 3))]

    def box(title: str, one: Person) -> str:
        return f"<td class=k><b>{title}</b><br>Nom {pen(one.birth_name.upper(), hand, ink, 13)}<br>Prénoms {pen(', '.join(one.forenames), hand, ink, 13)}<br>né{one.agrees} le {pen(long_date(one.born), hand, ink, 13)}<br>à {pen(one.birthplace.commune, hand, ink, 13)}<br>Acte n° {pen(str(rng.randint(1, 900)), hand, ink, 13)}</td>"

    titles = ("PREMIER ENFANT", "DEUXIÈME ENFANT", "TROISIÈME ENFANT") if rng.random() < 0.5 else ("Enfant", "Enfant", "Enfant")  # fmt: skip
    boxes = "".join(f"<tr>{box(title, one)}</tr>" for title, one in zip(titles, kids, strict=False))
    css = f"body{{font:9pt/1.8 {rng.choice([SERIF, SANS, NARROW])};background:{pick(rng, '#fff', '#fbf6e6')}}} .k{{border:.3mm solid #6b4a2a;padding:3mm 5mm;width:82mm;vertical-align:top}} table{{margin-bottom:5mm}}"
    body = f"<p class=c><b>LIVRET DE FAMILLE</b><br>{pick(rng, 'délivré lors de la célébration du mariage', 'délivré à la naissance du premier enfant', 'page de droite')}</p><table><tr>{box(pick(rng, 'PÈRE', 'Époux ou père') if who.sex == 'M' else pick(rng, 'MÈRE', 'Épouse ou mère'), who)}{box('ÉPOUX(SE) / AUTRE PARENT', other)}</tr></table><table>{boxes}</table>{round_stamp(rng, 'MAIRIE', 'R F', size_mm=30)}{signature(rng, 30)}"
    return Sheet(document(css, body, size=pick(rng, "A4", "A5", "A4 landscape"), margin="10mm"), {})


def typed_family_book(annex: Annex, rng: Random) -> Sheet:
    """A family book as recent ones are printed: extracts of acts in a column, rubber stamps between them, blank leaves."""
    who, other = annex.person, partner(annex.person, rng)
    acts = [("EXTRAIT DE L'ACTE DE MARIAGE", who, f"avec {other.name}"), *((f"EXTRAIT DE L'ACTE DE NAISSANCE DE L'ENFANT {n}", child(who, rng, annex.sent), "") for n in range(1, rng.randint(2, 4)))]  # fmt: skip
    text = "".join(f"<div class=k><b>{title}</b><br>{escape(one.birth_name.upper())} {escape(', '.join(one.forenames))}<br>{born(one)}<br>{escape(more)}<br>{pick(rng, 'Sceau de la mairie', 'L’officier de l’état civil')} {signature(rng, 24)}</div>" for title, one, more in acts)  # fmt: skip
    blank = "<div class=k><b>DÉCÈS DES ÉPOUX</b><br>.......................<br>.......................</div>"
    css = f"body{{font:9pt/1.6 {rng.choice([SANS, MONO, DEJA])}}} .k{{border-bottom:.4mm double #444;padding:3mm 0;width:{rng.randint(95, 150)}mm}}"
    body = f"<p><b>{pick(rng, 'LIVRET DE FAMILLE', 'Livret de famille', 'RÉPUBLIQUE FRANÇAISE - LIVRET DE FAMILLE')}</b> - {pick(rng, 'commune', 'mairie')} {of(annex.address.place.commune)}</p>{text}{at_times(rng, blank, 0.6)}"
    return Sheet(document(css, body, margin="13mm"), {})


def enrolment_slip(annex: Annex, rng: Random) -> Sheet:
    """A school office's certificate as a program prints it: school year, class, table of the pupil and of the family."""
    kid, day = child(annex.person, rng, annex.sent, youngest=365 * 4), earlier(annex, rng, 3, 200)
    school, where, head = pick(rng, "École élémentaire", "Collège", "Lycée professionnel", "École primaire publique"), address(rng), person(rng)  # fmt: skip
    year = day.year if day.month >= 9 else day.year - 1
    rows = [("Élève", surname_first(kid)), ("Né(e) le", f"{kid.born:%d/%m/%Y}"), ("Classe", pick(rng, "CE2", "CM1", "5e B", "2nde pro", "3e A")), ("Régime", pick(rng, "demi-pensionnaire", "externe", "interne")), ("Responsable légal", annex.person.name), ("INE", f"{rng.randrange(10**9):09d}{rng.choice('ABCDFGH')}{rng.choice('ABCDFGH')}")]  # fmt: skip
    css = f"body{{font:10.5pt/1.7 {rng.choice([SANS, DEJA, SERIF])}}} .w td{{border-bottom:.2mm dotted #555;padding:1mm 6mm 1mm 0}}"
    body = f"<p><b>{school} {escape(person(rng).birth_name)}</b><br>{lines(where.lines)}<br>{pick(rng, 'Académie', 'RNE 0' + str(rng.randint(100000, 999999)) + 'K', 'Secrétariat des élèves')}</p><h3 class=c>{pick(rng, 'CERTIFICAT DE SCOLARITÉ', 'ATTESTATION DE SCOLARITÉ', 'CERTIFICAT D’INSCRIPTION')}<br>Année scolaire {year}-{year + 1}</h3><p>{pick(rng, 'Le chef d’établissement certifie que l’élève désigné ci-dessous est régulièrement inscrit et suit les cours.', 'Je soussigné, directeur de l’école, atteste de la fréquentation régulière de :', 'Est scolarisé dans notre établissement :')}</p><table class=w>{label_rows(rng.sample(rows, rng.randint(4, 6)))}</table><p style='margin-top:5mm'>{escape(where.place.commune)}, le {said(day, rng)}<br>{escape(head.name)}</p>{signature(rng)}{round_stamp(rng, school.upper(), 'CACHET')}"
    return Sheet(document(css, body, margin="20mm"), {})


def distance_course(annex: Annex, rng: Random) -> Sheet:
    """A certificate of a distance or prison school: modules in a table, hours attended, adult learner."""
    who, day = annex.person, earlier(annex, rng, 5, 400)
    rows = "".join(cells((name, f"{rng.randint(6, 60)} h", pick(rng, "suivi", "validé", "en cours"))) for name in rng.sample(["Français", "Mathématiques", "Anglais", "Gestion", "Informatique", "Histoire-géographie", "CAP cuisine"], rng.randint(2, 5)))  # fmt: skip
    css = f"body{{font:10pt/1.6 {rng.choice([SANS, DEJA_SERIF, NARROW])}}} .w{{width:100%;margin:4mm 0}} .w td,.w th{{border:.2mm solid #777;padding:1.5mm 2mm;text-align:left}}"
    body = f"{logo(rng, rng.choice(['#0a6', '#a60', '#06a']), 13)} <b>{pick(rng, 'Unité locale d’enseignement', 'Centre d’enseignement à distance', 'Organisme de formation des adultes')}</b><h3>{pick(rng, 'Certificat de scolarité', 'CERTIFICAT DE SCOLARITÉ ET D’ASSIDUITÉ', 'ATTESTATION D’INSCRIPTION ET DE SCOLARITÉ')}</h3><p>{who.title} {escape(who.name)}, {born(who)}, {pick(rng, 'est inscrit', 'a été inscrit')}{who.agrees} {pick(rng, 'pour l’année', 'au titre de l’année')} {day.year - 1}-{day.year} aux enseignements suivants :</p><table class=w>{cells(('Module', 'Heures', 'État'), 'th')}{rows}</table><p>N° d'inscription {rng.randint(100000, 999999)} - {pick(rng, 'fait le', 'le')} {said(day, rng)}</p>{signature(rng)}"
    return Sheet(document(css, body, margin="18mm 20mm"), {})
