"""Proofs that a registered letter was posted or came: a return unclaimed, the post's certificate, a foreign card, a scan of delivery."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.claim_letters import BUREAU
from benchmarks.corpus.drawings import boxed_stamp, logo, postmark, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.codes import bars, squares
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.running_text import framed, run_in, small_print
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, SERIF, Letter, lines
from benchmarks.corpus.layouts.stationery import grid, heading, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Mailing, Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, spaced

_TERMS = (
    "En cas de perte ou d'avarie, l'indemnisation est plafonnée selon le niveau de garantie choisi lors du dépôt : 16 euros (R1), 153 euros (R2) ou 458 euros (R3).",
    "Aucune réclamation n'est recevable passé un an à compter du lendemain du jour de dépôt.",
    "Le pli est conservé quinze jours à la disposition du destinataire absent, puis renvoyé.",
    "Le présent document constitue la preuve du dépôt et doit être produit à l'appui de toute réclamation.",
)


def _number(mailing: Mailing, rng: Random) -> str:
    return pick(rng, spaced(mailing.tracking, 2, 3, 3, 4, 1), mailing.tracking)


def _mark(mailing: Mailing, rng: Random) -> str:
    return postmark(rng, mailing.sender_address.place.commune, f"{mailing.posted:%d-%m-%Y}", f"{rng.randint(8, 18)}H{rng.randint(10, 59)}")  # fmt: skip


def unclaimed_return(mailing: Mailing, rng: Random) -> Sheet:
    """The slip of a letter that came back: reasons with boxes, the days it was offered and kept."""
    offered, chosen = mailing.posted + timedelta(days=rng.randint(1, 4)), rng.randrange(4)
    reasons = ("Pli avisé et non réclamé", "Destinataire inconnu à l'adresse", "Défaut d'accès ou d'adressage", "Pli refusé par le destinataire")  # fmt: skip
    ticks = "<br>".join(f"{tick(n == chosen)} {reason}" for n, reason in enumerate(reasons))
    body = framed(f"<table class=full><tr><td><b>{pick(rng, 'RETOUR À L’EXPÉDITEUR', 'RETOUR À L’ENVOYEUR', 'AVIS DE NON-DISTRIBUTION')}</b><br><br>{ticks}</td><td>{bars(rng)}<br>{pick(rng, 'LR n°', 'Recommandé', 'Objet suivi')} {_number(mailing, rng)}</td></tr><tr><td>Déposé le {mailing.posted:%d/%m/%Y}<br>{pick(rng, 'Présenté / avisé le', 'Première présentation le')} {offered:%d/%m/%Y}<br>{pick(rng, 'Mise en instance jusqu’au', 'Gardé au bureau jusqu’au')} {offered + timedelta(days=15):%d/%m/%Y}<br>Facteur n° {rng.randint(10, 99)} {signature(rng, 24)}</td><td><small>Destinataire</small><br>{lines(BUREAU)}<br><br><small>Retour à</small><br>{escape(mailing.sender)}<br>{lines(mailing.sender_address.lines)}</td></tr></table>{_mark(mailing, rng)}", rng.choice(["#8a1c1c", "#333", "#b38600"]))  # fmt: skip
    return Sheet(page(rng, body + small_print(rng, *rng.sample(_TERMS, 2)), faces=(SANS, NARROW)), mailing.fields())  # fmt: skip


def posts_certificate(mailing: Mailing, rng: Random) -> Sheet:
    """The postal service's customer office certifies by letter what became of a registered letter."""
    given, clerk = mailing.posted + timedelta(days=rng.randint(1, 5)), person(rng)
    letter = Letter(
        head=(pick(rng, "Service national Clients Courrier", "Direction Service Clients", "Centre de relation client postal"), pick(rng, "33000 Bordeaux", "59000 Lille", "87000 Limoges")),
        addressee=(mailing.sender, *mailing.sender_address.lines),
        dateline=f"Le {long_date(given + timedelta(days=rng.randint(4, 9)))}",
        subject=pick(rng, f"attestation de distribution de la lettre recommandée n° {_number(mailing, rng)}", f"votre envoi recommandé {_number(mailing, rng)}", f"duplicata d'avis de réception {_number(mailing, rng)}"),
        greeting=pick(rng, "Madame, Monsieur,", "Cher client,"),
        references=(f"Dossier {reference(rng, '99999999', '9-999-999-999')}",),
        paragraphs=(
            pick(rng, "Vous nous avez interrogés sur l'acheminement de votre courrier et nous vous remercions de votre confiance.", "Nous avons bien reçu votre demande de renseignement et regrettons que l'avis de réception ne vous soit pas revenu."),
            f"{pick(rng, 'Nos recherches établissent que cet envoi, pris en charge le', 'Après enquête auprès de l’établissement distributeur, nous vous confirmons que le pli, déposé le')} {any_date(mailing.posted, rng)}, {pick(rng, 'a été remis contre signature le', 'est parvenu à son destinataire le')} {any_date(given, rng)}.",
            f"Adresse de remise : {', '.join(BUREAU)}.",
            pick(rng, "La présente attestation tient lieu d'avis de réception.", "Vous trouverez au verso une reproduction de la signature recueillie par le facteur.", "Conformément à nos conditions générales de vente, cette attestation vous est délivrée sans frais."),
            pick(rng, "Nous vous prions de croire en notre engagement à votre service.", "Restant à votre écoute, nous vous adressons nos salutations distinguées."),
        ),
        closing=f"<p>{escape(clerk.name)}<br>{pick(rng, 'Conseiller clientèle', 'La responsable du service')}<br>{signature(rng, 32)}</p>",
        mark=logo(rng, "#f2b705", 12),
        foot=pick(rng, "Opérateur du service universel postal", "Service client gratuit + prix appel", ""),
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=(SANS, NARROW, DEJA)), mailing.fields())


