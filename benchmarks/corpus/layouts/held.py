"""What annexes of a detention tell of it: where, when, before whom; drawn where a claim leaves it open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.layouts.setting import HANDS, SERIF
from benchmarks.corpus.people import Person, person
from benchmarks.corpus.places import place
from benchmarks.corpus.wording import of, town_of

_OFFENCES = (
    "vol en réunion", "violences aggravées", "trafic de stupéfiants", "escroquerie", "recel", "extorsion",
    "association de malfaiteurs", "destruction par incendie", "tentative de vol avec arme",
    "acquisition et détention non autorisées de stupéfiants", "abus de confiance", "séquestration",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Held:
    """The detention as its papers name it; `start` and `end` are both days held."""

    court: str
    prison: str
    start: date
    end: date
    judge: Person
    clerk: Person
    offence: str
    parquet: str
    inquiry: str
    ecrou: str

    @property
    def town(self) -> str:
        """The town of the court."""
        return town_of(self.court)

    @property
    def at_prison(self) -> str:
        """The prison after «détenu»: à la maison d'arrêt de…, au centre pénitentiaire de…"""
        return f"{'au' if self.prison.startswith('C') else 'à la'} {self.prison[0].lower()}{self.prison[1:]}"


def day_between(rng: Random, first: date, last: date) -> date:
    """A day from the first to the last, both included; the last when they stand the wrong way round."""
    return last - timedelta(days=rng.randint(0, max((last - first).days, 0)))


def held(annex: Annex, rng: Random) -> Held:
    """The detention of that claim, and the names and numbers that its papers bear."""
    end = annex.end or annex.day - timedelta(days=rng.randint(20, 200))
    start = annex.start or end - timedelta(days=rng.randint(60, 500))
    return Held(
        court=annex.court or f"Tribunal judiciaire {of(place(rng).commune)}",
        prison=annex.prison or f"Maison d'arrêt {of(place(rng).commune)}",
        start=start,
        end=end,
        judge=person(rng),
        clerk=person(rng),
        offence=rng.choice(_OFFENCES),
        parquet=f"{start.year % 100:02d}{rng.randint(1, 360):03d}{rng.randint(1, 999999):06d}",
        inquiry=f"{rng.choice('ABCDEJ')}{rng.randint(1, 30)}/{start.year % 100:02d}/{rng.randint(1, 99)}",
        ecrou=str(rng.randint(1200, 99999)),
    )


def paragraphs(rng: Random, texts: tuple[str, ...], low: int, high: int) -> str:
    """From `low` to `high` of those texts (HTML), in their order, a paragraph each."""
    kept = sorted(rng.sample(range(len(texts)), rng.randint(low, high)))
    return "".join(f"<p>{texts[n]}</p>" for n in kept)


def pen(rng: Random) -> Callable[..., str]:
    """One hand and one ink: what they write over the dots of a form, in points if not 15."""
    hand, ink = rng.choice(HANDS), rng.choice(["#1c2f7e", "#1b1b26"])

    def put(value: str, size: int = 15) -> str:
        font = f"font:italic {size}pt {hand},{SERIF};color:{ink}"
        return f"<span style='border-bottom:.3mm dotted #555;padding:0 2mm;{font}'>{escape(value)}</span>"

    return put


def parents(rng: Random) -> tuple[Person, Person]:
    """A man and a woman, as a civil status names father and mother."""
    drawn = {someone.sex: someone for someone in (person(rng) for _ in range(40))}
    return drawn["M"], drawn["F"]


def ticks(labels: tuple[str, ...], ticked: set[int]) -> str:
    """Boxes one under the other, those of that rank ticked."""
    return "<br>".join(
        f"<span style='font-family:DejaVu Sans'>{'&#9746;' if n in ticked else '&#9744;'}</span> {label}"
        for n, label in enumerate(labels)
    )
