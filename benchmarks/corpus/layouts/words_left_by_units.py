"""What a unit leaves or sends after a broken door: a certificate on demand, a double receipt, a mission's card, a prefecture's and a chief's letter."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.running_text import (
    framed,
    in_columns,
    overleaf,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Notice, Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, phone_groups

_STEPS = (
    ("Qui peut demander", "Toute personne étrangère à l'enquête, propriétaire ou locataire, ayant supporté le coût de la remise en état, ou l'assureur qui l'a remboursée."),
    ("À qui", "Ministère de la Justice, secrétariat général, bureau du précontentieux. La demande est gratuite et se fait en ligne ou par courrier."),
    ("Pièces", "Le présent document, la facture acquittée, des photographies, une pièce d'identité, un relevé d'identité bancaire, le titre de propriété ou le bail, l'attestation de non prise en charge de l'assureur et du bailleur."),
    ("Délai", "Quatre ans à compter du 1er janvier de l'année qui suit les faits."),
    ("Ce que ce document n'est pas", "Il n'établit aucune faute du service et ne vaut ni reconnaissance de responsabilité, ni promesse de paiement."),
    ("Logement social", "Le bailleur social effectue lui-même les travaux ; transmettez-lui ce document sans attendre."),
)  # fmt: skip


def _corps(notice: Notice) -> str:
    return "POLICE NATIONALE" if notice.service.kind == "PN" else "GENDARMERIE NATIONALE"


def _contacts(notice: Notice, rng: Random) -> list[tuple[str, str]]:
    s = notice.service
    return [(pick(rng, "Service ayant opéré", "Unité", "Service"), s.name), (pick(rng, "Adresse postale", "Adresse du service"), s.address.line), (pick(rng, "Téléphone", "Joindre le service"), phone_groups(s.phone)), (pick(rng, "Courriel", "Adresse électronique"), s.email)]  # fmt: skip


def explained_overleaf(notice: Notice, rng: Random) -> Sheet:
    """A notice by pen on the front, and on the back a text that explains how to be paid; may be left blank."""
    s, (hand, ink) = notice.service, hand_and_ink(rng)

    def put(text: str) -> str:
        return "." * 50 if notice.blank else pen(text, hand, ink, 14)

    front = f"<p style='line-height:2.1'>{pick(rng, 'Les effectifs du service ci-dessous sont intervenus', 'Une opération judiciaire a été conduite')}<br>le : {put(f'{notice.day:%d/%m/%Y}')}<br>à l'adresse suivante : {put(notice.address.line)}<br>et ont dû procéder à l'ouverture forcée de votre porte.<br><b>{pick(rng, 'Pour tout renseignement', 'Service à contacter')}</b><br>téléphone : {put(phone_groups(s.phone))}<br>courriel : {put(s.email)}<br>adresse : {put(s.address.line)}</p>"
    back = heading(rng, "VOS DÉMARCHES", "COMMENT DEMANDER UNE INDEMNISATION ?", "Notice explicative") + (in_columns(run_in(rng, rng.sample(_STEPS, rng.randint(4, 6)))) if rng.random() < 0.5 else sections(rng, rng.sample(_STEPS, rng.randint(4, 6))))  # fmt: skip
    body = f"<p>{logo(rng, '#000091', 11)} <b>{_corps(notice)}</b></p>{heading(rng, 'VOTRE PORTE A ÉTÉ ENDOMMAGÉE', 'DOCUMENT D’INFORMATION - BRIS DE PORTE', 'AVIS AUX OCCUPANTS', 'INFORMATION DE L’USAGER')}{front}{overleaf(back) if rng.random() < 0.6 else back}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, SERIF)), notice.fields())


def double_receipt(notice: Notice, rng: Random) -> Sheet:
    """A form in two parts, for the occupant and for the unit, with boxes for the damage and a signature of who received it."""
    s, (hand, ink) = notice.service, hand_and_ink(rng)

    def put(text: str) -> str:
        return "........................................" if notice.blank else pen(text, hand, ink, 13)

    ticks = " &nbsp; ".join(f"{tick(not notice.blank and n in (0, 2))} {label}" for n, label in enumerate(("porte d'entrée", "porte intérieure", "serrure", "fenêtre", "autre")))  # fmt: skip
    front = f"{pick(rng, 'Intervention du', 'Date de l’intervention')} {put(f'{notice.day:%d/%m/%Y}')}<br>{pick(rng, 'Lieu', 'Adresse')} {put(notice.address.line)}<br>{ticks}<br>{pick(rng, 'Unité', 'Service')} : {put(s.address.line)}<br>Tél. {put(phone_groups(s.phone))} Mél {put(s.email)}"
    body = f"<table class=full><tr><td><b>{_corps(notice)}</b></td><td class=r>{reference(rng, 'Mod. 9999', 'Imp. 99-99')}</td></tr></table>{heading(rng, 'RÉCÉPISSÉ D’INFORMATION', 'AVIS DE DÉGRADATION - EXEMPLAIRE OCCUPANT', 'CONSTAT SUR PLACE REMIS À L’OCCUPANT')}{framed('<div style=line-height:2>' + front + '</div>')}<p>{tick(not notice.blank)} {pick(rng, 'remis en main propre', 'laissé sur place en l’absence de l’occupant')}</p><div style='border-top:.4mm dashed #000;padding-top:3mm'><small>{pick(rng, 'Partie conservée par le service', 'Souche')}</small><br>{pick(rng, 'Reçu l’avis le', 'Notifié le')} {'....................' if notice.blank else f'{notice.day:%d/%m/%Y}'} {signature(rng, 30) if not notice.blank else ''}</div>{small_print(rng, 'La remise de ce récépissé ne préjuge pas du droit à indemnisation, qui est apprécié par le ministère de la Justice.')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), notice.fields())


def certificate_on_demand(notice: Notice, rng: Random) -> Sheet:
    """A certificate asked for weeks later: who asks, what the unit's files say, in numbered points; typed."""
    s, officer = notice.service, person(rng)
    parts = [
        ("Intervention", f"{pick(rng, 'Il ressort de nos archives que le service est intervenu le', 'Le service confirme une intervention en date du')} {any_date(notice.day, rng)}, {notice.address.line}."),
        ("Cadre", pick(rng, "Opération conduite sous l'autorité d'un magistrat. Le contenu de la procédure est couvert par le secret.", "Perquisition autorisée par le juge des libertés et de la détention.")),
        ("Dommages", pick(rng, "La porte a été ouverte par effraction. L'état antérieur n'a pas été relevé.", "Bris de la porte d'entrée, serrure et dormant compris.")),
        ("Qualité de l'occupant", pick(rng, "La personne qui occupe les lieux n'était pas visée par l'enquête.", "Le service n'a pas à se prononcer sur la situation de l'occupant.")),
        ("Contact", f"{s.address.line} - {phone_groups(s.phone)} - {s.email}"),
    ]  # fmt: skip
    body = f"{issuer(rng, _corps(notice), (s.name,))}{heading(rng, 'ATTESTATION', 'ATTESTATION DE SERVICE FAIT', 'CERTIFICAT DÉLIVRÉ À LA DEMANDE D’UN PARTICULIER', 'ATTESTATION RELATIVE À UN BRIS DE PORTE')}{run_in(rng, parts) if rng.random() < 0.5 else sections(rng, parts)}<p>{pick(rng, 'Certifié exact,', 'Pour attestation,')} {escape(officer.name)}<br>{signature(rng)}{round_stamp(rng, s.name.upper(), s.kind)}</p>{small_print(rng, 'Attestation établie sans préjudice de l’appréciation de l’administration chargée de l’indemnisation.')}"
    return Sheet(page(rng, body, faces=PLAIN, css=running_foot(rng, s.name)), notice.fields() | {"type_attestation": "COURRIER_FDO"})  # fmt: skip


