"""The twenty plis of `make demo`, the same each time: every kind of claim, and what follows some of them."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.corpus import door_dossiers, followups
from benchmarks.corpus.detention_dossiers import DetentionScenario
from benchmarks.corpus.door_dossiers import DoorDossier, Scenario
from benchmarks.corpus.plis import Plan, make_pli

_TRUTH = "truth.json"


@dataclass(frozen=True, slots=True)
class DemoPli:
    """One pli: its name in the bucket, what it is, in French, and what makes its files.

    A pli with a `plan` is drawn from it and from its `seed`; another is made by `written`, which is given
    the dossier of the pli named `after`, if any: that one must have its draft first.
    """

    name: str
    told: str
    plan: Plan | None = None
    seed: str = ""
    written: Callable[[Path, DoorDossier | None], None] | None = None
    after: str = ""


def _typed(scenario: Scenario | DetentionScenario, packing: str) -> Plan:
    """Sent by mail or by the portal: files as they were made."""
    return Plan(scenario, packing, "office_grey_200", envelope=False, stamp=False, strays=0)


def _scanned(scenario: Scenario, preset: str, packing: str = "scan", strays: int = 0) -> Plan:
    return Plan(scenario, packing, preset, envelope=packing == "scan", stamp=True, strays=strays)


_FIRST, _SECOND = "01-locataire", "02-proprietaire"
_OWNER = "PROPRIETAIRE"
_COMPLETE, _COMPLETE_SEED = _scanned(Scenario(), "office_grey_200"), "1-porte-complet 21"
DEMO_PLIS: tuple[DemoPli, ...] = (
    DemoPli(_FIRST, "locataire, tout y est", _COMPLETE, _COMPLETE_SEED),
    DemoPli(
        _SECOND, "propriétaire, sans RIB, un devis au lieu d'une facture",
        Plan(
            Scenario(dwelling=_OWNER, omitted=frozenset({"rib"}), flaws={"facture": "quote"}),
            "mixed", "small_150", envelope=False, stamp=False, strays=1,
        ),
        "2-porte-incomplet 17",
    ),
    DemoPli(
        "03-detention-relaxe", "détention, relaxe, par courriel",
        _typed(DetentionScenario("RELAXE", custody="billet"), "mail"), "3-detention 7",
    ),
    DemoPli("04-assureur", "assureur subrogé", _typed(Scenario("ASSUREUR"), "files"), "assureur 1"),
    DemoPli(
        "05-sci", "SCI bailleresse, Kbis ancien, pièces dans une archive",
        _typed(Scenario("SCI", "BAILLEUR", flaws={"extrait_kbis": "old"}), "mail_archive"), "sci 2",
    ),
    DemoPli("06-lot-bailleur-social", "bailleur social, trois logements", written=followups.landlord_batch),
    DemoPli(
        "07-prescrit", "opération trop ancienne",
        _typed(Scenario(dwelling=_OWNER, outdated=True), "mail"), "prescrit 3",
    ),
    DemoPli(
        "08-detention-tardive", "détention, acquittement, hors délai",
        _typed(DetentionScenario("ACQUITTEMENT", late=True), "files"), "detention tardive 4",
    ),
    DemoPli(
        "09-courriel-pieces", "courriel et pièces jointes, RIB d'une autre personne",
        _typed(Scenario(flaws={"rib": "other"}), "mail"), "courriel 5",
    ),
    DemoPli("10-fichier-abime", "un PDF tronqué, un PDF protégé", written=followups.unreadable_files),
    DemoPli(
        "11-carte-perimee", "carte d'identité périmée",
        _typed(Scenario(dwelling=_OWNER, flaws={"carte_identite": "expired"}), "files"), "perimee 6",
    ),
    DemoPli(
        "12-telecopie", "télécopie, plusieurs pièces absentes",
        _scanned(
            Scenario(
                omitted=frozenset({"non_prise_en_charge_bailleur", "photo_prejudice", "rib"}), quiet=True
            ),
            "fax_200",
        ),
        "telecopie 7",
    ),
    DemoPli(
        "13-detention-non-lieu", "détention, non-lieu, sans certificat",
        _typed(DetentionScenario(omitted=frozenset({"certificate"})), "mail_archive"), "non-lieu 8",
    ),
    DemoPli(
        "14-proces-verbal", "propriétaire, avec le procès-verbal",
        _scanned(Scenario(dwelling=_OWNER, report=True), "small_150", "mixed"), "proces-verbal 9",
    ),
    DemoPli(
        "15-paiement-releve", "paiement prouvé par un relevé",
        _typed(Scenario(paid="statement"), "mail"), "releve 10",
    ),
    DemoPli(
        "16-papiers-etrangers", "deux papiers étrangers au dossier",
        _scanned(
            Scenario(omitted=frozenset({"photo_prejudice", "contrat_location"}), paid="proof"),
            "office_200", strays=2,
        ),
        "etrangers 11",
    ),
    DemoPli(
        "17-bailleur-social", "bailleur social, un logement",
        _typed(Scenario("BAILLEUR_SOCIAL", "BAILLEUR_SOCIAL"), "mail_archive"), "bailleur 12",
    ),
    DemoPli(
        "18-meme-pli", "le premier pli, déposé une seconde fois", _COMPLETE, _COMPLETE_SEED, after=_FIRST
    ),
    DemoPli("19-relance", "relance du premier pli", written=followups.reminder, after=_FIRST),
    DemoPli(
        "20-complement", "le RIB qui manquait au deuxième", written=followups.missing_account, after=_SECOND
    ),
)  # fmt: skip


def make_demo_pli(pli: DemoPli, out: Path) -> Path:
    """Write one pli under `out`; returns what is to be dropped: a file, or a folder of several."""
    folder = out / pli.name
    folder.mkdir(parents=True)
    if pli.plan is not None:
        make_pli(folder, pli.plan, pli.seed)
    elif pli.written is not None:
        pli.written(folder, _dossier(pli.after))
    (folder / _TRUTH).unlink(missing_ok=True)
    files = sorted(folder.iterdir())
    if len(files) > 1:
        return folder
    alone = out / f"{pli.name}{files[0].suffix}"
    shutil.move(files[0], alone)
    folder.rmdir()
    return alone


def _dossier(name: str) -> DoorDossier | None:
    """The dossier that the pli of that name was drawn from."""
    first = next((pli for pli in DEMO_PLIS if pli.name == name), None)
    if first is None or first.plan is None or not isinstance(first.plan.scenario, Scenario):
        return None
    return door_dossiers.draw(Random(first.seed), first.plan.scenario)
