"""Sheets, slips and certificates of more prison registries: cards, listings, letters, forms by hand."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import PrisonPaper
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.blocks import dots, identity, said, worded
from benchmarks.corpus.layouts.parts import cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet, without
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.people import phone
from benchmarks.corpus.wording import long_date, phone_groups

_SHEETS = (
    "FICHE PÉNALE",
    "Fiche pénale",
    "FICHE PÉNALE INDIVIDUELLE",
    "FICHE PENALE DU DETENU",
    "SITUATION PÉNALE - FICHE",
)
_SLIPS = ("BILLET DE SORTIE", "BILLET D'ÉLARGISSEMENT", "Billet de sortie de prison", "CERTIFICAT DE LIBÉRATION", "LEVÉE D'ÉCROU - BILLET DE SORTIE")  # fmt: skip
_STAYS = ("CERTIFICAT DE PRÉSENCE", "ATTESTATION DE PRÉSENCE EN DÉTENTION", "Certificat de présence en détention", "CERTIFICAT DE DÉTENTION", "ATTESTATION D'INCARCÉRATION")  # fmt: skip


def _title(paper: PrisonPaper, rng: Random) -> str:
    return rng.choice(_SLIPS if paper.kind == "billet" else _STAYS)


def _head(paper: PrisonPaper, rng: Random) -> str:
    """The prison's head: under the ministry, under the region, or alone."""
    above = pick(rng, "MINISTÈRE DE LA JUSTICE<br>", "DIRECTION INTERRÉGIONALE DES SERVICES PÉNITENTIAIRES<br>", "RÉPUBLIQUE FRANÇAISE<br>Administration pénitentiaire<br>", "")  # fmt: skip
    return f"<p>{above}<b>{escape(paper.prison)}</b><br>{pick(rng, 'Greffe judiciaire', 'Service du greffe', 'Greffe - bureau des entrées et sorties', 'Direction')}</p>"


def sheet_in_boxes(paper: PrisonPaper, rng: Random) -> Sheet:
    """A sheet in four boxes: identity, entry, titles of detention, exit; a photo's empty frame at the corner."""
    person = paper.person
    extended = paper.start + (paper.end - paper.start) / 2
    css = f"body{{font:9pt/1.5 {rng.choice([SANS, NARROW, DEJA])}}} .k{{border:.4mm solid #333;padding:2.5mm 4mm;margin:2.5mm 0}} .k b.t{{display:block;font-size:8pt;background:{pick(rng, '#ddd', '#cfe0cf', '#fff')};margin-bottom:1mm}} .p{{float:right;width:26mm;height:32mm;border:.3mm dashed #555;text-align:center;font-size:7pt}}"
    entry = [(pick(rng, "Écrou", "N° d'écrou", "Numéro d'écrou"), paper.ecrou), (pick(rng, "Date d'écrou", "Entrée le", "Écroué le"), f"{paper.start:%d/%m/%Y}"), ("Provenance", pick(rng, "état libre", "dépôt du tribunal", "garde à vue"))]  # fmt: skip
    titles = [f"{paper.start:%d/%m/%Y} : {pick(rng, 'mandat de dépôt', 'M.D. correctionnel', 'ordonnance de placement')} - {escape(paper.court)} - {paper.offence}", f"{extended:%d/%m/%Y} : prolongation"]  # fmt: skip
    leave = [(pick(rng, "Sortie le", "Levée d'écrou", "Élargi le", "Date de sortie"), f"{paper.end:%d/%m/%Y}"), ("Motif", pick(rng, "mise en liberté", "ordonnance de mise en liberté", "décision de justice"))]  # fmt: skip
    body = (
        f"<div class=p>photo</div>{_head(paper, rng)}<h2>{rng.choice(_SHEETS)}</h2><div class=k><b class=t>1. ÉTAT CIVIL</b>{escape(surname_first(person))}<br>né{person.agrees} le {person.born:%d/%m/%Y} à {person.birthplace.commune}<br>{pick(rng, 'Filiation : non communiquée', 'Nationalité : française', 'Sans profession déclarée')}</div><div class=k><b class=t>2. ENTRÉE</b><table>{label_rows(entry)}</table></div><div class=k><b class=t>3. TITRES DE DÉTENTION</b>{'<br>'.join(titles)}</div><div class=k><b class=t>4. SORTIE</b><table>{label_rows(leave)}</table></div>"
        f"<p>{pick(rng, 'Extrait délivré à la demande de l’intéressé.', 'Copie certifiée conforme au dossier individuel.', 'Édition du greffe.')}</p>{round_stamp(rng, paper.prison.upper(), 'GREFFE')}{at_times(rng, signature(rng))}"
    )
    return Sheet(document(css, body, margin="14mm 17mm"), paper.fields())


