"""More notices that a service leaves or sends after it broke a door: a slip, an e-mail, a stamped certificate."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.setting import DEJA, SANS, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Notice, Sheet, without
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, phone_groups


def _corps(notice: Notice) -> str:
    return "POLICE NATIONALE" if notice.service.kind == "PN" else "GENDARMERIE NATIONALE"


def slip_at_the_door(notice: Notice, rng: Random) -> Sheet:
    """A slip left on the spot, its blanks filled in by pen or left empty: «avis à l'occupant»."""
    s, (hand, ink) = notice.service, hand_and_ink(rng)

    def put(text: str) -> str:
        return "." * 46 if notice.blank else pen(text, hand, ink)

    blanks = [
        f"{pick(rng, 'Le', 'Date de l’opération :', 'En date du')} {put(f'{notice.day:%d/%m/%Y}')}", f"{pick(rng, 'au', 'Adresse de l’opération :', 'Lieu de l’intervention :')} {put(notice.address.line)}",
        f"{pick(rng, 'Service', 'Adresse du service')} : {put(s.address.line)}", f"Tél. : {put(phone_groups(s.phone))}", f"{pick(rng, 'Mél', 'Courriel')} : {put(s.email)}",
    ]  # fmt: skip
    body = f"<div style='border:.5mm solid #223;padding:6mm'><table class=full><tr><td>{logo(rng, '#1a237e', 12)}</td><td class=r><b>{_corps(notice)}</b></td></tr></table>{heading(rng, 'AVIS À L’OCCUPANT', 'AVIS D’INTERVENTION', 'AVIS DE PASSAGE DES FORCES DE L’ORDRE', 'Information à l’usager : porte endommagée')}{paragraphs(pick(rng, 'Au cours d’une opération de police judiciaire, l’ouverture de votre porte a causé des dégradations.', 'Votre porte a été ouverte de force par erreur. Vous pouvez solliciter une indemnisation auprès du ministère de la Justice.', 'Une enquête a conduit nos agents à forcer l’accès de ce logement.'))}<p style='line-height:2.1'>{'<br>'.join(blanks)}</p><p style='font-size:8.5pt'>{pick(rng, 'Ce document n’emporte pas reconnaissance de responsabilité.', 'À joindre à toute demande d’indemnisation. Si vous êtes locataire, informez votre bailleur et votre assureur.')}</p></div>"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), notice.fields())


def service_mail(notice: Notice, rng: Random) -> Sheet:
    """The unit answers by e-mail and confirms that it came; printed by the occupant. No postal address of the unit."""
    s, officer = notice.service, person(rng)
    head = "<br>".join(f"<b>{label} :</b> {escape(value)}" for label, value in [("De", s.email), ("Objet", pick(rng, "RE: attestation bris de porte", "Votre demande d'attestation", "Confirmation d'intervention"))])  # fmt: skip
    said = pick(rng, f"Je vous confirme que nos effectifs sont intervenus le {any_date(notice.day, rng)} au {notice.address.line} et que la porte d'entrée a été dégradée à cette occasion.", f"Suite à votre passage, le service atteste que votre porte, {notice.address.line}, a été forcée le {any_date(notice.day, rng)} dans le cadre d'une enquête.")  # fmt: skip
    body = f"{head}<hr>{paragraphs('Bonjour,', said, pick(rng, 'Vous pouvez vous prévaloir de ce message auprès du bureau du précontentieux.', 'Ce courriel vaut attestation.'))}<p>{escape(officer.name)}<br>{pick(rng, 'Brigadier-chef', 'Capitaine', 'Major') if s.kind == 'PN' else pick(rng, 'Adjudant', 'Lieutenant', 'Gendarme')}<br>{escape(s.name)}<br>{phone_groups(s.phone)}</p>"
    return Sheet(page(rng, body, faces=PLAIN), without(notice.fields(), "service_adresse") | {"type_attestation": "COURRIER_FDO"})  # fmt: skip


def stamped_certificate(notice: Notice, rng: Random) -> Sheet:
    """A certificate in a frame from the unit's secretariat: labelled values, stamp, signature of the head."""
    s = notice.service
    facts = [(pick(rng, "Opération du", "Date de l'opération"), any_date(notice.day, rng)), (pick(rng, "Lieu", "Adresse concernée"), notice.address.line), (pick(rng, "Dommages", "Constat"), pick(rng, "porte d'entrée fracturée", "porte palière et serrure")), (pick(rng, "Service", "Unité"), s.name), ("Adresse", s.address.line), ("Téléphone", phone_groups(s.phone)), (pick(rng, "Adresse électronique", "Courriel"), s.email)]  # fmt: skip
    body = f"{issuer(rng, _corps(notice), (s.name,))}{heading(rng, 'CERTIFICAT D’INTERVENTION', 'ATTESTATION D’INTERVENTION', 'ATTESTATION DE DÉGRADATION', 'ATTESTATION DE BRIS DE PORTE')}{paragraphs(pick(rng, 'Le chef de service soussigné certifie exacts les renseignements ci-après :', 'Il est attesté, à la demande de l’occupant, que :'))}{pairs(rng, facts)}<p class=r>{pick(rng, 'Le commandant de l’unité', 'Le chef de service', 'Par ordre')}<br>{signature(rng)}</p>{pick(rng, round_stamp(rng, s.name.upper(), s.kind), boxed_stamp(rng, (s.name.upper(), 'SECRÉTARIAT')))}"
    return Sheet(page(rng, body), notice.fields() | {"type_attestation": "COURRIER_FDO"})


def letter_to_occupant(notice: Notice, rng: Random) -> Sheet:
    """The unit's head writes to the occupant, with regrets and the way to be paid."""
    s = notice.service
    letter = Letter(
        head=(s.name, *s.address.lines, phone_groups(s.phone), s.email),
        addressee=("À l'occupant", *notice.address.lines),
        dateline=f"{s.address.place.commune}, le {long_date(notice.day)}",
        subject=pick(rng, "dégradations commises lors d'une intervention", "attestation à joindre à votre demande", f"opération du {notice.day:%d/%m/%Y}"),
        greeting=pick(rng, "Madame, Monsieur,", ""),
        paragraphs=(
            f"{pick(rng, 'Agissant sous le contrôle de l’autorité judiciaire, mes hommes ont dû', 'Mon service a été amené à')} forcer votre porte le {any_date(notice.day, rng)}, {pick(rng, 'à l’adresse ci-dessus', 'au ' + notice.address.line)}.",
            pick(rng, "Je regrette ce désagrément et vous invite à adresser votre demande d'indemnisation au ministère de la Justice.", "La présente lettre vous permettra de faire valoir vos droits auprès de l'État."),
        ),
        closing=signature(rng) + at_times(rng, round_stamp(rng, s.name.upper(), s.kind)),
    )  # fmt: skip
    return Sheet(post(letter, rng), notice.fields() | {"type_attestation": "COURRIER_FDO"})
