"""More letters and papers about work and income: dismissals, offers, the employment service, self-employed income."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company, siren, siret_of
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, days_held, earlier, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.blocks import said
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    MONO,
    NARROW,
    SANS,
    SERIF,
    Letter,
    classic,
    document,
    handwritten,
    lines,
    typed,
)
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import MONTHS, long_date, money, phone_groups, spaced

_POSTS = ("plongeur", "agent d'entretien", "manutentionnaire", "livreur", "aide-cuisinier", "maçon", "vendeur en boulangerie", "agent de sécurité", "conducteur d'engins", "ripeur")  # fmt: skip


def _after_arrest(annex: Annex, rng: Random) -> date:
    start, _ = days_held(annex, rng)
    return min(start + timedelta(days=rng.randint(15, 90)), annex.sent - timedelta(days=5))


def trial_ended(annex: Annex, rng: Random) -> Sheet:
    """A terse letter: the trial period broken off, or the contract ended after an absence, typed by a small employer."""
    firm, day, who = company(rng, "employer"), _after_arrest(annex, rng), annex.person
    letter = Letter(
        head=(firm.name, *firm.address.lines, f"Tél. {phone_groups(firm.phone, '.')}"),
        addressee=(f"{who.title} {who.name}", *annex.address.lines),
        dateline=f"{firm.address.place.commune}, le {long_date(day)}",
        subject=pick(rng, "licenciement", "fin de votre contrat", "rupture de votre contrat - licenciement", "notification d'un licenciement"),
        greeting=pick(rng, f"{who.title},", "", f"{who.short_title} {who.used_name},"),
        paragraphs=(
            pick(rng, f"Sans nouvelles de vous depuis le {said(day - timedelta(days=20), rng)}, nous sommes au regret de vous licencier.", "Votre absence non justifiée nous contraint à mettre fin à nos relations de travail.", "Faisant suite à l'entretien auquel vous ne vous êtes pas présenté, nous vous notifions votre licenciement."),
            pick(rng, "Votre préavis vous est dispensé.", "Vous cesserez de faire partie de nos effectifs à réception de la présente.", "Le préavis commence à courir à la première présentation de cette lettre."),
            pick(rng, "Votre certificat de travail et votre solde de tout compte sont à retirer au bureau.", "Merci de rapporter les clés et la tenue de travail.", "Vos documents de fin de contrat vous seront adressés par courrier."),
            pick(rng, "Recevez nos salutations.", "Salutations distinguées.", "Veuillez agréer nos salutations."),
        ),
        closing=signature(rng) + (boxed_stamp(rng, (firm.name.upper(),)) if rng.random() < 0.5 else ""),
        references=(pick(rng, "RAR", "Recommandé A.R.", "Remise en main propre"),),
    )  # fmt: skip
    return Sheet(rng.choice([typed, classic])(letter, rng), {})


def reasoned_dismissal(annex: Annex, rng: Random) -> Sheet:
    """A lawyer-written dismissal with headings: procedure, grounds, consequences, remedies; two columns of references."""
    firm, day, who = company(rng, "employer"), _after_arrest(annex, rng), annex.person
    invited = day - timedelta(days=rng.randint(14, 20))
    css = f"body{{font:10.5pt/1.55 {rng.choice([SANS, SERIF, DEJA_SERIF])};text-align:justify}} h4{{margin:5mm 0 1mm;text-decoration:underline}} .a{{margin:6mm 0 6mm 95mm;text-align:left}}"
    ground = pick(rng, "inaptitude constatée et impossibilité de reclassement", "insuffisance professionnelle caractérisée", "absence prolongée désorganisant l'entreprise", "abandon de poste")  # fmt: skip
    body = (
        f"<p><b>{escape(firm.name)}</b> - {firm.form} - {escape(firm.address.line)} - SIREN {spaced(firm.siren, 3, 3, 3)}</p><div class=a>{who.title} {escape(who.name)}<br>{lines(annex.address.lines)}</div><p>Le {said(day, rng)}</p><p><b>{pick(rng, 'NOTIFICATION DE LICENCIEMENT', 'LETTRE DE LICENCIEMENT', 'Objet : licenciement pour motif personnel')}</b></p><h4>{pick(rng, 'Procédure', 'Rappel de la procédure')}</h4><p>Convoqué{who.agrees} par lettre du {said(invited, rng)} à un entretien préalable, vous {pick(rng, 'ne vous y êtes pas présenté' + who.agrees, 'avez été entendu' + who.agrees + ', assisté' + who.agrees + ' d’un conseiller')}.</p><h4>{pick(rng, 'Motif', 'Les motifs')}</h4><p>Votre licenciement est prononcé pour {ground}. {pick(rng, 'Les faits sont matériellement établis et ne sont pas contestés.', 'Aucun poste disponible n’a pu vous être proposé.', 'Cette situation n’est plus tenable pour le service.')}</p>"
        f"<h4>{pick(rng, 'Conséquences', 'Effets')}</h4><p>{pick(rng, 'Votre contrat prendra fin au terme d’un préavis de deux mois.', 'La rupture est effective à la date d’envoi.', 'Vous êtes dispensé d’exécuter votre préavis, qui vous sera payé.')} {pick(rng, 'Vous conservez le bénéfice de la prévoyance pendant douze mois.', 'Vous êtes délié de la clause de non-concurrence.', '')}</p><p style='font-size:8.5pt'>Vous pouvez demander des précisions sur ce motif dans les quinze jours (article R. 1232-13 du code du travail). Délai de contestation : douze mois.</p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="19mm 22mm"), {})


def offer_by_hand(annex: Annex, rng: Random) -> Sheet:
    """A small trader's promise written by hand to a judge or to the person held."""
    firm, boss, day, who = company(rng, "employer"), person(rng), earlier(annex, rng, 20, 700), annex.person
    letter = Letter(
        head=(firm.name, *firm.address.lines),
        addressee=(pick(rng, "Monsieur le juge", f"{who.title} {who.name}", "À qui de droit"),),
        dateline=f"le {long_date(day)}",
        subject=pick(rng, "promesse d'embauche", f"embauche de {who.name}", "promesse de travail"),
        greeting="",
        paragraphs=(
            f"Je soussigné{boss.agrees} {boss.name}, {pick(rng, 'gérant', 'patron', 'responsable')} de {firm.name}, {pick(rng, 'm’engage à embaucher', 'promets d’embaucher', 'suis prêt à prendre')} {who.title} {who.name} {pick(rng, 'dès sa sortie', 'à compter de sa libération', 'dès que possible')} comme {rng.choice(_POSTS)}.",
            pick(rng, "Ce sera un CDI à temps plein au SMIC.", "Ce sera d'abord un CDD de six mois.", "Contrat de 35 heures, salaire selon convention."),
            pick(rng, "C'est un garçon sérieux que je connais depuis longtemps." if who.sex == "M" else "C'est une personne sérieuse.", "Il y a du travail dans mon entreprise toute l'année.", "Je reste à votre disposition au téléphone."),
        ),
        closing=signature(rng),
    )  # fmt: skip
    return Sheet(handwritten(letter, rng), {})


