"""From candidates to one field: the best value, how sure, and what else it may be."""

from collections.abc import Sequence
from dataclasses import replace

from claims.fields import Decision, Field, Method
from claims.folding import fold
from claims.pages import PageKind, ReadPage
from claims.rulebook import FieldSpec, Kind
from extractors.fields.candidates import Candidate
from extractors.fields.passages import provenance

SILENT_BELOW = 0.38  # a value less likely than this is not said at all
SUPPORT = 0.04  # each further place that says the same
HIGHEST_UNPROVED = 0.97
PROVED = 0.995
TOO_CLOSE = 0.85  # a runner-up with this share of the best score leaves it open
OPEN = 0.6  # what is left of the confidence then
HANDWRITTEN = 0.5
_NAMES = {Kind.PERSON, Kind.PARTY, Kind.ORGANISATION, Kind.ADDRESS, Kind.SURNAME, Kind.FORENAMES, Kind.TEXT}


def choose(spec: FieldSpec, candidates: Sequence[Candidate], pages: Sequence[ReadPage]) -> Field | None:
    """The field these candidates make, or None when none is likely enough to be said."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in _completed(spec, candidates):
        groups.setdefault(_same_value(spec, candidate.value), []).append(candidate)
    if not groups:
        return None
    ranked = sorted(groups.values(), key=_strength, reverse=True)
    best = _best_spelling(ranked[0])
    confidence = _strength(ranked[0])
    rivals = [max(g, key=lambda c: c.score) for g in ranked[1:] if _strength(g) >= TOO_CLOSE * confidence]
    proved = best.proved and not any(rival.proved for rival in rivals)
    if proved:
        confidence, rivals = PROVED, []
    elif rivals:
        confidence *= OPEN
    if pages[best.words[0][0].page].kind is PageKind.HANDWRITTEN:
        proved, confidence = False, confidence * HANDWRITTEN
    if confidence < SILENT_BELOW:
        return None
    return Field(
        name=spec.name,
        value=best.value,
        provenance=provenance(pages, best.words, best.method),
        confidence=round(confidence, 4),
        decision=Decision.AUTO if proved else Decision.CHECK,
        alternatives=tuple(dict.fromkeys(r.value for r in rivals)),
    )


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


def _best_spelling(group: Sequence[Candidate]) -> Candidate:
    """Of candidates that say the same, the likeliest; one printed in full before one coded in capitals.

    A machine-readable zone drops accents and hyphens: the printed name beside it is the better spelling.
    """
    printed = [candidate for candidate in group if candidate.method is not Method.MRZ]
    if printed and not any(candidate.proved for candidate in group):
        return max(printed, key=lambda candidate: candidate.score)
    return max(group, key=lambda candidate: (candidate.proved, candidate.score))


def _same_value(spec: FieldSpec, value: str) -> str:
    return fold(value).replace(" ", "") if spec.kind in _NAMES else value


def _strength(group: Sequence[Candidate]) -> float:
    best = max(candidate.score for candidate in group)
    if any(candidate.proved for candidate in group):
        return max(best, PROVED)
    return min(best + SUPPORT * (len(group) - 1), HIGHEST_UNPROVED)
