"""Letters: the claim itself, the insurer's and the landlord's refusals, reminders."""
# ruff: noqa: E501 - rows of HTML are read as rows

from collections.abc import Callable
from html import escape
from random import Random

from benchmarks.corpus.claim_letters import BUREAU, Claim
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.dwelling_papers import InsurerRefusal, LandlordRefusal
from benchmarks.corpus.layouts import setting
from benchmarks.corpus.layouts.setting import Letter
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups, spaced

Setting = Callable[[Letter, Random], str]


def claim(set_page: Setting) -> Callable[[Claim, Random], Sheet]:
    """A claim letter in that page setting."""

    def lay_out(content: Claim, rng: Random) -> Sheet:
        enclosed = "<br>".join(f"- {escape(piece)}" for piece in content.enclosures)
        letter = Letter(
            head=content.sender_lines,
            addressee=BUREAU,
            dateline=f"{content.sender_address.place.commune}, le {long_date(content.day)}",
            subject=content.subject,
            greeting="Madame, Monsieur,",
            paragraphs=content.paragraphs,
            closing=f"<div style='margin-left:100mm'>{escape(content.signed_by)}<br>{signature(rng)}</div><p>Pièces jointes :<br>{enclosed}</p>",
        )
        return Sheet(set_page(letter, rng), content.fields())

    return lay_out


_INSURER_WORDS = (
    (
        "Vous nous avez déclaré un sinistre survenu le {loss} à votre domicile, consécutif à une intervention des forces de l'ordre.",
        "Après étude de votre dossier, nous vous informons que les dommages causés par une intervention judiciaire ne sont pas garantis par votre contrat. Nous ne pouvons donc donner une suite favorable à votre demande.",
    ),
    (
        "Nous faisons suite à votre déclaration concernant le bris de la porte d'entrée du {loss}.",
        "Les détériorations résultant d'une décision de l'autorité publique figurent parmi les exclusions de vos conditions générales. En conséquence, notre société refuse la prise en charge de ce dommage.",
    ),
    (
        "Nous accusons réception de votre dossier relatif à l'événement du {loss}.",
        "Nous avons le regret de vous confirmer le refus de prise en charge de ce sinistre : la garantie « vol et effraction » ne s'applique pas à l'ouverture forcée par la police ou la gendarmerie.",
    ),
)
_DEDUCTIBLE = "Pour information, la franchise prévue à votre contrat est de {m}."


def insurer_refusal(set_page: Setting, words: int) -> Callable[[InsurerRefusal, Random], Sheet]:
    """An insurer's refusal in that page setting and those words."""

    def lay_out(content: InsurerRefusal, rng: Random) -> Sheet:
        firm = content.insurer
        paragraphs = [text.format(loss=any_date(content.loss, rng)) for text in _INSURER_WORDS[words]]
        if content.deductible:
            paragraphs.append(_DEDUCTIBLE.format(m=money(content.deductible)))
        paragraphs.append("Nous vous prions d'agréer nos salutations distinguées.")
        contract, claim_label = (
            ("Contrat n° ", "Sinistre n° "),
            ("N° de contrat : ", "N° de sinistre : "),
            ("Votre contrat : ", "Réf. sinistre : "),
        )[words]
        letter = Letter(
            head=(firm.name, *firm.address.lines, f"Tél. {phone_groups(firm.phone)}"),
            addressee=(f"{content.insured.title} {content.insured.name}", *content.insured_address.lines),
            dateline=f"{firm.address.place.commune}, le {long_date(content.day)}",
            subject=(
                "votre déclaration de sinistre",
                "refus de garantie",
                "attestation de non prise en charge",
            )[words],
            greeting=f"{content.insured.title},",
            paragraphs=tuple(paragraphs),
            closing=f"<div style='margin-left:90mm'>Le service sinistres<br>{signature(rng)}</div>",
            references=(
                f"{contract}{content.policy}",
                f"{claim_label}{content.claim}",
                f"Assuré{content.insured.agrees} : {content.insured.name}",
                f"Date du sinistre : {content.loss:%d/%m/%Y}",
            ),
            foot=f"{firm.name} - {firm.form} - RCS {spaced(firm.siren, 3, 3, 3)} - Entreprise régie par le code des assurances",
            mark=logo(rng, "#345a7c"),
        )
        return Sheet(set_page(letter, rng), content.fields())

    return lay_out