def offer_by_mail(annex: Annex, rng: Random) -> Sheet:
    """A recruiter's message with the terms in a list, printed; the promise in one sentence."""
    firm, boss, day, who = company(rng, "employer"), person(rng), earlier(annex, rng, 15, 700), annex.person
    head = [("De", f"{boss.name} <{firm.email}>"), ("À", who.name), ("Date", f"{day:%d/%m/%Y} {rng.randint(8, 18)}:{rng.randint(10, 59)}"), ("Objet", pick(rng, "Promesse d'embauche", "Votre embauche - confirmation", "Suite à votre candidature : promesse d'embauche"))]  # fmt: skip
    terms = [f"poste : {rng.choice(_POSTS)}", f"contrat : {pick(rng, 'CDI', 'CDD de 6 mois', 'CDI avec période d’essai de deux mois')}", f"salaire : {money(Decimal(rng.randrange(1770, 2300, 10)))} brut", f"lieu : {firm.address.place.commune}", f"début : {pick(rng, 'au plus tard dans le mois de votre libération', 'à convenir', long_date(min(day + timedelta(days=20), annex.sent)))}"]  # fmt: skip
    css = f"body{{font:10.5pt/1.6 {rng.choice([SANS, DEJA])}}} .h td{{padding-right:6mm;font-size:9pt}} .h{{border-bottom:.3mm solid #777;width:100%;margin-bottom:5mm}}"
    body = f"<table class=h>{label_rows(head)}</table><p>Bonjour {who.forenames[0]},</p><p>{pick(rng, 'Comme convenu, nous vous promettons un emploi aux conditions suivantes :', 'La présente vaut promesse d’embauche :', 'Nous confirmons notre engagement de vous recruter :')}</p><ul>{''.join(f'<li>{term}</li>' for term in rng.sample(terms, rng.randint(3, 5)))}</ul><p>{pick(rng, 'Cette promesse est valable trois mois.', 'Merci de nous répondre par retour.', 'Elle deviendra caduque sans réponse de votre part.')}</p><p>{escape(boss.name)}<br>{escape(firm.name)}<br>SIRET {spaced(firm.siret, 3, 3, 3, 5)}</p>"
    return Sheet(document(css, body, margin="17mm 20mm"), {})


