"""Notices that tell a cleared person of the right to be compensated for the detention."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.held import day_between, held, paragraphs, pen, ticks
from benchmarks.corpus.layouts.parts import born, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import phone
from benchmarks.corpus.wording import any_date, long_date, phone_groups

_RULES = (
    "La réparation couvre le préjudice moral et matériel causé par la privation de liberté. Elle est intégrale et à la charge de l'État, sauf recours de celui-ci contre le dénonciateur de mauvaise foi.",
    "Elle n'est pas due lorsque la décision a pour seul fondement l'irresponsabilité pénale, une amnistie ou la prescription acquise après la libération, lorsque la personne était dans le même temps détenue pour une autre cause, ou lorsqu'elle s'est librement et volontairement accusée afin de faire échapper l'auteur des faits aux poursuites.",
    "La requête, signée par le demandeur ou son avocat, est remise contre récépissé ou envoyée par lettre recommandée au greffe de la cour d'appel. Elle contient l'exposé des faits, le montant demandé, et toutes indications utiles sur la décision, la détention et l'adresse.",
    "La décision du premier président peut être portée, dans les dix jours de sa notification, devant la commission nationale de réparation des détentions.",
    "Les débats ont lieu en audience publique, sauf opposition du requérant. L'intéressé peut être assisté d'un avocat et demander l'aide juridictionnelle.",
)  # fmt: skip


def notice_slip(annex: Annex, rng: Random) -> Sheet:
    """A sheet of the registry that is handed over against a signature."""
    put = pen(rng)
    case, who, day = held(annex, rng), annex.person, annex.day
    title = rng.choice(["AVIS À LA PERSONNE AYANT FAIT L'OBJET D'UNE DÉTENTION PROVISOIRE", "AVIS DU DROIT À RÉPARATION", "NOTIFICATION DU DROIT À DEMANDER RÉPARATION DE LA DÉTENTION PROVISOIRE", "AVIS (articles 149 et suivants du code de procédure pénale)"])  # fmt: skip
    css = f"body{{font:10.5pt/1.5 {rng.choice([SERIF, DEJA_SERIF, SANS])};text-align:justify}} h3{{text-align:center;border-top:.4mm solid #000;border-bottom:.4mm solid #000;padding:3mm}} .n{{border:.3mm solid #000;padding:4mm;margin-top:5mm;break-inside:avoid}}"
    handed = rng.choice(["Reçu copie du présent avis", "Je reconnais avoir reçu copie de cet avis", "Copie remise à l'intéressé"])  # fmt: skip
    body = (
        f"<p><b>{escape(case.court)}</b><br>{rng.choice(['Greffe de l’instruction', 'Greffe correctionnel', 'Service pénal'])}<br>N° parquet : {case.parquet}</p><h3>{title}</h3><p>{who.title} {escape(who.name)}, {born(who)},</p><p>{rng.choice(['Par décision du', 'Une décision rendue le'])} {long_date(day)} {rng.choice(['vous a mis hors de cause', 'a mis fin aux poursuites exercées contre vous', 'est intervenue en votre faveur'])}. Vous avez été placé{who.agrees} en détention provisoire du {long_date(case.start)} au {long_date(case.end)}.</p>"
        f"<p>{rng.choice(['Vous êtes avisé', 'Il vous est fait connaître', 'Nous vous informons'])} que vous {rng.choice(['avez le droit de demander réparation', 'pouvez solliciter une indemnité en réparation'])} de cette détention, en saisissant le premier président de la cour d'appel dans un délai de <b>six mois</b> à compter du jour où cette décision est devenue définitive (art. 149-1 et 149-2).</p>{paragraphs(rng, _RULES, 2, 4)}"
        f"<div class=n>{handed}, le {put(f'{day:%d/%m/%Y}')}<br>{signature(rng)} &nbsp; Le greffier {signature(rng)} {round_stamp(rng, case.court.upper(), 'GREFFE', size_mm=30)}</div>"
    )
    return Sheet(document(css, body, margin="19mm 22mm"), {})


def notice_by_letter(annex: Annex, rng: Random) -> Sheet:
    """A registered letter of the registry, once the decision cannot be appealed."""
    case, who = held(annex, rng), annex.person
    day = day_between(rng, annex.day + timedelta(days=10), annex.sent)
    css = f"body{{font:10.5pt/1.55 {rng.choice([SANS, DEJA])}}} .a{{margin:8mm 0 8mm 90mm}} .f{{position:fixed;bottom:-10mm;font-size:7pt;color:#555}}"
    first = rng.choice(
        [
            f"La procédure suivie contre vous s'est achevée par une décision du {long_date(annex.day)}, aujourd'hui définitive.",
            f"J'ai l'honneur de vous informer que la décision du {long_date(annex.day)} vous concernant n'a fait l'objet d'aucun recours.",
        ]
    )
    body = (
        f"<table class=full><tr><td>{logo(rng, '#1f3a68', 13)}<br><b>{escape(case.court)}</b><br>Direction des services de greffe judiciaires<br>{phone_groups(phone(rng))}</td><td class=r>{rng.choice(['Lettre recommandée avec avis de réception', 'LRAR 1A ' + str(rng.randint(10**10, 10**11)), 'Lettre simple'])}</td></tr></table><div class=a>{who.title} {escape(who.name)}<br>{lines(annex.address.lines)}</div><p>{case.town}, le {long_date(day)}</p><p>N/Réf. : {case.parquet}<br><b>Objet : {rng.choice(['indemnisation de votre détention', 'réparation à raison d’une détention', 'information sur vos droits après votre mise hors de cause'])}</b></p><p>{who.title},</p><p>{first}</p>"
        f"<p>Ayant été détenu{who.agrees} {escape(case.at_prison)} ({(case.end - case.start).days + 1} jours), vous disposez de six mois pour en demander réparation au premier président de la cour d'appel, conformément aux articles 149-1 à 149-3 du code de procédure pénale{rng.choice([' et à l’article R. 26 du même code', '', ', dont copie au verso'])}.</p>{paragraphs(rng, _RULES, 1, 3)}<p>Vous voudrez bien joindre à votre demande : la décision, un certificat de non-recours, la fiche pénale, une pièce d'identité, un relevé d'identité bancaire et les justificatifs de vos préjudices.</p><p>Veuillez agréer, {who.title}, mes salutations distinguées.</p><p>{rng.choice(['La directrice de greffe', 'Le greffier', 'P/ le directeur de greffe'])}<br>{escape(case.clerk.name)}</p>{signature(rng)}<div class=f>{escape(case.court)} - accueil unique du justiciable - 8 h 45 à 12 h, 13 h 15 à 16 h 30</div>"
    )
    return Sheet(document(css, body, margin="16mm 20mm"), {})


def notice_at_the_prison(annex: Annex, rng: Random) -> Sheet:
    """A prison registry's receipt: printed lines filled in by pen on the day of release."""
    put = pen(rng)
    case, who = held(annex, rng), annex.person
    css = f"body{{font:10.5pt/2 {rng.choice([SERIF, SANS])}}} .k{{border:.4mm solid #000;padding:5mm}} h4{{text-align:center}}"
    body = (
        f"<p>ADMINISTRATION PÉNITENTIAIRE<br><b>{escape(case.prison)}</b> - greffe</p><div class=k><h4>{rng.choice(['RÉCÉPISSÉ DE NOTIFICATION', 'ACCUSÉ DE RÉCEPTION D’UN AVIS', 'NOTIFICATION À PERSONNE DÉTENUE OU LIBÉRÉE'])}</h4>Nom, prénoms : {put(surname_first(who))}<br>N° d'écrou : {put(case.ecrou)} &nbsp; Né(e) le : {put(f'{who.born:%d/%m/%Y}')}<br>Document notifié :<br>{ticks(('ordonnance de renvoi', 'avis de réparation de la détention provisoire (CPP 149)', 'convocation', 'autre'), {1})}<br>Transmis par : {put(case.court, 13)}</div>"
        f"<p style='line-height:1.5;margin-top:5mm'>{_RULES[0]} {rng.choice(_RULES[1:])} Le délai pour présenter la demande est de six mois ; il court à partir du jour où la décision de non-lieu, de relaxe ou d'acquittement est définitive et ne peut être opposé à celui qui n'a pas reçu le présent avis.</p><p>Notifié le {put(f'{annex.day:%d/%m/%Y}')} à {put(f'{rng.randint(8, 19)} h {rng.randint(10, 59)}')}</p><p>L'agent notificateur {signature(rng, 34)} La personne {signature(rng, 34)}</p>{boxed_stamp(rng, ('GREFFE', 'PÉNITENTIAIRE'))}"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), {})


