"""Addresses: real pairs of postcode and commune (facts), invented street numbers and common street names."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

_TABLE = Path(__file__).with_name("communes.tsv")

_STREETS = (
    "rue de la République", "rue Victor Hugo", "avenue Jean Jaurès", "boulevard Gambetta", "rue des Lilas",
    "impasse des Tilleuls", "place de l'Église", "rue du Moulin", "avenue du Général Leclerc",
    "rue Pasteur", "chemin des Vignes", "allée des Acacias", "rue Émile Zola", "quai de la Marne",
    "rue du Faubourg Saint-Martin", "route de la Gare", "rue Jules Ferry", "square des Peupliers",
    "cours Lafayette", "rue de l'Abreuvoir", "avenue de Verdun", "rue des Écoles", "montée du Château",
    "rue Saint-Exupéry", "villa des Roses", "rue du 8 Mai 1945", "avenue Pierre Mendès France",
    "rue Basse", "sentier des Jardins", "rue Marcel Pagnol",
)  # fmt: skip
_COMPLEMENTS = (
    "Appartement {n}", "Bâtiment {l}, 2e étage", "Escalier {l}, porte {n}", "Résidence Les Cèdres",
    "Appt {n}, 3e étage droite", "Entrée {l}", "Résidence du Parc, bât. {l}", "Porte {n}",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A commune and one of its postcodes."""

    postcode: str
    commune: str

    @property
    def department(self) -> str:
        """The department's number, "2A" and "974" included."""
        if self.postcode.startswith("20"):
            return "2A" if self.postcode < "20200" else "2B"
        return self.postcode[: 3 if self.postcode.startswith("97") else 2]


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; `complement` (floor, door, building) may be empty."""

    street: str
    place: Place
    complement: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The address as on an envelope, top to bottom."""
        town = f"{self.place.postcode} {self.place.commune}"
        return tuple(line for line in (self.street, self.complement, town) if line)

    @property
    def line(self) -> str:
        """The address on one line, as the contract writes it."""
        return ", ".join(self.lines)


@cache
def communes() -> tuple[Place, ...]:
    """Every pair of the table beside this module."""
    rows = _TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(Place(*row.split("\t")) for row in rows)


def place(rng: Random) -> Place:
    """Any commune of the table."""
    return rng.choice(communes())


def street(rng: Random) -> str:
    """A number and a street name."""
    number = f"{rng.randint(1, 160)}{rng.choice(['', '', '', '', ' bis'])}"
    return f"{number} {rng.choice(_STREETS)}"


def address(rng: Random, where: Place | None = None, *, flat: bool = False) -> Address:
    """An address in that commune, or anywhere; with a floor or a door for a flat, at times."""
    complement = ""
    if flat and rng.random() < 0.5:
        complement = rng.choice(_COMPLEMENTS).format(n=rng.randint(1, 48), l=rng.choice("ABCD"))
    return Address(street(rng), where or place(rng), complement)
