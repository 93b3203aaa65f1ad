"""The words that the catalogue's cues are made of, and the repair of misread ones."""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne

from claims.folding import fold
from claims.pages import Line

# Letters that OCR may change in one word before it is taken for another word: none in short words,
# where one letter makes another French word ("bail"/"bain"), two in long ones.
_ONE_SLIP_FROM = 6
_TWO_SLIPS_FROM = 10


class Vocabulary:
    """Repairs words of a page that are misread words of the catalogue; leaves all others alone."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._words = frozenset(word for phrase in phrases for word in phrase.split())
        by_length: dict[int, list[str]] = {}
        for word in sorted(self._words):
            by_length.setdefault(len(word), []).append(word)
        self._near_length = {
            length: [w for n in (length - 1, length, length + 1) for w in by_length.get(n, ())]
            for length in range(_ONE_SLIP_FROM, max(by_length, default=0) + 2)
        }
        self.repaired = lru_cache(maxsize=50_000)(self._repaired)

    def _repaired(self, word: str) -> str:
        """The catalogue's word that this one is a slip of, or the word itself."""
        if len(word) < _ONE_SLIP_FROM or word in self._words or word.isdigit():
            return word
        slips = 1 if len(word) < _TWO_SLIPS_FROM else 2
        near = self._near_length.get(len(word), ())
        match = extractOne(word, near, scorer=DamerauLevenshtein.distance, score_cutoff=slips)
        return match[0] if match else word

    def folded_line(self, line: Line) -> str:
        """The folded text of a line, its misread words repaired."""
        return " ".join(self.repaired(word) for word in fold(line.text).split())
