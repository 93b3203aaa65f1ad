"""What speaks for one value of a field, as numbers: what the trained judgement weighs.

A value is all candidates that say the same. Names of what speaks are stable: a trained model refers to them.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np

from claims.comparing import TITLES
from claims.documents import Document
from claims.folding import fold
from claims.pages import PageKind, TextSource
from claims.rulebook import DocumentType, FieldSpec, Kind
from extractors.fields.affinities import SIZE, Matrix, directions_around
from extractors.fields.candidates import Candidate
from extractors.fields.name_words import is_given_name, is_never_a_name
from extractors.fields.nearby import Nearby, Signs
from extractors.fields.passages import Row
from extractors.fields.wordlists import words as listed

Evidence = Mapping[str, float]

NAMES = {
    Kind.PERSON, Kind.PARTY, Kind.ORGANISATION, Kind.ADDRESS, Kind.SURNAME, Kind.FORENAMES, Kind.TEXT,
}  # fmt: skip
_FIRM_WORDS = {fold(word) for name in ("legal_forms", "organisation_kinds") for word in listed(name)}
# Of the page: where letters have their addressee, their head, and what closes them.
_MIDDLE, _HEAD, _FOOT = 0.46, 0.45, 0.75
_DOUBTED = 0.7  # a word read with less confidence is often misread
_MOST = 0.995  # log-odds of a score are counted up to there
_POSTCODE = re.compile(r"(?:F-)?\d{5}(?!\d)")
_BORN = {"ne", "nee", "naissance", "nes"}
_BEFORE = 4  # words before a date that may say it is a birth
# What weighs differently from one kind of value to another: a doubtful letter spoils a code, not a name.
_BY_KIND = (
    "odds", "agreed", "contested",
    "doubted", "least_read", "ahead", "ways", "places", "form", "handwritten", "source_doubt",
    "elsewhere", "more_elsewhere", "given_name", "firm", "paper_words", "civil", "row_words", "at_left",
    "at_top", "at_foot", "tall", "whole_row", "first_said", "last_said", "said_at", "least", "most",
    "size_at",
)  # fmt: skip
# What weighs differently from one field to another of the same kind: an order dates from before a release.
_BY_FIELD = ("at_top", "at_foot", "first_said", "last_said", "said_at", "least", "most", "size_at")
_SIZED = {Kind.DATE, Kind.MONTH, Kind.AMOUNT}  # kinds whose values can be put in order


@dataclass(frozen=True, slots=True)
class Reading:
    """One value that a field may have: the candidates that say it, the likeliest first."""

    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate:
        """The candidate that orders it among others."""
        return self.candidates[0]


def readings(spec: FieldSpec, candidates: Sequence[Candidate]) -> list[Reading]:
    """Candidates that say the same put together, the likeliest value first."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in _completed(spec, candidates):
        groups.setdefault(_said(spec, candidate.value), []).append(candidate)
    found = [
        Reading(tuple(sorted(group, key=lambda c: (not c.proved, -c.score)))) for group in groups.values()
    ]
    return sorted(found, key=lambda reading: (not reading.best.proved, -reading.best.score))


