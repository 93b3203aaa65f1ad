"""How claimants of different walks tell the same facts: other words for a claim than those of its paper.

A voice gives the subject (None: the letter has none) and the paragraphs. Each says what the claimant is
to the dwelling and, where the claim has it so, both that he was no target and that nobody wanted lives
there: the case is judged on it.
"""
# ruff: noqa: E501 - a sentence a row

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks.corpus.claim_letters import Claim
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a letter; `subject` None when no line tells it."""

    subject: str | None
    paragraphs: tuple[str, ...]


Voice = Callable[[Claim, Random], Words]


def _pick(rng: Random, *sentences: str) -> str:
    return rng.choice(sentences)


def from_a_model(claim: Claim, rng: Random) -> Words:
    """A model letter found on the web, filled in."""
    e, day = claim.person.agrees, long_date(claim.operation)
    tenure = {
        "LOCATAIRE": f"dont je suis locataire{_pick(rng, '', ' en titre')}",
        "PROPRIETAIRE": "dont je suis propriétaire et que j'occupe",
    }.get(claim.tenure, "dont nous sommes propriétaires bailleurs")
    out = [
        f"Par la présente, je souhaite porter à votre connaissance les faits suivants : le {day}, une intervention des services de {_pick(rng, 'police', 'gendarmerie')} a eu lieu à l'adresse {claim.address.line}, logement {tenure}.",
        "Au cours de cette intervention, la porte d'entrée de ce logement a été "
        + _pick(
            rng, "détériorée.", "forcée et rendue inutilisable.", "endommagée ainsi que son encadrement."
        ),
    ]
    if claim.not_target:
        out.append(
            f"Or, je n'étais ni visé{e} ni concerné{e} par cette opération, et la personne recherchée n'est pas hébergée dans ce logement."
        )
    if claim.amount is not None:
        out.append(
            f"Le montant des réparations s'élève à {money(claim.amount)}, comme l'atteste{_pick(rng, ' le justificatif joint', 'nt les documents joints')}."
        )
    out += [
        "En conséquence, et conformément à la jurisprudence relative à la responsabilité sans faute de l'État, je vous demande de bien vouloir procéder à l'indemnisation de mon préjudice dans un délai de deux mois à compter de la réception de la présente.",
        "À défaut, je me réserve le droit de saisir la juridiction compétente.",
        "Je vous prie de croire, Madame, Monsieur, à l'assurance de mes salutations distinguées.",
    ]
    return Words(_pick(rng, "Demande d'indemnisation pour bris de porte", f"Demande d'indemnisation suite à l'intervention du {day}"), tuple(out))  # fmt: skip


def clumsy(claim: Claim, rng: Random) -> Words:
    """Spoken French on paper, with the mistakes that people make; no subject."""
    day, e = any_date(claim.operation, rng), claim.person.agrees
    tenure = {
        "LOCATAIRE": _pick(rng, "Je suis locataire, c'est pas ma porte mais c'est moi qui doit payer.", "moi je suis que locataire du logement"),
        "PROPRIETAIRE": _pick(rng, "Je suis proprietaire de l'appartement et j'y habite.", "c'est mon logement je suis propriétaire et j'habite dedans"),
    }.get(claim.tenure, "On est propriétaire et on loue le logement.")  # fmt: skip
    out = [
        _pick(rng, "Bonjour je vous écrit car", "Je vous fait ce courrier parce que", "Je vient vers vous pour vous expliquer que")
        + f" le {day} la police a cassé la porte "
        + _pick(rng, "de chez moi", "d'entrée", "avec un belier")
        + f" au {claim.address.line}. "
        + _pick(rng, "Il était tres tôt tout le monde dormait.", "J'etais au travaille quand c'est arrivé.", "Les voisins on tout entendu."),
        tenure,
    ]  # fmt: skip
    if claim.not_target:
        out.append(
            _pick(
                rng,
                f"Ils ce sont trompé, j'ai rien fait et je n'étais pas visé{e} par l'opération. La personne recherchée n'habite pas chez moi et je la connait pas.",
                f"Le policier a dit que c'était une erreur, je n'étais pas visé{e} par cette opération et la personne recherchée n'est pas hébergée chez moi.",
            )
        )
    if claim.amount is not None:
        amount = money(claim.amount, unit=_pick(rng, " euros", "€", " €"))
        out.append(
            _pick(
                rng,
                f"J'ai du payé {amount} pour la nouvelle porte et je voudrait etre remboursé{e} svp.",
                f"Le serrurier ma demandé {amount}, c'est beaucoup pour moi. Je vous demande de me rembourser cette somme.",
            )
        )
    out.append(_pick(rng, "Merci de me repondre car j'ai appeler plusieurs fois et personne répond.", "J'espere que vous aller pouvoir m'aider. Merci d'avance", "Je vous remercie et vous souhaite une bonne journée."))  # fmt: skip
    return Words(None, tuple(out))


def story(claim: Claim, rng: Random) -> Words:
    """The whole night told, with hours, sums and dates that are not those of the claim."""
    e, day = claim.person.agrees, long_date(claim.operation)
    hour, minute = rng.randint(4, 6), rng.choice([5, 10, 20, 40, 50])
    tenure = {
        "LOCATAIRE": f"J'en suis locataire depuis {rng.randint(2, 19)} ans, pour un loyer de {rng.randint(390, 980)} euros par mois.",
        "PROPRIETAIRE": f"J'en suis propriétaire et je l'occupe depuis {rng.randint(2, 19)} ans ; il m'a coûté les économies d'une vie.",
    }.get(claim.tenure, "Nous en sommes propriétaires et le donnons en location.")
    out = [
        f"C'est avec encore beaucoup d'émotion que je prends la plume pour vous raconter ce qui m'est arrivé le {day}, {claim.address.line}, et vous demander réparation.",
        f"{tenure} L'immeuble compte {rng.randint(8, 40)} logements et n'a jamais connu le moindre incident.",
        f"Ce matin-là, vers {hour} h {minute:02d}, j'ai été réveillé{e} par des coups violents. J'ai d'abord cru à un accident, puis à un cambriolage. Le temps de passer une robe de chambre, la porte cédait : le battant était fendu sur toute sa hauteur, la serrure {rng.choice([3, 5])} points arrachée, le chambranle éclaté. Une dizaine de fonctionnaires casqués sont entrés en criant.",
        f"On m'a demandé de m'asseoir, de ne pas bouger et de donner mon nom. Mon {_pick(rng, 'fils', 'petit-fils', 'neveu')}, âgé de {rng.randint(4, 15)} ans, pleurait. Cela a duré environ {rng.randint(20, 55)} minutes, qui m'ont paru une éternité.",
    ]
    if claim.not_target:
        out.append(
            f"Puis l'un d'eux a regardé un papier, en a parlé à un autre, et ils ont compris. Je n'étais pas visé{e} par cette opération : ils cherchaient quelqu'un d'un autre étage, que je n'ai jamais rencontré. La personne recherchée n'est pas hébergée à mon domicile et ne l'a jamais été."
        )
    provisional = f"Un serrurier est venu dans la journée condamner l'ouverture avec des planches, pour {rng.randint(9, 19) * 10} euros que je ne réclame pas."
    out += [
        f"Ils sont repartis en me laissant un papier et un numéro de téléphone. {provisional} J'ai dormi {rng.randint(2, 9)} nuits chez ma sœur, à {rng.randint(15, 80)} kilomètres de là, et mon médecin m'a prescrit un arrêt de {rng.randint(3, 12)} jours.",
        f"J'ai appelé mon assurance, qui m'a fait attendre {rng.randint(2, 6)} semaines avant de m'expliquer que ces dommages n'étaient pas garantis. J'ai ensuite demandé trois devis, et retenu le moins cher.",
    ]
    if claim.amount is not None:
        out.append(
            f"La nouvelle porte, identique à l'ancienne, est revenue à {money(claim.amount)} ({money_in_words(claim.amount)}). C'est cette somme, et elle seule, que je demande à l'État de me rembourser."
        )
    out += [
        "Je ne parle ni de la peur, ni des regards des voisins, ni de la poussière de plâtre qu'on retrouve encore sous les meubles. Je ne demande qu'à retrouver la situation d'avant, et des excuses ne seraient pas de trop.",
        "Je vous remercie d'avoir lu cette longue lettre et vous prie d'agréer, Madame, Monsieur, l'expression de mes sentiments respectueux.",
    ]
    return Words(_pick(rng, "ma porte détruite par erreur", "récit des faits et demande de réparation", "intervention à mon domicile"), tuple(out))  # fmt: skip


def brief(claim: Claim, rng: Random) -> Words:
    """Three sentences."""
    day = any_date(claim.operation, rng)
    tenure = {"LOCATAIRE": "locataire", "PROPRIETAIRE": "propriétaire occupant"}.get(claim.tenure, "bailleur")
    out = f"Porte cassée le {day}, {claim.address.line} (je suis {tenure}). "
    if claim.not_target:
        out += f"Erreur d'adresse : je n'étais pas visé{claim.person.agrees}, la personne recherchée n'est pas hébergée chez moi. "
    if claim.amount is not None:
        out += _pick(rng, f"Merci de me rembourser {money(claim.amount)}.", f"Somme demandée : {money(claim.amount)}.")  # fmt: skip
    return Words(_pick(rng, "porte cassée", "bris de porte - remboursement", "Remboursement porte"), (out, _pick(rng, "Pièces jointes. Salutations.", "Tous les justificatifs sont joints.")))  # fmt: skip


def legal(claim: Claim, rng: Random) -> Words:
    """A lawyer's claim for a client: facts, law, harm."""
    client, e = f"{claim.person.title} {claim.person.name}", claim.person.agrees
    client = claim.company.name if claim.company else client
    who = "ma cliente" if e or claim.company else "mon client"
    lives = "dont le siège est situé" if claim.company else _pick(rng, "demeurant", f"domicilié{e}")
    tenure = {
        "LOCATAIRE": f"dont {who} est locataire",
        "PROPRIETAIRE": f"dont {who} est propriétaire occupant{e}",
    }.get(claim.tenure, f"dont {who} est propriétaire et qu'elle donne à bail")
    if claim.tenure == "SUBROGATED":
        tenure = f"{who} étant subrogée dans les droits de son assuré, qu'elle a indemnisé"
    out = [
        f"J'ai l'honneur d'intervenir au soutien des intérêts de {client}, {lives} {claim.sender_address.line}, et de vous saisir de la présente réclamation indemnitaire préalable.",
        f"I. - Les faits. Le {long_date(claim.operation)}, des fonctionnaires agissant dans le cadre d'une enquête judiciaire ont procédé à l'ouverture forcée de la porte du logement sis {claim.address.line}, {tenure}.",
    ]
    if claim.not_target:
        whom = f"{who.capitalize()} n'était pas visé{'e' if e or claim.company else ''} par cette opération"
        if claim.company:
            whom = "L'occupant du logement n'était pas visé par cette opération"
        out.append(f"{whom}, menée contre un tiers ; la personne recherchée n'y est pas hébergée.")
    out.append(
        "II. - En droit. La responsabilité de l'État se trouve engagée, même sans faute, à l'égard des tiers qui subissent un dommage anormal et spécial du fait d'une opération de police judiciaire (Cass. 1re civ., 10 juin 1986 ; art. L. 141-1 du code de l'organisation judiciaire)."
    )
    if claim.amount is not None:
        out.append(
            f"III. - Le préjudice. Il est sollicité le versement de la somme de {money(claim.amount)} en réparation du préjudice matériel, telle qu'elle ressort des pièces versées."
        )
    out += [
        "À défaut de réponse sous deux mois, j'ai reçu pour instruction de saisir le tribunal judiciaire.",
        "Conformément aux règles de ma profession, je vous invite à communiquer la présente à votre conseil habituel. Je vous prie d'agréer, Madame, Monsieur, l'expression de ma considération distinguée.",
    ]
    return Words(_pick(rng, "Réclamation indemnitaire préalable", f"{client} c/ État - réclamation préalable"), tuple(out))  # fmt: skip