_LANDLORD_WORDS = (
    (
        "attestation de non prise en charge",
        "Je soussigné, {l}, bailleur du logement situé {a}, loué à {t}, atteste ne pas prendre en charge le remplacement de la porte endommagée le {o}.",
        "J'autorise mon locataire à faire procéder aux travaux à ses frais et à en demander le remboursement à l'État.",
    ),
    (
        "remplacement de la porte palière",
        "Nous vous confirmons que la réparation de la porte du logement que vous occupez, {a}, dégradée lors de l'intervention du {o}, n'est pas à la charge du bailleur.",
        "Vous êtes autorisé à la faire remplacer à l'identique. Ces frais ne vous seront pas remboursés par nos services.",
    ),
    (
        "votre demande relative à votre porte d'entrée",
        "Suite à votre courrier concernant le logement situé {a}, nous vous informons que nous ne prenons pas en charge les dégâts occasionnés par les forces de l'ordre le {o}.",
        "Nous vous invitons à vous rapprocher du ministère de la Justice et de votre assureur.",
    ),
)


def landlord_refusal(set_page: Setting, words: int) -> Callable[[LandlordRefusal, Random], Sheet]:
    """A landlord's refusal or authorisation in that page setting and those words."""

    def lay_out(content: LandlordRefusal, rng: Random) -> Sheet:
        subject, *texts = _LANDLORD_WORDS[words]
        values = {
            "l": content.landlord,
            "a": content.address.line,
            "t": f"{content.tenant.title} {content.tenant.name}",
            "o": any_date(content.operation, rng),
        }
        letter = Letter(
            head=(content.landlord, *content.landlord_address.lines),
            addressee=(f"{content.tenant.title} {content.tenant.name}", *content.address.lines),
            dateline=f"{content.landlord_address.place.commune}, le {long_date(content.day)}",
            subject=subject,
            greeting="" if words == 0 else f"{content.tenant.title},",
            paragraphs=(
                *(text.format(**values) for text in texts),
                "Fait pour servir et valoir ce que de droit."
                if words == 0
                else "Veuillez agréer nos salutations.",
            ),
            closing=f"<div style='margin-left:90mm'>{'Le bailleur' if words == 0 else 'Le gestionnaire'}<br>{signature(rng)}{'' if words == 0 else boxed_stamp(rng, (content.landlord.upper(), 'GESTION LOCATIVE'))}</div>",
            references=()
            if words == 0
            else (f"Locataire : {content.tenant.name}", f"Lot n° {rng.randint(1, 300)}"),
        )
        return Sheet(set_page(letter, rng), content.fields())

    return lay_out


def reminder(content: Claim, rng: Random) -> Sheet:
    """A query about a claim already made: nothing in it is scored but what it is."""
    letter = Letter(
        head=content.sender_lines,
        addressee=BUREAU,
        dateline=f"{content.sender_address.place.commune}, le {long_date(content.day)}",
        subject=rng.choice(["relance", "suivi de mon dossier", "état d'avancement de ma demande"]),
        greeting="Madame, Monsieur,",
        paragraphs=(
            rng.choice(
                [
                    "Sauf erreur de ma part, je suis sans nouvelles de ma demande adressée il y a plusieurs mois.",
                    "Je reviens vers vous au sujet de mon dossier, toujours sans réponse à ce jour.",
                ]
            ),
            "Pourriez-vous m'indiquer où en est son traitement ? Je vous remercie par avance.",
        ),
        closing=signature(rng),
    )
    return Sheet(setting.classic(letter, rng), {})
