"""What speaks for two drafted cases being one, and what against: one judgement a kind of value.

Points are bits: how many times likelier a value is seen when the cases are one than when they are not, as a
power of two (Fellegi and Sunter, «A Theory for Record Linkage», 1969). They are estimates from how often
each value repeats among a hundred thousand cases, and how often it is misread; what they are worth together
is measured in `benchmarks/results/matching.json`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from claims.case_keys import CaseKeys
from claims.cases import Claimant
from claims.places import Nearness, nearness, place
from claims.spelling import Likeness, bare_number, date_likeness, likeness


class Subject(StrEnum):
    """What a judgement is about."""

    REFERENCE = "reference"
    NUMBER = "number"
    CLAIMANT = "claimant"
    SURNAME = "surname"
    FORENAME = "forename"
    ORGANISATION = "organisation"
    BIRTH = "birth"
    EVENT = "event"
    DWELLING = "dwelling"
    HOME = "home"
    IBAN = "iban"
    SIREN = "siren"
    CONTACT = "contact"
    FILE = "file"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One judgement: bits for (positive) or against, and a French sentence."""

    subject: Subject
    bits: float
    reason: str


Judge = Callable[[CaseKeys, CaseKeys], Evidence | None]
_CLOSEST_PICTURES = 8  # bits of 64 by which two takes of one photograph may differ


def evidence(one: CaseKeys, other: CaseKeys) -> tuple[Evidence, ...]:
    """Every judgement that can be made; nothing is judged where either says nothing."""
    judged = (judge(one, other) for judge in _JUDGES)
    return tuple(found for found in judged if found is not None)


def _best(
    ones: Iterable[str], others: Iterable[str], like: Callable[[str, str], Likeness]
) -> Likeness | None:
    """The best likeness of any pair, None when either side is empty."""
    found = {like(one, other) for one, other in product(ones, others)}
    return next((level for level in Likeness if level in found), None)


def _graded(
    subject: Subject, level: Likeness | None, same: float, close: float, other: float, what: str
) -> Evidence | None:
    if level is None:
        return None
    said = {Likeness.SAME: "identique", Likeness.CLOSE: "presque identique", Likeness.OTHER: "différent"}
    bits = {Likeness.SAME: same, Likeness.CLOSE: close, Likeness.OTHER: other}
    return Evidence(subject, bits[level], f"{what} : {said[level]}.")


