"""One more issuer for types of pieces that had few: told at a hearing, on a screen, on a form, by an office."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company, siren
from benchmarks.corpus.court_papers import PrisonPaper
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import (
    at_times,
    child,
    earlier,
    hand_and_ink,
    parents,
    pen,
    pick,
    tick,
)
from benchmarks.corpus.layouts.blocks import court_head, dots, said, worded
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import MONTHS, long_date, money, of, spaced


def rights_ticked(annex: Annex, rng: Random) -> Sheet:
    """A form given at the hearing: which decision, boxes on what was explained, refusal or wish to ask, by hand."""
    case, who = held(annex, rng), annex.person
    hand, ink = hand_and_ink(rng)
    ended = rng.randrange(3)
    boxes = "<br>".join(f"{tick(rng.random() < 0.6)} {text}" for text in ("a été informé(e) de son droit à réparation (art. 149 et 149-1 CPP)", "a reçu le texte des articles 149 à 150", "souhaite être assisté(e) d'un avocat", "déclare ne pas vouloir signer", "a été informé(e) du délai de six mois"))  # fmt: skip
    css = f"body{{font:10.5pt/1.9 {rng.choice([DEJA, SANS, NARROW])}}} .t{{font-family:DejaVu Sans;font-size:9pt}} h3{{border:.4mm solid #000;padding:3mm;text-align:center}}"
    body = f"<p>{escape(case.court)}</p><h3>{pick(rng, 'INFORMATION SUR LE DROIT À RÉPARATION', 'AVIS PRÉVU PAR L’ARTICLE 149 DU CODE DE PROCÉDURE PÉNALE', 'REMISE DE L’AVIS DE DROIT À RÉPARATION')}</h3><p>Décision : {tick(ended == 0)} non-lieu {tick(ended == 1)} relaxe {tick(ended == 2)} acquittement, du {pen(f'{annex.day:%d/%m/%Y}', hand, ink)}</p><p>{who.title} {pen(surname_first(who), hand, ink)}, {pick(rng, 'né(e) le', 'D.N.')} {pen(f'{who.born:%d/%m/%Y}', hand, ink)}</p><p class=t>{boxes}</p><p>{pick(rng, 'Signature de l’intéressé', 'L’intéressé(e)')} {signature(rng, 30)} {pick(rng, 'Le greffier', 'L’interprète : néant. Le greffier')} {signature(rng, 30)}</p>{at_times(rng, round_stamp(rng, case.court.upper(), 'GREFFE', size_mm=30))}"
    return Sheet(document(css, body, margin="18mm"), {})


def visits_attested(annex: Annex, rng: Random) -> Sheet:
    """A prison's or a chaplaincy's word that somebody came to visit, in prose, with the number of visits."""
    case, visitor = held(annex, rng), person(rng)
    day = day_between(rng, case.end, annex.sent)
    css = f"body{{font:12pt/1.7 {rng.choice([SERIF, DEJA_SERIF, MONO])};text-align:justify}} h3{{text-align:center;margin:10mm 0}}"
    body = f"<p>{pick(rng, 'Administration pénitentiaire<br>', 'Maison d’accueil des familles<br>', '')}<b>{escape(case.prison)}</b></p><h3>{pick(rng, 'ATTESTATION DE VISITES', 'Attestation de parloirs', 'CERTIFICAT DE VISITE')}</h3><p>{pick(rng, 'Je soussigné, responsable des parloirs, atteste que', 'Le chef d’établissement certifie que', 'Il est attesté que')} {visitor.title} {escape(visitor.name)}, {born(visitor)}, titulaire d'un permis de visite, {pick(rng, 's’est présenté(e)', 'est venu(e) au parloir', 'a rendu visite')} {rng.randint(3, 80)} fois {pick(rng, 'auprès de', 'pour visiter')} {annex.person.title} {escape(annex.person.name)} (écrou {case.ecrou}), entre le {said(case.start, rng)} et le {said(case.end, rng)}.</p><p>{pick(rng, 'Attestation établie pour le remboursement des frais de transport.', 'Fait pour servir en justice.', 'Valable sans rature.')}</p><p>Le {pick(rng, long_date(day), worded(day))}</p>{signature(rng)}{round_stamp(rng, case.prison.upper(), 'PARLOIRS')}"
    return Sheet(document(css, body, margin="24mm"), {})


def record_on_screen(annex: Annex, rng: Random) -> Sheet:
    """A criminal record asked for online, printed from the browser: banner, reference, «aucune condamnation», small print."""
    who, day = annex.person, earlier(annex, rng, 3, 150)
    css = f"body{{font:10pt/1.6 {rng.choice([DEJA, SANS])}}} .h{{background:#000091;color:#fff;padding:4mm}} .k{{border:.3mm solid #aaa;border-radius:2mm;padding:4mm;margin:4mm 0}} .f{{font-size:7pt;color:#666}}"
    body = f"<p class=f>{day:%d/%m/%Y} {rng.randint(7, 23)}:{rng.randint(10, 59)} &nbsp; {pick(rng, 'Demande d’extrait de casier judiciaire', 'Casier judiciaire national - téléservice')}</p><div class=h>{pick(rng, 'Casier judiciaire national', 'Demande de bulletin n° 3', 'Extrait de casier judiciaire (bulletin n° 3)')}</div><div class=k>Référence de la demande : {''.join(rng.choices('ABCDEFGH0123456789', k=10))}<br>{escape(who.birth_name.upper())} {escape(', '.join(who.forenames))}<br>{born(who)}</div><div class=k><b>{pick(rng, 'Aucune condamnation ne figure au bulletin n° 3.', 'Bulletin n° 3 : néant', 'NÉANT')}</b></div><p>{pick(rng, 'Délivré le', 'Bulletin établi le', 'À jour au')} {day:%d/%m/%Y}</p><p class=f>{pick(rng, 'Code de vérification', 'Authentification')} : {''.join(rng.choices('0123456789abcdef', k=24))}<br>page 1 / 1</p>"
    return Sheet(document(css, body, margin="13mm 16mm"), {})


def training_offer(annex: Annex, rng: Random) -> Sheet:
    """An integration firm or a temp agency undertakes to take somebody on: a printed undertaking, ticked, stamped."""
    firm, who, day = company(rng, "employer"), annex.person, earlier(annex, rng, 20, 700)
    css = f"body{{font:11pt/1.8 {rng.choice([SERIF, SANS, DEJA_SERIF])}}} h3{{text-align:center;letter-spacing:.6mm;margin:9mm 0}}"
    body = f"<p>{pick(rng, 'ENTREPRISE D’INSERTION<br>', 'Agence d’emploi<br>', '')}<b>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<br>SIRET {spaced(firm.siret, 3, 3, 3, 5)}</p><h3>{pick(rng, 'PROMESSE D’EMBAUCHE', 'ENGAGEMENT DE RECRUTEMENT', 'ATTESTATION DE PROMESSE D’EMBAUCHE')}</h3><p>Nous soussignés {escape(firm.name)}, {pick(rng, 'nous engageons à employer', 'certifions que nous embaucherons', 'confirmons vouloir recruter')} {who.title} {escape(who.name)}, {born(who)}, en qualité de {pick(rng, 'agent polyvalent', 'ouvrier d’exécution', 'aide-magasinier', 'intérimaire qualifié')}, {pick(rng, 'à temps complet', 'à raison de 26 heures par semaine')}, {pick(rng, 'sous réserve de sa mise en liberté', 'dès que sa situation le permettra', 'dans les huit jours de sa disponibilité')}.</p><p>{pick(rng, 'Un accompagnement social est prévu.', 'Le contrat sera signé le premier jour.', 'La rémunération est fixée au SMIC horaire.')}</p><p>Fait à {escape(firm.address.place.commune)}, le {said(day, rng)}</p>{signature(rng)}{boxed_stamp(rng, (firm.name.upper(), 'SIRET ' + firm.siret))}"
    return Sheet(document(css, body, margin="23mm"), {})


def sums_paid(annex: Annex, rng: Random) -> Sheet:
    """The employment service's list of sums paid, month by month, as its web space prints it."""
    who, day = annex.person, earlier(annex, rng, 10, 400)
    month, rows = day.replace(day=1), ""
    for _ in range(rng.randint(4, 12)):
        month = (month - timedelta(days=1)).replace(day=1)
        rows += cells((f"{MONTHS[month.month - 1]} {month.year}", pick(rng, "ARE", "ASS", "AREF"), f"{rng.randint(10, 31)} j", f"<div class=r>{money(Decimal(rng.randint(30_000, 160_000)) / 100)}</div>"))  # fmt: skip
    name = "France Travail" if day.year >= 2024 else "Pôle emploi"
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, DEJA, NARROW])}}} .w{{width:100%;margin:4mm 0}} .w td{{border-bottom:.2mm solid #bbb;padding:1.3mm}} h3{{color:{rng.choice(['#283276', '#c8102e', '#333'])}}}"
    body = f"<p><b>{name}</b> - {pick(rng, 'espace personnel', 'mon espace', 'votre agence en ligne')}</p><h3>{pick(rng, 'Attestation de paiement', 'HISTORIQUE DES PAIEMENTS', 'Relevé de situation - paiements', 'Attestation de périodes indemnisées')}</h3><p>{who.title} {escape(who.name)}<br>{escape(annex.address.line)}<br>N° {rng.randint(1000000, 9999999)}{rng.choice('ABCDEFGHJ')}</p><table class=w>{rows}</table><p>{pick(rng, 'Document généré le', 'Édité le')} {day:%d/%m/%Y} {pick(rng, '- sans signature', '', '- toute fraude est punie par la loi')}</p>"
    return Sheet(document(css, body, margin="15mm 18mm"), {})


def platform_payouts(annex: Annex, rng: Random) -> Sheet:
    """A platform's payouts, week by week, to somebody who drives or delivers on their own account."""
    who, day = annex.person, earlier(annex, rng, 20, 500)
    rows = ""
    for n in range(rng.randint(5, 14)):
        week = day - timedelta(days=7 * n)
        gross = Decimal(rng.randint(12_000, 78_000)) / 100
        fee = (gross * Decimal("0.22")).quantize(Decimal("0.01"))
        rows += cells((f"{week - timedelta(days=6):%d/%m} - {week:%d/%m/%Y}", str(rng.randint(8, 90)), money(gross), money(fee), money(gross - fee)))  # fmt: skip
    css = f"body{{font:9pt/1.45 {rng.choice([SANS, DEJA, MONO])}}} .w{{width:100%}} .w td,.w th{{padding:1.2mm;border-bottom:.2mm solid #ccc;text-align:left}}"
    body = f"{logo(rng, rng.choice(['#06c167', '#00ccbc', '#111', '#f60']), 12)}<h3>{pick(rng, 'Relevé de revenus - prestataire indépendant', 'Récapitulatif des versements au partenaire', 'État des recettes du travailleur indépendant', 'JUSTIFICATIF DE REVENUS D’ACTIVITÉ INDÉPENDANTE')}</h3><p>{escape(who.name)} - {pick(rng, 'entrepreneur individuel', 'micro-entreprise', 'EI')} - SIREN {spaced(siren(rng), 3, 3, 3)}<br>{escape(annex.address.line)}</p><table class=w>{cells(('Semaine', 'Courses', 'Brut', 'Commission', 'Net versé'), 'th')}{rows}</table><p>Document émis le {said(day, rng)}.</p>"
    return Sheet(document(css, body, margin="15mm"), {})


def private_school(annex: Annex, rng: Random) -> Sheet:
    """A private school's certificate in a letter, by a secretary, with the purpose told."""
    kid, day = child(annex.person, rng, annex.sent, youngest=365 * 4), earlier(annex, rng, 3, 250)
    where, head = address(rng), person(rng)
    css = f"body{{font:11.5pt/1.7 {rng.choice([SERIF, SANS, DEJA_SERIF])}}} .h{{text-align:{pick(rng, 'center', 'right', 'left')}}}"
    body = f"<div class=h>{at_times(rng, logo(rng, rng.choice(['#2a7', '#a27', '#27a']), 14))}<b>{pick(rng, 'Ensemble scolaire', 'Institution', 'Groupe scolaire', 'Maison familiale')} {escape(person(rng).birth_name)}</b><br>{escape(where.line)}</div><p style='margin-top:12mm'>{pick(rng, 'CERTIFICAT DE SCOLARITÉ', 'Certificat de présence à l’école', 'ATTESTATION DE SCOLARITÉ')}</p><p>Je soussigné{head.agrees}, {escape(head.name)}, {pick(rng, 'secrétaire', 'directeur', 'cheffe d’établissement' if head.agrees else 'chef d’établissement')}, {pick(rng, 'atteste que', 'certifie que')} l'enfant {escape(kid.name)}, né{kid.agrees} le {said(kid.born, rng)}, {pick(rng, 'fréquente assidûment notre école', 'est inscrit' + kid.agrees + ' dans nos registres', 'suit sa scolarité dans l’établissement')} {pick(rng, 'depuis la rentrée', 'cette année')}.</p><p>{pick(rng, 'Certificat délivré à la demande de la famille.', 'Pour les allocations familiales.', 'Pour valoir ce que de droit.')}</p><p>Le {long_date(day)}</p>{signature(rng)}{boxed_stamp(rng, ('SECRÉTARIAT', where.place.commune.upper()))}"
    return Sheet(document(css, body, margin="22mm"), {})


def consular_act(annex: Annex, rng: Random) -> Sheet:
    """A birth recorded abroad, transcribed by a consulate or kept at Nantes: solemn sentence, transcription mention."""
    who = annex.person
    father, mother = parents(who, rng)
    day = earlier(annex, rng, 5, 90)
    css = f"body{{font:11pt/1.7 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}}"
    body = f"<p class=c>{pick(rng, 'SERVICE CENTRAL D’ÉTAT CIVIL', 'MINISTÈRE DES AFFAIRES ÉTRANGÈRES - État civil', 'CONSULAT GÉNÉRAL DE FRANCE')}</p><h3 class=c>{pick(rng, 'COPIE D’ACTE DE NAISSANCE', 'EXTRAIT D’ACTE DE NAISSANCE', 'ACTE DE NAISSANCE - TRANSCRIPTION')}<br>{escape(who.birth_name.upper())}</h3><p>Le {worded(who.born)}, est né{who.agrees} à {who.birthplace.commune} {escape(', '.join(who.forenames))} {escape(who.birth_name.upper())}, {pick(rng, 'fils' if who.sex == 'M' else 'fille', 'enfant')} de {escape(father.name)} et de {escape(mother.name)}.</p><p>{pick(rng, 'Transcrit le', 'Acte établi le', 'Dressé par nous, officier de l’état civil, le')} {worded(who.born + timedelta(days=rng.randint(3, 300)))}.</p><p>{pick(rng, 'Mention marginale : aucune.', 'Sans mention.', 'Mentions marginales : voir verso, néant.')}</p><p>{pick(rng, 'Copie délivrée selon procédé informatisé', 'Pour copie certifiée conforme')}, le {said(day, rng)}</p>{round_stamp(rng, 'ETAT CIVIL', 'R F')}{signature(rng)}"
    return Sheet(document(css, body, margin="25mm"), {})


def family_book_cover(annex: Annex, rng: Random) -> Sheet:
    """The cover and first leaf of a family book: blue or red cover, warning to the spouses, the couple typed."""
    who = annex.person
    colour = rng.choice(["#1b2a5e", "#7a1220", "#3d2b1f"])
    notice = pick(rng, "Le livret doit être présenté à l'officier de l'état civil pour toute mise à jour.", "Toute personne qui ferait usage d'un livret incomplet ou inexact engage sa responsabilité.", "En cas de perte, un second livret peut être demandé à la mairie du domicile.")  # fmt: skip
    css = f"body{{font:10pt/1.7 {rng.choice([SERIF, SANS])}}} .k{{background:{colour};color:#e8d9a0;width:85mm;height:110mm;text-align:center;padding-top:35mm;font-size:17pt;float:left;margin-right:8mm}} .p{{font-size:9pt}}"
    kids = "".join(f"<p>{dots(f'{one.birth_name.upper()} {one.forenames[0]}', 50)}<br>né{one.agrees} le {dots(f'{one.born:%d/%m/%Y}', 30)}</p>" for one in [child(who, rng, annex.sent) for _ in range(rng.randint(0, 2))])  # fmt: skip
    body = f"<div class=k>RÉPUBLIQUE FRANÇAISE<br><br><b>LIVRET<br>DE FAMILLE</b></div><div class=p><p>Mairie {of(annex.address.place.commune)}</p><p>{notice}</p><p>{pick(rng, 'TITULAIRE', 'PARENT 1', 'ÉPOUX / ÉPOUSE')}<br>{dots(f'{who.birth_name.upper()} {who.forenames[0]}', 55)}<br>{born(who)}</p>{kids}{round_stamp(rng, 'MAIRIE', 'R F', size_mm=26)}</div>"
    return Sheet(document(css, body, margin="14mm"), {})


def receipt_of_fees(annex: Annex, rng: Random) -> Sheet:
    """A lawyer's receipt or account statement: sums asked, sums received, balance, on half a page."""
    lawyer, day = person(rng), earlier(annex, rng, 5, 250)
    asked = [Decimal(rng.randint(3, 25) * 100) for _ in range(rng.randint(2, 4))]
    rows = "".join(cells((f"{day - timedelta(days=40 * n):%d/%m/%Y}", f"Facture {day.year}-{rng.randint(10, 400)}", money(amount), pick(rng, money(amount), "0,00 €"))) for n, amount in enumerate(asked))  # fmt: skip
    css = f"body{{font:10pt/1.6 {rng.choice([SANS, NARROW, DEJA_SERIF])}}} .w{{width:100%}} .w td,.w th{{border:.2mm solid #888;padding:1.4mm 2mm;text-align:left}}"
    body = f"<p><b>{escape(lawyer.name)}</b>, {pick(rng, 'avocat', 'avocat à la cour')}<br>{escape(address(rng).line)}</p><h3>{pick(rng, 'RELEVÉ D’HONORAIRES', 'Attestation de versement d’honoraires', 'ÉTAT DE FRAIS ET HONORAIRES', 'Facture récapitulative d’honoraires')}</h3><p>{pick(rng, 'Client', 'Pour', 'Affaire')} : {annex.person.title} {escape(annex.person.name)}</p><table class=w>{cells(('Date', 'Pièce', 'TTC', 'Reçu'), 'th')}{rows}</table><p>Total facturé TTC : {money(sum(asked, Decimal()))} {pick(rng, '', '(dont TVA à 20 %)')}</p><p>Le {said(day, rng)}</p>{signature(rng)}"
    return Sheet(document(css, body, margin="18mm"), {})


def instalments_notice(someone: Person, rng: Random) -> Sheet:
    """A tax notice with what is left to pay: summary in a table, months of payment, the account masked."""
    year, income = rng.randint(2022, 2025), rng.randint(12_000, 52_000)
    tax = income // rng.randint(9, 30)
    rows = [("Revenu fiscal de référence", f"{income} €"), ("Nombre de parts", pick(rng, "1", "1,5", "2", "3")), ("Impôt sur le revenu net", f"{tax} €"), (pick(rng, "Déjà prélevé", "Retenues à la source"), f"{tax // 2} €"), (pick(rng, "Solde à payer", "Reste dû"), f"{tax - tax // 2} €")]  # fmt: skip
    due = "".join(cells((f"{month} {year}", f"{(tax - tax // 2) // 4} €")) for month in ("septembre", "octobre", "novembre", "décembre"))  # fmt: skip
    css = f"body{{font:10pt/1.6 {rng.choice([SANS, DEJA, NARROW])}}} .w td{{border-bottom:.2mm solid #777;padding:1.2mm 8mm 1.2mm 0}} h3{{border-top:1mm solid #000;padding-top:3mm}}"
    body = f"<table class=full><tr><td>DIRECTION GÉNÉRALE<br>DES FINANCES PUBLIQUES</td><td class=r>N° fiscal {rng.randrange(10**12):013d}<br>{pick(rng, 'Rôle n° 023', 'Avis correctif', 'Exemplaire à conserver')}</td></tr></table><p style='margin-left:95mm'>{escape(someone.name.upper())}<br>{lines(address(rng).lines)}</p><h3>{pick(rng, f'AVIS D’IMPÔT ÉTABLI EN {year}', f'IMPÔT SUR LES REVENUS DE {year - 1} - AVIS', f'AVIS D’IMPÔT CORRECTIF - REVENUS {year - 1}')}</h3><table class=w>{label_rows(rows)}</table><p style='margin-top:5mm'>{pick(rng, 'Prélèvements prévus sur votre compte FR76 **** **** 12', 'Échéances')} :</p><table class=w>{due}</table>"
    return Sheet(document(css, body, margin="16mm"), {})


def judicial_card(paper: PrisonPaper, rng: Random) -> Sheet:
    """A sheet of a prison told as sentences under headings, no table: who, since when, on what title, until when."""
    who = paper.person
    css = f"body{{font:11pt/1.65 {rng.choice([SERIF, DEJA, MONO])}}} h4{{margin:4mm 0 0}}"
    body = (
        f"{court_head(paper.prison, rng, 'Greffe')}<h3>{pick(rng, 'FICHE PÉNALE', 'FICHE PÉNALE SYNTHÉTIQUE', 'Fiche pénale (extrait du dossier individuel)')}</h3><p>{pick(rng, 'La personne', 'Le dénommé', 'Détenu(e)')} {escape(surname_first(who))}, {born(who)}, {pick(rng, 'figure au registre sous le numéro d’écrou', 'est inscrit(e) à l’écrou sous le n°')} {paper.ecrou}.</p><h4>Entrée</h4><p>{pick(rng, 'Écroué(e) le', 'Date d’écrou :', 'Mandat mis à exécution le')} {said(paper.start, rng)}.</p><h4>Titre</h4><p>{pick(rng, 'Mandat de dépôt', 'Détention provisoire')} - {escape(paper.court)} - {paper.offence}.</p><h4>Sortie</h4><p>{pick(rng, 'Libéré(e) le', 'Levée d’écrou le', 'Date de libération :')} {said(paper.end, rng)}.</p>"
        f"<p>{pick(rng, 'Réductions de peine : sans objet (prévenu).', 'Durée subie : à calculer par la juridiction.', 'Autres titres : néant.')}</p>{signature(rng, 34)}{round_stamp(rng, paper.prison.upper(), 'GREFFE')}"
    )
    return Sheet(document(css, body, margin="21mm"), paper.fields())
