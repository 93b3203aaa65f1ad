"""Claims for a detention that ended in no conviction: the facts, the papers, the truth of the case."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from benchmarks.corpus.accounts import Account, account
from benchmarks.corpus.court_papers import (
    Courts,
    Decision,
    Finality,
    Head,
    Petition,
)
from benchmarks.corpus.door_dossiers import identity_of
from benchmarks.corpus.papers import Identity
from benchmarks.corpus.people import Person, person
from benchmarks.corpus.places import Address, address, communes
from benchmarks.corpus.wording import of

# A court, its court of appeal, and a prison of its district: facts, not persons.
_COURTS = (
    Courts("Lyon", "Lyon", "Maison d'arrêt de Lyon-Corbas"),
    Courts("Marseille", "Aix-en-Provence", "Centre pénitentiaire de Marseille"),
    Courts("Bordeaux", "Bordeaux", "Centre pénitentiaire de Bordeaux-Gradignan"),
    Courts("Nanterre", "Versailles", "Centre pénitentiaire de Nanterre"),
    Courts("Évry", "Paris", "Maison d'arrêt de Fleury-Mérogis"),
    Courts("Créteil", "Paris", "Centre pénitentiaire de Fresnes"),
    Courts("Lille", "Douai", "Centre pénitentiaire de Lille-Loos-Sequedin"),
    Courts("Nantes", "Rennes", "Centre pénitentiaire de Nantes"),
    Courts("Strasbourg", "Colmar", "Maison d'arrêt de Strasbourg"),
    Courts("Grenoble", "Grenoble", "Centre pénitentiaire de Grenoble-Varces"),
    Courts("Toulouse", "Toulouse", "Centre pénitentiaire de Toulouse-Seysses"),
    Courts("Dijon", "Dijon", "Maison d'arrêt de Dijon"),
)
_OFFENCES = (
    "vol aggravé", "violences volontaires en réunion", "trafic de stupéfiants",
    "escroquerie en bande organisée", "recel de vol", "association de malfaiteurs", "extorsion",
    "dégradation par incendie",
)  # fmt: skip
_HEADS = (
    "Préjudice moral",
    "Perte de salaires",
    "Frais de défense liés à la détention",
    "Frais de transport de la famille",
)
_ON_APPEAL = (
    0.25  # share of the decisions of acquittal at trial, or of no trial, that a court of appeal makes
)
DECISION_TYPES = {
    "NON_LIEU": "decision_non_lieu",
    "RELAXE": "decision_relaxe",
    "ACQUITTEMENT": "decision_acquittement",
}
CUSTODY_TYPES = {
    "fiche": "fiche_penale",
    "billet": "billet_sortie",
    "certificat": "certificat_presence_detention",
}


@dataclass(frozen=True, slots=True)
class DetentionScenario:
    """What is odd: `omitted` among decision, certificate, custody, identity; `late`: after six months."""

    kind: str = "NON_LIEU"
    omitted: frozenset[str] = frozenset()
    late: bool = False
    notice: bool = True
    custody: str = "fiche"
    final_said: bool = True


@dataclass(frozen=True, slots=True)
class DetentionDossier:
    """The facts that all the papers of one detention agree on. `start` and `end` are both days held."""

    scenario: DetentionScenario
    person: Person
    address: Address
    courts: Courts
    start: date
    end: date
    decision: Decision
    finality: Finality
    petition: Petition
    identity: Identity
    account: Account
    posted: date
    tracking: str


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def duration(start: date, end: date) -> str:
    """Years, months and days held, both ends counted, as ISO 8601: "P5Y3M23D"."""
    after = end + timedelta(days=1)
    months = (after.year - start.year) * 12 + after.month - start.month
    if add_months(start, months) > after:
        months -= 1
    days = (after - add_months(start, months)).days
    years, months = divmod(months, 12)
    parts = [f"{n}{unit}" for n, unit in ((years, "Y"), (months, "M"), (days, "D")) if n]
    return f"P{''.join(parts) or '0D'}"


def draw_scenario(rng: Random) -> DetentionScenario:
    """Any scenario: half of them complete."""
    droppable = ["certificate", "custody", "identity", "decision"]
    omitted = frozenset(rng.sample(droppable, rng.choice([1, 1, 2]))) if rng.random() < 0.45 else frozenset()
    return DetentionScenario(
        rng.choice(sorted(DECISION_TYPES)), omitted, late=rng.random() < 0.12, notice=rng.random() < 0.75,
        custody=rng.choice(sorted(CUSTODY_TYPES)), final_said=rng.random() < 0.7,
    )  # fmt: skip


def _decision(
    rng: Random, scenario: DetentionScenario, courts: Courts, someone: Person, day: date
) -> Decision:
    court = courts.tribunal
    if scenario.kind == "ACQUITTEMENT":
        court = f"Cour d'assises {of(communes()[rng.randrange(20)].commune)}"
    elif Random(f"appeal {someone.name} {day}").random() < _ON_APPEAL:  # apart: other draws stay as they are
        court = courts.court_of_appeal
    parquet = f"{day.year % 100 - 1:02d}{rng.randint(1, 360):03d}{rng.randint(1, 999999):06d}"
    number = rng.choice(["{n}/{y}", "{y}/{n:04d}"]).format(n=rng.randint(12, 2400), y=day.year)
    return Decision(
        scenario.kind,
        court,
        day,
        number,
        parquet,
        someone,
        rng.choice(_OFFENCES),
        scenario.notice,
        person(rng),
    )


def draw(rng: Random, scenario: DetentionScenario) -> DetentionDossier:
    """A dossier of that scenario: who, which courts, held from when to when."""
    someone, where, courts = person(rng), address(rng), rng.choice(_COURTS)
    decided = date(2023, 9, 1) + timedelta(days=rng.randrange(800))
    end = decided - timedelta(days=rng.randint(5, 400))
    start = end - timedelta(days=rng.randint(40, 900))
    final = decided + timedelta(days=rng.randint(10, 12))
    posted = final + timedelta(days=rng.randint(200, 330) if scenario.late else rng.randint(20, 160))
    decision = _decision(rng, scenario, courts, someone, decided)
    finality = Finality(
        "pourvoi" if scenario.kind == "ACQUITTEMENT" or decision.on_appeal else "appel",
        decision.court,
        final + timedelta(days=rng.randint(2, 15)),
        decided,
        decision.number,
        someone,
        final if scenario.final_said else None,
        person(rng),
    )
    heads = tuple(Head(label, Decimal(rng.randint(8, 240) * 100)) for label in _HEADS[: rng.randint(1, 4)])
    petition = Petition(
        courts.court_of_appeal,
        someone,
        where,
        person(rng),
        courts.town,
        heads,
        decision,
        start,
        end,
        courts.prison,
        posted - timedelta(days=rng.randint(0, 3)),
    )
    tracking = f"1A{rng.randrange(10**11):011d}"
    return DetentionDossier(
        scenario, someone, where, courts, start, end, decision, finality, petition,
        identity_of(rng, someone, where, posted), account(rng), posted, tracking,
    )  # fmt: skip
