"""More families of single types: psychological expertise, tax notices, reports of police units, proofs of journeys."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.blocks import dots, identity, said, worded
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Report, Sheet
from benchmarks.corpus.people import Person, person
from benchmarks.corpus.places import address, place
from benchmarks.corpus.wording import day_in_words, in_words, long_date, money

_SEEN = (
    "Le sujet se présente à l'heure, calme, orienté dans le temps et l'espace.",
    "Il n'est retrouvé ni élément délirant ni trouble de la pensée.",
    "L'incarcération est vécue comme une effraction, avec des réveils nocturnes et une hypervigilance au bruit.",
    "L'anamnèse ne met pas en évidence d'antécédent psychiatrique.",
    "Les affects dépressifs sont au premier plan : perte d'élan, culpabilité à l'égard des enfants.",
    "Le test de personnalité montre un repli et une méfiance réactionnels.",
    "Un état de stress post-traumatique est probable ; il est en lien direct avec la détention.",
    "Une psychothérapie de soutien d'au moins un an paraît indiquée.",
)


def sworn_expertise(annex: Annex, rng: Random) -> Sheet:
    """A psychologist's report under oath: mission quoted, life, examination, answers; date in words."""
    case, expert = held(annex, rng), person(rng)
    seen = day_between(rng, case.end, annex.sent)
    css = f"body{{font:11pt/1.65 {rng.choice([SERIF, DEJA_SERIF, SANS])};text-align:justify}} h4{{margin:5mm 0 1mm;{pick(rng, 'text-decoration:underline', 'text-transform:uppercase', 'font-style:italic')}}}"
    parts = rng.sample(_SEEN, 7)
    body = (
        f"<p><b>{escape(expert.name)}</b><br>{pick(rng, 'Psychologue clinicien', 'Docteur en psychologie', 'Expert psychologue')}<br>{lines(address(rng).lines)}</p><h3 class=c>{pick(rng, 'RAPPORT D’EXPERTISE PSYCHOLOGIQUE', 'EXPERTISE MÉDICO-PSYCHOLOGIQUE', 'BILAN PSYCHOLOGIQUE', 'RAPPORT D’EXAMEN PSYCHOLOGIQUE')}</h3><p>{pick(rng, 'Commis' + expert.agrees + ' par ordonnance du', 'Saisi' + expert.agrees + ' par le conseil de l’intéressé le', 'Désigné' + expert.agrees + ' le')} {said(seen - timedelta(days=20), rng)}, {pick(rng, 'serment préalablement prêté', 'j’ai accepté la mission', 'nous avons procédé à l’examen')} de {identity(annex.person, rng)}.</p>"
        f"<h4>{pick(rng, 'Biographie', 'Éléments de vie', 'Anamnèse')}</h4><p>{parts[0]} {parts[1]}</p><h4>{pick(rng, 'Examen', 'Entretien', 'Observation clinique')}</h4><p>{' '.join(parts[2:5])}</p><h4>{pick(rng, 'Retentissement de la détention', 'Discussion', 'Vécu carcéral')}</h4><p>{' '.join(parts[5:])}</p><h4>Conclusions</h4><p>{pick(rng, 'Les troubles constatés sont imputables à l’incarcération.', 'Il existe un retentissement psychologique certain.', 'Le pronostic est réservé sans prise en charge.')}</p><p>{pick(rng, 'Fait en mon cabinet', 'Rapport déposé', 'Le')} {pick(rng, 'le ', '')}{worded(seen)}.</p>{signature(rng)}{at_times(rng, boxed_stamp(rng, (expert.name.upper(), 'PSYCHOLOGUE')))}"
    )
    return Sheet(document(css, body, margin="21mm 23mm"), {})


def follow_up_note(annex: Annex, rng: Random) -> Sheet:
    """A psychologist's short account of a follow-up: sittings listed, complaints in dashes, small letterhead."""
    case, expert = held(annex, rng), person(rng)
    seen = day_between(rng, case.end, annex.sent)
    sittings = ", ".join(f"{seen - timedelta(days=14 * n):%d/%m/%Y}" for n in range(rng.randint(3, 7), 0, -1))
    css = f"body{{font:10.5pt/1.6 {rng.choice([DEJA, SANS, NARROW])}}} .b{{border-left:1mm solid {rng.choice(['#7ba', '#b7a', '#999'])};padding-left:4mm}}"
    body = f"<div class=b>{escape(expert.name)}<br>Psychologue - ADELI {rng.randint(10**8, 10**9)}<br>{escape(address(rng).line)}</div><h3>{pick(rng, 'Compte rendu psychologique', 'ÉVALUATION PSYCHOLOGIQUE', 'Expertise psychologique privée', 'Rapport psychologique')}</h3><p>{annex.person.title} {escape(annex.person.name)}, {born(annex.person)}</p><p>{pick(rng, 'Séances', 'Entretiens tenus les', 'Consultations')} : {sittings}.</p>{''.join(f'<p>- {text}</p>' for text in rng.sample(_SEEN, rng.randint(3, 6)))}<p>{pick(rng, 'Document remis en mains propres à la demande du patient.', 'À destination du conseil de l’intéressé.', 'Échelle d’anxiété : ' + str(rng.randint(18, 40)) + '/56.')}</p><p>Le {said(seen, rng)}</p>{signature(rng)}"
    return Sheet(document(css, body, margin="17mm 20mm"), {})