def _references(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    level = _best(map(bare_number, one.references), map(bare_number, other.references), likeness)
    # close says nothing: references given out on one day differ by one digit
    return _graded(Subject.REFERENCE, level, 24, 0, -6, "Référence du dossier")


def _numbers(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    """Only numbers of one kind are compared: «numero_procedure:…» with «numero_procedure:…»."""
    levels = [
        likeness(bare_number(a.partition(":")[2]), bare_number(b.partition(":")[2]))
        for a, b in product(one.numbers, other.numbers)
        if a.partition(":")[0] == b.partition(":")[0]
    ]
    level = next((level for level in Likeness if level in levels), None)
    return _graded(Subject.NUMBER, level, 13, 7, -5, "Numéro de procédure ou de sinistre")


def _claimants(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    """A person and an organisation that claim for one door are two; only the difference counts."""
    if Claimant.INCONNU in {one.claimant, other.claimant} or one.is_organisation == other.is_organisation:
        return None
    return Evidence(Subject.CLAIMANT, -6, "Une personne d'un côté, un organisme de l'autre.")


def _surnames(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    level = _best(one.surnames, other.surnames, _name_likeness)
    if level is Likeness.OTHER and _is_inverted(one, other):
        level = Likeness.SAME
    return _graded(Subject.SURNAME, level, 9, 7, -7, "Nom du demandeur")


def _forenames(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    level = _best(one.forenames, other.forenames, _forename_likeness)
    if level is Likeness.OTHER and _is_inverted(one, other):
        level = Likeness.SAME
    return _graded(Subject.FORENAME, level, 6, 4, -6, "Prénom du demandeur")


def _is_inverted(one: CaseKeys, other: CaseKeys) -> bool:
    """Whether first and last name changed places."""
    crossed = (
        _best(one.surnames, other.forenames, _name_likeness),
        _best(one.forenames, other.surnames, _name_likeness),
    )
    return all(level in {Likeness.SAME, Likeness.CLOSE} for level in crossed)


def _name_likeness(one: str, other: str) -> Likeness:
    """Names word by word, in any order; one of two surnames alone is close, «LE GALL» is «LEGALL»."""
    whole = likeness(one.replace(" ", ""), other.replace(" ", ""))
    if whole is not Likeness.OTHER:
        return whole
    fewer, more = sorted(
        ([w for w in one.split() if len(w) > 2], [w for w in other.split() if len(w) > 2]), key=len
    )
    found = bool(fewer) and all(any(likeness(a, b) is not Likeness.OTHER for b in more) for a in fewer)
    return Likeness.CLOSE if found else Likeness.OTHER


def _forename_likeness(one: str, other: str) -> Likeness:
    """The first forename counts; an initial is close to any name it begins."""
    first, second = one.split()[0], other.split()[0]
    if min(len(first), len(second)) == 1:
        return Likeness.CLOSE if first[0] == second[0] else Likeness.OTHER
    return max((likeness(first, second), _name_likeness(one, other)), key=_IN_ORDER.index)


_IN_ORDER = [Likeness.OTHER, Likeness.CLOSE, Likeness.SAME]


def _organisations(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    level = _best(one.organisations, other.organisations, _name_likeness)
    return _graded(Subject.ORGANISATION, level, 4, 3, -6, "Organisme demandeur")


def _births(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    return _graded(
        Subject.BIRTH, _best(one.births, other.births, date_likeness), 13, 7, -7, "Date de naissance"
    )


def _events(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    what = "Date de l'opération ou de la décision"
    return _graded(Subject.EVENT, _best(one.events, other.events, date_likeness), 10, 5, -8, what)


_DWELLING_BITS = {
    Nearness.SAME_DOOR: (16.0, "Même logement, même porte."),
    Nearness.SAME_BUILDING: (14.0, "Même adresse du logement."),
    Nearness.SAME_STREET: (9.0, "Même rue du logement, numéro non précisé."),
    Nearness.OTHER_NUMBER: (4.0, "Même rue du logement, autre numéro."),
    Nearness.OTHER_DOOR: (3.0, "Même immeuble, autre porte."),
    Nearness.SAME_TOWN: (0.0, "Même commune, autre adresse."),
    Nearness.ELSEWHERE: (-4.0, "Adresse du logement différente."),
}
_HOME_BITS = {
    Nearness.SAME_DOOR: (13.0, "Même adresse, même porte."),
    Nearness.SAME_BUILDING: (12.0, "Même adresse."),
    Nearness.SAME_STREET: (8.0, "Même rue."),
}
_NEAREST = list(Nearness)


def _dwellings(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    return _near(Subject.DWELLING, one.dwellings, other.dwellings, _DWELLING_BITS)


def _homes(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    """Where letters come from; only agreement counts, and only where dwellings say nothing."""
    if one.dwellings and other.dwellings:
        return None
    return _near(Subject.HOME, one.homes + one.dwellings, other.homes + other.dwellings, _HOME_BITS)


def _near(
    subject: Subject, ones: Iterable[str], others: Iterable[str], bits: dict[Nearness, tuple[float, str]]
) -> Evidence | None:
    found = [nearness(place(one), place(other)) for one, other in product(ones, others)]
    level = min(found, key=_NEAREST.index, default=None)
    return Evidence(subject, *bits[level]) if level in bits else None


def _ibans(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    if not one.ibans or not other.ibans:
        return None
    shared = set(one.ibans) & set(other.ibans)
    bits = (4 if one.is_organisation or other.is_organisation else 16) if shared else -1
    return Evidence(Subject.IBAN, bits, "Même IBAN." if shared else "IBAN différent.")


def _sirens(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    level = _best(one.sirens, other.sirens, lambda a, b: Likeness.SAME if a == b else Likeness.OTHER)
    return _graded(Subject.SIREN, level, 5, 0, -8, "SIREN")


def _contacts(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    """Mail and telephone; only agreement counts, people have several."""
    shared = {*one.emails, *one.phones} & {*other.emails, *other.phones}
    if not shared:
        return None
    bits = 4 if one.is_organisation or other.is_organisation else 14
    return Evidence(Subject.CONTACT, bits, "Même courriel ou même téléphone.")


def _files(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    shared = set(one.files) & set(other.files)
    return Evidence(Subject.FILE, 12, f"{len(shared)} fichier(s) identique(s).") if shared else None


def _pictures(one: CaseKeys, other: CaseKeys) -> Evidence | None:
    near = any((a ^ b).bit_count() <= _CLOSEST_PICTURES for a, b in product(one.pictures, other.pictures))
    return Evidence(Subject.PICTURE, 10, "Même photographie.") if near else None


_JUDGES: tuple[Judge, ...] = (
    _references, _numbers, _claimants, _surnames, _forenames, _organisations, _births, _events,
    _dwellings, _homes, _ibans, _sirens, _contacts, _files, _pictures,
)  # fmt: skip
