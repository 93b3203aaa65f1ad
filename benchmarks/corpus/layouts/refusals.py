"""More refusals of insurers and landlords, each as another firm's letters look and read."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.dwelling_papers import InsurerRefusal, LandlordRefusal
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    HANDS,
    MONO,
    NARROW,
    SANS,
    SERIF,
    document,
    lines,
)
from benchmarks.corpus.papers import Sheet, without
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups, spaced


def _addressed(refusal: InsurerRefusal) -> str:
    return f"{escape(refusal.insured.short_title.upper())} {escape(refusal.insured.used_name.upper())} {escape(refusal.insured.forenames[0].upper())}<br>{lines(refusal.insured_address.lines)}"


def insurer_platform(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A large insurer's management centre: window address, references in small print, a bar code of ours."""
    firm, clerk = refusal.insurer, person(rng)
    colour = rng.choice(["#00508f", "#c8102e", "#007a53", "#512d6d"])
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, NARROW])}}} .a{{margin:6mm 0 9mm 88mm;font-size:10.5pt;min-height:24mm}} .f{{position:fixed;bottom:-14mm;font-size:6pt;color:#666}} .e{{background:#eef2f6;padding:3mm 5mm;margin:4mm 0}}"
    declared = refusal.loss + timedelta(days=rng.randint(1, 6))
    words = rng.choice(
        [
            "Nous avons étudié avec attention les circonstances de cet événement. Votre contrat Multirisque Habitation prévoit la garantie Vol - Vandalisme lorsque les dommages sont commis par des tiers à l'occasion d'un vol ou d'une tentative de vol. Tel n'est pas le cas d'une ouverture forcée sur ordre de l'autorité judiciaire.",
            "Les dommages qui résultent de l'intervention des forces de l'ordre sont exclus (article 4.2 de vos conditions générales, page 37). C'est pourquoi nous ne pouvons pas intervenir.",
        ]
    )
    deductible = f"<p>À titre indicatif, votre contrat comporte une franchise de {money(refusal.deductible)} par événement.</p>" if refusal.deductible else ""  # fmt: skip
    body = (
        f"<table class=full><tr><td>{logo(rng, colour, 18)}<br><b style='color:{colour};font-size:13pt'>{escape(firm.name)}</b></td><td class=r style='font-size:8pt'>Centre de gestion sinistres<br>{lines(firm.address.lines)}<br>Tél. : {phone_groups(firm.phone)} (appel non surtaxé)<br>du lundi au vendredi de 8 h 30 à 18 h</td></tr></table><div class=a>{_addressed(refusal)}</div>"
        f"<p style='font-size:8pt'>Vos références à rappeler<br>Contrat : <b>{refusal.policy}</b><br>Dossier sinistre : <b>{refusal.claim}</b><br>N° sociétaire : {rng.randint(10**6, 10**7)}<br>Votre gestionnaire : {escape(clerk.name)}</p><p class=r>Le {long_date(refusal.day)}</p>"
        f"<div class=e><b style='color:{colour}'>Votre sinistre du {refusal.loss:%d/%m/%Y}</b><br>Assuré : {escape(refusal.insured.name)}</div><p>{refusal.insured.title},</p><p>Vous nous avez déclaré le {declared:%d/%m/%Y} des dommages à votre porte.</p><p>{words}</p><p><b>Nous vous informons donc de notre refus de prise en charge.</b></p>{deductible}"
        f"<p>Si vous contestez cette position, vous pouvez écrire au service Réclamations, puis saisir la Médiation de l'assurance dans un délai d'un an.</p><p>Nous restons à votre écoute.</p><p>{escape(clerk.name)}<br>{signature(rng, 34)}</p>"
        f"<div class=f>{escape(firm.name)}, {escape(firm.form)} au capital de {firm.capital * 1000} € - {spaced(firm.siren, 3, 3, 3)} R.C.S. - Entreprise régie par le code des assurances - IBAN de règlement des cotisations : FR76 {rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {rng.randint(100, 999)}<br>{refusal.day:%y%j}-{rng.randint(10**7, 10**8)} / SIN-REF-{rng.randint(10, 99)} / 1</div>"
    )
    return Sheet(document(css, body, margin="14mm 20mm 24mm"), refusal.fields())


def insurer_agent(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A short certificate «à qui de droit» by a general agent; no date of the claim's filing, no deductible."""
    firm, agent, office = refusal.insurer, person(rng), address(rng, refusal.insured_address.place)
    css = f"body{{font:12pt/1.7 {rng.choice([SERIF, DEJA_SERIF, SANS])}}} h2{{text-align:center;border-top:.5mm solid #000;border-bottom:.5mm solid #000;padding:3mm 0;font-size:15pt;margin:12mm 0}}"
    verb = rng.choice(
        [
            "atteste que la compagnie n'intervient pas au titre de ce contrat pour le remplacement de la porte endommagée",
            "certifie que la compagnie a refusé sa garantie, et n'a versé aucune somme, pour la porte forcée",
            "confirme la non prise en charge par notre compagnie des dommages à la porte",
        ]
    )
    body = (
        f"<p>{escape(agent.name)}<br>Agent général {escape(firm.name)}<br>{lines(office.lines)}<br>N° ORIAS {rng.randint(10**7, 10**8 - 1):08d} - Tél. {phone_groups(phone(rng), '.')}</p><h2>{rng.choice(['ATTESTATION', 'ATTESTATION DE NON PRISE EN CHARGE', 'ATTESTATION DE REFUS'])}</h2>"
        f"<p>Je soussigné{agent.agrees}, {escape(agent.name)}, agent général, {verb} le {any_date(refusal.loss, rng)} par les forces de l'ordre, {escape(refusal.insured_address.line)}.</p>"
        f"<p>Nom de l'assuré : {escape(refusal.insured.short_title)} {escape(refusal.insured.used_name)} {escape(refusal.insured.forenames[0])}<br>Police n° {refusal.policy}<br>Référence sinistre {refusal.claim}</p><p>Attestation délivrée à la demande de l'intéressé{refusal.insured.agrees} pour faire valoir ses droits auprès du ministère de la Justice.</p><p>Fait à {escape(office.place.commune)}, le {any_date(refusal.day, rng)}</p>{boxed_stamp(rng, (agent.name.upper(), 'AGENT GÉNÉRAL'))}{signature(rng)}"
    )
    return Sheet(document(css, body, margin="24mm 26mm"), without(refusal.fields(), "franchise"))


def insurer_message(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A message of the customer's area, as printed by a browser."""
    firm, clerk = refusal.insurer, rng.choice(["Léa", "Nadia", "Maxime", "Yanis"])
    css = f"body{{font:9pt/1.5 {rng.choice([DEJA, SANS])}}} .h{{font-size:7pt;color:#666}} .m{{border:.3mm solid #ccc;padding:5mm;margin:4mm 0}} .q{{border-left:1mm solid #bbb;padding-left:4mm;color:#444}} .t td{{padding:1mm 5mm 1mm 0}}"
    asked = refusal.day - timedelta(days=rng.randint(3, 9))
    deductible = (
        f"<tr><td>Franchise</td><td>{money(refusal.deductible)}</td></tr>" if refusal.deductible else ""
    )
    body = (
        f"<table class='full h'><tr><td>{refusal.day:%d/%m/%Y} {rng.randint(8, 19)}:{rng.randint(10, 59)}</td><td class=r>Mon espace - {escape(firm.name)}</td></tr></table><h2>{logo(rng, '#e07a1f', 9)} Mes messages</h2><table class=t><tr><td>Assureur</td><td>{escape(firm.name)}</td></tr><tr><td>Assuré</td><td>{escape(refusal.insured.name)}</td></tr><tr><td>Contrat habitation n°</td><td>{refusal.policy}</td></tr><tr><td>N° de sinistre</td><td>{refusal.claim}</td></tr><tr><td>Survenu le</td><td>{refusal.loss:%d/%m/%Y}</td></tr>{deductible}</table>"
        f"<div class=m><b>{clerk}, conseiller sinistres</b> - {refusal.day:%d/%m/%Y}<br><br>Bonjour {escape(refusal.insured.name)},<br><br>{rng.choice(['Merci pour votre message.', 'Je reviens vers vous après lecture de votre dossier.'])} Malheureusement, {rng.choice(['la casse de votre porte par la police n’est pas couverte par votre formule', 'votre contrat ne garantit pas les dégâts causés par la police lors d’une perquisition'])}. Je ne peux donc pas vous rembourser le devis transmis et je clos le dossier <b>sans suite (refus de garantie)</b>.<br><br>Je vous conseille de vous tourner vers le ministère de la Justice.<br><br>Belle journée,<br>{clerk}</div>"
        f"<div class=q><b>Vous</b> - {asked:%d/%m/%Y}<br>Bonjour, la police a cassé ma porte par erreur. Le serrurier me demande {rng.randint(600, 2900)} euros. Est-ce que vous prenez en charge ? Merci</div><p class=h>https://espace-assure.example/messages/{rng.randint(10**5, 10**6)} - 1/1</p>"
    )
    return Sheet(document(css, body, margin="12mm 18mm"), refusal.fields())


def _tenant(refusal: LandlordRefusal) -> str:
    return f"{escape(refusal.tenant.title)} {escape(refusal.tenant.name)}"


def landlord_note(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A certificate written by hand, or typed at home: no letterhead."""
    hand = rng.random() < 0.6
    font = (
        f"17pt/1.35 {HANDS[0]},{SERIF};color:#1a1a22"
        if hand
        else f"12pt/1.6 {rng.choice([SANS, SERIF, MONO])}"
    )
    refused = rng.choice(
        [
            "que ni moi ni mon assurance ne payons le remplacement de la porte cassée le {d} par la police, qui reste à la charge du locataire",
            "ne pas prendre en charge la réparation de la porte cassée par la police le {d}",
            "n'avoir rien payé pour la porte que la police a forcée le {d}, et donner mon accord pour que le locataire la fasse changer",
        ]
    ).format(d=any_date(refusal.operation, rng))
    body = (
        f"<p class=c style='font-size:130%'><u>{rng.choice(['Attestation', 'Attestation du propriétaire', 'ATTESTATION SUR L’HONNEUR'])}</u></p><p>Je soussigné(e) {escape(refusal.landlord)}, {escape(refusal.landlord_address.line)}, propriétaire du logement loué à {_tenant(refusal)}, {escape(refusal.address.line)},</p>"
        f"<p>{rng.choice(['déclare', 'certifie', 'atteste'])} {refused}.</p><p>Fait à {escape(refusal.landlord_address.place.commune)}, le {any_date(refusal.day, rng)}</p><div style='margin-left:{rng.randint(20, 90)}mm'>{signature(rng)}</div>"
    )
    return Sheet(document(f"body{{font:{font}}}", body, margin="22mm"), refusal.fields())


def landlord_tick_boxes(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A form with boxes to tick, filled in by a letting office's program."""
    css = f"body{{font:10pt/1.6 {rng.choice([SANS, DEJA])}}} .b{{border:.3mm solid #333;padding:4mm;margin:4mm 0}} h2{{font-size:13pt;text-align:center}} .v{{font-family:{rng.choice([MONO, SERIF])}}} .l{{border-bottom:.2mm dotted #333}}"

    def line(label: str, value: str) -> str:
        return f"{label} : <span class='v l'>{escape(value)}</span><br>"

    boxes = rng.choice(
        [
            ("prend en charge le remplacement de la porte", "ne prend pas en charge le remplacement de la porte", "autorise le locataire à faire réaliser les travaux"),
            ("a déclaré le dommage à son assureur", "n'a pas indemnisé le locataire", "donne son accord aux travaux à l'identique"),
        ]
    )  # fmt: skip
    ticks = "".join(f"{sign} {box}<br>" for sign, box in zip(("&#9744;", "&#9746;", "&#9746;"), boxes, strict=True))  # fmt: skip
    body = (
        f"<table class=full><tr><td>{logo(rng, '#31572c', 14)}</td><td class=r>{escape(refusal.landlord)}<br>{lines(refusal.landlord_address.lines)}</td></tr></table><h2>FORMULAIRE DE POSITION DU BAILLEUR<br><small>Dommage à une porte consécutif à une opération de police</small></h2>"
        f"<div class=b><b>Cadre 1 - Bailleur</b><br>{line('Nom ou raison sociale', refusal.landlord)}{line('Adresse', refusal.landlord_address.line)}</div><div class=b><b>Cadre 2 - Occupant</b><br>{line('Locataire', f'{refusal.tenant.used_name.upper()} {refusal.tenant.forenames[0]}')}{line('Logement', refusal.address.line)}{line('N° de compte locataire', f'{rng.randint(10**5, 10**6)}/{rng.randint(10, 99)}')}</div>"
        f"<div class=b><b>Cadre 3 - Événement</b><br>{line('Date des faits', f'{refusal.operation:%d/%m/%Y}')}{line('Signalé au gardien le', f'{refusal.operation + timedelta(days=1):%d/%m/%Y}')}</div><div class=b><b>Cadre 4 - Le bailleur</b><br>{ticks}</div><p>Date : {refusal.day:%d/%m/%Y} &nbsp; Cachet et signature :</p>{boxed_stamp(rng, (refusal.landlord.upper(), 'SERVICE TECHNIQUE'))}{signature(rng)}"
    )
    return Sheet(document(css, body, margin="15mm 20mm"), refusal.fields())


def landlord_agency(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A branch of a housing body answers a call: references, contact, a long footer."""
    clerk, colour = person(rng), rng.choice(["#0077b6", "#e85d04", "#386641"])
    css = f"body{{font:10pt/1.5 {rng.choice([DEJA, NARROW, SANS])}}} .k{{width:48mm;background:{colour};color:#fff;padding:5mm;font-size:8.5pt}} .m{{padding-left:8mm}} .m,.k{{vertical-align:top;height:255mm}}"
    ask = refusal.operation + timedelta(days=rng.randint(1, 5))
    words = rng.choice(
        [
            "Après examen par nos services, nous ne donnerons pas de suite favorable à votre demande de remplacement. L'entretien locatif et les dommages causés par un tiers, y compris par l'autorité publique, n'incombent pas au bailleur.",
            "Nous regrettons de ne pouvoir prendre ces travaux à notre charge. Vous pouvez les commander vous-même à une entreprise de votre choix, sous réserve de respecter le modèle de la résidence.",
        ]
    )
    body = (
        f"<table><tr><td class=k>{logo(rng, '#ffffff', 14)}<br><b style='font-size:13pt'>{escape(refusal.landlord)}</b><br><br>Agence de {escape(refusal.address.place.commune)}<br>{lines(refusal.landlord_address.lines)}<br><br>Votre interlocuteur<br>{escape(clerk.name)}<br>{phone_groups(phone(rng))}<br><br>Dossier technique<br>DT-{rng.randint(10**5, 10**6)}<br><br>Urgences 24 h/24<br>{phone_groups(phone(rng))}</td>"
        f"<td class=m><div style='margin:10mm 0 10mm 30mm'>{_tenant(refusal)}<br>{lines(refusal.address.lines)}</div><p>{escape(refusal.landlord_address.place.commune)}, le {long_date(refusal.day)}</p><p><b>Objet : {rng.choice(['remplacement de votre porte palière', 'réclamation technique - porte', 'votre appel du ' + format(ask, '%d/%m/%Y')])}</b></p><p>{refusal.tenant.title},</p>"
        f"<p>Vous nous avez sollicités le {ask:%d/%m/%Y} au sujet de la porte de votre logement, {escape(refusal.address.line)}, forcée par la police le {refusal.operation:%d/%m/%Y}.</p><p>{words}</p><p>Le présent courrier vaut attestation de non prise en charge et peut être produit auprès de l'administration.</p><p>Nous vous prions d'agréer, {refusal.tenant.title}, nos salutations distinguées.</p><p>{escape(clerk.name)}<br>Responsable de secteur</p>{signature(rng)}{round_stamp(rng, 'GESTION LOCATIVE', 'AGENCE', size_mm=30)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="14mm"), refusal.fields())
