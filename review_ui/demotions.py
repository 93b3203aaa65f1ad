"""Fields that agents corrected more often than their proof allows, as the pages tell of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from claims.rulebook import Rulebook
from claims.sampling import lower_bound
from extractors.fields.judgement import version
from review_ui import words
from storage import drift
from storage.database import Connection


@dataclass(frozen=True, slots=True)
class DemotionView:
    """A field that is looked at again: what it is called, since when, and on what count."""

    id: int
    label: str
    since: datetime
    counted: str
    source: str
    bound: str


def standing(connection: Connection, rulebook: Rulebook) -> Sequence[DemotionView]:
    """The fields that are looked at again, whatever the judgement in use says, the latest first."""
    labels = {f.name: f.label for p in rulebook.procedures.values() for f in p.case_fields}
    return [
        DemotionView(
            id=each.id,
            label=labels.get(each.field, each.field.replace("_", " ")),
            since=each.since,
            counted=f"{each.evidence.wrong} sur {each.evidence.seen}",
            source=words.DRIFT_SOURCES[each.source],
            bound=f"{100 * lower_bound(each.evidence.wrong, each.evidence.seen):.1f} %".replace(".", ","),
        )
        for each in drift.standing(connection, version())
    ]