def register_extract(paper: PrisonPaper, rng: Random) -> Sheet:
    """The register of commitments copied by pen: columns filled by hand, margin with the release."""
    hand, ink = hand_and_ink(rng)
    person = paper.person

    def put(value: str) -> str:
        return pen(value, hand, ink, 14)

    css = f"body{{font:9pt/1.8 {rng.choice([SERIF, SANS])}}} .w{{width:100%}} .w td,.w th{{border:.3mm solid #000;padding:2mm;vertical-align:top}}"
    body = (
        f"{_head(paper, rng)}<h3 class=c>{rng.choice(_SHEETS)}<br><small>{pick(rng, 'extrait du registre d’écrou', 'copie du registre', 'relevé manuel')}</small></h3><table class=w>{cells(('N° d’écrou', 'Nom, prénom, naissance', 'Autorité, motif', 'Écroué le'), 'th')}{cells((put(paper.ecrou), put(surname_first(person)) + '<br>' + put(f'{person.born:%d/%m/%Y}'), put(paper.court) + '<br>' + put(paper.offence), put(f'{paper.start:%d/%m/%Y}')))}</table>"
        f"<p style='margin-top:6mm'>{pick(rng, 'Mention marginale - libéré(e) le', 'Levée d’écrou le', 'Sorti(e) le')} {put(f'{paper.end:%d/%m/%Y}')} {pick(rng, 'sur ordre de mise en liberté', 'O.M.L.', '')}</p><p>Pour copie conforme {signature(rng, 34)}</p>{boxed_stamp(rng, ('GREFFE', 'COPIE CONFORME'))}"
    )
    return Sheet(document(css, body, size=pick(rng, "A4", "A4 landscape"), margin="15mm"), paper.fields())


def chronology(paper: PrisonPaper, rng: Random) -> Sheet:
    """A dated list of movements and titles, newest or oldest first, other dates on every line, no box at all."""
    person = paper.person
    middle = [(paper.start + timedelta(days=rng.randint(5, max(6, (paper.end - paper.start).days - 1))), text) for text in rng.sample(["extraction médicale", "extraction judiciaire", "prolongation de la détention provisoire", "changement de cellule", "rejet de demande de mise en liberté", "interrogatoire"], rng.randint(2, 5))]  # fmt: skip
    events = [(paper.start, f"{pick(rng, 'ÉCROU', 'MISE SOUS ÉCROU', 'INCARCÉRATION')} - {escape(paper.court)} - {paper.offence}"), *sorted(middle), (paper.end, pick(rng, "LIBÉRATION", "LEVÉE D'ÉCROU", "FIN DE DÉTENTION"))]  # fmt: skip
    if rng.random() < 0.4:
        events.reverse()
    rows = "".join(cells((f"{day:%d/%m/%Y}", text)) for day, text in events)
    css = f"body{{font:9.5pt/1.6 {rng.choice([MONO, SANS, NARROW])}}} td{{padding:.6mm 8mm .6mm 0;vertical-align:top}}"
    body = f"{_head(paper, rng)}<p><b>{rng.choice(_SHEETS)}</b></p><p>{escape(surname_first(person))} - {pick(rng, 'écrou', 'n° écrou', 'écrou n°')} {paper.ecrou} - {pick(rng, 'DDN', 'né(e) le')} {person.born:%d/%m/%Y}</p><p>{pick(rng, 'Historique', 'MOUVEMENTS ET TITRES', 'Chronologie de la détention')}</p><table>{rows}</table><p>{pick(rng, 'Fin de liste.', '*** fin ***', 'Aucun autre titre.')}</p>{boxed_stamp(rng, ('CERTIFIÉ EXACT', 'LE GREFFE'))}"
    return Sheet(document(css, body), paper.fields())