def helped(claim: Claim, rng: Random) -> Words:
    """Dictated by the claimant to an association's volunteer: short sentences."""
    e, day = claim.person.agrees, long_date(claim.operation)
    tenure = {
        "LOCATAIRE": "Je loue cet appartement.",
        "PROPRIETAIRE": "Cet appartement m'appartient et j'y vis.",
    }
    out = [
        f"Je soussigné{e} {claim.person.name}, demande à l'État de réparer le dommage que j'ai subi.",
        f"Date des faits : {day}. Lieu des faits : {claim.address.line}. {tenure.get(claim.tenure, 'Nous le donnons en location.')}",
        "Des policiers ont ouvert ma porte de force. "
        + _pick(rng, "Elle ne ferme plus.", "Elle a dû être remplacée.", "J'ai fait venir un artisan."),
    ]
    if claim.not_target:
        out.append(
            f"Je n'étais pas visé{e} par l'intervention. La personne recherchée n'est pas hébergée chez moi. Je ne sais pas qui elle est."
        )
    if claim.amount is not None:
        out.append(f"Je demande la somme de {money(claim.amount)}.")
    out.append("Ce courrier a été lu et expliqué à l'intéressé" + e + ", qui l'a signé.")
    return Words(_pick(rng, "Demande d'indemnité", "Demande d'indemnisation - porte d'entrée détruite"), tuple(out))  # fmt: skip