def chiefs_apology(notice: Notice, rng: Random) -> Sheet:
    """A chief answers the occupant's complaint: explains, regrets, encloses the confirmation, tells whom to write to."""
    s, officer = notice.service, person(rng)
    letter = Letter(
        head=(_corps(notice), s.name, *s.address.lines, phone_groups(s.phone), s.email),
        addressee=(pick(rng, "Madame, Monsieur l'occupant", "L'occupant du logement", "Au résident"), *notice.address.lines),
        dateline=pick(rng, "", f"{s.address.place.commune}"),
        subject=pick(rng, "réponse à votre courrier", "bris de porte - confirmation", "suite à votre réclamation", "votre demande d'attestation d'intervention"),
        greeting="Madame, Monsieur,",
        references=(f"{pick(rng, 'Enregistrement', 'Courrier arrivé')} {reference(rng, '9999', '99/999')}",),
        paragraphs=(
            pick(rng, "Vous avez appelé mon attention sur l'intervention dont votre domicile a fait l'objet et sur les dégâts qui en sont résultés.", "J'ai pris connaissance de votre réclamation avec attention et j'ai demandé un rapport aux fonctionnaires concernés."),
            f"{pick(rng, 'Je vous confirme que', 'Il est exact que')} {pick(rng, 'les enquêteurs', 'mes effectifs', 'les militaires de l’unité')} {pick(rng, 'ont forcé votre porte', 'ont dû briser la porte de ce logement')} le {any_date(notice.day, rng)}, {notice.address.line}, {pick(rng, 'sur la foi d’un renseignement qui s’est révélé inexact', 'dans l’exécution d’un mandat visant une autre personne')}.",
            pick(rng, "Je mesure le trouble que vous avez ressenti et vous prie d'accepter mes regrets.", "Je déplore les conséquences matérielles de cette opération, que les nécessités de l'enquête imposaient."),
            pick(rng, "La police ne dispose d'aucun crédit pour réparer : il vous appartient de saisir le ministère de la Justice, au moyen de la présente qui tient lieu d'attestation.", "L'indemnisation relève du ministère de la Justice. Cette lettre pourra être jointe à votre demande."),
            pick(rng, "Je vous prie d'agréer l'expression de ma considération distinguée.", "Mes services restent à votre écoute."),
        ),
        closing=f"<p>{escape(officer.name)}<br>{pick(rng, 'Commissaire divisionnaire', 'Chef d’unité', 'Commandant la compagnie')}<br>{signature(rng)}</p>{at_times(rng, boxed_stamp(rng, (s.kind, 'SECRÉTARIAT')))}",
    )  # fmt: skip
    return Sheet(post(letter, rng), notice.fields() | {"type_attestation": "COURRIER_FDO"})


