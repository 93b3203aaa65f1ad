"""How long things are kept, why something is erased before or after that, and why it may not be."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from importlib.resources import files

from claims.errors import BadCatalogue
from claims.toml_tables import Table, TomlFile

_FILE = "retention.toml"


class Kept(StrEnum):
    """What has a length of its own; ids of the rules of `retention.toml`."""

    CLOSED = "closed"
    UNREADABLE = "unreadable"
    ABANDONED = "abandoned"
    PICTURES = "pictures"
    SAMPLES = "samples"
    CALLS = "calls"


class ErasureReason(StrEnum):
    """Why a pli was erased."""

    RETENTION = "fin_de_conservation"
    REQUEST = "demande_personne"
    MISTAKE = "recu_par_erreur"
    DECISION = "decision_de_justice"


class HoldReason(StrEnum):
    """Why something may not be erased."""

    LITIGATION = "contentieux"
    INQUIRY = "enquete"
    ARCHIVES = "archives"
    AUDIT = "controle"


ERASURE_REASONS: Mapping[ErasureReason, str] = {
    ErasureReason.RETENTION: "fin de la durée de conservation",
    ErasureReason.REQUEST: "demande de la personne",
    ErasureReason.MISTAKE: "reçu par erreur",
    ErasureReason.DECISION: "décision de justice",
}
HOLD_REASONS: Mapping[HoldReason, str] = {
    HoldReason.LITIGATION: "contentieux en cours",
    HoldReason.INQUIRY: "enquête en cours",
    HoldReason.ARCHIVES: "demande des archives",
    HoldReason.AUDIT: "contrôle en cours",
}


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """How long one kind of thing is kept: `days` after what `counts_from` names; 0 days keep it for ever."""

    id: Kept
    label: str
    counts_from: str
    days: int
    source: str


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of a pli that was erased: nothing that it said, nor who sent it."""

    pli: str
    received_at: datetime
    erased_at: datetime
    reason: ErasureReason
    items: int
    pages: int
    cases: int
    size: int


@dataclass(frozen=True, slots=True)
class Hold:
    """Something that may not be erased. `case` counts from 1 within the pli, 0 for the whole of it."""

    id: int
    pli: str
    case: int
    reason: HoldReason
    placed_at: datetime

    @property
    def name(self) -> str:
        """What it holds, as commands name it: "P261126-4F7K2M" or "P261126-4F7K2M-2"."""
        return f"{self.pli}-{self.case}" if self.case else self.pli


def retention_rules(days: Mapping[Kept, int] | None = None) -> tuple[RetentionRule, ...]:
    """The rules, with the installation's own `days` in the place of the shipped ones.

    Raises: BadCatalogue: a rule without its source, or one that is missing.
    """
    file = TomlFile(_FILE, files("claims").joinpath(_FILE).read_text(encoding="utf-8"))
    rules = tuple(map(_rule, file.root().tables("rule")))
    if [rule.id for rule in rules] != list(Kept):
        raise BadCatalogue(f"{_FILE} must hold one rule for each of {', '.join(Kept)}, in that order")
    return tuple(replace(rule, days=(days or {}).get(rule.id, rule.days)) for rule in rules)


def _rule(table: Table) -> RetentionRule:
    texts = {name: table.text(name) for name in ("label", "counts_from", "source")}
    rule = RetentionRule(id=table.member("id", Kept), days=int(table.number("days")), **texts)
    table.close()
    return rule