def two_language_card(mailing: Mailing, rng: Random) -> Sheet:
    """The pink or white card of the international post, in French and English, filled in by pen."""
    hand, ink = hand_and_ink(rng)
    given, ground = (
        mailing.posted + timedelta(days=rng.randint(3, 12)),
        rng.choice(["#f9d5dc", "#fff", "#fce4ec"]),
    )
    cells = [
        f"<b>AVIS de {pick(rng, 'réception', 'réception / livraison')}</b><br>Advice of receipt / delivery<br><b>CN 07</b>",
        f"{pick(rng, 'Bureau de dépôt / Office of posting', 'Dépôt / Posting')}<br>{pen(mailing.sender_address.place.commune, hand, ink, 13)}<br>Date {pen(f'{mailing.posted:%d/%m/%Y}', hand, ink, 13)}",
        f"Nature de l'envoi / Nature of item<br>{tick(True)} Recommandé / Registered<br>{tick(False)} Colis / Parcel {tick(False)} Valeur déclarée / Insured<br>N° {_number(mailing, rng)}",
        f"Destinataire de l'envoi / Addressee of the item<br>{'<br>'.join(pen(line, hand, ink, 12) for line in BUREAU)}",
        f"À compléter à destination / To be completed at destination<br>L'envoi mentionné ci-dessus a été dûment / The item was duly<br>{tick(True)} livré / delivered le {pen(f'{given:%d/%m}', hand, ink, 13)}<br>Signature {signature(rng, 28)}",
        f"Renvoyer à / Return to<br>{pen(mailing.sender, hand, ink, 13)}<br>{'<br>'.join(pen(line, hand, ink, 12) for line in mailing.sender_address.lines)}<br>FRANCE",
    ]  # fmt: skip
    rows = "".join(f"<tr><td>{cells[n]}</td><td>{cells[n + 1]}</td></tr>" for n in (0, 2, 4))
    body = f"<div style='background:{ground}'><table class='full b'>{rows}</table>{at_times(rng, _mark(mailing, rng), 0.6)}{at_times(rng, '<small>Service des postes</small>')}</div>"
    return Sheet(page(rng, body, faces=(SANS, SERIF, NARROW)), mailing.fields())