def secretariats_slip(notice: Notice, rng: Random) -> Sheet:
    """A slip of the secretariat: a table of facts, three lines of text, initials; the date in full."""
    s = notice.service
    facts = [(pick(rng, "Nature", "Objet"), pick(rng, "ouverture de porte par la force", "bris de porte en enquête")), (pick(rng, "Réalisée le", "Date de l'opération"), long_date(notice.day)), (pick(rng, "Adresse de l'opération", "À"), notice.address.line), *_contacts(notice, rng)]  # fmt: skip
    body = f"{heading(rng, 'BULLETIN D’INTERVENTION', 'FICHE DESTINÉE À L’ADMINISTRATION', 'CONFIRMATION D’OPÉRATION', 'AVIS D’OPÉRATION DE POLICE JUDICIAIRE')}<p>{_corps(notice)}</p>{pairs(rng, facts)}{paragraphs(pick(rng, 'Fiche délivrée à l’intéressé sur sa demande, à l’exclusion de toute pièce de procédure.', 'Le présent bulletin est à joindre au dossier d’indemnisation.'), pick(rng, 'Aucun élément sur l’identité des agents ne peut être communiqué.', 'Le numéro de procédure n’est pas communicable à ce stade.'))}<p>{pick(rng, 'Vu, le chef de service', 'P.O. le secrétariat')} {signature(rng, 32)}{at_times(rng, round_stamp(rng, s.name.upper(), s.kind))}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), notice.fields() | {"type_attestation": "COURRIER_FDO"})  # fmt: skip