def sworn_prose(paper: PrisonPaper, rng: Random) -> Sheet:
    """The governor's word in prose, dates in words or figures, for whom it may serve."""
    person = paper.person
    css = f"body{{font:12pt/1.8 {rng.choice([SERIF, DEJA_SERIF, SANS])};text-align:justify}} h3{{text-align:center;margin:12mm 0}}"
    who = pick(rng, "Le directeur soussigné", "Je soussigné, chef d'établissement,", "Le responsable du greffe", "Nous, directeur,")  # fmt: skip
    verb = "certifions" if who.startswith("Nous") else "certifie"
    spent = (
        f"a été élargi{person.agrees} {pick(rng, 'le', 'ce jour,')} {said(paper.end, rng)}, après une détention commencée le {said(paper.start, rng)}"
        if paper.kind == "billet"
        else f"{pick(rng, 'a séjourné en détention', 'a été incarcéré' + person.agrees, 'était présent' + person.agrees + ' à l’établissement')} du {said(paper.start, rng)} au {said(paper.end, rng)} inclus"
    )
    body = f"{_head(paper, rng)}<h3>{_title(paper, rng)}</h3><p>{who} {verb} que {identity(person, rng)}, {pick(rng, 'inscrit' + person.agrees + ' sous le numéro d’écrou', 'écrou', 'n° d’écrou')} {paper.ecrou}, {spent}.</p><p>{pick(rng, 'En foi de quoi le présent document est remis à l’intéressé pour valoir ce que de droit.', 'Délivré pour être produit auprès des organismes sociaux.', 'Fait à la demande de l’intéressé.')}</p>{signature(rng)}{round_stamp(rng, paper.prison.upper(), pick(rng, 'GREFFE', 'DIRECTION'))}<p style='font-size:8pt'>{at_times(rng, 'Tél. du greffe : ' + phone_groups(phone(rng)))}</p>"
    return Sheet(document(css, body, margin="25mm"), paper.fields())


def slip_by_hand(paper: PrisonPaper, rng: Random) -> Sheet:
    """A small printed slip, filled in by hand, folded in four; the prison by its stamp and its head."""
    hand, ink = hand_and_ink(rng)
    person = paper.person

    def put(value: str) -> str:
        return pen(value, hand, ink)

    rows = [f"Nom {put(person.used_name.upper())} Prénom {put(person.forenames[0])}", f"Date de naissance {put(f'{person.born:%d/%m/%Y}')}", f"N° d'écrou {put(paper.ecrou)}", f"{pick(rng, 'Entré(e) le', 'Écroué(e) le')} {put(f'{paper.start:%d/%m/%Y}')} {pick(rng, 'Sorti(e) le', 'Libéré(e) le')} {put(f'{paper.end:%d/%m/%Y}')}"]  # fmt: skip
    css = f"body{{font:10pt/2.2 {rng.choice([SANS, NARROW])}}} .k{{border:.4mm solid #000;padding:5mm;width:{rng.randint(120, 165)}mm}}"
    body = f"<div class=k>{_head(paper, rng)}<p class=c><b>{_title(paper, rng)}</b></p><p>{'<br>'.join(rows)}</p><p>Le greffe {signature(rng, 30)}{round_stamp(rng, paper.prison.upper(), 'GREFFE', size_mm=30)}</p></div>"
    return Sheet(document(css, body, margin=pick(rng, "12mm", "30mm 15mm")), paper.fields())


def release_notice(paper: PrisonPaper, rng: Random) -> Sheet:
    """A sheet of several boxes with what a leaver or an office must know, the dates in a grid of small squares."""
    person = paper.person

    def squares(text: str) -> str:
        return "".join(f"<span class=q>{digit}</span>" for digit in text)

    css = f"body{{font:9.5pt/1.6 {rng.choice([SANS, DEJA])}}} .q{{border:.2mm solid #000;padding:.5mm 1.2mm;margin-right:.6mm;font-family:{MONO}}} .k{{border:.3mm solid #777;padding:3mm;margin:3mm 0}}"
    counsel = "".join(f"<p>&#9744; {text}</p>" for text in rng.sample(["Inscription comme demandeur d'emploi dans le mois", "Ouverture des droits à la couverture santé", "Permanence d'accueil du service d'insertion", "Retrait du pécule au service des comptes", "Hébergement d'urgence : composer le 115"], rng.randint(2, 4)))  # fmt: skip
    body = (
        f"{_head(paper, rng)}<h2>{_title(paper, rng)}</h2><div class=k>{pick(rng, 'Personne', 'Identité', 'Concerne')} : <b>{escape(surname_first(person))}</b>, né{person.agrees} le {long_date(person.born)}<br>{pick(rng, 'Écrou', 'N° d’écrou', 'Numéro d’écrou')} : {squares(paper.ecrou)}</div><div class=k>{pick(rng, 'Début de la détention', 'Date d’écrou', 'Arrivée')} : {squares(f'{paper.start:%d/%m/%Y}')}<br>{pick(rng, 'Fin de la détention', 'Date de libération', 'Départ')} : {squares(f'{paper.end:%d/%m/%Y}')}</div>"
        f"{at_times(rng, '<div class=k>' + counsel + '</div>')}<p>{pick(rng, 'Document à conserver, aucun double ne sera fourni.', 'Ce document ne mentionne pas le motif de l’incarcération.', '')}</p>{signature(rng)}{boxed_stamp(rng, (paper.prison.upper(), 'GREFFE'))}"
    )
    return Sheet(document(css, body, margin="16mm 18mm"), paper.fields())