def _tax_rows(rng: Random) -> tuple[list[tuple[str, int]], int]:
    wages, other = rng.randint(9_000, 38_000), rng.choice([0, 0, 1_250, 4_800])
    kept = wages - wages // 10 + other
    rows = [("Salaires", wages), ("Déduction forfaitaire de 10 %", -(wages // 10)), ("Revenus fonciers nets", other), ("Revenu brut global", kept), ("Revenu imposable", kept)]  # fmt: skip
    return [(label, amount) for label, amount in rows if amount], kept


def detail_of_income(someone: Person, rng: Random) -> Sheet:
    """The second leaf of a tax notice: declarant columns, calculation line by line, reference income, parts."""
    rows, kept = _tax_rows(rng)
    year = rng.randint(2022, 2025)
    tax = kept // rng.randint(14, 40)
    css = f"body{{font:8.5pt/1.5 {rng.choice([SANS, NARROW])}}} .w{{width:100%;margin:3mm 0}} .w td,.w th{{border:.15mm solid #999;padding:1mm 2mm;text-align:left}} .w td+td{{text-align:right}}"
    listed = "".join(cells((label, str(amount), "", str(amount))) for label, amount in rows)
    more = "".join(cells((label, "", "", str(amount))) for label, amount in (("Impôt sur les revenus soumis au barème", tax), ("Retenue à la source prélevée par l'employeur", tax - rng.randint(-90, 90)), ("Revenu fiscal de référence", kept)))  # fmt: skip
    body = f"<table class=full><tr><td>{pick(rng, 'N° fiscal du déclarant 1', 'Numéro fiscal')} : {rng.randrange(10**12):013d}<br>{pick(rng, 'Référence de l’avis', 'N° FIP')} : {rng.randint(10, 99)} {rng.randint(10, 99)} A {rng.randrange(10**7)}</td><td class=r>page 2 / {rng.randint(2, 4)}</td></tr></table><h3>{pick(rng, f'Impôt et prélèvements sociaux sur les revenus de l’année {year - 1}', f'AVIS D’IMPÔT {year} - DÉTAIL DES REVENUS', f'Avis d’impôt sur les revenus de {year - 1} : détail')}</h3><p>{escape(surname_first(someone))} - {pick(rng, 'situation du foyer', 'cas particuliers')} : {pick(rng, 'C (célibataire)', 'M (marié)', 'D (divorcé)')} - nombre de parts : {pick(rng, '1,00', '1,50', '2,00', '2,50')}</p><table class=w>{cells(('Détail des revenus', 'Déclar. 1', 'Déclar. 2', 'Total'), 'th')}{listed}{more}</table><p>{pick(rng, 'Conservez ce document, il justifie de vos revenus auprès des organismes.', 'Vous pouvez vérifier l’authenticité de cet avis en ligne.', 'Taux de prélèvement à la source : ' + str(rng.randint(0, 9)) + ',' + str(rng.randint(0, 9)) + ' %.')}</p>"
    return Sheet(document(css, body, margin="13mm"), {})


def no_tax_due(someone: Person, rng: Random) -> Sheet:
    """A notice of no tax to pay, as a letter of the tax office with the sum of zero in a frame and contacts at the left."""
    _, kept = _tax_rows(rng)
    year = rng.randint(2022, 2025)
    home = address(rng)
    css = f"body{{font:10pt/1.6 {rng.choice([SANS, DEJA])}}} .g td{{vertical-align:top}} .l{{width:60mm;font-size:8.5pt;border-right:.3mm solid #000091;padding-right:4mm}} .k{{border:.6mm solid #000091;padding:4mm;text-align:center;font-size:13pt;margin:6mm 0}}"
    left = f"{pick(rng, 'Vos contacts', 'POUR NOUS JOINDRE', 'Votre centre des finances publiques')}<br>{lines(address(rng).lines)}<br><br>Vos références<br>N° fiscal : {rng.randrange(10**12):013d}<br>N° de rôle : {rng.randint(10, 999)}<br>Date d'établissement : {rng.randint(10, 28)}/07/{year}"
    body = f"<p><b>FINANCES PUBLIQUES</b></p><table class=g><tr><td class=l>{left}</td><td style='padding-left:8mm'>{escape(someone.name.upper())}<br>{lines(home.lines)}<h3>{pick(rng, f'AVIS DE NON-IMPOSITION {year}', f'AVIS D’IMPÔT {year} - vous n’avez rien à payer', f'AVIS DE NON-IMPOSITION À L’IMPÔT SUR LES REVENUS DE {year - 1}', f'AVIS D’IMPÔT SUR LES REVENUS {year - 1}')}</h3><div class=k>{pick(rng, 'Montant à payer : 0,00 €', 'VOUS N’ÊTES PAS IMPOSABLE', 'Impôt à régler : néant', f'Montant qui vous sera remboursé : {rng.randint(20, 600)},00 €')}</div><p>Revenu fiscal de référence : {money(Decimal(kept))}</p><p>{pick(rng, 'Ce document vaut justificatif auprès des administrations.', 'Si vous relevez une erreur, corrigez votre déclaration en ligne avant la mi-décembre.', 'Aucune démarche n’est à effectuer.')}</p></td></tr></table>"
    return Sheet(document(css, body, margin="15mm 16mm"), {})


def _unit(report: Report) -> str:
    return "POLICE NATIONALE" if report.service.kind == "PN" else "GENDARMERIE NATIONALE"


def entry_minutes(report: Report, rng: Random) -> Sheet:
    """Minutes of an entry by force: numbered findings, tools used, door left, who was told; hour and year in words."""
    day, s = report.day, report.service
    told = ["Sonnons et frappons à plusieurs reprises en déclinant notre qualité : aucune réponse.", "Le serrurier requis étant indisponible, faisons usage du bélier.", "La serrure cède au troisième coup ; le chambranle est fendu.", "Progressons dans les lieux : l'occupant déclare ne pas connaître la personne recherchée.", "Vérification faite, il apparaît que l'adresse visée est celle du palier voisin.", "Remettons à l'occupant l'avis d'intervention et l'invitons à faire sécuriser son logement."]  # fmt: skip
    css = f"body{{font:11pt/1.6 {rng.choice([SANS, SERIF, DEJA_SERIF])};text-align:justify}} .h{{border:.4mm solid #000;padding:3mm}} ol{{padding-left:6mm}}"
    kept = sorted(rng.sample(range(6), rng.randint(4, 6)))
    number = f"<b>{report.number}</b>"
    body = (
        f"<div class=h>{_unit(report)}<br>{escape(s.name)}<br>{escape(s.address.line)}<br>{pick(rng, 'Procédure n°', 'PV n°', 'N° de procédure')} {number}<br>{pick(rng, 'Objet', 'AFFAIRE')} : {pick(rng, 'ouverture forcée', 'interpellation, ouverture de porte', 'visite domiciliaire')}</div><h3 class=c>{pick(rng, 'PROCÈS-VERBAL D’OUVERTURE DE PORTE', 'PROCÈS-VERBAL DE TRANSPORT ET D’INVESTIGATION', 'PROCÈS-VERBAL DE CONSTATATIONS')}</h3><p>L'an {in_words(day.year)}, le {day_in_words(day)}, à {report.hour} heures {rng.randint(5, 55)}, nous, {escape(person(rng).name)}, {pick(rng, 'brigadier-chef, officier de police judiciaire', 'capitaine, O.P.J.', 'adjudant, officier de police judiciaire')},</p><p>{pick(rng, 'Agissant en exécution d’une commission rogatoire', 'Poursuivant l’enquête de flagrance', 'Agissant sur instructions du parquet')}, nous {pick(rng, 'rendons au', 'transportons au', 'présentons à l’adresse :')} {escape(report.address.line)}.</p>"
        f"<ol>{''.join(f'<li>{told[n]}</li>' for n in kept)}</ol><p>{pick(rng, 'Lecture faite, persistons et signons.', 'De tout quoi avons dressé le présent.', 'Dont acte.')}</p>{signature(rng)}{round_stamp(rng, s.name.upper(), s.kind)}"
    )
    return Sheet(document(css, body, margin="19mm 21mm"), report.fields())


def intervention_card(report: Report, rng: Random) -> Sheet:
    """An intervention sheet of a unit's program: fields, times of the patrol, free text, a print date that is later."""
    s = report.service
    printed = report.day + timedelta(days=rng.randint(2, 30))
    rows = [(pick(rng, "N° de procédure", "Numéro", "Réf. procédure"), report.number), (pick(rng, "Date", "Date des faits", "Date d'intervention"), f"{report.day:%d/%m/%Y}"), ("Heure", f"{report.hour:02d}:{rng.randint(0, 59):02d}"), (pick(rng, "Lieu", "Adresse", "Lieu d'intervention"), report.address.line), ("Service", s.name), ("Nature", pick(rng, "exécution de mandat de recherche", "perquisition - porte forcée", "assistance à service extérieur")), ("Dommages", pick(rng, "porte palière", "porte et bâti", "serrure trois points"))]  # fmt: skip
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, NARROW, MONO])}}} .w{{width:100%}} .w td{{border:.2mm solid #777;padding:1.4mm 2.5mm}} .w td:first-child{{width:46mm;background:#eef}}"
    body = f"<table class=full><tr><td><b>{_unit(report)}</b></td><td class=r>Imprimé le {printed:%d/%m/%Y}</td></tr></table><h3>{pick(rng, 'COMPTE RENDU D’INTERVENTION', 'PROCÈS-VERBAL DE SAISINE - INTERVENTION', 'FICHE D’INTERVENTION - PROCÈS-VERBAL')}</h3><table class=w>{label_rows(rows)}</table><p style='margin-top:4mm'>{pick(rng, 'La porte étant restée close malgré les injonctions, il a été procédé à son ouverture par la force. Mauvaise adresse.', 'Personne non présente. Occupant étranger à l’affaire, dégâts constatés.', 'Ouverture au bélier. R.A.S. à l’intérieur. Occupant avisé de ses droits.')}</p><p>{pick(rng, 'Rédacteur', 'L’OPJ', 'Chef de patrouille')} : {escape(person(rng).name)} {signature(rng, 34)}</p>{at_times(rng, boxed_stamp(rng, (s.name.upper(),)))}"
    return Sheet(document(css, body, margin="15mm"), report.fields())


def summary_report(report: Report, rng: Random) -> Sheet:
    """A report of an officer to the superior, in prose, with the reference line and the date at the end."""
    s = report.service
    css = f"body{{font:11.5pt/1.6 {rng.choice([SERIF, MONO, DEJA])};text-align:justify}} .a{{margin:5mm 0 8mm 85mm}}"
    body = f"<p>{_unit(report)}<br><b>{escape(s.name)}</b></p><div class=a>{pick(rng, 'Monsieur le procureur de la République', 'Monsieur le commandant', 'Madame la commissaire, cheffe de service')}</div><p><b>{pick(rng, 'RAPPORT', 'RAPPORT DE SYNTHÈSE', 'COMPTE RENDU D’ENQUÊTE')}</b><br>{pick(rng, 'Référence', 'V/Réf.', 'Procédure')} : {report.number}</p><p>{pick(rng, 'J’ai l’honneur de vous rendre compte que', 'Nous rapportons ce qui suit :', 'Il est rendu compte que')} le {pick(rng, long_date(report.day), f'{report.day:%d/%m/%Y}')}, vers {report.hour} heures, {pick(rng, 'mon équipage', 'notre brigade', 'une équipe du service')} {pick(rng, 's’est rendu(e) au', 'a effectué un transport au', 'est intervenu(e) :')} {escape(report.address.line)}, aux fins d'interpellation.</p><p>{pick(rng, 'La porte a été enfoncée.', 'Il a été nécessaire de forcer l’entrée.', 'L’ouverture a causé des dégradations à la porte.')} {pick(rng, 'Les occupants n’étaient pas visés par l’enquête.', 'L’adresse s’est révélée erronée.', 'La personne recherchée avait quitté les lieux depuis des mois.')}</p><p>{escape(person(rng).name)}, {pick(rng, 'officier de police judiciaire', 'O.P.J.', 'enquêteur')}</p>{signature(rng)}{round_stamp(rng, s.name.upper(), 'R F')}"
    return Sheet(document(css, body, margin="22mm"), report.fields())


def travel_card(annex: Annex, rng: Random) -> Sheet:
    """A transport pass or its certificate of payments: month by month, a card number, zones."""
    case, rider = held(annex, rng), person(rng)
    day = day_between(rng, case.start, annex.sent)
    rows = "".join(cells((f"{(day - timedelta(days=30 * n)):%m/%Y}", pick(rng, "abonnement mensuel", "forfait toutes zones", "carnet de dix"), f"<div class=r>{money(Decimal(rng.randint(1490, 8800)) / 100)}</div>")) for n in range(rng.randint(3, 8)))  # fmt: skip
    colour = rng.choice(["#00814f", "#64358c", "#e2001a", "#0b5fa5"])
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, DEJA])}}} .w{{width:100%;margin:4mm 0}} .w td{{border-bottom:.2mm solid {colour};padding:1.4mm}} h3{{color:{colour}}}"
    body = f"{logo(rng, colour, 15)} <b>{pick(rng, 'Réseau de transports urbains', 'Cars régionaux', 'Transports en commun')} de {place(rng).commune}</b><h3>{pick(rng, 'ATTESTATION D’ABONNEMENT', 'Attestation de paiement - titres de transport', 'Relevé des titres achetés')}</h3><p>{rider.short_title} {escape(rider.name)}, {escape(annex.address.line)}<br>Carte n° {rng.randrange(10**10):010d}</p><table class=w>{rows}</table><p>{pick(rng, 'Édité le', 'Fait le')} {said(day, rng)}</p>"
    return Sheet(document(css, body, margin="17mm"), {})


