"""Whose account it is: the claimant's, the lawyers' fund, or someone else's."""

import re

from claims.cases import Claimant
from claims.comparing import same_name
from claims.documents import Document
from claims.folding import fold
from claims.remarks import IDENTITY, Grade, Remark, remark
from claims.situation import Folder

_JOINT = re.compile(r"\b(?:ou|et)\b|\bm(?:r|onsieur)? (?:mme|madame)\b")
_JOINING = frozenset(("ou", "et", "epoux", "epouse", "ep", "veuve", "nee", "ne"))
_LEGAL_FORMS = frozenset(
    ("sas", "sasu", "sarl", "eurl", "sci", "snc", "scp", "selarl", "societe", "ste", "les", "des", "cie")
)


def holder_is_claimant(document: Document, folder: Folder) -> Remark | None:
    """The account is the claimant's, or the lawyers' fund (CARPA) with the client's agreement."""
    field = document.field("titulaire")
    holder = field.value if field else ""
    if "carpa" in fold(holder).split() or document.value("compte_carpa") == "true":
        return _lawyers_fund(folder)
    least = float(str(folder.spec.rule("rib_du_demandeur").constants["confiance_min"]))
    same = _same_holder(holder, folder)
    if same or (same is None and not holder):
        return None if same else remark(folder, "rib_du_demandeur", Grade.UNVERIFIED)
    sure = same is False and field is not None and field.confidence >= least
    grade = Grade.INSUFFICIENT if sure else Grade.UNVERIFIED
    return remark(folder, "rib_du_demandeur", grade, titulaire=holder)


def _lawyers_fund(folder: Folder) -> Remark | None:
    """Payment to the lawyers' fund needs the client's agreement."""
    agreed = folder.said("accord_reglement_carpa")
    if agreed.yes:
        return None
    if agreed.no:
        return remark(folder, "rib_du_demandeur", Grade.INSUFFICIENT, "carpa_refuse")
    return remark(folder, "rib_du_demandeur", Grade.UNVERIFIED, "carpa")


def _same_holder(holder: str, folder: Folder) -> bool | None:
    """Whether the account's holder is the claimant; None when one of the two is not known for sure."""
    situation = folder.situation
    if not holder:
        return None
    if situation.claimant not in (Claimant.PERSONNE_PHYSIQUE, Claimant.INCONNU):
        return _same_company(holder, situation.values.get("raison_sociale", ""), situation.claimant)
    people = claimant_names(folder)
    alone = without_joining_words(holder)
    if not people:
        return None
    if any(same_name(name, alone) for _, name in people):
        return True
    joint = _JOINT.search(fold(holder)) is not None
    if joint and any(same_name(surname, alone) for surname, _ in people):
        return True
    return False if situation.claimant is Claimant.PERSONNE_PHYSIQUE else None


def _same_company(holder: str, company: str, claimant: Claimant) -> bool | None:
    """Whether they share a telling word; a syndic may hold the account under the building's name."""
    if not company:
        return None
    shared = any(same_name(one, other) for one in _telling(company) for other in _telling(holder))
    return shared or (None if claimant is Claimant.SYNDIC else False)


def without_joining_words(name: str) -> str:
    """A name folded, without the words that join two: "M. ou Mme Durand née Martin"."""
    return " ".join(word for word in fold(name).split() if word not in _JOINING)


def claimant_names(folder: Folder) -> list[tuple[str, str]]:
    """(surname, whole name) of the claimant, as the letter signs and as the identity papers say."""
    values = folder.situation.values
    named = [(values.get("nom"), values.get("prenom")), *_names_on_cards(folder)]
    return [(surname, f"{forenames or ''} {surname}") for surname, forenames in named if surname]


def names_on_cards(folder: Folder) -> list[str]:
    """Whole names on the identity papers, of birth and in use."""
    return [f"{forenames or ''} {surname}" for surname, forenames in _names_on_cards(folder) if surname]


def _names_on_cards(folder: Folder) -> list[tuple[str | None, str | None]]:
    cards = folder.of(*IDENTITY)
    return [(card.value(name), card.value("prenoms")) for card in cards for name in ("nom", "nom_usage")]


def _telling(company: str) -> set[str]:
    """The telling words of an organisation's name: no legal forms, no articles."""
    return {word for word in fold(company).split() if len(word) > 2 and word not in _LEGAL_FORMS}
