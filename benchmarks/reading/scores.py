"""How far a text that was read is from the text that is printed.

Every measure forgives what looks alike on paper and means the same: runs of white space, kinds of
apostrophes, quotes and dashes, and what is left of ruled lines. Of words, a space more or less beside a digit
or a mark is forgiven too: "1 250,00 €" and "1250,00€" are the same, "le locataire" and "lelocataire" are not.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ`´", "'"), **dict.fromkeys("“”«»„", '"'), **dict.fromkeys("–—‒−", "-"),
        **dict.fromkeys("•●▪■□☐", ""), **dict.fromkeys("|_¦", ""), "œ": "oe", "Œ": "OE", "…": "...",
    }
)  # fmt: skip
_ACCENTED = re.compile(r"[À-ÖØ-öø-ÿŒœ]")
_DIGITS = re.compile(r"\d(?:[ .\u00a0\u202f]?\d){4,}")
_SPACES = re.compile(r"[ .\u00a0\u202f]")
_MOST_PARTS = 3  # of what is one word elsewhere: "1 250,00 €"


def normal(text: str) -> str:
    """The text in one line, signs that look alike made the same."""
    return " ".join(text.translate(_ALIKE).split())


@dataclass(slots=True)
class Tally:
    """What was printed and how much of it was not read, summed over pages."""

    letters: int = 0
    wrong_letters: int = 0
    words: int = 0
    missed_words: int = 0
    accented: int = 0
    missed_accented: int = 0
    numbers: int = 0
    missed_numbers: int = 0
    pages: list[str] = field(default_factory=list)

    def add(self, page: str, printed: str, read: str) -> None:
        """Count one page."""
        numbers, runs = _by_line(printed), _runs(read)
        printed, read = normal(printed), normal(read)
        self.letters += len(printed)
        self.wrong_letters += Levenshtein.distance(printed, read)
        missed = _missed(printed.split(), read.split())
        self.words += len(printed.split())
        self.missed_words += len(missed)
        self.accented += sum(1 for word in printed.split() if _ACCENTED.search(word))
        self.missed_accented += sum(1 for word in missed if _ACCENTED.search(word))
        self.numbers += len(numbers)
        self.missed_numbers += len(_missed(numbers, runs))
        self.pages.append(page)

    def shares(self) -> dict[str, float]:
        """Character error rate, shares of words and of accented words missed, of numbers read right."""
        return {
            "cer": _share(self.wrong_letters, self.letters),
            "missed_words": _share(self.missed_words, self.words),
            "missed_accented": _share(self.missed_accented, self.accented),
            "numbers_right": 1 - _share(self.missed_numbers, self.numbers),
        }


def numbers_of(text: str) -> list[str]:
    """The sequences of five digits and more: amounts, dates without marks, telephones, account numbers."""
    return [_SPACES.sub("", found) for found in _DIGITS.findall(text)]


def _by_line(text: str) -> list[str]:
    """The numbers of each line: the end of one line and the start of the next are no number together."""
    return [number for line in text.splitlines() for number in numbers_of(normal(line))]


def _runs(read: str) -> list[str]:
    """Every sequence that a reading may hold: by line, over lines, as it is written and parted at spaces.

    What one reader sets on one line another sets on two.
    """
    whole = _by_line(read)
    whole += [number for number in numbers_of(normal(read)) if number not in whole]
    return whole + [part for part in re.findall(r"\d{5,}", read) if part not in whole]


def _missed(printed: Sequence[str], read: Sequence[str]) -> list[str]:
    """The printed ones that were not read, whatever the order."""
    missing, extra = Counter(printed) - Counter(read), Counter(read) - Counter(printed)
    _forgive_spaces(printed, missing, extra)
    _forgive_spaces(read, extra, missing)
    return list(missing.elements())


def _forgive_spaces(written: Sequence[str], parted: Counter[str], joined: Counter[str]) -> None:
    """Take away what is several words of `parted`, one after the other as `written`, and one of `joined`."""
    for parts in _joinable(written):
        whole, needed = "".join(parts), Counter(parts)
        if joined[whole] and all(parted[part] >= times for part, times in needed.items()):
            joined[whole] -= 1
            parted.subtract(needed)


def _joinable(written: Sequence[str]) -> Iterator[Sequence[str]]:
    for count in range(_MOST_PARTS, 1, -1):
        for first in range(len(written) - count + 1):
            parts = written[first : first + count]
            if not any(one[-1].isalpha() and other[0].isalpha() for one, other in pairwise(parts)):
                yield parts


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