def _service(day: date) -> str:
    return "France Travail" if day >= date(2024, 1, 1) else "Pôle emploi"


def struck_off(annex: Annex, rng: Random) -> Sheet:
    """A letter of the employment service: end of registration, refusal, or sums to give back, with an identifier."""
    who, day = annex.person, earlier(annex, rng, 10, 500)
    name = _service(day)
    css = f"body{{font:10.5pt/1.55 {rng.choice([SANS, DEJA])}}} .a{{margin:6mm 0 8mm 95mm}} .h{{color:{pick(rng, '#283276', '#c8102e', '#003d7c')};font-size:15pt;font-weight:bold}}"
    what = pick(rng, "cessation d'inscription sur la liste des demandeurs d'emploi", "notification de fin de droits", "notification d'un trop-perçu", "attestation d'inscription", "rejet de votre demande d'allocations")  # fmt: skip
    body = (
        f"<div class=h>{name}</div><p>{pick(rng, 'Agence de', 'Direction territoriale -')} {annex.address.place.commune}<br>Identifiant : {rng.randint(1000000, 9999999)}{rng.choice('ABCDEFGH')}</p><div class=a>{who.title} {escape(who.name)}<br>{lines(annex.address.lines)}</div><p>Le {said(day, rng)}</p><p><b>Objet : {what}</b></p><p>{who.title},</p><p>{pick(rng, 'N’ayant pas reçu votre actualisation mensuelle', 'Après étude de votre dossier', 'Compte tenu des informations en notre possession')}, {pick(rng, 'nous vous informons que', 'nous attestons que')} vous {pick(rng, 'n’êtes plus inscrit' + who.agrees + ' depuis le', 'étiez inscrit' + who.agrees + ' jusqu’au', 'cessez d’être inscrit' + who.agrees + ' à compter du')} {said(day - timedelta(days=15), rng)}.</p>"
        f"<p>{pick(rng, 'Allocation d’aide au retour à l’emploi', 'ARE', 'Montant journalier')} : {money(Decimal(rng.randint(2800, 4600)) / 100)} - {pick(rng, 'reliquat', 'solde de droits')} : {rng.randint(0, 480)} jours.</p><p>{pick(rng, 'Vous disposez d’un délai de deux mois pour contester.', 'Le médiateur peut être saisi.', 'Votre conseiller reste à votre disposition.')}</p><p>Le directeur d'agence {signature(rng, 32)}</p>"
    )
    return Sheet(document(css, body, margin="17mm 20mm"), {})


def employers_certificate(annex: Annex, rng: Random) -> Sheet:
    """The employer's certificate for the employment service: numbered boxes, last wages by month, ground of the rupture."""
    who, firm, day = annex.person, company(rng, "employer"), _after_arrest(annex, rng)
    month = day.replace(day=1)
    rows = ""
    for _ in range(rng.randint(4, 8)):
        month = (month - timedelta(days=1)).replace(day=1)
        rows += cells((f"{MONTHS[month.month - 1]} {month.year}", f"{rng.randint(120, 152)} h", money(Decimal(rng.randint(150_000, 260_000)) / 100)))  # fmt: skip
    css = f"body{{font:8.5pt/1.7 {rng.choice([SANS, NARROW])}}} .k{{border:.3mm solid #333;padding:2mm 3mm;margin:2mm 0}} .w td{{border:.2mm solid #777;padding:.6mm 4mm}}"
    body = f"<p><b>{pick(rng, 'ATTESTATION DESTINÉE À', 'ATTESTATION EMPLOYEUR -', 'Attestation d’employeur destinée à')} {_service(day).upper()}</b><br>{pick(rng, 'articles R. 1234-9 à R. 1234-12 du code du travail', 'Attestation dématérialisée n° ' + str(rng.randint(10**8, 10**9)))}</p><div class=k>1. EMPLOYEUR : {escape(firm.name)} - SIRET {firm.siret}<br>{escape(firm.address.line)}</div><div class=k>2. SALARIÉ : {escape(surname_first(who))}, {born(who)}<br>{escape(annex.address.line)}</div><div class=k>3. EMPLOI : {rng.choice(_POSTS)}, du {day - timedelta(days=rng.randint(300, 1800)):%d/%m/%Y} au {day:%d/%m/%Y}<br>4. MOTIF DE LA RUPTURE : {pick(rng, 'licenciement pour motif personnel', 'fin de contrat à durée déterminée', 'rupture conventionnelle', 'fin de période d’essai')}</div><div class=k>5. SALAIRES<table class=w>{rows}</table></div><p>Certifié exact le {day:%d/%m/%Y}</p>{signature(rng, 34)}{boxed_stamp(rng, (firm.name.upper(), firm.address.place.commune.upper()))}"
    return Sheet(document(css, body, margin="13mm 16mm"), {})


