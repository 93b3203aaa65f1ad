"""Where things stand in machine-readable zones: ICAO 9303 cards and passports, and the old French card.

Positions are from 0, ends excluded. The French identity card issued from 1995 to 2021 has two lines of
36 signs laid out in its own way: no expiry date, number and given names on the second line.
"""

from dataclasses import dataclass

Slice = tuple[int, int, int]
"""Line, start, end."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A stretch of a zone, and where the digit that checks it stands."""

    where: Slice
    digit: Slice


@dataclass(frozen=True, slots=True)
class Layout:
    """One format. `elastic` gives, per line, the stretch where lost or added fillers do no harm.

    `opening` is the pattern of the first line; `composite` the stretches that the last digit checks.
    """

    name: str
    length: int
    opening: str
    elastic: tuple[tuple[int, int], ...]
    number: Checked
    birth: Checked
    expiry: Checked | None
    sex: Slice
    nationality: Slice
    names: Slice | None
    composite: tuple[Slice, ...]
    composite_digit: Slice


TD1 = Layout(
    name="TD1",
    length=30,
    opening=r"[IAC1L][A-Z0-9<][A-Z0-9<]{3}",
    elastic=((15, 30), (18, 29), (0, 30)),
    number=Checked((0, 5, 14), (0, 14, 15)),
    birth=Checked((1, 0, 6), (1, 6, 7)),
    expiry=Checked((1, 8, 14), (1, 14, 15)),
    sex=(1, 7, 8),
    nationality=(1, 15, 18),
    names=(2, 0, 30),
    composite=((0, 5, 30), (1, 0, 7), (1, 8, 15), (1, 18, 29)),
    composite_digit=(1, 29, 30),
)

TD3 = Layout(
    name="TD3",
    length=44,
    opening=r"P[A-Z0-9<][A-Z0-9<]{3}",
    elastic=((5, 44), (28, 42)),
    number=Checked((1, 0, 9), (1, 9, 10)),
    birth=Checked((1, 13, 19), (1, 19, 20)),
    expiry=Checked((1, 21, 27), (1, 27, 28)),
    sex=(1, 20, 21),
    nationality=(1, 10, 13),
    names=(0, 5, 44),
    composite=((1, 0, 10), (1, 13, 20), (1, 21, 43)),
    composite_digit=(1, 43, 44),
)

TD2 = Layout(
    name="TD2",
    length=36,
    opening=r"[IAC1L][A-Z0-9<][A-Z0-9<]{3}",
    elastic=((5, 36), (28, 35)),
    number=Checked((1, 0, 9), (1, 9, 10)),
    birth=Checked((1, 13, 19), (1, 19, 20)),
    expiry=Checked((1, 21, 27), (1, 27, 28)),
    sex=(1, 20, 21),
    nationality=(1, 10, 13),
    names=(0, 5, 36),
    composite=((1, 0, 10), (1, 13, 20), (1, 21, 35)),
    composite_digit=(1, 35, 36),
)

OLD_FRENCH_CARD = Layout(
    name="CNI",
    length=36,
    opening=r"[I1L][D0O]FRA",
    elastic=((5, 30), (13, 27)),
    number=Checked((1, 0, 12), (1, 12, 13)),
    birth=Checked((1, 27, 33), (1, 33, 34)),
    expiry=None,
    sex=(1, 34, 35),
    nationality=(0, 2, 5),
    names=None,
    composite=((0, 0, 36), (1, 0, 35)),
    composite_digit=(1, 35, 36),
)

OLD_FRENCH_SURNAME: Slice = (0, 5, 30)
OLD_FRENCH_FORENAMES: Slice = (1, 13, 27)
OLD_FRENCH_ISSUE_YEAR: Slice = (1, 0, 2)

LAYOUTS = (OLD_FRENCH_CARD, TD1, TD3, TD2)
