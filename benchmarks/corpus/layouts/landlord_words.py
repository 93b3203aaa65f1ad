"""More words of landlords who do not pay for a door: a works office, a council's service, a text of the lessor's counsel."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.dwelling_papers import LandlordRefusal
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.setting import Letter, lines
from benchmarks.corpus.layouts.stationery import PLAIN, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, phone_groups


def _tenant(refusal: LandlordRefusal) -> str:
    return f"{refusal.tenant.title} {refusal.tenant.name}"


def works_office(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """The works office answers a tenant's report of a broken door: a ticket, a decision, a closing."""
    facts = [("Demandeur", _tenant(refusal)), ("Logement", refusal.address.line), ("Signalement", f"porte palière fracturée le {any_date(refusal.operation, rng)}"), ("N° de demande", f"DI-{rng.randint(10**5, 10**6)}"), ("Réponse du", any_date(refusal.day, rng))]  # fmt: skip
    said = pick(rng, "Le dommage n'étant pas dû à la vétusté, son coût n'incombe pas au bailleur. Le locataire fait intervenir l'entreprise de son choix et conserve la facture.", "Réparation non prise en charge : événement causé par un tiers. Vous pouvez vous retourner contre l'État.", "Aucun bon de commande ne sera émis. Nous ne nous opposons pas au remplacement à l'identique par vos soins.")  # fmt: skip
    body = f"{issuer(rng, refusal.landlord, (*refusal.landlord_address.lines, phone_groups(phone(rng))))}{heading(rng, 'RÉPONSE À VOTRE RÉCLAMATION TECHNIQUE', 'Suite donnée à votre demande', 'FICHE DE TRAITEMENT', 'Décision du service travaux')}{pairs(rng, facts)}{paragraphs(said)}<p>{pick(rng, 'Le responsable de secteur', 'Le chargé de clientèle', 'Le bailleur')} {signature(rng, 36)}</p>"
    return Sheet(page(rng, body), refusal.fields())


def owners_answer(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A landlord answers his tenant's letter in his own words, familiar or dry."""
    letter = Letter(
        head=(refusal.landlord, *refusal.landlord_address.lines),
        addressee=(_tenant(refusal), *refusal.address.lines),
        dateline=f"{refusal.landlord_address.place.commune}, le {any_date(refusal.day, rng)}",
        subject=pick(rng, "votre porte", f"intervention de police du {refusal.operation:%d/%m/%Y}", "remplacement de la porte d'entrée : ma position", "porte cassée"),
        greeting=pick(rng, f"{refusal.tenant.title},", f"Bonjour {refusal.tenant.title},", "Cher locataire,"),
        paragraphs=(
            pick(rng, f"Vous m'avez appris que la police a cassé la porte de l'appartement que je vous loue, le {any_date(refusal.operation, rng)}.", f"Suite à votre appel concernant les dégâts du {any_date(refusal.operation, rng)}, voici ma réponse."),
            pick(rng, "Je suis désolé de ce qui vous arrive, mais je ne réglerai pas cette porte : je n'y suis pour rien.", "Mon contrat de propriétaire non occupant exclut ce type de sinistre et je ne peux avancer les fonds.", "Il n'est pas question que cette dépense reste à ma charge. Faites changer la porte et voyez avec l'administration.", "Je vous laisse le soin de la faire réparer et d'en demander le remboursement au ministère de la Justice ; je ne demanderai rien de mon côté."),
            pick(rng, "Merci de garder le même modèle.", "Vous me donnerez un double des clés.", "La présente vous servira de justificatif.", ""),
            pick(rng, "Bien à vous.", "Cordialement,", "Recevez mes salutations."),
        ),
        closing=signature(rng),
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=PLAIN), refusal.fields())


def blanks_of_the_town(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A model of the legal drop-in, filled in by pen by the landlord: who, where, what he did not pay."""
    hand, ink = hand_and_ink(rng)

    def put(text: str) -> str:
        return pen(text, hand, ink)

    choice = pick(rng, "n'avoir pas procédé ni fait procéder au remplacement de la porte", "n'avoir perçu aucune indemnité de mon assureur pour cette porte", "que les frais de réparation sont supportés par le seul occupant")  # fmt: skip
    body = f"{heading(rng, 'ATTESTATION DU BAILLEUR', 'DÉCLARATION DU PROPRIÉTAIRE', 'Attestation de non prise en charge', 'NON-PRISE EN CHARGE PAR LE BAILLEUR')}<p style='line-height:2.2'>Je soussigné(e), {pick(rng, 'nom du bailleur', 'propriétaire')} : {put(refusal.landlord)}<br>{pick(rng, 'adresse', 'demeurant')} : {put(refusal.landlord_address.line)}<br>{pick(rng, 'loue à', 'locataire')} : {put(refusal.tenant.name)}<br>{pick(rng, 'le logement situé', 'adresse du bien')} : {put(refusal.address.line)}<br>{pick(rng, 'et atteste', 'et déclare sur l’honneur')} {choice} {pick(rng, 'endommagée le', 'à la suite de l’opération du')} {put(f'{refusal.operation:%d/%m/%Y}')}.</p><p>Fait le {put(f'{refusal.day:%d/%m/%Y}')} Signature : {signature(rng)}</p>{at_times(rng, '<p style=font-size:8pt>Toute fausse déclaration est punie par l’article 441-7 du code pénal.</p>')}"
    return Sheet(page(rng, body), refusal.fields())


def legal_service(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A legal service certifies, to the administration, that the landlord bears none of it, quoting the lease's law."""
    clerk = person(rng)
    stamp = boxed_stamp(rng, (refusal.landlord.upper(), "SERVICE JURIDIQUE")) if rng.random() < 0.5 else ""
    told = (
        f"{pick(rng, 'Nous soussignés', 'La société soussignée')}, {refusal.landlord}, {refusal.landlord_address.line}, {pick(rng, 'certifions', 'certifie')} que {_tenant(refusal)} est titulaire d'un bail portant sur le logement du {refusal.address.line}.",
        f"La porte de ce logement a été {pick(rng, 'forcée', 'détruite', 'endommagée')} {pick(rng, 'lors d’une opération de police', 'par les forces de l’ordre')} le {any_date(refusal.operation, rng)}.",
        pick(rng, "En application de l'article 7 de la loi du 6 juillet 1989 et du décret du 26 août 1987, cette réparation n'est pas du ressort du bailleur.", "Le coût du remplacement n'a été ni engagé, ni remboursé par nos soins, et ne le sera pas.", "Aucune déclaration n'a été faite à l'assurance de l'immeuble, qui n'aurait pas vocation à intervenir."),
    )  # fmt: skip
    body = f"<div>{escape(refusal.landlord)}<br>{lines(refusal.landlord_address.lines)}</div>{heading(rng, 'CERTIFICAT', 'ATTESTATION', 'À QUI DE DROIT', 'Certificat administratif')}{paragraphs(*told)}<p>{pick(rng, 'Établi le', 'Fait le')} {any_date(refusal.day, rng)}, {pick(rng, 'à la demande du preneur', 'pour servir et valoir ce que de droit')}.</p><p class=r>{escape(clerk.name)}<br>{signature(rng)}</p>{stamp}"
    return Sheet(page(rng, body), refusal.fields())
