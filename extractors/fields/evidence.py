"""What speaks for one value of a field, as numbers: what the trained judgement weighs.

A value is all candidates that say the same. Names of what speaks are stable: a trained model refers to them.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.documents import Document
from claims.folding import fold
from claims.pages import PageKind, TextSource
from claims.rulebook import FieldSpec, Kind
from extractors.fields.candidates import Candidate, Way

Evidence = Mapping[str, float]

NAMES = {
    Kind.PERSON, Kind.PARTY, Kind.ORGANISATION, Kind.ADDRESS, Kind.SURNAME, Kind.FORENAMES, Kind.TEXT,
}  # fmt: skip
_DOUBTED = 0.7  # a word read with less confidence is often misread
_MOST = 0.995  # log-odds of a score are counted up to there
# What weighs differently from one kind of value to another: a doubtful letter spoils a code, not a name.
_BY_KIND = ("odds", "doubted", "least_read", "ahead", "ways", "places", "form", "handwritten", "source_doubt")


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
    for candidate in candidates:
        groups.setdefault(same_value(spec, candidate.value), []).append(candidate)
    found = [
        Reading(tuple(sorted(group, key=lambda c: (not c.proved, -c.score)))) for group in groups.values()
    ]
    return sorted(found, key=lambda reading: (not reading.best.proved, -reading.best.score))


def same_value(spec: FieldSpec, value: str) -> str:
    """What two candidates share that say the same."""
    return fold(value).replace(" ", "") if spec.kind in NAMES else value


def evidence(document: Document, spec: FieldSpec, reading: Reading, others: Sequence[Reading]) -> Evidence:
    """What speaks for a value of the field, with the other values that the field may have."""
    best = reading.best
    page = document.pages[best.words[0][0].page]
    read = [word.confidence for _, word in best.words]
    rival = max((other.best.score for other in others), default=0.0)
    ways = {candidate.way for candidate in reading.candidates}
    places = {(row.page, row.index) for candidate in reading.candidates for row, _ in candidate.words}
    said = {
        "bias": 1.0,
        "odds": _log_odds(best.score),
        "proved": float(best.proved),
        "alone": float(not others),
        "rivals": math.log1p(len(others)),
        "ahead": best.score - rival,
        "behind": float(rival > best.score),
        "proved_rival": float(any(other.best.proved for other in others)),
        "ways": float(len(ways) - 1),
        "places": math.log(max(len(places), 1)),
        "form": best.form,
        "repaired": float(any(candidate.repaired for candidate in reading.candidates[:1])),
        "least_read": min(read),
        "mean_read": sum(read) / len(read),
        "doubted": float(min(read) < _DOUBTED),
        "from_pixels": float(page.text_source is TextSource.OCR),
        "page_read": page.confidence,
        "handwritten": float(page.kind is PageKind.HANDWRITTEN),
        "source_doubt": 1.0 - document.confidence,
        "later_page": float(best.words[0][0].page > 0),
        "words": math.log(len(best.words)),
        "letters": math.log1p(len(best.value)),
        "capitals": _capitals(best.value),
        "digits": sum(c.isdigit() for c in best.value) / max(len(best.value), 1),
    }
    for way in Way:
        scores = [candidate.score for candidate in reading.candidates if candidate.way is way]
        if scores:
            said[f"way={way}"] = 1.0
            said[f"way={way}*odds"] = _log_odds(max(scores))
    said |= {f"kind={spec.kind}*{name}": said[name] for name in _BY_KIND}
    said[f"kind={spec.kind}"] = 1.0
    said[f"kind={spec.kind}*way={best.way}"] = 1.0
    said[f"field={document.type}.{spec.name}"] = 1.0
    said[f"field={document.type}.{spec.name}*way={best.way}"] = 1.0
    return said


def _log_odds(score: float) -> float:
    held = min(max(score, 1.0 - _MOST), _MOST)
    return math.log(held / (1.0 - held))


def _capitals(value: str) -> float:
    """Share of the words that begin with a capital: names do."""
    words = [word for word in value.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0
