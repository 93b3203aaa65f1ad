"""An indicative estimate of a detention: a range and what may move it, never one figure.

Nothing is multiplied: no source gives a factor a number. The estimate stands apart from what is claimed
(`montant_demande`), which only the claimant writes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.detention import Custody, days
from claims.documents import Document
from claims.periods import Duration
from claims.scale import Band, Exclusion, Factor, Head, Scale


@dataclass(frozen=True, slots=True)
class FactorSeen:
    """A factor, and the documents of the case that may show it; none is not «no»."""

    factor: Factor
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadSeen:
    """A head of loss, and the documents of the case that are among its pieces."""

    head: Head
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A range of moral harm in euros, and everything to read it with.

    `low` and `high` are None without a range; `high` alone is None when the range has no upper end.
    `length` is what may be compensated, None while it is not known; `days` leaves the days of release out,
    `days_with_release` does not, both before any cap. `warning` must stand wherever the range is shown.
    """

    low: Decimal | None
    high: Decimal | None
    band: str
    length: Duration | None
    days: int
    days_with_release: int
    factors: tuple[FactorSeen, ...]
    heads: tuple[HeadSeen, ...]
    exclusions: tuple[Exclusion, ...]
    warning: str
    notes: tuple[str, ...]
    source: str


def estimate(scale: Scale, held: Custody, documents: Sequence[Document]) -> Estimate | None:
    """The estimate of that detention; None when nothing is known of it."""
    if not held.served and not held.has_arse:
        return None
    band = _band(scale, held.compensable)
    return Estimate(
        low=band.low if band else None,
        high=band.high if band else None,
        band=band.label if band else "",
        length=held.compensable,
        days=days(held.counted),
        days_with_release=days(held.counted, count_release=True),
        factors=tuple(FactorSeen(each, _ids(each.evidence, documents)) for each in scale.factors),
        heads=tuple(HeadSeen(each, _ids(each.pieces, documents)) for each in scale.heads),
        exclusions=scale.exclusions,
        warning=scale.warning,
        notes=_notes(scale, held),
        source=scale.source,
    )


def _band(scale: Scale, compensable: Duration | None) -> Band | None:
    if compensable is None or compensable == Duration():
        return None
    return next(band for band in scale.bands if band.holds(compensable))


def _notes(scale: Scale, held: Custody) -> tuple[str, ...]:
    """Why there is no range, or what the range leaves out."""
    notes = [scale.gap]
    if held.served and held.compensable is None:
        notes = [scale.cap_to_confirm]
    elif held.served and held.compensable == Duration():
        notes = [scale.nothing_left]
    elif not held.served:
        notes = []
    return (*notes, scale.house_arrest) if held.has_arse else tuple(notes)


def _ids(types: Sequence[str], documents: Sequence[Document]) -> tuple[str, ...]:
    return tuple(document.id for document in documents if document.type in types)
