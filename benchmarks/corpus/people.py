"""Invented persons: common forenames and very common surnames, combined at random; nobody is meant."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.corpus.places import Place, place

_WOMEN = (
    "Claire", "Nathalie", "Fatima", "Isabelle", "Sophie", "Aïcha", "Camille", "Hélène", "Julie",
    "Marie-Laure", "Céline", "Amandine", "Monique", "Leïla", "Sandrine", "Élodie", "Patricia", "Gaëlle",
    "Inès", "Chantal",
)  # fmt: skip
_MEN = (
    "Julien", "Karim", "François", "Thomas", "Mohamed", "Jean-Pierre", "Nicolas", "Jérôme", "Bruno",
    "Antoine", "Sébastien", "Ousmane", "Michel", "Loïc", "Rachid", "Stéphane", "Hugo", "Grégory", "Alain",
    "Benoît",
)  # fmt: skip
_SURNAMES = (
    "Martin", "Bernard", "Petit", "Durand", "Leroy", "Moreau", "Fournier", "Girard", "Lefèvre", "Mercier",
    "Garnier", "Faure", "Rousseau", "Blanchard", "Chevalier", "Benali", "Traoré", "Nguyen", "Da Silva",
    "Perrin", "Le Goff", "Marchand", "Haddad", "Barbier", "Carpentier", "Lemoine", "Diallo", "Colin",
    "Renaud", "Vasseur", "Boucher", "Schmitt", "Cordier", "Besson", "Guérin", "Picard", "Delattre",
    "Fontaine", "Masson", "Dubreuil",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A person; `used_name` is the name in use, equal to `birth_name` unless a spouse's name was taken."""

    sex: str  # "F" or "M"
    forenames: tuple[str, ...]
    birth_name: str
    used_name: str
    born: date
    birthplace: Place

    @property
    def title(self) -> str:
        """Madame or Monsieur."""
        return "Madame" if self.sex == "F" else "Monsieur"

    @property
    def short_title(self) -> str:
        """Mme or M."""
        return "Mme" if self.sex == "F" else "M."

    @property
    def name(self) -> str:
        """Forename and name in use, as one signs."""
        return f"{self.forenames[0]} {self.used_name}"

    @property
    def agrees(self) -> str:
        """The ending that agrees with the person: "e" for a woman."""
        return "e" if self.sex == "F" else ""


def person(rng: Random, *, married_name: float = 0.2) -> Person:
    """An adult; `married_name` is the chance that a woman uses another name than that of her birth."""
    sex = rng.choice("FM")
    forenames = tuple(rng.sample(_WOMEN if sex == "F" else _MEN, rng.choice([1, 2, 2, 3])))
    birth_name, other = rng.sample(_SURNAMES, 2)
    used_name = other if sex == "F" and rng.random() < married_name else birth_name
    born = date(1948, 1, 1) + timedelta(days=rng.randrange(365 * 55))
    return Person(sex, forenames, birth_name, used_name, born, place(rng))


def nir(someone: Person, rng: Random) -> str:
    """A social security number of the right form and key (15 digits); the order number is drawn."""
    department = someone.birthplace.department
    serial = f"{rng.randint(1, 399):03d}{rng.randint(1, 450):03d}"
    where = department if len(department) == 2 else department[:2]
    head = f"{1 if someone.sex == 'M' else 2}{someone.born:%y%m}{where}{serial}"
    key = 97 - int(head.replace("2A", "19").replace("2B", "18")) % 97
    return f"{head}{key:02d}"


def phone(rng: Random) -> str:
    """A number of a range that the regulator keeps for fiction, as ten digits."""
    prefix = rng.choice(["019900", "026191", "035301", "046571", "053649", "063998", "063998", "063998"])
    return f"{prefix}{rng.randrange(10_000):04d}"


def email(someone: Person, rng: Random) -> str:
    """An address in a domain reserved for examples."""
    from claims.folding import unaccented

    plain = unaccented(f"{someone.forenames[0]}.{someone.used_name}").lower().replace(" ", "")
    number = rng.choice(["", "", str(rng.randint(1, 99))])
    return f"{plain}{number}@{rng.choice(['example.org', 'example.com', 'example.net', 'courriel.example'])}"
