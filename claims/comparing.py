"""Whether two readings of a value say the same, by kind of value."""

from enum import IntEnum
from functools import lru_cache

from claims.folding import fold
from claims.rulebook import Kind

TITLES = {"m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "me", "maitre", "dr", "docteur"}
_NAMES = {Kind.PERSON, Kind.SURNAME, Kind.FORENAMES, Kind.PARTY, Kind.ORGANISATION, Kind.PLACE}
_COMMON_SHARE = 0.8  # of the words of the shorter address
_MAX_SLIPS = 1  # letters by which two spellings of one name may differ, in names of 5 letters and more


_KINDS_OF_PRISON = {
    "maison", "arret", "centrale", "centre", "penitentiaire", "detention", "semi", "liberte", "etablissement",
    "pour", "mineurs", "quartier", "ma", "m", "a", "cp", "c", "p", "cd", "mc", "csl", "epm", "uhsi", "chsp",
    "de", "d", "du", "des", "la", "le", "les", "l", "en",
}  # fmt: skip


def same_value(kind: Kind, one: str, other: str) -> bool:
    """Whether two normalised values agree; names by their words, addresses by most of theirs."""
    if one == other or fold(one) == fold(other):
        return True
    if kind in _NAMES:
        return same_name(one, other)
    if kind is Kind.ADDRESS:
        return same_address(one, other)
    return kind is Kind.PRISON and _same_prison(one, other)


def _same_prison(one: str, other: str) -> bool:
    """Whether two prisons have a place in common: «M.A. Lyon-Corbas», «maison d'arrêt de Lyon - Corbas».

    What kind of prison stands there is told in many ways, by two or three letters as often as not.
    """
    first, second = ({w for w in fold(name).split() if w not in _KINDS_OF_PRISON} for name in (one, other))
    return bool(first) and bool(second) and (first <= second or second <= first)


def same_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: same words in any order, one name within the other.

    "DURAND Marie-France" and "MLE MARIE FRANCE DURAND" agree; "Marie DURAND" and "Paul DURAND" do not.
    """
    first, second = name_words(one), name_words(other)
    if not first or not second:
        return False
    fewer, more = sorted((first, second), key=len)
    return all(any(_alike(word, w) for w in more) for word in fewer)


class Likeness(IntEnum):
    """How close two names are, the closest first."""

    SAME = 0  # but for order, accents, titles, or one name within the other
    SPELLING = 1  # but for a letter
    KIN = 2  # a name in common
    DIFFERENT = 3


def likeness(one: str, other: str) -> Likeness:
    """How close two names are; one that has no words is different from all.

    >>> likeness("Mme Marie DURAND", "Durant Marie").name
    'SPELLING'
    """
    first, second = name_words(one), name_words(other)
    if first and second and (first <= second or second <= first):
        return Likeness.SAME
    if same_name(one, other):
        return Likeness.SPELLING
    return Likeness.KIN if any(len(word) > 2 for word in first & second) else Likeness.DIFFERENT


def name_words(name: str) -> set[str]:
    """The folded words of a name, titles left out."""
    return {word for word in fold(name).split() if word not in TITLES and len(word) > 1}


@lru_cache(maxsize=4096)  # the same addresses, again with each edit of a case
def same_address(one: str, other: str) -> bool:
    """Whether two addresses may be one place: same numbers, most words in common."""
    first, second = set(fold(one).split()), set(fold(other).split())
    numbers = [{w for w in words if w[0].isdigit()} for words in (first, second)]
    if numbers[0] and numbers[1] and not (numbers[0] <= numbers[1] or numbers[1] <= numbers[0]):
        return False
    fewer, more = sorted((first, second), key=len)
    return bool(fewer) and sum(any(_alike(w, m) for m in more) for w in fewer) >= _COMMON_SHARE * len(fewer)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > _MAX_SLIPS:
        return False
    return _slips(one, other) <= _MAX_SLIPS


def _slips(one: str, other: str) -> int:
    """Levenshtein distance, row by row."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]