def notice_sheet(annex: Annex, rng: Random) -> Sheet:
    """An information sheet in questions and answers, two columns, with no case named but by a label."""
    case = held(annex, rng)
    colour = rng.choice(["#00695c", "#8e24aa", "#1565c0", "#b23c17"])
    asked = [
        ("Qui peut demander ?", "Toute personne emprisonnée avant jugement, puis mise hors de cause par une décision qui ne peut plus être contestée."),
        ("À qui écrire ?", "Au premier président de la cour d'appel du lieu où la décision a été prise. L'avocat n'est pas obligatoire, mais il est utile."),
        ("Jusqu'à quand ?", "Vous avez 6 mois. Passé ce terme, la demande est refusée, sauf si l'on ne vous a pas informé de ce droit."),
        ("Que puis-je obtenir ?", "Une somme pour ce que vous avez subi (choc, séparation, conditions d'incarcération) et pour ce que vous avez perdu : salaires, logement, frais d'avocat liés à la détention."),
        ("Quels papiers joindre ?", "Décision, preuve des dates d'entrée et de sortie, bulletins de paie, factures, attestations des proches."),
        ("Et si je ne suis pas d'accord ?", "Un recours existe devant la commission placée auprès de la Cour de cassation, dans les 10 jours."),
        ("Est-ce payant ?", "Non. Selon vos ressources, l'État peut aussi prendre en charge votre avocat."),
        ("Suis-je concerné si…", "…j'étais sous bracelet à domicile : oui. …j'étais sous contrôle judiciaire seulement : non."),
    ]  # fmt: skip
    kept = sorted(rng.sample(range(len(asked)), rng.randint(5, 8)))
    told = "".join(f"<h4>{asked[n][0]}</h4><p>{asked[n][1]}</p>" for n in kept)
    css = f"body{{font:10.5pt/1.5 {rng.choice([DEJA, NARROW])}}} .h{{background:{colour};color:#fff;padding:6mm;font-size:19pt}} .h small{{display:block;font-size:9pt}} .c2{{columns:2;column-gap:10mm;margin-top:6mm}} h4{{color:{colour};margin:4mm 0 1mm}} .e{{border:.3mm dashed #888;padding:3mm;margin-top:8mm;width:80mm;font-size:8.5pt}}"
    body = (
        f"<div class=h>{rng.choice(['Détenu à tort : quels sont vos droits ?', 'Vous avez été incarcéré puis mis hors de cause', 'Être indemnisé après une détention injustifiée'])}<small>{rng.choice(['Fiche pratique', 'Service d’accueil du justiciable', 'Point-justice'])} - mise à jour {rng.choice(['janvier', 'mars', 'septembre'])} {annex.day.year}</small></div><div class=c2>{told}</div>"
        f"<div class=e>Remis à : {escape(annex.person.name)}<br>Dossier {case.parquet}<br>Le {any_date(annex.day, rng)}</div><p style='font-size:7.5pt;margin-top:6mm'>Textes : code de procédure pénale, articles 149 à 150 et R. 26 à R. 40-22. Cette fiche n'a pas de valeur réglementaire.</p>"
    )
    return Sheet(document(css, body, margin="14mm 16mm"), {})
