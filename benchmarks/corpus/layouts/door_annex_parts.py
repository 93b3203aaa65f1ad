"""What annexes of a claim share: whom they are for, days that come before the claim, pen on a form."""
# ruff: noqa: E501 - rows of HTML are read as rows

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.layouts.setting import HANDS, SERIF, lines


def between(first: date, last: date, rng: Random) -> date:
    """A day from the first to the last; the last where they are the wrong way round."""
    return first + timedelta(days=rng.randint(0, (last - first).days)) if first < last else last


def after(annex: Annex, rng: Random, low: int, high: int) -> date:
    """So many days after the operation, never after the claim."""
    return min(annex.day + timedelta(days=rng.randint(low, high)), annex.sent)


def euros(rng: Random, low: int, high: int) -> Decimal:
    """An amount with cents, or a round one."""
    cents = rng.randint(low * 100, high * 100)
    return Decimal(cents if rng.random() < 0.6 else cents // 100 * 100) / 100


def claimant(annex: Annex) -> str:
    """The legal person that claims, or the person with a title; HTML."""
    if annex.company is not None:
        return escape(annex.company.name)
    return escape(f"{annex.person.title} {annex.person.name}")


def window(annex: Annex) -> str:
    """Name and address as they show through the window of an envelope; HTML."""
    if annex.company is not None:
        return f"{escape(annex.company.name.upper())}<br>{lines(annex.company.address.lines)}"
    return (
        f"{escape(f'{annex.person.short_title} {annex.person.name}'.upper())}<br>{lines(annex.address.lines)}"
    )


def pen(rng: Random, size: int = 15) -> str:
    """A style of handwriting in ink."""
    return f"font:{rng.choice(['italic ', ''])}{size}pt/1.15 {rng.choice(HANDS)},{SERIF};color:{rng.choice(['#1c2f6e', '#16161a', '#23306b'])}"


def boxes(labels: Sequence[str], ticked: set[int], sep: str = "<br>") -> str:
    """Boxes to tick, some of them ticked."""
    return sep.join(f"{'&#9746;' if n in ticked else '&#9744;'} {label}" for n, label in enumerate(labels))


def reference(rng: Random, *shapes: str) -> str:
    """A reference of one of those shapes: each 9 becomes a digit, each X a letter."""
    return "".join(
        str(rng.randint(0, 9)) if sign == "9" else rng.choice("ABCDEFGHKLMNPRSTV") if sign == "X" else sign
        for sign in rng.choice(shapes)
    )
