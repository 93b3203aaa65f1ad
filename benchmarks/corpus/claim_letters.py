"""The words of claim letters, composed from fragments: formal, plain and clumsy ones."""
# ruff: noqa: E501 - a sentence a row

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from benchmarks.corpus.companies import Company
from benchmarks.corpus.papers import Truth
from benchmarks.corpus.people import Person
from benchmarks.corpus.places import Address
from benchmarks.corpus.wording import any_date, e164, long_date, money, money_in_words, phone_groups

BUREAU = ("Ministère de la Justice", "Bureau du précontentieux", "13, place Vendôme", "75042 Paris Cedex 01")

_SUBJECTS = (
    "demande d'indemnisation suite à un bris de porte",
    "demande de remboursement de ma porte d'entrée",
    "réclamation indemnitaire - intervention de police du {d}",
    "porte fracturée par les forces de l'ordre, demande d'indemnisation",
    "indemnisation d'un bris de porte",
    "bris de porte du {d} - demande d'indemnisation",
    "dégradation de ma porte par les forces de l'ordre",
    "demande de réparation d'un préjudice matériel",
    "préjudice subi lors d'une perquisition",
    "dédommagement d'une porte d'entrée",
)
_FACTS = (
    "Le {d}, les forces de l'ordre sont intervenues {a} et ont enfoncé la porte d'entrée.",
    "Je me permets de vous écrire car ma porte a été cassée par la police le {d}. Cela s'est passé {a}.",
    "En date du {d}, dans le cadre d'une opération de police judiciaire menée {a}, la porte palière a été fracturée.",
    "Par la présente, je sollicite la réparation du préjudice causé par l'intervention du {d} {a}, au cours de laquelle la porte a été détruite.",
    "J'ai l'honneur de vous exposer les faits suivants : le {d}, la porte d'entrée a été fracturée {a} lors d'une perquisition.",
    "Suite à l'intervention de police qui a eu lieu {a} le {d}, la porte palière et sa serrure sont hors d'usage.",
    "Une opération de gendarmerie s'est déroulée {a} le {d}. La porte d'entrée, forcée au bélier, ne peut plus être réparée.",
    "Le {d} au petit matin, des policiers ont défoncé la porte d'entrée {a}, sans que personne ait eu le temps de leur ouvrir.",
)
_NOT_TARGET = (
    "Je n'étais pas visé{e} par cette opération et je n'héberge pas la personne recherchée.",
    "Je précise que je ne suis pas la personne recherchée et que celle-ci n'habite pas chez moi : les policiers se sont trompés de porte.",
    "Étant totalement étrang{f} à l'affaire, je n'étais pas visé{e} par l'intervention, et la personne recherchée n'est pas hébergée à mon domicile.",
    "Cette intervention ne me visait pas : je n'étais pas visé{e}, et la personne recherchée n'est pas hébergée chez moi.",
    "À aucun moment je n'étais visé{e} par cette opération. La personne recherchée n'habite pas chez moi et m'est inconnue.",
)
_NOT_TARGET_OWNER = (
    "Notre locataire n'était pas visé par cette opération et n'héberge pas la personne recherchée.",
    "Ni nous-mêmes ni l'occupant du logement n'étions visés par cette intervention, et la personne recherchée n'y est pas hébergée.",
)
_TENURES = {
    "LOCATAIRE": ("Je suis locataire de ce logement.", "J'occupe ce logement en qualité de locataire.", "Je suis locataire en titre de l'appartement.", "Étant locataire, j'ai dû avancer les frais."),
    "PROPRIETAIRE": ("Je suis propriétaire de ce logement, que j'occupe.", "Je suis propriétaire occupant{e} de l'appartement.", "J'habite ce logement, dont je suis propriétaire."),
    "BAILLEUR": ("Nous sommes propriétaires de ce logement, que nous donnons en location.",),
    "SUBROGATED": ("Nous avons indemnisé notre assuré et sommes subrogés dans ses droits.",),
    "BAILLEUR_SOCIAL": ("Ce logement appartient à notre parc locatif social.",),
}  # fmt: skip
_ASKS = (
    "Le montant de mon préjudice s'élève à {m}.",
    "Je vous demande donc le remboursement de la somme de {m} ({w}).",
    "Je sollicite le versement d'une indemnité de {m} au titre de mon préjudice matériel.",
    "Pour le remplacement de la porte j'ai dû payer {m}, que je souhaiterais me voir rembourser.",
    "La facture du serrurier s'élève à {m} et je vous prie de bien vouloir me la rembourser.",
    "Mon préjudice est de {m} toutes taxes comprises, dont je demande réparation.",
    "Je demande à être indemnisé à hauteur de {m}.",
)
_CLOSINGS = (
    "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
    "Dans l'attente de votre réponse, veuillez agréer, Madame, Monsieur, mes sincères salutations.",
    "Cordialement,",
    "Je reste à votre disposition pour tout renseignement et vous prie de croire en ma considération distinguée.",
    "En vous remerciant par avance de l'attention portée à ma demande, je vous adresse mes respectueuses salutations.",
    "Veuillez croire, Madame, Monsieur, en l'assurance de ma parfaite considération.",
    "Avec mes remerciements anticipés,",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a claim letter says, and its words. `amount` None: no sum is asked; `company` for a legal person.

    `tenure` is what the claimant is to the dwelling (a key of the wordings); `not_target`: the letter says
    that the police were after somebody else, who does not live there.
    """

    person: Person
    company: Company | None
    sender_address: Address
    phone: str
    email: str
    day: date
    operation: date
    address: Address
    amount: Decimal | None
    subject: str
    paragraphs: tuple[str, ...]
    enclosures: tuple[str, ...]
    tenure: str
    not_target: bool

    def fields(self) -> Truth:
        """See `Paper.fields`."""
        sender = self.company.name if self.company else self.person.used_name
        return {
            "expediteur_nom": sender,
            "expediteur_prenom": None if self.company else self.person.forenames[0],
            "expediteur_adresse": self.sender_address.line,
            "expediteur_courriel": self.email,
            "expediteur_telephone": e164(self.phone),
            "date": self.day.isoformat(),
            "objet": self.subject,
            "date_operation": self.operation.isoformat(),
            "adresse_operation": self.address.line,
            "montant_demande": f"{self.amount:.2f}" if self.amount else None,
        }

    @property
    def sender_lines(self) -> tuple[str, ...]:
        """Name, address, phone and e-mail, as at the head of the letter."""
        who = (self.company.name,) if self.company else (self.person.name,)
        return (*who, *self.sender_address.lines, f"Tél. : {phone_groups(self.phone)}", self.email)

    @property
    def signed_by(self) -> str:
        """Who signs, and as what."""
        return f"{self.person.name}, gérant{self.person.agrees}" if self.company else self.person.name


def compose(
    rng: Random,
    *,
    person: Person,
    company: Company | None,
    sender_address: Address,
    contact: tuple[str, str],
    days: tuple[date, date],
    address: Address,
    tenure: str,
    amount: Decimal | None,
    not_target: bool,
    enclosures: tuple[str, ...],
) -> Claim:
    """A claim in words: `days` are those of the letter and the operation, `contact` phone and e-mail."""
    day, operation = days
    e = person.agrees
    where = f"au {address.line}" if company or rng.random() < 0.5 else f"à mon domicile situé {address.line}"
    spoken = any_date(operation, rng)
    facts = rng.choice(_FACTS).format(d=spoken, a=where)
    if company:
        facts = facts.replace("ma porte", "la porte de ce logement").replace(
            "Je me permets", "Nous nous permettons"
        )
    paragraphs = [facts, rng.choice(_TENURES[tenure]).format(e=e)]
    if not_target:
        quiet = _NOT_TARGET_OWNER if company else _NOT_TARGET
        paragraphs.append(rng.choice(quiet).format(e=e, f="ère" if e else "er"))
    if amount is not None:
        paragraphs.append(rng.choice(_ASKS).format(m=money(amount), w=money_in_words(amount)))
    paragraphs.append(rng.choice(_CLOSINGS))
    subject = rng.choice(_SUBJECTS).format(d=long_date(operation))
    phone, email = contact
    return Claim(
        person,
        company,
        sender_address,
        phone,
        email,
        day,
        operation,
        address,
        amount,
        subject,
        tuple(paragraphs),
        enclosures,
        tenure,
        not_target,
    )
