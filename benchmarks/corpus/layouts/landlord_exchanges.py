"""Landlords that answer otherwise than by a letter: an e-mail, a statement that the tenant signs as well."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import signature
from benchmarks.corpus.dwelling_papers import LandlordRefusal
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, phone
from benchmarks.corpus.wording import any_date, long_date, phone_groups
from claims.folding import fold


def printed_mail(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """An e-mail printed by the tenant, with the message it answers below."""
    tenant, sent = refusal.tenant, f"{refusal.day:%d/%m/%Y} {rng.randint(8, 22)}:{rng.randint(10, 59)}"
    box = f"{fold(refusal.landlord).replace('madame ', '').replace('monsieur ', '').replace(' ', '.')}@{rng.choice(['courriel.example', 'example.net', 'poste.example'])}"
    asked, mine = refusal.day - timedelta(days=rng.randint(1, 5)), email(tenant, rng)
    subject = rng.choice(["RE: porte cassée", "Re: Porte d'entrée", "RE: besoin d'un papier pour le ministère", "Re : dégâts appartement", "TR: demande document"])  # fmt: skip
    words = rng.choice([
        "Désolé pour ce qui vous est arrivé. Comme dit au téléphone, pas de participation de notre part sur la porte, et rien à attendre de l'assureur de la copropriété. Prenez l'artisan que vous voulez.",
        "Bien reçu vos photos. Vous pouvez lancer le menuisier, on est OK sur le modèle proposé. La note est pour vous, il faudra vous retourner contre l'État.",
        "Je réponds à votre question : non, je ne rembourse pas le serrurier. C'est la police qui a cassé, c'est à elle de payer. Gardez bien mon message, il peut servir de justificatif.",
        "Votre appel au sujet de l'entrée a bien été noté. Nous n'ouvrons pas de dossier travaux de notre côté : la dépense n'est pas récupérable et nous n'avons pas d'indemnité à toucher. Allez-y pour le changement.",
    ])  # fmt: skip
    question = rng.choice(["il me faut un écrit comme quoi vous ne payez pas la porte", "est-ce que vous prenez les travaux pour vous ou pas ?", "le ministère demande un document du propriétaire pour la porte"])  # fmt: skip
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, DEJA, NARROW])}}} .h td{{padding:.4mm 4mm .4mm 0}} .h td:first-child{{color:#555}} .q{{border-left:.8mm solid #88a;padding-left:4mm;color:#444;margin-top:7mm}} .t{{font-size:7pt;color:#777;margin-bottom:4mm}} .z{{position:fixed;bottom:-8mm;font-size:7pt;color:#777}}"
    rows = rng.choice([("De", "À", "Date", "Objet"), ("Expéditeur", "Destinataire", "Envoyé", "Sujet"), ("From", "To", "Sent", "Subject")])  # fmt: skip
    values = (f"{refusal.landlord} <{box}>", f"{tenant.name} <{mine}>", sent, subject)
    body = (
        f"<div class=t>{rng.choice(['Messagerie - impression', 'Boîte de réception (1 sur 312)', 'Webmail'])}</div><h3 style='margin:0 0 3mm'>{escape(subject)}</h3><table class=h>{''.join(f'<tr><td>{name} :</td><td>{escape(value)}</td></tr>' for name, value in zip(rows, values, strict=True))}</table><hr><p>{rng.choice(['Bonjour', 'Bonsoir', tenant.title])},</p><p>{words}</p><p>{rng.choice(['Il s’agit bien du logement', 'Pour info, adresse concernée :', 'Adresse du bien loué :'])} {escape(refusal.address.line)}, {rng.choice(['événement du', 'passage de la police le', 'porte forcée le'])} {any_date(refusal.operation, rng)}.</p>"
        f"<p>{rng.choice(['Cdt', 'Cordialement', 'Bonne journée', 'Bien à vous'])},<br>{escape(refusal.landlord)}<br>{escape(refusal.landlord_address.line)}<br>{phone_groups(phone(rng))}</p>{rng.choice(['<p><i>Envoyé depuis mon mobile</i></p>', ''])}<div class=q>Le {asked:%d/%m/%Y} à {rng.randint(8, 22)}:{rng.randint(10, 59)}, {escape(tenant.name)} a écrit :<br><br>Bonjour, {question}. Merci d'avance, {escape(tenant.forenames[0])}</div><div class=z>https://webmail.example/print?id={rng.randint(10**7, 10**8)} - 1/1</div>"
    )
    return Sheet(document(css, body, margin="15mm 17mm"), refusal.fields())


def joint_statement(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """Both parties sign: who they are in two columns, then what they note and agree on."""
    css = f"body{{font:11pt/1.55 {rng.choice([DEJA_SERIF, SERIF, SANS])}}} .p{{width:100%;margin:6mm 0}} .p td{{width:50%;border:.3mm solid #444;padding:3mm;vertical-align:top}} h4{{margin:5mm 0 1mm;font-weight:normal;text-decoration:underline}}"
    one, other = rng.choice([("Le propriétaire", "L'occupant"), ("D'une part", "D'autre part"), ("Partie A (loueur)", "Partie B (preneur)")])  # fmt: skip
    title = rng.choice(["CONSTAT AMIABLE ENTRE PROPRIÉTAIRE ET OCCUPANT", "Déclaration commune", "PROCÈS-VERBAL D'ACCORD", "Mise au point entre les parties au bail"])  # fmt: skip
    notes = rng.sample([
        f"la porte palière a cédé le {long_date(refusal.operation)} sous les coups des forces de l'ordre, munies d'un mandat concernant un autre foyer",
        "le vantail, le bâti et la serrure sont irréparables",
        "aucune des deux parties n'a commis de faute",
        "le bail se poursuit sans changement de loyer",
    ], 3)  # fmt: skip
    deals = rng.sample([
        "le devis est signé et réglé par l'occupant seul ; le propriétaire n'y contribue pas",
        "la dépense est avancée par l'occupant, à qui le propriétaire abandonne toute somme que l'État verserait de ce chef",
        "le coût des travaux demeure étranger au propriétaire, qui n'en devra rien ni maintenant ni en fin de bail",
    ], rng.randint(1, 2))  # fmt: skip
    deals += rng.sample([
        "la porte posée sera de la même essence et de la même couleur ; elle demeurera acquise à l'immeuble",
        "le propriétaire n'a saisi aucun assureur et s'interdit de le faire",
        "l'occupant choisit l'artisan et surveille la pose",
    ], 1)  # fmt: skip
    if not any("forces de l'ordre" in text for text in notes):
        notes[0] = f"l'entrée a été ouverte au bélier par des policiers le {refusal.operation:%d/%m/%Y}"
    body = (
        f"<p class=c><b>{title}</b></p><table class=p><tr><td><i>{one}</i><br><br><b>{escape(refusal.landlord)}</b><br>{lines(refusal.landlord_address.lines)}</td><td><i>{other}</i><br><br><b>{escape(refusal.tenant.title)} {escape(refusal.tenant.name)}</b><br>{lines(refusal.address.lines)}</td></tr></table>"
        f"<h4>{rng.choice(['Les parties constatent que', 'Il est exposé ce qui suit', 'Rappel'])}</h4>{''.join(f'<p>- {text} ;</p>' for text in notes)}<h4>{rng.choice(['Elles sont convenues de ceci', 'Accord', 'Suites'])}</h4>{''.join(f'<p>{n}°) {text}.</p>' for n, text in enumerate(deals, 1))}<p style='margin-top:6mm'>{rng.choice(['Dressé', 'Fait en deux exemplaires'])} à {escape(refusal.address.place.commune)} le {any_date(refusal.day, rng)}</p><table class=full><tr><td>{signature(rng)}<br>{escape(refusal.landlord)}</td><td>{signature(rng)}<br>{escape(refusal.tenant.name)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="22mm 20mm"), refusal.fields())