def quarterly_return(annex: Annex, rng: Random) -> Sheet:
    """A contributions agency's statement for a self-employed: turnover declared by quarter, contributions, due dates."""
    who, day = annex.person, earlier(annex, rng, 20, 700)
    number = siren(rng)
    rows = "".join(cells((f"{quarter} {day.year - 1}", money(Decimal(rng.randint(20, 160) * 100)), money(Decimal(rng.randint(300, 3500))), pick(rng, "payé", "payé", "télépaiement", "reste dû"))) for quarter in ("1er trimestre", "2e trimestre", "3e trimestre", "4e trimestre"))  # fmt: skip
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, DEJA, MONO])}}} .w{{width:100%;margin:4mm 0}} .w td,.w th{{border:.2mm solid #888;padding:1.5mm 2mm;text-align:left}}"
    body = f"<p><b>{pick(rng, 'Recouvrement des cotisations sociales', 'Micro-entrepreneur - espace déclaratif', 'Sécurité sociale des indépendants')}</b></p><h3>{pick(rng, 'RÉCAPITULATIF DES CHIFFRES D’AFFAIRES DÉCLARÉS', 'ATTESTATION FISCALE ET SOCIALE', 'Déclaration de chiffre d’affaires - récapitulatif annuel', 'ATTESTATION DE REVENUS DU TRAVAILLEUR INDÉPENDANT')}</h3><p>{who.title} {escape(who.name)}<br>{escape(annex.address.line)}<br>SIRET {spaced(siret_of(number, rng), 3, 3, 3, 5)}<br>Activité : {pick(rng, 'livraison à vélo', 'petits travaux du bâtiment', 'vente ambulante', 'transport de personnes')}</p><table class=w>{cells(('Période', 'Chiffre d’affaires', 'Cotisations', 'État'), 'th')}{rows}</table><p>Édité le {said(day, rng)}</p>"
    return Sheet(document(css, body, margin="15mm 18mm"), {})


def sworn_income(annex: Annex, rng: Random) -> Sheet:
    """A self-employed person's own statement of what was earned, month by month, by hand or typed, on a form."""
    who, day = annex.person, earlier(annex, rng, 10, 400)
    hand, ink = hand_and_ink(rng)
    months = rng.sample(range(12), rng.randint(3, 7))
    rows = "".join(f"<br>{MONTHS[month]} {day.year - 1} : {pen(money(Decimal(rng.randint(600, 3200))), hand, ink)}" for month in sorted(months))  # fmt: skip
    css = f"body{{font:11pt/1.9 {rng.choice([SERIF, SANS, NARROW])}}}"
    body = f"{at_times(rng, logo(rng, '#567', 10))}<h3>{pick(rng, 'ATTESTATION SUR L’HONNEUR DE REVENUS', 'Déclaration de revenus d’indépendant', 'ÉTAT DES RECETTES PROFESSIONNELLES')}</h3><p>Je soussigné{who.agrees} {pen(who.name, hand, ink)}, {pick(rng, 'artisan', 'auto-entrepreneur', 'commerçant', 'chauffeur indépendant')}, {pick(rng, 'atteste avoir perçu', 'déclare avoir encaissé', 'certifie avoir réalisé les recettes suivantes')} :{rows}</p><p>{pick(rng, 'Charges déduites : environ un tiers.', 'Ces sommes s’entendent avant cotisations.', 'Relevés bancaires à l’appui.')}</p><p>Fait à {pen(annex.address.place.commune, hand, ink)}, le {pen(f'{day:%d/%m/%Y}', hand, ink)}</p>{signature(rng)}"
    return Sheet(document(css, body, margin="20mm"), {})
