"""Pieces that go with a claim without being asked for: nothing is scored on them but what they are."""

from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.corpus.companies import Company
from benchmarks.corpus.detention_dossiers import DetentionDossier
from benchmarks.corpus.door_dossiers import DoorDossier, Piece
from benchmarks.corpus.papers import Truth
from benchmarks.corpus.people import Person
from benchmarks.corpus.places import Address

DOOR_ANNEXES: tuple[str, ...] = (
    "attestation_assurance", "constat_commissaire_justice", "courrier_ministere", "declaration_sinistre",
    "justificatif_domicile", "main_courante", "plainte", "quittance_loyer", "rapport_expertise_assurance",
    "arrete_paiement", "courrier_requerant", "acte_naissance", "livret_famille", "avis_imposition",
    "certificat_medical", "justificatif_logement_perdu",
)  # fmt: skip
# Of legal persons: they would make another kind of claimant of a natural person.
COMPANY_ANNEXES: tuple[str, ...] = (
    "pouvoir_signataire", "pv_ag_syndic", "pv_association_statuts", "declaration_rna_joafe",
    "identification_etablissement_publique",
)  # fmt: skip
DETENTION_ANNEXES: tuple[str, ...] = (
    "acte_naissance", "attestation_france_travail", "avis_droit_reparation", "casier_judiciaire",
    "certificat_medical", "certificat_scolarite", "convention_honoraires", "decision_aide_juridictionnelle",
    "expertise_psychologique", "facture_avocat", "jugement_garde", "justificatif_logement_perdu",
    "justificatif_parloir", "justificatif_revenus_independant", "justificatif_transport",
    "lettre_licenciement", "livret_famille", "ordonnance_arse", "ordonnance_prolongation_detention",
    "piece_procedure_civile", "promesse_embauche", "rapport_conditions_detention", "avis_imposition",
    "justificatif_domicile",
)  # fmt: skip
# Their layouts are those of strays too, and know a person only.
_OF_ANYBODY = {"avis_imposition", "justificatif_domicile"}
ANNEX_TYPES = frozenset({*DOOR_ANNEXES, *COMPANY_ANNEXES, *DETENTION_ANNEXES}) - _OF_ANYBODY
# What they leave open of the case: a list of members speaks of an association, whoever claims.
UNSCORED_WITH_COMPANY_ANNEXES = ("claimant", "dwelling", "missing", "insufficient", "verdict")


@dataclass(frozen=True, slots=True)
class Annex:
    """Whom the claim is of, where, and when; a layout draws the rest.

    `day` is that of the operation or of the decision, `sent` the day of the claim; no annex is later.
    `start` and `end` are the first and the last day held, `prison` and `court` where: of detentions only.
    `company` is the legal person that claims, if one does.
    """

    person: Person
    address: Address
    day: date
    sent: date
    company: Company | None = None
    court: str = ""
    prison: str = ""
    start: date | None = None
    end: date | None = None

    def fields(self) -> Truth:
        """See `papers.Paper.fields`: nothing is scored."""
        return {}


def annex_of(dossier: DoorDossier | DetentionDossier) -> Annex:
    """What any annex of that claim is made from."""
    if isinstance(dossier, DoorDossier):
        return Annex(dossier.person, dossier.home, dossier.operation, dossier.written, dossier.company)
    courts = dossier.courts
    return Annex(
        dossier.person, dossier.address, dossier.decision.day, dossier.posted,
        court=courts.tribunal, prison=courts.prison, start=dossier.start, end=dossier.end,
    )  # fmt: skip


def draw_annexes(dossier: DoorDossier | DetentionDossier, count: int, rng: Random) -> list[Piece]:
    """So many annexes of different types, as that claim might have them."""
    kinds = DETENTION_ANNEXES if isinstance(dossier, DetentionDossier) else DOOR_ANNEXES
    if isinstance(dossier, DoorDossier) and dossier.company:
        kinds = (*DOOR_ANNEXES, *COMPANY_ANNEXES, *COMPANY_ANNEXES)
    annex = annex_of(dossier)
    drawn = dict.fromkeys(rng.sample(kinds, count))
    return [(kind, annex.person if kind in _OF_ANYBODY else annex) for kind in drawn]