def scan_of_delivery(mailing: Mailing, rng: Random) -> Sheet:
    """A file that a mailing platform gives its customers: the life of the letter, the signature scanned, hashes."""
    given = mailing.posted + timedelta(days=rng.randint(1, 4))
    facts = [("Identifiant d'envoi", reference(rng, "LRX-9999-9999", "999999999")), ("Numéro de recommandé", _number(mailing, rng)), ("Expéditeur", mailing.sender), ("Adresse", mailing.sender_address.line), ("Destinataire", ", ".join(BUREAU)), ("Nombre de feuilles", str(rng.randint(2, 14)))]  # fmt: skip
    rows = [["Horodatage", "Étape"], [f"{mailing.posted:%d/%m/%Y} {rng.randint(6, 9)}:{rng.randint(10, 59)}", pick(rng, "Impression, mise sous pli et dépôt en poste", "Dépôt au centre de tri", "Date de dépôt")], [f"{given:%d/%m/%Y} {rng.randint(9, 13)}:{rng.randint(10, 59)}", pick(rng, "Remis contre signature", "Avis de réception signé")]]  # fmt: skip
    body = f"<table class=full><tr><td>{logo(rng, rng.choice(['#0b7285', '#5f3dc4', '#d9480f']), 11)} <b>{pick(rng, 'Courrier hybride', 'Mon courrier en ligne', 'Plateforme d’envoi postal')}</b></td><td class=r>{squares(rng)}</td></tr></table>{heading(rng, 'PREUVE DE DISTRIBUTION', 'Dossier de preuve', 'AVIS DE RÉCEPTION NUMÉRISÉ', 'Récapitulatif d’envoi recommandé')}{pairs(rng, facts)}{grid(rows)}<p>{pick(rng, 'Signature recueillie', 'Image de l’avis de réception')}</p>{framed(signature(rng) + boxed_stamp(rng, ('COURRIER ARRIVÉ', f'{given:%d/%m/%y}')))}{small_print(rng, f'Empreinte SHA-256 : {rng.randrange(16**32):032x}', 'Archivage à vocation probatoire pendant dix ans. Les conditions générales du service sont disponibles en ligne.')}"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), mailing.fields())


def desk_receipt(mailing: Mailing, rng: Random) -> Sheet:
    """A half sheet given at the counter with the conditions of the service in small letters below."""
    parts = [("Expéditeur", f"{mailing.sender}, {mailing.sender_address.line}"), ("Destinataire", " ".join(BUREAU)), ("Nature", pick(rng, "lettre prioritaire recommandée, avis de réception demandé", "recommandé R1 AR", "LR AR - contre-remboursement : non")), ("Numéro", _number(mailing, rng)), (pick(rng, "Date de dépôt", "Déposé le", "Date"), f"{mailing.posted:%d/%m/%Y}"), ("Poids", f"{rng.randint(20, 400)} g")]  # fmt: skip
    body = f"{heading(rng, 'RÉCÉPISSÉ DE DÉPÔT', 'Preuve de dépôt d’un objet recommandé', 'REÇU AU GUICHET', 'JUSTIFICATIF DE DÉPÔT')}{run_in(rng, parts)}<p>{bars(rng)}</p><table class=full><tr><td>{pick(rng, 'Timbre à date du bureau', 'Cachet du bureau de dépôt')}<br>{_mark(mailing, rng)}</td><td>{at_times(rng, 'L’agent ' + signature(rng, 26))}</td></tr></table>{paragraphs(pick(rng, 'Suivez votre courrier à l’aide du numéro ci-dessus.', 'Gardez ce reçu : il vous sera demandé en cas de réclamation.'))}{small_print(rng, *rng.sample(_TERMS, 3))}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), mailing.fields())