def answer_to_counsel(paper: PrisonPaper, rng: Random) -> Sheet:
    """A mail of the registry to a lawyer: two sentences with the dates, the commitment number left out at times."""
    lawyer, person = someone(rng), paper.person
    shown = rng.random() < 0.5
    sent = paper.end + timedelta(days=rng.randint(0 if paper.kind == "billet" else 5, 120))
    number = f" (écrou {paper.ecrou})" if shown else ""
    title = _title(paper, rng)
    head = [("De", f"greffe@{pick(rng, 'penitentiaire', 'detention', 'greffe-mp')}.example"), ("À", f"Me {lawyer.name}"), ("Date", f"{sent:%d/%m/%Y} {rng.randint(8, 17):02d}:{rng.randint(10, 59)}"), ("Objet", f"{title.capitalize()} - {person.used_name.upper()}")]  # fmt: skip
    css = f"body{{font:10.5pt/1.6 {rng.choice([SANS, DEJA, SERIF])}}} .h td{{padding-right:6mm;font-size:9pt}} .h{{margin-bottom:6mm}}"
    said_so = pick(rng, "Je vous confirme que", "En réponse à votre demande, j'atteste que", "Ce message vaut attestation :")  # fmt: skip
    spent = pick(rng, f"a été détenu{person.agrees} à l'établissement du {paper.start:%d/%m/%Y} au {paper.end:%d/%m/%Y}", f"écroué{person.agrees} le {long_date(paper.start)}, a été libéré{person.agrees} le {long_date(paper.end)}")  # fmt: skip
    body = f"<table class=h>{label_rows(head)}</table><p>Maître,</p><p>{said_so} {person.title} {escape(person.name)}{number}, né{person.agrees} le {person.born:%d/%m/%Y}, {spent}.</p><p>{pick(rng, 'Cordialement,', 'Le greffe', 'Bien à vous,')}<br>{escape(someone(rng).name)}<br>{escape(paper.prison)}</p>"
    fields = paper.fields()
    return Sheet(document(css, body), fields if shown else without(fields, "numero_ecrou"))


def solemn_leaf(paper: PrisonPaper, rng: Random) -> Sheet:
    """An old form in dots, everything typed, the release in words and in figures, seal at the left."""
    person = paper.person
    css = f"body{{font:11pt/2 {rng.choice([SERIF, MONO])}}} h3{{text-align:center;letter-spacing:.8mm}}"
    body = f"{_head(paper, rng)}<h3>{_title(paper, rng)}</h3><p>Le nommé {dots(surname_first(person), 80)}<br>né à {dots(person.birthplace.commune, 50)} le {dots(f'{person.born:%d/%m/%Y}', 40)}<br>écroué sous le n° {dots(paper.ecrou, 30)} le {dots(f'{paper.start:%d/%m/%Y}', 40)}<br>a été {pick(rng, 'mis en liberté', 'rayé du registre d’écrou', 'élargi')} le {dots(f'{paper.end:%d/%m/%Y}', 40)}<br>soit le {dots(worded(paper.end), 90)}</p><p>{pick(rng, 'Le greffier comptable', 'Le surveillant-chef', 'Le directeur')} {signature(rng)}</p>{round_stamp(rng, paper.prison.upper(), 'GREFFE')}"
    return Sheet(document(css, body, margin="20mm"), paper.fields())
