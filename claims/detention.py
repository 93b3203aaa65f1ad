"""How long a detention lasted: its stretches, what another cause takes away, what a cap leaves.

Lengths are told in calendar components, first and last days counted, as the orders of first presidents do
when they write years, months and days; in days, the same orders leave out the day of release. Both are
there, and each can be asked for the other way round.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from claims.documents import DECISIONS, Document
from claims.errors import DoubtfulValue
from claims.periods import Duration, days_of, duration

# The longest month. Days left over from several stretches make a month only once they fill it: fewer could
# overstate what was served (docs/decisions/0010).
LONGEST_MONTH = 31
NO_OTHER_CAUSE = "aucune"
_ONE_DAY = timedelta(days=1)
# Papers that tell a whole stretch, the surest first (domain.md C2), with the names of its two days there.
_PAPERS = (
    (("fiche_penale",), "date_debut", "date_fin"),
    (("billet_sortie", "certificat_presence_detention"), "date_debut", "date_fin"),
    (("requete_reparation_detention",), "date_debut_detention", "date_fin_detention"),
)


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Days in a row, from the first to the last, both held. `is_released`: the last one is that of release.

    Raises: ValueError: the last day comes before the first.
    """

    first: date
    last: date
    is_released: bool = True

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a stretch ends before it begins")


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The same days in order, each counted once: a transfer from one prison to another is no release."""
    found: list[Stretch] = []
    for stretch in sorted(stretches):
        if not found or stretch.first > found[-1].last + _ONE_DAY:
            found.append(stretch)
        elif stretch.last >= found[-1].last:
            found[-1] = replace(found[-1], last=stretch.last, is_released=stretch.is_released)
    return tuple(found)


def without(stretches: Iterable[Stretch], others: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The days of `stretches` that are not in `others`."""
    left = joined(stretches)
    for other in joined(others):
        left = tuple(part for stretch in left for part in _cut(stretch, other))
    return left


def _cut(stretch: Stretch, other: Stretch) -> tuple[Stretch, ...]:
    """What is left of one stretch on either side of another."""
    if other.last < stretch.first or stretch.last < other.first:
        return (stretch,)
    parts = []
    if stretch.first < other.first:
        parts.append(Stretch(stretch.first, other.first - _ONE_DAY, is_released=False))
    if other.last < stretch.last:
        parts.append(Stretch(other.last + _ONE_DAY, stretch.last, stretch.is_released))
    return tuple(parts)


def length(stretches: Iterable[Stretch], *, count_release: bool = True) -> Duration:
    """Years, months and days of all stretches, their components added up.

    >>> length([Stretch(date(2018, 1, 25), date(2023, 5, 17))]).iso()
    'P5Y3M23D'
    """
    parts = [duration(*ends) for each in joined(stretches) if (ends := _ends(each, count_release))]
    months = sum(part.whole_months for part in parts)
    more, days = divmod(sum(part.days for part in parts), LONGEST_MONTH)
    months += more
    return Duration(months // 12, months % 12, days)


def _ends(stretch: Stretch, count_release: bool) -> tuple[date, date] | None:
    last = stretch.last if count_release or not stretch.is_released else stretch.last - _ONE_DAY
    return (stretch.first, last) if stretch.first <= last else None


def days(stretches: Iterable[Stretch], *, count_release: bool = False) -> int:
    """Days of all stretches; each day of release is left out unless `count_release`."""
    return sum(
        days_of(each.first, each.last, count_last=count_release or not each.is_released)
        for each in joined(stretches)
    )


def stated_stretches(text: str) -> tuple[Stretch, ...]:
    """Stretches as a human confirms them: ISO intervals apart by spaces, "2022-02-11/2022-10-24".

    Raises: DoubtfulValue: one of them is not an interval of two days in order.
    """
    return joined(_stated(interval) for interval in text.split())


def _stated(interval: str) -> Stretch:
    first, _, last = interval.partition("/")
    stretch = _stretch(first, last)
    if stretch is None:
        raise DoubtfulValue("not an interval of two days in order")
    return stretch


@dataclass(frozen=True, slots=True)
class Custody:
    """The deprivation of liberty of one case, as far as it is known.

    `served`: pre-trial detention. `other_causes`: days held for another cause, None when nothing says.
    `has_arse`: house arrest under electronic surveillance was ordered too. `is_partial`: a conviction
    remains; `cap_months` is then the longest detention for what remains, once a human confirmed it.
    """

    served: tuple[Stretch, ...]
    other_causes: tuple[Stretch, ...] | None = None
    has_arse: bool = False
    is_partial: bool = False
    cap_months: int | None = None

    @property
    def counted(self) -> tuple[Stretch, ...]:
        """What was served, less the days that another cause explains (DP-06c)."""
        return without(self.served, self.other_causes or ())

    @property
    def compensable(self) -> Duration | None:
        """What may be compensated (DP-07); None while the cap of what remains is to be confirmed."""
        if not self.is_partial:
            return length(self.counted)
        return None if self.cap_months is None else length(self.counted).less_months(self.cap_months)


def custody(documents: Iterable[Document], values: Mapping[str, str]) -> Custody:
    """What the papers and the values of a case say of the detention; what a human stated stands first.

    Raises: DoubtfulValue: a stated period or cap cannot be read.
    """
    documents = tuple(documents)
    others = values.get("periodes_autre_cause")
    return Custody(
        served=served(documents, values),
        other_causes=_other_causes(others) if others else None,
        has_arse="periodes_arse" in values or any(d.type == "ordonnance_arse" for d in documents),
        is_partial=_is_partial(documents, values),
        cap_months=_months(values["plafond_mois"]) if "plafond_mois" in values else None,
    )


def _is_partial(documents: Iterable[Document], values: Mapping[str, str]) -> bool:
    stated = values.get("decision_partielle")
    if stated is not None:
        return stated == "true"
    return any(d.value("partielle") == "true" for d in documents if d.type in DECISIONS)


def _other_causes(text: str) -> tuple[Stretch, ...]:
    return () if text == NO_OTHER_CAUSE else stated_stretches(text)


def _months(text: str) -> int:
    if not text.isdecimal():
        raise DoubtfulValue("not a number of months")
    return int(text)


def served(documents: Iterable[Document], values: Mapping[str, str]) -> tuple[Stretch, ...]:
    """The stretches of detention: as stated, else as the surest papers tell several, else from day to day.

    One stretch is that of the case's two dates, which a human may have corrected.

    Raises: DoubtfulValue: a stated period cannot be read.
    """
    if "periodes_detention" in values:
        return stated_stretches(values["periodes_detention"])
    told = _told(tuple(documents))
    if len(told) > 1:
        return told
    whole = _stretch(values.get("date_debut_detention"), values.get("date_fin_detention"))
    return (whole,) if whole else told


def _told(documents: tuple[Document, ...]) -> tuple[Stretch, ...]:
    for types, first, last in _PAPERS:
        ends = ((d.value(first), d.value(last)) for d in documents if d.type in types)
        if found := joined(stretch for one, other in ends if (stretch := _stretch(one, other))):
            return found
    return ()


def _stretch(first: str | None, last: str | None) -> Stretch | None:
    """The stretch between two days as read; None when one is not known, or the order is not possible."""
    try:
        return Stretch(date.fromisoformat(first or ""), date.fromisoformat(last or ""))
    except ValueError:
        return None