def corporate(claim: Claim, rng: Random) -> Words:
    """The claims department of a landlord or an insurer."""
    day = any_date(claim.operation, rng)
    tenure = {
        "BAILLEUR": "ce bien, dont nous sommes propriétaires, est donné en location",
        "BAILLEUR_SOCIAL": "ce logement relève de notre patrimoine locatif social",
        "SUBROGATED": "nous avons indemnisé notre assuré et nous trouvons subrogés dans ses droits (C. assur., art. L. 121-12)",
    }[claim.tenure]
    out = [
        f"Nous avons l'honneur de vous saisir d'une demande d'indemnisation au titre des dommages causés le {day} par une opération de police judiciaire au logement sis {claim.address.line} ; {tenure}.",
        "La porte palière a été " + _pick(rng, "détruite à l'aide d'un bélier.", "forcée et n'est pas réparable.", "déposée et remplacée."),
    ]  # fmt: skip
    if claim.not_target:
        out.append(
            _pick(
                rng,
                "L'occupant n'était pas visé par cette intervention et la personne recherchée n'est pas hébergée dans le logement.",
                "Ni notre société ni l'occupant n'étions visés par cette intervention ; la personne recherchée n'y est pas hébergée.",
            )
        )
    if claim.amount is not None:
        out.append(
            f"Le montant de notre réclamation s'établit à {money(claim.amount)} toutes taxes comprises."
        )
    out.append("Vous en souhaitant bonne réception, nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.")  # fmt: skip
    return Words(_pick(rng, "Recours indemnitaire - bris de porte", "Demande d'indemnisation : dégradation d'une porte palière", f"Réclamation - intervention du {claim.operation:%d/%m/%Y}"), tuple(out))  # fmt: skip