def taxi_receipts(annex: Annex, rng: Random) -> Sheet:
    """Taxi or fuel receipts filled in by hand on a pad, some on a page."""
    case = held(annex, rng)
    hand, ink = hand_and_ink(rng)
    town = annex.address.place.commune
    slips = "".join(f"<div class=k><b>{pick(rng, 'REÇU - COURSE DE TAXI', 'Note de taxi', 'REÇU TAXI', 'BON DE TRANSPORT')}</b><br>Le {pen(f'{day_between(rng, case.start, case.end):%d/%m/%Y}', hand, ink, 13)}<br>De {pen(town, hand, ink, 13)} à {pen(case.prison, hand, ink, 13)}<br>Montant {pen(money(Decimal(rng.randint(1500, 14000)) / 100), hand, ink, 13)} {pick(rng, 'TTC', 'espèces', '')}<br>{signature(rng, 24)}</div>" for _ in range(rng.randint(2, 6)))  # fmt: skip
    css = f"body{{font:9pt/1.8 {rng.choice([SANS, NARROW, SERIF])}}} .k{{display:inline-block;border:.3mm solid #333;padding:3mm;margin:2mm;width:80mm;vertical-align:top;transform:rotate({rng.uniform(-1.5, 1.5):.1f}deg)}}"
    return Sheet(document(css, f"<div>{slips}</div>", margin="10mm"), {})


