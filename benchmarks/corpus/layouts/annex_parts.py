"""What layouts of annexes share: days before the claim was sent, kin of the claimant, blanks filled in by pen."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import Company, company
from benchmarks.corpus.layouts.setting import HANDS, SERIF
from benchmarks.corpus.people import Person, person
from benchmarks.corpus.places import place


def pick(rng: Random, *wordings: str) -> str:
    """One of those wordings."""
    return rng.choice(wordings)


def at_times(rng: Random, html: str, chance: float = 0.5) -> str:
    """That HTML, or nothing."""
    return html if rng.random() < chance else ""


def some(rng: Random, wordings: tuple[str, ...], count: int) -> list[str]:
    """So many of those wordings, in their order."""
    kept = set(rng.sample(range(len(wordings)), count))
    return [wording for n, wording in enumerate(wordings) if n in kept]


def earlier(annex: Annex, rng: Random, low: int = 3, high: int = 90) -> date:
    """A day, so many days before the claim was sent."""
    return annex.sent - timedelta(days=rng.randint(low, high))


def days_held(annex: Annex, rng: Random) -> tuple[date, date]:
    """The first and the last day held; drawn where the claim is of no detention."""
    if annex.start and annex.end:
        return annex.start, annex.end
    last = earlier(annex, rng, 120, 700)
    return last - timedelta(days=rng.randint(20, 500)), last


def partner(of: Person, rng: Random) -> Person:
    """Whoever that person has children with."""
    other = person(rng, married_name=0)
    while other.sex == of.sex or other.birth_name == of.birth_name:
        other = person(rng, married_name=0)
    born = of.born + timedelta(days=rng.randint(-1500, 1500))
    return Person(other.sex, other.forenames, other.birth_name, other.birth_name, born, other.birthplace)


def child(of: Person, rng: Random, until: date, *, youngest: int = 200) -> Person:
    """A child of that person, born before that day."""
    drawn = person(rng, married_name=0)
    first = max(of.born + timedelta(days=365 * 19), until - timedelta(days=365 * 17))
    latest = until - timedelta(days=youngest)
    soonest = min(latest, first + timedelta(days=1500))
    last = max(first, soonest, min(latest, of.born + timedelta(days=365 * 42)))
    born = first + timedelta(days=rng.randrange((last - first).days + 1))
    return Person(drawn.sex, drawn.forenames, of.birth_name, of.birth_name, born, place(rng))


def parents(of: Person, rng: Random) -> tuple[Person, Person]:
    """The father and the mother of that person."""
    drawn = [person(rng, married_name=0) for _ in range(12)]
    father = next((one for one in drawn if one.sex == "M"), drawn[0])
    mother = next((one for one in drawn if one.sex == "F" and one is not father), drawn[1])
    ages = [timedelta(days=rng.randint(365 * 20, 365 * 38)) for _ in range(2)]
    return (
        Person("M", father.forenames, of.birth_name, of.birth_name, of.born - ages[0], father.birthplace),
        Person("F", mother.forenames, mother.birth_name, mother.birth_name, of.born - ages[1], mother.birthplace),
    )  # fmt: skip


def firm_of(annex: Annex, rng: Random, trade: str = "social_landlord") -> Company:
    """The legal person that claims, or one of that trade."""
    return annex.company or company(rng, trade)


def pen(text: str, hand: str, ink: str = "#1c2f6e", size: int = 15) -> str:
    """A blank filled in by hand."""
    return f"<span style='font:italic {size}pt {hand},{SERIF};color:{ink};padding:0 1.5mm;border-bottom:.2mm dotted #555'>{escape(text)}</span>"


def hand_and_ink(rng: Random) -> tuple[str, str]:
    """A handwriting and its ink."""
    return rng.choice(HANDS), rng.choice(["#1c2f6e", "#1a1a22", "#23306b", "#2b3f8f"])


def tick(chosen: bool) -> str:
    """A box, ticked or not."""
    return "&#9745;" if chosen else "&#9744;"
