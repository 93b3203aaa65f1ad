"""Papers of the public employment service: situation, sums paid, rights opened, periods on the list."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, days_held, earlier, pick
from benchmarks.corpus.layouts.parts import cells, label_rows
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import MONTHS, any_date, long_date, money

_CHANGED_NAME = date(2024, 1, 1)


def _service(day: date) -> str:
    return "France Travail" if day >= _CHANGED_NAME else "Pôle emploi"


def _number(rng: Random) -> str:
    return f"{rng.randint(10**6, 10**7 - 1)}{rng.choice('ABCDEFGHKLMN')}"


def _addressee(who: Person, annex: Annex) -> str:
    return f"{escape(who.short_title)} {escape(who.used_name.upper())} {escape(who.forenames[0])}<br>{lines(annex.address.lines)}"


def situation(annex: Annex, rng: Random) -> Sheet:
    """A letter certifies that somebody is on the list of those who seek work, and since when."""
    who, day, where = annex.person, earlier(annex, rng, 3, 200), address(rng)
    since = days_held(annex, rng)[1] + timedelta(days=rng.randint(2, 9))
    since = min(since, day - timedelta(days=1))
    name = _service(day)
    css = f"body{{font:10.5pt/1.55 {rng.choice([SANS, DEJA])}}} .a{{margin:8mm 0 10mm 95mm}} .k{{font-size:8.5pt;color:#333}}"
    text = pick(
        rng,
        f"Nous attestons que {escape(who.title)} {escape(who.name)}, né{who.agrees} le {who.born:%d/%m/%Y}, est inscrit{who.agrees} sur la liste des demandeurs d'emploi depuis le {long_date(since)}, en catégorie {rng.randint(1, 3)}.",
        f"À la date du {day:%d/%m/%Y}, votre situation est la suivante : vous êtes inscrit{who.agrees} comme demandeur d'emploi depuis le {since:%d/%m/%Y} et {pick(rng, 'immédiatement disponible pour occuper un emploi', 'tenu(e) d’accomplir des actes positifs de recherche')}.",
        f"Vous nous avez demandé un document attestant de votre situation. Selon nos fichiers, vous êtes connu{who.agrees} de nos services depuis le {long_date(since)} sous le numéro ci-contre.",
    )
    money_text = pick(
        rng,
        "Vous ne percevez pas d'allocation à ce jour.",
        f"Vous bénéficiez de l'allocation d'aide au retour à l'emploi au taux journalier de {money(Decimal(rng.randint(2900, 6100)) / 100)} net.",
        "Votre demande d'allocation est en cours d'examen.",
    )
    body = (
        f"<table class=full><tr><td>{logo(rng, '#2a2a86', 16)}<br><b style='font-size:14pt'>{name}</b><br><span class=k>Agence {escape(where.place.commune)}<br>{lines(where.lines)}</span></td><td class=r>{pick(rng, 'Identifiant', 'N° identifiant', 'Votre identifiant')} : {_number(rng)}<br>{at_times(rng, 'Votre conseiller : ' + escape(person(rng).name))}</td></tr></table><div class=a>{_addressee(who, annex)}</div><p>{escape(where.place.commune)}, le {any_date(day, rng)}</p><p><b>{pick(rng, 'Attestation d’inscription', 'Objet : avis de situation', 'ATTESTATION', 'Objet : votre situation au regard de l’emploi')}</b></p><p>{escape(who.title)},</p><p>{text}</p><p>{money_text}</p><p>{pick(rng, 'Ce document est établi à votre demande pour servir et valoir ce que de droit.', 'Le présent avis est valable à sa date d’édition et ne préjuge pas de vos droits futurs.', 'Il vous appartient d’actualiser votre situation chaque mois.')}</p><p>{pick(rng, 'Le directeur de l’agence', 'Votre conseiller', 'La directrice de votre agence')}<br>{escape(person(rng).name)}</p>{at_times(rng, signature(rng))}"
        f"<p style='position:fixed;bottom:-10mm;font-size:7pt;color:#555'>{pick(rng, 'Pour toute question : 3949 (service gratuit + prix appel).', 'Les données sont traitées dans les conditions prévues par le règlement général sur la protection des données.')} Réf. {rng.randint(10**6, 10**7)}/{rng.choice('ABC')}{rng.randint(100, 999)}</p>"
    )
    return Sheet(document(css, body, margin="16mm 20mm 22mm"), {})


def payments(annex: Annex, rng: Random) -> Sheet:
    """A statement of what was paid month by month: days, daily rate, tax held back."""
    who, day = annex.person, earlier(annex, rng, 3, 150)
    rate = Decimal(rng.randint(2700, 5900)) / 100
    months, month, year = [], day.month, day.year
    for _ in range(rng.randint(4, 14)):
        month, year = (month - 1, year) if month > 1 else (12, year - 1)
        months.append((month, year))
    rows, total = [], Decimal()
    for month, year in reversed(months):
        days = rng.choice([31, 30, 30, 28, 12, 0])
        gross = rate * days
        total += gross
        rows.append((f"{MONTHS[month - 1].capitalize()} {year}", str(days), money(rate, unit=""), money(gross, unit=""), pick(rng, "ARE", "ARE", "AREF", "ASS") if days else "-"))  # fmt: skip
    css = f"body{{font:9.5pt/1.45 {rng.choice([NARROW, SANS, MONO])}}} .w td,.w th{{padding:1.3mm 3mm;border:.2mm solid #999;text-align:right}} .w td:first-child{{text-align:left}} .h{{background:{rng.choice(['#2a2a86', '#404040', '#cc2936'])};color:#fff;padding:3mm 5mm;font-size:13pt}}"
    body = (
        f"<div class=h>{_service(day)} <span style='font-size:9pt'>{pick(rng, '- mes paiements', '- allocations', '')}</span></div><table class=full style='margin:6mm 0'><tr><td>{pick(rng, 'Édité le', 'Date d’édition')} {day:%d/%m/%Y}<br>Identifiant {_number(rng)}<br>Région {rng.randint(11, 94)}</td><td>{_addressee(who, annex)}</td></tr></table><h3>{pick(rng, 'Attestation de paiement', 'Relevé de situation', 'Attestation des périodes indemnisées', 'Récapitulatif des sommes versées')}</h3><p>{pick(rng, 'Nous vous avons versé les sommes suivantes :', 'Montants versés au titre des périodes ci-dessous :', 'Période du ' + f'{date(months[-1][1], months[-1][0], 1):%d/%m/%Y}' + ' à ce jour')}</p>"
        f"<table class='w full'>{cells(('Période', pick(rng, 'Jours', 'Nb jours indemnisés'), 'Montant journalier', 'Montant brut', 'Allocation'), 'th')}{''.join(cells(row) for row in rows)}{cells(('<b>Total</b>', '', '', f'<b>{money(total)}</b>', ''))}</table><p style='margin-top:6mm'>{pick(rng, f'Reliquat de vos droits : {rng.randint(20, 540)} jours calendaires.', 'Montant net fiscal : voir l’attestation fiscale annuelle.', 'Les retenues sociales ont été opérées sur le montant brut.')} {at_times(rng, 'Ce relevé tient lieu de justificatif ; il est à conserver sans limitation de durée.')}</p><p style='font-size:7.5pt'>{pick(rng, 'Document téléchargé depuis l’espace personnel.', 'Le directeur régional, par délégation.', 'Une fausse déclaration peut entraîner le reversement des sommes perçues à tort.')}</p>"
    )
    return Sheet(document(css, body, margin="14mm 17mm"), {})


def rights_opened(annex: Annex, rng: Random) -> Sheet:
    """The decision that opens rights: how they were reckoned, for how long, how to contest."""
    who, day = annex.person, earlier(annex, rng, 3, 250)
    wage, days = Decimal(rng.randint(4000, 9500)) / 100, rng.randrange(182, 730)
    rate = (wage * Decimal("0.57")).quantize(Decimal("0.01"))
    css = f"body{{font:10pt/1.5 {rng.choice([SERIF, DEJA_SERIF, SANS])}}} .b{{border-left:1.2mm solid #d64550;padding-left:5mm;margin:4mm 0}} .w td{{padding:1.2mm 6mm 1.2mm 0}} .l{{border:.3mm solid #666;padding:4mm;font-size:8.5pt}}"
    body = (
        f"<p>{logo(rng, '#d64550', 12)} {_service(day)} - {pick(rng, 'Direction de l’indemnisation', 'Service allocations', 'Plateforme gestion des droits')}</p><div style='margin:6mm 0 8mm 100mm'>{_addressee(who, annex)}</div><p>{pick(rng, 'Référence', 'Dossier')} {_number(rng)} - {any_date(day, rng)}</p><h3>{pick(rng, 'Notification de droits à l’allocation d’aide au retour à l’emploi', 'Décision : ouverture de droits', 'Vos droits à l’assurance chômage', 'Admission au bénéfice de l’ARE')}</h3><p>{escape(who.title)}, {pick(rng, 'nous avons étudié votre demande', 'suite à votre inscription, nous avons le plaisir de vous informer de votre admission', 'votre dossier est complet : vous avez droit à une allocation')}.</p>"
        f"<div class=b><table class=w>{label_rows([('Fin de votre dernier contrat', f'{day - timedelta(days=rng.randint(30, 200)):%d/%m/%Y}'), ('Salaire journalier de référence', money(wage)), ('Allocation journalière brute', money(rate)), ('Durée maximale', f'{days} jours calendaires'), ('Délai d’attente', '7 jours'), ('Différés', f'{rng.randint(0, 40)} jours'), ('Premier jour indemnisable', f'{day - timedelta(days=rng.randint(1, 20)):%d/%m/%Y}')])}</table></div><p>{pick(rng, 'Ce calcul repose sur les attestations transmises par vos employeurs, jointes en annexe.', 'Les périodes non travaillées pour cause de privation de liberté ont été neutralisées dans la période de référence.', 'Votre période de référence compte ' + str(rng.randint(130, 700)) + ' jours travaillés.')}</p><p>{pick(rng, 'Chaque mois, pensez à vous actualiser entre le 28 et le 15.', 'Signalez toute reprise d’emploi, maladie, incarcération ou changement d’adresse dans les 72 heures.')}</p>"
        f"<div class=l>{pick(rng, 'Voies de recours', 'Comment contester cette décision ?', 'Contestation')} : {pick(rng, 'une réclamation peut être adressée à l’agence, puis le médiateur régional saisi. Le tribunal judiciaire est compétent dans le délai de deux ans.', 'vous pouvez saisir l’instance paritaire régionale ou le tribunal judiciaire (article L. 5422-4 du code du travail).')}</div><p style='margin-top:5mm'>{pick(rng, 'Le directeur', 'Pour le directeur général')}, {escape(person(rng).name)}</p>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})


def list_of_periods(annex: Annex, rng: Random) -> Sheet:
    """A plain print of the file: when on the list, when struck off, for what reason, in fixed-width type."""
    who, day = annex.person, earlier(annex, rng, 3, 150)
    start, end = days_held(annex, rng)
    end = min(end, day - timedelta(days=4))
    begun = start - timedelta(days=rng.randint(200, 900))
    broken = start + timedelta(days=rng.randint(0, 30))
    periods = [
        (begun - timedelta(days=800), begun - timedelta(days=rng.randint(200, 600)), pick(rng, "REPRISE EMPLOI", "ENTREE FORMATION", "FIN DE CONTRAT")),
        (begun, broken, pick(rng, "ABSENCE ACTUALISATION", "INDISPONIBILITE +15J", "DETENTION", "CESSATION INSCRIPTION")),
        (end + timedelta(days=3), None, "-"),
    ]  # fmt: skip
    if rng.random() < 0.4:
        periods.pop(0)
    rows = "\n".join(f"{n:02d}   {first:%d/%m/%Y}   {f'{last:%d/%m/%Y}' if last else '../../....'}   CAT {rng.choice('12345')}   {why}" for n, (first, last, why) in enumerate(periods, 1))  # fmt: skip
    head = pick(rng, "HISTORIQUE DES INSCRIPTIONS", "PERIODES D'INSCRIPTION", "SYNTHESE DU DOSSIER DEMANDEUR", "ATTESTATION HISTORIQUE D'INSCRIPTION")  # fmt: skip
    body = f"<pre>{_service(day).upper()}                                     {day:%d/%m/%y}  {rng.randint(8, 17)}:{rng.randint(10, 59)}\nUNITE {rng.randint(1000, 99999):05d}   POSTE {rng.choice('ABCDEF')}{rng.randint(10, 99)}                               PAGE 1/1\n{'=' * 66}\n\n{head}\n\nDE       : {_number(rng)}\nNOM      : {escape(who.used_name.upper())}\nPRENOM   : {escape(who.forenames[0].upper())}\nNE(E) LE : {who.born:%d/%m/%Y}\nCOMMUNE  : {annex.address.place.postcode} {escape(annex.address.place.commune.upper())}\n\n{'-' * 66}\nNO   ENTREE       SORTIE       CATEGORIE   MOTIF SORTIE\n{'-' * 66}\n{rows}\n{'-' * 66}\n\nMETIER RECHERCHE : {pick(rng, 'N1103 MAGASINAGE', 'K2204 NETTOYAGE DE LOCAUX', 'F1703 MACONNERIE', 'G1602 CUISINE')}\nINDEMNISATION    : {pick(rng, 'NON', 'OUI - ARE', 'REJET DU ' + f'{day:%d/%m/%Y}', 'EN COURS')}\n\n{pick(rng, 'EDITION REMISE A L USAGER SUR SA DEMANDE', 'POUR LE DIRECTEUR, L AGENT D ACCUEIL', 'FAIT POUR VALOIR CE QUE DE DROIT')}</pre>{signature(rng)}"
    return Sheet(document(f"body{{font:10pt/1.4 {MONO}}} pre{{font:{rng.choice(['10', '10.5', '9.5'])}pt/1.5 {MONO};margin:0}}", body, margin="18mm 16mm"), {})  # fmt: skip