def kilometre_claim(annex: Annex, rng: Random) -> Sheet:
    """A sworn table of drives to the prison made on a spreadsheet: distance, scale of the tax office, sum."""
    case = held(annex, rng)
    distance, rate = rng.randint(18, 260), Decimal(rng.choice(["0.529", "0.603", "0.636", "0.665"]))
    days = sorted(day_between(rng, case.start, case.end) for _ in range(rng.randint(4, 16)))
    each = (distance * 2 * rate).quantize(Decimal("0.01"))
    rows = "".join(cells((f"{day:%d/%m/%Y}", "domicile - établissement - domicile", str(distance * 2), money(each))) for day in days)  # fmt: skip
    css = f"body{{font:9pt/1.4 {rng.choice([SANS, NARROW, DEJA])}}} .w{{width:100%;margin:4mm 0}} .w td,.w th{{border:.2mm solid #aaa;padding:1mm 2mm;text-align:left}} .w th{{background:{pick(rng, '#cfe2f3', '#d9ead3', '#eee')}}}"
    body = f"<h3>{pick(rng, 'Frais de déplacement pour les visites', 'ÉTAT DES FRAIS KILOMÉTRIQUES', 'Trajets parloir - récapitulatif', 'FRAIS DE TRANSPORT')}</h3><p>{dots(person(rng).name, 60)} {escape(annex.address.line)}<br>Visites à {escape(surname_first(annex.person))}, {escape(case.prison)}<br>Véhicule {rng.randint(4, 7)} CV - barème {str(rate).replace('.', ',')} €/km</p><table class=w>{cells(('Date', 'Trajet', 'Km', 'Montant'), 'th')}{rows}<tr><th colspan=3>Total</th><th>{money(each * len(days))}</th></tr></table><p>{pick(rng, 'Certifié sincère et véritable', 'Sur l’honneur', 'Carte grise jointe')}, le {said(annex.sent, rng)}</p>{signature(rng)}"
    return Sheet(document(css, body, margin="14mm"), {})