def _completed(spec: FieldSpec, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Addresses cut short by a line's end give their score to the whole address that begins alike."""
    if spec.kind is not Kind.ADDRESS:
        return list(candidates)
    kept = []
    for candidate in candidates:
        start = fold(candidate.value) + " "
        longer = [c for c in candidates if fold(c.value).startswith(start)]
        whole = max(longer, key=lambda c: c.score, default=None)
        if whole is None:
            kept.append(candidate)
        elif candidate.score > whole.score:
            kept.append(replace(whole, score=candidate.score))
    return kept


def _said(spec: FieldSpec, value: str) -> str:
    """What two candidates share that say the same."""
    return fold(value).replace(" ", "") if spec.kind in NAMES else value


class Weighing:
    """All values that the fields of one document may have, and what speaks for each of them."""

    def __init__(
        self,
        document: Document,
        kind: DocumentType,
        candidates: Mapping[str, Sequence[Candidate]],
        rows: Sequence[Row],
    ) -> None:
        self.document = document
        self._nearby, self._signs = Nearby(rows), Signs(kind)
        self._height = median(row.box.height for row in rows) if rows else 0.0
        self.readings = {spec.name: readings(spec, candidates.get(spec.name, ())) for spec in kind.fields}
        self._orders = {spec.name: _Order(spec, self.readings[spec.name]) for spec in kind.fields}
        self._claims: dict[str, list[tuple[str, float]]] = {}
        for spec in kind.fields:
            for reading in self.readings[spec.name]:
                claims = self._claims.setdefault(_meant(spec, reading.best.value), [])
                claims.append((spec.name, reading.best.score))

    def evidence(self, spec: FieldSpec, reading: Reading) -> Evidence:
        """What speaks for one of the values that a field may have."""
        others = [other for other in self.readings[spec.name] if other is not reading]
        elsewhere = max(
            (score for field, score in self._claims[_meant(spec, reading.best.value)] if field != spec.name),
            default=0.0,
        )
        best = reading.best
        said = {
            **_read(self.document, best),
            **_shape(best),
            **_place(spec, best),
            **self._on_its_row(best),
            **self._orders[spec.name].place(reading),
            "bias": 1.0,
            "odds": _log_odds(best.score),
            "proved": float(best.proved),
            "elsewhere": elsewhere,
            "more_elsewhere": float(elsewhere > best.score),
            **_among(reading, others),
        }
        said |= {f"kind={spec.kind}*{name}": said[name] for name in _BY_KIND}
        where = f"field={self.document.type}.{spec.name}"
        for told in (f"kind={spec.kind}", where):
            said[told] = 1.0
            said[f"{told}*way={best.way}"] = 1.0
        said |= {f"{where}*{name}": said[name] for name in _BY_FIELD}
        for sign in self._signs.of(self._nearby.beside(best.words)):
            said[f"kind={spec.kind}*{sign}"] = said[f"{where}*{sign}"] = 1.0
        return said

    def around(self, spec: FieldSpec) -> Matrix:
        """What is said around each value that a field may have, (values, `affinities.SIZE`)."""
        bests = [reading.best for reading in self.readings[spec.name]]
        found = [
            directions_around(self._nearby.beside(best.words), [word for _, word in best.words])
            for best in bests
        ]
        return np.array(found).reshape(len(found), SIZE)

    def _on_its_row(self, best: Candidate) -> dict[str, float]:
        """How tall the line of a value is, how much of it the value is, whether it closes the paper."""
        row = best.words[0][0]
        return {
            "tall": math.log(row.box.height / self._height) if row.box.height and self._height else 0.0,
            "whole_row": len(best.words) / max(len(row.line.words), 1),
            "at_foot": float(row.page == len(self.document.pages) - 1 and row.box.y0 > _FOOT),
        }


def _meant(spec: FieldSpec, value: str) -> str:
    """A value as other fields may claim it: a name without its titles."""
    if spec.kind not in NAMES:
        return value
    return " ".join(word for word in fold(value).split() if word not in TITLES)


def _read(document: Document, best: Candidate) -> dict[str, float]:
    """How well the words of a value were read, on what page."""
    page = document.pages[best.words[0][0].page]
    read = [word.confidence for _, word in best.words]
    asked = [agreed for _, word in best.words if (agreed := word.is_agreed) is not None]
    return {
        "agreed": sum(asked) / len(read),
        "contested": float(not all(asked)),
        "least_read": min(read),
        "mean_read": sum(read) / len(read),
        "doubted": float(min(read) < _DOUBTED),
        "from_pixels": float(page.text_source is TextSource.OCR),
        "page_read": page.confidence,
        "handwritten": float(page.kind is PageKind.HANDWRITTEN),
        "source_doubt": 1.0 - document.confidence,
        "form": best.form,
        "repaired": float(best.repaired),
    }


def _shape(best: Candidate) -> dict[str, float]:
    """What a value looks like."""
    words = best.value.split()
    folded = [fold(word) for word in words]
    named = [word for word in words if word[0].isalpha()]
    return {
        "words": math.log(max(len(words), 1)),
        "letters": math.log1p(len(best.value)),
        "digits": sum(c.isdigit() for c in best.value) / max(len(best.value), 1),
        "capitals": sum(word[0].isupper() for word in named) / max(len(named), 1),
        "given_name": float(any(is_given_name(word) for word in words)),
        "civil": float(bool(folded) and (folded[0] in TITLES or fold(best.text).split(" ")[0] in TITLES)),
        "firm": float(any(word in _FIRM_WORDS for word in folded)),
        "paper_words": sum(is_never_a_name(word) for word in words) / max(len(words), 1),
    }


def _place(spec: FieldSpec, best: Candidate) -> dict[str, float]:
    """Where a value stands, whether a birth is spoken of before it, and whether a postcode follows."""
    row, first = best.words[0]
    before = [fold(word.text) for word in row.line.words if word.box.x1 <= first.box.x0][-_BEFORE:]
    last = best.words[-1][1]
    after = [word for word in best.words[-1][0].line.words if word.box.x0 >= last.box.x1]
    born = any(part in _BORN for text in before for part in text.split())
    return {
        "later_page": float(row.page > 0),
        "row_words": math.log(max(len(row.line.words), 1)),
        "at_left": float(first.box.x0 < _MIDDLE),
        "at_top": float(row.page == 0 and first.box.y0 < _HEAD),
        "birth_of_none": float(born and "naissance" not in spec.name),
        "before_postcode": float(bool(after) and bool(_POSTCODE.match(after[0].text))),
    }


class _Order:
    """All that a field may have, as they are said on the paper and, of days and sums, by size."""

    def __init__(self, spec: FieldSpec, all_of_field: Sequence[Reading]) -> None:
        self._spec = spec
        self._said = sorted(_said_at(each) for reading in all_of_field for each in reading.candidates)
        self._sizes = sorted(self._size(reading) for reading in all_of_field) if spec.kind in _SIZED else []

    def place(self, reading: Reading) -> dict[str, float]:
        """Whether a value is the first or last, the least or the most, and how far between, 0 to 1."""
        own = [_said_at(candidate) for candidate in reading.candidates]
        size = self._size(reading) if self._sizes else None
        return {
            "first_said": float(min(own) == self._said[0]),
            "last_said": float(max(own) == self._said[-1]),
            "said_at": _part(self._said.index(min(own)), self._said),
            "least": float(size is not None and size == self._sizes[0]),
            "most": float(size is not None and size == self._sizes[-1]),
            "size_at": _part(self._sizes.index(size), self._sizes) if size is not None else 0.0,
        }

    def _size(self, reading: Reading) -> tuple[float, str]:
        """An amount by its number, a day or a month by its text, which begins with the year."""
        value = reading.best.value
        return (float(value), "") if self._spec.kind is Kind.AMOUNT else (0.0, value)


def _part(at: int, ordered: Sequence[object]) -> float:
    return at / max(len(ordered) - 1, 1)


def _said_at(candidate: Candidate) -> tuple[int, int, float]:
    row, word = candidate.words[0]
    return row.page, row.index, word.box.x0


def _among(reading: Reading, others: Sequence[Reading]) -> dict[str, float]:
    """How a value stands among the others of its field, and by how many ways it was found."""
    rival = max((other.best.score for other in others), default=0.0)
    ways = {candidate.way for candidate in reading.candidates}
    places = {(row.page, row.index) for candidate in reading.candidates for row, _ in candidate.words}
    said = {
        "alone": float(not others),
        "rivals": math.log1p(len(others)),
        "ahead": reading.best.score - rival,
        "behind": float(rival > reading.best.score),
        "proved_rival": float(any(other.best.proved for other in others)),
        "ways": float(len(ways) - 1),
        "places": math.log(max(len(places), 1)),
    }
    for way in ways:
        score = max(candidate.score for candidate in reading.candidates if candidate.way is way)
        said |= {f"way={way}": 1.0, f"way={way}*odds": _log_odds(score)}
    return said


def _log_odds(score: float) -> float:
    held = min(max(score, 1.0 - _MOST), _MOST)
    return math.log(held / (1.0 - held))
